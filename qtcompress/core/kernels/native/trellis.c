/* Indices that look right and pack well, chosen one row at a time.
 *
 * The encoder of a PNG writes a pixel either by itself, or as part of a run that repeats earlier pixels at a certain
 * distance. Beginning a run costs as much as two pixels, continuing it costs next to nothing. So the index of each
 * pixel can be chosen in eight ways, one lane each: that of the row above (straight, or up to two pixels to either
 * side), of the row above that, of the last pixel, or the nearest entry. The cheapest path through a row, in bits and
 * in squared errors that are worth bits, is found by dynamic programming (Viterbi, *Error bounds for convolutional
 * codes and an asymptotically optimum decoding algorithm*, 1967). Each lane passes its own error on along its path, so
 * that error diffusion and the choice of runs are one step. The direction alternates from row to row, as in serpentine
 * error diffusion (Floyd and Steinberg 1976).
 *
 * Floating-point operations have the order of reference_trellis.py.
 */
#include "trellis.h"

#include "f32x8.h"
#include "nearest.h"

enum { REACH = 2, ABOVE_THAT = 5, REPEAT = 6, LITERAL = 7 };
enum { PAD = 8 };        /* numbers before and behind a row, for places outside of the picture */
#define OUTSIDE 30000.0f /* a coordinate there: its error is too large to be chosen */
#define LOCKED 1000.0f   /* the cost in bits of a squared distance where no color may change */
#define NEVER 1e30f      /* bits of a path that does not exist */

/* A row in the order in which it is scanned; its first pixel is at PAD. Colors are four numbers, or planes of
 * `room` numbers by dimension. */
typedef struct {
    ptrdiff_t width, room;
    int back;                  /* it is scanned from its end */
    float *base;               /* (room, 4): the color plus the error from the row above */
    float *above, *next_above; /* planes: the entries of the row above, and of this one, reversed for the next */
    float *rates, *sideways, *shares;
    float *entries;              /* (MAX_ENTRIES, 4) */
    uint8_t *above_at, *next_at; /* their indices */
    uint8_t *own[2];             /* the indices of the last row of each direction, as it was scanned */
    int32_t *origins;            /* (room, LANES): the lane that each continues */
    uint8_t *literal, *path;     /* the nearest entry; the lane of the cheapest path */
    uint8_t *solid;              /* whether the entry must be opaque, and takes over no error of alpha */
    int16_t *points;
} Row;

/* The paths through a row, one per lane: the cost above the cheapest, the error that reaches the next pixel, and the
 * last entry. */
typedef struct {
    f32x8 cost, carry[MAX_DIMS], entry[MAX_DIMS];
    i32x8 least;
} Front;

static size_t floats_of(size_t room)
{
    return (3 * MAX_DIMS + 3) * room + MAX_ENTRIES * MAX_DIMS;
}

size_t trellis_scratch(ptrdiff_t width)
{
    size_t room = (size_t)(width + 2 * PAD);
    size_t bytes = sizeof(float) * floats_of(room) + (sizeof(int16_t) * MAX_DIMS + 4 * LANES + 7) * room;
    return (bytes + 63) / 64 * 64;
}

static Row row_in(uint8_t *scratch, ptrdiff_t width, const Grid *grid)
{
    Row row = {.width = width, .room = width + 2 * PAD};
    size_t room = (size_t)row.room;
    row.base = (float *)scratch;
    row.above = row.base + MAX_DIMS * room;
    row.next_above = row.above + MAX_DIMS * room;
    row.rates = row.next_above + MAX_DIMS * room;
    row.sideways = row.rates + room;
    row.shares = row.sideways + room;
    row.entries = row.shares + room;
    row.origins = (int32_t *)(row.entries + MAX_ENTRIES * MAX_DIMS);
    row.points = (int16_t *)(row.origins + LANES * room);
    row.above_at = (uint8_t *)(row.points + MAX_DIMS * room);
    row.next_at = row.above_at + room;
    row.own[0] = row.next_at + room;
    row.own[1] = row.own[0] + room;
    row.literal = row.own[1] + room;
    row.path = row.literal + room;
    row.solid = row.path + room;
    for (int j = 0; j < MAX_ENTRIES; j++)
        for (int d = 0; d < MAX_DIMS; d++)
            row.entries[MAX_DIMS * j + d] = j < grid->k ? (float)grid->entries[j][d] : OUTSIDE;
    for (size_t i = 0; i < 2 * MAX_DIMS * room; i++)
        row.above[i] = OUTSIDE; /* beside the picture it stays so */
    memset(row.above_at, 0, 4 * room);
    return row;
}

/* Load the rows above the first row of a strip. */
static void load_rows_above(const Row *row, const uint8_t *recent, int known)
{
    ptrdiff_t width = row->width;
    const uint8_t *above = recent + (row->back ? 0 : width), *before = recent + (row->back ? width : 0);
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t x = row->back ? width - 1 - i : i;
        row->above_at[PAD + i] = above[x];
        row->own[row->back][PAD + i] = before[x];
        row->own[!row->back][PAD + width - 1 - i] = above[x];
        for (int d = 0; known && d < MAX_DIMS; d++)
            row->above[d * row->room + PAD + i] = row->entries[MAX_DIMS * above[x] + d];
    }
}

/* Prepare the colors and costs of a row. Two kinds of pixels are locked, which means that they neither take over an
 * error nor pass one on: invisible pixels, and those of flat areas whose color is an entry. */
INLINE void prepare_row(const Row *row, const Grid *grid, const uint8_t *rgba, const uint8_t *activity,
                        const TrellisParams *params, const float *errors, int dims, int diffuse)
{
    ptrdiff_t width = row->width;
    uint32_t last = 0;
    int last_locked = 0;
    convert_points(rgba, width, grid->space, grid->kind, dims, row->points);
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t x = row->back ? width - 1 - i : i, at = PAD + i;
        Point point = point_at(row->points, x, width, dims);
        const Grid *among = dims == 4 ? grid_for(grid, rgba + 4 * x) : grid;
        float *base = row->base + MAX_DIMS * at;
        int local = activity[x], locked = rgba[4 * x + 3] == 0;
        point_store_f32(point, base);
        row->solid[at] = among != grid;
        if (!locked && !local) {
            uint32_t color = key_of(rgba + 4 * x);
            if (color != last || !i)
                last_locked = !point_distance(point, entry_of(grid, nearest_entry(among, point)));
            last = color;
            locked = last_locked;
        }
        row->rates[at] = locked ? LOCKED : params->rates[local];
        if (!diffuse) { /* then the nearest entry does not depend on the path */
            uint16_t index = 0, *known = params->memo ? params->memo + place_of(rgba + 4 * x) : &index;
            if (!*known)
                *known = (uint16_t)(nearest_entry(among, point) + 1);
            row->literal[i] = (uint8_t)(*known - 1);
            continue;
        }
        row->shares[at] = row->sideways[at] = 0;
        if (locked) {
            row->sideways[at - 1] = 0;
            continue;
        }
        f32x4_store(base,
                    f32x4_add(f32x4_load(base), f32x4_clamp(f32x4_load(errors + MAX_DIMS * (x + 1)), params->limit)));
        if (row->solid[at])
            base[3] = row->points[MAX_DIMS * x + 3];
        row->shares[at] = params->shares[local];
        row->sideways[at] = params->shares[local] * 0.4375f;
    }
}

INLINE int nearest_to(const Grid *grid, const f32x8 *wanted, int dims)
{
    int16_t point[MAX_DIMS] = {0};
    for (int d = 0; d < dims; d++)
        point[d] = (int16_t)clamp((int)lrintf(f32x8_get(wanted[d], LITERAL)), INT16_MIN, INT16_MAX);
    return nearest_entry(grid, point_clamp(point_load(point), point_load(grid->lowest), point_load(grid->highest)));
}

INLINE Front begin_row(int dims)
{
    Front front = {.cost = f32x8_splat(NEVER), .least = least_key(f32x8_splat(0))};
    for (int d = 0; d < dims; d++) {
        front.carry[d] = f32x8_splat(0);
        front.entry[d] = f32x8_splat(OUTSIDE);
    }
    return front;
}

/* Extend all paths to pixel i. */
INLINE void advance(Front *front, const Row *row, ptrdiff_t i, const Grid *grid, const TrellisParams *params,
                    f32x8 begin, f32x8 go_on, int dims, int diffuse)
{
    ptrdiff_t at = PAD + i;
    const float *base = row->base + MAX_DIMS * at, *before = row->entries + MAX_DIMS * row->own[row->back][at];
    float rate = row->rates[at];
    f32x8 going = f32x8_add(front->cost, go_on), wanted[MAX_DIMS], entry[MAX_DIMS], squared = f32x8_splat(0);
    i32x8 goes_on = f32x8_le(going, begin), from = lane_origins(goes_on, front->least);
    i32x8_store(from, row->origins + LANES * i);
    const float *literal = row->entries + MAX_DIMS * row->literal[i];
    for (int d = 0; d < dims; d++) {
        f32x8 above = f32x8_load(row->above + d * row->room + at - REACH);
        entry[d] = f32x8_join(above, before[d], f32x8_permute(from, front->entry[d]));
        wanted[d] = f32x8_splat(base[d]);
        if (diffuse)
            wanted[d] = d == 3 && row->solid[at] ? wanted[d]
                                                 : f32x8_add(wanted[d], f32x8_permute(from, front->carry[d]));
        else
            entry[d] = f32x8_with_last(entry[d], literal[d]);
        f32x8 gap = f32x8_sub(wanted[d], entry[d]);
        squared = d ? f32x8_add(squared, f32x8_mul(gap, gap)) : f32x8_mul(gap, gap);
    }
    f32x8 cost = f32x8_add(f32x8_select(goes_on, going, begin), f32x8_mul(squared, f32x8_splat(rate)));
    const Grid *among = grid;
    if (dims == 4 && row->solid[at]) {
        among = grid->solid;
        cost = f32x8_select(f32x8_le(f32x8_splat(base[3]), entry[3]), cost, f32x8_splat(NEVER));
    }
    i32x8 least = least_key(cost);
    if (diffuse &&
        f32x8_get(value_of_key(least), 0) > params->prices[LITERAL]) { /* else the nearest entry can't be cheaper */
        int nearest = nearest_to(among, wanted, dims);
        float sum = 0;
        row->literal[i] = (uint8_t)nearest;
        for (int d = 0; d < dims; d++) {
            float value = row->entries[MAX_DIMS * nearest + d], gap = f32x8_get(wanted[d], LITERAL) - value;
            f32x8_set(&entry[d], LITERAL, value);
            sum = d ? sum + gap * gap : gap * gap;
        }
        f32x8_set(&cost, LITERAL, params->prices[LITERAL] + sum * rate);
        least = i32x8_min(key_of_lane(cost, LITERAL), least);
    }
    front->least = least;
    front->cost = f32x8_sub(cost, value_of_key(least));
    for (int d = 0; d < dims; d++) {
        front->entry[d] = entry[d];
        if (diffuse)
            front->carry[d] = f32x8_mul(f32x8_sub(wanted[d], entry[d]), f32x8_splat(row->sideways[at]));
    }
}

INLINE f32x4 without_alpha(f32x4 error)
{
    float four[MAX_DIMS];
    f32x4_store(four, error);
    four[3] = 0;
    return f32x4_load(four);
}

/* Follow the cheapest path, write its indices, and pass its errors to the row below. */
INLINE void trace_back(const Row *row, i32x8 least, float *below, uint8_t *out, int dims, int diffuse)
{
    ptrdiff_t width = row->width;
    int lane = first_key(least) & 7;
    for (ptrdiff_t i = width - 1; i >= 0; i--) {
        row->path[i] = (uint8_t)lane;
        lane = row->origins[LANES * i + lane];
    }
    int index = 0, step = row->back ? -MAX_DIMS : MAX_DIMS;
    const float zeros[MAX_DIMS] = {0};
    f32x4 carry = f32x4_load(zeros), behind = carry, under = carry; /* the sums of errors for the row below */
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t at = PAD + i, x = row->back ? width - 1 - i : i, turned = PAD + width - 1 - i;
        lane = row->path[i];
        if (lane < ABOVE_THAT)
            index = row->above_at[at + lane - REACH];
        else if (lane != REPEAT)
            index = lane == LITERAL ? row->literal[i] : row->own[row->back][at];
        const float *entry = row->entries + MAX_DIMS * index;
        out[x] = row->own[row->back][at] = row->next_at[turned] = (uint8_t)index;
        for (int d = 0; d < dims; d++)
            row->next_above[d * row->room + turned] = entry[d];
        if (!diffuse)
            continue;
        if (dims == 4 && row->solid[at])
            carry = without_alpha(carry);
        f32x4 gap = f32x4_sub(f32x4_add(f32x4_load(row->base + MAX_DIMS * at), carry), f32x4_load(entry));
        f32x4 error = f32x4_scale(gap, row->shares[at]);
        carry = f32x4_scale(gap, row->sideways[at]);
        f32x4_store(below + MAX_DIMS * (x + 1) - step, f32x4_add(behind, f32x4_scale(error, 0.1875f)));
        behind = f32x4_add(under, f32x4_scale(error, 0.3125f));
        under = f32x4_scale(error, 0.0625f);
    }
    if (diffuse) {
        float *last = below + MAX_DIMS * (row->back ? 1 : width);
        f32x4_store(last, behind);
        f32x4_store(last + step, under);
    }
}

/* Make a finished row the one above, and reverse the direction. */
INLINE void turn_row(Row *row)
{
    float *above = row->above;
    uint8_t *above_at = row->above_at;
    row->above = row->next_above;
    row->next_above = above;
    row->above_at = row->next_at;
    row->next_at = above_at;
    row->back = !row->back;
}

INLINE void choose_rows(const Grid *grid, const TrellisParams *params, const Part *parts, int count, ptrdiff_t width,
                        ptrdiff_t rows, uint8_t *scratch, int dims, int diffuse)
{
    Row row[MOST_PARTS];
    Front front[MOST_PARTS];
    size_t errors = (size_t)(width + 2) * MAX_DIMS;
    f32x8 begin = f32x8_load(params->prices), go_on = f32x8_splat(params->prices[LANES]);
    if (diffuse)
        f32x8_set(&begin, LITERAL, NEVER); /* until the nearest entry is searched for */
    f32x8_set(&go_on, LITERAL, 2 * NEVER);
    for (int p = 0; p < count; p++) {
        row[p] = row_in(scratch + (size_t)p * trellis_scratch(width), width, grid);
        row[p].back = *parts[p].known & 1;
        load_rows_above(&row[p], parts[p].recent, *parts[p].known);
    }
    for (ptrdiff_t y = 0; y < rows; y++) {
        for (int p = 0; p < count; p++) {
            const Part *part = &parts[p];
            prepare_row(&row[p], grid, part->rgba + 4 * width * y, part->activity + width * y, params,
                        part->errors + (size_t)row[p].back * errors, dims, diffuse);
            front[p] = begin_row(dims);
        }
        /* Each step depends on the last, so two rows side by side take little longer than one. */
        for (ptrdiff_t i = 0; i < width; i++)
            for (int p = 0; p < count; p++)
                advance(&front[p], &row[p], i, grid, params, begin, go_on, dims, diffuse);
        for (int p = 0; p < count; p++) {
            const Part *part = &parts[p];
            float *below = part->errors + (size_t)!row[p].back * errors;
            uint8_t *out = part->out + width * y;
            trace_back(&row[p], front[p].least, below, out, dims, diffuse);
            memcpy(part->recent + (row[p].back ? width : 0), out, (size_t)width);
            turn_row(&row[p]);
            *part->known = *part->known < 2 ? *part->known + 1 : 2 + row[p].back;
        }
    }
}

MULTIVERSIONED void trellis_rows(const Grid *grid, const TrellisParams *params, const Part *parts, int count,
                                 ptrdiff_t width, ptrdiff_t rows, uint8_t *scratch)
{
    int diffuse = params->shares[0] > 0; /* else all are 0 */
    if (grid->dims == 3 && count == 2 && diffuse)
        choose_rows(grid, params, parts, 2, width, rows, scratch, 3, 1);
    else if (grid->dims == 3 && count == 2)
        choose_rows(grid, params, parts, 2, width, rows, scratch, 3, 0);
    else if (grid->dims == 3)
        choose_rows(grid, params, parts, 1, width, rows, scratch, 3, diffuse);
    else
        choose_rows(grid, params, parts, count, width, rows, scratch, 4, diffuse);
}
