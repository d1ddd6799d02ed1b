#include "sentence_scan.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

enum { COMPLAINTS_LEN_MAX = 64 * 1024 };

/* Each mark, and which of its arguments, from 0, is the sentence. */
static const struct mark {
    const char *name;
    int argument;
} marks[] = {
    {"T", 1},        {"N", 0},           {"T_INIT", 0}, {"TF", 1},    {"TC", 1},
    {"TFC", 1},      {"LABEL", 0},       {"WORDS", 0},  {"MEANS", 0}, {"UNIT", 0},
    {"OPTION", 1},   {"problem_add", 3}, {"TELL", 0},   {"tell", 0},  {"refuse", 2},
    {"complain", 0}, {"tell_line", 0},   {"KIND", 3},   {"KIND", 4},  {"OWN_LOCK", 3},
    {"OWN_LOCK", 4},
};

struct scan {
    struct sentences *sentences;
    str file, rest;
    int line;
    struct arena *arena;
};

struct sentences sentences_new(struct arena *arena)
{
    return (struct sentences){
        .at = NEW(arena, struct sentence, SENTENCE_COUNT_MAX),
        .complaints = buf_new(arena, COMPLAINTS_LEN_MAX),
    };
}

static void complain(struct scan *scan, int line, const char *what, str text)
{
    buf_format(&scan->sentences->complaints, "%ls:%d: %s: \"%ls\"\n", STR(scan->file), line, what,
               STR(text));
    scan->sentences->complaint_count++;
}

static char peek(const struct scan *scan, size_t at)
{
    return at < scan->rest.len ? scan->rest.ptr[at] : '\0';
}

static void skip(struct scan *scan, size_t count)
{
    for (size_t i = 0; i < count && i < scan->rest.len; i++)
        scan->line += scan->rest.ptr[i] == '\n';
    scan->rest = str_slice(scan->rest, count, scan->rest.len);
}

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Past blanks and comments; true when there were any. */
static bool skip_blanks(struct scan *scan)
{
    size_t before = scan->rest.len;
    for (;;) {
        char c = peek(scan, 0);
        if (c == ' ' || c == '\n' || c == '\t' || (c == '\\' && peek(scan, 1) == '\n')) {
            skip(scan, 1);
        } else if (c == '/' && peek(scan, 1) == '/') {
            ptrdiff_t end = str_find_char(scan->rest, '\n');
            skip(scan, end < 0 ? scan->rest.len : (size_t)end);
        } else if (c == '/' && peek(scan, 1) == '*') {
            ptrdiff_t end = str_find(scan->rest, S("*/"));
            skip(scan, end < 0 ? scan->rest.len : (size_t)end + 2);
        } else {
            return scan->rest.len < before;
        }
    }
}

/* The length of a literal in quotes, both ends included. */
static size_t literal_len(const struct scan *scan)
{
    char quote = peek(scan, 0);
    for (size_t i = 1; i < scan->rest.len; i++) {
        if (scan->rest.ptr[i] == '\\')
            i++;
        else if (scan->rest.ptr[i] == quote)
            return i + 1;
    }
    return scan->rest.len;
}

static char unescaped(char c)
{
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
}

/* Adds what one literal holds. */
static void read_literal(struct scan *scan, struct buf *out)
{
    size_t len = literal_len(scan);
    for (size_t i = 1; i + 1 < len; i++) {
        char c = scan->rest.ptr[i];
        buf_put_char(out, c == '\\' ? unescaped(scan->rest.ptr[++i]) : c);
    }
    skip(scan, len);
}

/* Past one argument, up to its comma or the bracket that ends the call. */
static void skip_argument(struct scan *scan)
{
    for (int depth = 0; scan->rest.len > 0;) {
        char c = peek(scan, 0);
        if (skip_blanks(scan)) continue;
        if (depth == 0 && (c == ',' || c == ')')) return;
        depth += c == '(' || c == '{' || c == '[';
        depth -= c == ')' || c == '}' || c == ']';
        skip(scan, c == '"' || c == '\'' ? literal_len(scan) : 1);
    }
}

static void check_shape(struct scan *scan, str text, int line)
{
    if (text.len == 0)
        complain(scan, line, "an empty sentence", text);
    else if (str_trim(text).len < text.len)
        complain(scan, line, "a blank at an end", text);
    else if (str_find_char(text, '\n') >= 0 || str_find(text, S("  ")) >= 0)
        complain(scan, line, "a line end or two blanks", text);
}

static void add(struct scan *scan, str text, int line)
{
    struct sentences *sentences = scan->sentences;
    CHECK(sentences->count < SENTENCE_COUNT_MAX);
    check_shape(scan, text, line);
    sentences->at[sentences->count++] = (struct sentence){text, scan->file, line};
}

/* The call of a mark, from its opening bracket. What stands within it is read again afterwards,
 * since marks may stand within marks. */
static void read_call(struct scan *scan, const struct mark *mark)
{
    struct scan look = *scan;
    skip(&look, 1);
    skip_blanks(&look);
    for (int i = 0; i < mark->argument; i++) {
        skip_argument(&look);
        if (peek(&look, 0) != ',') return;
        skip(&look, 1);
        skip_blanks(&look);
    }
    int line = look.line;
    if (peek(&look, 0) != '"') return;
    struct buf text = buf_new(scan->arena, look.rest.len < 4096 ? look.rest.len : 4096);
    while (peek(&look, 0) == '"') {
        read_literal(&look, &text);
        skip_blanks(&look);
    }
    CHECK(!text.full);
    str whole = str_copy(scan->arena, buf_str(&text));
    bool ends = peek(&look, 0) == ',' || peek(&look, 0) == ')';
    if (ends)
        add(scan, whole, line);
    else
        complain(scan, line, "a mark around more than a literal", whole);
}

static void read_name(struct scan *scan)
{
    size_t len = 0;
    while (is_name_char(peek(scan, len))) len++;
    str name = str_slice(scan->rest, 0, len);
    skip(scan, len);
    if (peek(scan, 0) != '(') return;
    for (size_t i = 0; i < COUNT(marks); i++)
        if (str_equal(name, str_of_c(marks[i].name))) read_call(scan, &marks[i]);
}

void sentence_scan(struct sentences *sentences, str file, str text, struct arena *arena)
{
    struct scan scan = {sentences, file, text, 1, arena};
    while (scan.rest.len > 0) {
        char c = peek(&scan, 0);
        if (skip_blanks(&scan)) continue;
        if (c == '"' || c == '\'')
            skip(&scan, literal_len(&scan));
        else if (is_name_char(c))
            read_name(&scan);
        else
            skip(&scan, 1);
    }
}

static int compare(const void *a, const void *b)
{
    const struct sentence *one = a, *other = b;
    int order = str_compare(one->text, other->text);
    return order != 0 ? order : str_compare(one->file, other->file);
}

void sentences_sort(struct sentences *sentences)
{
    qsort(sentences->at, sentences->count, sizeof sentences->at[0], compare);
    size_t kept = 0;
    for (size_t i = 0; i < sentences->count; i++)
        if (kept == 0 || compare(&sentences->at[i], &sentences->at[kept - 1]) != 0)
            sentences->at[kept++] = sentences->at[i];
    sentences->count = kept;
}
