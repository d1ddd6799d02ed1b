/* command_restore.c - restore-backup: the notebook becomes what a backup holds, and back again. */
#include <dirent.h>
#include <errno.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "backup_file.h"
#include "clock.h"
#include "command.h"
#include "guarded_file.h"
#include "language.h"
#include "str.h"
#include "terminal.h"

static const char aside_mark[] = "-before-";

/* PATH-before-MILLISECONDS: the latest one sorts last. */
static void aside_path(const struct call *call, char path[STORE_PATH_MAX + 64])
{
    snprintf(path, STORE_PATH_MAX + 64, "%s%s%014lld", call->nb->store.path, aside_mark,
             (long long)clock_now().utc_ms);
}

/* What --undo goes back to. */
static bool find_aside(const char *notebook_path, char found[STORE_PATH_MAX + 64],
                       struct refusal *why)
{
    char folder[STORE_PATH_MAX], name[STORE_PATH_MAX], prefix[STORE_PATH_MAX + 16];
    snprintf(folder, sizeof folder, "%s", notebook_path);
    snprintf(name, sizeof name, "%s", notebook_path);
    snprintf(prefix, sizeof prefix, "%s%s", basename(name), aside_mark);
    const char *where = dirname(folder);
    char latest[256] = "";
    DIR *listing = opendir(where);
    for (struct dirent *entry; listing != NULL && (entry = readdir(listing)) != NULL;)
        if (strncmp(entry->d_name, prefix, strlen(prefix)) == 0 &&
            strcmp(entry->d_name, latest) > 0)
            snprintf(latest, sizeof latest, "%s", entry->d_name);
    if (listing != NULL) closedir(listing);
    if (latest[0] == '\0')
        return refuse(why, OUTCOME_FAILED, "There is no earlier restoring to take back.");
    snprintf(found, STORE_PATH_MAX + 64, "%s/%s", where, latest);
    return true;
}

/* Opens the backup beside the notebook, with the same way in, and counts what it holds. */
struct looking {
    size_t records, faults;
    size_t only_there, only_here; /* versions */
};

static bool unlock_backup(struct call *call, struct open_notebook *apart, struct refusal *why)
{
    char key_path[STORE_PATH_MAX];
    struct secret secret = {0};
    struct passphrase passphrase = {0};
    struct refusal unsaid;
    open_key_path(call->nb->path, key_path);
    bool has_key = call->given.value[OPTION_PASSPHRASE_FILE] == NULL &&
                   guarded_file_look(key_path, "The key file", &unsaid) != GUARD_ABSENT;
    bool good = has_key ? secrets_read_file(key_path, &secret, why)
                        : call_passphrase(call, &passphrase, why) &&
                              open_stretch(apart, &passphrase, &secret, why);
    if (good && !vault_unlock(&apart->vault, &secret))
        good = refuse(why, OUTCOME_LOCKED,
                      "The backup opens with the passphrase or key file that the notebook had when"
                      " it was made; this is another one.");
    secrets_drop_passphrase(&passphrase);
    return good;
}

static bool look_into(struct call *call, const struct backup_file *backup, struct looking *looking,
                      struct refusal *why)
{
    static struct open_notebook apart;
    if (!open_start_apart(&apart, why)) return false;
    bool good = vault_slots(&apart.vault, backup->slots) ||
                refuse(why, OUTCOME_USAGE, "The backup is of a later version of this program.");
    good = good && unlock_backup(call, &apart, why);
    if (good) {
        vault_continue(&apart.vault, (str){0});
        vault_begin_load(&apart.vault, backup->row_count);
        if (backup->head.len > 0) vault_load_head(&apart.vault, backup->head);
        for (size_t i = 0; i < backup->row_count; i++)
            vault_load(&apart.vault, backup->rows[i].place, backup->rows[i].envelope,
                       backup->rows[i].payload);
        vault_end_load(&apart.vault);
        looking->records = open_count_shown(&apart.vault.notebook).records;
        looking->faults = apart.vault.fault_count;
    }
    open_end(&apart);
    return good;
}

/* Compares what is sealed, place by place: for that the notebook need not be unlocked. */
struct comparing {
    const struct backup_file *backup;
    size_t at, matched, here;
};

static int compare_places(struct place a, struct place b)
{
    int chains = id_compare(a.chain, b.chain);
    if (chains != 0) return chains;
    return a.sequence < b.sequence ? -1 : a.sequence > b.sequence;
}

static void compare_row(void *context, struct place place, str envelope, str payload)
{
    struct comparing *comparing = context;
    const struct backup_file *backup = comparing->backup;
    (void)payload;
    comparing->here++;
    while (comparing->at < backup->row_count &&
           compare_places(backup->rows[comparing->at].place, place) < 0)
        comparing->at++;
    if (comparing->at < backup->row_count &&
        compare_places(backup->rows[comparing->at].place, place) == 0 &&
        str_equal(backup->rows[comparing->at].envelope, envelope))
        comparing->matched++;
}

static void begin_comparing(void *context, size_t count)
{
    struct comparing *comparing = context;
    (void)count;
    *comparing = (struct comparing){.backup = comparing->backup};
}
static void ignore_text(void *context, str text)
{
    (void)context, (void)text;
}
static void ignore_draft(void *context, id128 name, str sealed)
{
    (void)context, (void)name, (void)sealed;
}

static bool compare(struct call *call, const struct backup_file *backup, struct looking *looking,
                    struct refusal *why)
{
    struct comparing comparing = {.backup = backup};
    const struct store_reader reader = {&comparing,  begin_comparing, ignore_text,
                                        compare_row, ignore_text,     ignore_draft};
    struct store *store = &call->nb->store;
    bool here = store->db != NULL || store->damaged;
    enum store_result result = here ? store_copy(store, &reader, why) : STORE_DONE;
    /* A file that turns out to be damaged half-way is compared again by what is whole. */
    if (result == STORE_DAMAGED) result = store_copy(store, &reader, why);
    if (result != STORE_DONE) return false;
    looking->only_there = backup->row_count - comparing.matched;
    looking->only_here = comparing.here - comparing.matched;
    return true;
}

static void say_difference(const struct call *call, const struct looking *looking)
{
    if (call->given.value[OPTION_JSON] != NULL) {
        printf("{\"records\":%zu,\"damaged_parts\":%zu,\"come_back\":%zu,\"set_aside\":%zu}\n",
               looking->records, looking->faults, looking->only_there, looking->only_here);
        return;
    }
    tell_line("Records in the backup: %zu.", looking->records);
    if (looking->faults > 0)
        tell_line("Parts of it were damaged when it was made; what is whole comes back.");
    tell_line("Entries that come back: %zu.", looking->only_there);
    tell_line("Entries of the notebook that are not in the backup, and are set aside: %zu.",
              looking->only_here);
}

/* A damaged file goes aside as it is, together with its log. */
static bool move_aside(struct call *call, struct refusal *why)
{
    static const char *const parts[] = {"", "-wal", "-shm"};
    char path[STORE_PATH_MAX], from[STORE_PATH_MAX + 8], to[STORE_PATH_MAX + 64];
    snprintf(path, sizeof path, "%s", call->nb->store.path);
    store_close(&call->nb->store);
    for (size_t i = 0; i < COUNT(parts); i++) {
        snprintf(from, sizeof from, "%s%s", path, parts[i]);
        snprintf(to, sizeof to, "%s-damaged-%014lld%s", path, (long long)clock_now().utc_ms,
                 parts[i]);
        if (rename(from, to) != 0 && (i == 0 || errno != ENOENT))
            return refuse(why, OUTCOME_FAILED, "The damaged file %s: %s.", from, strerror(errno));
        if (i == 0) complain("The damaged notebook is kept as %s.", to);
    }
    memset(&call->nb->store, 0, sizeof call->nb->store);
    return true;
}

/* What is there goes into a backup of its own first; again, where someone wrote meanwhile. */
static bool replace_whole(struct call *call, const struct backup_file *backup,
                          const struct effects *effects, struct refusal *why)
{
    struct store *store = &call->nb->store;
    char aside[STORE_PATH_MAX + 64];
    enum store_result result;
    struct slots slots;
    bool same = slots_parse(backup->slots, &slots) &&
                id_equal(slots_notebook(&slots), vault_notebook_id(&call->nb->vault));
    aside_path(call, aside);
    do {
        if (!backup_file_write(store, aside, true, call->nb->scratch, why)) return false;
        result = store_replace(store, effects, same, why);
    } while (result == STORE_STALE);
    if (result == STORE_DONE) complain("What was there is kept as %s; --undo puts it back.", aside);
    return result == STORE_DONE;
}

/* The effects of a whole backup need their own room: some dozen bytes for each row. */
static bool put_in_place(struct call *call, const struct backup_file *backup, struct refusal *why)
{
    struct open_notebook *nb = call->nb;
    size_t len = (backup->row_count + 16) * 4 * sizeof(struct effect);
    void *memory =
        mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(memory != MAP_FAILED);
    struct arena arena = arena_over(memory, len);
    struct effects effects = effects_new(&arena);
    backup_file_put_effects(backup, &effects);
    bool locked = vault_state(&nb->vault) == VAULT_LOCKED, good = true;
    /* What is damaged is moved aside, also where nothing has been read yet. */
    if (nb->store.db != NULL) store_check(&nb->store);
    if (nb->store.db != NULL && locked) {
        good = replace_whole(call, backup, &effects, why);
    } else {
        if (nb->store.db != NULL || nb->store.damaged) good = move_aside(call, why);
        good = good && store_make(&nb->store, nb->path, &effects, why);
    }
    munmap(memory, len);
    return good;
}

static bool restore(struct call *call, const char *path, struct refusal *why)
{
    struct backup_file backup;
    struct looking looking = {0};
    if (!backup_file_open(&backup, path, why)) return false;
    bool good = look_into(call, &backup, &looking, why) && compare(call, &backup, &looking, why);
    if (good) {
        say_difference(call, &looking);
        fflush(stdout);
    }
    bool goes_on = good && call->given.value[OPTION_PREVIEW] == NULL &&
                   (!isatty(STDIN_FILENO) || terminal_confirm(tell("Restore it?")));
    if (goes_on) good = put_in_place(call, &backup, why);
    if (goes_on && good)
        complain("The notebook holds what the backup held, and opens as it did then.");
    backup_file_close(&backup);
    return good;
}

int command_restore_backup(struct call *call)
{
    struct refusal why;
    char path[STORE_PATH_MAX], aside[STORE_PATH_MAX + 64];
    bool undoes = call->given.value[OPTION_UNDO] != NULL;
    if (undoes == (call->argument_count == 1)) {
        refuse(&why, OUTCOME_USAGE,
               "Use it like this: evenkeel restore-backup FILE, or evenkeel restore-backup --undo");
        return refusal_say(&why);
    }
    bool good = open_find_path(call->given.value[OPTION_NOTEBOOK], path, &why) &&
                (!undoes || find_aside(path, aside, &why)) &&
                (call->opened = open_start_any(call->nb, path, &why)) &&
                restore(call, undoes ? aside : call->arguments[0], &why);
    return good ? call_end_written(call) : call_refuse(call, &why);
}
