/* make_otherwise - writes a language that nobody speaks, to test that everything is said in it.
 *
 *     make_otherwise OUT FILE...
 *
 * Of the English content FILEs and the template of sentences it makes one content file, in which
 * every text stands in double brackets and every "a" and "e" has an accent: whatever a page shows
 * outside of them did not go through the language. tests/words/run looks for that.
 */
#include <stdio.h>
#include <stdlib.h>

#include "content_source.h"
#include "str.h"
#include "utf8.h"
#include "whole_file.h"

enum { MEMORY_LEN = 128 * 1024 * 1024, OUT_LEN_MAX = 8 * 1024 * 1024, LINE_WIDTH = 90 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "make_otherwise: %s:%d: %s\n", file, line, what);
    abort();
}

static str read_file(struct arena *arena, const char *path)
{
    str text;
    if (!whole_file_read(arena, path, &text)) {
        fprintf(stderr, "make_otherwise: %s cannot be read.\n", path);
        exit(1);
    }
    return text;
}

/* The length of a place to be filled at the start of `rest`, "{1}" or "%ls", or 0. */
static size_t place_len(str rest)
{
    if (rest.ptr[0] == '{') {
        ptrdiff_t end = str_find_char(rest, '}');
        return end < 0 ? 0 : (size_t)end + 1;
    }
    if (rest.ptr[0] != '%') return 0;
    size_t len = 1;
    while (len < rest.len && str_find_char(S("0123456789.*-+lzh"), rest.ptr[len]) >= 0) len++;
    return len < rest.len ? len + 1 : len;
}

/* The paragraph otherwise, in brackets. */
static void put_otherwise(struct buf *out, str text)
{
    buf_put(out, S("⟦"));
    while (text.len > 0) {
        size_t len = place_len(text);
        if (len > 0) buf_put(out, str_slice(text, 0, len));
        else if (text.ptr[0] == 'a') buf_put(out, S("á"));
        else if (text.ptr[0] == 'e') buf_put(out, S("é"));
        else buf_put_char(out, text.ptr[0]);
        text = str_slice(text, len > 0 ? len : 1, text.len);
    }
    buf_put(out, S("⟧"));
}

/* Filled into lines, the later ones indented. */
static void put_filled(struct buf *out, str text, size_t column)
{
    while (text.len > 0) {
        str word = str_cut(&text, ' ');
        bool breaks = column > 2 && column + utf8_count(word) > LINE_WIDTH;
        buf_put(out, breaks ? S("\n  ") : S(" "));
        column = (breaks ? 2 : column + 1) + utf8_count(word);
        buf_put(out, word);
    }
    buf_put_char(out, '\n');
}

static void put_key(struct buf *out, str key, str value, struct arena scratch)
{
    struct buf line = buf_new(&scratch, 8 * value.len + 16);
    buf_put(&line, value);
    buf_put(out, key);
    buf_put_char(out, ':');
    put_filled(out, buf_str(&line), key.len + 1);
}

static void put_said(struct buf *out, str key, str value, struct arena scratch)
{
    struct buf said = buf_new(&scratch, 8 * value.len + 16);
    put_otherwise(&said, value);
    put_key(out, key, buf_str(&said), scratch);
}

/* Paragraphs and list items, each in brackets of its own. */
static void put_text(struct buf *out, str key, str value, struct arena scratch)
{
    buf_format(out, "%ls:\n", STR(key));
    while (value.len > 0) {
        str line = str_cut(&value, '\n');
        struct arena room = scratch;
        struct buf said = buf_new(&room, 8 * line.len + 16);
        bool item = str_starts(line, S("- "));
        if (line.len > 0) put_otherwise(&said, item ? str_slice(line, 2, line.len) : line);
        if (line.len > 0) buf_put(out, item ? S("  -") : S(" "));
        if (line.len > 0) put_filled(out, buf_str(&said), 3);
        else buf_put_char(out, '\n');
    }
}

static void put_name_of_id(struct buf *out, str id, struct arena scratch)
{
    struct buf words = buf_new(&scratch, id.len);
    for (size_t i = 0; i < id.len; i++) buf_put_char(&words, id.ptr[i] == '-' ? ' ' : id.ptr[i]);
    put_said(out, S("name"), buf_str(&words), scratch);
}

static void put_block(struct buf *out, const struct block *block, struct arena scratch)
{
    str kind = str_of_c(block->kind->name);
    buf_put_char(out, '\n');
    put_key(out, kind, block->header.value, scratch);
    if (str_equal(kind, S("sentence"))) put_said(out, S("said"), block->header.value, scratch);
    for (size_t i = 0; i < block->kind->field_count; i++)
        if (block->kind->fields[i].name_is_id && !block_find(block, block->kind->fields[i].key))
            put_name_of_id(out, block->header.value, scratch);
    for (size_t i = 0; i < block->entry_count; i++) {
        const struct entry *entry = &block->entries[i];
        const struct block_field *field = schema_find_field(block->kind, entry->key);
        if (!field || !schema_is_language(field)) put_key(out, entry->key, entry->value, scratch);
        else if (field->type == VALUE_TEXT) put_text(out, entry->key, entry->value, scratch);
        else put_said(out, entry->key, entry->value, scratch);
    }
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: make_otherwise OUT FILE...\n", stderr);
        return 2;
    }
    void *memory = malloc(MEMORY_LEN);
    CHECK(memory != NULL);
    struct arena arena = arena_over(memory, MEMORY_LEN);
    struct source source = source_new(&arena);
    for (int i = 2; i < argc; i++)
        source_read(&source, str_of_c(argv[i]), read_file(&arena, argv[i]), &arena);
    struct buf out = buf_new(&arena, OUT_LEN_MAX);
    buf_put(&out, S("# Written by tools/make_otherwise; edit nothing here.\n"));
    for (size_t i = 0; i < source.block_count; i++) put_block(&out, &source.blocks[i], arena);
    CHECK(!out.full);
    str complaints = buf_str(&source.complaints);
    fwrite(complaints.ptr, 1, complaints.len, stderr);
    return !whole_file_write(argv[1], buf_str(&out)) || source.complaint_count > 0;
}
