/* bench_beside.c - our fits, the jobs of beside.R: a name comes in on a line, processor seconds go
 * out. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bare.h"
#include "bench.h"
#include "car1_optimum.h"
#include "number.h"
#include "poisson.h"
#include "reliability.h"
#include "str.h"
#include "survival.h"

enum { ARENA_LEN = 256 << 20, FILE_LEN = 1 << 20, COLUMNS = 7, ITEMS = 12, LINE_LEN = 64 };

static const char *const names[COLUMNS - 1] = {"partner_mood", "conflict", "contact",
                                               "sleep_h",      "exercise", "weekend"};

struct data {
    struct car1_rows diary;
    const double *months, *often, *hours;
    const bool *moved;
    struct reliability_rows items;
};

static struct bare_table read_table(const char *path, struct arena *arena)
{
    FILE *file = fopen(path, "rb");
    CHECK(file);
    char *bytes = NEW(arena, char, FILE_LEN);
    size_t len = fread(bytes, 1, FILE_LEN, file);
    fclose(file);
    struct bare_table table;
    struct problems problems = {0};
    bool good = bare_parse((str){bytes, len}, arena, &table, &problems);
    CHECK(good);
    return table;
}

static double cell_at(const struct bare_table *table, size_t row, size_t column)
{
    double number;
    bool good = number_parse(bare_cell(table, row, column), &number);
    CHECK(good);
    return number;
}

static double cell(const struct bare_table *table, size_t row, const char *column)
{
    return cell_at(table, row, (size_t)bare_column(table, str_of_c(column)));
}

static void read_diary(struct data *data, struct arena *arena)
{
    struct bare_table table = read_table("tests/oracle/cont_c3650.csv", arena);
    size_t n = table.row_count;
    double *t = NEW(arena, double, n), *x = NEW(arena, double, n * COLUMNS);
    double *y = NEW(arena, double, n), *months = NEW(arena, double, n);
    double *often = NEW(arena, double, n), *hours = NEW(arena, double, n);
    bool *moved = NEW(arena, bool, n);
    for (size_t i = 0; i < n; i++) {
        t[i] = cell(&table, i, "t_days");
        y[i] = cell(&table, i, "valence");
        x[i * COLUMNS] = 1;
        for (size_t c = 1; c < COLUMNS; c++) x[i * COLUMNS + c] = cell(&table, i, names[c - 1]);
        months[i] = t[i] / 30;
        hours[i] = cell(&table, i, "sleep_h");
        moved[i] = cell(&table, i, "exercise") > 0;
        often[i] = moved[i] + cell(&table, i, "conflict");
    }
    data->diary = (struct car1_rows){.count = n, .columns = COLUMNS, .t = t, .x = x, .y = y};
    data->months = months, data->often = often, data->hours = hours, data->moved = moved;
}

static void read_items(struct data *data, struct arena *arena)
{
    struct bare_table table = read_table("tests/oracle/q_group_n300.csv", arena);
    struct bare_table key = read_table("tests/oracle/q_key.csv", arena);
    double *x = NEW(arena, double, table.row_count * ITEMS);
    size_t *strata = NEW(arena, size_t, ITEMS), n = 0;
    for (size_t i = 0; i < ITEMS; i++) strata[i] = i / 3;
    for (size_t row = 0; row < table.row_count; row++) {
        bool whole = true;
        for (size_t i = 0; i < ITEMS; i++)
            whole = whole && !bare_missing(bare_cell(&table, row, i + 1));
        for (size_t i = 0; whole && i < ITEMS; i++) {
            double raw = cell_at(&table, row, i + 1);
            x[n * ITEMS + i] = cell(&key, i, "reverse") > 0 ? 4 - raw : raw;
        }
        n += whole;
    }
    data->items = (struct reliability_rows){.count = n, .items = ITEMS, .x = x, .strata = strata};
}

static bool fit_memory(const struct data *data, size_t n, enum car1_likelihood likelihood)
{
    struct car1_rows rows = data->diary;
    struct car1_optimum fit;
    rows.count = n;
    return car1_optimum_of(&rows, likelihood, &fit) == CAR1_FITTED;
}

/* On whole days, as arima has them and as a notebook's evenings are; of two in one day the last. */
static bool fit_days(const struct data *data, struct arena arena)
{
    const struct car1_rows *all = &data->diary;
    struct car1_optimum fit;
    double *t = NEW(&arena, double, all->count), *y = NEW(&arena, double, all->count);
    double *x = NEW(&arena, double, all->count * COLUMNS);
    size_t n = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (n > 0 && t[n - 1] == floor(all->t[i])) n--;
        t[n] = floor(all->t[i]), y[n] = all->y[i];
        memcpy(x + n * COLUMNS, all->x + i * COLUMNS, COLUMNS * sizeof *x);
        n++;
    }
    struct car1_rows rows = {.count = n, .columns = COLUMNS, .t = t, .x = x, .y = y};
    return car1_optimum_of(&rows, CAR1_ML, &fit) == CAR1_FITTED;
}

static bool run(const struct data *data, const char *job, struct arena arena)
{
    size_t n = data->diary.count;
    if (strcmp(job, "gls_365") == 0) return fit_memory(data, 365, CAR1_REML);
    if (strcmp(job, "gls_740") == 0) return fit_memory(data, 740, CAR1_REML);
    if (strcmp(job, "arima") == 0) return fit_days(data, arena);
    if (strcmp(job, "survfit") == 0) {
        struct survival_rows rows = {data->hours, data->moved, n};
        return survival_of(&rows, 0.95, &arena).n > 0;
    }
    if (strcmp(job, "glm") == 0) {
        struct poisson_rows rows = {n, 1, data->months, NULL, data->often};
        struct poisson_fit fit;
        return poisson_fit_of(&rows, &fit) == GLM_FITTED;
    }
    struct reliability found;
    CHECK(strcmp(job, "alpha") == 0);
    return reliability_of(&data->items, arena, &found) == RELIABILITY_FOUND;
}

int main(void)
{
    struct arena arena = arena_over(bench_take(ARENA_LEN), ARENA_LEN);
    struct data data;
    char job[LINE_LEN];
    read_diary(&data, &arena);
    read_items(&data, &arena);
    while (scanf("%63s", job) == 1) {
        double begin = bench_cpu_seconds(), took;
        int runs = 0;
        do {
            bool fitted = run(&data, job, arena);
            CHECK(fitted);
            took = bench_cpu_seconds() - begin;
            runs++;
        } while (took < 0.05);
        printf("%.9f\n", took / runs);
        fflush(stdout);
    }
    return 0;
}
