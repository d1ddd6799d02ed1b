/* life.h - made-up lives, to look around in: believable records of every kind, the same for the
 * same seed.
 *
 * Floor 2.
 *
 * Who there is, which way each goes and what each writes stands in content/en/lives/NAME.txt; a
 * writer adds a life as one file there. Here is how days go by: mood carries over, moves with
 * contact more or less, and has its week; urges come and pass; decisions are looked at again,
 * limits said, kept and bent, quarrels repaired; now and then nothing is written.
 *
 *     struct life life;
 *     life_begin(&life, life_find(S("anna")), 1, 2, now);   seed 1, two years that end at `now`
 *     while (life_next(&life, scratch, &record)) ...       about 3,650 records a year, in order
 *
 * Some records are later versions of earlier ones: they follow them (record.h), and do not count.
 */
#ifndef LIFE_H
#define LIFE_H

#include "arena.h"
#include "day.h"
#include "life_chance.h"
#include "life_day.h"
#include "life_story.h"
#include "life_teller.h"
#include "record.h"

enum {
    LIFE_RECORDS_A_YEAR = 3650,
    LIFE_YEARS_MAX = 100,
    LIFE_PLAN_MAX = 48, /* of one day */
    LIFE_THINGS_MAX = 128,
    LIFE_KINDS_MAX = 64,
    LIFE_THING_FIELDS_MAX = 16,
    LIFE_THING_TEXT_LEN_MAX = 1400
};

/* One record that a day will bring. */
struct life_plan {
    int16_t row;    /* of the table of kinds, life_kinds.h */
    int16_t thing;  /* what it follows, or -1 */
    int16_t block;  /* whose words it has, or -1 for whichever is next */
    int16_t minute; /* after midnight; past 24 h it is still the same evening */
    id128 follows;  /* what `thing` held when this was planned: it may have been forgotten since */
};

/* Something written that later records point to or change. */
struct life_thing {
    const struct kind *kind; /* NULL: free */
    int16_t block;           /* of the story, or -1 */
    id128 id, version;
    struct moment at;
    day begun, due;     /* due 0: nothing follows on a day of its own */
    uint8_t stage;      /* how far it has come; what that means depends on the kind */
    uint16_t times;     /* what followed it so far */
    size_t field_count; /* as they were typed, for the next version */
    struct {
        str name;
        uint16_t at, len;
    } fields[LIFE_THING_FIELDS_MAX];
    char text[LIFE_THING_TEXT_LEN_MAX];
};

struct life {
    struct life_story story;
    struct chance chance;
    uint64_t seed;
    struct moment now;
    day first, last;
    uint32_t written; /* records so far, later versions of them not counted */
    struct life_day today;
    struct life_plan plan[LIFE_PLAN_MAX];
    size_t plan_count, plan_at;
    struct life_thing things[LIFE_THINGS_MAX];
    uint32_t used[LIFE_BLOCKS_MAX]; /* how often each block was told, and each list drawn from */
    uint32_t drawn[LIFE_KINDS_MAX]; /* how often a block of a kind was drawn, by number - 16 */
};

/* How many years there can be until `now`: ids of records count from 1970, and no life begins
 * before. */
int life_years_until(struct moment now);

/* `years` 1..LIFE_YEARS_MAX, and at most life_years_until(now). What the teller holds outlives the
 * life, and was checked by tools/embed_lives: anything else is a bug. */
void life_begin(struct life *life, const struct life_teller *teller, uint64_t seed, int years,
                struct moment now);

/* The day on which a life that tosses a coin (its key `coin`) begins with it. */
day life_coin_day(const struct life *life);

/* The next record, in `arena`; false when the life has reached `now`. */
bool life_next(struct life *life, struct arena *arena, struct record *out);

#endif
