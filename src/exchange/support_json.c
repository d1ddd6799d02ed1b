#include "support_json.h"

#include <math.h>

#include "bare_support.h"
#include "json_part.h"

static void put_spread(struct json_out *json, str name, const struct support_spread *spread)
{
    const struct diversity *d = &spread->diversity;
    double lo, hi;
    if (!spread->known) {
        json_part_null(json, name);
        return;
    }
    proportion_jeffreys((struct proportion){d->most, (int32_t)d->n}, 0.9, &lo, &hi);
    json_part_open(json, name);
    json_part_int(json, S("N"), d->n);
    json_part_int(json, S("S"), d->kinds);
    json_part_number(json, S("H"), d->shannon);
    json_part_number(json, S("N1"), d->hill1);
    json_part_number(json, S("N2"), d->hill2);
    json_part_number_if(json, S("evenness"), d->evenness_known, d->evenness);
    json_part_number(json, S("H_miller_madow"), d->miller_madow);
    json_part_pair(json, S("N1_ci90"), d->hill1_lo, d->hill1_hi);
    json_part_number(json, S("max_share"), (double)d->most / (double)d->n);
    json_part_pair(json, S("max_share_jeffreys90"), lo, hi);
    json_part_number_if(json, S("gini_simpson_unbiased"), d->gini_simpson_known, d->gini_simpson);
    json_out_close(json, '}');
}

static void put_totals(struct json_out *json, const struct support *s)
{
    int64_t given = s->given.known ? s->given.diversity.n : 0;
    int64_t received = s->received.known ? s->received.diversity.n : 0;
    double n = (double)(given + received);
    json_part_int(json, S("total_given"), given);
    json_part_int(json, S("total_received"), received);
    json_part_number_if(json, S("balance_total"), n > 0, (double)(given - received) / fmax(n, 1));
}

static void put_person(struct json_out *json, const struct support *s,
                       const struct support_person *person)
{
    int32_t n = person->given + person->received;
    double lo, hi;
    proportion_jeffreys((struct proportion){person->given, n}, 0.9, &lo, &hi);
    json_out_open(json, '{');
    json_part_text(json, S("person"), s->from.people[person->person]);
    json_part_int(json, S("given"), person->given);
    json_part_int(json, S("received"), person->received);
    json_part_number(json, S("balance"), (double)(person->given - person->received) / n);
    json_part_pair(json, S("given_share_jeffreys90"), lo, hi);
    json_part_number(json, S("p_more_given"), person->p_more_given);
    json_out_close(json, '}');
}

static void put_posterior(struct json_out *json, const struct support *s)
{
    json_out_key(json, S("counts"));
    json_out_open(json, '[');
    for (size_t k = 0; k < s->from.person_count; k++) json_out_int(json, s->received_counts[k]);
    json_out_close(json, ']');
    json_part_int(json, S("K"), (int64_t)s->from.person_count);
    if (!s->posterior_known) return;
    json_part_number(json, S("prior_each"), 1 / (double)s->from.person_count);
    json_part_number(json, S("N1_mean"), s->posterior.mean);
    json_part_number(json, S("q05"), dirichlet_quantile(&s->posterior, 0.05));
    json_part_number(json, S("q50"), dirichlet_quantile(&s->posterior, 0.50));
    json_part_number(json, S("q95"), dirichlet_quantile(&s->posterior, 0.95));
}

static void put_whole(struct json_out *json, const void *parts)
{
    const struct support *s = parts;
    json_part_int(json, S("n"), (int64_t)s->from.count);
    put_spread(json, S("received"), &s->received);
    put_spread(json, S("given"), &s->given);
    put_spread(json, S("both"), &s->both);
    json_part_number_if(json, S("received_weighted_N1"), s->weighted_hill1 > 0,
                        s->weighted_hill1);
    put_totals(json, s);
    json_out_key(json, S("by_person"));
    json_out_open(json, '[');
    for (size_t i = 0; i < s->person_count; i++) put_person(json, s, &s->people[i]);
    json_out_close(json, ']');
    put_posterior(json, s);
}

static void answer_of(const struct support_rows *rows, struct arena *arena,
                      struct insight_answer *out)
{
    struct support *s = NEW(arena, struct support, 1);
    *s = support_of(rows, arena);
    insight_answer_add(out, S("effective_supporters"), &s->effective_supporters);
    insight_answer_add(out, S("largest_share"), &s->largest_share);
    insight_answer_add(out, S("given_share"), &s->given_share);
    insight_answer_add(out, S("fit"), &s->fit);
    insight_answer_add(out, S("matched"), &s->matched);
    out->put_parts = put_whole;
    out->parts = s;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct support_rows rows = support_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct support_rows rows;
    if (!bare_support_read(input->table, input->key, arena, &rows, problems)) return false;
    answer_of(&rows, arena, out);
    return true;
}

const struct insight insight_support = {
    .name = STR_INIT("support"),
    .page = STR_INIT("/circle"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
