/* Indices chosen for a short stream of LZW codes as in lzw_trade.c, in less than half of the time: by one string or
 * two.
 *
 * What counts is what a child loses more than the nearest entry, since that is lost in any case, and passed on. Where a
 * palette has no near entry, a string would end with each pixel otherwise. Entries near a color are found once for all
 * colors of a cube of 128 units, as a set, and the symbols that continue a code are a set as well, so only children
 * that are near are looked at. Only the best ways to go on (lzw_ways.h) become strings.
 *
 * The time is that of some 450 instructions a pixel, most of them in `chosen`: what is there twice, for one string and
 * the other, is in registers then.
 */
#include "lzw_ways.h"

/* Note the last pixel of a string that goes on in some way. */
INLINE String noted(const Greedy *s, const Place *p, uint64_t way, const String *before, const Point *wanted,
                    Pixel *out)
{
    unsigned symbol = way & 255, from = way >> FROM_AT & 1;
    String made;
    made.price = way >> PRICE_AT;
    made.first = before ? before[from].first : symbol;
    made.code = before ? child_of(s, before[from].code, symbol) : symbol;
    made.error = error_of(s, p, wanted[from], symbol);
    out->symbol = (uint8_t)symbol;
    out->from = (uint8_t)from;
    out->code = (uint16_t)made.code;
    out->error = made.error;
    return made;
}

/* The string with the lowest price per pixel so far, which is the first one of its length: this, and its first symbol.
 */
typedef struct {
    int length;
    unsigned first;
    uint64_t price;
} Best;

/* Choose the string with the lowest price per pixel. Parameters as those of `traded_code` in lzw_trade.c. */
INLINE Best chosen(Greedy *s, ptrdiff_t at, ptrdiff_t row_left, i32x4 left, const int32_t *above, int strings,
                   int words)
{
    static const int32_t none[MAX_DIMS] = {0, 0, 0, 0};
    const Target *target = s->target;
    int end = (int)(target->n - at < LONGEST ? target->n - at : LONGEST);
    uint64_t farther = (uint64_t)(FARTHER * (int64_t)s->trade->worth + 1) << PRICE_AT;
    uint64_t from = (uint64_t)s->width * (uint64_t)s->trade->worth << PRICE_AT;
    String now[STRINGS];
    Point wanted[STRINGS];
    Place p = place_at(target, at);
    wanted[0] = wanted_of(p.color, left, i32x4_load(above));
    Ways ways = p.free ? begin(s, &p, wanted[0], from) : follow_fixed(s, &p, from, 1, 0);
    int second = strings > 1 && ways.second - (ways.first >> PRICE_AT << PRICE_AT) < farther;
    Level *level = s->levels;
    String made = noted(s, &p, ways.first, NULL, wanted, &level->last[0]);
    if (second)
        now[1] = noted(s, &p, ways.second, NULL, wanted, &level->last[1]);
    now[0] = made;
    Best best = {1, made.first, made.price};
    for (int length = 1; length < end; length++) {
        above += MAX_DIMS;
        unsigned most = s->deepest[now[0].code];
        int goes = most > (unsigned)length && now[0].price * (unsigned)best.length < best.price * most;
        int other = 0;
        if (second) {
            most = s->deepest[now[1].code];
            other = most > (unsigned)length && now[1].price * (unsigned)best.length < best.price * most;
        }
        if (!(goes | other))
            break;
        p = place_at(target, at + length);
        i32x4 known = i32x4_load(length < row_left ? above : none); /* those of the next row are not known yet */
        ways = (Ways){UINT64_MAX, UINT64_MAX};
        if (goes) {
            i32x4 passed = length == row_left ? i32x4_load(none) : i32x4_times(now[0].error, 7);
            wanted[0] = wanted_of(p.color, passed, known);
            from = now[0].price << PRICE_AT;
            ways =
                p.free ? follow(s, &p, wanted[0], from, now[0].code, words) : follow_fixed(s, &p, from, 0, now[0].code);
        }
        if (other) {
            i32x4 passed = length == row_left ? i32x4_load(none) : i32x4_times(now[1].error, 7);
            from = now[1].price << PRICE_AT | 1 << FROM_AT;
            wanted[1] = wanted_of(p.color, passed, known);
            ways = best_of(ways, p.free ? follow(s, &p, wanted[1], from, now[1].code, words)
                                        : follow_fixed(s, &p, from, 0, now[1].code));
        }
        if (ways.first == UINT64_MAX)
            break;
        level++;
        second = strings > 1 && ways.second - (ways.first >> PRICE_AT << PRICE_AT) < farther;
        made = noted(s, &p, ways.first, now, wanted, &level->last[0]);
        if (second)
            now[1] = noted(s, &p, ways.second, now, wanted, &level->last[1]);
        now[0] = made;
        if (made.price * (unsigned)best.length < best.price * (unsigned)(length + 1))
            best = (Best){length + 1, made.first, made.price};
    }
    return best;
}

/* Begin with the strings of one symbol. */
static void forget(Greedy *s)
{
    s->next = (1 << s->trade->bits) + 2;
    s->width = s->trade->bits + 1;
    s->last = -1;
    s->added = 0;
    s->expected = UINT32_MAX;
    memset(s->slots, 0, sizeof s->slots);
    memset(s->children, 0, sizeof *s->children * (size_t)s->sets);
    memset(s->clears, 0, sizeof s->clears);
    for (int code = 0; code < 1 << s->trade->bits; code++)
        s->depth[code] = s->deepest[code] = 1;
}

/* Note that a code has a child by a symbol. */
INLINE void let_have(Greedy *s, unsigned code, unsigned symbol)
{
    s->children[symbol / WORD][code] |= (uint64_t)1 << symbol % WORD;
    s->clears[code] |= symbol == s->clear;
}

/* Note that the string of a code can go on, by the next code. */
static void let_go_on(Greedy *s, int code)
{
    for (int depth = s->depth[code] + 1; s->deepest[code] < depth; code = s->depth[code] > 1 ? s->parent[code] : code)
        s->deepest[code] = (uint16_t)depth;
}

/* Add the string of the last code and the first symbol of a new one, and expect the string of that and the same symbol;
 * return whether that is not there yet. Until it is known what comes next, what is expected is not in the table, and
 * the codes that lead to it do not tell how deep it is. */
INLINE int learn(Greedy *s, unsigned code, unsigned first)
{
    if (s->last >= 0) {
        unsigned last = (unsigned)s->last, expected = (unsigned)s->symbol;
        int wrong = first != expected, gone = s->added & wrong;
        s->children[expected / WORD][last] &= ~((uint64_t)gone << expected % WORD);
        s->clears[last] &= !(gone & (expected == s->clear));
        int is_new = wrong ? !has(s, last, first) : s->added;
        let_have(s, last, first);
        if (is_new) {
            uint32_t key = last << 8 | first, at = slot_of(key, SLOT_BITS);
            if (!s->added)
                let_go_on(s, s->last);
            while (s->slots[at])
                at = (at + 1) % LZW_SLOTS;
            s->slots[at] = key << CODE_BITS | (uint32_t)s->next;
        }
        s->next++;
        s->width += s->next >> s->width && s->width < CODE_BITS;
    }
    s->last = -1;
    s->added = 0;
    s->expected = UINT32_MAX;
    if (s->next == LZW_CODES)
        return 0;
    s->last = (int)code;
    s->symbol = (int)first;
    s->added = !has(s, code, first);
    s->expected = s->added ? code << 8 | first : UINT32_MAX;
    s->parent[s->next] = (uint16_t)code;
    s->depth[s->next] = s->deepest[s->next] = (uint16_t)(s->depth[code] + 1);
    let_have(s, code, first);
    return s->added;
}

/* Add a part of an error to that of a pixel of the next row. */
INLINE void pass_down(i32x4 part, int32_t *to)
{
    i32x4_store(to, i32x4_add(i32x4_load(to), part));
}

/* Write the symbols of a string that ends in the row where it begins, the last one first, and pass on its errors; codes
 * that lead to it are as deep as `depth`, at least. below: the errors of the next row from the first pixel's column. */
INLINE i32x4 settle(Greedy *s, const Best *best, int depth, int32_t *below, uint8_t *out)
{
    static const int32_t none[MAX_DIMS] = {0, 0, 0, 0};
    i32x4 right = i32x4_load(none), middle = right;
    int place = 0;
    below += MAX_DIMS * best->length;
    for (int k = best->length - 1; k >= 0; k--, below -= MAX_DIMS) {
        const Pixel *pixel = &s->levels[k].last[place];
        i32x4 error = pixel->error;
        uint16_t *deepest = &s->deepest[pixel->code];
        *deepest = (uint16_t)(*deepest < depth ? depth : *deepest);
        out[k] = pixel->symbol;
        place = pixel->from;
        pass_down(i32x4_add(right, error), below + MAX_DIMS);
        right = i32x4_add(middle, i32x4_times(error, 5));
        middle = i32x4_times(error, 3);
    }
    pass_down(right, below + MAX_DIMS);
    pass_down(middle, below);
    return i32x4_times(s->levels[best->length - 1].last[0].error, 7);
}

/* Go to the next row. */
INLINE void next_row(const Target *target, int32_t **rows)
{
    int32_t *old = rows[0];
    rows[0] = rows[1];
    rows[1] = old;
    memset(old, 0, sizeof *old * MAX_DIMS * (size_t)(target->width + 2));
}

/* The same for a string that goes on in the next row. rows: the errors that this row gets from above, and the next. */
static i32x4 settle_rows(Greedy *s, ptrdiff_t at, const Best *best, int depth, i32x4 left, int32_t **rows, uint8_t *out)
{
    static const int32_t none[MAX_DIMS] = {0, 0, 0, 0};
    const Target *target = s->target;
    ptrdiff_t column = at % target->width;
    int inside = 1; /* whether it is in its first row */
    for (int k = best->length - 1, place = 0; k >= 0; k--) {
        s->path[k] = &s->levels[k].last[place];
        place = s->path[k]->from;
    }
    for (int k = 0; k < best->length; k++) {
        i32x4 error = s->path[k]->error;
        uint16_t *deepest = &s->deepest[s->path[k]->code];
        *deepest = (uint16_t)(*deepest < depth ? depth : *deepest);
        out[k] = s->path[k]->symbol;
        if (!inside) { /* the errors that it gets are known by now */
            Place p = place_at(target, at + k);
            Point wanted = wanted_of(p.color, left, i32x4_load(rows[0] + MAX_DIMS * (column + 1)));
            error = error_of(s, &p, wanted, out[k]);
        }
        left = i32x4_times(error, 7);
        pass_down(i32x4_times(error, 3), rows[1] + MAX_DIMS * column);
        pass_down(i32x4_times(error, 5), rows[1] + MAX_DIMS * (column + 1));
        pass_down(error, rows[1] + MAX_DIMS * (column + 2));
        if (++column < target->width)
            continue;
        next_row(target, rows);
        left = i32x4_load(none);
        column = inside = 0;
    }
    return left;
}

const size_t lzw_greedy_bytes = sizeof(Greedy), lzw_cubes_bytes = sizeof(Cubes) + LZW_LINE;

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
    s->limit = (uint64_t)trade->limit;
    s->entries = s->clear = (unsigned)trade->entries;
    s->shown = trade->entries < clear_code ? s->entries : 0;
    s->words = (trade->entries + WORD - 1) / WORD;
    s->sets = (clear_code + WORD - 1) / WORD;
    s->cubes = cubes_in(cubes);
    know_palette(s->cubes, palette, trade->entries);
    s->next = LZW_CODES;
    s->width = trade->bits + 1;
    for (ptrdiff_t at = 0, column = 0; at < target->n;) {
        if (target->known < target->n && target->known - at < LZW_LONGEST && !target->more(target, at))
            return -1;
        if (s->next == LZW_CODES) {
            lzw_put(&stream, clear_code, s->width);
            forget(s);
        }
        ptrdiff_t row_left = target->width - column;
        const int32_t *above = rows[0] + MAX_DIMS * (column + 1);
        Best best = strings == 1    ? chosen(s, at, row_left, left, above, 1, s->words)
                    : s->words == 1 ? chosen(s, at, row_left, left, above, 2, 1)
                                    : chosen(s, at, row_left, left, above, 2, s->words);
        unsigned code = s->levels[best.length - 1].last[0].code;
        lzw_put(&stream, (int)code, s->width);
        int depth = learn(s, code, best.first) ? best.length + 1 : 0;
        if (best.length < row_left) {
            left = settle(s, &best, depth, rows[1] + MAX_DIMS * column, out + at);
            column += best.length;
        } else {
            left = settle_rows(s, at, &best, depth, left, rows, out + at);
            column = (at + best.length) % target->width;
        }
        at += best.length;
    }
    lzw_put(&stream, clear_code + 1, s->width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - codes;
}
