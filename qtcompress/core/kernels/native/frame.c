/* Frames of animations, pixel by pixel, without branches, most of which can't be predicted in a film. */
#include "frame.h"

#include "count.h"
#include "lzw.h"

void paint_indices(const uint8_t *indices, const uint32_t *table, int clear, const Part *part, uint32_t *shown)
{
    uint32_t keeps[LZW_SYMBOLS] = {0}; /* all bits of the index that leaves what is shown */
    if (clear >= 0)
        keeps[clear] = UINT32_MAX;
    shown += part->first;
    for (ptrdiff_t y = 0; y < part->height; y++, indices += part->width, shown += part->row)
        if (clear < 0)
            for (ptrdiff_t x = 0; x < part->width; x++)
                shown[x] = table[indices[x]];
        else
            for (ptrdiff_t x = 0; x < part->width; x++)
                shown[x] = (shown[x] & keeps[indices[x]]) | (table[indices[x]] & ~keeps[indices[x]]);
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

enum { BLOCK = 256 }; /* pixels that are compared at once, so that what follows are loops over bytes */

INLINE void choose_block(const Pictures *p, ptrdiff_t at, ptrdiff_t width, uint8_t clear, const uint8_t *letters,
                         uint8_t *free, uint8_t *first, uint8_t *others)
{
    const uint32_t *now = p->now + at, *base = p->base + at, *keys = p->keys + at;
    const uint8_t *indices = p->indices + at;
    uint8_t changes[BLOCK], visible[BLOCK], drawn[BLOCK], shown[BLOCK];
    for (ptrdiff_t x = 0; x < width; x++)
        changes[x] = now[x] != base[x];
    for (ptrdiff_t x = 0; x < width; x++)
        visible[x] = now[x] != 0;
    for (ptrdiff_t x = 0; x < width; x++)
        drawn[x] = now[x] == keys[x];
    for (ptrdiff_t x = 0; x < width; x++)
        shown[x] = (base[x] == keys[x]) & (base[x] != 0);
    for (ptrdiff_t x = 0; x < width; x++) {
        uint8_t is_free = changes[x] & visible[x] & !drawn[x];
        uint8_t kept = either(visible[x] & drawn[x], indices[x], clear), least = either(changes[x], kept, clear);
        free[x] = is_free;
        first[x] = either(letters[x], kept, least);
        others[x] = either(is_free, either(shown[x], indices[x], clear), either(letters[x], least, kept));
    }
}

MULTIVERSIONED static void choose_row(const Pictures *p, ptrdiff_t at, ptrdiff_t width, uint8_t clear,
                                      const uint8_t *letters, uint8_t *free, uint8_t *first, uint8_t *others)
{
    ptrdiff_t x = 0;
    for (; x + BLOCK <= width; x += BLOCK)
        choose_block(p, at + x, BLOCK, clear, letters + x, free + x, first + x, others + x);
    choose_block(p, at + x, width - x, clear, letters + x, free + x, first + x, others + x);
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

void ask_pixels(const Pictures *pictures, const Part *part, const Asked *asked, ptrdiff_t from, ptrdiff_t to,
                void *scratch, Planes *out)
{
    ptrdiff_t width = part->width, n = (to - from) * width;
    ptrdiff_t above = from < FRAME_HALO ? 0 : from - FRAME_HALO;
    ptrdiff_t below = part->height - to < FRAME_HALO ? part->height : to + FRAME_HALO;
    const uint32_t *around = pictures->now + part->first + above * part->row;
    int32_t *sums = scratch;
    uint32_t *copy = (uint32_t *)(sums + 2 * (width + 2 * FRAME_HALO));
    uint8_t *luma = (uint8_t *)(copy + (width == part->row ? 0 : (below - above) * width));
    uint8_t *busy = luma + (to - from + 2 * FRAME_HALO) * width, *letters = busy + n;
    Part rows = {part->first + from * part->row, width, part->row, to - from};
    choose_pixels(pictures, &rows, asked->clear, asked->tile, letters, out->free, out->indices, out->others);
    if (width != part->row) {
        for (ptrdiff_t y = 0; y < below - above; y++)
            memcpy(copy + y * width, around + y * part->row, sizeof *copy * (size_t)width);
        around = copy;
    }
    measure_activity((const uint8_t *)around, width, below - above, from - above, to - from, luma, sums, busy);
    convert_points((const uint8_t *)(around + (from - above) * width), n, asked->space, asked->kind, 3, 3, out->points);
    for (ptrdiff_t k = 0; k < n; k++) {
        out->shares[k] = asked->shares[busy[k]];
        out->weights[k] = asked->weights[busy[k]];
    }
}
