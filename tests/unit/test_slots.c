/* test_slots.c - ways in: passphrase, recovery code, key file. */
#include <string.h>

#include "recovery.h"
#include "desk.h"

static struct desk desk;

static struct secret any_secret(enum secret_type type, uint8_t first)
{
    return (struct secret){.type = type, .bytes = {first, 2, 3}};
}

static const uint8_t salt[SALT_LEN] = {4, 5, 6};

TEST(slots_open_with_each_secret_and_no_other)
{
    struct secret secrets[] = {any_secret(SECRET_PASSPHRASE, 1), any_secret(SECRET_RECOVERY, 2),
                               any_secret(SECRET_KEY_FILE, 3)};
    desk_begin(&desk, 60);
    vault_make(&desk.vault, secrets, 3, salt, STRETCH_BROWSER, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    for (int i = 0; i < 3; i++) {
        desk.secret = secrets[i];
        CHECK_TRUE(desk_open(&desk));
        CHECK_INT(desk.vault.fault_count, 0);
        for (int type = 0; type < 3; type++) CHECK_TRUE(vault_has(&desk.vault, type));
        desk.secret.type = secrets[(i + 1) % 3].type; /* right bytes, another way in */
        CHECK_TRUE(!desk_open(&desk));
        desk.secret = secrets[i];
        desk.secret.bytes[31] ^= 0x80;
        CHECK_TRUE(!vault_opens(&desk.vault, &desk.secret));
        CHECK_TRUE(!desk_open(&desk));
        CHECK_INT(vault_state(&desk.vault), VAULT_LOCKED);
        CHECK_TRUE(vault_opens(&desk.vault, &secrets[i]));
    }
    uint8_t read[SALT_LEN];
    enum stretch_cost cost;
    vault_salt(&desk.vault, read, &cost);
    CHECK_TRUE(memcmp(read, salt, SALT_LEN) == 0 && cost == STRETCH_BROWSER);
}

TEST(slots_change_of_passphrase_touches_no_row)
{
    struct secret changed = any_secret(SECRET_PASSPHRASE, 9), old;
    uint8_t other_salt[SALT_LEN] = {7};
    desk_make(&desk, 61);
    desk_write(&desk, "before");
    old = desk.secret;
    vault_rewrap(&desk.vault, &changed, other_salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_INT(desk.effects.count, 1);
    CHECK_INT(desk.effects.at[0].type, EFFECT_SLOTS);
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(!desk_open(&desk));
    CHECK_TRUE(!vault_opens(&desk.vault, &old));
    desk.secret = changed;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk.vault.fault_count, 0);
    CHECK_TRUE(desk_has(&desk, "before"));
}

/* As the page of the recovery code does: before a row was loaded. */
TEST(slots_may_be_changed_before_loading)
{
    struct secret changed = any_secret(SECRET_PASSPHRASE, 9);
    desk_make(&desk, 66);
    desk_write(&desk, "before");
    vault_lock(&desk.vault);
    CHECK_TRUE(vault_unlock(&desk.vault, &desk.secret));
    vault_rewrap(&desk.vault, &changed, salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    desk.secret = changed;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk.vault.fault_count, 0);
    CHECK_TRUE(desk_has(&desk, "before"));
}

/* Two programs change two secrets at once: neither undoes what the other did. */
TEST(slots_changed_elsewhere_are_not_written_over)
{
    struct secret changed = any_secret(SECRET_PASSPHRASE, 9), old;
    desk_make(&desk, 67);
    old = desk.secret;
    vault_rewrap(&desk.vault, &changed, salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    struct store elsewhere = desk.store;
    CHECK_TRUE(desk_store(&desk));
    str newer = desk.store.slots;
    desk.store = elsewhere;
    desk.secret = old;
    CHECK_TRUE(desk_open(&desk));
    struct secret code = recovery_make(&desk.random);
    vault_rewrap(&desk.vault, &code, NULL, 0, &desk.random, &desk.effects);
    desk.store.slots = newer;
    CHECK_TRUE(!desk_store(&desk));
    store_load_new(&desk.store, &desk.vault);
    vault_rewrap(&desk.vault, &code, NULL, 0, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(vault_opens(&desk.vault, &code) && vault_opens(&desk.vault, &changed));
    CHECK_TRUE(!vault_opens(&desk.vault, &old));
}

TEST(slots_recovery_code_survives_a_change_of_passphrase)
{
    desk_make(&desk, 62);
    struct secret code = recovery_make(&desk.random), changed = any_secret(SECRET_PASSPHRASE, 9);
    CHECK_TRUE(!vault_has(&desk.vault, SECRET_RECOVERY));
    vault_rewrap(&desk.vault, &code, NULL, 0, &desk.random, &desk.effects);
    vault_rewrap(&desk.vault, &changed, salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    desk.secret = code;
    CHECK_TRUE(desk_open(&desk));
    CHECK_TRUE(vault_has(&desk.vault, SECRET_RECOVERY));
    CHECK_TRUE(vault_opens(&desk.vault, &changed));
}

/* A hurt slot must not be sealed again as if it were whole; nor any that might be. */
static void rewrap_hurt_block(size_t hurt_slot)
{
    desk_make(&desk, 63);
    struct secret code = recovery_make(&desk.random), changed = any_secret(SECRET_PASSPHRASE, 9);
    vault_rewrap(&desk.vault, &code, NULL, 0, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    ((char *)(uintptr_t)desk.store.slots.ptr)[40 + hurt_slot * SLOT_LEN + 70] ^= 1;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk_faults(&desk, FAULT_SLOTS), 1);
    CHECK_TRUE(!vault_has(&desk.vault, SECRET_RECOVERY));
    vault_rewrap(&desk.vault, &changed, salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    desk.secret = changed;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk.vault.fault_count, 0);
    CHECK_TRUE(!vault_has(&desk.vault, SECRET_RECOVERY));
    CHECK_TRUE(!vault_opens(&desk.vault, &code));
}

TEST(slots_rewrap_of_a_hurt_block_keeps_only_what_it_can_vouch_for)
{
    rewrap_hurt_block(SECRET_RECOVERY);
    rewrap_hurt_block(SLOT_COUNT - 1);
}

TEST(slots_stored_by_another_program_are_looked_at)
{
    desk_make(&desk, 68);
    struct store before = desk.store;
    struct secret code = recovery_make(&desk.random);
    vault_rewrap(&desk.vault, &code, NULL, 0, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    str with_code = desk.store.slots;
    desk.store.slots = before.slots;
    CHECK_TRUE(desk_open(&desk) && !vault_has(&desk.vault, SECRET_RECOVERY));
    desk.store.slots = with_code;
    store_load_new(&desk.store, &desk.vault);
    CHECK_TRUE(vault_has(&desk.vault, SECRET_RECOVERY));
    CHECK_INT(desk.vault.fault_count, 0);
    ((char *)(uintptr_t)with_code.ptr)[SLOTS_LEN - 1] ^= 1;
    store_load_new(&desk.store, &desk.vault);
    CHECK_INT(desk_faults(&desk, FAULT_SLOTS), 1);
}

TEST(slots_refuse_what_is_no_block)
{
    desk_make(&desk, 64);
    vault_lock(&desk.vault);
    char block[SLOTS_LEN];
    memcpy(block, desk.store.slots.ptr, sizeof block);
    CHECK_TRUE(vault_slots(&desk.vault, (str){block, SLOTS_LEN}));
    for (size_t len = 0; len < SLOTS_LEN; len++)
        CHECK_TRUE(!vault_slots(&desk.vault, (str){block, len}));
    for (int cost = 0; cost < 256; cost++) {
        block[4] = (char)cost;
        CHECK_INT(vault_slots(&desk.vault, (str){block, SLOTS_LEN}), cost == 1 || cost == 2);
    }
    block[4] = 1;
    block[3] = '2';
    CHECK_TRUE(!vault_slots(&desk.vault, (str){block, SLOTS_LEN}));
}

TEST(slots_costs_are_the_two_that_were_settled)
{
    struct stretch native = stretch_of(STRETCH_NATIVE), browser = stretch_of(STRETCH_BROWSER);
    CHECK_TRUE(native.passes == 3 && native.memory_bytes == (size_t)256 << 20);
    CHECK_TRUE(browser.passes == 4 && browser.memory_bytes == (size_t)64 << 20);
}

/* An unused slot looks like a used one: no byte value stands out over many blocks. */
TEST(slots_in_use_do_not_show)
{
    for (size_t slot = 0; slot < SLOT_COUNT; slot++) {
        size_t ones = 0;
        for (uint64_t seed = 100; seed < 140; seed++) {
            struct slots slots;
            uint8_t in_use[SLOT_COUNT] = {0}, master[MASTER_LEN] = {0};
            struct random random = {.seed = {(uint8_t)seed}};
            struct secret secret = {.type = SECRET_PASSPHRASE};
            slots_begin(&slots, (id128){{1}}, &random);
            slots_put(&slots, &secret, master, in_use, &random);
            for (size_t i = 0; i < SLOT_LEN * 8; i++)
                ones += slots.bytes[40 + slot * SLOT_LEN + i / 8] >> i % 8 & 1;
        }
        double mean = (double)ones / (40 * SLOT_LEN * 8);
        CHECK_NEAR(mean, 0.5, 0.015); /* five standard deviations */
    }
}

static str code_text(char room[64], const struct secret *code)
{
    struct buf out = buf_over(room, 64);
    recovery_put(&out, code);
    return buf_str(&out);
}

TEST(recovery_code_round_trips)
{
    struct random random = {.seed = {7}};
    char room[64];
    for (int i = 0; i < 200; i++) {
        struct secret code = recovery_make(&random), read = {0};
        str text = code_text(room, &code);
        CHECK_INT(text.len, RECOVERY_TEXT_LEN);
        CHECK_TRUE(recovery_parse(text, &read));
        CHECK_INT(read.type, SECRET_RECOVERY);
        CHECK_TRUE(memcmp(read.bytes, code.bytes, SECRET_LEN) == 0);
    }
}

/* As people write: O for 0, I and L for 1, small letters, blanks or nothing between. */
TEST(recovery_code_forgives_how_it_is_written)
{
    struct secret code = {.type = SECRET_RECOVERY}, read;
    code.bytes[0] = 0x00, code.bytes[1] = 0x44, code.bytes[2] = 0x31; /* zeros and ones */
    char room[64], changed[128];
    str text = code_text(room, &code);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '-') changed[len++] = ' ', c = '\t';
        if (c == '0') c = i % 2 ? 'o' : 'O';
        if (c == '1') c = i % 3 == 0 ? 'l' : i % 3 == 1 ? 'I' : 'L';
        if (c >= 'A' && c <= 'Z' && c != 'O' && c != 'I' && c != 'L') c = (char)(c + 'a' - 'A');
        changed[len++] = c;
    }
    changed[len++] = '\n';
    CHECK_TRUE(recovery_parse((str){changed, len}, &read));
    CHECK_TRUE(memcmp(read.bytes, code.bytes, SECRET_LEN) == 0);
}

TEST(recovery_code_refuses_slips)
{
    struct random random = {.seed = {8}};
    struct secret code = recovery_make(&random), read;
    char room[64], typed[64];
    str text = code_text(room, &code);
    int accepted = 0, tried = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '-') continue;
        for (const char *c = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; *c; c++) {
            memcpy(typed, text.ptr, text.len);
            if (typed[i] == *c) continue;
            typed[i] = *c;
            tried++;
            accepted += recovery_parse((str){typed, text.len}, &read);
        }
    }
    CHECK_INT(tried, 34 * 31);
    CHECK_TRUE(accepted <= 5); /* ten check bits: one in a thousand */
    for (size_t len = 0; len < text.len; len++)
        CHECK_TRUE(!recovery_parse((str){text.ptr, len}, &read));
    static const str bad[] = {STR_INIT("U"), STR_INIT("!"), STR_INIT("0")};
    for (size_t i = 0; i < COUNT(bad); i++) {
        memcpy(typed, text.ptr, text.len);
        typed[text.len] = bad[i].ptr[0];
        CHECK_TRUE(!recovery_parse((str){typed, text.len + 1}, &read));
    }
}
