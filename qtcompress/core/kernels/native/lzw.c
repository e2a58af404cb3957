/* LZW as in GIF, with a choice: a pixel may have one of two indices, such as its own and the transparent one, whichever
 * the dictionary continues.
 *
 * The strings of all codes form a tree. A code is chosen with its string; the string that the decoder adds consists of
 * it and the first symbol of the next code, so it is completed when that is known. Until then that is expected to be
 * its own first symbol: then the next code may already be the new one, as in a run.
 */
#include "lzw.h"

#include <string.h>

enum { MOST_BITS = 12, CODE_BITS = 12, BEAM = 16, MOST_AHEAD = 32 };

/* The slot of a child: its own, or the free one where it belongs. */
static uint32_t *slot_of(Dictionary *d, int parent, int symbol)
{
    uint32_t key = (uint32_t)(parent << 8 | symbol);
    uint32_t at = key * 2654435761u >> 19; /* Knuth's multiplicative hash: 13 bits */
    while (d->slots[at] && d->slots[at] >> CODE_BITS != key)
        at = (at + 1) % LZW_SLOTS;
    return &d->slots[at];
}

int lzw_child(Dictionary *d, int code, int symbol)
{
    return d->eldest[code] ? (int)(*slot_of(d, code, symbol) % LZW_CODES) : 0;
}

void lzw_reset(Dictionary *d, int bits)
{
    d->literals = 1 << bits;
    d->next = d->literals + 2;
    d->width = bits + 1;
    d->pending = -1;
    memset(d->slots, 0, sizeof d->slots);
    memset(d->eldest, 0, sizeof *d->eldest * (size_t)d->literals);
    for (int code = 0; code < d->literals; code++) {
        d->depth[code] = d->deepest[code] = 1;
        d->first[code] = d->last[code] = (uint8_t)code;
    }
}

static void hang(Dictionary *d, int code, int parent, int symbol)
{
    uint32_t *slot = slot_of(d, parent, symbol);
    d->last[code] = (uint8_t)symbol;
    if (*slot)
        return; /* the same string twice: the older code will do */
    *slot = (uint32_t)(parent << 8 | symbol) << CODE_BITS | (uint32_t)code;
    d->younger[code] = d->eldest[parent];
    d->eldest[parent] = (uint16_t)code;
    while (d->deepest[parent] < d->depth[code]) {
        d->deepest[parent] = d->depth[code];
        if (d->depth[parent] > 1)
            parent = d->parent[parent];
    }
}

void lzw_expect(Dictionary *d, int code, int symbol)
{
    int added = d->next;
    d->pending = -1;
    if (added == LZW_CODES)
        return;
    d->pending = code;
    d->eldest[added] = 0;
    d->parent[added] = (uint16_t)code;
    d->depth[added] = d->deepest[added] = (uint16_t)(d->depth[code] + 1);
    d->first[added] = d->first[code];
    hang(d, added, code, symbol);
}

void lzw_complete(Dictionary *d, int symbol)
{
    int code = d->pending, added = d->next;
    if (code < 0)
        return;
    d->next++;
    d->width += d->next >> d->width && d->width < MOST_BITS;
    if (symbol == d->last[added])
        return;
    if (d->eldest[code] == added) { /* the youngest, whose slot was taken last, so that no other is sought behind it */
        *slot_of(d, code, d->last[added]) = 0;
        d->eldest[code] = d->younger[added];
    }
    hang(d, added, code, symbol);
}

void lzw_spell(const Dictionary *d, int code, uint8_t *out)
{
    for (int at = d->depth[code] - 1; at >= 0; at--) {
        out[at] = d->last[code];
        code = d->parent[code];
    }
}

/* ---- packing */

enum { TRAIL = MOST_AHEAD + 1 };

/* Find the longest strings that match pixels from `at` on; return their length. `trail`, if it is not missing, gets a
 * code of each of the last TRAIL lengths, in a ring. */
static int longest(Dictionary *d, const uint8_t *indices, const uint8_t *others, ptrdiff_t left, uint16_t *trail)
{
    uint16_t states[2][BEAM];
    int count = 0, length = 0;
    for (int level = 0; left; level ^= 1, left--, indices++, others++) {
        uint16_t *now = states[level], *before = states[level ^ 1];
        int other = *others != *indices ? *others : -1, made = 0;
        if (!length) {
            now[made++] = *indices;
            if (other >= 0)
                now[made++] = (uint16_t)other;
        }
        for (int k = 0; k < count; k++) {
            int next = lzw_child(d, before[k], *indices);
            if (next && made < BEAM)
                now[made++] = (uint16_t)next;
            next = other >= 0 ? lzw_child(d, before[k], other) : 0;
            if (next && made < BEAM)
                now[made++] = (uint16_t)next;
        }
        if (!made)
            break;
        count = made;
        if (trail)
            trail[length % TRAIL] = now[0];
        length++;
    }
    return length;
}

/* The code of the longest string that matches pixels that may have one index only. */
static int longest_code(Dictionary *d, const uint8_t *indices, ptrdiff_t left)
{
    int code = *indices, next;
    while (--left && (next = lzw_child(d, code, *++indices)))
        code = next;
    return code;
}

static int best_code(Dictionary *d, const uint8_t *indices, const uint8_t *others, ptrdiff_t left,
                     const Packing *packing)
{
    if (indices == others && !packing->ahead)
        return longest_code(d, indices, left);
    uint16_t trail[TRAIL];
    int length = longest(d, indices, others, left, trail), best = 0, most = 0;
    if (length == left || !packing->ahead)
        return trail[(length - 1) % TRAIL];
    for (int shorter = 0; shorter <= packing->ahead && shorter < length; shorter++) {
        ptrdiff_t at = length - shorter;
        int both = (int)at + longest(d, indices + at, others + at, left - at, NULL);
        if (both > most) {
            most = both;
            best = shorter;
        }
    }
    return trail[(length - 1 - best) % TRAIL];
}

typedef struct {
    const uint8_t *indices, *others;
    ptrdiff_t n;
    const Packing *packing;
    const uint8_t *const *further; /* two other ones, or the same */
} Pixels;

/* Pack from `at` to `end` or a little further, but not beyond `most`; add the bits, and return where it ended. `stream`
 * may be missing. */
static ptrdiff_t pack_to(const Pixels *pixels, ptrdiff_t at, ptrdiff_t end, ptrdiff_t most, Dictionary *d,
                         int64_t *bits, Stream *stream)
{
    while (at < end) {
        int code = best_code(d, pixels->indices + at, pixels->others + at, pixels->n - at, pixels->packing);
        while (at + d->depth[code] > most)
            code = d->parent[code];
        int width = d->width;
        if (stream)
            lzw_put(stream, code, width);
        *bits += width;
        at += d->depth[code];
        lzw_complete(d, d->first[code]);
        int known = at < pixels->n && pixels->indices[at] == pixels->others[at];
        lzw_expect(d, code, known ? pixels->indices[at] : d->first[code]);
    }
    return at;
}

/* Pack from `at` on with a new dictionary until it is full; return where it ended. */
static ptrdiff_t pack_full(const Pixels *pixels, ptrdiff_t at, Dictionary *d, Stream *stream)
{
    int64_t bits = 0;
    lzw_reset(d, pixels->packing->bits);
    while (at < pixels->n && d->next < LZW_CODES)
        at = pack_to(pixels, at, at + 1, pixels->n, d, &bits, stream);
    return at;
}

/* ---- where the dictionary is cleared */

enum { MARGIN = 24000 }; /* bits that a longer use may cost at first */
enum { ORDERS = 4, BEHIND = 1000 }; /* of both indices; bits that one may be behind until shorter strings are tried */

/* The least bits that the pixels are known to take from places on that are `step` apart; the last one is the end. */
typedef struct {
    ptrdiff_t step;
    int64_t bits[LZW_PLACES + 1];
} Rest;

/* Find the place where a dictionary that begins at `at` is best cleared, or the end; return the least bits of all that
 * follows. The code that a place cuts becomes a shorter one. */
static int64_t least_bits(const Pixels *pixels, ptrdiff_t at, const Rest *rest, Dictionary *d, ptrdiff_t *end)
{
    int64_t bits = MOST_BITS, least = INT64_MAX - MARGIN;
    ptrdiff_t place = at / rest->step + 1;
    lzw_reset(d, pixels->packing->bits);
    while (at < pixels->n) {
        at = pack_to(pixels, at, at + 1, pixels->n, d, &bits, NULL);
        for (; place * rest->step <= at || at == pixels->n; place++) {
            ptrdiff_t cut = place * rest->step < pixels->n ? place * rest->step : pixels->n;
            if (bits + rest->bits[place] < least) {
                least = bits + rest->bits[place];
                *end = cut;
            }
            if (cut == pixels->n)
                return least;
        }
        if (d->next == LZW_CODES && bits + rest->bits[place] > least + MARGIN)
            break;
    }
    return least;
}

/* Find the bits from each place on, the last one first. */
static void estimate(const Pixels *pixels, Dictionary *d, Rest *rest)
{
    ptrdiff_t n = pixels->n, places = pixels->packing->places, end = 0;
    rest->step = (n + places - 1) / places;
    rest->step = rest->step < LZW_STEP ? LZW_STEP : rest->step;
    places = (n + rest->step - 1) / rest->step;
    rest->bits[places] = 0;
    for (ptrdiff_t place = places - 1; place >= 0; place--)
        rest->bits[place] = least_bits(pixels, place * rest->step, rest, d, &end);
}

/* Pack from `at` on in the best of several ways until the dictionary is best cleared; return where it ended. */
static ptrdiff_t pack_best(const Pixels *pixels, ptrdiff_t at, const Rest *rest, Dictionary *d, Stream *stream)
{
    static const int aheads[] = {0, 1, 3, 6};
    enum { AHEADS = sizeof aheads / sizeof *aheads };
    const uint8_t *const all[] = {pixels->indices, pixels->others, pixels->further[0], pixels->further[1]};
    int orders = all[2] == all[0] && all[3] == all[1] ? 4 : 8;
    Packing packing = *pixels->packing, chosen = packing;
    Pixels best = *pixels;
    int64_t least = INT64_MAX, bits = 0;
    ptrdiff_t end = at, place = at;
    int64_t firsts[2 * ORDERS] = {0}, first_least = 0;
    for (int k = 0; k < AHEADS && aheads[k] <= 3 * pixels->packing->ahead; k++) {
        int64_t most = k ? first_least + BEHIND : INT64_MAX;
        packing.ahead = aheads[k];
        for (int order = 0; order < orders; order++) {
            const uint8_t *const *both = all + order / 4 * 2;
            if ((order % 4 && both[0] == both[1]) || (k && firsts[order] > most))
                continue;
            Pixels tried = {both[order & 1], both[(order & 1) ^ (order % 4 < 2)], pixels->n, &packing, pixels->further};
            int64_t bits_left = least_bits(&tried, at, rest, d, &place);
            if (!k)
                firsts[order] = bits_left;
            if (bits_left >= least)
                continue;
            least = bits_left;
            end = place;
            chosen = packing;
            best = tried;
        }
        first_least = k ? first_least : least;
    }
    best.packing = &chosen;
    lzw_reset(d, chosen.bits);
    return pack_to(&best, at, end, end, d, &bits, stream);
}

ptrdiff_t lzw_pack(const uint8_t *indices, const uint8_t *others, const uint8_t *const *further, ptrdiff_t n,
                   const Packing *packing, Dictionary *d, uint8_t *out)
{
    Pixels pixels = {indices, others, n, packing, further};
    Stream stream = {.out = out};
    Rest rest = {.step = n};
    int clear_code = 1 << packing->bits, width = packing->bits + 1;
    if (packing->places)
        estimate(&pixels, d, &rest);
    for (ptrdiff_t at = 0; at < n; width = d->width) {
        lzw_put(&stream, clear_code, width);
        at = packing->places ? pack_best(&pixels, at, &rest, d, &stream) : pack_full(&pixels, at, d, &stream);
    }
    lzw_put(&stream, clear_code + 1, width);
    lzw_put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - out;
}
