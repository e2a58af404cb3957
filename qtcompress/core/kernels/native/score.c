/* The loops of SSIMULACRA2, plane by plane and row by row, so that compilers can vectorize them. */
#include "score.h"

enum { BLOCK = 256 }; /* pixels that are converted at once */
enum { MAPS = 3 };    /* kinds of errors: lost structure, new edges, lost edges */

INLINE float mixed(const float *m, float a, float b, float c)
{
    return ((m[0] * a + m[1] * b) + m[2] * c) + m[3];
}

INLINE void convert_block(const float *linear, int count, const float *matrix, int channels, float *out, ptrdiff_t n)
{
    float color[3][BLOCK], root[3][BLOCK];
    for (int i = 0; i < count; i++)
        for (int d = 0; d < 3; d++)
            color[d][i] = linear[3 * i + d];
    for (int d = 0; d < 3; d++)
        for (int i = 0; i < count; i++)
            root[d][i] = root_of(mixed(matrix + 4 * d, color[0][i], color[1][i], color[2][i]));
    for (int d = 0; d < 3; d++) {
        if (!(channels >> d & 1))
            continue;
        for (int i = 0; i < count; i++)
            out[i] = mixed(matrix + 12 + 4 * d, root[0][i], root[1][i], root[2][i]);
        out += n;
    }
}

MULTIVERSIONED void convert_to_xyb(const float *linear, ptrdiff_t n, const float *matrix, int channels, float *out)
{
    ptrdiff_t i = 0;
    for (; i + BLOCK <= n; i += BLOCK)
        convert_block(linear + 3 * i, BLOCK, matrix, channels, out + i, n);
    convert_block(linear + 3 * i, (int)(n - i), matrix, channels, out + i, n);
}

MULTIVERSIONED void square_pixels(const float *before, const float *after, ptrdiff_t n, float *restrict apart,
                                  float *restrict spread)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        float gap = before[i] - after[i];
        apart[i] = gap * gap;
        spread[i] = before[i] * before[i] + after[i] * after[i];
    }
}

INLINE float positive(float value)
{
    return value > 0.0f ? value : 0.0f;
}

/* 2 s12 = s11 + s22 - the variance of the difference: fewer steps, and less rounding. */
INLINE void lost_structure(const Compared *p, ptrdiff_t first, ptrdiff_t width, float *restrict out)
{
    const float *mean = p->mean + first, *other = p->other + first;
    const float *apart = p->apart + first, *spread = p->spread + first;
    for (ptrdiff_t x = 0; x < width; x++) {
        float gap = mean[x] - other[x];
        gap *= gap;
        float unlike = (apart[x] - gap) / (((spread[x] - mean[x] * mean[x]) - other[x] * other[x]) + 0.0009f);
        out[x] = positive(1.0f - (unlike - 1.0f) * (gap - 1.0f));
    }
}

INLINE void changed_edges(const Compared *p, ptrdiff_t first, ptrdiff_t width, float sign, float *restrict out)
{
    const float *before = p->before + first, *after = p->after + first;
    const float *mean = p->mean + first, *other = p->other + first;
    for (ptrdiff_t x = 0; x < width; x++) {
        float edge = fabsf(before[x] - mean[x]);
        out[x] = positive(sign * ((fabsf(after[x] - other[x]) - edge) / (edge + 1.0f)));
    }
}

INLINE void add_row(const float *restrict error, ptrdiff_t width, float *restrict sums, float *restrict fourths)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        float square = error[x] * error[x];
        sums[x] += error[x];
        fourths[x] += square * square;
    }
}

INLINE void end_cells(const float *sums, ptrdiff_t width, ptrdiff_t side, float *out)
{
    for (ptrdiff_t left = 0; left < width; left += side) {
        float sum = 0.0f;
        for (ptrdiff_t x = left; x < width && x < left + side; x++)
            sum += sums[x];
        *out++ = sum;
    }
}

MULTIVERSIONED void sum_errors(const Compared *planes, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t side, int wanted,
                               float *scratch, float *out)
{
    ptrdiff_t across = (width + side - 1) / side, grid = (rows + side - 1) / side * across;
    float *error = scratch + 2 * MAPS * width;
    memset(scratch, 0, sizeof *scratch * (size_t)(2 * MAPS * width));
    for (ptrdiff_t y = 0; y < rows; y++) {
        for (int map = 0; map < MAPS; map++) {
            if (!(wanted >> map & 9))
                continue;
            if (map == 0)
                lost_structure(planes, y * width, width, error);
            else
                changed_edges(planes, y * width, width, map == 1 ? 1.0f : -1.0f, error);
            add_row(error, width, scratch + map * width, scratch + (MAPS + map) * width);
        }
        if ((y + 1) % side && y + 1 < rows)
            continue;
        float *to = out + y / side * across;
        for (int key = 0; key < 2 * MAPS; key++)
            if (wanted >> key & 1) {
                end_cells(scratch + key * width, width, side, to);
                to += grid;
            }
        memset(scratch, 0, sizeof *scratch * (size_t)(2 * MAPS * width));
    }
}
