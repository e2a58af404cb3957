/* Points as mixtures of a palette's centers, as dithering shows them. */
#ifndef QTCOMPRESS_MIXTURES_H
#define QTCOMPRESS_MIXTURES_H

#include <stddef.h>
#include <stdint.h>

enum { MIXED = 6 };        /* centers a mixture may have; in three dimensions no more than four are needed */
enum { MOST_AROUND = 32 }; /* centers that a point may take up */

/* Where mixtures come from: `centers`, (k, dims), and for each of them the `count` that are nearest, by number in
 * `near`, (k, count), and by place in `around`, (k, dims, count). */
typedef struct {
    const double *centers, *around;
    const uint8_t *near;
    int dims, count;
} Mixed;

/* Sums over points with their weights: (k, k) products of two shares, (k, dims) coordinates times a share, and (k,)
 * shares. */
typedef struct {
    const int64_t *weights;
    double *pairs, *places, *masses;
    int k;
} Sums;

/* Improve the mixture of each point: its shares of centers, positive and 1 together, for which the squared distance of
 * the point to the mean of the mixture, plus `grain` times the mean squared distance to its centers, is least. labels,
 * (n,): the center whose neighbors a point may take up. entries, (n, MIXED), and shares, (n, MIXED), hold a mixture
 * each to begin with; places without use have the share 0. A point is done after `steps`, or once a step promises less
 * than `still`. Then it is added to the sums. */
void mix_points(const int16_t *points, const uint8_t *labels, ptrdiff_t n, const Mixed *from, double grain,
                double still, int steps, uint8_t *entries, double *shares, const Sums *sums);

/* Solve a system of k equations for several right sides, (k, columns), in place, by Cholesky's decomposition; matrix,
 * (k, k), is symmetric, and overwritten. Returns 0 where it is not positive definite. */
int solve_symmetric(double *matrix, int k, double *sides, int columns);

#endif
