/* Indices chosen for a short stream of LZW codes: palette, diffusion of errors and dictionary decide together.
 *
 * The tree of strings is searched for the string whose price per pixel is the lowest: a code's bits, and the squared
 * distances of its pixels from what they should be. That includes the errors of the pixels before and above, so that
 * what one pixel lacks the next one makes up for, whether a dictionary or a palette is the reason.
 */
#include "lzw.h"

#include <string.h>

#include "space.h"

enum { BEAM = 6, TRIED = 8, LONGEST = 1 << 13 };
enum { UNITS = 16, REACH = 400 * UNITS }; /* of errors in a coordinate, and the largest that a pixel gets */
enum { FAR = 8192 + REACH / UNITS, STEP = 32, STEPS = 2 * FAR / STEP + 2 }; /* of what a pixel should be */

/* A string: its code, the place of the string that it continues, and its squared distances. */
typedef struct {
    int code, from;
    int64_t lost;
} State;

/* The strings of a length, the best first, and what the last pixel should be after each string of the length before. */
typedef struct {
    State states[BEAM];
    int32_t wanted[BEAM][3];
    int count;
} Level;

/* The string with the lowest price per pixel so far. */
typedef struct {
    int code, length;
    int64_t price;
} Best;

typedef struct {
    const Target *target;
    const Trade *trade;
    const Dictionary *d;
    int64_t bits;                    /* what the bits of the next code are worth */
    const int32_t *least;            /* what each pixel loses at least */
    int clear;                       /* the symbol that leaves what is shown already; -1 if there is none */
    int32_t palette[LZW_SYMBOLS][3];
    int32_t rows[3][LZW_SYMBOLS]; /* the same, in the order of the first coordinate, with a row for each coordinate */
    uint8_t order[LZW_SYMBOLS];
    uint16_t below[STEPS]; /* the number of entries whose first coordinate is below a step */
} Scene;

/* Sort the entries, so that those near a pixel are found without looking at all of them. */
static void sort_entries(Scene *s, const int16_t *palette)
{
    int entries = s->trade->entries;
    for (int k = 0; k < entries; k++) {
        int at = k;
        for (int c = 0; c < 3; c++)
            s->palette[k][c] = palette[3 * k + c];
        for (; at && s->palette[s->order[at - 1]][0] > s->palette[k][0]; at--)
            s->order[at] = s->order[at - 1];
        s->order[at] = (uint8_t)k;
    }
    for (int k = 0; k < entries; k++)
        for (int c = 0; c < 3; c++)
            s->rows[c][k] = s->palette[s->order[k]][c];
    for (int step = 0, k = 0; step < STEPS; step++) {
        while (k < entries && s->rows[0][k] < step * STEP - FAR)
            k++;
        s->below[step] = (uint16_t)k;
    }
}

/* The number of entries that are certainly below a coordinate. */
static int below(const Scene *s, int32_t coordinate)
{
    return s->below[clamp(coordinate + FAR, 0, (STEPS - 1) * STEP) / STEP];
}

static void wanted_of(const Scene *s, ptrdiff_t at, const int32_t *right, const int32_t *above, int32_t *wanted)
{
    for (int c = 0; c < 3; c++) {
        int32_t error = clamp(right[c] + (above ? above[c] : 0), -REACH, REACH);
        wanted[c] = s->target->points[3 * at + c] + (error + UNITS / 2 + REACH) / UNITS - REACH / UNITS;
    }
}

/* The squared distances of the entries `from` to `to` in their order, and the least of them. */
MULTIVERSIONED static int32_t distances(const Scene *s, const int32_t *wanted, int from, int to, int32_t *out)
{
    int32_t least = INT32_MAX;
    for (int k = from; k < to; k++) {
        int32_t a = wanted[0] - s->rows[0][k], b = wanted[1] - s->rows[1][k], c = wanted[2] - s->rows[2][k];
        out[k] = a * a + b * b + c * c;
        least = out[k] < least ? out[k] : least;
    }
    return least;
}

static int32_t weighed(const Scene *s, ptrdiff_t at, int32_t squared)
{
    return (int32_t)((int64_t)squared * s->target->weights[at] >> 8) - s->least[at];
}

/* The entry that a symbol shows where a pixel may have any; -1 where it is not allowed. */
static int entry_of(const Scene *s, ptrdiff_t at, int symbol)
{
    if (symbol < s->trade->entries)
        return symbol;
    return symbol == s->clear && s->target->others[at] < s->trade->entries ? s->target->others[at] : -1;
}

static int32_t distance(const Scene *s, const int32_t *wanted, int entry)
{
    int32_t sum = 0;
    for (int c = 0; c < 3; c++) {
        int32_t gap = wanted[c] - s->palette[entry][c];
        sum += gap * gap;
    }
    return sum;
}

/* The price of a symbol for a pixel; -1 where it is not allowed. */
static int32_t price_of(const Scene *s, ptrdiff_t at, const int32_t *wanted, int symbol)
{
    if (!s->target->free[at])
        return symbol == s->target->indices[at] || symbol == s->target->others[at] ? 0 : -1;
    int entry = entry_of(s, at, symbol);
    return entry < 0 ? -1 : weighed(s, at, distance(s, wanted, entry));
}

/* The error that a pixel passes on. */
static void error_of(const Scene *s, ptrdiff_t at, const int32_t *wanted, int symbol, int32_t *error)
{
    const int32_t *shown = s->palette[s->target->free[at] ? entry_of(s, at, symbol) : 0];
    for (int c = 0; c < 3; c++)
        error[c] = s->target->free[at] ? (wanted[c] - shown[c]) * s->target->shares[at] / 256 : 0;
}

/* Keep a string if it is one of the best, and can become the string with the lowest price per pixel. */
static void follow(const Scene *s, const Best *best, int code, int from, int64_t lost, Level *level)
{
    if ((s->bits + lost) * best->length >= best->price * s->d->deepest[code])
        return;
    int at = level->count;
    if (at < BEAM)
        ++level->count;
    else if (lost >= level->states[--at].lost)
        return;
    for (; at && level->states[at - 1].lost > lost; at--)
        level->states[at] = level->states[at - 1];
    level->states[at] = (State){code, from, lost};
}

/* Take the strings of one pixel. */
static void begin(const Scene *s, ptrdiff_t at, Best *best, Level *level)
{
    const int32_t *wanted = level->wanted[0];
    int first = s->target->indices[at], other = s->target->others[at], entries = s->trade->entries;
    level->count = 0;
    if (!s->target->free[at]) {
        *best = (Best){first, 1, s->bits};
        follow(s, best, first, 0, 0, level);
        if (other != first)
            follow(s, best, other, 0, 0, level);
        return;
    }
    int32_t prices[LZW_SYMBOLS];
    uint8_t near[LZW_SYMBOLS];
    int from = below(s, wanted[0]), count = 0;
    from = from > TRIED / 2 ? from - TRIED / 2 : 0;
    int32_t least = distances(s, wanted, from, from + TRIED < entries ? from + TRIED : entries, prices);
    int64_t most = least + (int64_t)s->trade->limit * 256 / s->target->weights[at];
    int reach = (int)sqrtf((float)most) + 1;
    from = below(s, wanted[0] - reach);
    int to = below(s, wanted[0] + reach + STEP);
    least = distances(s, wanted, from, to, prices);
    most = least + (int64_t)s->trade->limit * 256 / s->target->weights[at];
    for (int k = from; k < to; k++) { /* without a branch that can't be predicted */
        near[count] = (uint8_t)k;
        count += prices[k] <= most;
    }
    *best = (Best){0, 0, 0};
    for (int k = 0; k < count; k++) {
        int32_t price = prices[near[k]];
        if (price == least && !best->length)
            *best = (Best){s->order[near[k]], 1, s->bits + weighed(s, at, least)};
    }
    int kept = s->clear < 0 ? -1 : entry_of(s, at, s->clear);
    int32_t price = kept < 0 ? 0 : distance(s, wanted, kept);
    int64_t left = s->bits + weighed(s, at, price);
    if (kept >= 0 && left <= best->price && s->d->deepest[s->clear] >= s->d->deepest[best->code])
        *best = (Best){s->clear, 1, left};
    if (kept >= 0 && price <= most)
        follow(s, best, s->clear, 0, weighed(s, at, price), level);
    for (int k = 0; k < count; k++)
        follow(s, best, s->order[near[k]], 0, weighed(s, at, prices[near[k]]), level);
}

/* Choose the code with the lowest price per pixel. `right` and `above` are the errors that the first pixel gets, and
 * the first of those that the pixels of its row get from above. */
static int traded_code(const Scene *s, ptrdiff_t at, const int32_t *right, const int32_t *above)
{
    static const int32_t none[3] = {0, 0, 0};
    Level levels[2];
    Best best;
    ptrdiff_t row_end = at - at % s->target->width + s->target->width;
    wanted_of(s, at, right, above, levels[1].wanted[0]);
    begin(s, at, &best, &levels[1]);
    for (int length = 2; ++at < s->target->n && length <= LONGEST; length++) {
        Level *now = &levels[length & 1], *before = &levels[~length & 1];
        above += 3;
        now->count = 0;
        for (int k = 0; k < before->count; k++) {
            const State *from = &before->states[k];
            int child = s->d->eldest[from->code];
            if (now->count == BEAM && from->lost >= now->states[BEAM - 1].lost)
                break;
            if (!child)
                continue;
            int32_t errors[3], *wanted = now->wanted[k];
            error_of(s, at - 1, before->wanted[from->from], s->d->last[from->code], errors);
            for (int c = 0; c < 3; c++)
                errors[c] *= 7;
            wanted_of(s, at, at == row_end ? none : errors, at < row_end ? above : NULL, wanted);
            for (; child; child = s->d->younger[child]) {
                int32_t price = price_of(s, at, wanted, s->d->last[child]);
                if (price >= 0 && price <= s->trade->limit)
                    follow(s, &best, child, k, from->lost + price, now);
            }
        }
        if (!now->count)
            break;
        int64_t price = s->bits + now->states[0].lost;
        if (price * best.length < best.price * length)
            best = (Best){now->states[0].code, length, price};
    }
    return best.code;
}

/* Pass on the errors of a string's pixels. rows: those that this row gets from above, and the next one. */
static void settle(const Scene *s, ptrdiff_t at, int length, int32_t *right, int32_t **rows, const uint8_t *symbols)
{
    ptrdiff_t column = at % s->target->width;
    for (int k = 0; k < length; k++, at++) {
        int32_t wanted[3], error[3], *below = rows[1] + 3 * column;
        wanted_of(s, at, right, rows[0] + 3 * (column + 1), wanted);
        error_of(s, at, wanted, symbols[k], error);
        for (int c = 0; c < 3; c++) {
            right[c] = 7 * error[c];
            below[c] += 3 * error[c];
            below[3 + c] += 5 * error[c];
            below[6 + c] += error[c];
        }
        if (++column < s->target->width)
            continue;
        int32_t *old = rows[0];
        column = 0;
        rows[0] = rows[1];
        rows[1] = old;
        memset(old, 0, sizeof *old * 3 * (size_t)(s->target->width + 2));
        right[0] = right[1] = right[2] = 0;
    }
}

/* Find what each pixel loses at least: only what else a string loses speaks against it, or strings would end where a
 * color has no near entry. Where errors are passed on, that is not known, and about the same everywhere. */
static void find_least(Scene *s, int32_t *least)
{
    const Target *target = s->target;
    int32_t wanted[3], found[LZW_SYMBOLS];
    for (ptrdiff_t at = 0; at < target->n; at++)
        if (target->free[at] && target->shares[at])
            return;
    for (ptrdiff_t at = 0; at < target->n; at++) {
        if (!target->free[at])
            continue;
        for (int c = 0; c < 3; c++)
            wanted[c] = target->points[3 * at + c];
        least[at] = weighed(s, at, distances(s, wanted, 0, s->trade->entries, found));
    }
}

ptrdiff_t lzw_trade(const Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, int32_t *errors,
                    int32_t *least, uint8_t *out, uint8_t *codes)
{
    int clear = trade->entries < 1 << trade->bits ? trade->entries : -1;
    Scene scene = {.target = target, .trade = trade, .d = d, .clear = clear, .least = least};
    Stream stream = {.out = codes};
    int32_t right[3] = {0, 0, 0}, *rows[2] = {errors, errors + 3 * (target->width + 2)};
    sort_entries(&scene, palette);
    find_least(&scene, least);
    lzw_reset(d, trade->bits);
    lzw_put(&stream, d->literals, d->width);
    for (ptrdiff_t at = 0; at < target->n;) {
        scene.bits = (int64_t)d->width * trade->worth;
        int code = traded_code(&scene, at, right, rows[0] + 3 * (at % target->width + 1));
        lzw_put(&stream, code, d->width);
        lzw_spell(d, code, out + at);
        settle(&scene, at, d->depth[code], right, rows, out + at);
        at += d->depth[code];
        lzw_complete(d, d->first[code]);
        if (at < target->n && d->next == LZW_CODES) {
            lzw_put(&stream, d->literals, d->width);
            lzw_reset(d, trade->bits);
        } else {
            lzw_expect(d, code, d->first[code]);
        }
    }
    lzw_put(&stream, d->literals + 1, d->width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - codes;
}
