#include "bare.h"

#include "buf.h"
#include "limits.h"
#include "str.h"
#include "utf8.h"

static bool refuse(struct problems *problems, struct arena *arena, str field, struct buf *sentence)
{
    CHECK(!sentence->full);
    problem_add(problems, arena, field, buf_str(sentence));
    return false;
}

static bool refuse_line(struct problems *problems, struct arena *arena, uint32_t line, str why)
{
    char room[256];
    struct buf sentence = buf_over(room, sizeof room);
    buf_format(&sentence, "Line %u: %ls", line, STR(why));
    return refuse(problems, arena, S(""), &sentence);
}

/* A place in the file. */
struct cursor {
    str rest;
    uint32_t line;
};

static bool at_line_end(const struct cursor *at)
{
    return at->rest.len == 0 || at->rest.ptr[0] == '\n' || str_starts(at->rest, S("\r\n"));
}

static void skip_line_end(struct cursor *at)
{
    str_cut_line(&at->rest);
    at->line++;
}

/* A cell in quotes, the opening one next. False when it never closes or something follows it. */
static bool read_quoted(struct cursor *at, struct arena *arena, str *out)
{
    size_t end = 1, quotes = 0;
    const char *bytes = at->rest.ptr;
    for (; end < at->rest.len; end++) {
        if (bytes[end] == '\n') at->line++;
        if (bytes[end] != '"') continue;
        if (end + 1 == at->rest.len || bytes[end + 1] != '"') break;
        quotes++;
        end++;
    }
    if (end >= at->rest.len) return false;
    char *cell = arena_take_raw(arena, 1, 1, end);
    size_t len = 0;
    for (size_t i = 1; i < end; i++) {
        cell[len++] = bytes[i];
        if (bytes[i] == '"') i++;
    }
    *out = (str){cell, len};
    at->rest = str_slice(at->rest, end + 1, at->rest.len);
    return at_line_end(at) || at->rest.ptr[0] == ',';
}

static bool read_cell(struct cursor *at, struct arena *arena, str *out)
{
    if (at->rest.len > 0 && at->rest.ptr[0] == '"') return read_quoted(at, arena, out);
    size_t end = 0;
    while (end < at->rest.len && at->rest.ptr[end] != ',' && at->rest.ptr[end] != '\n') end++;
    *out = str_slice(at->rest, 0, end);
    at->rest = str_slice(at->rest, end, at->rest.len);
    return true;
}

/* The cells of one line into `out`, at most `max`, and how many there are. False when quotes are
 * wrong. */
static bool read_row(struct cursor *at, struct arena *arena, str *out, size_t max, size_t *count)
{
    str cell;
    for (*count = 0;;) {
        if (!read_cell(at, arena, &cell)) return false;
        if (*count < max) out[*count] = str_trim(cell);
        ++*count;
        if (at_line_end(at)) {
            skip_line_end(at);
            return true;
        }
        at->rest = str_slice(at->rest, 1, at->rest.len);
    }
}

static bool check_names(const struct bare_table *table, struct arena *arena,
                        struct problems *problems)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->names[i].len == 0 || table->names[i].len > BARE_NAME_LEN_MAX)
            return refuse_line(problems, arena, 1,
                               N("every column has a name of at most 64 characters."));
        if (bare_column(table, table->names[i]) != (ptrdiff_t)i)
            return refuse_line(problems, arena, 1, N("two columns share a name."));
    }
    return true;
}

static bool read_header(struct cursor *at, struct arena *arena, struct bare_table *out,
                        struct problems *problems)
{
    str *names = NEW(arena, str, BARE_COLUMN_COUNT_MAX);
    size_t count;
    while (at->rest.len > 0 && at_line_end(at)) skip_line_end(at);
    if (at->rest.len == 0)
        return refuse_line(problems, arena, 1, N("the names of the columns are missing."));
    if (!read_row(at, arena, names, BARE_COLUMN_COUNT_MAX, &count))
        return refuse_line(problems, arena, 1, N("a quote does not close its cell."));
    if (count > BARE_COLUMN_COUNT_MAX)
        return refuse_line(problems, arena, 1, N("there are more than 128 columns."));
    out->names = names;
    out->column_count = count;
    return check_names(out, arena, problems);
}

static bool read_rows(struct cursor *at, struct arena *arena, struct bare_table *out,
                      struct problems *problems)
{
    size_t columns = out->column_count;
    /* A row takes at least a byte for each of its cells: a comma or the line's end. */
    size_t rows_max = at->rest.len / columns + 1;
    str *cells = NEW(arena, str, rows_max * columns);
    uint32_t *lines = NEW(arena, uint32_t, rows_max);
    while (at->rest.len > 0) {
        if (at_line_end(at)) {
            skip_line_end(at);
            continue;
        }
        size_t count;
        uint32_t line = at->line;
        if (!read_row(at, arena, cells + out->row_count * columns, columns, &count))
            return refuse_line(problems, arena, line, N("a quote does not close its cell."));
        if (count != columns)
            return refuse_line(problems, arena, line,
                               N("it has not as many cells as the first line has names."));
        lines[out->row_count++] = line;
    }
    out->cells = cells;
    out->lines = lines;
    return true;
}

bool bare_parse(str bytes, struct arena *arena, struct bare_table *out, struct problems *problems)
{
    if (bytes.len > BARE_LEN_MAX)
        return refuse_line(problems, arena, 1, N("the file is larger than 8 MiB."));
    if (!utf8_valid(bytes))
        return refuse_line(problems, arena, 1, N("the file is not text in UTF-8."));
    if (str_starts(bytes, S("\xef\xbb\xbf"))) bytes = str_slice(bytes, 3, bytes.len);
    struct cursor at = {bytes, 1};
    struct bare_table table = {0};
    if (!read_header(&at, arena, &table, problems)) return false;
    if (!read_rows(&at, arena, &table, problems)) return false;
    *out = table;
    return true;
}

ptrdiff_t bare_column(const struct bare_table *table, str name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (str_equal(table->names[i], name)) return (ptrdiff_t)i;
    return BARE_NO_COLUMN;
}

bool bare_need_column(const struct bare_table *table, str name, size_t *out, struct arena *arena,
                      struct problems *problems)
{
    ptrdiff_t column = bare_column(table, name);
    if (column == BARE_NO_COLUMN) {
        char room[256];
        struct buf sentence = buf_over(room, sizeof room);
        buf_format(&sentence, "The first line names no column \"%ls\".", STR(name));
        return refuse(problems, arena, name, &sentence);
    }
    *out = (size_t)column;
    return true;
}

str bare_cell(const struct bare_table *table, size_t row, size_t column)
{
    CHECK(row < table->row_count && column < table->column_count);
    return table->cells[row * table->column_count + column];
}

bool bare_missing(str cell)
{
    return cell.len == 0 || str_equal(cell, S("NA"));
}

bool bare_refuse_cell(const struct bare_table *table, size_t row, size_t column, str allowed,
                      struct arena *arena, struct problems *problems)
{
    char room[256];
    struct buf sentence = buf_over(room, sizeof room);
    str name = table->names[column];
    buf_format(&sentence, "Line %u: %ls takes %ls.", table->lines[row], STR(name), STR(allowed));
    return refuse(problems, arena, name, &sentence);
}

bool bare_read_int(const struct bare_table *table, size_t row, size_t column, int64_t lo,
                   int64_t hi, int64_t *out, struct arena *arena, struct problems *problems)
{
    int64_t number;
    if (str_parse_int(bare_cell(table, row, column), &number) && number >= lo && number <= hi) {
        *out = number;
        return true;
    }
    char room[80];
    struct buf allowed = buf_over(room, sizeof room);
    buf_format(&allowed, "a whole number from %lld to %lld", (long long)lo, (long long)hi);
    return bare_refuse_cell(table, row, column, buf_str(&allowed), arena, problems);
}

bool bare_read_day(const struct bare_table *table, size_t row, size_t column, day *out,
                   struct arena *arena, struct problems *problems)
{
    if (day_parse(bare_cell(table, row, column), out)) return true;
    return bare_refuse_cell(table, row, column, N("a day, YYYY-MM-DD"), arena, problems);
}
