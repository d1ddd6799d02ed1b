#include "vault.h"

#include <sodium.h>
#include <string.h>

#include "envelope.h"
#include "log.h"
#include "str.h"

_Static_assert(sizeof(struct keys) <= KEYS_MEMORY_LEN, "the keys fit into what the host locks");

/* More than any call below leaves behind of keys in libsodium's frames. */
enum { STACK_WIPED_LEN = 2048 };

enum vault_state vault_state(const struct vault *vault)
{
    return vault->log.state;
}

id128 vault_notebook_id(const struct vault *vault)
{
    CHECK(vault->log.state != VAULT_EMPTY);
    return slots_notebook(&vault->log.slots);
}

void vault_init(struct vault *vault, void *locked_memory, struct arena *notebook_arena)
{
    memset(vault, 0, sizeof *vault);
    vault->keys = locked_memory;
    vault->arena = notebook_arena;
    vault->arena_first = *notebook_arena;
    vault->log.write_chain = NO_CHAIN;
}

static void seal_slots(struct vault *vault, struct random *random, struct effects *effects)
{
    struct vault_log *log = &vault->log;
    const struct slots *before = &vault->before.slots;
    slots_seal(&log->slots, vault->keys->slots, log->in_use, random);
    log->slots_damaged = false;
    str block = str_copy(effects->arena, (str){(const char *)log->slots.bytes, SLOTS_LEN});
    bool is_new = vault->before.state == VAULT_EMPTY;
    str replaced = {(const char *)before->bytes, is_new ? 0 : SLOTS_LEN};
    if (vault->slots_effect == 0) {
        effects_add(effects, (struct effect){.type = EFFECT_SLOTS, .b = replaced});
        vault->slots_effect = effects->count;
    }
    effects->at[vault->slots_effect - 1].a = block;
}

void vault_make(struct vault *vault, const struct secret *secrets, size_t count,
                const uint8_t *salt, enum stretch_cost cost, struct random *random,
                struct effects *effects)
{
    CHECK(vault->log.state == VAULT_EMPTY && !vault->is_pending && count > 0);
    struct vault_log *log = &vault->log;
    log_begin_pending(vault);
    id128 notebook;
    random_take(random, notebook.bytes, sizeof notebook.bytes);
    random_take(random, vault->keys->master, KEY_LEN);
    keys_derive(vault->keys, notebook);
    slots_begin(&log->slots, notebook, random);
    if (salt) slots_set_stretch(&log->slots, salt, cost);
    for (size_t i = 0; i < count; i++) {
        CHECK(salt || secrets[i].type != SECRET_PASSPHRASE);
        CHECK(!log->in_use[secrets[i].type]);
        slots_put(&log->slots, &secrets[i], vault->keys->master, log->in_use, random);
    }
    log->state = VAULT_OPEN;
    vault->opened_with = (size_t)secrets[0].type;
    log_empty_notebook(vault, 0);
    seal_slots(vault, random, effects);
    log_stage_head(vault, effects);
    vault->loaded = true;
}

/* Which slots are in use. Of a damaged block only the one that opened it can be vouched for. */
static void look_at_slots(struct vault *vault)
{
    struct vault_log *log = &vault->log;
    log->slots_damaged = !slots_whole(&log->slots, vault->keys->slots, log->in_use);
    if (!log->slots_damaged) return;
    memset(log->in_use, 0, sizeof log->in_use);
    log->in_use[vault->opened_with] = 1;
}

bool vault_slots(struct vault *vault, str block)
{
    struct slots slots;
    CHECK(!vault->is_pending);
    if (!slots_parse(block, &slots)) return false;
    vault->log.slots = slots;
    if (vault->log.state == VAULT_EMPTY) vault->log.state = VAULT_LOCKED;
    if (vault->log.state == VAULT_OPEN) look_at_slots(vault);
    return true;
}

void vault_salt(const struct vault *vault, uint8_t salt[SALT_LEN], enum stretch_cost *cost)
{
    CHECK(vault->log.state != VAULT_EMPTY);
    memcpy(salt, slots_salt(&vault->log.slots), SALT_LEN);
    *cost = slots_cost(&vault->log.slots);
}

bool vault_opens(const struct vault *vault, const struct secret *secret)
{
    uint8_t master[KEY_LEN];
    CHECK(vault->log.state != VAULT_EMPTY);
    bool opens = slots_open(&vault->log.slots, secret, master);
    sodium_memzero(master, sizeof master);
    sodium_stackzero(STACK_WIPED_LEN);
    return opens;
}

/* The master key is there; all the rest follows from it. */
static void open_with(struct vault *vault, size_t slot)
{
    vault->log.state = VAULT_OPEN;
    vault->opened_with = slot;
    look_at_slots(vault);
    log_empty_notebook(vault, 0);
    vault->loaded = false;
}

bool vault_unlock(struct vault *vault, const struct secret *secret)
{
    CHECK(vault->log.state == VAULT_LOCKED);
    bool opens = slots_open(&vault->log.slots, secret, vault->keys->master);
    if (opens) {
        keys_derive(vault->keys, vault_notebook_id(vault));
        open_with(vault, (size_t)secret->type);
    }
    sodium_stackzero(STACK_WIPED_LEN);
    return opens;
}

static void wipe_keys(struct vault *vault)
{
    sodium_memzero(vault->keys, sizeof *vault->keys);
    sodium_stackzero(STACK_WIPED_LEN);
}

void vault_hand_on(const struct vault *vault, uint8_t handover[HANDOVER_LEN])
{
    CHECK(vault->log.state == VAULT_OPEN);
    handover[0] = (uint8_t)vault->opened_with;
    memcpy(handover + 1, vault->keys->master, MASTER_LEN);
}

bool vault_take_over(struct vault *vault, const uint8_t handover[HANDOVER_LEN])
{
    uint8_t in_use[SLOT_COUNT];
    CHECK(vault->log.state == VAULT_LOCKED);
    if (handover[0] >= SLOT_COUNT) return false;
    memcpy(vault->keys->master, handover + 1, MASTER_LEN);
    keys_derive(vault->keys, vault_notebook_id(vault));
    bool fits = slots_whole(&vault->log.slots, vault->keys->slots, in_use);
    if (fits) open_with(vault, handover[0]);
    if (!fits) wipe_keys(vault);
    sodium_stackzero(STACK_WIPED_LEN);
    return fits;
}

void *vault_beside(struct vault *vault, size_t len)
{
    CHECK(vault->log.state == VAULT_OPEN);
    if (!vault->beside) vault->beside = arena_take(vault->arena, len, _Alignof(max_align_t), 1);
    return vault->beside;
}

void vault_lock(struct vault *vault)
{
    if (vault->is_pending) vault_rollback(vault);
    if (vault->log.state != VAULT_OPEN) return;
    wipe_keys(vault);
    log_wipe_notebook(vault);
    struct slots slots = vault->log.slots;
    memset(&vault->log, 0, sizeof vault->log);
    vault->log.slots = slots;
    vault->log.state = VAULT_LOCKED;
    vault->log.write_chain = NO_CHAIN;
    vault->mark_given = false;
}

void vault_rewrap(struct vault *vault, const struct secret *secret, const uint8_t *salt,
                  enum stretch_cost cost, struct random *random, struct effects *effects)
{
    struct vault_log *log = &vault->log;
    CHECK(log->state == VAULT_OPEN && (salt || secret->type != SECRET_PASSPHRASE));
    log_begin_pending(vault);
    for (size_t i = 0; log->slots_damaged && i < SLOT_COUNT; i++)
        if (i != vault->opened_with) slots_clear(&log->slots, i, log->in_use, random);
    if (secret->type == SECRET_PASSPHRASE) slots_set_stretch(&log->slots, salt, cost);
    slots_put(&log->slots, secret, vault->keys->master, log->in_use, random);
    seal_slots(vault, random, effects);
}

bool vault_has(const struct vault *vault, enum secret_type type)
{
    CHECK(vault->log.state == VAULT_OPEN);
    return vault->log.in_use[type] == 1;
}

/* What a reply dropped is gone with it, or is there as before. */
static void settle_drafts(struct vault *vault, bool dropped)
{
    for (size_t i = 0; i < DRAFT_COUNT_MAX; i++) {
        struct kept_draft *draft = &vault->drafts[i];
        if (!dropped && draft->age_before > 0) draft->age = draft->age_before;
        draft->age_before = 0;
    }
}

void vault_commit(struct vault *vault)
{
    if (!vault->is_pending) return;
    vault->is_pending = false;
    settle_drafts(vault, true);
    for (const struct pending *p = vault->pending; p; p = p->next) {
        bool folded = notebook_fold(&vault->notebook, p->bytes, p->chain_index, p->sequence);
        CHECK(folded); /* it was tried before it was sealed */
    }
    if (vault->head_effect > 0) log_keep_head(vault, vault->pending_head);
}

void vault_rollback(struct vault *vault)
{
    if (!vault->is_pending) return;
    vault->is_pending = false;
    settle_drafts(vault, false);
    vault->log = vault->before;
    if (vault->log.state == VAULT_OPEN) return;
    wipe_keys(vault); /* a notebook that could not be made */
    log_wipe_notebook(vault);
}

bool vault_stale(const struct vault *vault)
{
    return vault->log.stale;
}
