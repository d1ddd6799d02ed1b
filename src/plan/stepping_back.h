/* stepping_back.h - noticing that the program is needed less.
 *
 * Floor 3. It says so only when all of this stands in the records of eight weeks: ground and
 * closeness at two looks in a row, a mood that did not sink, fewer wishes for reassurance and less
 * need of help in the moment, and company that did not thin out. Silence alone says nothing: it may
 * be distance, or a low time, so some evenings must be there to see it by.
 *
 *     stepping_back_of_notebook(nb, today, &arena) == STEPPING_BACK_READY
 */
#ifndef STEPPING_BACK_H
#define STEPPING_BACK_H

#include "arena.h"
#include "day.h"
#include "notebook.h"

enum stepping_back {
    STEPPING_BACK_READY,
    STEPPING_BACK_TOO_SOON,        /* the first evening is less than eight weeks ago */
    STEPPING_BACK_TOO_FEW_LOOKS,   /* two of them, two weeks apart, the last within six weeks */
    STEPPING_BACK_NOT_GROUNDED,    /* at both of them, and surely */
    STEPPING_BACK_CONNECTION_FELL, /* by the answers, or by the company of the evenings */
    STEPPING_BACK_TOO_QUIET,       /* too few evenings to see by */
    STEPPING_BACK_LOW,             /* heavy evenings, or a mood that sank */
    STEPPING_BACK_STILL_NEEDED,    /* wishes for reassurance or help in the moment as before */
};

/* Four weeks, in numbers. */
struct stepping_weeks {
    int32_t evenings, heavy; /* mood of -3 or lower */
    double mood;             /* the mean of the evenings */
    int32_t company_noted, with_people;
    int32_t urges;   /* wishes for reassurance: episodes, and evenings of 6 or more */
    int32_t moments; /* practices begun at a distress of 5 or more */
};

struct stepping_facts {
    int32_t days_known;                        /* since the first evening */
    bool two_looks, grounded, connection_fell; /* the position's part */
    struct stepping_weeks before, now;         /* the four weeks before the last four, and these */
};

/* The rule itself. */
enum stepping_back stepping_back_judge(const struct stepping_facts *facts);

/* What the notebook holds of it. Only asked behind the open gate, since the answers lie there. */
enum stepping_back stepping_back_of_notebook(struct notebook *nb, day today, struct arena *arena);

#endif
