#include "schema.h"
#include "str.h"

/* "boundary-event" as BoundaryEvent, the name of a message, and as boundary_event, that of a field.
 */
static void put_message_name(struct buf *out, str name)
{
    bool first = true;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c != '-') buf_put_char(out, first ? (char)(c - ('a' - 'A')) : c);
        first = c == '-';
    }
}

static void put_field_name(struct buf *out, str name)
{
    for (size_t i = 0; i < name.len; i++) buf_put_char(out, name.ptr[i] == '-' ? '_' : name.ptr[i]);
}

static str proto_type(enum field_type type)
{
    static const str types[] = {
        [FIELD_INT] = STR_INIT("optional sint64"),    [FIELD_FLAG] = STR_INIT("optional sint64"),
        [FIELD_NUMBER] = STR_INIT("optional sint64"), [FIELD_TEXT] = STR_INIT("optional string"),
        [FIELD_DAY] = STR_INIT("optional sint64"),    [FIELD_TIME] = STR_INIT("optional string"),
        [FIELD_CHOICE] = STR_INIT("optional sint64"), [FIELD_CHOICES] = STR_INIT("repeated uint32"),
        [FIELD_WORDS] = STR_INIT("repeated string"),  [FIELD_LINK] = STR_INIT("optional string"),
        [FIELD_LINKS] = STR_INIT("repeated string"),  [FIELD_ABOUT] = STR_INIT("optional bytes"),
        [FIELD_PAIRS] = STR_INIT("repeated Pair"),
    };
    return types[type];
}

/* What the type does not say. */
static void put_remark(struct buf *out, const struct field *field)
{
    switch (field->type) {
    case FIELD_INT:
        buf_format(out, "%d to %d", (int)field->lo, (int)field->hi);
        break;
    case FIELD_FLAG:
        buf_put(out, S("0 or 1"));
        break;
    case FIELD_NUMBER:
        buf_format(out, "millionths, %d to %d", (int)field->lo, (int)field->hi);
        break;
    case FIELD_DAY:
        buf_put(out, S("days since 1970-01-01"));
        break;
    case FIELD_TIME:
        buf_put(out, S("RFC 3339"));
        break;
    case FIELD_CHOICE:
    case FIELD_CHOICES:
        for (size_t i = 0; i < field->option_count; i++)
            buf_format(out, "%s%zu %ls", i > 0 ? ", " : "", i + 1, STR(field->options[i].name));
        break;
    case FIELD_LINK:
    case FIELD_LINKS:
        buf_format(out, "the id of a record (%ls), or words", STR(field->link));
        break;
    case FIELD_ABOUT:
        buf_put(out, S("the id of a record, 16 bytes"));
        break;
    case FIELD_TEXT:
    case FIELD_WORDS:
        buf_put(out, S("text"));
        break;
    case FIELD_PAIRS:
        buf_put(out, S("each item once"));
        break;
    }
    if (field->required) buf_put(out, S("; needed"));
}

static void put_message(struct buf *out, const struct kind *kind)
{
    buf_format(out, "\n// %ls\nmessage ", STR(kind->meaning));
    put_message_name(out, kind->name);
    buf_put(out, S(" {\n"));
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        buf_format(out, "  %ls ", STR(proto_type(field->type)));
        put_field_name(out, field->name);
        buf_format(out, " = %u;  // ", (unsigned)field->number);
        put_remark(out, field);
        buf_put_char(out, '\n');
    }
    buf_put(out, S("}\n"));
}

void schema_put_proto(struct buf *out)
{
    buf_put(out, S("// One version of a record, as Evenkeel keeps it (sealed).\n"
                   "// Canonical: fields by rising number, none at its default, varints minimal.\n"
                   "syntax = \"proto3\";\n\npackage evenkeel;\n\nmessage Record {\n"
                   "  bytes id = 1;        // 16 bytes\n"
                   "  bytes version = 2;   // 16 bytes; left out where it equals id\n"
                   "  bytes follows = 3;   // 16 bytes; left out in the first version\n"
                   "  sint64 at = 4;       // UTC milliseconds\n"
                   "  sint32 at_off = 5;   // minutes east of UTC\n"
                   "  sint64 written = 6;  // milliseconds since at\n"
                   "  sint32 wr_off = 7;   // minutes since at_off\n"
                   "  bool erased = 8;\n"
                   "  bytes import = 9;    // which import brought it\n"
                   "  string foreign = 10; // JSON of what had no number when it was imported\n"
                   "  oneof kind {\n"));
    for (size_t k = 0; k < kinds_count; k++) {
        buf_put(out, S("    "));
        put_message_name(out, kinds[k].name);
        buf_put_char(out, ' ');
        put_field_name(out, kinds[k].name);
        buf_format(out, " = %u;\n", (unsigned)kinds[k].number);
    }
    buf_put(out, S("  }\n}\n\nmessage Pair {\n  string item = 1;\n  sint64 number = 2;\n}\n"));
    for (size_t k = 0; k < kinds_count; k++) put_message(out, &kinds[k]);
}
