/* The ways in which a string of lzw_greedy.c may go on with a pixel, and what is known of its dictionary for that.
 *
 * Each way is one number, so that the best ones are found without a branch. */
#ifndef QTCOMPRESS_LZW_WAYS_H
#define QTCOMPRESS_LZW_WAYS_H

#include "lzw_cubes.h"

enum { LONGEST = LZW_CODES };      /* each code adds a pixel to a string at most */
enum { STRINGS = 2, FARTHER = 2 }; /* side by side, and worths of a bit that one may lose more than the other */
enum { CODE_BITS = 12, SLOT_BITS = 13 };
enum { RANK_AT = 8, FROM_AT = 10, PRICE_AT = 11 }; /* bits of a way to go on */

/* The last pixel of a string: the error that it passes on, the string's code, the symbol of the pixel, and the place of
 * the string that it continues. */
typedef struct {
    i32x4 error;
    uint16_t code;
    uint8_t symbol, from;
} Pixel;

/* The best strings of a length, the better one first. */
typedef struct {
    Pixel last[STRINGS];
} Level;

/* A string that may go on: its price, the error that it passes on, its code, and its first symbol. */
typedef struct {
    uint64_t price;
    i32x4 error;
    unsigned code, first;
} String;

typedef struct {
    const Target *target;
    const Trade *trade;
    uint64_t limit; /* as in Trade, and so are these */
    unsigned entries;
    unsigned clear, shown; /* the symbol that leaves what is shown already; of entries, those that may be shown */
    int words, sets;       /* numbers of a set of entries, and of one of symbols */
    int next, width;       /* as in a Dictionary */
    int last, symbol;  /* the last code, and that its string is expected to go on with its first symbol; -1 for none */
    int added;         /* whether that was not known before */
    uint32_t expected; /* both as one number, if it was not known before; else UINT32_MAX */
    Cubes *cubes;
    uint32_t slots[LZW_SLOTS]; /* as in a Dictionary, and so are these */
    uint16_t parent[LZW_CODES], depth[LZW_CODES], deepest[LZW_CODES];
    uint64_t children[WORDS][LZW_CODES]; /* the symbols that continue each code */
    uint8_t clears[LZW_CODES];           /* whether `clear` is one of them, which is asked for most often */
    Level levels[LONGEST];
    const Pixel *path[LONGEST]; /* the string that is chosen, if it goes on in the next row */
} Greedy;

/* A pixel that strings are to go on with: what it may be, as in Target. */
typedef struct {
    Point color;
    unsigned free, index, other, share, weight; /* no share where it is not free */
} Place;

INLINE Place place_at(const Target *target, ptrdiff_t at)
{
    unsigned share = target->shares[at] & (0u - target->free[at]);
    return (Place){point_at(target->points, at, target->known, 3),
                   target->free[at],
                   target->indices[at],
                   target->others[at],
                   share,
                   target->weights[at]};
}

/* The best two ways to go on, each as one number: the price, its rank, the place of the string, and the symbol. */
typedef struct {
    uint64_t first, second;
} Ways;

/* What a pixel of a color should be that gets errors from the left and from above. */
INLINE Point wanted_of(Point color, i32x4 left, i32x4 above)
{
    static const int16_t least[MAX_DIMS] = {-MOST_ERROR, -MOST_ERROR, -MOST_ERROR, 0};
    static const int16_t most[MAX_DIMS] = {MOST_ERROR, MOST_ERROR, MOST_ERROR, 0};
    Point error = point_of_sixteenths(i32x4_add(left, above));
    return point_add(color, point_clamp(error, point_load(least), point_load(most)));
}

/* The error that a pixel passes on with a symbol. */
INLINE i32x4 error_of(const Greedy *s, const Place *p, Point wanted, unsigned symbol)
{
    unsigned entry = symbol < s->entries ? symbol : p->other;
    return point_share(point_sub(wanted, entry_of(s->cubes, (int)entry)), (int)p->share);
}

INLINE uint64_t has(const Greedy *s, unsigned code, unsigned symbol)
{
    return s->children[symbol / WORD][code] >> symbol % WORD & 1;
}

/* The child of a code by a symbol that it has. */
INLINE unsigned child_of(const Greedy *s, unsigned code, unsigned symbol)
{
    uint32_t key = code << 8 | symbol, at = slot_of(key, SLOT_BITS);
    if (key == s->expected)
        return (unsigned)s->next;
    while (s->slots[at] >> CODE_BITS != key)
        at = (at + 1) % LZW_SLOTS;
    return s->slots[at] % LZW_CODES;
}

/* Keep the least two numbers. */
INLINE void keep(uint64_t *least, uint64_t one)
{
    uint64_t more = one < least[0] ? least[0] : one;
    least[0] = one < least[0] ? one : least[0];
    least[1] = more < least[1] ? more : least[1];
}

INLINE uint64_t least_of(uint64_t one, uint64_t other)
{
    return one < other ? one : other;
}

INLINE uint64_t most_of(uint64_t one, uint64_t other)
{
    return one < other ? other : one;
}

/* A way to go on from a string with an entry at a squared distance, while the nearest one has that of `base`; all bits
 * are set where it loses too much. from, what: the price so far and the place of the string; the rank and the symbol.
 * Of ways at a price, one from the first string is better, and one of a lower rank. */
INLINE uint64_t way_of(const Greedy *s, const Place *p, uint64_t from, int64_t distance, int64_t base, uint64_t what)
{
    int64_t more = distance - base;
    uint64_t lost = (uint64_t)(more > 0 ? more : 0) * p->weight >> 8;
    return (from + (lost << PRICE_AT) + what) | ((uint64_t)0 - (uint64_t)(lost > s->limit));
}

/* A squared distance and its entry in one number. */
INLINE uint64_t priced(const Greedy *s, Point wanted, int entry)
{
    return (uint64_t)point_distance(wanted, entry_of(s->cubes, entry)) << 8 | (uint64_t)entry;
}

/* Go on with the nearest two entries that are possible; none of them is farther than any limit. */
INLINE Ways ways_of(const Greedy *s, const Place *p, uint64_t from, const uint64_t *least, int64_t base)
{
    return (Ways){way_of(s, p, from, (int64_t)(least[0] >> 8), base, (1 << RANK_AT) + (least[0] & 255)),
                  way_of(s, p, from, (int64_t)(least[1] >> 8), base, (2 << RANK_AT) + (least[1] & 255))};
}

INLINE Ways with(Ways ways, uint64_t one)
{
    return (Ways){least_of(ways.first, one), least_of(ways.second, most_of(ways.first, one))};
}

INLINE Ways best_of(Ways one, Ways other)
{
    return (Ways){least_of(one.first, other.first),
                  least_of(least_of(one.second, other.second), most_of(one.first, other.first))};
}

/* Begin with a pixel that may have any entry: with those that are nearest, or with what is shown. */
INLINE Ways begin(Greedy *s, const Place *p, Point wanted, uint64_t from)
{
    const Cell *cell = cell_of(s->cubes, wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    for (int k = 0; k < cell->count; k++)
        keep(least, priced(s, wanted, cell->first[k]));
    int64_t base = (int64_t)(least[0] >> 8);
    Ways ways = ways_of(s, p, from, least, base);
    if (p->other < s->shown) {
        int longer = s->deepest[s->clear] >= s->deepest[least[0] & 255];
        int32_t distance = point_distance(wanted, entry_of(s->cubes, (int)p->other));
        ways = with(ways, way_of(s, p, from, distance, base, (longer ? 0 : 3 << RANK_AT) + s->clear));
    }
    return ways;
}

/* Go on from a string with a pixel that may have any entry. */
INLINE Ways follow(Greedy *s, const Place *p, Point wanted, uint64_t from, unsigned code, int words)
{
    const Cell *cell = cell_of(s->cubes, wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    int64_t base = point_distance(wanted, entry_of(s->cubes, cell->first[0]));
    for (int word = 0; word < words; word++)
        for (uint64_t both = s->children[word][code] & cell->near[word]; both; both &= both - 1)
            keep(least, priced(s, wanted, WORD * word + first_bit(both)));
    Ways ways = ways_of(s, p, from, least, base);
    if (p->other < s->shown && s->clears[code])
        ways = with(ways, way_of(s, p, from, point_distance(wanted, entry_of(s->cubes, (int)p->other)), base,
                                 (3 << RANK_AT) + s->clear));
    return ways;
}

/* Begin, or go on from a code, with a pixel that may have two symbols only. */
INLINE Ways follow_fixed(const Greedy *s, const Place *p, uint64_t from, int begins, unsigned code)
{
    uint64_t one = begins || has(s, code, p->index), other = begins || has(s, code, p->other);
    Ways ways = {(from + p->index) | (one - 1), UINT64_MAX};
    return with(ways, (from + (1 << RANK_AT) + p->other) | (other - 1) | (0 - (uint64_t)(p->index == p->other)));
}

#endif
