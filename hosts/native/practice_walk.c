#include "practice_walk.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "language.h"
#include "record_change.h"
#include "str.h"
#include "terminal.h"
#include "utf8.h"

enum { TEXT_LEN = 64 * 1024, ANSWER_LEN_MAX = 8 * 1024, MEMORY_LEN = 4 * 1024 * 1024 };

struct walking {
    struct walk walk;
    struct walk_answer answers[PRACTICE_ANSWER_COUNT_MAX];
    struct arena arena; /* of what is typed */
    struct buf out;
};

static void flush(struct buf *out)
{
    print(buf_str(out));
    fflush(stdout);
    *out = buf_over(out->ptr, out->cap);
}

static void put_fact(struct buf *out, const char *name, str text)
{
    if (text.len > 0) buf_format(out, "%s %ls\n", name, STR(text));
}

static void put_about(struct buf *out, const struct content_practice *practice)
{
    buf_format(out, tell("%ls, about %d min"), STR(practice->title), practice->minutes);
    buf_put(out, S("\n\n"));
    put_fact(out, tell("What:"), practice->what);
    put_fact(out, tell("How:"), practice->how);
    put_fact(out, tell("Why:"), practice->why);
    put_fact(out, tell("When not:"), practice->when_not);
    put_fact(out, tell("What stands behind it:"), practice->standing);
    if (practice->source.len > 0) buf_format(out, "(%ls)\n", STR(practice->source));
}

/* What a breath is made of, and how long it all takes. */
static void put_times(struct buf *out, const struct content_step *step)
{
    for (size_t i = 0; step->breathing != NULL && i < step->breathing->phase_count; i++) {
        const struct content_phase *phase = &step->breathing->phases[i];
        buf_put(out, S("  "));
        buf_format(out, tell("%ls, %d seconds"), STR(phase->cue), phase->duration_ms / 1000);
        buf_put_char(out, '\n');
    }
    if (step->duration_s > 0) {
        buf_put(out, S("  "));
        buf_format(out, tell("(%d seconds, or as long as you like)"), step->duration_s);
        buf_put_char(out, '\n');
    }
}

/* Choices are numbered, to be answered by number. */
static void put_step(const struct walking *walking, size_t index, struct buf *out)
{
    const struct content_step *step = &walking->walk.practice->steps[index];
    struct content_option option;
    buf_put_char(out, '\n');
    if (step->say.len > 0) buf_format(out, "%ls\n", STR(step->say));
    if (step->ask.len > 0) buf_format(out, "%ls\n", STR(step->ask));
    for (size_t i = 0;
         step->kind == STEP_CHOICE && walk_option(walking->walk.content, step, i, &option); i++)
        buf_format(out, "  %2zu  %ls\n", i + 1, STR(option.name));
    if (step->scale != NULL) {
        buf_put(out, S("  "));
        buf_format(out, tell("%d (%ls) to %d (%ls)"), step->scale->min, STR(step->scale->low),
                   step->scale->max, STR(step->scale->high));
        buf_put_char(out, '\n');
    }
    put_times(out, step);
}

static bool add(struct walking *walking, size_t step, str text)
{
    if (walking->walk.answer_count == PRACTICE_ANSWER_COUNT_MAX) return false;
    walking->answers[walking->walk.answer_count++] =
        (struct walk_answer){step, str_copy(&walking->arena, text)};
    return true;
}

/* A number or an id; the reply to it is said at once. */
static bool take_option(struct walking *walking, size_t index, str typed)
{
    const struct content_step *step = &walking->walk.practice->steps[index];
    struct content_option option;
    int64_t number = 0;
    bool numbered = str_parse_int(typed, &number);
    for (size_t i = 0; walk_option(walking->walk.content, step, i, &option); i++) {
        bool this_one = numbered ? number == (int64_t)i + 1 : str_equal(option.id, typed);
        if (!this_one) continue;
        if (option.reply.len > 0) buf_format(&walking->out, "%ls\n", STR(option.reply));
        return add(walking, index, option.id);
    }
    return false;
}

static bool take_choice(struct walking *walking, size_t index, str typed)
{
    size_t before = walking->walk.answer_count;
    if (!walking->walk.practice->steps[index].several) return take_option(walking, index, typed);
    while (typed.len > 0)
        if (!take_option(walking, index, str_trim(str_cut(&typed, ',')))) {
            walking->walk.answer_count = before;
            return false;
        }
    return true;
}

/* Whether the field takes it: draft.h says so, or why not. */
static bool take_field(struct walking *walking, size_t index, str typed)
{
    const struct kind *kind;
    const struct field *field;
    str fills = walking->walk.practice->steps[index].fills;
    struct arena room = walking->arena;
    struct problems problems = {0};
    bool found = walk_next_field(&fills, &kind, &field);
    CHECK(found && field);
    struct record record = record_new(&room, kind);
    struct draft_field draft = {field->name, typed};
    if (draft_read_fields(&record, &draft, 1, walking->walk.now.offset_min, &room, &problems))
        return add(walking, index, typed);
    str problem = problem_say(&problems.at[0], &language_tongue, S(""), &room);
    buf_format(&walking->out, "%ls\n", STR(problem));
    return false;
}

static bool take(struct walking *walking, size_t index, str typed)
{
    const struct content_step *step = &walking->walk.practice->steps[index];
    int64_t rating;
    switch (step->kind) {
    case STEP_CHOICE:
        return take_choice(walking, index, typed);
    case STEP_RATE:
        return str_parse_int(typed, &rating) && rating >= step->scale->min &&
               rating <= step->scale->max && add(walking, index, typed);
    case STEP_FIELD:
        return utf8_valid(typed) && take_field(walking, index, typed);
    case STEP_TEXT:
    case STEP_TIMER:
    case STEP_PACER:
        break;
    }
    return false;
}

static bool asks(const struct content_step *step)
{
    return step->kind == STEP_CHOICE || step->kind == STEP_RATE || step->kind == STEP_FIELD;
}

/* False when the person ends it there. */
static bool ask_step(struct walking *walking, size_t index)
{
    char typed[ANSWER_LEN_MAX];
    const struct content_step *step = &walking->walk.practice->steps[index];
    put_step(walking, index, &walking->out);
    flush(&walking->out);
    const char *prompt = asks(step) ? tell("[answer, Enter to pass over, . to end]")
                                    : tell("[Enter to go on, . to end]");
    while (terminal_ask(prompt, typed, sizeof typed)) {
        str text = str_trim(str_of_c(typed));
        if (str_equal(text, S("."))) return false;
        if (text.len == 0 || !asks(step) || take(walking, index, text)) {
            flush(&walking->out);
            return true;
        }
        buf_format(&walking->out, "%s\n", tell("That is not one of the answers here."));
        flush(&walking->out);
    }
    return false;
}

/* STEP=ANSWER words; the steps count from 1. */
static bool take_words(struct walking *walking, struct call *call, struct refusal *why)
{
    for (size_t i = 1; i < call->argument_count; i++) {
        str answer = str_of_c(call->arguments[i]), number = str_cut(&answer, '=');
        int64_t step;
        bool known = str_parse_int(number, &step) && step >= 1 &&
                     (uint64_t)step <= walking->walk.practice->step_count;
        if (!known)
            return refuse(why, OUTCOME_USAGE,
                          "Answers are STEP=ANSWER, such as 1=7; %.40s is none.",
                          call->arguments[i]);
        if (!take(walking, (size_t)step - 1, answer))
            return refuse(why, OUTCOME_USAGE, "Step %d does not take this answer.", (int)step);
    }
    return true;
}

/* What is written in one go; what something is missing in is named, and the rest is kept. */
struct writing {
    const struct walk *walk;
    id128 ids[WALK_RECORD_COUNT_MAX];
    const struct kind *kinds[WALK_RECORD_COUNT_MAX];
    size_t count;
};

static bool build(struct call *call, void *context, struct arena *arena, struct effects *effects,
                  struct refusal *why)
{
    struct writing *writing = context;
    struct walk_record records[WALK_RECORD_COUNT_MAX];
    size_t count = walk_records(writing->walk, arena, records);
    writing->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct problems problems = {0};
        struct record record = record_new(arena, records[i].kind);
        record.at = call->now;
        if (!draft_read(&record, records[i].fields, records[i].count, call->now.offset_min, arena,
                        &problems)) {
            str problem = problem_say(&problems.at[0], &language_tongue, S(""), arena);
            complain("Not written down as %.*s: %.*s", STR_STDIO(records[i].kind->name),
                     STR_STDIO(problem));
            continue;
        }
        record_stamp(call, &record, NULL);
        if (!record_append(call, &record, effects, why)) return false;
        writing->kinds[writing->count] = records[i].kind;
        writing->ids[writing->count++] = record.id;
    }
    return true;
}

static void print_written(const struct writing *writing)
{
    for (size_t i = 0; i < writing->count; i++) {
        char room[ID_TEXT_LEN + 1];
        struct buf id = buf_over(room, sizeof room);
        id_put(&id, writing->ids[i]);
        printf("%.*s %.*s\n", STR_STDIO(writing->kinds[i]->name), STR_STDIO(buf_str(&id)));
    }
}

/* Without a notebook nothing is kept, and nobody is asked for one. */
static int write_down(struct call *call, const struct walk *walk, bool asked)
{
    struct refusal why;
    struct writing writing = {.walk = walk};
    if (!call->opened && !call_start(call, &why)) {
        if (vault_state(&call->nb->vault) == VAULT_EMPTY) return call_end(call, OUTCOME_DONE);
        return call_refuse(call, &why);
    }
    if (asked && !terminal_confirm("Write it down in the notebook?"))
        return call_end(call, OUTCOME_DONE);
    if (vault_state(&call->nb->vault) == VAULT_LOCKED && !call_unlock(call, &why))
        return call_refuse(call, &why);
    if (!call_write(call, build, &writing, &why)) return call_refuse(call, &why);
    print_written(&writing);
    return call_end_written(call);
}

int practice_walk(struct call *call, const struct content *content,
                  const struct content_practice *practice)
{
    static struct walking walking;
    static char text[TEXT_LEN], memory[MEMORY_LEN];
    struct refusal why;
    bool given = call->argument_count > 1;
    bool asked = !given && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    walking.arena = arena_over(memory, sizeof memory);
    walking.out = buf_over(text, sizeof text);
    walking.walk = (struct walk){
        .content = content, .practice = practice, .answers = walking.answers, .now = call->now};
    if (given && !take_words(&walking, call, &why)) return call_refuse(call, &why);
    if (!given) put_about(&walking.out, practice);
    for (size_t i = 0; !given && i < practice->step_count; i++) {
        if (!asked)
            put_step(&walking, i, &walking.out);
        else if (!ask_step(&walking, i))
            break;
    }
    if (!given) buf_format(&walking.out, "\n%ls\n", STR(practice->then));
    flush(&walking.out);
    if (asked) {
        walking.walk.began_ms = call->now.utc_ms;
        if (call->given.value[OPTION_NOW] == NULL) call->now = clock_now();
        walking.walk.now = call->now;
    }
    return given || asked ? write_down(call, &walking.walk, asked) : call_end(call, OUTCOME_DONE);
}
