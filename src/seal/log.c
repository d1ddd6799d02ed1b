#include "log.h"

#include <sodium.h>
#include <string.h>

#include "envelope.h"
#include "sort.h"

enum { PLACES_CAP_FIRST = 64 };

void log_wipe_notebook(struct vault *vault)
{
    sodium_memzero(vault->arena_first.at, (size_t)(vault->arena->at - vault->arena_first.at));
    *vault->arena = vault->arena_first;
    memset(&vault->notebook, 0, sizeof vault->notebook);
    memset(vault->drafts, 0, sizeof vault->drafts);
    vault->fault_count = 0;
    vault->fault_more = vault->later_count = 0;
    vault->shredded = vault->named = (struct place_list){0};
    vault->head = (str){0};
    vault->head_cap = 0;
    vault->head_whole = false;
    vault->room = vault->beside = NULL;
}

void log_empty_notebook(struct vault *vault, size_t row_count)
{
    log_wipe_notebook(vault);
    vault->room = arena_take_raw(vault->arena, 1, 1, PAYLOAD_LEN_MAX);
    vault->notebook = notebook_new(vault->arena, row_count);
}

uint32_t log_find_chain(const struct vault_log *log, id128 id)
{
    for (uint32_t i = log->chain_count; i > 0; i--)
        if (id_equal(log->chains[i - 1].last.chain, id)) return i - 1;
    return NO_CHAIN;
}

uint32_t log_add_chain(struct vault_log *log, id128 id)
{
    uint32_t found = log_find_chain(log, id);
    if (found != NO_CHAIN || log->chain_count == CHAIN_COUNT_MAX) return found;
    log->chains[log->chain_count] = (struct chain){.last.chain = id, .seal_known = true};
    return log->chain_count++;
}

void log_fault(struct vault *vault, enum fault_type type, struct place place, uint64_t count)
{
    for (size_t i = 0; i < vault->fault_count; i++) {
        const struct fault *known = &vault->faults[i];
        if (known->type == type && known->place.sequence == place.sequence &&
            id_equal(known->place.chain, place.chain))
            return;
    }
    if (vault->fault_count < FAULT_COUNT_MAX)
        vault->faults[vault->fault_count++] = (struct fault){type, place, count};
    else
        vault->fault_more++;
}

static uint64_t place_key(uint32_t chain, uint64_t sequence)
{
    return (uint64_t)chain << 32 | (uint32_t)sequence;
}

void log_add_place(struct place_list *list, struct arena *arena, uint32_t chain, uint64_t sequence)
{
    if (list->count == list->cap) {
        size_t cap = list->cap > 0 ? 2 * list->cap : PLACES_CAP_FIRST;
        uint64_t *wider = NEW(arena, uint64_t, cap);
        if (list->count > 0) memcpy(wider, list->at, list->count * sizeof *wider);
        list->at = wider;
        list->cap = cap;
    }
    list->at[list->count++] = place_key(chain, sequence);
}

static bool lower_key(uint32_t a, uint32_t b, const void *context)
{
    const uint64_t *keys = context;
    return keys[a] < keys[b];
}

void log_sort_places(struct place_list *list, struct arena scratch)
{
    if (list->count == 0) return;
    uint32_t *order = NEW(&scratch, uint32_t, list->count);
    uint64_t *sorted = NEW(&scratch, uint64_t, list->count);
    for (size_t i = 0; i < list->count; i++) order[i] = (uint32_t)i;
    sort_uint32(order, list->count, lower_key, list->at, scratch);
    for (size_t i = 0; i < list->count; i++) sorted[i] = list->at[order[i]];
    memcpy(list->at, sorted, list->count * sizeof *sorted);
}

bool log_has_place(const struct place_list *sorted, uint32_t chain, uint64_t sequence)
{
    uint64_t key = place_key(chain, sequence);
    size_t low = 0, high = sorted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted->at[middle] < key) low = middle + 1;
        else high = middle;
    }
    return low < sorted->count && sorted->at[low] == key;
}

void log_begin_pending(struct vault *vault)
{
    if (vault->is_pending) return;
    vault->before = vault->log;
    vault->is_pending = true;
    vault->pending = NULL;
    vault->pending_end = &vault->pending;
    vault->head_effect = vault->slots_effect = 0;
}

void log_stage_head(struct vault *vault, struct effects *effects)
{
    size_t len = head_len(&vault->log.head);
    struct effect *effect;
    if (vault->head_effect > 0)
        effect = &effects->at[vault->head_effect - 1];
    else {
        effect = effects_add(effects, (struct effect){.type = EFFECT_HEAD, .b = vault->head});
        vault->head_effect = effects->count;
        vault->pending_head = (str){0};
    }
    if (vault->pending_head.len != len)
        vault->pending_head = (str){arena_take_raw(effects->arena, 1, 1, len), len};
    head_put(&vault->log.head, vault->keys, vault_notebook_id(vault),
             (char *)(uintptr_t)vault->pending_head.ptr);
    effect->a = vault->pending_head;
}

void log_keep_head(struct vault *vault, str head)
{
    if (head.len > vault->head_cap) {
        vault->head_cap = head.len < HEAD_LEN_MAX ? HEAD_LEN_MAX : head.len;
        vault->head.ptr = arena_take_raw(vault->arena, 1, 1, vault->head_cap);
    }
    if (head.len > 0) memmove((char *)(uintptr_t)vault->head.ptr, head.ptr, head.len);
    vault->head.len = head.len;
}
