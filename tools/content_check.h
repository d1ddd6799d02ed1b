/* content_check.h - is every block whole, and does every reference lead somewhere?
 *
 * The schema says most of it; the rest are rules that tie blocks together: the shape of the
 * questionnaire and the safety check, help lines that can be dialled, practices that can be done.
 */
#ifndef CONTENT_CHECK_H
#define CONTENT_CHECK_H

#include "content_source.h"

/* Complains about everything that is wrong; nothing was when source->complaint_count stays. */
void content_check(struct source *source);

#endif
