#include "ladders_json.h"

#include "bare_ladders.h"
#include "json_part.h"

static const struct field *names(void)
{
    return kind_field(kind_find(S("step")), S("ladder"));
}

static void put_one(struct json_out *json, const struct ladders_one *one)
{
    json_part_int(json, S("times"), one->times);
    json_part_int(json, S("compared"), one->compared);
    if (one->compared == 0) return;
    json_part_int(json, S("easier"), one->easier_count);
    json_part_int(json, S("same"), one->same_count);
    json_part_int(json, S("harder"), one->harder_count);
    json_part_number(json, S("expected_mean"), one->expected_mean);
    json_part_number(json, S("felt_mean"), one->felt_mean);
}

static void put_whole(struct json_out *json, const void *parts)
{
    const struct ladders *ladders = parts;
    json_part_open(json, S("all"));
    put_one(json, &ladders->all);
    json_out_close(json, '}');
    json_out_key(json, S("by_ladder"));
    json_out_open(json, '[');
    for (size_t i = 1; i <= names()->option_count; i++) {
        if (ladders->each[i].times == 0) continue;
        json_out_open(json, '{');
        json_part_text(json, S("ladder"), names()->options[i - 1].name);
        put_one(json, &ladders->each[i]);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static str joined(str ladder, const char *what, struct arena *arena)
{
    struct buf name = buf_new(arena, 64);
    buf_format(&name, "%ls_%s", STR(ladder), what);
    return buf_str(&name);
}

static void answer_of(const struct ladders_rows *rows, struct arena *arena,
                      struct insight_answer *out)
{
    struct ladders *ladders = NEW(arena, struct ladders, 1);
    *ladders = ladders_of(rows, *arena);
    insight_answer_add(out, S("easier"), &ladders->all.easier);
    insight_answer_add(out, S("difference"), &ladders->all.difference);
    for (size_t i = 1; i <= names()->option_count; i++) {
        str name = names()->options[i - 1].name;
        const struct ladders_one *one = &ladders->each[i];
        if (one->times == 0) continue;
        insight_answer_add(out, joined(name, "easier", arena), &one->easier);
        insight_answer_add(out, joined(name, "difference", arena), &one->difference);
    }
    out->put_parts = put_whole;
    out->parts = ladders;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct ladders_rows rows = ladders_rows_of_notebook(nb, DAY_FIRST, as_of, arena);
    answer_of(&rows, arena, out);
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct ladders_rows rows;
    if (!bare_ladders_read(input->table, arena, &rows, problems)) return false;
    answer_of(&rows, arena, out);
    return true;
}

const struct insight insight_ladders = {
    .name = STR_INIT("ladders"),
    .page = STR_INIT("/ladders"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
