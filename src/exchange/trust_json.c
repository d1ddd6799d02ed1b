#include "trust_json.h"

#include <math.h>

#include "bare_trust.h"
#include "estimate_json.h"
#include "json_part.h"

static void add_numbers(struct insight_answer *answer, const struct self_trust *t)
{
    insight_answer_add(answer, S("over_confidence"), &t->over_confidence);
    insight_answer_add(answer, S("brier"), &t->brier);
    insight_answer_add(answer, S("own_good"), &t->way_good[SELF_TRUST_OWN]);
    insight_answer_add(answer, S("advised_good"), &t->advised_good);
    insight_answer_add(answer, S("information_good"), &t->way_good[SELF_TRUST_INFORMATION]);
    insight_answer_add(answer, S("to_feel_sure_good"), &t->way_good[SELF_TRUST_TO_FEEL_SURE]);
    insight_answer_add(answer, S("difference"), &t->difference);
    insight_answer_add(answer, S("own_judgement"), &t->judgement);
    insight_answer_add(answer, S("own_judgement_trend"), &t->judgement_trend);
}

enum level_column { LEVEL_CHANCE, LEVEL_N, LEVEL_OBSERVED, LEVEL_FIT };

static void put_levels(struct json_out *json, str name, const struct calibration *c,
                       enum level_column column)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    for (size_t i = 0; i < c->level_count; i++) {
        const struct calibration_level *level = &c->levels[i];
        if (column == LEVEL_CHANCE) json_out_number(json, level->chance);
        if (column == LEVEL_N) json_out_int(json, level->n);
        if (column == LEVEL_OBSERVED) json_out_number(json, (double)level->good / level->n);
        if (column == LEVEL_FIT) json_out_number(json, level->recalibrated);
    }
    json_out_close(json, ']');
}

static void put_corp(struct json_out *json, const struct self_trust *t)
{
    const struct calibration *c = &t->calibration;
    json_part_open(json, S("corp"));
    json_part_number(json, S("MCB"), c->miscalibration);
    json_part_number(json, S("DSC"), c->discrimination);
    json_part_number(json, S("UNC"), c->uncertainty);
    put_levels(json, S("levels"), c, LEVEL_CHANCE);
    put_levels(json, S("n_at_level"), c, LEVEL_N);
    put_levels(json, S("observed"), c, LEVEL_OBSERVED);
    put_levels(json, S("recalibrated"), c, LEVEL_FIT);
    json_out_close(json, '}');
}

static void put_recalibration(struct json_out *json, const struct calibration *c)
{
    json_part_open(json, S("cox_recalibration"));
    if (c->line_known) {
        json_part_number(json, S("intercept"), c->line.intercept);
        json_part_number(json, S("slope"), c->line.slope);
        json_part_pair(json, S("se"), c->line.intercept_error, c->line.slope_error);
    }
    if (c->large_known) {
        json_part_number(json, S("calibration_in_the_large"), c->large.intercept);
        json_part_number(json, S("citl_se"), c->large.intercept_error);
    }
    json_out_close(json, '}');
}

static void put_parts(struct json_out *json, const struct self_trust *t)
{
    const struct calibration *c = &t->calibration;
    json_part_number(json, S("over_confidence"), c->bias);
    if (c->n > 1 && c->bias_deviation > 0) {
        double half = estimate_quantile(0.95, c->n - 1) * c->bias_deviation / sqrt(c->n);
        json_part_pair(json, S("over_confidence_t95"), c->bias - half, c->bias + half);
    }
    json_part_number(json, S("brier"), c->brier);
    json_part_number(json, S("brier_se"), c->brier_error);
    put_corp(json, t);
    json_part_open(json, S("murphy_by_distinct_value"));
    json_part_number(json, S("reliability"), c->murphy_reliability);
    json_part_number(json, S("resolution"), c->murphy_resolution);
    json_part_number(json, S("uncertainty"), c->uncertainty);
    json_out_close(json, '}');
    if (c->z_known) {
        json_part_number(json, S("spiegelhalter_z"), c->spiegelhalter_z);
        json_part_number(json, S("spiegelhalter_p"), c->spiegelhalter_p);
    }
    put_recalibration(json, c);
}

static void put_proportion(struct json_out *json, str name, struct proportion p)
{
    double lo, hi;
    if (p.n == 0) return;
    proportion_jeffreys(p, 0.9, &lo, &hi);
    json_part_open(json, name);
    json_part_int(json, S("good"), p.good);
    json_part_int(json, S("n"), p.n);
    json_part_pair(json, S("jeffreys90"), lo, hi);
    json_out_close(json, '}');
}

static void put_ways(struct json_out *json, const struct self_trust *t)
{
    struct proportion own = t->ways[SELF_TRUST_OWN];
    put_proportion(json, S("own"), own);
    put_proportion(json, S("advised"), t->advised);
    if (own.n == 0 || t->advised.n == 0) return;
    struct estimate difference = proportion_difference(own, t->advised, 0.95);
    json_part_number(json, S("diff"), difference.value);
    json_part_pair(json, S("diff_newcombe95"), difference.lo, difference.hi);
    json_part_number(json, S("p_own_better"), proportion_p_greater(own, t->advised));
}

static void put_whole(struct json_out *json, const void *parts)
{
    const struct self_trust *t = parts;
    json_part_int(json, S("n"), (int64_t)t->from.count);
    json_part_int(json, S("made"), t->from.made);
    json_part_int(json, S("joint"), t->from.joint);
    if (t->with_confidence > 0) put_parts(json, t);
    put_ways(json, t);
    if (t->drift_known) {
        json_part_open(json, S("own_share_trend"));
        json_part_number(json, S("log_odds_per_90d"), t->drift.slope);
        json_part_number(json, S("se"), t->drift.slope_error);
        json_out_close(json, '}');
    }
}

void trust_answer(const struct self_trust *trust, struct insight_answer *out)
{
    add_numbers(out, trust);
    out->put_parts = put_whole;
    out->parts = trust;
}

static void answer_of(const struct self_trust_rows *rows, struct arena *arena,
                      struct insight_answer *out)
{
    struct self_trust *trust = NEW(arena, struct self_trust, 1);
    *trust = self_trust_of(rows, arena);
    trust_answer(trust, out);
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct self_trust_rows rows = self_trust_rows_of_notebook(nb, as_of, arena);
    answer_of(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct self_trust_rows rows;
    if (!bare_trust_read(input->table, arena, &rows, problems)) return false;
    answer_of(&rows, arena, out);
    return true;
}

const struct insight insight_trust = {
    .name = STR_INIT("trust"),
    .page = STR_INIT("/deciding"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
