/* Frames of animations: indices that are drawn, and what the pixels of a frame may be. */
#ifndef QTCOMPRESS_FRAME_H
#define QTCOMPRESS_FRAME_H

#include "space.h"

/* A rectangle of a picture: its first pixel, the pixels of its rows and of the picture's, and its rows. */
typedef struct {
    ptrdiff_t first, width, row, height;
} Part;

/* Draw indices over a part of a picture; `clear` leaves what is shown. table: 256 colors. */
void paint_indices(const uint8_t *indices, const uint32_t *table, int clear, const Part *part, uint32_t *shown);

/* Whole pictures, 0 where they are transparent: a frame, what is shown before it, what each pixel was drawn for last,
 * and the index that it has since. */
typedef struct {
    const uint32_t *now, *base, *keys;
    const uint8_t *indices;
} Pictures;

/* Write what the pixels of a part may be: whether they are free, and both indices as those of a Target in lzw.h. Of a
 * pixel that is known, its index comes first in tiles in which something changes, and the transparent one elsewhere.
 * tile: pixels on a side; letters: as many bytes as the part has columns. */
void choose_pixels(const Pictures *pictures, const Part *part, int clear, int tile, uint8_t *letters, uint8_t *free,
                   uint8_t *first, uint8_t *others);

/* How a frame is to look: the space of its points, the index that leaves what is shown, pixels on a side of a tile, and
 * by activity the share of a pixel's error that it passes on, and how much its squared distance counts. */
typedef struct {
    const Space *space;
    int kind, clear, tile;
    const uint8_t *shares, *weights;
} Asked;

/* What is asked for, as in a Target. */
typedef struct {
    int16_t *points;
    uint8_t *free, *indices, *others, *shares, *weights;
} Planes;

/* Write what some rows of a part are to show; the first one is that of a tile. scratch: FRAME_SCRATCH bytes for the
 * width of the part and so many rows. */
enum { FRAME_HALO = 2 }; /* rows above and below that the activity of a pixel depends on */
#define FRAME_SCRATCH(width, rows) ((size_t)(width) * (6 * (size_t)(rows) + 10 + 5 * 2 * FRAME_HALO) + 64)
void ask_pixels(const Pictures *pictures, const Part *part, const Asked *asked, ptrdiff_t from, ptrdiff_t to,
                void *scratch, Planes *out);

#endif
