/* record_change.h - new records and new versions of old ones, as the commands write them.
 *
 * Host. Everything here runs inside a call_build (command.h): it only seals into `effects`.
 */
#ifndef RECORD_CHANGE_H
#define RECORD_CHANGE_H

#include "command.h"
#include "draft.h"

/* The current version of the record that a person named by its id, or by its beginning. */
const struct entry *record_named(struct call *call, const char *typed, struct refusal *why);

/* The same, for who may see it: a record under a lock of its own needs the passphrase shown again.
 */
const struct entry *record_named_and_seen(struct call *call, const char *typed,
                                          struct refusal *why);

/* Whether records of `kind` (NULL: unknown) may be shown to who calls; asks when they have their
 * own lock. */
bool record_may_be_seen(struct call *call, const struct kind *kind, struct refusal *why);

/* Gives `record` its ids and times: a new record's, or those of a version that follows `before`. */
void record_stamp(struct call *call, struct record *record, const struct entry *before);

/* Appends; OUTCOME_USAGE when it is too long. */
bool record_append(struct call *call, const struct record *record, struct effects *effects,
                   struct refusal *why);

/* The problems as sentences, one a line. */
bool refuse_problems(struct refusal *why, const struct problems *problems);

/* Cuts FIELD=VALUE words into `fields`; FIELD=- reads standard input. */
bool record_read_fields(char **words, size_t count, struct draft_field *fields, struct arena *arena,
                        struct refusal *why);

#endif
