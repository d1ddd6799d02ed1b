/* command_page.c - the program's pages without a server: get, today, week, now. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "app.h"
#include "command.h"
#include "content.h"
#include "html_text.h"
#include "json_out.h"
#include "language.h"
#include "practice_walk.h"
#include "str.h"
#include "terminal.h"

enum { TRIES_MAX = 100, PATH_LEN_MAX = 2048 };

/* A page, its text, and either of them as JSON, where a character may take six. */
#define JSON_LEN_MAX (6 * (size_t)REPLY_LEN_MAX + PATH_LEN_MAX + 64)
#define ROOM_LEN (2 * (size_t)REPLY_LEN_MAX + JSON_LEN_MAX)

/* An answer, cut into what matters here. */
struct answer {
    int status;
    str location; /* of a redirect */
    str body;
};

static str find_header(str head, str name)
{
    while (head.len > 0) {
        str line = str_cut_line(&head), header = str_cut(&line, ':');
        if (str_equal_nocase(header, name)) return str_trim(line);
    }
    return (str){0};
}

static struct answer cut_answer(int status, str bytes)
{
    ptrdiff_t end = str_find(bytes, S("\r\n\r\n"));
    CHECK(end > 0);
    str head = str_slice(bytes, 0, (size_t)end);
    return (struct answer){status, find_header(head, S("location")),
                           str_slice(bytes, (size_t)end + 4, bytes.len)};
}

/* What the page wants stored is stored first, as a server would. */
static bool ask(struct call *call, str path, struct buf room, struct answer *out,
                struct refusal *why)
{
    static struct app app;
    char line[PATH_LEN_MAX + 32];
    struct buf request = buf_over(line, sizeof line);
    buf_format(&request, "GET %ls HTTP/1.1\r\n\r\n", STR(path));
    struct env env = {.now = call->now, .random = &call->random, .lang = language_tag()};
    app.vault = &call->nb->vault;
    for (int i = 0; i < TRIES_MAX; i++) {
        struct arena scratch = call->nb->scratch;
        struct buf whole = room;
        struct reply reply = app_answer(&app, buf_str(&request), &env, &scratch, &whole);
        *out = cut_answer(reply.status, buf_str(&whole));
        if (reply.effects.count == 0) return true;
        enum store_result result = open_store(call->nb, &reply.effects, why);
        env.storage_full = result == STORE_FULL || result == STORE_FAILED;
        if (result == STORE_DONE) return true;
    }
    return refuse(why, OUTCOME_FAILED, "Other programs keep writing in the notebook; try again.");
}

/* Unlocks only where the page needs it, so that help for this moment never asks for anything. */
static bool answer_page(struct call *call, str path, struct buf room, struct answer *out,
                        struct refusal *why)
{
    if (!call_start(call, why) && !call->opened) return false;
    if (!ask(call, path, room, out, why)) return false;
    if (out->status == 303 && str_equal(out->location, S("/unlock")) &&
        vault_state(&call->nb->vault) == VAULT_LOCKED) {
        if (!call_unlock(call, why) || !ask(call, path, room, out, why)) return false;
    }
    if (out->status == 303 && str_equal(out->location, S("/welcome")))
        return refuse(why, OUTCOME_FAILED,
                      "There is no notebook at %s yet; make one with: evenkeel new",
                      call->nb->path);
    return true;
}

static bool is_path(str path)
{
    for (size_t i = 0; i < path.len; i++)
        if (path.ptr[i] <= ' ' || path.ptr[i] == 0x7f) return false;
    return str_starts(path, S("/")) && path.len < PATH_LEN_MAX;
}

/* `named` is what the page is given as: "text" or "html". */
static void print_json(str path, str named, str body, struct buf room)
{
    struct json_out json = json_out_to(&room);
    json_out_open(&json, '{');
    json_out_key(&json, S("path"));
    json_out_text(&json, path);
    json_out_key(&json, named);
    json_out_text(&json, body);
    json_out_close(&json, '}');
    buf_put_char(&room, '\n');
    CHECK(!room.full);
    print(buf_str(&room));
}

static int show_page(struct call *call, str path, bool as_text)
{
    struct refusal why;
    struct answer answer;
    void *memory = mmap(NULL, ROOM_LEN, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(memory != MAP_FAILED);
    struct buf room = buf_over(memory, REPLY_LEN_MAX);
    struct buf text = buf_over((char *)memory + REPLY_LEN_MAX, REPLY_LEN_MAX);
    struct buf json = buf_over((char *)memory + 2 * (size_t)REPLY_LEN_MAX, JSON_LEN_MAX);
    if (!is_path(path)) {
        refuse(&why, OUTCOME_USAGE, "A page's path begins with / and has no blanks.");
        return call_refuse(call, &why);
    }
    if (!answer_page(call, path, room, &answer, &why)) return call_refuse(call, &why);
    if (answer.status == 303) {
        refuse(&why, OUTCOME_FAILED, "This page leads on to %.*s.", STR_STDIO(answer.location));
        return call_refuse(call, &why);
    }
    if (as_text) {
        html_text(&text, answer.body, terminal_width());
        answer.body = buf_str(&text);
    }
    if (call->given.value[OPTION_JSON] != NULL)
        print_json(path, as_text ? S("text") : S("html"), answer.body, json);
    else
        print(answer.body);
    if (answer.status == 200) return call_end(call, OUTCOME_DONE);
    refuse(&why, OUTCOME_FAILED, "This page cannot be shown (status %d).", answer.status);
    return call_refuse(call, &why);
}

int command_show_page(struct call *call, str path)
{
    return show_page(call, path, true);
}

int command_get(struct call *call)
{
    return show_page(call, str_of_c(call->arguments[0]), false);
}

int command_today(struct call *call)
{
    return show_page(call, S("/today"), true);
}

int command_week(struct call *call)
{
    return show_page(call, S("/week"), true);
}

/* Whether to go through a way step by step: with someone at the terminal, or answers given. */
static bool walks(const struct call *call)
{
    return call->argument_count > 1 || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO));
}

int command_now(struct call *call)
{
    char path[128];
    struct refusal why;
    if (call->argument_count == 0) return show_page(call, S("/now"), true);
    const struct content *content = content_in(language_tag());
    const struct content_moment *moment =
        content_find_moment(content, str_of_c(call->arguments[0]));
    if (moment != NULL && walks(call)) return practice_walk(call, content, moment->way);
    if (call->argument_count > 1) {
        refuse(&why, OUTCOME_USAGE, "There is no way %.60s; evenkeel now lists them.",
               call->arguments[0]);
        return call_refuse(call, &why);
    }
    /* Help lines too: `now help`, and the page of a country, `now help/GB`. */
    bool help = strcmp(call->arguments[0], "help") == 0 ||
                strncmp(call->arguments[0], "help/", 5) == 0;
    snprintf(path, sizeof path, "%s/%.100s", help ? "" : "/now", call->arguments[0]);
    return show_page(call, str_of_c(path), true);
}
