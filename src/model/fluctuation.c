#include "fluctuation.h"

#include <math.h>

#include "order.h"

static const double close_gap = 1.5; /* days: one night, however late the evenings */

double fluctuation_sd_max(double mean, size_t count, double lo, double hi)
{
    CHECK(lo < hi && count >= 2);
    if (mean <= lo || mean >= hi) return 0;
    double n = (double)count;
    /* A mean of whole numbers may fall short of a whole count of highs by rounding alone. */
    double at_hi = floor(n * (mean - lo) / (hi - lo) + 1e-12), at_lo = n - 1 - at_hi;
    double between = n * mean - at_lo * lo - at_hi * hi;
    double squares = at_hi * (hi - mean) * (hi - mean) + at_lo * (lo - mean) * (lo - mean) +
                     (mean - between) * (mean - between);
    return sqrt(squares / (n - 1));
}

static void add_levels(struct fluctuation *f, const double *t, const double *y, double lo,
                       double hi)
{
    double n = (double)f->count, sum = 0, day_sum = 0, of_day = 0, in_day = 0;
    size_t at_lo = 0, at_hi = 0;
    for (size_t i = 0; i < f->count; i++) {
        CHECK(y[i] >= lo && y[i] <= hi);
        sum += y[i];
        at_lo += y[i] <= lo;
        at_hi += y[i] >= hi;
        if (i > 0 && floor(t[i]) > floor(t[i - 1])) {
            day_sum += of_day / in_day;
            f->days++;
            of_day = in_day = 0;
        }
        of_day += y[i];
        in_day += 1;
    }
    f->days++;
    f->mean = sum / n;
    f->day_mean = (day_sum + of_day / in_day) / (double)f->days;
    f->floor_share = (double)at_lo / n;
    f->ceiling_share = (double)at_hi / n;
}

static void add_pairs(struct fluctuation *f, const double *t, const double *y, struct arena scratch)
{
    size_t pairs = f->count - 1;
    double *gaps = NEW(&scratch, double, pairs);
    for (size_t i = 0; i < pairs; i++) {
        gaps[i] = t[i + 1] - t[i];
        CHECK(gaps[i] > 0);
    }
    f->median_gap = order_median(gaps, pairs, scratch);
    double all = 0, close = 0, half = 0, one = 0;
    for (size_t i = 0; i < pairs; i++) {
        double step = y[i + 1] - y[i], square = step * step, gap = gaps[i] / f->median_gap;
        all += square;
        half += square / gap;
        one += square / (gap * gap);
        if (gaps[i] > close_gap) continue;
        close += square;
        f->close_pairs++;
    }
    f->mssd = all / (double)pairs;
    f->masd_half = half / (double)pairs;
    f->masd_one = one / (double)pairs;
    if (f->close_pairs > 0) f->close_rmssd = sqrt(close / (double)f->close_pairs);
}

struct fluctuation fluctuation_of(const double *t, const double *y, size_t count, double lo,
                                  double hi, struct arena scratch)
{
    CHECK(count >= 1);
    struct fluctuation f = {.count = count,
                            .span_days = t[count - 1] - t[0],
                            .median = order_median(y, count, scratch)};
    add_levels(&f, t, y, lo, hi);
    if (count < 2) return f;
    f.spread_known = true;
    add_pairs(&f, t, y, scratch);
    double squares = 0;
    for (size_t i = 0; i < count; i++) squares += (y[i] - f.mean) * (y[i] - f.mean);
    f.sd = sqrt(squares / (double)(count - 1));
    f.sd_max = fluctuation_sd_max(f.mean, count, lo, hi);
    /* Rounding of the mean leaves equal values a spread of the last bit. */
    f.varies = f.sd > 1e-9 * (hi - lo) && f.sd_max > 0;
    if (!f.varies) return f;
    f.relative_sd = f.sd / f.sd_max;
    f.von_neumann = f.mssd / (f.sd * f.sd);
    return f;
}
