/* dyad.h - two people who both agreed: whether their days went along with each other.
 *
 * Floor 2. Numbers only, of days that both chose to share; both see the same or nobody does.
 * Nothing here says who starts anything, and nothing compares the two. "No link found" is the usual
 * answer and a neutral one.
 *
 *     number      known from         what it is
 *     together    30 shared days     how the same evening went for both: the correlation of what
 *                                    each one's own days before do not tell (car1.h)
 *     next_day    100 shared days    how the next day of one went along with the day before of the
 *                                    other, the mean of both directions (var1.h)
 *     the label   100 shared days    only if both directions' 90 % intervals leave out zero, and
 *                                    fewer than 1 in 20 turned series show as much (shift_null.h)
 *
 * That moods which go both ways also "last longer together" is no label: where both directions are
 * positive, the largest eigenvalue is above both own effects always, whatever the days were.
 *
 * A number's verdict stays open here: one look at a couple is no finding. It leans ("direction")
 * where the turned series hardly ever show as much.
 */
#ifndef DYAD_H
#define DYAD_H

#include "arena.h"
#include "estimate.h"
#include "shift_null.h"
#include "var1.h"

enum { DYAD_TOGETHER_MIN = 30, DYAD_NEXT_DAY_MIN = 100 };

enum dyad_label {
    DYAD_NO_LABEL,
    DYAD_BOTH_WAYS, /* moods travel both ways */
    DYAD_SEE_SAW,   /* up here went along with down there the next day */
};

struct dyad {
    size_t days;    /* from the first to the last, both included */
    int32_t shared; /* that both have */

    struct estimate together, next_day;

    /* What they rest on; set where `..._known`. */
    double memory[2]; /* each one's own phi, over one day */
    bool together_null_known, next_day_null_known;
    struct shift_null together_null, next_day_null;

    bool same_day_known, change_known;
    double same_day, change; /* plain correlations: of the days, of steps to the next */

    enum var1_result pairs_result, fit_result;
    struct var1_pairs pairs; /* its count is always set */
    struct var1_fit fit;

    enum dyad_label label;
    double period_days; /* of a see-saw that comes round; 0: it does not */
};

/* `days` follow one another without a gap; where one of the two shared nothing it is not seen. */
struct dyad dyad_of(const struct var1_day *days, size_t count, struct arena scratch);

/* "both-ways"; empty for none. For scripts. */
str dyad_label_name(enum dyad_label label);

#endif
