#include "store.h"

#include "statement.h"
#include "str.h"

/* Learns of chains; *row_count gets how many places they have. */
static int read_chains(struct store *store, size_t *row_count)
{
    sqlite3_stmt *get = statement(store, GET_CHAINS);
    int result;
    *row_count = 0;
    while ((result = sqlite3_step(get)) == SQLITE_ROW) {
        int64_t number = sqlite3_column_int64(get, 0);
        id128 chain;
        if (number < 1 || number > CHAIN_COUNT_MAX || !column_id(get, 1, &chain))
            return SQLITE_CORRUPT;
        if (number > (int64_t)store->chain_count) {
            if (number != (int64_t)store->chain_count + 1) return SQLITE_CORRUPT;
            store->chains[store->chain_count++] = (struct store_chain){.chain = chain};
        }
        *row_count += (size_t)(sqlite3_column_int64(get, 2) & (SEQUENCE_END - 1));
    }
    return statement_end(store, get, result);
}

static int read_rows(struct store *store, size_t number, uint64_t after,
                     const struct store_reader *reader, uint64_t *last)
{
    sqlite3_stmt *get = statement(store, GET_ROWS);
    sqlite3_bind_int64(get, 1, place_number(number, after));
    sqlite3_bind_int64(get, 2, place_number(number + 1, 0));
    int result;
    while ((result = sqlite3_step(get)) == SQLITE_ROW) {
        struct place place = {.sequence =
                                  (uint64_t)(sqlite3_column_int64(get, 0) & (SEQUENCE_END - 1))};
        if (!column_id(get, 1, &place.chain)) return SQLITE_CORRUPT;
        reader->row(reader->context, place, column_blob(get, 2), column_blob(get, 3));
        *last = place.sequence;
    }
    return statement_end(store, get, result);
}

static int read_part(struct store *store, int part, int64_t *generation,
                     void (*take)(void *context, str bytes), void *context)
{
    sqlite3_stmt *get = statement(store, GET_PART);
    if (get == NULL) return sqlite3_extended_errcode(store->db);
    sqlite3_bind_int(get, 1, part);
    int result = sqlite3_step(get);
    if (result == SQLITE_ROW) {
        if (generation != NULL) *generation = sqlite3_column_int64(get, 1);
        if (take != NULL) take(context, column_blob(get, 0));
    }
    return statement_end(store, get, result);
}

static int read_drafts(struct store *store, const struct store_reader *reader)
{
    sqlite3_stmt *get = statement(store, GET_DRAFTS);
    int result;
    id128 name;
    while ((result = sqlite3_step(get)) == SQLITE_ROW)
        if (column_id(get, 0, &name)) reader->draft(reader->context, name, column_blob(get, 1));
    return statement_end(store, get, result);
}

/* From a damaged file: the same calls, from what was found in its pages. */
static void read_salvage(struct store *store, const struct store_reader *reader)
{
    const struct salvage *found = &store->salvage;
    reader->begin(reader->context, found->row_count);
    if (found->slots.len > 0) reader->slots(reader->context, found->slots);
    if (found->head.len > 0) reader->head(reader->context, found->head);
    for (size_t i = 0; i < found->row_count; i++)
        reader->row(reader->context, found->rows[i].place, found->rows[i].envelope,
                    found->rows[i].payload);
    for (size_t i = 0; i < found->draft_count; i++)
        reader->draft(reader->context, found->drafts[i].name, found->drafts[i].sealed);
}

struct taken {
    struct arena *arena;
    str bytes;
};

static void take_copy(void *context, str bytes)
{
    struct taken *taken = context;
    taken->bytes = str_copy(taken->arena, bytes);
}

str store_slots(struct store *store, struct arena *arena)
{
    struct taken taken = {.arena = arena};
    struct refusal why;
    if (store->db != NULL) {
        int code = read_part(store, PART_SLOTS, &store->generation, take_copy, &taken);
        if (code != SQLITE_OK) store_give_up(store, code, &why);
    }
    return store->damaged ? str_copy(arena, store->salvage.slots) : taken.bytes;
}

/* Inside a read transaction. */
static int read_snapshot(struct store *store, bool everything, const struct store_reader *reader)
{
    size_t row_count;
    int code = read_chains(store, &row_count);
    if (code != SQLITE_OK) return code;
    if (everything) reader->begin(reader->context, row_count);
    code = read_part(store, PART_SLOTS, &store->generation, reader->slots, reader->context);
    if (code == SQLITE_OK) code = read_part(store, PART_HEAD, NULL, reader->head, reader->context);
    for (size_t i = 0; i < store->chain_count && code == SQLITE_OK; i++) {
        uint64_t *last = &store->chains[i].handed_out;
        if (everything) *last = 0;
        code = read_rows(store, i + 1, *last, reader, last);
    }
    return code == SQLITE_OK ? read_drafts(store, reader) : code;
}

enum store_result store_load(struct store *store, bool everything,
                             const struct store_reader *reader, struct refusal *why)
{
    everything = everything || !store->loaded;
    if (store->damaged) {
        if (everything) read_salvage(store, reader);
        store->loaded = true;
        return STORE_DONE;
    }
    int64_t version = 0, generation = store->generation;
    int code = statement_number(store, GET_VERSION, &version);
    if (code == SQLITE_OK && !everything && version == store->version_seen) return STORE_DONE;
    code = statement_run(store, BEGIN_READ);
    if (code == SQLITE_OK) code = statement_number(store, GET_VERSION, &version);
    if (code == SQLITE_OK) code = read_part(store, PART_SLOTS, &generation, NULL, NULL);
    bool replaced = !everything && generation != store->generation;
    if (everything) store->chain_count = 0;
    if (code == SQLITE_OK && !replaced) code = read_snapshot(store, everything, reader);
    if (code != SQLITE_OK) return store_give_up(store, code, why);
    statement_run(store, COMMIT);
    if (replaced) return STORE_REPLACED;
    store->version_seen = version;
    store->loaded = true;
    return STORE_DONE;
}

/* Chains by their ids, each with its rows: the order of a backup. */
static int read_in_id_order(struct store *store, const struct store_reader *reader)
{
    size_t order[CHAIN_COUNT_MAX];
    int code = SQLITE_OK;
    for (size_t i = 0; i < store->chain_count; i++) {
        size_t at = i;
        for (; at > 0 && id_compare(store->chains[order[at - 1]].chain, store->chains[i].chain) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    for (size_t i = 0; i < store->chain_count && code == SQLITE_OK; i++) {
        uint64_t last;
        code = read_rows(store, order[i] + 1, 0, reader, &last);
    }
    return code;
}

enum store_result store_copy(struct store *store, const struct store_reader *reader,
                             struct refusal *why)
{
    size_t row_count;
    int64_t generation;
    if (store->damaged) {
        read_salvage(store, reader);
        return STORE_DONE;
    }
    int code = statement_run(store, BEGIN_READ);
    if (code == SQLITE_OK) code = statement_number(store, GET_VERSION, &store->version_copied);
    if (code == SQLITE_OK) code = read_chains(store, &row_count);
    if (code == SQLITE_OK) reader->begin(reader->context, row_count);
    if (code == SQLITE_OK)
        code = read_part(store, PART_SLOTS, &generation, reader->slots, reader->context);
    if (code == SQLITE_OK) code = read_part(store, PART_HEAD, NULL, reader->head, reader->context);
    if (code == SQLITE_OK) code = read_in_id_order(store, reader);
    if (code != SQLITE_OK) return store_give_up(store, code, why);
    statement_run(store, COMMIT);
    return STORE_DONE;
}
