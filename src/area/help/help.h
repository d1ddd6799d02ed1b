/* help.h - help lines, the pages for someone who is afraid, professional help, the library.
 *
 * Floor 5. Most of it needs no notebook: it is there before anything is set up.
 */
#ifndef AREA_HELP_H
#define AREA_HELP_H

#include "area.h"

extern const struct area area_help;

/* page_help.c */
void page_help(struct page *page);
void page_help_country(struct page *page);
void page_help_chosen(struct page *page);

/* The emergency numbers of the country that was chosen, if one was. */
void help_put_emergency(struct page *page);

/* page_own_line.c */
void page_own_line_new(struct page *page);
void page_own_line_saved(struct page *page);
void page_own_line(struct page *page);
void page_own_line_amended(struct page *page);
void page_line_left_out(struct page *page);
void page_line_shown(struct page *page);

/* page_safety_help.c */
void page_help_safety(struct page *page);
void page_help_crisis(struct page *page);
void page_help_conduct(struct page *page);

/* page_professional.c */
void page_help_professional(struct page *page);

/* page_library.c */
void page_library(struct page *page);
void page_article(struct page *page);

#endif
