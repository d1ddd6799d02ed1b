#include "shelf.h"

#include <stdlib.h>
#include <string.h>

#include "backup.h"
#include "browser/batch.h"
#include "id.h"
#include "str.h"

static str keep(str bytes)
{
    if (bytes.len == 0) return (str){0};
    char *kept = malloc(bytes.len);
    CHECK(kept);
    memcpy(kept, bytes.ptr, bytes.len);
    return (str){kept, bytes.len};
}

static void let_go(str bytes) { free((void *)(uintptr_t)bytes.ptr); }

static struct effect *add(struct shelf *shelf, struct effect effect)
{
    if (shelf->count == shelf->cap) {
        shelf->cap = shelf->cap ? 2 * shelf->cap : 64;
        shelf->at = realloc(shelf->at, shelf->cap * sizeof shelf->at[0]);
        CHECK(shelf->at);
    }
    effect.a = keep(effect.a);
    effect.b = keep(effect.b);
    shelf->at[shelf->count] = effect;
    return &shelf->at[shelf->count++];
}

static void drop(struct shelf *shelf, struct effect *effect)
{
    let_go(effect->a);
    let_go(effect->b);
    size_t after = (size_t)(shelf->at + shelf->count - effect) - 1;
    memmove(effect, effect + 1, after * sizeof *effect);
    shelf->count--;
}

static struct effect *find(const struct shelf *shelf, enum effect_type type, id128 name)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->at[i].type == type && id_equal(shelf->at[i].name, name)) return &shelf->at[i];
    return NULL;
}

static struct effect *find_row(const struct shelf *shelf, struct place place)
{
    for (size_t i = 0; i < shelf->count; i++) {
        struct effect *row = &shelf->at[i];
        if (row->type == EFFECT_APPEND && row->place.sequence == place.sequence &&
            id_equal(row->place.chain, place.chain))
            return row;
    }
    return NULL;
}

static void replace(struct shelf *shelf, struct effect effect)
{
    struct effect *old = find(shelf, effect.type, effect.name);
    if (old) drop(shelf, old);
    add(shelf, effect);
}

static void apply(struct shelf *shelf, struct effect effect)
{
    struct effect *old;
    switch (effect.type) {
    case EFFECT_APPEND:
        CHECK(!find_row(shelf, effect.place));
        add(shelf, effect);
        break;
    case EFFECT_SHRED:
        old = find_row(shelf, effect.place);
        CHECK(old);
        let_go(old->b);
        old->b = (str){0};
        break;
    case EFFECT_HEAD:
        old = find(shelf, EFFECT_HEAD, (id128){0});
        CHECK(str_equal(old ? old->a : (str){0}, effect.b));
        effect.b = (str){0};
        replace(shelf, effect);
        break;
    case EFFECT_DRAFT_DROP:
        old = find(shelf, EFFECT_DRAFT_KEEP, effect.name);
        if (old) drop(shelf, old);
        break;
    case EFFECT_DRAFT_KEEP:
    case EFFECT_SLOTS: replace(shelf, effect); break;
    }
}

void shelf_apply(struct shelf *shelf, const struct effects *effects)
{
    for (size_t i = 0; i < effects->count; i++) apply(shelf, effects->at[i]);
}

void shelf_show(const struct shelf *shelf, struct vault *vault)
{
    const struct effect *slots = find(shelf, EFFECT_SLOTS, (id128){0});
    if (!slots) return;
    bool known = vault_slots(vault, slots->a);
    CHECK(known);
}

void shelf_load(const struct shelf *shelf, struct vault *vault)
{
    const struct effect *head = find(shelf, EFFECT_HEAD, (id128){0});
    vault_begin_load(vault, shelf->count);
    if (head) vault_load_head(vault, head->a);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct effect *kept = &shelf->at[i];
        if (kept->type == EFFECT_APPEND) vault_load(vault, kept->place, kept->a, kept->b);
        if (kept->type == EFFECT_DRAFT_KEEP) vault_load_draft(vault, kept->name, kept->a);
    }
    vault_end_load(vault);
}

/* The head first: it is what rows are compared with as they are loaded. */
void shelf_put(const struct shelf *shelf, struct buf *out)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->at[i].type == EFFECT_HEAD) batch_put(out, &shelf->at[i]);
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->at[i].type != EFFECT_HEAD) batch_put(out, &shelf->at[i]);
}

/* A conversation has one chain, whose rows came in order. */
void shelf_put_backup(const struct shelf *shelf, struct buf *out)
{
    struct backup backup;
    const struct effect *slots = find(shelf, EFFECT_SLOTS, (id128){0});
    const struct effect *head = find(shelf, EFFECT_HEAD, (id128){0});
    CHECK(slots);
    backup_begin(&backup, slots->a, out);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct effect *row = &shelf->at[i];
        if (row->type != EFFECT_APPEND) continue;
        bool fits = backup_row(&backup, row->place, row->a, row->b, out);
        CHECK(fits);
    }
    backup_end(&backup, head ? head->a : (str){0}, out);
}

void shelf_end(struct shelf *shelf)
{
    while (shelf->count > 0) drop(shelf, &shelf->at[shelf->count - 1]);
    free(shelf->at);
    *shelf = (struct shelf){0};
}
