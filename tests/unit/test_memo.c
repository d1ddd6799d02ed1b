/* test_memo.c - nothing is worked out again for one state of a notebook, nor outlives it. */
#include "desk.h"
#include "memo.h"
#include "str.h"

static int worked_out;

static void put_word(struct page *page, const void *context)
{
    const str *word = context;
    worked_out++;
    buf_put(page->out, *word);
}

struct bench {
    struct desk desk;
    struct app app;
    struct page page;
    struct buf out;
};

static void sit_down(struct bench *bench)
{
    desk_make(&bench->desk, 1);
    bench->app = (struct app){.vault = &bench->desk.vault};
    bench->page = (struct page){.app = &bench->app,
                                .notebook = &bench->desk.vault.notebook,
                                .content = content_in(S("en")),
                                .today = 20000,
                                .out = &bench->out};
    worked_out = 0;
}

static str put(struct bench *bench, str key, str word)
{
    static char room[64];
    bench->out = buf_over(room, sizeof room);
    memo_put(&bench->page, key, put_word, &word);
    return buf_str(&bench->out);
}

TEST(memo_keeps_until_the_notebook_the_day_or_the_gate_changes)
{
    static struct bench bench;
    sit_down(&bench);
    CHECK_STR(put(&bench, S("a"), S("one")), S("one"));
    CHECK_STR(put(&bench, S("b"), S("two")), S("two"));
    CHECK_STR(put(&bench, S("a"), S("never")), S("one"));
    CHECK_STR(put(&bench, S("b"), S("never")), S("two"));
    CHECK_INT(worked_out, 2);
    bench.page.today++;
    CHECK_STR(put(&bench, S("a"), S("tomorrow")), S("tomorrow"));
    bench.page.gate_open = true;
    CHECK_STR(put(&bench, S("a"), S("open")), S("open"));
    desk_write(&bench.desk, "a note");
    CHECK_STR(put(&bench, S("a"), S("written")), S("written"));
    CHECK_INT(worked_out, 5);
}

TEST(memo_is_gone_with_the_key)
{
    static struct bench bench;
    sit_down(&bench);
    put(&bench, S("a"), S("secret words"));
    const char *beside = bench.desk.vault.beside;
    vault_lock(&bench.desk.vault);
    for (size_t i = 0; i < 200; i++) CHECK_TRUE(beside[i] == 0);
    CHECK_TRUE(bench.desk.vault.beside == NULL);
}

TEST(memo_begins_anew_when_it_is_full_and_leaves_out_what_is_too_long)
{
    static struct bench bench;
    static char much[1 << 20];
    sit_down(&bench);
    str half = {much, 300 * 1024}, kept;
    memo_keep(&bench.page, S("a"), half);
    CHECK_TRUE(memo_find(&bench.page, S("a"), &kept) && kept.len == half.len);
    memo_keep(&bench.page, S("b"), half);
    CHECK_TRUE(memo_find(&bench.page, S("b"), &kept) && !memo_find(&bench.page, S("a"), &kept));
    memo_keep(&bench.page, S("c"), (str){much, sizeof much});
    CHECK_TRUE(!memo_find(&bench.page, S("c"), &kept));
    CHECK_TRUE(memo_find(&bench.page, S("b"), &kept));
}
