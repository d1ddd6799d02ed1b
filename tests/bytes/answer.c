#include "answer.h"

static void put_problems(struct buf *out, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        buf_format(out, "%s%ls", i > 0 ? " " : "", STR(problems->at[i].text));
}

void answer_put(struct buf *out, const struct insight *insight, double lo, double hi, str table,
                str key, struct arena scratch)
{
    struct problems problems = {0};
    struct bare_table rows, keys;
    struct insight_answer answer;
    struct insight_input input = {
        .table = &rows, .key = key.len > 0 ? &keys : NULL, .lo = lo, .hi = hi};
    if (!bare_parse(table, &scratch, &rows, &problems) ||
        (input.key && !bare_parse(key, &scratch, &keys, &problems)) ||
        !insight_of_table(insight, &input, &scratch, &answer, &problems)) {
        put_problems(out, &problems);
        return;
    }
    struct json_out json = json_out_to(out);
    insight_put_json(&json, insight, &answer);
    CHECK(!out->full);
}
