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
#include "subtract.h"

#include "nearest.h"

enum { REACH = 2, ABOVE_THAT = 5, ORIGINS = 4, DIMS = 3, UNKNOWN = -1 };
enum { SLOTS = 16 }; /* for paths, a power of two as MOST_NEAR: the place is in the last bits of a key */
#define LOCKED 1000.0f /* the cost in bits of a squared distance where no color may change */
#define NEVER 1e30f    /* bits of a path that does not exist */

/* The paths to a pixel: the bits above the cheapest, the error that reaches the next pixel, and what was written. */
typedef struct {
    float cost[PATHS], carry[PATHS][DIMS];
    uint8_t index[PATHS], step[PATHS];
} Paths;

typedef struct {
    uint8_t origin[PATHS], index[PATHS];
} Trail;

/* What is known of a pixel. */
typedef struct {
    float base[DIMS], rate, share, sideways;
    int fixed;
} Known;

typedef struct {
    const SubtractParams *params;
    const Grid *grid;
    Cubes cubes;
    float entries[MAX_ENTRIES][DIMS];
    float near[MAX_ENTRIES][DIMS][MOST_NEAR]; /* coordinates, so that a loop over them needs no gathering */
    uint8_t list[MAX_ENTRIES][MOST_NEAR];     /* their entries */
} Shared;

typedef struct {
    const uint8_t *above, *beyond; /* the last two rows; NULL where there is none */
    ptrdiff_t width;
    Known *known;
    Trail *trails;
    uint8_t *way;
    int16_t *points;
} Row;

size_t subtract_scratch(ptrdiff_t width)
{
    return sizeof(Shared) + (size_t)width * (sizeof(Known) + sizeof(Trail) + 1) +
           ((size_t)width * MAX_DIMS + 1) * sizeof(int16_t) + 64;
}

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
        known->share = locked ? 0 : params->shares[activity[x]];
        known->sideways = known->share * 0.4375f;
        if (locked && x)
            known[-1].sideways = 0;
        const float *error = errors + MAX_DIMS * (x + 1);
        float taken = locked ? 0 : share_within(error, params->limit);
        for (int d = 0; d < DIMS; d++)
            known->base[d] = (float)row->points[MAX_DIMS * x + d] + error[d] * taken;
    }
}

/* A cost of 0 or more and a place in one number, which sorts by both; what differs in the last bits is equal. */
INLINE int32_t ordered(float cost, int place, int places)
{
    int32_t bits;
    memcpy(&bits, &cost, sizeof bits);
    return (bits & -places) | place;
}

/* Remove the least of some keys, and return its place; UNKNOWN if none is left. */
INLINE int take_least(int32_t *keys, int places)
{
    int32_t least = INT32_MAX;
    for (int i = 0; i < places; i++)
        least = keys[i] < least ? keys[i] : least;
    if (least == INT32_MAX)
        return UNKNOWN;
    int place = least & (places - 1);
    keys[place] = INT32_MAX;
    return place;
}

/* List the cheapest paths; return how many there are. */
INLINE int cheapest(const Paths *paths, int *order)
{
    int32_t keys[SLOTS];
    int found = 0;
    for (int p = 0; p < SLOTS; p++)
        keys[p] = p < PATHS && paths->cost[p] < NEVER ? ordered(paths->cost[p], p, SLOTS) : INT32_MAX;
    while (found < ORIGINS && (order[found] = take_least(keys, SLOTS)) != UNKNOWN)
        found++;
    return found;
}

INLINE int nearest_of(const Shared *all, const Known *known, const float *carry)
{
    int16_t four[MAX_DIMS] = {0};
    for (int d = 0; d < DIMS; d++)
        four[d] = (int16_t)clamp((int)lrintf(known->base[d] + carry[d]), all->grid->lowest[d], all->grid->highest[d]);
    return entry_of_cube(all->grid, &all->cubes, point_load(four));
}

/* Set a path to a pixel that goes on from another one with an index. */
INLINE void extend(Paths *to, Trail *trail, int place, const Paths *from, int origin, int index, float cost,
                   const Known *known, const float *entry)
{
    to->cost[place] = cost;
    to->index[place] = (uint8_t)index;
    to->step[place] = (uint8_t)(index - from->index[origin]);
    for (int d = 0; d < DIMS; d++)
        to->carry[place][d] = ((known->base[d] + from->carry[origin][d]) - entry[d]) * known->sideways;
    trail->origin[place] = (uint8_t)origin;
    trail->index[place] = (uint8_t)index;
}

/* The paths that write a pixel by itself: the best entries near the wanted color. */
INLINE void write_literals(Paths *to, Trail *trail, const Paths *from, const Shared *all, const Known *known,
                           const int *order, int origins, int center)
{
    const SubtractParams *params = all->params;
    const uint8_t *near = all->list[center];
    const float(*at)[MOST_NEAR] = all->near[center];
    float best[MOST_NEAR], bits[MOST_NEAR], least = from->cost[order[0]];
    int32_t origin[MOST_NEAR], keys[MOST_NEAR];
    for (int j = 0; j < MOST_NEAR; j++) {
        best[j] = NEVER;
        origin[j] = 0;
    }
    for (int q = 0; q < origins; q++) {
        int p = order[q];
        float w[DIMS], before = from->cost[p] - least;
        for (int d = 0; d < DIMS; d++)
            w[d] = known->base[d] + from->carry[p][d];
        for (int j = 0; j < MOST_NEAR; j++)
            bits[j] = params->bits[(uint8_t)(near[j] - from->index[p])];
        for (int j = 0; j < MOST_NEAR; j++) {
            float a = w[0] - at[0][j], b = w[1] - at[1][j], c = w[2] - at[2][j];
            float cost = (before + ((a * a + b * b) + c * c) * known->rate) + bits[j];
            int less = cost < best[j];
            best[j] = less ? cost : best[j];
            origin[j] = less ? p : origin[j];
        }
    }
    for (int j = 0; j < MOST_NEAR; j++)
        keys[j] = j < params->count ? ordered(best[j], j, MOST_NEAR) : INT32_MAX;
    for (int place = 0; place < LITERALS; place++) {
        int j = take_least(keys, MOST_NEAR);
        if (j == UNKNOWN)
            to->cost[place] = NEVER;
        else
            extend(to, trail, place, from, origin[j], near[j], best[j], known, all->entries[near[j]]);
    }
}

/* The difference that a lane copies to column x, or UNKNOWN. */
INLINE int copied(const Row *row, ptrdiff_t x, int lane, int last)
{
    const uint8_t *source = lane == ABOVE_THAT ? row->beyond : row->above;
    ptrdiff_t at = lane < ABOVE_THAT ? x + lane - REACH : x;
    if (lane > ABOVE_THAT)
        return x ? last : UNKNOWN;
    if (!source || at < 0 || at >= row->width)
        return UNKNOWN;
    return (uint8_t)(source[at] - (at ? source[at - 1] : 0));
}

INLINE void write_copies(Paths *to, Trail *trail, const Paths *from, const Shared *all, const Row *row, ptrdiff_t x,
                         int cheap)
{
    const Known *known = &row->known[x];
    const float *prices = all->params->prices;
    for (int lane = 0; lane < COPIES; lane++) {
        int place = LITERALS + lane, origin = cheap;
        float cost = prices[lane], going = (from->cost[place] - from->cost[cheap]) + prices[COPIES + 1];
        if (going <= cost) {
            cost = going;
            origin = place;
        }
        int step = copied(row, x, lane, from->step[origin]), index = (uint8_t)(from->index[origin] + step);
        if (step == UNKNOWN || index >= all->grid->k) {
            to->cost[place] = NEVER;
            continue;
        }
        float gap[DIMS];
        for (int d = 0; d < DIMS; d++)
            gap[d] = (known->base[d] + from->carry[origin][d]) - all->entries[index][d];
        cost += ((gap[0] * gap[0] + gap[1] * gap[1]) + gap[2] * gap[2]) * known->rate;
        extend(to, trail, place, from, origin, index, cost, known, all->entries[index]);
    }
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
            float gap = (known->base[d] + carry[d]) - all->entries[out[x]][d], error = gap * known->share;
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
            all->entries[k][d] = (float)grid->entries[k][d];
            for (int j = 0; j < params->count; j++)
                all->near[k][d][j] = (float)grid->entries[params->near[k * params->count + j]][d];
        }
    for (int k = 0; k < grid->k; k++)
        memcpy(all->list[k], params->near + k * params->count, (size_t)params->count);
}

MULTIVERSIONED void subtract_rows(const Grid *grid, const SubtractParams *params, const uint8_t *rgba,
                                  const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows, SubtractState *state,
                                  uint8_t *out, uint8_t *scratch)
{
    Shared *all = (Shared *)scratch;
    share(all, grid, params);
    Row row = row_in(scratch + (sizeof *all + 15) / 16 * 16, width);
    size_t errors = (size_t)(width + 2) * MAX_DIMS;
    for (ptrdiff_t y = 0; y < rows; y++, rgba += 4 * width, activity += width, out += width) {
        int odd = *state->known & 1;
        row.above = *state->known > 0 ? state->recent + !odd * width : NULL;
        row.beyond = *state->known > 1 ? state->recent + odd * width : NULL;
        prepare(&row, all, rgba, activity, state->errors + odd * errors);
        Paths paths = {.cost = {0}}, next = paths;
        for (int p = 1; p < PATHS; p++)
            paths.cost[p] = NEVER;
        for (ptrdiff_t x = 0; x < width; x++) {
            const Known *known = &row.known[x];
            int order[ORIGINS], origins = cheapest(&paths, order);
            int center = known->fixed == UNKNOWN ? nearest_of(all, known, paths.carry[order[0]]) : known->fixed;
            write_literals(&next, &row.trails[x], &paths, all, known, order, origins, center);
            write_copies(&next, &row.trails[x], &paths, all, &row, x, order[0]);
            paths = next;
        }
        follow(&row, &paths, out, state->counts);
        pass_on(&row, all, out, state->errors + !odd * errors);
        memcpy(state->recent + odd * width, out, (size_t)width);
        *state->known = *state->known < 2 ? *state->known + 1 : 2 + !odd;
    }
}
