/* help.h - help lines and the pages for someone who is afraid.
 *
 * Floor 5.
 */
#ifndef AREA_HELP_H
#define AREA_HELP_H

#include "area.h"

extern const struct area area_help;

/* page_help.c */
void page_help(struct page *page);
void page_help_safety(struct page *page);
void page_help_crisis(struct page *page);
void page_help_conduct(struct page *page);
void page_help_chosen(struct page *page);
void page_help_country(struct page *page);

#endif
