/* The palette's entries in a grid of cubes over the working space, in which the entry nearest to a point is found. */
#ifndef QTCOMPRESS_GRID_H
#define QTCOMPRESS_GRID_H

#include "space.h"

/* From its first use on a cell knows its candidates: the entries whose distance to the cube is no more than the least
 * of all entries' farthest distances; one of them is nearest to any point in it. */
typedef struct Grid {
    const struct Grid *solid; /* the opaque entries alone, with the same indices; NULL where every entry will do */
    const Space *space;
    int kind, dims, shift, k;
    int low[MAX_DIMS], cells[MAX_DIMS];
    ptrdiff_t count; /* of cells */
    int32_t *starts; /* one per cell: where its block is in the pool; 0 before its first use */
    int16_t *pool;   /* blocks; pool[0..1] hold the end of what is in use, as int32 */
    ptrdiff_t room;
    int16_t entries[MAX_ENTRIES][MAX_DIMS];
    int32_t columns[MAX_DIMS][MAX_ENTRIES];                         /* the same, by dimension */
    int16_t lowest[MAX_DIMS], highest[MAX_DIMS], strides[MAX_DIMS]; /* of the cells */
} Grid;

/* The entries among which that of a pixel is found: an opaque pixel stays opaque. A clear one needs no such rule, since
 * its color is an entry, and it takes no error over. */
INLINE const Grid *grid_for(const Grid *grid, const uint8_t *rgba)
{
    return grid->solid && rgba[3] == 255 ? grid->solid : grid;
}

#endif
