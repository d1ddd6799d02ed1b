/* relief.h - how people felt before and after something, counted.
 *
 * Floor 2. Counts only: most waves ebb by themselves, so nothing here says what did it. A record of
 * kind `practice` or `done` holds both on a scale of 0 (at ease) to 10 (as upset as it gets).
 *
 *     struct relief_of tea = {.soother = id};
 *     relief_count(nb, today - 364, today, &tea, 1, scratch);
 *     tea.relief.times 7, of which tea.relief.rated 5: eased 4, same 1, worse 0
 */
#ifndef RELIEF_H
#define RELIEF_H

#include "arena.h"
#include "notebook.h"

/* Below this nothing is said about what it does: two or three times can be chance. */
enum { RELIEF_RATED_MIN = 5 };

struct relief {
    uint32_t times;
    uint32_t rated; /* of them, with both numbers */
    uint32_t eased, same, worse;
    uint32_t before_sum, after_sum; /* of the rated ones */
};

/* Something that is done: a soother by its id, a practice by its name, or both for a soother that
 * is a practice. */
struct relief_of {
    id128 soother; /* zero: none */
    str practice;  /* empty: none */
    struct relief relief;
};

/* Counts one time with what stands in its fields `before` and `after`. */
void relief_add(struct relief *relief, const struct record *record);

/* Whether `record`, of kind practice or done, is a time of that. */
bool relief_is_of(const struct relief_of *of, const struct record *record);

bool relief_is_known(const struct relief *relief);

/* Counts the practices and what was done of these days for each of the `count` things. */
void relief_count(struct notebook *nb, day since, day until, struct relief_of *of, size_t count,
                  struct arena scratch);

#endif
