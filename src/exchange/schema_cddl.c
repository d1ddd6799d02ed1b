#include "limits.h"
#include "schema.h"

static void put_quoted_options(struct buf *out, const struct field *field)
{
    for (size_t i = 0; i < field->option_count; i++)
        buf_format(out, "%s\"%ls\"", i > 0 ? " / " : "", STR(field->options[i].name));
}

static void put_type(struct buf *out, const struct field *field)
{
    switch (field->type) {
    case FIELD_INT:
        buf_format(out, "%d..%d", (int)field->lo, (int)field->hi);
        return;
    case FIELD_FLAG:
        buf_put(out, S("0..1"));
        return;
    case FIELD_NUMBER:
        buf_format(out, "%d..%d / %d.0..%d.0", (int)field->lo, (int)field->hi, (int)field->lo,
                   (int)field->hi);
        return;
    case FIELD_TEXT:
        buf_put(out, S("long-text"));
        return;
    case FIELD_DAY:
        buf_put(out, S("day"));
        return;
    case FIELD_TIME:
        buf_put(out, S("time"));
        return;
    case FIELD_CHOICE:
        put_quoted_options(out, field);
        return;
    case FIELD_CHOICES:
        buf_format(out, "[1*%zu (", field->option_count);
        put_quoted_options(out, field);
        buf_put(out, S(")]"));
        return;
    case FIELD_LINK:
        buf_put(out, S("word"));
        return;
    case FIELD_WORDS:
    case FIELD_LINKS:
        buf_format(out, "[1*%d word]", LIST_COUNT_MAX);
        return;
    case FIELD_ABOUT:
        buf_put(out, S("id"));
        return;
    case FIELD_PAIRS:
        buf_format(out, "{1*%d word => int}", LIST_COUNT_MAX);
        return;
    }
}

static void put_field(struct buf *out, const struct field *field, str indent)
{
    buf_format(out, "%ls%s%ls: ", STR(indent), field->required ? "" : "? ", STR(field->name));
    put_type(out, field);
    buf_put(out, S(",\n"));
}

static void put_line(struct buf *out, const struct kind *kind)
{
    buf_format(out,
               "\n; %ls\n%ls-line = {\n  id: id,\n  kind: \"%ls\",\n  at: time,\n"
               "  written: time,\n  fields: {\n",
               STR(kind->meaning), STR(kind->name), STR(kind->name));
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].type != FIELD_ABOUT) put_field(out, &kind->fields[i], S("    "));
    buf_put(out, S("    * later-fields\n  },\n"));
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].type == FIELD_ABOUT) put_field(out, &kind->fields[i], S("  "));
    buf_put(out, S("  rest\n}\n"));
}

void schema_put_cddl(struct buf *out)
{
    buf_put(out, S("; The lines of Evenkeel's JSON Lines format, one version of a record each.\n"
                   "line = "));
    for (size_t k = 0; k < kinds_count; k++)
        buf_format(out, "%s%ls-line", k > 0 ? " /\n       " : "", STR(kinds[k].name));
    buf_put(out, S("\n\nrest = (\n  ? follows: id,\n  ? version: id,\n  ? erased: true,\n"
                   "  ? unknown: base64,\n  ? unknown_head: base64,\n  * later-fields\n)\n\n"
                   "; What a later program may have written.\nlater-fields = (tstr => any)\n\n"
                   "id = tstr .regexp \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"\n"
                   "day = tstr .regexp \"[0-9]{4}-[0-9]{2}-[0-9]{2}\"\n"
                   "time = tstr .regexp \"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
                   "[.][0-9]{3}[+-][0-9]{2}:[0-9]{2}\"\n"
                   "base64 = tstr .regexp \"[A-Za-z0-9+/]*={0,2}\"\n"));
    buf_format(out, "word = tstr .size (1..%d)\nlong-text = tstr .size (1..%d)\n", WORD_LEN_MAX,
               TEXT_LEN_MAX);
    for (size_t k = 0; k < kinds_count; k++) put_line(out, &kinds[k]);
}
