/* content_schema.h - which blocks and keys content files may hold, as one table.
 *
 * A block of kind K becomes one `struct content_K` of src/practice/content.h, a key one member of
 * it (dashes become underscores, unless `member` says otherwise). To add a kind: its fields and its
 * row in content_schema.c, its struct in content.h, a paragraph in docs/CONTENT.md.
 */
#ifndef CONTENT_SCHEMA_H
#define CONTENT_SCHEMA_H

#include "base.h"

enum field_type {
    FIELD_ID,       /* header: unique among its kind */
    FIELD_LOCAL_ID, /* header: unique within its parent */
    FIELD_NAME,     /* words for people, no sentence */
    FIELD_LINE,     /* a sentence or a few, one paragraph */
    FIELD_TEXT,     /* paragraphs and list items */
    FIELD_CODE,     /* no language: numbers to dial, names of fields, sources */
    FIELD_INT,      /* from min to max */
    FIELD_SECONDS,  /* "5.5"; the member holds milliseconds */
    FIELD_SIGN,     /* - 0 + */
    FIELD_BOOL,     /* yes no; no when absent */
    FIELD_CHOICE,   /* one of `words` (separated by spaces); the member holds PREFIX_WORD */
    FIELD_REF,      /* the id of a block of kind `target`; a pointer to it */
    FIELD_SET,      /* ids of kind `target`, separated by spaces; bits by index */
};

struct field {
    const char *key;
    const char *member; /* NULL: the key with underscores */
    enum field_type type;
    bool required;
    bool name_is_id; /* when absent, the id with spaces for dashes */
    int min, max;
    const char *words;
    const char *prefix;
    const char *target;
};

struct kind {
    const char *name;
    const char *plural;
    const char *parent; /* kind of the block that it stands under, or NULL */
    bool backlink;      /* its struct has a member named after its parent's kind */
    struct field header;
    const struct field *fields;
    size_t field_count;
};

enum { KIND_COUNT = 23 };

extern const struct kind content_kinds[KIND_COUNT];

/* NULL when there is none. */
const struct kind *schema_find_kind(str name);
const struct field *schema_find_field(const struct kind *kind, str key);

/* Only tables that stand alone, or whose ids are unique, are members of `struct content`. */
bool schema_is_listed(const struct kind *kind);

#endif
