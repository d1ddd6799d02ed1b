/* contingency_parts.h - the models behind `contingency` as JSON, in the names of the reference
 * calculation (contingency_json.h).
 *
 * Floor 3.
 */
#ifndef CONTINGENCY_PARTS_H
#define CONTINGENCY_PARTS_H

#include "car1_optimum.h"
#include "contingency.h"
#include "json_out.h"
#include "local_level.h"

/* A drifting slope as the reference has it: at its likeliest variances, and at fixed ones. */
struct contingency_drift {
    bool fitted;
    double centre; /* of the column, before */
    size_t columns;
    const double *t;
    struct drift_optimum best;
    struct drift_path path;
    double fixed_likelihood;
    struct car1_fit fixed_fit;
    struct drift_path fixed_path;
};

/* What is worked out for one outcome of a table, besides what a notebook has. */
struct contingency_checks {
    bool optima;
    struct car1_optimum reml, ml;
    struct contingency_drift drift;
    bool level;
    struct drift_optimum local_level;
};

struct contingency_parts {
    const struct contingency *fit;
    const struct contingency *gated; /* what is told: which columns were left out of it */
    struct contingency_lag lag;
    const struct contingency_trend *trend;
    const struct contingency_checks *checks; /* NULL for a notebook */
};

/* Lives in `arena`. */
struct contingency_checks contingency_checks_of(const struct contingency *fit,
                                                struct arena *arena);

/* The members, into an object that is open. */
void contingency_parts_put(struct json_out *json, const struct contingency_parts *parts);

#endif
