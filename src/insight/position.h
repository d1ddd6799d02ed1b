/* position.h - where someone stands on the two axes, from one set of answers, and what changed
 * between two.
 *
 * Floor 2. Numbers only; the words stand in content/en/questionnaire.txt and on the pages.
 *
 * Twelve items ask about steadiness and twelve about connection, three for each of eight facets,
 * answered 0 (not at all) to 4 (completely); half are reversed. The axes are never added together.
 *
 *     facet   mean of its answers, reversed ones turned round; at least 2 of them
 *     axis    mean of its facets; at least 3 of them; else not scored. Nothing is imputed.
 *
 * No norms exist, so the error comes from the person's own spread of answers within facets
 * (the conditional standard error of Brennan 1998), drawn towards a default because twelve answers
 * say little about a spread, plus the mood of the day:
 *
 *     SS = sum over facets of squared distances from the facet's mean,  df = answers - facets
 *     s2 = (8 * 0.90 + SS) / (8 + df)
 *     SE^2 = s2 * sum(1 / n_facet) / facets^2 + 0.02
 *     interval and probabilities: Student's t with 8 + df degrees of freedom
 *     differences of two times: the same with 1.00 for 0.90 and 2 * 0.02 for 0.02
 *
 * Regions are the sides of the middle of the scale, 2: a matter of wording and no percentile. The
 * errors of the axes are taken as independent, since they share no item. What these choices rest on
 * stands in docs/EVIDENCE.md.
 *
 * The scale is that of the answers, 0..4; position_percent makes it 0..100.
 */
#ifndef POSITION_H
#define POSITION_H

#include "estimate.h"
#include "record.h"

/* The choices above, by name: 8; 1.00; 0.02; 0.90. */
extern const double position_prior_df, position_prior_difference_variance;
extern const double position_day_variance, position_interval_level;

enum axis { AXIS_STEADINESS, AXIS_CONNECTION, AXIS_COUNT };

/* The first four belong to steadiness, the others to connection. */
enum facet {
    FACET_CALMING,
    FACET_WORTH,
    FACET_JUDGEMENT,
    FACET_APART,
    FACET_OPENNESS,
    FACET_LETTING_IN,
    FACET_BEING_THERE,
    FACET_SHARED_LIFE,
    FACET_COUNT,
};

enum { AXIS_FACET_COUNT = FACET_COUNT / AXIS_COUNT };

enum region {
    REGION_GROUNDED, /* steady and connected: grounded and close */
    REGION_LEANING,  /* connected and not steady: leaning on others */
    REGION_DISTANCE, /* steady and not connected: keeping distance */
    REGION_HARD,     /* neither: in a hard patch */
    REGION_COUNT,
};

struct position_item {
    str name; /* as in records: s1..s12, c1..c12 */
    enum facet facet;
    bool reversed;
};

/* The program's own questionnaire has 24; a bare table may bring another key. */
enum { POSITION_ITEM_COUNT_MAX = 64, POSITION_ANSWER_MAX = 4, POSITION_ANSWER_MISSING = -1 };

struct position_key {
    const struct position_item *items; /* in the order in which they are asked */
    size_t count;
};

/* The program's own 24 items. */
extern const struct position_key position_key_own;

/* As given, not turned round: answers.raw[i] belongs to key->items[i]; 0..4 or
 * POSITION_ANSWER_MISSING. */
struct position_answers {
    int8_t raw[POSITION_ITEM_COUNT_MAX];
};

struct position_axis {
    struct estimate estimate; /* known: scored. Its need is in answers, the fewest that would do */
    int32_t facets_scored;
    double within_variance;   /* SS / df, before it is drawn towards the default */
    double shrunk_variance;   /* s2 above */
    double weight;            /* sum(1 / n_facet) / facets^2 */
    double item_error;        /* sqrt(SS / df * weight): without default and day */
    double p_above;           /* above the middle, 2 */
    double p_low, p_high;     /* below 1.75, above 2.25: beyond the neutral band */
};

struct position {
    struct estimate facets[FACET_COUNT]; /* n: answers; known from two on */
    struct position_axis axes[AXIS_COUNT];

    bool placed; /* both axes are scored; the members below are zero if not */
    double region[REGION_COUNT];       /* probabilities, together 1 */
    double clear_region[REGION_COUNT]; /* beyond the neutral band on both axes ... */
    double in_the_middle;              /* ... and what is left */
    enum region likeliest, second;
    bool sure; /* the likeliest may be named alone (0.75 or more); else both are */

    int32_t answered;
    int32_t longest_run; /* of equal raw answers one after another */
    double agreement;    /* mean raw answer less 2: leaning to yes or no whatever is asked */
    bool run_flag;       /* a run of 10 or more: perhaps not read */
    bool agreement_flag; /* beyond 0.8 */
};

struct position position_score(const struct position_key *key,
                               const struct position_answers *answers);

/* What changed on one axis between two times, from the items answered both times.
 *
 * Verdicts are of this pair alone: growing or slipping when the difference is above or below zero
 * with probability 0.975 (a facet: 0.997, since eight are looked at), steady when it is within half
 * a point with 0.90, else not yet known. Need: answers where too few are paired, administrations
 * where only the verdict is open. */
struct position_change {
    struct estimate estimate; /* the difference; n counts items */
    struct estimate facets[AXIS_FACET_COUNT];
    double difference_variance; /* SS / df ... */
    double difference_df;       /* ... and that df */
    double item_error;          /* as in struct position_axis */
    double p_increase;          /* above 0 */
    double p_more, p_less;      /* above 0.3, below -0.3 */
};

struct position_change position_compare(const struct position_key *key,
                                        const struct position_answers *before,
                                        const struct position_answers *after, enum axis axis);

/* Jacobson and Truax's reliable change index, for someone who has a standard deviation and a
 * reliability of a group to compare with (a professional); the program has none. */
struct position_reliable_change {
    double measurement_error; /* sd * sqrt(1 - reliability) */
    double difference_error;  /* that times sqrt(2) */
    double index;
    double p_two_sided;
    bool reliable; /* |index| > 1.96 */
};

/* False unless all are finite, sd > 0 and 0 <= reliability < 1. */
bool position_reliable_change(double before, double after, double sd, double reliability,
                              struct position_reliable_change *out);

/* The answers in a record's PAIRS value (or NULL). Of an item given twice the last counts; unknown
 * items and numbers off the scale are left out, since one bad pair must not hide the others. */
struct position_answers position_read_answers(const struct position_key *key,
                                              const struct value *pairs);

enum axis position_facet_axis(enum facet facet);

/* "S", "C"; "S1" to "S4" and "C1" to "C4"; "grounded-and-close", the region's id in the content.
 * For scripts and look-ups, not words for a person. */
str position_axis_name(enum axis axis);
str position_facet_name(enum facet facet);
str position_region_name(enum region region);

/* From 0..4 to 0..100. */
double position_percent(double value);

#endif
