/* Noise over time. */
#ifndef QTCOMPRESS_CALM_H
#define QTCOMPRESS_CALM_H

#include <stddef.h>
#include <stdint.h>

enum { CALM_WINDOW = 16, CALM_TILE = 8 };

/* A picture in its time, of four bytes per pixel. */
typedef struct {
    const uint8_t *before;        /* what was written for the picture before it, or NULL */
    const uint8_t *same;          /* whether each pixel is as in that picture, 0 or 1, or NULL */
    const uint8_t *const *window; /* the picture, and those that follow, of which only some rows are in memory */
    int count;                    /* of these */
    ptrdiff_t height, width;
} Moment;

/* Write some rows of the picture with less noise. near: a squared distance for each tile, of three times 255^2 at
 * most. */
void calm(const Moment *m, ptrdiff_t first, ptrdiff_t end, const uint32_t *near, uint8_t *out);
void calm_avx2(const Moment *m, ptrdiff_t first, ptrdiff_t end, const uint32_t *near, uint8_t *out);

#endif
