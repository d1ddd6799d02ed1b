/* problem.h - what is wrong with something that a person gave, one sentence each.
 *
 * Floor 1. Names the field and says what is allowed, never what a person wrote: sentences may end
 * up in a terminal's history or on a shared screen. (A misspelt name is repeated, so that it can be
 * found.)
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#include "arena.h"
#include "kind.h"
#include "limits.h"

struct problem {
    str field; /* the field's name; empty when it is about the whole */
    str text;  /* one sentence, in English */

    /* The same for problem_say. */
    str sentence;              /* "{1} takes {2}." */
    str name, detail;          /* for {1} and {2} */
    const struct field *takes; /* what may stand in it is the detail; or NULL */
    str meant;                 /* what was perhaps meant, or empty */
};

struct problems {
    struct problem at[PROBLEM_COUNT_MAX];
    size_t count;
};

/* Each adds one problem unless the list is full, its sentence in `arena`, and is false, so that a
 * reader may end with `return problem_add(...)`. Sentences are marked with N where they stand. */

/* `sentence` as it is. */
bool problem_add(struct problems *problems, struct arena *arena, str field, str sentence);

/* "{1} is needed.", where {1} is the field's name, and {2} the detail. */
bool problem_add_field(struct problems *problems, struct arena *arena, const struct field *field,
                       str sentence, str detail);

/* "mood takes a whole number from -5 to 5.", and the option that is nearest to what was `typed`. */
bool problem_add_value(struct problems *problems, struct arena *arena, const struct field *field,
                       str typed);

/* "weather has no field called "moood". Did you mean mood?" */
bool problem_add_name(struct problems *problems, struct arena *arena, const struct kind *kind,
                      str name);

/* The problem in another language, where the field goes by `name` instead of its own unless that is
 * empty. In `arena`, of which it takes PROBLEM_SAID_LEN_MAX bytes at most. */
enum { PROBLEM_SAID_LEN_MAX = 2048 };

str problem_say(const struct problem *problem, const struct tongue *tongue, str name,
                struct arena *arena);

#endif
