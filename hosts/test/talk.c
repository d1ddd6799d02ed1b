/* talk - runs conversations (the .t files in tests/talk) on the core, with every sanitizer on.
 *
 * usage: talk [--golden] [--starve] [--slow] [--transcripts FOLDER] FILE...
 *
 * --golden rewrites the bodies that are compared whole. --slow stretches passphrases as for a
 * person, which only a transcript for the live server needs.
 *
 * --starve asks each request again and again in a process of its own, with less scratch memory and
 * with more: each try must be answered whole or end in a clean panic.
 */
#include <inttypes.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "expect.h"
#include "fact.h"
#include "line.h"
#include "str.h"
#include "transcript.h"

enum { FILE_LEN_MAX = 4 << 20, PANIC_EXIT = 86, FAULT_LEN_MAX = 8000, STARVE_STEP = 16 << 10 };

#define DEFAULT_NOW S("2026-11-21T21:30:00+01:00")

struct talk {
    const char *path;
    char folder[1024];
    bool starve;
    struct person person;
    struct expectations expect;
    bool asked; /* a reply is there to expect things of */
    bool begun; /* the first request was made: no more log */
    bool in_log;
    bool no_notebook, begin_locked;
    int line_number;
    long checks, failures;
    struct arena arena; /* of the whole conversation */
    struct arena scratch;
    struct line_names names;
    struct transcript transcript;
    char fault_memory[FAULT_LEN_MAX];
    struct buf fault;
};

static bool panic_is_quiet; /* in a starved process, where it is what should happen */

_Noreturn void panic(const char *file, int line, const char *what)
{
    if (panic_is_quiet) _exit(PANIC_EXIT);
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

static void check(struct talk *talk, bool fine)
{
    talk->checks++;
    if (!fine) {
        talk->failures++;
        str fault = buf_str(&talk->fault);
        fprintf(stderr, "%s:%d: %.*s\n", talk->path, talk->line_number, STR_STDIO(fault));
    }
    talk->fault.len = 0;
}

static void check_said(struct talk *talk, bool fine, const char *what, str detail)
{
    if (!fine) buf_format(&talk->fault, "%s %ls", what, STR(detail));
    check(talk, fine);
}

/* One try of a request in a process of its own; false when it came to an unclean end. */
static bool try_starved(struct talk *talk, str request, size_t scratch_len, bool *answered)
{
    fflush(NULL);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        panic_is_quiet = true;
        alarm(60);
        talk->person.scratch = malloc(scratch_len); /* so that a byte too far is seen */
        talk->person.scratch_len = scratch_len;
        talk->person.unpoisoned = true;
        person_ask(&talk->person, request);
        _exit(0);
    }
    int status;
    waitpid(child, &status, 0);
    *answered = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return *answered || (WIFEXITED(status) && WEXITSTATUS(status) == PANIC_EXIT);
}

/* Looks for the least memory with which the request is answered, and on the way meets every place
 * that may run out: twice as much each time until it is enough, since most need little, then by
 * halves. */
static void starve(struct talk *talk, str request)
{
    size_t too_little = 0, enough = PERSON_SCRATCH_LEN, len = STARVE_STEP;
    bool found = false;
    while (enough - too_little > STARVE_STEP) {
        bool answered;
        bool clean = try_starved(talk, request, len, &answered);
        if (!clean) buf_format(&talk->fault, "unclean end with %zu bytes of scratch memory", len);
        check(talk, clean);
        found = found || answered;
        if (answered)
            enough = len;
        else
            too_little = len;
        len = found ? too_little + (enough - too_little) / 2 : 2 * len;
    }
}

static void end_expectations(struct talk *talk)
{
    if (talk->asked) check(talk, expect_end(&talk->expect));
    talk->asked = false;
}

/* The first command that is not part of the log: the store is now what other hosts begin with. */
static void begin(struct talk *talk)
{
    if (talk->begun) return;
    talk->begun = true;
    transcript_put_now(&talk->transcript, PART_NOW, talk->person.now);
    transcript_put_stored(&talk->transcript, &talk->person, true);
    if (talk->no_notebook) return;
    person_lock(&talk->person);
    if (talk->begin_locked) return;
    person_unlock(&talk->person);
    transcript_put(&talk->transcript, PART_UNLOCK, (str){0});
}

static void put_locked(struct talk *talk)
{
    transcript_put(&talk->transcript, PART_LOCK, (str){0});
    transcript_put_stored(&talk->transcript, &talk->person, false);
}

static void ask(struct talk *talk, str request)
{
    end_expectations(talk);
    begin(talk);
    if (talk->starve) starve(talk, request);
    uint32_t seed = talk->person.requests;
    person_ask(&talk->person, request);
    transcript_put_answer(&talk->transcript, &talk->person, request, seed);
    if (talk->person.reloaded) transcript_put_stored(&talk->transcript, &talk->person, false);
    if (talk->person.reply.lock) put_locked(talk);
    check(talk, expect_begin(&talk->expect, &talk->person, &talk->fault, talk->scratch));
    talk->asked = true;
    id128 id = expect_appended_id(&talk->expect);
    if (id_is_zero(id)) return;
    struct buf text = buf_new(&talk->arena, ID_TEXT_LEN);
    id_put(&text, id);
    line_name_add(&talk->names, S("new"), buf_str(&text));
}

static str get_request(struct talk *talk, str path)
{
    struct buf out = buf_new(&talk->arena, path.len + 64);
    buf_format(&out, "GET %ls HTTP/1.1\r\n\r\n", STR(path));
    return buf_str(&out);
}

static void do_get(struct talk *talk, str rest)
{
    ask(talk, get_request(talk, line_word(&rest, &talk->arena)));
}

static void do_follow(struct talk *talk, str rest)
{
    (void)rest;
    str location = expect_header(&talk->expect, S("Location"));
    check_said(talk, location.len > 0, "there is nothing to follow", (str){0});
    if (location.len > 0) ask(talk, get_request(talk, str_copy(&talk->arena, location)));
}

static void put_encoded(struct buf *out, str text)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     c == '-' || c == '_' || c == '.';
        if (plain) {
            buf_put_char(out, c);
        } else if (c == ' ') {
            buf_put_char(out, '+');
        } else {
            buf_put_char(out, '%');
            buf_put_char(out, digits[(uint8_t)c >> 4]);
            buf_put_char(out, digits[(uint8_t)c & 15]);
        }
    }
}

static void do_post(struct talk *talk, str rest)
{
    struct draft_field fields[128];
    bool fine;
    str path = line_word(&rest, &talk->arena);
    size_t count = line_fields(rest, fields, COUNT(fields), &talk->arena, &fine);
    check_said(talk, fine, "not NAME=VALUE:", rest);
    struct buf body = buf_new(&talk->arena, rest.len * 3 + 64);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) buf_put_char(&body, '&');
        put_encoded(&body, fields[i].name);
        buf_put_char(&body, '=');
        put_encoded(&body, fields[i].text);
    }
    struct buf request = buf_new(&talk->arena, body.len + path.len + 200);
    buf_format(&request,
               "POST %ls HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
               "Content-Length: %zu\r\n\r\n",
               STR(path), body.len);
    buf_put(&request, buf_str(&body));
    ask(talk, buf_str(&request));
}

/* The rest of the line, escapes and all, as the request's bytes: for what no browser would send. */
static void do_raw(struct talk *talk, str rest)
{
    ask(talk, line_word(&rest, &talk->arena));
}

static void do_lock(struct talk *talk, str rest)
{
    (void)rest;
    end_expectations(talk);
    begin(talk);
    person_lock(&talk->person);
    put_locked(talk);
}

static void do_unlock(struct talk *talk, str rest)
{
    (void)rest;
    end_expectations(talk);
    begin(talk);
    person_unlock(&talk->person);
    transcript_put(&talk->transcript, PART_UNLOCK, (str){0});
}

static void set_now(struct talk *talk, str rest, enum transcript_part part)
{
    end_expectations(talk);
    bool fine = moment_parse(rest, 0, &talk->person.now);
    check_said(talk, fine, "not a time:", rest);
    if (talk->begun) transcript_put_now(&talk->transcript, part, talk->person.now);
}

static void do_now(struct talk *talk, str rest)
{
    set_now(talk, rest, PART_NOW);
}

static void do_later(struct talk *talk, str rest)
{
    set_now(talk, rest, PART_LATER);
}

static void do_disk(struct talk *talk, str rest)
{
    end_expectations(talk);
    begin(talk);
    talk->person.disk_full = str_equal(rest, S("full"));
    transcript_put(&talk->transcript, PART_FULL, talk->person.disk_full ? S("\1") : S("\0"));
}

/* From here on the notebook lies in a browser of which this is known; `off`: no longer. */
static void do_browser(struct talk *talk, str rest)
{
    struct draft_field facts[16];
    bool fine = true;
    struct host_kind host = {.browser = !str_equal(rest, S("off"))};
    end_expectations(talk);
    size_t count = host.browser ? line_fields(rest, facts, COUNT(facts), &talk->arena, &fine) : 0;
    for (size_t i = 0; i < count; i++)
        fine = fine && fact_read(&host, facts[i].name, facts[i].text);
    check_said(talk, fine, "not FACT=VALUE:", rest);
    talk->person.host = host;
    begin(talk);
    transcript_put_host(&talk->transcript, &host);
}

static void do_notebook(struct talk *talk, str rest)
{
    talk->no_notebook = str_equal(rest, S("none"));
    talk->begin_locked = str_equal(rest, S("locked"));
    check_said(talk, !talk->begun && (talk->no_notebook || talk->begin_locked),
               "only `notebook none` or `notebook locked`, at the top:", rest);
    person_end(&talk->person);
    person_begin(&talk->person, !talk->no_notebook, talk->person.slow, talk->person.now);
}

static void do_log(struct talk *talk, str rest)
{
    (void)rest;
    check_said(talk, !talk->begun, "the log stands before everything else", (str){0});
    talk->in_log = true;
}

/* [NAME:] KIND FIELD=VALUE... [at=TIME] */
static void log_line(struct talk *talk, str line)
{
    struct draft_field fields[64];
    struct problems problems = {0};
    struct moment at = talk->person.now;
    bool fine;
    str name = {0}, word = line_word(&line, &talk->arena);
    if (str_ends(word, S(":"))) {
        name = str_slice(word, 0, word.len - 1);
        word = line_word(&line, &talk->arena);
    }
    const struct kind *kind = kind_find(word);
    check_said(talk, kind != NULL, "no such kind:", word);
    size_t count = line_fields(line, fields, COUNT(fields), &talk->arena, &fine);
    for (size_t i = 0; i < count; i++) {
        if (!str_equal(fields[i].name, S("at"))) continue;
        fine = fine && moment_parse(fields[i].text, at.offset_min, &at);
        fields[i--] = fields[--count];
    }
    check_said(talk, fine, "not NAME=VALUE:", line);
    if (!kind || !fine) return;
    id128 id;
    fine = person_log(&talk->person, kind, fields, count, at, &problems, &id);
    check_said(talk, fine, "may not be logged:", problems.at[0].text);
    if (!fine || name.len == 0) return;
    struct buf text = buf_new(&talk->arena, ID_TEXT_LEN);
    id_put(&text, id);
    line_name_add(&talk->names, str_copy(&talk->arena, name), buf_str(&text));
}

static void do_command(struct talk *talk, str line)
{
    static const struct {
        str name;
        void (*run)(struct talk *talk, str rest);
    } commands[] = {
        {STR_INIT("get"), do_get},           {STR_INIT("post"), do_post},
        {STR_INIT("follow"), do_follow},     {STR_INIT("raw"), do_raw},
        {STR_INIT("lock"), do_lock},         {STR_INIT("unlock"), do_unlock},
        {STR_INIT("now"), do_now},           {STR_INIT("later"), do_later},
        {STR_INIT("disk"), do_disk},         {STR_INIT("log"), do_log},
        {STR_INIT("notebook"), do_notebook}, {STR_INIT("browser"), do_browser},
    };
    str rest = line, name = str_cut(&rest, ' ');
    talk->in_log = false;
    for (size_t i = 0; i < COUNT(commands); i++)
        if (str_equal(commands[i].name, name)) {
            commands[i].run(talk, str_trim(rest));
            return;
        }
    check_said(talk, false, "no such command:", name);
}

/* take NAME TEXT: {NAME} is what stands behind TEXT in the body, up to the next double quote. */
static void take_name(struct talk *talk, str rest)
{
    str name = str_cut(&rest, ' '), body = talk->expect.body;
    ptrdiff_t at = str_find(body, rest);
    check_said(talk, at >= 0, "the page lacks", rest);
    if (at < 0) return;
    body = str_slice(body, (size_t)at + rest.len, body.len);
    line_name_add(&talk->names, str_copy(&talk->arena, name),
                  str_copy(&talk->arena, str_cut(&body, '"')));
}

static void do_line(struct talk *talk, str line)
{
    bool indented = str_starts(line, S(" "));
    line = str_trim(line);
    if (line.len == 0 || line.ptr[0] == '#') return;
    line = line_expand(&talk->names, line, &talk->arena);
    if (!indented)
        do_command(talk, line);
    else if (talk->in_log)
        log_line(talk, line);
    else if (talk->asked && str_starts(line, S("take ")))
        take_name(talk, str_slice(line, 5, line.len));
    else if (talk->asked)
        check(talk, expect_line(&talk->expect, line, talk->scratch));
    else
        check_said(talk, false, "nothing was asked before", line);
}

static str read_conversation(const char *path, char *memory)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "talk: %s cannot be read\n", path);
        exit(2);
    }
    size_t len = fread(memory, 1, FILE_LEN_MAX, file);
    fclose(file);
    return (str){memory, len};
}

/* Where the transcript of `path` goes; NULL for nowhere. */
static const char *transcript_path(const char *folder, const char *path, char out[4096])
{
    if (!folder) return NULL;
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    snprintf(out, 4096, "%s/%.*s.talk", folder, (int)strcspn(name, "."), name);
    return out;
}

/* What the command line asked for. */
struct how {
    bool golden, starve, slow;
    const char *transcripts;
};

static bool run(const char *path, const struct how *how)
{
    static char file[FILE_LEN_MAX], memory[48 << 20], scratch[32 << 20];
    static struct talk talk;
    char transcript[4096];
    struct moment now;
    memset(&talk, 0, sizeof talk);
    talk.path = path;
    talk.starve = how->starve;
    talk.arena = arena_over(memory, sizeof memory);
    talk.scratch = arena_over(scratch, sizeof scratch);
    talk.fault = buf_over(talk.fault_memory, sizeof talk.fault_memory);
    const char *slash = strrchr(path, '/');
    snprintf(talk.folder, sizeof talk.folder, "%.*s", slash ? (int)(slash - path) : 1,
             slash ? path : ".");
    talk.expect.folder = talk.folder;
    talk.expect.golden_rewrite = how->golden;
    CHECK(moment_parse(DEFAULT_NOW, 0, &now));
    person_begin(&talk.person, true, how->slow, now);
    if (!transcript_begin(&talk.transcript, transcript_path(how->transcripts, path, transcript))) {
        fprintf(stderr, "talk: cannot write to %s\n", how->transcripts);
        exit(2);
    }
    str rest = read_conversation(path, file);
    while (rest.len > 0) {
        str line = str_cut_line(&rest);
        talk.line_number++;
        do_line(&talk, line);
    }
    end_expectations(&talk);
    check_said(&talk, talk.begun, "nothing was asked", (str){0});
    CHECK(transcript_end(&talk.transcript));
    person_end(&talk.person);
    return talk.failures == 0;
}

int main(int argc, char **argv)
{
    struct how how = {0};
    long passed = 0, failed = 0;
    if (sodium_init() < 0) return 2;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--golden") == 0)
            how.golden = true;
        else if (strcmp(argv[i], "--starve") == 0)
            how.starve = true;
        else if (strcmp(argv[i], "--slow") == 0)
            how.slow = true;
        else if (strcmp(argv[i], "--transcripts") == 0 && i + 1 < argc)
            how.transcripts = argv[++i];
        else if (run(argv[i], &how))
            passed++;
        else
            failed++;
    }
    printf("%ld passed, %ld failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
