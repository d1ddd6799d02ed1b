/* command_insight.c - insight: what the notebook, or a bare table, shows. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "bare_position.h"
#include "bare_trust.h"
#include "command.h"
#include "content.h"
#include "json_out.h"
#include "language.h"
#include "position_json.h"
#include "record_change.h"
#include "str.h"
#include "trust_json.h"
#include "whole_file.h"

enum { REPORT_LEN_MAX = 16 * 1024 * 1024 };
#define TABLE_ARENA_LEN ((size_t)1 << 30)

/* As the page shows it: 0 to 100. */
static int of_hundred(double mean)
{
    return (int)(mean * 25 + 0.5);
}

static int whole(double number)
{
    return (int)(number < 0 ? number - 0.5 : number + 0.5);
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

static void print_path(struct call *call, const struct position_path *path, struct arena *arena)
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
}

static bool read_table(const char *path, struct whole_file *file, struct arena *arena,
                       struct bare_table *out, struct refusal *why)
{
    struct problems problems = {0};
    return whole_file_open(file, path, why) &&
           (bare_parse(file->bytes, arena, out, &problems) || refuse_problems(why, &problems));
}

/* What `insight --from` works on. */
struct bare {
    struct call *call;
    struct bare_table table;
    struct arena arena;
};

static bool position_of_table(struct bare *bare, struct problems *problems, struct refusal *why)
{
    struct whole_file key_file = {0};
    struct bare_table key_table;
    struct position_key key = position_key_own;
    struct position_path path;
    const char *key_path = bare->call->given.value[OPTION_KEY];
    bool good = true;
    if (key_path != NULL)
        good = read_table(key_path, &key_file, &bare->arena, &key_table, why) &&
               (bare_position_read_key(&key_table, &bare->arena, &key, problems) ||
                refuse_problems(why, problems));
    good = good && (bare_position_read_path(&bare->table, &key, &bare->arena, &path, problems) ||
                    refuse_problems(why, problems));
    if (good) print_path(bare->call, &path, &bare->arena);
    whole_file_close(&key_file);
    return good;
}

static void print_trust_json(const struct self_trust *trust, struct arena *arena)
{
    struct buf out = buf_new(arena, REPORT_LEN_MAX);
    struct json_out json = json_out_to(&out);
    trust_json_put(&json, trust);
    buf_put_char(&out, '\n');
    CHECK(!out.full);
    print(buf_str(&out));
}

static void put_way(struct buf *out, const char *name, struct proportion p,
                    const struct estimate *e)
{
    buf_format(out, "  %s: ", name);
    if (e->known)
        buf_format(out, tell("%d of %d turned out well, %d to %d of 100"), (int)p.good, (int)p.n,
                   whole(e->lo * 100), whole(e->hi * 100));
    else
        buf_format(out, tell("%d of %d turned out well; %d more to say how sure that is"),
                   (int)p.good, (int)p.n, (int)e->need_count);
    buf_put_char(out, '\n');
}

static void put_trust_text(struct buf *out, const struct self_trust *t)
{
    const struct estimate *over = &t->over_confidence;
    buf_format(out, tell("Reviewed decisions: %zu"), t->from.count);
    buf_put_char(out, '\n');
    put_way(out, tell("decided alone"), t->ways[SELF_TRUST_OWN], &t->way_good[SELF_TRUST_OWN]);
    put_way(out, tell("asked someone first"), t->advised, &t->advised_good);
    buf_put(out, S("  "));
    if (over->known)
        buf_format(out,
                   tell("expected less what came: %d of 100, between %d and %d (0: they match), "
                        "from %d"),
                   whole(over->value * 100), whole(over->lo * 100), whole(over->hi * 100),
                   (int)over->n);
    else
        buf_format(out, "%s", tell("how confidence matches what came: not yet known"));
    buf_put_char(out, '\n');
}

static bool trust_of_table(struct bare *bare, struct problems *problems, struct refusal *why)
{
    struct self_trust_rows rows;
    if (!bare_trust_read(&bare->table, &bare->arena, &rows, problems))
        return refuse_problems(why, problems);
    struct self_trust trust = self_trust_of(&rows, &bare->arena);
    if (bare->call->given.value[OPTION_JSON] != NULL) {
        print_trust_json(&trust, &bare->arena);
        return true;
    }
    struct buf out = buf_new(&bare->arena, 4096);
    put_trust_text(&out, &trust);
    print(buf_str(&out));
    return true;
}

/* The same as /where: position stands before the safety gate, only couple numbers behind it. */
static int position_of_notebook(struct call *call, day as_of)
{
    struct refusal why;
    if (!call_open(call, &why)) return call_refuse(call, &why);
    struct arena arena = call->nb->scratch;
    struct notebook *notebook = &call->nb->vault.notebook;
    struct position_path path = position_path_of_notebook(notebook, as_of, &arena);
    print_path(call, &path, &arena);
    return call_end(call, OUTCOME_DONE);
}

static int trust_of_notebook(struct call *call, day as_of)
{
    struct refusal why;
    if (call->given.value[OPTION_JSON] == NULL) {
        char room[64];
        struct buf path = buf_over(room, sizeof room);
        buf_put(&path, S("/deciding?until="));
        day_put(&path, as_of);
        return command_show_page(call, buf_str(&path));
    }
    if (!call_open(call, &why)) return call_refuse(call, &why);
    struct arena arena = call->nb->scratch;
    struct self_trust_rows rows =
        self_trust_rows_of_notebook(&call->nb->vault.notebook, as_of, &arena);
    struct self_trust trust = self_trust_of(&rows, &arena);
    print_trust_json(&trust, &arena);
    return call_end(call, OUTCOME_DONE);
}

/* What exists so far; to add one, add its row. */
static const struct insight {
    const char *name;
    bool (*of_table)(struct bare *bare, struct problems *problems, struct refusal *why);
    int (*of_notebook)(struct call *call, day as_of);
} insights[] = {
    {"position", position_of_table, position_of_notebook},
    {"trust", trust_of_table, trust_of_notebook},
};

static int from_table(struct call *call, const struct insight *insight)
{
    struct refusal why;
    struct whole_file file = {0};
    struct problems problems = {0};
    void *room = mmap(NULL, TABLE_ARENA_LEN, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(room != MAP_FAILED);
    struct bare bare = {.call = call, .arena = arena_over(room, TABLE_ARENA_LEN)};
    bool good = read_table(call->given.value[OPTION_FROM], &file, &bare.arena, &bare.table, &why) &&
                insight->of_table(&bare, &problems, &why);
    int code = good ? call_end(call, OUTCOME_DONE) : call_refuse(call, &why);
    whole_file_close(&file);
    munmap(room, TABLE_ARENA_LEN);
    return code;
}

static int from_notebook(struct call *call, const struct insight *insight)
{
    struct refusal why;
    day as_of = moment_emotional_day(call->now);
    if (!call_day(call, OPTION_AS_OF, &as_of, &why)) return refusal_say(&why);
    return insight->of_notebook(call, as_of);
}

static int print_names(struct call *call)
{
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    for (size_t i = 0; i < COUNT(insights); i++)
        printf(as_json ? "{\"insight\":\"%s\"}\n" : "%s\n", insights[i].name);
    return call_end(call, OUTCOME_DONE);
}

int command_insight(struct call *call)
{
    struct refusal why;
    if (call->argument_count == 0) return print_names(call);
    for (size_t i = 0; i < COUNT(insights); i++) {
        if (strcmp(call->arguments[0], insights[i].name) != 0) continue;
        return call->given.value[OPTION_FROM] != NULL ? from_table(call, &insights[i])
                                                      : from_notebook(call, &insights[i]);
    }
    refuse(&why, OUTCOME_USAGE, "There is no insight %.40s; evenkeel insight lists them.",
           call->arguments[0]);
    return refusal_say(&why);
}
