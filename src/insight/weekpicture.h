/* weekpicture.h - seven evenings at a glance: what the Week page and `evenkeel week` show.
 *
 * Floor 2. Counts and ranges only. It names no best and no worst day, compares with no other week
 * and has no total: a week is looked at, not graded.
 *
 *     struct weekpicture week = weekpicture_of_notebook(nb, today, &arena);
 *     "4 of the last 7 evenings": week.mood.logged of WEEK_DAYS
 *
 * Whoever shows it leaves out `urges` while the private safety check is not answered with six times
 * no (spec 4.6).
 */
#ifndef WEEKPICTURE_H
#define WEEKPICTURE_H

#include "series.h"
#include "words.h"

enum { WEEK_DAYS = 7, WEEKPICTURE_OPTION_COUNT_MAX = 16 };

/* Evenings of the week, one bit each: bit 0 is `since`. */
typedef uint8_t weekpicture_days;

struct weekpicture_urges {
    uint32_t noted;
    uint32_t by_response[WEEKPICTURE_OPTION_COUNT_MAX]; /* by option number; 0: none written */
    uint32_t settled[WEEKPICTURE_OPTION_COUNT_MAX];     /* of those, fully or for a while */
};

struct weekpicture {
    day since, until;           /* seven days, both included */
    struct series mood, energy, solid;
    uint32_t late;              /* evenings written later, all of their check-ins */
    struct words feelings;      /* of check-ins and notes */
    struct words people;        /* `with`: ids of person records, or plain words */
    weekpicture_days company[WEEKPICTURE_OPTION_COUNT_MAX]; /* by option number of `company` */
    struct weekpicture_urges urges;
};

/* The seven days that end with `until`. */
struct weekpicture weekpicture_of_notebook(struct notebook *nb, day until, struct arena *arena);

/* How many evenings are set. */
int weekpicture_count(weekpicture_days days);

#endif
