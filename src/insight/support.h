/* support.h - what support that went to and fro shows: on how many it rests in effect, how much on
 * one, which way it goes with each, and how well it fitted.
 *
 * Floor 2. Numbers only. How many people there are is no worth in itself: beside it stands how well
 * what came fitted what was needed.
 *
 *     number                 known from            what it is
 *     effective_supporters   10 received, 2 listed exp(H) of the shares received, Dirichlet
 *                                                  posterior over the circle (dirichlet.h)
 *     largest_share          10 received           of the one most came from, Jeffreys
 *     given_share            10                    given of all, Jeffreys; no target
 *     fit                    10 with a fit         its mean, 0 to 10
 *     matched                5 with both           got what was wanted
 *
 * Each with the verdict of thennow.h; for effective_supporters `small` is half a person and `same`
 * one, since there is no deviation of a single time. A person's balance is said to tilt from 5
 * times on and P >= 0.95.
 */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "dirichlet.h"
#include "diversity.h"
#include "notebook.h"
#include "proportion.h"

enum {
    SUPPORT_MIN = 10,
    SUPPORT_MATCHED_MIN = 5,
    SUPPORT_TILT_MIN = 5,
    SUPPORT_PEOPLE_MAX = DIRICHLET_KINDS_MAX,
    SUPPORT_UNKNOWN = -1,
};

/* One time of support. */
struct support_row {
    double t; /* days */
    uint32_t person;
    bool given;
    int weight; /* 1 to 3 */
    int fit;    /* 0 to 10, or SUPPORT_UNKNOWN */
    int matched; /* got what was wanted: 0, 1, or SUPPORT_UNKNOWN */
};

struct support_rows {
    const struct support_row *rows; /* by rising t */
    size_t count;
    const str *people; /* the circle: all that are listed, with support or without */
    size_t person_count;
    double look_until; /* whether something changed is asked of what lies before this day */
};

/* With one of them. */
struct support_person {
    uint32_t person;
    int32_t given, received;
    double p_more_given; /* P(the given share behind it > 1/2) */
    int8_t tilts;        /* TOWARDS_MORE: clearly more was given; TOWARDS_LESS: received */
};

/* Counts that diversity can be told of. */
struct support_spread {
    bool known; /* false where there were none */
    struct diversity diversity;
    uint32_t largest; /* the person behind diversity.most; the first of equals */
};

struct support {
    struct support_rows from;
    struct support_spread received, given, both;
    double weighted_hill1;                /* of the weights received; 0 where there are none */
    const struct support_person *people;  /* those with support, as they are listed */
    size_t person_count;
    bool posterior_known;                 /* something received, and two listed or more */
    const int32_t *received_counts;       /* of all listed */
    struct dirichlet posterior;
    struct estimate effective_supporters; /* level 0.9, as all of them */
    struct estimate largest_share, given_share, fit, matched;
};

/* Lives in `arena`, and borrows `rows`. */
struct support support_of(const struct support_rows *rows, struct arena *arena);

/* Support that took place (circle.h) from `since` to the end of `until`; the people are those with
 * a record of their own and then those who are but a name. Of more than SUPPORT_PEOPLE_MAX the
 * rest, and what came from them, is left out. */
struct support_rows support_rows_of_notebook(struct notebook *nb, day since, day until,
                                             struct arena *arena);

#endif
