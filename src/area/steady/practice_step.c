#include "practice_step.h"

#include "feelings.h"
#include "field.h"
#include "number.h"
#include "str.h"

bool practice_step_asks(const struct content_step *step)
{
    return step->kind == STEP_RATE || step->kind == STEP_FIELD || step->kind == STEP_CHOICE;
}

static void put_seconds(struct page *page, int duration_ms)
{
    number_put(page->out, duration_ms / 1000.0, 3);
}

/* The four phases in the order that the script knows: in, hold, out, rest. */
static void put_pacer(struct page *page, const struct content_step *step)
{
    const struct content_phase *phases[4] = {NULL};
    for (size_t i = 0; i < step->breathing->phase_count; i++)
        phases[step->breathing->phases[i].kind] = &step->breathing->phases[i];
    html(page->out, "<div class=\"pacer\" data-breath=\"");
    for (int i = 0; i < 4; i++) {
        if (i > 0) html(page->out, " ");
        put_seconds(page, phases[i] ? phases[i]->duration_ms : 0);
    }
    html(page->out, "\" data-say=\"");
    for (int i = 0; i < 4; i++)
        html(page->out, "%s%ls", i > 0 ? "|" : "", STR(phases[i] ? phases[i]->cue : S("")));
    html(page->out,
         "\"><svg viewBox=\"0 0 200 200\" aria-hidden=\"true\">"
         "<circle class=\"reach\" cx=\"100\" cy=\"100\" r=\"92\"/>"
         "<circle class=\"breath\" cx=\"100\" cy=\"100\" r=\"92\"/></svg><p class=\"say\">%ls</p>"
         "<progress max=\"100\" value=\"0\" aria-label=\"%s\"></progress></div>",
         STR(step->breathing->phases[0].cue), TC(page, "This breath"));
    html(page->out,
         "<div class=\"actions\">"
         "<button type=\"button\" data-pacer=\"hear\" aria-pressed=\"false\">%s</button>"
         "<button type=\"button\" data-pacer=\"feel\" aria-pressed=\"false\">%s</button>"
         "<button type=\"button\" data-pacer=\"rest\" aria-pressed=\"false\">%s</button></div>",
         TC(page, "Sound"), TC(page, "Vibration"), TC(page, "Pause"));
}

static void put_timer(struct page *page, const struct content_step *step)
{
    int64_t now = page->env->now.utc_ms;
    html(page->out,
         "<div class=\"wait\" data-wait-from=\"%lld\" data-wait-until=\"%lld\" "
         "data-wait-done=\"%s\">"
         "<p class=\"clock\" role=\"timer\">%d:%02d</p><progress max=\"%d\" value=\"0\" "
         "aria-label=\"%s\">"
         "</progress></div>",
         (long long)now, (long long)(now + (int64_t)step->duration_s * 1000),
         TC(page, "That was it."), step->duration_s / 60, step->duration_s % 60, step->duration_s,
         TC(page, "Time so far"));
}

static bool is_chosen(const struct practising *practising, size_t index, str text)
{
    for (size_t i = 0; i < practising->answer_count; i++)
        if (practising->answers[i].step == index && str_equal(practising->answers[i].text, text))
            return true;
    return false;
}

static void put_rating(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    const struct content_step *step = &practising->practice->steps[index];
    const struct content_scale *scale = step->scale;
    html(page->out, "<fieldset class=\"scale\"><legend>%ls</legend><div>", STR(step->ask));
    for (int value = scale->min; value <= scale->max; value++) {
        str text = page_path(page, "%d", value);
        field_put_option(page, S("answer"), text, text, is_chosen(practising, index, text));
    }
    html(page->out, "</div><p class=\"ends\"><span>%ls</span><span>%ls</span></p></fieldset>",
         STR(scale->low), STR(scale->high));
}

/* A few whole sentences stand one below the other; many short words side by side. */
static void put_choice(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    const struct content_step *step = &practising->practice->steps[index];
    struct content_option option;
    html(page->out, "<fieldset class=\"chips%s\"><legend>%ls</legend><div>",
         step->from == FROM_OPTIONS ? " rows" : "", STR(step->ask));
    for (size_t i = 0; walk_option(page->content, step, i, &option); i++)
        html(page->out,
             "<label><input type=\"%s\" name=\"answer\" value=\"%ls\"%s><span>%ls</span></label>",
             step->several ? "checkbox" : "radio", STR(option.id),
             is_chosen(practising, index, option.id) ? " checked" : "", STR(option.name));
    html(page->out, "</div></fieldset>");
}

static void put_field(const struct practising *practising, size_t index)
{
    const struct content_step *step = &practising->practice->steps[index];
    struct form form = practising_form(practising, index);
    const struct kind *kind;
    const struct field *field;
    str fills = step->fills;
    bool found = walk_next_field(&fills, &kind, &field);
    CHECK(found && field);
    struct field_set set = {practising->page, kind, &form, NULL};
    if (!str_equal(field->name, S("feelings"))) {
        field_put_asking(&set, field->name, step->ask);
        return;
    }
    html(practising->page->out, "<h2>%ls</h2>", STR(step->ask));
    feelings_put(&set);
}

void practice_step_put(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    const struct content_step *step = &practising->practice->steps[index];
    if (step->say.len > 0) {
        html(page->out, "<div class=\"say\">");
        page_put_body(page, step->say);
        html(page->out, "</div>");
    }
    switch (step->kind) {
    case STEP_TEXT:
        break;
    case STEP_CHOICE:
        put_choice(practising, index);
        break;
    case STEP_RATE:
        put_rating(practising, index);
        break;
    case STEP_TIMER:
        put_timer(page, step);
        break;
    case STEP_PACER:
        put_pacer(page, step);
        break;
    case STEP_FIELD:
        put_field(practising, index);
        break;
    }
}

void practice_step_put_reply(const struct practising *practising, size_t index)
{
    struct page *page = practising->page;
    const struct content_step *step = &practising->practice->steps[index];
    struct content_option option;
    if (step->kind != STEP_CHOICE) return;
    for (size_t i = 0; walk_option(page->content, step, i, &option); i++)
        if (option.reply.len > 0 && is_chosen(practising, index, option.id))
            html(page->out, "<p class=\"notice\" role=\"status\">%ls</p>", STR(option.reply));
}
