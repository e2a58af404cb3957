#ifndef QTCOMPRESS_WAVEFRONT_H
#define QTCOMPRESS_WAVEFRONT_H

#include "grid.h"

enum { FRONT_DIMS = 3 };

typedef struct {
    const int32_t *worth; /* of a bit, as a squared distance by activity, (256,) */
    int begin, literal;   /* the cost of beginning a repetition, and of repeating nothing, in 16ths of a bit */
    uint16_t *table;      /* of Cubes */
    int fineness;
    int share; /* of the error that is passed on, in 256ths */
    int limit; /* the most that a pixel takes over from its neighbors, in coordinates */
} WavefrontParams;

/* Bytes of scratch. */
size_t wavefront_scratch(ptrdiff_t width);

/* Choose the indices of rows of an opaque picture. errors is (2, width + 2, 3) int32, the errors from the row above and
 * scratch; above, (width,), the indices of the row above; both keep their values from strip to strip. */
void wavefront_rows(const Grid *grid, const WavefrontParams *params, const uint8_t *rgba, const uint8_t *activity,
                    ptrdiff_t width, ptrdiff_t rows, int32_t *errors, uint8_t *above, uint8_t *out, uint8_t *scratch);
void wavefront_rows_avx2(const Grid *grid, const WavefrontParams *params, const uint8_t *rgba, const uint8_t *activity,
                         ptrdiff_t width, ptrdiff_t rows, int32_t *errors, uint8_t *above, uint8_t *out,
                         uint8_t *scratch);

#endif
