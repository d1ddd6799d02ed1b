#include "contingency.h"

#include <math.h>

#include "car1_gaps.h"
#include "golden_section.h"
#include "str.h"

static const double interval_level = 0.90;

enum { GRID_COUNT = 64, GRID_COUNT_LONG = 128, LONG_ROWS = 500 };

/* Which columns count, while it is being found out. */
struct selection {
    const struct contingency_rows *rows;
    const struct contingency_column *outcome;
    enum contingency_rule rule;
    size_t asked; /* the one column that is not left out for being seldom; NONE: there is none */
    bool in[CONTINGENCY_COLUMN_COUNT_MAX];
};

enum { NONE = CONTINGENCY_COLUMN_COUNT_MAX };

static bool counts(const struct selection *s, size_t row)
{
    if (!s->outcome->known[row]) return false;
    for (size_t j = 0; j < s->rows->column_count; j++)
        if (s->in[j] && !s->rows->columns[j].known[row]) return false;
    return true;
}

static int32_t count_rows(const struct selection *s)
{
    int32_t n = 0;
    for (size_t i = 0; i < s->rows->count; i++) n += counts(s, i);
    return n;
}

static int32_t count_known(const struct selection *s, size_t column)
{
    int32_t n = 0;
    for (size_t i = 0; i < s->rows->count; i++)
        n += s->outcome->known[i] && s->rows->columns[column].known[i];
    return n;
}

static int32_t count_in(const struct selection *s, bool partner_only)
{
    int32_t n = 0;
    for (size_t j = 0; j < s->rows->column_count; j++)
        n += s->in[j] && (!partner_only || s->rows->columns[j].block == CONTINGENCY_PARTNER);
    return n;
}

/* What stands in a column, over the rows that count. */
struct contents {
    bool same, zero_or_one;
    int32_t ones, zeros;
};

static struct contents contents_of(const struct selection *s, size_t column)
{
    struct contents c = {.same = true, .zero_or_one = true};
    const double *values = s->rows->columns[column].values;
    double first = 0;
    for (size_t i = 0, seen = 0; i < s->rows->count; i++) {
        if (!counts(s, i)) continue;
        if (seen++ == 0) first = values[i];
        c.same &= !(fabs(values[i] - first) > 0);
        bool one = !(fabs(values[i] - 1) > 0), zero = !(fabs(values[i]) > 0);
        c.zero_or_one &= one || zero;
        c.ones += one;
        c.zeros += zero;
    }
    return c;
}

static void leave_out(struct selection *s, struct contingency *c, size_t column,
                      enum contingency_reason reason, int32_t count)
{
    const struct contingency_column *left = &s->rows->columns[column];
    s->in[column] = false;
    c->left_out[c->left_out_count++] =
        (struct contingency_left_out){.name = left->name, .block = left->block, .reason = reason,
                                      .count = count};
}

static int32_t enough_for(int32_t columns)
{
    return CONTINGENCY_BASE_MIN + CONTINGENCY_EACH_MIN * columns;
}

/* How often the partner's column that was written down most was. */
static int32_t most_known(const struct selection *s)
{
    int32_t most = 0;
    for (size_t j = 0; j < s->rows->column_count; j++) {
        bool partner = s->rows->columns[j].block == CONTINGENCY_PARTNER;
        if (partner && count_known(s, j) > most) most = count_known(s, j);
    }
    return most;
}

/* The columns that are there at all; of them, those written down often enough. */
static void begin(struct selection *s, struct contingency *c)
{
    int32_t most = most_known(s);
    for (size_t j = 0; j < s->rows->column_count; j++) {
        int32_t known = count_known(s, j);
        bool partner = s->rows->columns[j].block == CONTINGENCY_PARTNER;
        s->in[j] = known > 0;
        if (s->rule == CONTINGENCY_GATED && s->in[j] && j != s->asked &&
            3 * known < 2 * (partner ? most : c->offered))
            leave_out(s, c, j, CONTINGENCY_SELDOM, known);
    }
}

/* While the evenings are too few for all of the partner's columns: without the one written down
 * least. */
static void free_evenings(struct selection *s, struct contingency *c)
{
    while (count_in(s, true) > 1 && count_rows(s) < enough_for(count_in(s, false))) {
        size_t least = s->rows->column_count;
        int32_t fewest = c->offered;
        for (size_t j = 0; j < s->rows->column_count; j++) {
            if (!s->in[j] || s->rows->columns[j].block != CONTINGENCY_PARTNER) continue;
            if (count_known(s, j) >= fewest) continue;
            fewest = count_known(s, j);
            least = j;
        }
        if (least == s->rows->column_count) return;
        leave_out(s, c, least, CONTINGENCY_SELDOM, fewest);
    }
}

static bool leave_out_one(struct selection *s, struct contingency *c)
{
    for (size_t j = 0; j < s->rows->column_count; j++) {
        if (!s->in[j]) continue;
        struct contents contents = contents_of(s, j);
        bool few = s->rule == CONTINGENCY_GATED && contents.zero_or_one;
        if (few && contents.ones < CONTINGENCY_EACH_MIN)
            leave_out(s, c, j, CONTINGENCY_FEW_EVENTS, contents.ones);
        else if (few && contents.zeros < CONTINGENCY_EACH_MIN)
            leave_out(s, c, j, CONTINGENCY_FEW_QUIET, contents.zeros);
        else if (contents.same)
            leave_out(s, c, j, CONTINGENCY_SAME, count_rows(s));
        if (!s->in[j]) return true;
    }
    return false;
}

static void select_columns(struct selection *s, struct contingency *c)
{
    begin(s, c);
    if (s->rule == CONTINGENCY_GATED && s->asked == NONE) free_evenings(s, c);
    while (leave_out_one(s, c)) continue;
    c->n = count_rows(s);
}

/* ------------------------------------------------------------------------------- design */

static void put_column(const struct selection *s, size_t column, size_t place, double *x,
                       size_t stride, struct contingency *c)
{
    const struct contingency_column *from = &s->rows->columns[column];
    struct contingency_kept kept = {.name = from->name, .block = from->block};
    double n = 0, squares = 0;
    for (size_t i = 0; i < s->rows->count; i++) {
        if (!counts(s, i)) continue;
        n += 1;
        kept.mean += (from->values[i] - kept.mean) / n;
    }
    for (size_t i = 0, row = 0; i < s->rows->count; i++) {
        if (!counts(s, i)) continue;
        double value = from->values[i] - kept.mean;
        x[row++ * stride + place] = value;
        squares += value * value;
    }
    kept.deviation = n > 0 ? sqrt(squares / n) : 0;
    c->partner_count += from->block == CONTINGENCY_PARTNER;
    c->kept[c->kept_count++] = kept;
}

static void design(const struct selection *s, struct contingency *c, struct arena *arena)
{
    size_t count = (size_t)c->n, stride = (size_t)count_in(s, false) + 1;
    double *x = NEW(arena, double, count * stride), *t = NEW(arena, double, count);
    double *y = NEW(arena, double, count);
    for (size_t i = 0, row = 0; i < s->rows->count; i++) {
        if (!counts(s, i)) continue;
        x[row * stride] = 1;
        t[row] = s->rows->t[i];
        y[row++] = s->outcome->values[i];
    }
    for (size_t j = 0; j < s->rows->column_count; j++)
        if (s->in[j]) put_column(s, j, c->kept_count + 1, x, stride, c);
    c->rows = (struct car1_rows){count, stride, t, x, y};
}

/* ------------------------------------------------------------------------------ numbers */

/* Not yet: so many more evenings, and about how long that takes at the pace so far. */
static struct estimate lacking(const struct contingency *c, enum need need, int32_t more)
{
    struct estimate e = estimate_unknown(c->n, need, more > 1 ? more : 1);
    double days = c->n > 1 ? c->rows.t[c->n - 1] - c->rows.t[0] : 0;
    if (need == NEED_EVENINGS && days >= 1)
        e.need_days = (int32_t)ceil(e.need_count * (days + 1) / c->n);
    return e;
}

static struct estimate slope_of(const struct contingency *c, size_t kept)
{
    double mean = car1_coefficient_mean(&c->posterior, kept + 1);
    double lo = car1_coefficient_quantile(&c->posterior, kept + 1, (1 - interval_level) / 2);
    double hi = car1_coefficient_quantile(&c->posterior, kept + 1, (1 + interval_level) / 2);
    double df = c->posterior.df;
    double error = (hi - lo) / 2 / estimate_quantile(interval_level, df);
    return (struct estimate){.known = true, .value = mean, .lo = fmin(lo, mean),
                             .hi = fmax(hi, mean), .level = interval_level,
                             .standard_error = error, .df = df, .n = c->n};
}

static double likelihood_at(void *gaps, double phi)
{
    struct car1_fit fit;
    return car1_gaps_fit(gaps, phi, &fit) == CAR1_FITTED ? fit.likelihood_reml : -HUGE_VAL;
}

/* About the likeliest cell of the grid. */
static struct car1_fit likeliest(const struct contingency *c)
{
    static const double bound = 1e-6, narrow = 1e-11;
    const struct car1_posterior *p = &c->posterior;
    size_t best = 0;
    for (size_t g = 1; g < p->grid_count; g++)
        if (p->weights[g] > p->weights[best]) best = g;
    double cell = 1 / (double)p->grid_count, middle = ((double)best + 0.5) * cell;
    struct car1_gaps gaps;
    struct car1_fit fit;
    car1_gaps_sum(&c->rows, &gaps);
    double phi = golden_section_top(&(struct golden_section){likelihood_at, &gaps},
                                    fmax(middle - cell, bound), fmin(middle + cell, 1 - bound),
                                    narrow);
    car1_gaps_fit(&gaps, phi, &fit);
    return fit;
}

static void put_share(struct contingency *c, int32_t enough)
{
    int32_t min = enough > CONTINGENCY_SHARE_MIN ? enough : CONTINGENCY_SHARE_MIN;
    c->share = lacking(c, NEED_EVENINGS, min - c->n);
    if (!c->fitted || c->partner_count == 0) return;
    const struct share_blocks blocks = {1, c->partner_count, 1 + c->partner_count,
                                        c->kept_count - c->partner_count};
    c->shares_known = share_of(&c->rows, &c->likeliest, &blocks, interval_level, &c->shares);
    if (c->n < min) return;
    c->share = estimate_unknown(c->n, NEED_VARIETY, 1);
    if (!c->shares_known) return;
    const struct share *s = &c->shares;
    c->share = (struct estimate){.known = true, .lo = s->lo, .hi = s->hi_told, .n = c->n,
                                 .value = fmin(fmax(s->adjusted.share_first, s->lo), s->hi_told),
                                 .level = interval_level};
}

static struct contingency fit_of(struct selection s, struct arena *arena)
{
    struct contingency c = {.outcome = s.outcome->name};
    for (size_t i = 0; i < s.rows->count; i++) c.offered += s.outcome->known[i];
    select_columns(&s, &c);
    design(&s, &c, arena);
    int32_t enough = enough_for((int32_t)c.kept_count);
    bool may = s.rule == CONTINGENCY_WHOLE || (c.n >= enough && c.partner_count > 0);
    if (may)
        c.fitted = car1_posterior_of(&c.rows, c.n > LONG_ROWS ? GRID_COUNT_LONG : GRID_COUNT,
                                     arena, &c.posterior) == CAR1_FITTED;
    if (c.fitted) c.likeliest = likeliest(&c);
    enum need need = may ? NEED_VARIETY : NEED_EVENINGS;
    for (size_t k = 0; k < c.kept_count; k++)
        c.kept[k].slope = c.fitted ? slope_of(&c, k) : lacking(&c, need, may ? 1 : enough - c.n);
    put_share(&c, enough);
    return c;
}

/* What a partner's column that is seldom there says on the evenings on which it is. */
static struct estimate slope_where_known(const struct selection *all, size_t column,
                                         struct arena scratch)
{
    struct selection s = *all;
    s.asked = column;
    struct contingency c = fit_of(s, &scratch);
    return contingency_slope(&c, s.rows->columns[column].name);
}

struct contingency contingency_of(const struct contingency_rows *rows, size_t outcome,
                                  enum contingency_rule rule, struct arena *arena)
{
    CHECK(outcome < rows->outcome_count);
    const struct selection s = {.rows = rows, .outcome = &rows->outcomes[outcome], .rule = rule,
                                .asked = NONE};
    struct contingency c = fit_of(s, arena);
    for (size_t k = 0; k < c.left_out_count; k++) {
        struct contingency_left_out *left = &c.left_out[k];
        size_t column;
        if (left->reason == CONTINGENCY_SELDOM && left->block == CONTINGENCY_PARTNER &&
            contingency_find(rows, left->name, &column))
            left->slope = slope_where_known(&s, column, *arena);
    }
    return c;
}

struct estimate contingency_slope(const struct contingency *c, str name)
{
    for (size_t k = 0; k < c->kept_count; k++)
        if (str_equal(c->kept[k].name, name)) return c->kept[k].slope;
    for (size_t k = 0; k < c->left_out_count; k++) {
        const struct contingency_left_out *left = &c->left_out[k];
        if (!str_equal(left->name, name)) continue;
        int32_t more = CONTINGENCY_EACH_MIN - left->count;
        bool few = left->reason == CONTINGENCY_FEW_EVENTS || left->reason == CONTINGENCY_FEW_QUIET;
        int32_t evenings = enough_for((int32_t)c->kept_count + 1) - c->n;
        if (few && evenings > more) return lacking(c, NEED_EVENINGS, evenings);
        if (left->reason == CONTINGENCY_FEW_EVENTS) return lacking(c, NEED_EVENTS, more);
        if (left->reason == CONTINGENCY_FEW_QUIET) return lacking(c, NEED_QUIET_EVENINGS, more);
        if (left->reason == CONTINGENCY_SAME) return lacking(c, NEED_VARIETY, 1);
        return left->slope;
    }
    return lacking(c, NEED_EVENINGS, enough_for((int32_t)c->kept_count + 1));
}

bool contingency_main(const struct contingency *c, size_t *out)
{
    static const str by_rank[] = {STR_INIT("partner_mood"), STR_INIT("contact"),
                                  STR_INIT("conflict")};
    for (size_t r = 0; r < COUNT(by_rank); r++)
        for (size_t k = 0; k < c->partner_count; k++)
            if (str_equal(c->kept[k].name, by_rank[r])) {
                *out = k;
                return true;
            }
    return false;
}

bool contingency_find(const struct contingency_rows *rows, str name, size_t *out)
{
    for (size_t j = 0; j < rows->column_count; j++)
        if (str_equal(rows->columns[j].name, name)) {
            *out = j;
            return true;
        }
    return false;
}
