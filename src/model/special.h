/* special.h - the distribution functions that intervals and probabilities come from.
 *
 * Floor 1. Pure functions of their arguments. Nothing here uses the C library's lgamma, whose last
 * digits differ between hosts.
 *
 * Lower and upper tails are separate functions wherever one minus the other would lose digits.
 *
 * Accuracy: relative 1e-12 against 40-digit references over the domains named (test_special.c);
 * results below 1e-300 may be 0. An argument outside its domain, NaN included, is a bug and panics.
 */
#ifndef SPECIAL_H
#define SPECIAL_H

#include "base.h"

/* The regularised incomplete beta function I_x(a, b) and 1 - I_x(a, b): the distribution function
 * of a beta variable, and through it of t, F and binomial ones. 0 <= x <= 1; 0.05 <= a, b <= 1e6.
 * The even part of continued fraction DLMF 8.17.22, as Didonato and Morris (1992, algorithm 708)
 * use it; its leading factor as Loader (2000) forms binomial probabilities, so that large a and b
 * do not cancel. */
double special_beta_lower(double x, double a, double b);
double special_beta_upper(double x, double a, double b);

/* The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x).
 * 0.5 <= a <= 1e6, 0 <= x <= 1e12. Series DLMF 8.11.4 below a + 1, continued fraction 8.9.2
 * above. */
double special_gamma_lower(double a, double x);
double special_gamma_upper(double a, double x);

/* The standard normal distribution function, by erfc; any finite x. */
double special_normal_lower(double x);

/* Its inverse for 1e-300 <= p < 1: Wichura (1988), Applied Statistics 37, 477, algorithm AS 241. */
double special_normal_quantile(double p);

/* Student's t with df degrees of freedom, 0.1 <= df <= 1e6; any finite t. By the beta function. The
 * upper tail is special_t_lower(-t, df). */
double special_t_lower(double t, double df);

/* Its inverse for 1e-100 <= p < 1 and df >= 1, by bisection to the last bit. */
double special_t_quantile(double p, double df);

/* The lower tail of F with df1 and df2 degrees of freedom, each 0.1 to 1e6; f >= 0 and finite. */
double special_f_lower(double f, double df1, double df2);

#endif
