#include "content_source.h"

#include <stdarg.h>

#include "format.h"
#include "str.h"
#include "utf8.h"

enum { LINE_WIDTH_MAX = 100, COMPLAINTS_LEN_MAX = 256 * 1024 };

struct source source_new(struct arena *arena)
{
    return (struct source){
        .blocks = NEW(arena, struct block, BLOCK_COUNT_MAX),
        .complaints = buf_new(arena, COMPLAINTS_LEN_MAX),
    };
}

void source_complain(struct source *source, str file, int line, const char *format, ...)
{
    buf_format(&source->complaints, "%ls:%d: ", STR(file), line);
    va_list arguments;
    va_start(arguments, format);
    format_write(&source->complaints, format, arguments, buf_put);
    va_end(arguments);
    buf_put_char(&source->complaints, '\n');
    source->complaint_count++;
}

/* What a line may not hold, whatever it means. */
static bool line_is_clean(struct source *source, str file, int number, str line)
{
    if (!utf8_valid(line)) {
        source_complain(source, file, number, "This line is not UTF-8.");
        return false;
    }
    if (utf8_count(line) > LINE_WIDTH_MAX)
        source_complain(source, file, number, "This line is longer than %d characters; go on in an "
                        "indented line.", LINE_WIDTH_MAX);
    if (line.len > 0 && line.ptr[line.len - 1] == ' ')
        source_complain(source, file, number, "This line ends with a space.");
    for (str rest = line; rest.len > 0;) {
        uint32_t c = utf8_next(&rest);
        if (c != '\t' && !utf8_forbidden(c)) continue;
        source_complain(source, file, number,
                        "This line holds a tab or a control character (code %u).", (unsigned)c);
        return false;
    }
    return true;
}

static bool is_key(str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (!((s.ptr[i] >= 'a' && s.ptr[i] <= 'z') || (s.ptr[i] == '-' && i > 0))) return false;
    return s.len > 0;
}

/* The innermost block that a new block of `kind` may stand under: one of its parent's kind that
 * the last block of the file is, or lies within. */
static const struct block *enclosing(const struct block *last, const char *kind)
{
    while (last && !str_equal(str_of_c(last->kind->name), str_of_c(kind))) last = last->parent;
    return last;
}

static void begin_block(struct source *source, const struct block_kind *kind, str file,
                        struct entry header)
{
    CHECK(source->block_count < BLOCK_COUNT_MAX);
    struct block *block = &source->blocks[source->block_count];
    const struct block *last = source->block_count > 0 ? block - 1 : NULL;
    *block = (struct block){.kind = kind, .file = file, .line = header.line, .header = header};
    if (kind->parent) {
        if (last && str_equal(last->file, file)) block->parent = enclosing(last, kind->parent);
        if (!block->parent)
            source_complain(source, file, header.line, "\"%s\" belongs under a block \"%s\".",
                            kind->name, kind->parent);
    }
    block->index = source->kind_counts[kind - content_kinds]++;
    source->block_count++;
}

static struct entry *add_entry(struct source *source, struct block *block, struct entry entry)
{
    if (!schema_find_field(block->kind, entry.key) && !str_equal(entry.key, S("allow"))) {
        source_complain(source, block->file, entry.line, "A block \"%s\" has no key \"%ls\".",
                        block->kind->name, STR(entry.key));
        return NULL;
    }
    for (size_t i = 0; i < block->entry_count; i++) {
        if (!str_equal(block->entries[i].key, entry.key)) continue;
        source_complain(source, block->file, entry.line, "\"%ls\" stands twice in one block.",
                        STR(entry.key));
        return NULL;
    }
    CHECK(block->entry_count < BLOCK_ENTRY_COUNT_MAX);
    block->entries[block->entry_count] = entry;
    return &block->entries[block->entry_count++];
}

/* A line "key: value". Returns where indented lines go on, or NULL when they have no place. */
static struct entry *read_entry(struct source *source, str file, int number, str line)
{
    str value = line, key = str_cut(&value, ':');
    if (!is_key(key) || key.len == line.len) {
        source_complain(source, file, number, "Here a line \"key: value\", an indented line or a "
                        "comment (#) is expected.");
        return NULL;
    }
    if (value.len > 0 && value.ptr[0] != ' ')
        source_complain(source, file, number, "A space is missing after \"%ls:\".", STR(key));
    struct entry entry = {key, str_trim(value), number};
    struct block *block = source->block_count ? &source->blocks[source->block_count - 1] : NULL;
    bool in_block = block && str_equal(block->file, file);
    const struct block_kind *kind = schema_find_kind(key);
    if (kind && !(in_block && schema_find_field(block->kind, key))) {
        begin_block(source, kind, file, entry);
        /* A header that is a sentence may go on in the next line. */
        return kind->header.type == VALUE_CODE ? &source->blocks[source->block_count - 1].header
                                               : NULL;
    }
    if (!in_block) {
        source_complain(source, file, number, "\"%ls\" stands before the first block.", STR(key));
        return NULL;
    }
    return add_entry(source, block, entry);
}

/* Joins an indented line to the value so far. `text` ends where the value does. */
static void go_on(struct entry *entry, struct buf *text, str line, bool after_empty)
{
    line = str_trim(line);
    size_t start = text->len - entry->value.len;
    if (entry->value.len > 0) {
        if (after_empty) buf_put(text, S("\n\n"));
        else if (str_starts(line, S("- "))) buf_put(text, S("\n"));
        else buf_put(text, S(" "));
    }
    buf_put(text, line);
    entry->value = (str){text->ptr + start, text->len - start};
}

void source_read(struct source *source, str file, str text, struct arena *arena)
{
    /* Joining never needs more bytes than the indentation that it replaces. */
    struct buf joined = buf_new(arena, text.len + 1);
    struct entry *entry = NULL;
    bool after_empty = false;
    if (text.len > 0 && !str_ends(text, S("\n")))
        source_complain(source, file, 1, "The last line of the file does not end.");
    for (int number = 1; text.len > 0; number++) {
        str line = str_cut(&text, '\n');
        if (!line_is_clean(source, file, number, line)) continue;
        if (line.len == 0) {
            after_empty = true;
            continue;
        }
        if (line.ptr[0] == '#') continue;
        if (line.ptr[0] != ' ') {
            entry = read_entry(source, file, number, line);
            if (entry) {
                size_t start = joined.len;
                buf_put(&joined, entry->value);
                entry->value = (str){joined.ptr + start, joined.len - start};
            }
        } else if (entry) {
            go_on(entry, &joined, line, after_empty);
        } else {
            source_complain(source, file, number, "This indented line continues nothing.");
        }
        after_empty = false;
    }
    CHECK(!joined.full);
}

const struct entry *block_find(const struct block *block, const char *key)
{
    for (size_t i = 0; i < block->entry_count; i++)
        if (str_equal(block->entries[i].key, str_of_c(key))) return &block->entries[i];
    return NULL;
}

str block_value(const struct block *block, const char *key)
{
    const struct entry *entry = block_find(block, key);
    return entry ? entry->value : S("");
}

const struct block *source_find(const struct source *source, str kind, str id)
{
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *block = &source->blocks[i];
        if (str_equal(block->header.value, id) && str_equal(str_of_c(block->kind->name), kind))
            return block;
    }
    return NULL;
}

const struct block *source_children(const struct source *source, const struct block *block,
                                    const struct block_kind *kind, size_t *count)
{
    const struct block *first = NULL;
    *count = 0;
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *child = &source->blocks[i];
        if (child->parent != block || child->kind != kind) continue;
        if (!first) first = child;
        ++*count;
    }
    return first;
}
