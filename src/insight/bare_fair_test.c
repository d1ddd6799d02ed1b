#include "bare_fair_test.h"

#include "bare_number.h"
#include "number.h"
#include "sort.h"

struct reading {
    const struct bare_table *table;
    struct arena *arena;
    struct problems *problems;
    struct bare_time when;
    size_t suggested, pre, post;
    ptrdiff_t chance;
    double lo, hi; /* of ratings */
};

static bool find_columns(struct reading *r)
{
    const struct bare_table *table = r->table;
    r->chance = bare_column(table, S("prob"));
    return bare_need_time(table, &r->when, r->arena, r->problems) &&
           bare_need_column(table, S("suggested"), &r->suggested, r->arena, r->problems) &&
           bare_need_column(table, S("pre"), &r->pre, r->arena, r->problems) &&
           bare_need_column(table, S("post"), &r->post, r->arena, r->problems);
}

static bool is_missing(const struct reading *r, size_t row, size_t column)
{
    return bare_missing(bare_cell(r->table, row, column));
}

static bool refuse(const struct reading *r, size_t row, size_t column, str allowed)
{
    return bare_refuse_cell(r->table, row, column, allowed, r->arena, r->problems);
}

static bool read_number(const struct reading *r, size_t row, size_t column, double lo, double hi,
                        str allowed, double *out)
{
    double number;
    if (!number_parse(bare_cell(r->table, row, column), &number) || !(number >= lo && number <= hi))
        return refuse(r, row, column, allowed);
    *out = number;
    return true;
}

static bool read_chance(const struct reading *r, size_t row, double *out)
{
    const double edge = 1e-6;
    *out = 0.5;
    if (r->chance == BARE_NO_COLUMN || is_missing(r, row, (size_t)r->chance)) return true;
    return read_number(r, row, (size_t)r->chance, edge, 1 - edge, N("a chance above 0 and below 1"),
                       out);
}

static bool read_row(const struct reading *r, size_t row, struct fair_moment *out)
{
    const str rating = N("a rating on the scale");
    int64_t suggested;
    *out = (struct fair_moment){.followed = !is_missing(r, row, r->post)};
    if (!bare_read_int(r->table, row, r->suggested, 0, 1, &suggested, r->arena, r->problems) ||
        !bare_read_time(r->table, row, &r->when, &out->day, r->arena, r->problems) ||
        !read_chance(r, row, &out->chance) ||
        !read_number(r, row, r->pre, r->lo, r->hi, rating, &out->before))
        return false;
    out->suggested = suggested != 0;
    return !out->followed || read_number(r, row, r->post, r->lo, r->hi, rating, &out->after);
}

static bool is_before(uint32_t a, uint32_t b, const void *context)
{
    const struct fair_moment *rows = context;
    return rows[a].day < rows[b].day;
}

bool bare_fair_test_read(const struct bare_table *table, double lo, double hi, struct arena *arena,
                         struct fair_moments *out, struct problems *problems)
{
    struct reading r = {.table = table, .arena = arena, .problems = problems, .lo = lo, .hi = hi};
    struct fair_moments moments = {.lo = lo, .hi = hi};
    if (!find_columns(&r)) return false;
    struct fair_moment *read = NEW(arena, struct fair_moment, table->row_count);
    uint32_t *order = NEW(arena, uint32_t, table->row_count);
    for (size_t row = 0; row < table->row_count; row++) {
        if (is_missing(&r, row, r.suggested) || is_missing(&r, row, r.pre)) {
            moments.left_out++;
            continue;
        }
        if (!read_row(&r, row, &read[moments.count])) return false;
        order[moments.count] = (uint32_t)moments.count;
        moments.count++;
    }
    sort_uint32(order, moments.count, is_before, read, *arena);
    struct fair_moment *rows = NEW(arena, struct fair_moment, moments.count);
    for (size_t i = 0; i < moments.count; i++) rows[i] = read[order[i]];
    moments.rows = rows;
    *out = moments;
    return true;
}
