/* test_vault.c - a notebook's life: made, written, locked, opened, shared by two writers. */
#include <sodium.h>
#include <string.h>

#include "codec.h"
#include "desk.h"

static struct desk desk;

static void check_whole(void)
{
    CHECK_INT(desk.vault.fault_count, 0);
    for (size_t i = 0; i < desk.vault.fault_count; i++)
        CHECK_INT(desk.vault.faults[i].type, FAULT_TYPE_COUNT);
}

static void keep_draft(str what, str text)
{
    CHECK_TRUE(vault_keep_draft(&desk.vault, what, text, &desk.random, &desk.effects));
}

TEST(vault_keeps_what_was_written)
{
    desk_make(&desk, 1);
    desk_write(&desk, "the first");
    desk_write(&desk, "the second");
    CHECK_TRUE(desk_has(&desk, "the first") && desk_has(&desk, "the second"));
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.notebook.count, 2);
    CHECK_TRUE(desk_has(&desk, "the first") && desk_has(&desk, "the second"));
    CHECK_INT(desk.vault.log.chain_count, 1);
}

TEST(vault_goes_on_with_its_chain_only_where_the_mark_fits)
{
    uint8_t older[MARK_LEN];
    desk_make(&desk, 2);
    desk_write(&desk, "one");
    memcpy(older, desk.mark, MARK_LEN);
    desk_write(&desk, "two");
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "three, on the same chain");
    CHECK_INT(desk.vault.log.chain_count, 1);

    memcpy(desk.mark, older, MARK_LEN); /* the power went after the commit, before the mark */
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "four, on the same chain");
    CHECK_INT(desk.vault.log.chain_count, 1);

    struct store put_back = desk.store;
    desk_write(&desk, "five, in the copy that is lost");
    desk.store = put_back;
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "another five, on a chain of its own");
    CHECK_INT(desk.vault.log.chain_count, 2);
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    desk_write(&desk, "six");
    CHECK_INT(desk.vault.log.chain_count, 2);

    desk.mark[MARK_LEN - 1] ^= 1; /* as many records, but not the one that was written */
    CHECK_TRUE(desk_open(&desk));
    CHECK_TRUE(desk.vault.log.write_chain == NO_CHAIN);
    desk.has_mark = false; /* another machine */
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "seven");
    CHECK_INT(desk.vault.log.chain_count, 3);
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.notebook.count, 7);
}

TEST(vault_rollback_leaves_everything_as_it_was)
{
    desk_make(&desk, 3);
    desk_write(&desk, "kept");
    struct vault_log before = desk.vault.log;
    struct arena notebook = desk.notebook;
    CHECK_TRUE(desk_append(&desk, "lost", NULL));
    CHECK_TRUE(!desk_has(&desk, "lost"));
    vault_rewrap(&desk.vault, &desk.secret, before.slots.bytes, STRETCH_NATIVE, &desk.random,
                 &desk.effects);
    vault_rollback(&desk.vault);
    CHECK_TRUE(memcmp(&before, &desk.vault.log, sizeof before) == 0);
    CHECK_TRUE(notebook.at == desk.notebook.at);
    desk.effects = effects_new(&desk.scratch);
    desk_write(&desk, "after");
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_TRUE(desk_has(&desk, "after") && !desk_has(&desk, "lost"));
}

TEST(vault_made_but_not_stored_is_empty_again)
{
    static const struct secret secret = {.type = SECRET_KEY_FILE, .bytes = {1}};
    desk_begin(&desk, 4);
    vault_make(&desk.vault, &secret, 1, NULL, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_INT(vault_state(&desk.vault), VAULT_OPEN);
    vault_rollback(&desk.vault);
    CHECK_INT(vault_state(&desk.vault), VAULT_EMPTY);
    CHECK_TRUE(sodium_is_zero(desk.keys, sizeof desk.keys));
}

TEST(vault_appends_many_in_one_go)
{
    desk_make(&desk, 5);
    for (int i = 0; i < 100; i++) CHECK_TRUE(desk_append(&desk, "of many", NULL));
    size_t heads = 0;
    for (size_t i = 0; i < desk.effects.count; i++)
        heads += desk.effects.at[i].type == EFFECT_HEAD;
    CHECK_INT(heads, 1);
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.notebook.count, 100);
}

TEST(vault_refuses_a_record_that_is_too_long)
{
    static char text[TEXT_LEN_MAX + 1];
    memset(text, 'a', sizeof text);
    desk_make(&desk, 6);
    struct arena arena = test_arena(1 << 16);
    struct record belief = record_new(&arena, kind_find(S("belief")));
    belief.id = belief.version = (id128){{1}};
    for (size_t i = 0; i < belief.kind->field_count; i++)
        if (belief.kind->fields[i].type == FIELD_TEXT)
            belief.values[i] = (struct value){.present = true, .text = {text, TEXT_LEN_MAX}};
    struct arena before = desk.scratch;
    CHECK_TRUE(!vault_append(&desk.vault, &belief, &desk.random, &desk.effects));
    CHECK_INT(desk.effects.count, 0);
    CHECK_TRUE(before.at == desk.scratch.at);
    desk_write(&desk, "and on");
}

/* At, below and above the longest record. */
TEST(vault_takes_a_record_of_the_greatest_length)
{
    static char text[TEXT_LEN_MAX];
    memset(text, 'a', sizeof text);
    desk_make(&desk, 22);
    struct arena arena = test_arena(1 << 18);
    struct record note = record_new(&arena, kind_find(S("belief")));
    note.id = note.version = (id128){{1}};
    note.values[0] = (struct value){.present = true, .text = {text, TEXT_LEN_MAX}};
    for (size_t i = 1; i < note.kind->field_count; i++) {
        if (note.kind->fields[i].type != FIELD_TEXT) continue;
        struct buf room = buf_new(&arena, RECORD_LEN_MAX);
        note.values[i] = (struct value){.present = true, .text = {text, TEXT_LEN_MAX / 2}};
        record_encode(&note, &room);
        CHECK_TRUE(!room.full);
        size_t left = RECORD_LEN_MAX - room.len;
        note.values[i].text.len += left - 1;
        CHECK_TRUE(vault_append(&desk.vault, &note, &desk.random, &desk.effects));
        note.values[i].text.len++;
        CHECK_TRUE(vault_append(&desk.vault, &note, &desk.random, &desk.effects));
        note.values[i].text.len++;
        CHECK_TRUE(!vault_append(&desk.vault, &note, &desk.random, &desk.effects));
        break;
    }
    CHECK_INT(desk.effects.at[2].b.len, cipher_padded_len(RECORD_LEN_MAX));
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(desk_open(&desk));
    check_whole();
}

/* Chains are for life; when no further one fits, the last whole one is gone on with. */
TEST(vault_goes_on_after_the_last_chain)
{
    desk_make(&desk, 23);
    for (int i = 0; i < CHAIN_COUNT_MAX + 3; i++) {
        desk.has_mark = false;
        CHECK_TRUE(desk_open(&desk));
        desk_write(&desk, "another machine");
        size_t chains = i < CHAIN_COUNT_MAX ? (size_t)i + 1 : CHAIN_COUNT_MAX;
        CHECK_INT(desk.vault.log.chain_count, chains);
    }
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.notebook.count, CHAIN_COUNT_MAX + 3);
}

TEST(vault_lock_leaves_no_key_and_no_word)
{
    desk_make(&desk, 7);
    desk_write(&desk, "a word that must go");
    const char *used = desk.vault.arena_first.at;
    size_t len = (size_t)(desk.notebook.at - used);
    vault_lock(&desk.vault);
    CHECK_INT(vault_state(&desk.vault), VAULT_LOCKED);
    CHECK_TRUE(sodium_is_zero(desk.keys, sizeof desk.keys));
    CHECK_TRUE(sodium_is_zero((const uint8_t *)used, len));
    CHECK_TRUE(desk.notebook.at == used);
}

/* A second process on the same notebook: its own vault, one store. */
static struct desk other;

static void begin_other(uint64_t seed)
{
    desk_begin(&other, seed);
    other.secret = desk.secret;
    other.store = desk.store;
    CHECK_TRUE(desk_open(&other));
}

TEST(vault_two_writers_lose_nothing)
{
    desk_make(&desk, 8);
    desk_write(&desk, "one");
    begin_other(9);
    CHECK_TRUE(desk_append(&other, "from the other", NULL));
    desk_write(&desk, "two");
    other.store = desk.store;
    CHECK_TRUE(!desk_store(&other)); /* the head is another by now */
    store_load_new(&other.store, &other.vault);
    CHECK_INT(other.vault.fault_count, 0);
    CHECK_TRUE(desk_has(&other, "two"));
    desk_write(&other, "from the other");
    desk.store = other.store;
    store_load_new(&desk.store, &desk.vault);
    check_whole();
    CHECK_TRUE(desk_has(&desk, "from the other"));
    desk_write(&desk, "three");
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.notebook.count, 4);
    CHECK_INT(desk.vault.log.chain_count, 2);
}

TEST(vault_two_writers_may_share_a_chain)
{
    desk_make(&desk, 10);
    desk_write(&desk, "one");
    desk_begin(&other, 11);
    other.secret = desk.secret;
    other.store = desk.store;
    memcpy(other.mark, desk.mark, MARK_LEN);
    other.has_mark = true;
    CHECK_TRUE(desk_open(&other));
    CHECK_TRUE(desk_append(&other, "loses the race", NULL));
    desk_write(&desk, "two");
    other.store = desk.store;
    CHECK_TRUE(!desk_store(&other));
    store_load_new(&other.store, &other.vault);
    desk_write(&other, "three");
    desk.store = other.store;
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_INT(desk.vault.log.chain_count, 1);
    CHECK_INT(desk.vault.notebook.count, 3);
}

TEST(vault_shreds_for_good)
{
    desk_make(&desk, 12);
    desk_write(&desk, "stays");
    id128 id = desk_write(&desk, "goes");
    begin_other(13);
    desk_shred(&desk, id);
    CHECK_TRUE(vault_stale(&desk.vault));
    store_load(&desk.store, &desk.vault);
    CHECK_TRUE(!vault_stale(&desk.vault));
    check_whole();
    CHECK_TRUE(desk_has(&desk, "stays") && !desk_has(&desk, "goes"));
    desk_write(&desk, "and on");
    CHECK_INT(desk.vault.log.chain_count, 1);

    other.store = desk.store; /* whoever had it open is told to load anew */
    store_load_new(&other.store, &other.vault);
    CHECK_INT(other.vault.fault_count, 0);
    CHECK_TRUE(vault_stale(&other.vault));
    store_load(&other.store, &other.vault);
    CHECK_TRUE(!vault_stale(&other.vault) && !desk_has(&other, "goes"));
    CHECK_INT(other.vault.fault_count, 0);
}

TEST(vault_names_a_payload_that_vanished_or_came_back)
{
    desk_make(&desk, 14);
    id128 id = desk_write(&desk, "goes");
    desk_write(&desk, "stays");
    struct stored_row first = desk.store.rows[0];
    desk.store.rows[1].payload = (str){0};
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk_faults(&desk, FAULT_SHREDDED), 1);
    CHECK_INT(desk.vault.faults[0].place.sequence, 2);
    desk_shred(&desk, id);
    desk.store.rows[0] = first;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk_faults(&desk, FAULT_RETURNED), 1);
    CHECK_INT(desk.vault.fault_count, 2);
}

static void use_foreign_keys(void *context)
{
    (void)context;
    desk_append(&desk, "locked", NULL);
}

TEST(vault_does_nothing_while_locked)
{
    desk_make(&desk, 15);
    vault_lock(&desk.vault);
    CHECK_TRUE(test_panics(use_foreign_keys, NULL));
}

TEST(drafts_are_kept_found_and_dropped)
{
    str text;
    desk_make(&desk, 16);
    keep_draft(S("weather"), S("mood=2"));
    keep_draft(S("note"), S(""));
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_TRUE(vault_draft(&desk.vault, S("weather"), &text));
    CHECK_STR(text, S("mood=2"));
    CHECK_TRUE(vault_draft(&desk.vault, S("note"), &text) && text.len == 0);
    CHECK_TRUE(!vault_draft(&desk.vault, S("urge"), &text));
    vault_drop_draft(&desk.vault, S("weather"), &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    CHECK_INT(desk.store.draft_count, 1);
    CHECK_TRUE(desk_open(&desk) && !vault_draft(&desk.vault, S("weather"), &text));
}

/* As when a disk is full or another was quicker: what is asked again drops the draft again. */
TEST(drafts_dropped_in_vain_are_there_again)
{
    str text;
    desk_make(&desk, 17);
    keep_draft(S("note"), S("text=half"));
    CHECK_TRUE(desk_store(&desk));
    vault_drop_draft(&desk.vault, S("note"), &desk.effects);
    CHECK_TRUE(!vault_draft(&desk.vault, S("note"), &text));
    vault_rollback(&desk.vault);
    CHECK_TRUE(vault_draft(&desk.vault, S("note"), &text));
    CHECK_STR(text, S("text=half"));
    desk.effects.count = 0;
    vault_drop_draft(&desk.vault, S("note"), &desk.effects);
    CHECK_INT(desk.effects.count, 1);
    CHECK_TRUE(desk_store(&desk));
    desk_write(&desk, "a note");
    vault_rollback(&desk.vault);
    CHECK_TRUE(!vault_draft(&desk.vault, S("note"), &text));
    CHECK_INT(desk.store.draft_count, 0);
}

TEST(drafts_are_as_long_as_a_request_and_no_longer)
{
    static char text[DRAFT_LEN_MAX + 1];
    str read;
    memset(text, 'x', sizeof text);
    desk_make(&desk, 24);
    keep_draft(S("note"), (str){text, DRAFT_LEN_MAX});
    CHECK_TRUE(!vault_keep_draft(&desk.vault, S("note"), (str){text, sizeof text}, &desk.random,
                                 &desk.effects));
    CHECK_TRUE(desk_store(&desk));
    CHECK_TRUE(desk_open(&desk));
    check_whole();
    CHECK_TRUE(vault_draft(&desk.vault, S("note"), &read) && read.len == DRAFT_LEN_MAX);
}

TEST(drafts_give_way_to_newer_ones)
{
    char what[] = "form 00";
    str text;
    desk_make(&desk, 17);
    for (int i = 0; i < DRAFT_COUNT_MAX + 5; i++) {
        what[5] = (char)('0' + i / 10);
        what[6] = (char)('0' + i % 10);
        keep_draft(str_of_c(what), S("x"));
        CHECK_TRUE(desk_store(&desk));
    }
    CHECK_INT(desk.store.draft_count, DRAFT_COUNT_MAX);
    CHECK_TRUE(!vault_draft(&desk.vault, S("form 04"), &text));
    CHECK_TRUE(vault_draft(&desk.vault, S("form 05"), &text));
}

TEST(drafts_hurt_moved_or_foreign_are_named)
{
    str text;
    desk_make(&desk, 18);
    keep_draft(S("note"), S("hello"));
    keep_draft(S("urge"), S("other"));
    CHECK_TRUE(desk_store(&desk));
    struct stored_draft *draft = &desk.store.drafts[0];
    str whole = draft->sealed;
    char *hurt = str_copy(&desk.scratch, whole).len ? desk.scratch.at - whole.len : NULL;
    for (size_t bit = 0; bit < whole.len * 8; bit++) {
        hurt[bit / 8] = (char)(hurt[bit / 8] ^ 1 << bit % 8);
        draft->sealed = (str){hurt, whole.len};
        desk.vault.fault_count = 0;
        vault_load_draft(&desk.vault, draft->name, draft->sealed);
        CHECK_INT(desk_faults(&desk, FAULT_DRAFT), 1);
        CHECK_TRUE(!vault_draft(&desk.vault, S("note"), &text));
        hurt[bit / 8] = (char)(hurt[bit / 8] ^ 1 << bit % 8);
    }
    for (size_t len = 1; len < whole.len; len++) {
        desk.vault.fault_count = 0;
        vault_load_draft(&desk.vault, draft->name, (str){whole.ptr, len});
        CHECK_INT(desk_faults(&desk, FAULT_DRAFT), 1);
    }
    desk.vault.fault_count = 0;
    vault_load_draft(&desk.vault, desk.store.drafts[1].name, whole);
    CHECK_INT(desk_faults(&desk, FAULT_DRAFT), 1);
}

/* 64 words that occur nowhere else, through every way of writing. */
TEST(vault_effects_hold_no_word_of_what_was_written)
{
    static const char digits[] = "0123456789abcdef";
    enum { CANARIES = 64, CANARY_LEN = 16 };
    static char canaries[CANARIES][CANARY_LEN + 1];
    uint64_t seed = 19;
    desk_make(&desk, 20);
    struct arena kept = test_arena(1 << 20);
    struct buf all = buf_new(&kept, 1 << 20);
    for (int i = 0; i < CANARIES; i++) {
        for (int j = 0; j < CANARY_LEN; j++) canaries[i][j] = digits[test_random(&seed) % 16];
        CHECK_TRUE(desk_append(&desk, canaries[i], NULL));
        keep_draft(str_of_c(canaries[i]), str_of_c(canaries[i]));
        for (size_t e = 0; e < desk.effects.count; e++) {
            buf_put(&all, desk.effects.at[e].a);
            buf_put(&all, desk.effects.at[e].b);
            buf_put_bytes(&all, desk.effects.at[e].name.bytes, 16);
        }
        CHECK_TRUE(desk_store(&desk));
    }
    CHECK_TRUE(!all.full && all.len > CANARIES * 500);
    for (int i = 0; i < CANARIES; i++) {
        CHECK_TRUE(desk_has(&desk, canaries[i]));
        CHECK_INT(str_find(buf_str(&all), str_of_c(canaries[i])), -1);
        CHECK_INT(str_find(buf_str(&all), (str){canaries[i], 8}), -1);
    }
}

/* The same request answered twice with one seed must not use one key stream for two texts. */
TEST(vault_same_seed_other_text_other_nonce)
{
    desk_make(&desk, 21);
    struct random again = desk.random;
    CHECK_TRUE(desk_append(&desk, "first try", NULL));
    str first = str_copy(&desk.store.arena, desk.effects.at[0].a);
    vault_rollback(&desk.vault);
    desk.effects = effects_new(&desk.scratch);
    desk.random = again;
    CHECK_TRUE(desk_append(&desk, "other try", NULL));
    str second = desk.effects.at[0].a;
    CHECK_TRUE(memcmp(first.ptr, second.ptr, 96) == 0);
    CHECK_TRUE(memcmp(first.ptr + 96, second.ptr + 96, 24) != 0);
}

TEST(vault_keys_are_handed_on_to_the_same_notebook_only)
{
    uint8_t handover[HANDOVER_LEN], none[HANDOVER_LEN] = {0};
    desk_make(&desk, 71);
    desk_write(&desk, "before the page was loaded again");
    vault_hand_on(&desk.vault, handover);

    vault_lock(&desk.vault);
    CHECK_TRUE(!vault_take_over(&desk.vault, none));
    CHECK_TRUE(sodium_is_zero(desk.keys, sizeof desk.keys));
    CHECK_INT(vault_state(&desk.vault), VAULT_LOCKED);
    CHECK_TRUE(vault_take_over(&desk.vault, handover));
    store_load(&desk.store, &desk.vault);
    check_whole();
    CHECK_TRUE(desk_has(&desk, "before the page was loaded again"));

    desk_make(&desk, 72); /* another notebook */
    vault_lock(&desk.vault);
    CHECK_TRUE(!vault_take_over(&desk.vault, handover));
    CHECK_TRUE(sodium_is_zero(desk.keys, sizeof desk.keys));
}
