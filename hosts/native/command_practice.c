/* command_practice.c - practice: lists what can be practised, or goes through one step by step. */
#include <stdio.h>
#include <unistd.h>

#include "command.h"
#include "content.h"
#include "json_out.h"
#include "language.h"
#include "str.h"
#include "terminal.h"

enum { PRACTICE_LEN_MAX = 256 * 1024, ANSWER_LEN_MAX = 4096 };

static const char *const step_names[] = {
    [STEP_TEXT] = "text",   [STEP_CHOICE] = "choice", [STEP_RATE] = "rate",
    [STEP_TIMER] = "timer", [STEP_PACER] = "pacer",   [STEP_FIELD] = "field",
};

static void put_pair(struct json_out *json, str key, str text)
{
    if (text.len == 0) return;
    json_out_key(json, key);
    json_out_text(json, text);
}

static void put_step_json(struct json_out *json, const struct content_step *step)
{
    json_out_open(json, '{');
    put_pair(json, S("step"), str_of_c(step_names[step->kind]));
    put_pair(json, S("ask"), step->ask);
    put_pair(json, S("say"), step->say);
    put_pair(json, S("field"), step->fills);
    if (step->duration_s > 0) {
        json_out_key(json, S("seconds"));
        json_out_int(json, step->duration_s);
    }
    if (step->option_count > 0) {
        json_out_key(json, S("options"));
        json_out_open(json, '[');
        for (size_t i = 0; i < step->option_count; i++) json_out_text(json, step->options[i].name);
        json_out_close(json, ']');
    }
    json_out_close(json, '}');
}

static void put_json(struct buf *out, const struct content_practice *practice, bool with_steps)
{
    struct json_out json = json_out_to(out);
    json_out_open(&json, '{');
    put_pair(&json, S("name"), practice->id);
    put_pair(&json, S("title"), practice->title);
    json_out_key(&json, S("minutes"));
    json_out_int(&json, practice->minutes);
    put_pair(&json, S("what"), practice->what);
    put_pair(&json, S("how"), practice->how);
    put_pair(&json, S("why"), practice->why);
    put_pair(&json, S("when_not"), practice->when_not);
    put_pair(&json, S("standing"), practice->standing);
    put_pair(&json, S("source"), practice->source);
    if (with_steps) {
        json_out_key(&json, S("steps"));
        json_out_open(&json, '[');
        for (size_t i = 0; i < practice->step_count; i++) put_step_json(&json, &practice->steps[i]);
        json_out_close(&json, ']');
    }
    json_out_close(&json, '}');
    buf_put_char(out, '\n');
}

/* What stands behind the safety gate is not named here: a terminal has no gate to open. */
static int list_all(struct call *call, const struct content *content, struct buf *out)
{
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    for (size_t i = 0; i < content->practice_count; i++) {
        const struct content_practice *practice = &content->practices[i];
        if (practice->gated) continue;
        if (as_json) {
            put_json(out, practice, false);
            continue;
        }
        buf_put(out, practice->id);
        for (size_t blanks = practice->id.len; blanks < 22; blanks++) buf_put_char(out, ' ');
        buf_put_char(out, ' ');
        buf_format(out, tell("%2d min"), practice->minutes);
        buf_format(out, "  %.*s\n", STR(practice->title));
    }
    print(buf_str(out));
    return call_end(call, OUTCOME_DONE);
}

static void put_fact(struct buf *out, const char *name, str text)
{
    if (text.len > 0) buf_format(out, "%s %.*s\n", name, STR(text));
}

static void put_about(struct buf *out, const struct content_practice *practice)
{
    buf_format(out, tell("%.*s, about %d min"), STR(practice->title), practice->minutes);
    buf_put(out, S("\n\n"));
    put_fact(out, tell("What:"), practice->what);
    put_fact(out, tell("How:"), practice->how);
    put_fact(out, tell("Why:"), practice->why);
    put_fact(out, tell("When not:"), practice->when_not);
    put_fact(out, tell("What stands behind it:"), practice->standing);
}

static void put_step(struct buf *out, const struct content_step *step)
{
    buf_put_char(out, '\n');
    if (step->say.len > 0) buf_format(out, "%.*s\n", STR(step->say));
    if (step->ask.len > 0) buf_format(out, "%.*s\n", STR(step->ask));
    for (size_t i = 0; i < step->option_count; i++)
        buf_format(out, "  - %.*s\n", STR(step->options[i].name));
    if (step->scale != NULL) {
        buf_put(out, S("  "));
        buf_format(out, tell("%d (%.*s) to %d (%.*s)"), step->scale->min, STR(step->scale->low),
                   step->scale->max, STR(step->scale->high));
        buf_put_char(out, '\n');
    }
    for (size_t i = 0; step->breathing != NULL && i < step->breathing->phase_count; i++) {
        const struct content_phase *phase = &step->breathing->phases[i];
        buf_put(out, S("  "));
        buf_format(out, tell("%.*s, %d seconds"), STR(phase->cue), phase->duration_ms / 1000);
        buf_put_char(out, '\n');
    }
    if (step->duration_s > 0) {
        buf_put(out, S("  "));
        buf_format(out, tell("(%d seconds, or as long as you like)"), step->duration_s);
        buf_put_char(out, '\n');
    }
}

static void flush(struct buf *out)
{
    print(buf_str(out));
    fflush(stdout);
    *out = buf_over(out->ptr, out->cap);
}

/* On a terminal each step waits for Enter; what is typed there is kept nowhere. */
static int walk(struct call *call, const struct content_practice *practice, struct buf *out)
{
    char unkept[ANSWER_LEN_MAX];
    bool waits = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    put_about(out, practice);
    for (size_t i = 0; i < practice->step_count; i++) {
        flush(out);
        if (waits && !terminal_ask("\n[Enter]", unkept, sizeof unkept)) break;
        put_step(out, &practice->steps[i]);
    }
    if (practice->then.len > 0) buf_format(out, "\n%.*s\n", STR(practice->then));
    flush(out);
    return call_end(call, OUTCOME_DONE);
}

int command_practice(struct call *call)
{
    struct refusal why;
    static char memory[PRACTICE_LEN_MAX];
    struct buf out = buf_over(memory, sizeof memory);
    const struct content *content = content_in(language_tag());
    if (call->argument_count == 0) return list_all(call, content, &out);
    const struct content_practice *practice =
        content_find_practice(content, str_of_c(call->arguments[0]));
    if (practice == NULL || practice->gated) {
        refuse(&why, OUTCOME_USAGE, "There is no practice %.60s; evenkeel practice lists them.",
               call->arguments[0]);
        return refusal_say(&why);
    }
    if (call->given.value[OPTION_JSON] == NULL) return walk(call, practice, &out);
    put_json(&out, practice, true);
    print(buf_str(&out));
    return call_end(call, OUTCOME_DONE);
}
