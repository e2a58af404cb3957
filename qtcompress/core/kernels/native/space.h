/* The working space: from pixels to coordinates. color.WorkingSpace computes the table and explains it.
 *
 * The arithmetic of all kernels is in integers, or in single floating-point operations in the order written (the build
 * forbids contraction to fused multiply-add), so that reference.py gives the same bytes. dispatch.py, mappers.py and
 * maps.py check every argument; nothing is checked here.
 */
#ifndef QTCOMPRESS_SPACE_H
#define QTCOMPRESS_SPACE_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__)
#define MULTIVERSIONED __attribute__((target_clones("avx2", "default")))
#else
#define MULTIVERSIONED
#endif
#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static __forceinline
#endif

enum { SRGB = 0, OKLAB = 1 };
enum { MAX_ENTRIES = 256, MAX_DIMS = 4 };

typedef struct {
    float linear[256]; /* 8-bit sRGB -> linear light */
    float lms[9];      /* linear sRGB -> LMS, row by row */
    float lab[9];      /* cube roots of LMS -> Oklab, row by row */
    float middle[3];   /* the color whose premultiplied coordinates are 0 */
    float scale;       /* coordinates per unit of color */
    float alpha;       /* coordinates per unit of 8-bit alpha */
} Space;

INLINE int to_int(float value)
{
    return (int)floorf(value + 0.5f);
}

/* The cube root of 0..1 to a few millionths: a third of the exponent as a first guess, and two steps of Newton's
 * method. Unlike a table it can be vectorized. */
INLINE float root_of(float value)
{
    uint32_t bits;
    float root;
    memcpy(&bits, &value, sizeof bits);
    bits = bits / 3 + 709921077u;
    memcpy(&root, &bits, sizeof root);
    root = ((root + root) + value / (root * root)) * (1.0f / 3.0f);
    return ((root + root) + value / (root * root)) * (1.0f / 3.0f);
}

INLINE void color_of(const uint8_t *rgba, const Space *space, int kind, float *out)
{
    if (kind == SRGB) {
        for (int d = 0; d < 3; d++)
            out[d] = (float)rgba[d];
        return;
    }
    float r = space->linear[rgba[0]], g = space->linear[rgba[1]], b = space->linear[rgba[2]];
    const float *m = space->lms, *n = space->lab;
    float x = root_of((m[0] * r + m[1] * g) + m[2] * b);
    float y = root_of((m[3] * r + m[4] * g) + m[5] * b);
    float z = root_of((m[6] * r + m[7] * g) + m[8] * b);
    out[0] = (n[0] * x + n[1] * y) + n[2] * z;
    out[1] = (n[3] * x + n[4] * y) + n[5] * z;
    out[2] = (n[6] * x + n[7] * y) + n[8] * z;
}

INLINE void point_of(const uint8_t *rgba, const Space *space, int kind, int dims, int16_t *out)
{
    float color[3];
    color_of(rgba, space, kind, color);
    if (dims == 3) {
        for (int d = 0; d < 3; d++)
            out[d] = (int16_t)to_int(color[d] * space->scale);
        return;
    }
    float opacity = (float)rgba[3] * (1.0f / 255.0f);
    for (int d = 0; d < 3; d++)
        out[d] = (int16_t)to_int((opacity * (color[d] - space->middle[d])) * space->scale);
    out[3] = (int16_t)to_int((float)rgba[3] * space->alpha);
}

INLINE int32_t squared_distance(const int16_t *a, const int16_t *b, int dims)
{
    int32_t sum = 0;
    for (int d = 0; d < dims; d++) {
        int32_t gap = a[d] - b[d];
        sum += gap * gap;
    }
    return sum;
}

INLINE int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

INLINE uint32_t key_of(const uint8_t *rgba)
{
    uint32_t key;
    memcpy(&key, rgba, 4);
    return rgba[3] ? key : 0; /* all invisible colors are one */
}

INLINE uint32_t slot_of(uint32_t key, int bits)
{
    return (key * 2654435761u) >> (32 - bits);
}

/* A place for each of 2^24 opaque colors; similar colors (64 in a cell) are neighbors. */
INLINE uint32_t place_of(const uint8_t *rgb)
{
    uint32_t cell = (uint32_t)(rgb[0] >> 2) << 12 | (uint32_t)(rgb[1] >> 2) << 6 | rgb[2] >> 2;
    return cell << 6 | (rgb[0] & 3u) << 4 | (rgb[1] & 3u) << 2 | (rgb[2] & 3u);
}

/* Convert n pixels to points with `dims` coordinates, in rows of `stride` numbers: MAX_DIMS of them, of which the last
 * is 0 in three dimensions, or as many as there are dimensions. */
void convert_points(const uint8_t *rgba, ptrdiff_t n, const Space *space, int kind, int dims, int stride, int16_t *out);

/* The place of the lowest bit of a number that is not 0. */
INLINE int first_bit(uint64_t bits)
{
#if defined(__GNUC__)
    return __builtin_ctzll(bits);
#else
    int place = 0;
    for (; !(bits & 1); bits >>= 1)
        place++;
    return place;
#endif
}

#endif
