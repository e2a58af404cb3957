/* The functions of the Python module that cluster points, without the GIL. */
#include "clustering.h"

#include "cluster.h"
#include "mixtures.h"
#include "spread.h"

PyObject *merge(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    Py_ssize_t count;
    if (!PyArg_ParseTuple(args, "y*y*y*w*w*w*", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS count = merge_points(v[0].buf, v[1].buf, v[1].len / (Py_ssize_t)sizeof(int64_t), v[2].buf,
                                                v[3].buf, v[4].buf, v[5].buf);
    Py_END_ALLOW_THREADS release(&held);
    return PyLong_FromSsize_t(count);
}

PyObject *cut(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    int dims, parts = 0;
    if (!PyArg_ParseTuple(args, "y*y*iw*w*", &v[0], &v[1], &dims, &v[2], &v[3]))
        return NULL;
    Py_ssize_t n = v[1].len / (Py_ssize_t)sizeof(int64_t);
    int k = (int)(v[3].len / (Py_ssize_t)sizeof(int32_t)) - 1;
    Projected *scratch = PyMem_Malloc(2 * sizeof *scratch * (size_t)n);
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS parts = cut_points(v[0].buf, v[1].buf, n, dims, k, v[2].buf, v[3].buf, scratch);
        Py_END_ALLOW_THREADS
    }
    PyMem_Free(scratch);
    release(&held);
    return parts ? PyLong_FromLong(parts) : PyErr_NoMemory();
}

PyObject *assign(PyObject *self, PyObject *args)
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
        Py_BEGIN_ALLOW_THREADS error =
            assign_points(v[0].buf, v[1].buf, v[3].len, v[2].buf, k, dims, neighbors, v[3].buf, v[4].buf, v[5].buf);
        Py_END_ALLOW_THREADS
    }
    int full = neighbors != NULL;
    PyMem_Free(neighbors);
    release(&held);
    return full ? PyLong_FromUnsignedLongLong(error) : PyErr_NoMemory();
}

PyObject *spread(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    int dims;
    if (!PyArg_ParseTuple(args, "y*y*y*iy*w*w*", &v[0], &v[1], &v[2], &dims, &v[3], &v[4], &v[5]))
        return NULL;
    int k = (int)(v[5].len / (Py_ssize_t)sizeof(double));
    Py_BEGIN_ALLOW_THREADS sum_spreads(v[0].buf, v[1].buf, v[3].len, v[2].buf, dims, v[3].buf, v[4].buf, v[5].buf, k);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *partners(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 5};
    Py_buffer *v = held.views;
    int dims;
    if (!PyArg_ParseTuple(args, "y*y*y*iw*w*", &v[0], &v[1], &v[2], &dims, &v[3], &v[4]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS find_partners(v[0].buf, v[1].buf, v[2].buf, (int)v[2].len, dims, v[3].buf, v[4].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *mix(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 11};
    Py_buffer *v = held.views;
    Mixed from;
    int steps;
    double grain, still;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*y*iddiw*w*w*w*w*", &v[0], &v[7], &v[1], &v[2], &v[3], &v[4], &from.dims,
                          &grain, &still, &steps, &v[5], &v[6], &v[8], &v[9], &v[10]))
        return NULL;
    from.centers = v[2].buf;
    from.near = v[3].buf;
    from.around = v[4].buf;
    from.count = (int)(v[3].len * (Py_ssize_t)sizeof(double) * from.dims / v[2].len);
    Sums sums = {v[7].buf, v[8].buf, v[9].buf, v[10].buf, (int)(v[10].len / (Py_ssize_t)sizeof(double))};
    Py_BEGIN_ALLOW_THREADS mix_points(v[0].buf, v[1].buf, v[1].len, &from, grain, still, steps, v[5].buf, v[6].buf,
                                      &sums);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *solve(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    int k, good;
    if (!PyArg_ParseTuple(args, "w*w*i", &v[0], &v[1], &k))
        return NULL;
    int columns = (int)(v[1].len / (Py_ssize_t)sizeof(double) / k);
    Py_BEGIN_ALLOW_THREADS good = solve_symmetric(v[0].buf, k, v[1].buf, columns);
    Py_END_ALLOW_THREADS release(&held);
    return PyBool_FromLong(good);
}
