#include "desk.h"

#include <string.h>

#include "backup.h"
#include "id.h"

enum { NOTEBOOK_LEN = 8 << 20, SCRATCH_LEN_TEST = 8 << 20, STORE_LEN = 4 << 20 };

static struct stored_row *find_row(struct store *store, struct place place)
{
    for (size_t i = 0; i < store->row_count; i++)
        if (id_equal(store->rows[i].place.chain, place.chain) &&
            store->rows[i].place.sequence == place.sequence)
            return &store->rows[i];
    return NULL;
}

static struct stored_draft *find_draft(struct store *store, id128 name)
{
    for (size_t i = 0; i < store->draft_count; i++)
        if (id_equal(store->drafts[i].name, name)) return &store->drafts[i];
    return NULL;
}

static bool conflicts(struct store *store, const struct effect *effect)
{
    if (effect->type == EFFECT_APPEND) return find_row(store, effect->place) != NULL;
    if (effect->type == EFFECT_SHRED) return find_row(store, effect->place) == NULL;
    if (effect->type == EFFECT_SLOTS) return !str_equal(store->slots, effect->b);
    return effect->type == EFFECT_HEAD && !str_equal(store->head, effect->b);
}

/* In the order of chain and sequence, as a database would hand them out. */
static void add_row(struct store *store, const struct effect *effect)
{
    CHECK(store->row_count < STORE_ROWS_MAX);
    struct stored_row row = {effect->place, str_copy(&store->arena, effect->a),
                             str_copy(&store->arena, effect->b)};
    size_t at = store->row_count++;
    for (; at > 0; at--) {
        const struct place *before = &store->rows[at - 1].place;
        int order = id_compare(before->chain, row.place.chain);
        if (order < 0 || (order == 0 && before->sequence < row.place.sequence)) break;
        store->rows[at] = store->rows[at - 1];
    }
    store->rows[at] = row;
}

static void keep_draft(struct store *store, const struct effect *effect)
{
    struct stored_draft *draft = find_draft(store, effect->name);
    CHECK(draft || store->draft_count < STORE_DRAFTS_MAX);
    if (!draft) draft = &store->drafts[store->draft_count++];
    *draft = (struct stored_draft){effect->name, str_copy(&store->arena, effect->a)};
}

static void take_one(struct store *store, const struct effect *effect)
{
    struct stored_draft *draft;
    switch (effect->type) {
    case EFFECT_APPEND: add_row(store, effect); return;
    case EFFECT_SHRED: find_row(store, effect->place)->payload = (str){0}; return;
    case EFFECT_HEAD: store->head = str_copy(&store->arena, effect->a); return;
    case EFFECT_SLOTS: store->slots = str_copy(&store->arena, effect->a); return;
    case EFFECT_DRAFT_KEEP: keep_draft(store, effect); return;
    case EFFECT_DRAFT_DROP:
        draft = find_draft(store, effect->name);
        if (draft) *draft = store->drafts[--store->draft_count];
        return;
    }
}

bool store_take(struct store *store, const struct effects *effects)
{
    for (size_t i = 0; i < effects->count; i++)
        if (conflicts(store, &effects->at[i])) return false;
    for (size_t i = 0; i < effects->count; i++) take_one(store, &effects->at[i]);
    return true;
}

static void load_rest(const struct store *store, struct vault *vault)
{
    for (size_t i = 0; i < store->draft_count; i++)
        vault_load_draft(vault, store->drafts[i].name, store->drafts[i].sealed);
    vault_end_load(vault);
}

void store_load(const struct store *store, struct vault *vault)
{
    vault_begin_load(vault, store->row_count);
    if (store->head.len > 0) vault_load_head(vault, store->head);
    for (size_t i = 0; i < store->row_count; i++) {
        const struct stored_row *row = &store->rows[i];
        vault_load(vault, row->place, row->envelope, row->payload);
    }
    load_rest(store, vault);
}

void store_load_new(const struct store *store, struct vault *vault)
{
    vault_slots(vault, store->slots);
    vault_load_head(vault, store->head);
    for (size_t i = 0; i < store->row_count; i++) {
        const struct stored_row *row = &store->rows[i];
        if (row->place.sequence > vault_known(vault, row->place.chain))
            vault_load(vault, row->place, row->envelope, row->payload);
    }
    load_rest(store, vault);
}

str store_backup(const struct store *store, struct arena *arena)
{
    struct backup backup;
    struct buf out = buf_new(arena, 1 << 18);
    backup_begin(&backup, store->slots, &out);
    for (size_t i = 0; i < store->row_count; i++)
        CHECK_TRUE(backup_row(&backup, store->rows[i].place, store->rows[i].envelope,
                              store->rows[i].payload, &out));
    backup_end(&backup, store->head, &out);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

void desk_begin(struct desk *desk, uint64_t seed)
{
    memset(desk, 0, sizeof *desk);
    desk->store.arena = test_arena(STORE_LEN);
    desk->notebook = test_arena(NOTEBOOK_LEN);
    desk->scratch = test_arena(SCRATCH_LEN_TEST);
    memcpy(desk->random.seed, &seed, sizeof seed);
    vault_init(&desk->vault, desk->keys, &desk->notebook);
    desk->effects = effects_new(&desk->scratch);
    desk->secret.type = SECRET_PASSPHRASE;
    random_take(&desk->random, desk->secret.bytes, SECRET_LEN);
}

void desk_make(struct desk *desk, uint64_t seed)
{
    static const uint8_t salt[SALT_LEN] = "sixteen of salt";
    desk_begin(desk, seed);
    vault_make(&desk->vault, &desk->secret, 1, salt, STRETCH_NATIVE, &desk->random,
               &desk->effects);
    CHECK_TRUE(desk_store(desk));
}

bool desk_store(struct desk *desk)
{
    bool stored = store_take(&desk->store, &desk->effects);
    if (stored) vault_commit(&desk->vault);
    else vault_rollback(&desk->vault);
    if (stored && vault_mark(&desk->vault, desk->mark)) desk->has_mark = true;
    desk->effects = effects_new(&desk->scratch);
    return stored;
}

bool desk_append(struct desk *desk, const char *text, id128 *id)
{
    uint8_t random[10];
    static char room[8192];
    struct arena arena = arena_over(room, sizeof room);
    struct record note = record_new(&arena, kind_find(S("note")));
    random_take(&desk->random, random, sizeof random);
    note.at.utc_ms = note.written.utc_ms = 1800000000000 + (int64_t)desk->random.taken;
    note.id = note.version = id_make(note.at.utc_ms, random);
    note.values[0].present = true;
    note.values[0].text = str_of_c(text);
    if (id) *id = note.id;
    return vault_append(&desk->vault, &note, &desk->random, &desk->effects);
}

id128 desk_write(struct desk *desk, const char *text)
{
    id128 id;
    CHECK_TRUE(desk_append(desk, text, &id));
    CHECK_TRUE(desk_store(desk));
    return id;
}

void desk_shred(struct desk *desk, id128 id)
{
    CHECK_TRUE(vault_shred(&desk->vault, &id, 1, &desk->random, &desk->effects));
    CHECK_TRUE(desk_store(desk));
}

bool desk_open(struct desk *desk)
{
    vault_lock(&desk->vault);
    if (!vault_slots(&desk->vault, desk->store.slots)) return false;
    if (!vault_unlock(&desk->vault, &desk->secret)) return false;
    if (desk->has_mark) vault_continue(&desk->vault, (str){(char *)desk->mark, MARK_LEN});
    store_load(&desk->store, &desk->vault);
    return true;
}

bool desk_has(struct desk *desk, const char *text)
{
    for (size_t i = 0; i < desk->vault.notebook.count; i++) {
        const struct entry *entry = notebook_entry(&desk->vault.notebook, i);
        if (str_find((str){entry->bytes, entry->len}, str_of_c(text)) >= 0) return true;
    }
    return false;
}

size_t desk_faults(const struct desk *desk, enum fault_type type)
{
    size_t count = 0;
    for (size_t i = 0; i < desk->vault.fault_count; i++)
        count += desk->vault.faults[i].type == type;
    return count;
}
