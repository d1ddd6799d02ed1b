/* field.h - form fields, made from the tables of kinds.
 *
 * Floor 4. Every field of every kind can be shown and sent back by what its table says; pages of
 * their own choose which ones they show, in which order, and put words around them.
 *
 * A field is filled from `form` (what was typed, a stored record, or a kept draft) and carries its
 * problem, if it has one, beside it.
 */
#ifndef FIELD_H
#define FIELD_H

#include "page.h"

struct field_set {
    struct page *page;
    const struct kind *kind;
    const struct form *form;         /* what the fields hold already; may be empty */
    const struct problems *problems; /* NULL where nothing was sent yet */
};

/* The box at the top that lists every problem with a link to its field; nothing when there is none.
 */
void field_put_problems(const struct field_set *set);

/* One field by its name, with label, hint, control and problem. */
void field_put(const struct field_set *set, str name);

/* The same under a question of the page's own in place of the table's label and hint; how it is
 * typed, and a range that the question leaves out, are said all the same. */
void field_put_asking(const struct field_set *set, str name, str question);

/* The problem of one field, if it has one: for pages that write the control themselves. */
void field_put_problem(const struct field_set *set, str name);

/* All fields of the kind, the required ones and the first few in sight, the others in a fold. */
void field_put_all(const struct field_set *set);

/* Day and time at which it was so: two inputs named `at-day` and `at-time`, in a fold unless filled
 * in. */
void field_put_at(const struct field_set *set);

/* One box to tick for what was so the evening before; it comes with field_put_at. */
void field_put_yesterday(const struct field_set *set);

/* What these sent, as a moment; zero when nothing was. False with a problem when it cannot be read.
 */
bool field_read_at(struct page *page, const struct form *form, struct problems *problems,
                   struct moment *at);

/* One radio of a scale or of chips: also for questions that are no field of a record. */
void field_put_option(struct page *page, str name, str value, str label, bool chosen);

#endif
