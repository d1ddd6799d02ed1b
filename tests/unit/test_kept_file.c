/* test_kept_file.c - a file in parts is read back whole, whatever was sent twice. */
#include <string.h>

#include "desk.h"
#include "keeping/kept_file.h"

struct kept_desk {
    struct desk desk;
    struct app app;
    struct env env;
    struct reply reply;
    struct arena arena;
    struct page page;
};

static struct page *begin(struct kept_desk *kept)
{
    desk_make(&kept->desk, 7);
    kept->desk.notebook = test_arena(32 << 20); /* room for drafts at their longest */
    kept->arena = test_arena(24 << 20);
    kept->app = (struct app){.vault = &kept->desk.vault};
    kept->env = (struct env){.random = &kept->desk.random};
    kept->reply = (struct reply){.effects = effects_new(&kept->arena)};
    kept->page = (struct page){
        .app = &kept->app, .env = &kept->env, .reply = &kept->reply, .arena = &kept->arena};
    return &kept->page;
}

/* All of it, cut off in pieces of at most `step` bytes. */
static str read_back(struct page *page, size_t step)
{
    struct kept_reader reader = kept_file_read(page);
    struct buf whole = buf_new(page->arena, 4 << 20);
    while (reader.rest.len > 0 || kept_file_more(&reader)) {
        buf_put(&whole, str_slice(reader.rest, 0, step));
        reader.rest = str_slice(reader.rest, step, reader.rest.len);
    }
    CHECK_TRUE(kept_file_at_end(&reader));
    CHECK_TRUE(!whole.full);
    return buf_str(&whole);
}

TEST(kept_file_is_read_back_whole_and_a_part_counts_once)
{
    static struct kept_desk kept;
    struct page *page = begin(&kept);
    CHECK_TRUE(kept_file_add(page, 1, S("one\ntw")));
    CHECK_TRUE(kept_file_add(page, 2, S("o\n")));
    CHECK_TRUE(kept_file_add(page, 2, S("o\n")));
    CHECK_TRUE(kept_file_add(page, 3, S("three")));
    CHECK_TRUE(kept_file_add(page, 1 + 1, S("o\n")));
    CHECK_STR(read_back(page, 3), S("one\ntwo\nthree"));
    CHECK_TRUE(kept_file_add(page, 1, S("anew")));
    CHECK_STR(read_back(page, 100), S("anew"));
    kept_file_drop(page);
    CHECK_STR(read_back(page, 100), S(""));
}

TEST(kept_file_fills_draft_after_draft_and_keeps_what_is_left_over)
{
    static struct kept_desk kept;
    struct page *page = begin(&kept);
    enum { LEN = 300 * 1024, PARTS = 8 };
    char *memory = NEW(&kept.arena, char, (size_t)LEN * PARTS);
    for (size_t i = 0; i < (size_t)LEN * PARTS; i++) memory[i] = (char)('a' + i % 23);
    for (int i = 0; i < PARTS; i++)
        CHECK_TRUE(kept_file_add(page, i + 1, (str){memory + (size_t)LEN * (size_t)i, LEN}));
    CHECK_STR(read_back(page, 4000), ((str){memory, (size_t)LEN * PARTS}));

    struct kept_reader reader = kept_file_read(page);
    CHECK_TRUE(kept_file_more(&reader));
    CHECK_TRUE(!kept_file_more(&reader)); /* more is left over than a line may have */
    reader.rest = str_slice(reader.rest, reader.rest.len - KEPT_FILE_LINE_MAX, reader.rest.len);
    size_t at = (size_t)3 * LEN - KEPT_FILE_LINE_MAX;
    CHECK_TRUE(kept_file_more(&reader));
    CHECK_STR(str_slice(reader.rest, 0, 2 * KEPT_FILE_LINE_MAX),
              ((str){memory + at, 2 * KEPT_FILE_LINE_MAX}));
}

TEST(kept_file_refuses_what_is_too_large)
{
    static struct kept_desk kept;
    struct page *page = begin(&kept);
    char *memory = NEW(&kept.arena, char, DRAFT_LEN_MAX);
    memset(memory, 'x', DRAFT_LEN_MAX);
    CHECK_TRUE(!kept_file_add(page, 1, (str){memory, DRAFT_LEN_MAX}));
    CHECK_TRUE(kept_file_add(page, 1, (str){memory, DRAFT_LEN_MAX - 8}));
}
