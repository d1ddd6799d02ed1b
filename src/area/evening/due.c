#include "due.h"

#include "gate.h"
#include "evening.h"
#include "query.h"
#include "save.h"
#include "steady/steady.h"
#include "str.h"
#include "title.h"

enum {
    SHOWN_MAX = 5,
    URGE_DAYS_BACK = 2,    /* later, what became of it is hard to tell */
    REVIEW_DAYS_BACK = 60, /* then it steps back by itself */
    LATER_DAYS = 14,
    TITLE_LEN_MAX = 80,
};

/* Kinds with a day to look again. */
static const struct review {
    str kind, day_field;
    str sequel; /* the kind that closes it; empty: reading it is enough */
    str asks;
} reviews[] = {
    {STR_INIT("decision"), STR_INIT("review_on"), STR_INIT("outcome"),
     T_INIT("How did it turn out?")},
    {STR_INIT("boundary"), STR_INIT("review_on"), {0}, T_INIT("Does it still fit?")},
    {STR_INIT("repair"), STR_INIT("follow_up_on"), {0}, T_INIT("Is it better now?")},
    {STR_INIT("vision"), STR_INIT("review_on"), {0}, T_INIT("Is it still what you hope for?")},
};

static str id_text(struct page *page, id128 id)
{
    struct buf text = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&text, id);
    return buf_str(&text);
}

static void put_heading(struct page *page, size_t count)
{
    if (count == 0)
        html(page->out, "<section><h2>%.*s</h2><ul class=\"list\">", STR(T(page, "When you like")));
}

static size_t put_urges(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("urge"));
    query.since = page->today - URGE_DAYS_BACK;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < SHOWN_MAX && (entry = query_next(&run));) {
        struct record urge;
        if (!notebook_read(entry, page->arena, &urge) || record_value(&urge, S("after"))) continue;
        if (page_urge_wait_end_ms(page, entry) > page->env->now.utc_ms) continue;
        put_heading(page, count++);
        html(page->out,
             "<li><a href=\"/urge/%.*s/again\"><span><bdi>%.*s</bdi> <small>%.*s</small></span></a>"
             "</li>",
             STR(id_text(page, entry->id)), STR(title_of(page, &urge, TITLE_LEN_MAX)),
             STR(T(page, "What became of it?")));
    }
    return count;
}

static bool has_sequel(struct page *page, const struct review *review, id128 id)
{
    struct query query = query_all();
    query.kind = kind_find(review->sequel);
    query.about = id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    return query_next(&run) != NULL;
}

static bool is_due(struct page *page, const struct review *review, const struct record *record)
{
    int64_t on = record_number(record, review->day_field, INT64_MAX);
    if (on > page->today || on < page->today - REVIEW_DAYS_BACK) return false;
    return review->sequel.len == 0 || !has_sequel(page, review, record->id);
}

static void put_review(struct page *page, const struct review *review, const struct record *record)
{
    str id = id_text(page, record->id);
    str path = review->sequel.len > 0
                   ? page_path(page, "/write/%.*s?about=%.*s", STR(review->sequel), STR(id))
                   : page_path(page, "/record/%.*s", STR(id));
    html(page->out,
         "<li><span><a href=\"%.*s\"><bdi>%.*s</bdi></a> <small>%.*s</small></span>"
         "<form method=\"post\" action=\"/due/%.*s\">"
         "<button class=\"quiet\" name=\"when\" value=\"later\">%.*s</button>"
         "<button class=\"quiet\" name=\"when\" value=\"done\">%.*s</button></form></li>",
         STR(path), STR(title_of(page, record, TITLE_LEN_MAX)), STR(say(page, review->asks)),
         STR(id), STR(T(page, "In two weeks")), STR(T(page, "Let it be")));
}

static size_t put_reviews(struct page *page, const struct review *review, size_t count)
{
    struct query query = query_all();
    query.kind = kind_find(review->kind);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; count < SHOWN_MAX && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record) || !is_due(page, review, &record)) continue;
        if (!notebook_read(entry, page->arena, &record)) continue;
        put_heading(page, count++);
        put_review(page, review, &record);
    }
    return count;
}

size_t due_put(struct page *page)
{
    size_t count = put_urges(page);
    for (size_t i = 0; i < COUNT(reviews); i++)
        if (gate_offers_kind(page->gate_open, kind_find(reviews[i].kind)))
            count = put_reviews(page, &reviews[i], count);
    if (count > 0) html(page->out, "</ul></section>");
    return count;
}

/* The record that the address names and how it is looked at again; NULL when there is no such. */
static const struct entry *entry_of_address(struct page *page, const struct review **review)
{
    id128 id;
    struct record record;
    const struct entry *entry =
        id_parse(page->params[0], &id) ? notebook_current(page->notebook, id) : NULL;
    if (!entry || entry->erased || !notebook_read(entry, page->arena, &record) || !record.kind)
        return NULL;
    for (size_t i = 0; i < COUNT(reviews); i++) {
        *review = &reviews[i];
        if (str_equal(record.kind->name, reviews[i].kind)) return entry;
    }
    return NULL;
}

void page_due_answered(struct page *page)
{
    const struct review *review;
    const struct entry *entry = entry_of_address(page, &review);
    struct problems problems = {0};
    id128 version;
    if (!entry) {
        page_not_found(page);
        return;
    }
    struct buf later = buf_new(page->arena, 16);
    day_put(&later, page->today + LATER_DAYS);
    bool done = str_equal(form_text(&page->form, S("when")), S("done"));
    struct form form = form_empty(page->arena, 1);
    form_add(&form, review->day_field, done ? (str){0} : buf_str(&later));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        page_say(page, page->reply->status, T(page, "This could not be saved"),
                 problems.at[0].text);
    else
        page_see_saved(page, S("/today"), version);
}
