#include "areas_json.h"

#include "bare_areas.h"
#include "json_part.h"

static void put_hours(struct json_out *json, const struct areas *areas)
{
    const struct field *names = kind_field(kind_find(S("hours")), S("area"));
    json_part_open(json, S("hours"));
    for (size_t i = 1; i <= names->option_count; i++)
        if (areas->written[i])
            json_part_number(json, names->options[i - 1].name, areas->minutes[i] / 60);
    json_out_close(json, '}');
}

static void put_whole(struct json_out *json, const void *parts)
{
    const struct areas *areas = parts;
    json_part_int(json, S("weeks"), areas->weeks);
    put_hours(json, areas);
    if (areas->known) {
        json_part_number(json, S("effective_areas"), areas->effective_areas);
        json_part_number(json, S("hill2"), areas->hill2);
    }
    if (areas->partner_known)
        json_part_number(json, S("share_partner_of_non_work"), areas->partner_share);
}

static void answer_of(const struct areas_rows *rows, bool partner, struct arena *arena,
                      struct insight_answer *out)
{
    struct areas *areas = NEW(arena, struct areas, 1);
    *areas = areas_of(rows, partner, arena);
    insight_answer_add(out, S("effective_areas"), &areas->effective);
    if (partner) insight_answer_add(out, S("partner_share"), &areas->partner);
    out->put_parts = put_whole;
    out->parts = areas;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct areas_rows rows = areas_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, true, arena, out);
}

static void of_closed(struct notebook *nb, day as_of, struct arena *arena,
                      struct insight_answer *out)
{
    struct areas_rows rows = areas_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, false, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct areas_rows rows;
    if (!bare_areas_read(input->table, arena, &rows, problems)) return false;
    answer_of(&rows, true, arena, out);
    return true;
}

const struct insight insight_areas = {
    .name = STR_INIT("areas"),
    .page = STR_INIT("/life"),
    .of_notebook = of_notebook,
    .of_closed = of_closed,
    .of_table = of_table,
};
