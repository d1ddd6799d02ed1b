/* record_ask.h - asks for a record's fields one by one on a terminal.
 *
 * Host. What is typed is checked at once and asked again when it cannot stand, so that nothing
 * typed before is lost. An empty line leaves a field out.
 */
#ifndef RECORD_ASK_H
#define RECORD_ASK_H

#include "draft.h"
#include "refusal.h"

/* Fills `fields` (room for all of the kind) with what was typed. False when the answers ended
 * early. */
bool record_ask(const struct kind *kind, struct draft_field *fields, size_t *count,
                struct arena *arena, struct refusal *why);

#endif
