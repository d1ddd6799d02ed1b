/* steps.h - how far someone is on each step of the plan's paths.
 *
 * Floor 3. Two things say so: what was answered when the step was offered (records of kind
 * plan-step, of which the last counts), and what was written since (a step that leads to a trigger
 * is done once a trigger is there).
 *
 *     offered   it was shown and another was asked for: it rests for a week
 *     later     not now: it rests for a week
 *     taken     it is the present step, for three weeks at the most
 *     done      behind one
 *     never     for good, until it is taken back; for a whole path when the path stands as step
 */
#ifndef STEPS_H
#define STEPS_H

#include "content.h"
#include "notebook.h"

enum { STEPS_COUNT_MAX = 128, PATHS_COUNT_MAX = 32 };
enum { STEPS_REST_DAYS = 7, STEPS_TAKEN_DAYS = 21, STEPS_SEEN_DAYS = 28 };

enum step_state {
    STEP_OPEN,
    STEP_RESTS, /* offered or put off within the week */
    STEP_TAKEN,
    STEP_DONE,
    STEP_SEEN, /* done, as the records show */
    STEP_ASIDE,
};

/* The last answer to one step, or to a path as a whole. */
struct step_answer {
    const struct entry *entry; /* NULL: none */
    uint32_t state;            /* the option's number of the field `state` */
};

struct steps {
    const struct content *content;
    day today;
    struct step_answer answers[STEPS_COUNT_MAX]; /* by the place in content->path_steps */
    struct step_answer paths[PATHS_COUNT_MAX];   /* by the place in content->paths */
    bool seen[STEPS_COUNT_MAX];
    day answered_on;       /* the last day on which any step was answered; DAY_FIRST: none */
    bool answered_for_now; /* today something was put off or done: enough for today */
};

/* The answers, and what is seen in the records of the last four weeks or, for steps that are done
 * once, of all time. Content has at most as many steps and paths as there is room for. */
struct steps steps_of_notebook(struct notebook *nb, const struct content *content, day today,
                               struct arena scratch);

enum step_state steps_state(const struct steps *steps, const struct content_path_step *step);

bool steps_path_aside(const struct steps *steps, const struct content_path *path);

#endif
