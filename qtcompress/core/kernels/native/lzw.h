/* LZW as in GIF (version 89a, appendix F). */
#ifndef QTCOMPRESS_LZW_H
#define QTCOMPRESS_LZW_H

#include <stddef.h>
#include <stdint.h>

enum { LZW_CODES = 4096, LZW_SYMBOLS = 256, LZW_SLOTS = 2 * LZW_CODES };
enum { LZW_PLACES = 256, LZW_STEP = 64 }; /* at most, and pixels at least from one to the next */

/* What has been seen: the strings of all codes, as a tree of symbols. */
typedef struct {
    uint32_t slots[LZW_SLOTS]; /* parent, symbol and child in one number, by a hash of the first two; 0 for none */
    uint16_t parent[LZW_CODES], eldest[LZW_CODES], younger[LZW_CODES]; /* the children as a list that 0 ends */
    uint16_t depth[LZW_CODES],
        deepest[LZW_CODES];                    /* the length of its string, and at most of those that begin with it */
    uint8_t last[LZW_CODES], first[LZW_CODES]; /* the ends of its string */
    int literals, next, width;                 /* next: what the decoder adds with the next code, of `width` bits */
    int pending;                               /* the last code, which the next code will complete; -1 for none */
} Dictionary;

/* Where codes are written. */
typedef struct {
    uint8_t *out;
    uint32_t held;
    int count;
} Stream;

/* Write up to 12 bits; up to two bytes are complete then, and both are written in any case. */
static inline void lzw_put(Stream *stream, int code, int bits)
{
    stream->held |= (uint32_t)code << stream->count;
    stream->count += bits;
    stream->out[0] = (uint8_t)stream->held;
    stream->out[1] = (uint8_t)(stream->held >> 8);
    stream->out += stream->count >> 3;
    stream->held >>= stream->count & ~7;
    stream->count &= 7;
}

/* How pixels may be packed. */
typedef struct {
    int bits;   /* of a literal, 2..8 */
    int places; /* from which on the rest is estimated, to find where to clear the dictionary; 0: where it is full */
    int ahead;  /* how many shorter strings than the longest are tried, by what can follow them; with places, three
                 * times as many at most */
} Packing;

/* Write the codes of n pixels, each of which may have one of two indices, to `out`, at most LZW_BYTES(n) bytes; return
 * their number. further: two others for each pixel, which are tried with places; or the same. */
#define LZW_BYTES(n) (2 * (n) + 64)
ptrdiff_t lzw_pack(const uint8_t *indices, const uint8_t *others, const uint8_t *const *further, ptrdiff_t n,
                   const Packing *packing, Dictionary *d, uint8_t *out);

/* The child of a code by a symbol; 0 where there is none: no code follows from another to code 0. */
int lzw_child(Dictionary *d, int code, int symbol);

/* The symbols of a code's string. */
void lzw_spell(const Dictionary *d, int code, uint8_t *out);

/* Begin anew; add the string of a code and the symbol that is expected after it; correct it when that is known. */
void lzw_reset(Dictionary *d, int bits);
void lzw_expect(Dictionary *d, int code, int symbol);
void lzw_complete(Dictionary *d, int symbol);

/* A string: where it was written, and its length. */
typedef struct {
    const uint8_t *at;
    ptrdiff_t length;
} Span;

/* Read the indices of a frame from its bits of a literal and the blocks of codes behind them; return whether these are
 * exactly n. Where they are not, decoders differ. spans: LZW_CODES of them. */
int lzw_unpack(const uint8_t *blocks, ptrdiff_t size, Span *spans, uint8_t *out, ptrdiff_t n);

/* What is to be shown. Only some rows of it are in memory, so the addresses of the others are not to be used. */
typedef struct Target {
    const int16_t *points;           /* three coordinates per pixel */
    const uint8_t *free;             /* whether the pixel may have any entry of the palette */
    const uint8_t *indices, *others; /* what it may be otherwise; if it is free, others is the entry that is shown
                                      * already, which the index behind the palette leaves; no entry: it can't */
    const uint8_t *shares;           /* of its error that it passes on, in 256ths */
    const uint8_t *weights;          /* of its squared distance, in 256ths */
    int32_t *least;                  /* what a pixel loses at least is written there */
    ptrdiff_t width, n, known;       /* known: the end of the pixels that are in memory */
    int (*more)(struct Target *target, ptrdiff_t at); /* have all pixels from one on, LZW_LONGEST at least, or as many
                                                       * as there are; return whether that was possible */
    void *source;                                     /* where more of it comes from */
} Target;

/* How quality is traded for bytes. */
typedef struct {
    int entries; /* of the palette */
    int bits;    /* of a literal */
    int worth;   /* of a bit, in squared coordinates */
    int limit;   /* the largest squared distance of a pixel that continues a string */
    int spreads; /* whether any pixel passes on errors */
} Trade;

/* How strings are chosen: with the second of two symbols before the first; by what can follow them. */
enum { TURNED = 1, AHEAD = 2, LZW_WAYS = 4 };

/* What dictionaries are used for; without any of it, one begins where the last one is full. */
typedef struct {
    const int64_t *at; /* two numbers for each: the pixel where it begins, of which the first is 0, and the way in which
                        * strings are chosen */
    ptrdiff_t count;
} Uses;

/* Choose an index for each pixel; return the number of bytes of their codes, at most LZW_BYTES(n), or -1 where there
 * was no more of the target. palette: three coordinates per entry; errors: 8 * (width + 2) zeros. */
enum { LZW_LONGEST = 1 << 13 }; /* pixels of a string, at most */
ptrdiff_t lzw_trade(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, const Uses *uses,
                    int32_t *errors, uint8_t *out, uint8_t *codes);
ptrdiff_t lzw_trade_avx2(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, const Uses *uses,
                         int32_t *errors, uint8_t *out, uint8_t *codes);

/* Find where a dictionary best begins anew, at some of `places` places, 1 to LZW_PLACES, at equal distances, and in
 * which of the first so many ways it is best used. From each of them on, the last one first, indices are chosen until a
 * longer use of the dictionary does not pay. No pixel may pass on errors, and all of the target has to come at once.
 * Return the number of the pairs that are written to `uses`, or -1 as above. errors: 3 * (width + 2) zeros. */
ptrdiff_t lzw_plan(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d, const int32_t *errors,
                   int ways, ptrdiff_t places, int64_t *uses);
ptrdiff_t lzw_plan_avx2(Target *target, const int16_t *palette, const Trade *trade, Dictionary *d,
                        const int32_t *errors, int ways, ptrdiff_t places, int64_t *uses);

/* The same in less time; see lzw_greedy.c. strings: 1 or 2, side by side; memory, cubes: so many bytes; the latter are
 * 0, or what a former call with the same palette left there. */
extern const size_t lzw_greedy_bytes, lzw_cubes_bytes;
ptrdiff_t lzw_greedy(Target *target, const int16_t *palette, const Trade *trade, int strings, void *memory, void *cubes,
                     int32_t *errors, uint8_t *out, uint8_t *codes);

#endif
