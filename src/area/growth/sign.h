/* sign.h - the six signs of growth on pages: their names, and one quiet line for each.
 *
 * Floor 5. A line has a word and a small picture and leads to its evidence; there is no total. What
 * a closed gate takes away is not there.
 */
#ifndef AREA_GROWTH_SIGN_H
#define AREA_GROWTH_SIGN_H

#include "growth_signs.h"
#include "page.h"

struct sign_words {
    str title;
    str about; /* what it is, in one sentence */
    str first; /* the first small thing to do ... */
    str path;  /* ... and where */
};

/* In the person's language. */
struct sign_words sign_words(struct page *page, enum growth_sign sign);

/* What a line of evidence is called, above its picture. */
str sign_line_title(struct page *page, enum growth_line line);

/* "growing"; "steadier, and also further away". */
str sign_status(struct page *page, const struct growth_status *status);

/* The name of its small picture in art.svg. */
const char *sign_icon(const struct growth_status *status);

/* The signs as of the last look on or before `as_of`, as a list; worked out once for this state of
 * the notebook. */
void sign_put_list_kept(struct page *page, day as_of);

#endif
