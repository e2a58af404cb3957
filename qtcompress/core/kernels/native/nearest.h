/* The entry nearest to a point, found among the candidates of its cell. */
#ifndef QTCOMPRESS_NEAREST_H
#define QTCOMPRESS_NEAREST_H

#include "grid.h"
#include "point.h"

/* A block holds the number of candidates, their indices, and their coordinates in pairs: first and second of all, then
 * third and fourth (0 in three dimensions). Each part is padded with the last candidate to a multiple of ABREAST, so
 * that a loop needs no remainder. The number is negative where the squared distance of a candidate may reach FAR. */
enum { ABREAST = 8, FAR = 1 << 23 };

INLINE int padded(int length)
{
    return (length + ABREAST - 1) / ABREAST * ABREAST;
}

/* Cubes of three dimensions, smaller than the cells, each with one entry for all of its points. */
typedef struct {
    uint16_t *table; /* in the order of a grid's: 1 + the entry that is nearest to the middle, 0 before its first use */
    int fineness;    /* log2 of the side of a cube, at most that of a cell */
    int16_t strides[MAX_DIMS];
} Cubes;

/* Find the candidates of a cell at its first use; return the place of its block. */
int32_t open_cell(const Grid *grid, ptrdiff_t cell);

/* Return the cubes that divide the cells of a grid. */
Cubes cubes_of(const Grid *grid, uint16_t *table, int fineness);

/* Find the entry of a cube at its first use; return it. */
int open_cube(const Grid *grid, const Cubes *cubes, int cube);

/* Return the entry of the cube of a point, as `entry_of_cube` does, but without a table. */
int found_of_cube(const Grid *grid, const Cubes *cubes, Point point);

/* The nearest of a cell's candidates where a distance and a place may not fit into one number. */
int nearest_of_far(const Grid *grid, Point point, const int16_t *list, int length);

INLINE Point entry_of(const Grid *grid, int index)
{
    return point_load(grid->entries[index]);
}

#ifdef SSE2
/* Distance and place of four candidates, each in one number: the lowest place wins a tie. */
INLINE __m128i four_keys(__m128i ab, __m128i cd, const int16_t *pairs, const int16_t *others, __m128i place)
{
    __m128i first = _mm_sub_epi16(ab, _mm_loadu_si128((const __m128i *)pairs));
    __m128i second = _mm_sub_epi16(cd, _mm_loadu_si128((const __m128i *)others));
    __m128i squared = _mm_add_epi32(_mm_madd_epi16(first, first), _mm_madd_epi16(second, second));
    return _mm_or_si128(_mm_slli_epi32(squared, 8), place);
}
#endif

/* Return the nearest entry, the lowest of equals. `point` must lie inside the grid. */
INLINE int nearest_entry(const Grid *grid, Point point)
{
    ptrdiff_t cell = point_dot(point_shift_right(point_sub(point, point_load(grid->lowest)), grid->shift),
                               point_load(grid->strides));
    int32_t start = grid->starts[cell];
    if (!start)
        start = open_cell(grid, cell);
    const int16_t *block = grid->pool + start, *list = block + 1;
    int length = block[0];
    if (length == 1)
        return list[0];
    if (length < 0)
        return nearest_of_far(grid, point, list, -length);
    int wide = padded(length);
    const int16_t *pairs = list + wide, *others = pairs + 2 * wide;
#ifdef SSE2
    __m128i ab = _mm_shuffle_epi32(point, 0x00), cd = _mm_shuffle_epi32(point, 0x55);
    __m128i best = _mm_set1_epi32(INT32_MAX), other = best, place = _mm_set_epi32(3, 2, 1, 0);
    for (int i = 0; i < wide; i += ABREAST) {
        best = i32x4_min(best, four_keys(ab, cd, pairs + 2 * i, others + 2 * i, place));
        place = _mm_add_epi32(place, _mm_set1_epi32(4));
        other = i32x4_min(other, four_keys(ab, cd, pairs + 2 * i + 8, others + 2 * i + 8, place));
        place = _mm_add_epi32(place, _mm_set1_epi32(4));
    }
    best = i32x4_min(best, other);
    best = i32x4_min(best, _mm_shuffle_epi32(best, 0x4E));
    best = i32x4_min(best, _mm_shuffle_epi32(best, 0xB1));
    return list[_mm_cvtsi128_si32(best) & 0xFF];
#else
    int32_t best = INT32_MAX;
    for (int i = 0; i < length; i++) {
        Point entry = {{pairs[2 * i], pairs[2 * i + 1], others[2 * i], others[2 * i + 1]}};
        int32_t key = point_distance(point, entry) << 8 | i;
        best = key < best ? key : best;
    }
    return list[best & 0xFF];
#endif
}

/* Return the entry of the cube of a point, which must lie inside the grid: the nearest, or one not much farther. */
INLINE int entry_of_cube(const Grid *grid, const Cubes *cubes, Point point)
{
    int cube = point_dot(point_shift_right(point_sub(point, point_load(grid->lowest)), cubes->fineness),
                         point_load(cubes->strides));
    int known = cubes->table[cube];
    return known ? known - 1 : open_cube(grid, cubes, cube);
}

#endif
