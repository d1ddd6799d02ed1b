/* circle_picture.h - the people around someone, drawn: the nearer they feel, the nearer they stand.
 *
 * Floor 5. In 400 units of width like every picture; nothing is styled here. The same people are
 * always drawn alike. Whoever shows it says the same in a table beneath.
 */
#ifndef AREA_CIRCLE_PICTURE_H
#define AREA_CIRCLE_PICTURE_H

#include "kin.h"

/* More names would lie on each other; the table has them all. */
enum { CIRCLE_DRAWN_MAX = 12 };

void circle_picture_put(struct page *page, const struct kin *kin, str title, str summary);

/* Where the person at `index` of `count` stands, in units from the middle. */
struct circle_place {
    int x, y;
};

struct circle_place circle_place_of(size_t index, size_t count, int64_t closeness);

#endif
