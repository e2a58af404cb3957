/* Counting: local activity, and weighted histograms of all pixels. */
#include "count.h"

enum { RADIUS = 2, SIDE = 2 * RADIUS + 1 };

INLINE uint8_t luma_of(const uint8_t *rgba)
{
    unsigned luma = (77u * rgba[0] + 150u * rgba[1] + 29u * rgba[2] + 128u) >> 8;
    return (uint8_t)((luma * rgba[3] + 127u) / 255u); /* as seen on black */
}

MULTIVERSIONED static void luma_row(const uint8_t *rgba, ptrdiff_t width, uint8_t *out)
{
    for (ptrdiff_t x = 0; x < width; x++)
        out[x] = luma_of(rgba + 4 * x);
}

/* Add a row to the sums of columns, and take the row SIDE above it away. */
MULTIVERSIONED static void move_sums(const uint8_t *added, ptrdiff_t width, int32_t *sums, int32_t *squares)
{
    const uint8_t *gone = added - SIDE * width;
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t value = added[x], old = gone[x];
        sums[x] += value - old;
        squares[x] += value * value - old * old;
    }
}

MULTIVERSIONED static void add_sums(const uint8_t *added, ptrdiff_t width, int32_t *sums, int32_t *squares)
{
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t value = added[x];
        sums[x] += value;
        squares[x] += value * value;
    }
}

MULTIVERSIONED static void deviations(const int32_t *sums, const int32_t *squares, ptrdiff_t width, uint8_t *out)
{
    const float scale = 1.0f / (float)(SIDE * SIDE);
    for (ptrdiff_t x = 0; x < width; x++) {
        int32_t sum = 0, square = 0;
        for (int k = 0; k < SIDE; k++) {
            sum += sums[x + k];
            square += squares[x + k];
        }
        out[x] = (uint8_t)(sqrtf((float)(SIDE * SIDE * square - sum * sum)) * scale + 0.5f);
    }
}

void measure_activity(const uint8_t *rgba, ptrdiff_t width, ptrdiff_t height, ptrdiff_t first, ptrdiff_t rows,
                      uint8_t *luma, int32_t *sums, uint8_t *out)
{
    int32_t *squares = sums + width + 2 * RADIUS;
    for (ptrdiff_t y = 0; y < rows + 2 * RADIUS; y++) {
        ptrdiff_t from = first + y - RADIUS;
        from = from < 0 ? 0 : from >= height ? height - 1 : from;
        luma_row(rgba + 4 * width * from, width, luma + width * y);
    }
    memset(sums, 0, sizeof *sums * 2 * (size_t)(width + 2 * RADIUS));
    for (ptrdiff_t y = 0; y < SIDE - 1; y++)
        add_sums(luma + width * y, width, sums + RADIUS, squares + RADIUS);
    for (ptrdiff_t y = 0; y < rows; y++) {
        if (y)
            move_sums(luma + width * (y + SIDE - 1), width, sums + RADIUS, squares + RADIUS);
        else
            add_sums(luma + width * (SIDE - 1), width, sums + RADIUS, squares + RADIUS);
        for (int k = 0; k < RADIUS; k++) { /* the edge columns are repeated */
            sums[k] = sums[RADIUS];
            squares[k] = squares[RADIUS];
            sums[width + RADIUS + k] = sums[width + RADIUS - 1];
            squares[width + RADIUS + k] = squares[width + RADIUS - 1];
        }
        deviations(sums, squares, width, out + width * y);
    }
}

/* ---- the table of colors ----------------------------------------------------------------------------------------- */

#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) (void)(address)
#endif
enum { BLOCK = 32 }; /* pixels whose rows are fetched from memory at once */

INLINE uint32_t table_key(const uint8_t *rgba, const uint8_t *lowest, int width)
{
    if (width == PLAIN)
        return rgba[3] ? key_of(rgba) : UNSEEN;
    uint8_t cell[4];
    for (int d = 0; d < 4; d++)
        cell[d] = width == OPAQUE && d == 3 ? 255 : lowest[256 * d + rgba[d]];
    return cell[3] ? key_of(cell) : UNSEEN;
}

/* Return the row of a key, or -1 when the key is new and `room` rows are in use; a new row increments `used`. */
INLINE ptrdiff_t row_of(uint32_t *keys, int bits, uint32_t key, ptrdiff_t room, ptrdiff_t *used)
{
    uint32_t mask = (1u << bits) - 1, row = slot_of(key, bits);
    while (keys[row] != key) {
        if (!keys[row]) {
            if (*used == room)
                return -1;
            ++*used;
            keys[row] = key;
            break;
        }
        row = (row + 1) & mask;
    }
    return (ptrdiff_t)row;
}

INLINE void add_color(int64_t *sums, const uint8_t *rgba, int64_t weight, int width)
{
    int64_t opacity = width == SHEER ? weight * rgba[3] : weight;
    sums[0] += weight;
    if (width == PLAIN)
        return;
    for (int d = 0; d < 3; d++)
        sums[1 + d] += opacity * rgba[d];
    if (width == SHEER)
        sums[4] += opacity;
}

INLINE ptrdiff_t count_width(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                             const uint8_t *lowest, uint32_t *keys, int64_t *sums, int bits, int width, ptrdiff_t room,
                             ptrdiff_t *used)
{
    uint32_t wanted[BLOCK];
    for (ptrdiff_t begin = 0; begin < n; begin += BLOCK) {
        int length = n - begin < BLOCK ? (int)(n - begin) : BLOCK;
        for (int i = 0; i < length; i++) {
            wanted[i] = table_key(rgba + 4 * (begin + i), lowest, width);
            FETCH(keys + slot_of(wanted[i], bits));
            FETCH(sums + width * (ptrdiff_t)slot_of(wanted[i], bits));
        }
        for (int i = 0; i < length; i++) {
            ptrdiff_t row = row_of(keys, bits, wanted[i], room, used);
            if (row < 0)
                return begin + i;
            add_color(sums + width * row, rgba + 4 * (begin + i), weights[activity[begin + i]], width);
        }
    }
    return n;
}

ptrdiff_t count_pixels(const uint8_t *rgba, const uint8_t *activity, ptrdiff_t n, const uint16_t *weights,
                       const uint8_t *lowest, uint32_t *keys, int64_t *sums, int bits, int width, ptrdiff_t room,
                       ptrdiff_t *used)
{
    if (width == PLAIN)
        return count_width(rgba, activity, n, weights, lowest, keys, sums, bits, PLAIN, room, used);
    if (width == OPAQUE)
        return count_width(rgba, activity, n, weights, lowest, keys, sums, bits, OPAQUE, room, used);
    return count_width(rgba, activity, n, weights, lowest, keys, sums, bits, SHEER, room, used);
}

INLINE void color_of_key(uint32_t key, uint8_t *rgba)
{
    key = key == UNSEEN ? 0 : key;
    memcpy(rgba, &key, sizeof key);
}

ptrdiff_t move_rows(const uint32_t *from_keys, const int64_t *from_sums, ptrdiff_t n, int from_width,
                    const uint8_t *lowest, uint32_t *keys, int64_t *sums, int bits, int width, ptrdiff_t used)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        uint8_t color[4];
        if (!from_keys[i])
            continue;
        color_of_key(from_keys[i], color);
        int64_t *to = sums + width * row_of(keys, bits, table_key(color, lowest, width), PTRDIFF_MAX, &used);
        if (from_width == width)
            for (int d = 0; d < width; d++)
                to[d] += from_sums[width * i + d];
        else
            add_color(to, color, from_sums[i], width);
    }
    return used;
}

typedef struct {
    uint32_t key, row;
} Keyed;

/* Sort by one byte of the keys; return 0, with nothing done, where all keys have the same byte. */
static int sort_by_byte(const Keyed *from, Keyed *to, ptrdiff_t n, int shift)
{
    ptrdiff_t places[256] = {0}, before = 0;
    for (ptrdiff_t i = 0; i < n; i++)
        places[from[i].key >> shift & 255]++;
    if (places[from[0].key >> shift & 255] == n)
        return 0;
    for (int byte = 0; byte < 256; byte++) {
        ptrdiff_t length = places[byte];
        places[byte] = before;
        before += length;
    }
    for (ptrdiff_t i = 0; i < n; i++)
        to[places[from[i].key >> shift & 255]++] = from[i];
    return 1;
}

void gather_rows(const uint32_t *keys, const int64_t *sums, ptrdiff_t rows, int width, ptrdiff_t used, void *scratch,
                 uint8_t *colors, int64_t *weights)
{
    Keyed *sorted = scratch, *spare = sorted + used;
    for (ptrdiff_t row = 0, n = 0; row < rows; row++)
        if (keys[row]) {
            sorted[n].key = keys[row];
            sorted[n++].row = (uint32_t)row;
        }
    for (int shift = 0; shift < 32; shift += 8)
        if (sort_by_byte(sorted, spare, used, shift)) {
            Keyed *swapped = sorted;
            sorted = spare;
            spare = swapped;
        }
    for (ptrdiff_t i = 0; i < used; i++, colors += 4) {
        const int64_t *sum = sums + width * (ptrdiff_t)sorted[i].row;
        weights[i] = sum[0];
        color_of_key(sorted[i].key, colors);
        if (width == PLAIN || !colors[3])
            continue;
        double opacity = (double)sum[width == SHEER ? 4 : 0];
        for (int d = 0; d < 3; d++)
            colors[d] = (uint8_t)((double)sum[1 + d] / opacity + 0.5);
        if (width == SHEER)
            colors[3] = (uint8_t)(opacity / (double)sum[0] + 0.5);
    }
}
