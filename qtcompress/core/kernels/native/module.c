/* The loops over pixels and points as the Python module qtcompress.core.kernels._kernels, without the GIL.
 *
 * Written against the limited API: one build serves every Python from 3.11 on. Every function takes buffers of the
 * dtypes its header names, results included, and returns at most a number.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include "blocks.h"
#include "cluster.h"
#include "count.h"
#include "map.h"
#include "trellis.h"
#include "wavefront.h"

enum { MOST_BUFFERS = 21 };

/* What a call holds: released in one place, whatever happened. */
typedef struct {
    Py_buffer views[MOST_BUFFERS];
    int count;
} Buffers;

static void release(Buffers *buffers)
{
    for (int i = 0; i < buffers->count; i++)
        PyBuffer_Release(&buffers->views[i]);
}

#define DONE(buffers)     \
    do {                  \
        release(buffers); \
        Py_RETURN_NONE;   \
    } while (0)

/* The end of a call whose arguments were good or not, and for whose scratch there was room or not. */
static PyObject *ended(Buffers *held, int good, void *scratch)
{
    PyMem_Free(scratch);
    release(held);
    if (good && !scratch)
        return PyErr_NoMemory();
    if (!good)
        return NULL;
    Py_RETURN_NONE;
}

/* A tuple of what a grid is made of: space table, kind, entries, shape, starts, pool. */
static int grid_from(PyObject *tuple, Grid *grid, Buffers *buffers)
{
    Py_buffer *views = buffers->views + buffers->count;
    if (!PyArg_ParseTuple(tuple, "y*iy*y*w*w*", &views[0], &grid->kind, &views[1], &views[2], &views[3], &views[4]))
        return 0;
    buffers->count += 5;
    const int32_t *shape = views[2].buf;         /* dims, shift, low of each dimension, cells of each dimension */
    const int16_t *points = views[1].buf;
    grid->space = views[0].buf;
    grid->dims = shape[0];
    grid->shift = shape[1];
    grid->k = (int)(views[1].len / (Py_ssize_t)sizeof *points / grid->dims);
    memset(grid->entries, 0, sizeof grid->entries);
    memset(grid->lowest, 0, sizeof grid->lowest);
    memset(grid->highest, 0, sizeof grid->highest);
    memset(grid->strides, 0, sizeof grid->strides);
    int stride = 1;
    for (int d = grid->dims - 1; d >= 0; d--) {
        grid->low[d] = shape[2 + d];
        grid->cells[d] = shape[2 + MAX_DIMS + d];
        grid->lowest[d] = (int16_t)grid->low[d];
        grid->highest[d] = (int16_t)(grid->low[d] + (grid->cells[d] << grid->shift) - 1);
        grid->strides[d] = (int16_t)stride;
        stride *= grid->cells[d];
        for (int j = 0; j < grid->k; j++) {
            grid->columns[d][j] = points[j * grid->dims + d];
            grid->entries[j][d] = points[j * grid->dims + d];
        }
    }
    for (int i = 0; i < grid->k; i++) {
        int32_t closest = INT32_MAX;
        for (int j = 0; j < grid->k; j++) {
            int32_t squared = squared_distance(points + i * grid->dims, points + j * grid->dims, grid->dims);
            closest = j != i && squared < closest ? squared : closest;
        }
        grid->sure[i] = closest / 4;             /* half of the distance to the nearest other entry, squared */
    }
    grid->starts = views[3].buf;
    grid->count = views[3].len / (Py_ssize_t)sizeof *grid->starts;
    grid->pool = views[4].buf;
    grid->room = views[4].len / (Py_ssize_t)sizeof *grid->pool;
    return 1;
}

static PyObject *points(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    int kind, dims;
    if (!PyArg_ParseTuple(args, "y*y*iiw*", &v[0], &v[1], &kind, &dims, &v[2]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    convert_points(v[0].buf, v[0].len / 4, v[1].buf, kind, dims, v[2].buf);
    Py_END_ALLOW_THREADS
    DONE(&held);
}

static PyObject *activity(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    Py_ssize_t width, first;
    if (!PyArg_ParseTuple(args, "y*nnw*", &v[0], &width, &first, &v[1]))
        return NULL;
    Py_ssize_t rows = v[1].len / width;
    uint8_t *luma = PyMem_Malloc((size_t)((rows + 4) * width));
    int32_t *sums = PyMem_Malloc(sizeof *sums * (size_t)(2 * (width + 4)));
    if (luma && sums) {
        Py_BEGIN_ALLOW_THREADS
        measure_activity(v[0].buf, width, v[0].len / 4 / width, first, rows, luma, sums, v[1].buf);
        Py_END_ALLOW_THREADS
    }
    int full = luma && sums;
    PyMem_Free(luma);
    PyMem_Free(sums);
    if (!full) {
        release(&held);
        return PyErr_NoMemory();
    }
    DONE(&held);
}

static PyObject *count(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    int bits, width;
    Py_ssize_t from, room, used, done;
    if (!PyArg_ParseTuple(args, "y*y*ny*y*w*w*iinn", &v[0], &v[1], &from, &v[2], &v[3], &v[4], &v[5], &bits, &width,
                          &room, &used))
        return NULL;
    ptrdiff_t met = used;
    Py_BEGIN_ALLOW_THREADS
    done = count_pixels((uint8_t *)v[0].buf + 4 * from, (uint8_t *)v[1].buf + from, v[1].len - from, v[2].buf, v[3].buf,
                        v[4].buf, v[5].buf, bits, width, room, &met);
    Py_END_ALLOW_THREADS
    release(&held);
    return Py_BuildValue("nn", from + done, met);
}

static PyObject *move(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 5};
    Py_buffer *v = held.views;
    int from_width, bits, width;
    Py_ssize_t used;
    if (!PyArg_ParseTuple(args, "y*y*iy*w*w*iin", &v[0], &v[1], &from_width, &v[2], &v[3], &v[4], &bits, &width, &used))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    used = move_rows(v[0].buf, v[1].buf, v[0].len / (Py_ssize_t)sizeof(uint32_t), from_width, v[2].buf, v[3].buf,
                     v[4].buf, bits, width, used);
    Py_END_ALLOW_THREADS
    release(&held);
    return PyLong_FromSsize_t(used);
}

static PyObject *gather(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    int width;
    if (!PyArg_ParseTuple(args, "y*y*iw*w*", &v[0], &v[1], &width, &v[2], &v[3]))
        return NULL;
    Py_ssize_t used = v[3].len / (Py_ssize_t)sizeof(int64_t);
    void *scratch = PyMem_Malloc(16 * (size_t)used);
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS
        gather_rows(v[0].buf, v[1].buf, v[0].len / (Py_ssize_t)sizeof(uint32_t), width, used, scratch, v[2].buf,
                    v[3].buf);
        Py_END_ALLOW_THREADS
    }
    PyMem_Free(scratch);
    release(&held);
    if (!scratch)
        return PyErr_NoMemory();
    Py_RETURN_NONE;
}

static PyObject *merge(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    Py_ssize_t count;
    if (!PyArg_ParseTuple(args, "y*y*y*w*w*w*", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    count = merge_points(v[0].buf, v[1].buf, v[1].len / (Py_ssize_t)sizeof(int64_t), v[2].buf, v[3].buf, v[4].buf,
                         v[5].buf);
    Py_END_ALLOW_THREADS
    release(&held);
    return PyLong_FromSsize_t(count);
}

static PyObject *cut(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    int dims, parts = 0;
    if (!PyArg_ParseTuple(args, "y*y*iw*w*", &v[0], &v[1], &dims, &v[2], &v[3]))
        return NULL;
    Py_ssize_t n = v[1].len / (Py_ssize_t)sizeof(int64_t);
    int k = (int)(v[3].len / (Py_ssize_t)sizeof(int32_t)) - 1;
    Projected *scratch = PyMem_Malloc(sizeof *scratch * (size_t)n);
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS
        parts = cut_points(v[0].buf, v[1].buf, n, dims, k, v[2].buf, v[3].buf, scratch);
        Py_END_ALLOW_THREADS
    }
    PyMem_Free(scratch);
    release(&held);
    return parts ? PyLong_FromLong(parts) : PyErr_NoMemory();
}

static PyObject *assign(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    int dims;
    uint64_t error = 0;
    if (!PyArg_ParseTuple(args, "y*y*y*iw*w*w*", &v[0], &v[1], &v[2], &dims, &v[3], &v[4], &v[5]))
        return NULL;
    int k = (int)(v[2].len / (Py_ssize_t)sizeof(int16_t) / dims);
    Neighbor *neighbors = PyMem_Malloc(sizeof *neighbors * (size_t)k * (size_t)(k + 1));
    if (neighbors) {
        Py_BEGIN_ALLOW_THREADS
        error = assign_points(v[0].buf, v[1].buf, v[3].len, v[2].buf, k, dims, neighbors, v[3].buf, v[4].buf, v[5].buf);
        Py_END_ALLOW_THREADS
    }
    int full = neighbors != NULL;
    PyMem_Free(neighbors);
    release(&held);
    return full ? PyLong_FromUnsignedLongLong(error) : PyErr_NoMemory();
}

static PyObject *nearest(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Grid grid;
    if (!PyArg_ParseTuple(args, "Oy*w*w*", &tuple, &v[0], &v[1], &v[2]))
        return NULL;
    if (!grid_from(tuple, &grid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    map_pixels(&grid, v[0].buf, v[2].len, v[1].len ? v[1].buf : NULL, v[2].buf);
    Py_END_ALLOW_THREADS
    DONE(&held);
}

static PyObject *diffuse(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width, first;
    int limit;
    Grid grid;
    if (!PyArg_ParseTuple(args, "Oy*y*nny*iw*w*w*", &tuple, &v[0], &v[1], &width, &first, &v[2], &limit, &v[3], &v[4],
                          &v[5]))
        return NULL;
    if (!grid_from(tuple, &grid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    diffuse_rows(&grid, v[0].buf, v[1].buf, width, v[1].len / width, first, v[2].buf, limit, v[3].buf, v[4].buf,
                 v[5].buf);
    Py_END_ALLOW_THREADS
    DONE(&held);
}

/* A tuple of what a part is made of: pixels, activity, errors, recent rows, how many there were (int32), indices. */
static int part_from(PyObject *tuple, Part *part, Buffers *buffers)
{
    Py_buffer *v = buffers->views + buffers->count;
    if (!PyArg_ParseTuple(tuple, "y*y*w*w*w*w*", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5]))
        return 0;
    buffers->count += 6;
    part->rgba = v[0].buf;
    part->activity = v[1].buf;
    part->errors = v[2].buf;
    part->recent = v[3].buf;
    part->known = v[4].buf;
    part->out = v[5].buf;
    return 1;
}

static PyObject *trellis(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    PyObject *tuple, *pieces[MOST_PARTS] = {NULL};
    Py_ssize_t width, rows;
    Grid grid;
    Trade trade;
    Part parts[MOST_PARTS];
    if (!PyArg_ParseTuple(args, "Onny*y*y*fw*O|O", &tuple, &width, &rows, &v[0], &v[1], &v[2], &trade.limit, &v[3],
                          &pieces[0], &pieces[1]))
        return NULL;
    trade.rates = v[0].buf;
    trade.shares = v[1].buf;
    trade.prices = v[2].buf;
    trade.memo = v[3].len ? v[3].buf : NULL;
    int count = pieces[1] ? 2 : 1, good = grid_from(tuple, &grid, &held);
    for (int p = 0; good && p < count; p++)
        good = part_from(pieces[p], &parts[p], &held);
    uint8_t *scratch = good ? PyMem_Malloc((size_t)count * trellis_scratch(width)) : NULL;
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS
        trellis_rows(&grid, &trade, parts, count, width, rows, scratch);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, good, scratch);
}

static PyObject *wavefront(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 7};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width;
    Grid grid;
    Haste haste;
    if (!PyArg_ParseTuple(args, "Ow*iny*y*y*iiiiw*w*w*", &tuple, &v[0], &haste.fineness, &width, &v[1], &v[2], &v[3],
                          &haste.begin, &haste.literal, &haste.share, &haste.limit, &v[4], &v[5], &v[6]))
        return NULL;
    haste.table = v[0].buf;
    haste.worth = v[3].buf;
    int good = grid_from(tuple, &grid, &held);
    uint8_t *scratch = good ? PyMem_Malloc(wavefront_scratch(width)) : NULL;
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS
        wavefront_rows(&grid, &haste, v[1].buf, v[2].buf, width, v[6].len / width, v[4].buf, v[5].buf, v[6].buf, scratch);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, good, scratch);
}

static PyObject *dither(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width, first;
    int side;
    Grid grid;
    if (!PyArg_ParseTuple(args, "Oy*y*nny*y*iw*w*", &tuple, &v[0], &v[1], &width, &first, &v[2], &v[3], &side, &v[4],
                          &v[5]))
        return NULL;
    if (!grid_from(tuple, &grid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    dither_rows(&grid, v[0].buf, v[1].buf, width, v[1].len / width, first, v[2].buf, v[3].buf, side, v[4].buf,
                v[5].buf);
    Py_END_ALLOW_THREADS
    DONE(&held);
}

static PyObject *last_block(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    int found;
    if (!PyArg_ParseTuple(args, "y*w*", &v[0], &v[1]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS
    found = find_last_block(v[0].buf, v[0].len, v[1].buf);
    Py_END_ALLOW_THREADS
    release(&held);
    return PyBool_FromLong(found);
}

static PyMethodDef methods[] = {
    {"points", points, METH_VARARGS, "Pixels -> points of the working space."},
    {"activity", activity, METH_VARARGS, "Pixels -> local deviation of luma."},
    {"count", count, METH_VARARGS, "Count pixels in a table of colors or of cells of colors."},
    {"move", move, METH_VARARGS, "Add one table of colors to another."},
    {"gather", gather, METH_VARARGS, "Collect the colors of a table, in order."},
    {"merge", merge, METH_VARARGS, "Add points to the cubes of a grid."},
    {"cut", cut, METH_VARARGS, "Cut points into parts."},
    {"assign", assign, METH_VARARGS, "One round of k-means."},
    {"nearest", nearest, METH_VARARGS, "Pixels -> index of the nearest entry."},
    {"diffuse", diffuse, METH_VARARGS, "Pixels -> indices, with diffused error."},
    {"trellis", trellis, METH_VARARGS, "Pixels -> indices that look right and pack well."},
    {"wavefront", wavefront, METH_VARARGS, "Pixels -> diffused indices that pack well, in haste."},
    {"dither", dither, METH_VARARGS, "Pixels -> indices by a threshold matrix."},
    {"last_block", last_block, METH_VARARGS, "Find the last block of a deflate stream."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_kernels", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernels(void)
{
    return PyModule_Create(&module);
}
