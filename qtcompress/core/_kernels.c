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

/* A grid of cubes over the working space. A cell lists, from its first use on, the entries that are nearest to some
 * point in it: those whose distance to the cube is no more than the least of all entries' farthest distances. */
typedef struct {
    const int16_t *entries;      /* (k, dims) */
    int k, dims, kind, shift;
    int low[MAX_DIMS], cells[MAX_DIMS];
    uint16_t *lengths;           /* one a cell; 0: not made yet */
    uint8_t *lists;              /* (cells, k) */
    const Space *space;
} Grid;

INLINE int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

static void fill_cell(const Grid *grid, Py_ssize_t cell, const int *at)
{
    int64_t near[MAX_ENTRIES], bound = INT64_MAX;
    int side = 1 << grid->shift;
    for (int j = 0; j < grid->k; j++) {
        int64_t nearest = 0, farthest = 0;
        for (int d = 0; d < grid->dims; d++) {
            int value = grid->entries[j * grid->dims + d];
            int first = grid->low[d] + at[d] * side, last = first + side - 1;
            int64_t below = first - value, above = value - last;
            int64_t gap = below > 0 ? below : above > 0 ? above : 0;
            int64_t reach = below + above > 2 * below ? value - first : last - value;
            nearest += gap * gap;
            farthest += reach * reach;
        }
        near[j] = nearest;
        bound = farthest < bound ? farthest : bound;
    }
    uint8_t *list = grid->lists + cell * grid->k;
    int length = 0;
    for (int j = 0; j < grid->k; j++)
        if (near[j] <= bound)
            list[length++] = (uint8_t)j;
    grid->lengths[cell] = (uint16_t)length;
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
    if (!grid->lengths[cell])
        fill_cell(grid, cell, at);
    const uint8_t *list = grid->lists + cell * grid->k;
    int length = grid->lengths[cell], best = list[0];
    int32_t least = INT32_MAX;
    for (int i = 0; i < length; i++) {
        const int16_t *entry = grid->entries + list[i] * dims;
        int32_t sum = 0;
        for (int d = 0; d < dims; d++) {
            int32_t gap = point[d] - entry[d];
            sum += gap * gap;
        }
        if (sum < least) {
            least = sum;
            best = list[i];
        }
    }
    return best;
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

INLINE void map_pixels(const Grid *grid, const uint8_t *rgba, Py_ssize_t n, uint8_t *indices, int dims, int kind)
{
    uint64_t cache[1 << CACHE_BITS];   /* key and index of colors met; an index of 256 marks an empty slot */
    for (int i = 0; i < 1 << CACHE_BITS; i++)
        cache[i] = MAX_ENTRIES;
    for (Py_ssize_t i = 0; i < n; i++) {
        uint32_t key = key_of(rgba + 4 * i);
        uint64_t *slot = &cache[slot_of(key, CACHE_BITS)];
        if ((uint32_t)(*slot >> 32) != key || (uint32_t)*slot == MAX_ENTRIES) {
            int16_t point[MAX_DIMS];
            int wide[MAX_DIMS];
            uint8_t seen[4];
            memcpy(seen, &key, 4);
            point_of(seen, grid->space, kind, dims, point);
            for (int d = 0; d < dims; d++)
                wide[d] = point[d];
            *slot = (uint64_t)key << 32 | (uint32_t)nearest_entry(grid, wide, dims);
        }
        indices[i] = (uint8_t)*slot;
    }
}

static void map_all(const Grid *grid, const uint8_t *rgba, Py_ssize_t n, uint8_t *indices)
{
    if (grid->dims == 3 && grid->kind == OKLAB)
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
                int error = ((wanted[d] - grid->entries[index * dims + d]) * strength + 128) >> 8;
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

/* ---- the module ------------------------------------------------------------------------------------------------- */

static int grid_from(Grid *grid, const Py_buffer *entries, const Py_buffer *shape, const Py_buffer *lengths,
                     const Py_buffer *lists, const Py_buffer *space, int kind)
{
    const int32_t *values = shape->buf;          /* dims, shift, low of each dimension, cells of each dimension */
    grid->dims = values[0];
    grid->shift = values[1];
    for (int d = 0; d < grid->dims; d++) {
        grid->low[d] = values[2 + d];
        grid->cells[d] = values[2 + MAX_DIMS + d];
    }
    grid->kind = kind;
    grid->entries = entries->buf;
    grid->k = (int)(entries->len / (Py_ssize_t)sizeof(int16_t) / grid->dims);
    grid->lengths = lengths->buf;
    grid->lists = lists->buf;
    grid->space = space->buf;
    return grid->k;
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
    Py_buffer rgba, space, entries, shape, lengths, lists, indices;
    int kind;
    if (!PyArg_ParseTuple(args, "y*y*iy*y*w*w*w*", &rgba, &space, &kind, &entries, &shape, &lengths, &lists, &indices))
        return NULL;
    Grid grid;
    grid_from(&grid, &entries, &shape, &lengths, &lists, &space, kind);
    Py_BEGIN_ALLOW_THREADS
    map_all(&grid, rgba.buf, rgba.len / 4, indices.buf);
    Py_END_ALLOW_THREADS
    Py_buffer *all[] = {&rgba, &space, &entries, &shape, &lengths, &lists, &indices};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        PyBuffer_Release(all[i]);
    Py_RETURN_NONE;
}

static PyObject *diffuse(PyObject *self, PyObject *args)
{
    (void)self;
    Py_buffer rgba, space, entries, shape, lengths, lists, errors, row, indices;
    Py_ssize_t width, first;
    int kind, strength, limit;
    if (!PyArg_ParseTuple(args, "y*y*iy*y*w*w*nniiw*w*w*", &rgba, &space, &kind, &entries, &shape, &lengths, &lists,
                          &width, &first, &strength, &limit, &errors, &row, &indices))
        return NULL;
    Grid grid;
    grid_from(&grid, &entries, &shape, &lengths, &lists, &space, kind);
    Py_BEGIN_ALLOW_THREADS
    diffuse_all(&grid, rgba.buf, width, rgba.len / 4 / width, first, strength, limit, errors.buf, row.buf,
                indices.buf);
    Py_END_ALLOW_THREADS
    Py_buffer *all[] = {&rgba, &space, &entries, &shape, &lengths, &lists, &errors, &row, &indices};
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

static PyMethodDef methods[] = {
    {"points", points, METH_VARARGS, "Pixels -> points of the working space."},
    {"nearest", nearest, METH_VARARGS, "Pixels -> index of the nearest entry."},
    {"diffuse", diffuse, METH_VARARGS, "Pixels -> indices, the error of each passed on to its neighbors."},
    {"count", count, METH_VARARGS, "Count distinct colors into a hash table, up to a limit."},
    {"add", add, METH_VARARGS, "Add pixels to a histogram of cells."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_kernels", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernels(void)
{
    return PyModule_Create(&module);
}
