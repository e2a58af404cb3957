/* Luma and color differences of a picture, so that its lightness stays what it is. */
#ifndef QTCOMPRESS_LIGHTNESS_H
#define QTCOMPRESS_LIGHTNESS_H

#include <stddef.h>
#include <stdint.h>

/* What sRGB levels are in light, 0 to 65535, and the level of light, 16ths, by a quarter of it. */
typedef struct {
    const uint16_t *light;  /* 256 */
    const uint16_t *levels; /* 16384 */
} Curves;

/* Color differences, of each pixel, or of 2 x 2 of them: `rows` x `columns`, from a row of the picture on that is even.
 */
typedef struct {
    const uint8_t *blue, *red;
    ptrdiff_t rows, columns, first;
    int halved;
} Colors;

/* Write the color differences of blocks of 2 x 2 pixels, whose mean light they keep; `scratch` is of 4 bytes a
 * block, `row` of 32 a pixel of a row, and 12 more. */
void halve_color(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Curves *curves, int16_t *scratch,
                 int32_t *row, uint8_t *blue, uint8_t *red);

/* Write the luma with which pixels have their lightness when they are shown with stored color differences;
 * `row` is of 24 bytes a pixel of a row. */
void keep_lightness(const uint8_t *rgba, ptrdiff_t height, ptrdiff_t width, const Colors *colors, const Curves *curves,
                    int32_t *row, uint8_t *luma);

#endif
