#include "kept_file.h"

#include <string.h>

#include "str.h"

/* A draft begins with the number of the last part in it: "00000012". */
enum { NUMBER_LEN = 8 };

static str name_of(struct page *page, int index)
{
    return page_path(page, "import-%d", index);
}

/* The text of one draft without its number; false when there is none. */
static bool find(const struct page *page, str name, int64_t *last_part, str *text)
{
    str whole;
    if (!vault_draft(page->app->vault, name, &whole) || whole.len < NUMBER_LEN) return false;
    *text = str_slice(whole, NUMBER_LEN, whole.len);
    return str_parse_int(str_slice(whole, 0, NUMBER_LEN), last_part);
}

static void keep(struct page *page, int index, int64_t part, str before, str text)
{
    struct buf whole = buf_new(page->arena, NUMBER_LEN + before.len + text.len);
    buf_format(&whole, "%08lld", (long long)part);
    buf_put(&whole, before);
    buf_put(&whole, text);
    bool kept = vault_keep_draft(page->app->vault, name_of(page, index), buf_str(&whole),
                                 page->env->random, &page->reply->effects);
    CHECK(kept);
}

void kept_file_drop(struct page *page)
{
    for (int i = 0; i < KEPT_FILE_DRAFT_COUNT_MAX; i++)
        vault_drop_draft(page->app->vault, name_of(page, i), &page->reply->effects);
}

bool kept_file_add(struct page *page, int64_t part, str text)
{
    if (text.len > DRAFT_LEN_MAX - NUMBER_LEN) return false;
    if (part == 1) kept_file_drop(page);
    int64_t last = 0, last_here;
    str before = {0}, here;
    int index = 0;
    for (; index < KEPT_FILE_DRAFT_COUNT_MAX && find(page, name_of(page, index), &last_here, &here);
         index++) {
        last = last_here;
        before = here;
    }
    if (last >= part) return true;
    if (index > 0 && NUMBER_LEN + before.len + text.len <= DRAFT_LEN_MAX) {
        keep(page, index - 1, part, before, text);
        return true;
    }
    if (index == KEPT_FILE_DRAFT_COUNT_MAX) return false;
    keep(page, index, part, (str){0}, text);
    return true;
}

struct kept_reader kept_file_read(struct page *page)
{
    struct kept_reader reader = {.page = page};
    reader.window = arena_take_raw(page->arena, 1, 1, DRAFT_LEN_MAX + KEPT_FILE_LINE_MAX);
    return reader;
}

bool kept_file_more(struct kept_reader *reader)
{
    int64_t last;
    str text;
    if (reader->rest.len > KEPT_FILE_LINE_MAX || kept_file_at_end(reader)) return false;
    bool found = find(reader->page, name_of(reader->page, reader->next), &last, &text);
    CHECK(found);
    if (reader->rest.len > 0) memmove(reader->window, reader->rest.ptr, reader->rest.len);
    memcpy(reader->window + reader->rest.len, text.ptr, text.len);
    reader->rest = (str){reader->window, reader->rest.len + text.len};
    reader->next++;
    return true;
}

bool kept_file_at_end(const struct kept_reader *reader)
{
    int64_t last;
    str text;
    return reader->next == KEPT_FILE_DRAFT_COUNT_MAX ||
           !find(reader->page, name_of(reader->page, reader->next), &last, &text);
}
