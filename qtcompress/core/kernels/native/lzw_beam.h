/* The search for the string with the lowest price per pixel, among a few that are followed side by side; see
 * lzw_trade.c. */
#ifndef QTCOMPRESS_LZW_BEAM_H
#define QTCOMPRESS_LZW_BEAM_H

#include "lzw_search.h"

enum { FEWER = 6, BEAM = 12 }; /* strings side by side, where no errors are passed on, and where they are */
enum { FARTHER = 4 };          /* worths of a bit that one may lose more than the best */
enum { FOUND = BEAM * (LZW_SYMBOLS + 1), MOST_WIDTH = 12 };

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
    ptrdiff_t end;         /* of the pixels that a string may have */
    int beam;              /* strings side by side */
    int clear;             /* the symbol that leaves what is shown already; -1 if there is none */
    Entries all;
    uint64_t children[LZW_SYMBOLS][WORDS]; /* the ranks of the children of each symbol */
    int reach[256];                        /* how far a coordinate may be, by the weight of the pixel */
    int turned;                            /* whether the second one of two symbols comes first */
    Best best, next[2]; /* and of the strings that are a pixel shorter and longer; of length 0 for none */
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
    level->count = count < s->beam ? count : s->beam;
    for (int k = 1; count > s->beam && k < count; k++) {
        State one = states[k];
        int at = k < s->beam ? k : s->beam - 1;
        if (k >= s->beam && one.lost >= states[at].lost)
            continue;
        for (; at && states[at - 1].lost > one.lost; at--)
            states[at] = states[at - 1];
        states[at] = one;
    }
}

/* Find the squared distances of the entries from range[0] on, up to range[1], of which one is the nearest, and all
 * others are that are farther by no more than `more`. Return the least of them. */
INLINE int32_t nearest_of(const Entries *all, Point wanted, int64_t more, int *range, int32_t *prices)
{
    int around = below(all, wanted.at[0]) - LANES / 2;
    around = around > 0 ? around : 0;
    int64_t most = distances(all, wanted, around, around + 1, prices) + more;
    int reach = (int)sqrtf((float)most) + 1;
    range[0] = below(all, wanted.at[0] - reach);
    range[1] = below(all, wanted.at[0] + reach + STEP);
    return distances(all, wanted, range[0], range[1], prices);
}

/* What a pixel loses with the nearest entry, if errors are passed on: as in find_least, only what else a string loses
 * speaks against it. */
INLINE int64_t base_of(const Scene *s, ptrdiff_t at, Point wanted)
{
    int32_t prices[ROW];
    int range[2];
    return s->trade->spreads ? weighed(s, at, nearest_of(&s->all, wanted, 0, range, prices)) : 0;
}

/* Find the strings of one pixel that may have any entry. */
INLINE void begin(Scene *s, ptrdiff_t at, Point wanted, Level *level)
{
    int32_t prices[ROW];
    uint16_t near[ROW];
    int entries = s->trade->entries, kept = kept_at(s->target, s->trade, at), count = 0, nearest = -1;
    int range[2];
    int64_t worth = s->trade->limit < s->farther ? s->trade->limit : s->farther;
    int64_t more = worth * 256 / s->target->weights[at];
    int32_t least = nearest_of(&s->all, wanted, more, range, prices);
    int64_t most = least + more < INT32_MAX ? least + more : INT32_MAX;
    int64_t base = s->trade->spreads ? weighed(s, at, least) : 0;
    for (int k = range[0]; k < range[1]; k += LANES) {
        i32x8 far = i32x8_lt(i32x8_splat((int32_t)most), i32x8_load(prices + k));
        for (unsigned left = ~(unsigned)i32x8_signs(far) & ((1u << LANES) - 1); left; left &= left - 1)
            near[count++] = (uint16_t)(k + first_bit(left));
    }
    while (near[count - 1] >= entries) /* which the last vector repeats */
        count--;
    for (int k = count - 1; k >= 0; k--)
        nearest = prices[near[k]] == least ? s->all.order[near[k]] : nearest;
    s->best = (Best){nearest, 1, s->bits + weighed(s, at, least) - base};
    if (kept >= 0) {
        int32_t price = distance(wanted, s->all.palette[kept]);
        int64_t left = s->bits + weighed(s, at, price) - base;
        if (left <= s->best.price && s->d->deepest[s->clear] >= s->d->deepest[nearest])
            s->best = (Best){s->clear, 1, left};
        if (price <= most)
            found(s, level, s->clear, 0, left - s->bits);
    }
    for (int k = 0; k < count; k++)
        found(s, level, s->all.order[near[k]], 0, weighed(s, at, prices[near[k]]) - base);
}

/* Find the strings that continue one of a single symbol by an entry. */
INLINE void continue_first(Scene *s, ptrdiff_t at, State from, int place, Point wanted, Level *now)
{
    int reach = s->reach[s->target->weights[at]], kept = kept_at(s->target, s->trade, at);
    int64_t base = base_of(s, at, wanted);
    if (s->least[at] || base)
        reach = reach_of((int64_t)s->trade->limit + s->least[at] + base, s->target->weights[at]);
    int low = below(&s->all, wanted.at[0] - reach), high = below(&s->all, wanted.at[0] + reach + STEP);
    for (int word = low / WORD; word * WORD < high; word++) {
        uint64_t left = s->children[from.code][word];
        left &= word == low / WORD ? ~(uint64_t)0 << low % WORD : ~(uint64_t)0;
        left &= high < (word + 1) * WORD ? ((uint64_t)1 << high % WORD) - 1 : ~(uint64_t)0;
        for (; left; left &= left - 1) {
            int rank = WORD * word + first_bit(left);
            int64_t price = weighed(s, at, distance(wanted, s->all.sorted[rank])) - base;
            if (price <= s->trade->limit && from.lost + price <= now->least + s->farther)
                found(s, now, lzw_child(s->d, from.code, s->all.order[rank]), place, from.lost + price);
        }
    }
    int child = kept < 0 ? 0 : lzw_child(s->d, from.code, s->clear);
    int64_t price = child ? weighed(s, at, distance(wanted, s->all.palette[kept])) - base : 0;
    if (child && price <= s->trade->limit)
        found(s, now, child, place, from.lost + price);
}

/* Find the strings that continue one of several symbols by an entry. */
INLINE void continue_next(Scene *s, ptrdiff_t at, State from, int place, Point wanted, Level *now)
{
    int kept = kept_at(s->target, s->trade, at), entries = s->trade->entries;
    int64_t base = base_of(s, at, wanted);
    for (int child = s->d->eldest[from.code]; child; child = s->d->younger[child]) {
        int symbol = s->d->last[child];
        if (symbol >= entries && (kept < 0 || symbol != s->clear))
            continue;
        int64_t price = weighed(s, at, distance(wanted, s->all.palette[symbol < entries ? symbol : kept])) - base;
        if (price <= s->trade->limit)
            found(s, now, child, place, from.lost + price);
    }
}

/* Return the symbols of a pixel that may have two only: one of them, and the other one. */
INLINE int symbol_of(const Scene *s, ptrdiff_t at, int other)
{
    return s->turned == other ? s->target->indices[at] : s->target->others[at];
}

/* Find the strings that continue one by a pixel that may have two symbols only. */
INLINE void continue_fixed(Scene *s, ptrdiff_t at, State from, int place, Level *now)
{
    int first = symbol_of(s, at, 0), other = symbol_of(s, at, 1);
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
    int share = inside && s->target->free[at - 1] ? s->target->shares[at - 1] : 0,
        kept = kept_at(s->target, s->trade, at - 1);
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
    ptrdiff_t end = s->end - at;
    level->count = 0;
    level->least = INT64_MAX / 2;
    level->wanted[0] = wanted_of(s->target, at, left, above);
    if (s->target->free[at]) {
        begin(s, at, level->wanted[0], level);
        keep_best(s, level);
    } else {
        int first = symbol_of(s, at, 0), other = symbol_of(s, at, 1);
        s->best = (Best){first, 1, s->bits};
        found(s, level, first, 0, 0);
        if (other != first)
            found(s, level, other, 0, 0);
    }
    Best before = s->best;
    s->next[0] = s->next[1] = (Best){0, 0, 0};
    for (int length = 2; level->count && length <= end && length <= LZW_LONGEST; length++) {
        Level *now = &s->levels[length & 1];
        Best here = {0, length, INT64_MAX};
        above += 3;
        const int32_t *known = length <= row_left ? above : none; /* those of the next row are not known yet */
        continue_all(s, at + length - 1, known, length != row_left + 1, level, now);
        level = now;
        for (int k = 0; k < level->count; k++)
            if (s->bits + level->states[k].lost < here.price)
                here = (Best){level->states[k].code, length, s->bits + level->states[k].lost};
        if (!level->count)
            break;
        if (s->best.length == length - 1)
            s->next[1] = here;
        if (here.price * s->best.length < s->best.price * length) {
            s->best = here;
            s->next[0] = before;
            s->next[1].length = 0;
        }
        before = here;
    }
    return s->best.code;
}

/* The same, where strings that are a pixel shorter and longer are tried, too, by what can follow each of them. No pixel
 * may pass on errors. */
INLINE int code_ahead(Scene *s, ptrdiff_t at, ptrdiff_t row_left, const int32_t *none)
{
    static const Point no_error = {{0, 0, 0}};
    traded_code(s, at, row_left, no_error, none);
    Best tried[] = {s->best, s->next[0], s->next[1]}, best = {0, 0, 0};
    ptrdiff_t end = s->end, width = s->target->width;
    Best chosen = tried[0];
    s->end = end < at + LZW_LONGEST ? end : at + LZW_LONGEST; /* what may not be in memory is not looked at */
    for (int k = 0; k < 3 && tried[0].length + at < s->end; k++) {
        Best both = tried[k];
        if (!both.length)
            continue;
        if (both.length + at < s->end) {
            traded_code(s, at + both.length, width - (at + both.length) % width, no_error, none);
            both.price += s->best.price;
            both.length += s->best.length;
        }
        if (!best.length || both.price * best.length < best.price * both.length) {
            best = both;
            chosen = tried[k];
        }
    }
    s->end = end;
    s->best = chosen;
    return chosen.code;
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

#endif
