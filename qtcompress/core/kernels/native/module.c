/* The loops over pixels and points as the Python module qtcompress.core.kernels._kernels, without the GIL.
 *
 * Every function takes buffers of the dtypes that its header names, also for its results, and returns at most numbers.
 * dispatch.py, mappers.py and maps.py check all arguments; nothing is checked here.
 */
#include "buffers.h"

#include "blocks.h"
#include "clustering.h"
#include "count.h"
#include "eye.h"
#include "filters.h"
#include "lightness.h"
#include "lines.h"
#include "mapping.h"
#include "moving.h"
#include "score.h"
#include "transform.h"

static PyObject *points(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    int kind, dims;
    if (!PyArg_ParseTuple(args, "y*y*iiw*", &v[0], &v[1], &kind, &dims, &v[2]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS convert_points(v[0].buf, v[0].len / 4, v[1].buf, kind, dims, dims, v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
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
        Py_BEGIN_ALLOW_THREADS measure_activity(v[0].buf, width, v[0].len / 4 / width, first, rows, luma, sums,
                                                v[1].buf);
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
    Py_BEGIN_ALLOW_THREADS done =
        count_pixels((uint8_t *)v[0].buf + 4 * from, (uint8_t *)v[1].buf + from, v[1].len - from, v[2].buf, v[3].buf,
                     v[4].buf, v[5].buf, bits, width, room, &met);
    Py_END_ALLOW_THREADS release(&held);
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
    Py_BEGIN_ALLOW_THREADS used = move_rows(v[0].buf, v[1].buf, v[0].len / (Py_ssize_t)sizeof(uint32_t), from_width,
                                            v[2].buf, v[3].buf, v[4].buf, bits, width, used);
    Py_END_ALLOW_THREADS release(&held);
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
        Py_BEGIN_ALLOW_THREADS gather_rows(v[0].buf, v[1].buf, v[0].len / (Py_ssize_t)sizeof(uint32_t), width, used,
                                           scratch, v[2].buf, v[3].buf);
        Py_END_ALLOW_THREADS
    }
    PyMem_Free(scratch);
    release(&held);
    if (!scratch)
        return PyErr_NoMemory();
    Py_RETURN_NONE;
}

static PyObject *last_block(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    int found;
    if (!PyArg_ParseTuple(args, "y*w*", &v[0], &v[1]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS found = find_last_block(v[0].buf, v[0].len, v[1].buf);
    Py_END_ALLOW_THREADS release(&held);
    return PyBool_FromLong(found);
}

static PyObject *xyb(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    int channels;
    if (!PyArg_ParseTuple(args, "y*y*iw*", &v[0], &v[1], &channels, &v[2]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS convert_to_xyb(v[0].buf, v[0].len / (3 * (Py_ssize_t)sizeof(float)), v[1].buf, channels,
                                          v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

static PyObject *errors(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    Part part;
    Py_ssize_t width, side;
    int wanted, knows;
    if (!PyArg_ParseTuple(args, "y*y*w*iy*nnniw*w*", &v[0], &v[1], &v[2], &knows, &v[3], &width, &part.first, &side,
                          &wanted, &v[4], &v[5]))
        return NULL;
    Compared planes = {v[0].buf, v[1].buf, v[3].buf, v[2].buf, knows};
    part.height = v[0].len / (Py_ssize_t)sizeof(float) / width;
    part.rows = v[2].len / (Py_ssize_t)sizeof(float) / width;
    Py_BEGIN_ALLOW_THREADS sum_errors(&planes, &part, width, side, wanted, v[4].buf, v[5].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

static PyObject *lines(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    Py_ssize_t width;
    float norm, weight, beyond;
    int dense;
    if (!PyArg_ParseTuple(args, "y*y*nfffpw*w*", &v[0], &v[1], &width, &norm, &weight, &beyond, &dense, &v[2], &v[3]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS sum_lines(v[0].buf, v[1].buf, v[0].len / (Py_ssize_t)sizeof(float) / width, width, norm,
                                     weight, beyond, dense, v[2].buf, v[3].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

static PyObject *transform(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    Divided divided;
    Py_ssize_t width;
    if (!PyArg_ParseTuple(args, "y*ny*y*iw*", &v[0], &width, &v[1], &v[2], &divided.worth, &v[3]))
        return NULL;
    divided.table = v[1].buf;
    divided.bits = v[2].buf;
    Py_BEGIN_ALLOW_THREADS transform_plane(v[0].buf, v[0].len / width, width, &divided, v[3].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

static PyObject *halve(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 5};
    Py_buffer *v = held.views;
    Py_ssize_t width;
    if (!PyArg_ParseTuple(args, "y*ny*y*w*w*", &v[0], &width, &v[1], &v[2], &v[3], &v[4]))
        return NULL;
    Curves curves = {v[1].buf, v[2].buf};
    size_t blocks = (size_t)v[3].len; /* which take 4 bytes, and each pixel of a row 32 */
    int32_t *scratch = PyMem_Malloc(sizeof *scratch * (blocks + 8 * (size_t)width + 3));
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS halve_color(v[0].buf, v[0].len / 4 / width, width, &curves,
                                           (int16_t *)(scratch + 8 * width + 3), scratch, v[3].buf, v[4].buf);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, 1, scratch);
}

static PyObject *lighten(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    Py_ssize_t width;
    Colors colors;
    if (!PyArg_ParseTuple(args, "y*ny*y*nny*y*w*", &v[0], &width, &v[1], &v[2], &colors.columns, &colors.first, &v[3],
                          &v[4], &v[5]))
        return NULL;
    Curves curves = {v[3].buf, v[4].buf};
    colors.blue = v[1].buf;
    colors.red = v[2].buf;
    colors.halved = colors.first >= 0;
    colors.rows = v[1].len / colors.columns;
    int32_t *scratch = PyMem_Malloc(6 * sizeof *scratch * (size_t)width);
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS keep_lightness(v[0].buf, v[5].len / width, width, &colors, &curves, scratch, v[5].buf);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, 1, scratch);
}

static PyObject *unfilter_png(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    Py_ssize_t width;
    int channels, good;
    if (!PyArg_ParseTuple(args, "y*niw*", &v[0], &width, &channels, &v[1]))
        return NULL;
    Py_ssize_t rows = v[0].len / (1 + channels * width);
    Py_BEGIN_ALLOW_THREADS good = unfilter(v[0].buf, rows, width, channels, v[1].buf);
    Py_END_ALLOW_THREADS release(&held);
    return PyBool_FromLong(good);
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
    {"spread", spread, METH_VARARGS, "How the points of centers spread."},
    {"partners", partners, METH_VARARGS, "Centers -> which of them are merged at the least cost."},
    {"mix", mix, METH_VARARGS, "Points -> mixtures of centers."},
    {"solve", solve, METH_VARARGS, "Linear equations -> unknowns."},
    {"nearest", nearest, METH_VARARGS, "Pixels -> index of the nearest entry."},
    {"diffuse", diffuse, METH_VARARGS, "Pixels -> indices, with diffused error."},
    {"subtract", subtract, METH_VARARGS, "Pixels -> indices whose differences look right and pack well."},
    {"trellis", trellis, METH_VARARGS, "Pixels -> indices that look right and pack well."},
    {"wavefront", wavefront, METH_VARARGS, "Pixels -> diffused indices that pack well, fast."},
    {"dither", dither, METH_VARARGS, "Pixels -> indices by a threshold matrix."},
    {"last_block", last_block, METH_VARARGS, "Find the last block of a deflate stream."},
    {"halve", halve, METH_VARARGS, "Pixels -> the color differences of 2 x 2 of them."},
    {"lighten", lighten, METH_VARARGS, "Pixels, color differences -> luma with which they are as light as before."},
    {"transform", transform, METH_VARARGS, "A plane -> one whose blocks take few bits as a JPEG."},
    {"calm", calm_noise, METH_VARARGS, "A picture and those that follow -> the picture with less noise."},
    {"choose", choose, METH_VARARGS, "What is shown, and a frame -> what its pixels may be."},
    {"ask", ask, METH_VARARGS, "What is shown, and a frame -> what is asked of its pixels."},
    {"paint", paint, METH_VARARGS, "Draw indices over what is shown."},
    {"unpack_lzw", unpack_lzw, METH_VARARGS, "The codes of LZW -> indices."},
    {"unfilter", unfilter_png, METH_VARARGS, "Rows of a PNG -> pixels, without their filters."},
    {"pack_lzw", pack_lzw, METH_VARARGS, "Indices -> the codes of LZW."},
    {"cubes_bytes", cubes_bytes, METH_VARARGS, "The bytes of what trade_lzw knows of a palette."},
    {"plan_lzw", plan_lzw, METH_VARARGS, "Pixels -> where a dictionary for them is best cleared."},
    {"trade_lzw", trade_lzw, METH_VARARGS, "Pixels -> indices that look right and pack well with LZW."},
    {"xyb", xyb, METH_VARARGS, "Linear light -> planes of XYB."},
    {"errors", errors, METH_VARARGS, "Sums of the errors of SSIMULACRA2 in cells."},
    {"oklab", oklab, METH_VARARGS, "Planes of XYB -> lightness and two opposing colors."},
    {"slopes", slopes, METH_VARARGS, "The slopes of three planes."},
    {"see", see, METH_VARARGS, "What the eye sees, in cells."},
    {"changes", changes, METH_VARARGS, "The changes from pixel to pixel, in cells."},
    {"lines", lines, METH_VARARGS, "How differences stand out as lines."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_kernels", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernels(void)
{
    return PyModule_Create(&module);
}
