#include "bare_position.h"

#include "limits.h"
#include "str.h"

static bool read_facet(const struct bare_table *table, size_t row, size_t axis_column,
                       size_t facet_column, enum facet *out, struct arena *arena,
                       struct problems *problems)
{
    str axis = bare_cell(table, row, axis_column), name = bare_cell(table, row, facet_column);
    for (unsigned f = 0; f < FACET_COUNT; f++) {
        enum facet facet = (enum facet)f;
        if (!str_equal(name, position_facet_name(facet))) continue;
        if (!str_equal(axis, position_axis_name(position_facet_axis(facet)))) break;
        *out = facet;
        return true;
    }
    return bare_refuse_cell(table, row, facet_column,
                            N("S1 to S4 with axis S, C1 to C4 with axis C"), arena, problems);
}

static bool item_is_new(const struct position_item *items, size_t count, str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(items[i].name, name)) return false;
    return name.len > 0;
}

bool bare_position_read_key(const struct bare_table *table, struct arena *arena,
                            struct position_key *out, struct problems *problems)
{
    size_t item, axis, facet, reverse;
    if (!bare_need_column(table, S("item"), &item, arena, problems)) return false;
    if (!bare_need_column(table, S("axis"), &axis, arena, problems)) return false;
    if (!bare_need_column(table, S("facet"), &facet, arena, problems)) return false;
    if (!bare_need_column(table, S("reverse"), &reverse, arena, problems)) return false;
    if (table->row_count == 0 || table->row_count > POSITION_ITEM_COUNT_MAX) {
        problem_add(problems, arena, S("item"), N("A key has 1 to 64 items."));
        return false;
    }
    struct position_item *items = NEW(arena, struct position_item, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        int64_t reversed;
        items[row].name = bare_cell(table, row, item);
        if (!item_is_new(items, row, items[row].name))
            return bare_refuse_cell(table, row, item, N("each name once, and no empty one"), arena,
                                    problems);
        if (!read_facet(table, row, axis, facet, &items[row].facet, arena, problems)) return false;
        if (!bare_read_int(table, row, reverse, 0, 1, &reversed, arena, problems)) return false;
        items[row].reversed = reversed == 1;
    }
    *out = (struct position_key){items, table->row_count};
    return true;
}

static bool read_answers(const struct bare_table *table, size_t row, const size_t *columns,
                         size_t count, struct position_answers *out, struct arena *arena,
                         struct problems *problems)
{
    for (size_t i = 0; i < count; i++) {
        int64_t raw = POSITION_ANSWER_MISSING;
        if (!bare_missing(bare_cell(table, row, columns[i])) &&
            !bare_read_int(table, row, columns[i], 0, POSITION_ANSWER_MAX, &raw, arena, problems))
            return false;
        out->raw[i] = (int8_t)raw;
    }
    return true;
}

static bool find_items(const struct bare_table *table, const struct position_key *key,
                       size_t *columns, struct arena *arena, struct problems *problems)
{
    CHECK(key->count <= POSITION_ITEM_COUNT_MAX);
    for (size_t i = 0; i < key->count; i++)
        if (!bare_need_column(table, key->items[i].name, &columns[i], arena, problems))
            return false;
    return true;
}

bool bare_position_read_path(const struct bare_table *table, const struct position_key *key,
                             struct arena *arena, struct position_path *out,
                             struct problems *problems)
{
    size_t date, columns[POSITION_ITEM_COUNT_MAX];
    if (!bare_need_column(table, S("date"), &date, arena, problems)) return false;
    if (!find_items(table, key, columns, arena, problems)) return false;
    if (table->row_count > POSITION_TIMES_MAX) {
        problem_add(problems, arena, S("date"), N("A table of answers has at most 1200 rows."));
        return false;
    }
    struct position_time *times = NEW(arena, struct position_time, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        if (!bare_read_day(table, row, date, &times[row].day, arena, problems)) return false;
        if (row > 0 && times[row].day < times[row - 1].day)
            return bare_refuse_cell(table, row, date, N("days that do not go back"), arena,
                                    problems);
        if (!read_answers(table, row, columns, key->count, &times[row].answers, arena, problems))
            return false;
    }
    *out = position_path_of(key, times, table->row_count, arena);
    return true;
}

bool bare_position_is_group(const struct bare_table *table)
{
    return bare_column(table, S("person")) != BARE_NO_COLUMN &&
           bare_column(table, S("date")) == BARE_NO_COLUMN;
}

bool bare_position_read_group(const struct bare_table *table, const struct position_key *key,
                              struct arena *arena, struct position_group *out,
                              struct problems *problems)
{
    size_t columns[POSITION_ITEM_COUNT_MAX];
    if (!find_items(table, key, columns, arena, problems)) return false;
    if (table->row_count > RELIABILITY_ROW_COUNT_MAX) {
        problem_add(problems, arena, S("person"), N("A table of people has at most 15000 rows."));
        return false;
    }
    struct position_answers *answers = NEW(arena, struct position_answers, table->row_count);
    for (size_t row = 0; row < table->row_count; row++)
        if (!read_answers(table, row, columns, key->count, &answers[row], arena, problems))
            return false;
    *out = position_group_of(key, answers, table->row_count, *arena);
    return true;
}
