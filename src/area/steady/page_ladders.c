/* All ladders: those one has begun, and those one could begin. */
#include "row.h"
#include "wording.h"
#include "ladder_page.h"
#include "query.h"
#include "standing.h"
#include "str.h"

static const struct field *ladder_field(void)
{
    return kind_field(kind_find(S("step")), S("ladder"));
}

size_t ladder_page_count(void)
{
    return ladder_field()->option_count;
}

struct ladder_page ladder_page_of(struct page *page, int64_t number)
{
    const struct option *option = &ladder_field()->options[number - 1];
    str id = page_path(page, "ladder-%.*s", STR(option->name));
    const struct content_collection *content = content_collection(page->content, id);
    return (struct ladder_page){option, number, content, !standing_offers(page, content->not_for)};
}

str ladder_page_path(struct page *page, const struct ladder_page *of, str rest)
{
    return page_path(page, "/ladder/%.*s%.*s", STR(of->option->name), STR(rest));
}

bool ladder_page_find(struct page *page, struct ladder_page *of, struct ladder *ladder)
{
    int64_t number = field_option_number(ladder_field(), page->params[0]);
    if (number > 0) {
        *of = ladder_page_of(page, number);
        *ladder = ladder_of_notebook(page->notebook, number, page->arena);
        if (!of->away || ladder->rung_count + ladder->time_count > 0) return true;
    }
    page_not_found(page);
    return false;
}

static str said_counts(struct page *page, const struct ladder_counts *counts, size_t number)
{
    str steps = wording_number(page, counts->rungs[number]);
    str times = wording_number(page, counts->times[number]);
    if (counts->paused[number] == counts->rungs[number]) return T(page, "Resting");
    if (counts->times[number] == 0) return TF(page, "Steps on it: {1}", steps);
    return TF(page, "Steps on it: {1}. Times done: {2}.", steps, times);
}

static void put_row(struct page *page, const struct ladder_page *of, str small)
{
    row_put_way(page, ladder_page_path(page, of, S("")), of->content->title, small);
}

static void put_begun(struct page *page, const struct ladder_counts *counts)
{
    bool any = false;
    for (size_t i = 1; i <= ladder_page_count(); i++) {
        struct ladder_page of = ladder_page_of(page, (int64_t)i);
        if (counts->rungs[i] == 0 || of.away) continue;
        if (!any) html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "Begun")));
        any = true;
        put_row(page, &of, said_counts(page, counts, i));
    }
    if (any) html(page->out, "</ul>");
}

/* What leads towards people comes first for someone keeping distance. */
static bool leads_to_people(str name)
{
    return str_equal(name, S("opening")) || str_equal(name, S("asking")) ||
           str_equal(name, S("receiving"));
}

static void put_others(struct page *page, const struct ladder_counts *counts, bool people_first)
{
    html(page->out, "<h2>%.*s</h2><ul class=\"list\">", STR(T(page, "To begin with")));
    for (int round = 0; round < (people_first ? 2 : 1); round++)
        for (size_t i = 1; i <= ladder_page_count(); i++) {
            struct ladder_page of = ladder_page_of(page, (int64_t)i);
            bool later = people_first && leads_to_people(of.option->name) != (round == 0);
            if (counts->rungs[i] == 0 && !of.away && !later) put_row(page, &of, of.content->what);
        }
    html(page->out, "</ul>");
}

void page_ladders(struct page *page)
{
    struct ladder_counts counts = ladder_counts_of_notebook(page->notebook, *page->arena);
    page_begin(page, T(page, "Small steps that rise"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%.*s</p>",
         STR(T(page, "What you keep away from grows easier in small steps, each a little harder "
                     "than the last. You choose which, and when.")));
    put_begun(page, &counts);
    put_others(page, &counts, standing_keeps_distance(page));
    page_put_quiet_line(page);
    page_end(page);
}
