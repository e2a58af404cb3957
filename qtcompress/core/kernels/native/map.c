/* Pixels -> points -> indices: the nearest entry, error diffusion, ordered dithering. */
#include "nearest.h"

enum { CACHE_BITS = 14 };        /* colors remembered while mapping without a memo */

enum { BLOCK = 256 };            /* pixels that are converted plane by plane, which compilers can vectorize */

INLINE void roots_of(const float *m, const float *r, const float *g, const float *b, float *out)
{
    for (int i = 0; i < BLOCK; i++)
        out[i] = root_of((m[0] * r[i] + m[1] * g[i]) + m[2] * b[i]);
}

INLINE void oklab_block(const uint8_t *rgba, const Space *space, int dims, int16_t *out)
{
    float r[BLOCK], g[BLOCK], b[BLOCK], x[BLOCK], y[BLOCK], z[BLOCK];
    int32_t plane[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
        r[i] = space->linear[rgba[4 * i]];
        g[i] = space->linear[rgba[4 * i + 1]];
        b[i] = space->linear[rgba[4 * i + 2]];
    }
    roots_of(space->lms, r, g, b, x);
    roots_of(space->lms + 3, r, g, b, y);
    roots_of(space->lms + 6, r, g, b, z);
    for (int d = 0; d < 3; d++) {
        const float *n = space->lab + 3 * d;
        if (dims == 3)
            for (int i = 0; i < BLOCK; i++)
                plane[i] = to_int(((n[0] * x[i] + n[1] * y[i]) + n[2] * z[i]) * space->scale);
        else
            for (int i = 0; i < BLOCK; i++) {
                float color = (n[0] * x[i] + n[1] * y[i]) + n[2] * z[i];
                float opacity = (float)rgba[4 * i + 3] * (1.0f / 255.0f);
                plane[i] = to_int((opacity * (color - space->middle[d])) * space->scale);
            }
        for (int i = 0; i < BLOCK; i++)
            out[dims * i + d] = (int16_t)plane[i];
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
    int wide = padded(length), far = 0;
    for (int i = 0; i < wide; i++) {
        int index = list[i < length ? i : length - 1];
        far |= farthest[index] >= FAR;
        for (int d = 0; d < MAX_DIMS; d++)
            list[wide + (d & 2) * wide + 2 * i + (d & 1)] = grid->entries[index][d];
    }
    block[0] = (int16_t)(far ? -length : length);
    grid->starts[cell] = end;
    int32_t next = end + 1 + (1 + MAX_DIMS) * wide;
    memcpy(grid->pool, &next, sizeof next);
    return end;
}

int32_t open_cell(const Grid *grid, ptrdiff_t cell)
{
    int at[MAX_DIMS] = {0};
    ptrdiff_t rest = cell;
    for (int d = 0; d < grid->dims; d++) {
        at[d] = (int)(rest / grid->strides[d]);
        rest %= grid->strides[d];
    }
    return fill_cell(grid, cell, at);
}

int nearest_of_far(const Grid *grid, Point point, const int16_t *list, int length)
{
    int best = list[0];
    for (int i = 1; i < length; i++)
        if (distance(point, entry_of(grid, list[i])) < distance(point, entry_of(grid, best)))
            best = list[i];
    return best;
}

INLINE int nearest_color(const Grid *grid, const uint8_t *rgba, int dims, int kind)
{
    int16_t point[MAX_DIMS] = {0};
    point_of(rgba, grid->space, kind, dims, point);
    return nearest_entry(grid, load_point(point));
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

/* ---- error diffusion --------------------------------------------------------------------------------------------- */

INLINE void add_error(int32_t *at, Wide error)
{
    store_wide(at, add_wide(load_wide(at), error));
}

WIDE void diffuse_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                       ptrdiff_t first, const int32_t *strengths, int limit, int32_t *errors, int16_t *points,
                       uint8_t *indices)
{
    int16_t limits[2][MAX_DIMS];
    for (int d = 0; d < MAX_DIMS; d++) {
        limits[0][d] = (int16_t)-limit;
        limits[1][d] = (int16_t)limit;
    }
    Point low = load_point(grid->lowest), high = load_point(grid->highest);
    Point least = load_point(limits[0]), most = load_point(limits[1]);
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        int32_t *here = errors + (y & 1) * (width + 2) * MAX_DIMS;
        int32_t *below = errors + ((y + 1) & 1) * (width + 2) * MAX_DIMS;
        memset(below, 0, sizeof(int32_t) * (size_t)((width + 2) * MAX_DIMS));
        convert_points(rgba, width, grid->space, grid->kind, grid->dims, points);
        int step = y & 1 ? -1 : 1;
        ptrdiff_t x = step > 0 ? 0 : width - 1;
        for (ptrdiff_t i = 0; i < width; i++, x += step) {
            uint8_t *out = indices + (y - first) * width + x;
            Point point = unpacked(points, x, width, grid->dims);
            int index = nearest_entry(grid, point);
            *out = (uint8_t)index;
            /* What can't be seen passes nothing on, and a flat area whose color is an entry stays flat. */
            if (!rgba[4 * x + 3] || (!activity[x] && !distance(point, entry_of(grid, index))))
                continue;
            int32_t *at = here + (x + 1) * MAX_DIMS, *under = below + (x + 1) * MAX_DIMS;
            Point wanted = clamped(plus(point, clamped(sixteenths(load_wide(at)), least, most)), low, high);
            index = nearest_entry(grid, wanted);
            *out = (uint8_t)index;
            Wide error = share(minus(wanted, entry_of(grid, index)), strengths[activity[x]]);
            add_error(at + step * MAX_DIMS, times(error, 7));
            add_error(under - step * MAX_DIMS, times(error, 3));
            add_error(under, times(error, 5));
            add_error(under + step * MAX_DIMS, error);
        }
    }
}

/* ---- ordered dithering ------------------------------------------------------------------------------------------- */

/* Each point lies between its nearest entry and the entry nearest to its mirror image; the threshold says which of the
 * two is taken, so that a flat area shows both in the right shares. */
WIDE void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                      ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                      uint8_t *indices)
{
    Point low = load_point(grid->lowest), high = load_point(grid->highest);
    for (ptrdiff_t y = first; y < first + rows; y++, rgba += 4 * width, activity += width) {
        convert_points(rgba, width, grid->space, grid->kind, grid->dims, points);
        for (ptrdiff_t x = 0; x < width; x++) {
            Point point = unpacked(points, x, width, grid->dims);
            int near = nearest_entry(grid, point);
            Point gap = minus(point, entry_of(grid, near));
            int far = nearest_entry(grid, clamped(plus(point, gap), low, high));
            Point span = minus(entry_of(grid, far), entry_of(grid, near));
            int64_t share = (int64_t)dot(span, gap) * strengths[activity[x]];    /* in 256ths of the span's square */
            int threshold = thresholds[(y % side) * side + x % side];
            indices[(y - first) * width + x] = (uint8_t)(share > (int64_t)threshold * dot(span, span) ? far : near);
        }
    }
}
