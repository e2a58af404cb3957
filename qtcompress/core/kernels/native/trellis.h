#ifndef QTCOMPRESS_TRELLIS_H
#define QTCOMPRESS_TRELLIS_H

#include "grid.h"

enum { MOST_PARTS = 4 };

/* Some rows of a picture, and the state left by those above them. */
typedef struct {
    const uint8_t *rgba, *activity;
    float *errors;   /* (2, width + 2, 4): the errors from the last row, and scratch */
    uint8_t *recent; /* (2, width): the indices of the last two rows, alternating */
    int *known;   /* the number of rows so far, from 2 on alternating 2 and 3; odd: the next is scanned from its end */
    uint8_t *out; /* (rows, width) */
} Part;

/* By activity, (256,) each: the cost of a squared distance in bits, the share of it that is left out along the second and
 * third axis, up to a most, and the share of an error that is passed on. */
typedef struct {
    const float *rates, *leans, *shares;
    const float *prices; /* (9,) bits: to begin each lane; the last, to continue one */
    float most_left_out; /* as a squared distance */
    float limit;         /* the longest error that a pixel takes over from the row above, in coordinates */
    uint16_t *memo;      /* as for map_pixels, or NULL */
    uint16_t *table;     /* of Cubes, for three dimensions */
    int fineness;
} TrellisParams;

/* Bytes of scratch for each part. */
size_t trellis_scratch(ptrdiff_t width);

/* Choose the indices of rows of at most four independent parts with the same number of rows; four are fastest. Only
 * scratch of the parts that are chosen side by side is used. */
void trellis_rows(const Grid *grid, const TrellisParams *params, const Part *parts, int count, ptrdiff_t width,
                  ptrdiff_t rows, uint8_t *scratch);
void trellis_rows_avx2(const Grid *grid, const TrellisParams *params, const Part *parts, int count, ptrdiff_t width,
                       ptrdiff_t rows, uint8_t *scratch);

#endif
