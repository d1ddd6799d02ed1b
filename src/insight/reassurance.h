/* reassurance.h - wishes to be reassured: how often, how often waited with, and does it settle?
 *
 * Floor 2. Numbers only.
 *
 * An episode is one wish to hear that all is well. Waited with (or soothed by oneself) and gone for
 * are its two arms. A plain question, asked openly, is information: it is counted beside them and
 * never as reassurance. That someone asked is no failure anywhere here, and what asking and waiting
 * differ in besides (how strong the wish was, which evening it was) is not told apart by counting:
 * so differences are taken within bands of strength.
 *
 *     number                known from                       what it is
 *     asked_per_week        14 logged days                   gone for, per seven logged days
 *     asked_trend           30 logged days, 5 times          change in 30 days, %
 *     pulls_per_week, pulls_trend                            the same of all that were noted
 *     waited                10 of strength 5 and above       share waited with
 *     waited_change         10 in each half                  second half less first
 *     settled_waited, settled_asked    8 settled each        share at rest within three hours
 *     settled_difference    8 settled of both                asked less waited, by strength
 *     hours_waited, hours_asked        8 settled each        median hours until at rest
 *     back_after_asking, back_after_waiting   8 returns each   share back within a day
 *
 * Rates count on logged days: evenings with a check-in. What is noted on a day without one is an
 * episode like all others, and left out of the rate: such days exist only because of it.
 *
 * In a table an episode tells whether it had settled within three hours when it settled or was
 * watched for so long. In a notebook each is looked at again once, mostly early: leaving out those
 * that had not settled by then would leave only those that had, so "not yet" counts as not settled.
 *
 * Rates are quasi-Poisson (poisson.h); shares Jeffreys', their counts divided by a dispersion above
 * 1.3 from week to week; settling is Kaplan-Meier (survival.h) with the shares of three hours
 * within bands of strength (Mantel-Haenszel). Verdicts are of two looks, a fortnight apart
 * (thennow.h). For a difference of the two arms `changed` means that they clearly differ, and alike
 * are called those within 0.3 sigma of each other, about 15 of 100: twice that would be plain to
 * see.
 */
#ifndef REASSURANCE_H
#define REASSURANCE_H

#include "cox.h"
#include "logistic.h"
#include "notebook.h"
#include "poisson.h"
#include "proportion.h"
#include "survival.h"

enum {
    REASSURANCE_STRONG = 5, /* from this strength on a wish counts as strong */
    REASSURANCE_RATE_DAYS_MIN = 14,
    REASSURANCE_TREND_DAYS_MIN = 30,
    REASSURANCE_TREND_EVENTS_MIN = 5,
    REASSURANCE_SHARE_MIN = 10,
    REASSURANCE_EVENTS_MIN = 8,
    REASSURANCE_BAND_COUNT = 3, /* strength up to 3, up to 6, above */
    REASSURANCE_WITHIN_HOURS = 3,
    REASSURANCE_HORIZON_HOURS = 8,
};

enum reassurance_arm { REASSURANCE_WAITED, REASSURANCE_ASKED, REASSURANCE_ARM_COUNT };

enum reassurance_way {
    REASSURANCE_WAY_WAITED, /* or soothed */
    REASSURANCE_WAY_ASKED,  /* gone for reassurance */
    REASSURANCE_WAY_OPEN,   /* a plain question, asked openly */
    REASSURANCE_WAY_UNSAID,
};

struct reassurance_episode {
    double day; /* with its fraction */
    double strength;
    enum reassurance_way way;
    bool watched; /* it is known until when it was watched, and whether it had settled then */
    bool settled;
    double hours;
};

/* A logged day, and what was noted on it. */
struct reassurance_day {
    double day;
    int32_t asked;
    int32_t pulls; /* noted; below 0 where only asking is known */
};

struct reassurance_rows {
    const struct reassurance_day *days; /* each later than the one before */
    size_t day_count;
    const struct reassurance_episode *episodes; /* by days that never fall */
    size_t episode_count;
    double origin; /* the day from which time is counted */
    double until;  /* what lies from here on is not known yet */
    double look_until; /* whether something changed is asked of what lies before this day; not
                          after `until` */
    int32_t late;  /* episodes looked at too late to tell when they settled */
    bool looked_once; /* each was looked at again once, so that "not yet" is the last word on it,
                         however early; else only those watched for three hours tell */
};

/* How often something happened on logged days. */
struct reassurance_rate {
    int32_t days, events;
    struct estimate per_week, trend;
    enum glm_result result; /* of the fit: log rate by 30 days from the origin */
    struct poisson_fit fit;
    bool spread; /* whether the negative binomial has an answer; see reassurance_fit_others */
    struct negative_binomial negative_binomial;
};

struct reassurance_settling {
    int32_t count; /* episodes of this arm that were watched */
    struct survival curve;
    struct survival_median median;
    struct survival_mean mean; /* of the first REASSURANCE_HORIZON_HOURS */
    struct proportion bands[REASSURANCE_BAND_COUNT], within; /* at rest within three hours */
    struct estimate share, hours;                            /* of `within`; the median */
    struct survival back; /* hours from it to the next strong wish */
    struct estimate back_within_day;
};

struct reassurance {
    struct reassurance_rows from;
    struct reassurance_rate asked, pulls; /* pulls.days 0 where only asking is known */
    int32_t openly, unsaid;               /* episodes */

    struct proportion strong; /* gone for, of strong ones waited with or gone for */
    struct proportion halves[2];
    double half_day;
    struct estimate waited, waited_change;

    struct reassurance_settling arms[REASSURANCE_ARM_COUNT];
    bool compared; /* whether some band has both arms */
    double difference, difference_error;
    struct estimate settled_difference;

    bool ranked; /* these are of reassurance_fit_others */
    double log_rank;
    enum cox_result cox_result;
    struct cox_fit cox; /* of asking, and of strength */
    bool acted;
    struct logistic_two act; /* gone for: by strength less 5, by 30 days */
};

/* Lives in `arena`, and may point into `rows`. */
struct reassurance reassurance_of(const struct reassurance_rows *rows, struct arena *arena);

/* Fills in what settling tells: `arms` and `settled_difference`; reassurance_of does. */
void reassurance_settle(struct reassurance *r, struct arena *arena);

/* Fills in what no number of a person rests on, and is there to be held against other software: the
 * negative binomials, the log-rank test, Cox's model, and what went with asking. */
void reassurance_fit_others(struct reassurance *r, struct arena scratch);

/* Of these the log-rank test and Cox's model; reassurance_fit_others does. */
void reassurance_rank(struct reassurance *r, struct arena scratch);

/* 0, 1 or 2: strength up to 3, up to 6, above. */
size_t reassurance_band_of(double strength);

/* What the notebook has from `since` until the end of `as_of`. An episode is watched until someone
 * looked at it again: it had settled when they said so, or, where they said nothing of it, when it
 * was at most half as strong. Where all was written down at once, what was waited stands for it; of
 * asking that tells nothing. Looked at after more than eight hours, "settled" does not tell when.
 * NULL: nothing is written. */
struct reassurance_rows reassurance_rows_of_notebook(struct notebook *nb, day since, day as_of,
                                                     struct arena *arena);

#endif
