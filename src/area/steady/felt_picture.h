/* felt_picture.h - what was expected beside what it felt like, one row for each, and the same as a
 * table.
 *
 * Floor 5. A ring for what was expected, a full dot for what came, on a scale of 0 to 10; in 400
 * units of width like every picture.
 */
#ifndef FELT_PICTURE_H
#define FELT_PICTURE_H

#include "page.h"

struct felt_row {
    str label;
    double expected, felt; /* means, 0 to 10 */
    int32_t n;             /* times that both were noted */
};

/* `of` stands above the labels: "Ladder". At least one row. */
void felt_picture_put(struct page *page, str title, str summary, str of,
                      const struct felt_row *rows, size_t count);

#endif
