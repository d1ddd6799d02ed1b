#include "practising.h"

#include "limits.h"
#include "str.h"

/* An answer's name is "s" and the number of its step, from 1 on. */
static bool is_step_name(str name, size_t step_count, size_t *step)
{
    int64_t number;
    if (!str_starts(name, S("s")) || !str_parse_int(str_slice(name, 1, name.len), &number))
        return false;
    if (number < 1 || (uint64_t)number > step_count) return false;
    *step = (size_t)number - 1;
    return true;
}

/* What the step's control is called. */
static str practising_control(const struct content_step *step)
{
    const struct kind *kind;
    const struct field *field;
    str fills = step->fills;
    if (step->kind != STEP_FIELD || !walk_next_field(&fills, &kind, &field) || !field)
        return S("answer");
    return field->name;
}

static void add(struct practising *practising, size_t step, str text)
{
    if (text.len > 0)
        practising->answers[practising->answer_count++] = (struct walk_answer){step, text};
}

void practising_set_for(struct practising *practising, str id)
{
    struct page *page = practising->page;
    id128 parsed;
    struct record record;
    if (!page->notebook || !id_parse(id, &parsed)) return;
    const struct entry *entry = notebook_current(page->notebook, parsed);
    if (!entry || entry->erased || !notebook_read(entry, page->arena, &record)) return;
    if (record.kind != kind_find(S("urge")) && record.kind != kind_find(S("trigger"))) return;
    practising->for_entry = entry;
    practising->for_kind = record.kind;
    practising->for_id = id;
}

static void read_answers(struct practising *practising, const struct form *form)
{
    int64_t from;
    const struct content_practice *practice = practising->practice;
    bool came = str_parse_int(form_text(form, S("from")), &from) && from >= 1 &&
                (uint64_t)from <= practice->step_count;
    size_t just = came ? (size_t)from - 1 : practice->step_count, step;
    str control = came ? practising_control(&practice->steps[just]) : (str){0};
    for (size_t i = 0; i < form->count; i++) {
        const struct draft_field *field = &form->fields[i];
        if (is_step_name(field->name, practice->step_count, &step)) {
            if (step != just) add(practising, step, field->text);
        } else if (came && str_equal(field->name, control)) {
            add(practising, just, field->text);
        }
    }
}

void practising_read(struct page *page, const struct content_practice *practice,
                     struct practising *out)
{
    const struct form *form = &page->form;
    *out = (struct practising){.page = page, .practice = practice};
    out->answers = NEW(page->arena, struct walk_answer, FORM_FIELD_COUNT_MAX);
    read_answers(out, form);
    if (!str_parse_int(form_text(form, S("began")), &out->began_ms)) out->began_ms = 0;
    practising_set_for(out, form_text(form, S("for")));
}

static void put_hidden(struct page *page, str name, str text)
{
    html(page->out, "<input type=\"hidden\" name=\"%ls\" value=\"%ls\">", STR(name), STR(text));
}

static void put_but(const struct practising *practising, size_t but)
{
    struct page *page = practising->page;
    int64_t began_ms = practising->began_ms > 0 ? practising->began_ms : page->env->now.utc_ms;
    put_hidden(page, S("began"), page_path(page, "%lld", (long long)began_ms));
    if (practising->for_entry) put_hidden(page, S("for"), practising->for_id);
    for (size_t i = 0; i < practising->answer_count; i++) {
        const struct walk_answer *answer = &practising->answers[i];
        if (answer->step != but)
            put_hidden(page, page_path(page, "s%zu", answer->step + 1), answer->text);
    }
}

void practising_put_carried(const struct practising *practising, size_t index)
{
    put_hidden(practising->page, S("from"), page_path(practising->page, "%zu", index + 1));
    put_but(practising, index);
}

void practising_put_all(const struct practising *practising)
{
    put_but(practising, practising->practice->step_count);
}

struct form practising_form(const struct practising *practising, size_t index)
{
    str name = practising_control(&practising->practice->steps[index]);
    struct form form = form_empty(practising->page->arena, practising->answer_count);
    for (size_t i = 0; i < practising->answer_count; i++)
        if (practising->answers[i].step == index)
            form_add(&form, name, practising->answers[i].text);
    return form;
}

static bool rates(const struct content_step *step, str name)
{
    const struct kind *kind;
    const struct field *field;
    str fills = step->fills;
    while (step->kind == STEP_RATE && walk_next_field(&fills, &kind, &field))
        if (field && str_equal(kind->name, S("practice")) && str_equal(field->name, name))
            return true;
    return false;
}

int practising_rating(const struct practising *practising, str name)
{
    int64_t rating;
    for (size_t i = 0; i < practising->answer_count; i++) {
        const struct content_step *step = &practising->practice->steps[practising->answers[i].step];
        if (!rates(step, name) || !str_parse_int(practising->answers[i].text, &rating)) continue;
        if (rating >= step->scale->min && rating <= step->scale->max) return (int)rating;
    }
    return -1;
}

str practising_draft(struct page *page, const struct content_practice *practice)
{
    return page_path(page, "practice-%ls", STR(practice->id));
}
