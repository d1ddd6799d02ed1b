/* test_second_view.c - what a page of figures has worked out, it does not work out again.
 *
 * A year of a made-up life. What was worked out lies beside the notebook (memo.h): the first view
 * of a page adds to it, and the second leaves every byte as it was, which it could not if a part
 * had been worked out and kept again. */
#include <string.h>

#include "app.h"
#include "life.h"
#include "limits.h"
#include "test.h"

enum { NOTEBOOK_LEN = 16 << 20, REQUEST_LEN = 32 << 20, OUT_LEN = 4 << 20, AT_ONCE = 500 };

static const struct moment now = {1795293000000, 60};

struct view {
    struct vault vault;
    struct app app;
    struct random random;
    struct arena notebook, room;
    char *out, *beside;
};

static void tell_a_year(struct view *view)
{
    static struct life life;
    bool over = false;
    life_begin(&life, &life_tellers[0], 1, 1, now);
    while (!over) {
        struct arena arena = view->room;
        struct effects effects = effects_new(&arena);
        for (int i = 0; i < AT_ONCE && !over; i++) {
            struct record record;
            over = !life_next(&life, &arena, &record);
            if (!over) CHECK_TRUE(vault_append(&view->vault, &record, &view->random, &effects));
        }
        vault_commit(&view->vault);
    }
}

static void open_notebook(struct view *view)
{
    static uint8_t keys[KEYS_MEMORY_LEN];
    static const uint8_t salt[SALT_LEN] = "sixteen of salt";
    memset(view, 0, sizeof *view);
    view->notebook = test_arena(NOTEBOOK_LEN);
    view->room = test_arena(REQUEST_LEN);
    struct arena kept = test_arena(OUT_LEN + MEMO_LEN);
    view->out = arena_take_raw(&kept, 1, 1, OUT_LEN);
    view->beside = arena_take_raw(&kept, 1, 1, MEMO_LEN);
    vault_init(&view->vault, keys, &view->notebook);
    view->app.vault = &view->vault;
    struct arena arena = view->room;
    struct effects effects = effects_new(&arena);
    struct secret secret = {.type = SECRET_KEY_FILE};
    vault_make(&view->vault, &secret, 1, salt, STRETCH_NATIVE, &view->random, &effects);
    vault_commit(&view->vault);
    tell_a_year(view);
}

/* How long the page is. */
static size_t look_at(struct view *view, str path)
{
    char text[128];
    struct buf request = buf_over(text, sizeof text), out = buf_over(view->out, OUT_LEN);
    struct env env = {.now = now, .random = &view->random, .lang = S("en")};
    struct arena scratch = view->room;
    buf_format(&request, "GET %ls HTTP/1.1\r\n\r\n", STR(path));
    struct reply reply = app_answer(&view->app, buf_str(&request), &env, &scratch, &out);
    CHECK_INT(reply.status, 200);
    return out.len;
}

TEST(second_view_of_a_page_of_figures_works_nothing_out)
{
    static const str paths[] = {
        STR_INIT("/growth"),  STR_INIT("/growth/alone"), STR_INIT("/level"),
        STR_INIT("/moves"),   STR_INIT("/reassurance"),  STR_INIT("/helps"),
        STR_INIT("/circle"),  STR_INIT("/life"),         STR_INIT("/boundaries"),
        STR_INIT("/ladders"), STR_INIT("/deciding"),
    };
    static struct view view;
    open_notebook(&view);
    for (size_t i = 0; i < COUNT(paths); i++) {
        if (view.vault.beside) memset(view.vault.beside, 0, MEMO_LEN);
        size_t len = look_at(&view, paths[i]);
        CHECK_TRUE(view.vault.beside != NULL);
        memcpy(view.beside, view.vault.beside, MEMO_LEN);
        size_t kept = MEMO_LEN;
        while (kept > 0 && view.beside[kept - 1] == 0) kept--;
        CHECK_TRUE(kept > 1000);
        CHECK_INT(look_at(&view, paths[i]), len);
        CHECK_INT(memcmp(view.beside, view.vault.beside, MEMO_LEN), 0);
    }
}
