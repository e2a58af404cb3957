/* What is known of a cell of the grid, and of a cube, found at its first use. */
#include "nearest.h"

MULTIVERSIONED static void cube_distances(const Grid *grid, const int *at, int32_t *nearest, int32_t *farthest)
{
    int side = 1 << grid->shift;
    for (int j = 0; j < grid->k; j++)
        nearest[j] = farthest[j] = 0;
    for (int d = 0; d < grid->dims; d++) {
        int first = grid->low[d] + at[d] * side, last = first + side - 1;
        const int32_t *column = grid->columns[d];
        for (int j = 0; j < grid->k; j++) {
            int below = first - column[j], above = column[j] - last;
            int gap = below > above ? below : above;
            int reach = below < above ? -below : -above;
            gap = gap > 0 ? gap : 0;
            nearest[j] += gap * gap;
            farthest[j] += reach * reach;
        }
    }
}

static int32_t fill_cell(const Grid *grid, ptrdiff_t cell, const int *at)
{
    int32_t nearest[MAX_ENTRIES], farthest[MAX_ENTRIES], bound = INT32_MAX, end;
    cube_distances(grid, at, nearest, farthest);
    for (int j = 0; j < grid->k; j++)
        bound = farthest[j] < bound ? farthest[j] : bound;
    memcpy(&end, grid->pool, sizeof end);
    if (end + 1 + (1 + MAX_DIMS) * MAX_ENTRIES >
        grid->room) { /* forget all cells; needed for very unusual pictures only */
        memset(grid->starts, 0, sizeof(int32_t) * (size_t)grid->count);
        end = 2;
    }
    int16_t *block = grid->pool + end, *list = block + 1;
    int length = 0;
    for (int j = 0; j < grid->k; j++)
        if (nearest[j] <= bound)
            list[length++] = (int16_t)j;
    int wide = padded(length), far = 0;
    for (int i = 0; i < wide; i++) {
        int index = list[i < length ? i : length - 1];
        far |= farthest[index] >= FAR;
        for (int d = 0; d < MAX_DIMS; d++)
            list[wide + (d & 2) * wide + 2 * i + (d & 1)] = grid->entries[index][d];
    }
    block[0] = (int16_t)(far ? -length : length);
    grid->starts[cell] = end;
    int32_t next = end + 1 + (1 + MAX_DIMS) * wide;
    memcpy(grid->pool, &next, sizeof next);
    return end;
}

int32_t open_cell(const Grid *grid, ptrdiff_t cell)
{
    int at[MAX_DIMS] = {0};
    ptrdiff_t rest = cell;
    for (int d = 0; d < grid->dims; d++) {
        at[d] = (int)(rest / grid->strides[d]);
        rest %= grid->strides[d];
    }
    return fill_cell(grid, cell, at);
}

int nearest_of_far(const Grid *grid, Point point, const int16_t *list, int length)
{
    int best = list[0];
    for (int i = 1; i < length; i++)
        if (point_distance(point, entry_of(grid, list[i])) < point_distance(point, entry_of(grid, best)))
            best = list[i];
    return best;
}

Cubes cubes_of(const Grid *grid, uint16_t *table, int fineness)
{
    Cubes cubes = {.table = table, .fineness = fineness};
    for (int d = 2, stride = 1; d >= 0; d--) {
        cubes.strides[d] = (int16_t)stride;
        stride *= grid->cells[d] << (grid->shift - fineness);
    }
    return cubes;
}

int open_cube(const Grid *grid, const Cubes *cubes, int cube)
{
    int16_t middle[MAX_DIMS] = {0};
    for (int d = 0, rest = cube; d < 3; rest %= cubes->strides[d], d++)
        middle[d] =
            (int16_t)(grid->lowest[d] + ((rest / cubes->strides[d]) << cubes->fineness) + (1 << cubes->fineness >> 1));
    int entry = nearest_entry(grid, point_load(middle));
    cubes->table[cube] = (uint16_t)(entry + 1);
    return entry;
}

int found_of_cube(const Grid *grid, const Cubes *cubes, Point point)
{
    int16_t middle[MAX_DIMS];
    point_store(middle, point);
    for (int d = 0; d < 3; d++)
        middle[d] = (int16_t)(grid->lowest[d] + ((middle[d] - grid->lowest[d]) >> cubes->fineness << cubes->fineness) +
                              (1 << cubes->fineness >> 1));
    return nearest_entry(grid, point_load(middle));
}
