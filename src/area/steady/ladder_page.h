/* ladder_page.h - what the pages of a ladder share: which ladder, which step, where they lie.
 *
 * Floor 5.
 */
#ifndef LADDER_PAGE_H
#define LADDER_PAGE_H

#include "felt_picture.h"
#include "ladder.h"
#include "ladders.h"
#include "steady.h"

/* A ladder as the pages know it: an option of `step.ladder` with its content. */
struct ladder_page {
    const struct option *option;
    int64_t number;
    const struct content_collection *content;
    bool away; /* not offered where someone stands these weeks */
};

/* The ladder with that number. */
struct ladder_page ladder_page_of(struct page *page, int64_t number);

/* The ladder that the address names first. False, with the answer written, when there is none, or
 * when it is not offered and nothing of it was ever written down. */
bool ladder_page_find(struct page *page, struct ladder_page *of, struct ladder *ladder);

/* "/ladder/solitude", with what `rest` adds. */
str ladder_page_path(struct page *page, const struct ladder_page *of, str rest);

/* What was expected beside what came: the picture of `rows`, where there are any, and what `one`
 * shows, in words. `of` stands above the rows' names. */
void ladder_page_put_felt(struct page *page, const struct ladders_one *one, str of,
                          const struct felt_row *rows, size_t count);

/* How many ladders there are. */
size_t ladder_page_count(void);

#endif
