/* The coefficients of a block are chosen as a whole, by what their error and their codes cost (Crouse and Ramchandran,
 * "Joint Thresholding and Quantizer Selection for Transform Image Coding", 1997): the cheapest path from each
 * coefficient that is not 0 to the next one. All is done with whole numbers, so that every machine finds the same. */
#include "transform.h"

#include <string.h>

#include "space.h"

enum { HALF_FORWARD = 1 << 7, FORWARD = 8, HALF_COLUMN = 1 << 6, COLUMN = 7, HALF_ROW = 1 << 14, ROW = 15 };
enum { HALF_SIDE = BLOCK_SIDE / 2 };
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

/* What codes cost: of a size after a run, the shortest of a size, of sixteen zeros, and of the end of a block. */
typedef struct {
    int64_t code[RUNS][SIZES], shortest[SIZES], sixteen, end;
} Costs;

/* out[v][u] = the sum over k of basis[v][k] * in[k][u]. The rows of the basis are even or odd, so that sums and
 * differences of opposite places take half the products. */
static inline void forward(const Matrix in, Matrix out)
{
    Matrix folded; /* the sums, then the differences */
    for (int k = 0; k < HALF_SIDE; k++)
        for (int u = 0; u < BLOCK_SIDE; u++) {
            folded[k][u] = in[k][u] + in[BLOCK_SIDE - 1 - k][u];
            folded[HALF_SIDE + k][u] = in[k][u] - in[BLOCK_SIDE - 1 - k][u];
        }
    for (int v = 0; v < BLOCK_SIDE; v++) {
        int32_t sums[BLOCK_SIDE];
        for (int u = 0; u < BLOCK_SIDE; u++)
            sums[u] = HALF_FORWARD;
        for (int k = 0; k < HALF_SIDE; k++)
            for (int u = 0; u < BLOCK_SIDE; u++)
                sums[u] += basis[v][k] * folded[v % 2 * HALF_SIDE + k][u];
        for (int u = 0; u < BLOCK_SIDE; u++)
            out[v][u] = sums[u] >> FORWARD;
    }
}

/* out[k][u] = the sum over v of basis[v][k] * in[v][u]. */
static inline void backward(const Matrix in, int half, int shift, Matrix out)
{
    for (int k = 0; k < HALF_SIDE; k++) {
        int32_t even[BLOCK_SIDE], odd[BLOCK_SIDE];
        for (int u = 0; u < BLOCK_SIDE; u++) {
            even[u] = half;
            odd[u] = 0;
        }
        for (int v = 0; v < BLOCK_SIDE; v += 2)
            for (int u = 0; u < BLOCK_SIDE; u++) {
                even[u] += basis[v][k] * in[v][u];
                odd[u] += basis[v + 1][k] * in[v + 1][u];
            }
        for (int u = 0; u < BLOCK_SIDE; u++) {
            out[k][u] = (even[u] + odd[u]) >> shift;
            out[BLOCK_SIDE - 1 - k][u] = (even[u] - odd[u]) >> shift;
        }
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

/* What is known of the coefficients that are not 0, in order; the first one is the mean. */
typedef struct {
    int64_t cost[BLOCK];  /* of the best way to it, beside that of all up to it being 0 */
    int64_t least[BLOCK]; /* of these, up to here */
    int16_t value[BLOCK];
    uint8_t at[BLOCK], before[BLOCK];
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

/* Add a coefficient to the path: the value and the one before it with which all up to it costs least. The nearest value
 * is tried, and the largest of those that have a shorter code: others have the code of these, and a larger error. */
static inline void extend(Path *path, int count, int at, int32_t steps, const Costs *costs)
{
    int nearest = (steps + STEP / 2) / STEP, top = size_of(nearest);
    int64_t best = INT64_MAX;
    for (int size = top; size && size >= top - 1; size--) {
        int value = size == top ? nearest : (1 << size) - 1;
        int64_t error = square(steps - (int64_t)STEP * value) - square(steps);
        for (int j = count - 1; j >= 0; j--) {
            if (path->least[j] + error + costs->shortest[size] >= best)
                break; /* from here on, more and more */
            unsigned run = (unsigned)at - path->at[j] - 1;
            int64_t cost = path->cost[j] + error + run / RUNS * costs->sixteen + costs->code[run % RUNS][size];
            if (cost < best) {
                best = cost;
                path->before[count] = (uint8_t)j;
                path->value[count] = (int16_t)value;
            }
        }
    }
    path->at[count] = (uint8_t)at;
    path->cost[count] = best;
    path->least[count] = best < path->least[count - 1] ? best : path->least[count - 1];
}

/* Divide coefficients, in 64ths, and multiply them again. Return whether any but the mean is left. */
static inline int choose(Matrix block, const Divided *divided, const uint32_t *inverse, const Costs *costs)
{
    Path path;
    int32_t *flat = block[0], steps[BLOCK], made[BLOCK] = {0};
    uint8_t seen[BLOCK];
    int count = 1, best = 0;
    int64_t least = costs->end;
    for (int k = 0; k < BLOCK; k++) {
        uint32_t size = (uint32_t)(flat[k] < 0 ? -flat[k] : flat[k]);
        steps[k] = (int32_t)((size * inverse[k] + (1u << (QUOTIENT - 1))) >> QUOTIENT);
    }
    for (int at = 0; at < BLOCK; at++)
        seen[at] = steps[zigzag[at]] >= STEP / 2;
    seen[0] = 0;
    path.cost[0] = path.least[0] = 0;
    path.at[0] = 0;
    path.value[0] = (int16_t)((steps[0] + STEP / 2) / STEP);
    for (int from = 0; from < BLOCK; from += BLOCK_SIDE) {
        uint64_t some;
        memcpy(&some, seen + from, sizeof some);
        for (int at = from; some && at < from + BLOCK_SIDE; at++) {
            if (!seen[at])
                continue;
            extend(&path, count, at, steps[zigzag[at]], costs);
            int64_t ended = path.cost[count] + (at < BLOCK - 1 ? costs->end : 0);
            if (ended < least) {
                least = ended;
                best = count;
            }
            count++;
        }
    }
    for (int j = best;; j = path.before[j]) {
        int place = zigzag[path.at[j]], value = path.value[j] * divided->table[place];
        made[place] = flat[place] < 0 ? -value : value;
        if (!j)
            break;
    }
    memcpy(flat, made, sizeof made);
    return best > 0;
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

static void weigh(const Divided *divided, Costs *costs)
{
    for (int size = 0; size < SIZES; size++) {
        costs->shortest[size] = INT64_MAX;
        for (int run = 0; run < RUNS; run++) {
            int64_t cost = (int64_t)divided->bits[run * SIZES + size] * divided->worth;
            costs->code[run][size] = cost;
            costs->shortest[size] = cost < costs->shortest[size] ? cost : costs->shortest[size];
        }
    }
    costs->sixteen = costs->code[RUNS - 1][0];
    costs->end = costs->code[0][0];
}

/* A part of a plane; places beyond it are those of its edge. */
typedef struct {
    ptrdiff_t at, width; /* of the plane */
    int rows, columns;
} Place;

static inline void read_block(const uint8_t *plane, const Place *place, Matrix block)
{
    for (int y = 0; y < BLOCK_SIDE; y++) {
        const uint8_t *row = plane + place->at + (y < place->rows ? y : place->rows - 1) * place->width;
        if (place->columns == BLOCK_SIDE)
            for (int x = 0; x < BLOCK_SIDE; x++)
                block[y][x] = row[x] - LEVEL;
        else
            for (int x = 0; x < BLOCK_SIDE; x++)
                block[y][x] = row[x < place->columns ? x : place->columns - 1] - LEVEL;
    }
}

static inline void write_block(Matrix block, const Place *place, uint8_t *out)
{
    for (int y = 0; y < place->rows; y++) {
        uint8_t *row = out + place->at + y * place->width;
        for (int x = 0; x < place->columns; x++) {
            int32_t level = block[y][x] + LEVEL;
            row[x] = (uint8_t)(level < 0 ? 0 : level > 255 ? 255 : level);
        }
    }
}

MULTIVERSIONED
void transform_plane(const uint8_t *plane, ptrdiff_t height, ptrdiff_t width, const Divided *divided, uint8_t *out)
{
    uint32_t inverse[BLOCK];
    Costs costs;
    for (int k = 0; k < BLOCK; k++)
        inverse[k] = ((1u << INVERSE_BITS) + divided->table[k] / 2u) / divided->table[k];
    weigh(divided, &costs);
    for (ptrdiff_t top = 0; top < height; top += BLOCK_SIDE)
        for (ptrdiff_t left = 0; left < width; left += BLOCK_SIDE) {
            ptrdiff_t rows = height - top, columns = width - left;
            Place place = {top * width + left, width, (int)(rows < BLOCK_SIDE ? rows : BLOCK_SIDE),
                           (int)(columns < BLOCK_SIDE ? columns : BLOCK_SIDE)};
            Matrix before, block, half;
            read_block(plane, &place, before);
            forward(before, half);
            turn(half);
            forward(half, block);
            turn(block);
            if (choose(block, divided, inverse, &costs)) {
                backward(block, HALF_COLUMN, COLUMN, half);
                turn(half);
                backward(half, HALF_ROW, ROW, block);
                turn(block);
            } else {
                int32_t mean = (basis[0][0] * block[0][0] + HALF_COLUMN) >> COLUMN;
                int32_t level = (basis[0][0] * mean + HALF_ROW) >> ROW;
                for (int y = 0; y < BLOCK_SIDE; y++)
                    for (int x = 0; x < BLOCK_SIDE; x++)
                        block[y][x] = level;
            }
            write_block(is_beyond(block) ? before : block, &place, out);
        }
}
