/* command_insight.c - insight: what the notebook, or a bare table, shows. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "bare_position.h"
#include "command.h"
#include "content.h"
#include "json_out.h"
#include "language.h"
#include "position_json.h"
#include "record_change.h"
#include "str.h"
#include "whole_file.h"

enum { REPORT_LEN_MAX = 16 * 1024 * 1024 };
#define TABLE_ARENA_LEN ((size_t)1 << 30)

/* What exists so far. */
static const char position_name[] = "position";

/* As the page shows it: 0 to 100. */
static int of_hundred(double mean)
{
    return (int)(mean * 25 + 0.5);
}

static void put_axis(struct buf *out, str name, const struct estimate *estimate)
{
    buf_format(out, "  %.*s: ", STR(name));
    if (estimate->n == 0 || !estimate->known) {
        buf_format(out, "%s\n", tell("not yet known"));
        return;
    }
    buf_format(out, tell("about %d of 100, between %d and %d, from %d answers"),
               of_hundred(estimate->value), of_hundred(estimate->lo), of_hundred(estimate->hi),
               (int)estimate->n);
    buf_put_char(out, '\n');
}

static str region_name(const struct content *content, enum region region)
{
    return content_find_region(content, position_region_name(region))->name;
}

static void put_text(struct buf *out, const struct position_path *path,
                     const struct content *content)
{
    if (path->count == 0) {
        buf_format(out, "%s\n", tell("Where you stand is not yet known."));
        return;
    }
    const struct position_time *last = &path->times[path->count - 1];
    day_put(out, last->day);
    buf_put(out, S(":\n"));
    for (size_t i = 0; i < AXIS_COUNT; i++)
        put_axis(out, content->axes[i].name, &last->position.axes[i].estimate);
    if (!last->position.placed) return;
    const struct position *position = &last->position;
    str likeliest = region_name(content, position->likeliest);
    buf_put(out, S("  "));
    if (position->sure)
        buf_format(out, tell("These weeks: %.*s"), STR(likeliest));
    else
        buf_format(out, tell("These weeks: %.*s, or %.*s"), STR(likeliest),
                   STR(region_name(content, position->second)));
    buf_put_char(out, '\n');
}

static int print_path(struct call *call, const struct position_path *path, struct arena *arena)
{
    struct buf out = buf_new(arena, REPORT_LEN_MAX);
    if (call->given.value[OPTION_JSON] != NULL) {
        struct json_out json = json_out_to(&out);
        position_json_put(&json, path);
        buf_put_char(&out, '\n');
    } else {
        put_text(&out, path, content_in(language_tag()));
    }
    CHECK(!out.full);
    print(buf_str(&out));
    return call_end(call, OUTCOME_DONE);
}

static bool read_table(const char *path, struct whole_file *file, struct arena *arena,
                       struct bare_table *out, struct refusal *why)
{
    struct problems problems = {0};
    return whole_file_open(file, path, why) &&
           (bare_parse(file->bytes, arena, out, &problems) || refuse_problems(why, &problems));
}

static int from_table(struct call *call)
{
    struct refusal why;
    struct whole_file file = {0}, key_file = {0};
    struct bare_table table, key_table;
    struct position_key key = position_key_own;
    struct position_path path;
    struct problems problems = {0};
    const char *key_path = call->given.value[OPTION_KEY];
    void *room = mmap(NULL, TABLE_ARENA_LEN, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(room != MAP_FAILED);
    struct arena arena = arena_over(room, TABLE_ARENA_LEN);
    bool good = read_table(call->given.value[OPTION_FROM], &file, &arena, &table, &why);
    if (good && key_path != NULL)
        good = read_table(key_path, &key_file, &arena, &key_table, &why) &&
               (bare_position_read_key(&key_table, &arena, &key, &problems) ||
                refuse_problems(&why, &problems));
    good = good && (bare_position_read_path(&table, &key, &arena, &path, &problems) ||
                    refuse_problems(&why, &problems));
    int code = good ? print_path(call, &path, &arena) : call_refuse(call, &why);
    whole_file_close(&file);
    whole_file_close(&key_file);
    munmap(room, TABLE_ARENA_LEN);
    return code;
}

/* The same as /where: position stands before the safety gate, only couple numbers behind it. */
static int from_notebook(struct call *call)
{
    struct refusal why;
    day as_of = moment_emotional_day(call->now);
    if (!call_day(call, OPTION_AS_OF, &as_of, &why)) return refusal_say(&why);
    if (!call_open(call, &why)) return call_refuse(call, &why);
    struct arena arena = call->nb->scratch;
    struct notebook *notebook = &call->nb->vault.notebook;
    struct position_path path = position_path_of_notebook(notebook, as_of, &arena);
    return print_path(call, &path, &arena);
}

int command_insight(struct call *call)
{
    struct refusal why;
    if (call->argument_count == 0) {
        printf(call->given.value[OPTION_JSON] != NULL ? "{\"insight\":\"%s\"}\n" : "%s\n",
               position_name);
        return call_end(call, OUTCOME_DONE);
    }
    if (strcmp(call->arguments[0], position_name) != 0) {
        refuse(&why, OUTCOME_USAGE, "There is no insight %.40s; evenkeel insight lists them.",
               call->arguments[0]);
        return refusal_say(&why);
    }
    return call->given.value[OPTION_FROM] != NULL ? from_table(call) : from_notebook(call);
}
