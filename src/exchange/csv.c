#include "csv.h"

#include "base64.h"
#include "json.h"
#include "str.h"
#include "utf8.h"

/* Columns beside the fields: those before them, and those behind. */
static const str first_heads[] = {STR_INIT("id"), STR_INIT("record"), STR_INIT("at"),
                                  STR_INIT("written")};
static const str last_heads[] = {STR_INIT("follows"), STR_INIT("version"), STR_INIT("erased"),
                                 STR_INIT("more")};

/* -------------------------------------------------------------------------- writing */

static void put_cell(struct buf *out, str text)
{
    bool quoted = false;
    for (size_t i = 0; i < text.len && !quoted; i++) {
        char c = text.ptr[i];
        quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (!quoted) {
        buf_put(out, text);
        return;
    }
    buf_put_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') buf_put_char(out, '"');
        buf_put_char(out, text.ptr[i]);
    }
    buf_put_char(out, '"');
}

static void put_heads_of(struct buf *out, const str *heads, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0) buf_put_char(out, ',');
        buf_put(out, heads[i]);
    }
}

void csv_put_heads(struct buf *out, const struct kind *kind)
{
    put_heads_of(out, first_heads, COUNT(first_heads));
    buf_put_char(out, ',');
    for (size_t i = 0; i < kind->field_count; i++) {
        buf_put(out, kind->fields[i].name);
        buf_put_char(out, ',');
    }
    put_heads_of(out, last_heads, COUNT(last_heads));
    buf_put(out, S("\r\n"));
}

static void put_bytes(struct json_out *json, str key, str bytes, struct arena scratch)
{
    if (bytes.len == 0) return;
    struct buf text = buf_new(&scratch, (bytes.len + 2) / 3 * 4);
    base64_put(&text, bytes);
    json_out_key(json, key);
    json_out_text(json, buf_str(&text));
}

static void put_other(struct buf *out, const struct record *record, struct arena scratch)
{
    size_t len = record->unknown.len + record->unknown_head.len + record->foreign.len;
    if (len == 0) return;
    struct buf text = buf_new(&scratch, len * 2 + 80);
    struct json_out json = json_out_to(&text);
    json_out_open(&json, '{');
    put_bytes(&json, S("unknown"), record->unknown, scratch);
    put_bytes(&json, S("unknown_head"), record->unknown_head, scratch);
    if (record->foreign.len > 0 && foreign_read(record->foreign, &scratch).fields.len > 0) {
        json_out_key(&json, S("foreign"));
        json_out_digits(&json, record->foreign);
    }
    json_out_close(&json, '}');
    put_cell(out, buf_str(&text));
}

static void put_id(struct buf *out, id128 id, bool wanted)
{
    if (wanted) id_put(out, id);
    buf_put_char(out, ',');
}

void csv_put(struct buf *out, const struct record *record, struct arena scratch)
{
    CHECK(record->kind);
    put_id(out, record->id, true);
    buf_put(out, record->kind->name);
    buf_put_char(out, ',');
    moment_put(out, record->at);
    buf_put_char(out, ',');
    moment_put(out, record->written);
    buf_put_char(out, ',');
    struct buf cell = buf_new(&scratch, RECORD_LEN_MAX * 2);
    for (size_t i = 0; i < record->kind->field_count; i++) {
        cell.len = 0;
        value_put_plain(&cell, &record->kind->fields[i], &record->values[i]);
        put_cell(out, buf_str(&cell));
        buf_put_char(out, ',');
    }
    put_id(out, record->follows, !id_is_zero(record->follows));
    put_id(out, record->version, !id_equal(record->version, record->id));
    buf_put(out, record->erased ? S("1,") : S(","));
    put_other(out, record, scratch);
    buf_put(out, S("\r\n"));
}

/* -------------------------------------------------------------------------- rows and cells */

bool csv_cut_row(str *rest, bool at_end, str *row)
{
    bool within = false;
    for (size_t i = 0; i < rest->len; i++) {
        char c = rest->ptr[i];
        if (c == '"') within = !within;
        if (c != '\n' || within) continue;
        *row = str_slice(*rest, 0, i > 0 && rest->ptr[i - 1] == '\r' ? i - 1 : i);
        *rest = str_slice(*rest, i + 1, rest->len);
        return true;
    }
    if (!at_end || rest->len == 0) return false;
    *row = *rest;
    *rest = str_slice(*rest, rest->len, rest->len);
    return true;
}

enum cell_result { CELL_READ, CELL_LAST, CELL_BAD };

/* The next cell of *row; its text stands in `out`, behind what is there. */
static enum cell_result cut_cell(str *row, struct buf *out, str *cell)
{
    size_t start = out->len, i = 0;
    bool quoted = row->len > 0 && row->ptr[0] == '"';
    for (i = quoted; i < row->len; i++) {
        char c = row->ptr[i];
        bool doubled = quoted && c == '"' && i + 1 < row->len && row->ptr[i + 1] == '"';
        if (doubled) i++;
        if (quoted ? c == '"' && !doubled : c == ',') break;
        if (!quoted && c == '"') return CELL_BAD;
        buf_put_char(out, c);
    }
    if (quoted) {
        if (i >= row->len) return CELL_BAD;
        i++;
    }
    *cell = (str){out->ptr + start, out->len - start};
    if (i == row->len) return CELL_LAST;
    if (row->ptr[i] != ',') return CELL_BAD;
    *row = str_slice(*row, i + 1, row->len);
    return CELL_READ;
}

static bool refuse_quotes(struct arena *arena, struct problems *problems)
{
    return problem_add(problems, arena, S(""),
                       N("A cell with a quote in it stands in quotes, each quote doubled."));
}

/* What may stand in JSON as well, and before people's eyes. */
static bool is_clean(str text)
{
    if (!utf8_valid(text)) return false;
    while (text.len > 0)
        if (utf8_forbidden(utf8_next(&text))) return false;
    return true;
}

bool csv_read_heads(struct csv_table *table, str row, struct arena *arena,
                    struct problems *problems)
{
    struct buf text = buf_new(arena, row.len);
    str *heads = NEW(arena, str, CSV_COLUMN_COUNT_MAX);
    size_t count = 0;
    for (enum cell_result result = CELL_READ; result != CELL_LAST; count++) {
        if (count == CSV_COLUMN_COUNT_MAX)
            return problem_add(problems, arena, S(""), N("The table has too many columns."));
        result = cut_cell(&row, &text, &heads[count]);
        if (result == CELL_BAD) return refuse_quotes(arena, problems);
        if (heads[count].len == 0 || !is_clean(heads[count]))
            return problem_add(problems, arena, S(""),
                               N("Each column needs a name in its first row."));
        for (size_t i = 0; i < count; i++)
            if (str_equal(heads[i], heads[count]))
                return problem_add(problems, arena, S(""), N("Two columns have the same name."));
    }
    *table = (struct csv_table){heads, count};
    return true;
}

/* -------------------------------------------------------------------------- a row as a record */

struct row {
    const struct csv_table *table;
    str *cells;
    struct arena *arena;
    struct incoming *incoming;
    struct problems *problems;
    struct foreign foreign; /* of the column `more` */
    str more_fields;        /* JSON object: columns and options that are not known */
};

static bool refuse(const struct row *row, str head, str sentence)
{
    return problem_add(row->problems, row->arena, head, sentence);
}

static bool read_cells(struct row *row, str text)
{
    struct buf room = buf_new(row->arena, text.len);
    size_t count = 0;
    row->cells = NEW(row->arena, str, row->table->count);
    for (enum cell_result result = CELL_READ; result != CELL_LAST; count++) {
        if (count == row->table->count)
            return refuse(row, S(""), N("The row has more cells than the first row has names."));
        result = cut_cell(&text, &room, &row->cells[count]);
        if (result == CELL_BAD) return refuse_quotes(row->arena, row->problems);
    }
    return count == row->table->count ||
           refuse(row, S(""), N("The row has fewer cells than the first row has names."));
}

static str cell_of(const struct row *row, str head)
{
    for (size_t i = 0; i < row->table->count; i++)
        if (str_equal(row->table->heads[i], head)) return row->cells[i];
    return S("");
}

static bool is_field_head(str head)
{
    for (size_t i = 0; i < COUNT(first_heads); i++)
        if (str_equal(first_heads[i], head) || str_equal(last_heads[i], head)) return false;
    return true;
}

/* The only kind that has all the columns, or NULL. */
static const struct kind *kind_of_table(const struct csv_table *table)
{
    const struct kind *found = NULL;
    for (size_t k = 0; k < kinds_count; k++) {
        bool fits = true;
        for (size_t i = 0; i < table->count && fits; i++)
            fits = !is_field_head(table->heads[i]) || kind_field(&kinds[k], table->heads[i]);
        if (fits && found) return NULL;
        if (fits) found = &kinds[k];
    }
    return found;
}

static bool read_kind(struct row *row, const struct kind *kind)
{
    str name = cell_of(row, S("record"));
    if (name.len == 0) {
        if (!kind) kind = kind_of_table(row->table);
        if (!kind)
            return refuse(row, S("record"), N("Which kind of record a row holds is not named."));
        name = kind->name;
    }
    return incoming_set_kind(row->incoming, name) ||
           refuse(row, S("record"), N("record takes the name of a kind, such as weather."));
}

static bool read_id(struct row *row, str head, id128 *out)
{
    str cell = str_trim(cell_of(row, head));
    if (cell.len == 0 || (id_parse(cell, out) && !id_is_zero(*out))) return true;
    return refuse(row, head, N("id, follows and version take an id, or nothing."));
}

static bool read_moment(struct row *row, str head, bool *has, struct moment *out)
{
    str cell = str_trim(cell_of(row, head));
    *has = cell.len > 0;
    return !*has || moment_parse(cell, 0, out) ||
           refuse(row, head, N("at and written take a time such as 2026-11-21T21:30:00+01:00."));
}

static bool read_erased(struct row *row)
{
    str cell = str_trim(cell_of(row, S("erased")));
    row->incoming->erased = str_equal(cell, S("1"));
    return cell.len == 0 || row->incoming->erased || str_equal(cell, S("0")) ||
           refuse(row, S("erased"), N("erased takes 1, 0 or nothing."));
}

static bool read_other(struct row *row)
{
    str cell = cell_of(row, S("more"));
    if (cell.len == 0) return true;
    struct json_reader json = json_over(cell, row->arena);
    bool whole = json_next(&json) == JSON_OBJECT;
    while (whole && json_next(&json) == JSON_KEY) {
        str key = json.text;
        enum json_token token = json_next(&json);
        size_t start = json.start;
        str text = json.text;
        whole = json_skip(&json, token);
        if (str_equal(key, S("foreign")))
            row->foreign = foreign_read(str_slice(cell, start, json.at), row->arena);
        else if (str_equal(key, S("unknown")))
            whole = token == JSON_TEXT && base64_parse(text, row->arena, &row->incoming->unknown);
        else if (str_equal(key, S("unknown_head")))
            whole =
                token == JSON_TEXT && base64_parse(text, row->arena, &row->incoming->unknown_head);
    }
    return (whole && json_next(&json) == JSON_END) ||
           refuse(row, S("more"), N("more takes JSON as an export wrote it, or nothing."));
}

/* Whether the cell says something that only `foreign` can hold. */
static bool is_foreign(const struct row *row, size_t i)
{
    const struct kind *kind = row->incoming->kind;
    if (row->cells[i].len == 0 || !is_field_head(row->table->heads[i])) return false;
    const struct field *field = kind ? kind_field(kind, row->table->heads[i]) : NULL;
    return !field || incoming_unknown_option(field, row->cells[i], *row->arena);
}

/* A JSON object of all that only `foreign` can hold, after what `more` had. */
static bool keep_foreign(struct row *row)
{
    size_t room = row->foreign.fields.len + 16, count = 0;
    for (size_t i = 0; i < row->table->count; i++) {
        if (!is_foreign(row, i)) continue;
        if (!is_clean(row->cells[i]))
            return refuse(row, row->table->heads[i],
                          N("A cell takes text in UTF-8 without control characters."));
        count++;
        room += (row->table->heads[i].len + row->cells[i].len) * 6 + 8;
    }
    row->incoming->foreign_fields = row->foreign.fields;
    row->incoming->foreign_more = row->foreign.more;
    if (count == 0) return true;
    struct buf out = buf_new(row->arena, room);
    struct json_out json = json_out_to(&out);
    if (row->foreign.fields.len > 2) {
        buf_put(&out, str_slice(row->foreign.fields, 0, row->foreign.fields.len - 1));
        json.more = true;
    } else {
        json_out_open(&json, '{');
    }
    for (size_t i = 0; i < row->table->count; i++) {
        if (!is_foreign(row, i)) continue;
        json_out_key(&json, row->table->heads[i]);
        json_out_text(&json, row->cells[i]);
    }
    json_out_close(&json, '}');
    row->incoming->foreign_fields = buf_str(&out);
    return true;
}

static bool read_fields(struct row *row)
{
    struct incoming *incoming = row->incoming;
    for (size_t i = 0; i < row->table->count; i++) {
        str head = row->table->heads[i];
        const struct field *field = incoming->kind ? kind_field(incoming->kind, head) : NULL;
        if (!is_field_head(head) || row->cells[i].len == 0) continue;
        if (is_foreign(row, i)) {
            incoming->unknown_field_count += !field;
            incoming->unknown_value_count += field != NULL;
        } else if (!incoming_add(incoming, head, row->cells[i])) {
            return refuse(row, S(""), N("There are too many fields."));
        }
    }
    return keep_foreign(row);
}

bool csv_read(const struct csv_table *table, const struct kind *kind, str text, struct arena *arena,
              struct incoming *out, struct problems *problems)
{
    struct incoming incoming = incoming_new(arena);
    struct row row = {.table = table, .arena = arena, .incoming = &incoming, .problems = problems};
    if (!read_cells(&row, text) || !read_kind(&row, kind) ||
        !read_id(&row, S("id"), &incoming.id) || !read_id(&row, S("follows"), &incoming.follows) ||
        !read_id(&row, S("version"), &incoming.version) ||
        !read_moment(&row, S("at"), &incoming.has_at, &incoming.at) ||
        !read_moment(&row, S("written"), &incoming.has_written, &incoming.written) ||
        !read_erased(&row) || !read_other(&row) || !read_fields(&row))
        return false;
    *out = incoming;
    return true;
}
