/* The functions of the Python module for pictures that move, without the GIL. */
#include "moving.h"

#include "calm.h"
#include "frame.h"
#include "lzw.h"

PyObject *pack_lzw(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 5};
    Py_buffer *v = held.views;
    Packing packing;
    Py_ssize_t written = 0;
    if (!PyArg_ParseTuple(args, "y*y*y*y*iiiw*", &v[0], &v[1], &v[2], &v[3], &packing.bits, &packing.places,
                          &packing.ahead, &v[4]))
        return NULL;
    const uint8_t *const further[] = {v[2].buf, v[3].buf};
    Dictionary *dictionary = PyMem_Malloc(sizeof *dictionary);
    if (dictionary) {
        Py_BEGIN_ALLOW_THREADS written =
            lzw_pack(v[0].buf, v[1].buf, further, v[0].len, &packing, dictionary, v[4].buf);
        Py_END_ALLOW_THREADS
    }
    PyMem_Free(dictionary);
    release(&held);
    return dictionary ? PyLong_FromSsize_t(written) : PyErr_NoMemory();
}

/* Where the rows of a target come from: a function that has them in buffers from the first row on that is wanted, and
 * returns the number of that row, and of the row behind the last one. */
typedef struct {
    PyObject *function;
    PyThreadState *thread;
    const Py_buffer *planes; /* as in a Target */
} Rows;

/* Have more rows of a target. */
static int more_rows(Target *target, ptrdiff_t at)
{
    Rows *rows = target->source;
    Py_ssize_t first = 0, end = 0;
    PyEval_RestoreThread(rows->thread);
    PyObject *made = PyObject_CallFunction(rows->function, "n", at / target->width);
    int good = made && PyArg_ParseTuple(made, "nn", &first, &end);
    Py_XDECREF(made);
    rows->thread = PyEval_SaveThread();
    ptrdiff_t before = first * target->width; /* pixels that are in memory no longer */
    const Py_buffer *v = rows->planes;
    target->points = (const int16_t *)v[0].buf - 3 * before;
    target->free = (const uint8_t *)v[1].buf - before;
    target->indices = (const uint8_t *)v[2].buf - before;
    target->others = (const uint8_t *)v[3].buf - before;
    target->shares = (const uint8_t *)v[4].buf - before;
    target->weights = (const uint8_t *)v[5].buf - before;
    target->least = (int32_t *)v[6].buf - before;
    target->known = end * target->width;
    return good;
}

PyObject *cubes_bytes(PyObject *self, PyObject *args)
{
    (void)self;
    return PyArg_ParseTuple(args, "") ? PyLong_FromSize_t(lzw_cubes_bytes) : NULL;
}

PyObject *trade_lzw(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 13};
    Py_buffer *v = held.views;
    Trade trade;
    Rows rows = {.planes = v};
    Target target = {.more = more_rows, .source = &rows};
    Py_ssize_t written = -1;
    int strings;
    if (!PyArg_ParseTuple(args, "O(w*w*w*w*w*w*w*)ny*iiiiiy*w*w*w*w*", &rows.function, &v[0], &v[1], &v[2], &v[3],
                          &v[4], &v[5], &v[6], &target.width, &v[7], &trade.bits, &trade.worth, &trade.limit,
                          &trade.spreads, &strings, &v[8], &v[9], &v[10], &v[11], &v[12]))
        return NULL;
    Uses uses = {v[8].buf, v[8].len / (Py_ssize_t)(2 * sizeof(int64_t))};
    target.n = v[10].len;
    trade.entries = (int)(v[7].len / (3 * (Py_ssize_t)sizeof(int16_t)));
    void *memory = PyMem_Malloc(strings ? lzw_greedy_bytes : sizeof(Dictionary));
    if (memory) {
        rows.thread = PyEval_SaveThread();
        written =
            strings ? lzw_greedy(&target, v[7].buf, &trade, strings, memory, v[12].buf, v[9].buf, v[10].buf, v[11].buf)
                    : lzw_trade(&target, v[7].buf, &trade, memory, &uses, v[9].buf, v[10].buf, v[11].buf);
        PyEval_RestoreThread(rows.thread);
    }
    PyObject *done = ended(&held, written >= 0 || !memory, memory);
    Py_XDECREF(done);
    return done ? PyLong_FromSsize_t(written) : NULL;
}

PyObject *plan_lzw(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 10};
    Py_buffer *v = held.views;
    Trade trade = {.spreads = 0};
    Rows rows = {.planes = v};
    Target target = {.more = more_rows, .source = &rows};
    Py_ssize_t height, found = -1;
    int ways;
    if (!PyArg_ParseTuple(args, "O(w*w*w*w*w*w*w*)nny*iiiiy*w*", &rows.function, &v[0], &v[1], &v[2], &v[3], &v[4],
                          &v[5], &v[6], &height, &target.width, &v[7], &trade.bits, &trade.worth, &trade.limit, &ways,
                          &v[8], &v[9]))
        return NULL;
    target.n = height * target.width;
    trade.entries = (int)(v[7].len / (3 * (Py_ssize_t)sizeof(int16_t)));
    Dictionary *dictionary = PyMem_Malloc(sizeof *dictionary);
    if (dictionary) {
        rows.thread = PyEval_SaveThread();
        found = lzw_plan(&target, v[7].buf, &trade, dictionary, v[8].buf, ways,
                         v[9].len / (Py_ssize_t)(2 * sizeof(int64_t)), v[9].buf);
        PyEval_RestoreThread(rows.thread);
    }
    PyObject *done = ended(&held, found >= 0 || !dictionary, dictionary);
    Py_XDECREF(done);
    return done ? PyLong_FromSsize_t(found) : NULL;
}

PyObject *calm_noise(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 4};
    Py_buffer *v = held.views;
    const uint8_t *pictures[CALM_WINDOW];
    PyObject *window;
    int good = 1;
    Moment moment = {.window = pictures};
    Py_ssize_t first, end;
    if (!PyArg_ParseTuple(args, "z*z*O!nny*nw*", &v[0], &v[1], &PyTuple_Type, &window, &first, &end, &v[2],
                          &moment.width, &v[3]))
        return NULL;
    moment.before = v[0].buf;
    moment.same = v[1].buf;
    moment.count = (int)PyTuple_Size(window);
    moment.height = v[3].len / 4 / moment.width;
    for (int k = 0; good && k < moment.count; k++) {
        Py_buffer *view = &v[held.count];
        good = !PyObject_GetBuffer(PyTuple_GetItem(window, k), view, PyBUF_SIMPLE);
        held.count += good;
        pictures[k] = (const uint8_t *)view->buf - (k ? 4 * first * moment.width : 0);
    }
    if (good) {
        Py_BEGIN_ALLOW_THREADS calm(&moment, first, end, v[2].buf, v[3].buf);
        Py_END_ALLOW_THREADS
    }
    release(&held);
    if (!good)
        return NULL;
    Py_RETURN_NONE;
}

PyObject *unpack_lzw(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 2};
    Py_buffer *v = held.views;
    int whole = 0;
    if (!PyArg_ParseTuple(args, "y*w*", &v[0], &v[1]))
        return NULL;
    Span *spans = PyMem_Malloc(LZW_CODES * sizeof *spans);
    if (spans) {
        Py_BEGIN_ALLOW_THREADS whole = lzw_unpack(v[0].buf, v[0].len, spans, v[1].buf, v[1].len);
        Py_END_ALLOW_THREADS
    }
    PyObject *done = ended(&held, 1, spans);
    Py_XDECREF(done);
    return done ? PyBool_FromLong(whole) : NULL;
}

/* Read a rectangle from the number of its first pixel, and of those in its rows and in the rows of the picture. */
static Part part_of(Py_ssize_t first, Py_ssize_t width, Py_ssize_t row, Py_ssize_t pixels)
{
    return (Part){first, width, row, pixels / width};
}

PyObject *paint(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    Py_ssize_t first, width, row;
    int clear;
    if (!PyArg_ParseTuple(args, "y*y*inw*nn", &v[0], &v[1], &clear, &width, &v[2], &first, &row))
        return NULL;
    Part part = part_of(first, width, row, v[0].len);
    Py_BEGIN_ALLOW_THREADS paint_indices(v[0].buf, v[1].buf, clear, &part, v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *choose(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 7};
    Py_buffer *v = held.views;
    Py_ssize_t first, row, width;
    int clear, tile;
    if (!PyArg_ParseTuple(args, "y*y*y*y*nniniw*w*w*", &v[0], &v[1], &v[2], &v[3], &first, &row, &clear, &width, &tile,
                          &v[4], &v[5], &v[6]))
        return NULL;
    Part part = part_of(first, width, row, v[4].len);
    Pictures pictures = {v[0].buf, v[1].buf, v[2].buf, v[3].buf};
    uint8_t *letters = PyMem_Malloc((size_t)width);
    if (letters) {
        Py_BEGIN_ALLOW_THREADS choose_pixels(&pictures, &part, clear, tile, letters, v[4].buf, v[5].buf, v[6].buf);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, 1, letters);
}

PyObject *ask(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 13};
    Py_buffer *v = held.views;
    Part part;
    Asked asked;
    Py_ssize_t from, to;
    if (!PyArg_ParseTuple(args, "y*y*y*y*(nnnn)nny*iiiy*y*(w*w*w*w*w*w*)", &v[0], &v[1], &v[2], &v[3], &part.first,
                          &part.width, &part.row, &part.height, &from, &to, &v[4], &asked.kind, &asked.clear,
                          &asked.tile, &v[5], &v[6], &v[7], &v[8], &v[9], &v[10], &v[11], &v[12]))
        return NULL;
    Pictures pictures = {v[0].buf, v[1].buf, v[2].buf, v[3].buf};
    asked.space = v[4].buf;
    asked.shares = v[5].buf;
    asked.weights = v[6].buf;
    Planes planes = {v[7].buf, v[8].buf, v[9].buf, v[10].buf, v[11].buf, v[12].buf};
    void *scratch = PyMem_Malloc(FRAME_SCRATCH(part.width, to - from));
    if (scratch) {
        Py_BEGIN_ALLOW_THREADS ask_pixels(&pictures, &part, &asked, from, to, scratch, &planes);
        Py_END_ALLOW_THREADS
    }
    return ended(&held, 1, scratch);
}
