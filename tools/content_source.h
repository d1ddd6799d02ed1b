/* content_source.h - content files as blocks of keys and values, and the complaints about them.
 *
 *     # a comment
 *     feeling: wistful              a block begins with its kind and its header
 *     gloss: A soft ache for        a key of the block, with its value,
 *       something that is over.     which goes on in indented lines
 *
 * Where a key is called as a kind is (the "strategy" of a practice), the key of the block that is
 * being read goes first.
 *
 * An empty line within indented lines parts paragraphs; anywhere else it means nothing. A line that
 * starts with "- " is a list item. docs/CONTENT.md says it for writers.
 */
#ifndef CONTENT_SOURCE_H
#define CONTENT_SOURCE_H

#include "arena.h"
#include "buf.h"
#include "content_schema.h"

struct entry {
    str key;
    str value; /* lines joined; "\n\n" between paragraphs, "\n" before list items */
    int line;
};

enum { BLOCK_ENTRY_COUNT_MAX = 24 };

struct block {
    const struct block_kind *kind;
    str file;
    int line;
    struct entry header;
    struct entry entries[BLOCK_ENTRY_COUNT_MAX];
    size_t entry_count;
    const struct block *parent; /* NULL where the kind has none */
    size_t index;               /* among its kind, in the order of reading */
};

enum { BLOCK_COUNT_MAX = 8192 };

struct source {
    struct block *blocks; /* room for BLOCK_COUNT_MAX */
    size_t block_count;
    size_t kind_counts[KIND_COUNT_MAX];
    struct buf complaints; /* "file:line: sentence" lines */
    size_t complaint_count;
};

/* An empty source; its blocks and complaints lie in `arena`. */
struct source source_new(struct arena *arena);

/* Reads one file's text and adds its blocks. `file` and `text` outlive the source. */
void source_read(struct source *source, str file, str text, struct arena *arena);

/* "file:line: sentence" for whoever edits the file; verbs as buf_format. */
void source_complain(struct source *source, str file, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The entry of a key, or NULL. */
const struct entry *block_find(const struct block *block, const char *key);

/* The value of a key, empty when absent. */
str block_value(const struct block *block, const char *key);

/* The block of `kind` with header `id`; among those under `parent` when it is not NULL. */
const struct block *source_find(const struct source *source, str kind, str id);

/* The first child of `block` of that kind, and how many follow it. */
const struct block *source_children(const struct source *source, const struct block *block,
                                    const struct block_kind *kind, size_t *count);

#endif
