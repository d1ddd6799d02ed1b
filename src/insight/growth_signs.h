/* growth_signs.h - the six signs of growth, each from one's own records, beside what connects.
 *
 * Floor 2. Numbers and verdicts; no words. A sign rests on *evidence*: a line of what was written
 * down in the last year, compared then and now (model/thennow.h). Two lines decide, the others
 * stand beside them:
 *
 *     primary      the first of its lines, in the order below, that can be told; it alone moves the
 *                  sign, so that looking at several lines does not multiply false calls
 *     companion    the first of its companions that can be told
 *
 *     sign         primary lines                                companions
 *     alone        mood on evenings without contact (G), mood   evenings in contact (G), evenings
 *                  on evenings alone, urge without contact (G)  with people
 *     deciding     re-checks of a decision, decided without     asked to know more
 *                  asking to feel sure, (chance - outcome)^2
 *     apart        mood on days with a life of one's own, ease  evenings lifted by people
 *                  alone, areas of life in effect
 *     voice        said of what one wanted to say, fear before  contact after it (G), received no
 *                                                               worse than feared
 *     conflict     what a conflict takes from the mood (G),     said of what one wanted to say (G)
 *                  conflicts made up (G)
 *     own          how much being solid moves with how near     connection in the questionnaire
 *                  the partner is (G), settled when waited      (G), evenings with people
 *                  (G), solid on low evenings, lifted by
 *                  oneself
 *
 * (G) rests on a partner and is not there at all while the safety gate is closed; a sign without
 * any line left is not there either.
 *
 * Status: growing, steady, slipping or not yet known. Where the primary went the good way and the
 * companion the other, nothing is growing: the status is `changed`, and `further_away` is set.
 * There is no total, and no order among the signs.
 *
 * Looks are taken on fixed days (look_day.h), and everything here is as of the last one.
 */
#ifndef GROWTH_SIGNS_H
#define GROWTH_SIGNS_H

#include "notebook.h"
#include "thennow.h"

/* The year that is looked at, and how many lines a sign may have of each sort. */
enum { GROWTH_DAYS = 365, GROWTH_LINES_MAX = 4 };

enum growth_sign {
    GROWTH_ALONE,
    GROWTH_DECIDING,
    GROWTH_APART,
    GROWTH_VOICE,
    GROWTH_CONFLICT,
    GROWTH_OWN,
    GROWTH_SIGN_COUNT,
};

enum growth_line {
    GROWTH_APART_MOOD,
    GROWTH_ALONE_MOOD,
    GROWTH_APART_URGE,
    GROWTH_CONTACT,
    GROWTH_PEOPLE,
    GROWTH_RECHECKS,
    GROWTH_JUDGEMENT,
    GROWTH_CALIBRATION,
    GROWTH_INFORMATION,
    GROWTH_OWN_LIFE_MOOD,
    GROWTH_ALONE_EASE,
    GROWTH_AREAS,
    GROWTH_LIFTED_BY_PEOPLE,
    GROWTH_SAID,
    GROWTH_FEAR,
    GROWTH_CONTACT_AFTER,
    GROWTH_RECEIVED,
    GROWTH_CONFLICT_DIP,
    GROWTH_MADE_UP,
    GROWTH_WORTH_SLOPE,
    GROWTH_WAITED_SETTLED,
    GROWTH_SOLID_WHEN_LOW,
    GROWTH_LIFTED_BY_SELF,
    GROWTH_CONNECTION, /* the axis of the questionnaire: its change comes from position_path.h */
    GROWTH_LINE_COUNT,
};

enum growth_model {
    GROWTH_EVENINGS, /* the mean of evenings in a row */
    GROWTH_MOMENTS,  /* the mean of what happens now and then */
    GROWTH_SHARES,   /* how often of those */
    GROWTH_COUNTS,   /* how many times, each time: the change is the logarithm of the rate now over
                        the rate then */
    GROWTH_SLOPES,   /* how much it moves with x, of evenings in a row */
    GROWTH_AXIS,
};

/* In what a line is counted. */
enum growth_unit {
    GROWTH_MOOD_STEPS, /* -5..5 */
    GROWTH_POINTS,     /* 0..10 */
    GROWTH_OF,         /* so many of so many: values 0 and 1 */
    GROWTH_TIMES,
    GROWTH_KINDS, /* areas of life */
    GROWTH_PER_POINT,
    GROWTH_SQUARES,
    GROWTH_FOURTHS, /* 0..4 of the questionnaire */
};

struct growth_line_kind {
    str id; /* "apart-mood" */
    enum growth_model model;
    enum growth_unit unit;
    enum need need;
    bool gated;
    bool less; /* growing is towards less */
};

const struct growth_line_kind *growth_line_kind(enum growth_line line);

struct growth_sign_kind {
    str id; /* "alone" */
    enum growth_line primaries[GROWTH_LINES_MAX], companions[GROWTH_LINES_MAX];
    size_t primary_count, companion_count;
};

const struct growth_sign_kind *growth_sign_kind(enum growth_sign sign);

/* GROWTH_SIGN_COUNT for an unknown id. */
enum growth_sign growth_sign_find(str id);

/* What was written down of one line, by rising day. */
struct growth_series {
    const double *t, *y;
    const double *x; /* of slopes; else NULL */
    size_t count;
};

struct growth_records {
    struct growth_series lines[GROWTH_LINE_COUNT]; /* without GROWTH_AXIS */
    struct estimate connection; /* of GROWTH_CONNECTION: changed with a direction, unchanged ... */
    day until;                  /* the day of the look */
    day next;                   /* the day of the next one */
};

/* The year up to the last fixed look on or before `as_of`. With `gate_open` false nothing that
 * rests on a partner is read. */
struct growth_records growth_records_of_notebook(struct notebook *nb, bool gate_open, day as_of,
                                                 struct arena *arena);

struct growth_evidence {
    enum growth_line line;
    bool shown; /* not behind a closed gate */
    struct growth_series series;
    struct thennow change;
    double then_mean, now_mean; /* of the last look's windows; 0 where one is empty */
};

struct growth_status {
    bool shown;
    enum growth_line primary, companion;
    struct estimate estimate; /* the primary's numbers with the status as verdict */
    bool further_away;
};

struct growth {
    day until, next;
    struct growth_evidence lines[GROWTH_LINE_COUNT];
    struct growth_status signs[GROWTH_SIGN_COUNT];
};

/* Borrows from the records. */
struct growth growth_of(const struct growth_records *records, bool gate_open,
                        struct arena scratch);

/* Growing, steady, slipping, changed (further away) or not yet known, from the two that decide;
 * directions are TOWARDS_MORE where they are good. */
enum verdict growth_judge(const struct estimate *primary, bool primary_less,
                          const struct estimate *companion, bool companion_less);

/* Which way a number went, or leans: TOWARDS_MORE where that is good. */
int growth_direction(const struct estimate *estimate, bool less);

#endif
