/* Where we want to go: hopes by parts of life, those that are shared and each one's own; looked at
 * again on a day; each ends in a question to the other. */
#include "aloud.h"
#include "query.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "together.h"

enum { VISIONS_SHOWN_MAX = 60 };

static const struct sheet_field vision_fields[] = {
    {STR_INIT("area"), T_INIT("Which part of life?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("hope"),
     T_INIT("What do you hope for there, what matters, what do you expect?"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("mine"), T_INIT("Is it your own, rather than shared?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("review_on"),
     T_INIT("When would you like to look at it again?"),
     SHEET_IN_SIGHT,
     {0}},
};

static const struct sheet vision_sheet = {
    .kind = STR_INIT("vision"),
    .shows = STR_INIT("/vision/"),
    .makes = STR_INIT("/visions/new"),
    .list = STR_INIT("/visions"),
    .tab = TAB_MORE,
    .heading = T_INIT("A hope"),
    .lead = T_INIT("For the next years, not for next week."),
    .fields = vision_fields,
    .field_count = COUNT(vision_fields),
};

static bool is_mine(const struct record *vision)
{
    return record_number(vision, S("mine"), 0) == 1;
}

/* All hopes, the newest first. */
struct visions {
    struct record *at;
    size_t count;
};

static struct visions read_all(struct page *page)
{
    struct visions visions = {NEW(page->arena, struct record, VISIONS_SHOWN_MAX), 0};
    struct query query = query_all();
    query.kind = kind_find(vision_sheet.kind);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry;
         visions.count < VISIONS_SHOWN_MAX && (entry = query_next(&run));)
        visions.count += notebook_read(entry, page->arena, &visions.at[visions.count]);
    return visions;
}

static void put_hope(struct page *page, const struct record *vision)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(sheet_path(page, &vision_sheet, vision->id, "")), STR(record_text(vision, S("hope"))));
    if (is_mine(vision)) html(page->out, " <small>%s</small>", TC(page, "My own"));
    html(page->out, "</span></a></li>");
}

static bool same_area(const struct record *a, const struct record *b)
{
    return str_equal_nocase(str_trim(record_text(a, S("area"))),
                            str_trim(record_text(b, S("area"))));
}

/* Each part of life once, with its hopes beneath. */
static void put_areas(struct page *page, const struct visions *visions)
{
    for (size_t i = 0; i < visions->count; i++) {
        bool first = true;
        for (size_t before = 0; before < i; before++)
            first &= !same_area(&visions->at[before], &visions->at[i]);
        if (!first) continue;
        html(page->out, "<section><h2 dir=\"auto\">%ls</h2><ul class=\"list\">",
             STR(record_text(&visions->at[i], S("area"))));
        for (size_t j = i; j < visions->count; j++)
            if (same_area(&visions->at[i], &visions->at[j])) put_hope(page, &visions->at[j]);
        html(page->out, "</ul></section>");
    }
}

/* Parts of life to begin with, by one press: their ids stand in the address, never words. */
static void put_beginnings(struct page *page)
{
    const struct content_collection *areas = content_collection(page->content, S("vision-areas"));
    html(page->out, "<section><h2>%ls</h2><p>%ls</p><div class=\"actions\">", STR(areas->title),
         STR(areas->what));
    for (size_t i = 0; i < areas->idea_count; i++)
        html(page->out, "<a class=\"button\" href=\"/visions/new?part=%ls\">%ls</a>",
             STR(areas->ideas[i].id), STR(areas->ideas[i].text));
    html(page->out, "</div></section>");
}

void page_visions(struct page *page)
{
    struct visions visions = read_all(page);
    page_begin(page, T(page, "Where we want to go"), TAB_MORE);
    sheet_put_empty(page, &vision_sheet, S("visions-empty"), T(page, "Write down a hope"));
    put_areas(page, &visions);
    put_beginnings(page);
    page_put_quiet_line(page);
    page_end(page);
}

void page_vision_new(struct page *page)
{
    const struct content_collection *areas = content_collection(page->content, S("vision-areas"));
    const struct content_idea *part = content_find_idea(areas, form_text(&page->query, S("part")));
    struct form brought = form_empty(page->arena, 1);
    if (part) form_add(&brought, S("area"), part->text);
    page->query = brought;
    sheet_make(page, &vision_sheet);
}

void page_vision_made(struct page *page)
{
    sheet_made(page, &vision_sheet);
}

void page_vision_change(struct page *page)
{
    sheet_change(page, &vision_sheet);
}

void page_vision_changed(struct page *page)
{
    sheet_changed(page, &vision_sheet);
}

void page_vision_set(struct page *page)
{
    sheet_set(page, &vision_sheet);
}

static str words_for(struct page *page, const struct record *vision)
{
    struct buf words = aloud_begin(page);
    str area = record_text(vision, S("area")), hope = record_text(vision, S("hope"));
    if (is_mine(vision)) {
        aloud_say(&words,
                  T(page, "There is something of my own that I would like to tell you "
                          "about: {1}"),
                  hope);
        aloud_say(&words, T(page, "What is it that you love, just for yourself?"), (str){0});
    } else {
        aloud_say(&words, T(page, "I have been thinking about this part of our life: {1}"), area);
        aloud_say(&words, T(page, "What do you hope for there?"), (str){0});
        aloud_say(&words, T(page, "For me it is this: {1}"), hope);
    }
    return buf_str(&words);
}

static void put_review(struct page *page, const struct record *vision)
{
    int64_t on = record_number(vision, S("review_on"), INT64_MAX);
    if (on == INT64_MAX) return;
    if (on > page->today) {
        html(page->out, "<p class=\"quiet\">%s ", TC(page, "To look at again:"));
        page_put_day(page, (day)on);
        html(page->out, "</p>");
        return;
    }
    struct buf later = buf_new(page->arena, 16);
    enum { HALF_YEAR = 182 };
    day_put(&later, page->today + HALF_YEAR);
    html(page->out, "<section class=\"card\"><h2>%s</h2>",
         TC(page, "Is it still what you hope for?"));
    sheet_begin_set(page, &vision_sheet, vision->id);
    html(page->out,
         "<div class=\"actions\"><button name=\"review_on\" value=\"%ls\">%s</button>"
         "<a class=\"button\" href=\"%ls\">%s</a></div></form></section>",
         STR(buf_str(&later)), TC(page, "Yes. Ask me again in half a year"),
         STR(sheet_path(page, &vision_sheet, vision->id, "/change")), TC(page, "It has changed"));
}

void page_vision(struct page *page)
{
    struct record vision;
    if (!subject_of_address(page, vision_sheet.kind, &vision)) return;
    const struct content_passage *about =
        content_passage(page->content, is_mine(&vision) ? S("visions-mine") : S("visions-shared"));
    page_begin(page, record_text(&vision, S("area")), TAB_MORE);
    html(page->out, "<p class=\"say\" dir=\"auto\">%ls</p>", STR(record_text(&vision, S("hope"))));
    put_review(page, &vision);
    aloud_put(page, T(page, "To begin the talk"), words_for(page, &vision));
    page_put_body(page, about->body);
    sheet_put_acts(page, &vision_sheet, &vision);
    page_put_quiet_line(page);
    page_end(page);
}
