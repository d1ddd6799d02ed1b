/* statement.h - every SQL statement of the notebook's file, and how one is run.
 *
 * Host. Only store*.c includes this. A statement is prepared at its first use and kept; it takes
 * blobs and numbers by position. Results are SQLite's extended result codes.
 *
 *     sqlite3_stmt *set = statement(store, SET_DRAFT);
 *     bind_blob(set, 2, id_bytes(&name));
 *     int code = statement_finish(store, set);
 */
#ifndef STATEMENT_H
#define STATEMENT_H

#include <sqlite3.h>

#include "store.h"

enum { APPLICATION_ID = 0x45766b6c /* "Evkl" */, SEQUENCE_BITS = 40, BUSY_WAIT_MS = 20000 };
enum { PART_SLOTS = 1, PART_HEAD = 2 };

#define SEQUENCE_END (INT64_C(1) << SEQUENCE_BITS)

enum statement {
    BEGIN_READ,
    BEGIN_WRITE,
    COMMIT,
    ROLLBACK,
    GET_APPLICATION,
    GET_VERSION,
    GET_PART,
    GET_CHAINS,
    GET_ROWS,
    GET_DRAFTS,
    ADD_CHAIN,
    ADD_ROW,
    SHRED_ROW,
    SET_SLOTS,
    SET_HEAD,
    ADD_HEAD,
    SET_DRAFT,
    DROP_DRAFT,
    DROP_ROWS,
    DROP_CHAINS,
    DROP_HEAD,
    DROP_DRAFTS,
    NEXT_GENERATION,
    CHECK_ALL,
    STATEMENT_COUNT
};

extern const char connection_sql[]; /* how a connection is set, before anything is read */
extern const char schema_sql[];     /* what makes an empty file a notebook */

/* Ready to be bound; NULL when it cannot be prepared. */
sqlite3_stmt *statement(struct store *store, enum statement which);

/* Steps to the end and lets go of what was bound. */
int statement_finish(struct store *store, sqlite3_stmt *statement);
int statement_run(struct store *store, enum statement which);

/* The first column of the first row. */
int statement_number(struct store *store, enum statement which, int64_t *out);

/* After the last row: SQLITE_OK, or what stopped it. */
int statement_end(struct store *store, sqlite3_stmt *statement, int result);

void bind_blob(sqlite3_stmt *to, int index, str bytes);
str id_bytes(const id128 *id);
str column_blob(sqlite3_stmt *from, int column);
bool column_id(sqlite3_stmt *from, int column, id128 *out);

/* Where a row lies in the table, of a chain's number and a sequence. */
int64_t place_number(size_t chain, uint64_t sequence);

/* The first bytes of a draft's name, which are as good as random: no index is needed beside the
 * table, so that loading reads every page there is. */
int64_t draft_number(const id128 *name);

/* In store.c: closes; becomes damaged, false when nothing of a notebook is left; says what a failed
 * statement means, and ends its transaction. */
void store_close_database(struct store *store);
bool store_become_damaged(struct store *store, const char *what);
enum store_result store_give_up(struct store *store, int code, struct refusal *why);

#endif
