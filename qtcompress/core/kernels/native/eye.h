#ifndef QTCOMPRESS_EYE_H
#define QTCOMPRESS_EYE_H

#include "buffers.h"

/* What the eye sees of a candidate, and how a picture changes from pixel to pixel: see eye_maps.py. */
PyObject *oklab(PyObject *self, PyObject *args);
PyObject *slopes(PyObject *self, PyObject *args);
PyObject *see(PyObject *self, PyObject *args);
PyObject *changes(PyObject *self, PyObject *args);

#endif
