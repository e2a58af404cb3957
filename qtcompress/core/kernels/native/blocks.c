/* The place of the last block of a deflate stream (RFC 1951), so that another stream can follow it.
 *
 * Codes are looked up by as many of the next bits as the longest one has; nothing is unpacked.
 */
#include "blocks.h"

enum { LONGEST = 15, SYMBOLS = 288, DISTANCES = 32, END = 256 };
enum { STORED, FIXED, DYNAMIC };

typedef struct {
    const uint8_t *data;
    int64_t at, end; /* bits */
} Bits;

typedef struct {
    int mask;                     /* of the bits that the longest code has */
    uint16_t found[1 << LONGEST]; /* symbol << 4 | length, by these bits; 0 where they are no code */
} Codes;

static uint64_t peek(const Bits *bits) /* at least 57 bits; zeros behind the end */
{
    int64_t first = bits->at >> 3, last = (bits->end + 7) >> 3;
    uint8_t next[8] = {0};
    uint64_t value = 0;
    memcpy(next, bits->data + first, first + 8 <= last ? 8 : first < last ? (size_t)(last - first) : 0);
    for (int i = 0; i < 8; i++) /* compiles to one load on little-endian machines */
        value |= (uint64_t)next[i] << 8 * i;
    return value >> (bits->at & 7);
}

static uint32_t take(Bits *bits, int count)
{
    uint32_t value = (uint32_t)peek(bits) & ((1u << count) - 1);
    bits->at += count;
    return value;
}

static int read_code(Bits *bits, const Codes *codes) /* -1 where there is no code */
{
    uint16_t found = codes->found[peek(bits) & (uint64_t)codes->mask];
    bits->at += found & 15;
    return found ? found >> 4 : -1;
}

static void make_codes(const uint8_t *lengths, int count, Codes *codes)
{
    int next = 0, longest = 1;
    for (int symbol = 0; symbol < count; symbol++)
        longest = lengths[symbol] > longest ? lengths[symbol] : longest;
    codes->mask = (1 << longest) - 1;
    memset(codes->found, 0, sizeof *codes->found << longest);
    for (int length = 1; length <= longest; length++, next <<= 1)
        for (int symbol = 0; symbol < count; symbol++) {
            if (lengths[symbol] != length)
                continue;
            int turned = 0; /* the first bit of a code is the lowest */
            for (int i = 0; i < length; i++)
                turned |= (next >> i & 1) << (length - 1 - i);
            for (int place = turned; place <= codes->mask; place += 1 << length)
                codes->found[place] = (uint16_t)(symbol << 4 | length);
            next++;
        }
}

static int read_lengths(Bits *bits, uint8_t *lengths, int *symbols, int *distances, Codes *codes)
{
    static const uint8_t order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    uint8_t own[19] = {0};
    *symbols = (int)take(bits, 5) + 257;
    *distances = (int)take(bits, 5) + 1;
    int count = (int)take(bits, 4) + 4, all = *symbols + *distances;
    for (int i = 0; i < count; i++)
        own[order[i]] = (uint8_t)take(bits, 3);
    make_codes(own, 19, codes);
    for (int i = 0; i < all;) {
        int symbol = read_code(bits, codes), times = 1;
        uint8_t value = (uint8_t)symbol;
        if (symbol < 0 || (symbol == 16 && !i))
            return 0;
        if (symbol >= 16) {
            value = symbol == 16 ? lengths[i - 1] : 0;
            times = symbol == 16   ? 3 + (int)take(bits, 2)
                    : symbol == 17 ? 3 + (int)take(bits, 3)
                                   : 11 + (int)take(bits, 7);
        }
        if (i + times > all)
            return 0;
        memset(lengths + i, value, (size_t)times);
        i += times;
    }
    return 1;
}

static void fixed_lengths(uint8_t *lengths)
{
    for (int i = 0; i < SYMBOLS; i++)
        lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    memset(lengths + SYMBOLS, 5, DISTANCES);
}

static int walk_codes(Bits *bits, const Codes *near, const Codes *far)
{
    const uint16_t *codes = near->found;
    uint64_t mask = (uint64_t)near->mask;
    static const uint8_t longer[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                       2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    while (bits->at < bits->end) {
        uint64_t next = peek(bits); /* enough for a length, its bits, a distance and its bits */
        int code = codes[next & mask], symbol = code >> 4, taken = code & 15;
        if (code && symbol < END) { /* two more may follow in these bits */
            int second = codes[next >> taken & mask], both = taken + (second & 15);
            if (second && second >> 4 < END) {
                int third = codes[next >> both & mask];
                taken = third && third >> 4 < END ? both + (third & 15) : both;
            }
            bits->at += taken;
            continue;
        }
        if (code && symbol == END) {
            bits->at += taken;
            return 1;
        }
        if (!code || symbol > END + 29)
            return 0;
        taken += longer[symbol - END - 1];
        int distance = far->found[next >> taken & (uint64_t)far->mask];
        if (!distance || distance >> 4 > 29)
            return 0;
        bits->at += taken + (distance & 15) + (distance >> 5 ? (distance >> 5) - 1 : 0);
    }
    return 0;
}

int find_last_block(const uint8_t *data, ptrdiff_t size, int64_t *where)
{
    static const int LEAST_BITS = 3;
    Bits bits = {data, 0, 8 * (int64_t)size};
    Codes codes, far;
    uint8_t lengths[SYMBOLS + 2 * DISTANCES];
    for (int last = 0; !last;) {
        int symbols = SYMBOLS, distances = DISTANCES;
        if (bits.end - bits.at < LEAST_BITS)
            return 0;
        where[0] = bits.at;
        last = (int)take(&bits, 1);
        int kind = (int)take(&bits, 2);
        if (kind == STORED) {
            bits.at = (bits.at + 7) / 8 * 8;
            int64_t length = (int64_t)take(&bits, 16);
            bits.at += 16 + 8 * length; /* behind the complement of the length */
        } else if (kind == FIXED || kind == DYNAMIC) {
            if (kind == FIXED)
                fixed_lengths(lengths);
            else if (!read_lengths(&bits, lengths, &symbols, &distances, &codes))
                return 0;
            make_codes(lengths, symbols, &codes);
            make_codes(lengths + symbols, distances, &far);
            if (!walk_codes(&bits, &codes, &far))
                return 0;
        } else {
            return 0;
        }
        if (bits.at > bits.end)
            return 0;
    }
    where[1] = bits.at;
    return 1;
}
