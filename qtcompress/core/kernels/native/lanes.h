/* Eight numbers side by side, or four. GCC and Clang make vector instructions of it for whatever the machine has; others loop. */
#ifndef QTCOMPRESS_LANES_H
#define QTCOMPRESS_LANES_H

#include "space.h"

enum { LANES = 8 };

#if defined(__GNUC__)
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"       /* all of it is inlined: nothing is passed by any convention */
#endif

typedef float Lanes __attribute__((vector_size(4 * LANES)));
typedef int32_t Mask __attribute__((vector_size(4 * LANES)));    /* -1: yes, 0: no */
typedef float Quad __attribute__((vector_size(16)));

INLINE Quad load_quad(const float *four)
{
    Quad out;
    memcpy(&out, four, sizeof out);
    return out;
}

INLINE void store_quad(float *four, Quad value)
{
    memcpy(four, &value, sizeof value);
}

INLINE Quad plus_quad(Quad a, Quad b)
{
    return a + b;
}

INLINE Quad minus_quad(Quad a, Quad b)
{
    return a - b;
}

INLINE Quad scaled(Quad a, float by)
{
    return a * (Quad){by, by, by, by};
}

INLINE Quad within(Quad a, float limit)    /* -limit..limit */
{
    typedef int32_t Choice __attribute__((vector_size(16)));
    Quad most = {limit, limit, limit, limit}, least = -most;
    Choice high = a > most, low = a < least;
    return (Quad)((high & (Choice)most) | (low & (Choice)least) | (~(high | low) & (Choice)a));
}

INLINE Lanes spread(float value)
{
    return (Lanes){value, value, value, value, value, value, value, value};
}

INLINE Lanes load_lanes(const float *eight)
{
    Lanes out;
    memcpy(&out, eight, sizeof out);
    return out;
}

INLINE Lanes plus_lanes(Lanes a, Lanes b)
{
    return a + b;
}

INLINE Lanes minus_lanes(Lanes a, Lanes b)
{
    return a - b;
}

INLINE Lanes times_lanes(Lanes a, Lanes b)
{
    return a * b;
}

INLINE Mask at_most(Lanes a, Lanes b)
{
    return a <= b;
}

INLINE Lanes pick(Mask yes, Lanes a, Lanes b)
{
    return (Lanes)((yes & (Mask)a) | (~yes & (Mask)b));
}

#if defined(__clang__)
#define REORDERED(value, ...) __builtin_shufflevector(value, value, __VA_ARGS__)
#else
#define REORDERED(value, ...) __builtin_shuffle(value, (Mask){__VA_ARGS__})
#endif

INLINE Mask lower(Mask a, Mask b)
{
    Mask less = a < b;
    return (less & a) | (~less & b);
}

/* The least of eight numbers that are not negative, in all lanes, as its bits with the lane in the last three: of
 * equals, and of such as differ only there, the lowest lane. */
INLINE Mask least_of(Lanes value)
{
    Mask key = ((Mask)value & ~7) | (Mask){0, 1, 2, 3, 4, 5, 6, 7};
    key = lower(key, REORDERED(key, 4, 5, 6, 7, 0, 1, 2, 3));
    key = lower(key, REORDERED(key, 2, 3, 0, 1, 6, 7, 4, 5));
    return lower(key, REORDERED(key, 1, 0, 3, 2, 5, 4, 7, 6));
}

INLINE Mask key_in_all(Lanes value, int lane)
{
    int32_t key = (((Mask)value)[lane] & ~7) | lane;
    return (Mask){key, key, key, key, key, key, key, key};
}

INLINE int32_t key_of_least(Mask least)
{
    return least[0];
}

INLINE Lanes value_of(Mask least)
{
    return (Lanes)(least & ~7);
}

/* Whence each lane comes: from itself, or from the one that was least. */
INLINE Mask origin(Mask itself, Mask least)
{
    return (itself & (Mask){0, 1, 2, 3, 4, 5, 6, 7}) | (~itself & least & 7);
}

INLINE Lanes come_from(Mask origin, Lanes value)
{
#if defined(__clang__)
    Lanes out;
    for (int i = 0; i < LANES; i++)
        out[i] = value[origin[i]];
    return out;
#else
    return __builtin_shuffle(value, origin);
#endif
}

INLINE void set_lane(Lanes *value, int lane, float to)
{
    (*value)[lane] = to;
}

#if defined(__clang__)
#define BLENDED(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define BLENDED(a, b, ...) __builtin_shuffle(a, b, (Mask){__VA_ARGS__})
#endif

/* The first five lanes of one, a number, and the last two lanes of another. */
INLINE Lanes joined(Lanes first, float sixth, Lanes last)
{
    Lanes five = BLENDED(first, spread(sixth), 0, 1, 2, 3, 4, 13, 6, 7);
    return BLENDED(five, last, 0, 1, 2, 3, 4, 5, 14, 15);
}

INLINE Lanes with_last(Lanes first, float last)
{
    return BLENDED(first, spread(last), 0, 1, 2, 3, 4, 5, 6, 15);
}

INLINE float lane_of(Lanes value, int lane)
{
    return value[lane];
}

INLINE void store_mask(Mask value, int32_t *eight)
{
    memcpy(eight, &value, sizeof value);
}

#else

typedef struct {
    float at[LANES];
} Lanes;
typedef struct {
    int32_t at[LANES];
} Mask;
typedef struct {
    float at[4];
} Quad;

#define ALL_FOUR(expression)              \
    Quad out;                             \
    for (int i = 0; i < 4; i++)           \
        out.at[i] = expression;           \
    return out

INLINE Quad load_quad(const float *four)
{
    ALL_FOUR(four[i]);
}

INLINE void store_quad(float *four, Quad value)
{
    memcpy(four, value.at, sizeof value.at);
}

INLINE Quad plus_quad(Quad a, Quad b)
{
    ALL_FOUR(a.at[i] + b.at[i]);
}

INLINE Quad minus_quad(Quad a, Quad b)
{
    ALL_FOUR(a.at[i] - b.at[i]);
}

INLINE Quad scaled(Quad a, float by)
{
    ALL_FOUR(a.at[i] * by);
}

INLINE Quad within(Quad a, float limit)
{
    ALL_FOUR(a.at[i] > limit ? limit : a.at[i] < -limit ? -limit : a.at[i]);
}

#define ALL_LANES(type, expression)       \
    type out;                             \
    for (int i = 0; i < LANES; i++)       \
        out.at[i] = expression;           \
    return out

INLINE Lanes spread(float value)
{
    ALL_LANES(Lanes, value);
}

INLINE Lanes load_lanes(const float *eight)
{
    ALL_LANES(Lanes, eight[i]);
}

INLINE Lanes plus_lanes(Lanes a, Lanes b)
{
    ALL_LANES(Lanes, a.at[i] + b.at[i]);
}

INLINE Lanes minus_lanes(Lanes a, Lanes b)
{
    ALL_LANES(Lanes, a.at[i] - b.at[i]);
}

INLINE Lanes times_lanes(Lanes a, Lanes b)
{
    ALL_LANES(Lanes, a.at[i] * b.at[i]);
}

INLINE Mask at_most(Lanes a, Lanes b)
{
    ALL_LANES(Mask, a.at[i] <= b.at[i] ? -1 : 0);
}

INLINE Lanes pick(Mask yes, Lanes a, Lanes b)
{
    ALL_LANES(Lanes, yes.at[i] ? a.at[i] : b.at[i]);
}

INLINE Mask key_in_all(Lanes value, int lane)
{
    int32_t key;
    memcpy(&key, &value.at[lane], sizeof key);
    ALL_LANES(Mask, (key & ~7) | lane);
}

INLINE Mask least_of(Lanes value)
{
    int lane = 0;
    Mask least = key_in_all(value, 0);
    while (++lane < LANES) {
        Mask other = key_in_all(value, lane);
        least = other.at[0] < least.at[0] ? other : least;
    }
    return least;
}

INLINE int32_t key_of_least(Mask least)
{
    return least.at[0];
}

INLINE Lanes value_of(Mask least)
{
    Lanes out;
    for (int i = 0; i < LANES; i++) {
        int32_t bits = least.at[i] & ~7;
        memcpy(&out.at[i], &bits, sizeof bits);
    }
    return out;
}

INLINE Mask origin(Mask itself, Mask least)
{
    ALL_LANES(Mask, itself.at[i] ? i : least.at[i] & 7);
}

INLINE Lanes come_from(Mask origin, Lanes value)
{
    ALL_LANES(Lanes, value.at[origin.at[i]]);
}

INLINE void set_lane(Lanes *value, int lane, float to)
{
    value->at[lane] = to;
}

INLINE Lanes joined(Lanes first, float sixth, Lanes last)
{
    ALL_LANES(Lanes, i < 5 ? first.at[i] : i == 5 ? sixth : last.at[i]);
}

INLINE Lanes with_last(Lanes first, float last)
{
    ALL_LANES(Lanes, i < 7 ? first.at[i] : last);
}

INLINE Mask lower(Mask a, Mask b)
{
    ALL_LANES(Mask, a.at[i] < b.at[i] ? a.at[i] : b.at[i]);
}

INLINE float lane_of(Lanes value, int lane)
{
    return value.at[lane];
}

INLINE void store_mask(Mask value, int32_t *eight)
{
    memcpy(eight, value.at, sizeof value.at);
}

#endif

#endif
