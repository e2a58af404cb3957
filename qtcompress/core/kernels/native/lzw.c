/* LZW as in GIF, with a choice: a pixel may have one of two indices, such as its own and the transparent one, whichever
 * the dictionary continues.
 *
 * The strings of all codes form a tree. A code is chosen with its string; the string that the decoder adds consists of
 * it and the first symbol of the next code, so it is completed when that is known. Until then it is expected to begin
 * again with its own first symbol: then the next code may already be the new one, as in a run.
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

/* The child of a code; 0 where there is none: no code follows from another to code 0. */
static int child_of(Dictionary *d, int code, int symbol)
{
    return d->eldest[code] ? (int)(*slot_of(d, code, symbol) % LZW_CODES) : 0;
}

void lzw_reset(Dictionary *d, int bits)
{
    d->literals = 1 << bits;
    d->next = d->literals + 2;
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

void lzw_expect(Dictionary *d, int code)
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
    hang(d, added, code, d->first[code]);
}

void lzw_complete(Dictionary *d, int symbol)
{
    int code = d->pending, added = d->next;
    if (code < 0)
        return;
    d->next++;
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

/* ---- the stream */

typedef struct {
    uint8_t *out;
    uint64_t held;
    int count;
} Stream;

static void put(Stream *stream, int code, int bits)
{
    stream->held |= (uint64_t)code << stream->count;
    stream->count += bits;
    while (stream->count >= 8) {
        *stream->out++ = (uint8_t)stream->held;
        stream->held >>= 8;
        stream->count -= 8;
    }
}

int lzw_width(const Dictionary *d)
{
    int bits = 1;
    while (1 << bits <= d->next && bits < MOST_BITS)
        bits++;
    return bits;
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
            int next = child_of(d, before[k], *indices);
            if (next && made < BEAM)
                now[made++] = (uint16_t)next;
            next = other >= 0 ? child_of(d, before[k], other) : 0;
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

static int best_code(Dictionary *d, const uint8_t *indices, const uint8_t *others, ptrdiff_t left,
                     const Packing *packing)
{
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
} Pixels;

/* Pack from `at` to `end` or a little further; add the bits, and return where it ended. `stream` may be missing. */
static ptrdiff_t pack_to(const Pixels *pixels, ptrdiff_t at, ptrdiff_t end, Dictionary *d, int64_t *bits,
                         Stream *stream)
{
    while (at < end) {
        int code = best_code(d, pixels->indices + at, pixels->others + at, pixels->n - at, pixels->packing);
        int width = lzw_width(d);
        if (stream)
            put(stream, code, width);
        *bits += width;
        at += d->depth[code];
        lzw_complete(d, d->first[code]);
        if (d->next < LZW_CODES)
            lzw_expect(d, code);
        else
            d->pending = -1;
    }
    return at;
}

/* The bits of all from `at` to `end` with dictionaries that are cleared as soon as they are full. */
static int64_t plain_bits(const Pixels *pixels, ptrdiff_t at, ptrdiff_t end, Dictionary *d)
{
    int64_t bits = 0;
    while (at < end) {
        lzw_reset(d, pixels->packing->bits);
        bits += MOST_BITS;
        while (at < end && d->next < LZW_CODES)
            at = pack_to(pixels, at, at + 1, d, &bits, NULL);
    }
    return bits;
}

/* Pack from `at` on with a new dictionary until it is full; return where it ended. */
static ptrdiff_t pack_full(const Pixels *pixels, ptrdiff_t at, Dictionary *d, Stream *stream)
{
    int64_t bits = 0;
    lzw_reset(d, pixels->packing->bits);
    while (at < pixels->n && d->next < LZW_CODES)
        at = pack_to(pixels, at, at + 1, d, &bits, stream);
    return at;
}

/* Find where to clear the dictionary that begins at `at`, by trying places around the one where it is full. */
static ptrdiff_t place_to_clear(const Pixels *pixels, ptrdiff_t at, Dictionary *d, Dictionary *other)
{
    static const int eighths[] = {6, 8, 10, 13, 18, 24};
    enum { PLACES = sizeof eighths / sizeof *eighths };
    int64_t bits = 0, least = -1;
    ptrdiff_t full = pack_full(pixels, at, d, NULL), best = 0;
    if (full == pixels->n)
        return full;
    ptrdiff_t span = full - at, end = at + 4 * span < pixels->n ? at + 4 * span : pixels->n, to = at;
    lzw_reset(d, pixels->packing->bits);
    for (int k = 0; k <= PLACES; k++) {
        ptrdiff_t place = k < PLACES ? at + span * eighths[k] / 8 : end;
        to = pack_to(pixels, to, place < end ? place : end, d, &bits, NULL);
        int64_t all = bits + plain_bits(pixels, to, end, other);
        if (least < 0 || all < least) {
            least = all;
            best = to;
        }
        if (to >= end)
            break;
    }
    return best;
}

ptrdiff_t lzw_pack(const uint8_t *indices, const uint8_t *others, ptrdiff_t n, const Packing *packing, Dictionary *d,
                   uint8_t *out)
{
    Pixels pixels = {indices, others, n, packing};
    Stream stream = {.out = out};
    int clear_code = 1 << packing->bits, width = packing->bits + 1;
    int64_t bits = 0;
    for (ptrdiff_t at = 0; at < n;) {
        ptrdiff_t end = packing->keep ? place_to_clear(&pixels, at, d + 1, d + 2) : 0;
        put(&stream, clear_code, width);
        if (packing->keep) {
            lzw_reset(d, packing->bits);
            at = pack_to(&pixels, at, end, d, &bits, &stream);
        } else {
            at = pack_full(&pixels, at, d, &stream);
        }
        width = lzw_width(d);
    }
    put(&stream, clear_code + 1, width);
    put(&stream, 0, 7); /* fills up the last byte */
    return stream.out - out;
}
