/* The loops of SSIMULACRA2, plane by plane and row by row, so that compilers can vectorize them. */
#include "score.h"

enum { BLOCK = 256 }; /* pixels that are converted at once */
enum { MAPS = 3 };    /* kinds of errors: lost structure, new edges, lost edges */

/* A row of the planes, and of what is blurred. */
typedef struct {
    const float *before, *after, *mean, *other, *apart, *spread;
} Row;

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

INLINE float positive(float value)
{
    return value > 0.0f ? value : 0.0f;
}

/* 2 s12 = s11 + s22 - the variance of the difference: fewer steps, and less rounding. */
INLINE void lost_structure(const Row *row, ptrdiff_t width, float *restrict out)
{
    const float *mean = row->mean, *other = row->other, *apart = row->apart, *spread = row->spread;
    for (ptrdiff_t x = 0; x < width; x++) {
        float gap = mean[x] - other[x];
        gap *= gap;
        float unlike = (apart[x] - gap) / (((spread[x] - mean[x] * mean[x]) - other[x] * other[x]) + 0.0009f);
        out[x] = positive(1.0f - (unlike - 1.0f) * (gap - 1.0f));
    }
}

INLINE void changed_edges(const Row *row, ptrdiff_t width, float sign, float *restrict out)
{
    const float *before = row->before, *after = row->after, *mean = row->mean, *other = row->other;
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

/* A row, with zeros on both sides, weighed by the taps; and a column of rows. */
INLINE void blur_across(const float *restrict padded, const float *taps, ptrdiff_t width, float *restrict out)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        const float *at = padded + x;
        float sum = taps[0] * at[RADIUS];
        for (int k = 1; k <= RADIUS; k++)
            sum += taps[k] * (at[RADIUS - k] + at[RADIUS + k]);
        out[x] = sum;
    }
}

INLINE void blur_down(const float *const *restrict rows, const float *taps, ptrdiff_t width, float *restrict out)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        float sum = taps[0] * rows[RADIUS][x];
        for (int k = 1; k <= RADIUS; k++)
            sum += taps[k] * (rows[RADIUS - k][x] + rows[RADIUS + k][x]);
        out[x] = sum;
    }
}

/* The planes that are blurred: of the original, of the candidate, the squares of their differences, and the sums of
 * their squares. */
enum { BEFORE, AFTER, APART, SPREAD, BLURRED };

/* The value of row y of a plane that is blurred, at some places. */
INLINE void fill_row(const Compared *planes, int kind, ptrdiff_t first, ptrdiff_t width, float *restrict out)
{
    const float *before = planes->before + first, *after = planes->after + first;
    for (ptrdiff_t x = 0; x < width; x++) {
        float gap = before[x] - after[x];
        out[x] = kind == BEFORE  ? before[x]
                 : kind == AFTER ? after[x]
                 : kind == APART ? gap * gap
                                 : before[x] * before[x] + after[x] * after[x];
    }
}

/* Rows of planes, blurred across, that wait to be blurred down; those beyond the planes are 0. */
typedef struct {
    float *padded, *ring[BLURRED], *blurred[BLURRED];
    const float *taps;
    int wanted[BLURRED];
} Blurs;

INLINE void add_blurred(const Compared *planes, const Blurs *blurs, ptrdiff_t y, ptrdiff_t height, ptrdiff_t width,
                        int kind)
{
    float *to = blurs->ring[kind] + (y + TAPS) % TAPS * width;
    if (y < 0 || y >= height) {
        memset(to, 0, sizeof *to * (size_t)width);
        return;
    }
    fill_row(planes, kind, y * width, width, blurs->padded + RADIUS);
    blur_across(blurs->padded, blurs->taps, width, to);
}

INLINE void end_blurred(const Blurs *blurs, ptrdiff_t y, ptrdiff_t width, int kind)
{
    const float *rows[TAPS];
    for (int k = 0; k < TAPS; k++)
        rows[k] = blurs->ring[kind] + (y - RADIUS + k + TAPS) % TAPS * width;
    blur_down(rows, blurs->taps, width, blurs->blurred[kind]);
}

INLINE void add_row_of_all(const Compared *planes, const Blurs *blurs, ptrdiff_t y, ptrdiff_t height, ptrdiff_t width)
{
    if (blurs->wanted[BEFORE])
        add_blurred(planes, blurs, y, height, width, BEFORE);
    add_blurred(planes, blurs, y, height, width, AFTER);
    if (blurs->wanted[APART]) {
        add_blurred(planes, blurs, y, height, width, APART);
        add_blurred(planes, blurs, y, height, width, SPREAD);
    }
}

INLINE void set_blurs(const Compared *planes, ptrdiff_t width, int wanted, float *scratch, Blurs *blurs)
{
    blurs->taps = planes->taps;
    blurs->wanted[BEFORE] = !planes->knows;
    blurs->wanted[APART] = wanted & 9;
    for (int kind = 0; kind < BLURRED; kind++) {
        blurs->ring[kind] = scratch;
        blurs->blurred[kind] = scratch + TAPS * width;
        scratch += (TAPS + 1) * width;
    }
    blurs->padded = scratch;
    memset(scratch, 0, sizeof *scratch * (size_t)(width + 2 * RADIUS));
}

MULTIVERSIONED void sum_errors(const Compared *planes, const Part *part, ptrdiff_t width, ptrdiff_t side, int wanted,
                               float *scratch, float *out)
{
    ptrdiff_t across = (width + side - 1) / side, grid = (part->rows + side - 1) / side * across;
    float *sums = scratch, *error = scratch + 2 * MAPS * width;
    Blurs blurs;
    set_blurs(planes, width, wanted, error + width, &blurs);
    memset(sums, 0, sizeof *sums * (size_t)(2 * MAPS * width));
    for (ptrdiff_t y = part->first - RADIUS; y < part->first + RADIUS; y++)
        add_row_of_all(planes, &blurs, y, part->height, width);
    for (ptrdiff_t done = 0; done < part->rows; done++) {
        ptrdiff_t y = part->first + done;
        float *mean = planes->mean + done * width;
        blurs.blurred[BEFORE] = mean;
        add_row_of_all(planes, &blurs, y + RADIUS, part->height, width);
        for (int kind = 0; kind < BLURRED; kind++)
            if (kind == AFTER || blurs.wanted[kind == SPREAD ? APART : kind])
                end_blurred(&blurs, y, width, kind);
        Row row = {planes->before + y * width, planes->after + y * width, mean,
                   blurs.blurred[AFTER],       blurs.blurred[APART],      blurs.blurred[SPREAD]};
        for (int map = 0; map < MAPS; map++) {
            if (!(wanted >> map & 9))
                continue;
            if (map == 0)
                lost_structure(&row, width, error);
            else
                changed_edges(&row, width, map == 1 ? 1.0f : -1.0f, error);
            add_row(error, width, sums + map * width, sums + (MAPS + map) * width);
        }
        if ((done + 1) % side && done + 1 < part->rows)
            continue;
        float *to = out + done / side * across;
        for (int key = 0; key < 2 * MAPS; key++)
            if (wanted >> key & 1) {
                end_cells(sums + key * width, width, side, to);
                to += grid;
            }
        memset(sums, 0, sizeof *sums * (size_t)(2 * MAPS * width));
    }
}
