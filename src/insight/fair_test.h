/* fair_test.h - what came of suggesting a practice, when a fair coin decided whether to.
 *
 * Floor 2. Numbers only.
 *
 * At hard moments of their own choosing, someone rates how strong it is (0 to 10), a coin decides
 * whether the practice is suggested, and an hour or two later they rate again. Only the suggestion
 * is by chance: the practice itself is there at all times. So the effect is that of *suggesting*.
 *
 *     number   known from                                     what it is
 *     effect   12 followed-up moments, two with and two       rating after with the suggestion less
 *              without the suggestion, that differ            without, adjusted (wcls.h), HC3, t
 *
 * Where more than a fifth of the ratings after are missing, two bounds say where the effect would
 * lie if every missing one had been at one end of the scale with, and at the other without.
 *
 * The verdict is asked of all moments, and again of those up to 14 days before the last one:
 *
 *     changed      P(effect one way) >= 0.985 at both looks, and either the planned number of
 *                  moments is reached, or P >= 0.9995 at the last look (Haybittle 1971 and Peto and
 *                  others 1976: looking often must not make a result of chance)
 *     unchanged    P(|effect| < half a deviation of the outcome) >= 0.95 at both, from the planned
 *                  number on
 *     leaning      P >= 0.95 at both; below 20 moments the exact test by dealing the coins anew
 * must agree, and nothing is changed or unchanged
 *
 * 0.985 and not the 0.975 of contrast.h, since here every effect counts, however small, and someone
 * may look every week: so 4 or 5 of a hundred tests of nothing are ever called clear.
 */
#ifndef FAIR_TEST_H
#define FAIR_TEST_H

#include "arena.h"
#include "estimate.h"
#include "notebook.h"
#include "randomisation.h"
#include "wcls.h"

enum {
    FAIR_TEST_SHOWN_MIN = 12,
    FAIR_TEST_EXACT_BELOW = 20,
    FAIR_TEST_PLANNED = 80, /* wcls_planned_count(0.5, 0.6): a middling effect */
    FAIR_TEST_LOOK_DAYS = 14,
};

/* One moment at which the coin fell. */
struct fair_moment {
    double day;    /* never falls from one to the next */
    double chance; /* of suggesting, 0 < chance < 1 */
    double before, after;
    bool suggested;
    bool followed; /* `after` is known */
};

struct fair_moments {
    const struct fair_moment *rows;
    size_t count;
    double lo, hi;    /* the scale of the ratings */
    int32_t left_out; /* moments without a rating before, or without a chance */
};

struct fair_arm {
    int32_t moments, followed;
    double before, after; /* means over the followed ones; 0 where there is none */
};

struct fair_test {
    struct fair_moments from;
    struct fair_arm arms[2]; /* without, with the suggestion */
    int32_t followed;
    enum wcls_result result;
    struct wcls fit;        /* set where fitted */
    struct estimate effect; /* level 0.9 */
    bool bounded;           /* more than a fifth of the ratings after are missing */
    double bound_lo, bound_hi;
    bool dealt;                         /* below 20, both kinds there: */
    struct randomisation randomisation; /* exact */
};

/* Points into `moments`. */
struct fair_test fair_test_of(const struct fair_moments *moments, struct arena scratch);

/* Every practice that was ever tested, with its moments up to and on `as_of`. */
struct fair_tested {
    str practice; /* its name in the records */
    struct fair_moments moments;
};

struct fair_tests {
    const struct fair_tested *tests; /* in the order in which they were begun */
    size_t count;
};

enum { FAIR_TESTS_MAX = 64 };

struct fair_tests fair_tests_of_notebook(struct notebook *nb, day as_of, struct arena *arena);

/* NULL where that practice was never tested. */
const struct fair_tested *fair_tests_find(const struct fair_tests *tests, str practice);

#endif
