/* Files that are compiled twice: for every x86-64 processor, and by a second file of a few lines for those with AVX2.
 * In a clone that GCC makes of a function (target_clones, see MULTIVERSIONED) it takes vectors of 256 bits apart, so
 * that a vector of eight equal numbers takes nine instructions in place of one. */
#ifndef QTCOMPRESS_TWINS_H
#define QTCOMPRESS_TWINS_H

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(QTCOMPRESS_PORTABLE)
#define TWINS
#endif

#endif
