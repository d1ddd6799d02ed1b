#include "bare_number.h"

#include "buf.h"
#include "number.h"

/* Further from any beginning no days are counted. */
static const double days_max = 1e6;

bool bare_read_number(const struct bare_table *table, size_t row, size_t column, double lo,
                      double hi, double *out, struct arena *arena, struct problems *problems)
{
    double number;
    if (number_parse(bare_cell(table, row, column), &number) && number >= lo && number <= hi) {
        *out = number;
        return true;
    }
    char room[80];
    struct buf allowed = buf_over(room, sizeof room);
    buf_put(&allowed, S("a number from "));
    number_put(&allowed, lo, 6);
    buf_put(&allowed, S(" to "));
    number_put(&allowed, hi, 6);
    return bare_refuse_cell(table, row, column, buf_str(&allowed), arena, problems);
}

bool bare_need_time(const struct bare_table *table, struct bare_time *out, struct arena *arena,
                    struct problems *problems)
{
    bool datetime = bare_column(table, S("t_days")) == BARE_NO_COLUMN &&
                    bare_column(table, S("datetime")) != BARE_NO_COLUMN;
    size_t column;
    if (!bare_need_column(table, datetime ? S("datetime") : S("t_days"), &column, arena, problems))
        return false;
    *out = (struct bare_time){column, datetime};
    return true;
}

bool bare_read_time(const struct bare_table *table, size_t row, const struct bare_time *time,
                    double *out, struct arena *arena, struct problems *problems)
{
    enum { DAY_MS = 86400000 };
    struct moment moment;
    double days;
    if (time->datetime) {
        if (!moment_parse(bare_cell(table, row, time->column), 0, &moment))
            return bare_refuse_cell(table, row, time->column,
                                    N("a moment, 2026-11-21T21:30:00Z"), arena, problems);
        *out = (double)moment.utc_ms / DAY_MS;
        return true;
    }
    if (!number_parse(bare_cell(table, row, time->column), &days) || !(days >= -days_max) ||
        !(days <= days_max))
        return bare_refuse_cell(table, row, time->column, N("a number of days"), arena, problems);
    *out = days;
    return true;
}
