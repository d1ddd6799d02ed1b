#include "hours_picture.h"

#include "gate.h"
#include "kind.h"
#include "str.h"
#include "wording.h"

enum { FAR_MIN = 60 }; /* minutes: less is about what was wanted */

static const struct field *areas(void)
{
    return kind_field(kind_find(S("hours")), S("area"));
}

static str label_of(struct page *page, size_t number)
{
    return say(page, areas()->options[number - 1].label);
}

bool hours_area_is_shown(const struct page *page, size_t number)
{
    return gate_offers_option(page->gate_open, &areas()->options[number - 1]);
}

static bool is_written(const struct page *page, const struct hours *hours, size_t number)
{
    return hours->areas[number].n > 0 && hours_area_is_shown(page, number);
}

/* "3:30": short enough to stand beside its bar. */
static str clock_of(struct page *page, int64_t minutes)
{
    return page_path(page, "%lld:%02d", (long long)(minutes / 60), (int)(minutes % 60));
}

static int64_t longest(struct page *page, const struct hours *hours)
{
    int64_t most = 1;
    for (size_t i = 1; i <= areas()->option_count; i++) {
        const struct hours_area *area = &hours->areas[i];
        if (!is_written(page, hours, i)) continue;
        if (area->minutes > most) most = area->minutes;
        if (area->wanted > most) most = area->wanted;
    }
    return most;
}

static void put_bars(struct page *page, const struct hours *hours)
{
    int64_t most = longest(page, hours);
    html(page->out, "<ul class=\"bars\">");
    for (size_t i = 1; i <= areas()->option_count; i++) {
        const struct hours_area *area = &hours->areas[i];
        if (!is_written(page, hours, i)) continue;
        html(page->out,
             "<li><span>%ls</span> <svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
             "aria-hidden=\"true\"><rect width=\"%d\" height=\"8\"/>",
             STR(label_of(page, i)), (int)(area->minutes * 100 / most));
        /* Beside the whole, a wish for a part of it would mislead. */
        if (area->n_wanted == area->n)
            html(page->out, "<rect class=\"wanted\" x=\"%d\" width=\"1\" height=\"8\"/>",
                 (int)(area->wanted * 99 / most));
        html(page->out, "</svg> <b>%ls</b></li>", STR(clock_of(page, area->minutes)));
    }
    html(page->out, "</ul>");
}

/* The areas in which more (or less) was wanted than there was, with commas between them. */
static str far_areas(struct page *page, const struct hours *hours, bool more)
{
    struct buf out = buf_new(page->arena, 512);
    for (size_t i = 1; i <= areas()->option_count; i++) {
        const struct hours_area *area = &hours->areas[i];
        int64_t lacking = more ? area->wanted - area->had : area->had - area->wanted;
        if (!is_written(page, hours, i) || area->n_wanted == 0 || lacking < FAR_MIN) continue;
        if (out.len > 0) buf_put(&out, S(", "));
        buf_put(&out, label_of(page, i));
    }
    return buf_str(&out);
}

static bool any_wanted(struct page *page, const struct hours *hours)
{
    for (size_t i = 1; i <= areas()->option_count; i++)
        if (is_written(page, hours, i) && hours->areas[i].n_wanted > 0) return true;
    return false;
}

static void put_sentence(struct page *page, const struct hours *hours)
{
    str more = far_areas(page, hours, true), less = far_areas(page, hours, false);
    if (!any_wanted(page, hours)) return;
    html(page->out, "<p class=\"quiet\">%s</p>",
         TC(page, "In hours and minutes. The thin mark is what you wanted."));
    if (more.len > 0)
        html(page->out, "<p>%s</p>",
             TFC(page, "You wanted more time than there was for: {1}.", more));
    if (less.len > 0)
        html(page->out, "<p>%s</p>", TFC(page, "More time than you wanted went to: {1}.", less));
    if (more.len == 0 && less.len == 0)
        html(page->out, "<p>%s</p>", TC(page, "The hours went about as you wanted."));
}

static void put_table(struct page *page, const struct hours *hours, str title)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "The same as a table"), STR(title), STR(title), TC(page, "Area of life"),
         TC(page, "Went"), TC(page, "Wanted"));
    for (size_t i = 1; i <= areas()->option_count; i++) {
        const struct hours_area *area = &hours->areas[i];
        if (!is_written(page, hours, i)) continue;
        html(page->out, "<tr><th scope=\"row\">%ls</th><td>%ls</td><td>%ls</td></tr>",
             STR(label_of(page, i)), STR(wording_duration(page, area->minutes)),
             STR(area->n_wanted > 0 ? wording_duration(page, area->wanted) : S("")));
    }
    html(page->out, "</tbody></table></div></details>");
}

void hours_put_picture(struct page *page, const struct hours *hours, str title)
{
    html(page->out, "<section><h3>%ls</h3>", STR(title));
    put_bars(page, hours);
    put_sentence(page, hours);
    put_table(page, hours, title);
    html(page->out, "</section>");
}
