/* invitation.h - the one thing that Today offers by itself, when nothing else is there.
 *
 * Floor 5. A look back on the week, good news about needing this less, the questionnaire or the
 * month: one at most, only to someone who has been here a few evenings, and each can be put off.
 */
#ifndef INVITATION_H
#define INVITATION_H

#include "page.h"

/* Evenings before anything but the evening itself is offered. */
enum { INVITATION_EVENINGS_MIN = 3 };

/* Whether someone has been here that many evenings. */
bool invitation_fits(struct page *page);

/* Whether the program was asked to offer things once a month only. */
bool invitation_is_monthly(struct page *page);

/* The card; false, with nothing written, when there is none now. */
bool invitation_put(struct page *page);

#endif
