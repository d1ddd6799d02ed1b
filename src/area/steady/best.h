/* best.h - what has eased things for this person before, to be offered first.
 *
 * Floor 5. By helped.h: from three rated times on, few times counting for less.
 */
#ifndef BEST_H
#define BEST_H

#include "helped.h"
#include "offered.h"

enum { BEST_MAX = 3 };

struct best {
    const struct content_practice *practices[BEST_MAX]; /* the best first; only what is listed */
    struct helped_practice rows[BEST_MAX];
    size_t count;
};

struct best best_now(struct page *page, const struct offered *offered);

bool best_has(const struct best *best, const struct content_practice *practice);

/* The section, with how many times each rests on; nothing where nothing is known yet. */
void best_put(struct page *page, const struct best *best);

#endif
