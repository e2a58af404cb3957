/* Luma and color differences of a picture (ITU-T T.871), so that its lightness stays what it is.
 *
 * Luma is a sum of levels, which are no light: with another color, the same luma has another lightness. Where color is
 * stored coarsely, luma can make up for that. Whole numbers, so that every machine finds the same. */
#include "lightness.h"

#include "space.h"

enum { RED_LIGHT = 17367, GREEN_LIGHT = 43057, BLUE_LIGHT = 5112, LIGHT = 18 }; /* of XYB's long and medium cones */
enum { RED_LUMA = 19595, GREEN_LUMA = 38470, BLUE_LUMA = 7471 };                /* 65536ths, ITU-R BT.601 */
enum { TO_BLUE = 36984, TO_RED = 46745 };                                       /* 1 / 1.772, 1 / 1.402 */
enum { RED_OF_RED = 91881, GREEN_OF_BLUE = 22554, GREEN_OF_RED = 46802, BLUE_OF_BLUE = 116130 };
enum { ONE = 16, HALF = ONE / 2, FINE = 4, MIDDLE = 128, ROUND = 1 << 15, ROUND_FINE = 1 << 19 };

INLINE int32_t clipped(int32_t level)
{
    return level < 0 ? 0 : level > 255 ? 255 : level;
}

/* How much light a level of each color adds. */
typedef struct {
    uint32_t red[256], green[256], blue[256];
} Lights;

static void weigh(const Curves *curves, Lights *lights)
{
    for (int level = 0; level < 256; level++) {
        lights->red[level] = (uint32_t)RED_LIGHT * curves->light[level];
        lights->green[level] = (uint32_t)GREEN_LIGHT * curves->light[level];
        lights->blue[level] = (uint32_t)BLUE_LIGHT * curves->light[level];
    }
}

/* How light a color is, in 16ths of the level of a gray. */
INLINE int32_t lightness_of(const Curves *curves, const Lights *lights, int32_t r, int32_t g, int32_t b)
{
    return curves->levels[(lights->red[r] + lights->green[g] + lights->blue[b]) >> LIGHT];
}

INLINE int32_t luma_of(int32_t r, int32_t g, int32_t b)
{
    return (RED_LUMA * r + GREEN_LUMA * g + BLUE_LUMA * b + ROUND) >> 16;
}

/* The color that a decoder makes of luma and of color differences around 0, in 16ths. */
INLINE void show(int32_t luma, int32_t blue, int32_t red, int32_t *rgb)
{
    rgb[0] = clipped(luma + ((RED_OF_RED * red + ROUND_FINE) >> 20));
    rgb[1] = clipped(luma + ((-GREEN_OF_BLUE * blue - GREEN_OF_RED * red + ROUND_FINE) >> 20));
    rgb[2] = clipped(luma + ((BLUE_OF_BLUE * blue + ROUND_FINE) >> 20));
}

/* A row of pixels: color differences around 0, in 16ths, luma, and the colors that a decoder makes of these. Each step
 * is a loop of its own, so that compilers can vectorize those without tables. */
typedef struct {
    int32_t *blue, *red, *luma, *shown[3];
} Row;

INLINE Row row_of(int32_t *scratch, ptrdiff_t width)
{
    Row row = {
        scratch, scratch + width, scratch + 2 * width, {scratch + 3 * width, scratch + 4 * width, scratch + 5 * width}};
    return row;
}

INLINE void show_row(const int32_t *restrict luma, const int32_t *restrict blue, const int32_t *restrict red,
                     ptrdiff_t width, int32_t *restrict r, int32_t *restrict g, int32_t *restrict b)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t shown[3];
        show(luma[x], blue[x], red[x], shown);
        r[x] = shown[0];
        g[x] = shown[1];
        b[x] = shown[2];
    }
}

INLINE void luma_row(const uint8_t *restrict rgba, ptrdiff_t width, int32_t *restrict luma)
{
    for (ptrdiff_t x = 0; x < width; x++)
        luma[x] = luma_of(rgba[4 * x], rgba[4 * x + 1], rgba[4 * x + 2]);
}

/* Luma with which pixels are as light as they were, to the first order. */
INLINE void keep_row(const uint8_t *rgba, const Curves *curves, const Lights *lights, ptrdiff_t width, const Row *row)
{
    int32_t *restrict luma = row->luma, *restrict lacks = row->shown[0];
    const int32_t *g = row->shown[1], *b = row->shown[2];
    luma_row(rgba, width, luma);
    show_row(luma, row->blue, row->red, width, row->shown[0], row->shown[1], row->shown[2]);
    for (ptrdiff_t x = 0; x < width; x++, rgba += 4)
        lacks[x] = lightness_of(curves, lights, rgba[0], rgba[1], rgba[2]) -
                   lightness_of(curves, lights, lacks[x], g[x], b[x]);
    for (ptrdiff_t x = 0; x < width; x++)
        luma[x] = clipped(luma[x] + ((lacks[x] + HALF) >> FINE));
}

/* The color differences of colors whose mean light is that of four pixels, in 16ths. */
INLINE void mean_color(const Curves *curves, const int32_t *light, int32_t *blue, int32_t *red)
{
    int32_t level[3];
    for (int d = 0; d < 3; d++)
        level[d] = curves->levels[(light[d] + 2) >> 2 >> 2];
    int32_t luma = luma_of(level[0], level[1], level[2]);
    *blue = (TO_BLUE * (level[2] - luma) + ROUND) >> 16;
    *red = (TO_RED * (level[0] - luma) + ROUND) >> 16;
}

INLINE ptrdiff_t inside(ptrdiff_t place, ptrdiff_t end)
{
    return place < 0 ? 0 : place < end ? place : end - 1;
}

/* Sixteen times a row of color differences, spread over a row of pixels: 9 parts of its block, and 3, 3 and 1 of those
 * on its sides. `values` are of 8 bits without a sign, or of 16 with one. */
INLINE void spread(const void *values, int wide, ptrdiff_t own, ptrdiff_t other, ptrdiff_t columns, ptrdiff_t width,
                   int32_t *out)
{
    const uint8_t *bytes = values;
    const int16_t *words = values;
    int32_t before = 0, here = 0;
    for (ptrdiff_t x = 0; x <= columns; x++) {
        int32_t next = here;
        if (x < columns)
            next = wide ? 3 * words[own + x] + words[other + x] : 3 * bytes[own + x] + bytes[other + x];
        if (!x) {
            here = next;
        } else {
            before = x > 1 ? before : here;
            out[2 * x - 2] = 3 * here + before;
            if (2 * x - 1 < width)
                out[2 * x - 1] = 3 * here + next;
            before = here;
            here = next;
        }
    }
}

/* The row of blocks beside one, that is next to a row of pixels. */
INLINE ptrdiff_t beside(ptrdiff_t y, ptrdiff_t rows)
{
    return inside(y % 2 ? y / 2 + 1 : y / 2 - 1, rows);
}

MULTIVERSIONED void halve_color(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Curves *curves,
                                int16_t *scratch, int32_t *row, uint8_t *blue, uint8_t *red)
{
    ptrdiff_t rows = (height + 1) / 2, columns = (width + 1) / 2;
    int16_t *first_blue = scratch, *first_red = scratch + rows * columns;
    Row all = row_of(row, width);
    Lights lights;
    weigh(curves, &lights);
    for (ptrdiff_t y = 0; y < rows; y++) {
        const uint8_t *top = rgba + 8 * y * width, *bottom = rgba + 4 * inside(2 * y + 1, height) * width;
        for (ptrdiff_t x = 0; x < columns; x++) {
            ptrdiff_t left = 8 * x, right = 4 * inside(2 * x + 1, width);
            int32_t light[3], found[2];
            for (int d = 0; d < 3; d++)
                light[d] = curves->light[top[left + d]] + curves->light[top[right + d]] +
                           curves->light[bottom[left + d]] + curves->light[bottom[right + d]];
            mean_color(curves, light, &found[0], &found[1]);
            first_blue[y * columns + x] = (int16_t)found[0];
            first_red[y * columns + x] = (int16_t)found[1];
        }
    }
    /* Spread, and beside such luma, they have another mean; what it lacks is added once. */
    for (ptrdiff_t y = 0; y < rows; y++) {
        int32_t *light = row + 6 * width; /* of the blocks, three each */
        memset(light, 0, 3 * sizeof *light * (size_t)columns);
        for (int k = 0; k < 2; k++) {
            ptrdiff_t top = inside(2 * y + k, height), other = beside(top, rows) * columns;
            const uint8_t *pixel = rgba + 4 * top * width;
            spread(first_blue, 1, y * columns, other, columns, width, all.blue);
            spread(first_red, 1, y * columns, other, columns, width, all.red);
            for (ptrdiff_t x = 0; x < width; x++) {
                all.blue[x] = (all.blue[x] + HALF) >> FINE;
                all.red[x] = (all.red[x] + HALF) >> FINE;
            }
            keep_row(pixel, curves, &lights, width, &all);
            show_row(all.luma, all.blue, all.red, width, all.shown[0], all.shown[1], all.shown[2]);
            for (ptrdiff_t x = 0; x < width; x++) {
                int32_t times = 1 + (x == width - 1 && !(x % 2)); /* the last column of an odd width counts twice */
                for (int d = 0; d < 3; d++)
                    light[3 * (x / 2) + d] += times * curves->light[all.shown[d][x]];
            }
        }
        for (ptrdiff_t x = 0; x < columns; x++) {
            int32_t found[2];
            ptrdiff_t at = y * columns + x;
            mean_color(curves, light + 3 * x, &found[0], &found[1]);
            blue[at] = (uint8_t)clipped(MIDDLE + ((2 * first_blue[at] - found[0] + HALF) >> FINE));
            red[at] = (uint8_t)clipped(MIDDLE + ((2 * first_red[at] - found[1] + HALF) >> FINE));
        }
    }
}

MULTIVERSIONED void keep_lightness(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Colors *colors,
                                   const Curves *curves, int32_t *row, uint8_t *luma)
{
    Row all = row_of(row, width);
    Lights lights;
    weigh(curves, &lights);
    for (ptrdiff_t y = 0; y < height; y++, rgba += 4 * width, luma += width) {
        ptrdiff_t at = colors->first + y, own = at / 2 * colors->columns,
                  other = beside(at, colors->rows) * colors->columns;
        if (colors->halved) { /* as libjpeg rounds it: up and down in turns */
            spread(colors->blue, 0, own, other, colors->columns, width, all.blue);
            spread(colors->red, 0, own, other, colors->columns, width, all.red);
            for (ptrdiff_t x = 0; x < width; x++) {
                int32_t half = HALF - (int)(x % 2);
                all.blue[x] = ONE * (((all.blue[x] + half) >> FINE) - MIDDLE);
                all.red[x] = ONE * (((all.red[x] + half) >> FINE) - MIDDLE);
            }
        } else {
            for (ptrdiff_t x = 0; x < width; x++) {
                all.blue[x] = ONE * (colors->blue[y * width + x] - MIDDLE);
                all.red[x] = ONE * (colors->red[y * width + x] - MIDDLE);
            }
        }
        keep_row(rgba, curves, &lights, width, &all);
        for (ptrdiff_t x = 0; x < width; x++)
            luma[x] = (uint8_t)all.luma[x];
    }
}
