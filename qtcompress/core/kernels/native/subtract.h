#ifndef QTCOMPRESS_SUBTRACT_H
#define QTCOMPRESS_SUBTRACT_H

#include "grid.h"

enum { LITERALS = 4, COPIES = 7, PATHS = LITERALS + COPIES, MOST_NEAR = 32 };

typedef struct {
    const float *rates, *leans, *shares; /* by activity, (256,) each, as in TrellisParams */
    const float *aheads; /* (256,), by activity: the part of what is passed on that the next pixel takes over */
    const float *bits;                   /* (256,): of each difference from the pixel on the left */
    const float *prices; /* (9,): to begin a copy from each of the lanes of the trellis; the last, to go on */
    const uint8_t *near; /* (K, count): the entries nearest to each, itself first */
    int count;           /* at most MOST_NEAR */
    float most_left_out, limit; /* as in TrellisParams */
    uint16_t *table;     /* of Cubes */
    int fineness;
} SubtractParams;

/* The state from one strip to the next below it. */
typedef struct {
    float *errors;   /* (2, width + 2, 4): the errors from the last row, and scratch */
    uint8_t *recent; /* (2, width): the indices of the last two rows, alternating */
    int *known;      /* the number of rows so far, from 2 on alternating 2 and 3 */
    int *counts;     /* (256,): added to: how often each difference was written by itself */
} SubtractState;

/* Bytes of scratch. */
size_t subtract_scratch(ptrdiff_t width);

/* Choose the indices of opaque pixels, in three dimensions. */
void subtract_rows(const Grid *grid, const SubtractParams *params, const uint8_t *rgba, const uint8_t *activity,
                   ptrdiff_t width, ptrdiff_t rows, SubtractState *state, uint8_t *out, uint8_t *scratch);

/* The same, for processors with AVX2. */
void subtract_rows_avx2(const Grid *grid, const SubtractParams *params, const uint8_t *rgba, const uint8_t *activity,
                        ptrdiff_t width, ptrdiff_t rows, SubtractState *state, uint8_t *out, uint8_t *scratch);

#endif
