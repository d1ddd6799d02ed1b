/* Where I stand: a cloud on the map, both lines with their ranges, their parts, and the way over
 * time. The two lines are always shown together and never added up. */
#include "chart.h"
#include "map.h"
#include "stand.h"
#include "str.h"
#include "wording.h"

/* How many looks the picture over time shows: about a year of them. */
enum { LOOKS_SHOWN_MAX = 12 };

/* From this many days on, looking again says something that the mood of one day does not. */
enum { AGAIN_DAYS = 21 };

/* Facets beyond these are told in words; between them there is nothing to say. */
static const double facet_low = 1.6, facet_high = 2.4;

static const struct position_time *last_placed(const struct position_path *path)
{
    for (size_t i = path->count; i-- > 0;)
        if (path->times[i].position.placed) return &path->times[i];
    return NULL;
}

static void put_passage_body(struct page *page, str id)
{
    page_put_body(page, content_passage(page->content, id)->body);
}

static void put_map(struct page *page, const struct position_path *path,
                    const struct position_time *shown)
{
    struct map_cloud *clouds = NEW(page->arena, struct map_cloud, path->count);
    size_t count = 0;
    for (size_t i = 0; i < path->count; i++)
        if (path->times[i].position.placed)
            clouds[count++] = map_cloud_of(&path->times[i].position);
    map_put(page, clouds, count, wording_place(page, &shown->position));
}

static void put_region(struct page *page, const struct content_region *region)
{
    html(page->out, "<section class=\"card\"><h2>%ls</h2><p class=\"lead\">%ls</p>",
         STR(wording_sentence_start(page, region->name)), STR(region->gloss));
    page_put_body(page, region->body);
    html(page->out, "</section>");
}

static void put_regions(struct page *page, const struct position *position)
{
    if (position->sure) {
        put_region(page, wording_content_region(page, position->likeliest));
        return;
    }
    put_passage_body(page, S("position-between"));
    if (position->in_the_middle > 0.5)
        put_region(page, content_find_region(page->content, S("in-the-middle")));
    put_region(page, wording_content_region(page, position->likeliest));
    put_region(page, wording_content_region(page, position->second));
}

/* A bar from the lower to the upper end of what fits. */
static void put_range_bar(struct page *page, str name, const struct estimate *estimate)
{
    int lo = wording_share(estimate->lo), hi = wording_share(estimate->hi);
    html(page->out,
         "<li><span>%ls</span><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
         "aria-hidden=\"true\"><rect x=\"%d\" width=\"%d\" height=\"8\"/></svg>"
         "<b>%s</b></li>",
         STR(name), lo, hi - lo,
         TFC(page, "{1} to {2}", page_path(page, "%d", lo), page_path(page, "%d", hi)));
}

static void put_facet_words(struct page *page, const struct content_facet *facet,
                            const struct estimate *estimate)
{
    if (!estimate->known || (estimate->value > facet_low && estimate->value < facet_high)) return;
    html(page->out, "<h3>%ls</h3><p>%ls</p>", STR(facet->name),
         STR(estimate->value <= facet_low ? facet->low : facet->high));
}

static void put_axis(struct page *page, const struct position *position, enum axis axis)
{
    const struct content_axis *content = wording_content_axis(page, axis);
    const struct estimate *estimate = &position->axes[axis].estimate;
    const struct estimate *facets = &position->facets[axis * AXIS_FACET_COUNT];
    html(page->out,
         "<section><h2>%ls</h2><p class=\"quiet\">%ls</p><p>%s</p>"
         "<ul class=\"bars %ls\">",
         STR(content->name), STR(content->gloss),
         TFC(page, "In those two weeks: {1}, from {2} answers.", wording_range(page, estimate),
             page_path(page, "%d", (int)estimate->n)),
         STR(wording_axis_hue(axis)));
    for (size_t f = 0; f < content->facet_count; f++)
        if (facets[f].known) put_range_bar(page, content->facets[f].name, &facets[f]);
    html(page->out, "</ul><details><summary>%s</summary>", TC(page, "What the parts say"));
    for (size_t f = 0; f < content->facet_count; f++)
        put_facet_words(page, &content->facets[f], &facets[f]);
    html(page->out, "<p class=\"quiet\">%s</p></details></section>",
         TC(page,
            "Each part rests on three sentences, so take it as a hint. Parts near the middle are "
            "left out."));
}

static bool moves(const struct position_change *change, enum verdict verdict)
{
    return change->estimate.verdict == verdict;
}

/* One line up and the other down, since the first time or since the last one. */
static bool traded(const struct position_path *path, enum axis up, enum axis down)
{
    const struct position_trend *a = &path->trends[up], *b = &path->trends[down];
    return (moves(&a->since_first, VERDICT_GROWING) && moves(&b->since_first, VERDICT_SLIPPING)) ||
           (moves(&a->since_previous, VERDICT_GROWING) &&
            moves(&b->since_previous, VERDICT_SLIPPING));
}

static bool moved_lately(const struct position_path *path)
{
    bool any = false;
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        enum verdict verdict = path->trends[a].since_previous.estimate.verdict;
        any |= verdict == VERDICT_GROWING || verdict == VERDICT_SLIPPING;
    }
    return any;
}

/* "71, 60 to 82": short enough for a table. */
static str table_words(struct page *page, const struct estimate *estimate)
{
    return TF(page, "{1}, {2} to {3}", page_path(page, "%d", wording_share(estimate->value)),
              page_path(page, "%d", wording_share(estimate->lo)),
              page_path(page, "%d", wording_share(estimate->hi)));
}

/* From the fourth look on a line goes through all of them together; the table keeps what that day's
 * answers said by themselves. */
static struct chart_point level_point(struct page *page, const struct position_time *time,
                                      enum axis axis, const struct position_level_point *level)
{
    struct estimate shown = time->position.axes[axis].estimate;
    str words = table_words(page, &shown);
    if (level) {
        str alone = page_path(page, "%d", wording_share(shown.value));
        shown.value = level->value;
        shown.lo = level->lo;
        shown.hi = level->hi;
        words = TF(page, "{1}; that day by itself {2}", table_words(page, &shown), alone);
    }
    return (struct chart_point){.day = time->day,
                                .value = position_percent(shown.value),
                                .lo = position_percent(shown.lo),
                                .hi = position_percent(shown.hi),
                                .words = words};
}

/* One line over the latest times, with its range as a band. */
static struct chart_series series_of(struct page *page, const struct position_path *path,
                                     enum axis axis)
{
    struct chart_point *points = NEW(page->arena, struct chart_point, path->count);
    const struct position_level *level = &path->trends[axis].level;
    size_t count = 0, scored = 0;
    /* The first look is in the path to compare with, and may be years away. */
    size_t from = path->count > LOOKS_SHOWN_MAX ? path->count - LOOKS_SHOWN_MAX : 0;
    for (size_t i = 0; i < path->count; i++) {
        const struct position_time *time = &path->times[i];
        if (!time->position.axes[axis].estimate.known) continue;
        const struct position_level_point *point =
            level->known ? &level->points[scored++] : NULL;
        if (i < from || !time->position.placed) continue;
        if (count > 0 && points[count - 1].day == time->day) count--;
        points[count++] = level_point(page, time, axis, point);
    }
    return (struct chart_series){wording_content_axis(page, axis)->name, wording_axis_hue(axis),
                                 points, count};
}

static str until_address(struct page *page, day until)
{
    struct buf address = buf_new(page->arena, 32);
    buf_put(&address, S("/where?until="));
    day_put(&address, until);
    return buf_str(&address);
}

static void put_chart(struct page *page, const struct position_path *path, day until)
{
    struct chart_series series[] = {series_of(page, path, AXIS_STEADINESS),
                                    series_of(page, path, AXIS_CONNECTION)};
    if (series[0].count < 2) return;
    bool together = path->trends[AXIS_STEADINESS].level.known ||
                    path->trends[AXIS_CONNECTION].level.known;
    const struct chart_tick ticks[] = {{0, S("0")}, {50, T(page, "middle")}, {100, S("100")}};
    const struct chart_point *points = series[0].points;
    struct chart chart = {
        .title = T(page, "Both lines over time"),
        .summary =
            page_path(page, "%s %zu. %s", TC(page, "Looks at the map:"), series[0].count,
                      together ? TC(page, "The lines go through all looks together; the soft "
                                          "bands are what fits.")
                               : TC(page, "The soft bands are what fits the answers.")),
        .since = points[0].day,
        .until = points[series[0].count - 1].day,
        .lo = 0,
        .hi = 100,
        .zero = true,
        .zero_at = 50,
        .gap_days = DAY_LAST, /* no evening is missing between two looks: they are always joined */
        .ticks = ticks,
        .tick_count = COUNT(ticks),
        .series = series,
        .series_count = COUNT(series),
    };
    if (path->count > LOOKS_SHOWN_MAX) chart.earlier = until_address(page, chart.since);
    if (until < page->today) chart.later = S("/where");
    chart_put(page, &chart);
}

static void put_changes(struct page *page, const struct position_path *path, day until)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "Since the first time"));
    if (path->count < 2) {
        put_passage_body(page, S("position-one-look"));
        html(page->out, "</section>");
        return;
    }
    put_passage_body(page, moved_lately(path) ? S("position-changed") : S("position-same"));
    for (unsigned a = 0; a < AXIS_COUNT; a++)
        html(page->out, "<h3>%ls</h3><p>%ls</p>",
             STR(wording_content_axis(page, (enum axis)a)->name),
             STR(wording_change(page, path, (enum axis)a)));
    if (traded(path, AXIS_STEADINESS, AXIS_CONNECTION)) put_passage_body(page, S("position-trade"));
    if (traded(path, AXIS_CONNECTION, AXIS_STEADINESS))
        put_passage_body(page, S("position-trade-closer"));
    put_chart(page, path, until);
    html(page->out, "</section>");
}

static void put_working(struct page *page, const struct position *position)
{
    html(page->out, "<details><summary>%s</summary>", TC(page, "How this was worked out"));
    put_passage_body(page, S("position-working"));
    html(page->out, "<p>%s</p><ul>",
         TC(page, "Of 100 places that fit your answers, so many lie in"));
    for (unsigned r = 0; r < REGION_COUNT; r++)
        html(page->out, "<li>%ls: %d</li>",
             STR(wording_content_region(page, (enum region)r)->name),
             (int)(position->region[r] * 100 + 0.5));
    html(page->out, "</ul></details>");
}

/* What makes these answers say less than others would. */
static void put_limits(struct page *page, const struct position *position)
{
    if (position->run_flag)
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page,
                "Ten or more sentences in a row have the same answer. If you were tired, another "
                "evening may tell more."));
    if (position->agreement_flag)
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page,
                "The answers lean one way whatever the sentence says, so both lines are less sure "
                "than their ranges show."));
    page_put_fold(page, S("position-cloud"));
    put_working(page, position);
    put_passage_body(page, S("position-no-norm"));
}

static void put_again(struct page *page, const struct position_path *path)
{
    bool soon = page->today - path->times[path->count - 1].day < AGAIN_DAYS;
    html(page->out,
         "<div class=\"actions\"><a class=\"button%s\" href=\"/questionnaire\">%s</a>"
         "<a class=\"button quiet\" href=\"/growth\">%s</a></div>",
         soon ? " quiet" : " primary", TC(page, "Look again"), TC(page, "Back to growth"));
    if (soon)
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page, "Looking again says most after about four weeks; sooner, it mostly shows the "
                      "mood of "
                      "the day."));
}

static void put_invitation(struct page *page)
{
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#lamps-5\"></use></svg><p>%s</p>"
         "<a class=\"button primary\" href=\"/questionnaire\">%s</a></div>",
         TC(page, "Here a map will show roughly where you stand these weeks, in yourself and with "
                  "others. "
                  "It comes from 24 sentences, about five minutes."),
         TC(page, "See the first sentence"));
    put_passage_body(page, S("position-no-norm"));
}

/* Answers are there, but for one line at least too few: neither line is shown without the other. */
static void put_unanswered(struct page *page, const struct position_time *time)
{
    put_passage_body(page, S("position-unanswered"));
    html(page->out, "<ul>");
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        const struct estimate *estimate = &time->position.axes[a].estimate;
        if (estimate->known) continue;
        html(page->out, "<li>%ls: %ls %s</li>",
             STR(wording_content_axis(page, (enum axis)a)->name),
             STR(wording_count(page, estimate->need_count, T(page, "one answer"),
                               T(page, "answers"))),
             TC(page, "more would do."));
    }
    html(page->out, "</ul>");
}

void page_where(struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    struct position_path path =
        position_path_latest(page->notebook, until, LOOKS_SHOWN_MAX, page->arena);
    const struct position_time *shown = last_placed(&path);
    page_begin(page, T(page, "Where I stand"), TAB_GROWTH);
    if (path.count == 0) {
        put_invitation(page);
        page_end(page);
        return;
    }
    const struct position_time *last = &path.times[path.count - 1];
    if (!last->position.placed) put_unanswered(page, last);
    if (shown) {
        html(page->out, "<p class=\"quiet\">%s ", TC(page, "From your answers of"));
        page_put_day(page, shown->day);
        html(page->out, ".</p>");
        put_map(page, &path, shown);
        put_regions(page, &shown->position);
        put_axis(page, &shown->position, AXIS_STEADINESS);
        put_axis(page, &shown->position, AXIS_CONNECTION);
        put_changes(page, &path, until);
        put_limits(page, &shown->position);
    }
    put_again(page, &path);
    page_put_trained_line(page);
    page_put_quiet_line(page);
    page_end(page);
}
