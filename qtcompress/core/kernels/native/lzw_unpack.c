/* LZW as in GIF, back to indices: each string of the dictionary is a part of what was written already. */
#include "lzw.h"

#include <string.h>

enum { CHUNK = 8, WORD_BYTES = 4 };

/* Blocks of codes: the bytes that are left of one, and of all. */
typedef struct {
    const uint8_t *at, *end;
    ptrdiff_t block;
    uint64_t held;
    int count;
} Codes;

/* The next code; -1 where the blocks end. */
static inline int code_from(Codes *codes, int width)
{
    if (codes->count < width && codes->block >= WORD_BYTES) { /* all at once */
        uint32_t word = 0;
        for (int k = 0; k < WORD_BYTES; k++)
            word |= (uint32_t)codes->at[k] << 8 * k;
        codes->held |= (uint64_t)word << codes->count;
        codes->count += 8 * WORD_BYTES;
        codes->at += WORD_BYTES;
        codes->block -= WORD_BYTES;
    }
    while (codes->count < width) {
        if (!codes->block) {
            codes->block = codes->at < codes->end ? *codes->at++ : 0;
            if (!codes->block || codes->end - codes->at < codes->block)
                return -1;
        }
        codes->held |= (uint64_t)*codes->at++ << codes->count;
        codes->count += 8;
        codes->block--;
    }
    int code = (int)(codes->held & ((1u << width) - 1));
    codes->held >>= width;
    codes->count -= width;
    return code;
}

/* Copy a string that may end with what it begins with; `room` bytes may be written. */
static inline void copy(uint8_t *to, const uint8_t *from, ptrdiff_t length, ptrdiff_t room)
{
    if (room < length + CHUNK || to - from < CHUNK) {
        for (ptrdiff_t k = 0; k < length; k++)
            to[k] = from[k];
        return;
    }
    for (ptrdiff_t k = 0; k < length; k += CHUNK)
        memcpy(to + k, from + k, CHUNK);
}

int lzw_unpack(const uint8_t *blocks, ptrdiff_t size, Span *spans, uint8_t *out, ptrdiff_t n)
{
    Codes codes = {.at = blocks + 1, .end = blocks + size};
    int bits = size ? *blocks : 0, clear = 1 << (bits & 15), width = bits + 1, next = clear + 2;
    Span last = {0, 0};
    if (bits < 2 || bits > 8)
        return 0;
    for (ptrdiff_t at = 0; at < n;) {
        int code = code_from(&codes, width);
        if (code == clear) {
            width = bits + 1;
            next = clear + 2;
            last.length = 0;
            continue;
        }
        if (last.length && next < LZW_CODES) { /* it ends with the first symbol of what comes now */
            spans[next] = (Span){last.at, last.length + 1};
            next++;
            width += next >> width && next < LZW_CODES;
        }
        if (code < 0 || code == clear + 1 || code >= next)
            return 0;
        last = (Span){out + at, 1};
        if (code < clear)
            out[at] = (uint8_t)code;
        else {
            last.length = spans[code].length;
            if (last.length > n - at)
                return 0;
            copy(out + at, spans[code].at, last.length, n - at);
        }
        at += last.length;
    }
    return 1;
}
