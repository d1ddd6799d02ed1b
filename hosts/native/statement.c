#include "statement.h"

#include <string.h>

const char connection_sql[] = "PRAGMA trusted_schema = OFF;"
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA mmap_size = 0;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA synchronous = FULL;";

const char schema_sql[] =
    "PRAGMA page_size = 4096;"
    "PRAGMA journal_mode = WAL;"
    "BEGIN IMMEDIATE;"
    "PRAGMA application_id = 1165388652;"
    "CREATE TABLE rows(place INTEGER PRIMARY KEY, chain BLOB NOT NULL, envelope BLOB NOT NULL,"
    " payload BLOB);"
    "CREATE TABLE chains(number INTEGER PRIMARY KEY, chain BLOB NOT NULL);"
    "CREATE TABLE fixed(part INTEGER PRIMARY KEY, generation INTEGER NOT NULL,"
    " bytes BLOB NOT NULL);"
    "CREATE TABLE drafts(number INTEGER PRIMARY KEY, name BLOB NOT NULL, sealed BLOB NOT NULL);"
    "COMMIT;";

static const char *const statement_sql[STATEMENT_COUNT] = {
    [BEGIN_READ] = "BEGIN",
    [BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [GET_APPLICATION] = "PRAGMA application_id",
    [GET_VERSION] = "PRAGMA data_version",
    [GET_PART] = "SELECT bytes, generation FROM fixed WHERE part = ?1",
    [GET_CHAINS] = "SELECT number, chain,"
                   " (SELECT max(place) FROM rows WHERE place >= number << 40"
                   " AND place < (number + 1) << 40)"
                   " FROM chains ORDER BY number",
    [GET_ROWS] = "SELECT place, chain, envelope, payload FROM rows"
                 " WHERE place > ?1 AND place < ?2 ORDER BY place",
    [GET_DRAFTS] = "SELECT name, sealed FROM drafts ORDER BY number",
    [ADD_CHAIN] = "INSERT INTO chains(number, chain) VALUES(?1, ?2)",
    [ADD_ROW] = "INSERT INTO rows(place, chain, envelope, payload) VALUES(?1, ?2, ?3, ?4)",
    [SHRED_ROW] = "UPDATE rows SET payload = NULL WHERE place = ?1",
    [SET_SLOTS] = "INSERT INTO fixed(part, generation, bytes) VALUES(1, 1, ?1)"
                  " ON CONFLICT(part) DO UPDATE SET bytes = ?1",
    [SET_HEAD] = "UPDATE fixed SET bytes = ?1 WHERE part = 2 AND bytes = ?2",
    [ADD_HEAD] = "INSERT INTO fixed(part, generation, bytes) VALUES(2, 0, ?1)",
    [SET_DRAFT] = "INSERT INTO drafts(number, name, sealed) VALUES(?1, ?2, ?3)"
                  " ON CONFLICT(number) DO UPDATE SET name = ?2, sealed = ?3",
    [DROP_DRAFT] = "DELETE FROM drafts WHERE number = ?1",
    [DROP_ROWS] = "DELETE FROM rows",
    [DROP_CHAINS] = "DELETE FROM chains",
    [DROP_HEAD] = "DELETE FROM fixed WHERE part = 2",
    [DROP_DRAFTS] = "DELETE FROM drafts",
    [NEXT_GENERATION] = "UPDATE fixed SET generation = generation + 1 WHERE part = 1",
    [CHECK_ALL] = "PRAGMA integrity_check(1)",
};

_Static_assert((int)STATEMENT_COUNT <= (int)STORE_STATEMENT_MAX, "room for every statement");

sqlite3_stmt *statement(struct store *store, enum statement which)
{
    sqlite3_stmt **at = &store->statements[which];
    if (*at == NULL && sqlite3_prepare_v3(store->db, statement_sql[which], -1,
                                          SQLITE_PREPARE_PERSISTENT, at, NULL) != SQLITE_OK)
        *at = NULL;
    else
        sqlite3_reset(*at);
    return *at;
}

void bind_blob(sqlite3_stmt *to, int index, str bytes)
{
    sqlite3_bind_blob64(to, index, bytes.ptr != NULL ? bytes.ptr : "", bytes.len, SQLITE_STATIC);
}

str id_bytes(const id128 *id)
{
    return (str){(const char *)id->bytes, sizeof id->bytes};
}

str column_blob(sqlite3_stmt *from, int column)
{
    const void *bytes = sqlite3_column_blob(from, column);
    int len = sqlite3_column_bytes(from, column);
    return (str){bytes, bytes != NULL && len > 0 ? (size_t)len : 0};
}

bool column_id(sqlite3_stmt *from, int column, id128 *out)
{
    str bytes = column_blob(from, column);
    if (bytes.len != sizeof out->bytes) return false;
    memcpy(out->bytes, bytes.ptr, bytes.len);
    return true;
}

int statement_end(struct store *store, sqlite3_stmt *ended, int result)
{
    int code = result == SQLITE_DONE || result == SQLITE_ROW ? SQLITE_OK
                                                             : sqlite3_extended_errcode(store->db);
    sqlite3_reset(ended);
    sqlite3_clear_bindings(ended);
    return code;
}

int statement_finish(struct store *store, sqlite3_stmt *run)
{
    if (run == NULL) return sqlite3_extended_errcode(store->db);
    int result;
    while ((result = sqlite3_step(run)) == SQLITE_ROW) continue;
    return statement_end(store, run, result);
}

int statement_run(struct store *store, enum statement which)
{
    return statement_finish(store, statement(store, which));
}

int statement_number(struct store *store, enum statement which, int64_t *out)
{
    sqlite3_stmt *get = statement(store, which);
    if (get == NULL) return sqlite3_extended_errcode(store->db);
    int result = sqlite3_step(get);
    if (result == SQLITE_ROW) *out = sqlite3_column_int64(get, 0);
    return statement_end(store, get, result);
}

int64_t draft_number(const id128 *name)
{
    int64_t number;
    memcpy(&number, name->bytes, sizeof number);
    return number;
}

int64_t place_number(size_t chain, uint64_t sequence)
{
    return (int64_t)chain * SEQUENCE_END + (int64_t)sequence;
}
