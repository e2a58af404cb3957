/* Indices that are diffused and pack well, eight rows at a time, for those in haste.
 *
 * Error diffusion (Floyd and Steinberg 1976) makes each pixel wait for the last one and for three of the row above. Rows
 * that are two pixels behind each other wait for nothing but the step before: so a front runs over eight of them, a lane a
 * row. The nearest entry is looked up in a table of cubes, and what that misses is diffused. An index repeats the one above
 * or the last one where it is nearly as good; the eye forgives where it is busy (remap.py), and to go on with a
 * repetition is free, since an encoder writes no short ones.
 *
 * What lies outside of the picture has entry 0, and passes nothing on. All arithmetic is in whole numbers, as in
 * reference_wavefront.py.
 */
#include "wavefront.h"

#include "nearest.h"
#include "whole.h"

enum { STEP = 2 };                             /* pixels from a row to the next one */
enum { OUTSIDE = -2, FREE = -1 };              /* in place of the index of a pixel that is sure of it */
enum { NOTHING, ABOVE, LEFT };                 /* what an index repeats */

/* Planes of `steps` x LANES numbers: the lanes of a step stand side by side. */
typedef struct {
    ptrdiff_t steps;
    int32_t *worth;
    int16_t *base[FRONT_DIMS], *sure, *points;
} Front;

/* What each lane knows of its last pixels; the youngest comes first. */
typedef struct {
    Whole error[3], entry[2];
} Trail;

static ptrdiff_t steps_of(ptrdiff_t width)
{
    return width + STEP * (LANES - 1);
}

size_t wavefront_scratch(ptrdiff_t width)
{
    size_t planes = sizeof(int32_t) + sizeof(int16_t) * (FRONT_DIMS + 1);
    return planes * LANES * (size_t)steps_of(width) + sizeof(int16_t) * FRONT_DIMS * (size_t)(width + 2);
}

static Front front_in(uint8_t *scratch, ptrdiff_t width)
{
    Front front = {.steps = steps_of(width)};
    ptrdiff_t size = LANES * front.steps;
    front.worth = (int32_t *)scratch;
    int16_t *plane = (int16_t *)(front.worth + size);
    for (int d = 0; d < FRONT_DIMS; d++, plane += size)
        front.base[d] = plane;
    front.sure = plane;
    front.points = plane + size;
    return front;
}

static void clear(const Front *front, int lane, ptrdiff_t from, ptrdiff_t to)
{
    for (ptrdiff_t at = LANES * from + lane; at < LANES * to; at += LANES) {
        front->sure[at] = OUTSIDE;
        front->worth[at] = 0;
        for (int d = 0; d < FRONT_DIMS; d++)
            front->base[d][at] = 0;
    }
}

/* Lay out one row. A flat area whose color is an entry stays flat. */
INLINE void lay_out(const Front *front, const Grid *grid, const Haste *haste, const uint8_t *rgba,
                    const uint8_t *activity, ptrdiff_t width, int row)
{
    uint32_t last = 0;
    int sure = FREE, seen = 0;
    convert_points(rgba, width, grid->space, grid->kind, FRONT_DIMS, front->points);
    for (ptrdiff_t x = 0; x < width; x++) {
        ptrdiff_t at = LANES * (x + STEP * row) + row;
        for (int d = 0; d < FRONT_DIMS; d++)
            front->base[d][at] = front->points[FRONT_DIMS * x + d];
        front->worth[at] = haste->worth[activity[x]];
        front->sure[at] = FREE;
        if (activity[x])
            continue;
        uint32_t color = key_of(rgba + 4 * x);
        if (color != last || !seen) {
            Point point = unpacked(front->points, x, width, FRONT_DIMS);
            int index = nearest_entry(grid, point);
            sure = distance(point, entry_of(grid, index)) ? FREE : index;
        }
        last = color;
        seen = 1;
        front->sure[at] = (int16_t)sure;
        if (sure != FREE)
            front->worth[at] = 0;
    }
}

/* Find the entry for a cube that nobody has asked for yet. */
static int open_cube(const Grid *grid, const Haste *haste, int cube, const int32_t *strides)
{
    int16_t middle[MAX_DIMS] = {0};
    for (int d = 0, rest = cube; d < FRONT_DIMS; rest %= strides[d], d++)
        middle[d] = (int16_t)(grid->lowest[d] + ((rest / strides[d]) << haste->fineness) + (1 << haste->fineness >> 1));
    return haste->table[cube] = (uint16_t)(nearest_entry(grid, load_point(middle)) + 1);
}

/* What a pixel of the first lane takes over from the row above the front, in sixteenths. */
INLINE int32_t from_above(const int32_t *errors, ptrdiff_t x, int d)
{
    const int32_t *at = errors + FRONT_DIMS * x + d;
    return at[0] + 5 * at[FRONT_DIMS] + 3 * at[2 * FRONT_DIMS];
}

WIDE void wavefront_rows(const Grid *grid, const Haste *haste, const uint8_t *rgba, const uint8_t *activity,
                         ptrdiff_t width, ptrdiff_t rows, int32_t *errors, uint8_t *above, uint8_t *out,
                         uint8_t *scratch)
{
    Front front = front_in(scratch, width);
    int32_t *below_all = errors + FRONT_DIMS * (width + 2), entries[FRONT_DIMS][MAX_ENTRIES], strides[FRONT_DIMS];
    for (int d = FRONT_DIMS - 1, stride = 1; d >= 0; d--) {
        strides[d] = stride;
        stride *= grid->cells[d] << (grid->shift - haste->fineness);
        for (int j = 0; j < MAX_ENTRIES; j++)
            entries[d][j] = grid->entries[j][d];
    }
    Whole least = spread_whole(-haste->limit), most = spread_whole(haste->limit), half = spread_whole(8);
    Whole share = spread_whole(haste->share), middle = spread_whole(128), none = spread_whole(0);
    for (ptrdiff_t y = 0; y < rows; y += LANES) {
        int count = rows - y < LANES ? (int)(rows - y) : LANES;
        for (int r = 0; r < LANES; r++) {
            clear(&front, r, 0, STEP * r);
            clear(&front, r, r < count ? STEP * r + width : STEP * r, front.steps);
        }
        for (int r = 0; r < count; r++)
            lay_out(&front, grid, haste, rgba + 4 * width * (y + r), activity + width * (y + r), width, r);
        Trail trails[FRONT_DIMS];
        Whole indices[2] = {none, none}, mode = none;
        for (int d = 0; d < FRONT_DIMS; d++) {
            trails[d].error[0] = trails[d].error[1] = trails[d].error[2] = none;
            trails[d].entry[0] = trails[d].entry[1] = spread_whole(entries[d][0]);
        }
        for (ptrdiff_t t = 0; t < front.steps; t++) {
            Whole sure = load_short(front.sure + LANES * t), inside = below(spread_whole(OUTSIDE), sure);
            Whole free_to = both(inside, below(sure, none));
            Whole worth = load_whole(front.worth + LANES * t);
            Whole begin = halved(times_whole(worth, spread_whole(haste->begin)), 4);
            int up = t < width ? above[t] : 0;
            Whole cell = none, nearest, wanted[FRONT_DIMS], over[FRONT_DIMS], own[FRONT_DIMS];
            Whole goes_left = below(spread_whole(ABOVE), mode), goes_on = below(spread_whole(NOTHING), mode);
            Whole to_above = pick_whole(both(goes_on, below(mode, spread_whole(LEFT))), none, begin);
            Whole to_left = pick_whole(goes_left, none, begin);
            for (int d = 0; d < FRONT_DIMS; d++) {
                const Whole *error = trails[d].error;
                Whole down = plus_whole(plus_whole(error[2], times_whole(error[1], spread_whole(5))),
                                        times_whole(error[0], spread_whole(3)));
                Whole taken = plus_whole(passed_on(down, t < width ? from_above(errors, t, d) : 0),
                                         times_whole(error[0], spread_whole(7)));
                taken = within_whole(halved(plus_whole(taken, half), 4), least, most);
                wanted[d] = plus_whole(load_short(front.base[d] + LANES * t), both(taken, free_to));
                Whole low = spread_whole(grid->lowest[d]);
                Whole place = minus_whole(within_whole(wanted[d], low, spread_whole(grid->highest[d])), low);
                cell = plus_whole(cell, times_whole(halved(place, haste->fineness), spread_whole(strides[d])));
                over[d] = passed_on(trails[d].entry[1], entries[d][up]);
                Whole gap = minus_whole(wanted[d], over[d]), other = minus_whole(wanted[d], trails[d].entry[0]);
                to_above = plus_whole(to_above, times_whole(gap, gap));
                to_left = plus_whole(to_left, times_whole(other, other));
            }
            for (int r = 0; r < LANES; r++)
                set_number(&nearest, r, haste->table[number_of(cell, r)] - 1);
            for (int r = 0; r < LANES && any_negative(nearest); r++)
                if (number_of(nearest, r) < 0)
                    set_number(&nearest, r, open_cube(grid, haste, number_of(cell, r), strides) - 1);
            nearest = pick_whole(free_to, nearest, both(sure, inside));
            Whole to_own = halved(times_whole(worth, spread_whole(haste->literal)), 4);
            for (int d = 0; d < FRONT_DIMS; d++) {
                for (int r = 0; r < LANES; r++)
                    set_number(&own[d], r, entries[d][number_of(nearest, r)]);
                Whole gap = minus_whole(wanted[d], own[d]);
                to_own = plus_whole(to_own, times_whole(gap, gap));
            }
            Whole not_left = below(to_own, plus_whole(to_left, spread_whole(1)));
            Whole not_above = below(pick_whole(not_left, to_own, to_left), to_above);
            Whole index = pick_whole(not_above, pick_whole(not_left, nearest, indices[0]), passed_on(indices[1], up));
            mode = pick_whole(not_above, pick_whole(not_left, none, spread_whole(LEFT)), spread_whole(ABOVE));
            mode = both(mode, inside);
            indices[1] = indices[0];
            indices[0] = both(index, inside);
            for (int d = 0; d < FRONT_DIMS; d++) {
                Whole entry = pick_whole(not_above, pick_whole(not_left, own[d], trails[d].entry[0]), over[d]);
                Whole error = times_whole(minus_whole(wanted[d], entry), share);
                trails[d].entry[1] = trails[d].entry[0];
                trails[d].entry[0] = pick_whole(inside, entry, spread_whole(entries[d][0]));
                trails[d].error[2] = trails[d].error[1];
                trails[d].error[1] = trails[d].error[0];
                trails[d].error[0] = both(halved(plus_whole(error, middle), 8), free_to);
            }
            for (int r = 0; r < count; r++) {
                ptrdiff_t x = t - STEP * r;
                if (x >= 0 && x < width)
                    out[(y + r) * width + x] = (uint8_t)number_of(indices[0], r);
            }
            ptrdiff_t x = t - STEP * (count - 1);
            for (int d = 0; d < FRONT_DIMS && x >= 0 && x < width; d++)
                below_all[FRONT_DIMS * (x + 1) + d] = number_of(trails[d].error[0], count - 1);
        }
        memcpy(errors, below_all, sizeof *errors * FRONT_DIMS * (size_t)(width + 2));
        memcpy(above, out + (y + count - 1) * width, (size_t)width);
    }
}
