/* clock.h - the time and the zone of the person at this machine.
 *
 * Host. The core is told the time; this is where it comes from.
 */
#ifndef CLOCK_H
#define CLOCK_H

#include "day.h"

/* Now, with the offset of the local zone. */
struct moment clock_now(void);

/* Milliseconds for deadlines: they never step back, and run on while the machine sleeps. */
int64_t clock_steady_ms(void);

/* What a person typed as a time: RFC 3339 with offset, or local time at the offset that the local
 * zone has then. */
bool clock_parse(str text, struct moment *out);

#endif
