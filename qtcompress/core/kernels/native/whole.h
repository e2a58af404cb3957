/* Eight whole numbers side by side, as lanes.h has eight fractions. */
#ifndef QTCOMPRESS_WHOLE_H
#define QTCOMPRESS_WHOLE_H

#include "lanes.h"

#if defined(__GNUC__)

typedef Mask Whole;

INLINE Whole load_whole(const int32_t *eight)
{
    Whole out;
    memcpy(&out, eight, sizeof out);
    return out;
}

INLINE Whole load_short(const int16_t *eight)
{
    typedef int16_t Short __attribute__((vector_size(2 * LANES)));
    Short out;
    memcpy(&out, eight, sizeof out);
    return __builtin_convertvector(out, Whole);
}

INLINE Whole spread_whole(int32_t value)
{
    return (Whole){value, value, value, value, value, value, value, value};
}

INLINE Whole plus_whole(Whole a, Whole b)
{
    return a + b;
}

INLINE Whole minus_whole(Whole a, Whole b)
{
    return a - b;
}

INLINE Whole times_whole(Whole a, Whole b)
{
    return a * b;
}

INLINE Whole halved(Whole value, int times)    /* rounded down */
{
    return value >> times;
}

INLINE Whole below(Whole a, Whole b)    /* -1: yes, 0: no */
{
    return a < b;
}

INLINE Whole both(Whole a, Whole b)
{
    return a & b;
}

INLINE Whole pick_whole(Whole yes, Whole a, Whole b)
{
    return (yes & a) | (~yes & b);
}

INLINE int32_t number_of(Whole value, int lane)
{
    return value[lane];
}

INLINE void set_number(Whole *value, int lane, int32_t to)
{
    (*value)[lane] = to;
}

/* Each lane has what the one before it had, and the first what came from outside. */
INLINE Whole passed_on(Whole value, int32_t first)
{
    Whole out = REORDERED(value, 0, 0, 1, 2, 3, 4, 5, 6);
    out[0] = first;
    return out;
}

#else

typedef Mask Whole;

INLINE Whole load_whole(const int32_t *eight)
{
    ALL_LANES(Whole, eight[i]);
}

INLINE Whole load_short(const int16_t *eight)
{
    ALL_LANES(Whole, eight[i]);
}

INLINE Whole spread_whole(int32_t value)
{
    ALL_LANES(Whole, value);
}

INLINE Whole plus_whole(Whole a, Whole b)
{
    ALL_LANES(Whole, a.at[i] + b.at[i]);
}

INLINE Whole minus_whole(Whole a, Whole b)
{
    ALL_LANES(Whole, a.at[i] - b.at[i]);
}

INLINE Whole times_whole(Whole a, Whole b)
{
    ALL_LANES(Whole, a.at[i] * b.at[i]);
}

INLINE Whole halved(Whole value, int times)
{
    ALL_LANES(Whole, value.at[i] >> times);
}

INLINE Whole below(Whole a, Whole b)
{
    ALL_LANES(Whole, a.at[i] < b.at[i] ? -1 : 0);
}

INLINE Whole both(Whole a, Whole b)
{
    ALL_LANES(Whole, a.at[i] & b.at[i]);
}

INLINE Whole pick_whole(Whole yes, Whole a, Whole b)
{
    ALL_LANES(Whole, yes.at[i] ? a.at[i] : b.at[i]);
}

INLINE int32_t number_of(Whole value, int lane)
{
    return value.at[lane];
}

INLINE void set_number(Whole *value, int lane, int32_t to)
{
    value->at[lane] = to;
}

INLINE Whole passed_on(Whole value, int32_t first)
{
    ALL_LANES(Whole, i ? value.at[i - 1] : first);
}

#endif

INLINE int any_negative(Whole value)
{
    int32_t all = 0;
    for (int i = 0; i < LANES; i++)
        all |= number_of(value, i);
    return all < 0;
}

INLINE Whole lower_whole(Whole a, Whole b)
{
    return pick_whole(below(a, b), a, b);
}

INLINE Whole within_whole(Whole value, Whole low, Whole high)
{
    value = lower_whole(value, high);
    return pick_whole(below(value, low), low, value);
}

#endif
