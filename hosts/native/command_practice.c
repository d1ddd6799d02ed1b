/* command_practice.c - practice: lists what can be practised, or goes through one step by step. */
#include <stdio.h>

#include "command.h"
#include "content.h"
#include "gate.h"
#include "language.h"
#include "practice_json.h"
#include "practice_walk.h"
#include "str.h"

enum { PRACTICE_LEN_MAX = 512 * 1024 };

static void put_row(struct buf *out, const struct content_practice *practice)
{
    buf_put(out, practice->id);
    for (size_t blanks = practice->id.len; blanks < 24; blanks++) buf_put_char(out, ' ');
    buf_put_char(out, ' ');
    buf_format(out, tell("%2d min"), practice->minutes);
    buf_format(out, "  %ls\n", STR(practice->title));
}

/* By strategy, as on the page; what stands behind the safety gate is not named here. */
static int list_all(struct call *call, const struct content *content, struct buf *out)
{
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    for (size_t s = 0; s < content->strategy_count; s++) {
        const struct content_strategy *strategy = &content->strategies[s];
        if (!as_json) buf_format(out, "%s# %ls\n", s > 0 ? "\n" : "", STR(strategy->name));
        for (size_t i = 0; i < content->practice_count; i++) {
            const struct content_practice *practice = &content->practices[i];
            if (practice->strategy != strategy || practice->gated || practice->of_now) continue;
            if (as_json)
                practice_json_put(out, content, practice);
            else
                put_row(out, practice);
        }
    }
    CHECK(!out->full);
    print(buf_str(out));
    return call_end(call, OUTCOME_DONE);
}

/* What is gated needs a notebook whose gate is open, and is unknown like any other name without. */
static bool is_open_for(struct call *call, const struct content *content)
{
    struct refusal unsaid;
    if (!call_start(call, &unsaid) || !call_unlock(call, &unsaid)) return false;
    return gate_is_open(&call->nb->vault.notebook, content, call->nb->scratch);
}

static const struct content_practice *find(struct call *call, const struct content *content)
{
    const struct content_practice *practice =
        content_find_practice(content, str_of_c(call->arguments[0]));
    if (practice != NULL && !practice->gated) return practice;
    return is_open_for(call, content) ? practice : NULL;
}

int command_practice(struct call *call)
{
    struct refusal why;
    static char memory[PRACTICE_LEN_MAX];
    struct buf out = buf_over(memory, sizeof memory);
    const struct content *content = content_in(language_tag());
    if (call->argument_count == 0) return list_all(call, content, &out);
    const struct content_practice *practice = find(call, content);
    if (practice == NULL) {
        refuse(&why, OUTCOME_USAGE, "There is no practice %.60s; evenkeel practice lists them.",
               call->arguments[0]);
        return call_refuse(call, &why);
    }
    if (call->given.value[OPTION_JSON] == NULL) return practice_walk(call, content, practice);
    practice_json_put(&out, content, practice);
    print(buf_str(&out));
    return call_end(call, OUTCOME_DONE);
}
