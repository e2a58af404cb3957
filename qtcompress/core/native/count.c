/* Counting: local activity, and weighted histograms of all pixels. */
#include "count.h"

enum { RADIUS = 2, SIDE = 2 * RADIUS + 1 };

INLINE uint8_t luma_of(const uint8_t *rgba)
{
    unsigned luma = (77u * rgba[0] + 150u * rgba[1] + 29u * rgba[2] + 128u) >> 8;
    return (uint8_t)((luma * rgba[3] + 127u) / 255u);    /* as seen on black */
}

WIDE static void luma_row(const uint8_t *rgba, ptrdiff_t width, uint8_t *out)
{
    for (ptrdiff_t x = 0; x < width; x++)
        out[x] = luma_of(rgba + 4 * x);
}

WIDE static void column_sums(const uint8_t *luma, ptrdiff_t width, int32_t *sums, int32_t *squares)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t sum = 0, square = 0;
        for (int k = 0; k < SIDE; k++) {
            int32_t value = luma[k * width + x];
            sum += value;
            square += value * value;
        }
        sums[x] = sum;
        squares[x] = square;
    }
}

WIDE static void deviations(const int32_t *sums, const int32_t *squares, ptrdiff_t width, uint8_t *out)
{
    const float scale = 1.0f / (float)(SIDE * SIDE);
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t sum = 0, square = 0;
        for (int k = 0; k < SIDE; k++) {
            sum += sums[x + k];
            square += squares[x + k];
        }
        out[x] = (uint8_t)(sqrtf((float)(SIDE * SIDE * square - sum * sum)) * scale + 0.5f);
    }
}

void measure_activity(const uint8_t *rgba, ptrdiff_t width, ptrdiff_t height, ptrdiff_t first, ptrdiff_t rows,
                      uint8_t *luma, int32_t *sums, uint8_t *out)
{
    int32_t *squares = sums + width + 2 * RADIUS;
    for (ptrdiff_t y = 0; y < rows + 2 * RADIUS; y++) {
        ptrdiff_t from = first + y - RADIUS;
        from = from < 0 ? 0 : from >= height ? height - 1 : from;
        luma_row(rgba + 4 * width * from, width, luma + width * y);
    }
    for (ptrdiff_t y = 0; y < rows; y++) {
        column_sums(luma + width * y, width, sums + RADIUS, squares + RADIUS);
        for (int k = 0; k < RADIUS; k++) {               /* the edge columns again, beyond the edge */
            sums[k] = sums[RADIUS];
            squares[k] = squares[RADIUS];
            sums[width + RADIUS + k] = sums[width + RADIUS - 1];
            squares[width + RADIUS + k] = squares[width + RADIUS - 1];
        }
        deviations(sums, squares, width, out + width * y);
    }
}

ptrdiff_t tally_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       uint32_t *table, uint8_t *touched)
{
    ptrdiff_t met = 0;
    for (ptrdiff_t i = 0; i < n; i++) {
        uint32_t place = place_of(rgba + 4 * i);
        uint32_t before = table[place], after = before + weights[activity[i]];
        if (!before) {
            met++;
            touched[place >> 6] = 1;
        }
        table[place] = after < before ? UINT32_MAX : after;
    }
    return met;
}

void gather_tally(const uint32_t *table, const uint8_t *touched, ptrdiff_t cells, uint8_t *colors, int64_t *weights)
{
    for (ptrdiff_t cell = 0; cell < cells; cell++) {
        if (!touched[cell])
            continue;
        for (int i = 0; i < 64; i++) {
            uint32_t weight = table[cell << 6 | i];
            if (!weight)
                continue;
            colors[0] = (uint8_t)((cell >> 12) << 2 | i >> 4);
            colors[1] = (uint8_t)((cell >> 6 & 63) << 2 | (i >> 2 & 3));
            colors[2] = (uint8_t)((cell & 63) << 2 | (i & 3));
            colors[3] = 255;
            colors += 4;
            *weights++ = weight;
        }
    }
}

ptrdiff_t count_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       uint32_t *keys, int64_t *counts, int bits, ptrdiff_t used, ptrdiff_t limit)
{
    uint32_t mask = (1u << bits) - 1;
    for (ptrdiff_t i = 0; i < n; i++) {
        uint32_t key = key_of(rgba + 4 * i);
        uint32_t slot = slot_of(key, bits);
        while (counts[slot] && keys[slot] != key)
            slot = (slot + 1) & mask;
        if (!counts[slot]) {
            if (used == limit)
                return -1;
            used++;
            keys[slot] = key;
        }
        counts[slot] += weights[activity[i]];
    }
    return used;
}

void add_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights, uint64_t *cells)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        uint64_t r = rgba[4 * i], g = rgba[4 * i + 1], b = rgba[4 * i + 2], a = rgba[4 * i + 3];
        uint64_t weight = weights[activity[i]], opacity = a * weight;
        uint64_t *cell = a ? cells + 5 * ((r >> 3) << 14 | (g >> 3) << 9 | (b >> 3) << 4 | a >> 4) : cells;
        cell[0] += weight;
        cell[1] += r * opacity;
        cell[2] += g * opacity;
        cell[3] += b * opacity;
        cell[4] += opacity;
    }
}
