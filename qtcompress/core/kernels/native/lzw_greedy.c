/* Indices chosen for a short stream of LZW codes as in lzw_trade.c, in less than half of the time: by one string or two.
 *
 * What counts is what a child loses more than the nearest entry, since that is lost in any case, and passed on. Where a
 * palette has no near entry, a string would end with each pixel otherwise. Entries near a color are found once for all
 * colors of a cube of 128 units, as a set, and the symbols that continue a code are a set as well, so only children
 * that are near are looked at. Each way to go on is one number, so that the best ones are found without a branch, and
 * only these become strings.
 */
#include "lzw_cubes.h"

enum { LONGEST = LZW_CODES };      /* each code adds a pixel to a string at most */
enum { STRINGS = 2, FARTHER = 2 }; /* side by side, and worths of a bit that one may lose more than the other */
enum { CODE_BITS = 12, SLOT_BITS = 13 };
enum { RANK_AT = 8, FROM_AT = 10, LOST_AT = 11 }; /* bits of a way to go on */

/* The last pixel of a string: the string's code, what it loses, the place of the string that it continues, and the
 * symbol of the pixel and the error that it passes on. */
typedef struct {
    i32x4 error;
    int64_t lost;
    uint16_t code;
    uint8_t symbol, from;
} Pixel;

/* The best strings of a length, the better one first. */
typedef struct {
    Pixel last[STRINGS];
    int count;
} Level;

typedef struct {
    const Target *target;
    const Trade *trade;
    int clear, shown; /* the symbol that leaves what is shown already, or -1; of entries, those that may be shown */
    int words, sets;  /* numbers of a set of entries, and of one of symbols */
    int next, width;  /* as in a Dictionary */
    int last, symbol; /* the last code, and that its string is expected to go on with its first symbol; -1 for none */
    int added;        /* whether that was not known before */
    Cubes *cubes;
    uint32_t slots[LZW_SLOTS];           /* as in a Dictionary, and so are these */
    uint16_t parent[LZW_CODES], depth[LZW_CODES], deepest[LZW_CODES];
    uint64_t children[LZW_CODES * WORDS]; /* the symbols that continue each code: `sets` numbers of each */
    Level levels[LONGEST];
    const Pixel *path[LONGEST]; /* the string that is chosen */
} Greedy;

/* A pixel that strings are to go on with: what it should be after each of them, and the best ways to go on, each as one
 * number: what is lost, its rank, the place of the string, and the symbol. */
typedef struct {
    ptrdiff_t at;
    Point wanted[STRINGS];
    uint64_t best[STRINGS];
} Place;

/* What a pixel should be that gets errors from the left and from above. */
INLINE Point wanted_of(const Target *target, ptrdiff_t at, i32x4 left, i32x4 above)
{
    static const int16_t least[MAX_DIMS] = {-MOST_ERROR, -MOST_ERROR, -MOST_ERROR, 0};
    static const int16_t most[MAX_DIMS] = {MOST_ERROR, MOST_ERROR, MOST_ERROR, 0};
    Point error = point_of_sixteenths(i32x4_add(left, above));
    return point_add(point_at(target->points, at, target->known, 3),
                     point_clamp(error, point_load(least), point_load(most)));
}

/* The error that a pixel passes on with a symbol. */
INLINE i32x4 error_of(const Greedy *s, ptrdiff_t at, Point wanted, int symbol)
{
    int entry = symbol < s->trade->entries ? symbol : s->target->others[at];
    return point_share(point_sub(wanted, entry_of(s->cubes, entry)), s->target->free[at] ? s->target->shares[at] : 0);
}

INLINE int has(const Greedy *s, int code, int symbol)
{
    return s->children[code * s->sets + symbol / WORD] >> symbol % WORD & 1;
}

/* The child of a code by a symbol that it has. */
INLINE int child_of(const Greedy *s, int code, int symbol)
{
    uint32_t key = (uint32_t)(code << 8 | symbol), at = slot_of(key, SLOT_BITS);
    if (s->added & (code == s->last) & (symbol == s->symbol))
        return s->next;
    while (s->slots[at] >> CODE_BITS != key)
        at = (at + 1) % LZW_SLOTS;
    return (int)(s->slots[at] % LZW_CODES);
}

/* Keep the least two numbers. */
INLINE void keep(uint64_t *least, uint64_t one)
{
    uint64_t more = one < least[0] ? least[0] : one;
    least[0] = one < least[0] ? one : least[0];
    least[1] = more < least[1] ? more : least[1];
}

/* Go on from a string that loses `before` with a symbol that loses so much, unless all bits of `missing` are set. Of
 * ways that lose as much, one from the first string is better, and one of a lower rank. */
INLINE void offer(Place *p, int64_t before, int64_t lost, int from, int rank, int symbol, uint64_t missing)
{
    uint64_t way = (uint64_t)(before + lost) << LOST_AT | (uint64_t)(from << FROM_AT | rank << RANK_AT | symbol);
    keep(p->best, way | missing);
}

/* The same for an entry with a squared distance, while the nearest one has that of `base`, unless that loses too much. */
INLINE void offer_entry(const Greedy *s, Place *p, int64_t before, int32_t more, int from, int rank, int symbol,
                        uint64_t missing)
{
    int64_t lost = (int64_t)(more > 0 ? more : 0) * s->target->weights[p->at] >> 8;
    offer(p, before, lost, from, rank, symbol, missing | ((uint64_t)0 - (uint64_t)(lost > s->trade->limit)));
}

/* A squared distance and its entry in one number. */
INLINE uint64_t priced(const Greedy *s, Point wanted, int entry)
{
    return (uint64_t)point_distance(wanted, entry_of(s->cubes, entry)) << 8 | (uint64_t)entry;
}

/* Go on with the nearest two entries that are possible. */
INLINE void offer_two(const Greedy *s, Place *p, int64_t before, const uint64_t *least, int32_t base, int from)
{
    for (int k = 0; k < 2; k++)
        offer_entry(s, p, before, (int32_t)(least[k] >> 8) - base, from, 1 + k, (int)(least[k] & 255),
                    (uint64_t)0 - (uint64_t)(least[k] == UINT64_MAX));
}

/* Begin with a pixel that may have any entry: with those that are nearest, or with what is shown. */
INLINE void begin(Greedy *s, Place *p)
{
    Point wanted = p->wanted[0];
    const Cell *cell = cell_of(s->cubes, wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    for (int k = 0; k < cell->count; k++)
        keep(least, priced(s, wanted, cell->first[k]));
    int32_t base = (int32_t)(least[0] >> 8);
    int kept = s->target->others[p->at];
    offer_two(s, p, 0, least, base, 0);
    if (kept < s->shown) {
        int longer = s->deepest[s->clear] >= s->deepest[least[0] & 255];
        offer_entry(s, p, 0, point_distance(wanted, entry_of(s->cubes, kept)) - base, 0, longer ? 0 : 3, s->clear, 0);
    }
}

/* Go on from a string with a pixel that may have any entry. */
INLINE void follow(Greedy *s, Place *p, const Pixel *last, int from)
{
    Point wanted = p->wanted[from];
    const Cell *cell = cell_of(s->cubes, wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    int32_t base = point_distance(wanted, entry_of(s->cubes, cell->first[0]));
    for (int word = 0; word < s->words; word++)
        for (uint64_t both = s->children[last->code * s->sets + word] & cell->near[word]; both; both &= both - 1)
            keep(least, priced(s, wanted, WORD * word + first_bit(both)));
    int kept = s->target->others[p->at];
    offer_two(s, p, last->lost, least, base, from);
    if (kept < s->shown)
        offer_entry(s, p, last->lost, point_distance(wanted, entry_of(s->cubes, kept)) - base, from, 3, s->clear,
                    (uint64_t)has(s, last->code, s->clear) - 1);
}

/* Begin or go on with a pixel that may have two symbols only. */
INLINE void follow_fixed(const Greedy *s, Place *p, const Pixel *last, int from)
{
    int both[2] = {s->target->indices[p->at], s->target->others[p->at]};
    for (int k = 0; k < 1 + (both[1] != both[0]); k++)
        if (!last || has(s, last->code, both[k]))
            offer(p, last ? last->lost : 0, 0, from, k, both[k], 0);
}

/* Find the ways from a string, or from none, to the next pixel. `left` and `above` are the errors that it gets. */
INLINE void find(Greedy *s, Place *p, const Pixel *last, int from, i32x4 left, i32x4 above)
{
    p->wanted[from] = wanted_of(s->target, p->at, left, above);
    if (!s->target->free[p->at])
        follow_fixed(s, p, last, from);
    else if (last)
        follow(s, p, last, from);
    else
        begin(s, p);
}

/* Write the last pixel of a string that goes on in some way; those before it are missing where it begins. */
INLINE void note(const Greedy *s, const Place *p, uint64_t way, const Level *before, Pixel *out)
{
    int symbol = (int)(way & 255), from = (int)(way >> FROM_AT & 1);
    out->lost = (int64_t)(way >> LOST_AT);
    out->symbol = (uint8_t)symbol;
    out->from = (uint8_t)from;
    out->code = (uint16_t)(before ? child_of(s, before->last[from].code, symbol) : symbol);
    out->error = error_of(s, p->at, p->wanted[from], symbol);
}

/* The string with the lowest price per pixel so far: its length, and its place among those. */
typedef struct {
    int length, place;
    int64_t price;
} Best;

/* Choose the string with the lowest price per pixel; return its length. Parameters as those of `traded_code` in
 * lzw_trade.c. */
INLINE int chosen(Greedy *s, ptrdiff_t at, ptrdiff_t row_left, i32x4 left, const int32_t *above, int strings)
{
    static const int32_t none[MAX_DIMS] = {0, 0, 0, 0};
    ptrdiff_t end = s->target->n - at < LONGEST ? s->target->n - at : LONGEST;
    int64_t bits = (int64_t)s->width * s->trade->worth, farther = (int64_t)FARTHER * s->trade->worth;
    Best best = {0, 0, INT64_MAX};
    for (int length = 1; length <= end; length++, above += MAX_DIMS) {
        Level *level = &s->levels[length - 1];
        const Level *before = length > 1 ? level - 1 : NULL;
        Place p = {.at = at + length - 1, .best = {UINT64_MAX, UINT64_MAX}};
        i32x4 known = i32x4_load(length <= row_left ? above : none); /* those of the next row are not known yet */
        if (!before)
            find(s, &p, NULL, 0, left, known);
        for (int from = 0; before && from < before->count; from++) {
            const Pixel *last = &before->last[from];
            int most = s->deepest[last->code];
            if (most >= length && (bits + last->lost) * best.length < best.price * most)
                find(s, &p, last, from, length == row_left + 1 ? i32x4_load(none) : i32x4_times(last->error, 7), known);
        }
        if (p.best[0] == UINT64_MAX)
            break;
        level->count = 1 + (strings > 1 && p.best[1] >> LOST_AT <= (p.best[0] >> LOST_AT) + (uint64_t)farther);
        for (int k = 0; k < level->count; k++) {
            note(s, &p, p.best[k], before, &level->last[k]);
            int64_t price = bits + level->last[k].lost;
            if (price * best.length < best.price * length || !best.length)
                best = (Best){length, k, price};
        }
    }
    for (int k = best.length - 1, place = best.place; k >= 0; k--) {
        s->path[k] = &s->levels[k].last[place];
        place = s->path[k]->from;
    }
    return best.length;
}

/* Begin with the strings of one symbol. */
static void forget(Greedy *s)
{
    s->next = (1 << s->trade->bits) + 2;
    s->width = s->trade->bits + 1;
    s->last = -1;
    s->added = 0;
    memset(s->slots, 0, sizeof s->slots);
    memset(s->children, 0, sizeof *s->children * (size_t)(LZW_CODES * s->sets));
    for (int code = 0; code < 1 << s->trade->bits; code++)
        s->depth[code] = s->deepest[code] = 1;
}

/* Note that the string of a code can go on with a symbol, by the next code. */
INLINE void let_go_on(Greedy *s, int code, int symbol)
{
    s->children[code * s->sets + symbol / WORD] |= (uint64_t)1 << symbol % WORD;
    for (int depth = s->depth[code] + 1; s->deepest[code] < depth; code = s->depth[code] > 1 ? s->parent[code] : code)
        s->deepest[code] = (uint16_t)depth;
}

/* Add the string of the last code and the first symbol of a new one, and expect the string of that and the same symbol.
 * Until it is known what comes next, what is expected is not in the table. */
static void learn(Greedy *s, int code, int first)
{
    if (s->last >= 0) {
        int is_new = s->added;
        if (first != s->symbol) {
            if (s->added)
                s->children[s->last * s->sets + s->symbol / WORD] &= ~((uint64_t)1 << s->symbol % WORD);
            is_new = !has(s, s->last, first);
            if (is_new)
                let_go_on(s, s->last, first);
        }
        if (is_new) {
            uint32_t key = (uint32_t)(s->last << 8 | first), at = slot_of(key, SLOT_BITS);
            while (s->slots[at])
                at = (at + 1) % LZW_SLOTS;
            s->slots[at] = key << CODE_BITS | (uint32_t)s->next;
        }
        s->next++;
        s->width += s->next >> s->width && s->width < CODE_BITS;
    }
    s->last = -1;
    s->added = 0;
    if (s->next == LZW_CODES)
        return;
    s->last = code;
    s->symbol = first;
    s->added = !has(s, code, first);
    s->parent[s->next] = (uint16_t)code;
    s->depth[s->next] = s->deepest[s->next] = (uint16_t)(s->depth[code] + 1);
    if (s->added)
        let_go_on(s, code, first);
}

/* Add a part of an error to that of a pixel of the next row. */
INLINE void pass_down(i32x4 part, int32_t *to)
{
    i32x4_store(to, i32x4_add(i32x4_load(to), part));
}

/* Write the symbols of a string, and pass on its errors. rows: those that this row gets from above, and the next. */
static i32x4 settle(const Greedy *s, ptrdiff_t at, int length, i32x4 left, int32_t **rows, uint8_t *out)
{
    static const int32_t none[MAX_DIMS] = {0, 0, 0, 0};
    const Target *target = s->target;
    ptrdiff_t column = at % target->width;
    int inside = 1; /* whether it is in its first row */
    for (int k = 0; k < length; k++) {
        i32x4 error = s->path[k]->error;
        out[at + k] = s->path[k]->symbol;
        if (!inside) { /* the errors that it gets are known by now */
            Point wanted = wanted_of(target, at + k, left, i32x4_load(rows[0] + MAX_DIMS * (column + 1)));
            error = error_of(s, at + k, wanted, out[at + k]);
        }
        left = i32x4_times(error, 7);
        pass_down(i32x4_times(error, 3), rows[1] + MAX_DIMS * column);
        pass_down(i32x4_times(error, 5), rows[1] + MAX_DIMS * (column + 1));
        pass_down(error, rows[1] + MAX_DIMS * (column + 2));
        if (++column < target->width)
            continue;
        int32_t *old = rows[0];
        rows[0] = rows[1];
        rows[1] = old;
        memset(old, 0, sizeof *old * MAX_DIMS * (size_t)(target->width + 2));
        left = i32x4_load(none);
        column = inside = 0;
    }
    return left;
}

const size_t lzw_greedy_bytes = sizeof(Greedy), lzw_cubes_bytes = sizeof(Cubes);

ptrdiff_t lzw_greedy(Target *target, const int16_t *palette, const Trade *trade, int strings, void *memory, void *cubes,
                     int32_t *errors, uint8_t *out, uint8_t *codes)
{
    Greedy *s = memory;
    int clear_code = 1 << trade->bits;
    Stream stream = {.out = codes};
    int32_t *rows[2] = {errors, errors + MAX_DIMS * (target->width + 2)};
    i32x4 left = i32x4_load(errors); /* zeros */
    s->target = target;
    s->trade = trade;
    s->clear = trade->entries < clear_code ? trade->entries : -1;
    s->shown = s->clear >= 0 ? trade->entries : 0;
    s->words = (trade->entries + WORD - 1) / WORD;
    s->sets = (clear_code + WORD - 1) / WORD;
    s->cubes = cubes;
    know_palette(s->cubes, palette, trade->entries);
    s->next = LZW_CODES;
    s->width = trade->bits + 1;
    for (ptrdiff_t at = 0; at < target->n;) {
        if (target->known < target->n && target->known - at < LZW_LONGEST && !target->more(target, at))
            return -1;
        if (s->next == LZW_CODES) {
            lzw_put(&stream, clear_code, s->width);
            forget(s);
        }
        ptrdiff_t column = at % target->width, row_left = target->width - column;
        const int32_t *above = rows[0] + MAX_DIMS * (column + 1);
        int length = strings == 1 ? chosen(s, at, row_left, left, above, 1) : chosen(s, at, row_left, left, above, 2);
        int code = s->path[length - 1]->code;
        lzw_put(&stream, code, s->width);
        left = settle(s, at, length, left, rows, out);
        at += length;
        learn(s, code, s->path[0]->symbol);
    }
    lzw_put(&stream, clear_code + 1, s->width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - codes;
}
