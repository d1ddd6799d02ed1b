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

/* The largest noncentrality that is worked with. */
#define SPECIAL_NONCENTRALITY_MAX 1e6

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

/* The same, and the density at t. */
double special_t_lower_and_density(double t, double df, double *density);

/* Its inverse for 1e-100 <= p < 1 and df >= 1, by bisection to the last bit. */
double special_t_quantile(double p, double df);

/* The lower tail of F with df1 and df2 degrees of freedom, each 0.1 to 1e6; f >= 0 and finite; and
 * the upper one. */
double special_f_lower(double f, double df1, double df2);
double special_f_upper(double f, double df1, double df2);

/* The lower tail of the noncentral F: the Poisson mixture, sum over k of
 * Poisson(k; noncentrality / 2) I_x(df1 / 2 + k, df2 / 2) with x = df1 f / (df1 f + df2); Johnson,
 * Kotz and Balakrishnan (1995), chapter 30. 0 <= noncentrality <= 1e6; df1, df2 0.1 to 1e6. Results
 * relative to 1e-11 where they are above 1e-30. */
double special_noncentral_f_lower(double f, double df1, double df2, double noncentrality);

/* The noncentrality of which f is the value with this lower tail, 0 < p < 1, by bisection; 0 where
 * the central F already gives less than p, 1e6 where even that one gives more. */
double special_noncentral_f_noncentrality(double f, double df1, double df2, double p);

/* The value that a chi-square variable with df degrees of freedom, 1 to 1e6, stays below with
 * probability 1e-12 <= p <= 1 - 1e-12; by bisection. */
double special_chi_square_quantile(double p, double df);

/* log Gamma(x), 1e-3 <= x <= 1e9: Stirling's series. Off by at most 1e-14 times the larger of 1 and
 * the result. */
double special_log_gamma(double x);

#endif
