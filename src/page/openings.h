/* openings.h - noticing that the program is opened again and again within an hour.
 *
 * Floor 4. Held in memory while the program runs, stored nowhere, told to nobody. Requests that
 * follow each other within two minutes are one visit; a page that is left open and looked at again
 * counts as little as the notebook being unlocked.
 *
 *     openings_note(&app->openings, now_ms);                  at each page that someone comes to
 *     if (openings_take_notice(&app->openings, now_ms)) ...   once; then not for the next half day
 */
#ifndef OPENINGS_H
#define OPENINGS_H

#include "base.h"

enum { OPENINGS_MANY = 6, OPENINGS_HOUR_MS = 3600000, OPENINGS_VISIT_MS = 120000 };

struct openings {
    int64_t began_ms[OPENINGS_MANY]; /* when the last visits began; a ring */
    uint32_t count;                  /* of all visits */
    int64_t last_ms;                 /* of the last request */
    int64_t noticed_ms;              /* when it was last said; 0: never */
};

/* A request that someone made. A clock that goes backwards begins a new visit. */
void openings_note(struct openings *openings, int64_t now_ms);

/* True when this is the sixth visit within an hour or a later one, and it was not said within half
 * a day; then it counts as said. */
bool openings_take_notice(struct openings *openings, int64_t now_ms);

#endif
