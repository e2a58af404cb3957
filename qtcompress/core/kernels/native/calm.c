/* Noise over time: a pixel has the mean color of the pictures in which it stays near, and keeps it while it does. */
#include "calm.h"

#include <string.h>

enum { WEIGHTS = 7 }; /* 2 of red, 4 of green, 1 of blue */
enum { RUN_BYTES = 512 };

static int is_near(const int *color, const uint8_t *other, int near)
{
    int r = color[0] - other[0], g = color[1] - other[1], b = color[2] - other[2];
    return (2 * r * r + 4 * g * g + b * b) * 3 <= near * WEIGHTS;
}

static int is_same(const uint8_t *pixel, const uint8_t *other)
{
    return !memcmp(pixel, other, 4);
}

/* The mean color of a pixel over the pictures in which it stays near. */
static void mean_of(const uint8_t *const *window, int count, ptrdiff_t at, int near, uint8_t *out)
{
    const uint8_t *first = window[0] + at;
    int mean[3] = {first[0], first[1], first[2]}, sums[3] = {first[0], first[1], first[2]};
    for (int k = 1; k < count; k++) {
        const uint8_t *next = window[k] + at;
        if (next[3] != first[3] || !is_near(mean, next, near))
            break;
        /* an exact quotient: the sums are below 2^12 */
        int inverse = (65536 + k) / (k + 1);
        for (int c = 0; c < 3; c++) {
            sums[c] += next[c];
            mean[c] = (sums[c] + (k + 1) / 2) * inverse >> 16;
        }
    }
    int stays = is_near(mean, first, near); /* or it would change with the next picture, even if that is the same */
    for (int c = 0; c < 3; c++)
        out[c] = stays ? (uint8_t)mean[c] : first[c];
    out[3] = first[3];
}

static void calm_run(const uint8_t *before, const uint8_t *const *window, int count, ptrdiff_t at, ptrdiff_t end,
                     int near, uint8_t *out)
{
    for (; at < end; at += 4) {
        const uint8_t *now = window[0] + at, *old = before ? before + at : NULL;
        int color[3] = {now[0], now[1], now[2]};
        if (old && (is_same(old, now) || (old[3] == now[3] && is_near(color, old, near))))
            memcpy(out + at, old, 4);
        else
            mean_of(window, count, at, near, out + at);
    }
}

void calm(const uint8_t *before, const uint8_t *const *window, int count, ptrdiff_t n, int near, uint8_t *out)
{
    for (ptrdiff_t at = 0; at < 4 * n; at += RUN_BYTES) {
        ptrdiff_t size = 4 * n - at < RUN_BYTES ? 4 * n - at : RUN_BYTES;
        if (before && !memcmp(window[0] + at, before + at, (size_t)size)) /* recordings stand still nearly everywhere */
            memcpy(out + at, before + at, (size_t)size);
        else
            calm_run(before, window, count, at, at + size, near, out);
    }
}
