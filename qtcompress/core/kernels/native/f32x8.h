/* Vectors of eight floats or four (f32x8, f32x4), and of eight int32 as masks and keys. GCC and Clang compile them to
 * the vector instructions of the machine; other compilers, and a build with QTCOMPRESS_PORTABLE, loop. */
#ifndef QTCOMPRESS_F32X8_H
#define QTCOMPRESS_F32X8_H

#include "space.h"

enum { LANES = 8 };

#if defined(__GNUC__) && !defined(QTCOMPRESS_PORTABLE)
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi" /* everything is inlined: no vector is passed by a calling convention */
#endif

#if defined(__AVX2__)
#include <immintrin.h>
#endif

typedef float f32x8 __attribute__((vector_size(4 * LANES)));
typedef int32_t i32x8 __attribute__((vector_size(4 * LANES))); /* -1: yes, 0: no */
typedef float f32x4 __attribute__((vector_size(16)));

INLINE f32x4 f32x4_load(const float *four)
{
    f32x4 out;
    memcpy(&out, four, sizeof out);
    return out;
}

INLINE void f32x4_store(float *four, f32x4 value)
{
    memcpy(four, &value, sizeof value);
}

INLINE f32x4 f32x4_add(f32x4 a, f32x4 b)
{
    return a + b;
}

INLINE f32x4 f32x4_sub(f32x4 a, f32x4 b)
{
    return a - b;
}

INLINE f32x4 f32x4_scale(f32x4 a, float by)
{
    return a * (f32x4){by, by, by, by};
}

INLINE f32x8 f32x8_splat(float value)
{
#if defined(__AVX2__)
    return (f32x8)_mm256_set1_ps(value);
#else
    return (f32x8){value, value, value, value, value, value, value, value};
#endif
}

INLINE f32x8 f32x8_load(const float *eight)
{
#if defined(__AVX2__)
    return (f32x8)_mm256_loadu_ps(eight);
#else
    f32x8 out;
    memcpy(&out, eight, sizeof out);
    return out;
#endif
}

INLINE f32x8 f32x8_add(f32x8 a, f32x8 b)
{
    return a + b;
}

INLINE f32x8 f32x8_sub(f32x8 a, f32x8 b)
{
    return a - b;
}

INLINE f32x8 f32x8_mul(f32x8 a, f32x8 b)
{
    return a * b;
}

INLINE i32x8 f32x8_le(f32x8 a, f32x8 b)
{
    return a <= b;
}

INLINE f32x8 f32x8_min(f32x8 a, f32x8 b)
{
#if defined(__AVX2__)
    return (f32x8)_mm256_min_ps((__m256)a, (__m256)b);
#else
    i32x8 less = a < b;
    return (f32x8)((less & (i32x8)a) | (~less & (i32x8)b));
#endif
}

INLINE f32x8 f32x8_select(i32x8 yes, f32x8 a, f32x8 b)
{
    return (f32x8)((yes & (i32x8)a) | (~yes & (i32x8)b));
}

#if defined(__clang__)
#define SHUFFLE(value, ...) __builtin_shufflevector(value, value, __VA_ARGS__)
#else
#define SHUFFLE(value, ...) __builtin_shuffle(value, (i32x8){__VA_ARGS__})
#endif

INLINE i32x8 i32x8_min(i32x8 a, i32x8 b)
{
#if defined(__AVX2__)
    return (i32x8)_mm256_min_epi32((__m256i)a, (__m256i)b); /* which GCC 12 does not find */
#else
    i32x8 less = a < b;
    return (less & a) | (~less & b);
#endif
}

/* The key of the least of eight numbers >= 0, in all lanes: its bits, with its lane in the last three. The lowest lane
 * wins among numbers that differ only in these three bits. */
INLINE i32x8 least_key(f32x8 value)
{
    i32x8 key = ((i32x8)value & ~7) | (i32x8){0, 1, 2, 3, 4, 5, 6, 7};
    key = i32x8_min(key, SHUFFLE(key, 4, 5, 6, 7, 0, 1, 2, 3));
    key = i32x8_min(key, SHUFFLE(key, 2, 3, 0, 1, 6, 7, 4, 5));
    return i32x8_min(key, SHUFFLE(key, 1, 0, 3, 2, 5, 4, 7, 6));
}

INLINE int32_t first_key(i32x8 least)
{
    return least[0];
}

INLINE f32x8 value_of_key(i32x8 least)
{
    return (f32x8)(least & ~7);
}

/* The lane that each lane continues, itself or the least one, in the last three bits. */
INLINE i32x8 lane_origins(i32x8 itself, i32x8 least)
{
    return (itself & (i32x8){0, 1, 2, 3, 4, 5, 6, 7}) | (~itself & least);
}

INLINE f32x8 f32x8_permute(i32x8 origin, f32x8 value)
{
#if defined(__clang__)
    f32x8 out;
    for (int i = 0; i < LANES; i++)
        out[i] = value[origin[i] & 7];
    return out;
#else
    return __builtin_shuffle(value, origin);
#endif
}

INLINE void f32x8_set(f32x8 *value, int lane, float to)
{
    (*value)[lane] = to;
}

/* Four numbers, and another in all other lanes; to store four and load eight would wait for the stores. */
INLINE f32x8 f32x8_of_four(const float *four, float others)
{
    return (f32x8){four[0], four[1], four[2], four[3], others, others, others, others};
}

#if defined(__clang__)
#define BLEND(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define BLEND(a, b, ...) __builtin_shuffle(a, b, (i32x8){__VA_ARGS__})
#endif

/* The first five of eight numbers, another, and the last two lanes of a vector. */
INLINE f32x8 f32x8_join(const float *first, const float *sixth, f32x8 last)
{
#if defined(__AVX2__)
    __m256 six = _mm256_blend_ps(_mm256_loadu_ps(first), _mm256_broadcast_ss(sixth), 0x20);
    return (f32x8)_mm256_blend_ps(six, (__m256)last, 0xC0);
#else
    f32x8 five = BLEND(f32x8_load(first), f32x8_splat(*sixth), 0, 1, 2, 3, 4, 13, 6, 7);
    return BLEND(five, last, 0, 1, 2, 3, 4, 5, 14, 15);
#endif
}

INLINE f32x8 f32x8_with_last(f32x8 first, const float *last)
{
#if defined(__AVX2__)
    return (f32x8)_mm256_blend_ps((__m256)first, _mm256_broadcast_ss(last), 0x80);
#else
    return BLEND(first, f32x8_splat(*last), 0, 1, 2, 3, 4, 5, 6, 15);
#endif
}

/* The last lanes of three or four vectors; the fourth number is any where there are three. */
INLINE f32x4 f32x4_of_last(const f32x8 *planes, int count)
{
#if defined(__AVX2__)
    __m128 a = _mm256_extractf128_ps((__m256)planes[0], 1), b = _mm256_extractf128_ps((__m256)planes[1], 1);
    __m128 c = _mm256_extractf128_ps((__m256)planes[2], 1);
    __m128 d = count == 4 ? _mm256_extractf128_ps((__m256)planes[3], 1) : c;
    return (f32x4)_mm_movehl_ps(_mm_unpackhi_ps(c, d), _mm_unpackhi_ps(a, b));
#else
    return (f32x4){planes[0][7], planes[1][7], planes[2][7], count == 4 ? planes[3][7] : 0};
#endif
}

INLINE float f32x8_get(f32x8 value, int lane)
{
    return value[lane];
}

/* Store the lowest byte of each lane. */
INLINE void i32x8_store_bytes(i32x8 value, uint8_t *eight)
{
#if defined(__AVX2__)
    __m256i four = _mm256_shuffle_epi8((__m256i)value, _mm256_set1_epi32(0x0C080400));
    __m128i both = _mm_unpacklo_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
    _mm_storel_epi64((__m128i *)eight, both);
#else
    for (int i = 0; i < LANES; i++)
        eight[i] = (uint8_t)value[i];
#endif
}

#else

typedef struct {
    float at[LANES];
} f32x8;
typedef struct {
    int32_t at[LANES];
} i32x8;
typedef struct {
    float at[4];
} f32x4;

#define EACH_OF_FOUR(expression) \
    f32x4 out;                   \
    for (int i = 0; i < 4; i++)  \
        out.at[i] = expression;  \
    return out

INLINE f32x4 f32x4_load(const float *four)
{
    EACH_OF_FOUR(four[i]);
}

INLINE void f32x4_store(float *four, f32x4 value)
{
    memcpy(four, value.at, sizeof value.at);
}

INLINE f32x4 f32x4_add(f32x4 a, f32x4 b)
{
    EACH_OF_FOUR(a.at[i] + b.at[i]);
}

INLINE f32x4 f32x4_sub(f32x4 a, f32x4 b)
{
    EACH_OF_FOUR(a.at[i] - b.at[i]);
}

INLINE f32x4 f32x4_scale(f32x4 a, float by)
{
    EACH_OF_FOUR(a.at[i] * by);
}

#define EACH_LANE(type, expression) \
    type out;                       \
    for (int i = 0; i < LANES; i++) \
        out.at[i] = expression;     \
    return out

INLINE f32x8 f32x8_splat(float value)
{
    EACH_LANE(f32x8, value);
}

INLINE f32x8 f32x8_load(const float *eight)
{
    EACH_LANE(f32x8, eight[i]);
}

INLINE f32x8 f32x8_add(f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, a.at[i] + b.at[i]);
}

INLINE f32x8 f32x8_sub(f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, a.at[i] - b.at[i]);
}

INLINE f32x8 f32x8_mul(f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, a.at[i] * b.at[i]);
}

INLINE i32x8 f32x8_le(f32x8 a, f32x8 b)
{
    EACH_LANE(i32x8, a.at[i] <= b.at[i] ? -1 : 0);
}

INLINE f32x8 f32x8_min(f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, a.at[i] < b.at[i] ? a.at[i] : b.at[i]);
}

INLINE f32x8 f32x8_select(i32x8 yes, f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, yes.at[i] ? a.at[i] : b.at[i]);
}

INLINE i32x8 least_key(f32x8 value)
{
    int32_t least = INT32_MAX;
    for (int lane = 0; lane < LANES; lane++) {
        int32_t key;
        memcpy(&key, &value.at[lane], sizeof key);
        key = (key & ~7) | lane;
        least = key < least ? key : least;
    }
    EACH_LANE(i32x8, least);
}

INLINE int32_t first_key(i32x8 least)
{
    return least.at[0];
}

INLINE f32x8 value_of_key(i32x8 least)
{
    f32x8 out;
    for (int i = 0; i < LANES; i++) {
        int32_t bits = least.at[i] & ~7;
        memcpy(&out.at[i], &bits, sizeof bits);
    }
    return out;
}

INLINE i32x8 lane_origins(i32x8 itself, i32x8 least)
{
    EACH_LANE(i32x8, itself.at[i] ? i : least.at[i]);
}

INLINE f32x8 f32x8_permute(i32x8 origin, f32x8 value)
{
    EACH_LANE(f32x8, value.at[origin.at[i] & 7]);
}

INLINE void f32x8_set(f32x8 *value, int lane, float to)
{
    value->at[lane] = to;
}

INLINE f32x8 f32x8_of_four(const float *four, float others)
{
    EACH_LANE(f32x8, i < 4 ? four[i] : others);
}

INLINE f32x8 f32x8_join(const float *first, const float *sixth, f32x8 last)
{
    EACH_LANE(f32x8, i < 5 ? first[i] : i == 5 ? *sixth : last.at[i]);
}

INLINE f32x8 f32x8_with_last(f32x8 first, const float *last)
{
    EACH_LANE(f32x8, i < 7 ? first.at[i] : *last);
}

INLINE f32x4 f32x4_of_last(const f32x8 *planes, int count)
{
    EACH_OF_FOUR(i < count ? planes[i].at[7] : 0);
}

INLINE i32x8 i32x8_min(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] < b.at[i] ? a.at[i] : b.at[i]);
}

INLINE float f32x8_get(f32x8 value, int lane)
{
    return value.at[lane];
}

INLINE void i32x8_store_bytes(i32x8 value, uint8_t *eight)
{
    for (int i = 0; i < LANES; i++)
        eight[i] = (uint8_t)value.at[i];
}

#endif

#endif
