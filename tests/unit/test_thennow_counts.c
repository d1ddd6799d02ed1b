/* test_thennow_counts.c - then and now of how often: what changed is seen, what did not is seldom
 * called, and rows it cannot use. */
#include <math.h>

#include "test.h"
#include "thennow.h"

enum { DAYS_MAX = 400 };

static const double far = 1e9;

struct days {
    double t[DAYS_MAX], y[DAYS_MAX];
    size_t count;
};

/* A count of mean `rate` by Knuth's product of uniform numbers; with `uneven` of two rates, by
 * turns of days that are drawn as well, so that the spread is wider than Poisson's. */
static double draw(double rate, double uneven, uint64_t *seed)
{
    if (uneven > 0) rate *= test_random(seed) % 2 ? 1 + uneven : 1 - uneven;
    double limit = exp(-rate), product = 1;
    for (int k = 0;; k++) {
        product *= (double)(test_random(seed) % 100000 + 1) / 100001;
        if (product < limit) return k;
    }
}

static struct thennow change(double before, double after, double uneven, int count, uint64_t seed)
{
    struct days days = {.count = (size_t)count};
    for (int i = 0; i < count; i++) {
        days.t[i] = i + i / 6; /* every seventh day is not logged */
        days.y[i] = draw(i < count / 2 ? before : after, uneven, &seed);
    }
    struct thennow_question ask = {.until = far, .need = NEED_EVENINGS};
    return thennow_of_counts(days.t, days.y, days.count, &ask);
}

TEST(thennow_of_counts_tells_changed_from_open)
{
    struct thennow less = change(1.5, 0.4, 0, 240, 1);
    CHECK_INT(less.estimate.verdict, VERDICT_CHANGED);
    CHECK_INT(less.estimate.direction, TOWARDS_LESS);
    CHECK_TRUE(less.estimate.hi < 0 && less.estimate.lo > -3);
    CHECK_INT(change(0.4, 1.5, 0, 240, 2).estimate.direction, TOWARDS_MORE);
    int same = 0;
    for (uint64_t seed = 1; seed <= 50; seed++)
        same += change(1, 1, 0, 300, seed).estimate.verdict == VERDICT_UNCHANGED;
    CHECK_TRUE(same >= 25);
    struct thennow open = change(1, 0.8, 0, 60, 4);
    CHECK_INT(open.estimate.verdict, VERDICT_NOT_YET_KNOWN);
    CHECK_TRUE(open.estimate.need != NEED_NOTHING && open.estimate.need_count > 0);
}

TEST(thennow_of_counts_seldom_calls_what_is_none)
{
    int even = 0, uneven = 0;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        even += change(1.1, 1.1, 0, 200, seed).estimate.verdict == VERDICT_CHANGED;
        uneven += change(1.1, 1.1, 0.8, 200, seed).estimate.verdict == VERDICT_CHANGED;
    }
    CHECK_TRUE(even <= 6);
    CHECK_TRUE(uneven <= 6);
}

TEST(thennow_of_counts_without_an_answer_is_not_yet_known)
{
    CHECK_TRUE(!change(1, 1, 0, 0, 1).estimate.known);
    CHECK_TRUE(!change(1, 1, 0, 30, 1).estimate.known); /* windows would overlap */
    CHECK_TRUE(!change(0, 0, 0, 200, 1).estimate.known);
    struct thennow from_none = change(0, 1, 0, 240, 1);
    CHECK_TRUE(from_none.estimate.known && isfinite(from_none.estimate.hi));
    CHECK_INT(from_none.estimate.direction, TOWARDS_MORE);
}
