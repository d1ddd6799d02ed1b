#include "content_write.h"

#include "str.h"
#include "content_value.h"

static void put_identifier(struct buf *out, str name)
{
    for (size_t i = 0; i < name.len; i++)
        buf_put_char(out, name.ptr[i] == '-' ? '_' : name.ptr[i]);
}

static void put_upper(struct buf *out, str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '-') c = '_';
        buf_put_char(out, c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c);
    }
}

/* A string literal; "?" is escaped after another one, since two of them begin a trigraph. */
static void put_literal(struct buf *out, str text)
{
    buf_put_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\n') {
            buf_put(out, S("\\n"));
            continue;
        }
        if (c == '"' || c == '\\' || (c == '?' && i > 0 && text.ptr[i - 1] == '?'))
            buf_put_char(out, '\\');
        buf_put_char(out, c);
    }
    buf_put_char(out, '"');
}

static void put_member(struct buf *out, const struct block_field *field)
{
    buf_put(out, S(" ."));
    put_identifier(out, str_of_c(field->member ? field->member : field->key));
    buf_put(out, S(" = "));
}

static void put_pointer(struct buf *out, const struct block_kind *kind, size_t index)
{
    buf_format(out, "&%s[%zu]", kind->plural, index);
}

static void put_set(struct buf *out, const struct source *source, const struct block_field *field,
                    str ids)
{
    uint32_t bits = 0;
    while (ids.len > 0)
        bits |= UINT32_C(1)
                << source_find(source, str_of_c(field->target), str_cut(&ids, ' '))->index;
    buf_format(out, "UINT32_C(0x%x)", (unsigned)bits);
}

static void put_value(struct buf *out, const struct source *source, const struct block_field *field,
                      str value)
{
    int64_t number = 0;
    put_member(out, field);
    switch (field->type) {
    case VALUE_ID:
    case VALUE_LOCAL_ID:
    case VALUE_NAME:
    case VALUE_LINE:
    case VALUE_TEXT:
    case VALUE_CODE:
        buf_put(out, S("STR_INIT("));
        put_literal(out, value);
        buf_put(out, S(")"));
        break;
    case VALUE_INT:
    case VALUE_SECONDS:
    case VALUE_SIGN:
        CHECK(value_number(value, field, &number));
        buf_put_int(out, number);
        break;
    case VALUE_BOOL:
        buf_put(out, str_equal(value, S("yes")) ? S("true") : S("false"));
        break;
    case VALUE_CHOICE:
        buf_format(out, "%s_", field->prefix);
        put_upper(out, value);
        break;
    case VALUE_REF: {
        const struct block *target = source_find(source, str_of_c(field->target), value);
        put_pointer(out, target->kind, target->index);
        break;
    }
    case VALUE_SET:
        put_set(out, source, field, value);
        break;
    }
    buf_put(out, S(",\n"));
}

/* The id as words: what a name is when it is left out. */
static void put_name_from_id(struct buf *out, const struct block_field *field, str id)
{
    put_member(out, field);
    buf_put(out, S("STR_INIT(\""));
    for (size_t i = 0; i < id.len; i++) buf_put_char(out, id.ptr[i] == '-' ? ' ' : id.ptr[i]);
    buf_put(out, S("\"),\n"));
}

static void put_children(struct buf *out, const struct source *source, const struct block *block)
{
    for (size_t i = 0; i < content_kinds_count; i++) {
        const struct block_kind *kind = &content_kinds[i];
        if (!kind->parent || !str_equal(str_of_c(kind->parent), str_of_c(block->kind->name)))
            continue;
        size_t count;
        const struct block *first = source_children(source, block, kind, &count);
        if (count == 0) continue;
        buf_format(out, " .%s = ", kind->plural);
        put_pointer(out, kind, first->index);
        buf_put(out, S(", ."));
        put_identifier(out, str_of_c(kind->name));
        buf_format(out, "_count = %zu,\n", count);
    }
}

static void put_block(struct buf *out, const struct source *source, const struct block *block)
{
    buf_put(out, S("{\n"));
    put_value(out, source, &block->kind->header, block->header.value);
    for (size_t i = 0; i < block->kind->field_count; i++) {
        const struct block_field *field = &block->kind->fields[i];
        const struct entry *entry = block_find(block, field->key);
        if (entry) put_value(out, source, field, entry->value);
        else if (field->name_is_id) put_name_from_id(out, field, block->header.value);
    }
    if (block->kind->backlink) {
        buf_format(out, " .%s = ", block->kind->parent);
        put_pointer(out, block->parent->kind, block->parent->index);
        buf_put(out, S(",\n"));
    }
    put_children(out, source, block);
    buf_put(out, S("},\n"));
}

/* "static const struct content_K plural[count]": declared first, as tables point at each other. */
static void put_array(struct buf *out, const struct block_kind *kind, size_t count)
{
    buf_put(out, S("static const struct content_"));
    put_identifier(out, str_of_c(kind->name));
    buf_format(out, " %s[%zu]", kind->plural, count);
}

void content_write(struct buf *out, const struct source *source, str lang)
{
    buf_put(out, S("/* Written by tools/embed_content from content/; edit there. */\n\n"
                   "#include \"content.h\"\n\n"));
    for (size_t i = 0; i < content_kinds_count; i++) {
        if (source->kind_counts[i] == 0) continue;
        put_array(out, &content_kinds[i], source->kind_counts[i]);
        buf_put(out, S(";\n"));
    }
    for (size_t i = 0; i < content_kinds_count; i++) {
        if (source->kind_counts[i] == 0) continue;
        buf_put_char(out, '\n');
        put_array(out, &content_kinds[i], source->kind_counts[i]);
        buf_put(out, S(" = {\n"));
        for (size_t j = 0; j < source->block_count; j++)
            if (source->blocks[j].kind == &content_kinds[i])
                put_block(out, source, &source->blocks[j]);
        buf_put(out, S("};\n"));
    }
    buf_format(out, "\nconst struct content content_%.*s = {\n .lang = STR_INIT(\"%.*s\"),\n",
               STR(lang), STR(lang));
    for (size_t i = 0; i < content_kinds_count; i++) {
        const struct block_kind *kind = &content_kinds[i];
        if (source->kind_counts[i] == 0 || !schema_is_listed(kind)) continue;
        buf_format(out, " .%s = %s, .", kind->plural, kind->plural);
        put_identifier(out, str_of_c(kind->name));
        buf_format(out, "_count = %zu,\n", source->kind_counts[i]);
    }
    buf_put(out, S("};\n"));
}
