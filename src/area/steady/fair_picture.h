/* fair_picture.h - the moments of a fair test as a picture, the effect as a range, and both as
 * tables.
 *
 * Floor 5.
 */
#ifndef FAIR_PICTURE_H
#define FAIR_PICTURE_H

#include "fair_test.h"
#include "finding.h"
#include "page.h"

/* The effect is known; `words` say it. */
void fair_picture_put(struct page *page, const struct fair_test *test,
                      const struct finding_words *words);

#endif
