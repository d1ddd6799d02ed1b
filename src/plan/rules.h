/* rules.h - what speaks for which path: one rule for each reason of content/en/plan.txt.
 *
 * Floor 3. A rule looks at what the records hold and says how many of how many; the sentence stands
 * in the content under the rule's name. Where there is little, no rule but `first-step` applies.
 * Nothing is said about what someone is, and no rule counts towards being alone.
 *
 *     struct reason reasons[RULE_COUNT_MAX];
 *     size_t count = rules_apply(&grounds, reasons);       the weightiest first
 */
#ifndef RULES_H
#define RULES_H

#include "position_path.h"
#include "traces.h"

enum { RULE_COUNT_MAX = 32 };

/* What rules look at. */
struct grounds {
    const struct traces *traces;
    const struct position
        *position; /* the latest that could be placed, of these weeks; else NULL */
    day position_day;
    bool gate_open; /* rules about a partner, reassurance or speaking up wait for it */
};

struct reason {
    str rule;
    int32_t n, of; /* 0 where the sentence has no count */
    day day;       /* of the answers it rests on; 0 where there are none */
};

/* The reasons that apply, the weightiest first; the same grounds always give the same order. Fills
 * at most RULE_COUNT_MAX and returns how many. */
size_t rules_apply(const struct grounds *grounds, struct reason *reasons);

/* The names of all rules, for tests: every one has its sentence, and every sentence its rule. */
size_t rules_count(void);
str rules_name(size_t index);

/* Whether someone keeps distance these weeks, by their answers or by their evenings; then nothing
 * about being alone is offered. */
bool rules_see_distance(const struct grounds *grounds);

#endif
