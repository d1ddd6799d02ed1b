/* walk.h - what was answered on the way through a practice, as the records to write down.
 *
 * Floor 2.
 *
 * A practice is steps; a step may name fields that take its answer ("urge.strength
 * practice.before"). When the practice ends, the answers become records, all in one go: first the
 * practice itself, with its name and how long it took, then one of each other kind for which a step
 * brought something, completed by what the practice gives besides (`given`). Hosts collect answers
 * in their own way and write the records in theirs; what lies between is here.
 *
 *     struct walk_record records[WALK_RECORD_COUNT_MAX];
 *     size_t count = walk_records(&walk, arena, records);
 *     for (size_t i = 0; i < count; i++) draft_read(..., records[i].fields, records[i].count, ...);
 *
 * An answer is what draft.h takes, but for a choice, whose answer is the id of an option. What no
 * such step can have said (an option that it does not have, a number off its scale) is left out.
 * Several answers to one text are put together, each under its question, so that they can be
 * understood when they are read again.
 */
#ifndef WALK_H
#define WALK_H

#include "content.h"
#include "day.h"
#include "draft.h"

enum {
    WALK_RECORD_COUNT_MAX = 4,
    WALK_LENGTH_MIN_MAX = 180, /* who comes back after that has been elsewhere meanwhile */
};

struct walk_answer {
    size_t step; /* its place among the practice's steps */
    str text;
};

struct walk {
    const struct content *content;
    const struct content_practice *practice;
    const struct walk_answer *answers; /* a step may have several, or none */
    size_t answer_count;
    int64_t began_ms; /* 0: not known */
    struct moment now;
    const struct kind *for_kind; /* the record that it was done for, as an urge or a trigger; */
    str for_id;                  /* NULL and empty: for none */
};

struct walk_record {
    const struct kind *kind;
    struct draft_field *fields;
    size_t count;
};

/* Writes the records into `out` and returns how many; the first is of kind `practice`. */
size_t walk_records(const struct walk *walk, struct arena *arena,
                    struct walk_record out[WALK_RECORD_COUNT_MAX]);

/* The next field that a list such as `fills` names, with its kind; false at the end. Both are NULL
 * where there is no such field, which the tests of the content keep from happening. */
bool walk_next_field(str *fills, const struct kind **kind, const struct field **field);

/* What may be chosen at a step of choice, from 0 on: false after the last. `value` may be empty. */
bool walk_option(const struct content *content, const struct content_step *step, size_t index,
                 struct content_option *out);

/* A rating as the field takes it: a field of 0 to 100 takes ten times the number on a scale of 0 to
 * 10. */
int64_t walk_scaled(const struct content_scale *scale, const struct field *field, int64_t rating);

#endif
