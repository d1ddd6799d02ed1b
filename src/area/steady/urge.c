#include "urge.h"

#include "query.h"
#include "str.h"

enum { MINUTE_MS = 60000, HELD_AFTER_MS = 12 * 60 * MINUTE_MS };

struct urge_wait urge_wait_of(struct page *page, const struct entry *entry)
{
    struct urge_wait wait = {false, entry->written_ms, entry->written_ms};
    int64_t minutes = 0;
    for (const struct entry *at = entry; at; at = notebook_earlier(page->notebook, at)) {
        struct arena room = *page->arena;
        struct record version;
        if (!notebook_read(at, &room, &version)) break;
        if (!record_value(&version, S("waited_min"))) continue;
        if (!wait.chosen) minutes = record_number(&version, S("waited_min"), 0);
        wait.chosen = true;
        wait.from_ms = at->written_ms;
    }
    wait.end_ms = wait.from_ms + minutes * MINUTE_MS;
    return wait;
}

int64_t urge_looked_ms(struct page *page, const struct entry *entry)
{
    int64_t looked_ms = 0;
    for (const struct entry *at = entry; at; at = notebook_earlier(page->notebook, at)) {
        struct arena room = *page->arena;
        struct record version;
        if (!notebook_read(at, &room, &version) || !record_value(&version, S("after"))) break;
        looked_ms = at->written_ms;
    }
    return looked_ms;
}

bool urge_was_asked(const struct record *urge)
{
    str response = record_text(urge, S("response"));
    return str_equal(response, S("sought")) || str_equal(response, S("asked-openly"));
}

enum urge_due urge_due_of(struct page *page, const struct entry *entry, const struct record *urge)
{
    int64_t now_ms = page->env->now.utc_ms;
    if (!record_value(urge, S("after")))
        return urge_wait_of(page, entry).end_ms <= now_ms ? URGE_DUE_AGAIN : URGE_DUE_NOT;
    bool open = urge_was_asked(urge) && !record_value(urge, S("held_min")) &&
                !str_equal(record_text(urge, S("settled")), S("no"));
    return open && urge_looked_ms(page, entry) + HELD_AFTER_MS <= now_ms ? URGE_DUE_HELD
                                                                         : URGE_DUE_NOT;
}

size_t urge_practices(struct page *page, id128 urge, const struct content_practice **out,
                      size_t max)
{
    char memory[ID_TEXT_LEN];
    struct buf id = buf_over(memory, sizeof memory);
    id_put(&id, urge);
    struct query query = query_all();
    query.kind = kind_find(S("practice"));
    query.link = buf_str(&id);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < max && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        const struct content_practice *practice =
            content_find_practice(page->content, record_text(&record, S("name")));
        bool again = false;
        for (size_t i = 0; i < count; i++) again |= out[i] == practice;
        if (practice && !again) out[count++] = practice;
    }
    return count;
}
