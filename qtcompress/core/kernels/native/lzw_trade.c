/* Indices chosen for a short stream of LZW codes: palette, diffusion of errors and dictionary decide together.
 *
 * The tree of strings is searched for the string whose price per pixel is the lowest: a code's bits, and the squared
 * distances of its pixels from what they should be. That includes the errors of the pixels before and above, so that
 * what one pixel lacks the next one makes up for, whether a dictionary or a palette is the reason. A few strings are
 * followed side by side, as long as they lose little more than the best one of their length.
 *
 * The codes are those of a GIF. They are often fewer than the longest strings of the same indices make, since each was
 * chosen with the pixels that it covers.
 */
#include "twins.h"
#ifdef TWIN
#define lzw_trade lzw_trade_avx2
#endif
#include "lzw_search.h"

enum { BEAM = 6, FARTHER = 4 }; /* strings side by side, and worths of a bit that one may lose more than the best */
enum { FOUND = BEAM * (LZW_SYMBOLS + 1) };

/* A string: its code, the place of the string that it continues, and its squared distances. */
typedef struct {
    int32_t code, from;
    int64_t lost;
} State;

/* Strings of a length, what the last pixel should be after each of those that they continue, and the least that is
 * lost by one of those that were found. */
typedef struct {
    int count;
    int64_t least;
    State states[FOUND];
    Point wanted[BEAM];
} Level;

/* The string with the lowest price per pixel so far. */
typedef struct {
    int code, length;
    int64_t price;
} Best;

typedef struct {
    const Target *target;
    const Trade *trade;
    Dictionary *d;
    int64_t bits, farther; /* what the bits of the next code are worth, and what a string may lose more than the best */
    const int32_t *least;  /* what each pixel loses at least */
    int clear;             /* the symbol that leaves what is shown already; -1 if there is none */
    Entries all;
    uint64_t children[LZW_SYMBOLS][WORDS]; /* the ranks of the children of each symbol */
    int reach[256];                        /* how far a coordinate may be, by the weight of the pixel */
    Best best;
    Level levels[2];
} Scene;

/* How far a coordinate can be of what loses so much. */
INLINE int reach_of(int64_t lost, int weight)
{
    return (int)sqrtf((float)((lost + 1) * 256 / weight)) + 1;
}

INLINE int64_t weighed(const Scene *s, ptrdiff_t at, int32_t squared)
{
    return ((int64_t)squared * s->target->weights[at] >> 8) - s->least[at];
}

/* Whether a code's string can begin the one with the lowest price per pixel. */
INLINE int can_win(const Scene *s, int code, int64_t lost)
{
    return (s->bits + lost) * s->best.length < s->best.price * s->d->deepest[code];
}

/* Note a string that was found. */
INLINE void found(const Scene *s, Level *level, int code, int from, int64_t lost)
{
    level->states[level->count] = (State){code, from, lost};
    level->count += can_win(s, code, lost);
    level->least = lost < level->least ? lost : level->least;
}

/* Keep the best of the strings that were found; in their order, if they are few. */
INLINE void keep_best(const Scene *s, Level *level)
{
    State *states = level->states;
    int count = 0;
    for (int k = 0; k < level->count; k++) { /* without a branch that can't be predicted */
        states[count] = states[k];
        count += states[k].lost <= level->least + s->farther;
    }
    level->count = count < BEAM ? count : BEAM;
    for (int k = 1; count > BEAM && k < count; k++) {
        State one = states[k];
        int at = k < BEAM ? k : BEAM - 1;
        if (k >= BEAM && one.lost >= states[at].lost)
            continue;
        for (; at && states[at - 1].lost > one.lost; at--)
            states[at] = states[at - 1];
        states[at] = one;
    }
}

/* Find the strings of one pixel that may have any entry. */
INLINE void begin(Scene *s, ptrdiff_t at, Point wanted, Level *level)
{
    int32_t prices[ROW];
    uint16_t near[ROW];
    int entries = s->trade->entries, kept = kept_at(s->target, s->trade, at), count = 0, nearest = -1;
    int around = below(&s->all, wanted.at[0]) - LANES / 2;
    int64_t worth = s->trade->limit < s->farther ? s->trade->limit : s->farther;
    int64_t more = worth * 256 / s->target->weights[at];
    around = around > 0 ? around : 0;
    int64_t most = distances(&s->all, wanted, around, around + 1, prices) + more;
    int reach = (int)sqrtf((float)most) + 1;
    int from = below(&s->all, wanted.at[0] - reach), to = below(&s->all, wanted.at[0] + reach + STEP);
    int32_t least = distances(&s->all, wanted, from, to, prices);
    most = least + more < INT32_MAX ? least + more : INT32_MAX;
    for (int k = from; k < to; k += LANES) {
        i32x8 far = i32x8_lt(i32x8_splat((int32_t)most), i32x8_load(prices + k));
        for (unsigned left = ~(unsigned)i32x8_signs(far) & ((1u << LANES) - 1); left; left &= left - 1)
            near[count++] = (uint16_t)(k + first_bit(left));
    }
    while (near[count - 1] >= entries) /* which the last vector repeats */
        count--;
    for (int k = count - 1; k >= 0; k--)
        nearest = prices[near[k]] == least ? s->all.order[near[k]] : nearest;
    s->best = (Best){nearest, 1, s->bits + weighed(s, at, least)};
    if (kept >= 0) {
        int32_t price = distance(wanted, s->all.palette[kept]);
        int64_t left = s->bits + weighed(s, at, price);
        if (left <= s->best.price && s->d->deepest[s->clear] >= s->d->deepest[nearest])
            s->best = (Best){s->clear, 1, left};
        if (price <= most)
            found(s, level, s->clear, 0, left - s->bits);
    }
    for (int k = 0; k < count; k++)
        found(s, level, s->all.order[near[k]], 0, weighed(s, at, prices[near[k]]));
}

/* Find the strings that continue one of a single symbol by an entry. */
INLINE void continue_first(Scene *s, ptrdiff_t at, State from, int place, Point wanted, Level *now)
{
    int reach = s->reach[s->target->weights[at]], kept = kept_at(s->target, s->trade, at);
    if (s->least[at])
        reach = reach_of((int64_t)s->trade->limit + s->least[at], s->target->weights[at]);
    int low = below(&s->all, wanted.at[0] - reach), high = below(&s->all, wanted.at[0] + reach + STEP);
    for (int word = low / WORD; word * WORD < high; word++) {
        uint64_t left = s->children[from.code][word];
        left &= word == low / WORD ? ~(uint64_t)0 << low % WORD : ~(uint64_t)0;
        left &= high < (word + 1) * WORD ? ((uint64_t)1 << high % WORD) - 1 : ~(uint64_t)0;
        for (; left; left &= left - 1) {
            int rank = WORD * word + first_bit(left);
            int64_t price = weighed(s, at, distance(wanted, s->all.sorted[rank]));
            if (price <= s->trade->limit && from.lost + price <= now->least + s->farther)
                found(s, now, lzw_child(s->d, from.code, s->all.order[rank]), place, from.lost + price);
        }
    }
    int child = kept < 0 ? 0 : lzw_child(s->d, from.code, s->clear);
    int64_t price = child ? weighed(s, at, distance(wanted, s->all.palette[kept])) : 0;
    if (child && price <= s->trade->limit)
        found(s, now, child, place, from.lost + price);
}

/* Find the strings that continue one of several symbols by an entry. */
INLINE void continue_next(Scene *s, ptrdiff_t at, State from, int place, Point wanted, Level *now)
{
    int kept = kept_at(s->target, s->trade, at), entries = s->trade->entries;
    for (int child = s->d->eldest[from.code]; child; child = s->d->younger[child]) {
        int symbol = s->d->last[child];
        if (symbol >= entries && (kept < 0 || symbol != s->clear))
            continue;
        int64_t price = weighed(s, at, distance(wanted, s->all.palette[symbol < entries ? symbol : kept]));
        if (price <= s->trade->limit)
            found(s, now, child, place, from.lost + price);
    }
}

/* Find the strings that continue one by a pixel that may have two symbols only. */
INLINE void continue_fixed(Scene *s, ptrdiff_t at, State from, int place, Level *now)
{
    int first = s->target->indices[at], other = s->target->others[at];
    int child = lzw_child(s->d, from.code, first);
    if (child)
        found(s, now, child, place, from.lost);
    child = other == first ? 0 : lzw_child(s->d, from.code, other);
    if (child)
        found(s, now, child, place, from.lost);
}

/* Find the strings that are a pixel longer. above: the errors that it gets from the row above; inside: whether the
 * pixel before is in its row. */
INLINE void continue_all(Scene *s, ptrdiff_t at, const int32_t *above, int inside, const Level *before, Level *now)
{
    int share = inside && s->target->free[at - 1] ? s->target->shares[at - 1] : 0, kept = kept_at(s->target, s->trade, at - 1);
    now->count = 0;
    now->least = INT64_MAX / 2;
    for (int k = 0; k < before->count; k++) {
        State from = before->states[k];
        if (!s->d->eldest[from.code] || !can_win(s, from.code, from.lost))
            continue;
        if (!s->target->free[at]) {
            continue_fixed(s, at, from, k, now);
            continue;
        }
        int symbol = s->d->last[from.code];
        int entry = symbol < s->trade->entries || kept < 0 ? symbol : kept;
        Point left = error_of(before->wanted[from.from], s->all.palette[entry], share);
        Point wanted = now->wanted[k] = wanted_of(s->target, at, times_seven(left), above);
        if (from.code < s->d->literals)
            continue_first(s, at, from, k, wanted, now);
        else
            continue_next(s, at, from, k, wanted, now);
    }
    keep_best(s, now);
}

/* Choose the code with the lowest price per pixel. `left` and `above` are the errors that the first pixel gets, and
 * the first of those that the pixels of its row get from above, of which `row_left` are left. */
INLINE int traded_code(Scene *s, ptrdiff_t at, ptrdiff_t row_left, Point left, const int32_t *above)
{
    static const int32_t none[3] = {0, 0, 0};
    Level *level = &s->levels[1];
    ptrdiff_t end = s->target->n - at;
    level->count = 0;
    level->least = INT64_MAX / 2;
    level->wanted[0] = wanted_of(s->target, at, left, above);
    if (s->target->free[at]) {
        begin(s, at, level->wanted[0], level);
        keep_best(s, level);
    } else {
        int first = s->target->indices[at], other = s->target->others[at];
        s->best = (Best){first, 1, s->bits};
        found(s, level, first, 0, 0);
        if (other != first)
            found(s, level, other, 0, 0);
    }
    for (int length = 2; level->count && length <= end && length <= LZW_LONGEST; length++) {
        Level *now = &s->levels[length & 1];
        above += 3;
        const int32_t *known = length <= row_left ? above : none; /* those of the next row are not known yet */
        continue_all(s, at + length - 1, known, length != row_left + 1, level, now);
        level = now;
        for (int k = 0; k < level->count; k++) {
            int64_t price = s->bits + level->states[k].lost;
            if (price * s->best.length < s->best.price * length)
                s->best = (Best){level->states[k].code, length, price};
        }
    }
    return s->best.code;
}

/* Note whether a symbol has a child. */
static void mark(void *search, int code, int symbol)
{
    Scene *s = search;
    if (code >= s->d->literals || symbol >= s->trade->entries)
        return;
    int rank = s->all.rank[symbol];
    uint64_t bit = (uint64_t)1 << rank % WORD, *word = &s->children[code][rank / WORD];
    *word = lzw_child(s->d, code, symbol) ? *word | bit : *word & ~bit;
}

/* Pass on the errors of a string's pixels. rows: those that this row gets from above, and the next one. */
static void settle(const Scene *s, ptrdiff_t at, int length, Point *left, int32_t **rows, const uint8_t *symbols)
{
    ptrdiff_t column = at % s->target->width;
    for (int k = 0; k < length; k++, at++) {
        Point error = {{0, 0, 0}};
        if (s->target->free[at]) {
            int entry = symbols[k] < s->trade->entries ? symbols[k] : kept_at(s->target, s->trade, at);
            Point wanted = wanted_of(s->target, at, *left, rows[0] + 3 * (column + 1));
            error = error_of(wanted, s->all.palette[entry], s->target->shares[at]);
        }
        pass_on(error, left, rows[1] + 3 * column);
        if (++column < s->target->width)
            continue;
        column = 0;
        end_row(s->target, left, rows);
    }
}

/* Find what each pixel from one on loses at least, as far as they are in memory: only what else a string loses speaks
 * against it, or strings would end where a color has no near entry. Where errors are passed on, that is not known, and
 * about the same everywhere. */
static void find_least(const Scene *s, ptrdiff_t at)
{
    const Target *target = s->target;
    int32_t prices[ROW];
    for (; at < target->known; at++) {
        target->least[at] = 0;
        if (!target->free[at] || s->trade->spreads)
            continue;
        Point wanted;
        for (int c = 0; c < 3; c++)
            wanted.at[c] = target->points[3 * at + c];
        target->least[at] = (int32_t)weighed(s, at, distances(&s->all, wanted, 0, s->trade->entries, prices));
    }
}

ptrdiff_t lzw_trade(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, int32_t *errors,
                    uint8_t *out, uint8_t *codes)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2"))
        return lzw_trade_avx2(target, palette, trade, d, errors, out, codes);
#endif
    int clear_code = 1 << trade->bits;
    Scene s = {.target = target, .trade = trade, .d = d, .clear = clear_of(trade)};
    s.farther = (int64_t)FARTHER * trade->worth;
    Stream stream = {.out = codes};
    Point left = {{0, 0, 0}};
    int32_t *rows[2] = {errors, errors + 3 * (target->width + 2)};
    sort_entries(&s.all, palette, trade->entries);
    for (int weight = 1; weight < 256; weight++)
        s.reach[weight] = reach_of(trade->limit, weight);
    d->next = LZW_CODES;
    d->width = trade->bits + 1;
    for (ptrdiff_t at = 0; at < target->n;) {
        ptrdiff_t known = target->known;
        if (known < target->n && known - at < LZW_LONGEST) {
            if (!target->more(target, at))
                return -1;
            s.least = target->least;
            find_least(&s, known);
        }
        if (d->next == LZW_CODES) {
            lzw_put(&stream, clear_code, d->width);
            lzw_reset(d, trade->bits);
            memset(s.children, 0, sizeof s.children);
        }
        ptrdiff_t column = at % target->width;
        s.bits = (int64_t)d->width * trade->worth;
        int code = traded_code(&s, at, target->width - column, left, rows[0] + 3 * (column + 1));
        lzw_put(&stream, code, d->width);
        lzw_spell(d, code, out + at);
        settle(&s, at, d->depth[code], &left, rows, out + at);
        at += d->depth[code];
        learn(s.d, code, mark, &s);
    }
    lzw_put(&stream, clear_code + 1, d->width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - codes;
}
