/* Appending: a record is tried on the notebook before it is sealed, so that no stored record can
 * stop the next start. */
#include <string.h>

#include "bytes.h"
#include "codec.h"
#include "envelope.h"
#include "log.h"

enum { NOTICE_PLACES_MAX = RECORD_LEN_MAX / NOTICE_PLACE_LEN };

/* The chain to write: this installation's, a new one, or, when there is no room for another, the
 * last that is whole. */
static bool choose_chain(struct vault *vault, struct random *random)
{
    struct vault_log *log = &vault->log;
    if (log->write_chain != NO_CHAIN) return true;
    id128 id;
    random_take(random, id.bytes, sizeof id.bytes);
    if (log->head.count < CHAIN_COUNT_MAX) log->write_chain = log_add_chain(log, id);
    for (uint32_t i = log->chain_count; log->write_chain == NO_CHAIN && i > 0; i--) {
        const struct chain *chain = &log->chains[i - 1];
        bool whole = !chain->damaged && head_find(&log->head, chain->last.chain);
        if (whole) log->write_chain = i - 1;
    }
    return log->write_chain != NO_CHAIN;
}

static bool append(struct vault *vault, enum payload_type type, str body, struct random *random,
                   struct effects *effects)
{
    log_begin_pending(vault);
    if (!choose_chain(vault, random)) return false;
    struct chain *chain = &vault->log.chains[vault->log.write_chain];
    struct envelope e = {
        .notebook = vault_notebook_id(vault),
        .place = {chain->last.chain, chain->last.sequence + 1},
        .payload_len = (uint32_t)cipher_padded_len(body.len),
        .previous = chain->seal,
    };
    if (e.place.sequence > UINT32_MAX) return false;
    char *envelope = arena_take_raw(effects->arena, 1, 1, ENVELOPE_LEN);
    char *payload = arena_take_raw(effects->arena, 1, 1, e.payload_len);
    envelope_seal(vault->keys, &e, type, body, random, envelope, payload);
    effects_add(effects, (struct effect){.type = EFFECT_APPEND,
                                         .place = e.place,
                                         .a = {envelope, ENVELOPE_LEN},
                                         .b = {payload, e.payload_len}});
    chain->last = e.place;
    memcpy(chain->seal, envelope + ENVELOPE_LEN - SEAL_LEN, SEAL_LEN);
    bool claimed = head_set(&vault->log.head, chain->last, chain->seal);
    CHECK(claimed);
    log_stage_head(vault, effects);
    return true;
}

static void await_commit(struct vault *vault, str bytes, struct arena *arena)
{
    struct pending *pending = NEW(arena, struct pending, 1);
    pending->bytes = bytes;
    pending->chain_index = vault->log.write_chain;
    pending->sequence = (uint32_t)vault->log.chains[vault->log.write_chain].last.sequence;
    *vault->pending_end = pending;
    vault->pending_end = &pending->next;
}

bool vault_append(struct vault *vault, const struct record *record, struct random *random,
                  struct effects *effects)
{
    CHECK(vault->log.state == VAULT_OPEN && vault->loaded);
    struct arena *arena = effects->arena;
    struct arena before = *arena;
    struct buf room = buf_new(arena, RECORD_LEN_MAX);
    record_encode(record, &room);
    if (room.full || !notebook_would_fold(&vault->notebook, buf_str(&room), *arena)) {
        *arena = before;
        return false;
    }
    arena->at = room.ptr + room.len; /* the rest of the room is free again */
    if (!append(vault, PAYLOAD_RECORD, buf_str(&room), random, effects)) return false;
    await_commit(vault, buf_str(&room), arena);
    return true;
}

static size_t count_versions(const struct vault *vault, const id128 *ids, size_t count)
{
    size_t versions = 0;
    for (size_t i = 0; i < count; i++)
        for (const struct entry *e = notebook_current(&vault->notebook, ids[i]); e;
             e = notebook_earlier(&vault->notebook, e))
            versions++;
    return versions;
}

static struct place place_of(const struct vault *vault, const struct entry *entry)
{
    return (struct place){vault->log.chains[entry->chain_index].last.chain, entry->sequence};
}

static bool append_notice(struct vault *vault, const struct place *places, size_t count,
                          struct random *random, struct effects *effects)
{
    char *body = arena_take_raw(effects->arena, NOTICE_PLACE_LEN, 1, count);
    for (size_t i = 0; i < count; i++) {
        char *at = body + i * NOTICE_PLACE_LEN;
        memcpy(at, places[i].chain.bytes, sizeof places[i].chain.bytes);
        bytes_put(at + sizeof places[i].chain.bytes, places[i].sequence, 8);
    }
    str bytes = {body, count * NOTICE_PLACE_LEN};
    return append(vault, PAYLOAD_SHREDDING, bytes, random, effects);
}

bool vault_shred(struct vault *vault, const id128 *ids, size_t count, struct random *random,
                 struct effects *effects)
{
    CHECK(vault->log.state == VAULT_OPEN && vault->loaded);
    size_t total = 0, expected = count_versions(vault, ids, count);
    struct place *places = NEW(effects->arena, struct place, expected);
    for (size_t i = 0; i < count; i++)
        for (const struct entry *e = notebook_current(&vault->notebook, ids[i]); e;
             e = notebook_earlier(&vault->notebook, e))
            places[total++] = place_of(vault, e);
    for (size_t i = 0; i < total; i += NOTICE_PLACES_MAX) {
        size_t part = total - i < NOTICE_PLACES_MAX ? total - i : NOTICE_PLACES_MAX;
        if (!append_notice(vault, places + i, part, random, effects)) return false;
    }
    for (size_t i = 0; i < total; i++)
        effects_add(effects, (struct effect){.type = EFFECT_SHRED, .place = places[i]});
    if (total > 0) vault->log.stale = true;
    return true;
}
