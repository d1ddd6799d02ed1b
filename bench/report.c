#include "report.h"

#include "codec.h"
#include "insights.h"
#include "life.h"
#include "limits.h"

enum { RECORDS_A_YEAR = 4000, ROOM_A_YEAR = 12 << 20 };

static const struct moment now = {3215363400000, 60}; /* 2071-11-21T21:30+01:00 */

size_t report_room(int years)
{
    return (size_t)years * ROOM_A_YEAR + REPORT_SCRATCH_LEN + REPORT_OUT_LEN + sizeof(struct life);
}

void report_begin(struct report *report, int years)
{
    struct life *life = NEW(&report->whole, struct life, 1);
    report->scratch = NEW(&report->whole, char, REPORT_SCRATCH_LEN);
    report->out = NEW(&report->whole, char, REPORT_OUT_LEN);
    report->notebook = notebook_new(&report->whole, (size_t)years * RECORDS_A_YEAR);
    life_begin(life, &life_tellers[0], 1, years, now);
    for (uint32_t sequence = 0;; sequence++) {
        struct arena arena = arena_over(report->scratch, REPORT_SCRATCH_LEN);
        struct record record;
        if (!life_next(life, &arena, &record)) break;
        struct buf bytes = buf_new(&arena, RECORD_LEN_MAX);
        record_encode(&record, &bytes);
        bool folded = notebook_fold(&report->notebook, buf_str(&bytes), 0, sequence);
        CHECK(folded && !bytes.full);
    }
    notebook_settle(&report->notebook, arena_over(report->scratch, REPORT_SCRATCH_LEN));
}

size_t report_run(const struct report *report, void (*after)(str insight, void *context),
                  void *context)
{
    struct buf out = buf_over(report->out, REPORT_OUT_LEN);
    struct json_out json = json_out_to(&out);
    struct notebook notebook = report->notebook;
    day as_of = moment_emotional_day(now);
    size_t count;
    const struct insight *const *insights = insights_all(&count);
    for (size_t i = 0; i < count; i++) {
        struct arena arena = arena_over(report->scratch, REPORT_SCRATCH_LEN);
        struct insight_answer answer;
        insight_of_notebook(insights[i], &notebook, true, as_of, &arena, &answer);
        insight_put_json(&json, insights[i], &answer);
        if (after) after(insights[i]->name, context);
    }
    CHECK(!out.full);
    return out.len;
}
