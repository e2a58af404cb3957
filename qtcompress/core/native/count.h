#ifndef QTCOMPRESS_COUNT_H
#define QTCOMPRESS_COUNT_H

#include "space.h"

/* The standard deviation of luma in 5 x 5 pixels, edges repeated, of `rows` rows from `first` on. Scratch: luma is
 * ((rows + 4) * width) uint8, sums is (2 * (width + 4)) int32. */
void measure_activity(const uint8_t *rgba, ptrdiff_t width, ptrdiff_t height, ptrdiff_t first, ptrdiff_t rows,
                      uint8_t *luma, int32_t *sums, uint8_t *out);

/* Opaque pixels into a table of all 2^24 colors, in the order of place_of(). Weights are looked up by activity and are
 * at least 1; a sum stops at the largest uint32. Returns how many colors were met for the first time. */
ptrdiff_t tally_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       uint32_t *table, uint8_t *touched);
void gather_tally(const uint32_t *table, const uint8_t *touched, ptrdiff_t cells, uint8_t *colors, int64_t *weights);

/* Any pixels into a hash table (linear probing; a count of 0 marks an empty slot). Returns the colors met so far, or -1
 * when there are more than `limit`. */
ptrdiff_t count_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       uint32_t *keys, int64_t *counts, int bits, ptrdiff_t used, ptrdiff_t limit);

/* Any pixels into (32, 32, 32, 16, 5) cells: weight, sums of R, G, B times alpha, sum of alpha. */
void add_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights, uint64_t *cells);

#endif
