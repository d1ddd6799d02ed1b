#include "expect.h"

#include <stdio.h>
#include <string.h>

#include "line.h"
#include "record.h"
#include "str.h"
#include "well_formed.h"

static bool is(struct expectations *expect, bool cond, const char *wanted, str what)
{
    if (!cond) buf_format(expect->fault, "%s %ls\n", wanted, STR(what));
    return cond;
}

str expect_header(const struct expectations *expect, str name)
{
    str rest = expect->head;
    while (rest.len > 0) {
        str line = str_cut_line(&rest);
        if (str_equal_nocase(str_cut(&line, ':'), name)) return str_trim(line);
    }
    return (str){0};
}

bool expect_begin(struct expectations *expect, const struct person *person, struct buf *fault,
                  struct arena scratch)
{
    ptrdiff_t end = str_find(person->response, S("\r\n\r\n"));
    CHECK(end > 0);
    expect->person = person;
    expect->fault = fault;
    expect->head = str_slice(person->response, 0, (size_t)end);
    expect->body = str_slice(person->response, (size_t)end + 4, person->response.len);
    expect->append_at = person->entries_before;
    expect->append_named = false;
    bool html = str_starts(expect_header(expect, S("Content-Type")), S("text/html"));
    if (!html || expect->body.len == 0) return true;
    return well_formed_check(expect->body, fault, scratch);
}

static bool expect_status(struct expectations *expect, str rest, struct arena scratch)
{
    (void)scratch;
    int64_t wanted;
    bool fine = str_parse_int(rest, &wanted) && wanted == expect->person->reply.status;
    if (!fine) buf_format(expect->fault, "status is %d, not ", expect->person->reply.status);
    return is(expect, fine, "", rest);
}

/* What is looked for may hold the escapes of a quoted word. */
static str looked_for(str rest, struct arena *arena)
{
    return str_starts(rest, S("\"")) ? line_word(&rest, arena) : rest;
}

static bool expect_has(struct expectations *expect, str rest, struct arena scratch)
{
    str text = looked_for(rest, &scratch);
    return is(expect, str_find(expect->body, text) >= 0, "the page lacks", text);
}

static bool expect_lacks(struct expectations *expect, str rest, struct arena scratch)
{
    str text = looked_for(rest, &scratch);
    return is(expect, str_find(expect->body, text) < 0, "the page has", text);
}

/* That the pieces, separated by " ... ", come in this order. */
static bool expect_order(struct expectations *expect, str rest, struct arena scratch)
{
    (void)scratch;
    str page = expect->body;
    while (rest.len > 0) {
        ptrdiff_t gap = str_find(rest, S(" ... "));
        str piece = gap < 0 ? rest : str_slice(rest, 0, (size_t)gap);
        rest = gap < 0 ? (str){0} : str_slice(rest, (size_t)gap + 5, rest.len);
        ptrdiff_t at = str_find(page, piece);
        if (!is(expect, at >= 0, "the page lacks, in this place,", piece)) return false;
        page = str_slice(page, (size_t)at + piece.len, page.len);
    }
    return true;
}

static bool expect_heading(struct expectations *expect, str rest, struct arena scratch)
{
    (void)scratch;
    ptrdiff_t at = str_find(expect->body, S("<h1"));
    str heading = str_slice(expect->body, at < 0 ? expect->body.len : (size_t)at, expect->body.len);
    str_cut(&heading, '>');
    heading = str_slice(heading, 0, (size_t)(str_find(heading, S("</h1>")) + 1) - 1);
    return is(expect, str_equal(str_trim(heading), rest), "the heading is not", rest);
}

static bool expect_goes(struct expectations *expect, str rest, struct arena scratch)
{
    (void)scratch;
    str location = expect_header(expect, S("Location"));
    return is(expect, str_starts(location, rest), "it does not lead to", rest);
}

static bool expect_head_line(struct expectations *expect, str rest, struct arena scratch)
{
    (void)scratch;
    str name = str_cut(&rest, ':');
    return is(expect, str_find(expect_header(expect, name), str_trim(rest)) >= 0,
              "the head does not have", str_trim(rest));
}

static bool field_is(const struct record *record, struct draft_field wanted, struct arena scratch)
{
    struct buf text = buf_new(&scratch, TEXT_LEN_MAX + 1);
    const struct field *field = kind_field(record->kind, wanted.name);
    const struct value *value = record_value(record, wanted.name);
    if (!field) return false;
    if (value) value_put_plain(&text, field, value);
    return str_equal(buf_str(&text), wanted.text);
}

static bool expect_append(struct expectations *expect, str rest, struct arena scratch)
{
    const struct notebook *notebook = &expect->person->vault.notebook;
    str kind = line_word(&rest, &scratch);
    struct draft_field wanted[64];
    bool fine;
    expect->append_named = true;
    if (str_equal(kind, S("nothing"))) return true;
    if (!is(expect, expect->append_at < notebook->count, "nothing was appended, not", kind))
        return false;
    struct record record;
    const struct entry *entry = notebook_entry(notebook, expect->append_at++);
    fine = notebook_read(entry, &scratch, &record) && record.kind;
    if (!is(expect, fine && str_equal(record.kind->name, kind), "what was appended is not", kind))
        return false;
    bool erased = str_equal(str_trim(rest), S("erased"));
    if (!is(expect, record.erased == erased, "erased or not is other than", rest)) return false;
    size_t count = erased ? 0 : line_fields(rest, wanted, COUNT(wanted), &scratch, &fine);
    if (!is(expect, fine, "not NAME=VALUE:", rest)) return false;
    for (size_t i = 0; i < count; i++)
        if (!is(expect, field_is(&record, wanted[i], scratch), "appended with another",
                wanted[i].name))
            return false;
    return true;
}

static str read_file(const char *path, struct arena *arena)
{
    struct buf out = buf_new(arena, REPLY_LEN_MAX / 8);
    FILE *file = fopen(path, "rb");
    if (!file) return (str){0};
    out.len = fread(out.ptr, 1, out.cap, file);
    fclose(file);
    return buf_str(&out);
}

static bool write_file(const char *path, str bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file) return false;
    bool written = fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && written;
}

static bool expect_restoring(struct expectations *expect, str rest, struct arena scratch)
{
    static const str names[] = {
        [RESTORING_NONE] = STR_INIT("nothing"), [RESTORING_TAKE] = STR_INIT("take"),
        [RESTORING_LEAVE] = STR_INIT("leave"),  [RESTORING_BACK] = STR_INIT("back"),
        [RESTORING_FORGET] = STR_INIT("forget"),
    };
    (void)scratch;
    return is(expect, str_equal(rest, names[expect->person->reply.restoring]),
              "the host is asked something else than", rest);
}

static bool expect_body(struct expectations *expect, str rest, struct arena scratch)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/golden/%.*s", expect->folder, STR_STDIO(rest));
    if (expect->golden_rewrite)
        return is(expect, write_file(path, expect->body), "could not write", rest);
    str golden = read_file(path, &scratch);
    return is(expect, str_equal(golden, expect->body), "the body is not that of golden/", rest);
}

bool expect_line(struct expectations *expect, str line, struct arena scratch)
{
    static const struct {
        str name;
        bool (*check)(struct expectations *expect, str rest, struct arena scratch);
    } checks[] = {
        {STR_INIT("status"), expect_status}, {STR_INIT("has"), expect_has},
        {STR_INIT("lacks"), expect_lacks},   {STR_INIT("order"), expect_order},
        {STR_INIT("heading"), expect_heading}, {STR_INIT("goes"), expect_goes},
        {STR_INIT("head"), expect_head_line},  {STR_INIT("append"), expect_append},
        {STR_INIT("body"), expect_body},       {STR_INIT("restoring"), expect_restoring},
    };
    str rest = line, name = str_cut(&rest, ' ');
    for (size_t i = 0; i < COUNT(checks); i++)
        if (str_equal(checks[i].name, name))
            return checks[i].check(expect, str_trim(rest), scratch);
    return is(expect, false, "no such expectation:", name);
}

bool expect_end(struct expectations *expect)
{
    if (!expect->append_named) return true;
    return is(expect, expect->append_at >= expect->person->vault.notebook.count,
              "more was appended than", S("was named"));
}

id128 expect_appended_id(const struct expectations *expect)
{
    const struct notebook *notebook = &expect->person->vault.notebook;
    if (notebook->count <= expect->person->entries_before) return (id128){0};
    return notebook_entry(notebook, notebook->count - 1)->id;
}
