/* What both searches for indices with a short stream of LZW codes have in common: how errors are passed on, which entry
 * is shown already, and what is learned with each code. */
#ifndef QTCOMPRESS_LZW_SEARCH_H
#define QTCOMPRESS_LZW_SEARCH_H

#include "entries.h"
#include "lzw.h"

enum { UNITS = 16, REACH = MOST_ERROR * UNITS }; /* of errors in a coordinate, and the largest that a pixel gets */
enum { WORD = 64, WORDS = LZW_SYMBOLS / WORD };  /* bits of a number, and numbers of a set of symbols */

/* What a pixel should be that gets errors from the left and from above. */
INLINE Point wanted_of(const Target *target, ptrdiff_t at, Point left, const int32_t *above)
{
    Point out;
    for (int c = 0; c < 3; c++)
        out.at[c] = target->points[3 * at + c] + ((clamp(left.at[c] + above[c], -REACH, REACH) + UNITS / 2) >> 4);
    return out;
}

/* The error that a pixel passes on, in 256ths of its share; towards 0. */
INLINE Point error_of(Point wanted, Point shown, int share)
{
    Point out;
    for (int c = 0; c < 3; c++)
        out.at[c] = (wanted.at[c] - shown.at[c]) * share / 256;
    return out;
}

/* What the pixel to the right gets of an error. */
INLINE Point times_seven(Point error)
{
    return (Point){{7 * error.at[0], 7 * error.at[1], 7 * error.at[2]}};
}

/* Pass an error on, to the pixel to the right and to three of the next row. */
INLINE void pass_on(Point error, Point *left, int32_t *below)
{
    *left = times_seven(error);
    for (int c = 0; c < 3; c++) {
        below[c] += 3 * error.at[c];
        below[3 + c] += 5 * error.at[c];
        below[6 + c] += error.at[c];
    }
}

/* Go to the next row. rows: the errors that a row gets from above, and those of the one after it. */
INLINE void end_row(const Target *target, Point *left, int32_t **rows)
{
    int32_t *old = rows[0];
    rows[0] = rows[1];
    rows[1] = old;
    memset(old, 0, sizeof *old * 3 * (size_t)(target->width + 2));
    *left = (Point){{0, 0, 0}};
}

/* The symbol that leaves what is shown already; -1 if there is none. */
INLINE int clear_of(const Trade *trade)
{
    return trade->entries < 1 << trade->bits ? trade->entries : -1;
}

/* The entry that is shown already, where a pixel may leave it; else -1. */
INLINE int kept_at(const Target *target, const Trade *trade, ptrdiff_t at)
{
    int other = target->others[at];
    return clear_of(trade) >= 0 && other < trade->entries ? other : -1;
}

/* Notes whether a code has a child by a symbol. */
typedef void Mark(void *search, int code, int symbol);

/* Add the string of a code to the dictionary, and complete the one before. */
INLINE void learn(Dictionary *d, int code, Mark *mark, void *search)
{
    int first = d->first[code], pending = d->pending, expected = pending < 0 ? 0 : d->last[d->next];
    lzw_complete(d, first);
    if (pending >= 0 && expected != first) {
        mark(search, pending, expected);
        mark(search, pending, first);
    }
    if (d->next == LZW_CODES) {
        d->pending = -1; /* nothing more is added */
        return;
    }
    lzw_expect(d, code, first);
    mark(search, code, first);
}

#endif
