/* The buffers of a call from Python. Written against the limited API: one build serves every Python from 3.11 on. */
#ifndef QTCOMPRESS_BUFFERS_H
#define QTCOMPRESS_BUFFERS_H

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

enum { MOST_BUFFERS = 40 };

/* The buffers that a call holds, released in one place in every case. */
typedef struct {
    Py_buffer views[MOST_BUFFERS];
    int count;
} Buffers;

static inline void release(Buffers *buffers)
{
    for (int i = 0; i < buffers->count; i++)
        PyBuffer_Release(&buffers->views[i]);
}

#define DONE(buffers)     \
    do {                  \
        release(buffers); \
        Py_RETURN_NONE;   \
    } while (0)

/* End a call whose arguments may have been wrong, or whose scratch may not have been allocated. */
static inline PyObject *ended(Buffers *held, int good, void *scratch)
{
    PyMem_Free(scratch);
    release(held);
    if (good && !scratch)
        return PyErr_NoMemory();
    if (!good)
        return NULL;
    Py_RETURN_NONE;
}

#endif
