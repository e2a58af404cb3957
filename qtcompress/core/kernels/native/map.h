#ifndef QTCOMPRESS_MAP_H
#define QTCOMPRESS_MAP_H

#include "grid.h"

/* Write the index of the nearest entry of n pixels, the lowest of equals. memo is NULL or, for opaque pictures, holds
 * for each color its index plus 1, or 0 before its first use. */
void map_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices);

/* Map rows with error diffusion; indices is (rows, width). `first` is the number of the first row in the picture: odd
 * rows are scanned from right to left. strengths, by activity, is the share of the error that is passed on, in 256ths.
 * errors is (2, width + 2, 4) int32, in sixteenths of a coordinate, and keeps its values from strip to strip; points is
 * scratch, (width, 4); limit, the most that a pixel takes over. */
void diffuse_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                  ptrdiff_t first, const int32_t *strengths, int limit, int32_t *errors, int16_t *points,
                  uint8_t *indices);

/* Map rows dithered by a threshold matrix of side x side values in 0..255; `first` is the number of the first row. */
void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                 ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                 uint8_t *indices);

#endif
