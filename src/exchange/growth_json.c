#include "growth_json.h"

#include <math.h>

#include "estimate_json.h"
#include "json_part.h"
#include "growth_signs.h"
#include "growth_series.h"

/* Windows that the parts of a bare series are worked out for besides the one asked for. */
static const int widths[] = {7, 28, 56, 84};

/* ------------------------------------------------------------------------------- a notebook */

static void answer_of_notebook(struct notebook *nb, bool gate_open, day as_of, struct arena *arena,
                               struct insight_answer *out)
{
    struct growth_records records = growth_records_of_notebook(nb, gate_open, as_of, arena);
    struct growth growth = growth_of(&records, gate_open, *arena);
    for (int sign = 0; sign < GROWTH_SIGN_COUNT; sign++)
        if (growth.signs[sign].shown)
            insight_answer_add(out, growth_sign_kind((enum growth_sign)sign)->id,
                               &growth.signs[sign].estimate);
    for (int line = 0; line < GROWTH_LINE_COUNT; line++)
        if (growth.lines[line].shown)
            insight_answer_add(out, growth_line_kind((enum growth_line)line)->id,
                               &growth.lines[line].change.estimate);
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    answer_of_notebook(nb, true, as_of, arena, out);
}

static void of_closed(struct notebook *nb, day as_of, struct arena *arena,
                      struct insight_answer *out)
{
    answer_of_notebook(nb, false, as_of, arena, out);
}

/* ---------------------------------------------------------------------------- a bare series */

struct parts {
    struct growth_block asked, others[COUNT(widths)];
};

static str verdict_of(const struct growth_block *block)
{
    if (block->p_more >= 0.95) return S("higher");
    if (block->p_less >= 0.95) return S("lower");
    return block->p_same >= 0.90 ? S("about the same") : S("not yet known");
}

static void put_block(struct json_out *json, const struct growth_block *block)
{
    const struct {
        str name;
        double number;
    } rows[] = {{S("window_days"), block->window_days},
                {S("n_base"), block->n_then},
                {S("n_now"), block->n_now},
                {S("sigma_reml"), block->sigma_reml},
                {S("delta_reml"), block->delta_reml},
                {S("se_reml"), block->error_reml},
                {S("phi_reml"), block->phi_reml},
                {S("d0"), block->small},
                {S("d_same"), block->same},
                {S("p_up"), block->p_more},
                {S("p_down"), block->p_less},
                {S("p_same"), block->p_same}};
    for (size_t i = 0; i < COUNT(rows); i++) json_part_number(json, rows[i].name, rows[i].number);
    json_out_key(json, S("delta_post"));
    json_out_open(json, '{');
    json_part_number(json, S("mean"), block->mean);
    json_part_number(json, S("q05"), block->q05);
    json_part_number(json, S("q50"), block->q50);
    json_part_number(json, S("q95"), block->q95);
    json_out_close(json, '}');
    json_out_key(json, S("verdict"));
    json_out_text(json, verdict_of(block));
}

static void put_parts(struct json_out *json, const void *context)
{
    const struct parts *parts = context;
    if (parts->asked.fitted) put_block(json, &parts->asked);
    json_out_key(json, S("windows"));
    json_out_open(json, '{');
    for (size_t i = 0; i < COUNT(widths); i++) {
        char name[8];
        struct buf out = buf_over(name, sizeof name);
        if (!parts->others[i].fitted) continue;
        buf_format(&out, "w%d", widths[i]);
        json_out_key(json, buf_str(&out));
        json_out_open(json, '{');
        put_block(json, &parts->others[i]);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct growth_series_rows series;
    if (!growth_series_read(input->table, arena, &series, problems)) return false;
    struct thennow_rows rows = {.count = series.count, .t = series.t, .y = series.y};
    struct thennow_question question = {
        .until = HUGE_VAL, .width = input->window_days, .need = NEED_EVENINGS};
    struct thennow change = thennow_of_rows(&rows, &question, *arena);
    insight_answer_add(out, S("valence"), &change.estimate);
    struct parts *parts = NEW(arena, struct parts, 1);
    parts->asked = growth_block_of(&series, input->window_days, *arena);
    for (size_t i = 0; i < COUNT(widths); i++)
        parts->others[i] = growth_block_of(&series, widths[i], *arena);
    out->put_parts = put_parts;
    out->parts = parts;
    return true;
}

const struct insight insight_growth = {
    .name = STR_INIT("growth"),
    .page = STR_INIT("/growth"),
    .of_notebook = of_notebook,
    .of_closed = of_closed,
    .of_table = of_table,
};
