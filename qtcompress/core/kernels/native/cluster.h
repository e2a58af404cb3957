#ifndef QTCOMPRESS_CLUSTER_H
#define QTCOMPRESS_CLUSTER_H

#include "space.h"

typedef struct {
    double along;
    int32_t index;
} Projected;

typedef struct {
    int32_t squared;
    int32_t index;
    int16_t at[MAX_DIMS];
} Neighbor;

/* Merge the weighted points that share a cube of a grid. shape holds dims, the side of a cube, lowest coordinates (4),
 * cubes (4). Merged points are numbered in the order of their first point. places, (cubes,) int32, and sums, (n, dims
 * + 1), are 0 at first; sums gets coordinates times weight, then weight; merged, (n,), the merged point of each point.
 * Returns the number of merged points. */
ptrdiff_t merge_points(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int32_t *shape,
                       int32_t *places, int32_t *merged, int64_t *sums);

/* Cut points in two, always where that lowers the squared error most, until there are k parts or none can be cut.
 * order is (n,) int32, bounds (k + 1,) int32: part i is order[bounds[i]:bounds[i + 1]]. Scratch: (2 n,) Projected.
 * Returns the number of parts. */
int cut_points(const int16_t *points, const int64_t *weights, ptrdiff_t n, int dims, int k, int32_t *order,
               int32_t *bounds, Projected *scratch);

/* One round of k-means: labels of the nearest centers (the search begins at those given), sums (k, dims) of
 * points times weights, and weights (k,). Scratch: (k, k + 1) Neighbor. Returns the weighted squared error modulo 2^64.
 */
uint64_t assign_points(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int16_t *centers, int k,
                       int dims, Neighbor *neighbors, uint8_t *labels, int64_t *sums, int64_t *masses);

#endif
