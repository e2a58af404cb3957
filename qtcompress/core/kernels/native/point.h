/* A point of the working space in one register: four int16 coordinates, the fourth 0 where there are three. With SSE2,
 * which every x86-64 has, an operation is an instruction or two; elsewhere a loop over four. */
#ifndef QTCOMPRESS_POINT_H
#define QTCOMPRESS_POINT_H

#include "space.h"

#if defined(__SSE2__) || defined(_M_X64)
#define SSE2
#include <emmintrin.h>

typedef __m128i Point;           /* int16 in lanes 0 to 3; the others are 0 */
typedef __m128i Wide;            /* int32 in four lanes */

INLINE Point load_point(const int16_t *four)
{
    return _mm_loadl_epi64((const __m128i *)four);
}

INLINE Wide load_wide(const int32_t *four)
{
    return _mm_loadu_si128((const __m128i *)four);
}

INLINE void store_wide(int32_t *four, Wide value)
{
    _mm_storeu_si128((__m128i *)four, value);
}

INLINE Wide add_wide(Wide a, Wide b)
{
    return _mm_add_epi32(a, b);
}

INLINE Wide lower_wide(Wide a, Wide b)
{
    __m128i less = _mm_cmplt_epi32(a, b);
    return _mm_or_si128(_mm_and_si128(less, a), _mm_andnot_si128(less, b));
}

INLINE Point minus(Point a, Point b)
{
    return _mm_sub_epi16(a, b);
}

INLINE Point plus(Point a, Point b)
{
    return _mm_add_epi16(a, b);
}

INLINE Point clamped(Point value, Point low, Point high)
{
    return _mm_max_epi16(_mm_min_epi16(value, high), low);
}

INLINE Point sixteenths(Wide value)    /* rounded; what does not fit is cut off, to be clamped far lower */
{
    return _mm_packs_epi32(_mm_srai_epi32(_mm_add_epi32(value, _mm_set1_epi32(8)), 4), _mm_setzero_si128());
}

INLINE Wide share(Point gap, int strength)    /* gap * strength / 256, rounded */
{
    __m128i pairs = _mm_unpacklo_epi16(gap, _mm_setzero_si128());
    __m128i product = _mm_madd_epi16(pairs, _mm_set1_epi32(strength));
    return _mm_srai_epi32(_mm_add_epi32(product, _mm_set1_epi32(128)), 8);
}

INLINE Wide times(Wide value, int factor)    /* 3, 5 or 7 */
{
    Wide twice = _mm_slli_epi32(value, factor == 3 ? 1 : factor == 5 ? 2 : 3);
    return factor == 7 ? _mm_sub_epi32(twice, value) : _mm_add_epi32(twice, value);
}

INLINE int32_t dot(Point a, Point b)
{
    __m128i sums = _mm_madd_epi16(a, b);
    return _mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_shuffle_epi32(sums, 1));
}

INLINE void store_floats(Point value, float *four)
{
    _mm_storeu_ps(four, _mm_cvtepi32_ps(_mm_srai_epi32(_mm_unpacklo_epi16(value, value), 16)));
}

INLINE Point shifted(Point value, int bits)    /* of values that are not negative */
{
    return _mm_srl_epi16(value, _mm_cvtsi32_si128(bits));
}

#else

typedef struct {
    int16_t at[MAX_DIMS];
} Point;
typedef struct {
    int32_t at[MAX_DIMS];
} Wide;

#define EACH(type, expression)            \
    type out;                             \
    for (int d = 0; d < MAX_DIMS; d++)    \
        out.at[d] = expression;           \
    return out

INLINE Point load_point(const int16_t *four)
{
    EACH(Point, four[d]);
}

INLINE Wide load_wide(const int32_t *four)
{
    EACH(Wide, four[d]);
}

INLINE void store_wide(int32_t *four, Wide value)
{
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = value.at[d];
}

INLINE Wide add_wide(Wide a, Wide b)
{
    EACH(Wide, a.at[d] + b.at[d]);
}

INLINE Point minus(Point a, Point b)
{
    EACH(Point, (int16_t)(a.at[d] - b.at[d]));
}

INLINE Point plus(Point a, Point b)
{
    EACH(Point, (int16_t)(a.at[d] + b.at[d]));
}

INLINE Point clamped(Point value, Point low, Point high)
{
    EACH(Point, (int16_t)clamp(value.at[d], low.at[d], high.at[d]));
}

INLINE Point sixteenths(Wide value)
{
    EACH(Point, (int16_t)clamp((value.at[d] + 8) >> 4, INT16_MIN, INT16_MAX));
}

INLINE Wide share(Point gap, int strength)
{
    EACH(Wide, (gap.at[d] * strength + 128) >> 8);
}

INLINE Wide times(Wide value, int factor)
{
    EACH(Wide, value.at[d] * factor);
}

INLINE int32_t dot(Point a, Point b)
{
    return (a.at[0] * b.at[0] + a.at[1] * b.at[1]) + (a.at[2] * b.at[2] + a.at[3] * b.at[3]);
}

INLINE void store_floats(Point value, float *four)
{
    for (int d = 0; d < MAX_DIMS; d++)
        four[d] = value.at[d];
}

INLINE Point shifted(Point value, int bits)
{
    EACH(Point, (int16_t)(value.at[d] >> bits));
}

#endif

INLINE int32_t distance(Point a, Point b)    /* squared */
{
    Point gap = minus(a, b);
    return dot(gap, gap);
}

/* Load point i of n with `dims` coordinates. */
INLINE Point unpacked(const int16_t *points, ptrdiff_t i, ptrdiff_t n, int dims)
{
    if (dims == 4)
        return load_point(points + 4 * i);
#ifdef SSE2
    if (i + 1 < n)                             /* with the first coordinate of the next, which is masked out */
        return _mm_and_si128(load_point(points + 3 * i), _mm_set_epi16(0, 0, 0, 0, 0, -1, -1, -1));
#else
    (void)n;
#endif
    int16_t four[MAX_DIMS] = {points[3 * i], points[3 * i + 1], points[3 * i + 2], 0};
    return load_point(four);
}

#endif
