#include "definite.h"

#include <math.h>

/* A pivot this small against its unit diagonal is rounding, not information. */
static const double pivot_min = 1e-13;

bool definite_invert(const struct definite *matrix, struct definite *out, double *log_determinant)
{
    size_t side = matrix->side;
    double factor[DEFINITE_SIDE_MAX][DEFINITE_SIDE_MAX] = {{0}}, scale[DEFINITE_SIDE_MAX];
    double inverse[DEFINITE_SIDE_MAX][DEFINITE_SIDE_MAX] = {{0}}, logarithm = 0;
    CHECK(side >= 1 && side <= DEFINITE_SIDE_MAX);
    for (size_t i = 0; i < side; i++) {
        if (!(matrix->at[i][i] > 0)) return false;
        scale[i] = 1 / sqrt(matrix->at[i][i]);
        for (size_t j = 0; j <= i; j++) {
            double sum = matrix->at[i][j] * scale[i] * scale[j];
            for (size_t k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
            if (i == j && !(sum > pivot_min)) return false;
            factor[i][j] = i == j ? sqrt(sum) : sum / factor[j][j];
        }
        logarithm += 2 * log(factor[i][i] / scale[i]);
    }
    for (size_t j = 0; j < side; j++)
        for (size_t i = j; i < side; i++) {
            double sum = i == j ? 1 : 0;
            for (size_t k = j; k < i; k++) sum -= factor[i][k] * inverse[k][j];
            inverse[i][j] = sum / factor[i][i];
        }
    *out = (struct definite){.side = side};
    for (size_t i = 0; i < side; i++)
        for (size_t j = 0; j < side; j++) {
            double sum = 0;
            for (size_t k = i > j ? i : j; k < side; k++) sum += inverse[k][i] * inverse[k][j];
            out->at[i][j] = sum * scale[i] * scale[j];
        }
    *log_determinant = logarithm;
    return true;
}

void definite_multiply(const struct definite *matrix, const double *vector, double *out)
{
    for (size_t i = 0; i < matrix->side; i++) {
        double sum = 0;
        for (size_t j = 0; j < matrix->side; j++) sum += matrix->at[i][j] * vector[j];
        out[i] = sum;
    }
}
