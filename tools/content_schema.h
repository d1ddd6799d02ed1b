/* content_schema.h - which blocks and keys content files may hold, as one table.
 *
 * A block of kind K becomes one `struct content_K` of src/practice/content.h, a key one member of
 * it (dashes become underscores, unless `member` says otherwise). To add a kind: its fields and its
 * row in content_schema.c, its struct in content.h, a paragraph in docs/CONTENT.md.
 */
#ifndef CONTENT_SCHEMA_H
#define CONTENT_SCHEMA_H

#include "base.h"

enum value_type {
    VALUE_ID,       /* header: unique among its kind */
    VALUE_LOCAL_ID, /* header: unique within its parent */
    VALUE_NAME,     /* words for people, no sentence */
    VALUE_LINE,     /* a sentence or a few, one paragraph */
    VALUE_TEXT,     /* paragraphs and list items */
    VALUE_CODE,     /* no language: numbers to dial, names of fields, sources */
    VALUE_INT,      /* from min to max */
    VALUE_SECONDS,  /* "5.5"; the member holds milliseconds */
    VALUE_SIGN,     /* - 0 + */
    VALUE_BOOL,     /* yes no; no when absent */
    VALUE_CHOICE,   /* one of `words` (separated by spaces); the member holds PREFIX_WORD */
    VALUE_REF,      /* the id of a block of kind `target`; a pointer to it */
    VALUE_SET,      /* ids of kind `target`, separated by spaces; bits by index */
};

struct block_field {
    const char *key;
    const char *member; /* NULL: the key with underscores */
    enum value_type type;
    bool required;
    bool name_is_id; /* when absent, the id with spaces for dashes */
    int min, max;
    const char *words;
    const char *prefix;
    const char *target;
};

struct block_kind {
    const char *name;
    const char *plural;
    const char *parent; /* kind of the block that it stands under, or NULL */
    bool backlink;      /* its struct has a member named after its parent's kind */
    struct block_field header;
    const struct block_field *fields;
    size_t field_count;
};

/* Room for more kinds than there are; content_kinds_count says how many there are. */
enum { KIND_COUNT_MAX = 64 };

extern const struct block_kind content_kinds[];
extern const size_t content_kinds_count;

/* NULL when there is none. */
const struct block_kind *schema_find_kind(str name);
const struct block_field *schema_find_field(const struct block_kind *kind, str key);

/* Only tables that stand alone, or whose ids are unique, are members of `struct content`. */
bool schema_is_listed(const struct block_kind *kind);

/* Whether a value of the field is words for people, which a translator translates. */
bool schema_is_language(const struct block_field *field);

#endif
