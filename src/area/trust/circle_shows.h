/* circle_shows.h - what support shows on the page of the circle: on how many it rests, how much on
 * one, how well it fitted, and where it tilts.
 *
 * Floor 5. Of the year up to `until`; number of people and fit stand side by side, since the one
 * says nothing of the other.
 */
#ifndef CIRCLE_SHOWS_H
#define CIRCLE_SHOWS_H

#include "page.h"

void circle_shows_put(struct page *page, day until);

#endif
