/* corpus - sends markup through every text field of every kind, and sees that it stays text.
 *
 * usage: corpus FILE
 *
 * FILE is corpus.txt: every seed in every frame, and strings that must be refused. Each string goes
 * into all text fields of a record of each kind at once. Then every page that shows the record must
 * be well formed (well_formed.h, under which an escaped string cannot become a tag), and the form
 * that edits it must hold the string byte for byte. A refused string leaves the notebook as it was
 * and comes back in the form.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test/line.h"
#include "test/person.h"
#include "gate.h"
#include "str.h"
#include "test/well_formed.h"

enum { STRINGS_MAX = 4000, STRINGS_PER_NOTEBOOK = 12, MEMORY_LEN = 64 << 20 };

struct corpus {
    str at[STRINGS_MAX];
    size_t count;
};

static struct person person;
static struct arena memory; /* of the whole run */
static struct arena scratch, checking; /* `checking` while a page is read */
static long passed, failed;

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

static void check(bool fine, const char *what, const struct kind *kind, str detail)
{
    if (fine) {
        passed++;
    } else if (failed++ < 20) {
        fprintf(stderr, "FAILED: %s: %.*s: ", what, STR_STDIO(kind->name));
        for (size_t i = 0; i < detail.len && i < 400; i++)
            fprintf(stderr, detail.ptr[i] < ' ' || detail.ptr[i] > '~' ? "\\x%02x" : "%c",
                    (unsigned char)detail.ptr[i]);
        fputc('\n', stderr);
    }
}

static str body_of_response(void)
{
    ptrdiff_t end = str_find(person.response, S("\r\n\r\n"));
    CHECK(end > 0);
    return str_slice(person.response, (size_t)end + 4, person.response.len);
}

static void get(const char *path, str rest, const char *more)
{
    char request[400];
    struct buf out = buf_over(request, sizeof request);
    buf_format(&out, "GET %s%ls%s HTTP/1.1\r\n\r\n", path, STR(rest), more);
    person_ask(&person, buf_str(&out));
}

static void check_page(const struct kind *kind, str string)
{
    char room[4000];
    struct buf faults = buf_over(room, sizeof room);
    bool fine = person.reply.status < 500 &&
                well_formed_check(body_of_response(), &faults, checking);
    check(fine, "a page that is not well formed", kind, fine ? string : buf_str(&faults));
}

/* The string as it must stand in HTML: our own escaping, so that the program's is tested by
 * another. */
static str escaped(str s, struct arena *arena)
{
    struct buf out = buf_new(arena, s.len * 6);
    for (size_t i = 0; i < s.len; i++) {
        switch (s.ptr[i]) {
        case '&': buf_put(&out, S("&amp;")); break;
        case '<': buf_put(&out, S("&lt;")); break;
        case '>': buf_put(&out, S("&gt;")); break;
        case '"': buf_put(&out, S("&quot;")); break;
        case '\'': buf_put(&out, S("&#39;")); break;
        default: buf_put_char(&out, s.ptr[i]);
        }
    }
    return buf_str(&out);
}

static void put_encoded(struct buf *out, str s)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < s.len; i++) {
        buf_put_char(out, '%');
        buf_put_char(out, digits[(uint8_t)s.ptr[i] >> 4]);
        buf_put_char(out, digits[(uint8_t)s.ptr[i] & 15]);
    }
}

/* One entry of a list, with what separates entries taken away from its meaning. */
static str as_list_entry(str s, struct arena *arena)
{
    struct buf out = buf_new(arena, s.len * 2);
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == ',' || c == '\\' || c == ' ' || c == '\n' || c == '\t') buf_put_char(&out, '\\');
        buf_put_char(&out, c);
    }
    return buf_str(&out);
}

static bool takes_text(const struct field *field)
{
    return field->type == FIELD_TEXT || field->type == FIELD_LINK || field->type == FIELD_WORDS ||
           field->type == FIELD_LINKS;
}

/* What is typed into `field`: the string where it takes text, and something allowed where it
 * must not be empty. */
static str typed_into(const struct field *field, str string, str note, struct arena *arena)
{
    struct buf number = buf_new(arena, 16);
    if (field->type == FIELD_TEXT || field->type == FIELD_LINK) return string;
    if (takes_text(field)) return as_list_entry(string, arena);
    if (!field->required) return (str){0};
    switch (field->type) {
    case FIELD_INT:
    case FIELD_NUMBER: buf_put_int(&number, field->lo); return buf_str(&number);
    case FIELD_FLAG: return S("1");
    case FIELD_DAY: return S("2026-11-20");
    case FIELD_TIME: return S("2026-11-20T20:00:00+01:00");
    case FIELD_ABOUT: return note;
    case FIELD_PAIRS: return S("s1=2");
    case FIELD_CHOICE:
    case FIELD_CHOICES: return field->options[0].name;
    case FIELD_TEXT:
    case FIELD_WORDS:
    case FIELD_LINK:
    case FIELD_LINKS: break;
    }
    CHECK(false);
    return (str){0};
}

static void post(const struct kind *kind, str string, str note)
{
    struct arena room = scratch;
    struct buf body = buf_new(&room, 1 << 20), request = buf_new(&room, 2 << 20);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        str text = typed_into(field, string, note, &room);
        if (text.len == 0) continue;
        if (body.len > 0) buf_put_char(&body, '&');
        buf_put(&body, field->name);
        buf_put_char(&body, '=');
        put_encoded(&body, text);
    }
    buf_format(&request,
               "POST /write/%ls HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
               "Content-Length: %zu\r\n\r\n",
               STR(kind->name), body.len);
    buf_put(&request, buf_str(&body));
    CHECK(!request.full && !body.full);
    person_ask(&person, buf_str(&request));
}

/* A name is kept without blanks around it; that of someone written down before becomes their id. */
static bool is_or_names(str text, str string, struct arena room)
{
    id128 id;
    struct record named;
    if (str_equal(str_trim(text), str_trim(string))) return true;
    if (!id_parse(text, &id)) return false;
    const struct entry *entry = notebook_current(&person.vault.notebook, id);
    return entry && notebook_read(entry, &room, &named) &&
           str_equal(str_trim(record_text(&named, named.kind->fields[0].name)), str_trim(string));
}

static bool field_holds(const struct record *record, size_t i, str string, struct arena room)
{
    const struct value *value = &record->values[i];
    if (!value->present) return false;
    if (record->kind->fields[i].type == FIELD_TEXT) return str_equal(value->text, string);
    if (!field_is_list(&record->kind->fields[i])) return is_or_names(value->text, string, room);
    return value->count == 1 && is_or_names(value->texts[0], string, room);
}

static void check_kept(const struct kind *kind, str string)
{
    struct arena room = scratch;
    struct record record;
    const struct notebook *notebook = &person.vault.notebook;
    const struct entry *entry = notebook_entry(notebook, notebook->count - 1);
    struct buf id = buf_new(&room, ID_TEXT_LEN);
    bool read = notebook_read(entry, &room, &record);
    CHECK(read);
    for (size_t i = 0; i < kind->field_count; i++)
        if (takes_text(&kind->fields[i]))
            check(field_holds(&record, i, string, room), "what is kept is not what was typed", kind,
                  string);
    id_put(&id, entry->id);
    get("/record/", buf_str(&id), "");
    check_page(kind, string);
    get("/record/", buf_str(&id), "/edit");
    check_page(kind, string);
    check(str_find(body_of_response(), escaped(string, &room)) >= 0,
          "the form lacks what was typed", kind, string);
    get("/record/", buf_str(&id), "/history");
    check_page(kind, string);
}

static void check_refused(const struct kind *kind, str string, size_t count_before)
{
    bool kept_out = person.vault.notebook.count == count_before && person.reply.status >= 400;
    check(kept_out && person.reply.status < 500, "was not refused", kind, string);
    check_page(kind, string);
}

/* Kinds with a lock of their own, and settings, are not written by hand. */
static bool is_tried(const struct kind *kind)
{
    if (kind->own_lock || str_equal(kind->name, S("setting"))) return false;
    for (size_t i = 0; i < kind->field_count; i++)
        if (takes_text(&kind->fields[i])) return true;
    return false;
}

static void send_through(str string, bool refused, str note)
{
    for (size_t k = 0; k < kinds_count; k++) {
        if (!is_tried(&kinds[k])) continue;
        size_t before = person.vault.notebook.count;
        post(&kinds[k], string, note);
        if (refused) {
            check_refused(&kinds[k], string, before);
            continue;
        }
        bool saved = person.reply.status == 303 && person.vault.notebook.count == before + 1;
        check(saved, "was not saved", &kinds[k], saved ? string : body_of_response());
        if (saved) check_kept(&kinds[k], string);
    }
    get("/everything", (str){0}, "");
    check_page(&kinds[0], string);
}

/* Six times "no": else the kinds behind the safety gate are not offered. */
static void open_gate(struct moment now)
{
    struct draft_field answers = {
        S("answers"), S("afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0")};
    struct problems problems = {0};
    id128 id;
    CHECK(gate_answer_number(S("no")) == 0);
    bool logged = person_log(&person, kind_find(S("safety")), &answers, 1, now, &problems, &id);
    CHECK(logged);
}

static void start_notebook(str *note)
{
    static char text[ID_TEXT_LEN];
    struct buf out = buf_over(text, sizeof text);
    struct problems problems = {0};
    struct draft_field typed = {S("text"), S("what the others are about")};
    struct moment now;
    id128 id;
    CHECK(moment_parse(S("2026-11-21T21:30:00+01:00"), 0, &now));
    person_begin(&person, true, false, now);
    open_gate(now);
    person.unpoisoned = true;
    bool logged = person_log(&person, kind_find(S("note")), &typed, 1, now, &problems, &id);
    CHECK(logged);
    id_put(&out, id);
    *note = buf_str(&out);
}

static void run(const struct corpus *corpus, bool refused)
{
    str note = {0};
    for (size_t i = 0; i < corpus->count; i++) {
        if (i % STRINGS_PER_NOTEBOOK == 0) start_notebook(&note);
        send_through(corpus->at[i], refused, note);
        if ((i + 1) % STRINGS_PER_NOTEBOOK == 0 || i + 1 == corpus->count) person_end(&person);
    }
}

/* A line of the file with its escapes made bytes. */
static str unescaped(str line, struct arena *arena)
{
    struct buf quoted = buf_new(arena, line.len * 2 + 2);
    buf_put_char(&quoted, '"');
    for (size_t i = 0; i < line.len; i++) {
        char c = line.ptr[i], next = i + 1 < line.len ? line.ptr[i + 1] : ' ';
        if (c == '"') buf_put_char(&quoted, '\\');
        buf_put_char(&quoted, c);
        if (c == '\\') buf_put_char(&quoted, next), i++;
    }
    buf_put_char(&quoted, '"');
    str word = buf_str(&quoted);
    return line_word(&word, arena);
}

static str framed(str frame, str seed, struct arena *arena)
{
    struct buf out = buf_new(arena, frame.len + 2 * seed.len);
    for (size_t i = 0; i < frame.len; i++) {
        if (frame.ptr[i] == '@') buf_put(&out, seed);
        else buf_put_char(&out, frame.ptr[i]);
    }
    return buf_str(&out);
}

static void read_corpus(const char *path, struct corpus *framed_all, struct corpus *refused)
{
    static struct corpus seeds, frames;
    static char file[1 << 20];
    struct corpus *into = NULL;
    FILE *input = fopen(path, "rb");
    CHECK(input);
    str rest = {file, fread(file, 1, sizeof file, input)};
    fclose(input);
    while (rest.len > 0) {
        str line = str_cut_line(&rest);
        if (str_equal(line, S("seeds"))) into = &seeds;
        else if (str_equal(line, S("frames"))) into = &frames;
        else if (str_equal(line, S("refused"))) into = refused;
        else if (into && line.len > 0) into->at[into->count++] = unescaped(line, &memory);
    }
    for (size_t f = 0; f < frames.count; f++)
        for (size_t s = 0; s < seeds.count; s++)
            framed_all->at[framed_all->count++] = framed(frames.at[f], seeds.at[s], &memory);
}

int main(int argc, char **argv)
{
    static struct corpus fine, refused;
    if (argc != 2 || sodium_init() < 0) return 2;
    memory = arena_over(malloc(MEMORY_LEN), MEMORY_LEN);
    scratch = arena_over(malloc(MEMORY_LEN), MEMORY_LEN);
    checking = arena_over(malloc(MEMORY_LEN), MEMORY_LEN);
    read_corpus(argv[1], &fine, &refused);
    CHECK(fine.count >= 1000);
    run(&fine, false);
    run(&refused, true);
    printf("%zu strings through every text field of every kind, %zu refused\n", fine.count,
           refused.count);
    printf("%ld passed, %ld failed\n", passed, failed);
    return failed > 0;
}
