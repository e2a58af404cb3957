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
#include "twins.h"
#ifdef TWIN
#define trellis_rows trellis_rows_avx2
#endif
#include "trellis.h"

#include "f32x8.h"
#include "nearest.h"

enum { REACH = 2, ABOVE_THAT = 5, REPEAT = 6, LITERAL = 7 };
enum { PAD = 8 };        /* numbers before and behind a row, for places outside of the picture */
enum { UNKNOWN = -1 };   /* of an index */
#define OUTSIDE 30000.0f /* a coordinate there: its error is too large to be chosen */
#define LOCKED 1000.0f   /* the cost in bits of a squared distance where no color may change */
#define NEVER 1e30f      /* bits of a path that does not exist */
#if defined(__GNUC__) && !defined(__clang__)
#define UNROLLED _Pragma("GCC unroll 4")
#else
#define UNROLLED
#endif

/* What is known of a pixel while its row is chosen. */
typedef struct {
    float base[MAX_DIMS]; /* the color plus the error from the row above */
    float rate, lean, share, sideways;
    int16_t literal;        /* the entry of the pixel by itself: the nearest, or one not much farther */
    uint8_t solid;          /* whether the entry must be opaque, and takes over no error of alpha */
    uint8_t path;           /* the lane of the cheapest path */
    uint8_t origins[LANES]; /* the lane that each continues, in the last three bits */
} Pixel;

/* A row and the two above it, from left to right; the first pixel is at PAD. */
typedef struct {
    ptrdiff_t width, room;
    int back; /* it is scanned from its end */
    Pixel *pixels;
    float *above[MAX_DIMS]; /* planes: the entries of the row above */
    uint8_t *own[2];        /* the indices of the last row of each direction */
    int16_t *points;
} Row;

/* The paths through a row, one per lane: the cost above the cheapest, the error that reaches the next pixel, and the
 * last entry. */
typedef struct {
    f32x8 cost, carry[MAX_DIMS], entry[MAX_DIMS];
    i32x8 least;
} Front;

/* What all rows share. */
typedef struct {
    const Grid *grid;
    const TrellisParams *params;
    Cubes cubes;
    f32x8 begin, go_on;                    /* bits, by lane */
    float entries[MAX_ENTRIES * MAX_DIMS]; /* (MAX_ENTRIES, 4) */
} Setting;

#ifndef TWIN
size_t trellis_scratch(ptrdiff_t width)
{
    size_t room = (size_t)(width + 2 * PAD);
    size_t bytes = (sizeof(Pixel) + (sizeof(float) + sizeof(int16_t)) * MAX_DIMS + 2) * room;
    return (bytes + 63) / 64 * 64;
}
#endif

static Row row_in(uint8_t *scratch, ptrdiff_t width)
{
    Row row = {.width = width, .room = width + 2 * PAD};
    row.pixels = (Pixel *)scratch;
    float *plane = (float *)(row.pixels + row.room);
    for (int d = 0; d < MAX_DIMS; d++, plane += row.room)
        row.above[d] = plane;
    row.points = (int16_t *)plane;
    row.own[0] = (uint8_t *)(row.points + MAX_DIMS * row.room);
    row.own[1] = row.own[0] + row.room;
    for (ptrdiff_t i = 0; i < MAX_DIMS * row.room; i++)
        row.above[0][i] = OUTSIDE; /* beside the picture it stays so */
    memset(row.own[0], 0, 2 * (size_t)row.room);
    return row;
}

/* Load the rows above the first row of a strip. */
static void load_rows_above(const Row *row, const Setting *all, const uint8_t *recent, int known)
{
    for (int turn = 0; turn < 2; turn++)
        memcpy(row->own[turn] + PAD, recent + turn * row->width, (size_t)row->width);
    for (ptrdiff_t at = PAD; known && at < PAD + row->width; at++)
        for (int d = 0; d < MAX_DIMS; d++)
            row->above[d][at] = all->entries[MAX_DIMS * row->own[!row->back][at] + d];
}

/* Prepare the colors and costs of a row. Two kinds of pixels are locked, which means that they neither take over an
 * error nor pass one on: invisible pixels, and those of flat areas whose color is an entry. */
INLINE void prepare_row(const Row *row, const Setting *all, const uint8_t *rgba, const uint8_t *activity,
                        const float *errors, int dims, int diffuse)
{
    const Grid *grid = all->grid;
    const TrellisParams *params = all->params;
    uint32_t last = 0;
    int last_index = UNKNOWN, seen = 0, locked_before = 0;
    convert_points(rgba, row->width, grid->space, grid->kind, dims, MAX_DIMS, row->points);
    for (ptrdiff_t x = 0; x < row->width; x++) {
        Pixel *pixel = row->pixels + PAD + x;
        Point point = point_load(row->points + MAX_DIMS * x);
        const Grid *among = dims == 4 ? grid_for(grid, rgba + 4 * x) : grid;
        int local = activity[x], index = UNKNOWN, locked = dims == 4 && rgba[4 * x + 3] == 0;
        if (!locked && !local) {
            uint32_t color = key_of(rgba + 4 * x);
            if (color != last || !seen) {
                last_index = nearest_entry(among, point);
                if (point_distance(point, entry_of(grid, last_index)))
                    last_index = UNKNOWN;
            }
            last = color;
            seen = 1;
            index = last_index;
            locked = index != UNKNOWN;
        }
        if (!diffuse && index == UNKNOWN) { /* then the nearest entry does not depend on the path */
            uint16_t found = 0, *known = params->memo ? params->memo + place_of(rgba + 4 * x) : &found;
            if (!*known)
                *known = (uint16_t)(nearest_entry(among, point) + 1);
            index = *known - 1;
        }
        float share = locked ? 0 : params->shares[local];
        pixel->literal = (int16_t)index;
        pixel->solid = among != grid;
        pixel->rate = locked ? LOCKED : params->rates[local];
        pixel->lean = params->leans[local];
        pixel->share = share;
        pixel->sideways = row->back && locked_before ? 0 : share * 0.4375f;
        locked_before = locked;
        point_store_f32(point, pixel->base);
        if (!diffuse)
            continue;
        if (locked) {
            if (!row->back)
                pixel[-1].sideways = 0;
            continue;
        }
        const float *error = errors + MAX_DIMS * (x + 1);
        f32x4 taken = f32x4_scale(f32x4_load(error), share_within(error, params->limit));
        f32x4_store(pixel->base, f32x4_add(f32x4_load(pixel->base), taken));
        if (dims == 4 && pixel->solid)
            pixel->base[3] = row->points[MAX_DIMS * x + 3];
    }
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

INLINE Point rounded(f32x4 value)
{
#ifdef SSE2
    return _mm_packs_epi32(_mm_cvtps_epi32((__m128)value), _mm_setzero_si128());
#else
    float from[MAX_DIMS];
    int16_t four[MAX_DIMS];
    f32x4_store(from, value);
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = (int16_t)clamp((int)lrintf(from[d]), INT16_MIN, INT16_MAX);
    return point_load(four);
#endif
}

/* Return the entry of a pixel by itself, for the wanted color of its lane. */
INLINE int own_entry(const Setting *all, const f32x8 *wanted, int solid, int dims)
{
    const Grid *grid = all->grid;
    Point point =
        point_clamp(rounded(f32x4_of_last(wanted, dims)), point_load(grid->lowest), point_load(grid->highest));
    if (dims == 3)
        return all->cubes.table ? entry_of_cube(grid, &all->cubes, point) : found_of_cube(grid, &all->cubes, point);
    return nearest_entry(solid ? grid->solid : grid, point);
}

/* Extend all paths to a pixel. */
INLINE void advance(Front *front, const Row *row, const Setting *all, ptrdiff_t at, int dims, int diffuse)
{
    Pixel *pixel = row->pixels + at;
    const float *before = all->entries + MAX_DIMS * row->own[row->back][at];
    int solid = dims == 4 && pixel->solid, literal = pixel->literal;
    f32x8 going = f32x8_add(front->cost, all->go_on), wanted[MAX_DIMS], entry[MAX_DIMS], squared = f32x8_splat(0);
    f32x8 hue = squared;
    i32x8 goes_on = f32x8_le(going, all->begin), from = lane_origins(goes_on, front->least);
    i32x8_store_bytes(from, pixel->origins);
    for (int d = 0; d < dims; d++) {
        wanted[d] = f32x8_splat(pixel->base[d]);
        if (diffuse && !(d == 3 && solid))
            wanted[d] = f32x8_add(wanted[d], f32x8_permute(from, front->carry[d]));
        entry[d] = f32x8_join(row->above[d] + at - REACH, before + d, f32x8_permute(from, front->entry[d]));
    }
    if (diffuse && (dims == 3 || literal == UNKNOWN)) {
        int found = own_entry(all, wanted, solid, dims);
        literal = literal == UNKNOWN ? found : literal;
        pixel->literal = (int16_t)literal;
    }
    const float *own = all->entries + MAX_DIMS * literal;
    for (int d = 0; d < dims; d++) {
        entry[d] = f32x8_with_last(entry[d], own + d);
        f32x8 gap = f32x8_sub(wanted[d], entry[d]);
        f32x8 part = f32x8_mul(gap, gap);
        hue = d == 1 ? part : d == 2 ? f32x8_add(hue, part) : hue;
        squared = d ? f32x8_add(squared, part) : part;
        front->entry[d] = entry[d];
        if (diffuse)
            front->carry[d] = f32x8_mul(gap, f32x8_splat(pixel->sideways));
    }
    hue = f32x8_min(hue, f32x8_splat(all->params->most_left_out));
    squared = f32x8_sub(squared, f32x8_mul(hue, f32x8_splat(pixel->lean)));
    f32x8 cost = f32x8_add(f32x8_select(goes_on, going, all->begin), f32x8_mul(squared, f32x8_splat(pixel->rate)));
    if (solid)
        cost = f32x8_select(f32x8_le(f32x8_splat(pixel->base[3]), entry[3]), cost, f32x8_splat(NEVER));
    front->least = least_key(cost);
    front->cost = f32x8_sub(cost, value_of_key(front->least));
}

INLINE f32x4 without_alpha(f32x4 error)
{
    float four[MAX_DIMS];
    f32x4_store(four, error);
    four[3] = 0;
    return f32x4_load(four);
}

/* A row while the cheapest path through it is followed. */
typedef struct {
    ptrdiff_t first, step; /* of its pixels */
    int lane, index;
    f32x4 carry, behind, under; /* the error that reaches the next pixel, and sums of errors for the row below */
    float *below;
} Trace;

static Trace begin_trace(const Row *row, float *below)
{
    const float zeros[MAX_DIMS] = {0};
    Trace trace = {.first = row->back ? row->width - 1 : 0, .step = row->back ? -1 : 1, .below = below};
    trace.carry = trace.behind = trace.under = f32x4_load(zeros);
    return trace;
}

INLINE int chosen(int yes, int a, int b) /* without a branch, which could not be predicted */
{
    return b ^ ((a ^ b) & -yes);
}

/* Write the index of pixel i, and pass its error to the row below. */
INLINE void trace_pixel(Trace *trace, const Row *row, const Setting *all, ptrdiff_t i, int dims, int diffuse)
{
    ptrdiff_t x = trace->first + trace->step * i, at = PAD + x;
    const Pixel *pixel = row->pixels + at;
    int lane = pixel->path, index = row->own[!row->back][at + lane - REACH];
    index = chosen(lane == ABOVE_THAT, row->own[row->back][at], index);
    index = chosen(lane == LITERAL, pixel->literal, index);
    index = chosen(lane == REPEAT, trace->index, index);
    const float *entry = all->entries + MAX_DIMS * index;
    trace->index = index;
    row->own[row->back][at] = (uint8_t)index;
    for (int d = 0; d < dims; d++)
        row->above[d][at] = entry[d];
    if (!diffuse)
        return;
    if (dims == 4 && pixel->solid)
        trace->carry = without_alpha(trace->carry);
    f32x4 wanted = f32x4_add(f32x4_load(pixel->base), trace->carry);
    f32x4 gap = f32x4_sub(wanted, f32x4_load(entry)), error = f32x4_scale(gap, pixel->share);
    trace->carry = f32x4_scale(gap, pixel->sideways);
    f32x4_store(trace->below + MAX_DIMS * (x + 1 - trace->step), f32x4_add(trace->behind, f32x4_scale(error, 0.1875f)));
    trace->behind = f32x4_add(trace->under, f32x4_scale(error, 0.3125f));
    trace->under = f32x4_scale(error, 0.0625f);
}

static void end_trace(const Trace *trace, const Row *row)
{
    float *last = trace->below + MAX_DIMS * (trace->first + trace->step * (row->width - 1) + 1);
    f32x4_store(last, trace->behind);
    f32x4_store(last + MAX_DIMS * trace->step, trace->under);
}

INLINE void choose_rows(const Setting *all, const Part *parts, int count, ptrdiff_t width, ptrdiff_t rows,
                        uint8_t *scratch, int dims, int diffuse)
{
    Row row[MOST_PARTS];
    Front front[MOST_PARTS];
    Trace trace[MOST_PARTS];
    size_t errors = (size_t)(width + 2) * MAX_DIMS;
    UNROLLED for (int p = 0; p < count; p++)
    {
        row[p] = row_in(scratch + (size_t)p * trellis_scratch(width), width);
        row[p].back = *parts[p].known & 1;
        load_rows_above(&row[p], all, parts[p].recent, *parts[p].known);
    }
    for (ptrdiff_t y = 0; y < rows; y++) {
        UNROLLED for (int p = 0; p < count; p++)
        {
            const Part *part = &parts[p];
            prepare_row(&row[p], all, part->rgba + 4 * width * y, part->activity + width * y,
                        part->errors + (size_t)row[p].back * errors, dims, diffuse);
            front[p] = begin_row(dims);
            trace[p] = begin_trace(&row[p], part->errors + (size_t)!row[p].back * errors);
        }
        /* Each step depends on the last, so four rows side by side take little longer than two. */
        for (ptrdiff_t i = 0; i < width; i++)
            UNROLLED for (int p = 0; p < count; p++)
                advance(&front[p], &row[p], all, PAD + trace[p].first + trace[p].step * i, dims, diffuse);
        UNROLLED for (int p = 0; p < count; p++) trace[p].lane = first_key(front[p].least) & 7;
        for (ptrdiff_t i = width - 1; i >= 0; i--)
            UNROLLED for (int p = 0; p < count; p++)
            {
                Pixel *pixel = row[p].pixels + PAD + trace[p].first + trace[p].step * i;
                pixel->path = (uint8_t)trace[p].lane;
                trace[p].lane = pixel->origins[trace[p].lane] & 7;
            }
        for (ptrdiff_t i = 0; i < width; i++)
            UNROLLED for (int p = 0; p < count; p++) trace_pixel(&trace[p], &row[p], all, i, dims, diffuse);
        UNROLLED for (int p = 0; p < count; p++)
        {
            const Part *part = &parts[p];
            if (diffuse)
                end_trace(&trace[p], &row[p]);
            memcpy(part->out + width * y, row[p].own[row[p].back] + PAD, (size_t)width);
            row[p].back = !row[p].back;
            *part->known = *part->known < 2 ? *part->known + 1 : 2 + row[p].back;
        }
    }
    UNROLLED for (int p = 0; p < count; p++) for (int turn = 0; turn < 2; turn++)
        memcpy(parts[p].recent + turn * width, row[p].own[turn] + PAD, (size_t)width);
}

void trellis_rows(const Grid *grid, const TrellisParams *params, const Part *parts, int count, ptrdiff_t width,
                  ptrdiff_t rows, uint8_t *scratch)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2")) {
        trellis_rows_avx2(grid, params, parts, count, width, rows, scratch);
        return;
    }
#endif
    int diffuse = params->shares[0] > 0; /* else all are 0 */
    Setting all = {.grid = grid, .params = params, .begin = f32x8_load(params->prices)};
    if (grid->dims == 3)
        all.cubes = cubes_of(grid, params->table, params->fineness);
    all.go_on = f32x8_splat(params->prices[LANES]);
    f32x8_set(&all.go_on, LITERAL, 2 * NEVER);
    for (int j = 0; j < MAX_ENTRIES; j++)
        for (int d = 0; d < MAX_DIMS; d++)
            all.entries[MAX_DIMS * j + d] = j < grid->k ? (float)grid->entries[j][d] : OUTSIDE;
    int together = count == MOST_PARTS && (diffuse || grid->dims == 4) ? count : 1;
    for (int p = 0; p < count; p += together) {
        if (together > 1 && grid->dims == 3 && diffuse)
            choose_rows(&all, parts, MOST_PARTS, width, rows, scratch, 3, 1);
        else if (together > 1 && grid->dims == 4)
            choose_rows(&all, parts, MOST_PARTS, width, rows, scratch, 4, diffuse);
        else if (grid->dims == 3)
            choose_rows(&all, parts + p, 1, width, rows, scratch, 3, diffuse);
        else
            choose_rows(&all, parts + p, 1, width, rows, scratch, 4, diffuse);
    }
}
