#include "contingency_json.h"

#include <math.h>

#include "bare_contingency.h"
#include "contingency_parts.h"
#include "look_day.h"
#include "str.h"

/* All that is known of one outcome. */
struct told {
    struct contingency gated, whole; /* `whole` is `gated` where nothing was left out */
    struct contingency_apart apart;
    struct contingency_trend trend;
    struct contingency_checks checks;
    struct contingency_parts parts;
};

struct answer {
    size_t count;
    struct told told[CONTINGENCY_OUTCOME_COUNT_MAX];
};

static void add(struct insight_answer *out, str outcome, const char *name,
                const struct estimate *estimate, struct arena *arena)
{
    struct buf buf = buf_new(arena, outcome.len + 32);
    buf_format(&buf, "%ls_%s", STR(outcome), name);
    insight_answer_add(out, buf_str(&buf), estimate);
}

static void add_slopes(struct insight_answer *out, const struct told *told, struct arena *arena)
{
    static const char *const names[] = {"partner_mood", "conflict", "contact"};
    const struct contingency *c = &told->gated;
    size_t main = 0;
    bool any = contingency_main(c, &main);
    for (size_t i = 0; i < COUNT(names); i++) {
        struct estimate slope = contingency_slope(c, str_of_c(names[i]));
        if (any && slope.known && str_equal(c->kept[main].name, str_of_c(names[i])))
            thennow_pass_verdict(&told->trend.change, &slope);
        add(out, c->outcome, names[i], &slope, arena);
    }
}

static void add_numbers(struct insight_answer *out, const struct told *told, struct arena *arena)
{
    str outcome = told->gated.outcome;
    add_slopes(out, told, arena);
    add(out, outcome, "share", &told->gated.share, arena);
    add(out, outcome, "next_day", &told->parts.lag.slope, arena);
    add(out, outcome, "apart", &told->apart.apart, arena);
    add(out, outcome, "with_contact", &told->apart.with, arena);
    add(out, outcome, "contact_difference", &told->apart.difference, arena);
    add(out, outcome, "swing_apart", &told->apart.swing_apart, arena);
    add(out, outcome, "swing_with_contact", &told->apart.swing_with, arena);
    add(out, outcome, "slope_change", &told->trend.change, arena);
}

static bool is_whole(const struct contingency *c)
{
    for (size_t i = 0; i < c->left_out_count; i++)
        if (c->left_out[i].reason != CONTINGENCY_SAME) return false;
    return c->fitted;
}

static struct contingency_lag lag_of(const struct contingency_rows *rows, size_t outcome,
                                     struct arena scratch)
{
    size_t partner;
    if (contingency_find(rows, S("partner_mood"), &partner))
        return contingency_lag_of(rows, outcome, partner, scratch);
    return (struct contingency_lag){
        .slope = estimate_unknown(0, NEED_EVENINGS, CONTINGENCY_PAIRS_MIN)};
}

/* Of a table `look_until` is INFINITY. */
static void tell(struct told *told, const struct contingency_rows *rows, size_t outcome,
                 double look_until, struct arena *arena)
{
    told->gated = contingency_of(rows, outcome, CONTINGENCY_GATED, arena);
    told->whole = told->gated;
    told->apart = contingency_apart_of(rows, outcome, *arena);
    told->trend = contingency_trend_of(&told->gated, look_until, arena);
    told->parts = (struct contingency_parts){.fit = &told->whole, .gated = &told->gated,
                                            .trend = &told->trend};
    told->parts.lag = lag_of(rows, outcome, *arena);
    if (look_until < INFINITY) return;
    if (!is_whole(&told->gated))
        told->whole = contingency_of(rows, outcome, CONTINGENCY_WHOLE, arena);
    told->checks = contingency_checks_of(&told->whole, arena);
    told->parts.checks = &told->checks;
}

static void put_parts(struct json_out *json, const void *parts)
{
    const struct answer *answer = parts;
    if (answer->count == 1) {
        contingency_parts_put(json, &answer->told[0].parts);
        return;
    }
    json_out_key(json, S("outcomes"));
    json_out_open(json, '{');
    for (size_t k = 0; k < answer->count; k++) {
        json_out_key(json, answer->told[k].gated.outcome);
        json_out_open(json, '{');
        contingency_parts_put(json, &answer->told[k].parts);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
}

static void answer_of(const struct contingency_rows *rows, double look_until,
                      struct arena *arena, struct insight_answer *out)
{
    struct answer *answer = NEW(arena, struct answer, 1);
    answer->count = rows->outcome_count;
    for (size_t k = 0; k < rows->outcome_count; k++) {
        tell(&answer->told[k], rows, k, look_until, arena);
        add_numbers(out, &answer->told[k], arena);
    }
    out->put_parts = put_parts;
    out->parts = answer;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct contingency_rows rows = contingency_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, look_day_end(as_of), arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct contingency_rows rows;
    if (!bare_contingency_read(input->table, arena, &rows, problems)) return false;
    answer_of(&rows, INFINITY, arena, out);
    return true;
}

const struct insight insight_contingency = {
    .name = STR_INIT("contingency"),
    .page = STR_INIT("/moves"),
    .gated = true,
    .of_notebook = of_notebook,
    .of_table = of_table,
};
