#ifndef QTCOMPRESS_BLOCKS_H
#define QTCOMPRESS_BLOCKS_H

#include "space.h"

/* Read a whole deflate stream; write the bit at which its last block begins, and the bit behind it. Return 0 where it
 * is not one. */
int find_last_block(const uint8_t *data, ptrdiff_t size, int64_t *where);

#endif
