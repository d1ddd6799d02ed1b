#include "plan.h"

#include "fill.h"
#include "query.h"
#include "str.h"

enum { ANSWERS_DAYS = 60, BEGUN_DAYS = 28, LOOKS = 2 };

day plan_as_of(day today, day looked_back)
{
    day sunday = day_week_start(today) - 1;
    return looked_back > sunday && looked_back <= today ? looked_back : sunday;
}

static struct traces traces_of_notebook(struct notebook *nb, day until, struct arena *arena)
{
    struct traces traces = traces_new(until);
    struct query query = query_all();
    query.since = traces.since;
    query.until = traces.until;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct record record;
        if (notebook_read(entry, arena, &record)) traces_take(&traces, &record);
    }
    return traces;
}

bool plan_may_offer_step(const struct content_path_step *step, bool gate_open)
{
    bool gated = step->gated || step->path->gated || (step->practice && step->practice->gated);
    return gate_open || !gated;
}

/* The bit of `region` in not_for and meant_for. */
static uint32_t region_bit(const struct content *content, enum region region)
{
    const struct content_region *found = content_find_region(content, position_region_name(region));
    CHECK(found != NULL);
    return UINT32_C(1) << (found - content->regions);
}

/* What answers withhold is withheld behind a closed gate too: nothing of it is said, and time alone
 * is no help to someone who keeps distance, whatever else is so. */
static uint32_t regions_of(const struct content *content, const struct grounds *grounds,
                           const struct position *position)
{
    uint32_t regions = 0;
    if (position && position->sure) regions |= region_bit(content, position->likeliest);
    if (rules_see_distance(grounds)) regions |= region_bit(content, REGION_DISTANCE);
    return regions;
}

bool plan_may_offer_path(const struct plan *plan, const struct content_path *path, bool gate_open)
{
    return (gate_open || !path->gated) && !(path->not_for & plan->regions);
}

const struct content_path_step *plan_next_of_path(const struct plan *plan,
                                                  const struct content_path *path, bool gate_open)
{
    for (size_t i = 0; i < path->path_step_count; i++) {
        const struct content_path_step *step = &path->path_steps[i];
        if (steps_state(&plan->steps, step) == STEP_OPEN && plan_may_offer_step(step, gate_open))
            return step;
    }
    return NULL;
}

/* The step of a reason: the one that answers it best, while that is open. */
static const struct content_path_step *
step_for(const struct plan *plan, const struct content_reason *sentence, bool gate_open)
{
    const struct content_path_step *first = sentence->first;
    if (first && steps_state(&plan->steps, first) == STEP_OPEN &&
        plan_may_offer_step(first, gate_open))
        return first;
    return plan_next_of_path(plan, sentence->path, gate_open);
}

static bool is_seldom(str rule)
{
    return str_equal(rule, S("steady")) || str_equal(rule, S("calm-weeks"));
}

/* Someone asked for another: then another path comes first, if there is one. */
static bool path_was_passed(const struct plan *plan, const struct content_path *path)
{
    for (size_t i = 0; i < path->path_step_count; i++)
        if (steps_state(&plan->steps, &path->path_steps[i]) == STEP_RESTS) return true;
    return false;
}

static bool offer(struct plan *plan, const struct reason *reason, bool gate_open, bool passed_too)
{
    const struct content_reason *sentence = content_find_reason(plan->steps.content, reason->rule);
    CHECK(sentence != NULL);
    if (!plan_may_offer_path(plan, sentence->path, gate_open)) return false;
    if (steps_path_aside(&plan->steps, sentence->path)) return false;
    if (is_seldom(reason->rule) && plan->steps.answered_on > plan->steps.today - PLAN_SELDOM_DAYS)
        return false;
    if (!passed_too && path_was_passed(plan, sentence->path)) return false;
    plan->step = step_for(plan, sentence, gate_open);
    if (!plan->step) return false;
    plan->sentence = sentence;
    plan->reason = *reason;
    return true;
}

/* The last step that was taken up and is not answered yet. */
static bool keep_taken(struct plan *plan, bool gate_open, struct arena *arena)
{
    const struct content *content = plan->steps.content;
    int64_t newest_ms = INT64_MIN;
    for (size_t i = 0; i < content->path_step_count; i++) {
        const struct entry *entry = plan->steps.answers[i].entry;
        const struct content_path_step *step = &content->path_steps[i];
        struct record record;
        if (steps_state(&plan->steps, step) != STEP_TAKEN) continue;
        if (!plan_may_offer_step(step, gate_open) || entry->written_ms <= newest_ms) continue;
        if (!notebook_read(entry, arena, &record)) continue;
        newest_ms = entry->written_ms;
        plan->step = step;
        plan->taken_for = record_text(&record, S("reason"));
    }
    return plan->step != NULL;
}

/* A path of which a step was taken up or done lately, while nothing else speaks louder. */
static bool go_on(struct plan *plan, bool gate_open)
{
    const struct content *content = plan->steps.content;
    const struct content_path *begun = NULL;
    day newest = plan->steps.today - BEGUN_DAYS;
    for (size_t i = 0; i < content->path_step_count; i++) {
        const struct entry *entry = plan->steps.answers[i].entry;
        const struct content_path_step *step = &content->path_steps[i];
        if (!entry || steps_state(&plan->steps, step) != STEP_DONE) continue;
        if (entry_day(entry) <= newest || !plan_may_offer_path(plan, step->path, gate_open))
            continue;
        if (steps_path_aside(&plan->steps, step->path)) continue;
        newest = entry_day(entry);
        begun = step->path;
    }
    plan->step = begun ? plan_next_of_path(plan, begun, gate_open) : NULL;
    plan->goes_on = plan->step != NULL;
    return plan->goes_on;
}

static bool is_quiet(str rule)
{
    return is_seldom(rule) || str_equal(rule, S("first-step"));
}

static void choose(struct plan *plan, const struct grounds *grounds, bool gate_open)
{
    struct reason reasons[RULE_COUNT_MAX];
    size_t count = rules_apply(grounds, reasons);
    for (int passed_too = 0; passed_too < 2; passed_too++)
        for (size_t i = 0; i < count; i++)
            if (!is_quiet(reasons[i].rule) && offer(plan, &reasons[i], gate_open, passed_too > 0))
                return;
    if (go_on(plan, gate_open)) return;
    for (size_t i = 0; i < count; i++)
        if (is_quiet(reasons[i].rule) && offer(plan, &reasons[i], gate_open, true)) return;
}

struct plan plan_of_notebook(struct notebook *nb, const struct content *content, day today,
                             day looked_back, bool gate_open, struct arena *arena)
{
    struct plan plan = {.as_of = plan_as_of(today, looked_back),
                        .steps = steps_of_notebook(nb, content, today, *arena)};
    struct traces traces = traces_of_notebook(nb, plan.as_of, arena);
    struct grounds grounds = {.traces = &traces, .gate_open = gate_open};
    struct position_path path = position_path_latest(nb, today, LOOKS, arena);
    const struct position_time *last = path.count > 0 ? &path.times[path.count - 1] : NULL;
    if (last && (!last->position.placed || last->day <= today - ANSWERS_DAYS)) last = NULL;
    if (last && gate_open) {
        grounds.position = &last->position;
        grounds.position_day = last->day;
    }
    plan.regions = regions_of(content, &grounds, last ? &last->position : NULL);
    plan.rests = plan.steps.answered_for_now;
    if (!keep_taken(&plan, gate_open, arena)) choose(&plan, &grounds, gate_open);
    return plan;
}

bool plan_put_reason(struct buf *out, str say, const struct reason *reason, str times,
                     str day_words)
{
    char room[2][24];
    struct buf n = buf_over(room[0], sizeof room[0]), of = buf_over(room[1], sizeof room[1]);
    buf_put_int(&n, reason->n);
    buf_put_int(&of, reason->of);
    const struct fill_slot slots[] = {{S("n"), buf_str(&n)},
                                      {S("of"), buf_str(&of)},
                                      {S("times"), times},
                                      {S("day"), day_words}};
    return fill_put_named(out, say, slots, COUNT(slots));
}
