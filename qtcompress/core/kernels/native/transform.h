/* Blocks of 8 x 8 samples whose coefficients take few bits. */
#ifndef QTCOMPRESS_TRANSFORM_H
#define QTCOMPRESS_TRANSFORM_H

#include <stddef.h>
#include <stdint.h>

enum { BLOCK_SIDE = 8, BLOCK = 64, RUNS = 16, SIZES = 12 };

/* What coefficients are divided by, row by row, and the bits of their codes: of a size after a run of zeros, with the
 * bits that tell the number itself; size 0 after a run of 0 is the end of a block, after one of 15 sixteen zeros. */
typedef struct {
    const uint16_t *table;
    const uint8_t *bits;
    int worth; /* of a bit, in 65536ths of a squared step */
} Divided;

/* Write a plane like another one, the blocks of which have coefficients that are multiples of the table. */
void transform_plane(const uint8_t *plane, ptrdiff_t height, ptrdiff_t width, const Divided *divided, uint8_t *out);

#endif
