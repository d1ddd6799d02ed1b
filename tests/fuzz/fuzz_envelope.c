/* fuzz_envelope.c - a small log with any bytes of it changed: named, never silently accepted.
 *
 * The input is a list of changes, four bytes each: row, offset (two bytes), what to xor. A first
 * byte of 255 hands the rest over as a row, a head and a draft of its own instead.
 */
#include <string.h>

#include "envelope.h"
#include "vault.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { ROWS = 4, RAW = 255, CHANGE_LEN = 4 };

static char notebook_memory[4 << 20], scratch_memory[2 << 20];
static uint8_t keys[KEYS_MEMORY_LEN];
static struct arena notebook, scratch;
static struct vault vault;
static struct effect rows[ROWS];
static str head;

static void write_note(struct random *random, struct effects *effects, uint8_t number)
{
    char text[] = "note 0";
    text[5] = (char)('0' + number);
    struct record note = record_new(&scratch, kind_find(S("note")));
    note.id = note.version = (id128){{1, number}};
    note.values[0] = (struct value){.present = true, .text = {text, sizeof text - 1}};
    CHECK(vault_append(&vault, &note, random, effects));
}

static void make_log(void)
{
    static const struct secret secret = {.type = SECRET_KEY_FILE, .bytes = {1}};
    struct random random = {.seed = {1}};
    notebook = arena_over(notebook_memory, sizeof notebook_memory);
    scratch = arena_over(scratch_memory, sizeof scratch_memory);
    struct effects effects = effects_new(&scratch);
    vault_init(&vault, keys, &notebook);
    vault_make(&vault, &secret, 1, NULL, STRETCH_NATIVE, &random, &effects);
    for (uint8_t i = 0; i < ROWS; i++) write_note(&random, &effects, i);
    size_t count = 0;
    for (size_t i = 0; i < effects.count; i++) {
        if (effects.at[i].type == EFFECT_APPEND) rows[count++] = effects.at[i];
        if (effects.at[i].type == EFFECT_HEAD) head = effects.at[i].a;
    }
    vault_commit(&vault);
}

static bool is_one_of_ours(const struct entry *entry)
{
    return entry->len > 6 && memcmp(entry->bytes + entry->len - 6, "note ", 5) == 0;
}

static void load_changed(const uint8_t *bytes, size_t len)
{
    static char changed[ROWS][ENVELOPE_LEN + PAD_STEP];
    bool same = true;
    for (size_t i = 0; i < ROWS; i++) {
        memcpy(changed[i], rows[i].a.ptr, ENVELOPE_LEN);
        memcpy(changed[i] + ENVELOPE_LEN, rows[i].b.ptr, PAD_STEP);
    }
    for (; len >= CHANGE_LEN; bytes += CHANGE_LEN, len -= CHANGE_LEN) {
        size_t at = (size_t)(bytes[1] << 8 | bytes[2]) % sizeof changed[0];
        changed[bytes[0] % ROWS][at] ^= (char)bytes[3];
    }
    vault_begin_load(&vault, ROWS);
    vault_load_head(&vault, head);
    for (size_t i = 0; i < ROWS; i++) {
        str envelope = {changed[i], ENVELOPE_LEN}, payload = {changed[i] + ENVELOPE_LEN, PAD_STEP};
        vault_load(&vault, rows[i].place, envelope, payload);
        same = same && memcmp(envelope.ptr, rows[i].a.ptr, ENVELOPE_LEN) == 0 &&
               memcmp(payload.ptr, rows[i].b.ptr, PAD_STEP) == 0;
    }
    vault_end_load(&vault);
    CHECK(same == (vault.fault_count == 0));
    CHECK(!same || vault.notebook.count == ROWS);
    for (size_t i = 0; i < vault.notebook.count; i++)
        CHECK(is_one_of_ours(notebook_entry(&vault.notebook, i)));
}

static void load_raw(str input)
{
    struct place place = {.sequence = 1};
    struct envelope envelope;
    size_t cut = input.len < ENVELOPE_LEN ? input.len : ENVELOPE_LEN;
    if (envelope_parse((str){input.ptr, cut}, &envelope)) place = envelope.place;
    vault_begin_load(&vault, 1);
    vault_load_head(&vault, input);
    vault_load(&vault, place, (str){input.ptr, cut}, (str){input.ptr + cut, input.len - cut});
    vault_load_draft(&vault, (id128){{1}}, input);
    vault_end_load(&vault);
    CHECK(vault.notebook.count == 0 && vault.fault_count > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    if (head.len == 0) make_log();
    if (len > 0 && bytes[0] == RAW) load_raw((str){(const char *)bytes + 1, len - 1});
    else load_changed(bytes, len);
    return 0;
}
