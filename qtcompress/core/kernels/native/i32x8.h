/* Arithmetic on vectors of eight int32. */
#ifndef QTCOMPRESS_I32X8_H
#define QTCOMPRESS_I32X8_H

#include "f32x8.h"

#if defined(__GNUC__) && !defined(QTCOMPRESS_PORTABLE)

INLINE i32x8 i32x8_load(const int32_t *eight)
{
    i32x8 out;
    memcpy(&out, eight, sizeof out);
    return out;
}

INLINE i32x8 i32x8_load_i16(const int16_t *eight)
{
#if defined(__AVX2__)
    return (i32x8)_mm256_cvtepi16_epi32(_mm_loadu_si128((const __m128i *)eight));
#else
    typedef int16_t Short __attribute__((vector_size(2 * LANES)));
    Short out;
    memcpy(&out, eight, sizeof out);
    return __builtin_convertvector(out, i32x8);
#endif
}

INLINE i32x8 i32x8_splat(int32_t value)
{
#if defined(__AVX2__)
    return (i32x8)_mm256_set1_epi32(value);
#else
    return (i32x8){value, value, value, value, value, value, value, value};
#endif
}

INLINE i32x8 i32x8_add(i32x8 a, i32x8 b)
{
    return a + b;
}

INLINE i32x8 i32x8_sub(i32x8 a, i32x8 b)
{
    return a - b;
}

INLINE i32x8 i32x8_mul(i32x8 a, i32x8 b)
{
    return a * b;
}

INLINE i32x8 i32x8_shift_right(i32x8 value, int bits) /* rounded down */
{
    return value >> bits;
}

INLINE i32x8 i32x8_lt(i32x8 a, i32x8 b) /* -1: yes, 0: no */
{
    return a < b;
}

INLINE i32x8 i32x8_bit_and(i32x8 a, i32x8 b)
{
    return a & b;
}

/* The lanes that are negative, as bits. */
INLINE unsigned i32x8_signs(i32x8 value)
{
#if defined(__AVX2__)
    return (unsigned)_mm256_movemask_ps((__m256)value);
#else
    i32x8 bits = (value >> 31) & (i32x8){1, 2, 4, 8, 16, 32, 64, 128};
    bits |= SHUFFLE(bits, 4, 5, 6, 7, 0, 1, 2, 3);
    bits |= SHUFFLE(bits, 2, 3, 0, 1, 6, 7, 4, 5);
    return (unsigned)(bits[0] | bits[1]);
#endif
}

INLINE i32x8 i32x8_select(i32x8 yes, i32x8 a, i32x8 b)
{
    return (yes & a) | (~yes & b);
}

INLINE int32_t i32x8_get(i32x8 value, int lane)
{
    return value[lane];
}

INLINE i32x8 i32x8_look_up(const int32_t *table, i32x8 at)
{
    return (i32x8){table[at[0]], table[at[1]], table[at[2]], table[at[3]],
                   table[at[4]], table[at[5]], table[at[6]], table[at[7]]};
}

INLINE void i32x8_set(i32x8 *value, int lane, int32_t to)
{
    (*value)[lane] = to;
}

/* The least of all lanes, in each of them. */
INLINE i32x8 i32x8_least_of_all(i32x8 value)
{
    value = i32x8_min(value, SHUFFLE(value, 4, 5, 6, 7, 0, 1, 2, 3));
    value = i32x8_min(value, SHUFFLE(value, 2, 3, 0, 1, 6, 7, 4, 5));
    return i32x8_min(value, SHUFFLE(value, 1, 0, 3, 2, 5, 4, 7, 6));
}

INLINE i32x8 i32x8_max(i32x8 a, i32x8 b)
{
#if defined(__AVX2__)
    return (i32x8)_mm256_max_epi32((__m256i)a, (__m256i)b);
#else
    i32x8 more = a > b;
    return (more & a) | (~more & b);
#endif
}

INLINE i32x8 i32x8_eq(i32x8 a, i32x8 b) /* -1: yes, 0: no */
{
    return a == b;
}

INLINE i32x8 i32x8_of_bits(f32x8 value)
{
    return (i32x8)value;
}

INLINE i32x8 i32x8_load_u8(const uint8_t *eight)
{
#if defined(__AVX2__)
    return (i32x8)_mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)eight));
#else
    typedef uint8_t Byte __attribute__((vector_size(LANES)));
    Byte out;
    memcpy(&out, eight, sizeof out);
    return __builtin_convertvector(out, i32x8);
#endif
}

INLINE void i32x8_store(int32_t *eight, i32x8 value)
{
    memcpy(eight, &value, sizeof value);
}

INLINE void f32x8_store(float *eight, f32x8 value)
{
    memcpy(eight, &value, sizeof value);
}

INLINE f32x8 f32x8_look_up(const float *table, i32x8 at)
{
#if defined(__AVX2__)
    return (f32x8)_mm256_i32gather_ps(table, (__m256i)at, 4);
#else
    return (f32x8){table[at[0]], table[at[1]], table[at[2]], table[at[3]],
                   table[at[4]], table[at[5]], table[at[6]], table[at[7]]};
#endif
}

/* Move each lane to the next; the first becomes `first`. */
INLINE i32x8 i32x8_shift_lanes(i32x8 value, int32_t first)
{
#if defined(__AVX2__)
    __m256i moved = _mm256_permutevar8x32_epi32((__m256i)value, _mm256_setr_epi32(0, 0, 1, 2, 3, 4, 5, 6));
    return (i32x8)_mm256_blend_epi32(moved, _mm256_set1_epi32(first), 1);
#else
    i32x8 out = SHUFFLE(value, 0, 0, 1, 2, 3, 4, 5, 6);
    out[0] = first;
    return out;
#endif
}

#else

INLINE i32x8 i32x8_load(const int32_t *eight)
{
    EACH_LANE(i32x8, eight[i]);
}

INLINE i32x8 i32x8_load_i16(const int16_t *eight)
{
    EACH_LANE(i32x8, eight[i]);
}

INLINE i32x8 i32x8_splat(int32_t value)
{
    EACH_LANE(i32x8, value);
}

INLINE i32x8 i32x8_add(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] + b.at[i]);
}

INLINE i32x8 i32x8_sub(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] - b.at[i]);
}

INLINE i32x8 i32x8_mul(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] * b.at[i]);
}

INLINE i32x8 i32x8_shift_right(i32x8 value, int bits)
{
    EACH_LANE(i32x8, value.at[i] >> bits);
}

INLINE i32x8 i32x8_lt(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] < b.at[i] ? -1 : 0);
}

INLINE i32x8 i32x8_eq(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, -(a.at[i] == b.at[i]));
}

INLINE i32x8 i32x8_bit_and(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] & b.at[i]);
}

INLINE unsigned i32x8_signs(i32x8 value)
{
    unsigned bits = 0;
    for (int i = 0; i < LANES; i++)
        bits |= (unsigned)(value.at[i] < 0) << i;
    return bits;
}

INLINE i32x8 i32x8_select(i32x8 yes, i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, yes.at[i] ? a.at[i] : b.at[i]);
}

INLINE int32_t i32x8_get(i32x8 value, int lane)
{
    return value.at[lane];
}

INLINE i32x8 i32x8_look_up(const int32_t *table, i32x8 at)
{
    EACH_LANE(i32x8, table[at.at[i]]);
}

INLINE void i32x8_set(i32x8 *value, int lane, int32_t to)
{
    value->at[lane] = to;
}

INLINE i32x8 i32x8_max(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] > b.at[i] ? a.at[i] : b.at[i]);
}

INLINE i32x8 i32x8_of_bits(f32x8 value)
{
    i32x8 out;
    memcpy(&out, &value, sizeof out);
    return out;
}

INLINE i32x8 i32x8_load_u8(const uint8_t *eight)
{
    EACH_LANE(i32x8, eight[i]);
}

INLINE void i32x8_store(int32_t *eight, i32x8 value)
{
    memcpy(eight, value.at, sizeof value.at);
}

INLINE void f32x8_store(float *eight, f32x8 value)
{
    memcpy(eight, value.at, sizeof value.at);
}

INLINE f32x8 f32x8_look_up(const float *table, i32x8 at)
{
    EACH_LANE(f32x8, table[at.at[i]]);
}

INLINE i32x8 i32x8_least_of_all(i32x8 value)
{
    int32_t least = value.at[0];
    for (int i = 1; i < LANES; i++)
        least = value.at[i] < least ? value.at[i] : least;
    EACH_LANE(i32x8, least);
}

INLINE i32x8 i32x8_shift_lanes(i32x8 value, int32_t first)
{
    EACH_LANE(i32x8, i ? value.at[i - 1] : first);
}

#endif

INLINE int i32x8_any_negative(i32x8 value)
{
    int32_t all = 0;
    for (int i = 0; i < LANES; i++)
        all |= i32x8_get(value, i);
    return all < 0;
}

INLINE int32_t i32x8_least(i32x8 value)
{
    int32_t least = i32x8_get(value, 0);
    for (int i = 1; i < LANES; i++)
        least = i32x8_get(value, i) < least ? i32x8_get(value, i) : least;
    return least;
}

INLINE i32x8 i32x8_clamp(i32x8 value, i32x8 low, i32x8 high)
{
    value = i32x8_min(value, high);
    return i32x8_select(i32x8_lt(value, low), low, value);
}

#endif
