/* The loops of butteraugli's Malta, row by row, so that compilers can vectorize them. */
#include "lines.h"

enum { REACH = 4, LINES = 16, MOST_STEPS = 4 };

/* One half of a line: steps (right, down) from its middle; the other half is turned by 180 degrees. */
typedef struct {
    int8_t steps, times;
    int8_t right[MOST_STEPS], down[MOST_STEPS];
} Line;

/* Four of the dense lines of the definition are others once more: these count twice. */
static const Line DENSE[] = {
    {4, 1, {1, 2, 3, 4}, {0, 0, 0, 0}}, {4, 1, {0, 0, 0, 0}, {1, 2, 3, 4}},    {3, 1, {1, 2, 3}, {1, 2, 3}},
    {3, 1, {-1, -2, -3}, {1, 2, 3}},    {4, 2, {0, -1, -1, -1}, {1, 2, 3, 4}}, {4, 2, {0, 1, 1, 1}, {1, 2, 3, 4}},
    {4, 2, {1, 2, 3, 4}, {0, 1, 1, 1}}, {4, 2, {1, 2, 3, 4}, {0, -1, -1, -1}}, {3, 1, {1, 1, 2}, {1, 2, 3}},
    {3, 1, {-1, -1, -2}, {1, 2, 3}},    {3, 1, {1, 2, 3}, {1, 1, 2}},          {3, 1, {-1, -2, -3}, {1, 1, 2}},
};
static const Line SPARSE[LINES] = {
    {2, 1, {2, 4}, {0, 0}},   {2, 1, {0, 0}, {2, 4}},   {2, 1, {2, 3}, {2, 3}}, {2, 1, {-2, -3}, {2, 3}},
    {2, 1, {-1, -1}, {2, 4}}, {2, 1, {1, 1}, {2, 4}},   {2, 1, {2, 4}, {1, 1}}, {2, 1, {2, 4}, {-1, -1}},
    {2, 1, {1, 2}, {2, 3}},   {2, 1, {-1, -2}, {2, 3}}, {2, 1, {2, 3}, {1, 2}}, {2, 1, {-2, -3}, {1, 2}},
    {2, 1, {2, 4}, {-1, -2}}, {2, 1, {2, 4}, {1, 2}},   {2, 1, {1, 2}, {2, 4}}, {2, 1, {-1, -2}, {2, 4}},
};

INLINE void weigh_row(const float *restrict before, const float *restrict after, ptrdiff_t width, float norm,
                      float weight, float beyond, float *restrict apart)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        float size = fabsf(before[x]);
        float along = before[x] < 0.0f ? -after[x] : after[x];
        float less = 0.55f * size - along, more = along - 1.05f * size;
        less = less > 0.0f ? less : 0.0f;
        more = more > 0.0f ? more : 0.0f;
        float outside = beyond * (less - more);
        outside = before[x] < 0.0f ? -outside : outside;
        apart[x] = (weight * (before[x] - after[x]) + outside) / (norm + 0.5f * (size + fabsf(after[x])));
    }
}

/* `at` is the row of `apart`, `wide` its stride. */
INLINE void add_line(const float *restrict at, ptrdiff_t wide, const Line *line, int steps, ptrdiff_t width,
                     float *restrict out)
{
    const float *to[MOST_STEPS], *from[MOST_STEPS];
    for (int i = 0; i < steps; i++) {
        ptrdiff_t step = line->right[i] + line->down[i] * wide;
        to[i] = at + step;
        from[i] = at - step;
    }
    float times = line->times;
    for (ptrdiff_t x = 0; x < width; x++) {
        float sum = at[x];
        for (int i = 0; i < steps; i++)
            sum += to[i][x] + from[i][x];
        out[x] += times * (sum * sum);
    }
}

MULTIVERSIONED void sum_lines(const float *before, const float *after, ptrdiff_t rows, ptrdiff_t width, float norm,
                              float weight, float beyond, int dense, float *apart, float *out)
{
    ptrdiff_t wide = width + 2 * REACH;
    memset(apart, 0, sizeof *apart * (size_t)(wide * (rows + 2 * REACH)));
    memset(out, 0, sizeof *out * (size_t)(width * rows));
    float *inner = apart + REACH * wide + REACH;
    for (ptrdiff_t y = 0; y < rows; y++)
        weigh_row(before + y * width, after + y * width, width, norm, weight, beyond, inner + y * wide);
    for (ptrdiff_t y = 0; y < rows; y++) {
        if (!dense)
            for (int i = 0; i < LINES; i++)
                add_line(inner + y * wide, wide, SPARSE + i, 2, width, out + y * width);
        else
            for (int i = 0; i < (int)(sizeof DENSE / sizeof *DENSE); i++)
                if (DENSE[i].steps == 4)
                    add_line(inner + y * wide, wide, DENSE + i, 4, width, out + y * width);
                else
                    add_line(inner + y * wide, wide, DENSE + i, 3, width, out + y * width);
    }
}
