#include "bare_granularity.h"

#include "bare_number.h"
#include "draft.h"
#include "unseen.h"

static bool refuse(str field, str why, struct arena *arena, struct problems *problems)
{
    problem_add(problems, arena, field, why);
    return false;
}

static bool read_words(const struct bare_table *table, size_t column, struct arena *arena,
                       struct bare_granularity *out, struct problems *problems)
{
    int32_t *counts = NEW(arena, int32_t, table->row_count);
    int64_t total = 0, number;
    if (table->row_count > BARE_WORD_COUNT_MAX)
        return refuse(S("word"), N("There are more than 2000 words."), arena, problems);
    for (size_t row = 0; row < table->row_count; row++) {
        if (!bare_read_int(table, row, column, 0, UNSEEN_WORD_COUNT_MAX, &number, arena, problems))
            return false;
        counts[row] = (int32_t)number;
        total += number;
    }
    if (total > UNSEEN_WORD_COUNT_MAX)
        return refuse(S("count"), N("The counts are more than 100000 together."), arena, problems);
    *out = (struct bare_granularity){.of_words = true, .counts = counts, .count = table->row_count};
    return true;
}

static bool any_missing(const struct bare_table *table, size_t row)
{
    for (size_t column = 0; column < table->column_count; column++)
        if (bare_missing(bare_cell(table, row, column))) return true;
    return false;
}

static bool read_ratings(const struct bare_table *table, size_t occasion, struct arena *arena,
                         struct bare_granularity *out, struct problems *problems)
{
    size_t feelings = table->column_count - 1, at = 0, occasions = 0;
    if (feelings > BARE_FEELING_COUNT_MAX)
        return refuse(S("occasion"), N("There are more than 64 feelings."), arena, problems);
    double *ratings = NEW(arena, double, table->row_count *feelings);
    for (size_t row = 0; row < table->row_count; row++) {
        if (any_missing(table, row)) continue;
        occasions++;
        for (size_t column = 0; column < table->column_count; column++)
            if (column != occasion &&
                !bare_read_number(table, row, column, -1e6, 1e6, &ratings[at++], arena, problems))
                return false;
    }
    *out = (struct bare_granularity){.ratings = ratings, .count = occasions, .feelings = feelings};
    return true;
}

bool bare_granularity_read(const struct bare_table *table, struct arena *arena,
                           struct bare_granularity *out, struct problems *problems)
{
    ptrdiff_t count = bare_column(table, S("count"));
    size_t occasion;
    if (count != BARE_NO_COLUMN) return read_words(table, (size_t)count, arena, out, problems);
    return bare_need_column(table, S("occasion"), &occasion, arena, problems) &&
           read_ratings(table, occasion, arena, out, problems);
}
