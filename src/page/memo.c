#include "memo.h"

#include <string.h>

#include "limits.h"
#include "str.h"

/* What the kept bytes hold for. All of it is compared, so that no old number is ever shown. */
struct state {
    uint64_t version_count;
    const struct content *content;
    day today;
    bool gate_open;
};

struct memo {
    struct state state;
    size_t used;
    char bytes[];
};

/* One thing kept: this, the key, the bytes. */
struct kept {
    uint32_t key_len, len;
};

static const size_t room_len = MEMO_LEN - sizeof(struct memo);

static struct memo *memo_of(struct page *page)
{
    CHECK(page->notebook != NULL);
    struct memo *memo = vault_beside(page->app->vault, MEMO_LEN);
    const struct state *had = &memo->state;
    struct state now = {.version_count = page->notebook->version_count,
                        .content = page->content,
                        .today = page->today,
                        .gate_open = page->gate_open};
    bool same = had->version_count == now.version_count && had->content == now.content &&
                had->today == now.today && had->gate_open == now.gate_open;
    if (!same) {
        memo->state = now;
        memo->used = 0;
    }
    return memo;
}

bool memo_find(struct page *page, str key, str *out)
{
    const struct memo *memo = memo_of(page);
    struct kept kept;
    for (size_t at = 0; at < memo->used; at += sizeof kept + kept.key_len + kept.len) {
        memcpy(&kept, memo->bytes + at, sizeof kept);
        const char *begin = memo->bytes + at + sizeof kept;
        if (!str_equal((str){begin, kept.key_len}, key)) continue;
        *out = (str){begin + kept.key_len, kept.len};
        return true;
    }
    return false;
}

void memo_keep(struct page *page, str key, str bytes)
{
    CHECK(key.len > 0 && key.len <= MEMO_KEY_LEN_MAX);
    struct memo *memo = memo_of(page);
    struct kept kept = {(uint32_t)key.len, (uint32_t)bytes.len};
    size_t len = sizeof kept + key.len + bytes.len;
    if (bytes.len > room_len || len > room_len) return;
    if (len > room_len - memo->used) memo->used = 0;
    char *at = memo->bytes + memo->used;
    memcpy(at, &kept, sizeof kept);
    memcpy(at + sizeof kept, key.ptr, key.len);
    if (bytes.len > 0) memcpy(at + sizeof kept + key.len, bytes.ptr, bytes.len);
    memo->used += len;
}

void memo_put(struct page *page, str key, void (*put)(struct page *page, const void *context),
              const void *context)
{
    str kept;
    if (memo_find(page, key, &kept)) {
        buf_put(page->out, kept);
        return;
    }
    size_t begin = page->out->len;
    put(page, context);
    if (page->out->full) return;
    memo_keep(page, key, (str){page->out->ptr + begin, page->out->len - begin});
}
