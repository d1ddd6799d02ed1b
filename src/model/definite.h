/* definite.h - small symmetric positive definite matrices: solved, inverted, or refused.
 *
 * Floor 1. Pure. By Cholesky's factor of the matrix scaled to a unit diagonal, so that the units of
 * the columns do not matter.
 */
#ifndef DEFINITE_H
#define DEFINITE_H

#include "base.h"

enum { DEFINITE_SIDE_MAX = 4 };

struct definite {
    size_t side; /* 1..DEFINITE_SIDE_MAX */
    double at[DEFINITE_SIDE_MAX][DEFINITE_SIDE_MAX]; /* the lower triangle is read */
};

/* The whole inverse and the logarithm of the determinant of the matrix. False, `out` untouched,
 * where a column follows from the others, or is zero, as far as rounding can tell. */
bool definite_invert(const struct definite *matrix, struct definite *out, double *log_determinant);

/* matrix times vector, with the whole of the matrix read; both of its side. */
void definite_multiply(const struct definite *matrix, const double *vector, double *out);

#endif
