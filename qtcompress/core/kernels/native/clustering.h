/* The functions of the Python module that cluster points; module.c lists them. */
#ifndef QTCOMPRESS_CLUSTERING_H
#define QTCOMPRESS_CLUSTERING_H

#include "buffers.h"

PyObject *merge(PyObject *self, PyObject *args);
PyObject *cut(PyObject *self, PyObject *args);
PyObject *assign(PyObject *self, PyObject *args);
PyObject *spread(PyObject *self, PyObject *args);
PyObject *partners(PyObject *self, PyObject *args);
PyObject *mix(PyObject *self, PyObject *args);
PyObject *solve(PyObject *self, PyObject *args);

#endif
