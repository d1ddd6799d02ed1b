/* kind.h - what can be written down: one table for each kind of record.
 *
 * Floor 1. The form, the command line, the bytes, JSON Lines, CSV, search, the schema and the
 * reference documentation all follow from these tables; a kind that stands here can be written,
 * listed, amended, erased, restored and exported everywhere.
 *
 * To add a kind: add its table at the end of kinds.c under the next free number, which is also its
 * place there. To add a field: append it to its
 * kind. Numbers and names never change and are never used again.
 *
 *     const struct kind *weather = kind_find(S("weather"));
 *     const struct field *mood = kind_field(weather, S("mood"));     mood->lo -5, mood->hi 5
 */
#ifndef KIND_H
#define KIND_H

#include "base.h"
#include "fill.h"

enum field_type {
    FIELD_INT,     /* a whole number lo..hi */
    FIELD_FLAG,    /* 0 or 1 */
    FIELD_NUMBER,  /* a decimal number lo..hi with up to six places, held in millionths */
    FIELD_TEXT,    /* text */
    FIELD_DAY,     /* YYYY-MM-DD */
    FIELD_TIME,    /* a moment with its offset */
    FIELD_CHOICE,  /* one of the options */
    FIELD_CHOICES, /* some of the options */
    FIELD_WORDS,   /* a list of short texts */
    FIELD_LINK,    /* the id of a record of `link` kind, or plain words */
    FIELD_LINKS,   /* a list of those */
    FIELD_ABOUT,   /* the id of the record that this one follows; every `about` is one */
    FIELD_PAIRS,   /* a list of item=value, the value a whole number */
};

struct option {
    str name;  /* as stored in text formats; its number is its place in the list, from 1 */
    str label; /* as shown to a person */
};

struct field {
    str name;
    uint32_t number; /* on the wire; from 1, in the order of the table */
    enum field_type type;
    bool required;
    bool long_text;               /* FIELD_TEXT: more than a line is likely */
    int32_t lo, hi;               /* FIELD_INT and FIELD_NUMBER: the range, both ends allowed */
    str unit;                     /* "minutes", "%"; empty for a bare scale */
    str link;                     /* FIELD_LINK and FIELD_LINKS: the kind, empty for any */
    const struct option *options; /* FIELD_CHOICE and FIELD_CHOICES */
    size_t option_count;
    str label;   /* above the form field */
    str meaning; /* one sentence, for help and documentation; scales say what their ends mean */
};

struct kind {
    str name;
    uint32_t number; /* on the wire, from 16 */
    str label;       /* "Emotional weather" */
    str meaning;     /* one sentence */
    const struct field *fields;
    size_t field_count;
    bool own_lock; /* left out of lists, search and exports unless asked for by name */
};

extern const struct kind kinds[];
extern const size_t kinds_count;

/* NULL where there is none. */
const struct kind *kind_find(str name);
const struct kind *kind_of_number(uint32_t number);
const struct field *kind_field(const struct kind *kind, str name);
const struct field *kind_field_of_number(const struct kind *kind, uint32_t number);

/* The option's number (from 1), or 0. */
uint32_t field_option_number(const struct field *field, str name);

/* True for the types that hold several values. */
bool field_is_list(const struct field *field);

/* "text", "a whole number from -5 to 5", "one of none, remote, in-person": what may stand in the
 * field. */
struct buf;
void field_put_allowed(struct buf *out, const struct field *field);

/* The same in another language. */
void field_say_allowed(struct buf *out, const struct field *field, const struct tongue *tongue);

#endif
