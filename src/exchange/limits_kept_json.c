#include "limits_kept_json.h"

#include "bare_limits_kept.h"
#include "json_part.h"

static void put_whole(struct json_out *json, const void *parts)
{
    const struct limits_kept *kept = parts;
    json_part_open(json, S("boundaries"));
    json_part_int(json, S("came_up"), kept->came_up);
    json_part_int(json, S("held"), kept->counts[LIMITS_KEPT_HELD]);
    json_part_int(json, S("bent"), kept->counts[LIMITS_KEPT_BENT]);
    json_part_int(json, S("crossed"), kept->counts[LIMITS_KEPT_CROSSED]);
    json_out_close(json, '}');
    json_part_open(json, S("voice"));
    json_part_int(json, S("wanted"), kept->wanted);
    json_part_int(json, S("said"), kept->counts[LIMITS_KEPT_SAID]);
    json_part_int(json, S("partly"), kept->counts[LIMITS_KEPT_PARTLY]);
    json_part_int(json, S("unsaid"), kept->counts[LIMITS_KEPT_UNSAID]);
    json_out_close(json, '}');
}

static void answer_of(const struct limits_kept_rows *rows, struct arena *arena,
                      struct insight_answer *out)
{
    struct limits_kept *kept = NEW(arena, struct limits_kept, 1);
    *kept = limits_kept_of(rows, *arena);
    insight_answer_add(out, S("held"), &kept->held);
    insight_answer_add(out, S("bent"), &kept->bent);
    insight_answer_add(out, S("crossed"), &kept->crossed);
    insight_answer_add(out, S("needs_said"), &kept->needs_said);
    insight_answer_add(out, S("fear"), &kept->fear);
    out->put_parts = put_whole;
    out->parts = kept;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct limits_kept_rows rows = limits_kept_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct limits_kept_rows rows;
    if (!bare_limits_kept_read(input->table, arena, &rows, problems)) return false;
    answer_of(&rows, arena, out);
    return true;
}

const struct insight insight_limits = {
    .name = STR_INIT("limits"),
    .page = STR_INIT("/boundaries"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
