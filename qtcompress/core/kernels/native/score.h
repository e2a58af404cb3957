#ifndef QTCOMPRESS_SCORE_H
#define QTCOMPRESS_SCORE_H

#include "space.h"

/* The loops of SSIMULACRA2. Planes and pixels are float. */

/* From n pixels of linear light to the planes of XYB in `channels` (bit 0 for X, and so on), one behind the other.
 * `matrix` is 3 x 4 from linear light to cones, the last column added, and 3 x 4 from their cube roots to XYB. */
void convert_to_xyb(const float *linear, ptrdiff_t n, const float *matrix, int channels, float *out);

enum { RADIUS = 5, TAPS = 2 * RADIUS + 1 }; /* of the blur */

/* Planes of an original and of a candidate, and the taps of the blur from its middle on. `mean` are those rows of the
 * blurred original that are compared: written, unless it `knows` them. */
typedef struct {
    const float *before, *after, *taps;
    float *mean;
    int knows;
} Compared;

/* Rows of planes that have `height`. */
typedef struct {
    ptrdiff_t first, rows, height;
} Part;

/* The sums over cells of `side` x `side` pixels of the errors in `wanted`: bits 0 to 2 for lost structure, new edges
 * and lost edges, bits 3 to 5 for their fourth powers. One grid behind the other; the last cells of rows and columns
 * may be partial. Beyond the planes, 0 is blurred. Scratch: 56 * width + 10 float. */
void sum_errors(const Compared *planes, const Part *part, ptrdiff_t width, ptrdiff_t side, int wanted, float *scratch,
                float *out);

/* The sums of a row of cells, from those of the columns. */
INLINE void end_cells(const float *sums, ptrdiff_t width, ptrdiff_t side, float *out)
{
    for (ptrdiff_t left = 0; left < width; left += side) {
        float sum = 0.0f;
        for (ptrdiff_t x = left; x < width && x < left + side; x++)
            sum += sums[x];
        *out++ = sum;
    }
}

#endif
