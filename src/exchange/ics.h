/* ics.h - rituals as a calendar file (RFC 5545), for a person's own calendar.
 *
 * Floor 3.
 *
 *     struct ics_wish wish = {.titles = false, .together = gate_open};
 *     ics_put(&out, nb, &wish, scratch);
 *
 * A calendar is seen by others more easily than this notebook. So a title is the ritual's discreet
 * one; without one it is `otherwise` ("Quiet time") unless the person asked for their own titles.
 * Nothing else of the notebook is in the file: no description, no people, no name of this program.
 *
 * Times stand without a zone ("floating", RFC 5545 section 3.3.5): nine in the evening stays nine
 * in the evening when clocks change and when the person travels. The core knows no zones, and a
 * moment in UTC would drift by an hour twice a year.
 *
 * A rule that recurrence.h does not read is left out, and the event stands once, on its first day.
 * Rituals that rest are left out. UID is the ritual's id, SEQUENCE the number of changes; both and
 * DTSTAMP depend on the ritual alone, so that the same notebook gives the same bytes and a calendar
 * that takes the file in again changes what it has rather than doubling it.
 */
#ifndef ICS_H
#define ICS_H

#include "arena.h"
#include "buf.h"
#include "notebook.h"

/* Bytes of a line before its end; of a title, since a calendar shows no more; of an event, and of
 * what stands around all of them. */
enum { ICS_LINE_LEN_MAX = 75, ICS_TITLE_LEN_MAX = 240, ICS_EVENT_LEN_MAX = 2048 };

struct ics_wish {
    bool titles;   /* the person's own, where there is no discreet one */
    bool together; /* rituals for two as well: only while the safety gate is open */
    str otherwise; /* the title in place of theirs, in the language of the pages */
};

/* Returns how many events it wrote. */
size_t ics_put(struct buf *out, struct notebook *nb, const struct ics_wish *wish,
               struct arena scratch);

/* One content line, "NAME:text" with the text escaped, folded so that no line is longer than it may
 * be and no character is cut in two; characters that no line may hold are left out. */
void ics_put_text(struct buf *out, str name, str text);

#endif
