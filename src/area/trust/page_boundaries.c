/* Boundaries: those that hold now, and a new one or one put differently. */
#include "boundary.h"
#include "keep.h"
#include "limits_show.h"
#include "parts.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"

enum { LISTED_MAX = 30, TITLE_LEN_MAX = 120 };

static const str draft = STR_INIT("boundary");

static void put_row(struct page *page, const struct record *boundary)
{
    str area = say(page, parts_label(boundary, S("area")));
    html(page->out,
         "<li><a href=\"/boundary/%ls\"><span><bdi>%ls</bdi> <small>%ls%s%ls</small>"
         "</span></a></li>",
         STR(id_text(page->arena, boundary->id)), STR(title_of(page, boundary, TITLE_LEN_MAX)),
         STR(say(page, parts_label(boundary, S("state")))), area.len > 0 ? " · " : "", STR(area));
}

static size_t put_rows(struct page *page, bool retired, bool only_count)
{
    struct query query = query_all();
    query.kind = kind_find(S("boundary"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < LISTED_MAX && (entry = query_next(&run));) {
        struct arena before = *page->arena;
        struct record boundary;
        if (!notebook_read(entry, page->arena, &boundary)) continue;
        if (str_equal(record_text(&boundary, S("state")), S("retired")) == retired) {
            count++;
            if (!only_count) put_row(page, &boundary);
        }
        *page->arena = before;
    }
    return count;
}

void page_boundaries(struct page *page)
{
    size_t living = put_rows(page, false, true), retired = put_rows(page, true, true);
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    page_begin(page, T(page, "Boundaries"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "A boundary says what you will do to look after something of yours. It is a "
                  "guide for two people, and no wall."));
    if (living == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Begin with a small one: something you often say yes to and mean no, where "
                      "a no costs little."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" "
         "href=\"/boundaries/new\">%s</a></div>",
         living == 0 ? TC(page, "A first small boundary") : TC(page, "A new boundary"));
    if (living > 0) {
        html(page->out, "<ul class=\"list\">");
        put_rows(page, false, false);
        html(page->out, "</ul>");
    }
    limits_show_put(page, until);
    if (retired > 0) {
        html(page->out, "<details><summary>%s</summary><ul class=\"list\">",
             TC(page, "No longer needed"));
        put_rows(page, true, false);
        html(page->out, "</ul></details>");
    }
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/now/say-no\"><span>%s <small>%s</small></span></a>"
         "</li><li><a href=\"/ladder/saying-no\"><span>%s</span></a></li></ul>",
         TC(page, "A no for this minute"), TC(page, "When it has to be said now"),
         TC(page, "Saying no, in small steps"));
    page_put_quiet_line(page);
    page_end(page);
}

static struct boundary_form new_form(struct page *page)
{
    return (struct boundary_form){
        .heading = T(page, "A new boundary"),
        .lead = T(page, "From what you need to words that can be said. Only the limit itself is "
                        "needed to keep it."),
        .action = S("/boundaries"),
        .again = S("/boundaries/new"),
        .draft = draft,
    };
}

void page_boundary_new(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    struct boundary_form what = new_form(page);
    boundary_put_form(page, &what, &form, NULL);
}

void page_boundary_form(struct page *page)
{
    struct form form = boundary_read(page);
    struct boundary_form what = new_form(page);
    boundary_put_form(page, &what, &form, NULL);
}

static struct form with_state(struct page *page, const struct form *form, str state)
{
    struct form out = form_empty(page->arena, form->count + 1);
    for (size_t i = 0; i < form->count; i++)
        if (!str_equal(form->fields[i].name, S("state")))
            form_add(&out, form->fields[i].name, form->fields[i].text);
    form_add(&out, S("state"), state);
    return out;
}

void page_boundary_noted(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    struct form read = boundary_read(page), form = with_state(page, &read, S("drafted"));
    struct boundary_form what = new_form(page);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("boundary")), &form, (struct moment){0}, &problems, &version)) {
        boundary_put_form(page, &what, &form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/boundary/", version, ""), version);
}

static struct boundary_form revise_form(struct page *page, const struct record *boundary)
{
    str id = id_text(page->arena, boundary->id);
    return (struct boundary_form){
        .heading = T(page, "Put it differently"),
        .lead = T(page, "Boundaries may soften, tighten or move as life does. The earlier wording "
                        "stays in its history."),
        .action = page_path(page, "/boundary/%ls/revise", STR(id)),
        .again = page_path(page, "/boundary/%ls/words", STR(id)),
        .draft = page_path(page, "boundary-%ls", STR(id)),
    };
}

void page_boundary_revise(struct page *page)
{
    struct record boundary;
    struct form form;
    if (!subject_of_address(page, S("boundary"), &boundary)) return;
    struct boundary_form what = revise_form(page, &boundary);
    if (!keep_find(page, what.draft, &form)) form = form_of_record(&boundary, page->arena);
    boundary_put_form(page, &what, &form, NULL);
}

void page_boundary_checked(struct page *page)
{
    struct record boundary;
    if (!subject_of_address(page, S("boundary"), &boundary)) return;
    struct form form = boundary_read(page);
    struct boundary_form what = revise_form(page, &boundary);
    boundary_put_form(page, &what, &form, NULL);
}

/* One that was only drafted is still a draft; one that was said is revised. */
void page_boundary_revised(struct page *page)
{
    struct record boundary;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("boundary"), &boundary);
    if (!entry) return;
    bool drafted = str_equal(record_text(&boundary, S("state")), S("drafted"));
    struct form read = boundary_read(page);
    struct form form = with_state(page, &read, drafted ? S("drafted") : S("revised"));
    struct boundary_form what = revise_form(page, &boundary);
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, true, (struct moment){0}, &problems, &version)) {
        boundary_put_form(page, &what, &form, &problems);
        return;
    }
    keep_drop(page, what.draft);
    page_see_saved(page, subject_path(page, "/boundary/", boundary.id, ""), version);
}
