/* write_findings.c - every number of the content in every situation, as the pages say it.
 *
 * usage: write_findings > tests/golden/findings.txt
 *
 * The value is 0.7, from 0.3 to 1.1, of 42; what a page fills in besides stands as [a], [b], [c].
 * Whoever changes a sentence, or the rule that chooses it, sees in the difference what people will
 * read.
 */
#include <stdio.h>
#include <stdlib.h>

#include "finding.h"
#include "str.h"

enum { ARENA_LEN = 8 << 20, PUT_LEN_MAX = 1 << 16 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

struct situation {
    const char *name;
    enum verdict verdict;
    int8_t direction;
    enum need need;
};

static const struct situation situations[] = {
    {"growing", VERDICT_GROWING, TOWARDS_NEITHER, NEED_NOTHING},
    {"slipping", VERDICT_SLIPPING, TOWARDS_NEITHER, NEED_NOTHING},
    {"steady", VERDICT_STEADY, TOWARDS_NEITHER, NEED_NOTHING},
    {"more", VERDICT_CHANGED, TOWARDS_MORE, NEED_NOTHING},
    {"less", VERDICT_CHANGED, TOWARDS_LESS, NEED_NOTHING},
    {"unchanged", VERDICT_UNCHANGED, TOWARDS_NEITHER, NEED_NOTHING},
    {"leaning to more", VERDICT_NOT_YET_KNOWN, TOWARDS_MORE, NEED_EVENINGS},
    {"leaning to less", VERDICT_NOT_YET_KNOWN, TOWARDS_LESS, NEED_EVENINGS},
    {"open", VERDICT_NOT_YET_KNOWN, TOWARDS_NEITHER, NEED_EVENINGS},
};

/* The letter that an entity of html.h stands for, and its length; else what stands there. */
static char letter_of(str rest, size_t *len)
{
    static const struct {
        str entity;
        char letter;
    } entities[] = {{STR_INIT("&quot;"), '"'}, {STR_INIT("&#39;"), '\''}, {STR_INIT("&amp;"), '&'},
                    {STR_INIT("&lt;"), '<'}, {STR_INIT("&gt;"), '>'}};
    for (size_t i = 0; i < COUNT(entities); i++) {
        *len = entities[i].entity.len;
        if (str_starts(rest, entities[i].entity)) return entities[i].letter;
    }
    *len = 1;
    return rest.ptr[0];
}

/* The words of a page without its markup: a blank where an element ends. */
static void print_words(const char *name, str html)
{
    bool inside = false, blank = true;
    printf("  %s: ", name);
    for (size_t i = 0, len = 1; i < html.len; i += len) {
        char c = html.ptr[i];
        len = 1;
        if (c == '<') inside = true;
        bool space = inside || c == '\n' || c == ' ';
        if (c == '>') inside = false;
        if (space && !blank) putchar(' ');
        if (!space) putchar(letter_of(str_slice(html, i, html.len), &len));
        blank = space;
    }
    putchar('\n');
}

static void print_situation(struct page *page, str id, const char *name, const struct estimate *e)
{
    struct finding_words words = finding_words_of(page, e);
    words.a = S("[a]"), words.b = S("[b]"), words.c = S("[c]");
    page->out->len = 0;
    finding_put(page, id, e, &words);
    CHECK(!page->out->full);
    print_words(name, buf_str(page->out));
}

static void print_finding(struct page *page, str id)
{
    struct estimate e = {.known = true, .value = 0.7, .lo = 0.3, .hi = 1.1, .level = 0.9, .n = 42};
    printf("finding: %.*s\n", STR_STDIO(id));
    for (size_t i = 0; i < COUNT(situations); i++) {
        const struct situation *s = &situations[i];
        e.verdict = s->verdict, e.direction = s->direction, e.need = s->need;
        e.need_count = s->need == NEED_NOTHING ? 0 : 9;
        e.need_days = s->need == NEED_NOTHING ? 0 : 21;
        print_situation(page, id, s->name, &e);
    }
    struct estimate unknown = estimate_unknown(3, NEED_EVENINGS, 4);
    print_situation(page, id, "not yet known", &unknown);
    page->out->len = 0;
    finding_put_worked(page, id);
    if (page->out->len > 0) print_words("worked out", buf_str(page->out));
    putchar('\n');
}

static void print_lack(struct page *page, enum need need)
{
    static const struct {
        int32_t count, days;
    } asked[] = {{1, 0}, {1, 9}, {6, 0}, {6, 30}, {6, 120}, {57, 0}, {57, 120}};
    struct estimate e = estimate_unknown(2, need, 1);
    str id = estimate_need_name(need);
    printf("lack: %.*s\n", STR_STDIO(id));
    for (size_t i = 0; i < COUNT(asked); i++) {
        char name[40];
        e.need_count = asked[i].count, e.need_days = asked[i].days;
        snprintf(name, sizeof name, "%d, in %d days", (int)asked[i].count, (int)asked[i].days);
        print_words(name, finding_lack(page, &e));
    }
    putchar('\n');
}

int main(void)
{
    void *memory = malloc(ARENA_LEN);
    CHECK(memory);
    const struct content *content = content_in(S("en"));
    for (size_t i = 0; i < content->finding_count; i++) {
        struct arena arena = arena_over(memory, ARENA_LEN);
        struct buf out = buf_new(&arena, PUT_LEN_MAX);
        struct page page = {.arena = &arena, .out = &out, .content = content};
        print_finding(&page, content->findings[i].id);
    }
    for (int need = NEED_NOTHING + 1; need < NEED_COUNT; need++) {
        struct arena arena = arena_over(memory, ARENA_LEN);
        struct page page = {.arena = &arena, .content = content};
        print_lack(&page, (enum need)need);
    }
    free(memory);
    return 0;
}
