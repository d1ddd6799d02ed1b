#include "schema.h"

#include "json_out.h"
#include "limits.h"
#include "str.h"

str field_type_name(enum field_type type)
{
    static const str names[] = {
        [FIELD_INT] = STR_INIT("whole"),     [FIELD_FLAG] = STR_INIT("flag"),
        [FIELD_NUMBER] = STR_INIT("number"), [FIELD_TEXT] = STR_INIT("text"),
        [FIELD_DAY] = STR_INIT("day"),       [FIELD_TIME] = STR_INIT("time"),
        [FIELD_CHOICE] = STR_INIT("choice"), [FIELD_CHOICES] = STR_INIT("choices"),
        [FIELD_WORDS] = STR_INIT("words"),   [FIELD_LINK] = STR_INIT("link"),
        [FIELD_LINKS] = STR_INIT("links"),   [FIELD_ABOUT] = STR_INIT("about"),
        [FIELD_PAIRS] = STR_INIT("pairs"),
    };
    return names[type];
}

static void put_padded(struct buf *out, str text, size_t width)
{
    buf_put(out, text);
    for (size_t i = text.len; i < width; i++) buf_put_char(out, ' ');
}

/* -------------------------------------------------------------------------- for a terminal */

enum { KIND_WIDTH = 16, FIELD_WIDTH = 16 };

static void put_kind_text(struct buf *out, const struct kind *kind)
{
    buf_format(out, "%ls: %ls. %ls\n\n", STR(kind->name), STR(kind->label), STR(kind->meaning));
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        buf_put(out, S("  "));
        put_padded(out, field->name, FIELD_WIDTH);
        buf_put(out, S("  "));
        field_put_allowed(out, field);
        buf_put(out, field->required ? S("; needed\n") : S("\n"));
        buf_put(out, S("  "));
        put_padded(out, S(""), FIELD_WIDTH);
        buf_format(out, "  %ls\n", STR(field->meaning));
    }
}

void schema_put_text(struct buf *out, const struct kind *kind)
{
    if (kind) {
        put_kind_text(out, kind);
        return;
    }
    for (size_t k = 0; k < kinds_count; k++) {
        put_padded(out, kinds[k].name, KIND_WIDTH);
        buf_format(out, "%ls\n", STR(kinds[k].meaning));
    }
}

/* -------------------------------------------------------------------------- JSON */

static void put_member(struct json_out *json, str key, str text)
{
    if (text.len == 0) return;
    json_out_key(json, key);
    json_out_text(json, text);
}

static void put_count(struct json_out *json, str key, int64_t number)
{
    json_out_key(json, key);
    json_out_int(json, number);
}

static void put_truth(struct json_out *json, str key, bool truth)
{
    if (!truth) return;
    json_out_key(json, key);
    json_out_bool(json, true);
}

static void put_options(struct json_out *json, const struct field *field)
{
    if (field->option_count == 0) return;
    json_out_key(json, S("options"));
    json_out_open(json, '[');
    for (size_t i = 0; i < field->option_count; i++) {
        json_out_open(json, '{');
        put_member(json, S("name"), field->options[i].name);
        put_member(json, S("label"), field->options[i].label);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_field_json(struct json_out *json, const struct field *field)
{
    json_out_open(json, '{');
    put_member(json, S("name"), field->name);
    put_count(json, S("number"), field->number);
    put_member(json, S("type"), field_type_name(field->type));
    put_truth(json, S("required"), field->required);
    if (field->type == FIELD_INT || field->type == FIELD_NUMBER) {
        put_count(json, S("lo"), field->lo);
        put_count(json, S("hi"), field->hi);
    }
    put_member(json, S("unit"), field->unit);
    put_member(json, S("link"), field->link);
    put_options(json, field);
    put_member(json, S("label"), field->label);
    put_member(json, S("meaning"), field->meaning);
    json_out_close(json, '}');
}

static void put_kind_json(struct buf *out, const struct kind *kind)
{
    struct json_out json = json_out_to(out);
    json_out_open(&json, '{');
    put_member(&json, S("kind"), kind->name);
    put_count(&json, S("number"), kind->number);
    put_member(&json, S("label"), kind->label);
    put_member(&json, S("meaning"), kind->meaning);
    put_truth(&json, S("own_lock"), kind->own_lock);
    json_out_key(&json, S("fields"));
    json_out_open(&json, '[');
    for (size_t i = 0; i < kind->field_count; i++) put_field_json(&json, &kind->fields[i]);
    json_out_close(&json, ']');
    json_out_close(&json, '}');
    buf_put_char(out, '\n');
}

void schema_put_json(struct buf *out, const struct kind *kind)
{
    if (kind) {
        put_kind_json(out, kind);
        return;
    }
    for (size_t k = 0; k < kinds_count; k++) put_kind_json(out, &kinds[k]);
}

/* -------------------------------------------------------------------------- the reference */

/* A vertical bar would end the cell of a table. */
static void put_row(struct buf *out, const struct field *field)
{
    buf_format(out, "| `%ls`%s | %u | ", STR(field->name), field->required ? " \\*" : "",
               (unsigned)field->number);
    field_put_allowed(out, field);
    buf_format(out, " | %ls |\n", STR(field->meaning));
}

static void put_section(struct buf *out, const struct kind *kind)
{
    buf_format(out, "\n## %ls\n\n%ls. Number %u. %ls%s\n\n", STR(kind->name), STR(kind->label),
               (unsigned)kind->number, STR(kind->meaning),
               kind->own_lock ? " Left out of lists, search and exports unless it is named." : "");
    buf_put(out, S("| field | number | takes | means |\n| --- | --- | --- | --- |\n"));
    for (size_t i = 0; i < kind->field_count; i++) put_row(out, &kind->fields[i]);
}

void schema_put_reference(struct buf *out)
{
    buf_put(out,
            S("# What can be written down\n\n"
              "Made from the tables in `src/record/` by `make records`; a test holds it against"
              " them.\n\n"));
    buf_format(
        out,
        "Fields with \\* are needed, all others may be left out. A text takes up to %d KiB, "
        "an entry of a list up to %d bytes, a list up to %d entries, a record up to %d KiB.\n"
        "Names and numbers never change and are never used again. The same as a schema: "
        "`evenkeel kinds --json`, `--proto`, `--cddl`.\n",
        TEXT_LEN_MAX / 1024, WORD_LEN_MAX, LIST_COUNT_MAX, RECORD_LEN_MAX / 1024);
    for (size_t k = 0; k < kinds_count; k++) put_section(out, &kinds[k]);
}
