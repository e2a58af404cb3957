/* Noise over time: a pixel has the mean color of the pictures in which it stays near, and keeps it while it does.
 *
 * Where the noise is strong, colors may be far from each other, and something faint, such as a shadow, could pass
 * without being seen in any pixel alone. So a pixel follows as well where all around it leave their colors together,
 * whose mean has a third of the noise, and its new color is the mean of fewer pictures: a shadow would smear.
 */
#include "calm.h"

#include <string.h>

enum { WEIGHTS = 7 }; /* 2 of red, 4 of green, 1 of blue */
enum { RUN_PIXELS = 128 };
enum { AROUND = 9 }; /* pixels, of a mean */
enum { LEAST = 60 }; /* a distance, up to which each pixel is on its own */
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
    if (is_same(old, now) || (m->last && is_same(m->last + 4 * (row * m->width + column), now)))
        return STAYS;
    int color[3] = {now[0], now[1], now[2]}, far = distance(color, old);
    if (old[3] != now[3] || far > most)
        return LEAVES;
    if (most <= LEAST * WEIGHTS || far <= most / OWN)
        return STAYS;
    return leave_together(m, row, column, most) ? FOLLOWS : STAYS;
}

/* Calm the pixels of a row from a column on. */
static void calm_run(const Moment *m, ptrdiff_t row, ptrdiff_t column, ptrdiff_t end, const uint32_t *near, uint8_t *out)
{
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
