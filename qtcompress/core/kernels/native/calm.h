/* Noise over time. */
#ifndef QTCOMPRESS_CALM_H
#define QTCOMPRESS_CALM_H

#include <stddef.h>
#include <stdint.h>

enum { CALM_WINDOW = 16 };

/* Write n pixels, of four bytes each, of the first picture with less noise. before: what was written for the picture
 * before it, or NULL; window: `count` pictures, the first of which it is; near: a squared distance, of three times 255^2
 * at most. */
void calm(const uint32_t *before, const uint32_t *const *window, int count, ptrdiff_t n, int near, uint32_t *out);

#endif
