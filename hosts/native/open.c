#include "open.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guarded_file.h"
#include "str.h"

/* Address space, not memory: several hundred years of records. Less where a limit forbids it. */
#define ARENA_LEN ((size_t)32 << 30)
#define ARENA_LEN_LEAST ((size_t)256 << 20)

/* Where the notebook lies. */

static bool join(char out[STORE_PATH_MAX], const char *first, const char *second)
{
    int len = snprintf(out, STORE_PATH_MAX, "%s%s", first, second);
    return len > 0 && len < STORE_PATH_MAX - 16;
}

static bool own_path(char path[STORE_PATH_MAX], bool *fits)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data != NULL && *data == '/')
        *fits = join(path, data, "/evenkeel/notebook.db");
    else if (home != NULL && *home == '/')
        *fits = join(path, home, "/.local/share/evenkeel/notebook.db");
    else
        return false;
    return true;
}

bool open_find_path(const char *given, char path[STORE_PATH_MAX], struct refusal *why)
{
    const char *named = given != NULL ? given : getenv("EVENKEEL_NOTEBOOK");
    bool fits;
    if (given != NULL && *given == '\0')
        return refuse(why, OUTCOME_USAGE, "The option --notebook needs a value.");
    if (named != NULL && *named != '\0')
        fits = join(path, named, "");
    else if (!own_path(path, &fits))
        return refuse(why, OUTCOME_USAGE, "Say where the notebook lies: --notebook FILE.");
    return fits || refuse(why, OUTCOME_USAGE, "The path of the notebook is too long.");
}

/* The folder that the program makes for itself holds nothing else, so it has to be closed; in
 * folders that a person names, only the files are. */
static bool is_in_own_folder(const char *path)
{
    char own[STORE_PATH_MAX];
    bool fits;
    return own_path(own, &fits) && fits && strcmp(own, path) == 0;
}

void open_key_path(const char *path, char key_path[STORE_PATH_MAX])
{
    CHECK(join(key_path, path, "-key"));
}

/* Memory. */

static void *reserve(size_t *len)
{
    for (; *len >= ARENA_LEN_LEAST || *len == SCRATCH_LEN; *len /= 2) {
        void *memory = mmap(NULL, *len, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED) continue;
        madvise(memory, *len, MADV_DONTDUMP);
        return memory;
    }
    return NULL;
}

static bool take_memory(struct open_notebook *nb, struct refusal *why)
{
    nb->arena_len = ARENA_LEN;
    nb->scratch_len = SCRATCH_LEN;
    nb->arena_memory = reserve(&nb->arena_len);
    nb->scratch_memory = reserve(&nb->scratch_len);
    nb->keys = secrets_memory(KEYS_MEMORY_LEN);
    if (nb->arena_memory == NULL || nb->scratch_memory == NULL || nb->keys == NULL)
        return refuse(why, OUTCOME_FAILED, "There is not enough memory to open a notebook.");
    nb->arena = arena_over(nb->arena_memory, nb->arena_len);
    nb->scratch = arena_over(nb->scratch_memory, nb->scratch_len);
    vault_init(&nb->vault, nb->keys, &nb->arena);
    return true;
}

static void release_memory(struct open_notebook *nb)
{
    if (nb->arena_memory != NULL) munmap(nb->arena_memory, nb->arena_len);
    if (nb->scratch_memory != NULL) munmap(nb->scratch_memory, nb->scratch_len);
    if (nb->keys != NULL) secrets_release(nb->keys);
}

/* The mark. A torn or lost one costs a new chain and nothing else, so it is not synced. */

static bool is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode) && access(path, W_OK) == 0;
}

bool open_state_folder(const char *path, char folder[STORE_PATH_MAX])
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    char inside[STORE_PATH_MAX];
    struct refusal unsaid;
    bool named = state != NULL && *state == '/' ? join(folder, state, "/evenkeel")
                 : home != NULL && *home == '/' ? join(folder, home, "/.local/state/evenkeel")
                                                : false;
    if (named && join(inside, folder, "/mark")) guarded_file_make_folder(inside, &unsaid);
    if (named && is_folder(folder)) return true;
    const char *slash = strrchr(path, '/');
    if (slash == NULL) return join(folder, ".", "");
    int len = snprintf(folder, STORE_PATH_MAX, "%.*s", (int)(slash - path + 1), path);
    return len > 0 && len < STORE_PATH_MAX - 64;
}

/* Found once for each file. */
static bool find_mark_path(struct open_notebook *nb)
{
    uint8_t identity[STORE_IDENTITY_LEN], name[16];
    char folder[STORE_PATH_MAX], digits[2 * sizeof name + 1];
    if (nb->mark_path[0] != '\0') return true;
    if (!open_state_folder(nb->store.path, folder) || !store_identity(&nb->store, identity))
        return false;
    id128 notebook = vault_notebook_id(&nb->vault);
    crypto_generichash(name, sizeof name, notebook.bytes, sizeof notebook.bytes, identity,
                       sizeof identity);
    sodium_bin2hex(digits, sizeof digits, name, sizeof name);
    int len = snprintf(nb->mark_path, STORE_PATH_MAX, "%s/%s.mark", folder, digits);
    bool fits = len > 0 && len < STORE_PATH_MAX;
    if (!fits) nb->mark_path[0] = '\0';
    return fits;
}

static void show_mark(struct open_notebook *nb)
{
    uint8_t kept[MARK_LEN + 1];
    size_t len = 0;
    struct refusal unsaid;
    bool known = find_mark_path(nb) &&
                 guarded_file_read(nb->mark_path, "The mark", kept, sizeof kept, &len, &unsaid) &&
                 len == MARK_LEN;
    vault_continue(&nb->vault, known ? (str){(const char *)kept, MARK_LEN} : (str){0});
}

static void keep_mark(struct open_notebook *nb)
{
    uint8_t mark[MARK_LEN];
    if (!vault_mark(&nb->vault, mark) || !find_mark_path(nb)) return;
    int file = open(nb->mark_path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    if (pwrite(file, mark, sizeof mark, 0) != (ssize_t)sizeof mark) unlink(nb->mark_path);
    close(file);
}

/* Loading. */

static void begin(void *context, size_t row_count)
{
    struct open_notebook *nb = context;
    show_mark(nb);
    vault_begin_load(&nb->vault, row_count);
}

static void take_slots(void *context, str block)
{
    struct open_notebook *nb = context;
    vault_slots(&nb->vault, block);
}

static void take_row(void *context, struct place place, str envelope, str payload)
{
    struct open_notebook *nb = context;
    vault_load(&nb->vault, place, envelope, payload);
    nb->took_any = true;
}

static void take_head(void *context, str head)
{
    struct open_notebook *nb = context;
    vault_load_head(&nb->vault, head);
    nb->took_any = true;
}

static void take_draft(void *context, id128 name, str sealed)
{
    struct open_notebook *nb = context;
    vault_load_draft(&nb->vault, name, sealed);
    if (nb->drafts_seen_count < COUNT(nb->drafts_seen))
        nb->drafts_seen[nb->drafts_seen_count++] = name;
    nb->took_any = true;
}

static bool draft_was_seen(const struct open_notebook *nb, id128 name)
{
    for (size_t i = 0; i < nb->drafts_seen_count; i++)
        if (id_equal(nb->drafts_seen[i], name)) return true;
    return false;
}

/* Drafts that another program saved, or dropped. */
static void drop_unseen_drafts(struct open_notebook *nb)
{
    for (size_t i = 0; i < COUNT(nb->vault.drafts); i++) {
        const struct kept_draft *draft = &nb->vault.drafts[i];
        if (draft->age > 0 && !draft_was_seen(nb, draft->name))
            vault_load_draft(&nb->vault, draft->name, (str){0});
    }
}

static struct store_reader reader_for(struct open_notebook *nb)
{
    return (struct store_reader){nb, begin, take_slots, take_row, take_head, take_draft};
}

/* A file that turns out to be damaged half-way is loaded again from what is whole. */
static enum store_result load_everything(struct open_notebook *nb, struct refusal *why)
{
    struct store_reader reader = reader_for(nb);
    enum store_result result = store_load(&nb->store, true, &reader, why);
    if (result == STORE_DAMAGED) result = store_load(&nb->store, true, &reader, why);
    vault_end_load(&nb->vault);
    return result;
}

enum store_result open_load(struct open_notebook *nb, struct refusal *why)
{
    return load_everything(nb, why);
}

static bool still_the_same(struct open_notebook *nb)
{
    struct arena scratch = nb->scratch;
    struct slots slots;
    id128 before = vault_notebook_id(&nb->vault);
    return slots_parse(store_slots(&nb->store, &scratch), &slots) &&
           id_equal(slots_notebook(&slots), before);
}

enum store_result open_refresh(struct open_notebook *nb, struct refusal *why)
{
    struct store_reader reader = reader_for(nb);
    if (vault_state(&nb->vault) != VAULT_OPEN) return STORE_DONE;
    nb->took_any = false;
    nb->drafts_seen_count = 0;
    enum store_result result = store_load(&nb->store, false, &reader, why);
    if (result == STORE_DONE && nb->took_any) {
        drop_unseen_drafts(nb);
        vault_end_load(&nb->vault);
    }
    if (result == STORE_REPLACED && !still_the_same(nb)) {
        open_lock(nb);
        refuse(why, OUTCOME_LOCKED, "Another notebook was put in this one's place; unlock it.");
        return result;
    }
    bool again = result == STORE_REPLACED || result == STORE_DAMAGED;
    again = again || (result == STORE_DONE && vault_stale(&nb->vault));
    return again ? load_everything(nb, why) : result;
}

/* Starting. */

static bool take_slot_block(struct open_notebook *nb, struct refusal *why)
{
    struct arena scratch = nb->scratch;
    return vault_slots(&nb->vault, store_slots(&nb->store, &scratch)) ||
           refuse(why, OUTCOME_DAMAGED,
                  "The part of %s that holds its key is damaged, so nothing in it can be opened."
                  " A backup opens: evenkeel restore-backup FILE",
                  nb->store.path);
}

bool open_start(struct open_notebook *nb, const char *path, struct refusal *why)
{
    memset(nb, 0, sizeof *nb);
    snprintf(nb->path, sizeof nb->path, "%s", path);
    bool good = take_memory(nb, why);
    if (good && guarded_file_look(path, "The notebook", why) != GUARD_ABSENT) {
        good = store_open(&nb->store, path, why);
        bool kept = good && (!is_in_own_folder(path) || guarded_file_check_folder(path, why));
        if (good && !(kept && take_slot_block(nb, why))) {
            store_close(&nb->store);
            good = false;
        }
    }
    if (!good) release_memory(nb);
    return good;
}

bool open_start_apart(struct open_notebook *nb, struct refusal *why)
{
    memset(nb, 0, sizeof *nb);
    if (take_memory(nb, why)) return true;
    release_memory(nb);
    return false;
}

bool open_start_any(struct open_notebook *nb, const char *path, struct refusal *why)
{
    struct refusal unsaid;
    if (!open_start_apart(nb, why)) return false;
    snprintf(nb->path, sizeof nb->path, "%s", path);
    bool there = guarded_file_look(path, "The notebook", why) != GUARD_ABSENT;
    if (there && !store_open(&nb->store, path, why) && why->outcome != OUTCOME_DAMAGED) {
        release_memory(nb);
        return false;
    }
    if (there) take_slot_block(nb, &unsaid);
    return true;
}

bool open_with_secret(struct open_notebook *nb, const struct secret *secret, struct refusal *why)
{
    static const char *const wrong[] = {
        [SECRET_PASSPHRASE] = "This is not the passphrase of the notebook.",
        [SECRET_RECOVERY] = "This is not the recovery code of the notebook.",
        [SECRET_KEY_FILE] = "The key file does not fit the notebook.",
    };
    if (vault_state(&nb->vault) == VAULT_EMPTY)
        return refuse(why, OUTCOME_FAILED,
                      "There is no notebook at %s yet; make one with: evenkeel new", nb->path);
    if (!vault_unlock(&nb->vault, secret))
        return refuse(why, OUTCOME_LOCKED, "%s", wrong[secret->type]);
    if (load_everything(nb, why) == STORE_DONE) return true;
    open_lock(nb);
    return false;
}

bool open_stretch(const struct open_notebook *nb, const struct passphrase *passphrase,
                  struct secret *out, struct refusal *why)
{
    uint8_t salt[SALT_LEN];
    enum stretch_cost cost;
    vault_salt(&nb->vault, salt, &cost);
    out->type = SECRET_PASSPHRASE;
    return secrets_stretch(secrets_text(passphrase), salt, cost, out->bytes, why);
}

/* A notebook from a browser is stretched harder from its first opening here on. What does not work
 * out now will the next time. */
static void raise_cost(struct open_notebook *nb, const struct passphrase *passphrase)
{
    uint8_t salt[SALT_LEN];
    enum stretch_cost cost;
    struct refusal unsaid;
    struct secret secret = {.type = SECRET_PASSPHRASE};
    struct random random = {0};
    vault_salt(&nb->vault, salt, &cost);
    if (cost == STRETCH_NATIVE || open_is_damaged(nb)) return;
    secrets_random(salt, sizeof salt);
    secrets_random(random.seed, sizeof random.seed);
    if (secrets_stretch(secrets_text(passphrase), salt, STRETCH_NATIVE, secret.bytes, &unsaid)) {
        struct arena arena = nb->scratch;
        struct effects effects = effects_new(&arena);
        vault_rewrap(&nb->vault, &secret, salt, STRETCH_NATIVE, &random, &effects);
        open_store(nb, &effects, &unsaid);
    }
    sodium_memzero(&secret, sizeof secret);
}

bool open_with_passphrase(struct open_notebook *nb, const struct passphrase *passphrase,
                          struct refusal *why)
{
    struct secret secret;
    bool good = open_stretch(nb, passphrase, &secret, why) && open_with_secret(nb, &secret, why);
    sodium_memzero(&secret, sizeof secret);
    if (good) raise_cost(nb, passphrase);
    return good;
}

bool open_check(struct open_notebook *nb, struct refusal *why)
{
    bool known = nb->store.damaged;
    store_check(&nb->store);
    return known || !nb->store.damaged || load_everything(nb, why) == STORE_DONE;
}

bool open_is_damaged(const struct open_notebook *nb)
{
    return nb->store.damaged || nb->vault.fault_count > 0;
}

/* Storing. */

enum store_result open_store(struct open_notebook *nb, const struct effects *effects,
                             struct refusal *why)
{
    bool is_new = nb->store.db == NULL && !nb->store.damaged;
    enum store_result result;
    if (is_new && is_in_own_folder(nb->path)) guarded_file_close_folder(nb->path);
    if (is_new)
        result = store_make(&nb->store, nb->path, effects, why) ? STORE_DONE : STORE_FAILED;
    else
        result = store_apply(&nb->store, effects, why);
    if (result == STORE_DONE) {
        vault_commit(&nb->vault);
        keep_mark(nb);
        return vault_stale(&nb->vault) ? load_everything(nb, why) : STORE_DONE;
    }
    vault_rollback(&nb->vault);
    if (result == STORE_DAMAGED && load_everything(nb, why) == STORE_DONE) {
        refuse(why, OUTCOME_DAMAGED, "The notebook's file is damaged; nothing was written to it.");
        return STORE_FAILED;
    }
    if (result != STORE_STALE) return result;
    enum store_result refreshed = open_refresh(nb, why);
    return refreshed == STORE_DONE ? STORE_STALE : refreshed;
}

/* Ending. */

void open_lock(struct open_notebook *nb)
{
    vault_lock(&nb->vault);
    madvise(nb->arena_memory, nb->arena_len, MADV_DONTNEED);
    madvise(nb->scratch_memory, nb->scratch_len, MADV_DONTNEED);
}

void open_end(struct open_notebook *nb)
{
    open_lock(nb);
    store_close(&nb->store);
    release_memory(nb);
}

struct open_count open_count_shown(const struct notebook *notebook)
{
    struct open_count count = {0};
    for (size_t i = 0; i < notebook->count; i++) {
        const struct entry *entry = notebook_entry(notebook, i);
        const struct kind *kind = kind_of_number(entry->kind_number);
        if (kind != NULL && kind->own_lock) continue;
        count.versions++;
        if (entry->current) count.records++;
    }
    return count;
}
