/* growth_series.h - then and now of one bare series: the model itself, for who checks it.
 *
 * Floor 2. The contrast of thennow.h over a whole series, at any width of its windows, with the
 * restricted maximum of the likelihood beside the posterior.
 *
 *     struct growth_series_rows rows;                       columns t_days, else datetime; valence
 *     if (growth_series_read(table, &arena, &rows, &problems))
 *         struct growth_block block = growth_block_of(&rows, 28, arena);
 */
#ifndef GROWTH_SERIES_H
#define GROWTH_SERIES_H

#include "bare.h"
#include "thennow.h"

struct growth_series_rows {
    const double *t, *y; /* by rising time; rows without a value are left out */
    size_t count;
};

/* Several rows of one moment, or a value that is no number, are a problem. */
bool growth_series_read(const struct bare_table *table, struct arena *arena,
                        struct growth_series_rows *out, struct problems *problems);

struct growth_block {
    bool fitted;
    double window_days;
    int32_t n_then, n_now;
    double sigma_reml, delta_reml, error_reml, phi_reml;
    double mean, q05, q50, q95; /* of the posterior of delta */
    double small, same;
    double p_more, p_less, p_same;
};

/* `width` 0: the rule's. */
struct growth_block growth_block_of(const struct growth_series_rows *rows, double width,
                                    struct arena scratch);

#endif
