#include "steps.h"

#include "query.h"
#include "str.h"

/* Options of plan-step's field `state`, by number. */
enum answer { ANSWER_OFFERED = 1, ANSWER_TAKEN, ANSWER_DONE, ANSWER_LATER, ANSWER_NEVER };

static size_t place_of_step(const struct content *content, const struct content_path_step *step)
{
    return (size_t)(step - content->path_steps);
}

static size_t place_of_path(const struct content *content, const struct content_path *path)
{
    return (size_t)(path - content->paths);
}

/* "kind.field=option", cut into its parts. */
struct mark {
    str kind, field, option;
};

static struct mark mark_of(const struct content_path_step *step)
{
    if (step->practice) return (struct mark){S("practice"), S("name"), step->practice->id};
    str rest = step->seen;
    str named = str_cut(&rest, '=');
    struct mark mark = {.option = rest};
    mark.kind = str_cut(&named, '.');
    mark.field = named;
    return mark;
}

static bool has_mark(const struct mark *mark, const struct record *record)
{
    if (mark->kind.len == 0 || !record->kind || !str_equal(record->kind->name, mark->kind))
        return false;
    if (mark->field.len == 0) return true;
    if (mark->option.len == 0) return record_value(record, mark->field) != NULL;
    return str_equal(record_text(record, mark->field), mark->option);
}

static void take_answer(struct steps *steps, const struct entry *entry, const struct record *record)
{
    const struct content *content = steps->content;
    str what = record_text(record, S("what"));
    uint32_t state = (uint32_t)record_number(record, S("state"), ANSWER_OFFERED);
    const struct content_path_step *step = content_find_path_step(content, what);
    const struct content_path *path = content_find_path(content, what);
    struct step_answer *answer = step   ? &steps->answers[place_of_step(content, step)]
                                 : path ? &steps->paths[place_of_path(content, path)]
                                        : NULL;
    if (!answer || answer->entry) return; /* the newest was here already */
    *answer = (struct step_answer){entry, state};
    day on = entry_day(entry);
    if (on > steps->answered_on) steps->answered_on = on;
    if (step && on == steps->today && (state == ANSWER_LATER || state == ANSWER_DONE))
        steps->answered_for_now = true;
}

static void read_answers(struct steps *steps, struct notebook *nb, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("plan-step"));
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (notebook_read(entry, &room, &record)) take_answer(steps, entry, &record);
    }
}

/* A taken step is done by what was written after it was taken. */
static bool counts(const struct steps *steps, size_t place, const struct entry *entry)
{
    const struct step_answer *answer = &steps->answers[place];
    if (answer->entry && answer->state == ANSWER_TAKEN)
        return entry->written_ms > answer->entry->written_ms;
    return steps->content->path_steps[place].once ||
           entry_day(entry) > steps->today - STEPS_SEEN_DAYS;
}

/* The kinds that show a step, as bits by kind number, so that other records are not decoded. */
struct marks {
    struct mark at[STEPS_COUNT_MAX];
    uint32_t kind_numbers[STEPS_COUNT_MAX]; /* 0: none */
    uint64_t recent, ever;
};

static struct marks marks_of(const struct content *content)
{
    struct marks marks = {0};
    for (size_t i = 0; i < content->path_step_count; i++) {
        marks.at[i] = mark_of(&content->path_steps[i]);
        const struct kind *kind = kind_find(marks.at[i].kind);
        if (!kind) continue;
        CHECK(kind->number < 64);
        marks.kind_numbers[i] = kind->number;
        marks.recent |= UINT64_C(1) << kind->number;
        if (content->path_steps[i].once) marks.ever |= UINT64_C(1) << kind->number;
    }
    return marks;
}

static void see(struct steps *steps, const struct marks *marks, const struct entry *entry,
                struct arena scratch)
{
    struct record record;
    if (!notebook_read(entry, &scratch, &record)) return;
    for (size_t i = 0; i < steps->content->path_step_count; i++)
        if (!steps->seen[i] && marks->kind_numbers[i] == entry->kind_number &&
            has_mark(&marks->at[i], &record) && counts(steps, i, entry))
            steps->seen[i] = true;
}

/* Whether every step that older records of this kind could still show was seen already. */
static bool all_seen(const struct steps *steps, const struct marks *marks, str kind)
{
    for (size_t i = 0; i < steps->content->path_step_count; i++)
        if (steps->content->path_steps[i].once && !steps->seen[i] &&
            str_equal(marks->at[i].kind, kind))
            return false;
    return true;
}

static void see_records(struct steps *steps, struct notebook *nb, struct arena scratch)
{
    struct marks marks = marks_of(steps->content);
    struct query query = query_all();
    query.until = steps->today;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        bool recent = entry_day(entry) > steps->today - STEPS_SEEN_DAYS;
        uint64_t bit = entry->kind_number < 64 ? UINT64_C(1) << entry->kind_number : 0;
        if (!((recent ? marks.recent : marks.ever) & bit)) continue;
        const struct kind *kind = kind_of_number(entry->kind_number);
        if (!recent && all_seen(steps, &marks, kind->name))
            marks.ever &= ~bit;
        else
            see(steps, &marks, entry, scratch);
    }
}

struct steps steps_of_notebook(struct notebook *nb, const struct content *content, day today,
                               struct arena scratch)
{
    struct steps steps = {.content = content, .today = today, .answered_on = DAY_FIRST};
    CHECK(content->path_step_count <= STEPS_COUNT_MAX && content->path_count <= PATHS_COUNT_MAX);
    read_answers(&steps, nb, scratch);
    see_records(&steps, nb, scratch);
    return steps;
}

enum step_state steps_state(const struct steps *steps, const struct content_path_step *step)
{
    size_t place = place_of_step(steps->content, step);
    const struct step_answer *answer = &steps->answers[place];
    day since = answer->entry ? steps->today - entry_day(answer->entry) : 0;
    if (answer->entry && answer->state == ANSWER_NEVER) return STEP_ASIDE;
    if (answer->entry && answer->state == ANSWER_DONE) return STEP_DONE;
    if (steps->seen[place]) return STEP_SEEN;
    if (!answer->entry) return STEP_OPEN;
    if (answer->state == ANSWER_TAKEN) return since < STEPS_TAKEN_DAYS ? STEP_TAKEN : STEP_OPEN;
    return since < STEPS_REST_DAYS ? STEP_RESTS : STEP_OPEN;
}

bool steps_path_aside(const struct steps *steps, const struct content_path *path)
{
    const struct step_answer *answer = &steps->paths[place_of_path(steps->content, path)];
    return answer->entry && answer->state == ANSWER_NEVER;
}
