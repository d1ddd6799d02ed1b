/* practising.h - one going through a practice: what was answered so far, from page to page.
 *
 * Floor 5.
 *
 * Nothing is kept before the end: each page carries the answers on in its form, so that a practice
 * works without a notebook and leaves no trace when it is left. Answers travel as `s1`, `s2`, ...,
 * one or several for each step; the step that was just on the page sends its own under the name of
 * its control, and says which step it was in `from`. With a notebook the form is also kept as a
 * draft while someone types, so that a closed window loses nothing.
 *
 *     struct practising practising;
 *     practising_read(page, practice, &practising);
 *     practising_put_carried(&practising, index);        in the form of step `index`
 */
#ifndef PRACTISING_H
#define PRACTISING_H

#include "page.h"
#include "walk.h"

struct practising {
    struct page *page;
    const struct content_practice *practice;
    struct walk_answer *answers;
    size_t answer_count;
    int64_t began_ms;
    const struct entry *for_entry; /* the record it is done for, an urge or a trigger; or NULL */
    const struct kind *for_kind;
    str for_id;
};

/* Reads the form that was sent. */
void practising_read(struct page *page, const struct content_practice *practice,
                     struct practising *out);

/* The record that `id` names, when a practice may be done for it; out->for_* stay empty else. */
void practising_set_for(struct practising *practising, str id);

/* Everything but the answers of step `index`, as hidden fields, and where the form comes from. */
void practising_put_carried(const struct practising *practising, size_t index);

/* Everything, for a page that is no step. */
void practising_put_all(const struct practising *practising);

/* The answers of a step, as a form to fill its control from. */
struct form practising_form(const struct practising *practising, size_t index);

/* The rating given to the practice's field ("before", "after") on the way; -1 for none. */
int practising_rating(const struct practising *practising, str name);

/* What it is called among the drafts. */
str practising_draft(struct page *page, const struct content_practice *practice);

#endif
