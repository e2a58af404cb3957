/* The entry nearest to a point, by the cells of a grid and their candidates. */
#ifndef QTCOMPRESS_NEAREST_H
#define QTCOMPRESS_NEAREST_H

#include "map.h"
#include "point.h"

/* A block: the number of candidates, their indices, and their coordinates in pairs, first and second of all, then third
 * and fourth (0 in three dimensions); each padded to ABREAST, so that a loop over them needs no remainder. */
enum { ABREAST = 4, FAR = 16383 };               /* FAR: a coordinate that is never nearest, with room for its square */

INLINE int padded(int length)
{
    return (length + ABREAST - 1) / ABREAST * ABREAST;
}

/* Find the candidates of a cell that nobody has asked for yet; return where its block stands. map.c */
int32_t open_cell(const Grid *grid, ptrdiff_t cell);

INLINE Point entry_of(const Grid *grid, int index)
{
    return load_point(grid->entries[index]);
}

/* `point` must lie inside the grid. The lowest of equally near entries wins. */
INLINE int nearest_entry(const Grid *grid, Point point)
{
    ptrdiff_t cell = dot(shifted(minus(point, load_point(grid->lowest)), grid->shift), load_point(grid->strides));
    int32_t start = grid->starts[cell];
    if (!start)
        start = open_cell(grid, cell);
    const int16_t *block = grid->pool + start, *list = block + 1;
    if (block[0] == 1)
        return list[0];
    int wide = padded(block[0]);
    const int16_t *pairs = list + wide, *others = pairs + 2 * wide;
    int32_t least[ABREAST], places[ABREAST];       /* by lane: the least distance and where it was met first */
#ifdef SSE2
    __m128i ab = _mm_shuffle_epi32(point, 0x00), cd = _mm_shuffle_epi32(point, 0x55);
    __m128i best = _mm_set1_epi32(INT32_MAX), best_at = _mm_setzero_si128(), at_now = _mm_setzero_si128();
    for (int i = 0; i < wide; i += ABREAST) {
        __m128i first = _mm_sub_epi16(ab, _mm_loadu_si128((const __m128i *)(pairs + 2 * i)));
        __m128i second = _mm_sub_epi16(cd, _mm_loadu_si128((const __m128i *)(others + 2 * i)));
        __m128i sum = _mm_add_epi32(_mm_madd_epi16(first, first), _mm_madd_epi16(second, second));
        __m128i nearer = _mm_cmpgt_epi32(best, sum);
        best = _mm_or_si128(_mm_and_si128(nearer, sum), _mm_andnot_si128(nearer, best));
        best_at = _mm_or_si128(_mm_and_si128(nearer, at_now), _mm_andnot_si128(nearer, best_at));
        at_now = _mm_add_epi32(at_now, _mm_set1_epi32(ABREAST));
    }
    store_wide(least, best);
    store_wide(places, best_at);
#else
    for (int j = 0; j < ABREAST; j++)
        least[j] = INT32_MAX;
    for (int i = 0; i < wide; i++) {
        Point entry = {{pairs[2 * i], pairs[2 * i + 1], others[2 * i], others[2 * i + 1]}};
        int32_t sum = distance(point, entry);
        if (sum < least[i % ABREAST]) {
            least[i % ABREAST] = sum;
            places[i % ABREAST] = i - i % ABREAST;
        }
    }
#endif
    int64_t found = INT64_MAX;
    for (int j = 0; j < ABREAST; j++) {
        int64_t both = (int64_t)least[j] << 16 | (places[j] + j);
        found = both < found ? both : found;
    }
    return list[found & 0xFFFF];
}

/* The entry that is just this color, or -1. */
INLINE int own_entry(const Grid *grid, Point point, const uint8_t *out, int back)
{
    if (back && !distance(point, entry_of(grid, out[back])))
        return out[back];
    int nearest = nearest_entry(grid, point);
    return distance(point, entry_of(grid, nearest)) ? -1 : nearest;
}

#endif
