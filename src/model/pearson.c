#include "pearson.h"

#include <math.h>

#include "special.h"

/* What is left of a constant series after its mean is rounded: against its own size. */
static const double constant_share = 1e-26;

bool pearson_of(const double *x, const double *y, size_t count, double *out)
{
    double n = (double)count, mean_x = 0, mean_y = 0, size_x = 0, size_y = 0;
    double squares_x = 0, squares_y = 0, products = 0;
    if (count < 2) return false;
    for (size_t i = 0; i < count; i++) {
        mean_x += x[i] / n;
        mean_y += y[i] / n;
        size_x += x[i] * x[i];
        size_y += y[i] * y[i];
    }
    for (size_t i = 0; i < count; i++) {
        squares_x += (x[i] - mean_x) * (x[i] - mean_x);
        squares_y += (y[i] - mean_y) * (y[i] - mean_y);
        products += (x[i] - mean_x) * (y[i] - mean_y);
    }
    if (!(squares_x > constant_share * size_x && squares_y > constant_share * size_y)) return false;
    *out = fmax(-1, fmin(1, products / (sqrt(squares_x) * sqrt(squares_y))));
    return true;
}

bool pearson_interval(double r, size_t count, double level, double *lo, double *hi)
{
    if (count < 4 || !(fabs(r) < 1 - 1e-12)) return false; /* a line, but for rounding */
    double half = special_normal_quantile((1 + level) / 2) / sqrt((double)count - 3);
    double z = (log1p(r) - log1p(-r)) / 2;
    *lo = tanh(z - half);
    *hi = tanh(z + half);
    return true;
}
