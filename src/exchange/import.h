/* import.h - records of a file, one piece at a time, told apart from what is there already.
 *
 * Floor 3. The same run serves the preview and the import itself: only whoever appends makes a
 * difference.
 *
 *     struct import import = import_new(nb, IMPORT_JSONL, &rules, &arena);
 *     while (import_cut(&import, &rest, at_end, &piece))         rest: what was read of the file
 * and not yet cut switch (import_take(&import, piece, scratch, &record, &problems)) case
 * IMPORT_NEW: append the record case IMPORT_PROBLEM: say import.line and problems.at[0].text
 *
 * A record is there already when the notebook, or an earlier piece of the same file, has a version
 * of the same id, or its current version says the same; so that importing twice adds nothing.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include "csv.h"
#include "jsonl.h"
#include "notebook.h"

enum import_format { IMPORT_JSONL, IMPORT_CSV };

enum import_result {
    IMPORT_NOTHING, /* an empty line, or the heads of a table */
    IMPORT_NEW,
    IMPORT_HERE,
    IMPORT_PROBLEM,
};

struct import {
    const struct notebook *nb;
    enum import_format format;
    const struct kind *kind; /* of a table that does not name its own; NULL if it has to */
    struct moment now;
    id128 import_id;
    struct arena *arena;
    struct csv_table table;
    uint64_t line,
        next_line; /* counted from 1: where the piece cut last begins, and the one to come */
    bool began;    /* the byte order mark, if any, was looked for */
    bool too_long, skipping; /* the piece cut last is the beginning of a line that is too long */
    id128 *seen;             /* versions of this file: open addressing, zero for empty */
    size_t seen_count, seen_cap;
    size_t new_count, here_count, problem_count;
    size_t changed_count; /* of those that are here: the file says something else; what is here
                             stays */
    size_t trashed_count; /* of those that are here: they lie in the trash, and stay there */
    size_t
        unknown_kind_count; /* records of kinds that this program does not know, kept as they are */
    size_t unknown_field_count; /* fields, and ... */
    size_t unknown_value_count; /* ... options of choices, kept likewise */
};

/* What one call of import_take may use of `scratch`: a line of the greatest length, some times
 * over. */
enum { IMPORT_SCRATCH_LEN = 12 * IMPORT_LINE_LEN_MAX };

/* `arena` keeps 32 to 64 bytes for each record of the file, and lives as long as the import. */
struct import import_new(const struct notebook *nb, enum import_format format, struct moment now,
                         id128 import_id, struct arena *arena);

/* Cuts the next line or table row off *rest. False when there is none, or it is not yet whole and
 * `at_end` says that more of the file can be had. */
bool import_cut(struct import *import, str *rest, bool at_end, str *piece);

enum import_result import_take(struct import *import, str piece, struct arena *scratch,
                               struct record *out, struct problems *problems);

#endif
