#ifndef QTCOMPRESS_SPREAD_H
#define QTCOMPRESS_SPREAD_H

#include "space.h"

/* Add up how the points of each center spread: masses, (k,), are the sums of their weights, and spreads, (k, dims,
 * dims), those of the products of their deviations from the center, by weight. Both are 0 at first. */
void sum_spreads(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int16_t *centers, int dims,
                 const uint8_t *labels, double *spreads, double *masses, int k);

/* Find for each of k places, (k, dims), the other one that it is merged with at the least cost, the first of equals,
 * and that cost: what merging their masses adds to the squared error (Ward 1963). Those that are held merge with none:
 * their cost is infinite, and their partner 0. */
void find_partners(const double *places, const double *masses, const uint8_t *held, int k, int dims, double *costs,
                   int64_t *partners);

#endif
