#ifndef QTCOMPRESS_SCORE_H
#define QTCOMPRESS_SCORE_H

#include "space.h"

/* The loops of SSIMULACRA2. Planes and pixels are float. */

/* From n pixels of linear light to the planes of XYB in `channels` (bit 0 for X, and so on), one behind the other.
 * `matrix` is 3 x 4 from linear light to cones, the last column added, and 3 x 4 from their cube roots to XYB. */
void convert_to_xyb(const float *linear, ptrdiff_t n, const float *matrix, int channels, float *out);

/* The squares of the differences of n pixels, and the sums of their squares. */
void square_pixels(const float *before, const float *after, ptrdiff_t n, float *apart, float *spread);

/* Rows of two planes, of both after a blur, and of the blurred results of `square_pixels`. */
typedef struct {
    const float *before, *after, *mean, *other, *apart, *spread;
} Compared;

/* The sums over cells of `side` x `side` pixels of the errors in `wanted`: bits 0 to 2 for lost structure, new edges and
 * lost edges, bits 3 to 5 for their fourth powers. One grid behind the other; the last cells of rows and columns may
 * be partial. Scratch: 7 * width float. */
void sum_errors(const Compared *planes, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t side, int wanted, float *scratch,
                float *out);

#endif
