/* Indices chosen for a short stream of LZW codes: palette, diffusion of errors and dictionary decide together.
 *
 * The tree of strings is searched for the string whose price per pixel is the lowest: a code's bits, and how much
 * larger the squared distances of its pixels from what they should be are than those of the nearest entries. What they
 * should be includes the errors of the pixels before and above, so that what one pixel lacks the next one makes up for,
 * whether a dictionary or a palette is the reason. A few strings are followed side by side, as long as they lose little
 * more than the best one of their length.
 *
 * The codes are those of a GIF. They are often fewer than the longest strings of the same indices make, since each was
 * chosen with the pixels that it covers.
 */
#include "twins.h"
#ifdef TWIN
#define lzw_trade lzw_trade_avx2
#define lzw_plan lzw_plan_avx2
#endif
#include "lzw_beam.h"

#include <limits.h>

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
 * against it, or strings would end where a color has no near entry. Where errors are passed on, that depends on them,
 * and is found for each string. */
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

/* Make a scene ready, and its dictionary full. */
static void set(Scene *s, Target *target, const int16_t *palette, const Trade *trade, Dictionary *d)
{
    memset(s, 0, sizeof *s);
    s->target = target;
    s->trade = trade;
    s->d = d;
    s->clear = clear_of(trade);
    s->beam = trade->spreads ? BEAM : FEWER;
    s->farther = (int64_t)FARTHER * trade->worth;
    sort_entries(&s->all, palette, trade->entries);
    for (int weight = 1; weight < 256; weight++)
        s->reach[weight] = reach_of(trade->limit, weight);
    d->next = LZW_CODES;
    d->width = trade->bits + 1;
}

static void begin_anew(Scene *s)
{
    lzw_reset(s->d, s->trade->bits);
    memset(s->children, 0, sizeof s->children);
}

/* Choose a code in one of LZW_WAYS ways. row: the errors that the row gets from above. */
static int code_in(Scene *s, int way, ptrdiff_t at, Point left, const int32_t *row)
{
    ptrdiff_t column = at % s->target->width, row_left = s->target->width - column;
    s->bits = (int64_t)s->d->width * s->trade->worth;
    return way & AHEAD ? code_ahead(s, at, row_left, row) : traded_code(s, at, row_left, left, row + 3 * (column + 1));
}

/* ---- where a dictionary begins, and how it is used */

enum { MARGIN = 8000 };       /* bits that a longer use may cost at first */
enum { FEW = LZW_CODES / 2 }; /* codes of a picture, with which it is not worth while to begin anew */

/* The lowest prices that are known of all pixels from places on that are `step` apart, and where the dictionary that
 * begins there is cleared; the last place is the end. */
typedef struct {
    ptrdiff_t step, ends[LZW_PLACES];
    int64_t prices[LZW_PLACES + 1];
} Rest;

/* Find where a dictionary that begins at `at` is best cleared; return the lowest price of all that follows. `none`: no
 * errors for a row. */
static int64_t least_price(Scene *s, ptrdiff_t at, const Rest *rest, const int32_t *none, ptrdiff_t *end)
{
    static const Point no_error = {{0, 0, 0}};
    ptrdiff_t n = s->target->n, place = at / rest->step + 1;
    int64_t price = (int64_t)s->trade->worth * MOST_WIDTH, least = INT64_MAX / 2;
    begin_anew(s);
    while (at < n) {
        int code = code_in(s, 0, at, no_error, none);
        price += s->best.price;
        at += s->d->depth[code];
        learn(s->d, code, mark, s);
        for (; place * rest->step <= at || at == n; place++) {
            if (price + rest->prices[place] < least) {
                least = price + rest->prices[place];
                *end = place * rest->step < n ? place * rest->step : n;
            }
            if (place * rest->step >= n)
                return least;
        }
        if (s->d->next == LZW_CODES && price + rest->prices[place] > least + (int64_t)MARGIN * s->trade->worth)
            break;
    }
    return least;
}

/* Return the price of what a dictionary is used for in one way, until it has so many codes. */
static int64_t price_of(Scene *s, int way, ptrdiff_t at, int codes, const int32_t *none)
{
    static const Point no_error = {{0, 0, 0}};
    int64_t price = 0;
    s->turned = way & TURNED;
    begin_anew(s);
    while (at < s->end && s->d->next < codes) {
        int code = code_in(s, way, at, no_error, none);
        price += s->best.price;
        at += s->d->depth[code];
        learn(s->d, code, mark, s);
    }
    return price;
}

/* Return the way, among the first so many, in which a dictionary is best used from one pixel to the end. price: that of
 * the first way. */
static int best_way(Scene *s, int ways, int64_t price, ptrdiff_t at, const int32_t *none)
{
    int best = 0;
    for (int way = 1; way < ways; way++) {
        int64_t other = price_of(s, way, at, INT_MAX, none);
        best = other < price ? way : best;
        price = other < price ? other : price;
    }
    return best;
}

ptrdiff_t lzw_plan(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, const int32_t *errors,
                   int ways, ptrdiff_t places, int64_t *uses)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2"))
        return lzw_plan_avx2(target, palette, trade, d, errors, ways, places, uses);
#endif
    Scene s;
    ptrdiff_t count = 0, n = target->n;
    if (!target->more(target, 0) || target->known < n)
        return -1;
    set(&s, target, palette, trade, d);
    s.end = n;
    s.least = target->least;
    find_least(&s, 0);
    int64_t price = price_of(&s, 0, 0, FEW, errors);
    int few = d->next < FEW;
    places = few ? 1 : places;
    ways = !few && ways <= TURNED + 1 ? 1 : ways; /* turned, only few codes become fewer */
    Rest rest = {.step = (n + places - 1) / places};
    places = (n + rest.step - 1) / rest.step;
    rest.ends[0] = n;
    for (ptrdiff_t place = places - 1; place >= 0 && places > 1; place--)
        rest.prices[place] = least_price(&s, place * rest.step, &rest, errors, &rest.ends[place]);
    for (ptrdiff_t at = 0; at < n; at = s.end) {
        s.end = rest.ends[at / rest.step];
        uses[2 * count] = at;
        price = !few && ways > 1 ? price_of(&s, 0, at, INT_MAX, errors) : price;
        uses[2 * count++ + 1] = best_way(&s, ways, price, at, errors);
    }
    return count;
}

ptrdiff_t lzw_trade(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, const Uses *uses,
                    int32_t *errors, uint8_t *out, uint8_t *codes)
{
#if defined(TWINS) && !defined(TWIN)
    if (__builtin_cpu_supports("avx2"))
        return lzw_trade_avx2(target, palette, trade, d, uses, errors, out, codes);
#endif
    int clear_code = 1 << trade->bits, way = 0;
    Scene s;
    Stream stream = {.out = codes};
    Point left = {{0, 0, 0}};
    int32_t *rows[2] = {errors, errors + 3 * (target->width + 2)};
    ptrdiff_t used = 0;
    set(&s, target, palette, trade, d);
    s.end = uses->count ? 0 : target->n;
    for (ptrdiff_t at = 0; at < target->n;) {
        ptrdiff_t known = target->known;
        if (known < target->n && known - at < LZW_LONGEST) {
            if (!target->more(target, at))
                return -1;
            s.least = target->least;
            find_least(&s, known);
        }
        if (uses->count ? at == s.end : d->next == LZW_CODES) {
            lzw_put(&stream, clear_code, d->width);
            begin_anew(&s);
        }
        if (at == s.end) {
            way = (int)uses->at[2 * used + 1];
            s.turned = way & TURNED;
            s.end = ++used < uses->count ? (ptrdiff_t)uses->at[2 * used] : target->n;
        }
        int code = code_in(&s, way, at, left, rows[0]);
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
