#include "practice_check.h"

#include "gate.h"
#include "str.h"
#include "walk.h"

struct checking {
    const struct content *content;
    const struct content_practice *practice;
    struct buf *complaints;
    size_t count;
};

static void complain(struct checking *checking, str what, str sentence)
{
    buf_format(checking->complaints, "practice \"%ls\", %ls: %ls\n", STR(checking->practice->id),
               STR(what), STR(sentence));
    checking->count++;
}

static bool is_filled(const struct content_practice *practice, const struct field *wanted)
{
    const struct kind *kind;
    const struct field *field;
    for (size_t i = 0; i < practice->step_count; i++) {
        str names = practice->steps[i].fills;
        while (walk_next_field(&names, &kind, &field))
            if (field == wanted) return true;
    }
    return false;
}

static bool is_given(const struct content_practice *practice, const struct field *wanted)
{
    const struct kind *kind;
    const struct field *field;
    for (size_t i = 0; i < practice->given_count; i++) {
        str name = practice->givens[i].field;
        if (walk_next_field(&name, &kind, &field) && field == wanted) return true;
    }
    return false;
}

static bool is_written(const struct content_practice *practice, const struct kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (is_filled(practice, &kind->fields[i])) return true;
    return false;
}

/* What becomes of one answer, by itself. */
static void check_answer(struct checking *checking, size_t step, str answer, struct arena scratch)
{
    struct walk_answer answers[] = {{step, answer}};
    struct walk walk = {.content = checking->content,
                        .practice = checking->practice,
                        .answers = answers,
                        .answer_count = 1,
                        .now = {INT64_C(1795206600000), 60}};
    struct walk_record records[WALK_RECORD_COUNT_MAX];
    size_t count = walk_records(&walk, &scratch, records);
    bool landed = false;
    for (size_t i = 0; i < count; i++) {
        struct record record = record_new(&scratch, records[i].kind);
        struct problems problems = {0};
        landed |= records[i].count > (i == 0 ? 1 : 0);
        if (!draft_read_fields(&record, records[i].fields, records[i].count, 60, &scratch,
                               &problems))
            complain(checking, answer, problems.at[0].text);
    }
    if (!landed) complain(checking, answer, S("this answer lands in no record."));
}

static void check_rating(struct checking *checking, size_t index, struct arena scratch)
{
    const struct content_step *step = &checking->practice->steps[index];
    const struct kind *kind;
    const struct field *field;
    str names = step->fills;
    while (walk_next_field(&names, &kind, &field)) {
        if (!field) continue;
        if (field->type != FIELD_INT ||
            walk_scaled(step->scale, field, step->scale->min) != field->lo ||
            walk_scaled(step->scale, field, step->scale->max) != field->hi)
            complain(checking, step->fills, S("the scale does not span the range of the field."));
    }
    const int ends[] = {step->scale->min, step->scale->max};
    for (size_t i = 0; i < COUNT(ends); i++) {
        struct buf number = buf_new(&scratch, 16);
        buf_put_int(&number, ends[i]);
        check_answer(checking, index, buf_str(&number), scratch);
    }
}

static void check_choice(struct checking *checking, size_t index, struct arena scratch)
{
    const struct content_step *step = &checking->practice->steps[index];
    const struct kind *kind;
    const struct field *field;
    struct content_option option;
    str names = step->fills;
    if (names.len == 0) return;
    while (step->several && walk_next_field(&names, &kind, &field))
        if (field && !field_is_list(field) && field->type != FIELD_TEXT)
            complain(checking, step->fills, S("this field takes one value only."));
    for (size_t i = 0; walk_option(checking->content, step, i, &option); i++)
        if (!str_equal(option.value, S("-"))) check_answer(checking, index, option.id, scratch);
}

static void check_step(struct checking *checking, size_t index, struct arena scratch)
{
    const struct content_step *step = &checking->practice->steps[index];
    const struct kind *kind;
    const struct field *field;
    str names = step->fills;
    while (walk_next_field(&names, &kind, &field)) {
        if (!field) {
            complain(checking, step->fills, S("no kind of record has this field."));
            return;
        }
        if (kind->own_lock)
            complain(checking, step->fills, S("a practice never writes what has its own lock."));
        if (!checking->practice->gated && !gate_offers_kind(false, kind))
            complain(checking, step->fills, S("only a gated practice writes this kind."));
    }
    if (step->kind == STEP_RATE) check_rating(checking, index, scratch);
    if (step->kind == STEP_CHOICE) check_choice(checking, index, scratch);
}

static void check_given(struct checking *checking, const struct content_given *given,
                        struct arena scratch)
{
    const struct kind *kind;
    const struct field *field;
    str name = given->field;
    if (!walk_next_field(&name, &kind, &field) || !field) {
        complain(checking, given->field, S("no kind of record has this field."));
        return;
    }
    if (!is_written(checking->practice, kind))
        complain(checking, given->field, S("no step brings anything for such a record."));
    bool counted = field->type == FIELD_DAY || field->type == FIELD_TIME;
    if (counted && str_starts(given->value, S("+"))) return;
    struct record record = record_new(&scratch, kind);
    struct draft_field typed = {field->name, given->value};
    struct problems problems = {0};
    if (!draft_read_fields(&record, &typed, 1, 60, &scratch, &problems))
        complain(checking, given->field, problems.at[0].text);
}

/* A record that no way through the steps could complete would only ever be a draft. */
static void check_kinds(struct checking *checking)
{
    size_t written = 0;
    for (size_t i = 0; i < kinds_count; i++) {
        const struct kind *kind = &kinds[i];
        if (!is_written(checking->practice, kind) || str_equal(kind->name, S("practice"))) continue;
        written++;
        for (size_t j = 0; j < kind->field_count; j++)
            if (kind->fields[j].required && !is_filled(checking->practice, &kind->fields[j]) &&
                !is_given(checking->practice, &kind->fields[j]))
                complain(checking, kind->name, S("a field that it needs is never filled."));
    }
    if (written >= WALK_RECORD_COUNT_MAX)
        complain(checking, S("records"), S("it writes more kinds than there is room for."));
}

static void check_next(struct checking *checking)
{
    for (str names = checking->practice->next; names.len > 0;) {
        str name = str_cut(&names, ' ');
        const struct kind *kind = kind_find(name);
        if (!kind || kind->own_lock)
            complain(checking, name, S("there is no such kind to go on to."));
    }
}

size_t practice_check(const struct content *content, const struct content_practice *practice,
                      struct buf *complaints, struct arena scratch)
{
    struct checking checking = {content, practice, complaints, 0};
    check_kinds(&checking);
    check_next(&checking);
    if (checking.count > 0) return checking.count;
    for (size_t i = 0; i < practice->step_count; i++) check_step(&checking, i, scratch);
    for (size_t i = 0; i < practice->given_count; i++)
        check_given(&checking, &practice->givens[i], scratch);
    return checking.count;
}
