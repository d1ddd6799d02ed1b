/* incoming.h - a record from outside, as names and texts, before it is known to be one.
 *
 * Floor 3. jsonl.c and csv.c fill one in; incoming_record makes it a record, or says why not.
 *
 * What this program does not know is kept, never dropped: an unknown kind, unknown fields, options
 * that a later program may know, all as JSON in `record.foreign`:
 *
 *     {"kind":"dream","fields":{"vivid":3},"more":{"device":"phone"}}
 *
 * with "kind" only where the kind has no number here, and "more" for members beside the fields.
 */
#ifndef INCOMING_H
#define INCOMING_H

#include "arena.h"
#include "draft.h"
#include "json_out.h"

struct incoming {
    id128 id, version, follows; /* zero where not given */
    bool has_at, has_written;
    struct moment at, written;
    bool erased;
    str kind_name;
    const struct kind *kind;    /* set by incoming_set_kind; NULL for an unknown one */
    uint32_t kind_number;       /* 0 where only the name is known */
    struct draft_field *fields; /* FORM_FIELD_COUNT_MAX of them: names that the kind has */
    size_t field_count;
    str unknown, unknown_head; /* wire bytes, see struct record */
    str foreign_fields;        /* JSON objects; empty for none */
    str foreign_more;
    size_t unknown_field_count, unknown_value_count;
};

/* Where it is read into, and how. */
struct incoming_rules {
    struct moment now; /* `written` of what does not say when it was written */
    id128 import_id;
    struct arena *arena; /* for this record */
};

struct incoming incoming_new(struct arena *arena);

/* Takes "weather", or "#60" for a kind by its number. Any name of letters, digits and dashes is a
 * kind, known or not. */
bool incoming_set_kind(struct incoming *incoming, str name);

/* Adds what was given for a field that the kind has. False when there are too many. */
bool incoming_add(struct incoming *incoming, str name, str text);

/* Whether `text`, as draft.h takes it, names an option that the field does not have. */
bool incoming_unknown_option(const struct field *field, str text, struct arena scratch);

/* What `record.foreign` holds: JSON texts of the input; all empty when it is no such object. */
struct foreign {
    str kind, fields, more;
};
struct foreign foreign_read(str text, struct arena *arena);

/* The record, exactly as it would be read from its bytes. Without an id it gets one that follows
 * from its content, so that the same line read twice is the same record. False with at least one
 * problem. */
bool incoming_record(const struct incoming *incoming, const struct incoming_rules *rules,
                     struct record *out, struct problems *problems);

/* The number of a kind that is named "#60", or 0. */
uint32_t kind_number_of_name(str name);

#endif
