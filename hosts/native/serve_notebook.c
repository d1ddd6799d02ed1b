#include "serve_notebook.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "clock.h"
#include "guarded_file.h"
#include "language.h"
#include "limits.h"
#include "backup_file.h"
#include "serve_look.h"

/* How often a request is asked again: its passphrases, another program's rows, a full disk, a few
 * times over. */
enum { ATTEMPT_MAX = 12 };

enum { TRIES_FREE = 2, TRY_WAIT_MAX_S = 30 };

/* What stays resident of a request's room between requests; the rest is given back. */
enum { ROOM_KEPT_LEN = 512 * 1024 };

/* A name for what a request carries through its attempts. */
struct asking {
    str request;
    struct random random;
    struct env env;
    struct arena scratch;
    struct buf out;
    struct reply reply;
    int file; /* the backup that was asked for, or -1 */
};

/* Pages are made of zeros when they are touched first, and cost nothing before. */
static void *reserve(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return NULL;
    madvise(memory, size, MADV_DONTDUMP);
    return memory;
}

static void give_back(const struct open_notebook *open)
{
    madvise((char *)open->scratch_memory + ROOM_KEPT_LEN, open->scratch_len - ROOM_KEPT_LEN,
            MADV_DONTNEED);
}

/* Where the start was told the time, time goes on from there. */
static struct moment moment_now(const struct serve_notebook *notebook)
{
    struct moment now = clock_now();
    if (!notebook->told.given) return now;
    now.utc_ms += notebook->told.ahead_ms;
    now.offset_min = notebook->told.offset_min;
    return now;
}

void serve_notebook_tell_time(struct serve_notebook *notebook, struct moment now)
{
    notebook->told.given = true;
    notebook->told.ahead_ms = now.utc_ms - clock_now().utc_ms;
    notebook->told.offset_min = now.offset_min;
}

bool serve_notebook_has_key_file(const struct serve_notebook *notebook)
{
    struct refusal unheard;
    return guarded_file_look(notebook->key_path, "The key file", &unheard) == GUARD_PRESENT;
}

static void open_by_key_file(struct serve_notebook *notebook)
{
    struct refusal unheard;
    struct secret secret;
    if (vault_state(&notebook->open.vault) != VAULT_LOCKED ||
        !serve_notebook_has_key_file(notebook))
        return;
    if (secrets_read_file(notebook->key_path, &secret, &unheard))
        open_with_secret(&notebook->open, &secret, &unheard);
    sodium_memzero(&secret, sizeof secret);
}

bool serve_notebook_start(struct serve_notebook *notebook, const char *path,
                          const struct passphrase *passphrase, struct refusal *why)
{
    *notebook = (struct serve_notebook){.app.vault = &notebook->open.vault};
    open_key_path(path, notebook->key_path);
    notebook->out = reserve(REPLY_LEN_MAX);
    if (!notebook->out) return refuse(why, OUTCOME_FAILED, "There is not enough memory.");
    if (!guarded_file_make_folder(path, why) || !open_start(&notebook->open, path, why))
        return false;
    if (vault_state(&notebook->open.vault) == VAULT_EMPTY || !passphrase) return true;
    if (open_with_passphrase(&notebook->open, passphrase, why)) return true;
    open_end(&notebook->open);
    return false;
}

/* A command made the notebook since: the vault, which is empty, begins anew with its file. What
 * cannot be opened stays out, as if there were none. */
static void look_for_new(struct serve_notebook *notebook)
{
    static struct open_notebook tried;
    struct refusal unheard;
    char path[STORE_PATH_MAX];
    memcpy(path, notebook->open.path, sizeof path);
    if (guarded_file_look(path, "The notebook", &unheard) != GUARD_PRESENT) return;
    if (!open_start(&tried, path, &unheard)) return;
    open_end(&tried);
    open_end(&notebook->open);
    CHECK(open_start(&notebook->open, path, &unheard));
}

static void bring_up_to_date(struct serve_notebook *notebook)
{
    struct refusal unheard;
    if (vault_state(&notebook->open.vault) == VAULT_EMPTY) look_for_new(notebook);
    open_by_key_file(notebook);
    open_refresh(&notebook->open, &unheard);
}

static void ask(struct serve_notebook *notebook, struct asking *asking)
{
    asking->scratch = notebook->open.scratch;
    asking->out = buf_over(notebook->out, REPLY_LEN_MAX);
    asking->random.taken = 0; /* the same seed: the same answer, but for what changed */
    asking->env.random = &asking->random;
    asking->reply =
        app_answer(&notebook->app, asking->request, &asking->env, &asking->scratch, &asking->out);
    CHECK(!asking->out.full);
}

static bool stretch(struct asking *asking)
{
    struct refusal unheard;
    struct passphrase passphrase;
    for (size_t i = 0; i < asking->reply.stretch_count; i++) {
        const struct stretch_wish *wish = &asking->reply.stretch[i];
        asking->env.stretched_count = i;
        bool done = secrets_set_passphrase(&passphrase, wish->passphrase, &unheard);
        if (!done) return false;
        done = secrets_stretch(secrets_text(&passphrase), wish->salt, wish->cost,
                               asking->env.stretched[i], &unheard);
        secrets_drop_passphrase(&passphrase);
        if (!done) return false;
    }
    asking->env.stretched_count = asking->reply.stretch_count;
    return true;
}

/* True when the answer stands: nothing was to be stored, or it is. */
static bool store(struct serve_notebook *notebook, struct asking *asking)
{
    struct refusal unheard;
    if (asking->reply.effects.count == 0) return true;
    if (notebook->app.made_up) {
        vault_commit(&notebook->look.vault);
        return true;
    }
    enum store_result result = open_store(&notebook->open, &asking->reply.effects, &unheard);
    if (result == STORE_DONE) return true;
    asking->env.storage_full = result == STORE_FULL || result == STORE_FAILED;
    return false;
}

static void end_look(struct serve_notebook *notebook)
{
    if (!notebook->app.made_up) return;
    notebook->app = (struct app){.vault = &notebook->open.vault};
    open_end(&notebook->look);
}

/* The made-up notebook comes and goes, or another takes its place. Where there is no room for it,
 * the page stays as it is. */
static void look_around(struct serve_notebook *notebook, const struct asking *asking)
{
    struct refusal unheard;
    if (asking->reply.look_end || asking->reply.look_begin) end_look(notebook);
    if (!asking->reply.look_begin) return;
    const struct life_teller *who = life_find(asking->reply.look_who);
    CHECK(who);
    if (!serve_look_begin(&notebook->look, who, asking->env.now, &unheard)) return;
    notebook->app = (struct app){.vault = &notebook->look.vault, .made_up = true};
}

/* The backup as a file without a name, to read from; -1 when it could not be written. */
static int open_backup(struct serve_notebook *notebook)
{
    char path[STORE_PATH_MAX];
    struct refusal unheard;
    struct open_notebook *open_now = &notebook->open;
    int len = snprintf(path, sizeof path, "%s.backup-%ld", open_now->path, (long)getpid());
    if (len < 0 || (size_t)len >= sizeof path) return -1;
    if (!backup_file_write(&open_now->store, path, true, open_now->scratch, &unheard)) return -1;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    unlink(path);
    return file;
}

static void count_try(struct serve_notebook *notebook)
{
    if (vault_state(&notebook->open.vault) != VAULT_LOCKED) {
        notebook->wrong_tries = 0;
        return;
    }
    notebook->wrong_tries++;
    if (notebook->wrong_tries <= TRIES_FREE) return;
    int doubled = notebook->wrong_tries - TRIES_FREE - 1;
    int wait_s = doubled < 5 ? 1 << doubled : TRY_WAIT_MAX_S;
    notebook->next_try_ms = clock_steady_ms() + wait_s * 1000;
}

/* Asks until the answer stands. False when a passphrase may not be tried yet. */
static bool settle(struct serve_notebook *notebook, struct asking *asking, int64_t now_ms)
{
    struct refusal unheard;
    bool locked = vault_state(&notebook->open.vault) == VAULT_LOCKED, tried = false;
    for (int attempt = 0; attempt < ATTEMPT_MAX; attempt++) {
        ask(notebook, asking);
        if (asking->reply.stretch_count > asking->env.stretched_count) {
            if (locked && now_ms < notebook->next_try_ms) return false;
            asking->env.memory_short = !stretch(asking);
            tried = locked;
            continue;
        }
        bool unlocked = locked && vault_state(&notebook->open.vault) == VAULT_OPEN;
        bool stands = store(notebook, asking);
        if (unlocked && stands) open_load(&notebook->open, &unheard);
        if (unlocked && !stands) open_lock(&notebook->open); /* to be asked as the first time */
        if (!stands) continue;
        if (!asking->reply.backup || (asking->file = open_backup(notebook)) >= 0) break;
        asking->env.backup_failed = true;
    }
    if (tried) count_try(notebook);
    return true;
}

struct serve_answer serve_notebook_answer(struct serve_notebook *notebook, str request,
                                          int64_t now_ms)
{
    struct asking asking = {.request = request, .file = -1};
    struct serve_answer answer = {.file = -1};
    bring_up_to_date(notebook);
    randombytes_buf(asking.random.seed, sizeof asking.random.seed);
    asking.env.now = moment_now(notebook);
    asking.env.lang = language_tag();
    notebook->active_ms = now_ms;
    if (settle(notebook, &asking, now_ms)) {
        look_around(notebook, &asking);
        answer.bytes = buf_str(&asking.out);
        answer.locks = asking.reply.lock;
        answer.file = asking.file;
    } else {
        answer.again_ms = notebook->next_try_ms;
    }
    sodium_memzero(&asking.env, sizeof asking.env);
    sodium_memzero(&asking.random, sizeof asking.random);
    give_back(&notebook->open);
    return answer;
}

int64_t serve_notebook_lock_ms(const struct serve_notebook *notebook)
{
    if (vault_state(&notebook->open.vault) != VAULT_OPEN) return INT64_MAX;
    int idle_min = setting_idle_lock_min(&notebook->app.settings);
    return notebook->active_ms + (int64_t)idle_min * 60 * 1000;
}

void serve_notebook_lock(struct serve_notebook *notebook)
{
    end_look(notebook);
    open_lock(&notebook->open);
    madvise(notebook->out, REPLY_LEN_MAX, MADV_DONTNEED);
}

void serve_notebook_end(struct serve_notebook *notebook)
{
    end_look(notebook);
    open_end(&notebook->open);
    munmap(notebook->out, REPLY_LEN_MAX);
}
