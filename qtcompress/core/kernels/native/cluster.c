/* Clustering weighted points: merging, the start by cuts, and rounds of k-means. */
#include "cluster.h"
#include "point.h"

ptrdiff_t merge_points(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int32_t *shape,
                       int32_t *places, int32_t *merged, int64_t *sums)
{
    int dims = shape[0], side = shape[1];
    ptrdiff_t count = 0;
    for (ptrdiff_t i = 0; i < n; i++) {
        const int16_t *point = points + i * dims;
        ptrdiff_t cell = 0;
        for (int d = 0; d < dims; d++)
            cell = cell * shape[2 + MAX_DIMS + d] + (point[d] - shape[2 + d]) / side;
        if (!places[cell])
            places[cell] = (int32_t)++count;
        merged[i] = places[cell] - 1;
        int64_t *sum = sums + merged[i] * (ptrdiff_t)(dims + 1);
        for (int d = 0; d < dims; d++)
            sum[d] += weights[i] * point[d];
        sum[dims] += weights[i];
    }
    return count;
}

/* ---- the start --------------------------------------------------------------------------------------------------- */

enum { POWER_STEPS = 8 }; /* of the power iteration for the principal axis; an approximate axis cuts as well */

INLINE int is_before(const Projected *a, const Projected *b)
{
    return a->along != b->along ? a->along < b->along : a->index < b->index;
}

/* Sort by projection, then by index: runs by insertion, which are merged. qsort takes twice as long, since it calls a
 * function for each comparison. Scratch: (n,). */
static void sort_projected(Projected *items, Projected *spare, int32_t n)
{
    enum { RUN = 8 };
    for (int32_t begin = 0; begin < n; begin += RUN) {
        int32_t end = n - begin < RUN ? n : begin + RUN;
        for (int32_t i = begin + 1; i < end; i++) {
            Projected item = items[i];
            int32_t j = i;
            for (; j > begin && is_before(&item, &items[j - 1]); j--)
                items[j] = items[j - 1];
            items[j] = item;
        }
    }
    Projected *from = items, *to = spare;
    for (int64_t width = RUN; width < n; width *= 2) {
        for (int64_t begin = 0; begin < n; begin += 2 * width) {
            int64_t middle = begin + width < n ? begin + width : n, end = middle + width < n ? middle + width : n;
            int64_t left = begin, right = middle;
            for (int64_t i = begin; i < end; i++) {
                int first = right == end || (left < middle && is_before(&from[left], &from[right]));
                to[i] = from[first ? left : right];
                left += first;
                right += !first;
            }
        }
        Projected *swapped = from;
        from = to;
        to = swapped;
    }
    if (from != items)
        memcpy(items, from, sizeof *items * (size_t)n);
}

typedef struct {
    int32_t begin, end, cut;
    double gain; /* by which the cut lowers the squared error; 0 where no cut helps */
} Part;

/* The mass, the mean and the covariance of a part. */
typedef struct {
    int64_t mass;
    double mean[MAX_DIMS], covariance[MAX_DIMS][MAX_DIMS];
} Moments;

static Moments moments_of(const int16_t *points, const int64_t *weights, int dims, const int32_t *members, int32_t n)
{
    Moments found = {.mass = 0};
    int64_t sums[MAX_DIMS] = {0};
    for (int32_t i = 0; i < n; i++) {
        found.mass += weights[members[i]];
        for (int d = 0; d < dims; d++)
            sums[d] += weights[members[i]] * points[(ptrdiff_t)members[i] * dims + d];
    }
    for (int d = 0; d < dims; d++)
        found.mean[d] = (double)sums[d] / (double)found.mass;
    for (int32_t i = 0; i < n; i++) {
        const int16_t *point = points + (ptrdiff_t)members[i] * dims;
        double weight = (double)weights[members[i]];
        for (int a = 0; a < dims; a++)
            for (int b = 0; b < dims; b++)
                found.covariance[a][b] += (weight * (point[a] - found.mean[a])) * (point[b] - found.mean[b]);
    }
    return found;
}

/* Write the principal axis; return its squared length, 0 where all members are in one place. */
static double principal_axis(const Moments *part, int dims, double *axis)
{
    double next[MAX_DIMS], length = 0;
    int widest = 0;
    for (int d = 1; d < dims; d++)
        if (part->covariance[d][d] > part->covariance[widest][widest])
            widest = d;
    if (!(part->covariance[widest][widest] > 0))
        return 0;
    for (int d = 0; d < dims; d++)
        axis[d] = part->covariance[widest][d];
    for (int step = 0; step <= POWER_STEPS; step++) {
        double largest = 0;
        for (int a = 0; a < dims; a++) {
            next[a] = axis[a];
            if (step) {
                next[a] = 0;
                for (int b = 0; b < dims; b++)
                    next[a] += part->covariance[a][b] * axis[b];
            }
            largest = fabs(next[a]) > largest ? fabs(next[a]) : largest;
        }
        for (int d = 0; d < dims; d++)
            axis[d] = next[d] / largest;
    }
    for (int d = 0; d < dims; d++)
        length += axis[d] * axis[d];
    return length;
}

/* Sort the members of a part along its principal axis and find where to cut. */
static void find_cut(const int16_t *points, const int64_t *weights, int dims, int32_t *order, Projected *scratch,
                     Part *part)
{
    int32_t n = part->end - part->begin, *members = order + part->begin;
    double axis[MAX_DIMS] = {0};
    part->gain = 0;
    part->cut = part->begin;
    if (n < 2)
        return;
    Moments found = moments_of(points, weights, dims, members, n);
    double length = principal_axis(&found, dims, axis);
    if (!(length > 0))
        return;
    for (int32_t i = 0; i < n; i++) {
        double along = 0;
        for (int d = 0; d < dims; d++)
            along += (points[(ptrdiff_t)members[i] * dims + d] - found.mean[d]) * axis[d];
        scratch[i].along = along;
        scratch[i].index = members[i];
    }
    sort_projected(scratch, scratch + n, n);
    /* The mean is 0, so a cut at mass m with moment s lowers the squared error along the axis by s^2 (1/m + 1/(M-m)).
     */
    double total = (double)found.mass, before = 0, moment = 0;
    for (int32_t i = 0; i < n; i++) {
        double weight = (double)weights[scratch[i].index];
        members[i] = scratch[i].index;
        before += weight;
        moment += weight * scratch[i].along;
        if (i + 1 < n) {
            double gain = (moment * moment) * (1.0 / before + 1.0 / (total - before)) / length;
            if (gain > part->gain) {
                part->gain = gain;
                part->cut = part->begin + i + 1;
            }
        }
    }
}

int cut_points(const int16_t *points, const int64_t *weights, ptrdiff_t n, int dims, int k, int32_t *order,
               int32_t *bounds, Projected *scratch)
{
    Part parts[MAX_ENTRIES];
    int count = 1;
    for (int32_t i = 0; i < (int32_t)n; i++)
        order[i] = i;
    parts[0].begin = 0;
    parts[0].end = (int32_t)n;
    find_cut(points, weights, dims, order, scratch, &parts[0]);
    while (count < k) {
        int best = 0;
        for (int i = 1; i < count; i++)
            if (parts[i].gain > parts[best].gain)
                best = i;
        if (!(parts[best].gain > 0))
            break;
        /* Parts stay in the order of their members, so that bounds can say where each is. */
        memmove(parts + best + 2, parts + best + 1, sizeof *parts * (size_t)(count - best - 1));
        parts[best + 1].begin = parts[best].cut;
        parts[best + 1].end = parts[best].end;
        parts[best].end = parts[best].cut;
        find_cut(points, weights, dims, order, scratch, &parts[best]);
        find_cut(points, weights, dims, order, scratch, &parts[best + 1]);
        count++;
    }
    for (int i = 0; i < count; i++)
        bounds[i] = parts[i].begin;
    bounds[count] = (int32_t)n;
    return count;
}

/* ---- a round ----------------------------------------------------------------------------------------------------- */

static void sort_keys(int64_t *keys, int n) /* Shellsort */
{
    static const int gaps[] = {57, 23, 10, 4, 1};
    for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++)
        for (int i = gaps[g]; i < n; i++) {
            int64_t key = keys[i];
            int j = i;
            for (; j >= gaps[g] && keys[j - gaps[g]] > key; j -= gaps[g])
                keys[j] = keys[j - gaps[g]];
            keys[j] = key;
        }
}

/* Write the distance and the index of each center within a distance of center i, in one number; return their number.
 * In small clouds the distances of all centers take longer than those of the points, so four are found at once. */
INLINE int list_within(int16_t four[][MAX_DIMS], int i, int k, int64_t most, int64_t *keys)
{
    int length = 0;
#ifdef SSE2
    Point center = _mm_unpacklo_epi64(point_load(four[i]), point_load(four[i]));
    __m128i limit = _mm_set1_epi32(most < INT32_MAX ? (int32_t)most : INT32_MAX);
    for (int begin = 0; begin < k; begin += 4) {
        const __m128i *at = (const __m128i *)four[begin];
        __m128i low = _mm_sub_epi16(_mm_loadu_si128(at), center), high = _mm_sub_epi16(_mm_loadu_si128(at + 1), center);
        __m128 first = _mm_castsi128_ps(_mm_madd_epi16(low, low)),
               second = _mm_castsi128_ps(_mm_madd_epi16(high, high));
        __m128i squared = _mm_add_epi32(_mm_castps_si128(_mm_shuffle_ps(first, second, 0x88)),
                                        _mm_castps_si128(_mm_shuffle_ps(first, second, 0xDD)));
        int32_t found[4];
        if (_mm_movemask_epi8(_mm_cmpgt_epi32(squared, limit)) == 0xFFFF)
            continue;
        _mm_storeu_si128((__m128i *)found, squared);
        for (int j = begin; j < begin + 4 && j < k; j++) {
            keys[length] = (int64_t)found[j - begin] << 8 | j;
            length += j != i && found[j - begin] <= most;
        }
    }
#else
    for (int j = 0; j < k; j++) {
        int64_t squared = point_distance(point_load(four[i]), point_load(four[j]));
        keys[length] = squared << 8 | j;
        length += j != i && squared <= most;
    }
#endif
    return length;
}

/* List, nearest first, the neighbors of each center that may be nearer to one of its points: by the triangle inequality
 * those within twice the distance of its farthest point (Phillips, Acceleration of k-means and related clustering
 * algorithms, 2002). Distances are squared. Each row begins with the center itself, whose index is the number of its
 * neighbors; the rows follow one another, since most are so short that all of them stay in the cache. */
INLINE void list_neighbors(const int16_t *points, ptrdiff_t n, const int16_t *centers, int k, Neighbor *neighbors,
                           const Neighbor **rows, const uint8_t *labels, int dims)
{
    int32_t reach[MAX_ENTRIES] = {0};
    int16_t four[MAX_ENTRIES][MAX_DIMS] = {{0}};
    int64_t keys[MAX_ENTRIES];
    for (int i = 0; i < k; i++)
        memcpy(four[i], centers + i * dims, sizeof(int16_t) * (size_t)dims);
    for (ptrdiff_t i = 0; i < n; i++) {
        int32_t squared = point_distance(point_at(points, i, n, dims), point_load(four[labels[i]]));
        reach[labels[i]] = squared > reach[labels[i]] ? squared : reach[labels[i]];
    }
    for (int i = 0; i < k; i++) {
        Neighbor *row = neighbors;
        int length = list_within(four, i, k, 4 * (int64_t)reach[i], keys);
        sort_keys(keys, length);
        memcpy(row[0].at, four[i], sizeof row->at);
        for (int j = 0; j < length; j++) {
            row[1 + j].index = (int32_t)(keys[j] & 255);
            row[1 + j].squared = (int32_t)(keys[j] >> 8);
            memcpy(row[1 + j].at, four[row[1 + j].index], sizeof row->at);
        }
        row[0].index = length;
        rows[i] = row;
        neighbors += 1 + length;
    }
}

INLINE uint64_t assign_dims(const int16_t *points, const int64_t *weights, ptrdiff_t n, const int16_t *centers, int k,
                            Neighbor *neighbors, uint8_t *labels, int64_t *sums, int64_t *masses, int dims)
{
    uint64_t error = 0; /* may wrap around; dispatch.py then computes it again */
    const Neighbor *rows[MAX_ENTRIES];
    list_neighbors(points, n, centers, k, neighbors, rows, labels, dims);
    for (ptrdiff_t i = 0; i < n; i++) {
        const Neighbor *row = rows[labels[i]];
        Point point = point_at(points, i, n, dims);
        int64_t reach = point_distance(point, point_load(row->at));
        int64_t best = reach << 8 | labels[i]; /* distance and index in one: the lowest index wins a tie */
        for (int j = 1; j <= row->index && row[j].squared <= 4 * reach; j++) {
            int64_t other = (int64_t)point_distance(point, point_load(row[j].at)) << 8 | row[j].index;
            best = other < best ? other : best;
        }
        int label = (int)(best & 255);
        labels[i] = (uint8_t)label;
        masses[label] += weights[i];
        error += (uint64_t)(best >> 8) * (uint64_t)weights[i];
        for (int d = 0; d < dims; d++)
            sums[label * dims + d] += weights[i] * points[i * dims + d];
    }
    return error;
}

MULTIVERSIONED uint64_t assign_points(const int16_t *points, const int64_t *weights, ptrdiff_t n,
                                      const int16_t *centers, int k, int dims, Neighbor *neighbors, uint8_t *labels,
                                      int64_t *sums, int64_t *masses)
{
    if (dims == 3)
        return assign_dims(points, weights, n, centers, k, neighbors, labels, sums, masses, 3);
    return assign_dims(points, weights, n, centers, k, neighbors, labels, sums, masses, 4);
}
