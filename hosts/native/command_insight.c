/* command_insight.c - insight: what the notebook, or a bare table, shows. */
#include <stdio.h>
#include <sys/mman.h>

#include "command.h"
#include "content.h"
#include "gate.h"
#include "insights.h"
#include "language.h"
#include "number.h"
#include "record_change.h"
#include "str.h"
#include "whole_file.h"

enum { REPORT_LEN_MAX = 16 * 1024 * 1024 };
#define TABLE_ARENA_LEN ((size_t)2 << 30)

static void put_range(struct buf *out, const struct estimate *e)
{
    char room[3][32];
    struct buf words[3];
    const double numbers[3] = {e->value, e->lo, e->hi};
    for (size_t i = 0; i < 3; i++) {
        words[i] = buf_over(room[i], sizeof room[i]);
        number_put(&words[i], numbers[i], 3);
    }
    buf_format(out, tell("%ls, between %ls and %ls, from %d"), STR(buf_str(&words[0])),
               STR(buf_str(&words[1])), STR(buf_str(&words[2])), (int)e->n);
}

static void put_number(struct buf *out, const struct named_estimate *number)
{
    const struct estimate *e = &number->estimate;
    buf_format(out, "%ls: ", STR(number->name));
    if (e->known) put_range(out, e);
    else buf_put(out, str_of_c(tell("not yet known")));
    if (e->need != NEED_NOTHING)
        buf_format(out, tell("; still missing: %d (%ls)"), (int)e->need_count,
                   STR(estimate_need_name(e->need)));
    buf_put_char(out, '\n');
}

static void print_answer(const struct call *call, const struct insight *insight,
                         const struct insight_answer *answer, struct arena *arena)
{
    struct buf out = buf_new(arena, REPORT_LEN_MAX);
    if (call->given.value[OPTION_JSON] != NULL) {
        struct json_out json = json_out_to(&out);
        insight_put_json(&json, insight, answer);
        buf_put_char(&out, '\n');
    } else {
        for (size_t i = 0; i < answer->number_count; i++) put_number(&out, &answer->numbers[i]);
    }
    CHECK(!out.full);
    print(buf_str(&out));
}

static bool read_table(const char *path, struct whole_file *file, struct arena *arena,
                       struct bare_table *out, struct refusal *why)
{
    struct problems problems = {0};
    return whole_file_open(file, path, why) &&
           (bare_parse(file->bytes, arena, out, &problems) || refuse_problems(why, &problems));
}

static bool read_range(const struct call *call, struct insight_input *out, struct refusal *why)
{
    const char *given = call->given.value[OPTION_RANGE];
    out->lo = 0;
    out->hi = 100;
    if (given == NULL) return true;
    str rest = str_of_c(given), lo = str_cut(&rest, ',');
    if (number_parse(str_trim(lo), &out->lo) && number_parse(str_trim(rest), &out->hi) &&
        out->lo < out->hi)
        return true;
    return refuse(why, OUTCOME_USAGE, "--range takes two numbers, the smaller first: 0,100");
}

static bool read_number(const struct call *call, enum option_name option, double *out)
{
    const char *given = call->given.value[option];
    return given == NULL || number_parse(str_trim(str_of_c(given)), out);
}

/* Both or neither. */
static bool read_group(const struct call *call, struct insight_input *out, struct refusal *why)
{
    bool sd = call->given.value[OPTION_SD] != NULL;
    bool reliability = call->given.value[OPTION_RELIABILITY] != NULL;
    if (!sd && !reliability) return true;
    if (sd && reliability && read_number(call, OPTION_SD, &out->sd) && out->sd > 0 &&
        read_number(call, OPTION_RELIABILITY, &out->reliability) && out->reliability >= 0 &&
        out->reliability < 1)
        return true;
    return refuse(why, OUTCOME_USAGE,
                  "--sd takes a number above 0 and --reliability one from 0 up to 1; they go "
                  "together.");
}

static bool read_window(const struct call *call, struct insight_input *out, struct refusal *why)
{
    if (call->given.value[OPTION_WINDOW] == NULL) return true;
    if (read_number(call, OPTION_WINDOW, &out->window_days) && out->window_days >= 1 &&
        out->window_days <= 3660)
        return true;
    return refuse(why, OUTCOME_USAGE, "--window takes a number of days: 28");
}

/* The files are closed by the caller, since the answer may borrow from them. */
static bool ask_table(struct call *call, const struct insight *insight, struct whole_file files[2],
                      struct arena *arena, struct refusal *why)
{
    struct bare_table tables[2];
    struct insight_input input = {.table = &tables[0]};
    struct insight_answer answer;
    struct problems problems = {0};
    const char *key = call->given.value[OPTION_KEY];
    if (!read_range(call, &input, why) || !read_group(call, &input, why) ||
        !read_window(call, &input, why) ||
        !read_table(call->given.value[OPTION_FROM], &files[0], arena, &tables[0], why) ||
        (key != NULL && !read_table(key, &files[1], arena, &tables[1], why)))
        return false;
    if (key != NULL) input.key = &tables[1];
    if (!insight_of_table(insight, &input, arena, &answer, &problems))
        return refuse_problems(why, &problems);
    print_answer(call, insight, &answer, arena);
    return true;
}

static int from_table(struct call *call, const struct insight *insight)
{
    struct refusal why;
    struct whole_file files[2] = {0};
    void *room = mmap(NULL, TABLE_ARENA_LEN, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(room != MAP_FAILED);
    struct arena arena = arena_over(room, TABLE_ARENA_LEN);
    bool good = ask_table(call, insight, files, &arena, &why);
    int code = good ? call_end(call, OUTCOME_DONE) : call_refuse(call, &why);
    for (size_t i = 0; i < COUNT(files); i++) whole_file_close(&files[i]);
    munmap(room, TABLE_ARENA_LEN);
    return code;
}

/* In words it is the page. */
static int show_page(struct call *call, const struct insight *insight, day as_of)
{
    char room[64];
    struct buf path = buf_over(room, sizeof room);
    buf_format(&path, "%ls?until=", STR(insight->page));
    day_put(&path, as_of);
    return command_show_page(call, buf_str(&path));
}

/* In the notebook's own room, which is kept out of swap. */
static int from_notebook(struct call *call, const struct insight *insight)
{
    struct refusal why;
    struct insight_answer answer;
    day as_of = moment_emotional_day(call->now);
    if (call->given.value[OPTION_SD] != NULL || call->given.value[OPTION_RELIABILITY] != NULL) {
        refuse(&why, OUTCOME_USAGE, "--sd and --reliability go with --from.");
        return refusal_say(&why);
    }
    if (!call_day(call, OPTION_AS_OF, &as_of, &why)) return refusal_say(&why);
    if (call->given.value[OPTION_JSON] == NULL && insight->page.len > 0)
        return show_page(call, insight, as_of);
    if (!call_open(call, &why)) return call_refuse(call, &why);
    struct arena arena = call->nb->scratch;
    struct notebook *nb = &call->nb->vault.notebook;
    bool gate_open = gate_is_open(nb, content_in(language_tag()), arena);
    insight_of_notebook(insight, nb, gate_open, as_of, &arena, &answer);
    print_answer(call, insight, &answer, &arena);
    return call_end(call, OUTCOME_DONE);
}

static int print_names(struct call *call)
{
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    size_t count;
    const struct insight *const *insights = insights_all(&count);
    for (size_t i = 0; i < count; i++)
        printf(as_json ? "{\"insight\":\"%.*s\"}\n" : "%.*s\n", STR_STDIO(insights[i]->name));
    return call_end(call, OUTCOME_DONE);
}

int command_insight(struct call *call)
{
    struct refusal why;
    if (call->argument_count == 0) return print_names(call);
    const struct insight *insight = insight_find(str_of_c(call->arguments[0]));
    if (insight == NULL) {
        refuse(&why, OUTCOME_USAGE, "There is no insight %.40s; evenkeel insight lists them.",
               call->arguments[0]);
        return refusal_say(&why);
    }
    return call->given.value[OPTION_FROM] != NULL ? from_table(call, insight)
                                                  : from_notebook(call, insight);
}
