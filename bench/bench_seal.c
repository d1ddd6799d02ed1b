/* bench_seal.c - opening a notebook, against libsodium's bare opening of the same bytes.
 *
 * usage: bench_seal [YEARS...]        1, 10 and 100 when none is given
 *
 * Rows: name, value, reference, ratio, target. Ratios are medians of interleaved rounds.
 */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "envelope.h"
#include "vault.h"

enum { RECORDS_PER_YEAR = 3650, ROUNDS_MAX = 21, ROUNDS_LONG = 5, YEARS_LONG = 50 };
enum { TARGET_FOLD = 3, TARGET_UNSEAL = 2, TARGET_MEMORY = 3 };

struct row {
    struct place place;
    str envelope, payload;
};

struct log {
    struct row *rows;
    size_t count;
    str head, slots;
    char *bare; /* the same payloads sealed by libsodium alone: nonce 24, ciphertext, tag 16 */
    size_t bare_len;
};

static void set(struct record *record, str name, struct value value)
{
    const struct field *field = kind_field(record->kind, name);
    value.present = true;
    record->values[field - record->kind->fields] = value;
}

/* One evening in ten; its encoded form is about 120 bytes. */
static struct record evening(struct arena *arena, size_t number, struct random *random)
{
    static const str feelings[] = {STR_INIT("calm"), STR_INIT("close")};
    uint8_t fresh[10];
    struct record record = record_new(arena, kind_find(S("weather")));
    random_take(random, fresh, sizeof fresh);
    record.at = (struct moment){1500000000000 + (int64_t)number * 8640000, 60};
    record.written = record.at;
    record.id = record.version = id_make(record.at.utc_ms, fresh);
    set(&record, S("mood"), (struct value){.number = (int64_t)(number % 11) - 5});
    set(&record, S("energy"), (struct value){.number = (int64_t)(number % 7) - 3});
    set(&record, S("solid"), (struct value){.number = (int64_t)(number % 10)});
    set(&record, S("feelings"), (struct value){.texts = feelings, .count = COUNT(feelings)});
    str note = S("A long walk by the river, then tea. Slept early.");
    set(&record, S("note"), (struct value){.text = note});
    return record;
}

static const struct secret secret = {.type = SECRET_KEY_FILE, .bytes = {1, 2, 3}};
static uint8_t keys_memory[KEYS_MEMORY_LEN];

static size_t arena_len(size_t count)
{
    return (64 << 20) + count * 2048;
}

/* Writes `count` evenings in one go and seals the same payloads with libsodium alone. */
static struct log make_log(struct vault *vault, size_t count)
{
    size_t len = arena_len(count);
    struct arena notebook = arena_over(bench_take(len), len),
                 scratch = arena_over(bench_take(len), len);
    struct effects effects = effects_new(&scratch);
    struct random random = {.seed = {7}};
    vault_init(vault, keys_memory, &notebook);
    vault_make(vault, &secret, 1, NULL, STRETCH_NATIVE, &random, &effects);
    static char room[1 << 16];
    for (size_t i = 0; i < count; i++) {
        struct arena arena = arena_over(room, sizeof room);
        struct record record = evening(&arena, i, &random);
        CHECK(vault_append(vault, &record, &random, &effects));
    }
    struct log log = {.rows = bench_take(count * sizeof(struct row))};
    for (size_t i = 0; i < effects.count; i++) {
        const struct effect *effect = &effects.at[i];
        if (effect->type == EFFECT_SLOTS) log.slots = effect->a;
        if (effect->type == EFFECT_HEAD) log.head = effect->a;
        if (effect->type == EFFECT_APPEND)
            log.rows[log.count++] = (struct row){effect->place, effect->a, effect->b};
    }
    log.bare_len = 24 + log.rows[0].payload.len + 16;
    log.bare = bench_take(log.bare_len * count);
    for (size_t i = 0; i < count; i++) {
        uint8_t *at = (uint8_t *)log.bare + i * log.bare_len;
        str payload = log.rows[i].payload;
        random_take(&random, at, 24);
        crypto_aead_xchacha20poly1305_ietf_encrypt(at + 24, NULL, (const uint8_t *)payload.ptr,
                                                   payload.len, NULL, 0, NULL, at, secret.bytes);
    }
    vault_commit(vault);
    return log;
}

static double open_bare(const struct log *log)
{
    static uint8_t room[PAYLOAD_LEN_MAX];
    double begin = bench_seconds();
    for (size_t i = 0; i < log->count; i++) {
        const uint8_t *at = (const uint8_t *)log->bare + i * log->bare_len;
        int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            room, NULL, NULL, at + 24, log->bare_len - 24, NULL, 0, at, secret.bytes);
        CHECK(failed == 0);
    }
    return bench_seconds() - begin;
}

/* Unsealing alone: the envelope proved and chained, the payload opened. */
static double unseal(const struct log *log, struct keys *keys)
{
    static char room[PAYLOAD_LEN_MAX];
    uint8_t type;
    const uint8_t *seal = NULL;
    struct envelope envelope;
    str body;
    double begin = bench_seconds();
    for (size_t i = 0; i < log->count; i++) {
        const struct row *row = &log->rows[i];
        CHECK(envelope_parse(row->envelope, &envelope) && envelope_genuine(keys, row->envelope));
        CHECK(i == 0 || memcmp(envelope.previous, seal, SEAL_LEN) == 0);
        seal = envelope.seal;
        CHECK(envelope_open(keys, row->envelope, row->payload, room, &type, &body));
    }
    return bench_seconds() - begin;
}

static double load(const struct log *log, struct vault *vault)
{
    double begin = bench_seconds();
    vault_begin_load(vault, log->count);
    vault_load_head(vault, log->head);
    for (size_t i = 0; i < log->count; i++) {
        const struct row *row = &log->rows[i];
        CHECK(vault_load(vault, row->place, row->envelope, row->payload));
    }
    vault_end_load(vault);
    CHECK(vault->fault_count == 0 && vault->notebook.count == log->count);
    return bench_seconds() - begin;
}

static void measure(int years)
{
    static struct vault vault;
    double bare[ROUNDS_MAX], unsealed[ROUNDS_MAX], loaded[ROUNDS_MAX];
    double unseal_ratio[ROUNDS_MAX], load_ratio[ROUNDS_MAX];
    size_t rounds = years >= YEARS_LONG ? ROUNDS_LONG : ROUNDS_MAX;
    size_t count = (size_t)years * RECORDS_PER_YEAR;
    struct log log = make_log(&vault, count);
    struct arena notebook = arena_over(bench_take(arena_len(count)), arena_len(count));
    vault_init(&vault, keys_memory, &notebook);
    CHECK(vault_slots(&vault, log.slots) && vault_unlock(&vault, &secret));
    load(&log, &vault);
    for (size_t i = 0; i < rounds; i++) {
        bare[i] = open_bare(&log);
        unsealed[i] = unseal(&log, vault.keys);
        loaded[i] = load(&log, &vault);
        unseal_ratio[i] = unsealed[i] / bare[i];
        load_ratio[i] = loaded[i] / bare[i];
    }
    double bytes = 0, used = (double)(notebook.at - vault.arena_first.at - PAYLOAD_LEN_MAX);
    for (size_t i = 0; i < count; i++) bytes += notebook_entry(&vault.notebook, i)->len;
    double ms = 1e3, mib = 1 << 20, reference = bench_median(bare, rounds) * ms;
    bench_row("unseal_ms", years, bench_median(unsealed, rounds) * ms, reference,
              bench_median(unseal_ratio, rounds), TARGET_UNSEAL);
    bench_row("unseal_verify_fold_ms", years, bench_median(loaded, rounds) * ms, reference,
              bench_median(load_ratio, rounds), TARGET_FOLD);
    bench_row("notebook_mib", years, used / mib, bytes / mib, used / bytes, TARGET_MEMORY);
}

int main(int argc, char **argv)
{
    static const int usual[] = {1, 10, 100};
    if (sodium_init() < 0) return 1;
    for (int i = 1; i < argc; i++) measure(atoi(argv[i]));
    for (size_t i = 0; argc < 2 && i < COUNT(usual); i++) measure(usual[i]);
    return 0;
}
