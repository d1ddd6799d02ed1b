/* life.h - a made-up life, to look around in: believable records of every kind, the same for the
 * same seed.
 *
 * Floor 2.
 *
 * Someone who leans on another at first and finds more ground with the years, without letting go of
 * people: mood that carries over from day to day and moves with the partner's less as time goes on,
 * hard weeks, days on which nothing was written, and words.
 *
 *     struct life life;
 *     life_begin(&life, 1, 2, now);                        seed 1, two years that end at `now`
 *     while (life_next(&life, scratch, &record)) ...       about 3,650 records a year, oldest first
 *
 * What a record of a kind looks like is a row of a table in life.c; the words are in life_words.c.
 */
#ifndef LIFE_H
#define LIFE_H

#include "arena.h"
#include "day.h"
#include "record.h"

enum {
    LIFE_RECORDS_A_YEAR = 3650,
    LIFE_YEARS_MAX = 100,
    LIFE_KINDS_MAX = 40,
    LIFE_REMEMBERED = 8,
    LIFE_DAY_MAX = 32
};

/* One record that a day will bring: which row of the table, and when. */
struct life_plan {
    uint16_t row;
    int16_t minute; /* after midnight; past 24 h it is still the same evening */
};

struct life {
    uint64_t chance;
    struct moment now;
    day first, today, last;
    uint32_t written;                    /* records so far */
    uint32_t silent;                     /* days on which nothing is written, still to come */
    uint32_t hard;                       /* days of a hard patch, still to come */
    double mood, partner, steady, close; /* of today; steady and close 0..1 grow over the years */
    struct life_plan plan[LIFE_DAY_MAX];
    size_t plan_count, plan_at;
    id128 remembered[LIFE_KINDS_MAX]
                    [LIFE_REMEMBERED]; /* by kind number - 16, newest over the oldest */
    uint32_t remembered_count[LIFE_KINDS_MAX];
};

/* `years` 1..LIFE_YEARS_MAX. */
void life_begin(struct life *life, uint64_t seed, int years, struct moment now);

/* The next record, in `arena`; false when the life has reached `now`. */
bool life_next(struct life *life, struct arena *arena, struct record *out);

#endif
