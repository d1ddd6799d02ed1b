/* voice.h - what became of the things one wanted to say, and how what was said was received.
 *
 * Floor 2. Counts of the records of kind `voiced`, by the option numbers of their fields.
 *
 *     struct voice voice = voice_of_notebook(nb, today - 83, today, scratch);
 *     "of 12 times, 7 said":   voice.n, voice.by_did[said]
 *
 * Reception is counted for what was said, wholly or in part: silence is not received by anyone.
 */
#ifndef VOICE_H
#define VOICE_H

#include "arena.h"
#include "notebook.h"

enum { VOICE_OPTION_COUNT_MAX = 8 };

struct voice {
    day since, until;
    uint32_t n;
    uint32_t by_did[VOICE_OPTION_COUNT_MAX];
    uint32_t spoken;                               /* said, or said in part */
    uint32_t by_reception[VOICE_OPTION_COUNT_MAX]; /* of those; 0: not said how */
    uint32_t fear_n;                               /* spoken with a fear from 0 to 10 ... */
    int64_t fear_sum;                              /* ... and these together */
};

struct voice voice_of_notebook(struct notebook *nb, day since, day until, struct arena scratch);

/* Whether this record is of something that was said, wholly or in part. */
bool voice_is_spoken(const struct record *voiced);

#endif
