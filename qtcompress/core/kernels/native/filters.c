/* Rows of a PNG without their filters. A pixel depends on the one before it, so its channels are what is done at once;
 * and where photographs have Paeth's filter in row after row, four of them, each a pixel behind the one above it. */
#include "filters.h"

#include "point.h"

#include <stdlib.h>
#include <string.h>

enum { PLAIN, SUB, UP, AVERAGE, PAETH };
enum { WAVE = 4 }; /* rows */

#ifdef SSE2
typedef __m128i Channels; /* uint16 in four lanes, 0..255 */

INLINE Channels load(const uint8_t *from)
{
    int32_t four;
    memcpy(&four, from, 4);
    return _mm_unpacklo_epi8(_mm_cvtsi32_si128(four), _mm_setzero_si128());
}

INLINE void store(uint8_t *out, Channels pixel)
{
    int32_t four = _mm_cvtsi128_si32(_mm_packus_epi16(pixel, pixel));
    memcpy(out, &four, 4);
}

INLINE Channels sum(Channels a, Channels b) /* modulo 256 */
{
    return _mm_add_epi8(a, b);
}

INLINE Channels half_of(Channels a, Channels b)
{
    return _mm_srli_epi16(_mm_add_epi16(a, b), 1);
}

INLINE Channels both(Channels a, Channels b)
{
    return _mm_or_si128(a, b);
}

INLINE __m128i size_of(__m128i value)
{
    return _mm_max_epi16(value, _mm_sub_epi16(_mm_setzero_si128(), value));
}

INLINE __m128i either(__m128i yes, __m128i a, __m128i b)
{
    return _mm_or_si128(_mm_and_si128(yes, a), _mm_andnot_si128(yes, b));
}

/* The nearest to left + above - corner, the first of equals. */
INLINE Channels nearest_of(Channels left, Channels above, Channels corner)
{
    __m128i to_left = _mm_sub_epi16(above, corner), to_above = _mm_sub_epi16(left, corner);
    __m128i to_corner = size_of(_mm_add_epi16(to_left, to_above));
    to_left = size_of(to_left);
    to_above = size_of(to_above);
    __m128i least = _mm_min_epi16(to_corner, _mm_min_epi16(to_left, to_above));
    __m128i rest = either(_mm_cmpeq_epi16(least, to_above), above, corner);
    return either(_mm_cmpeq_epi16(least, to_left), left, rest);
}
#else
typedef struct {
    uint8_t of[4];
} Channels;

INLINE Channels load(const uint8_t *from)
{
    Channels pixel;
    memcpy(pixel.of, from, 4);
    return pixel;
}

INLINE void store(uint8_t *out, Channels pixel)
{
    memcpy(out, pixel.of, 4);
}

INLINE Channels sum(Channels a, Channels b)
{
    for (int i = 0; i < 4; i++)
        a.of[i] = (uint8_t)(a.of[i] + b.of[i]);
    return a;
}

INLINE Channels half_of(Channels a, Channels b)
{
    for (int i = 0; i < 4; i++)
        a.of[i] = (uint8_t)((a.of[i] + b.of[i]) >> 1);
    return a;
}

INLINE Channels both(Channels a, Channels b)
{
    for (int i = 0; i < 4; i++)
        a.of[i] |= b.of[i];
    return a;
}

INLINE Channels nearest_of(Channels left, Channels above, Channels corner)
{
    for (int i = 0; i < 4; i++) {
        int a = left.of[i], b = above.of[i], c = corner.of[i];
        int to_left = abs(b - c), to_above = abs(a - c), to_corner = abs(a + b - 2 * c);
        int rest = to_above <= to_corner ? b : c;
        left.of[i] = (uint8_t)(to_left <= to_above && to_left <= to_corner ? a : rest);
    }
    return left;
}
#endif

static const uint8_t NOTHING[4], SOLID[4] = {0, 0, 0, 255};

/* Without alpha, the fourth channel is anything until it is written: no channel depends on another. */
INLINE Channels load_filtered(const uint8_t *row, ptrdiff_t x, ptrdiff_t width, int channels)
{
    if (channels == 4 || x < width - 1)
        return load(row + channels * x);
    uint8_t last[4] = {0};
    memcpy(last, row + 3 * x, 3);
    return load(last);
}

INLINE void store_pixel(uint8_t *out, Channels pixel, int channels)
{
    store(out, channels == 4 ? pixel : both(pixel, load(SOLID)));
}

/* What the filter of a row adds to a pixel. */
INLINE Channels predicted(int filter, Channels left, Channels above, Channels corner)
{
    if (filter == PAETH)
        return nearest_of(left, above, corner);
    if (filter == AVERAGE)
        return half_of(left, above);
    return filter == UP ? above : left;
}

/* The row above is before the one that is written. */
INLINE void unfilter_row(int filter, const uint8_t *from, ptrdiff_t width, int channels, uint8_t *out)
{
    const uint8_t *above = out - 4 * width;
    Channels left = load(NOTHING), corner = left;
    for (ptrdiff_t x = 0; x < width; x++) {
        Channels up = load(above + 4 * x), pixel = load_filtered(from, x, width, channels);
        if (filter != PLAIN)
            pixel = sum(pixel, predicted(filter, left, up, corner));
        store_pixel(out + 4 * x, pixel, channels);
        left = pixel;
        corner = up;
    }
}

typedef struct {
    Channels left[WAVE], corner[WAVE];
} Wave;

/* The pixels of four rows that depend on none of each other: `at` is that of the first. */
INLINE void unfilter_across(Wave *wave, const uint8_t *from, ptrdiff_t at, ptrdiff_t width, int channels, uint8_t *out,
                            int ends)
{
    for (int j = WAVE - 1; j >= 0; j--) {
        ptrdiff_t x = at - j;
        if (ends && (x < 0 || x >= width))
            continue;
        const uint8_t *row = from + j * (1 + channels * width);
        Channels up = j ? wave->left[j - 1] : load(out + 4 * (x - width));
        Channels pixel = ends ? load_filtered(row, x, width, channels) : load(row + channels * x);
        pixel = sum(pixel, nearest_of(wave->left[j], up, wave->corner[j]));
        store_pixel(out + 4 * (j * width + x), pixel, channels);
        wave->left[j] = pixel;
        wave->corner[j] = up;
    }
}

INLINE void unfilter_wave(const uint8_t *from, ptrdiff_t width, int channels, uint8_t *out)
{
    Wave wave;
    for (int j = 0; j < WAVE; j++)
        wave.left[j] = wave.corner[j] = load(NOTHING);
    ptrdiff_t at = 0;
    for (; at < WAVE - 1; at++)
        unfilter_across(&wave, from, at, width, channels, out, 1);
    for (; at < width - 1; at++)
        unfilter_across(&wave, from, at, width, channels, out, 0);
    for (; at < width + WAVE - 1; at++)
        unfilter_across(&wave, from, at, width, channels, out, 1);
}

static int is_wave(const uint8_t *from, ptrdiff_t rows, ptrdiff_t size)
{
    return rows >= WAVE && from[0] == PAETH && from[size] == PAETH && from[2 * size] == PAETH && from[3 * size] == PAETH;
}

INLINE int unfilter_rows(const uint8_t *from, ptrdiff_t rows, ptrdiff_t width, int channels, uint8_t *out)
{
    ptrdiff_t size = 1 + channels * width;
    for (ptrdiff_t done = 1; rows; rows -= done, from += done * size, out += done * 4 * width) {
        done = is_wave(from, rows, size) ? WAVE : 1;
        if (done == WAVE)
            unfilter_wave(from + 1, width, channels, out);
        else if (*from == PLAIN)
            unfilter_row(PLAIN, from + 1, width, channels, out);
        else if (*from == SUB)
            unfilter_row(SUB, from + 1, width, channels, out);
        else if (*from == UP)
            unfilter_row(UP, from + 1, width, channels, out);
        else if (*from == AVERAGE)
            unfilter_row(AVERAGE, from + 1, width, channels, out);
        else if (*from == PAETH)
            unfilter_row(PAETH, from + 1, width, channels, out);
        else
            return 0;
    }
    return 1;
}

int unfilter(const uint8_t *from, ptrdiff_t rows, ptrdiff_t width, int channels, uint8_t *out)
{
    out += 4 * width;
    return channels == 3 ? unfilter_rows(from, rows, width, 3, out) : unfilter_rows(from, rows, width, 4, out);
}
