/* sheet.h - a page of its own for one kind of record: to write it, to change it, to look at it
 * again.
 *
 * Floor 4. What such pages share: a form with questions of its own, drafts, problems, saving, the
 * record that an address names. What a record's page shows, and where it leads, is each page's own.
 *
 *     static const struct sheet_field fields[] = {
 *         {STR_INIT("what"), T_INIT("What is it about?"), SHEET_IN_SIGHT}, ...};
 *     const struct sheet topic_sheet = {.kind = STR_INIT("topic"), .shows = STR_INIT("/topic/"),
 *                                       .makes = STR_INIT("/topics/new"), ...};
 *     AREA_GET("/topics/new", GATED, page_topic_new)     { sheet_make(page, &topic_sheet); }
 *
 * A form that is changed clears what it asks for and was left empty, and keeps what it does not ask
 * for. What an address brings along (a person's id, a day, a choice) fills the new form.
 */
#ifndef SHEET_H
#define SHEET_H

#include "field.h"

enum sheet_place {
    SHEET_IN_SIGHT,
    SHEET_FOLDED, /* under "More to say" */
    SHEET_HIDDEN, /* carried along as the address brought it, else `otherwise` */
};

struct sheet_field {
    str name;
    str question; /* T_INIT; empty: the label of the kind's table */
    enum sheet_place place;
    str otherwise; /* of a hidden field */
};

struct sheet {
    str kind;
    str shows; /* "/topic/", before a record's id */
    str makes; /* "/topics/new" */
    str list;  /* "/topics": where one goes without saving */
    str day;   /* the field whose day the rows of a list show; empty: the day it was written */
    enum tab tab;
    str heading; /* T_INIT: of the new form */
    str lead;    /* T_INIT: the sentence beneath it; may be empty */
    const struct sheet_field *fields;
    size_t field_count;
    void (*put_before)(struct page *page); /* more to read above the form; or NULL */
};

/* GET of `makes`. */
void sheet_make(struct page *page, const struct sheet *sheet);

/* POST to `makes`: leads to the record's page. */
void sheet_made(struct page *page, const struct sheet *sheet);

/* GET and POST of the record's page with "/change". */
void sheet_change(struct page *page, const struct sheet *sheet);
void sheet_changed(struct page *page, const struct sheet *sheet);

/* POST to the record's page: sets the fields that came, and only those; leads back to it. What may
 * not be written down is told on a page that offers the form. */
void sheet_set(struct page *page, const struct sheet *sheet);

/* "/topic/0197...", with what `act` adds. */
str sheet_path(struct page *page, const struct sheet *sheet, id128 id, const char *act);

/* The beginning of a form that sets fields of the record; its end is "</form>". */
void sheet_begin_set(struct page *page, const struct sheet *sheet, id128 id);

/* Change, earlier versions, move to the trash: small, at the foot of the record's page. */
void sheet_put_acts(struct page *page, const struct sheet *sheet, const struct record *record);

/* Records that a list looks through, the newest: older ones are found in Everything. */
enum { SHEET_LOOKED_MAX = 300 };

/* The newest records of the kind that `fits` (NULL: all) as rows that lead to their pages, at most
 * `count_max`, under a heading; `small` says the line beneath each. Nothing, and zero, when there
 * are none. */
size_t sheet_put_list(struct page *page, const struct sheet *sheet, str heading,
                      bool (*fits)(struct page *page, const struct record *record),
                      str (*small)(struct page *page, const struct record *record),
                      size_t count_max);

/* The empty page: the content passage and the way to the first one. */
void sheet_put_empty(struct page *page, const struct sheet *sheet, str passage, str begin);

#endif
