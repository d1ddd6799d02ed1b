#include "content_write.h"

#include "str.h"
#include "content_value.h"

/* The tables, and the one text that all of their strings lie in, one behind the other. */
struct writer {
    const struct source *source;
    struct buf tables, texts;
    size_t texts_len; /* of what `texts` stands for */
};

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

/* A string literal that ends in a zero of its own, since others follow it; "?" is escaped after
 * another one, since two of them begin a trigraph. */
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
    buf_put(out, S("\\0\"\n"));
}

static void put_string(struct writer *writer, str text)
{
    buf_format(&writer->tables, "{texts + %zu, %zu},\n", writer->texts_len, text.len);
    put_literal(&writer->texts, text);
    writer->texts_len += text.len + 1;
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

static void put_value(struct writer *writer, const struct block_field *field, str value)
{
    const struct source *source = writer->source;
    struct buf *out = &writer->tables;
    int64_t number = 0;
    put_member(out, field);
    switch (field->type) {
    case VALUE_ID:
    case VALUE_LOCAL_ID:
    case VALUE_NAME:
    case VALUE_LINE:
    case VALUE_TEXT:
    case VALUE_CODE:
        put_string(writer, value);
        return;
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
static void put_name_from_id(struct writer *writer, const struct block_field *field, str id)
{
    char memory[128];
    struct buf name = buf_over(memory, sizeof memory);
    for (size_t i = 0; i < id.len; i++) buf_put_char(&name, id.ptr[i] == '-' ? ' ' : id.ptr[i]);
    CHECK(!name.full);
    put_member(&writer->tables, field);
    put_string(writer, buf_str(&name));
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

static void put_block(struct writer *writer, const struct block *block)
{
    struct buf *out = &writer->tables;
    buf_put(out, S("{\n"));
    put_value(writer, &block->kind->header, block->header.value);
    for (size_t i = 0; i < block->kind->field_count; i++) {
        const struct block_field *field = &block->kind->fields[i];
        const struct entry *entry = block_find(block, field->key);
        if (entry) put_value(writer, field, entry->value);
        else if (field->name_is_id) put_name_from_id(writer, field, block->header.value);
    }
    if (block->kind->backlink) {
        buf_format(out, " .%s = ", block->kind->parent);
        put_pointer(out, block->parent->kind, block->parent->index);
        buf_put(out, S(",\n"));
    }
    put_children(out, writer->source, block);
    buf_put(out, S("},\n"));
}

/* "static const struct content_K plural[count]": declared first, as tables point at each other. */
static void put_array(struct buf *out, const struct block_kind *kind, size_t count)
{
    buf_put(out, S("static const struct content_"));
    put_identifier(out, str_of_c(kind->name));
    buf_format(out, " %s[%zu] PART(\"\")", kind->plural, count);
}

static void put_tables(struct writer *writer)
{
    const struct source *source = writer->source;
    struct buf *out = &writer->tables;
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
            if (source->blocks[j].kind == &content_kinds[i]) put_block(writer, &source->blocks[j]);
        buf_put(out, S("};\n"));
    }
}

static void put_content(struct writer *writer, str lang)
{
    const struct source *source = writer->source;
    struct buf *out = &writer->tables;
    buf_format(out, "\nconst struct content content_%ls PART(\"\") = {\n .lang = ", STR(lang));
    put_string(writer, lang);
    for (size_t i = 0; i < content_kinds_count; i++) {
        const struct block_kind *kind = &content_kinds[i];
        if (source->kind_counts[i] == 0 || !schema_is_listed(kind)) continue;
        buf_format(out, " .%s = %s, .", kind->plural, kind->plural);
        put_identifier(out, str_of_c(kind->name));
        buf_format(out, "_count = %zu,\n", source->kind_counts[i]);
    }
    buf_put(out, S("};\n"));
}

void content_write(struct buf *out, const struct source *source, str lang, struct arena scratch)
{
    struct writer writer = {
        .source = source,
        .tables = buf_new(&scratch, out->cap),
        .texts = buf_new(&scratch, out->cap),
    };
    put_tables(&writer);
    put_content(&writer, lang);
    CHECK(!writer.tables.full && !writer.texts.full);
    buf_put(out, S("/* Written by tools/embed_content from content/; edit there. */\n\n"
                   "#include \"content.h\"\n\n"
                   "/* The browser's core has it as a file of its own (hosts/browser/wasm.mk). */\n"
                   "#ifdef __wasm__\n"));
    buf_format(out, "#define PART(name) __attribute__((section(\"content_%ls\" name)))\n",
               STR(lang));
    buf_put(out, S("#else\n#define PART(name)\n#endif\n\n"
                   "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"));
    buf_format(out, "#define texts content_%ls_texts\n", STR(lang));
    buf_format(out, "const char texts[%zu] PART(\"_texts\") =\n", writer.texts_len);
    buf_put(out, buf_str(&writer.texts));
    buf_put(out, S(";\n\n"));
    buf_put(out, buf_str(&writer.tables));
}
