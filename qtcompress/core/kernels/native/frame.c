/* Frames of animations, pixel by pixel. */
#include "frame.h"

#include "space.h"

void paint_indices(const uint8_t *indices, const uint32_t *table, int clear, const Part *part, uint32_t *shown)
{
    shown += part->first;
    for (ptrdiff_t y = 0; y < part->height; y++, indices += part->width, shown += part->row)
        for (ptrdiff_t x = 0; x < part->width; x++)
            shown[x] = indices[x] == clear ? shown[x] : table[indices[x]];
}

/* Write where something changes within the tiles of some rows. */
static void find_letters(const Pictures *p, const Part *part, ptrdiff_t from, ptrdiff_t to, int tile, uint8_t *letters)
{
    memset(letters, 0, (size_t)part->width);
    for (ptrdiff_t y = from; y < to; y++) {
        const uint32_t *now = p->now + part->first + y * part->row, *base = p->base + part->first + y * part->row;
        for (ptrdiff_t x = 0; x < part->width; x++)
            letters[x] |= now[x] != base[x];
    }
    for (ptrdiff_t x = 0; x < part->width; x += tile) {
        size_t width = (size_t)(part->width - x < tile ? part->width - x : tile);
        memset(letters + x, memchr(letters + x, 1, width) ? 1 : 0, width);
    }
}

/* The first if `yes`, which is 0 or 1, else the second. */
INLINE uint8_t either(int yes, uint8_t one, uint8_t other)
{
    return yes ? one : other;
}

MULTIVERSIONED static void choose_row(const Pictures *p, ptrdiff_t at, ptrdiff_t width, uint8_t clear,
                                      const uint8_t *letters, uint8_t *free, uint8_t *first, uint8_t *others)
{
    const uint32_t *now = p->now + at, *base = p->base + at, *keys = p->keys + at;
    const uint8_t *indices = p->indices + at;
    for (ptrdiff_t x = 0; x < width; x++) {
        int changes = now[x] != base[x], visible = now[x] != 0, drawn = now[x] == keys[x];
        int known = visible & drawn, is_free = changes & visible & !drawn;
        uint8_t kept = either(known, indices[x], clear), least = either(changes, kept, clear);
        uint8_t shown = either((base[x] == keys[x]) & (base[x] != 0), indices[x], clear);
        free[x] = (uint8_t)is_free;
        first[x] = either(letters[x], kept, least);
        others[x] = either(is_free, shown, either(letters[x], least, kept));
    }
}

void choose_pixels(const Pictures *pictures, const Part *part, int clear, int tile, uint8_t *letters, uint8_t *free,
                   uint8_t *first, uint8_t *others)
{
    for (ptrdiff_t y = 0; y < part->height; y++) {
        if (y % tile == 0)
            find_letters(pictures, part, y, y + tile < part->height ? y + tile : part->height, tile, letters);
        ptrdiff_t row = y * part->width;
        choose_row(pictures, part->first + y * part->row, part->width, (uint8_t)clear, letters, free + row, first + row,
                   others + row);
    }
}
