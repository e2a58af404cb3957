/* The entries of a palette in the order of their first coordinate, so that those near a color are found without looking
 * at all of them. */
#ifndef QTCOMPRESS_ENTRIES_H
#define QTCOMPRESS_ENTRIES_H

#include "i32x8.h"

enum { MOST_ERROR = 400 }; /* that a pixel gets, in a coordinate */
enum { FAR = 8192 + MOST_ERROR, STEP = 32, STEPS = 2 * FAR / STEP + 2 }; /* of the first coordinate */
enum { ROW = MAX_ENTRIES + LANES };

/* A color, or an error. */
typedef struct {
    int32_t at[3];
} Point;

typedef struct {
    Point palette[MAX_ENTRIES], sorted[MAX_ENTRIES];
    int32_t rows[3][ROW]; /* the sorted ones, with a row for each coordinate */
    uint8_t order[MAX_ENTRIES], rank[MAX_ENTRIES];
    uint16_t below[STEPS]; /* the number of entries whose first coordinate is below a step */
} Entries;

/* `all` begins with zeros. */
static void sort_entries(Entries *all, const int16_t *palette, int entries)
{
    for (int k = 0; k < entries; k++) {
        int at = k;
        for (int c = 0; c < 3; c++)
            all->palette[k].at[c] = palette[3 * k + c];
        for (; at && all->palette[all->order[at - 1]].at[0] > all->palette[k].at[0]; at--)
            all->order[at] = all->order[at - 1];
        all->order[at] = (uint8_t)k;
    }
    for (int k = 0; k < ROW; k++) { /* the last one is repeated, for whole vectors */
        int rank = k < entries ? k : entries - 1;
        for (int c = 0; c < 3; c++)
            all->rows[c][k] = all->palette[all->order[rank]].at[c];
    }
    for (int k = 0; k < entries; k++) {
        all->rank[all->order[k]] = (uint8_t)k;
        all->sorted[k] = all->palette[all->order[k]];
    }
    for (int step = 0, k = 0; step < STEPS; step++) {
        while (k < entries && all->rows[0][k] < step * STEP - FAR)
            k++;
        all->below[step] = (uint16_t)k;
    }
}

/* The number of entries that are certainly below a coordinate. */
INLINE int below(const Entries *all, int32_t coordinate)
{
    return all->below[clamp(coordinate + FAR, 0, (STEPS - 1) * STEP) / STEP];
}

INLINE int32_t distance(Point wanted, Point entry)
{
    int32_t a = wanted.at[0] - entry.at[0], b = wanted.at[1] - entry.at[1], c = wanted.at[2] - entry.at[2];
    return a * a + b * b + c * c;
}

/* Find the squared distances of the entries from one in their order to another, or a few more; return the least. */
INLINE int32_t distances(const Entries *all, Point wanted, int from, int to, int32_t *out)
{
    i32x8 least = i32x8_splat(INT32_MAX), coordinates[3];
    for (int c = 0; c < 3; c++)
        coordinates[c] = i32x8_splat(wanted.at[c]);
    for (int k = from; k < to; k += LANES) {
        i32x8 sum = i32x8_splat(0);
        for (int c = 0; c < 3; c++) {
            i32x8 gap = i32x8_sub(coordinates[c], i32x8_load(all->rows[c] + k));
            sum = i32x8_add(sum, i32x8_mul(gap, gap));
        }
        memcpy(out + k, &sum, sizeof sum);
        least = i32x8_min(least, sum);
    }
    return i32x8_least(least);
}

#endif
