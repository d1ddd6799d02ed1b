/* matrix2.h - two by two matrices: what a pair of series needs of linear algebra, in closed form.
 *
 * Floor 1. Rows first: at[row][column].
 */
#ifndef MATRIX2_H
#define MATRIX2_H

#include "base.h"

struct matrix2 {
    double at[2][2];
};

/* By falling modulus; of a complex pair the one with the positive angle first. */
struct eigen2 {
    double modulus[2];
    double angle[2]; /* 0 or pi where it is real */
    bool complex;
};

struct matrix2 matrix2_product(struct matrix2 a, struct matrix2 b);

/* m s m' for a symmetric s, symmetric to the last bit. */
struct matrix2 matrix2_congruent(struct matrix2 m, struct matrix2 s);

double matrix2_determinant(struct matrix2 m);

struct eigen2 matrix2_eigen(struct matrix2 m);

/* exp(m), by the theorem of Cayley and Hamilton: with the half trace h and d = h^2 - det m,
 * e^h (cosh(root d) I + sinh(root d) / root d (m - h I)), cosine and sine where d < 0. */
struct matrix2 matrix2_exponential(struct matrix2 m);

/* True when both eigenvalues lie inside the unit circle: Jury's conditions |det| < 1 and
 * |trace| < 1 + det. */
bool matrix2_is_stable(struct matrix2 m);

/* True for a symmetric matrix whose eigenvalues are positive. */
bool matrix2_is_positive(struct matrix2 m);

#endif
