/* chart.h - numbers over days as a thin line with honest gaps, and the same as a table.
 *
 * Floor 4. Drawn in 400 units of width, so that words stay readable on a phone; nothing is styled
 * here (docs/LOOK.md). A day without a point is a gap: the line ends and begins anew, and nothing
 * is ever drawn through it. The same points always give the same bytes.
 *
 *     struct chart chart = {.title = T(page, "Mood"), .summary = sentence, .since = today - 6,
 *                           .until = today, .lo = -5, .hi = 5, .series = &mood, .series_count = 1};
 *     chart_put(page, &chart);
 *
 * A point may be drawn as a picture of art.svg in place of a dot, and have a soft band around it.
 * Points that are many are a line alone; with `fold`, more than 400 days of them become weeks, and
 * more than 1,200 months (chart_fold.h).
 *
 * Pictures over time go through the whole history, and mark what changed in one's life:
 *
 *     struct span span = span_of_address(page, S("/level"), S(""), first_day, SPAN_YEAR);
 *     struct chart chart = {..., .since = span.since, .until = span.until, .span = &span,
 *                           .fold = true};
 *     chart_mark_life(page, &chart);
 *     chart_put(page, &chart);
 */
#ifndef CHART_H
#define CHART_H

#include "page.h"
#include "span.h"

struct chart_point {
    day day; /* each later than the one before */
    double value;
    double lo, hi; /* of the soft band; both 0: none */
    str icon;      /* "sky-rain"; empty: a dot */
    str words;     /* how the table says it; empty: the number itself */
    str name;      /* of its row in the table; empty: the day */
};

struct chart_series {
    str label; /* at the end of its line, when there are several; above its column */
    str hue;   /* the class of a family of feelings; empty: the colour of dusk */
    const struct chart_point *points;
    size_t count;
};

/* A height with words to it. */
struct chart_tick {
    double value;
    str label;
};

/* Something that was on a day: a thin upright with a word, by rising day. */
struct chart_event {
    day day;
    str label;
};

struct chart {
    str title;   /* of the table, and of the picture for those who do not see it */
    str summary; /* the plain sentence beneath, with how many there are */
    day since, until;
    double lo, hi; /* lowest and highest value that can be; lo < hi */
    bool zero;     /* a dotted line at `zero_at` */
    double zero_at;
    bool range; /* a soft band from side to side behind the lines: where most values lie */
    double range_lo, range_hi;
    int height;   /* of the drawing; 0: 200 */
    int gap_days; /* points further apart than this are not joined; 0: one day */
    const struct chart_tick *ticks;
    size_t tick_count;
    const struct chart_series *series;
    size_t series_count;
    const struct chart_event *events;
    size_t event_count;
    str earlier, later;      /* addresses of the same picture of other days; empty: there is none */
    const struct span *span; /* writes the ways in their place; NULL: none */
    bool fold;               /* many days into weeks or months */
};

/* Sets `events` to the days that the person marked among those shown. */
void chart_mark_life(struct page *page, struct chart *chart);

/* The whole figure: picture, sentence, table in a fold, ways to earlier and later days. */
void chart_put(struct page *page, const struct chart *chart);

/* The attributes `d` of one line and of its band, for tests: "M44.0 16.0L92.0 50.0M...". */
void chart_put_line(struct buf *out, const struct chart *chart, const struct chart_series *series);
void chart_put_band(struct buf *out, const struct chart *chart, const struct chart_series *series);

#endif
