#ifndef QTCOMPRESS_COUNT_H
#define QTCOMPRESS_COUNT_H

#include "space.h"

/* The standard deviation of luma in 5 x 5 pixels, edges repeated, of `rows` rows from `first` on. Scratch: luma is
 * ((rows + 4) * width) uint8, sums is (2 * (width + 4)) int32. */
void measure_activity(const uint8_t *rgba, ptrdiff_t width, ptrdiff_t height, ptrdiff_t first, ptrdiff_t rows,
                      uint8_t *luma, int32_t *sums, uint8_t *out);

/* A table of colors is a hash table (linear probing) of 2^bits rows: keys, 0 in an empty row, and `width` sums per row.
 * A key is a color, and the sum its weight; or a key is the lowest color of a cell, and the sums are the weight and
 * that of R, G and B times weight; where colors may be translucent, R, G and B times weight and alpha, and alpha times
 * weight. All invisible colors share a row. */
enum { UNSEEN = 1 };                       /* the key of invisible colors */
enum { PLAIN = 1, OPAQUE = 4, SHEER = 5 }; /* sums per row */

/* Count pixels in a table with `used` rows in use, until a color is new and `room` rows are in use. `lowest`, (4, 256)
 * uint8, is the lowest value of the cell of a value, by channel. `weights`, by activity, are 1 or more. Returns the
 * number of pixels counted. */
ptrdiff_t count_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       const uint8_t *lowest, uint32_t *keys, int64_t *sums, int bits, int width, ptrdiff_t room,
                       ptrdiff_t *used);

/* Add the n rows of another table, whose cells are no larger; there must be room. Returns the rows in use. */
ptrdiff_t move_rows(const uint32_t *from_keys, const int64_t *from_sums, ptrdiff_t n, int from_width,
                    const uint8_t *lowest, uint32_t *keys, int64_t *sums, int bits, int width, ptrdiff_t used);

/* The colors, or the mean colors of cells, in the order of their keys, and their weights. Scratch: 16 bytes a row in
 * use. */
void gather_rows(const uint32_t *keys, const int64_t *sums, ptrdiff_t rows, int width, ptrdiff_t used, void *scratch,
                 uint8_t *colors, int64_t *weights);

#endif
