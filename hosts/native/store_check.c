#include "store.h"

#include <stdio.h>
#include <time.h>

#include "page_check.h"
#include "statement.h"
#include "str.h"

enum { PAGE_TRIES_MAX = 5 };

/* Another program may be moving the page from the log to the file just now, so a page that does not
 * fit is looked at again. */
static bool page_is_whole(sqlite3_file *file, int64_t number)
{
    const struct timespec moment = {.tv_nsec = 20 * 1000 * 1000};
    uint8_t page[PAGE_LEN];
    for (int i = 0; i < PAGE_TRIES_MAX; i++) {
        int code = file->pMethods->xRead(file, page, PAGE_LEN, (number - 1) * PAGE_LEN);
        if (code == SQLITE_OK) return true;
        nanosleep(&moment, NULL);
    }
    return false;
}

/* Unused pages, which SQLite itself never looks into, included. */
static int64_t find_bad_page(struct store *store)
{
    sqlite3_file *file = NULL;
    sqlite3_int64 len = 0;
    sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == NULL || file->pMethods->xFileSize(file, &len) != SQLITE_OK) return 1;
    for (int64_t number = 1; number <= len / PAGE_LEN; number++)
        if (!page_is_whole(file, number)) return number;
    return len % PAGE_LEN == 0 ? 0 : len / PAGE_LEN + 1;
}

static bool answer_is_ok(struct store *store)
{
    sqlite3_stmt *check = statement(store, CHECK_ALL);
    int result = sqlite3_step(check);
    bool ok = result == SQLITE_ROW && str_equal(column_blob(check, 0), S("ok"));
    statement_end(store, check, result);
    return ok;
}

void store_check(struct store *store)
{
    if (store->damaged) return;
    statement_run(store, BEGIN_READ);
    bool ok = answer_is_ok(store);
    int64_t bad = find_bad_page(store);
    statement_run(store, COMMIT);
    char what[128] = "A part of the file does not hold together.";
    if (bad != 0)
        snprintf(what, sizeof what, "Page %lld of the file was changed from outside.",
                 (long long)bad);
    if (!ok || bad != 0) store_become_damaged(store, what);
}
