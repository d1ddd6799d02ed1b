#include "border.h"

#include <stdlib.h>
#include <string.h>

#include "backup_batch.h"
#include "batch.h"
#include "limits.h"
#include "made_up.h"
#include "str.h"

_Static_assert(BORDER_PIECE_LEN_MAX >= 2 * BACKUP_PART_LEN_MAX, "a piece holds a whole part");
_Static_assert(BORDER_PIECE_LEN_MAX <= SCRATCH_LEN / 2, "what is read fits");
_Static_assert(BACKUP_PART_LEN_MAX <= 1 << 19, "half a mebibyte holds a whole part");

static struct border_out out;
static struct vault vault;
static struct app app = {.vault = &vault};
static struct arena notebook_arena;
static uint8_t keys[KEYS_MEMORY_LEN], mark[MARK_LEN];
static char *room, *scratch_memory;
static size_t room_len;
static char response_memory[REPLY_LEN_MAX], wish_memory[4096];
static bool loading;
static struct browser browser;
static struct backup_writer writer;
static struct backup_reader reader;

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

void border_browser(uint32_t what, double used_bytes, double left_bytes)
{
    browser.keeps = (enum browser_keeps)(what & BORDER_BROWSER_KEEPS);
    browser.installed = (what & BORDER_BROWSER_INSTALLED) != 0;
    browser.shares_files = (what & BORDER_BROWSER_SHARES_FILES) != 0;
    browser.holds_aside = (what & BORDER_BROWSER_HOLDS_ASIDE) != 0;
    browser.used_bytes = (uint64_t)used_bytes;
    browser.left_bytes = (uint64_t)left_bytes;
}

void border_staged(enum staged_state state, bool same_notebook, uint32_t row_count,
                   uint32_t new_count, uint32_t aside_count)
{
    browser.staged = (struct staged){state, same_notebook, row_count, new_count, aside_count};
}

bool border_look(size_t len, double now_ms, int32_t offset_min)
{
    static struct life life;
    str given = {room, len};
    struct random random = {0};
    uint32_t story_len;
    take(&given, random.seed, RANDOM_SEED_LEN);
    take(&given, &story_len, sizeof story_len);
    CHECK(story_len <= given.len);
    struct life_teller teller = {.text = str_slice(given, 0, story_len),
                                 .words = str_slice(given, story_len, given.len)};
    struct moment now = {(int64_t)now_ms, (int16_t)offset_min};
    struct arena scratch = arena_over(scratch_memory, SCRATCH_LEN);
    app.made_up = true;
    return made_up_begin(&vault, &life, &teller, now, &random, scratch);
}

/* Whether the file that is read is of the notebook that is held here. */
static bool is_same_notebook(void)
{
    return vault_state(&vault) != VAULT_EMPTY && reader.state == STAGED_WHOLE &&
           id_equal(slots_notebook(&reader.slots), vault_notebook_id(&vault));
}

bool border_backup_write(size_t len)
{
    struct buf file = buf_over(scratch_memory, SCRATCH_LEN);
    struct effect first;
    str batch = {room, len}, peek = batch;
    CHECK(len <= BORDER_PIECE_LEN_MAX);
    if (batch_next(&peek, &first) && first.type == EFFECT_SLOTS) backup_batch_begin(&writer);
    bool good = backup_batch_write(&writer, batch, &file);
    CHECK(!file.full);
    out.backup = buf_str(&file);
    return good;
}

void border_backup_read(size_t len, bool first, bool at_end)
{
    struct buf batch = buf_over(scratch_memory, SCRATCH_LEN);
    CHECK(len <= BORDER_PIECE_LEN_MAX);
    if (first) backup_batch_start(&reader);
    out.backup_used = (uint32_t)backup_batch_read(&reader, (str){room, len}, at_end, &batch);
    CHECK(!batch.full);
    out.backup = buf_str(&batch);
    out.backup_state = reader.state;
    out.backup_row_count = reader.row_count;
    out.backup_same = is_same_notebook();
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
                      .browser = browser,
                      .storage_full = (how & BORDER_ASK_FULL) != 0,
                      .memory_short = (how & BORDER_ASK_MEMORY_SHORT) != 0,
                      .backup_failed = (how & BORDER_ASK_BACKUP_FAILED) != 0};
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
    out.effects = app.made_up ? (str){0} : effects_of(&reply, &scratch);
    if (app.made_up && reply.effects.count > 0) vault_commit(&vault);
    out.wishes = wishes_of(&reply);
    out.state = vault_state(&vault);
    out.flags = (reply.lock ? BORDER_FLAG_LOCK : 0u) | (reply.opened ? BORDER_FLAG_OPENED : 0u) |
                (reply.backup ? BORDER_FLAG_BACKUP : 0u) |
                (reply.look_begin ? BORDER_FLAG_LOOK_BEGIN : 0u) |
                (reply.look_end ? BORDER_FLAG_LOOK_END : 0u) |
                BORDER_FLAG_RESTORING * (uint32_t)reply.restoring;
    out.look_who = reply.look_who;
}

void border_commit(void)
{
    vault_commit(&vault);
    if (vault_mark(&vault, mark)) out.mark = (str){(const char *)mark, MARK_LEN};
}

void border_rollback(void) { vault_rollback(&vault); }

const struct border_out *border_out(void) { return &out; }
