/* save.h - the ways in which a page changes the notebook.
 *
 * Floor 4.
 *
 * Each of these appends a version to the log; none overwrites. The caller then sends the reader on
 * with page_see_saved, whose notice offers the undo. What may not be written down makes the reply a
 * 422 and leaves the caller to show the form again with everything that was typed.
 */
#ifndef SAVE_H
#define SAVE_H

#include "page.h"
#include "settings.h"

/* True, with a problem that says so, when the host could not store this request's last reply. */
bool save_is_full(struct page *page, struct problems *problems);

/* Reads `typed` as a new record of `kind` and appends it. `at` is when it was so; a zero moment is
 * now. False with problems when it may not be written down. */
bool save_new(struct page *page, const struct kind *kind, const struct form *typed,
              struct moment at, struct problems *problems, id128 *version);

/* Appends a version of `current` with the fields of `typed` over its own; every field of the kind
 * that `typed` does not name is cleared where `whole` is true, kept where it is false. */
bool save_amended(struct page *page, const struct entry *current, const struct form *typed,
                  bool whole, struct moment at, struct problems *problems, id128 *version);

/* A whole page that says the first of the problems, under the status that it set: for a press that
 * has no form to come back to. */
void save_say_refused(struct page *page, const struct problems *problems);

/* Such a press: sets the fields of `typed`, keeping all others, and leads to `path`; or says why it
 * could not. */
void save_set(struct page *page, const struct entry *current, const struct form *typed, str path);

/* Appends a version that is erased, or no longer erased. */
id128 save_erased(struct page *page, const struct entry *current, bool erased);

/* Takes back what version `version` did: the version before it becomes current again, as a new
 * version; a first version is erased. False when it is not the current version of anything. */
bool save_undone(struct page *page, id128 version, id128 *undoing);

/* Appends the setting, which must be allowed; one that has the value already writes nothing.
 * Returns the version that counts; zero when the default does. */
id128 save_setting(struct page *page, enum setting setting, str value);

#endif
