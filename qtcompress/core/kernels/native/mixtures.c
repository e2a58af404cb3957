/* Points as mixtures of a palette's centers: a quadratic program on a simplex for each, by pairwise steps of Frank and
 * Wolfe (Lacoste-Julien and Jaggi, On the global linear convergence of Frank-Wolfe optimization variants, 2015): a share
 * moves from the center of the mixture that serves it worst to the one that would serve it best. */
#include "mixtures.h"

#include "point.h"

#include <math.h>

typedef struct {
    const Mixed *from;
    double grain, still;
    const int16_t *point;
    const uint8_t *near;
    const double *around;
    double apart[MOST_AROUND], rest[MAX_DIMS]; /* grain times squared distances; what the mixture leaves */
} Mixing;

static void measure(Mixing *mixing)
{
    int count = mixing->from->count;
    for (int c = 0; c < count; c++)
        mixing->apart[c] = 0;
    for (int d = 0; d < mixing->from->dims; d++)
        for (int c = 0; c < count; c++) {
            double gap = mixing->point[d] - mixing->around[d * count + c];
            mixing->apart[c] += gap * gap;
        }
    for (int c = 0; c < count; c++)
        mixing->apart[c] *= mixing->grain;
}

/* What a share of a center adds. */
static double slope_of(const Mixing *mixing, int center)
{
    const double *at = mixing->from->centers + center * mixing->from->dims;
    double apart = 0;
    for (int d = 0; d < mixing->from->dims; d++)
        apart += (mixing->point[d] - at[d]) * (mixing->point[d] - at[d]);
    apart *= mixing->grain;
    for (int d = 0; d < mixing->from->dims; d++)
        apart -= 2 * mixing->rest[d] * at[d];
    return apart;
}

/* Return the center of the lowest slope, the first of equals. */
static int best_of(const Mixing *mixing, double *lowest)
{
    int count = mixing->from->count, best = 0;
    double slopes[MOST_AROUND] = {0};
    for (int c = 0; c < count; c++)
        slopes[c] = mixing->apart[c];
    for (int d = 0; d < mixing->from->dims; d++) {
        double twice = 2 * mixing->rest[d];
        for (int c = 0; c < count; c++)
            slopes[c] -= twice * mixing->around[d * count + c];
    }
    for (int c = 1; c < count; c++)
        best = slopes[c] < slopes[best] ? c : best;
    *lowest = slopes[best];
    return mixing->near[best];
}

/* Move a share to a better center, if there is no place for a new one, to the best of the mixture; return 0 where that
 * promises too little. */
static int step(Mixing *mixing, uint8_t *entries, double *shares)
{
    const Mixed *from = mixing->from;
    int leaving = -1, own = -1, place = -1, spare = -1;
    double lowest, highest = 0, least = 0, length = 0;
    int to = best_of(mixing, &lowest);
    for (int i = 0; i < MIXED; i++) {
        if (!(shares[i] > 0)) {
            spare = spare < 0 ? i : spare;
            continue;
        }
        double slope = slope_of(mixing, entries[i]);
        place = entries[i] == to ? i : place;
        if (leaving < 0 || slope > highest) {
            leaving = i;
            highest = slope;
        }
        if (own < 0 || slope < least) {
            own = i;
            least = slope;
        }
    }
    if (leaving < 0)
        return 0; /* no share of anything */
    place = place < 0 ? spare : place;
    if (place < 0) {
        place = own;
        to = entries[own];
        lowest = least;
    }
    const double *old = from->centers + entries[leaving] * from->dims, *new = from->centers + to * from->dims;
    for (int d = 0; d < from->dims; d++)
        length += (new[d] - old[d]) * (new[d] - old[d]);
    if (!(highest - lowest > mixing->still) || !(length > 0))
        return 0;
    double moved = (highest - lowest) / (2 * length);
    moved = moved < shares[leaving] ? moved : shares[leaving];
    for (int d = 0; d < from->dims; d++)
        mixing->rest[d] -= moved * (new[d] - old[d]);
    entries[place] = (uint8_t)to;
    shares[place] += moved;
    shares[leaving] -= moved;
    return 1;
}

static void add(const Sums *sums, const int16_t *point, int dims, double weight, const uint8_t *entries,
                const double *shares)
{
    for (int a = 0; a < MIXED; a++) {
        double share = weight * shares[a];
        for (int b = 0; b < MIXED; b++)
            sums->pairs[entries[a] * sums->k + entries[b]] += share * shares[b];
        for (int d = 0; d < dims; d++)
            sums->places[entries[a] * dims + d] += share * point[d];
        sums->masses[entries[a]] += share;
    }
}

void mix_points(const int16_t *points, const uint8_t *labels, ptrdiff_t n, const Mixed *from, double grain,
                double still, int steps, uint8_t *entries, double *shares, const Sums *sums)
{
    Mixing mixing = {.from = from, .grain = grain, .still = still};
    for (ptrdiff_t i = 0; i < n; i++) {
        uint8_t *mixed = entries + i * MIXED;
        double *share = shares + i * MIXED;
        mixing.point = points + i * from->dims;
        mixing.near = from->near + labels[i] * from->count;
        mixing.around = from->around + (ptrdiff_t)labels[i] * from->dims * from->count;
        for (int d = 0; d < from->dims; d++) {
            mixing.rest[d] = mixing.point[d];
            for (int m = 0; m < MIXED; m++)
                mixing.rest[d] -= share[m] * from->centers[mixed[m] * from->dims + d];
        }
        measure(&mixing);
        for (int s = 0; s < steps && step(&mixing, mixed, share); s++)
            ;
        add(sums, mixing.point, from->dims, (double)sums->weights[i], mixed, share);
    }
}

int solve_symmetric(double *matrix, int k, double *sides, int columns)
{
    for (int j = 0; j < k; j++) { /* row j becomes row j of the transposed factor */
        double *row = matrix + (ptrdiff_t)j * k, *side = sides + (ptrdiff_t)j * columns;
        if (!(row[j] > 0))
            return 0;
        double root = sqrt(row[j]);
        for (int l = j; l < k; l++)
            row[l] /= root;
        for (int c = 0; c < columns; c++)
            side[c] /= root;
        for (int i = j + 1; i < k; i++) {
            double share = row[i], *below = matrix + (ptrdiff_t)i * k;
            for (int l = i; l < k; l++)
                below[l] -= share * row[l];
            for (int c = 0; c < columns; c++)
                sides[i * columns + c] -= share * side[c];
        }
    }
    for (int j = k - 1; j >= 0; j--)
        for (int c = 0; c < columns; c++) {
            double value = sides[j * columns + c] / matrix[(ptrdiff_t)j * k + j];
            sides[j * columns + c] = value;
            for (int i = 0; i < j; i++)
                sides[i * columns + c] -= matrix[(ptrdiff_t)i * k + j] * value;
        }
    return 1;
}
