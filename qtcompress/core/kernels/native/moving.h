/* The functions of the Python module for pictures that move; module.c lists them. */
#ifndef QTCOMPRESS_MOVING_H
#define QTCOMPRESS_MOVING_H

#include "buffers.h"

PyObject *pack_lzw(PyObject *self, PyObject *args);
PyObject *cubes_bytes(PyObject *self, PyObject *args);
PyObject *plan_lzw(PyObject *self, PyObject *args);
PyObject *trade_lzw(PyObject *self, PyObject *args);
PyObject *unpack_lzw(PyObject *self, PyObject *args);
PyObject *calm_noise(PyObject *self, PyObject *args);
PyObject *paint(PyObject *self, PyObject *args);
PyObject *choose(PyObject *self, PyObject *args);
PyObject *ask(PyObject *self, PyObject *args);

#endif
