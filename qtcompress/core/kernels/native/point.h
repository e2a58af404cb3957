/* A point of the working space in one register: four int16 coordinates, the fourth 0 in three dimensions. With SSE2,
 * which every x86-64 machine has, an operation is one or two instructions; elsewhere, and with QTCOMPRESS_PORTABLE, a
 * loop over four numbers. */
#ifndef QTCOMPRESS_POINT_H
#define QTCOMPRESS_POINT_H

#include "space.h"

#include <math.h>

#if (defined(__SSE2__) || defined(_M_X64)) && !defined(QTCOMPRESS_PORTABLE)
#define SSE2
#include <emmintrin.h>

typedef __m128i Point; /* int16 in lanes 0 to 3; the others are 0 */
typedef __m128i i32x4; /* int32 in four lanes */

INLINE Point point_load(const int16_t *four)
{
    return _mm_loadl_epi64((const __m128i *)four);
}

INLINE void point_store(int16_t *four, Point value)
{
    _mm_storel_epi64((__m128i *)four, value);
}

INLINE i32x4 i32x4_load(const int32_t *four)
{
    return _mm_loadu_si128((const __m128i *)four);
}

INLINE void i32x4_store(int32_t *four, i32x4 value)
{
    _mm_storeu_si128((__m128i *)four, value);
}

INLINE i32x4 i32x4_add(i32x4 a, i32x4 b)
{
    return _mm_add_epi32(a, b);
}

INLINE i32x4 i32x4_min(i32x4 a, i32x4 b)
{
    __m128i less = _mm_cmplt_epi32(a, b);
    return _mm_or_si128(_mm_and_si128(less, a), _mm_andnot_si128(less, b));
}

INLINE Point point_sub(Point a, Point b)
{
    return _mm_sub_epi16(a, b);
}

INLINE Point point_add(Point a, Point b)
{
    return _mm_add_epi16(a, b);
}

INLINE Point point_clamp(Point value, Point low, Point high)
{
    return _mm_max_epi16(_mm_min_epi16(value, high), low);
}

INLINE Point point_of_sixteenths(i32x4 value) /* rounded and saturated; callers clamp to far less */
{
    return _mm_packs_epi32(_mm_srai_epi32(_mm_add_epi32(value, _mm_set1_epi32(8)), 4), _mm_setzero_si128());
}

INLINE i32x4 point_scale(Point gap, int strength) /* gap * strength / 256, rounded */
{
    __m128i pairs = _mm_unpacklo_epi16(gap, _mm_setzero_si128());
    __m128i product = _mm_madd_epi16(pairs, _mm_set1_epi32(strength));
    return _mm_srai_epi32(_mm_add_epi32(product, _mm_set1_epi32(128)), 8);
}

INLINE i32x4 point_share(Point gap, int strength) /* the same towards 0 */
{
    __m128i pairs = _mm_unpacklo_epi16(gap, _mm_setzero_si128());
    __m128i product = _mm_madd_epi16(pairs, _mm_set1_epi32(strength));
    return _mm_srai_epi32(_mm_add_epi32(product, _mm_srli_epi32(_mm_srai_epi32(product, 31), 24)), 8);
}

INLINE i32x4 i32x4_times(i32x4 value, int factor) /* 3, 5 or 7 */
{
    i32x4 twice = _mm_slli_epi32(value, factor == 3 ? 1 : factor == 5 ? 2 : 3);
    return factor == 7 ? _mm_sub_epi32(twice, value) : _mm_add_epi32(twice, value);
}

INLINE int32_t point_dot(Point a, Point b)
{
    __m128i sums = _mm_madd_epi16(a, b);
    return _mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_shuffle_epi32(sums, 1));
}

INLINE void point_store_f32(Point value, float *four)
{
    _mm_storeu_ps(four, _mm_cvtepi32_ps(_mm_srai_epi32(_mm_unpacklo_epi16(value, value), 16)));
}

INLINE Point point_shift_right(Point value, int bits) /* of values >= 0 */
{
    return _mm_srl_epi16(value, _mm_cvtsi32_si128(bits));
}

#else

typedef struct {
    int16_t at[MAX_DIMS];
} Point;
typedef struct {
    int32_t at[MAX_DIMS];
} i32x4;

#define EACH(type, expression)         \
    type out;                          \
    for (int d = 0; d < MAX_DIMS; d++) \
        out.at[d] = expression;        \
    return out

INLINE Point point_load(const int16_t *four)
{
    EACH(Point, four[d]);
}

INLINE void point_store(int16_t *four, Point value)
{
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = value.at[d];
}

INLINE i32x4 i32x4_load(const int32_t *four)
{
    EACH(i32x4, four[d]);
}

INLINE void i32x4_store(int32_t *four, i32x4 value)
{
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = value.at[d];
}

INLINE i32x4 i32x4_add(i32x4 a, i32x4 b)
{
    EACH(i32x4, a.at[d] + b.at[d]);
}

INLINE Point point_sub(Point a, Point b)
{
    EACH(Point, (int16_t)(a.at[d] - b.at[d]));
}

INLINE Point point_add(Point a, Point b)
{
    EACH(Point, (int16_t)(a.at[d] + b.at[d]));
}

INLINE Point point_clamp(Point value, Point low, Point high)
{
    EACH(Point, (int16_t)clamp(value.at[d], low.at[d], high.at[d]));
}

INLINE Point point_of_sixteenths(i32x4 value)
{
    EACH(Point, (int16_t)clamp((value.at[d] + 8) >> 4, INT16_MIN, INT16_MAX));
}

INLINE i32x4 point_scale(Point gap, int strength)
{
    EACH(i32x4, (gap.at[d] * strength + 128) >> 8);
}

INLINE i32x4 point_share(Point gap, int strength)
{
    EACH(i32x4, gap.at[d] * strength / 256);
}

INLINE i32x4 i32x4_times(i32x4 value, int factor)
{
    EACH(i32x4, value.at[d] * factor);
}

INLINE int32_t point_dot(Point a, Point b)
{
    return (a.at[0] * b.at[0] + a.at[1] * b.at[1]) + (a.at[2] * b.at[2] + a.at[3] * b.at[3]);
}

INLINE void point_store_f32(Point value, float *four)
{
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = value.at[d];
}

INLINE Point point_shift_right(Point value, int bits)
{
    EACH(Point, (int16_t)(value.at[d] >> bits));
}

#endif

INLINE uint64_t point_bits(Point value) /* all coordinates as one number */
{
    uint64_t bits;
    int16_t four[MAX_DIMS];
    point_store(four, value);
    memcpy(&bits, four, sizeof bits);
    return bits;
}

INLINE int32_t point_distance(Point a, Point b) /* squared */
{
    Point gap = point_sub(a, b);
    return point_dot(gap, gap);
}

/* Load point i of n with `dims` coordinates. */
INLINE Point point_at(const int16_t *points, ptrdiff_t i, ptrdiff_t n, int dims)
{
    if (dims == 4)
        return point_load(points + 4 * i);
#ifdef SSE2
    if (i + 1 < n) /* with the first coordinate of the next, which is masked out */
        return _mm_and_si128(point_load(points + 3 * i), _mm_set_epi16(0, 0, 0, 0, 0, -1, -1, -1));
#else
    (void)n;
#endif
    int16_t four[MAX_DIMS] = {points[3 * i], points[3 * i + 1], points[3 * i + 2], 0};
    return point_load(four);
}

/* The share of an error of MAX_DIMS coordinates that is no longer than a limit. */
INLINE float share_within(const float *error, float limit)
{
    float squared = error[0] * error[0];
    for (int d = 1; d < MAX_DIMS; d++)
        squared += error[d] * error[d];
    return squared > limit * limit ? limit / sqrtf(squared) : 1;
}

#endif
