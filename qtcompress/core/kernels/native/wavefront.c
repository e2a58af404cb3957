/* Indices that are diffused and pack well, eight rows at a time: the fast way.
 *
 * In error diffusion (Floyd and Steinberg 1976) each pixel depends on the last one and on three of the row above. Rows
 * that are two pixels behind each other depend only on the step before: so a front runs over eight of them, one lane
 * per row. The nearest entry is looked up in a table of cubes, and its error is diffused as well. An index repeats the
 * one above or the last one where that is nearly as good, depending on the activity (remap.py); continuing a repetition
 * is free, since an encoder writes no short ones.
 *
 * Pixels outside of the picture have entry 0, and pass no error on. All arithmetic is in integers, as in
 * reference_wavefront.py.
 */
#include "twins.h"
#ifdef TWIN
#define wavefront_rows wavefront_rows_avx2
#endif
#include "wavefront.h"

#include "i32x8.h"
#include "nearest.h"

enum { STEP = 2 };                /* pixels that a row is behind the one above */
enum { OUTSIDE = -2, FREE = -1 }; /* of a pixel whose index is not fixed beforehand */
enum { NOTHING, ABOVE, LEFT };    /* which index is repeated */

/* Planes of `steps` x LANES numbers: the lanes of a step are neighbors. */
typedef struct {
    ptrdiff_t steps;
    int32_t *worth;
    int16_t *base[FRONT_DIMS], *fixed, *points;
} Front;

/* The errors and entries of the last pixels of each lane, the latest first. */
typedef struct {
    i32x8 error[3], entry[2];
} Trail;

/* The state of a front: the trails by dimension, the last two indices, and which index the last one repeats. */
typedef struct {
    Trail trails[FRONT_DIMS];
    i32x8 indices[2], mode;
} State;

/* The entries by dimension, and the cubes. */
typedef struct {
    int32_t entries[FRONT_DIMS][MAX_ENTRIES];
    Cubes cubes;
} Entries;

/* The pixels of a step: the wanted colors, the entries above, which lanes are inside of the picture, which of these
 * have no fixed index, the fixed indices, and the cubes. */
typedef struct {
    i32x8 wanted[FRONT_DIMS], over[FRONT_DIMS], inside, open, fixed, cell;
} Wanted;

static ptrdiff_t steps_of(ptrdiff_t width)
{
    return width + STEP * (LANES - 1);
}

#ifndef TWIN
size_t wavefront_scratch(ptrdiff_t width)
{
    size_t planes = sizeof(int32_t) + sizeof(int16_t) * (FRONT_DIMS + 1);
    return planes * LANES * (size_t)steps_of(width) + sizeof(int16_t) * MAX_DIMS * (size_t)width;
}
#endif

static Front front_in(uint8_t *scratch, ptrdiff_t width)
{
    Front front = {.steps = steps_of(width)};
    ptrdiff_t size = LANES * front.steps;
    front.worth = (int32_t *)scratch;
    int16_t *plane = (int16_t *)(front.worth + size);
    for (int d = 0; d < FRONT_DIMS; d++, plane += size)
        front.base[d] = plane;
    front.fixed = plane;
    front.points = plane + size;
    return front;
}

static void clear(const Front *front, int lane, ptrdiff_t from, ptrdiff_t to)
{
    for (ptrdiff_t at = LANES * from + lane; at < LANES * to; at += LANES) {
        front->fixed[at] = OUTSIDE;
        front->worth[at] = 0;
        for (int d = 0; d < FRONT_DIMS; d++)
            front->base[d][at] = 0;
    }
}

/* Prepare one row. A pixel of a flat area whose color is an entry has this index, which stays. */
INLINE void prepare_row(const Front *front, const Grid *grid, const WavefrontParams *params, const uint8_t *rgba,
                        const uint8_t *activity, ptrdiff_t width, int row)
{
    uint32_t last = 0;
    int fixed = FREE, seen = 0;
    convert_points(rgba, width, grid->space, grid->kind, FRONT_DIMS, MAX_DIMS, front->points);
    for (ptrdiff_t x = 0; x < width; x++) {
        ptrdiff_t at = LANES * (x + STEP * row) + row;
        for (int d = 0; d < FRONT_DIMS; d++)
            front->base[d][at] = front->points[MAX_DIMS * x + d];
        front->worth[at] = params->worth[activity[x]];
        front->fixed[at] = FREE;
        if (activity[x])
            continue;
        uint32_t color = key_of(rgba + 4 * x);
        if (color != last || !seen) {
            Point point = point_load(front->points + MAX_DIMS * x);
            int index = nearest_entry(grid, point);
            fixed = point_distance(point, entry_of(grid, index)) ? FREE : index;
        }
        last = color;
        seen = 1;
        front->fixed[at] = (int16_t)fixed;
        if (fixed != FREE)
            front->worth[at] = 0;
    }
}

/* The error that a pixel of the first lane takes over from the row above the front, in sixteenths. */
INLINE int32_t from_above(const int32_t *errors, ptrdiff_t x, int d)
{
    const int32_t *at = errors + FRONT_DIMS * x + d;
    return at[0] + 5 * at[FRONT_DIMS] + 3 * at[2 * FRONT_DIMS];
}

static Entries entries_of(const Grid *grid, const WavefrontParams *params)
{
    Entries all = {.cubes = cubes_of(grid, params->table, params->fineness)};
    for (int d = 0; d < FRONT_DIMS; d++)
        for (int j = 0; j < MAX_ENTRIES; j++)
            all.entries[d][j] = grid->entries[j][d];
    return all;
}

/* Add the errors that reach the pixels of step t. `up` is the index above the first lane. */
INLINE Wanted want(const State *state, const Front *front, const Grid *grid, const WavefrontParams *params,
                   const Entries *all, ptrdiff_t t, int up, const int32_t *errors)
{
    i32x8 none = i32x8_splat(0), half = i32x8_splat(8);
    i32x8 least = i32x8_splat(-params->limit), most = i32x8_splat(params->limit);
    Wanted now;
    now.fixed = i32x8_load_i16(front->fixed + LANES * t);
    now.inside = i32x8_lt(i32x8_splat(OUTSIDE), now.fixed);
    now.open = i32x8_bit_and(now.inside, i32x8_lt(now.fixed, none));
    now.cell = none;
    for (int d = 0; d < FRONT_DIMS; d++) {
        const i32x8 *error = state->trails[d].error;
        i32x8 down =
            i32x8_add(i32x8_add(error[2], i32x8_mul(error[1], i32x8_splat(5))), i32x8_mul(error[0], i32x8_splat(3)));
        i32x8 taken = i32x8_add(i32x8_shift_lanes(down, errors ? from_above(errors, t, d) : 0),
                                i32x8_mul(error[0], i32x8_splat(7)));
        taken = i32x8_clamp(i32x8_shift_right(i32x8_add(taken, half), 4), least, most);
        now.wanted[d] = i32x8_add(i32x8_load_i16(front->base[d] + LANES * t), i32x8_bit_and(taken, now.open));
        i32x8 low = i32x8_splat(grid->lowest[d]);
        i32x8 place = i32x8_sub(i32x8_clamp(now.wanted[d], low, i32x8_splat(grid->highest[d])), low);
        now.cell = i32x8_add(now.cell,
                             i32x8_mul(i32x8_shift_right(place, params->fineness), i32x8_splat(all->cubes.strides[d])));
        now.over[d] = i32x8_shift_lanes(state->trails[d].entry[1], all->entries[d][up]);
    }
    return now;
}

/* Look up the entry of each pixel's cube; fixed indices stay. */
INLINE i32x8 nearest_of(const Wanted *now, const Grid *grid, const Entries *all)
{
    i32x8 nearest = i32x8_splat(0);
    for (int r = 0; r < LANES; r++)
        i32x8_set(&nearest, r, all->cubes.table[i32x8_get(now->cell, r)] - 1);
    for (int r = 0; r < LANES && i32x8_any_negative(nearest); r++)
        if (i32x8_get(nearest, r) < 0)
            i32x8_set(&nearest, r, open_cube(grid, &all->cubes, i32x8_get(now->cell, r)));
    return i32x8_select(now->open, nearest, i32x8_bit_and(now->fixed, now->inside));
}

/* Choose the indices of step t, and pass their errors on. */
INLINE void advance(State *state, const Front *front, const Grid *grid, const WavefrontParams *params,
                    const Entries *all, ptrdiff_t t, int up, const int32_t *errors)
{
    i32x8 none = i32x8_splat(0), middle = i32x8_splat(128), share = i32x8_splat(params->share);
    Wanted now = want(state, front, grid, params, all, t, up, errors);
    i32x8 worth = i32x8_load(front->worth + LANES * t), own[FRONT_DIMS];
    i32x8 begin = i32x8_shift_right(i32x8_mul(worth, i32x8_splat(params->begin)), 4);
    i32x8 goes_left = i32x8_lt(i32x8_splat(ABOVE), state->mode), goes_on = i32x8_lt(i32x8_splat(NOTHING), state->mode);
    i32x8 to_above = i32x8_select(i32x8_bit_and(goes_on, i32x8_lt(state->mode, i32x8_splat(LEFT))), none, begin);
    i32x8 to_left = i32x8_select(goes_left, none, begin);
    i32x8 to_own = i32x8_shift_right(i32x8_mul(worth, i32x8_splat(params->literal)), 4);
    i32x8 nearest = nearest_of(&now, grid, all);
    for (int d = 0; d < FRONT_DIMS; d++) {
        own[d] = i32x8_look_up(all->entries[d], nearest);
        i32x8 above = i32x8_sub(now.wanted[d], now.over[d]), left = i32x8_sub(now.wanted[d], state->trails[d].entry[0]);
        i32x8 gap = i32x8_sub(now.wanted[d], own[d]);
        to_above = i32x8_add(to_above, i32x8_mul(above, above));
        to_left = i32x8_add(to_left, i32x8_mul(left, left));
        to_own = i32x8_add(to_own, i32x8_mul(gap, gap));
    }
    i32x8 not_left = i32x8_lt(to_own, i32x8_add(to_left, i32x8_splat(1)));
    i32x8 not_above = i32x8_lt(i32x8_select(not_left, to_own, to_left), to_above);
    i32x8 index = i32x8_select(not_above, i32x8_select(not_left, nearest, state->indices[0]),
                               i32x8_shift_lanes(state->indices[1], up));
    i32x8 mode = i32x8_select(not_above, i32x8_select(not_left, none, i32x8_splat(LEFT)), i32x8_splat(ABOVE));
    state->mode = i32x8_bit_and(mode, now.inside);
    state->indices[1] = state->indices[0];
    state->indices[0] = i32x8_bit_and(index, now.inside);
    for (int d = 0; d < FRONT_DIMS; d++) {
        Trail *trail = &state->trails[d];
        i32x8 entry = i32x8_select(not_above, i32x8_select(not_left, own[d], trail->entry[0]), now.over[d]);
        i32x8 error = i32x8_mul(i32x8_sub(now.wanted[d], entry), share);
        trail->entry[1] = trail->entry[0];
        trail->entry[0] = i32x8_select(now.inside, entry, i32x8_splat(all->entries[d][0]));
        trail->error[2] = trail->error[1];
        trail->error[1] = trail->error[0];
        trail->error[0] = i32x8_bit_and(i32x8_shift_right(i32x8_add(error, middle), 8), now.open);
    }
}

static State first_state(const Entries *all)
{
    State state;
    i32x8 none = i32x8_splat(0);
    state.indices[0] = state.indices[1] = state.mode = none;
    for (int d = 0; d < FRONT_DIMS; d++) {
        state.trails[d].error[0] = state.trails[d].error[1] = state.trails[d].error[2] = none;
        state.trails[d].entry[0] = state.trails[d].entry[1] = i32x8_splat(all->entries[d][0]);
    }
    return state;
}

void wavefront_rows(const Grid *grid, const WavefrontParams *params, const uint8_t *rgba, const uint8_t *activity,
                    ptrdiff_t width, ptrdiff_t rows, int32_t *errors, uint8_t *above, uint8_t *out, uint8_t *scratch)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2")) {
        wavefront_rows_avx2(grid, params, rgba, activity, width, rows, errors, above, out, scratch);
        return;
    }
#endif
    Front front = front_in(scratch, width);
    int32_t *below_all = errors + FRONT_DIMS * (width + 2);
    Entries all = entries_of(grid, params);
    for (ptrdiff_t y = 0; y < rows; y += LANES) {
        int count = rows - y < LANES ? (int)(rows - y) : LANES;
        for (int r = 0; r < LANES; r++) {
            clear(&front, r, 0, STEP * r);
            clear(&front, r, r < count ? STEP * r + width : STEP * r, front.steps);
        }
        for (int r = 0; r < count; r++)
            prepare_row(&front, grid, params, rgba + 4 * width * (y + r), activity + width * (y + r), width, r);
        State state = first_state(&all);
        for (ptrdiff_t t = 0; t < front.steps; t++) {
            advance(&state, &front, grid, params, &all, t, t < width ? above[t] : 0, t < width ? errors : NULL);
            for (int r = 0; r < count; r++) {
                ptrdiff_t x = t - STEP * r;
                if (x >= 0 && x < width)
                    out[(y + r) * width + x] = (uint8_t)i32x8_get(state.indices[0], r);
            }
            ptrdiff_t x = t - STEP * (count - 1);
            for (int d = 0; d < FRONT_DIMS && x >= 0 && x < width; d++)
                below_all[FRONT_DIMS * (x + 1) + d] = i32x8_get(state.trails[d].error[0], count - 1);
        }
        memcpy(errors, below_all, sizeof *errors * FRONT_DIMS * (size_t)(width + 2));
        memcpy(above, out + (y + count - 1) * width, (size_t)width);
    }
}
