/* The filters of a PNG's rows (PNG specification, third edition, section 9). */
#ifndef QTCOMPRESS_FILTERS_H
#define QTCOMPRESS_FILTERS_H

#include <stddef.h>
#include <stdint.h>

/* Write rows of true colors without their filters, as RGBA. from: (rows, 1 + channels * width), of 3 or 4 channels;
 * out: (1 + rows, width) pixels, of which the first row is the one above and is only read. Return 0 where a row has an
 * unknown filter, else 1. */
int unfilter(const uint8_t *from, ptrdiff_t rows, ptrdiff_t width, int channels, uint8_t *out);

#endif
