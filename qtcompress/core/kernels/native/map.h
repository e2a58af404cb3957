#ifndef QTCOMPRESS_MAP_H
#define QTCOMPRESS_MAP_H

#include "space.h"

/* A grid of cubes over the working space. From its first use on a cell knows its candidates: the entries whose distance
 * to the cube is no more than the least of all entries' farthest distances; one of them is nearest to any point in it. */
typedef struct {
    const Space *space;
    int kind, dims, shift, k;
    int low[MAX_DIMS], cells[MAX_DIMS];
    ptrdiff_t count;                           /* of cells */
    int32_t *starts;                           /* one a cell: where its block stands in the pool; 0: nowhere yet */
    int16_t *pool;                             /* blocks; pool[0..1] hold the end of what is in use, as int32 */
    ptrdiff_t room;
    int16_t entries[MAX_ENTRIES][MAX_DIMS];
    int32_t columns[MAX_DIMS][MAX_ENTRIES];    /* the same, by dimension */
    int16_t lowest[MAX_DIMS], highest[MAX_DIMS], strides[MAX_DIMS];    /* of the cells */
    int32_t sure[MAX_ENTRIES];                 /* nearer than this (squared) to an entry, and no other can be nearer */
} Grid;

/* Index of the nearest entry for n pixels, the lowest of equals; memo is NULL or, for opaque pictures, holds for each
 * color its index plus 1, or 0. */
void map_pixels(const Grid *grid, const uint8_t *rgba, ptrdiff_t n, uint16_t *memo, uint8_t *indices);

/* Rows with diffused error, of which `first` counts to and fro; indices is (rows, width). By activity: strengths, the
 * share of the error that is passed on, in 256ths. errors is (2, width + 2, 4) int32, in sixteenths of a coordinate, and
 * carries over from strip to strip; points is scratch, (width, dims); limit, the most that a pixel takes over. */
void diffuse_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                  ptrdiff_t first, const int32_t *strengths, int limit, int32_t *errors, int16_t *points,
                  uint8_t *indices);

/* Rows dithered by a threshold matrix of side x side values in 0..255, whose row for the first of them is `first`. */
void dither_rows(const Grid *grid, const uint8_t *rgba, const uint8_t *activity, ptrdiff_t width, ptrdiff_t rows,
                 ptrdiff_t first, const int32_t *strengths, const uint8_t *thresholds, int side, int16_t *points,
                 uint8_t *indices);

#endif
