/* ranges.h - numbers with the range that each lies in, one under the other, and the same as a
 * table.
 *
 * Floor 4. Drawn in 400 units of width, a line of words above each range, so that it reads on a
 * phone; nothing is styled here (docs/LOOK.md). A dotted upright stands at `zero_at`, with words
 * for either side of it beneath, and under them how to read dot and line.
 *
 *     struct ranges ranges = {.title = title, .summary = sentence, .rows = rows, .count = n,
 *                             .less = T(page, "lower"), .more = T(page, "higher"), ...};
 *     ranges_put(page, &ranges);
 */
#ifndef RANGES_H
#define RANGES_H

#include "page.h"

struct range_row {
    str label;
    double value, lo, hi;         /* lo <= value <= hi, finite */
    str value_words, range_words; /* how the table says them */
    int32_t n;
};

struct ranges {
    str title;   /* of the table, and of the picture for those who do not see it */
    str summary; /* the plain sentence beneath */
    str of;      /* above the labels' column: "Practice" */
    str value;   /* above the values' */
    const struct range_row *rows;
    size_t count; /* at least 1 */
    size_t drawn; /* the picture has the first so many of them; the table has all */
    double zero_at;
    str less, more; /* what lies at either side of zero */
};

void ranges_put(struct page *page, const struct ranges *ranges);

#endif
