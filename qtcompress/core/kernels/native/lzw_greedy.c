/* Indices chosen for a short stream of LZW codes as in lzw_trade.c, in about half of the time: by one string or two.
 *
 * What counts is what a child loses more than the nearest entry, since that is lost in any case, and passed on. Where a
 * palette has no near entry, a string would end with each pixel otherwise. Entries near a color are found once for all
 * colors of a cube of 128 units, as a set, and the symbols that continue a code are a set as well, so only children
 * that are near are looked at: most of the time of the other search is spent on branches that can't be predicted.
 */
#include "lzw_search.h"

enum { LONGEST = LZW_CODES }; /* each code adds a pixel to a string at most */
enum { STRINGS = 2, FARTHER = 2 }; /* side by side, and worths of a bit that one may lose more than the other */
enum { CUBE_BITS = 7, NEAR = 16, PLACE_BITS = 10, PLACES = 1 << PLACE_BITS };
enum { CELLS = 1 << 12, FIRST = 4, CODE_BITS = 12 };

/* Entries near a color, as its neighbors in a cube have them: the nearest ones in their order, and a set. */
typedef struct {
    uint32_t key;
    uint8_t first[FIRST], count; /* of these */
    uint64_t near[WORDS];
} Cell;

/* The last pixel of a string: the string's code, what it loses, the place of the string that it continues, and the
 * symbol of the pixel and the error that it passes on. */
typedef struct {
    int64_t lost;
    Point error;
    uint16_t code;
    uint8_t symbol, from;
} Pixel;

/* The best strings of a length, the better one first. */
typedef struct {
    int count;
    Pixel last[STRINGS];
} Level;

typedef struct {
    const Target *target;
    const Trade *trade;
    Dictionary d;
    int clear, words; /* the symbol that leaves what is shown already, or -1; of a set of symbols */
    Entries all;
    Cell cells[CELLS];
    uint64_t children[LZW_CODES][WORDS]; /* the symbols that continue each code */
    Level levels[LONGEST];
    Pixel path[LONGEST]; /* the string that is chosen */
} Greedy;

/* A pixel of a string that is to be found: what it should be, and the code and the place of the string that it
 * continues, what that one loses, and where the best ones are noted. The code is -1 at the beginning. */
typedef struct {
    ptrdiff_t at;
    Point wanted;
    int code, from;
    int64_t lost;
    int strings, count; /* side by side, which is known when this is compiled; noted so far */
    Pixel *last;
} Place;

/* Find the entries near the middle of a cube, the nearest first; of equal ones, those that are darker. */
static void fill(const Entries *all, int entries, Point middle, Cell *cell)
{
    int32_t prices[ROW], best[NEAR];
    uint8_t near[NEAR] = {0};
    int count = 0;
    distances(all, middle, 0, entries, prices);
    for (int k = 0; k < entries; k++) {
        if (count == NEAR && prices[k] >= best[count - 1])
            continue;
        int at = count < NEAR ? count++ : count - 1;
        for (; at && best[at - 1] > prices[k]; at--) {
            best[at] = best[at - 1];
            near[at] = near[at - 1];
        }
        best[at] = prices[k];
        near[at] = all->order[k];
    }
    memset(cell->near, 0, sizeof cell->near);
    for (int k = 0; k < count; k++)
        cell->near[near[k] / WORD] |= (uint64_t)1 << near[k] % WORD;
    cell->count = (uint8_t)(count < FIRST ? count : FIRST);
    memcpy(cell->first, near, cell->count);
}

INLINE const Cell *cell_of(Greedy *s, Point wanted)
{
    uint32_t key = 1; /* no key is 0 */
    Point middle;
    for (int c = 0; c < 3; c++) {
        int place = wanted.at[c] >> CUBE_BITS;
        middle.at[c] = place * (1 << CUBE_BITS) + (1 << CUBE_BITS) / 2;
        key = key << PLACE_BITS | (uint32_t)(place + PLACES / 2);
    }
    Cell *cell = &s->cells[key * 2654435761u >> 20]; /* Knuth's multiplicative hash: 12 bits */
    if (cell->key != key) {
        fill(&s->all, s->trade->entries, middle, cell);
        cell->key = key;
    }
    return cell;
}

INLINE int has(const Greedy *s, int code, int symbol)
{
    return s->children[code][symbol / WORD] >> symbol % WORD & 1;
}

/* The child of a code by a symbol that it has. */
INLINE int child_of(const Dictionary *d, int code, int symbol)
{
    uint32_t key = (uint32_t)(code << 8 | symbol), at = key * 2654435761u >> 19;
    while (d->slots[at] >> CODE_BITS != key)
        at = (at + 1) % LZW_SLOTS;
    return (int)(d->slots[at] % LZW_CODES);
}

/* A squared distance and its entry in one number, so that the least ones are found without a branch. */
INLINE uint64_t priced(const Greedy *s, Point wanted, int entry)
{
    return (uint64_t)distance(wanted, s->all.palette[entry]) << 8 | (uint64_t)entry;
}

/* Keep the least two numbers. */
INLINE void keep_two(uint64_t *least, uint64_t one)
{
    uint64_t more = one < least[0] ? least[0] : one;
    least[0] = one < least[0] ? one : least[0];
    least[1] = more < least[1] ? more : least[1];
}

/* Return where to note a string that loses so much; NULL if others are better. */
INLINE Pixel *room_for(Place *p, int64_t lost)
{
    int at = p->count;
    if (at == p->strings && lost >= p->last[at - 1].lost)
        return NULL;
    p->count = at < p->strings ? at + 1 : at;
    if (p->count == 1)
        return p->last;
    if (p->last[0].lost <= lost)
        return p->last + 1;
    p->last[1] = p->last[0];
    return p->last;
}

/* Note a string that ends with a symbol. */
INLINE void note(const Greedy *s, Place *p, int64_t lost, int symbol, Point error)
{
    Pixel *last = room_for(p, lost);
    if (last)
        *last = (Pixel){lost, error, (uint16_t)(p->code < 0 ? symbol : child_of(&s->d, p->code, symbol)),
                        (uint8_t)symbol, (uint8_t)p->from};
}

/* Note the string that goes on with a symbol, which shows an entry, unless it loses too much more than the nearest. */
INLINE void go_on(const Greedy *s, Place *p, int symbol, int entry, int32_t more)
{
    int64_t lost = more > 0 ? (int64_t)more * s->target->weights[p->at] >> 8 : 0;
    Pixel *last = lost > s->trade->limit ? NULL : room_for(p, p->lost + lost);
    if (!last)
        return;
    last->lost = p->lost + lost;
    last->code = (uint16_t)(p->code < 0 ? symbol : child_of(&s->d, p->code, symbol));
    last->symbol = (uint8_t)symbol;
    last->from = (uint8_t)p->from;
    last->error = error_of(p->wanted, s->all.palette[entry], s->target->shares[p->at]);
}

/* Note strings of a pixel that may have any entry: of the nearest two, and of what is shown. */
INLINE void begin(Greedy *s, Place *p)
{
    const Cell *cell = cell_of(s, p->wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    for (int k = 0; k < cell->count; k++)
        keep_two(least, priced(s, p->wanted, cell->first[k]));
    int32_t base = (int32_t)(least[0] >> 8);
    int nearest = (int)(least[0] & 255), next = (int)(least[1] & 255), kept = kept_at(s->target, s->trade, p->at);
    int32_t more = kept < 0 ? 0 : distance(p->wanted, s->all.palette[kept]) - base;
    int longer = kept >= 0 && s->d.deepest[s->clear] >= s->d.deepest[nearest];
    if (longer)
        go_on(s, p, s->clear, kept, more);
    go_on(s, p, nearest, nearest, 0);
    if (least[1] < UINT64_MAX)
        go_on(s, p, next, next, (int32_t)(least[1] >> 8) - base);
    if (kept >= 0 && !longer)
        go_on(s, p, s->clear, kept, more);
}

/* The same, where they continue one. */
INLINE void follow(Greedy *s, Place *p)
{
    const Cell *cell = cell_of(s, p->wanted);
    uint64_t least[2] = {UINT64_MAX, UINT64_MAX};
    for (int word = 0; word < s->words; word++)
        for (uint64_t both = s->children[p->code][word] & cell->near[word]; both; both &= both - 1)
            keep_two(least, priced(s, p->wanted, WORD * word + first_bit(both)));
    int32_t base = distance(p->wanted, s->all.palette[cell->first[0]]);
    for (int k = 0; k < 2 && least[k] < UINT64_MAX; k++)
        go_on(s, p, (int)(least[k] & 255), (int)(least[k] & 255), (int32_t)(least[k] >> 8) - base);
    int kept = kept_at(s->target, s->trade, p->at);
    if (kept >= 0 && has(s, p->code, s->clear))
        go_on(s, p, s->clear, kept, distance(p->wanted, s->all.palette[kept]) - base);
}

/* The same for a pixel that may have two symbols only. */
INLINE void follow_fixed(const Greedy *s, Place *p)
{
    int both[2] = {s->target->indices[p->at], s->target->others[p->at]};
    for (int k = 0; k < 1 + (both[1] != both[0]); k++)
        if (p->code < 0 || has(s, p->code, both[k]))
            note(s, p, p->lost, both[k], (Point){{0, 0, 0}});
}

/* The string with the lowest price per pixel so far: its length, and its place among those. */
typedef struct {
    int length, place;
    int64_t price;
} Best;

/* Find the strings of a pixel, with the errors that it gets. */
INLINE void find(Greedy *s, Place *p, Point left, const int32_t *above)
{
    p->wanted = wanted_of(s->target, p->at, left, above);
    if (!s->target->free[p->at])
        follow_fixed(s, p);
    else if (p->code < 0)
        begin(s, p);
    else
        follow(s, p);
}

/* Choose the string with the lowest price per pixel; return its length. Parameters as those of `traded_code` in
 * lzw_trade.c. */
INLINE int chosen(Greedy *s, ptrdiff_t at, ptrdiff_t row_left, Point left, const int32_t *above, int strings)
{
    static const int32_t none[3] = {0, 0, 0};
    const Point no_error = {{0, 0, 0}};
    ptrdiff_t end = s->target->n - at < LONGEST ? s->target->n - at : LONGEST;
    int64_t farther = (int64_t)FARTHER * s->trade->worth;
    Best best = {0, 0, 0};
    int64_t bits = (int64_t)s->d.width * s->trade->worth;
    for (int length = 1; length <= end; length++, above += 3) {
        Level *level = &s->levels[length - 1], *before = length > 1 ? level - 1 : level;
        Place p = {.at = at + length - 1, .code = -1, .strings = strings, .last = level->last};
        const int32_t *known = length <= row_left ? above : none; /* those of the next row are not known yet */
        if (length == 1)
            find(s, &p, left, known);
        for (p.from = 0; length > 1 && p.from < before->count; p.from++) {
            const Pixel *last = &before->last[p.from];
            int most = s->d.deepest[last->code];
            if (most < length || (bits + last->lost) * best.length >= best.price * most)
                continue;
            p.code = last->code;
            p.lost = last->lost;
            find(s, &p, times_seven(length == row_left + 1 ? no_error : last->error), known);
        }
        if (p.count == 2 && p.last[1].lost > p.last[0].lost + farther)
            p.count = 1;
        level->count = p.count;
        if (!p.count)
            break;
        for (int k = 0; k < p.count; k++) {
            int64_t price = bits + p.last[k].lost;
            if (!best.length || price * best.length < best.price * length)
                best = (Best){length, k, price};
        }
    }
    for (int k = best.length - 1, place = best.place; k >= 0; k--) {
        s->path[k] = s->levels[k].last[place];
        place = s->path[k].from;
    }
    return best.length;
}

/* Note whether a code has a child. */
static void mark(void *search, int code, int symbol)
{
    Greedy *s = search;
    uint64_t bit = (uint64_t)1 << symbol % WORD, *word = &s->children[code][symbol / WORD];
    *word = lzw_child(&s->d, code, symbol) ? *word | bit : *word & ~bit;
}

/* Write the symbols of a string, and pass on its errors. rows: those that this row gets from above, and the next. */
static void settle(const Greedy *s, ptrdiff_t at, int length, Point *left, int32_t **rows, uint8_t *out)
{
    ptrdiff_t column = at % s->target->width, end = length;
    for (int k = 0; k < length; k++) {
        int symbol = out[at + k] = s->path[k].symbol;
        Point error = s->path[k].error;
        if (k >= end && s->target->free[at + k]) { /* in the next row, whose errors are known by now */
            int entry = symbol < s->trade->entries ? symbol : kept_at(s->target, s->trade, at + k);
            Point wanted = wanted_of(s->target, at + k, *left, rows[0] + 3 * (column + 1));
            error = error_of(wanted, s->all.palette[entry], s->target->shares[at + k]);
        }
        pass_on(error, left, rows[1] + 3 * column);
        if (++column < s->target->width)
            continue;
        column = end = 0;
        end_row(s->target, left, rows);
    }
}

const size_t lzw_greedy_bytes = sizeof(Greedy);

ptrdiff_t lzw_greedy(Target *target, const int16_t *palette, const Trade *trade, int strings, void *memory,
                     int32_t *errors, uint8_t *out, uint8_t *codes)
{
    Greedy *s = memory;
    int clear_code = 1 << trade->bits;
    Stream stream = {.out = codes};
    Point left = {{0, 0, 0}};
    int32_t *rows[2] = {errors, errors + 3 * (target->width + 2)};
    s->target = target;
    s->trade = trade;
    s->clear = clear_of(trade);
    s->words = (clear_code + WORD - 1) / WORD;
    memset(&s->all, 0, sizeof s->all);
    memset(s->cells, 0, sizeof s->cells);
    sort_entries(&s->all, palette, trade->entries);
    s->d.next = LZW_CODES;
    s->d.width = trade->bits + 1;
    for (ptrdiff_t at = 0; at < target->n;) {
        if (target->known < target->n && target->known - at < LZW_LONGEST && !target->more(target, at))
            return -1;
        if (s->d.next == LZW_CODES) {
            lzw_put(&stream, clear_code, s->d.width);
            lzw_reset(&s->d, trade->bits);
            memset(s->children, 0, sizeof s->children);
        }
        ptrdiff_t column = at % target->width, row_left = target->width - column;
        const int32_t *above = rows[0] + 3 * (column + 1);
        int length = strings == 1 ? chosen(s, at, row_left, left, above, 1) : chosen(s, at, row_left, left, above, 2);
        int code = s->path[length - 1].code;
        lzw_put(&stream, code, s->d.width);
        settle(s, at, length, &left, rows, out);
        at += length;
        learn(&s->d, code, mark, s);
    }
    lzw_put(&stream, clear_code + 1, s->d.width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - codes;
}
