/* The entries of a palette that are near a color, found once for all colors of a cube, and known from frame to frame.
 */
#ifndef QTCOMPRESS_LZW_CUBES_H
#define QTCOMPRESS_LZW_CUBES_H

#include "lzw.h"
#include "point.h"

enum { WORD = 64, WORDS = LZW_SYMBOLS / WORD }; /* bits of a number, and numbers of a set of symbols */
enum { MOST_ERROR = 400 };                      /* that a pixel gets, in a coordinate */
enum { CUBE_BITS = 7, LOWEST = -8704 };         /* of the side of a cube, and a multiple of it below all coordinates */
enum { CELL_BITS = 12, CELLS = 1 << CELL_BITS, FIRST = 4, NEAR = 16 };

/* Entries near a color, as its neighbors in a cube have them: the nearest ones in their order, and a set. */
typedef struct {
    uint64_t key;                /* of the cube; 0 before it is filled */
    uint8_t first[FIRST], count; /* of these */
    uint64_t near[WORDS];
    uint64_t spare[2]; /* a line of the cache for each cell */
} Cell;

/* A palette, and what is known of its cubes so far. */
typedef struct {
    Cell cells[CELLS];
    int entries;
    int16_t palette[LZW_SYMBOLS][MAX_DIMS];
} Cubes;

/* Those at the first line of the cache in some memory, which has LZW_LINE bytes more than they need. */
enum { LZW_LINE = 64 };
INLINE Cubes *cubes_in(void *memory)
{
    return (Cubes *)(((uintptr_t)memory + LZW_LINE - 1) / LZW_LINE * LZW_LINE);
}

INLINE Point entry_of(const Cubes *cubes, int entry)
{
    return point_load(cubes->palette[entry]);
}

/* Find the entries near the middle of a cube. */
static void fill(const Cubes *cubes, Point cube, Cell *cell)
{
    int64_t near[NEAR];
    int16_t middle[MAX_DIMS];
    int count = 0;
    point_store(middle, cube);
    for (int c = 0; c < 3; c++)
        middle[c] = (int16_t)(LOWEST + middle[c] * (1 << CUBE_BITS) + (1 << CUBE_BITS) / 2);
    Point color = point_load(middle);
    for (int entry = 0; entry < cubes->entries; entry++) {
        int64_t one = (int64_t)point_distance(color, entry_of(cubes, entry)) << 8 | entry;
        if (count == NEAR && one >= near[count - 1])
            continue;
        int at = count < NEAR ? count++ : count - 1;
        for (; at && near[at - 1] > one; at--)
            near[at] = near[at - 1];
        near[at] = one;
    }
    memset(cell->near, 0, sizeof cell->near);
    for (int k = 0; k < count; k++)
        cell->near[(near[k] & 255) / WORD] |= (uint64_t)1 << near[k] % WORD;
    cell->count = (uint8_t)(count < FIRST ? count : FIRST);
    for (int k = 0; k < cell->count; k++)
        cell->first[k] = (uint8_t)near[k];
}

INLINE const Cell *cell_of(Cubes *cubes, Point wanted)
{
    static const int16_t lowest[MAX_DIMS] = {LOWEST, LOWEST, LOWEST, 0};
    Point cube = point_shift_right(point_sub(wanted, point_load(lowest)), CUBE_BITS);
    uint64_t key = point_bits(cube) + 1;                                       /* no key is 0 */
    Cell *cell = &cubes->cells[key * 0x9E3779B97F4A7C15u >> (64 - CELL_BITS)]; /* Fibonacci hashing */
    if (cell->key != key) {
        fill(cubes, cube, cell);
        cell->key = key;
    }
    return cell;
}

/* Take up a palette. What is known of its cubes stays, if there are any. */
static void know_palette(Cubes *cubes, const int16_t *palette, int entries)
{
    int16_t wide[LZW_SYMBOLS][MAX_DIMS] = {{0}};
    for (int entry = 0; entry < entries; entry++)
        memcpy(wide[entry], palette + 3 * entry, 3 * sizeof *palette);
    if (cubes->entries != entries || memcmp(cubes->palette, wide, sizeof wide))
        memset(cubes, 0, sizeof *cubes);
    cubes->entries = entries;
    memcpy(cubes->palette, wide, sizeof wide);
}

#endif
