/* draft.h - what someone typed, as a record or as a list of what is wrong with it.
 *
 * Floor 1. A form, a command line, a CSV row and a JSON line all arrive here as names and texts,
 * so that there is one place that decides what may be written down.
 *
 * A list field takes "a,b" (a comma within is "\,", a backslash "\\"), or its name several times,
 * or both. An empty text means "not given", and in an amendment "take it away".
 *
 *     struct draft_field typed[] = {{S("mood"), S("2")}, {S("feelings"), S("calm,close")}};
 *     struct problems problems = {0};
 *     if (!draft_read(&record, typed, 2, offset_min, &arena, &problems))
 *         problems.at[0].text says why
 */
#ifndef DRAFT_H
#define DRAFT_H

#include "arena.h"
#include "problem.h"
#include "record.h"

struct draft_field {
    str name;
    str text;
};

/* Sets `record->values` from what was typed, over what stands there already (a fresh record_new, or
 * a copy of the version that is amended). False, with at least one problem and `record->values` not
 * to be used, when a name is unknown, a value not allowed, or a required field is missing in the
 * end. Strings of the record live in `arena`. CRLF becomes LF; forbidden control characters are
 * refused (utf8.h). `offset_min` is for times typed without one. */
bool draft_read(struct record *record, const struct draft_field *typed, size_t count,
                int16_t offset_min, struct arena *arena, struct problems *problems);

/* As draft_read, but without asking for required fields: what an import begins with, whose record
 * may hold them in a form of its own. draft_check_needed asks then. */
bool draft_read_fields(struct record *record, const struct draft_field *typed, size_t count,
                       int16_t offset_min, struct arena *arena, struct problems *problems);

/* Adds a problem for each required field that is not present. */
bool draft_check_needed(const struct record *record, struct arena *arena,
                        struct problems *problems);

/* Cuts "a,b\,c" into its entries, unescaped, trimmed, empty ones left out; returns how many, at
 * most `max`. A backslash stands for itself but before a comma, a backslash or a blank. */
size_t draft_cut_list(str text, struct arena *arena, str *out, size_t max);

/* The name of the kind that `typed` comes close to, for "Did you mean ...?"; empty when none does.
 */
str draft_nearest_kind(str typed);

#endif
