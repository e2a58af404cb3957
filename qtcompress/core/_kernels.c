/* The loops over pixels, without the GIL. reference.py holds the same functions in NumPy and defines what they mean:
 * both give the same bytes, so arithmetic here is in integers, or in single float32 operations in the order written
 * (the build forbids contraction to fused multiply-add). kernels.py validates every argument; nothing is checked twice.
 *
 * Written against the limited API: one build serves every Python from 3.11 on.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif
#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static __forceinline
#endif

enum { SRGB = 0, OKLAB = 1 };
enum { ROOTS = 4096 };           /* intervals of the cube root table, over the square root of its argument */
enum { CACHE_BITS = 14 };        /* colors remembered by nearest() */
enum { MAX_ENTRIES = 256, MAX_DIMS = 4 };

/* What color.WorkingSpace.table holds, in this order, all float32. */
typedef struct {
    float linear[256];           /* 8-bit sRGB -> linear light */
    float lms[9];                /* linear sRGB -> LMS, row by row */
    float lab[9];                /* cube roots of LMS -> scaled Oklab, row by row */
    float roots[ROOTS + 2];      /* cube root at the squares of 0, 1/ROOTS, ... */
    float middle[3];             /* the color whose premultiplied coordinates are 0 */
    float scale;                 /* coordinates a unit of color */
    float alpha;                 /* coordinates a unit of 8-bit alpha */
} Space;

INLINE int to_int(float value)
{
    return (int)floorf(value + 0.5f);
}

INLINE float root(const Space *space, float value)
{
    float at = sqrtf(value) * (float)ROOTS;
    int i = (int)at;
    float low = space->roots[i];
    return low + (at - (float)i) * (space->roots[i + 1] - low);
}

INLINE void color_of(const uint8_t *rgba, const Space *space, int kind, float *out)
{
    if (kind == SRGB) {
        for (int d = 0; d < 3; d++)
            out[d] = (float)rgba[d];
        return;
    }
    float r = space->linear[rgba[0]], g = space->linear[rgba[1]], b = space->linear[rgba[2]];
    const float *m = space->lms, *n = space->lab;
    float x = root(space, (m[0] * r + m[1] * g) + m[2] * b);
    float y = root(space, (m[3] * r + m[4] * g) + m[5] * b);
    float z = root(space, (m[6] * r + m[7] * g) + m[8] * b);
    out[0] = (n[0] * x + n[1] * y) + n[2] * z;
    out[1] = (n[3] * x + n[4] * y) + n[5] * z;
    out[2] = (n[6] * x + n[7] * y) + n[8] * z;
}

INLINE void point_of(const uint8_t *rgba, const Space *space, int kind, int dims, int16_t *out)
{
    float color[3];
    color_of(rgba, space, kind, color);
    if (dims == 3) {
        for (int d = 0; d < 3; d++)
            out[d] = (int16_t)to_int(color[d] * space->scale);
        return;
    }
    float opacity = (float)rgba[3] * (1.0f / 255.0f);
    for (int d = 0; d < 3; d++)
        out[d] = (int16_t)to_int((opacity * (color[d] - space->middle[d])) * space->scale);
    out[3] = (int16_t)to_int((float)rgba[3] * space->alpha);
}

INLINE void points_of(const uint8_t *rgba, Py_ssize_t n, const Space *space, int kind, int dims, int16_t *out)
{
    for (Py_ssize_t i = 0; i < n; i++)
        point_of(rgba + 4 * i, space, kind, dims, out + dims * i);
}

WIDE static void convert_points(const uint8_t *rgba, Py_ssize_t n, const Space *space, int kind, int dims, int16_t *out)
{
    if (kind == SRGB)
        points_of(rgba, n, space, SRGB, dims, out);
    else if (dims == 3)
        points_of(rgba, n, space, OKLAB, 3, out);
    else
        points_of(rgba, n, space, OKLAB, 4, out);
}

/* ---- the nearest entry ------------------------------------------------------------------------------------------ */

/* A grid of cubes over the working space. From its first use on a cell knows its candidates: the entries whose distance
 * to the cube is no more than the least of all entries' farthest distances; one of them is nearest to any point in it. */
typedef struct {
    const Space *space;
    int kind, dims, shift, k;
    int low[MAX_DIMS], cells[MAX_DIMS];
    Py_ssize_t count;                          /* of cells */
    int32_t *starts;                           /* one a cell: where its candidates stand in the pool; 0: nowhere yet */
    uint8_t *pool;                             /* a length less 1, then candidates; pool[0..3] hold the end, as int32 */
    Py_ssize_t room;
    int32_t entries[MAX_ENTRIES][MAX_DIMS];
    int32_t columns[MAX_DIMS][MAX_ENTRIES];    /* the same, by dimension */
} Grid;

INLINE int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

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

static int32_t fill_cell(const Grid *grid, Py_ssize_t cell, const int *at)
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

/* `point` must lie inside the grid. The lowest of equally near entries wins. */
INLINE int nearest_entry(const Grid *grid, const int *point, int dims)
{
    int at[MAX_DIMS];
    Py_ssize_t cell = 0;
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
        const int32_t *entry = grid->entries[list[i]];
        int64_t sum = 0;
        for (int d = 0; d < dims; d++) {
            int32_t gap = point[d] - entry[d];
            sum += gap * gap;
        }
        sum = sum << 8 | list[i];
        best = sum < best ? sum : best;
    }
    return (int)(best & 255);
}

INLINE uint32_t key_of(const uint8_t *rgba)
{
    uint32_t key;
    memcpy(&key, rgba, 4);
    return rgba[3] ? key : 0;    /* what cannot be seen has one color */
}

INLINE uint32_t slot_of(uint32_t key, int bits)
{
    return (key * 2654435761u) >> (32 - bits);
}

INLINE int search(const Grid *grid, const uint8_t *rgba, int dims, int kind)
{
    int16_t point[MAX_DIMS];
    int wide[MAX_DIMS];
    point_of(rgba, grid->space, kind, dims, point);
    for (int d = 0; d < dims; d++)
        wide[d] = point[d];
    return nearest_entry(grid, wide, dims);
}

/* memo holds for each of 2^24 opaque colors its index plus 1, or 0; colors alike stand side by side. */
INLINE void recall_pixels(const Grid *grid, const uint8_t *rgba, Py_ssize_t n, uint16_t *memo, uint8_t *indices,
                          int kind)
{
    for (Py_ssize_t i = 0; i < n; i++) {
        const uint8_t *at = rgba + 4 * i;
        uint32_t cell = (uint32_t)(at[0] >> 2) << 12 | (uint32_t)(at[1] >> 2) << 6 | at[2] >> 2;
        uint16_t *known = memo + (cell << 6 | (at[0] & 3u) << 4 | (at[1] & 3u) << 2 | (at[2] & 3u));
        if (!*known)
            *known = (uint16_t)(search(grid, at, 3, kind) + 1);
        indices[i] = (uint8_t)(*known - 1);
    }
}

INLINE void map_pixels(const Grid *grid, const uint8_t *rgba, Py_ssize_t n, uint8_t *indices, int dims, int kind)
{
    uint64_t cache[1 << CACHE_BITS];   /* key and index of colors met; an index of 256 marks an empty slot */
    for (int i = 0; i < 1 << CACHE_BITS; i++)
        cache[i] = MAX_ENTRIES;
    for (Py_ssize_t i = 0; i < n; i++) {
        uint32_t key = key_of(rgba + 4 * i);
        uint64_t *slot = &cache[slot_of(key, CACHE_BITS)];
        if ((uint32_t)(*slot >> 32) != key || (uint32_t)*slot == MAX_ENTRIES) {
            uint8_t seen[4];
            memcpy(seen, &key, 4);
            *slot = (uint64_t)key << 32 | (uint32_t)search(grid, seen, dims, kind);
        }
        indices[i] = (uint8_t)*slot;
    }
}

static void map_all(const Grid *grid, const uint8_t *rgba, Py_ssize_t n, uint16_t *memo, uint8_t *indices)
{
    if (memo && grid->kind == OKLAB)
        recall_pixels(grid, rgba, n, memo, indices, OKLAB);
    else if (memo)
        recall_pixels(grid, rgba, n, memo, indices, SRGB);
    else if (grid->dims == 3 && grid->kind == OKLAB)
        map_pixels(grid, rgba, n, indices, 3, OKLAB);
    else if (grid->dims == 3)
        map_pixels(grid, rgba, n, indices, 3, SRGB);
    else
        map_pixels(grid, rgba, n, indices, 4, grid->kind);
}

/* ---- error diffusion -------------------------------------------------------------------------------------------- */

/* Floyd and Steinberg (1976), serpentine. errors is (2, width + 2, dims) int32 in sixteenths of a coordinate: what row
 * `first` and the one below it have received; it carries over from strip to strip. */
INLINE void diffuse_rows(const Grid *grid, const uint8_t *rgba, Py_ssize_t width, Py_ssize_t height, Py_ssize_t first,
                         int strength, int limit, int32_t *errors, int16_t *points, uint8_t *indices, int dims)
{
    int high[MAX_DIMS];
    for (int d = 0; d < dims; d++)
        high[d] = grid->low[d] + (grid->cells[d] << grid->shift) - 1;
    for (Py_ssize_t y = 0; y < height; y++) {
        int32_t *here = errors + ((first + y) & 1) * (width + 2) * dims;
        int32_t *below = errors + ((first + y + 1) & 1) * (width + 2) * dims;
        const uint8_t *row = rgba + 4 * width * y;
        memset(below, 0, sizeof(int32_t) * (size_t)((width + 2) * dims));
        convert_points(row, width, grid->space, grid->kind, dims, points);
        int step = (first + y) & 1 ? -1 : 1;
        Py_ssize_t x = step > 0 ? 0 : width - 1;
        for (Py_ssize_t i = 0; i < width; i++, x += step) {
            int wanted[MAX_DIMS];
            int32_t *at = here + (x + 1) * dims;
            int seen = row[4 * x + 3] != 0;
            for (int d = 0; d < dims; d++) {
                int error = seen ? clamp((at[d] + 8) >> 4, -limit, limit) : 0;
                wanted[d] = clamp(points[x * dims + d] + error, grid->low[d], high[d]);
            }
            int index = nearest_entry(grid, wanted, dims);
            indices[y * width + x] = (uint8_t)index;
            if (!seen)
                continue;
            int32_t *under = below + (x + 1) * dims;
            for (int d = 0; d < dims; d++) {
                int error = ((wanted[d] - grid->entries[index][d]) * strength + 128) >> 8;
                at[step * dims + d] += 7 * error;
                under[-step * dims + d] += 3 * error;
                under[d] += 5 * error;
                under[step * dims + d] += error;
            }
        }
    }
}

static void diffuse_all(const Grid *grid, const uint8_t *rgba, Py_ssize_t width, Py_ssize_t height, Py_ssize_t first,
                        int strength, int limit, int32_t *errors, int16_t *points, uint8_t *indices)
{
    if (grid->dims == 3)
        diffuse_rows(grid, rgba, width, height, first, strength, limit, errors, points, indices, 3);
    else
        diffuse_rows(grid, rgba, width, height, first, strength, limit, errors, points, indices, 4);
}

/* ---- counting --------------------------------------------------------------------------------------------------- */

/* Linear probing; a count of 0 marks an empty slot. Returns the colors met so far, or -1 when there are more than
 * `limit`. */
static Py_ssize_t count_pixels(const uint8_t *rgba, Py_ssize_t n, uint32_t *keys, int64_t *counts, int bits,
                               Py_ssize_t used, Py_ssize_t limit)
{
    uint32_t mask = (1u << bits) - 1;
    for (Py_ssize_t i = 0; i < n;) {
        uint32_t key = key_of(rgba + 4 * i);
        Py_ssize_t start = i++;
        while (i < n && key_of(rgba + 4 * i) == key)
            i++;
        uint32_t slot = slot_of(key, bits);
        while (counts[slot] && keys[slot] != key)
            slot = (slot + 1) & mask;
        if (!counts[slot]) {
            if (used == limit)
                return -1;
            used++;
            keys[slot] = key;
        }
        counts[slot] += i - start;
    }
    return used;
}

/* solid is (64, 64, 64, 4) uint64: count and sums of R, G, B of opaque pixels. sheer is (32, 32, 32, 16, 5) uint64:
 * count, sums of R, G, B times alpha, sum of alpha of all others. */
static void add_pixels(const uint8_t *rgba, Py_ssize_t n, uint64_t *solid, uint64_t *sheer)
{
    for (Py_ssize_t i = 0; i < n; i++) {
        uint64_t r = rgba[4 * i], g = rgba[4 * i + 1], b = rgba[4 * i + 2], a = rgba[4 * i + 3];
        if (a == 255) {
            uint64_t *cell = solid + 4 * ((r >> 2) << 12 | (g >> 2) << 6 | b >> 2);
            cell[0] += 1;
            cell[1] += r;
            cell[2] += g;
            cell[3] += b;
        } else if (sheer) {
            uint64_t *cell = a ? sheer + 5 * ((r >> 3) << 14 | (g >> 3) << 9 | (b >> 3) << 4 | a >> 4) : sheer;
            cell[0] += 1;
            cell[1] += r * a;
            cell[2] += g * a;
            cell[3] += b * a;
            cell[4] += a;
        }
    }
}

/* ---- k-means ---------------------------------------------------------------------------------------------------- */

typedef struct {
    int32_t squared;
    int32_t index;
} Neighbor;

static int by_distance(const void *first, const void *second)
{
    const Neighbor *a = first, *b = second;
    if (a->squared != b->squared)
        return a->squared < b->squared ? -1 : 1;
    return a->index - b->index;
}

INLINE int32_t squared_distance(const int16_t *a, const int16_t *b, int dims)
{
    int32_t sum = 0;
    for (int d = 0; d < dims; d++) {
        int32_t gap = a[d] - b[d];
        sum += gap * gap;
    }
    return sum;
}

/* One round: labels of the nearest centers (those given are where the search begins), sums of points and weights. The
 * search goes through the neighbors of the last center and ends where the triangle inequality says that none can be
 * nearer (Phillips, Acceleration of k-means and related clustering algorithms, 2002: sort-means). */
INLINE void assign_points(const int16_t *points, const int64_t *weights, Py_ssize_t n, const int16_t *centers, int k,
                          const Neighbor *neighbors, uint8_t *labels, int64_t *sums, int64_t *masses, int64_t *error,
                          int dims)
{
    for (Py_ssize_t i = 0; i < n; i++) {
        const int16_t *point = points + i * dims;
        const Neighbor *row = neighbors + (Py_ssize_t)labels[i] * k;
        int64_t reach = squared_distance(point, centers + labels[i] * dims, dims);
        int64_t best = reach << 8 | labels[i];
        for (int j = 1; j < k && row[j].squared <= 4 * reach; j++) {
            int64_t other = (int64_t)squared_distance(point, centers + row[j].index * dims, dims) << 8 | row[j].index;
            best = other < best ? other : best;
        }
        int label = (int)(best & 255);
        labels[i] = (uint8_t)label;
        masses[label] += weights[i];
        *error += (best >> 8) * weights[i];
        for (int d = 0; d < dims; d++)
            sums[label * dims + d] += weights[i] * point[d];
    }
}

static void assign_all(const int16_t *points, const int64_t *weights, Py_ssize_t n, const int16_t *centers, int k,
                       int dims, Neighbor *neighbors, uint8_t *labels, int64_t *sums, int64_t *masses, int64_t *error)
{
    for (int i = 0; i < k; i++) {
        Neighbor *row = neighbors + (Py_ssize_t)i * k;
        for (int j = 0; j < k; j++) {
            row[j].squared = squared_distance(centers + i * dims, centers + j * dims, dims);
            row[j].index = j;
        }
        row[i].squared = -1;                   /* itself first */
        qsort(row, (size_t)k, sizeof *row, by_distance);
    }
    if (dims == 3)
        assign_points(points, weights, n, centers, k, neighbors, labels, sums, masses, error, 3);
    else
        assign_points(points, weights, n, centers, k, neighbors, labels, sums, masses, error, 4);
}

/* ---- the module ------------------------------------------------------------------------------------------------- */

static void grid_from(Grid *grid, const Py_buffer *space, int kind, const Py_buffer *entries, const Py_buffer *shape,
                      const Py_buffer *starts, const Py_buffer *pool)
{
    const int32_t *values = shape->buf;          /* dims, shift, low of each dimension, cells of each dimension */
    const int16_t *points = entries->buf;
    grid->space = space->buf;
    grid->kind = kind;
    grid->dims = values[0];
    grid->shift = values[1];
    grid->k = (int)(entries->len / (Py_ssize_t)sizeof(int16_t) / grid->dims);
    for (int d = 0; d < grid->dims; d++) {
        grid->low[d] = values[2 + d];
        grid->cells[d] = values[2 + MAX_DIMS + d];
        for (int j = 0; j < grid->k; j++)
            grid->entries[j][d] = grid->columns[d][j] = points[j * grid->dims + d];
    }
    grid->count = starts->len / (Py_ssize_t)sizeof(int32_t);
    grid->starts = starts->buf;
    grid->pool = pool->buf;
    grid->room = pool->len;
}

static PyObject *points(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, space, out;
    int kind, dims;
    if (!PyArg_ParseTuple(args, "y*y*iiw*", &rgba, &space, &kind, &dims, &out))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    convert_points(rgba.buf, rgba.len / 4, space.buf, kind, dims, out.buf);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&rgba);
    PyBuffer_Release(&space);
    PyBuffer_Release(&out);
    Py_RETURN_NONE;
}

static PyObject *nearest(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, space, entries, shape, starts, pool, memo, indices;
    int kind;
    if (!PyArg_ParseTuple(args, "y*y*iy*y*w*w*w*w*", &rgba, &space, &kind, &entries, &shape, &starts, &pool, &memo,
                          &indices))
        return NULL;
    Grid grid;
    grid_from(&grid, &space, kind, &entries, &shape, &starts, &pool);
    Py_BEGIN_ALLOW_THREADS
    map_all(&grid, rgba.buf, rgba.len / 4, memo.len ? memo.buf : NULL, indices.buf);
    Py_END_ALLOW_THREADS
    Py_buffer *all[] = {&rgba, &space, &entries, &shape, &starts, &pool, &memo, &indices};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PyBuffer_Release(all[i]);
    Py_RETURN_NONE;
}

static PyObject *diffuse(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, space, entries, shape, starts, pool, errors, row, indices;
    Py_ssize_t width, first;
    int kind, strength, limit;
    if (!PyArg_ParseTuple(args, "y*y*iy*y*w*w*nniiw*w*w*", &rgba, &space, &kind, &entries, &shape, &starts, &pool,
                          &width, &first, &strength, &limit, &errors, &row, &indices))
        return NULL;
    Grid grid;
    grid_from(&grid, &space, kind, &entries, &shape, &starts, &pool);
    Py_BEGIN_ALLOW_THREADS
    diffuse_all(&grid, rgba.buf, width, rgba.len / 4 / width, first, strength, limit, errors.buf, row.buf,
                indices.buf);
    Py_END_ALLOW_THREADS
    Py_buffer *all[] = {&rgba, &space, &entries, &shape, &starts, &pool, &errors, &row, &indices};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PyBuffer_Release(all[i]);
    Py_RETURN_NONE;
}

static PyObject *count(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, keys, counts;
    int bits;
    Py_ssize_t used, limit;
    if (!PyArg_ParseTuple(args, "y*w*w*inn", &rgba, &keys, &counts, &bits, &used, &limit))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    used = count_pixels(rgba.buf, rgba.len / 4, keys.buf, counts.buf, bits, used, limit);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&rgba);
    PyBuffer_Release(&keys);
    PyBuffer_Release(&counts);
    return PyLong_FromSsize_t(used);
}

static PyObject *add(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, solid, sheer;
    if (!PyArg_ParseTuple(args, "y*w*w*", &rgba, &solid, &sheer))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    add_pixels(rgba.buf, rgba.len / 4, solid.buf, sheer.len ? sheer.buf : NULL);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&rgba);
    PyBuffer_Release(&solid);
    PyBuffer_Release(&sheer);
    Py_RETURN_NONE;
}

static PyObject *assign(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer points, weights, centers, labels, sums, masses;
    int dims;
    int64_t error = 0;
    if (!PyArg_ParseTuple(args, "y*y*y*iw*w*w*", &points, &weights, &centers, &dims, &labels, &sums, &masses))
        return NULL;
    int k = (int)(centers.len / (Py_ssize_t)sizeof(int16_t) / dims);
    Neighbor *neighbors = PyMem_Malloc(sizeof *neighbors * (size_t)k * (size_t)k);
    if (neighbors) {
        Py_BEGIN_ALLOW_THREADS
        assign_all(points.buf, weights.buf, labels.len, centers.buf, k, dims, neighbors, labels.buf, sums.buf,
                   masses.buf, &error);
        Py_END_ALLOW_THREADS
    }
    Py_buffer *all[] = {&points, &weights, &centers, &labels, &sums, &masses};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PyBuffer_Release(all[i]);
    if (!neighbors)
        return PyErr_NoMemory();
    PyMem_Free(neighbors);
    return PyLong_FromLongLong(error);
}

static PyMethodDef methods[] = {
    {"points", points, METH_VARARGS, "Pixels -> points of the working space."},
    {"nearest", nearest, METH_VARARGS, "Pixels -> index of the nearest entry."},
    {"diffuse", diffuse, METH_VARARGS, "Pixels -> indices, the error of each passed on to its neighbors."},
    {"count", count, METH_VARARGS, "Count distinct colors into a hash table, up to a limit."},
    {"add", add, METH_VARARGS, "Add pixels to a histogram of cells."},
    {"assign", assign, METH_VARARGS, "One round of k-means: points -> nearest centers, sums, masses, error."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_kernels", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernels(void)
{
    return PyModule_Create(&module);
}
