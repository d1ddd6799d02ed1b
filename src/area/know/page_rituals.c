/* All rituals by whose time they are, ideas for more, and a file for one's own calendar. */
#include "ics.h"
#include "know.h"
#include "query.h"
#include "ritual.h"
#include "row.h"
#include "standing.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum { SHOWN_MAX = 60, TITLE_LEN_MAX = 80 };

static const struct field *kind_of_ritual(void)
{
    return kind_field(kind_find(S("ritual")), S("kind"));
}

/* When it comes next, after how often it does. */
static str said_next(struct page *page, const struct entry *entry, const struct record *ritual)
{
    struct recurrence rule;
    day next;
    str when = ritual_when(page, entry, ritual);
    if (record_number(ritual, S("paused"), 0) == 1) return TF(page, "{1}. It rests.", when);
    if (!recurrence_parse(record_text(ritual, S("rule")), &rule) ||
        !recurrence_next(&rule, rhythm_first_day(entry, ritual), page->today, &next))
        return when;
    return TF(page, "{1}. Next: {2}.", when, wording_day(page, next));
}

static void put_row(struct page *page, const struct entry *entry, const struct record *ritual)
{
    row_put_way(page, subject_path(page, "/ritual/", entry->id, ""),
                title_of(page, ritual, TITLE_LEN_MAX), said_next(page, entry, ritual));
}

static size_t put_of_kind(struct page *page, int64_t number)
{
    size_t shown = 0;
    struct query query = query_all();
    query.kind = kind_find(S("ritual"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; shown < SHOWN_MAX && (entry = query_next(&run));) {
        struct arena before = *page->arena;
        struct record ritual;
        if (notebook_read(entry, page->arena, &ritual) &&
            record_number(&ritual, S("kind"), 0) == number) {
            if (shown++ == 0) html(page->out, "<ul class=\"list\">");
            put_row(page, entry, &ritual);
        }
        *page->arena = before;
    }
    if (shown > 0) html(page->out, "</ul>");
    return shown;
}

static void put_ideas(struct page *page, const struct content_collection *content, str kind)
{
    html(page->out, "<details><summary>%s</summary><ul class=\"list\">", TC(page, "Ideas"));
    for (size_t i = 0; i < content->idea_count; i++)
        row_put_way(
            page,
            page_path(page, "/rituals/new?kind=%ls&idea=%ls", STR(kind), STR(content->ideas[i].id)),
            content->ideas[i].text, (str){0});
    html(page->out, "</ul></details>");
}

/* In this order on the page: what is nearest to everyone first. */
static const str kinds_shown[] = {STR_INIT("body"), STR_INIT("alone"), STR_INIT("friends"),
                                  STR_INIT("together")};

/* Returns how many there are; a kind that is not offered shows what is there and no ideas. */
static size_t put_section(struct page *page, str kind)
{
    const struct content_collection *content =
        content_collection(page->content, page_path(page, "ritual-%ls", STR(kind)));
    if (content->gated && !page->gate_open) return 0;
    bool offered = standing_offers(page, content->not_for);
    struct buf out = *page->out;
    html(page->out, "<section><h2>%ls</h2>", STR(content->title));
    size_t shown = put_of_kind(page, field_option_number(kind_of_ritual(), kind));
    if (shown == 0 && !offered) {
        *page->out = out;
        return 0;
    }
    if (shown == 0) html(page->out, "<p>%ls</p>", STR(content->what));
    if (offered) put_ideas(page, content, kind);
    html(page->out, "</section>");
    return shown;
}

static void put_calendar(struct page *page)
{
    page_put_passage(page, S("calendar"));
    html(page->out,
         "<form method=\"post\" action=\"/rituals/calendar\"><label class=\"tick\">"
         "<input type=\"checkbox\" name=\"titles\" value=\"1\"> <span>%s</span></label>"
         "<div class=\"actions\"><button>%s</button></div></form>",
         TC(page, "With my own titles, where there is no discreet one"),
         TC(page, "Save a file for my calendar"));
}

void page_rituals(struct page *page)
{
    page_begin(page, T(page, "Rituals"), TAB_MORE);
    html(page->out,
         "<p class=\"lead\">%s</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"/rituals/new\">%s</a>"
         "<a class=\"button quiet\" href=\"/rhythm\">%s</a></div>",
         TC(page, "Small things that come round by themselves, so that not everything has to be "
                  "arranged anew. What can be relied on makes calm."),
         TC(page, "Something that comes round"), TC(page, "My rhythm"));
    size_t shown = 0;
    for (size_t i = 0; i < COUNT(kinds_shown); i++) shown += put_section(page, kinds_shown[i]);
    if (shown > 0) put_calendar(page);
    page_end(page);
}

void page_rituals_calendar(struct page *page)
{
    struct ics_wish wish = {.titles = form_given(&page->form, S("titles")),
                            .together = page->gate_open,
                            .otherwise = content_passage(page->content, S("calendar-title"))->body};
    page->content_type = S("text/calendar; charset=utf-8");
    page->file_name = S("notes.ics");
    ics_put(page->out, page->notebook, &wish, *page->arena);
}
