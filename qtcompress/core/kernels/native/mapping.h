/* The functions of the Python module that map pixels to indices; module.c lists them. */
#ifndef QTCOMPRESS_MAPPING_H
#define QTCOMPRESS_MAPPING_H

#include "buffers.h"

PyObject *nearest(PyObject *self, PyObject *args);
PyObject *diffuse(PyObject *self, PyObject *args);
PyObject *trellis(PyObject *self, PyObject *args);
PyObject *wavefront(PyObject *self, PyObject *args);
PyObject *subtract(PyObject *self, PyObject *args);
PyObject *dither(PyObject *self, PyObject *args);

#endif
