/* page.h - one request being answered: what every page gets, and the words in which it answers.
 *
 * Floor 4.
 *
 *     void page_today(struct page *page)
 *     {
 *         page_begin(page, T(page, "Good evening"), TAB_TODAY);
 *         html(page->out, "<p class=\"lead\">%ls</p>", STR(...));
 *         page_end(page);
 *     }
 *
 * A page either writes itself (page_begin .. page_end), or sends the reader elsewhere (page_see),
 * or hands out a file (page_download). Reading pages never change anything; acts arrive by POST,
 * save, and see the reader on.
 */
#ifndef PAGE_H
#define PAGE_H

#include "app.h"
#include "content.h"
#include "form.h"
#include "html.h"
#include "http.h"
#include "notebook.h"
#include "say.h"

enum { PAGE_PARAM_MAX = 2 };

struct area;

struct page {
    struct app *app;
    const struct env *env;
    str request_bytes;
    struct request request;
    struct form query; /* what the address carries: ids, days, the page of a list; never words of a
                          person */
    struct form form;  /* what was sent by POST */
    str params[PAGE_PARAM_MAX];      /* what stood for each * of the route */
    const struct area *const *areas; /* the whole program; area.h */
    size_t area_count;
    const struct content *content;
    struct notebook *notebook; /* NULL while none is open */
    bool gate_open;            /* gate.h; false while no notebook is open */
    day today;                 /* the emotional day of now */
    struct arena *arena;       /* until the reply is stored and sent */
    struct reply *reply;

    struct buf *out; /* the body */
    str content_type;
    str location;
    str file_name;
};

enum tab { TAB_NONE, TAB_NOW, TAB_TODAY, TAB_WRITE, TAB_GROWTH, TAB_MORE };

/* The frame up to and including the heading; the tab that is lit. With ?saved=VERSION in the
 * address the notice with its undo follows the heading. */
void page_begin(struct page *page, str heading, enum tab tab);

/* As page_begin, with `sky` (the name of a band in art.svg: "rain", "dusk") above the heading. */
void page_begin_under_sky(struct page *page, str heading, enum tab tab, str sky);

void page_end(struct page *page);

/* 303 to `path`, which may be built in page->arena. */
void page_see(struct page *page, str path);

/* 303 to `path` with the notice that version `saved` was written. */
void page_see_saved(struct page *page, str path, id128 saved);

/* The same for several that were written together; one undo takes them all back. */
void page_see_all_saved(struct page *page, str path, const id128 *saved, size_t count);

/* A whole page that says one thing: 404, 400, and the like. */
void page_say(struct page *page, int status, str heading, str sentence);

void page_not_found(struct page *page);

/* "/record/0197..." and the like, in page->arena. */
str page_path(struct page *page, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes text of a content file: paragraphs, and lists of lines that begin with "- ". */
void page_put_body(struct page *page, str body);

/* A day as people say it: "today", "yesterday", "Tuesday 17 November", with the year where it is
 * another. */
void page_put_day(struct page *page, day d);

/* The content passage's title as a heading of level 2 and its body. */
void page_put_passage(struct page *page, str id);

/* The same folded away under its title. What is begun takes more of its own, until the caller
 * writes "</details>". */
void page_begin_fold(struct page *page, str id);
void page_put_fold(struct page *page, str id);

/* The one quiet line for someone who is afraid of a person: last on every way of Now. */
void page_put_quiet_line(struct page *page);

/* One quiet line to the help of a trained person, where a page looks at what may be too much for
 * one alone. */
void page_put_trained_line(struct page *page);

#endif
