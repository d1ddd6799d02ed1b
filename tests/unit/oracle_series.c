#include "oracle_series.h"

#include <stdio.h>

#include "bare.h"
#include "number.h"

double *oracle_column(const char *file, str column, struct arena *arena, size_t *count)
{
    char path[96];
    struct bare_table table = {0};
    struct problems problems = {0};
    snprintf(path, sizeof path, "tests/oracle/%s.csv", file);
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    ptrdiff_t place = bare_column(&table, column);
    CHECK_TRUE(place != BARE_NO_COLUMN);
    double *out = NEW(arena, double, table.row_count);
    for (size_t row = 0; row < table.row_count; row++)
        CHECK_TRUE(number_parse(bare_cell(&table, row, (size_t)place), &out[row]));
    *count = table.row_count;
    return out;
}

struct car1_rows oracle_series(const char *name, struct arena *arena)
{
    char file[64];
    size_t n;
    snprintf(file, sizeof file, "dyn_%s", name);
    double *t = oracle_column(file, S("t_days"), arena, &n);
    double *y = oracle_column(file, S("valence"), arena, &n);
    double *x = NEW(arena, double, n);
    for (size_t i = 0; i < n; i++) x[i] = 1;
    return (struct car1_rows){.count = n, .columns = 1, .t = t, .x = x, .y = y};
}
