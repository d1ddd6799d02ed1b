/* span.h - which days a picture shows: a month, three months, a year or everything, and the way
 * earlier and later through the whole history.
 *
 * Floor 4. The choice stands in the address, ?span=month&until=2026-08-01, so that a page can be
 * come back to, and works without script.
 *
 *     struct span span = span_of_address(page, S("/level"), S(""), first_day, SPAN_YEAR);
 *     struct chart chart = {.since = span.since, .until = span.until, .span = &span, ...};
 *
 * `until` never leads out of the history: one before its first four weeks, or after today, shows
 * its first or its last days, and one that is no day is not looked at. Every way keeps the length
 * and, but for "everything", the day: from a month of August to its three months at one press.
 *
 * chart_put then writes the ways. A page with several pictures of the same days gives `span` to one
 * of them, or writes the ways itself with span_put.
 */
#ifndef SPAN_H
#define SPAN_H

#include "page.h"

enum span_length { SPAN_MONTH, SPAN_QUARTER, SPAN_YEAR, SPAN_ALL, SPAN_LENGTH_COUNT };

struct span {
    enum span_length length, usual;
    day since, until; /* both shown */
    day first;        /* of all there is */
    str path;         /* of the page */
    str keep;         /* what else its address carries: "sign=calm"; empty: nothing */
};

/* The days that the address asks for; those of `usual` up to today where it asks for none, or for
 * none that can be. `first` is the first day that there is something to see of; a picture begins
 * there at the earliest, but shows four weeks at least. */
struct span span_of_address(struct page *page, str path, str keep, day first,
                            enum span_length usual);

/* How many days. */
int span_days(const struct span *span);

/* "the last 12 months", "the three months to 1 August", "all of it": for headings and sentences. */
str span_words(struct page *page, const struct span *span);

/* The ways: nothing where there is nothing else to see. */
void span_put(struct page *page, const struct span *span);

/* The first day that has a record of the kind; today where there is none. */
day span_first_of_kind(struct page *page, str kind);

#endif
