/* own_lines.h - help lines that a person wrote down, put right or left out.
 *
 * Floor 5. A record of kind `help-line` is a line of one's own; where its field `of` names a line
 * of the list (content/en/helplines.txt) it stands in that line's place, or leaves it out.
 */
#ifndef OWN_LINES_H
#define OWN_LINES_H

#include "page.h"

enum { OWN_LINE_COUNT_MAX = 100 };

struct own_line {
    id128 id;
    struct record record;
};

struct own_lines {
    const struct own_line *at; /* the latest first */
    size_t count;
};

/* In page->arena; none while no notebook is open. */
struct own_lines own_lines_read(struct page *page);

/* The record that stands in place of a line of the list, or NULL. */
const struct own_line *own_lines_of(const struct own_lines *lines, str shipped_id);

/* Whether it leaves the line out. */
bool own_line_hides(const struct own_line *line);

/* Whether it is a line of that sort of its own, and of that country or of none; `kind` one past the
 * last is any other sort. */
bool own_line_is(const struct own_line *line, enum content_help_kind kind, str country);

/* The name in the record's field `for`. */
str own_line_kind_name(enum content_help_kind kind);

#endif
