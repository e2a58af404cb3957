#ifndef QTCOMPRESS_TRELLIS_H
#define QTCOMPRESS_TRELLIS_H

#include "map.h"

enum { MOST_PARTS = 2 };

/* Some rows of a picture, and what is known of those above them. */
typedef struct {
    const uint8_t *rgba, *activity;
    float *errors;               /* (2, width + 2, 4): what the last row passes down, and scratch */
    uint8_t *recent;             /* (2, width) indices of the last two rows, by turns */
    int *known;                  /* how many rows there were; from 2 on 2 and 3 by turns. Odd: the next one goes back */
    uint8_t *out;                /* (rows, width) */
} Part;

/* By activity, (256,) each: what a squared distance costs, in bits, and the share of an error that is passed on. */
typedef struct {
    const float *rates, *shares;
    const float *prices;         /* (9,) bits: to begin with each lane; the last, to go on with one */
    float limit;                 /* the most that a pixel takes over from the row above, in coordinates */
    uint16_t *memo;              /* as for map_pixels, or NULL */
} Trade;

/* Bytes for each part. */
size_t trellis_scratch(ptrdiff_t width);

/* Choose the indices of rows of one part, or of two that have nothing to do with each other and as many rows. */
void trellis_rows(const Grid *grid, const Trade *trade, const Part *parts, int count, ptrdiff_t width, ptrdiff_t rows,
                  uint8_t *scratch);

#endif
