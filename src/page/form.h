/* form.h - what a form sent: names and texts, in the order they came.
 *
 * Floor 4. The same list also carries a stored record or a kept draft into a form to be filled in
 * again, so that a page renders what was typed and what was stored by one path.
 *
 *     struct form form;
 *     if (!form_read(S("mood=2&feelings=calm&feelings=close"), arena, &form)) ...
 *     form_text(&form, S("mood"))                         "2"
 *     form_has(&form, S("feelings"), S("close"))          true
 */
#ifndef FORM_H
#define FORM_H

#include "arena.h"
#include "draft.h"
#include "limits.h"

struct form {
    struct draft_field *fields;
    size_t count;
};

/* Decodes application/x-www-form-urlencoded. False when it is malformed: a bad escape, text that is
 * no UTF-8, more than FORM_FIELD_COUNT_MAX fields. */
bool form_read(str encoded, struct arena *arena, struct form *out);

/* The first text under `name`, or empty. */
str form_text(const struct form *form, str name);

/* Whether `name` came at all. */
bool form_given(const struct form *form, str name);

/* Whether `text` stands under `name`, as a field of its own or as an entry of a list "a,b". */
bool form_has(const struct form *form, str name, str text, struct arena scratch);

/* A form without fields that has room for `cap`; form_add fills it. */
struct form form_empty(struct arena *arena, size_t cap);
void form_add(struct form *form, str name, str text);

/* The fields whose names `kind` has, for draft_read; what else came (buttons, where to go next) is
 * left out. */
struct form form_of_kind(const struct form *form, const struct kind *kind, struct arena *arena);

/* A stored record as the form that would write it again. */
struct form form_of_record(const struct record *record, struct arena *arena);

#endif
