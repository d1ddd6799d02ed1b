#include "agreement.h"

#include <math.h>

#include "special.h"

/* Where F's lower tail is p, by bisection to the last bit. */
static double f_quantile(double p, double df1, double df2)
{
    double lo = 0, hi = 1;
    while (special_f_lower(hi, df1, df2) < p) hi *= 2;
    for (;;) {
        double middle = lo + (hi - lo) / 2;
        if (middle <= lo || middle >= hi) return middle;
        if (special_f_lower(middle, df1, df2) < p)
            lo = middle;
        else
            hi = middle;
    }
}

static double grand_mean(const double *table, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += table[i];
    return sum / (double)count;
}

/* Sums of squares of occasions, ratings and what is left. */
static void part_squares(const double *table, struct agreement *a, double squares[3])
{
    size_t n = a->occasions, k = a->ratings, zeros = 0;
    double mean = grand_mean(table, n * k);
    for (size_t i = 0; i < n; i++) {
        double of_occasion = 0;
        bool all_zero = true;
        for (size_t j = 0; j < k; j++) {
            double off = table[i * k + j] - mean;
            of_occasion += off;
            squares[2] += off * off;
            all_zero &= table[i * k + j] <= 0 && table[i * k + j] >= 0;
        }
        squares[0] += of_occasion * of_occasion / (double)k;
        zeros += all_zero;
    }
    for (size_t j = 0; j < k; j++) {
        double of_rating = 0;
        for (size_t i = 0; i < n; i++) of_rating += table[i * k + j] - mean;
        squares[1] += of_rating * of_rating / (double)n;
    }
    squares[2] -= squares[0] + squares[1];
    a->zero_share = (double)zeros / (double)n;
}

static void add_interval(struct agreement *a, double df, double df_error)
{
    double f = a->ms_occasion / a->ms_error;
    a->icc3k_lo95 = 1 - f_quantile(0.975, df, df_error) / f;
    a->icc3k_hi95 = 1 - 1 / (f * f_quantile(0.975, df_error, df));
}

enum agreement_result agreement_of(const double *table, size_t occasions, size_t ratings,
                                   struct agreement *out)
{
    if (occasions < 2 || ratings < 2) return AGREEMENT_TOO_FEW;
    struct agreement a = {.occasions = occasions, .ratings = ratings};
    double squares[3] = {0}, n = (double)occasions, k = (double)ratings;
    part_squares(table, &a, squares);
    double all = squares[0] + squares[1] + squares[2];
    if (!(squares[0] > 1e-12 * all) || !(squares[2] > 1e-12 * all)) return AGREEMENT_NO_VARIATION;
    a.ms_occasion = squares[0] / (n - 1);
    a.ms_rating = squares[1] / (k - 1);
    a.ms_error = squares[2] / ((n - 1) * (k - 1));
    double between = a.ms_occasion, rating = a.ms_rating, error = a.ms_error;
    double within = (squares[1] + squares[2]) / (n * (k - 1));
    a.icc1 = (between - within) / (between + (k - 1) * within);
    a.icc2 = (between - error) / (between + (k - 1) * error + k * (rating - error) / n);
    a.icc3 = (between - error) / (between + (k - 1) * error);
    a.icc1k = (between - within) / between;
    a.icc2k = (between - error) / (between + (rating - error) / n);
    a.icc3k = (between - error) / between;
    a.occasion_sd = sqrt(squares[0] / k / (n - 1));
    add_interval(&a, n - 1, (n - 1) * (k - 1));
    *out = a;
    return AGREEMENT_FOUND;
}
