/* effect.h - what a host has to store before it may answer.
 *
 * Floor 2. The core never writes; it says what must be written. A host makes all effects of one
 * reply durable in one transaction, in this order, and only then sends the reply.
 *
 * A host keeps four things: rows (place, envelope, payload), drafts (name, sealed text), one head
 * and one slot block. All of them are bytes that mean nothing to it.
 */
#ifndef EFFECT_H
#define EFFECT_H

#include "arena.h"
#include "base.h"
#include "id.h"

/* Where a sealed record lies. Sequences count from 1 in each chain, without gaps. */
struct place {
    id128 chain;
    uint64_t sequence;
};

enum effect_type {
    EFFECT_APPEND, /* store envelope `a` and payload `b` at `place`; a conflict if it is taken */
    EFFECT_SHRED,  /* take the payload at `place` away for good, keeping its envelope */
    EFFECT_HEAD,   /* replace the head by `a`; a conflict unless the stored one is `b`, or there
                      is none and `b` is empty */
    EFFECT_DRAFT_KEEP, /* replace the draft called `name` by `a` */
    EFFECT_DRAFT_DROP, /* remove the draft called `name`, if there is one */
    EFFECT_SLOTS,      /* replace the slot block by `a`; a conflict as with EFFECT_HEAD; the first
                          one makes the notebook */
};

struct effect {
    enum effect_type type;
    struct place place;
    id128 name;
    str a, b; /* in the request's scratch arena, or the vault's until the next commit */
};

struct effects {
    struct effect *at;
    size_t count, cap;
    struct arena *arena;
};

struct effects effects_new(struct arena *arena);

/* Returns the effect as it stands in the list, until the next one is added. */
struct effect *effects_add(struct effects *effects, struct effect effect);

#endif
