/* The functions of the Python module that map pixels to indices, without the GIL. */
#include "mapping.h"

#include "map.h"
#include "subtract.h"
#include "trellis.h"
#include "wavefront.h"

/* Read a grid from the tuple (space table, kind, entries, shape, starts, pool, tuple of the opaque entries or None).
 * The last goes to `solid`, which may be NULL where it is None. */
static int grid_from(PyObject *tuple, Grid *grid, Grid *solid, Buffers *buffers)
{
    Py_buffer *views = buffers->views + buffers->count;
    PyObject *opaque;
    if (!PyArg_ParseTuple(tuple, "y*iy*y*w*w*O", &views[0], &grid->kind, &views[1], &views[2], &views[3], &views[4],
                          &opaque))
        return 0;
    buffers->count += 5;
    const int32_t *shape = views[2].buf; /* dims, shift, low of each dimension, cells of each dimension */
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
    grid->starts = views[3].buf;
    grid->count = views[3].len / (Py_ssize_t)sizeof *grid->starts;
    grid->pool = views[4].buf;
    grid->room = views[4].len / (Py_ssize_t)sizeof *grid->pool;
    grid->solid = solid && opaque != Py_None ? solid : NULL;
    return grid->solid ? grid_from(opaque, solid, NULL, buffers) : 1;
}

PyObject *nearest(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Grid grid, solid;
    if (!PyArg_ParseTuple(args, "Oy*w*w*", &tuple, &v[0], &v[1], &v[2]))
        return NULL;
    if (!grid_from(tuple, &grid, &solid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS map_pixels(&grid, v[0].buf, v[2].len, v[1].len ? v[1].buf : NULL, v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *diffuse(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width, first;
    int limit;
    Grid grid, solid;
    if (!PyArg_ParseTuple(args, "Oy*y*nny*iw*w*w*", &tuple, &v[0], &v[1], &width, &first, &v[2], &limit, &v[3], &v[4],
                          &v[5]))
        return NULL;
    if (!grid_from(tuple, &grid, &solid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS diffuse_rows(&grid, v[0].buf, v[1].buf, width, v[1].len / width, first, v[2].buf, limit,
                                        v[3].buf, v[4].buf, v[5].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

/* Read a part from the tuple (pixels, activity, errors, recent rows, their number as int32, indices). */
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

PyObject *trellis(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    PyObject *tuple, *pieces[MOST_PARTS] = {NULL};
    Py_ssize_t width, rows;
    Grid grid, solid;
    TrellisParams params;
    Part parts[MOST_PARTS];
    if (!PyArg_ParseTuple(args, "Onny*y*y*y*ffw*w*iO|OOO", &tuple, &width, &rows, &v[0], &v[1], &v[2], &v[3],
                          &params.most_left_out, &params.limit, &v[4], &v[5], &params.fineness, &pieces[0], &pieces[1],
                          &pieces[2], &pieces[3]))
        return NULL;
    params.rates = v[0].buf;
    params.leans = v[1].buf;
    params.shares = v[2].buf;
    params.prices = v[3].buf;
    params.memo = v[4].len ? v[4].buf : NULL;
    params.table = v[5].len ? v[5].buf : NULL;
    int count = 0, good = grid_from(tuple, &grid, &solid, &held);
    for (; good && count < MOST_PARTS && pieces[count]; count++)
        good = part_from(pieces[count], &parts[count], &held);
    uint8_t *scratch = good ? PyMem_Malloc((size_t)count * trellis_scratch(width)) : NULL;
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS trellis_rows(&grid, &params, parts, count, width, rows, scratch);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, good, scratch);
}

PyObject *wavefront(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 7};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width;
    Grid grid, solid;
    WavefrontParams params;
    if (!PyArg_ParseTuple(args, "Ow*iny*y*y*iiiiw*w*w*", &tuple, &v[0], &params.fineness, &width, &v[1], &v[2], &v[3],
                          &params.begin, &params.literal, &params.share, &params.limit, &v[4], &v[5], &v[6]))
        return NULL;
    params.table = v[0].buf;
    params.worth = v[3].buf;
    int good = grid_from(tuple, &grid, &solid, &held);
    uint8_t *scratch = good ? PyMem_Malloc(wavefront_scratch(width)) : NULL;
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS wavefront_rows(&grid, &params, v[1].buf, v[2].buf, width, v[6].len / width, v[4].buf,
                                              v[5].buf, v[6].buf, scratch);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, good, scratch);
}

PyObject *subtract(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 15};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width;
    Grid grid, solid;
    SubtractParams params;
    SubtractState state;
    if (!PyArg_ParseTuple(args, "Ow*iny*y*y*y*y*y*y*iffy*y*w*w*w*w*w*", &tuple, &v[0], &params.fineness, &width, &v[1],
                          &v[2], &v[3], &v[4], &v[5], &v[6], &v[7], &params.count, &params.most_left_out, &params.limit,
                          &v[8], &v[9], &v[10], &v[11], &v[12], &v[13], &v[14]))
        return NULL;
    params.table = v[0].buf;
    params.rates = v[1].buf;
    params.leans = v[2].buf;
    params.shares = v[3].buf;
    params.aheads = v[4].buf;
    params.bits = v[5].buf;
    params.prices = v[6].buf;
    params.near = v[7].buf;
    state.errors = v[10].buf;
    state.recent = v[11].buf;
    state.known = v[12].buf;
    state.counts = v[13].buf;
    int good = grid_from(tuple, &grid, &solid, &held);
    uint8_t *scratch = good ? PyMem_Malloc(subtract_scratch(width)) : NULL;
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS subtract_rows(&grid, &params, v[8].buf, v[9].buf, width, v[14].len / width, &state,
                                             v[14].buf, scratch);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, good, scratch);
}

PyObject *dither(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 6};
    Py_buffer *v = held.views;
    PyObject *tuple;
    Py_ssize_t width, first;
    int side;
    Grid grid, solid;
    if (!PyArg_ParseTuple(args, "Oy*y*nny*y*iw*w*", &tuple, &v[0], &v[1], &width, &first, &v[2], &v[3], &side, &v[4],
                          &v[5]))
        return NULL;
    if (!grid_from(tuple, &grid, &solid, &held)) {
        release(&held);
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS dither_rows(&grid, v[0].buf, v[1].buf, width, v[1].len / width, first, v[2].buf, v[3].buf,
                                       side, v[4].buf, v[5].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}
