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
    str text;  /* one sentence */
};

struct problems {
    struct problem at[PROBLEM_COUNT_MAX];
    size_t count;
};

/* Each adds one problem unless the list is full, its sentence in `arena`, and is false, so that a
 * reader may end with `return problem_add(...)`. */

/* `text` as it is, copied. */
bool problem_add(struct problems *problems, struct arena *arena, str field, str text);

/* The field's name before `rest`: "mood is needed." */
bool problem_add_field(struct problems *problems, struct arena *arena, const struct field *field,
                       str rest);

/* "mood takes a whole number from -5 to 5.", and the option that is nearest to what was `typed`. */
bool problem_add_value(struct problems *problems, struct arena *arena, const struct field *field,
                       str typed);

/* "weather has no field called "moood". Did you mean mood?" */
bool problem_add_name(struct problems *problems, struct arena *arena, const struct kind *kind,
                      str name);

/* "There is no kind called "wether". Did you mean weather?" */
bool problem_add_kind(struct problems *problems, struct arena *arena, str name);

#endif
