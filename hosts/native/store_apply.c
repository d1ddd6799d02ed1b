#include "store.h"

#include <string.h>

#include "statement.h"

enum writing { ADDING, REPLACING, REPLACING_KEEPING_DRAFTS };

static size_t chain_number(const struct store *store, id128 chain)
{
    for (size_t i = 0; i < store->chain_count; i++)
        if (id_equal(store->chains[i].chain, chain)) return i + 1;
    return 0;
}

static int add_chain(struct store *store, id128 chain)
{
    if (store->chain_count == CHAIN_COUNT_MAX) return SQLITE_FULL;
    sqlite3_stmt *add = statement(store, ADD_CHAIN);
    sqlite3_bind_int64(add, 1, (int64_t)store->chain_count + 1);
    bind_blob(add, 2, id_bytes(&chain));
    int code = statement_finish(store, add);
    if (code == SQLITE_OK) store->chains[store->chain_count++] = (struct store_chain){chain, 0};
    return code;
}

static int append(struct store *store, const struct effect *effect)
{
    size_t number = chain_number(store, effect->place.chain);
    if (number == 0) {
        int code = add_chain(store, effect->place.chain);
        if (code != SQLITE_OK) return code;
        number = store->chain_count;
    }
    sqlite3_stmt *add = statement(store, ADD_ROW);
    sqlite3_bind_int64(add, 1, place_number(number, effect->place.sequence));
    bind_blob(add, 2, id_bytes(&effect->place.chain));
    bind_blob(add, 3, effect->a);
    if (effect->b.len > 0) bind_blob(add, 4, effect->b);
    int code = statement_finish(store, add);
    if (code == SQLITE_OK) store->chains[number - 1].handed_out = effect->place.sequence;
    return code;
}

static int shred(struct store *store, struct place place)
{
    sqlite3_stmt *empty = statement(store, SHRED_ROW);
    sqlite3_bind_int64(empty, 1, place_number(chain_number(store, place.chain), place.sequence));
    return statement_finish(store, empty);
}

/* SQLITE_CONSTRAINT when the stored head is not the one that the core knew. */
static int set_head(struct store *store, const struct effect *effect)
{
    sqlite3_stmt *set = statement(store, effect->b.len > 0 ? SET_HEAD : ADD_HEAD);
    bind_blob(set, 1, effect->a);
    if (effect->b.len > 0) bind_blob(set, 2, effect->b);
    int code = statement_finish(store, set);
    if (code == SQLITE_OK && sqlite3_changes(store->db) != 1) return SQLITE_CONSTRAINT;
    return code;
}

static int apply_one(struct store *store, const struct effect *effect)
{
    switch (effect->type) {
    case EFFECT_APPEND:
        return append(store, effect);
    case EFFECT_SHRED:
        return shred(store, effect->place);
    case EFFECT_HEAD:
        return set_head(store, effect);
    case EFFECT_DRAFT_KEEP:
    case EFFECT_DRAFT_DROP:
        break;
    case EFFECT_SLOTS: {
        sqlite3_stmt *set = statement(store, SET_SLOTS);
        bind_blob(set, 1, effect->a);
        return statement_finish(store, set);
    }
    }
    bool keeps = effect->type == EFFECT_DRAFT_KEEP;
    sqlite3_stmt *set = statement(store, keeps ? SET_DRAFT : DROP_DRAFT);
    sqlite3_bind_int64(set, 1, draft_number(&effect->name));
    if (keeps) bind_blob(set, 2, id_bytes(&effect->name));
    if (keeps) bind_blob(set, 3, effect->a);
    return statement_finish(store, set);
}

static int empty_all(struct store *store, bool keeps_drafts)
{
    static const enum statement drops[] = {DROP_ROWS, DROP_CHAINS, DROP_HEAD, NEXT_GENERATION,
                                           DROP_DRAFTS};
    int code = SQLITE_OK;
    size_t count = keeps_drafts ? COUNT(drops) - 1 : COUNT(drops);
    for (size_t i = 0; i < count && code == SQLITE_OK; i++) code = statement_run(store, drops[i]);
    store->chain_count = 0;
    return code;
}

static enum store_result write_all(struct store *store, enum writing writing,
                                   const struct effects *effects, struct refusal *why)
{
    bool replaces = writing != ADDING;
    struct store_chain chains_before[CHAIN_COUNT_MAX];
    size_t count_before = store->chain_count;
    memcpy(chains_before, store->chains, sizeof chains_before);
    int64_t version = 0;
    int code = statement_run(store, BEGIN_WRITE);
    if (code == SQLITE_OK) code = statement_number(store, GET_VERSION, &version);
    bool stale =
        code == SQLITE_OK && version != (replaces ? store->version_copied : store->version_seen);
    if (code == SQLITE_OK && !stale && replaces)
        code = empty_all(store, writing == REPLACING_KEEPING_DRAFTS);
    for (size_t i = 0; i < effects->count && code == SQLITE_OK && !stale; i++)
        code = apply_one(store, &effects->at[i]);
    if ((code & 0xff) == SQLITE_CONSTRAINT) stale = true;
    if (code == SQLITE_OK && !stale) code = statement_run(store, COMMIT);
    if (code == SQLITE_OK && !stale) return STORE_DONE;
    memcpy(store->chains, chains_before, sizeof chains_before);
    store->chain_count = count_before;
    if (!stale) return store_give_up(store, code, why);
    statement_run(store, ROLLBACK);
    store->version_seen = -1;
    return STORE_STALE;
}

static enum store_result write_effects(struct store *store, enum writing writing,
                                       const struct effects *effects, struct refusal *why)
{
    if (store->damaged) {
        refuse(why, OUTCOME_DAMAGED,
               "The notebook's file is damaged, so nothing was written to it. What is whole can"
               " be read; `evenkeel check` says what to do.");
        return STORE_FAILED;
    }
    return write_all(store, writing, effects, why);
}

enum store_result store_apply(struct store *store, const struct effects *effects,
                              struct refusal *why)
{
    return write_effects(store, ADDING, effects, why);
}

enum store_result store_replace(struct store *store, const struct effects *effects,
                                bool keeps_drafts, struct refusal *why)
{
    return write_effects(store, keeps_drafts ? REPLACING_KEEPING_DRAFTS : REPLACING, effects, why);
}
