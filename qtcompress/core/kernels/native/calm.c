/* Noise over time: a pixel has the mean color of the pictures in which it stays near, and keeps it while it does.
 *
 * Blocks of pixels are done at once, in loops without branches, so that compilers make vectors of them. */
#include "calm.h"

#include "space.h"

enum { WEIGHTS = 7 }; /* 2 of red, 4 of green, 1 of blue */
enum { BLOCK = 64, OPAQUE_BITS = 24 };

/* Colors of a block of pixels, or sums of them. */
typedef struct {
    int32_t at[3][BLOCK];
} Colors;

INLINE void read(const uint32_t *pixels, Colors *out)
{
    for (int c = 0; c < 3; c++)
        for (int i = 0; i < BLOCK; i++)
            out->at[c][i] = (int32_t)(pixels[i] >> 8 * c & 255);
}

/* Let `is` be true only where it is, and the colors are near as well; return whether any is. */
INLINE int stay(const Colors *colors, const Colors *others, int limit, int32_t *is)
{
    int32_t any = 0;
    for (int i = 0; i < BLOCK; i++) {
        int32_t r = colors->at[0][i] - others->at[0][i], g = colors->at[1][i] - others->at[1][i];
        int32_t b = colors->at[2][i] - others->at[2][i];
        is[i] &= -((2 * r * r + 4 * g * g + b * b) * 3 <= limit);
        any |= is[i];
    }
    return any != 0;
}

INLINE void have_same_alpha(const uint32_t *pixels, const uint32_t *others, int32_t *is)
{
    for (int i = 0; i < BLOCK; i++)
        is[i] &= -((pixels[i] ^ others[i]) >> OPAQUE_BITS == 0);
}

/* Write the mean colors of pixels over the pictures in which they stay near. */
INLINE void write_means(const uint32_t *const *window, int count, const Colors *first, int limit, uint32_t *out)
{
    Colors means = *first, sums = *first, next;
    int32_t alive[BLOCK], stays[BLOCK];
    memset(alive, -1, sizeof alive);
    memset(stays, -1, sizeof stays);
    for (int k = 1; k < count; k++) {
        read(window[k], &next);
        have_same_alpha(window[0], window[k], alive);
        if (!stay(&means, &next, limit, alive))
            break;
        int inverse = (65536 + k) / (k + 1); /* an exact quotient: the sums are below 2^12 */
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < BLOCK; i++) {
                sums.at[c][i] += next.at[c][i];
                int32_t mean = (sums.at[c][i] + (k + 1) / 2) * inverse >> 16;
                means.at[c][i] = (mean & alive[i]) | (means.at[c][i] & ~alive[i]);
            }
    }
    stay(&means, first, limit, stays); /* or it would change with the next picture, even if that is the same */
    for (int i = 0; i < BLOCK; i++) {
        uint32_t mean = (uint32_t)(means.at[0][i] | means.at[1][i] << 8 | means.at[2][i] << 16);
        uint32_t color = (mean & (uint32_t)stays[i]) | (window[0][i] & ~(uint32_t)stays[i]);
        out[i] = (color & 0xffffffu) | (window[0][i] & ~0xffffffu);
    }
}

MULTIVERSIONED static void calm_block(const uint32_t *before, const uint32_t *const *window, int count, int limit,
                                      uint32_t *out)
{
    Colors now, old;
    int32_t stays[BLOCK], all = 0;
    read(window[0], &now);
    memset(stays, before ? -1 : 0, sizeof stays);
    if (before) {
        read(before, &old);
        have_same_alpha(before, window[0], stays);
        stay(&old, &now, limit, stays);
        all = -1;
        for (int i = 0; i < BLOCK; i++)
            all &= stays[i];
    }
    if (!all)
        write_means(window, count, &now, limit, out);
    for (int i = 0; before && i < BLOCK; i++)
        out[i] = (before[i] & (uint32_t)stays[i]) | (out[i] & ~(uint32_t)stays[i]);
}

void calm(const uint32_t *before, const uint32_t *const *window, int count, ptrdiff_t n, int near, uint32_t *out)
{
    uint32_t padded[CALM_WINDOW + 2][BLOCK] = {{0}};
    for (ptrdiff_t at = 0; at < n; at += BLOCK) {
        size_t size = sizeof **window * (size_t)(n - at < BLOCK ? n - at : BLOCK);
        if (before && !memcmp(window[0] + at, before + at, size)) { /* recordings stand still nearly everywhere */
            memcpy(out + at, before + at, size);
            continue;
        }
        const uint32_t *pictures[CALM_WINDOW], *old = before ? before + at : NULL;
        uint32_t *to = out + at;
        for (int k = 0; k < count; k++)
            pictures[k] = window[k] + at;
        if (n - at < BLOCK) {
            for (int k = 0; k < count; k++)
                pictures[k] = memcpy(padded[k], pictures[k], size);
            old = before ? memcpy(padded[CALM_WINDOW], old, size) : NULL;
            to = padded[CALM_WINDOW + 1];
        }
        calm_block(old, pictures, count, WEIGHTS * near, to);
        if (to != out + at)
            memcpy(out + at, to, size);
    }
}
