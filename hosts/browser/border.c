#include "border.h"

#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "batch.h"
#include "limits.h"
#include "str.h"

static struct border_out out;
static struct vault vault;
static struct app app = {.vault = &vault};
static struct arena notebook_arena;
static uint8_t keys[KEYS_MEMORY_LEN], mark[MARK_LEN];
static char *room, *scratch_memory;
static size_t room_len;
static char response_memory[REPLY_LEN_MAX], wish_memory[4096];
static bool loading;

_Noreturn void panic(const char *file, int line, const char *what)
{
    static char memory[512];
    struct buf text = buf_over(memory, sizeof memory);
    buf_format(&text, "%s:%d: %s", file, line, what);
    out.panic = buf_str(&text);
    __builtin_trap();
}

char *border_room(size_t len)
{
    if (len > room_len) {
        free(room);
        room = malloc(len);
        room_len = len;
        CHECK(room);
    }
    return room;
}

void border_begin(size_t notebook_len)
{
    char *memory = malloc(notebook_len);
    scratch_memory = malloc(SCRATCH_LEN);
    CHECK(memory && scratch_memory);
    notebook_arena = arena_over(memory, notebook_len);
    vault_init(&vault, keys, &notebook_arena);
}

void border_continue(size_t len)
{
    vault_continue(&vault, (str){room, len});
}

bool border_unlock(enum secret_type type)
{
    struct secret secret = {.type = type};
    memcpy(secret.bytes, room, SECRET_LEN);
    return vault_unlock(&vault, &secret);
}

void border_hand_on(void) { vault_hand_on(&vault, (uint8_t *)border_room(HANDOVER_LEN)); }

bool border_take_over(void)
{
    return vault_take_over(&vault, (const uint8_t *)border_room(HANDOVER_LEN));
}

/* False for bytes that are no batch. */
static bool take_batch(str batch)
{
    struct effect effect;
    bool open = vault_state(&vault) == VAULT_OPEN;
    while (batch_next(&batch, &effect)) {
        if (effect.type == EFFECT_SLOTS) vault_slots(&vault, effect.a);
        if (!open) continue;
        if (effect.type == EFFECT_APPEND) vault_load(&vault, effect.place, effect.a, effect.b);
        if (effect.type == EFFECT_HEAD) vault_load_head(&vault, effect.a);
        if (effect.type == EFFECT_DRAFT_KEEP) vault_load_draft(&vault, effect.name, effect.a);
        if (effect.type == EFFECT_DRAFT_DROP) vault_load_draft(&vault, effect.name, (str){0});
    }
    return batch.len == 0;
}

bool border_load(size_t len, size_t row_count, bool last)
{
    bool open = vault_state(&vault) == VAULT_OPEN;
    if (open && !loading) vault_begin_load(&vault, row_count);
    loading = open && !last;
    bool good = take_batch((str){room, len});
    if (open && last) vault_end_load(&vault);
    return good;
}

bool border_refresh(size_t len)
{
    CHECK(vault_state(&vault) == VAULT_OPEN && !loading);
    bool good = take_batch((str){room, len});
    vault_end_load(&vault);
    out.stale = vault_stale(&vault);
    return good;
}

static str wishes_of(const struct reply *reply)
{
    struct buf wishes = buf_over(wish_memory, sizeof wish_memory);
    for (size_t i = 0; i < reply->stretch_count; i++) {
        const struct stretch_wish *wish = &reply->stretch[i];
        uint32_t cost = wish->cost, len = (uint32_t)wish->passphrase.len;
        buf_put_bytes(&wishes, wish->salt, SALT_LEN);
        buf_put_bytes(&wishes, &cost, sizeof cost);
        buf_put_bytes(&wishes, &len, sizeof len);
        buf_put(&wishes, wish->passphrase);
    }
    CHECK(!wishes.full);
    return buf_str(&wishes);
}

/* In the request's scratch arena, behind the effects themselves. */
static str effects_of(const struct reply *reply, struct arena *scratch)
{
    size_t len = 0;
    for (size_t i = 0; i < reply->effects.count; i++)
        len += BATCH_EFFECT_LEN_MIN + reply->effects.at[i].a.len + reply->effects.at[i].b.len;
    struct buf effects = buf_new(scratch, len);
    for (size_t i = 0; i < reply->effects.count; i++) batch_put(&effects, &reply->effects.at[i]);
    return buf_str(&effects);
}

/* Takes `len` bytes off the front of *from. */
static void take(str *from, void *into, size_t len)
{
    CHECK(from->len >= len);
    memcpy(into, from->ptr, len);
    *from = str_slice(*from, len, from->len);
}

void border_ask(size_t len, double now_ms, int32_t offset_min, uint32_t how)
{
    str given = {room, len};
    struct random random = {0};
    uint32_t stretched_count;
    struct env env = {.now = {(int64_t)now_ms, (int16_t)offset_min},
                      .random = &random,
                      .lang = S("en"),
                      .host_browser = (how & BORDER_ASK_BROWSER) != 0,
                      .storage_full = (how & BORDER_ASK_FULL) != 0};
    take(&given, random.seed, RANDOM_SEED_LEN);
    take(&given, &stretched_count, sizeof stretched_count);
    CHECK(stretched_count <= STRETCH_COUNT_MAX);
    env.stretched_count = stretched_count;
    for (uint32_t i = 0; i < stretched_count; i++) take(&given, env.stretched[i], SECRET_LEN);

    struct arena scratch = arena_over(scratch_memory, SCRATCH_LEN);
    struct buf response = buf_over(response_memory, sizeof response_memory);
    struct reply reply = app_answer(&app, given, &env, &scratch, &response);
    CHECK(!response.full);
    out.response = buf_str(&response);
    out.effects = effects_of(&reply, &scratch);
    out.wishes = wishes_of(&reply);
    out.state = vault_state(&vault);
    out.flags = (reply.lock ? BORDER_FLAG_LOCK : 0u) | (reply.opened ? BORDER_FLAG_OPENED : 0u) |
                (reply.backup ? BORDER_FLAG_BACKUP : 0u) |
                (reply.look_begin ? BORDER_FLAG_LOOK_BEGIN : 0u) |
                (reply.look_end ? BORDER_FLAG_LOOK_END : 0u);
}

void border_commit(void)
{
    vault_commit(&vault);
    if (vault_mark(&vault, mark)) out.mark = (str){(const char *)mark, MARK_LEN};
}

void border_rollback(void) { vault_rollback(&vault); }

const struct border_out *border_out(void) { return &out; }
