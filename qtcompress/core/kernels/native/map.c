/* Pixels -> indices: the nearest entry, error diffusion, ordered dithering. */
#include "map.h"

#include "nearest.h"

enum { CACHE_BITS = 14 }; /* colors remembered while mapping without a memo */

/* ---- the nearest entry ------------------------------------------------------------------------------------------ */

INLINE int nearest_color(const Grid *grid, const uint8_t *rgba, int dims, int kind)
{
    int16_t point[MAX_DIMS] = {0};
    point_of(rgba, grid->space, kind, dims, point);
    return nearest_entry(dims == 4 ? grid_for(grid, rgba) : grid, point_load(point));
}

INLINE void recall_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices,
                          int kind)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        uint16_t *known = memo + place_of(rgba + 4 * i);
        if (!*known)
            *known = (uint16_t)(nearest_color(grid, rgba + 4 * i, 3, kind) + 1);
        indices[i] = (uint8_t)(*known - 1);
    }
}

INLINE void search_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint8_t *indices, int dims, int kind)
{
    uint64_t cache[1 << CACHE_BITS]; /* key and index of colors; an index of 256 marks an empty slot */
    for (int i = 0; i < 1 << CACHE_BITS; i++)
        cache[i] = MAX_ENTRIES;
    for (ptrdiff_t i = 0; i < n; i++) {
        uint32_t key = key_of(rgba + 4 * i);
        uint64_t *slot = &cache[slot_of(key, CACHE_BITS)];
        if ((uint32_t)(*slot >> 32) != key || (uint32_t)*slot == MAX_ENTRIES) {
            uint8_t seen[4];
            memcpy(seen, &key, 4);
            *slot = (uint64_t)key << 32 | (uint32_t)nearest_color(grid, seen, dims, kind);
        }
        indices[i] = (uint8_t)*slot;
    }
}

void map_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices)
{
    if (memo && grid->kind == OKLAB)
        recall_pixels(grid, rgba, n, memo, indices, OKLAB);
    else if (memo)
        recall_pixels(grid, rgba, n, memo, indices, SRGB);
    else if (grid->dims == 3 && grid->kind == OKLAB)
        search_pixels(grid, rgba, n, indices, 3, OKLAB);
    else if (grid->dims == 3)
        search_pixels(grid, rgba, n, indices, 3, SRGB);
    else
        search_pixels(grid, rgba, n, indices, 4, grid->kind);
}

/* ---- error diffusion --------------------------------------------------------------------------------------------- */

INLINE void add_error(int32_t *at, i32x4 error)
{
    i32x4_store(at, i32x4_add(i32x4_load(at), error));
}

MULTIVERSIONED void diffuse_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width,
                                 ptrdiff_t rows, ptrdiff_t first, const int32_t *strengths, int limit, int32_t *errors,
                                 int16_t *points, uint8_t *indices)
{
    int16_t limits[2][MAX_DIMS];
    for (int d = 0; d < MAX_DIMS; d++) {
        limits[0][d] = (int16_t)-limit;
        limits[1][d] = (int16_t)limit;
    }
    Point low = point_load(grid->lowest), high = point_load(grid->highest);
    Point least = point_load(limits[0]), most = point_load(limits[1]);
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        int32_t *here = errors + (y & 1) * (width + 2) * MAX_DIMS;
        int32_t *below = errors + ((y + 1) & 1) * (width + 2) * MAX_DIMS;
        memset(below, 0, sizeof(int32_t) * (size_t)((width + 2) * MAX_DIMS));
        convert_points(rgba, width, grid->space, grid->kind, grid->dims, MAX_DIMS, points);
        int step = y & 1 ? -1 : 1;
        ptrdiff_t x = step > 0 ? 0 : width - 1;
        for (ptrdiff_t i = 0; i < width; i++, x += step) {
            uint8_t *out = indices + (y - first) * width + x;
            Point point = point_load(points + MAX_DIMS * x);
            const Grid *among = grid_for(grid, rgba + 4 * x);
            int index = nearest_entry(among, point);
            *out = (uint8_t)index;
            /* Invisible pixels pass no error on, and a flat area whose color is an entry stays flat. */
            if (!rgba[4 * x + 3] || (!activity[x] && !point_distance(point, entry_of(grid, index))))
                continue;
            int32_t *at = here + (x + 1) * MAX_DIMS, *under = below + (x + 1) * MAX_DIMS;
            if (among != grid)
                at[3] = 0; /* no lack of opacity is taken over */
            Point wanted =
                point_clamp(point_add(point, point_clamp(point_of_sixteenths(i32x4_load(at)), least, most)), low, high);
            index = nearest_entry(among, wanted);
            *out = (uint8_t)index;
            i32x4 error = point_scale(point_sub(wanted, entry_of(grid, index)), strengths[activity[x]]);
            add_error(at + step * MAX_DIMS, i32x4_times(error, 7));
            add_error(under - step * MAX_DIMS, i32x4_times(error, 3));
            add_error(under, i32x4_times(error, 5));
            add_error(under + step * MAX_DIMS, error);
        }
    }
}

/* ---- ordered dithering ------------------------------------------------------------------------------------------- */

/* Each point lies between its nearest entry and the entry nearest to its mirror image; the threshold decides between
 * the two, so that a flat area shows both in the right proportion. */
MULTIVERSIONED void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width,
                                ptrdiff_t rows, ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds,
                                int side, int16_t *points, uint8_t *indices)
{
    Point low = point_load(grid->lowest), high = point_load(grid->highest);
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        convert_points(rgba, width, grid->space, grid->kind, grid->dims, MAX_DIMS, points);
        for (ptrdiff_t x = 0; x < width; x++) {
            Point point = point_load(points + MAX_DIMS * x);
            const Grid *among = grid_for(grid, rgba + 4 * x);
            int near = nearest_entry(among, point);
            Point gap = point_sub(point, entry_of(grid, near));
            int far = nearest_entry(among, point_clamp(point_add(point, gap), low, high));
            Point span = point_sub(entry_of(grid, far), entry_of(grid, near));
            int64_t share = (int64_t)point_dot(span, gap) * strengths[activity[x]]; /* in 256ths of the span's square */
            int threshold = thresholds[(y % side) * side + x % side];
            indices[(y - first) * width + x] =
                (uint8_t)(share > (int64_t)threshold * point_dot(span, span) ? far : near);
        }
    }
}
