/* record.h - one thing that a person wrote down, as one version of it.
 *
 * Floor 1.
 *
 * The log holds *versions*. All versions of a record share its id, which is the version id of the
 * first. An amendment is a full new version that `follows` the one it changes; erasing and
 * restoring are versions too (erased = true, then false again).
 *
 * Values stand in an array beside the kind's fields: values[i] belongs to kind->fields[i].
 * What this program does not know, a kind or a field of a later one, is kept as bytes and
 * survives being amended, exported and imported.
 */
#ifndef RECORD_H
#define RECORD_H

#include "base.h"
#include "day.h"
#include "id.h"
#include "kind.h"

struct pair {
    str item;
    int64_t number;
};

/* One field's value. Which member counts follows from the field's type. */
struct value {
    bool present;
    int64_t number;           /* INT, FLAG, NUMBER (millionths), CHOICE (option number), DAY */
    struct moment time;       /* TIME */
    str text;                 /* TEXT, LINK */
    id128 about;              /* ABOUT */
    size_t count;             /* lists: how many */
    const int64_t *numbers;   /* CHOICES */
    const str *texts;         /* WORDS, LINKS */
    const struct pair *pairs; /* PAIRS */
};

struct record {
    id128 id;              /* for life */
    id128 version;         /* of this version; equals id in the first */
    id128 follows;         /* the version before; zero in the first */
    id128 import_id;       /* which import brought it; zero for none */
    struct moment at;      /* when it was so */
    struct moment written; /* when it was written down */
    bool erased;
    const struct kind *kind; /* NULL where this program does not know it */
    uint32_t kind_number;    /* as on the wire, known or not; 0 where only `foreign` names it */
    struct value *values;    /* kind->field_count of them; NULL for an unknown kind */
    str unknown;      /* wire bytes of the kind's message that are not known here: fields, and
                         values out of their range, of a later program; all of an unknown kind */
    str unknown_head; /* the same beside the kind's message */
    str foreign;      /* JSON object: kind and fields of an import that have no number here */
};

/* A record of `kind` with no value present. */
struct arena;
struct record record_new(struct arena *arena, const struct kind *kind);

/* The value of the field called `name`; NULL when the kind has none or it is not present. */
const struct value *record_value(const struct record *record, str name);

/* The number of an INT, FLAG, CHOICE or DAY field, or `otherwise`. */
int64_t record_number(const struct record *record, str name, int64_t otherwise);

/* The text of a TEXT or LINK field, the option name of a CHOICE; empty when not present. */
str record_text(const struct record *record, str name);

/* Takes a value away; the name must be one of the kind. */
void record_clear(struct record *record, str name);

/* Sets the number of an INT, FLAG, CHOICE or DAY field, or a text, which is borrowed; the name must
 * be one of the kind and the value allowed there. For the program's own records; what a person
 * typed goes through draft.h. */
void record_set_number(struct record *record, str name, int64_t number);
void record_set_text(struct record *record, str name, str text);

/* Sets the field `late` of a kind that has one: 1 when the emotional day of `at` is earlier than
 * that of `written`, else not present. The core calls it on every record that a person wrote. */
void record_set_late(struct record *record);

/* Writes the value as the command line takes it: lists with commas between their entries. */
struct buf;
void value_put_plain(struct buf *out, const struct field *field, const struct value *value);

/* Writes one entry of such a list: commas, backslashes, and blanks at either end have a backslash
 * before them, so that draft_cut_list gives back the same. */
void value_put_entry(struct buf *out, str entry);

#endif
