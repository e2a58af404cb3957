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

/* How light a color is, in 16ths of the level of a gray. */
INLINE int32_t lightness_of(const Curves *curves, int32_t r, int32_t g, int32_t b)
{
    uint32_t light = (uint32_t)RED_LIGHT * curves->light[r] + (uint32_t)GREEN_LIGHT * curves->light[g] +
                     (uint32_t)BLUE_LIGHT * curves->light[b];
    return curves->levels[light >> LIGHT];
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

/* Luma with which a pixel is as light as it was, to the first order. */
INLINE int32_t kept(const uint8_t *rgba, const Curves *curves, int32_t blue, int32_t red)
{
    int32_t shown[3], luma = luma_of(rgba[0], rgba[1], rgba[2]);
    show(luma, blue, red, shown);
    int32_t lacks =
        lightness_of(curves, rgba[0], rgba[1], rgba[2]) - lightness_of(curves, shown[0], shown[1], shown[2]);
    return clipped(luma + ((lacks + HALF) >> FINE));
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

/* The places around a pixel whose color is spread over it: its own block, and the next one on its side. */
typedef struct {
    ptrdiff_t own, next_x, next_y, next;
} Around;

INLINE Around around(ptrdiff_t y, ptrdiff_t x, ptrdiff_t rows, ptrdiff_t columns)
{
    ptrdiff_t row = y / 2, column = x / 2;
    ptrdiff_t other_row = inside(y % 2 ? row + 1 : row - 1, rows);
    ptrdiff_t other_column = inside(x % 2 ? column + 1 : column - 1, columns);
    Around found = {row * columns + column, row * columns + other_column, other_row * columns + column,
                    other_row * columns + other_column};
    return found;
}

#define SPREAD(plane, at) (9 * (plane)[(at).own] + 3 * ((plane)[(at).next_x] + (plane)[(at).next_y]) + (plane)[(at).next])

void halve_color(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Curves *curves, int16_t *scratch,
                 uint8_t *blue, uint8_t *red)
{
    ptrdiff_t rows = (height + 1) / 2, columns = (width + 1) / 2;
    int16_t *first_blue = scratch, *first_red = scratch + rows * columns;
    for (ptrdiff_t y = 0; y < rows; y++)
        for (ptrdiff_t x = 0; x < columns; x++) {
            int32_t light[3] = {0}, found[2];
            for (int k = 0; k < 4; k++) {
                const uint8_t *pixel = rgba + 4 * (inside(2 * y + k / 2, height) * width + inside(2 * x + k % 2, width));
                for (int d = 0; d < 3; d++)
                    light[d] += curves->light[pixel[d]];
            }
            mean_color(curves, light, &found[0], &found[1]);
            first_blue[y * columns + x] = (int16_t)found[0];
            first_red[y * columns + x] = (int16_t)found[1];
        }
    /* Spread, and beside such luma, they have another mean; what it lacks is added once. */
    for (ptrdiff_t y = 0; y < rows; y++)
        for (ptrdiff_t x = 0; x < columns; x++) {
            int32_t light[3] = {0}, found[2];
            for (int k = 0; k < 4; k++) {
                ptrdiff_t top = inside(2 * y + k / 2, height), left = inside(2 * x + k % 2, width);
                Around at = around(top, left, rows, columns);
                int32_t b = (SPREAD(first_blue, at) + HALF) >> FINE, r = (SPREAD(first_red, at) + HALF) >> FINE;
                int32_t shown[3];
                show(kept(rgba + 4 * (top * width + left), curves, b, r), b, r, shown);
                for (int d = 0; d < 3; d++)
                    light[d] += curves->light[shown[d]];
            }
            mean_color(curves, light, &found[0], &found[1]);
            ptrdiff_t at = y * columns + x;
            blue[at] = (uint8_t)clipped(MIDDLE + ((2 * first_blue[at] - found[0] + HALF) >> FINE));
            red[at] = (uint8_t)clipped(MIDDLE + ((2 * first_red[at] - found[1] + HALF) >> FINE));
        }
}

void keep_lightness(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Colors *colors, const Curves *curves,
                    uint8_t *luma)
{
    for (ptrdiff_t y = 0; y < height; y++)
        for (ptrdiff_t x = 0; x < width; x++, rgba += 4) {
            int32_t blue, red;
            if (colors->halved) { /* as libjpeg rounds it: up and down in turns */
                Around at = around(colors->first + y, x, colors->rows, colors->columns);
                blue = ((SPREAD(colors->blue, at) + HALF - (int)(x % 2)) >> FINE) - MIDDLE;
                red = ((SPREAD(colors->red, at) + HALF - (int)(x % 2)) >> FINE) - MIDDLE;
            } else {
                blue = colors->blue[y * width + x] - MIDDLE;
                red = colors->red[y * width + x] - MIDDLE;
            }
            *luma++ = (uint8_t)kept(rgba, curves, ONE * blue, ONE * red);
        }
}
