#include "matrix2.h"

#include <math.h>

struct matrix2 matrix2_product(struct matrix2 a, struct matrix2 b)
{
    struct matrix2 out;
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++)
            out.at[i][j] = a.at[i][0] * b.at[0][j] + a.at[i][1] * b.at[1][j];
    return out;
}

struct matrix2 matrix2_congruent(struct matrix2 m, struct matrix2 s)
{
    struct matrix2 half = matrix2_product(m, s), out;
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j <= i; j++)
            out.at[i][j] = out.at[j][i] =
                half.at[i][0] * m.at[j][0] + half.at[i][1] * m.at[j][1];
    return out;
}

double matrix2_determinant(struct matrix2 m)
{
    return m.at[0][0] * m.at[1][1] - m.at[0][1] * m.at[1][0];
}

/* The half trace, and the square of half the distance between the eigenvalues: written so that a
 * small distance is not lost between two large numbers. */
static double half_trace(struct matrix2 m)
{
    return (m.at[0][0] + m.at[1][1]) / 2;
}

static double discriminant(struct matrix2 m)
{
    double half = (m.at[0][0] - m.at[1][1]) / 2;
    return half * half + m.at[0][1] * m.at[1][0];
}

struct eigen2 matrix2_eigen(struct matrix2 m)
{
    static const double pi = 3.14159265358979323846;
    double middle = half_trace(m), d = discriminant(m), det = matrix2_determinant(m);
    struct eigen2 out = {.complex = d < 0};
    if (out.complex) {
        out.modulus[0] = out.modulus[1] = sqrt(det);
        out.angle[0] = atan2(sqrt(-d), middle);
        out.angle[1] = -out.angle[0];
        return out;
    }
    double far = middle < 0 ? middle - sqrt(d) : middle + sqrt(d);
    double near = far == 0 ? 0 : det / far;
    out.modulus[0] = fabs(far);
    out.modulus[1] = fabs(near);
    out.angle[0] = far < 0 ? pi : 0;
    out.angle[1] = near < 0 ? pi : 0;
    return out;
}

struct matrix2 matrix2_exponential(struct matrix2 m)
{
    double middle = half_trace(m), d = discriminant(m), root = sqrt(fabs(d));
    /* Both times e^middle, so that neither overflows where the product does not. */
    double even, odd;
    if (d < 0) {
        even = exp(middle) * cos(root);
        odd = exp(middle) * (root > 1e-8 ? sin(root) / root : 1);
    } else {
        even = (exp(middle + root) + exp(middle - root)) / 2;
        odd = exp(middle + root) * (root > 1e-8 ? -expm1(-2 * root) / (2 * root) : 1);
    }
    struct matrix2 out;
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++) {
            double unit = i == j ? 1 : 0;
            out.at[i][j] = even * unit + odd * (m.at[i][j] - middle * unit);
        }
    return out;
}

bool matrix2_is_stable(struct matrix2 m)
{
    double det = matrix2_determinant(m), trace = m.at[0][0] + m.at[1][1];
    return fabs(det) < 1 && fabs(trace) < 1 + det;
}

bool matrix2_is_positive(struct matrix2 m)
{
    return m.at[0][0] > 0 && m.at[1][1] > 0 && matrix2_determinant(m) > 0;
}
