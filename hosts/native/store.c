#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guarded_file.h"
#include "page_check.h"
#include "statement.h"
#include "str.h"

/* What went wrong. */

void store_close_database(struct store *store)
{
    for (size_t i = 0; i < STATEMENT_COUNT; i++) sqlite3_finalize(store->statements[i]);
    memset(store->statements, 0, sizeof store->statements);
    sqlite3_close(store->db);
    store->db = NULL;
}

/* From now on only what is whole is read, and nothing is written, not even a checkpoint. */
bool store_become_damaged(struct store *store, const char *what)
{
    if (store->db != NULL) {
        sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        store_close_database(store);
    }
    store->damaged = true;
    store->loaded = false;
    snprintf(store->damage, sizeof store->damage, "%s", what);
    return store->salvage.room_len > 0 || salvage_open(store->path, &store->salvage);
}

static bool is_damage(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static bool is_full(struct store *store, int code)
{
    int error = sqlite3_system_errno(store->db);
    if ((code & 0xff) == SQLITE_FULL) return true;
    return (code & 0xff) == SQLITE_IOERR && (error == ENOSPC || error == EDQUOT || error == EFBIG);
}

static enum store_result say_failed(struct store *store, int code, struct refusal *why)
{
    if (is_damage(code)) {
        store_become_damaged(store, "A part of the file does not hold together.");
        refuse(why, OUTCOME_DAMAGED, "The notebook %s is damaged.", store->path);
        return STORE_DAMAGED;
    }
    if (is_full(store, code)) {
        refuse(why, OUTCOME_FAILED, "There is no room left on the disk; nothing was stored.");
        return STORE_FULL;
    }
    if ((code & 0xff) == SQLITE_BUSY)
        refuse(why, OUTCOME_FAILED, "Another program is writing in the notebook and does not end.");
    else
        refuse(why, OUTCOME_FAILED, "The notebook %s could not be read or written: %s.",
               store->path, sqlite3_errstr(code));
    return STORE_FAILED;
}

/* Ends the transaction that failed. */
enum store_result store_give_up(struct store *store, int code, struct refusal *why)
{
    enum store_result result = say_failed(store, code, why);
    if (store->db != NULL && !sqlite3_get_autocommit(store->db)) statement_run(store, ROLLBACK);
    return result;
}

/* Opening and closing. */

/* The folder may lie behind links, the file itself may not. */
static bool settle_path(struct store *store, const char *path, struct refusal *why)
{
    char folder[STORE_PATH_MAX], whole[STORE_PATH_MAX];
    const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
    int len = snprintf(folder, sizeof folder, "%.*s", slash != NULL ? (int)(slash - path + 1) : 1,
                       slash != NULL ? path : ".");
    if (len < 0 || (size_t)len >= sizeof folder || *name == '\0')
        return refuse(why, OUTCOME_USAGE, "%s is not the name of a file.", path);
    if (realpath(folder, whole) == NULL)
        return refuse(why, OUTCOME_FAILED, "The folder %s: %s.", folder, strerror(errno));
    len = snprintf(store->path, sizeof store->path, "%s%s%s", whole,
                   strcmp(whole, "/") == 0 ? "" : "/", name);
    return (len > 0 && (size_t)len < sizeof store->path) ||
           refuse(why, OUTCOME_USAGE, "The path is too long.");
}

static int connect_file(struct store *store, const char *path)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;
    int reserved = PAGE_CHECK_LEN;
    int code = sqlite3_open_v2(path, &store->db, flags, page_check_vfs());
    if (code != SQLITE_OK) return code;
    sqlite3_extended_result_codes(store->db, 1);
    sqlite3_busy_timeout(store->db, BUSY_WAIT_MS);
    sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_file_control(store->db, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    return sqlite3_exec(store->db, connection_sql, NULL, NULL, NULL);
}

static bool has_log(const char *path)
{
    char log_path[STORE_PATH_MAX + 8];
    struct stat info;
    snprintf(log_path, sizeof log_path, "%s-wal", path);
    return stat(log_path, &info) == 0 && info.st_size > 0;
}

/* A look at the file's own header, before SQLite might write to it. NULL when it is as we make it.
 */
static const char *look_at_header(const char *path)
{
    static const char magic[16] = "SQLite format 3";
    uint8_t header[100];
    struct stat info = {0};
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) return "It cannot be read.";
    ssize_t len = pread(file, header, sizeof header, 0);
    fstat(file, &info);
    close(file);
    if (info.st_size % PAGE_LEN != 0 && !has_log(path)) return "It is cut short.";
    if (len != (ssize_t)sizeof header) return "It is cut short.";
    if (memcmp(header, magic, sizeof magic) != 0) return "Its beginning was changed.";
    int page_len = header[16] << 8 | header[17];
    if (page_len != PAGE_LEN || header[20] != PAGE_CHECK_LEN) return "Its beginning was changed.";
    return NULL;
}

/* Without room for the index of the log that programs share, the notebook can still be read by one
 * program alone. */
static int connect_alone(struct store *store, int64_t *application)
{
    store_close_database(store);
    int code = connect_file(store, store->path);
    if (code == SQLITE_OK)
        code = sqlite3_exec(store->db, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL);
    return code == SQLITE_OK ? statement_number(store, GET_APPLICATION, application) : code;
}

/* Nothing of a notebook is in it: someone else's file, or one that is damaged beyond reading. */
static bool refuse_foreign(struct store *store, struct refusal *why)
{
    refuse(why, OUTCOME_DAMAGED,
           "%s is not a notebook of this program, or nothing of it can be read any more;"
           " it was left as it is.",
           store->path);
    store_close(store);
    return false;
}

static bool open_damaged(struct store *store, const char *what, struct refusal *why)
{
    return store_become_damaged(store, what) || refuse_foreign(store, why);
}

/* A file of someone else's is named as such rather than asked to be closed. */
static bool refuse_loose(struct store *store, struct refusal *why)
{
    if (look_at_header(store->path) != NULL && !store_become_damaged(store, ""))
        return refuse_foreign(store, why);
    store_close(store);
    return false;
}

bool store_open(struct store *store, const char *path, struct refusal *why)
{
    memset(store, 0, sizeof *store);
    if (!settle_path(store, path, why)) return false;
    enum guard_finding found = guarded_file_look(store->path, "The notebook", why);
    if (found == GUARD_REFUSED) return false;
    if (found == GUARD_LOOSE) return refuse_loose(store, why);
    if (found == GUARD_ABSENT)
        return refuse(why, OUTCOME_FAILED,
                      "There is no notebook at %s yet; make one with: evenkeel new", store->path);
    const char *wrong = look_at_header(store->path);
    if (wrong != NULL) return open_damaged(store, wrong, why);
    int64_t application = 0;
    int code = connect_file(store, store->path);
    if (code == SQLITE_OK) code = statement_number(store, GET_APPLICATION, &application);
    if (code != SQLITE_OK && is_full(store, code)) code = connect_alone(store, &application);
    if (is_damage(code)) return open_damaged(store, "A part of it does not hold together.", why);
    if (code == SQLITE_OK && application != APPLICATION_ID) return refuse_foreign(store, why);
    if (code == SQLITE_OK) return true;
    say_failed(store, code, why);
    store_close(store);
    return false;
}

void store_close(struct store *store)
{
    if (store->db != NULL) store_close_database(store);
    salvage_close(&store->salvage);
}

/* Makes the file under another name, so that a notebook is never there by half. */
static bool make_file(struct store *store, const char *fresh, const struct effects *effects,
                      struct refusal *why)
{
    unlink(fresh);
    if (!guarded_file_write_new(fresh, "The notebook", (str){0}, why)) return false;
    int code = connect_file(store, fresh);
    if (code == SQLITE_OK) code = sqlite3_exec(store->db, schema_sql, NULL, NULL, NULL);
    if (code == SQLITE_OK) code = statement_number(store, GET_VERSION, &store->version_seen);
    bool made = code == SQLITE_OK ? store_apply(store, effects, why) == STORE_DONE
                                  : (say_failed(store, code, why), false);
    if (store->db != NULL) store_close_database(store);
    return made;
}

bool store_make(struct store *store, const char *path, const struct effects *effects,
                struct refusal *why)
{
    char fresh[STORE_PATH_MAX + 32];
    memset(store, 0, sizeof *store);
    if (!guarded_file_make_folder(path, why) || !settle_path(store, path, why)) return false;
    snprintf(fresh, sizeof fresh, "%s.new-%ld", store->path, (long)getpid());
    bool made = make_file(store, fresh, effects, why);
    if (made && link(fresh, store->path) != 0)
        made =
            errno == EEXIST
                ? refuse(why, OUTCOME_FAILED, "There is a file at %s already; it was left alone.",
                         store->path)
                : refuse(why, OUTCOME_FAILED, "The notebook %s: %s.", store->path, strerror(errno));
    unlink(fresh);
    if (!made) return false;
    guarded_file_sync_folder(store->path);
    return store_open(store, path, why);
}

bool store_identity(const struct store *store, uint8_t out[STORE_IDENTITY_LEN])
{
    struct statx info;
    if (statx(AT_FDCWD, store->path, AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &info) != 0)
        return false;
    uint64_t made = info.stx_mask & STATX_BTIME
                        ? (uint64_t)info.stx_btime.tv_sec * 1000000000u + info.stx_btime.tv_nsec
                        : 0;
    uint64_t identity[2] = {info.stx_ino, made};
    return crypto_generichash(out, STORE_IDENTITY_LEN, (const uint8_t *)identity, sizeof identity,
                              NULL, 0) == 0;
}
