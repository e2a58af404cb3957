/* Noise over time: a pixel has the mean color of the pictures in which it stays near, and keeps it while it does.
 *
 * Where the noise is strong, colors may be far from each other, and something faint, such as a shadow, could pass
 * without being seen in any pixel alone. So a pixel follows as well where all around it leave their colors together,
 * whose mean has a third of the noise, and its new color is the mean of fewer pictures: a shadow would smear.
 */
#include "twins.h"
#ifdef TWIN
#define calm calm_avx2
#endif
#include "calm.h"

#include <string.h>

#include "i32x8.h"

enum { WEIGHTS = 7 }; /* 2 of red, 4 of green, 1 of blue */
enum { RUN_PIXELS = 128 };
enum { AROUND = 9 };                /* pixels, of a mean */
enum { LEAST = 60 };                /* a distance, up to which each pixel is on its own */
enum { TOGETHER = 16, FAINT = 20 }; /* the part of it that a mean may leave a color by, and how far it may at least */
enum { OWN = 12, CLOSER = 4 };      /* the part that such a pixel leaves it by, and that its new color may have */

/* What becomes of a pixel. */
typedef enum { STAYS, LEAVES, FOLLOWS } Fate;

static int squared(int r, int g, int b)
{
    return (2 * r * r + 4 * g * g + b * b) * 3;
}

static int distance(const int *color, const uint8_t *other)
{
    return squared(color[0] - other[0], color[1] - other[1], color[2] - other[2]);
}

static int is_same(const uint8_t *pixel, const uint8_t *other)
{
    return !memcmp(pixel, other, 4);
}

/* The mean color of a pixel over the pictures in which it stays within a distance. */
static void mean_of(const Moment *m, ptrdiff_t at, int most, uint8_t *out)
{
    const uint8_t *const *window = m->window, *first = window[0] + at;
    int count = m->count;
    int mean[3] = {first[0], first[1], first[2]}, sums[3] = {first[0], first[1], first[2]};
    for (int k = 1; k < count; k++) {
        const uint8_t *next = window[k] + at;
        if (next[3] != first[3] || distance(mean, next) > most)
            break;
        /* an exact quotient: the sums are below 2^12 */
        int inverse = (65536 + k) / (k + 1);
        for (int c = 0; c < 3; c++) {
            sums[c] += next[c];
            mean[c] = (sums[c] + (k + 1) / 2) * inverse >> 16;
        }
    }
    int stays = distance(mean, first) <= most; /* or it would change with the next picture, even if that is the same */
    for (int c = 0; c < 3; c++)
        out[c] = stays ? (uint8_t)mean[c] : first[c];
    out[3] = first[3];
}

/* Whether all pixels around one leave their colors together; those at the edges stand for what is beyond them. */
static int leave_together(const Moment *m, ptrdiff_t row, ptrdiff_t column, int most)
{
    int sums[3] = {0, 0, 0};
    for (ptrdiff_t y = row - 1; y <= row + 1; y++)
        for (ptrdiff_t x = column - 1; x <= column + 1; x++) {
            ptrdiff_t tall = y < 0 ? 0 : y < m->height ? y : m->height - 1;
            ptrdiff_t wide = x < 0 ? 0 : x < m->width ? x : m->width - 1;
            ptrdiff_t at = 4 * (tall * m->width + wide);
            for (int c = 0; c < 3; c++)
                sums[c] += m->before[at + c] - m->window[0][at + c];
        }
    int mean = most / TOGETHER;
    mean = mean > FAINT * WEIGHTS ? mean : FAINT * WEIGHTS;
    return squared(sums[0], sums[1], sums[2]) > AROUND * AROUND * mean;
}

/* What becomes of a pixel of the color `old`. */
static Fate fate_of(const Moment *m, ptrdiff_t row, ptrdiff_t column, const uint8_t *now, const uint8_t *old, int most)
{
    if (is_same(old, now) || (m->same && m->same[row * m->width + column]))
        return STAYS;
    int color[3] = {now[0], now[1], now[2]}, far = distance(color, old);
    if (old[3] != now[3] || far > most)
        return LEAVES;
    if (most <= LEAST * WEIGHTS || far <= most / OWN)
        return STAYS;
    return leave_together(m, row, column, most) ? FOLLOWS : STAYS;
}

/* Eight pixels: all of their bytes, and colors as rows. */
typedef struct {
    i32x8 all, color[3];
} Eight;

INLINE Eight eight_of(const uint8_t *pixels)
{
    Eight out;
    memcpy(&out.all, pixels, sizeof out.all);
    for (int c = 0; c < 3; c++)
        out.color[c] = i32x8_bit_and(i32x8_shift_right(out.all, 8 * c), i32x8_splat(255));
    return out;
}

/* All bits where one of eight bytes, 0 or 1, is set. */
INLINE i32x8 flags_of(const uint8_t *bytes)
{
    int32_t lanes[CALM_TILE];
    for (int k = 0; k < CALM_TILE; k++)
        lanes[k] = -bytes[k];
    i32x8 out;
    memcpy(&out, lanes, sizeof out);
    return out;
}

/* Where the bytes are equal, or alpha alone is. */
INLINE i32x8 same(const Eight *one, const Eight *other)
{
    return i32x8_eq(one->all, other->all);
}

INLINE i32x8 same_alpha(const Eight *one, const Eight *other)
{
    return i32x8_eq(i32x8_shift_right(one->all, 24), i32x8_shift_right(other->all, 24));
}

/* Where two colors are farther from each other than `most`. */
INLINE i32x8 farther(const i32x8 *color, const i32x8 *other, int most)
{
    static const int weights[3] = {6, 12, 3}; /* as in `squared` */
    i32x8 sum = i32x8_splat(0);
    for (int c = 0; c < 3; c++) {
        i32x8 gap = i32x8_sub(color[c], other[c]);
        sum = i32x8_add(sum, i32x8_mul(i32x8_splat(weights[c]), i32x8_mul(gap, gap)));
    }
    return i32x8_lt(i32x8_splat(most), sum);
}

/* As `mean_of`, for eight pixels. */
INLINE i32x8 mean_of_eight(const Moment *m, ptrdiff_t at, int most, const Eight *first)
{
    i32x8 sums[3], mean[3], near = i32x8_splat(-1), zero = i32x8_splat(0);
    memcpy(sums, first->color, sizeof sums);
    memcpy(mean, first->color, sizeof mean);
    for (int k = 1; k < m->count && i32x8_signs(near); k++) {
        Eight next = eight_of(m->window[k] + at);
        near = i32x8_select(farther(mean, next.color, most), zero, i32x8_bit_and(near, same_alpha(first, &next)));
        for (int c = 0; c < 3; c++) {
            sums[c] = i32x8_add(sums[c], next.color[c]);
            i32x8 rounded = i32x8_add(sums[c], i32x8_splat((k + 1) / 2));
            i32x8 found = i32x8_shift_right(i32x8_mul(rounded, i32x8_splat((65536 + k) / (k + 1))), 16);
            mean[c] = i32x8_select(near, found, mean[c]);
        }
    }
    i32x8 out = i32x8_sub(first->all, i32x8_add(first->color[0], i32x8_mul(first->color[1], i32x8_splat(1 << 8))));
    out = i32x8_sub(out, i32x8_mul(first->color[2], i32x8_splat(1 << 16))); /* alpha alone */
    for (int c = 0; c < 3; c++)
        out = i32x8_add(out, i32x8_mul(mean[c], i32x8_splat(1 << 8 * c)));
    return i32x8_select(farther(mean, first->color, most), first->all, out);
}

/* Calm a row of pixels of a tile, which are as many as a vector has. */
INLINE void calm_eight(const Moment *m, ptrdiff_t row, ptrdiff_t column, int most, uint8_t *out)
{
    ptrdiff_t at = 4 * (row * m->width + column);
    Eight now = eight_of(m->window[0] + at), old = now;
    i32x8 leaves = i32x8_splat(-1), zero = i32x8_splat(0), made = now.all;
    unsigned unsure = 0;
    if (m->before) {
        old = eight_of(m->before + at);
        i32x8 stays = same(&old, &now), gone;
        if (m->same)
            stays = i32x8_select(stays, stays, flags_of(m->same + at / 4));
        gone = i32x8_select(same_alpha(&old, &now), farther(old.color, now.color, most), leaves);
        leaves = i32x8_select(stays, zero, gone);
        if (most > LEAST * WEIGHTS)
            unsure =
                i32x8_signs(farther(old.color, now.color, most / OWN)) & ~(i32x8_signs(stays) | i32x8_signs(leaves));
        made = old.all;
    }
    if (i32x8_signs(leaves))
        made = i32x8_select(leaves, mean_of_eight(m, at, most, &now), made);
    memcpy(out + at, &made, sizeof made);
    for (; unsure; unsure &= unsure - 1) {
        int k = first_bit(unsure);
        if (leave_together(m, row, column + k, most))
            mean_of(m, at + 4 * k, most / CLOSER, out + at + 4 * k);
    }
}

/* Calm the pixels of a row from the first one of a tile on. */
static void calm_run(const Moment *m, ptrdiff_t row, ptrdiff_t column, ptrdiff_t end, const uint32_t *near,
                     uint8_t *out)
{
    for (; column + CALM_TILE <= end; column += CALM_TILE)
        calm_eight(m, row, column, WEIGHTS * (int)near[(size_t)column / CALM_TILE], out);
    ptrdiff_t at = 4 * (row * m->width + column);
    const uint8_t *now = m->window[0] + at, *old = m->before ? m->before + at : NULL;
    for (; column < end; column++, at += 4, now += 4) {
        int most = WEIGHTS * (int)near[(size_t)column / CALM_TILE];
        Fate fate = old ? fate_of(m, row, column, now, old, most) : LEAVES;
        if (fate == STAYS)
            memcpy(out + at, old, 4);
        else
            mean_of(m, at, fate == FOLLOWS ? most / CLOSER : most, out + at);
        old = old ? old + 4 : NULL;
    }
}

void calm(const Moment *m, ptrdiff_t first, ptrdiff_t end, const uint32_t *near, uint8_t *out)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2")) {
        calm_avx2(m, first, end, near, out);
        return;
    }
#endif
    ptrdiff_t tiles = (m->width + CALM_TILE - 1) / CALM_TILE;
    for (ptrdiff_t row = first; row < end; row++)
        for (ptrdiff_t column = 0; column < m->width; column += RUN_PIXELS) {
            ptrdiff_t at = 4 * (row * m->width + column);
            ptrdiff_t last = column + RUN_PIXELS < m->width ? column + RUN_PIXELS : m->width;
            size_t size = (size_t)(4 * (last - column));
            if (m->before && !memcmp(m->window[0] + at, m->before + at, size))
                memcpy(out + at, m->before + at, size); /* recordings stand still nearly everywhere */
            else
                calm_run(m, row, column, last, near + row / CALM_TILE * tiles, out);
        }
}
