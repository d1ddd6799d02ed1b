#include "kind_schema.h"

#include "json_out.h"
#include "str.h"

/* How each type is called in each language. */
static const struct {
    str json, cddl;
} types[] = {
    [FIELD_INT] = {STR_INIT("int"), STR_INIT("int")},
    [FIELD_FLAG] = {STR_INIT("flag"), STR_INIT("0 / 1")},
    [FIELD_NUMBER] = {STR_INIT("number"), STR_INIT("number")},
    [FIELD_TEXT] = {STR_INIT("text"), STR_INIT("tstr")},
    [FIELD_DAY] = {STR_INIT("day"), STR_INIT("day")},
    [FIELD_TIME] = {STR_INIT("time"), STR_INIT("tdate")},
    [FIELD_CHOICE] = {STR_INIT("choice"), STR_INIT("tstr")},
    [FIELD_CHOICES] = {STR_INIT("choices"), STR_INIT("[* tstr]")},
    [FIELD_WORDS] = {STR_INIT("words"), STR_INIT("[* tstr]")},
    [FIELD_LINK] = {STR_INIT("link"), STR_INIT("tstr")},
    [FIELD_LINKS] = {STR_INIT("links"), STR_INIT("[* tstr]")},
    [FIELD_ABOUT] = {STR_INIT("about"), STR_INIT("id")},
    [FIELD_PAIRS] = {STR_INIT("pairs"), STR_INIT("{* tstr => int}")},
};

static bool has_range(const struct field *field)
{
    return field->type == FIELD_INT || field->type == FIELD_NUMBER;
}

static void put_text(struct json_out *json, str key, str text)
{
    if (text.len == 0) return;
    json_out_key(json, key);
    json_out_text(json, text);
}

static void put_int(struct json_out *json, str key, int64_t number)
{
    json_out_key(json, key);
    json_out_int(json, number);
}

static void put_field_json(struct json_out *json, const struct field *field)
{
    json_out_open(json, '{');
    put_text(json, S("name"), field->name);
    put_int(json, S("number"), field->number);
    put_text(json, S("type"), types[field->type].json);
    json_out_key(json, S("required"));
    json_out_bool(json, field->required);
    if (has_range(field)) {
        put_int(json, S("lo"), field->lo);
        put_int(json, S("hi"), field->hi);
    }
    put_text(json, S("unit"), field->unit);
    put_text(json, S("link"), field->link);
    if (field->option_count > 0) {
        json_out_key(json, S("options"));
        json_out_open(json, '[');
        for (size_t i = 0; i < field->option_count; i++)
            json_out_text(json, field->options[i].name);
        json_out_close(json, ']');
    }
    put_text(json, S("label"), field->label);
    put_text(json, S("meaning"), field->meaning);
    json_out_close(json, '}');
}

void kind_schema_put_json(struct buf *out, const struct kind *kind)
{
    struct json_out json = json_out_to(out);
    json_out_open(&json, '{');
    put_text(&json, S("kind"), kind->name);
    put_int(&json, S("number"), kind->number);
    put_text(&json, S("label"), kind->label);
    put_text(&json, S("meaning"), kind->meaning);
    json_out_key(&json, S("own_lock"));
    json_out_bool(&json, kind->own_lock);
    json_out_key(&json, S("fields"));
    json_out_open(&json, '[');
    for (size_t i = 0; i < kind->field_count; i++) put_field_json(&json, &kind->fields[i]);
    json_out_close(&json, ']');
    json_out_close(&json, '}');
}

static void put_options_cddl(struct buf *out, const struct field *field)
{
    for (size_t i = 0; i < field->option_count; i++)
        buf_format(out, "%s\"%ls\"", i > 0 ? " / " : "", STR(field->options[i].name));
}

static void put_field_cddl(struct buf *out, const struct field *field)
{
    buf_format(out, "  %s\"%ls\" => ", field->required ? "" : "? ", STR(field->name));
    if (field->type == FIELD_INT)
        buf_format(out, "%d..%d", field->lo, field->hi);
    else if (field->type == FIELD_CHOICE)
        put_options_cddl(out, field);
    else if (field->type == FIELD_CHOICES) {
        buf_put(out, S("[* ("));
        put_options_cddl(out, field);
        buf_put(out, S(")]"));
    } else
        buf_put(out, types[field->type].cddl);
    buf_format(out, ", ; %ls\n", STR(field->meaning));
}

static void put_kind_cddl(struct buf *out, const struct kind *kind)
{
    buf_format(out, "\n; %ls\n%ls = record<\"%ls\", {\n", STR(kind->meaning), STR(kind->name),
               STR(kind->name));
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].type != FIELD_ABOUT) put_field_cddl(out, &kind->fields[i]);
    buf_put(out, S("}>\n"));
}

void kind_schema_put_cddl(struct buf *out, const struct kind *kind)
{
    buf_put(out, S("line = "));
    for (size_t i = 0, count = 0; i < kinds_count; i++)
        if (kind == NULL || kind == &kinds[i])
            buf_format(out, "%s%ls", count++ > 0 ? " / " : "", STR(kinds[i].name));
    buf_put(out, S("\n\nid = tstr .regexp "
                   "\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"\n"
                   "day = tstr .regexp \"[0-9]{4}-[0-9]{2}-[0-9]{2}\"\n\n"
                   "record<name, content> = {\n"
                   "  \"id\" => id,\n  \"kind\" => name,\n  \"at\" => tdate,\n"
                   "  \"written\" => tdate,\n  \"fields\" => content,\n  ? \"about\" => id,\n"
                   "  ? \"follows\" => id,\n  ? \"version\" => id,\n  ? \"erased\" => true,\n"
                   "  * tstr => any,\n}\n"));
    for (size_t i = 0; i < kinds_count; i++)
        if (kind == NULL || kind == &kinds[i]) put_kind_cddl(out, &kinds[i]);
}
