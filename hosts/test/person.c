#define _DEFAULT_SOURCE /* madvise */
#include "person.h"

#include <sodium.h>
#include <string.h>
#include <sys/mman.h>

#include "browser/batch.h"
#include "id.h"
#include "limits.h"
#include "record.h"

/* What scratch memory holds before a request, so that nothing comes to rely on zeros. */
enum { POISON = 0x55, HUGE_PAGE = 2 << 20 };

/* The memory of the one person there is, the same for each conversation of a run: what has to be
 * met, poisoned and copied by the forks of the starved is met once, and in huge pages. */
static _Alignas(HUGE_PAGE) char notebook_memory[PERSON_NOTEBOOK_LEN];
static _Alignas(HUGE_PAGE) char scratch_memory[PERSON_SCRATCH_LEN];
static _Alignas(HUGE_PAGE) char response_memory[REPLY_LEN_MAX];
static _Alignas(HUGE_PAGE) char effects_memory[PERSON_EFFECTS_LEN];
static bool memory_taken;

static struct secret key_file_secret(void)
{
    struct secret secret = {.type = SECRET_KEY_FILE};
    memset(secret.bytes, 0x42, sizeof secret.bytes);
    return secret;
}

static void stretch(const struct person *person, str passphrase, const uint8_t salt[SALT_LEN],
                    enum stretch_cost cost, uint8_t out[SECRET_LEN])
{
    if (person->slow) {
        struct stretch how = stretch_of(cost);
        int failed = crypto_pwhash(out, SECRET_LEN, passphrase.ptr, passphrase.len, salt,
                                   how.passes, how.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
        CHECK(!failed);
        return;
    }
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, salt, SALT_LEN);
    crypto_hash_sha256_update(&state, (const uint8_t *)passphrase.ptr, passphrase.len);
    crypto_hash_sha256_final(&state, out);
}

static struct random random_number(uint32_t number)
{
    struct random random = {0};
    for (int i = 0; i < 4; i++) random.seed[i] = (uint8_t)(number >> (8 * i));
    return random;
}

static struct arena scratch_of(const struct person *person)
{
    if (!person->unpoisoned) memset(person->scratch, POISON, person->scratch_len);
    return arena_over(person->scratch, person->scratch_len);
}

static void load(struct person *person)
{
    if (person->mark_kept)
        vault_continue(&person->vault, (str){(const char *)person->mark, MARK_LEN});
    shelf_load(&person->shelf, &person->vault);
}

static void store(struct person *person, const struct effects *effects)
{
    person->reloaded = false;
    if (effects->count == 0) return;
    shelf_apply(&person->shelf, effects);
    vault_commit(&person->vault);
    person->mark_kept = vault_mark(&person->vault, person->mark);
    person->reloaded = vault_stale(&person->vault);
    if (!person->reloaded) return;
    load(person);
    person->entries_before = person->vault.notebook.count; /* nothing of it is new */
}

static void make_notebook(struct person *person)
{
    static const uint8_t salt[SALT_LEN] = {1, 2, 3};
    struct arena scratch = scratch_of(person);
    struct effects effects = effects_new(&scratch);
    struct random random = random_number(UINT32_MAX);
    struct secret secrets[2] = {key_file_secret(), {.type = SECRET_PASSPHRASE}};
    stretch(person, PERSON_PASSPHRASE, salt, STRETCH_NATIVE, secrets[1].bytes);
    vault_make(&person->vault, secrets, 2, salt, STRETCH_NATIVE, &random, &effects);
    store(person, &effects);
}

static void take_memory(struct person *person)
{
    CHECK(!memory_taken);
    memory_taken = true;
    person->memory = notebook_memory;
    person->scratch = scratch_memory;
    person->response_memory = response_memory;
    person->effects_memory = effects_memory;
    madvise(notebook_memory, sizeof notebook_memory, MADV_HUGEPAGE);
    madvise(scratch_memory, sizeof scratch_memory, MADV_HUGEPAGE);
    madvise(response_memory, sizeof response_memory, MADV_HUGEPAGE);
    madvise(effects_memory, sizeof effects_memory, MADV_HUGEPAGE);
}

void person_begin(struct person *person, bool notebook, bool slow, struct moment now)
{
    memset(person, 0, sizeof *person);
    person->slow = slow;
    person->now = now;
    person->scratch_len = PERSON_SCRATCH_LEN;
    person->response_cap = REPLY_LEN_MAX;
    take_memory(person);
    person->arena = arena_over(person->memory, PERSON_NOTEBOOK_LEN);
    vault_init(&person->vault, person->keys, &person->arena);
    person->app.vault = &person->vault;
    if (notebook) make_notebook(person);
}

bool person_log(struct person *person, const struct kind *kind, const struct draft_field *typed,
                size_t count, struct moment at, struct problems *problems, id128 *id)
{
    struct arena scratch = scratch_of(person);
    struct effects effects = effects_new(&scratch);
    struct random random = random_number(0x80000000u + person->requests++);
    struct record record = record_new(&scratch, kind);
    uint8_t bytes[10];
    if (!draft_read(&record, typed, count, at.offset_min, &scratch, problems)) return false;
    random_take(&random, bytes, sizeof bytes);
    record.id = record.version = id_make(at.utc_ms, bytes);
    record.at = record.written = at;
    bool appended = vault_append(&person->vault, &record, &random, &effects);
    CHECK(appended);
    store(person, &effects);
    *id = record.id;
    return true;
}

static void answer(struct person *person, str request, struct env *env, struct arena *scratch)
{
    struct buf out = buf_over(person->response_memory, person->response_cap);
    struct random random = random_number(person->requests);
    env->random = &random;
    person->reply = app_answer(&person->app, request, env, scratch, &out);
    CHECK(!out.full);
    person->response = buf_str(&out);
}

/* As a batch: what the effects borrow from the vault is gone once they are committed. */
static void keep_effects(struct person *person)
{
    struct buf effects = buf_over(person->effects_memory, PERSON_EFFECTS_LEN);
    for (size_t i = 0; i < person->reply.effects.count; i++)
        batch_put(&effects, &person->reply.effects.at[i]);
    CHECK(!effects.full);
    person->effects = buf_str(&effects);
}

/* What the reply wishes, or that it cannot be. */
static void stretch_all(const struct person *person, struct env *env)
{
    env->memory_short = person->host.memory_short;
    if (person->host.memory_short) return;
    env->stretched_count = person->reply.stretch_count;
    for (size_t i = 0; i < env->stretched_count; i++)
        stretch(person, person->reply.stretch[i].passphrase, person->reply.stretch[i].salt,
                person->reply.stretch[i].cost, env->stretched[i]);
}

static void ask(struct person *person, str request, struct env *env)
{
    struct arena scratch = scratch_of(person);
    answer(person, request, env, &scratch);
}

static void store_reply(struct person *person)
{
    keep_effects(person);
    store(person, &person->reply.effects);
}

/* The whole of what a host does (app.h). */
void person_ask(struct person *person, str request)
{
    struct env env = {.now = person->now,
                      .lang = S("en"),
                      .host_browser = person->host.browser,
                      .browser = person->host.place};
    person->entries_before = person->vault.notebook.count;
    ask(person, request, &env);
    while (person->reply.stretch_count > 0) {
        stretch_all(person, &env);
        ask(person, request, &env);
    }
    if (person->disk_full && (person->reply.effects.count > 0 || person->reply.restoring)) {
        vault_rollback(&person->vault);
        env.storage_full = true;
        ask(person, request, &env);
        keep_effects(person);
        vault_rollback(&person->vault);
    } else {
        store_reply(person);
    }
    if (person->reply.backup && person->host.backup_fails) {
        env.backup_failed = true;
        ask(person, request, &env);
        store_reply(person);
    }
    person->requests++;
    if (person->reply.lock) person_lock(person);
    if (person->reply.opened) load(person);
}

void person_lock(struct person *person)
{
    vault_lock(&person->vault);
    person->arena = arena_over(person->memory, PERSON_NOTEBOOK_LEN);
    vault_init(&person->vault, person->keys, &person->arena);
    person->app = (struct app){.vault = &person->vault};
    shelf_show(&person->shelf, &person->vault);
}

void person_unlock(struct person *person)
{
    struct secret secret = key_file_secret();
    bool opened = vault_unlock(&person->vault, &secret);
    CHECK(opened);
    load(person);
}

void person_end(struct person *person)
{
    shelf_end(&person->shelf);
    memory_taken = false;
}
