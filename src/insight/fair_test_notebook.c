/* The moments of the fair test, out of a notebook's records of kind `trial`. */
#include "fair_test.h"
#include "query.h"
#include "str.h"

enum { UNRATED = -1, RATING_MAX = 10, DAY_MS = 86400000 };

struct grouping {
    struct fair_tested *tests;
    size_t count;
    struct fair_moment *rows; /* of all tests, by time */
    uint16_t *of;             /* which test each is of */
    size_t row_count;
};

/* The test of that practice; -1 where there is no room for one more. */
static int test_of(struct grouping *g, const struct entry *entry, str name, struct arena *arena)
{
    for (size_t i = 0; i < g->count; i++)
        if (str_equal(g->tests[i].practice, name)) return (int)i;
    if (g->count == FAIR_TESTS_MAX) return -1;
    struct record kept; /* its name outlives the reading */
    bool read = notebook_read(entry, arena, &kept);
    CHECK(read);
    struct fair_moments empty = {.lo = 0, .hi = RATING_MAX};
    g->tests[g->count] = (struct fair_tested){record_text(&kept, S("practice")), empty};
    return (int)g->count++;
}

/* Where nothing says otherwise the coin was a fair one. */
static double chance_of(const struct record *trial)
{
    const int64_t half = 500000;
    return (double)record_number(trial, S("p"), half) / 1e6;
}

static void take(struct grouping *g, const struct entry *entry, struct arena *arena)
{
    struct arena room = *arena;
    struct record trial;
    if (!notebook_read(entry, &room, &trial)) return;
    int64_t before = record_number(&trial, S("before"), UNRATED);
    int64_t after = record_number(&trial, S("after"), UNRATED);
    bool suggested = record_number(&trial, S("suggested"), 0) != 0;
    double chance = chance_of(&trial);
    int at = test_of(g, entry, record_text(&trial, S("practice")), arena);
    if (at < 0) return;
    if (before == UNRATED || !(chance > 0 && chance < 1)) {
        g->tests[at].moments.left_out++;
        return;
    }
    g->of[g->row_count] = (uint16_t)at;
    g->rows[g->row_count++] = (struct fair_moment){.day = (double)entry->at_ms / DAY_MS,
                                                   .chance = chance,
                                                   .before = (double)before,
                                                   .after = (double)after,
                                                   .suggested = suggested,
                                                   .followed = after != UNRATED};
    g->tests[at].moments.count++;
}

/* Each test's rows together, which still lie by time. */
static void part(struct grouping *g, struct arena *arena)
{
    for (size_t t = 0; t < g->count; t++) {
        struct fair_moment *own = NEW(arena, struct fair_moment, g->tests[t].moments.count);
        size_t count = 0;
        for (size_t i = 0; i < g->row_count; i++)
            if (g->of[i] == t) own[count++] = g->rows[i];
        g->tests[t].moments.rows = own;
    }
}

struct fair_tests fair_tests_of_notebook(struct notebook *nb, day as_of, struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("trial"));
    query.until = as_of;
    query.oldest_first = true;
    size_t max = query_count(nb, &query, *arena);
    struct grouping g = {.tests = NEW(arena, struct fair_tested, FAIR_TESTS_MAX),
                         .rows = NEW(arena, struct fair_moment, max),
                         .of = NEW(arena, uint16_t, max)};
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) take(&g, entry, arena);
    part(&g, arena);
    return (struct fair_tests){g.tests, g.count};
}

const struct fair_tested *fair_tests_find(const struct fair_tests *tests, str practice)
{
    for (size_t i = 0; i < tests->count; i++)
        if (str_equal(tests->tests[i].practice, practice)) return &tests->tests[i];
    return NULL;
}
