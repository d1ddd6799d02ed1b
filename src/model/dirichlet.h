/* dirichlet.h - how many kinds there may be in effect, when only few were seen: the posterior of
 * exp(H) (diversity.h) over a list of kinds that is known beforehand.
 *
 * Floor 1. Pure, and no draws: the same counts give the same numbers. Shares of K kinds follow a
 * Dirichlet distribution with the counts and Perks' prior (1947), 1/K for each kind, one time in
 * all. Eleven times one person out of a circle of eight does not mean 1 to 1: it means 1.0 to 2.0.
 *
 *     struct dirichlet d;
 *     if (dirichlet_of((int32_t[]){11, 0, 0, 0, 0, 0, 0, 0}, 8, &arena, &d))
 *         dirichlet_quantile(&d, 0.05) ... 1.02
 *
 * How: a Dirichlet variable is a stick broken again and again (Connor and Mosimann 1969), so that
 * with v ~ Beta(a, sum of the others) the entropy is h(v) + (1 - v) H(the others), the two being
 * independent; h(v) = -v log v - (1-v) log(1-v). The distribution function of H is carried from two
 * kinds up to all on a grid, by the trapezoidal rule in log(v / (1-v)) and cubic interpolation.
 * Quantiles of exp(H) are within 0.005 of a million draws (test_diversity.c), for up to 64 kinds;
 * eight kinds take about a millisecond, 64 about ten.
 */
#ifndef DIRICHLET_H
#define DIRICHLET_H

#include "arena.h"
#include "base.h"
#include "estimate.h"

enum { DIRICHLET_GRID = 512, DIRICHLET_KINDS_MAX = 64 };

struct dirichlet {
    int32_t n, kinds;
    double step;      /* of the grid of H, which begins at 0 and ends at log(kinds) */
    const double *at; /* DIRICHLET_GRID + 1 values of P(H <= h), never falling */
    double mean;      /* of exp(H) */
};

/* Counts of all kinds of the list, those never seen too; in any order. False, and `out` untouched,
 * when there are fewer than two kinds or nothing was seen. At most DIRICHLET_KINDS_MAX kinds. The
 * grid lives in `arena`. */
bool dirichlet_of(const int32_t *counts, size_t kinds, struct arena *arena, struct dirichlet *out);

/* P(exp(H) <= x). */
double dirichlet_lower(const struct dirichlet *d, double x);

/* Its inverse; 0 < p < 1. */
double dirichlet_quantile(const struct dirichlet *d, double p);

/* The median and the interval of `level`. */
struct estimate dirichlet_estimate(const struct dirichlet *d, double level);

/* P(exp(H) behind a - exp(H) behind b <= x), the two being independent. */
double dirichlet_difference_lower(const struct dirichlet *a, const struct dirichlet *b, double x);

/* The median of a - b and its interval. */
struct estimate dirichlet_difference(const struct dirichlet *a, const struct dirichlet *b,
                                     double level);

#endif
