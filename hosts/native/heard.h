/* heard.h - what `add` and `amend` say about how something may be heard.
 *
 * Host. Fields whose words are meant for someone ("I" statements, limits, apologies) are looked
 * through by the rules of saying.h; what is found is told on standard error after the record is
 * stored, field by field, without a word of what was written. Nothing is held up by it.
 */
#ifndef HEARD_H
#define HEARD_H

#include "draft.h"

void heard_tell(const struct kind *kind, const struct draft_field *fields, size_t count);

#endif
