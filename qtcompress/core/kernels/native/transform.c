/* The coefficients of a block are chosen as a whole, by what their error and their codes cost (Crouse and Ramchandran,
 * "Joint Thresholding and Quantizer Selection for Transform Image Coding", 1997): the cheapest path from each
 * coefficient that is not 0 to the next one. All is done with whole numbers, so that every machine finds the same. */
#include "transform.h"

#include <string.h>

#include "space.h"

enum { HALF_FORWARD = 1 << 7, FORWARD = 8, HALF_COLUMN = 1 << 6, COLUMN = 7, HALF_ROW = 1 << 14, ROW = 15 };
enum { INVERSE_BITS = 14, QUOTIENT = 12, STEP = 256, LEVEL = 128, MOST_BEYOND = 4 };

static const uint8_t zigzag[BLOCK] = {
    0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48,
    41, 34, 27, 20, 13, 6,  7,  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23,
    30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

/* Row u: 2048 times the cosine of frequency u of the DCT (ITU T.81, A.3.3) at each place. */
static const int32_t basis[BLOCK_SIDE][BLOCK_SIDE] = {
    {724, 724, 724, 724, 724, 724, 724, 724},     {1004, 851, 569, 200, -200, -569, -851, -1004},
    {946, 392, -392, -946, -946, -392, 392, 946}, {851, -200, -1004, -569, 569, 1004, 200, -851},
    {724, -724, -724, 724, 724, -724, -724, 724}, {569, -1004, 200, 851, -851, -200, 1004, -569},
    {392, -946, 946, -392, -392, 946, -946, 392}, {200, -569, 851, -1004, 1004, -851, 569, -200}};

/* One block: a matrix in rows. */
typedef int32_t Matrix[BLOCK_SIDE][BLOCK_SIDE];

/* out[v][u] = the sum over k of by[k][v] * in[k][u], or of by[v][k] * in[k][u] where by is turned. */
static inline void times(const Matrix by, int turned, const Matrix in, int half, int shift, Matrix out)
{
    for (int v = 0; v < BLOCK_SIDE; v++) {
        int32_t sums[BLOCK_SIDE];
        for (int u = 0; u < BLOCK_SIDE; u++)
            sums[u] = half;
        for (int k = 0; k < BLOCK_SIDE; k++) {
            int32_t factor = turned ? by[v][k] : by[k][v];
            for (int u = 0; u < BLOCK_SIDE; u++)
                sums[u] += factor * in[k][u];
        }
        for (int u = 0; u < BLOCK_SIDE; u++)
            out[v][u] = sums[u] >> shift;
    }
}

static inline void turn(Matrix block)
{
    for (int y = 0; y < BLOCK_SIDE; y++)
        for (int x = 0; x < y; x++) {
            int32_t kept = block[y][x];
            block[y][x] = block[x][y];
            block[x][y] = kept;
        }
}

/* What is known of a coefficient: how large it is, in 256ths of a step, and the best way to it. */
typedef struct {
    int64_t cost[BLOCK];
    int64_t zeros[BLOCK + 1]; /* the cost of all coefficients up to one being 0 */
    int32_t steps[BLOCK];
    int16_t value[BLOCK];
    uint8_t before[BLOCK];
} Path;

static int size_of(int value)
{
    int size = 0;
    for (; value; value >>= 1)
        size++;
    return size;
}

static int64_t square(int64_t x)
{
    return x * x;
}

/* Add a coefficient to the path: the value and the one before it with which all up to it costs least. */
static void extend(Path *path, const uint8_t *list, int count, int at, const Divided *divided)
{
    int nearest = (path->steps[at] + STEP / 2) / STEP, top = size_of(nearest);
    int values[3] = {nearest, nearest - 1, (1 << (top - 1)) - 1}; /* the last one has a shorter code */
    int tried = nearest == 1 ? 1 : values[2] < values[1] && values[2] ? 3 : 2;
    path->cost[at] = INT64_MAX;
    for (int k = 0; k < tried; k++) {
        int size = size_of(values[k]);
        int64_t error = square(path->steps[at] - (int64_t)STEP * values[k]);
        for (int j = count - 1; j >= 0; j--) {
            int from = list[j], run = at - from - 1;
            int64_t skipped = path->zeros[at - 1] - path->zeros[from];
            if (skipped + error >= path->cost[at])
                break; /* from here on, more and more */
            int bits = run / RUNS * divided->bits[(RUNS - 1) * SIZES] + divided->bits[run % RUNS * SIZES + size];
            int64_t cost = path->cost[from] + skipped + error + (int64_t)bits * divided->worth;
            if (cost < path->cost[at]) {
                path->cost[at] = cost;
                path->before[at] = (uint8_t)from;
                path->value[at] = (int16_t)values[k];
            }
        }
    }
}

/* Divide coefficients, in 64ths, and multiply them again. */
static void choose(Matrix block, const Divided *divided, const uint32_t *inverse)
{
    Path path;
    int32_t *flat = block[0];
    uint8_t list[BLOCK] = {0};
    int count = 1, best = 0;
    int64_t least;
    path.cost[0] = 0;
    path.zeros[0] = 0;
    for (int at = 0; at < BLOCK; at++) {
        int32_t value = flat[zigzag[at]];
        uint32_t size = (uint32_t)(value < 0 ? -value : value);
        path.steps[at] = (int32_t)((size * inverse[zigzag[at]] + (1u << (QUOTIENT - 1))) >> QUOTIENT);
        if (at)
            path.zeros[at] = path.zeros[at - 1] + square(path.steps[at]);
    }
    least = path.zeros[BLOCK - 1] + (int64_t)divided->bits[0] * divided->worth;
    for (int at = 1; at < BLOCK; at++) {
        if (path.steps[at] < STEP / 2)
            continue;
        extend(&path, list, count, at, divided);
        list[count++] = (uint8_t)at;
        int64_t ended = path.cost[at] + path.zeros[BLOCK - 1] - path.zeros[at] +
                        (at < BLOCK - 1 ? (int64_t)divided->bits[0] * divided->worth : 0);
        if (ended < least) {
            least = ended;
            best = at;
        }
    }
    path.value[0] = (int16_t)((path.steps[0] + STEP / 2) / STEP);
    int32_t made[BLOCK] = {0};
    for (int at = best;; at = path.before[at]) {
        int place = zigzag[at], value = path.value[at] * divided->table[place];
        made[place] = flat[place] < 0 ? -value : value;
        if (!at)
            break;
    }
    memcpy(flat, made, sizeof made);
}

/* Whether samples around 0 are beyond black or white: cut off, their coefficients are no multiples any more, so that
 * rounding them once more would cost bytes and add an error. */
static inline int is_beyond(Matrix block)
{
    const int32_t *flat = block[0];
    int beyond = 0;
    for (int k = 0; k < BLOCK; k++)
        beyond |= flat[k] < -LEVEL - MOST_BEYOND || flat[k] >= LEVEL + MOST_BEYOND;
    return beyond;
}

MULTIVERSIONED
void transform_plane(const uint8_t *plane, ptrdiff_t height, ptrdiff_t width, const Divided *divided, uint8_t *out)
{
    uint32_t inverse[BLOCK];
    for (int k = 0; k < BLOCK; k++)
        inverse[k] = ((1u << INVERSE_BITS) + divided->table[k] / 2u) / divided->table[k];
    for (ptrdiff_t top = 0; top < height; top += BLOCK_SIDE)
        for (ptrdiff_t left = 0; left < width; left += BLOCK_SIDE) {
            Matrix block, half;
            for (int y = 0; y < BLOCK_SIDE; y++) {
                ptrdiff_t row = top + y < height ? top + y : height - 1;
                for (int x = 0; x < BLOCK_SIDE; x++) {
                    ptrdiff_t column = left + x < width ? left + x : width - 1;
                    block[y][x] = plane[row * width + column] - LEVEL;
                }
            }
            times(basis, 1, block, HALF_FORWARD, FORWARD, half);
            turn(half);
            times(basis, 1, half, HALF_FORWARD, FORWARD, block);
            turn(block);
            choose(block, divided, inverse);
            times(basis, 0, block, HALF_COLUMN, COLUMN, half);
            turn(half);
            times(basis, 0, half, HALF_ROW, ROW, block);
            int beyond = is_beyond(block);
            for (int y = 0; y < BLOCK_SIDE && top + y < height; y++)
                for (int x = 0; x < BLOCK_SIDE && left + x < width; x++) {
                    ptrdiff_t place = (top + y) * width + left + x;
                    int32_t level = block[x][y] + LEVEL;
                    out[place] = beyond ? plane[place] : (uint8_t)(level < 0 ? 0 : level > 255 ? 255 : level);
                }
        }
}
