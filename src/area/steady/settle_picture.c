#include "settle_picture.h"

#include "number.h"
#include "say.h"
#include "str.h"

enum { WIDTH = 400, HEIGHT = 236, LEFT = 34, TOP = 12, ACROSS = 286, DOWN = 172 };

static const str hues[REASSURANCE_ARM_COUNT] = {STR_INIT("steadiness"), STR_INIT("connection")};

static str label_of(struct page *page, enum reassurance_arm arm)
{
    return arm == REASSURANCE_ASKED ? T(page, "asked") : T(page, "waited");
}

static bool is_shown(const struct reassurance *r, unsigned arm)
{
    return r->arms[arm].curve.events >= REASSURANCE_EVENTS_MIN;
}

static double x_of(double hours)
{
    return LEFT + ACROSS * hours / REASSURANCE_HORIZON_HOURS;
}

static double y_of(double eased)
{
    return TOP + DOWN * (1 - eased);
}

static void put_at(struct page *page, char command, double x, double y)
{
    html(page->out, "%c", command);
    number_put_places(page->out, x, 1);
    html(page->out, " ");
    number_put_places(page->out, y, 1);
}

/* The points within the first hours. */
static size_t points_shown(const struct survival *curve)
{
    size_t count = 0;
    while (count < curve->point_count &&
           curve->points[count].time <= REASSURANCE_HORIZON_HOURS)
        count++;
    return count;
}

/* A step for each time something eased. It ends where nothing is watched any longer. */
static void put_steps(struct page *page, const struct survival *curve, double *x, double *y)
{
    size_t count = points_shown(curve);
    double eased = 0;
    html(page->out, "<path class=\"line\" d=\"");
    put_at(page, 'M', x_of(0), y_of(0));
    for (size_t i = 0; i < count; i++) {
        const struct survival_point *point = &curve->points[i];
        if (point->events == 0) continue;
        put_at(page, 'L', x_of(point->time), y_of(eased));
        eased = 1 - point->surviving;
        put_at(page, 'L', x_of(point->time), y_of(eased));
    }
    bool watched = count < curve->point_count;
    *x = x_of(watched ? REASSURANCE_HORIZON_HOURS : curve->points[count - 1].time);
    *y = y_of(eased);
    put_at(page, 'L', *x, *y);
    html(page->out, "\"/>");
}

/* Where the curve lies nineteen times of twenty: forth along its upper limit, back along the lower
 * one. */
static void put_band(struct page *page, const struct survival *curve)
{
    size_t count = points_shown(curve);
    char command = 'M';
    double right = count < curve->point_count ? REASSURANCE_HORIZON_HOURS : 0;
    html(page->out, "<path class=\"band\" d=\"");
    for (size_t i = 0; i < count; i++) {
        const struct survival_point *point = &curve->points[i];
        if (!point->limited) continue;
        double next = i + 1 < count ? curve->points[i + 1].time : right > 0 ? right : point->time;
        put_at(page, command, x_of(point->time), y_of(1 - point->lo));
        put_at(page, 'L', x_of(next), y_of(1 - point->lo));
        command = 'L';
    }
    for (size_t i = count; i-- > 0;) {
        const struct survival_point *point = &curve->points[i];
        if (!point->limited) continue;
        double next = i + 1 < count ? curve->points[i + 1].time : right > 0 ? right : point->time;
        put_at(page, 'L', x_of(next), y_of(1 - point->hi));
        put_at(page, 'L', x_of(point->time), y_of(1 - point->hi));
    }
    html(page->out, "%s\"/>", command == 'L' ? "Z" : "");
}

static void put_grid(struct page *page)
{
    for (int tens = 0; tens <= 10; tens += 5) {
        html(page->out, "<path class=\"grid\" d=\"");
        put_at(page, 'M', LEFT, y_of(tens / 10.0));
        put_at(page, 'L', LEFT + ACROSS, y_of(tens / 10.0));
        html(page->out, "\"/><text x=\"%d\" y=\"", LEFT - 8);
        number_put_places(page->out, y_of(tens / 10.0) + 4, 0);
        html(page->out, "\" text-anchor=\"end\">%d</text>", tens);
    }
    for (int hours = 0; hours <= REASSURANCE_HORIZON_HOURS; hours += 2) {
        html(page->out, "<text y=\"%d\" text-anchor=\"middle\" x=\"", TOP + DOWN + 18);
        number_put_places(page->out, x_of(hours), 0);
        html(page->out, "\">%d</text>", hours);
    }
    html(page->out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", LEFT + ACROSS / 2,
         TOP + DOWN + 38, TC(page, "hours after it was noted"));
}

static void put_arms(struct page *page, const struct reassurance *r)
{
    static const double letter = 18;
    double above = -1000;
    for (unsigned a = 0; a < REASSURANCE_ARM_COUNT; a++) {
        double x, y;
        if (!is_shown(r, a)) continue;
        html(page->out, "<g class=\"%ls\">", STR(hues[a]));
        put_band(page, &r->arms[a].curve);
        put_steps(page, &r->arms[a].curve, &x, &y);
        y += 4;
        if (y - above < letter && above - y < letter) y = above + (y < above ? -letter : letter);
        above = y;
        html(page->out, "<text class=\"label\" x=\"");
        number_put_places(page->out, x + 6, 0);
        html(page->out, "\" y=\"");
        number_put_places(page->out, y, 0);
        html(page->out, "\">%ls</text></g>", STR(label_of(page, (enum reassurance_arm)a)));
    }
}

/* "7 of 10, 5 to 8" */
static void put_cell(struct page *page, const struct survival *curve, double hours)
{
    struct survival_point at = survival_at(curve, hours);
    html(page->out, "<td>");
    number_put_places(page->out, 10 * (1 - at.surviving), 0);
    html(page->out, " %s 10", TC(page, "of"));
    if (at.limited) {
        html(page->out, " <small>(");
        number_put_places(page->out, 10 * (1 - at.hi), 0);
        html(page->out, "–");
        number_put_places(page->out, 10 * (1 - at.lo), 0);
        html(page->out, ")</small>");
    }
    html(page->out, "</td>");
}

static void put_table(struct page *page, const struct reassurance *r, str title)
{
    static const double hours[] = {0.5, 1, 2, 3, 6, 8};
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%s</th>",
         TC(page, "The same as a table"), STR(title), STR(title), TC(page, "Within"));
    for (unsigned a = 0; a < REASSURANCE_ARM_COUNT; a++)
        if (is_shown(r, a))
            html(page->out, "<th scope=\"col\">%ls</th>",
                 STR(label_of(page, (enum reassurance_arm)a)));
    html(page->out, "</tr></thead><tbody>");
    for (size_t i = 0; i < COUNT(hours); i++) {
        html(page->out, "<tr><th scope=\"row\">");
        number_put(page->out, hours[i], 2);
        html(page->out, " %s</th>", TC(page, "h"));
        for (unsigned a = 0; a < REASSURANCE_ARM_COUNT; a++)
            if (is_shown(r, a)) put_cell(page, &r->arms[a].curve, hours[i]);
        html(page->out, "</tr>");
    }
    html(page->out, "</tbody></table></div></details>");
}

void settle_picture_put(struct page *page, const struct reassurance *r)
{
    str title = T(page, "How many of 10 pulls had eased, by the hours after");
    html(page->out,
         "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls\">",
         WIDTH, HEIGHT, STR(title));
    put_grid(page);
    put_arms(page, r);
    html(page->out, "</svg><figcaption>%s</figcaption>",
         TC(page, "How many of 10 had eased after so many hours. Where the soft bands overlap, "
                  "one cannot tell the lines apart."));
    put_table(page, r, title);
    html(page->out, "</figure>");
}
