/* Indices that look right and pack well, chosen a row at a time.
 *
 * A PNG's encoder writes a pixel either as itself, or as part of a run that repeats what stood a certain distance
 * before. To begin such a run costs as much as two pixels, to go on with it next to nothing. So each pixel has eight
 * ways to its index, a lane each: as the row above has it (straight, or up to two pixels to either side), as the row
 * above that, as the last pixel, or by itself with the nearest entry. The cheapest way through a row, in bits and in
 * squared errors that are worth so many bits, is found by dynamic programming (Viterbi, *Error bounds for convolutional
 * codes and an asymptotically optimum decoding algorithm*, 1967); each lane passes on its own error on the way, so that
 * error diffusion and the choice of runs are one. Rows go to and fro, as in Floyd and Steinberg (1976) serpentine.
 *
 * Floating point stands in the order of reference.py.
 */
#include "trellis.h"

#include "lanes.h"
#include "nearest.h"

enum { REACH = 2, ABOVE_THAT = 5, REPEAT = 6, LITERAL = 7 };
enum { PAD = 8 };                /* numbers before and behind a row, for what lies outside of the picture */
#define OUTSIDE 30000.0f         /* a coordinate there: never worth its error */
#define FIRM 1000.0f             /* what a squared distance costs where nothing may change, in bits */
#define NEVER 1e30f              /* bits of a way that does not exist */

/* A row in the order in which it is scanned; its first pixel stands at PAD. Colors are four numbers, or planes of `room`
 * numbers by dimension. */
typedef struct {
    ptrdiff_t width, room;
    int back;                    /* it is scanned from its end */
    float *base;                 /* (room, 4): the color, and what the row above passes down */
    float *above, *next_above;   /* planes: the entries of the row above, and of this one for the next, turned round */
    float *rates, *sideways, *shares;
    float *entries;              /* (MAX_ENTRIES, 4) */
    uint8_t *above_at, *next_at; /* their indices */
    uint8_t *own[2];             /* the indices of the last row to and the last fro, each as it was scanned */
    int32_t *origins;            /* (room, LANES): the lane before each */
    uint8_t *literal, *path;     /* the nearest entry; the way taken */
    int16_t *points;
} Row;

/* Where the ways through a row stand: what each has cost more than the best, its error on the way to the next pixel, and
 * its last entry. */
typedef struct {
    Lanes cost, carry[MAX_DIMS], entry[MAX_DIMS];
    Mask least;
} Front;

static size_t floats_of(size_t room)
{
    return (3 * MAX_DIMS + 3) * room + MAX_ENTRIES * MAX_DIMS;
}

size_t trellis_scratch(ptrdiff_t width)
{
    size_t room = (size_t)(width + 2 * PAD);
    size_t bytes = sizeof(float) * floats_of(room) + (sizeof(int16_t) * MAX_DIMS + 4 * LANES + 6) * room;
    return (bytes + 63) / 64 * 64;
}

static Row row_in(uint8_t *scratch, ptrdiff_t width, const Grid *grid)
{
    Row row = {.width = width, .room = width + 2 * PAD};
    size_t room = (size_t)row.room;
    row.base = (float *)scratch;
    row.above = row.base + MAX_DIMS * room;
    row.next_above = row.above + MAX_DIMS * room;
    row.rates = row.next_above + MAX_DIMS * room;
    row.sideways = row.rates + room;
    row.shares = row.sideways + room;
    row.entries = row.shares + room;
    row.origins = (int32_t *)(row.entries + MAX_ENTRIES * MAX_DIMS);
    row.points = (int16_t *)(row.origins + LANES * room);
    row.above_at = (uint8_t *)(row.points + MAX_DIMS * room);
    row.next_at = row.above_at + room;
    row.own[0] = row.next_at + room;
    row.own[1] = row.own[0] + room;
    row.literal = row.own[1] + room;
    row.path = row.literal + room;
    for (int j = 0; j < MAX_ENTRIES; j++)
        for (int d = 0; d < MAX_DIMS; d++)
            row.entries[MAX_DIMS * j + d] = j < grid->k ? (float)grid->entries[j][d] : OUTSIDE;
    for (size_t i = 0; i < 2 * MAX_DIMS * room; i++)
        row.above[i] = OUTSIDE;                /* what is beside the picture stays so */
    memset(row.above_at, 0, 4 * room);
    return row;
}

/* Lay out the rows above the first of a strip. */
static void look_up(const Row *row, const uint8_t *recent, int known)
{
    ptrdiff_t width = row->width;
    const uint8_t *above = recent + (row->back ? 0 : width), *before = recent + (row->back ? width : 0);
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t x = row->back ? width - 1 - i : i;
        row->above_at[PAD + i] = above[x];
        row->own[row->back][PAD + i] = before[x];
        row->own[!row->back][PAD + width - 1 - i] = above[x];
        for (int d = 0; known && d < MAX_DIMS; d++)
            row->above[d * row->room + PAD + i] = row->entries[MAX_DIMS * above[x] + d];
    }
}

/* What each pixel wants to be. Two kinds take no error over and pass none on: what cannot be seen, and flat areas whose
 * color is an entry, which stay flat. */
INLINE void lay_out(const Row *row, const Grid *grid, const uint8_t *rgba, const uint8_t *activity, const Trade *trade,
                    const float *errors, int dims, int diffuse)
{
    ptrdiff_t width = row->width;
    uint32_t last = 0;
    int last_firm = 0;
    convert_points(rgba, width, grid->space, grid->kind, dims, row->points);
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t x = row->back ? width - 1 - i : i, at = PAD + i;
        Point point = unpacked(row->points, x, width, dims);
        float *base = row->base + MAX_DIMS * at;
        int local = activity[x], firm = rgba[4 * x + 3] == 0;
        store_floats(point, base);
        if (!firm && !local) {
            uint32_t color = key_of(rgba + 4 * x);
            if (color != last || !i)
                last_firm = !distance(point, entry_of(grid, nearest_entry(grid, point)));
            last = color;
            firm = last_firm;
        }
        row->rates[at] = firm ? FIRM : trade->rates[local];
        if (!diffuse) {                        /* then it is known beforehand what is nearest */
            uint16_t index = 0, *known = trade->memo ? trade->memo + place_of(rgba + 4 * x) : &index;
            if (!*known)
                *known = (uint16_t)(nearest_entry(grid, point) + 1);
            row->literal[i] = (uint8_t)(*known - 1);
            continue;
        }
        row->shares[at] = row->sideways[at] = 0;
        if (firm) {
            row->sideways[at - 1] = 0;
            continue;
        }
        store_quad(base, plus_quad(load_quad(base), within(load_quad(errors + MAX_DIMS * (x + 1)), trade->limit)));
        row->shares[at] = trade->shares[local];
        row->sideways[at] = trade->shares[local] * 0.4375f;
    }
}

INLINE int nearest_to(const Grid *grid, const Lanes *wanted, int dims)
{
    int16_t point[MAX_DIMS] = {0};
    for (int d = 0; d < dims; d++)
        point[d] = (int16_t)clamp((int)lrintf(lane_of(wanted[d], LITERAL)), INT16_MIN, INT16_MAX);
    return nearest_entry(grid, clamped(load_point(point), load_point(grid->lowest), load_point(grid->highest)));
}

INLINE Front begin_row(int dims)
{
    Front front = {.cost = spread(NEVER), .least = least_of(spread(0))};
    for (int d = 0; d < dims; d++) {
        front.carry[d] = spread(0);
        front.entry[d] = spread(OUTSIDE);
    }
    return front;
}

/* Lead all ways on to pixel i. */
INLINE void advance(Front *front, const Row *row, ptrdiff_t i, const Grid *grid, const Trade *trade, Lanes begin,
                    Lanes go_on, int dims, int diffuse)
{
    ptrdiff_t at = PAD + i;
    const float *base = row->base + MAX_DIMS * at, *before = row->entries + MAX_DIMS * row->own[row->back][at];
    float rate = row->rates[at];
    Lanes going = plus_lanes(front->cost, go_on), wanted[MAX_DIMS], entry[MAX_DIMS], squared = spread(0);
    Mask goes_on = at_most(going, begin), from = origin(goes_on, front->least);
    store_mask(from, row->origins + LANES * i);
    const float *literal = row->entries + MAX_DIMS * row->literal[i];
    for (int d = 0; d < dims; d++) {
        Lanes above = load_lanes(row->above + d * row->room + at - REACH);
        entry[d] = joined(above, before[d], come_from(from, front->entry[d]));
        wanted[d] = spread(base[d]);
        if (diffuse)
            wanted[d] = plus_lanes(wanted[d], come_from(from, front->carry[d]));
        else
            entry[d] = with_last(entry[d], literal[d]);
        Lanes gap = minus_lanes(wanted[d], entry[d]);
        squared = d ? plus_lanes(squared, times_lanes(gap, gap)) : times_lanes(gap, gap);
    }
    Lanes cost = plus_lanes(pick(goes_on, going, begin), times_lanes(squared, spread(rate)));
    Mask least = least_of(cost);
    if (diffuse && lane_of(value_of(least), 0) > trade->prices[LITERAL]) {    /* else no entry can be cheaper */
        int nearest = nearest_to(grid, wanted, dims);
        float sum = 0;
        row->literal[i] = (uint8_t)nearest;
        for (int d = 0; d < dims; d++) {
            float value = row->entries[MAX_DIMS * nearest + d], gap = lane_of(wanted[d], LITERAL) - value;
            set_lane(&entry[d], LITERAL, value);
            sum = d ? sum + gap * gap : gap * gap;
        }
        set_lane(&cost, LITERAL, trade->prices[LITERAL] + sum * rate);
        least = lower(key_in_all(cost, LITERAL), least);
    }
    front->least = least;
    front->cost = minus_lanes(cost, value_of(least));
    for (int d = 0; d < dims; d++) {
        front->entry[d] = entry[d];
        if (diffuse)
            front->carry[d] = times_lanes(minus_lanes(wanted[d], entry[d]), spread(row->sideways[at]));
    }
}

/* Go the way that was found, write its indices, and pass its errors down. */
INLINE void go_way(const Row *row, Mask least, float *below, uint8_t *out, int dims, int diffuse)
{
    ptrdiff_t width = row->width;
    int lane = key_of_least(least) & 7;
    for (ptrdiff_t i = width - 1; i >= 0; i--) {
        row->path[i] = (uint8_t)lane;
        lane = row->origins[LANES * i + lane];
    }
    int index = 0, step = row->back ? -MAX_DIMS : MAX_DIMS;
    const float nothing[MAX_DIMS] = {0};
    Quad carry = load_quad(nothing), behind = carry, under = carry;    /* what has come together below so far */
    for (ptrdiff_t i = 0; i < width; i++) {
        ptrdiff_t at = PAD + i, x = row->back ? width - 1 - i : i, turned = PAD + width - 1 - i;
        lane = row->path[i];
        if (lane < ABOVE_THAT)
            index = row->above_at[at + lane - REACH];
        else if (lane != REPEAT)
            index = lane == LITERAL ? row->literal[i] : row->own[row->back][at];
        const float *entry = row->entries + MAX_DIMS * index;
        out[x] = row->own[row->back][at] = row->next_at[turned] = (uint8_t)index;
        for (int d = 0; d < dims; d++)
            row->next_above[d * row->room + turned] = entry[d];
        if (!diffuse)
            continue;
        Quad gap = minus_quad(plus_quad(load_quad(row->base + MAX_DIMS * at), carry), load_quad(entry));
        Quad error = scaled(gap, row->shares[at]);
        carry = scaled(gap, row->sideways[at]);
        store_quad(below + MAX_DIMS * (x + 1) - step, plus_quad(behind, scaled(error, 0.1875f)));
        behind = plus_quad(under, scaled(error, 0.3125f));
        under = scaled(error, 0.0625f);
    }
    if (diffuse) {
        float *last = below + MAX_DIMS * (row->back ? 1 : width);
        store_quad(last, behind);
        store_quad(last + step, under);
    }
}

/* Make a row that is done the one above, and turn round. */
INLINE void turn(Row *row)
{
    float *above = row->above;
    uint8_t *above_at = row->above_at;
    row->above = row->next_above;
    row->next_above = above;
    row->above_at = row->next_at;
    row->next_at = above_at;
    row->back = !row->back;
}

INLINE void choose_rows(const Grid *grid, const Trade *trade, const Part *parts, int count, ptrdiff_t width,
                        ptrdiff_t rows, uint8_t *scratch, int dims, int diffuse)
{
    Row row[MOST_PARTS];
    Front front[MOST_PARTS];
    size_t errors = (size_t)(width + 2) * MAX_DIMS;
    Lanes begin = load_lanes(trade->prices), go_on = spread(trade->prices[LANES]);
    if (diffuse)
        set_lane(&begin, LITERAL, NEVER);      /* until it is looked for */
    set_lane(&go_on, LITERAL, 2 * NEVER);
    for (int p = 0; p < count; p++) {
        row[p] = row_in(scratch + (size_t)p * trellis_scratch(width), width, grid);
        row[p].back = *parts[p].known & 1;
        look_up(&row[p], parts[p].recent, *parts[p].known);
    }
    for (ptrdiff_t y = 0; y < rows; y++) {
        for (int p = 0; p < count; p++) {
            const Part *part = &parts[p];
            lay_out(&row[p], grid, part->rgba + 4 * width * y, part->activity + width * y, trade,
                    part->errors + (size_t)row[p].back * errors, dims, diffuse);
            front[p] = begin_row(dims);
        }
        /* Each step waits for the last; two rows side by side wait little longer than one. */
        for (ptrdiff_t i = 0; i < width; i++)
            for (int p = 0; p < count; p++)
                advance(&front[p], &row[p], i, grid, trade, begin, go_on, dims, diffuse);
        for (int p = 0; p < count; p++) {
            const Part *part = &parts[p];
            float *below = part->errors + (size_t)!row[p].back * errors;
            uint8_t *out = part->out + width * y;
            go_way(&row[p], front[p].least, below, out, dims, diffuse);
            memcpy(part->recent + (row[p].back ? width : 0), out, (size_t)width);
            turn(&row[p]);
            *part->known = *part->known < 2 ? *part->known + 1 : 2 + row[p].back;
        }
    }
}

WIDE void trellis_rows(const Grid *grid, const Trade *trade, const Part *parts, int count, ptrdiff_t width,
                       ptrdiff_t rows, uint8_t *scratch)
{
    int diffuse = trade->shares[0] > 0;        /* the largest of them */
    if (grid->dims == 3 && count == 2 && diffuse)
        choose_rows(grid, trade, parts, 2, width, rows, scratch, 3, 1);
    else if (grid->dims == 3 && count == 2)
        choose_rows(grid, trade, parts, 2, width, rows, scratch, 3, 0);
    else if (grid->dims == 3)
        choose_rows(grid, trade, parts, 1, width, rows, scratch, 3, diffuse);
    else
        choose_rows(grid, trade, parts, count, width, rows, scratch, 4, diffuse);
}
