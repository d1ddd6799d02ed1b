#include "subject.h"

#include "area.h"
#include "chart.h"
#include "markdown.h"
#include "query.h"
#include "revisions.h"
#include "row.h"
#include "str.h"
#include "title.h"

enum { TITLE_LEN_MAX = 80 };

str subject_path(struct page *page, const char *before, id128 id, const char *act)
{
    return page_path(page, "%s%ls%s", before, STR(id_text(page->arena, id)), act);
}

const struct entry *subject_of_address(struct page *page, str kind, struct record *record)
{
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    if (!entry || entry->kind_number != kind_find(kind)->number ||
        !notebook_read(entry, page->arena, record)) {
        page_not_found(page);
        return NULL;
    }
    if (!entry->erased) return entry;
    page_see(page, subject_path(page, "/record/", entry->id, ""));
    return NULL;
}

void subject_put_text(struct page *page, const struct record *record, str field, str heading)
{
    str text = record_text(record, field);
    if (text.len == 0) return;
    html(page->out, "<section><h2>%ls</h2><div class=\"prose\" dir=\"auto\">", STR(heading));
    markdown_put(page->out, text);
    html(page->out, "</div></section>");
}

static void put_link(struct page *page, str text)
{
    id128 id;
    struct record record;
    const struct entry *entry = notebook_current_named(page->notebook, text);
    if (entry && notebook_read(entry, page->arena, &record) && record.kind)
        row_put_way(page, area_shows(page, record.kind, entry->id),
                    title_of(page, &record, TITLE_LEN_MAX), (str){0});
    else if (!id_parse(text, &id))
        html(page->out, "<li><span><bdi>%ls</bdi></span></li>", STR(text));
}

void subject_put_links(struct page *page, const struct record *record, str field, str heading)
{
    const struct value *value = record_value(record, field);
    if (!value) return;
    bool one = kind_field(record->kind, field)->type == FIELD_LINK;
    html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(heading));
    if (one) put_link(page, value->text);
    for (size_t i = 0; !one && i < value->count; i++) put_link(page, value->texts[i]);
    html(page->out, "</ul></section>");
}

size_t subject_put_pointing(struct page *page, id128 id, str kind, str heading, size_t shown_max)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.link = id_text(page->arena, id);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; (entry = query_next(&run)); count++) {
        if (count == 0) html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(heading));
        if (count < shown_max) title_put_row_of_day(page, entry);
    }
    if (count > 0) html(page->out, "</ul></section>");
    return count;
}

void subject_put_course(struct page *page, const struct entry *entry, str field, str title,
                        str summary)
{
    struct revision *said = NEW(page->arena, struct revision, REVISIONS_MAX);
    size_t count = revisions_of(page->notebook, entry, field, said, *page->arena);
    if (count < 2) return;
    int32_t hi = kind_field(kind_of_number(entry->kind_number), field)->hi;
    struct chart_point *points = NEW(page->arena, struct chart_point, count);
    for (size_t i = 0; i < count; i++)
        points[i] = (struct chart_point){.day = said[i].day, .value = (double)said[i].value};
    struct chart_series series = {.label = title, .points = points, .count = count};
    const struct chart_tick ticks[] = {{0, S("0")}, {hi, page_path(page, "%d", (int)hi)}};
    struct chart chart = {.title = title,
                          .summary = summary,
                          .since = said[0].day,
                          .until = said[count - 1].day,
                          .hi = hi,
                          .height = 140,
                          .gap_days = said[count - 1].day - said[0].day,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = &series,
                          .series_count = 1};
    chart_put(page, &chart);
}

void subject_put_acts(struct page *page, const struct entry *entry, str change)
{
    html(page->out, "<div class=\"actions\">");
    if (change.len > 0)
        html(page->out, "<a class=\"button\" href=\"%ls\">%s</a>", STR(change), TC(page, "Change"));
    if (notebook_earlier(page->notebook, entry))
        html(page->out, "<a class=\"button quiet\" href=\"%ls\">%s</a>",
             STR(subject_path(page, "/record/", entry->id, "/history")),
             TC(page, "Earlier versions"));
    html(page->out,
         "<form method=\"post\" action=\"%ls\"><button class=\"quiet\">%s</button></form></div>",
         STR(subject_path(page, "/record/", entry->id, "/erase")), TC(page, "Move to the trash"));
}
