/* circle.h - support that went to and fro: with whom, how much, and how well it fitted.
 *
 * Floor 2. Sums of what is written down, and nothing more: no target, no verdict, and no worth in
 * how many people there are.
 *
 *     struct circle circle = circle_of_notebook(nb, today - CIRCLE_DAYS + 1, today, &arena);
 *     if (circle.received.count >= CIRCLE_COUNT_MIN) ... circle.people[0].link ...
 *
 * Support that is only prepared, with words to ask but nothing that came of it yet, is left out;
 * `waiting` counts it.
 */
#ifndef CIRCLE_H
#define CIRCLE_H

#include "arena.h"
#include "notebook.h"
#include "record.h"

/* Half a year: long enough for a picture, short enough to be of these days. */
enum { CIRCLE_DAYS = 182 };

/* Below so many times nothing is said about how support is spread. */
enum { CIRCLE_COUNT_MIN = 5 };

/* People told apart; a page draws fewer. Support of further ones counts in the sums only. */
enum { CIRCLE_PEOPLE_MAX = 64 };

struct circle_sum {
    int64_t count;  /* how many times */
    int64_t weight; /* their weights; 1 where none was given */
};

struct circle_person {
    str link; /* as written: the id of a person record, or a plain name */
    struct circle_sum received, given;
    uint32_t kinds_received, kinds_given; /* bit n: the option of number n of support.got */
    int64_t good_count, good_sum;         /* does_me_good, of both directions */
};

struct circle {
    struct circle_person *people; /* the most received first; of equals, the one met first */
    size_t count;
    struct circle_sum received, given;
    int64_t known_count, matched_count; /* received, with wanted and got known; both the same */
    int64_t fit_count, fit_sum;         /* of what was received */
    int64_t waiting;
};

/* Whether the record, of kind support, tells of support that took place. */
bool circle_took_place(const struct record *support);

struct circle circle_of_notebook(struct notebook *nb, day since, day until, struct arena *arena);

/* NULL when nothing is written about them. */
const struct circle_person *circle_find(const struct circle *circle, str link);

#endif
