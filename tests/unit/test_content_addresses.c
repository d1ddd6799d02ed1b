/* test_content_addresses.c - every address in the content leads to a page that is there, and what
 * the plan offers while the safety gate is closed leads to nothing behind it. */
#include "app.h"
#include "content.h"
#include "desk.h"
#include "record.h"

enum { OUT_LEN = 4 << 20, SCRATCH = 8 << 20 };

static struct desk desk;

static void open_gate(void)
{
    const struct kind *kind = kind_find(S("safety"));
    struct record record = record_new(&desk.scratch, kind);
    const struct content *content = content_in(S("en"));
    struct pair pairs[8];
    for (size_t i = 0; i < content->safety_question_count; i++)
        pairs[i] = (struct pair){content->safety_questions[i].id, 0};
    struct value *answers = &record.values[0];
    *answers =
        (struct value){.present = true, .count = content->safety_question_count, .pairs = pairs};
    uint8_t random[10];
    random_take(&desk.random, random, sizeof random);
    record.id = record.version = id_make(INT64_C(1795000000000), random);
    record.at = record.written = (struct moment){INT64_C(1795000000000), 60};
    desk.effects = effects_new(&desk.scratch);
    CHECK_TRUE(vault_append(&desk.vault, &record, &desk.random, &desk.effects));
    CHECK_TRUE(desk_store(&desk));
}

/* The status of a page. */
static int status_of(str path, struct arena room, struct arena scratch)
{
    static struct app app;
    struct buf out = buf_new(&room, OUT_LEN), request = buf_new(&room, 512);
    struct env env = {.now = {INT64_C(1795001000000), 60}, .random = &desk.random, .lang = S("en")};
    app = (struct app){.vault = &desk.vault};
    buf_format(&request, "GET %ls HTTP/1.1\r\n\r\n", STR(path));
    return app_answer(&app, buf_str(&request), &env, &scratch, &out).status;
}

static void check_steps(bool gate_open)
{
    const struct content *content = content_in(S("en"));
    struct arena room = test_arena(OUT_LEN + 4096), scratch = test_arena(SCRATCH);
    for (size_t i = 0; i < content->path_step_count; i++) {
        const struct content_path_step *step = &content->path_steps[i];
        bool gated = step->gated || step->path->gated;
        if (step->leads.len == 0 || (gated && !gate_open)) continue;
        int status = status_of(step->leads, room, scratch);
        if (status != 200) CHECK_STR(step->leads, S("a page"));
    }
}

TEST(plan_every_step_leads_to_a_page)
{
    desk_make(&desk, 5);
    check_steps(false);
    open_gate();
    check_steps(true);
}

/* `start` and `id` joined, in an arena of the test. */
static str path_of(const char *start, str id)
{
    struct arena arena = test_arena(256);
    struct buf path = buf_new(&arena, 200);
    buf_format(&path, "%s%ls", start, STR(id));
    return buf_str(&path);
}

static void check_page(str path, struct arena room, struct arena scratch)
{
    if (status_of(path, room, scratch) != 200) CHECK_STR(path, S("a page"));
}

TEST(library_every_page_leads_to_pages)
{
    const struct content *content = content_in(S("en"));
    struct arena room = test_arena(OUT_LEN + 4096), scratch = test_arena(SCRATCH);
    size_t sees = 0;
    desk_make(&desk, 6);
    open_gate();
    for (size_t i = 0; i < content->article_count; i++) {
        const struct content_article *article = &content->articles[i];
        check_page(path_of("/library/", article->id), room, scratch);
        for (size_t s = 0; s < article->see_count; s++, sees++)
            check_page(article->sees[s].path, room, scratch);
    }
    CHECK_TRUE(sees > content->article_count);
}

TEST(practices_every_one_has_its_page)
{
    const struct content *content = content_in(S("en"));
    struct arena room = test_arena(OUT_LEN + 4096), scratch = test_arena(SCRATCH);
    desk_make(&desk, 7);
    open_gate();
    for (size_t i = 0; i < content->practice_count; i++)
        check_page(path_of("/practice/", content->practices[i].id), room, scratch);
    for (size_t i = 0; i < content->path_step_count; i++)
        CHECK_TRUE((content->path_steps[i].leads.len > 0) != !!content->path_steps[i].practice);
    CHECK_INT(status_of(S("/library/no-such-page"), room, scratch), 404);
}
