/* Indices whose differences from the pixel on the left look right and pack well: those that filter 1 of a PNG writes.
 *
 * As in trellis.c, the cheapest path through a row is found in bits and in squared errors that are worth bits, and each
 * path passes its own errors on. But a pixel by itself is no longer the nearest entry at a price that is the same for
 * all: each of many entries near the wanted color has the price of its difference, which is low where the differences
 * of its neighbors say so. So the best few of them are kept (a beam: Lowerre, *The Harpy Speech Recognition System*,
 * 1976), beside one path for each lane of the trellis that copies differences: from the row above, straight or up to
 * two pixels to either side, from the row above that, and from the last pixel. Rows run from left to right.
 *
 * Floating-point operations have the order of reference_subtract.py.
 */
#include "twins.h"
#ifdef TWIN
#define subtract_rows subtract_rows_avx2
#endif
#include "subtract.h"

#include "i32x8.h"
#include "nearest.h"

enum { REACH = 2, ABOVE_THAT = 5, LAST = 6, ORIGINS = 4, DIMS = 3, UNKNOWN = -1 };
enum { PAD = LANES };                     /* numbers before and behind a row, for places outside of the picture */
enum { SLOTS = 2 * LANES };               /* for paths: those of pixels by themselves in the first lanes, then copies */
enum { WAYS = 16, BLOCKS = MOST_NEAR / LANES }; /* powers of two, as MOST_NEAR: a place is in the last bits of a key */
#define LOCKED 1000.0f /* the cost in bits of a squared distance where no color may change */
#define NEVER 1e30f    /* bits of a path that does not exist */

/* The paths to a pixel: the bits, the error that reaches the next pixel, and what was written. */
typedef struct {
    float cost[SLOTS], carry[DIMS][SLOTS];
    int32_t index[SLOTS], step[SLOTS];
} Paths;

typedef struct {
    uint8_t origin[SLOTS], index[SLOTS];
} Trail;

/* What is known of a pixel. */
typedef struct {
    float base[DIMS], rate, lean, sideways, down;
    int fixed;
} Known;

typedef struct {
    const SubtractParams *params;
    const Grid *grid;
    Cubes cubes;
    float entries[DIMS][MAX_ENTRIES];
    float near[MAX_ENTRIES][DIMS][MOST_NEAR]; /* coordinates, so that a loop over them needs no gathering */
    uint8_t list[MAX_ENTRIES][MOST_NEAR];     /* their entries */
} Shared;

typedef struct {
    ptrdiff_t width;
    Known *known;
    Trail *trails;
    uint8_t *way;
    int16_t *points;
    int16_t *above, *beyond; /* the differences in the last two rows, UNKNOWN where there are none; from PAD on */
} Row;

#ifndef TWIN
size_t subtract_scratch(ptrdiff_t width)
{
    return sizeof(Shared) + (size_t)width * (sizeof(Known) + sizeof(Trail) + 1) +
           ((size_t)width * (MAX_DIMS + 2) + 4 * PAD + 1) * sizeof(int16_t) + 64;
}

#endif

/* Fill what is known of the pixels of a row. */
static void prepare(const Row *row, const Shared *all, const uint8_t *rgba, const uint8_t *activity,
                    const float *errors)
{
    const SubtractParams *params = all->params;
    const Grid *grid = all->grid;
    convert_points(rgba, row->width, grid->space, grid->kind, DIMS, MAX_DIMS, row->points);
    for (ptrdiff_t x = 0; x < row->width; x++) {
        Known *known = &row->known[x];
        Point point = point_load(row->points + MAX_DIMS * x);
        known->fixed = UNKNOWN;
        if (!activity[x]) {
            int index = nearest_entry(grid, point);
            if (!point_distance(point, entry_of(grid, index)))
                known->fixed = index;
        }
        int locked = known->fixed != UNKNOWN;
        known->rate = locked ? LOCKED : params->rates[activity[x]];
        known->lean = params->leans[activity[x]];
        float share = locked ? 0 : params->shares[activity[x]], ahead = params->aheads[activity[x]];
        known->sideways = share * ahead;
        known->down = share * ((1 - ahead) / 0.5625f);
        if (locked && x)
            known[-1].sideways = 0;
        const float *error = errors + MAX_DIMS * (x + 1);
        float taken = locked ? 0 : share_within(error, params->limit);
        for (int d = 0; d < DIMS; d++)
            known->base[d] = (float)row->points[MAX_DIMS * x + d] + error[d] * taken;
    }
}

/* Costs of 0 or more and their places in numbers, which sort by both; what differs in the last bits is equal. */
INLINE i32x8 keys_of(f32x8 cost, int first, int places)
{
    const int32_t lanes[LANES] = {0, 1, 2, 3, 4, 5, 6, 7};
    i32x8 place = i32x8_add(i32x8_load(lanes), i32x8_splat(first));
    i32x8 bits = i32x8_bit_and(i32x8_of_bits(cost), i32x8_splat(-places));
    return i32x8_select(f32x8_le(f32x8_splat(NEVER), cost), i32x8_splat(INT32_MAX), i32x8_add(bits, place));
}

/* The least of some keys, in order; `count` vectors, of which each holds the next ones of the lanes of the last. */
INLINE void take_least(i32x8 *keys, int count, int32_t *least, int wanted)
{
    for (int i = 0; i < wanted; i++) {
        i32x8 first = i32x8_least_of_all(keys[0]), taken = i32x8_eq(keys[0], first);
        least[i] = i32x8_get(first, 0);
        for (int v = 0; v < count - 1; v++)
            keys[v] = i32x8_select(taken, keys[v + 1], keys[v]);
        keys[count - 1] = i32x8_select(taken, i32x8_splat(INT32_MAX), keys[count - 1]);
    }
}

INLINE void sort_two(i32x8 *a, i32x8 *b)
{
    i32x8 less = i32x8_min(*a, *b);
    *b = i32x8_max(*a, *b);
    *a = less;
}

INLINE int slot_at(int place)
{
    return place < LITERALS ? place : place + LANES - LITERALS;
}

/* List the slots of the cheapest paths; return how many there are. */
INLINE int cheapest(const Paths *paths, int *order)
{
    int32_t least[ORIGINS];
    i32x8 keys[2] = {keys_of(f32x8_load(paths->cost), 0, WAYS), keys_of(f32x8_load(paths->cost + LANES), LITERALS, WAYS)};
    int found = 0;
    sort_two(&keys[0], &keys[1]);
    take_least(keys, 2, least, ORIGINS);
    for (int i = 0; i < ORIGINS; i++) {
        order[i] = slot_at(least[i] & (WAYS - 1));
        found += least[i] != INT32_MAX;
    }
    return found;
}

INLINE int nearest_of(const Shared *all, const Known *known, const Paths *paths, int slot)
{
    int16_t four[MAX_DIMS] = {0};
    for (int d = 0; d < DIMS; d++)
        four[d] = (int16_t)clamp((int)lrintf(known->base[d] + paths->carry[d][slot]), all->grid->lowest[d],
                                 all->grid->highest[d]);
    return entry_of_cube(all->grid, &all->cubes, point_load(four));
}

/* A squared distance, of which a part is left out along the second and third axis. */
INLINE f32x8 squared_of(f32x8 x, f32x8 y, f32x8 z, f32x8 lean, f32x8 most)
{
    f32x8 first = f32x8_mul(x, x), second = f32x8_mul(y, y), third = f32x8_mul(z, z);
    f32x8 left_out = f32x8_mul(f32x8_min(f32x8_add(second, third), most), lean);
    return f32x8_sub(f32x8_add(f32x8_add(first, second), third), left_out);
}

/* The paths that write a pixel by itself: the best entries near the wanted color. */
INLINE void write_literals(Paths *to, Trail *trail, const Paths *from, const Shared *all, const Known *known,
                           const int *order, int origins, int center)
{
    const SubtractParams *params = all->params;
    const uint8_t *near = all->list[center];
    const float(*at)[MOST_NEAR] = all->near[center];
    f32x8 best[BLOCKS], rate = f32x8_splat(known->rate), lean = f32x8_splat(known->lean);
    f32x8 most = f32x8_splat(params->most_left_out);
    i32x8 origin[BLOCKS], keys[BLOCKS];
    float least = from->cost[order[0]], costs[MOST_NEAR];
    int32_t chosen[LITERALS], slots[MOST_NEAR];
    for (int b = 0; b < BLOCKS; b++) {
        best[b] = f32x8_splat(NEVER);
        origin[b] = i32x8_splat(0);
    }
    for (int q = 0; q < origins; q++) {
        int slot = order[q];
        f32x8 w[DIMS], before = f32x8_splat(from->cost[slot] - least);
        for (int d = 0; d < DIMS; d++)
            w[d] = f32x8_splat(known->base[d] + from->carry[d][slot]);
        i32x8 last = i32x8_splat(from->index[slot]), this = i32x8_splat(slot);
        for (int b = 0; b < BLOCKS; b++) {
            f32x8 x = f32x8_sub(w[0], f32x8_load(at[0] + LANES * b)), y = f32x8_sub(w[1], f32x8_load(at[1] + LANES * b));
            f32x8 z = f32x8_sub(w[2], f32x8_load(at[2] + LANES * b));
            i32x8 step = i32x8_bit_and(i32x8_sub(i32x8_load_u8(near + LANES * b), last), i32x8_splat(255));
            f32x8 squared = squared_of(x, y, z, lean, most);
            f32x8 cost = f32x8_add(f32x8_add(before, f32x8_mul(squared, rate)), f32x8_look_up(params->bits, step));
            i32x8 keeps = f32x8_le(best[b], cost);
            best[b] = f32x8_select(keeps, best[b], cost);
            origin[b] = i32x8_select(keeps, origin[b], this);
        }
    }
    for (int b = 0; b < BLOCKS; b++) {
        keys[b] = keys_of(best[b], LANES * b, MOST_NEAR);
        for (int lane = 0; lane < LANES && params->count < MOST_NEAR; lane++)
            if (LANES * b + lane >= params->count)
                i32x8_set(&keys[b], lane, INT32_MAX);
        f32x8_store(costs + LANES * b, best[b]);
        i32x8_store(slots + LANES * b, origin[b]);
    }
    sort_two(&keys[0], &keys[1]);
    sort_two(&keys[2], &keys[3]);
    sort_two(&keys[0], &keys[2]);
    sort_two(&keys[1], &keys[3]);
    sort_two(&keys[1], &keys[2]);
    take_least(keys, BLOCKS, chosen, LITERALS);
    float cost[LITERALS];
    for (int place = 0; place < LITERALS; place++) {
        int j = chosen[place] & (MOST_NEAR - 1), slot = slots[j];
        cost[place] = chosen[place] == INT32_MAX ? NEVER : costs[j];
        to->index[place] = near[j];
        to->step[place] = (near[j] - from->index[slot]) & 255;
        for (int d = 0; d < DIMS; d++)
            to->carry[d][place] = ((known->base[d] + from->carry[d][slot]) - at[d][j]) * known->sideways;
        trail->origin[place] = (uint8_t)slot;
        trail->index[place] = near[j];
    }
    f32x8_store(to->cost, f32x8_of_four(cost, NEVER));
}

/* The paths that copy the difference of another pixel, one for each lane. */
INLINE void write_copies(Paths *to, Trail *trail, const Paths *from, const Shared *all, const Row *row, ptrdiff_t x,
                         int cheap)
{
    const Known *known = &row->known[x];
    const float *prices = all->params->prices;
    const int32_t lanes[LANES] = {0, 1, 2, 3, 4, 5, 6, 7};
    f32x8 begin = f32x8_load(prices), going = f32x8_load(from->cost + LANES), gap[DIMS];
    going = f32x8_add(f32x8_sub(going, f32x8_splat(from->cost[cheap])), f32x8_splat(prices[COPIES + 1]));
    i32x8 goes_on = f32x8_le(going, begin);
    i32x8 last = i32x8_select(goes_on, i32x8_load(from->index + LANES), i32x8_splat(from->index[cheap]));
    i32x8 step = i32x8_load_i16(row->above + x - REACH);
    i32x8_set(&step, ABOVE_THAT, row->beyond[x]);
    i32x8_set(&step, LAST, x ? from->step[i32x8_get(goes_on, LAST) ? LANES + LAST : cheap] : UNKNOWN);
    i32x8_set(&step, COPIES, UNKNOWN);
    i32x8 index = i32x8_bit_and(i32x8_add(last, step), i32x8_splat(255));
    i32x8 exists = i32x8_bit_and(i32x8_lt(i32x8_splat(UNKNOWN), step), i32x8_lt(index, i32x8_splat(all->grid->k)));
    for (int d = 0; d < DIMS; d++) {
        f32x8 error = f32x8_select(goes_on, f32x8_load(from->carry[d] + LANES), f32x8_splat(from->carry[d][cheap]));
        gap[d] = f32x8_sub(f32x8_add(f32x8_splat(known->base[d]), error), f32x8_look_up(all->entries[d], index));
        f32x8_store(to->carry[d] + LANES, f32x8_mul(gap[d], f32x8_splat(known->sideways)));
    }
    f32x8 lean = f32x8_splat(known->lean), most = f32x8_splat(all->params->most_left_out);
    f32x8 squared = squared_of(gap[0], gap[1], gap[2], lean, most);
    f32x8 cost = f32x8_add(f32x8_select(goes_on, going, begin), f32x8_mul(squared, f32x8_splat(known->rate)));
    f32x8_store(to->cost + LANES, f32x8_select(exists, cost, f32x8_splat(NEVER)));
    i32x8_store(to->index + LANES, index);
    i32x8_store(to->step + LANES, step);
    i32x8 itself = i32x8_add(i32x8_load(lanes), i32x8_splat(LANES));
    i32x8_store_bytes(i32x8_select(goes_on, itself, i32x8_splat(cheap)), trail->origin + LANES);
    i32x8_store_bytes(index, trail->index + LANES);
}

/* Write the indices of the cheapest path, and count the differences that are written by themselves. */
static void follow(const Row *row, const Paths *last, uint8_t *out, int *counts)
{
    int order[ORIGINS];
    cheapest(last, order);
    int place = order[0];
    for (ptrdiff_t x = row->width - 1; x >= 0; x--) {
        row->way[x] = (uint8_t)place;
        out[x] = row->trails[x].index[place];
        place = row->trails[x].origin[place];
    }
    for (ptrdiff_t x = 0; x < row->width; x++)
        counts[(uint8_t)(out[x] - (x ? out[x - 1] : 0))] += row->way[x] < LITERALS;
}

/* Pass the errors of a row to the row below. */
static void pass_on(const Row *row, const Shared *all, const uint8_t *out, float *below)
{
    float carry[DIMS] = {0};
    memset(below, 0, sizeof *below * (size_t)((row->width + 2) * MAX_DIMS));
    for (ptrdiff_t x = 0; x < row->width; x++) {
        const Known *known = &row->known[x];
        for (int d = 0; d < DIMS; d++) {
            float gap = (known->base[d] + carry[d]) - all->entries[d][out[x]], error = gap * known->down;
            below[MAX_DIMS * x + d] += error * 0.1875f;
            below[MAX_DIMS * (x + 1) + d] += error * 0.3125f;
            below[MAX_DIMS * (x + 2) + d] += error * 0.0625f;
            carry[d] = gap * known->sideways;
        }
    }
}

static Row row_in(uint8_t *scratch, ptrdiff_t width)
{
    Row row = {.width = width, .known = (Known *)scratch};
    row.trails = (Trail *)(row.known + width);
    row.way = (uint8_t *)(row.trails + width);
    row.points = (int16_t *)(row.way + width + (width & 1));
    row.above = row.points + MAX_DIMS * width + PAD;
    row.beyond = row.above + width + 2 * PAD;
    for (ptrdiff_t x = -PAD; x < width + PAD; x++)
        row.above[x] = row.beyond[x] = UNKNOWN;
    return row;
}

static void share(Shared *all, const Grid *grid, const SubtractParams *params)
{
    memset(all, 0, sizeof *all);
    all->grid = grid;
    all->params = params;
    all->cubes = cubes_of(grid, params->table, params->fineness);
    for (int k = 0; k < grid->k; k++)
        for (int d = 0; d < DIMS; d++) {
            all->entries[d][k] = (float)grid->entries[k][d];
            for (int j = 0; j < params->count; j++)
                all->near[k][d][j] = (float)grid->entries[params->near[k * params->count + j]][d];
        }
    for (int k = 0; k < grid->k; k++)
        memcpy(all->list[k], params->near + k * params->count, (size_t)params->count);
}

/* Fill the differences in a row of indices. */
static void differences(const uint8_t *indices, ptrdiff_t width, int16_t *out)
{
    for (ptrdiff_t x = 0; x < width; x++)
        out[x] = (uint8_t)(indices[x] - (x ? indices[x - 1] : 0));
}

void subtract_rows(const Grid *grid, const SubtractParams *params, const uint8_t *rgba,
                                  const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows, SubtractState *state,
                                  uint8_t *out, uint8_t *scratch)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2")) {
        subtract_rows_avx2(grid, params, rgba, activity, width, rows, state, out, scratch);
        return;
    }
#endif
    Shared *all = (Shared *)scratch;
    share(all, grid, params);
    Row row = row_in(scratch + (sizeof *all + 15) / 16 * 16, width);
    size_t errors = (size_t)(width + 2) * MAX_DIMS;
    for (ptrdiff_t y = 0; y < rows; y++, rgba += 4 * width, activity += width, out += width) {
        int odd = *state->known & 1;
        if (*state->known > 0)
            differences(state->recent + !odd * width, width, row.above);
        if (*state->known > 1)
            differences(state->recent + odd * width, width, row.beyond);
        prepare(&row, all, rgba, activity, state->errors + odd * errors);
        Paths both[2] = {{.cost = {0}}, {.cost = {0}}};
        for (int p = 1; p < SLOTS; p++)
            both[0].cost[p] = both[1].cost[p] = NEVER;
        both[1].cost[0] = NEVER;
        for (ptrdiff_t x = 0; x < width; x++) {
            const Known *known = &row.known[x];
            const Paths *from = &both[x & 1];
            Paths *to = &both[!(x & 1)];
            int order[ORIGINS], origins = cheapest(from, order);
            int center = known->fixed == UNKNOWN ? nearest_of(all, known, from, order[0]) : known->fixed;
            write_literals(to, &row.trails[x], from, all, known, order, origins, center);
            write_copies(to, &row.trails[x], from, all, &row, x, order[0]);
        }
        follow(&row, &both[width & 1], out, state->counts);
        pass_on(&row, all, out, state->errors + !odd * errors);
        memcpy(state->recent + odd * width, out, (size_t)width);
        *state->known = *state->known < 2 ? *state->known + 1 : 2 + !odd;
    }
}
