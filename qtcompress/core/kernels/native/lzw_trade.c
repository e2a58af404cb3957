/* Indices chosen for a short stream of LZW codes: palette, diffusion of errors and dictionary decide together.
 *
 * The tree of strings is searched for the string whose price per pixel is the lowest: a code's bits, and the squared
 * distances of its pixels from what they should be. That includes the errors of the pixels before and above, so that
 * what one pixel lacks the next one makes up for, whether a dictionary or a palette is the reason.
 */
#include "lzw.h"

#include <string.h>

#include "space.h"

enum { BEAM = 16, LONGEST = 1 << 13 };
enum { UNITS = 16, REACH = 400 * UNITS }; /* of errors in a coordinate, and the largest that a pixel gets */

typedef struct {
    int code;
    int32_t right[3]; /* the error that the next pixel gets */
    int64_t lost;
} State;

typedef struct {
    const Target *target;
    const Trade *trade;
    const Dictionary *d;
    int32_t palette[3][LZW_SYMBOLS]; /* a row for each coordinate */
} Scene;

static void wanted_of(const Scene *s, ptrdiff_t at, const int32_t *right, const int32_t *above, int32_t *wanted)
{
    for (int c = 0; c < 3; c++) {
        int32_t error = clamp(right[c] + (above ? above[c] : 0), -REACH, REACH);
        wanted[c] = s->target->points[3 * at + c] + (error + UNITS / 2 + REACH) / UNITS - REACH / UNITS;
    }
}

MULTIVERSIONED static void distances(const Scene *s, const int32_t *wanted, int32_t *out)
{
    for (int k = 0; k < s->trade->entries; k++) {
        int32_t a = wanted[0] - s->palette[0][k], b = wanted[1] - s->palette[1][k], c = wanted[2] - s->palette[2][k];
        out[k] = a * a + b * b + c * c;
    }
}

/* The price of a symbol for a pixel; -1 where it is not allowed. */
static int32_t price_of(const Scene *s, ptrdiff_t at, const int32_t *wanted, int symbol)
{
    if (!s->target->free[at])
        return symbol == s->target->indices[at] || symbol == s->target->others[at] ? 0 : -1;
    if (symbol >= s->trade->entries)
        return -1;
    int32_t sum = 0;
    for (int c = 0; c < 3; c++) {
        int32_t gap = wanted[c] - s->palette[c][symbol];
        sum += gap * gap;
    }
    return sum;
}

/* The error that a pixel passes on. */
static void error_of(const Scene *s, ptrdiff_t at, const int32_t *wanted, int symbol, int32_t *error)
{
    for (int c = 0; c < 3; c++)
        error[c] = s->target->free[at] ? (wanted[c] - s->palette[c][symbol]) * s->target->shares[at] / 256 : 0;
}

static void keep_state(State *states, int *count, const State *one)
{
    int at = *count;
    if (at < BEAM)
        ++*count;
    else if (one->lost >= states[--at].lost)
        return;
    for (; at && states[at - 1].lost > one->lost; at--)
        states[at] = states[at - 1];
    states[at] = *one;
}

static void follow(const Scene *s, ptrdiff_t at, int64_t lost, const int32_t *wanted, int code, int32_t price,
                   State *states, int *count)
{
    State one = {.code = code, .lost = lost + price};
    if (*count == BEAM && one.lost >= states[BEAM - 1].lost)
        return;
    error_of(s, at, wanted, s->d->last[code], one.right);
    for (int c = 0; c < 3; c++)
        one.right[c] *= 7;
    keep_state(states, count, &one);
}

/* Take the strings of one pixel. */
static int begin(const Scene *s, ptrdiff_t at, const int32_t *wanted, State *states)
{
    int made = 0, first = s->target->indices[at], other = s->target->others[at];
    if (!s->target->free[at]) {
        follow(s, at, 0, wanted, first, 0, states, &made);
        if (other != first)
            follow(s, at, 0, wanted, other, 0, states, &made);
        return made;
    }
    int32_t prices[LZW_SYMBOLS], most = INT32_MAX;
    distances(s, wanted, prices);
    for (int k = 0; k < s->trade->entries; k++)
        most = prices[k] < most ? prices[k] : most;
    most += s->trade->limit;
    for (int k = 0; k < s->trade->entries; k++)
        if (prices[k] <= most)
            follow(s, at, 0, wanted, k, prices[k], states, &made);
    return made;
}

/* Choose the code with the lowest price per pixel. `right` and `above` are the errors that the first pixel gets, and
 * the first of those that the pixels of its row get from above. */
static int traded_code(const Scene *s, ptrdiff_t at, const int32_t *right, const int32_t *above)
{
    static const int32_t none[3] = {0, 0, 0};
    State states[2][BEAM];
    int count = 0, best = 0;
    int64_t bits = (int64_t)lzw_width(s->d) * s->trade->worth, least = 0;
    ptrdiff_t row_end = at - at % s->target->width + s->target->width;
    for (int length = 1; at < s->target->n && length <= LONGEST; at++, length++, above += 3) {
        State *now = states[length & 1], *before = states[~length & 1];
        int made = 0;
        int32_t wanted[3];
        if (length == 1) {
            wanted_of(s, at, right, above, wanted);
            made = begin(s, at, wanted, now);
        }
        for (int k = 0; k < count; k++) {
            int child = s->d->eldest[before[k].code];
            if (!child)
                continue;
            wanted_of(s, at, at == row_end ? none : before[k].right, at < row_end ? above : NULL, wanted);
            for (; child; child = s->d->younger[child]) {
                int32_t price = price_of(s, at, wanted, s->d->last[child]);
                if (price >= 0 && price <= s->trade->limit)
                    follow(s, at, before[k].lost, wanted, child, price, now, &made);
            }
        }
        if (!made)
            break;
        count = made;
        int64_t price = bits + now[0].lost;
        if (length == 1 || price * s->d->depth[best] < least * length) {
            least = price;
            best = now[0].code;
        }
    }
    return best;
}

/* Pass on the errors of a string's pixels. rows: those that this row gets from above, and the next one. */
static void settle(const Scene *s, ptrdiff_t at, int length, int32_t *right, int32_t **rows, const uint8_t *symbols)
{
    for (int k = 0; k < length; k++, at++) {
        ptrdiff_t column = at % s->target->width;
        int32_t wanted[3], error[3];
        wanted_of(s, at, right, rows[0] + 3 * (column + 1), wanted);
        error_of(s, at, wanted, symbols[k], error);
        for (int c = 0; c < 3; c++) {
            right[c] = 7 * error[c];
            rows[1][3 * column + c] += 3 * error[c];
            rows[1][3 * (column + 1) + c] += 5 * error[c];
            rows[1][3 * (column + 2) + c] += error[c];
        }
        if (column + 1 < s->target->width)
            continue;
        int32_t *old = rows[0];
        rows[0] = rows[1];
        rows[1] = old;
        memset(old, 0, sizeof *old * 3 * (size_t)(s->target->width + 2));
        right[0] = right[1] = right[2] = 0;
    }
}

void lzw_trade(const Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, int32_t *errors,
               uint8_t *out)
{
    Scene scene = {.target = target, .trade = trade, .d = d};
    int32_t right[3] = {0, 0, 0}, *rows[2] = {errors, errors + 3 * (target->width + 2)};
    for (int k = 0; k < trade->entries; k++)
        for (int c = 0; c < 3; c++)
            scene.palette[c][k] = palette[3 * k + c];
    lzw_reset(d, trade->bits);
    for (ptrdiff_t at = 0; at < target->n;) {
        int code = traded_code(&scene, at, right, rows[0] + 3 * (at % target->width + 1));
        lzw_spell(d, code, out + at);
        settle(&scene, at, d->depth[code], right, rows, out + at);
        at += d->depth[code];
        lzw_complete(d, d->first[code]);
        if (d->next == LZW_CODES)
            lzw_reset(d, trade->bits);
        else
            lzw_expect(d, code);
    }
}
