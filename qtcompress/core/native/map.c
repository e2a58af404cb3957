/* Pixels -> points -> indices: the nearest entry, error diffusion, ordered dithering. */
#include "map.h"

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define SSE2
#endif

enum { CACHE_BITS = 14 };        /* colors remembered while mapping without a memo */

enum { BLOCK = 256 };            /* pixels that are converted plane by plane, which compilers can vectorize */

INLINE void roots_of(const Space *space, const float *m, const float *r, const float *g, const float *b, float *out)
{
    for (int i = 0; i < BLOCK; i++)
        out[i] = root_of(space, (m[0] * r[i] + m[1] * g[i]) + m[2] * b[i]);
}

INLINE void oklab_block(const uint8_t *rgba, const Space *space, int dims, int16_t *out)
{
    float r[BLOCK], g[BLOCK], b[BLOCK], x[BLOCK], y[BLOCK], z[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
        r[i] = space->linear[rgba[4 * i]];
        g[i] = space->linear[rgba[4 * i + 1]];
        b[i] = space->linear[rgba[4 * i + 2]];
    }
    roots_of(space, space->lms, r, g, b, x);
    roots_of(space, space->lms + 3, r, g, b, y);
    roots_of(space, space->lms + 6, r, g, b, z);
    for (int d = 0; d < 3; d++) {
        const float *n = space->lab + 3 * d;
        if (dims == 3)
            for (int i = 0; i < BLOCK; i++)
                out[3 * i + d] = (int16_t)to_int(((n[0] * x[i] + n[1] * y[i]) + n[2] * z[i]) * space->scale);
        else
            for (int i = 0; i < BLOCK; i++) {
                float color = (n[0] * x[i] + n[1] * y[i]) + n[2] * z[i];
                float opacity = (float)rgba[4 * i + 3] * (1.0f / 255.0f);
                out[4 * i + d] = (int16_t)to_int((opacity * (color - space->middle[d])) * space->scale);
            }
    }
    if (dims == 4)
        for (int i = 0; i < BLOCK; i++)
            out[4 * i + 3] = (int16_t)to_int((float)rgba[4 * i + 3] * space->alpha);
}

WIDE void convert_points(const uint8_t *rgba, ptrdiff_t n, const Space *space, int kind, int dims, int16_t *out)
{
    ptrdiff_t i = 0;
    if (kind == OKLAB && dims == 3)
        for (; i + BLOCK <= n; i += BLOCK)
            oklab_block(rgba + 4 * i, space, 3, out + 3 * i);
    else if (kind == OKLAB)
        for (; i + BLOCK <= n; i += BLOCK)
            oklab_block(rgba + 4 * i, space, 4, out + 4 * i);
    for (; i < n; i++)
        point_of(rgba + 4 * i, space, kind, dims, out + dims * i);
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

/* A block: the number of candidates, their indices, and their coordinates in pairs, first and second of all, then third
 * and fourth (0 in three dimensions); each padded to LANES, so that a loop over them needs no remainder. */
enum { LANES = 4, FAR = 16383 };               /* FAR: a coordinate that is never nearest, with room for its square */

INLINE int padded(int length)
{
    return (length + LANES - 1) / LANES * LANES;
}

static int32_t fill_cell(const Grid *grid, ptrdiff_t cell, const int *at)
{
    int32_t nearest[MAX_ENTRIES], farthest[MAX_ENTRIES], bound = INT32_MAX, end;
    cube_distances(grid, at, nearest, farthest);
    for (int j = 0; j < grid->k; j++)
        bound = farthest[j] < bound ? farthest[j] : bound;
    memcpy(&end, grid->pool, sizeof end);
    if (end + 1 + (1 + MAX_DIMS) * MAX_ENTRIES > grid->room) {  /* forget all cells; it takes a most unusual picture */
        memset(grid->starts, 0, sizeof(int32_t) * (size_t)grid->count);
        end = 2;
    }
    int16_t *block = grid->pool + end, *list = block + 1;
    int length = 0;
    for (int j = 0; j < grid->k; j++)
        if (nearest[j] <= bound)
            list[length++] = (int16_t)j;
    int wide = padded(length);
    block[0] = (int16_t)length;
    for (int i = 0; i < wide; i++)
        for (int d = 0; d < MAX_DIMS; d++) {
            int value = i < length ? grid->entries[list[i]][d] : FAR;
            list[wide + (d & 2) * wide + 2 * i + (d & 1)] = (int16_t)(d < grid->dims ? value : 0);
        }
    grid->starts[cell] = end;
    int32_t next = end + 1 + (1 + MAX_DIMS) * wide;
    memcpy(grid->pool, &next, sizeof next);
    return end;
}

INLINE int32_t entry_distance(const Grid *grid, const int *point, int entry, int dims)
{
    int32_t sum = 0;
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
    const int16_t *block = grid->pool + start, *list = block + 1;
    if (block[0] == 1)
        return list[0];
    int wide = padded(block[0]), fourth = dims == 4 ? point[3] : 0;
    const int16_t *pairs = list + wide, *others = pairs + 2 * wide;
    int32_t least[LANES], places[LANES];       /* by lane: the least distance and where it was met first */
#ifdef SSE2
    __m128i ab = _mm_set1_epi32((int)((uint32_t)point[1] << 16 | (uint16_t)point[0]));
    __m128i cd = _mm_set1_epi32((int)((uint32_t)fourth << 16 | (uint16_t)point[2]));
    __m128i best = _mm_set1_epi32(INT32_MAX), best_at = _mm_setzero_si128(), at_now = _mm_setzero_si128();
    for (int i = 0; i < wide; i += LANES) {
        __m128i first = _mm_sub_epi16(ab, _mm_loadu_si128((const __m128i *)(pairs + 2 * i)));
        __m128i second = _mm_sub_epi16(cd, _mm_loadu_si128((const __m128i *)(others + 2 * i)));
        __m128i sum = _mm_add_epi32(_mm_madd_epi16(first, first), _mm_madd_epi16(second, second));
        __m128i nearer = _mm_cmpgt_epi32(best, sum);
        best = _mm_or_si128(_mm_and_si128(nearer, sum), _mm_andnot_si128(nearer, best));
        best_at = _mm_or_si128(_mm_and_si128(nearer, at_now), _mm_andnot_si128(nearer, best_at));
        at_now = _mm_add_epi32(at_now, _mm_set1_epi32(LANES));
    }
    _mm_storeu_si128((__m128i *)least, best);
    _mm_storeu_si128((__m128i *)places, best_at);
#else
    for (int j = 0; j < LANES; j++)
        least[j] = INT32_MAX;
    for (int i = 0; i < wide; i++) {
        int a = point[0] - pairs[2 * i], b = point[1] - pairs[2 * i + 1];
        int c = point[2] - others[2 * i], d = fourth - others[2 * i + 1];
        int32_t sum = (a * a + b * b) + (c * c + d * d);
        if (sum < least[i % LANES]) {
            least[i % LANES] = sum;
            places[i % LANES] = i - i % LANES;
        }
    }
#endif
    int64_t found = INT64_MAX;
    for (int j = 0; j < LANES; j++) {
        int64_t both = (int64_t)least[j] << 16 | (places[j] + j);
        found = both < found ? both : found;
    }
    return list[found & 0xFFFF];
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

WIDE void map_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices)
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

WIDE void map_points(const Grid *grid, const int16_t *points, ptrdiff_t n, uint8_t *indices)
{
    for (ptrdiff_t i = 0; i < n; i++)
        indices[i] = (uint8_t)(grid->dims == 3 ? nearest_point(grid, points + 3 * i, 3)
                                               : nearest_point(grid, points + 4 * i, 4));
}

/* ---- error diffusion and cheap indices --------------------------------------------------------------------------- */

/* The nearest entry, or a neighbor's index where that is nearly as good: the last pixel's costs nothing, the one above
 * 3/10 and the one behind it 6/10 of lambda, any other lambda. `back` leads to the last pixel, `above` to the row above;
 * 0 where there is none. */
INLINE int choose_entry(const Grid *grid, const int *wanted, int lambda, const uint8_t *out, int back, ptrdiff_t above,
                        int dims)
{
    int index = -1, last = -1;
    int32_t best = INT32_MAX;
    if (back) {
        last = out[back];
        best = entry_distance(grid, wanted, last, dims);
        if (best < grid->sure[last])           /* it is the nearest, and costs nothing */
            return last;
        index = last;
    }
    if (!lambda)
        return nearest_entry(grid, wanted, dims);
    if (above && back && out[-above + back] != last) {
        int32_t cost = entry_distance(grid, wanted, out[-above + back], dims) + 6 * lambda / 10;
        if (cost <= best) {
            best = cost;
            index = out[-above + back];
        }
    }
    if (above && out[-above] != last) {
        int32_t cost = entry_distance(grid, wanted, out[-above], dims) + 3 * lambda / 10;
        if (cost <= best) {
            best = cost;
            index = out[-above];
        }
    }
    if (best < lambda)                         /* no other can be cheaper */
        return index;
    int nearest = nearest_entry(grid, wanted, dims);
    return entry_distance(grid, wanted, nearest, dims) + lambda <= best ? nearest : index;
}

INLINE int32_t point_distance(const Grid *grid, const int16_t *point, int entry, int dims)
{
    int wide[MAX_DIMS];
    for (int d = 0; d < dims; d++)
        wide[d] = point[d];
    return entry_distance(grid, wide, entry, dims);
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
            if (!activity[x]) {                /* a flat area whose color is an entry stays flat */
                const int16_t *point = points + x * dims;
                int own = i ? out[-step] : 0;
                if (point_distance(grid, point, own, dims))
                    own = nearest_point(grid, point, dims);
                if (!point_distance(grid, point, own, dims)) {
                    *out = (uint8_t)own;
                    continue;
                }
            }
            for (int d = 0; d < dims; d++) {
                int error = seen ? clamp((at[d] + 8) >> 4, -choice->limit, choice->limit) : 0;
                wanted[d] = clamp(points[x * dims + d] + error, grid->low[d], high[d]);
            }
            int index = choose_entry(grid, wanted, lambda, out, i ? -step : 0, y ? width : 0, dims);
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

WIDE void scan_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
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

WIDE void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                 ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                 uint8_t *indices)
{
    if (grid->dims == 3)
        dither_dims(grid, rgba, activity, width, rows, first, strengths, thresholds, side, points, indices, 3);
    else
        dither_dims(grid, rgba, activity, width, rows, first, strengths, thresholds, side, points, indices, 4);
}
