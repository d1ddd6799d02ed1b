/* test_thennow.c - the contrast of then and now: against the reference calculation, the rule of two
 * looks as a table, how often it calls what is none, what it foretells, and rows it cannot use. */
#include <math.h>

#include "bare.h"
#include "number.h"
#include "oracle.h"
#include "thennow.h"

enum { ARENA_LEN = 16 << 20, ROWS_MAX = 1024 };

static const double far = 1e9;

struct series {
    double t[ROWS_MAX], y[ROWS_MAX];
    size_t count;
};

static void read_column(const struct bare_table *table, const char *name, size_t row, double *out)
{
    size_t column = (size_t)bare_column(table, str_of_c(name));
    CHECK_TRUE(number_parse(bare_cell(table, row, column), out));
}

static struct series *read_series(struct arena *arena, const char *set)
{
    struct series *series = NEW(arena, struct series, 1);
    char path[64];
    struct buf name = buf_over(path, sizeof path);
    buf_format(&name, "tests/oracle/dyn_%s.csv", set);
    buf_put_char(&name, '\0');
    struct problems problems = {0};
    struct bare_table table;
    CHECK_TRUE(bare_parse(test_read_file(arena, path), arena, &table, &problems));
    series->count = table.row_count;
    for (size_t i = 0; i < series->count; i++) {
        read_column(&table, "t_days", i, &series->t[i]);
        read_column(&table, "valence", i, &series->y[i]);
    }
    return series;
}

static struct thennow_rows rows_of(const struct series *series)
{
    return (struct thennow_rows){.count = series->count, .t = series->t, .y = series->y};
}

TEST(thennow_is_that_of_the_reference)
{
    static const struct {
        const char *set;
        int width;
    } sets[] = {{"d60", 28}, {"d180", 28}, {"d180", 56}, {"trend90", 28}, {"d730", 84}, {"d14", 7}};
    struct arena arena = test_arena(ARENA_LEN);
    str json = test_read_file(&arena, "tests/oracle/09_verdict.json");
    for (size_t s = 0; s < COUNT(sets); s++) {
#define WANT(path) oracle_number(json, "sets/%s_w%d/" path, sets[s].set, sets[s].width)
        struct thennow_rows rows = rows_of(read_series(&arena, sets[s].set));
        struct thennow_question ask = {.until = far, .width = sets[s].width};
        struct thennow_look look =
            thennow_look_at(&rows, &ask, WANT("sigma_reml"), true, arena);
        CHECK_TRUE(look.known);
        CHECK_INT(look.n_then, WANT("n_base"));
        CHECK_INT(look.n_now, WANT("n_now"));
        double tolerance = 2e-3 * look.sigma;
        CHECK_NEAR(look.delta, WANT("delta_post/mean"), tolerance);
        CHECK_NEAR(look.lo, WANT("delta_post/q05"), tolerance);
        CHECK_NEAR(look.hi, WANT("delta_post/q95"), tolerance);
        CHECK_NEAR(look.small, WANT("d0"), 1e-9);
        CHECK_NEAR(look.same, WANT("d_same"), 1e-9);
        CHECK_NEAR(look.p_more, WANT("p_up"), 2e-3);
        CHECK_NEAR(look.p_less, WANT("p_down"), 2e-3);
        CHECK_NEAR(look.p_same, WANT("p_same"), 2e-3);
    }
}

TEST(thennow_windows_are_a_third_within_four_and_twelve_weeks)
{
    static const struct {
        double first, last, width;
    } rows[] = {{0.5, 10.2, 28}, {3, 86.9, 28}, {0, 119.5, 40}, {0, 400, 84}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct thennow_windows w = thennow_windows_of(rows[i].first, rows[i].last, 0);
        CHECK_NEAR(w.width, rows[i].width, 1e-9);
        CHECK_NEAR(w.from, floor(rows[i].first), 0);
        CHECK_NEAR(w.until, floor(rows[i].last) + 1, 0);
    }
    struct thennow_windows w = thennow_windows_of(0, 119.5, 0);
    CHECK_INT(thennow_part_of(&w, 39.9), THENNOW_THEN);
    CHECK_INT(thennow_part_of(&w, 40), THENNOW_MIDDLE);
    CHECK_INT(thennow_part_of(&w, 80), THENNOW_NOW);
}

static struct thennow_look look_with(double p_more, double p_less, double p_same)
{
    return (struct thennow_look){.known = true, .p_more = p_more, .p_less = p_less,
                                 .p_same = p_same, .small_effect = 0.2, .same_effect = 0.5,
                                 .inflation = 2, .rows = 100, .n_then = 30, .n_now = 30,
                                 .windows = {0, 130, 43}, .df = 97};
}

TEST(two_looks_decide_and_one_only_leans)
{
    static const struct {
        double before[3], now[3]; /* P of more, of less, of the same */
        enum verdict verdict;
        int direction;
    } rows[] = {
        {{.975, 0, 0}, {.975, 0, 0}, VERDICT_CHANGED, TOWARDS_MORE},
        {{0, .98, 0}, {0, .99, 0}, VERDICT_CHANGED, TOWARDS_LESS},
        {{.974, 0, 0}, {.999, 0, 0}, VERDICT_NOT_YET_KNOWN, TOWARDS_MORE},
        {{.999, 0, 0}, {.974, 0, 0}, VERDICT_NOT_YET_KNOWN, TOWARDS_MORE},
        {{.999, 0, 0}, {.949, 0, 0}, VERDICT_NOT_YET_KNOWN, TOWARDS_NEITHER},
        {{.98, 0, 0}, {0, .98, 0}, VERDICT_NOT_YET_KNOWN, TOWARDS_LESS},
        {{.1, .1, .90}, {.1, .1, .90}, VERDICT_UNCHANGED, TOWARDS_NEITHER},
        {{.1, .1, .89}, {.1, .1, .95}, VERDICT_NOT_YET_KNOWN, TOWARDS_NEITHER},
        {{.1, .1, .95}, {.1, .1, .89}, VERDICT_NOT_YET_KNOWN, TOWARDS_NEITHER},
        {{.98, 0, .95}, {.98, 0, .95}, VERDICT_CHANGED, TOWARDS_MORE}, /* a small one, well seen */
        {{.1, .1, .95}, {.96, 0, .95}, VERDICT_UNCHANGED, TOWARDS_NEITHER},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const double *b = rows[i].before, *n = rows[i].now;
        struct thennow_look before = look_with(b[0], b[1], b[2]), now = look_with(n[0], n[1], n[2]);
        struct estimate e = thennow_judge(&before, &now, NEED_EVENINGS);
        CHECK_INT(e.verdict, rows[i].verdict);
        CHECK_INT(e.direction, rows[i].direction);
        CHECK_INT(e.need != NEED_NOTHING, e.verdict == VERDICT_NOT_YET_KNOWN);
        before.known = false;
        e = thennow_judge(&before, &now, NEED_EVENINGS);
        CHECK_INT(e.verdict, VERDICT_NOT_YET_KNOWN);
        CHECK_TRUE(e.known && e.need_days >= THENNOW_LOOK_GAP_DAYS);
        now.known = false;
        CHECK_TRUE(!thennow_judge(&before, &now, NEED_EVENINGS).known);
    }
}

/* Two numbers from a normal distribution, by Box and Muller. */
static double normal(uint64_t *state)
{
    double u = ((double)(test_random(state) >> 11) + 0.5) / 9007199254740992.0;
    double v = ((double)(test_random(state) >> 11) + 0.5) / 9007199254740992.0;
    return sqrt(-2 * log(u)) * cos(6.28318530717958648 * v);
}

/* A year of evenings, one in five not logged, each carrying 0.4 into the next; a step in the
 * middle. */
static void make_year(struct series *series, double step, uint64_t *state)
{
    double mood = normal(state);
    series->count = 0;
    for (int d = 0; d < 365; d++) {
        mood = 0.4 * mood + sqrt(1 - 0.16) * normal(state);
        if (test_random(state) % 5 == 0) continue;
        series->t[series->count] = d;
        series->y[series->count++] = mood + (d >= 150 ? step : 0);
    }
}

struct year {
    bool changed, unchanged;
};

/* Someone looks every fortnight. */
static struct year look_through(const struct series *series, struct arena arena)
{
    struct thennow_rows rows = rows_of(series);
    struct thennow_look before = {0};
    struct year year = {0};
    for (int until = 60; until <= 365; until += THENNOW_LOOK_GAP_DAYS) {
        struct thennow_question ask = {.until = until, .need = NEED_EVENINGS};
        struct thennow_look now = thennow_look_at(&rows, &ask, before.sigma, false, arena);
        enum verdict verdict = thennow_judge(&before, &now, NEED_EVENINGS).verdict;
        year.changed |= verdict == VERDICT_CHANGED;
        year.unchanged |= verdict == VERDICT_UNCHANGED;
        before = now;
    }
    return year;
}

/* Within what chance allows in so few years of the figures of docs/EVIDENCE.md. */
TEST(thennow_seldom_calls_what_is_none_and_mostly_sees_what_is)
{
    enum { YEARS = 16 };
    struct arena arena = test_arena(ARENA_LEN);
    struct series *series = NEW(&arena, struct series, 1);
    uint64_t state = 20261122;
    int false_calls = 0, seen = 0, settled = 0;
    for (int i = 0; i < YEARS; i++) {
        make_year(series, 0, &state);
        struct year still = look_through(series, arena);
        false_calls += still.changed, settled += still.unchanged;
        make_year(series, 1, &state);
        seen += look_through(series, arena).changed;
    }
    CHECK_TRUE(false_calls <= 3);
    CHECK_TRUE(seen >= YEARS * 3 / 4);
    CHECK_TRUE(settled >= YEARS / 2);
}

TEST(thennow_of_slopes_sees_one_fall)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct series *series = NEW(&arena, struct series, 1);
    double *x = NEW(&arena, double, ROWS_MAX), *weekend = NEW(&arena, double, ROWS_MAX);
    uint64_t state = 5;
    make_year(series, 0, &state);
    for (size_t i = 0; i < series->count; i++) {
        x[i] = normal(&state);
        weekend[i] = fmod(series->t[i], 7) < 2;
        series->y[i] = 0.5 * series->y[i] + (series->t[i] < 180 ? 0.7 : 0.1) * x[i] + weekend[i];
    }
    struct thennow_rows rows = rows_of(series);
    rows.slope_of = x, rows.nuisance = weekend, rows.nuisance_columns = 1;
    struct thennow_question ask = {.until = far, .need = NEED_EVENINGS};
    struct thennow change = thennow_of_rows(&rows, &ask, arena);
    CHECK_NEAR(change.estimate.value, -0.6, 0.15);
    CHECK_INT(change.estimate.verdict, VERDICT_CHANGED);
    CHECK_INT(change.estimate.direction, TOWARDS_LESS);
    for (size_t i = 0; i < series->count; i++) weekend[i] = 1; /* says nothing: left out */
    CHECK_TRUE(thennow_of_rows(&rows, &ask, arena).estimate.known);
    for (size_t i = 0; i < series->count; i++) x[i] = 3;
    CHECK_TRUE(!thennow_of_rows(&rows, &ask, arena).estimate.known);
}

/* Each outcome of a share every other day, `good` of ten good in the first half, then `later`. */
static struct thennow shares(int good, int later, int count, uint64_t seed, struct series *s)
{
    for (int i = 0; i < count; i++) {
        s->t[i] = 2 * i;
        s->y[i] = test_random(&seed) % 10 < (uint64_t)(i < count / 2 ? good : later);
    }
    struct thennow_question ask = {.until = far, .need = NEED_MOMENTS};
    return thennow_of_shares(s->t, s->y, (size_t)count, &ask);
}

TEST(thennow_of_shares_tells_changed_from_open)
{
    struct arena arena = test_arena(1 << 20);
    struct series *series = NEW(&arena, struct series, 1);
    struct thennow up = shares(3, 9, 180, 3, series);
    CHECK_INT(up.estimate.verdict, VERDICT_CHANGED);
    CHECK_INT(up.estimate.direction, TOWARDS_MORE);
    CHECK_TRUE(up.estimate.lo > 0.2 && up.estimate.hi < 0.9);
    CHECK_NEAR(up.now.p_more + up.now.p_less, 1, 0.01);
    CHECK_INT(shares(9, 2, 180, 4, series).estimate.direction, TOWARDS_LESS);
    CHECK_INT(shares(10, 10, 180, 4, series).estimate.verdict, VERDICT_UNCHANGED);
    CHECK_INT(shares(5, 6, 60, 4, series).estimate.verdict, VERDICT_NOT_YET_KNOWN);
    CHECK_INT(shares(7, 7, 0, 4, series).estimate.known, false);
    CHECK_INT(shares(7, 7, 20, 4, series).estimate.known, false); /* forty days */
    int false_calls = 0;
    for (uint64_t seed = 1; seed <= 200; seed++)
        false_calls += shares(7, 7, 90, seed, series).estimate.verdict == VERDICT_CHANGED;
    CHECK_TRUE(false_calls <= 6);
}

TEST(proportion_p_exceeds_is_that_of_draws_counted_out)
{
    struct proportion a = {9, 12}, b = {7, 15};
    CHECK_NEAR(proportion_p_exceeds(a, b, 0), proportion_p_greater(a, b), 0);
    CHECK_NEAR(proportion_p_exceeds(a, b, -1), 1, 1e-9);
    CHECK_NEAR(proportion_p_exceeds(a, b, 1), 0, 1e-9);
    double last = 1;
    for (double margin = -0.9; margin < 0.95; margin += 0.1) {
        double p = proportion_p_exceeds(a, b, margin);
        CHECK_TRUE(p <= last);
        CHECK_NEAR(p + proportion_p_exceeds(b, a, -margin), 1, 1e-3);
        last = p;
    }
}

TEST(thennow_foretells_by_pace_and_carry_over)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct series *series = NEW(&arena, struct series, 1);
    struct thennow_question ask = {.until = far, .need = NEED_EVENINGS};
    int32_t days = 0;
    for (int every = 1; every <= 3; every++) { /* the fewer evenings, the longer */
        series->count = 0;
        for (int d = 0; d < 30; d += every) {
            series->t[series->count] = d;
            series->y[series->count++] = d * 7 % 5;
        }
        struct thennow_rows rows = rows_of(series);
        struct estimate e = thennow_of_rows(&rows, &ask, arena).estimate;
        CHECK_TRUE(!e.known);
        CHECK_INT(e.need, NEED_EVENINGS);
        CHECK_TRUE(e.need_days > days);
        CHECK_NEAR(e.need_count, (double)e.need_days / every, 4);
        days = e.need_days;
    }
    struct thennow_rows none = {0};
    struct estimate e = thennow_of_rows(&none, &ask, arena).estimate;
    CHECK_TRUE(!e.known && e.need_count > 0 && e.need_days == 0);
    series->count = 2; /* once in a hundred days: nobody can tell how long */
    series->t[0] = 0, series->t[1] = 100;
    struct thennow_rows rare = rows_of(series);
    e = thennow_of_rows(&rare, &ask, arena).estimate;
    CHECK_TRUE(!e.known && e.need_count > 0 && e.need_days == 0);
}

TEST(thennow_of_rows_without_an_answer_is_not_yet_known)
{
    struct arena arena = test_arena(ARENA_LEN);
    struct series *series = NEW(&arena, struct series, 1);
    struct thennow_question ask = {.until = far, .need = NEED_MOMENTS};
    for (size_t count = 0; count <= 200; count = count * 2 + 1) {
        for (int kind = 0; kind < 3; kind++) {
            for (size_t i = 0; i < count; i++) {
                series->t[i] = kind == 2 ? 5 : (double)i;
                series->y[i] = kind == 0 ? 4 : (double)(i % 2);
            }
            series->count = count;
            struct thennow_rows rows = rows_of(series);
            rows.independent = kind == 2;
            struct thennow change = thennow_of_rows(&rows, &ask, arena);
            if (kind != 1) CHECK_TRUE(!change.estimate.known);
            CHECK_TRUE(isfinite(change.estimate.value) && isfinite(change.estimate.hi));
            CHECK_INT(change.estimate.verdict != VERDICT_NOT_YET_KNOWN ||
                          change.estimate.need_count > 0, true);
        }
    }
}

TEST(thennow_takes_off_what_came_since_the_look)
{
    struct thennow look = {.now = {.rows = 40}};
    look.estimate = estimate_unknown(40, NEED_EVENINGS, 20);
    look.estimate.need_days = 30;
    struct estimate number = {.known = true, .value = 1, .n = 48};
    thennow_pass_look(&look, 48, &number);
    CHECK_INT(number.need_count, 12);
    CHECK_INT(number.need_days, 18);
    thennow_pass_look(&look, 70, &number);
    CHECK_INT(number.need_count, 1);
    CHECK_INT(number.need_days, 2);
    look.estimate.need = NEED_DAYS;
    thennow_pass_look(&look, 48, &number);
    CHECK_INT(number.need_count, 20);
    CHECK_NEAR(number.value, 1, 0);
}
