/* How the points of centers spread, and which centers are merged at the least cost. */
#include "spread.h"

#include <math.h>

void sum_spreads(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int16_t *centers, int dims,
                 const uint8_t *labels, double *spreads, double *masses, int k)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        const int16_t *point = points + i * dims, *center = centers + labels[i] * dims;
        double *spread = spreads + labels[i] * dims * dims, weight = (double)weights[i];
        masses[labels[i]] += weight;
        for (int a = 0; a < dims; a++)
            for (int b = a; b < dims; b++)
                spread[a * dims + b] += weight * (point[a] - center[a]) * (point[b] - center[b]);
    }
    for (int i = 0; i < k; i++)
        for (int a = 1; a < dims; a++)
            for (int b = 0; b < a; b++)
                spreads[(i * dims + a) * dims + b] = spreads[(i * dims + b) * dims + a];
}

/* Write what merging place i with each of those behind it costs. */
INLINE void costs_behind(const double columns[][MAX_ENTRIES], const double *masses, int i, int k, int dims,
                         double *found)
{
    for (int j = i + 1; j < k; j++) {
        double squared = 0, both = masses[i] + masses[j];
        for (int d = 0; d < dims; d++) {
            double gap = columns[d][i] - columns[d][j];
            squared += gap * gap;
        }
        found[j] = squared * (masses[i] * masses[j] / (both > 1.0 ? both : 1.0));
    }
}

MULTIVERSIONED static void costs_of(const double columns[][MAX_ENTRIES], const double *masses, int i, int k, int dims,
                                    double *found)
{
    if (dims == 3)
        costs_behind(columns, masses, i, k, 3, found);
    else
        costs_behind(columns, masses, i, k, 4, found);
}

void find_partners(const double *places, const double *masses, const uint8_t *held, int k, int dims, double *costs,
                   int64_t *partners)
{
    double columns[MAX_DIMS][MAX_ENTRIES], found[MAX_ENTRIES];
    for (int i = 0; i < k; i++) {
        costs[i] = INFINITY;
        partners[i] = 0;
        for (int d = 0; d < dims; d++)
            columns[d][i] = places[i * dims + d];
    }
    for (int i = 0; i < k; i++) {
        if (held[i])
            continue;
        costs_of(columns, masses, i, k, dims, found); /* each pair once: it costs the same from both sides */
        for (int j = i + 1; j < k; j++) {
            if (held[j])
                continue;
            if (found[j] < costs[i]) {
                costs[i] = found[j];
                partners[i] = j;
            }
            if (found[j] < costs[j]) {
                costs[j] = found[j];
                partners[j] = i;
            }
        }
    }
}
