/* Loading: every row is proved before a byte of it is used; what is wrong is named, not healed. */
#include <string.h>

#include "bytes.h"
#include "envelope.h"
#include "log.h"

enum { MARK_SEQUENCE = 16, MARK_SEAL = 24 };

void vault_continue(struct vault *vault, str mark)
{
    vault->mark_given = mark.len == MARK_LEN;
    if (vault->mark_given) memcpy(vault->mark, mark.ptr, MARK_LEN);
}

bool vault_mark(const struct vault *vault, uint8_t mark[MARK_LEN])
{
    if (vault->log.write_chain == NO_CHAIN) return false;
    const struct chain *chain = &vault->log.chains[vault->log.write_chain];
    memcpy(mark, chain->last.chain.bytes, sizeof chain->last.chain.bytes);
    bytes_put(mark + MARK_SEQUENCE, chain->last.sequence, 8);
    memcpy(mark + MARK_SEAL, chain->seal, SEAL_LEN);
    return true;
}

static bool is_marked(const struct vault *vault, const struct chain *chain)
{
    return vault->mark_given && chain->last.sequence == bytes_get(vault->mark + MARK_SEQUENCE, 8) &&
           memcmp(vault->mark, chain->last.chain.bytes, sizeof chain->last.chain.bytes) == 0 &&
           memcmp(vault->mark + MARK_SEAL, chain->seal, SEAL_LEN) == 0;
}

uint64_t vault_known(const struct vault *vault, id128 chain)
{
    uint32_t index = log_find_chain(&vault->log, chain);
    return index == NO_CHAIN ? 0 : vault->log.chains[index].last.sequence;
}

void vault_begin_load(struct vault *vault, size_t row_count)
{
    CHECK(vault->log.state == VAULT_OPEN && !vault->is_pending);
    if (vault_mark(vault, vault->mark)) vault->mark_given = true;
    log_empty_notebook(vault, row_count);
    vault->log.chain_count = 0;
    vault->log.write_chain = NO_CHAIN;
    vault->log.stale = false;
    vault->mark_met = false;
    vault->loading_all = true;
}

void vault_load_head(struct vault *vault, str head)
{
    struct vault_log *log = &vault->log;
    CHECK(log->state == VAULT_OPEN && !vault->is_pending);
    log_keep_head(vault, head);
    vault->head_whole = head_read(head, vault->keys, vault_notebook_id(vault), &log->head);
    for (uint32_t i = 0; vault->head_whole && i < log->head.count; i++)
        log_add_chain(log, log->head.claims[i].place.chain);
}

/* Moves the chain on to `place`. False when it stands there or beyond already. */
static bool reach(struct vault *vault, struct chain *chain, struct place place)
{
    if (place.sequence <= chain->last.sequence) {
        log_fault(vault, FAULT_REPEATED, place, 1);
        return false;
    }
    uint64_t missing = place.sequence - chain->last.sequence - 1;
    if (missing > 0) {
        struct place first = {place.chain, chain->last.sequence + 1};
        log_fault(vault, FAULT_MISSING, first, missing);
        chain->seal_known = false;
        chain->damaged = true;
    }
    chain->last.sequence = place.sequence;
    return true;
}

static bool refuse(struct vault *vault, uint32_t chain_index, struct place place)
{
    bool possible = place.sequence > 0 && place.sequence <= UINT32_MAX;
    if (chain_index != NO_CHAIN && possible) {
        struct chain *chain = &vault->log.chains[chain_index];
        if (!reach(vault, chain, place)) return false;
        chain->seal_known = false;
        chain->damaged = true;
    }
    log_fault(vault, FAULT_CHANGED, place, 1);
    return false;
}

/* A record that names places whose payloads are gone. */
static bool take_notice(struct vault *vault, str body)
{
    if (body.len % NOTICE_PLACE_LEN != 0) return false;
    for (size_t i = 0; i < body.len; i += NOTICE_PLACE_LEN) {
        id128 id;
        memcpy(id.bytes, body.ptr + i, sizeof id.bytes);
        uint32_t chain = log_add_chain(&vault->log, id);
        if (chain == NO_CHAIN) return false;
        uint64_t sequence = bytes_get(body.ptr + i + sizeof id.bytes, 8);
        log_add_place(&vault->named, vault->arena, chain, sequence);
    }
    return true;
}

static bool take_payload(struct vault *vault, uint32_t chain, struct place place, uint8_t type,
                         str body)
{
    bool readable = true;
    if (type == PAYLOAD_RECORD)
        readable = notebook_fold(&vault->notebook, body, chain, (uint32_t)place.sequence);
    else if (type == PAYLOAD_SHREDDING)
        readable = take_notice(vault, body);
    else
        vault->later_count++;
    if (!readable) log_fault(vault, FAULT_UNREADABLE, place, 1);
    return readable;
}

/* Links a genuine envelope to the one before it. */
static void link(struct vault *vault, struct chain *chain, const struct envelope *e)
{
    if (chain->seal_known && memcmp(e->previous, chain->seal, SEAL_LEN) != 0) {
        log_fault(vault, FAULT_CHANGED, chain->last, 1); /* genuine, but of another past */
        chain->damaged = true;
    }
    memcpy(chain->seal, e->seal, SEAL_LEN);
    chain->seal_known = true;
    if (is_marked(vault, chain)) vault->mark_met = true;
}

bool vault_load(struct vault *vault, struct place place, str envelope, str payload)
{
    struct vault_log *log = &vault->log;
    struct envelope e;
    CHECK(log->state == VAULT_OPEN && !vault->is_pending && vault->room);
    bool genuine = envelope_parse(envelope, &e) && e.place.sequence == place.sequence &&
                   id_equal(e.place.chain, place.chain) &&
                   id_equal(e.notebook, vault_notebook_id(vault)) &&
                   envelope_genuine(vault->keys, envelope);
    uint32_t index = genuine ? log_add_chain(log, place.chain) : log_find_chain(log, place.chain);
    if (!genuine || index == NO_CHAIN) return refuse(vault, index, place);
    struct chain *chain = &log->chains[index];
    if (!reach(vault, chain, place)) return false;
    link(vault, chain, &e);
    if (payload.len == 0) {
        log_add_place(&vault->shredded, vault->arena, index, place.sequence);
        return false;
    }
    uint8_t type;
    str body;
    if (!envelope_open(vault->keys, envelope, payload, vault->room, &type, &body)) {
        log_fault(vault, FAULT_CHANGED, place, 1);
        chain->seal_known = false; /* the tag itself may be what was changed */
        chain->damaged = true;
        return false;
    }
    return take_payload(vault, index, place, type, body);
}

/* The head against what came. */
static void compare_chain(struct vault *vault, struct chain *chain)
{
    struct claim *claim = head_find(&vault->log.head, chain->last.chain);
    uint64_t claimed = claim ? claim->place.sequence : 0, came = chain->last.sequence;
    struct place beyond = {chain->last.chain, came + 1};
    bool other_end = claimed == came && claim && chain->seal_known &&
                     memcmp(claim->seal, chain->seal, SEAL_LEN) != 0;
    if (claimed > came) log_fault(vault, FAULT_CUT, beyond, claimed - came);
    if (claimed < came || other_end)
        log_fault(vault, FAULT_HEAD, (struct place){.chain = chain->last.chain}, 1);
    if (claimed != came || other_end) chain->damaged = true;
}

/* Without a head nothing says whether an end was cut: what came is taken for all, and that is said
 * from now on. */
static void replace_head(struct vault *vault)
{
    struct vault_log *log = &vault->log;
    memset(&log->head, 0, sizeof log->head);
    log->head.notes = HEAD_REPLACED;
    for (uint32_t i = 0; i < log->chain_count; i++) {
        struct chain *chain = &log->chains[i];
        if (chain->seal_known) head_set(&log->head, chain->last, chain->seal);
    }
}

static void compare_shredded(struct vault *vault)
{
    struct vault_log *log = &vault->log;
    const struct notebook *nb = &vault->notebook;
    log_sort_places(&vault->named, *vault->arena);
    for (size_t i = 0; i < vault->shredded.count; i++) {
        uint32_t chain = (uint32_t)(vault->shredded.at[i] >> 32);
        struct place place = {log->chains[chain].last.chain, (uint32_t)vault->shredded.at[i]};
        if (!log_has_place(&vault->named, chain, place.sequence))
            log_fault(vault, FAULT_SHREDDED, place, 1);
    }
    for (size_t i = 0; vault->named.count > 0 && i < nb->count; i++) {
        const struct entry *entry = notebook_entry(nb, i);
        if (!log_has_place(&vault->named, entry->chain_index, entry->sequence)) continue;
        struct place place = {log->chains[entry->chain_index].last.chain, entry->sequence};
        if (vault->loading_all) log_fault(vault, FAULT_RETURNED, place, 1);
        else log->stale = true;
    }
}

void vault_end_load(struct vault *vault)
{
    struct vault_log *log = &vault->log;
    CHECK(log->state == VAULT_OPEN && !vault->is_pending);
    if (!vault->head_whole) replace_head(vault);
    if (log->head.notes & HEAD_REPLACED) log_fault(vault, FAULT_HEAD, (struct place){0}, 1);
    for (uint32_t i = 0; i < log->chain_count; i++) compare_chain(vault, &log->chains[i]);
    if (log->slots_damaged) log_fault(vault, FAULT_SLOTS, (struct place){0}, 1);
    compare_shredded(vault);

    if (log->write_chain == NO_CHAIN && vault->mark_met) {
        id128 id;
        memcpy(id.bytes, vault->mark, sizeof id.bytes);
        log->write_chain = log_find_chain(log, id);
    }
    if (log->write_chain != NO_CHAIN && log->chains[log->write_chain].damaged)
        log->write_chain = NO_CHAIN;
    vault->loading_all = false;
    vault->loaded = true;
}
