/* look.h - a short look of content (content.h) as a form, and what was answered, in words.
 *
 * Floor 4. Answers are stored as a record of kind `answers` with the look's id as its form. Numbers
 * are how they are stored, never how they are shown.
 */
#ifndef LOOK_H
#define LOOK_H

#include "field.h"
#include "query.h"

/* The pages of one look: PATH, PATH/new, PATH/ID. */
struct look_pages {
    str look;      /* the content's id, which is also the draft's name */
    str path;      /* "/missing" */
    str ask_words; /* T_INIT: above the room for words of one's own */
    str keep;      /* T_INIT: the button */
    str earlier;   /* T_INIT: the way back to all of them */
};

/* GET and POST of PATH/new. */
void look_make(struct page *page, const struct look_pages *pages);
void look_made(struct page *page, const struct look_pages *pages);

/* PATH/ID: the page's beginning, with the day. False, with the answer written, when the address
 * names no such look. */
bool look_begin(struct page *page, const struct look_pages *pages, struct record *record);

/* ... and its end: the words of one's own, and the ways on. */
void look_end(struct page *page, const struct look_pages *pages, const struct record *record);

/* "/missing/0197...". */
str look_path(struct page *page, const struct look_pages *pages, id128 id);

/* The number answered to a question; -1 where it was left out. */
int64_t look_answer(const struct record *record, str question);

/* What was answered to a question, in the content's words; NULL where it was left out. */
const struct content_look_answer *look_given(const struct record *record,
                                             const struct content_look_question *question);

/* The records of a look, newest first. */
struct look_run {
    struct page *page;
    str form;
    struct query_run run;
};

struct look_run look_run_of(struct page *page, const struct look_pages *pages);
bool look_next(struct look_run *run, struct record *record);

#endif
