#include "insights.h"

#include "areas_json.h"
#include "contingency_json.h"
#include "dyad_json.h"
#include "dynamics_json.h"
#include "estimate_json.h"
#include "granularity_json.h"
#include "growth_json.h"
#include "helps_json.h"
#include "ladders_json.h"
#include "limits_kept_json.h"
#include "position_json.h"
#include "reassurance_json.h"
#include "recovery_json.h"
#include "str.h"
#include "support_json.h"
#include "thennow.h"
#include "trust_json.h"

static const struct insight *const insights[] = {
    &insight_position,
    &insight_dynamics,
    &insight_recovery,
    &insight_granularity,
    &insight_contingency,
    &insight_reassurance,
    &insight_trust,
    &insight_growth,
    &insight_helps,
    &insight_limits,
    &insight_ladders,
    &insight_areas,
    &insight_support,
    &insight_dyad,
};

const struct insight *const *insights_all(size_t *count)
{
    *count = COUNT(insights);
    return insights;
}

const struct insight *insight_find(str name)
{
    for (size_t i = 0; i < COUNT(insights); i++)
        if (str_equal(insights[i]->name, name)) return insights[i];
    return NULL;
}

void insight_of_notebook(const struct insight *insight, struct notebook *nb, bool gate_open,
                         day as_of, struct arena *arena, struct insight_answer *out)
{
    *out = (struct insight_answer){0};
    bool closed = !gate_open && insight->of_closed;
    if (insight->gated && !gate_open) nb = NULL;
    (closed ? insight->of_closed : insight->of_notebook)(nb, as_of, arena, out);
}

bool insight_of_table(const struct insight *insight, const struct insight_input *input,
                      struct arena *arena, struct insight_answer *out, struct problems *problems)
{
    *out = (struct insight_answer){0};
    return insight->of_table(input, arena, out, problems);
}

/* What is not yet known always says what is missing: a number that no earlier look is laid beside,
 * a second one. */
static struct estimate with_need(struct estimate e)
{
    if (e.verdict != VERDICT_NOT_YET_KNOWN) {
        e.need = NEED_NOTHING;
    } else if (e.need == NEED_NOTHING) {
        e.need = NEED_DAYS;
        e.need_count = e.need_days = THENNOW_LOOK_GAP_DAYS;
    } else if (e.need_count < 1) {
        e.need_count = 1;
    }
    return e;
}

void insight_answer_add(struct insight_answer *answer, str name, const struct estimate *estimate)
{
    CHECK(answer->number_count < INSIGHT_NUMBER_COUNT_MAX);
    CHECK(estimate->known || estimate->verdict == VERDICT_NOT_YET_KNOWN);
    answer->numbers[answer->number_count++] = (struct named_estimate){name, with_need(*estimate)};
}

void insight_put_json(struct json_out *json, const struct insight *insight,
                      const struct insight_answer *answer)
{
    json_out_open(json, '{');
    json_out_key(json, S("insight"));
    json_out_text(json, insight->name);
    json_out_key(json, S("numbers"));
    json_out_open(json, '{');
    for (size_t i = 0; i < answer->number_count; i++) {
        json_out_key(json, answer->numbers[i].name);
        json_out_open(json, '{');
        estimate_json_put(json, &answer->numbers[i].estimate);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
    if (answer->put_parts) answer->put_parts(json, answer->parts);
    json_out_close(json, '}');
}
