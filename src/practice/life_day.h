/* life_day.h - what a day is like in a made-up life: ground, closeness, mood, contact.
 *
 * Floor 2. The way a life goes is given by few numbers in its block `life`:
 *
 *     steady, close   where the person stands, 0 to 100, at even distances along the whole life
 *     pull            how far mood moves with contact and with how things are between the two
 *     level           where mood lies by itself, in tenths, -50 to 50
 *     carry           how much of a mood is left the next day, in a hundred (45)
 *     swing           how much chance there is in it, in tenths (12)
 *     weekend         what a free day adds, in tenths (4)
 *     meets           on how many of a hundred days the two are together in person (55)
 *     urges           how often the wish to be reassured comes, 100 as usual
 *     quarrels        the same of quarrels
 *     coin            the practice that a fair coin is tossed for of late (none)
 *
 * A block `event` happens `at` so many hundredths of the way, for so many `days`, in which `mood`
 * (tenths), `steady` and `close` shift, and then fade; `silent` days of them nothing is written.
 */
#ifndef LIFE_DAY_H
#define LIFE_DAY_H

#include "day.h"
#include "life_chance.h"
#include "life_story.h"

enum life_contact { CONTACT_NONE = 1, CONTACT_REMOTE, CONTACT_IN_PERSON };

struct life_day {
    day day;
    double way;           /* 0 at the beginning, 1 at the end */
    double steady, close; /* 0..1 */
    double mood, partner; /* -5..5 */
    double pull;
    double stress, urge; /* 0..10 */
    enum life_contact contact;
    bool free, quarrel, made_up;
    bool gate_open;
    uint32_t silent;                /* days of silence still to come */
    uint32_t hard;                  /* days of a hard time still to come */
    const struct life_block *event; /* that begins today, or NULL */
};

/* Moves on to `next`, which is `way` along the whole life of `days` days. */
void life_day_live(struct life_day *today, const struct life_story *story, struct chance *chance,
                   day next, double way, int32_t days);

/* The number of a list such as "30 40 70" at `way`, in a straight line between its neighbours. */
double life_way_number(str numbers, double way, double otherwise);

#endif
