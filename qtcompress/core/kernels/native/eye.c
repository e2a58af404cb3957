/* What the eye sees of a candidate at half size, and how a picture changes from pixel to pixel: a pass over rows in
 * place of a plane for each step. All values are summed in cells, down the columns first. */
#include "eye.h"

#include "score.h"

enum { CHANNELS = 3, SEEN = 9, CHANGES = 6 };

/* Planes of XYB, of which others are subtracted if there are any, as lightness and two opposing colors. */
typedef struct {
    const float *planes[CHANNELS], *others[CHANNELS], *matrix, *shift;
    int apart;
} Mixed;

MULTIVERSIONED static void mix_planes(const Mixed *mixed, ptrdiff_t n, float *restrict out)
{
    const float *m = mixed->matrix, *x = mixed->planes[0], *y = mixed->planes[1], *z = mixed->planes[2];
    const float *u = mixed->others[0], *v = mixed->others[1], *w = mixed->others[2];
    for (int d = 0; d < CHANNELS; d++, m += CHANNELS, out += n) {
        float shift = mixed->shift[d];
        if (mixed->apart)
            for (ptrdiff_t i = 0; i < n; i++)
                out[i] = (m[0] * (x[i] - u[i]) + m[1] * (y[i] - v[i])) + m[2] * (z[i] - w[i]);
        else
            for (ptrdiff_t i = 0; i < n; i++)
                out[i] = ((m[0] * x[i] + m[1] * y[i]) + m[2] * z[i]) - shift;
    }
}

INLINE float square_of_slope(float left, float right, float up, float down)
{
    float across = (right - left) * 0.5f, along = (down - up) * 0.5f;
    return across * across + along * along;
}

/* The squares of the slopes of a row; beyond the borders, the pixels again. */
INLINE void square_slopes(const float *up, const float *row, const float *down, ptrdiff_t width, float *restrict out)
{
    ptrdiff_t last = width - 1;
    for (ptrdiff_t x = 1; x < last; x++)
        out[x] = square_of_slope(row[x - 1], row[x + 1], up[x], down[x]);
    out[0] = square_of_slope(row[0], row[last ? 1 : 0], up[0], down[0]);
    out[last] = square_of_slope(row[last ? last - 1 : 0], row[last], up[last], down[last]);
}

/* The slopes of a row of three planes in all, and those of the colors alone. Scratch: 2 * width float. */
INLINE void slopes_of(const float *planes, ptrdiff_t y, ptrdiff_t height, ptrdiff_t width, float *restrict scratch,
                      float *restrict all, float *restrict hue)
{
    ptrdiff_t n = height * width;
    for (int d = 0; d < CHANNELS; d++) {
        const float *row = planes + d * n + y * width;
        square_slopes(y ? row - width : row, row, y + 1 < height ? row + width : row, width,
                      d == 0 ? all : scratch + (d - 1) * width);
    }
    for (ptrdiff_t x = 0; x < width; x++) {
        float colors = scratch[x] + scratch[width + x];
        all[x] = sqrtf(all[x] + colors);
        hue[x] = sqrtf(colors);
    }
}

MULTIVERSIONED static void write_slopes(const float *planes, ptrdiff_t height, ptrdiff_t width, float *scratch,
                                        float *out)
{
    for (ptrdiff_t y = 0; y < height; y++)
        slopes_of(planes, y, height, width, scratch, out + y * width, scratch + 2 * width);
}

INLINE void add_to(const float *restrict values, ptrdiff_t width, float *restrict sums)
{
    for (ptrdiff_t x = 0; x < width; x++)
        sums[x] += values[x];
}

/* Three planes each: blurred differences, differences, the original; the colors of the last one, blurred. For the rows
 * from `first` on, whether they are smooth, and gray. */
typedef struct {
    const float *blurred, *apart, *own, *coarse;
    const uint8_t *smooth, *gray;
    ptrdiff_t first, rows, height, width;
    float more; /* by which a change of hue counts more in gray */
} Looked;

/* Add what is seen of a row to the sums of its columns. Scratch: 5 * width float. */
INLINE void see_row(const Looked *looked, ptrdiff_t done, float *scratch, float *sums)
{
    ptrdiff_t w = looked->width, n = looked->height * w, y = looked->first + done;
    const float *light = looked->blurred + y * w, *hue_a = light + n, *hue_b = hue_a + n;
    const float *a = looked->apart + n + y * w, *b = a + n, *own_a = looked->own + n + y * w, *own_b = own_a + n;
    const float *coarse_a = looked->coarse + y * w, *coarse_b = coarse_a + n;
    const uint8_t *smooth = looked->smooth + done * w, *gray = looked->gray + done * w;
    float *restrict slope = scratch, *restrict blotch = scratch + w, *restrict value = scratch + 2 * w;
    float more = looked->more;
    slopes_of(looked->blurred, y, looked->height, w, scratch + 3 * w, slope, blotch);
    for (ptrdiff_t x = 0; x < w; x++)
        value[x] = smooth[x];
    add_to(value, w, sums);
    for (ptrdiff_t x = 0; x < w; x++)
        slope[x] = slope[x] * value[x];
    add_to(slope, w, sums + w);
    for (ptrdiff_t x = 0; x < w; x++)
        blotch[x] = blotch[x] * value[x];
    add_to(blotch, w, sums + 2 * w);
    for (ptrdiff_t x = 0; x < w; x++)
        value[x] = fabsf(light[x]) * value[x];
    add_to(value, w, sums + 3 * w);
    for (ptrdiff_t x = 0; x < w; x++)
        value[x] = sqrtf(hue_a[x] * hue_a[x] + hue_b[x] * hue_b[x]) * (1.0f + more * (float)gray[x]);
    add_to(value, w, sums + 4 * w);
    for (ptrdiff_t x = 0; x < w; x++)
        value[x] = fabsf(light[x]);
    add_to(value, w, sums + 5 * w);
    for (ptrdiff_t x = 0; x < w; x++)
        value[x] = (a[x] * a[x] + b[x] * b[x]) * (float)gray[x];
    add_to(value, w, sums + 6 * w);
    for (ptrdiff_t x = 0; x < w; x++) {
        float fine_a = own_a[x] - coarse_a[x], fine_b = own_b[x] - coarse_b[x];
        value[x] = -(a[x] * fine_a + b[x] * fine_b);
        slope[x] = fine_a * fine_a + fine_b * fine_b;
    }
    add_to(value, w, sums + 7 * w);
    add_to(slope, w, sums + 8 * w);
}

/* End a row of cells: write the means of each kind, one grid behind the other, and begin anew. */
INLINE void end_means(float *sums, int kinds, ptrdiff_t width, ptrdiff_t side, ptrdiff_t grid, float *out)
{
    ptrdiff_t across = (width + side - 1) / side;
    float share = 1.0f / (float)(side * side);
    for (int kind = 0; kind < kinds; kind++, out += grid) {
        end_cells(sums + kind * width, width, side, out);
        for (ptrdiff_t x = 0; x < across; x++)
            out[x] = out[x] * share;
    }
    memset(sums, 0, sizeof *sums * (size_t)(kinds * width));
}

MULTIVERSIONED static void see_rows(const Looked *looked, ptrdiff_t side, float *scratch, float *out)
{
    ptrdiff_t w = looked->width, across = (w + side - 1) / side, grid = (looked->rows + side - 1) / side * across;
    float *sums = scratch + 5 * w;
    memset(sums, 0, sizeof *sums * (size_t)(SEEN * w));
    for (ptrdiff_t done = 0; done < looked->rows; done++) {
        see_row(looked, done, scratch, sums);
        if ((done + 1) % side == 0 || done + 1 == looked->rows)
            end_means(sums, SEEN, w, side, grid, out + done / side * across);
    }
}

/* Rows of a plane, and from which change on neighbors differ, and differ sharply. */
typedef struct {
    const float *plane;
    ptrdiff_t first, rows, height, width;
    float least, sharp;
    int kinds;
} Changing;

/* Add the changes of a row to the right and down to the sums of its columns. Scratch: 3 * width float. */
INLINE void add_changes(const Changing *c, ptrdiff_t y, float *scratch, float *sums)
{
    ptrdiff_t w = c->width;
    const float *row = c->plane + y * w, *under = y + 1 < c->height ? row + w : row;
    float *restrict right = scratch, *restrict below = scratch + w, *restrict change = scratch + 2 * w;
    for (ptrdiff_t x = 0; x + 1 < w; x++)
        right[x] = row[x + 1] - row[x];
    right[w - 1] = 0.0f;
    for (ptrdiff_t x = 0; x < w; x++) {
        float one = fabsf(right[x]), other = fabsf(under[x] - row[x]);
        below[x] = under[x] - row[x];
        change[x] = one > other ? one : other;
    }
    add_to(change, w, sums);
    if (c->kinds == CHANGES) {
        add_to(right, w, sums + 3 * w);
        add_to(below, w, sums + 4 * w);
        for (ptrdiff_t x = 0; x < w; x++)
            right[x] = change[x] * change[x];
        add_to(right, w, sums + 2 * w);
        for (ptrdiff_t x = 0; x < w; x++)
            right[x] = change[x] > c->sharp ? 1.0f : 0.0f;
        add_to(right, w, sums + 5 * w);
    }
    for (ptrdiff_t x = 0; x < w; x++)
        change[x] = change[x] > c->least ? 1.0f : 0.0f;
    add_to(change, w, sums + w);
}

MULTIVERSIONED static void sum_changes(const Changing *c, ptrdiff_t side, float *scratch, float *out)
{
    ptrdiff_t w = c->width, across = (w + side - 1) / side, grid = (c->rows + side - 1) / side * across;
    float *sums = scratch + 3 * w;
    memset(sums, 0, sizeof *sums * (size_t)(c->kinds * w));
    for (ptrdiff_t done = 0; done < c->rows; done++) {
        add_changes(c, c->first + done, scratch, sums);
        if ((done + 1) % side == 0 || done + 1 == c->rows)
            end_means(sums, c->kinds, w, side, grid, out + done / side * across);
    }
}

PyObject *oklab(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 9};
    Py_buffer *v = held.views;
    Mixed mixed;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*y*iy*y*w*", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &mixed.apart, &v[6],
                          &v[7], &v[8]))
        return NULL;
    for (int d = 0; d < CHANNELS; d++) {
        mixed.planes[d] = v[d].buf;
        mixed.others[d] = v[CHANNELS + d].buf;
    }
    mixed.matrix = v[6].buf;
    mixed.shift = v[7].buf;
    Py_BEGIN_ALLOW_THREADS mix_planes(&mixed, v[0].len / (Py_ssize_t)sizeof(float), v[8].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *slopes(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    Py_ssize_t width;
    if (!PyArg_ParseTuple(args, "y*nw*w*", &v[0], &width, &v[1], &v[2]))
        return NULL;
    Py_BEGIN_ALLOW_THREADS write_slopes(v[0].buf, v[2].len / (Py_ssize_t)sizeof(float) / width, width, v[1].buf,
                                        v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *see(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 8};
    Py_buffer *v = held.views;
    Looked looked;
    Py_ssize_t side;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*y*nnnfw*w*", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &looked.width,
                          &looked.first, &side, &looked.more, &v[6], &v[7]))
        return NULL;
    looked.blurred = v[0].buf;
    looked.apart = v[1].buf;
    looked.own = v[2].buf;
    looked.coarse = v[3].buf;
    looked.smooth = v[4].buf;
    looked.gray = v[5].buf;
    looked.height = v[0].len / CHANNELS / (Py_ssize_t)sizeof(float) / looked.width;
    looked.rows = v[4].len / looked.width;
    Py_BEGIN_ALLOW_THREADS see_rows(&looked, side, v[6].buf, v[7].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}

PyObject *changes(PyObject *self, PyObject *args)
{
    (void)self;
    Buffers held = {.count = 3};
    Py_buffer *v = held.views;
    Changing c;
    Py_ssize_t side;
    if (!PyArg_ParseTuple(args, "y*nnnnffiw*w*", &v[0], &c.width, &c.first, &c.rows, &side, &c.least, &c.sharp,
                          &c.kinds, &v[1], &v[2]))
        return NULL;
    c.plane = v[0].buf;
    c.height = v[0].len / (Py_ssize_t)sizeof(float) / c.width;
    Py_BEGIN_ALLOW_THREADS sum_changes(&c, side, v[1].buf, v[2].buf);
    Py_END_ALLOW_THREADS DONE(&held);
}
