/* calibration.h - how well "so sure am I" matches what then comes true.
 *
 * Floor 1. Pure. Each row is a stated chance p and an outcome o, 0 or 1.
 *
 *     over-confidence   mean(p - o), with a t interval: above 0, more was expected than came
 *     Brier             mean (p - o)^2 = MCB - DSC + UNC, where
 *         MCB           what recalibrating the chances would gain, DSC what they tell apart,
 *         UNC           the spread of the outcomes themselves
 *
 * The parts come from the isotonic fit of outcomes on chances by pooling adjacent violators, ties
 * first (CORP: Dimitriadis, Gneiting and Jordan 2021), so that nothing is put into bins. Beside
 * them: Murphy's parts by distinct chance, Spiegelhalter's z, Cox's recalibration line
 * logit P(o) = intercept + slope logit(p).
 *
 * Whether there is enough to show any of it is for the caller to say (self_trust.h).
 */
#ifndef CALIBRATION_H
#define CALIBRATION_H

#include "arena.h"
#include "estimate.h"
#include "logistic.h"

/* One chance that was stated, and what came of it. */
struct calibration_level {
    double chance;
    int32_t n, good;
    double recalibrated; /* the isotonic fit: never falls from one level to the next */
    uint32_t pool;       /* levels of one pool have the same fit; counted from 0 */
};

struct calibration {
    int32_t n, good;
    double brier, brier_error; /* standard error of the mean; 0 for one row */
    double miscalibration, discrimination, uncertainty;             /* MCB, DSC, UNC */
    double murphy_reliability, murphy_resolution;
    const struct calibration_level *levels; /* by rising chance */
    size_t level_count;
    double bias, bias_deviation; /* mean of p - o, and the deviation of one row, 0 for one row */
    bool z_known;                /* false where every chance is 0, 1/2 or 1 */
    double spiegelhalter_z, spiegelhalter_p;
    bool line_known; /* false for one kind of outcome, one chance, or no overlap */
    struct logistic line;
    bool large_known;
    struct logistic large; /* the intercept beside a slope of 1: calibration in the large */
};

/* Chances 0..1, outcomes 0 or 1, at least one row. For the logits chances are taken within 0.005
 * and 0.995. Lives in `arena`. */
struct calibration calibration_of(const double *chances, const double *outcomes, size_t count,
                                  struct arena *arena);

#endif
