#include "helps_json.h"

#include "bare_fair_test.h"
#include "estimate_json.h"
#include "json_part.h"
#include "special.h"

/* One test with the deals of its coins, exact or drawn. */
struct result {
    struct fair_test test;
    bool dealt;
    struct randomisation deals;
};

/* What parts are written from. */
struct parts {
    const struct helps *helps; /* NULL for a bare table */
    const struct fair_tests *tests;
    const struct result *results; /* one for each test */
    size_t count;
};

static void put_fit(struct json_out *json, const struct wcls *fit)
{
    double error = fit->error[WCLS_HC3], half = special_t_quantile(0.95, fit->df) * error;
    json_part_int(json, S("n"), fit->n);
    json_part_int(json, S("n_suggested"), fit->n_suggested);
    json_part_number(json, S("target_prob"), fit->target);
    json_part_number(json, S("effect"), fit->effect);
    json_part_number(json, S("se_HC0"), fit->error[WCLS_HC0]);
    json_part_number(json, S("se_HC2"), fit->error[WCLS_HC2]);
    json_part_number(json, S("se_HC3"), error);
    json_part_number(json, S("df"), fit->df);
    json_part_pair(json, S("ci90_HC3_t"), fit->effect - half, fit->effect + half);
    json_part_number(json, S("p_gt_0_HC3_t"), special_t_lower(fit->effect / error, fit->df));
    json_part_number(json, S("unadjusted_diff"), fit->difference);
    json_out_key(json, S("coef"));
    json_out_open(json, '[');
    for (size_t i = 0; i < WCLS_COLUMN_COUNT; i++)
        if (fit->used[i]) json_out_number(json, fit->coefficients[i]);
    json_out_close(json, ']');
}

static void put_test(struct json_out *json, const struct result *result)
{
    const struct fair_test *t = &result->test;
    if (t->result == WCLS_FITTED) put_fit(json, &t->fit);
    if (result->dealt) {
        str name =
            result->deals.exact ? S("randomisation_p_exact_fixed_count") : S("randomisation_p");
        json_part_number(json, name, result->deals.share);
        json_part_int(json, S("randomisations"), result->deals.deals);
    }
    json_out_key(json, S("arms"));
    json_out_open(json, '[');
    for (size_t i = 0; i < COUNT(t->arms); i++) {
        json_out_open(json, '{');
        json_part_int(json, S("moments"), t->arms[i].moments);
        json_part_int(json, S("followed"), t->arms[i].followed);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
    json_part_int(json, S("left_out"), t->from.left_out);
    if (t->bounded) json_part_pair(json, S("bounds"), t->bound_lo, t->bound_hi);
}

static void put_measure(struct json_out *json, str name, const struct helps_measure *measure)
{
    json_out_key(json, name);
    json_out_open(json, '{');
    json_part_int(json, S("n"), measure->n);
    if (measure->n > 0) json_part_number(json, S("mean"), measure->mean);
    if (measure->estimate.known) json_part_number(json, S("pooled"), measure->estimate.value);
    json_out_close(json, '}');
}

static void put_practices(struct json_out *json, const struct helps *h)
{
    json_out_key(json, S("practices"));
    json_out_open(json, '[');
    for (size_t i = 0; i < h->count; i++) {
        json_out_open(json, '{');
        json_out_key(json, S("name"));
        json_out_text(json, h->practices[i].name);
        json_part_int(json, S("times"), h->practices[i].times);
        put_measure(json, S("next_check_in"), &h->practices[i].next);
        put_measure(json, S("before_after"), &h->practices[i].eased);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_parts(struct json_out *json, const void *parts)
{
    const struct parts *p = parts;
    if (!p->helps) {
        put_test(json, p->results);
        return;
    }
    put_practices(json, p->helps);
    json_out_key(json, S("tests"));
    json_out_open(json, '{');
    for (size_t i = 0; i < p->count; i++) {
        json_out_key(json, p->tests->tests[i].practice);
        json_out_open(json, '{');
        put_test(json, &p->results[i]);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
}

static struct randomisation drawn(const struct fair_test *t, struct arena scratch)
{
    size_t count = 0, max = t->from.count;
    double *pre = NEW(&scratch, double, max), *post = NEW(&scratch, double, max);
    bool *suggested = NEW(&scratch, bool, max);
    for (size_t i = 0; i < max; i++) {
        const struct fair_moment *m = &t->from.rows[i];
        if (!m->followed) continue;
        pre[count] = m->before;
        post[count] = m->after;
        suggested[count++] = m->suggested;
    }
    return randomisation_of(pre, post, suggested, count, scratch);
}

static struct result result_of(const struct fair_moments *moments, struct arena scratch)
{
    struct result result = {.test = fair_test_of(moments, scratch)};
    const struct fair_test *t = &result.test;
    result.dealt = t->dealt || t->result == WCLS_FITTED;
    if (t->dealt)
        result.deals = t->randomisation;
    else if (result.dealt)
        result.deals = drawn(t, scratch);
    return result;
}

static str joined(str name, str what, struct arena *arena)
{
    struct buf out = buf_new(arena, name.len + what.len + 1);
    buf_put(&out, name);
    buf_put(&out, what);
    return buf_str(&out);
}

/* As many as there is room for; parts hold all of them. */
static void add(struct insight_answer *out, str name, const struct estimate *estimate)
{
    if (out->number_count < INSIGHT_NUMBER_COUNT_MAX) insight_answer_add(out, name, estimate);
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct helps_rows rows = helps_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    struct helps *helps = NEW(arena, struct helps, 1);
    struct fair_tests *tests = NEW(arena, struct fair_tests, 1);
    struct parts *parts = NEW(arena, struct parts, 1);
    *helps = helps_of(&rows, arena);
    *tests = fair_tests_of_notebook(nb, as_of, arena);
    struct result *results = NEW(arena, struct result, tests->count);
    for (size_t i = 0; i < tests->count; i++) {
        results[i] = result_of(&tests->tests[i].moments, *arena);
        add(out, joined(tests->tests[i].practice, S(".suggested"), arena), &results[i].test.effect);
    }
    for (size_t i = 0; i < helps->count; i++) {
        const struct helps_practice *p = &helps->practices[i];
        add(out, joined(p->name, S(".next_check_in"), arena), &p->next.estimate);
        add(out, joined(p->name, S(".before_after"), arena), &p->eased.estimate);
    }
    *parts = (struct parts){helps, tests, results, tests->count};
    out->put_parts = put_parts;
    out->parts = parts;
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct fair_moments *moments = NEW(arena, struct fair_moments, 1);
    struct result *result = NEW(arena, struct result, 1);
    struct parts *parts = NEW(arena, struct parts, 1);
    if (!bare_fair_test_read(input->table, input->lo, input->hi, arena, moments, problems))
        return false;
    *result = result_of(moments, *arena);
    insight_answer_add(out, S("effect"), &result->test.effect);
    *parts = (struct parts){.results = result, .count = 1};
    out->put_parts = put_parts;
    out->parts = parts;
    return true;
}

const struct insight insight_helps = {
    .name = STR_INIT("helps"),
    .page = STR_INIT("/helps"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
