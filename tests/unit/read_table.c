#include "read_table.h"

#include "number.h"
#include "test.h"

struct bare_table read_table(const char *path, struct arena *arena)
{
    struct bare_table table = {0};
    struct problems problems = {0};
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    return table;
}

double *read_numbers(const struct bare_table *table, str name, struct arena *arena)
{
    ptrdiff_t column = bare_column(table, name);
    double *out = NEW(arena, double, table->row_count);
    CHECK_TRUE(column != BARE_NO_COLUMN);
    for (size_t row = 0; column != BARE_NO_COLUMN && row < table->row_count; row++)
        CHECK_TRUE(number_parse(bare_cell(table, row, (size_t)column), &out[row]));
    return out;
}
