/* Pixels -> points of the working space, plane by plane, so that compilers can vectorize it. */
#include "space.h"

enum { BLOCK = 256 }; /* pixels that are converted at once */

INLINE void roots_of(const float *m, const float *r, const float *g, const float *b, float *out)
{
    for (int i = 0; i < BLOCK; i++)
        out[i] = root_of((m[0] * r[i] + m[1] * g[i]) + m[2] * b[i]);
}

INLINE void oklab_block(const uint8_t *rgba, const Space *space, int dims, int stride, int16_t *out)
{
    float r[BLOCK], g[BLOCK], b[BLOCK], x[BLOCK], y[BLOCK], z[BLOCK];
    int16_t planes[MAX_DIMS][BLOCK];
    for (int i = 0; i < BLOCK; i++) {
        r[i] = space->linear[rgba[4 * i]];
        g[i] = space->linear[rgba[4 * i + 1]];
        b[i] = space->linear[rgba[4 * i + 2]];
    }
    roots_of(space->lms, r, g, b, x);
    roots_of(space->lms + 3, r, g, b, y);
    roots_of(space->lms + 6, r, g, b, z);
    for (int d = 0; d < 3; d++) {
        const float *n = space->lab + 3 * d;
        if (dims == 3)
            for (int i = 0; i < BLOCK; i++)
                planes[d][i] = (int16_t)to_int(((n[0] * x[i] + n[1] * y[i]) + n[2] * z[i]) * space->scale);
        else
            for (int i = 0; i < BLOCK; i++) {
                float color = (n[0] * x[i] + n[1] * y[i]) + n[2] * z[i];
                float opacity = (float)rgba[4 * i + 3] * (1.0f / 255.0f);
                planes[d][i] = (int16_t)to_int((opacity * (color - space->middle[d])) * space->scale);
            }
    }
    for (int i = 0; i < BLOCK; i++)
        planes[3][i] = (int16_t)(dims == 4 ? to_int((float)rgba[4 * i + 3] * space->alpha) : 0);
    for (int i = 0; i < BLOCK; i++)
        for (int d = 0; d < stride; d++)
            out[stride * i + d] = planes[d][i];
}

MULTIVERSIONED void convert_points(const uint8_t *rgba, ptrdiff_t n, const Space *space, int kind, int dims, int stride,
                                   int16_t *out)
{
    ptrdiff_t i = 0;
    if (kind == OKLAB && dims == 3 && stride == 3)
        for (; i + BLOCK <= n; i += BLOCK)
            oklab_block(rgba + 4 * i, space, 3, 3, out + 3 * i);
    else if (kind == OKLAB && dims == 3)
        for (; i + BLOCK <= n; i += BLOCK)
            oklab_block(rgba + 4 * i, space, 3, 4, out + 4 * i);
    else if (kind == OKLAB)
        for (; i + BLOCK <= n; i += BLOCK)
            oklab_block(rgba + 4 * i, space, 4, 4, out + 4 * i);
    for (; i < n; i++) {
        point_of(rgba + 4 * i, space, kind, dims, out + stride * i);
        if (dims < stride)
            out[stride * i + dims] = 0;
    }
}
