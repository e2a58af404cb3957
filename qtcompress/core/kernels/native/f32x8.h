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

INLINE f32x4 f32x4_clamp(f32x4 a, float limit) /* -limit..limit */
{
    typedef int32_t Choice __attribute__((vector_size(16)));
    f32x4 most = {limit, limit, limit, limit}, least = -most;
    Choice high = a > most, low = a < least;
    return (f32x4)((high & (Choice)most) | (low & (Choice)least) | (~(high | low) & (Choice)a));
}

INLINE f32x8 f32x8_splat(float value)
{
    return (f32x8){value, value, value, value, value, value, value, value};
}

INLINE f32x8 f32x8_load(const float *eight)
{
    f32x8 out;
    memcpy(&out, eight, sizeof out);
    return out;
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
    i32x8 less = a < b;
    return (less & a) | (~less & b);
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

INLINE i32x8 key_of_lane(f32x8 value, int lane)
{
    int32_t key = (((i32x8)value)[lane] & ~7) | lane;
    return (i32x8){key, key, key, key, key, key, key, key};
}

INLINE int32_t first_key(i32x8 least)
{
    return least[0];
}

INLINE f32x8 value_of_key(i32x8 least)
{
    return (f32x8)(least & ~7);
}

/* The lane that each lane continues: itself, or the least one. */
INLINE i32x8 lane_origins(i32x8 itself, i32x8 least)
{
    return (itself & (i32x8){0, 1, 2, 3, 4, 5, 6, 7}) | (~itself & least & 7);
}

INLINE f32x8 f32x8_permute(i32x8 origin, f32x8 value)
{
#if defined(__clang__)
    f32x8 out;
    for (int i = 0; i < LANES; i++)
        out[i] = value[origin[i]];
    return out;
#else
    return __builtin_shuffle(value, origin);
#endif
}

INLINE void f32x8_set(f32x8 *value, int lane, float to)
{
    (*value)[lane] = to;
}

#if defined(__clang__)
#define BLEND(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define BLEND(a, b, ...) __builtin_shuffle(a, b, (i32x8){__VA_ARGS__})
#endif

/* The first five lanes of one vector, a number, and the last two lanes of another. */
INLINE f32x8 f32x8_join(f32x8 first, float sixth, f32x8 last)
{
    f32x8 five = BLEND(first, f32x8_splat(sixth), 0, 1, 2, 3, 4, 13, 6, 7);
    return BLEND(five, last, 0, 1, 2, 3, 4, 5, 14, 15);
}

INLINE f32x8 f32x8_with_last(f32x8 first, float last)
{
    return BLEND(first, f32x8_splat(last), 0, 1, 2, 3, 4, 5, 6, 15);
}

INLINE float f32x8_get(f32x8 value, int lane)
{
    return value[lane];
}

INLINE void i32x8_store(i32x8 value, int32_t *eight)
{
    memcpy(eight, &value, sizeof value);
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

INLINE f32x4 f32x4_clamp(f32x4 a, float limit)
{
    EACH_OF_FOUR(a.at[i] > limit ? limit : a.at[i] < -limit ? -limit : a.at[i]);
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

INLINE f32x8 f32x8_select(i32x8 yes, f32x8 a, f32x8 b)
{
    EACH_LANE(f32x8, yes.at[i] ? a.at[i] : b.at[i]);
}

INLINE i32x8 key_of_lane(f32x8 value, int lane)
{
    int32_t key;
    memcpy(&key, &value.at[lane], sizeof key);
    EACH_LANE(i32x8, (key & ~7) | lane);
}

INLINE i32x8 least_key(f32x8 value)
{
    int lane = 0;
    i32x8 least = key_of_lane(value, 0);
    while (++lane < LANES) {
        i32x8 other = key_of_lane(value, lane);
        least = other.at[0] < least.at[0] ? other : least;
    }
    return least;
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
    EACH_LANE(i32x8, itself.at[i] ? i : least.at[i] & 7);
}

INLINE f32x8 f32x8_permute(i32x8 origin, f32x8 value)
{
    EACH_LANE(f32x8, value.at[origin.at[i]]);
}

INLINE void f32x8_set(f32x8 *value, int lane, float to)
{
    value->at[lane] = to;
}

INLINE f32x8 f32x8_join(f32x8 first, float sixth, f32x8 last)
{
    EACH_LANE(f32x8, i < 5 ? first.at[i] : i == 5 ? sixth : last.at[i]);
}

INLINE f32x8 f32x8_with_last(f32x8 first, float last)
{
    EACH_LANE(f32x8, i < 7 ? first.at[i] : last);
}

INLINE i32x8 i32x8_min(i32x8 a, i32x8 b)
{
    EACH_LANE(i32x8, a.at[i] < b.at[i] ? a.at[i] : b.at[i]);
}

INLINE float f32x8_get(f32x8 value, int lane)
{
    return value.at[lane];
}

INLINE void i32x8_store(i32x8 value, int32_t *eight)
{
    memcpy(eight, value.at, sizeof value.at);
}

#endif

#endif
