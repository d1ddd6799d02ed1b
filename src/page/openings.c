#include "openings.h"

static const int64_t HALF_DAY_MS = INT64_C(43200000);

void openings_note(struct openings *openings, int64_t now_ms)
{
    int64_t since = now_ms - openings->last_ms;
    if (openings->count == 0 || since < 0 || since > OPENINGS_VISIT_MS)
        openings->began_ms[openings->count++ % OPENINGS_MANY] = now_ms;
    openings->last_ms = now_ms;
}

bool openings_take_notice(struct openings *openings, int64_t now_ms)
{
    if (openings->count < OPENINGS_MANY) return false;
    int64_t oldest_ms = openings->began_ms[openings->count % OPENINGS_MANY];
    if (now_ms - oldest_ms > OPENINGS_HOUR_MS || now_ms < oldest_ms) return false;
    int64_t said_ms = openings->noticed_ms; /* a request may be asked twice at one moment */
    if (said_ms != 0 && now_ms != said_ms && now_ms - said_ms < HALF_DAY_MS) return false;
    openings->noticed_ms = now_ms;
    return true;
}
