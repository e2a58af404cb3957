#ifndef QTCOMPRESS_LINES_H
#define QTCOMPRESS_LINES_H

#include "space.h"

/* How the differences of two planes stand out as lines, at each pixel: of 16 short lines through it, the sum of the
 * squares of the sums along them, as in butteraugli's Malta. `rows` x `width` float.
 *
 * A difference counts `weight`, and `beyond` more by what `after` is less than 0.55 or more than 1.05 of `before`, over
 * `norm` and half of both sizes. Lines have five pixels, or seven to nine where they are `dense`. `apart` is scratch of
 * (rows + 8) * (width + 8) float. */
void sum_lines(const float *before, const float *after, ptrdiff_t rows, ptrdiff_t width, float norm, float weight,
               float beyond, int dense, float *apart, float *out);

#endif
