/* Pixels -> points -> indices: the nearest entry, error diffusion, ordered dithering. */
#include "map.h"

enum { CACHE_BITS = 14 };        /* colors remembered while mapping without a memo */

INLINE void points_of(const uint8_t *rgba, ptrdiff_t n, const Space *space, int kind, int dims, int16_t *out)
{
    for (ptrdiff_t i = 0; i < n; i++)
        point_of(rgba + 4 * i, space, kind, dims, out + dims * i);
}

WIDE void convert_points(const uint8_t *rgba, ptrdiff_t n, const Space *space, int kind, int dims, int16_t *out)
{
    if (kind == SRGB)
        points_of(rgba, n, space, SRGB, dims, out);
    else if (dims == 3)
        points_of(rgba, n, space, OKLAB, 3, out);
    else
        points_of(rgba, n, space, OKLAB, 4, out);
}

/* ---- the nearest entry ------------------------------------------------------------------------------------------ */

WIDE static void cube_distances(const Grid *grid, const int *at, int32_t *nearest, int32_t *farthest)
{
    int side = 1 << grid->shift;
    for (int j = 0; j < grid->k; j++)
        nearest[j] = farthest[j] = 0;
    for (int d = 0; d < grid->dims; d++) {
        int first = grid->low[d] + at[d] * side, last = first + side - 1;
        const int32_t *column = grid->columns[d];
        for (int j = 0; j < grid->k; j++) {
            int below = first - column[j], above = column[j] - last;
            int gap = below > above ? below : above;
            int reach = below < above ? -below : -above;
            gap = gap > 0 ? gap : 0;
            nearest[j] += gap * gap;
            farthest[j] += reach * reach;
        }
    }
}

static int32_t fill_cell(const Grid *grid, ptrdiff_t cell, const int *at)
{
    int32_t nearest[MAX_ENTRIES], farthest[MAX_ENTRIES], bound = INT32_MAX, end;
    cube_distances(grid, at, nearest, farthest);
    for (int j = 0; j < grid->k; j++)
        bound = farthest[j] < bound ? farthest[j] : bound;
    memcpy(&end, grid->pool, sizeof end);
    if (end + MAX_ENTRIES + 1 > grid->room) {  /* forget all cells; it takes a most unusual picture */
        memset(grid->starts, 0, sizeof(int32_t) * (size_t)grid->count);
        end = sizeof end;
    }
    uint8_t *list = grid->pool + end + 1;
    int length = 0;
    for (int j = 0; j < grid->k; j++)
        if (nearest[j] <= bound)
            list[length++] = (uint8_t)j;
    grid->pool[end] = (uint8_t)(length - 1);
    grid->starts[cell] = end;
    int32_t next = end + 1 + length;
    memcpy(grid->pool, &next, sizeof next);
    return end;
}

INLINE int64_t entry_distance(const Grid *grid, const int *point, int entry, int dims)
{
    int64_t sum = 0;
    for (int d = 0; d < dims; d++) {
        int32_t gap = point[d] - grid->entries[entry][d];
        sum += gap * gap;
    }
    return sum;
}

/* `point` must lie inside the grid. The lowest of equally near entries wins. */
INLINE int nearest_entry(const Grid *grid, const int *point, int dims)
{
    int at[MAX_DIMS];
    ptrdiff_t cell = 0;
    for (int d = 0; d < dims; d++) {
        at[d] = (point[d] - grid->low[d]) >> grid->shift;
        cell = cell * grid->cells[d] + at[d];
    }
    int32_t start = grid->starts[cell];
    if (!start)
        start = fill_cell(grid, cell, at);
    const uint8_t *list = grid->pool + start + 1;
    int last = grid->pool[start];
    if (!last)
        return list[0];
    int64_t best = INT64_MAX;                  /* squared distance and index in one, so that no branch is guessed */
    for (int i = 0; i <= last; i++) {
        int64_t sum = entry_distance(grid, point, list[i], dims) << 8 | list[i];
        best = sum < best ? sum : best;
    }
    return (int)(best & 255);
}

INLINE int nearest_point(const Grid *grid, const int16_t *point, int dims)
{
    int wide[MAX_DIMS];
    for (int d = 0; d < dims; d++)
        wide[d] = point[d];
    return nearest_entry(grid, wide, dims);
}

INLINE int nearest_color(const Grid *grid, const uint8_t *rgba, int dims, int kind)
{
    int16_t point[MAX_DIMS];
    point_of(rgba, grid->space, kind, dims, point);
    return nearest_point(grid, point, dims);
}

INLINE void recall_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices, int kind)
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
    uint64_t cache[1 << CACHE_BITS];   /* key and index of colors met; an index of 256 marks an empty slot */
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

void map_points(const Grid *grid, const int16_t *points, ptrdiff_t n, uint8_t *indices)
{
    for (ptrdiff_t i = 0; i < n; i++)
        indices[i] = (uint8_t)(grid->dims == 3 ? nearest_point(grid, points + 3 * i, 3)
                                               : nearest_point(grid, points + 4 * i, 4));
}

/* ---- error diffusion and cheap indices --------------------------------------------------------------------------- */

/* The nearest entry, or a neighbor's index where that is nearly as good: the last pixel's costs nothing, the one above
 * 3/10 and the one behind it 6/10 of lambda, any other lambda. */
INLINE int cheap_entry(const Grid *grid, const int *wanted, int nearest, int lambda, const uint8_t *out, int back,
                       ptrdiff_t above, int dims)
{
    int64_t best = entry_distance(grid, wanted, nearest, dims) + lambda;
    int index = nearest;
    if (above) {
        int64_t cost = entry_distance(grid, wanted, out[-above], dims) + 3 * lambda / 10;
        if (cost < best) {
            best = cost;
            index = out[-above];
        }
    }
    if (above && back) {
        int64_t cost = entry_distance(grid, wanted, out[-above + back], dims) + 6 * lambda / 10;
        if (cost < best) {
            best = cost;
            index = out[-above + back];
        }
    }
    if (back && entry_distance(grid, wanted, out[back], dims) < best)
        index = out[back];
    return index;
}

INLINE void scan_dims(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                      ptrdiff_t first, const Choice *choice, int32_t *errors, int16_t *points, uint8_t *indices,
                      int dims)
{
    int high[MAX_DIMS];
    for (int d = 0; d < dims; d++)
        high[d] = grid->low[d] + (grid->cells[d] << grid->shift) - 1;
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        int32_t *here = errors + (y & 1) * (width + 2) * dims;
        int32_t *below = errors + ((y + 1) & 1) * (width + 2) * dims;
        memset(below, 0, sizeof(int32_t) * (size_t)((width + 2) * dims));
        convert_points(rgba, width, grid->space, grid->kind, dims, points);
        int step = y & 1 ? -1 : 1;
        ptrdiff_t x = step > 0 ? 0 : width - 1;
        for (ptrdiff_t i = 0; i < width; i++, x += step) {
            int wanted[MAX_DIMS];
            int32_t *at = here + (x + 1) * dims, *under = below + (x + 1) * dims;
            uint8_t *out = indices + y * width + x;
            int seen = rgba[4 * x + 3] != 0, lambda = choice->lambdas[activity[x]];
            for (int d = 0; d < dims; d++) {
                int error = seen ? clamp((at[d] + 8) >> 4, -choice->limit, choice->limit) : 0;
                wanted[d] = clamp(points[x * dims + d] + error, grid->low[d], high[d]);
            }
            int index = nearest_entry(grid, wanted, dims);
            if (lambda)
                index = cheap_entry(grid, wanted, index, lambda, out, i ? -step : 0, y ? width : 0, dims);
            *out = (uint8_t)index;
            if (!seen)
                continue;
            for (int d = 0; d < dims; d++) {
                int error = ((wanted[d] - grid->entries[index][d]) * choice->strengths[activity[x]] + 128) >> 8;
                at[step * dims + d] += 7 * error;
                under[-step * dims + d] += 3 * error;
                under[d] += 5 * error;
                under[step * dims + d] += error;
            }
        }
    }
}

void scan_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
               ptrdiff_t first, const Choice *choice, int32_t *errors, int16_t *points, uint8_t *indices)
{
    if (grid->dims == 3)
        scan_dims(grid, rgba, activity, width, rows, first, choice, errors, points, indices, 3);
    else
        scan_dims(grid, rgba, activity, width, rows, first, choice, errors, points, indices, 4);
}

/* ---- ordered dithering ------------------------------------------------------------------------------------------- */

/* Each point lies between its nearest entry and the entry nearest to its mirror image; the threshold says which of the
 * two is taken, so that a flat area shows both in the right shares. */
INLINE void dither_dims(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                        ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                        uint8_t *indices, int dims)
{
    int high[MAX_DIMS];
    for (int d = 0; d < dims; d++)
        high[d] = grid->low[d] + (grid->cells[d] << grid->shift) - 1;
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        convert_points(rgba, width, grid->space, grid->kind, dims, points);
        for (ptrdiff_t x = 0; x < width; x++) {
            const int16_t *point = points + x * dims;
            int near = nearest_point(grid, point, dims), mirror[MAX_DIMS];
            int64_t along = 0, length = 0;
            for (int d = 0; d < dims; d++)
                mirror[d] = clamp(2 * point[d] - grid->entries[near][d], grid->low[d], high[d]);
            int far = nearest_entry(grid, mirror, dims);
            for (int d = 0; d < dims; d++) {
                int64_t span = grid->entries[far][d] - grid->entries[near][d];
                along += span * (point[d] - grid->entries[near][d]);
                length += span * span;
            }
            int64_t share = along * strengths[activity[x]];          /* in 256ths of length */
            int threshold = thresholds[(y % side) * side + x % side];
            indices[y * width + x] = (uint8_t)(share > threshold * length ? far : near);
        }
    }
}

void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                 ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                 uint8_t *indices)
{
    if (grid->dims == 3)
        dither_dims(grid, rgba, activity, width, rows, first, strengths, thresholds, side, points, indices, 3);
    else
        dither_dims(grid, rgba, activity, width, rows, first, strengths, thresholds, side, points, indices, 4);
}
