/* test_vault_hurt.c - what is changed, moved, missing or foreign is named, and never accepted. */
#include <string.h>

#include "envelope.h"
#include "desk.h"

static struct desk desk, elsewhere;

enum { SMALL_LOG = 30 };

static void make_small_log(struct desk *d, uint64_t seed)
{
    char text[] = "note 00";
    desk_make(d, seed);
    for (int i = 0; i < SMALL_LOG; i++) {
        text[5] = (char)('0' + i / 10);
        text[6] = (char)('0' + i % 10);
        desk_append(d, text, NULL);
    }
    CHECK_TRUE(desk_store(d));
}

/* Loads what is stored into the vault that is open already: quicker than to unlock each time. */
static void reload(void)
{
    store_load(&desk.store, &desk.vault);
}

static bool has_fault(enum fault_type type, uint64_t sequence, uint64_t count)
{
    for (size_t i = 0; i < desk.vault.fault_count; i++) {
        const struct fault *fault = &desk.vault.faults[i];
        if (fault->type == type && fault->place.sequence == sequence && fault->count == count)
            return true;
    }
    return false;
}

static void flip(str bytes, size_t bit)
{
    char *at = (char *)(uintptr_t)bytes.ptr + bit / 8;
    *at = (char)(*at ^ 1 << bit % 8);
}

/* Every bit of envelopes and payloads: all bits of three rows, one in seven of the others. */
TEST(hurt_every_bit_of_a_row_is_named_and_costs_that_row_only)
{
    make_small_log(&desk, 30);
    for (size_t row = 0; row < SMALL_LOG; row++) {
        struct stored_row *stored = &desk.store.rows[row];
        bool all = row == 0 || row == 15 || row == SMALL_LOG - 1;
        size_t envelope_bits = stored->envelope.len * 8;
        size_t bits = envelope_bits + stored->payload.len * 8;
        for (size_t bit = row % 7; bit < bits; bit += all ? 1 : 7) {
            str piece = bit < envelope_bits ? stored->envelope : stored->payload;
            flip(piece, bit < envelope_bits ? bit : bit - envelope_bits);
            reload();
            flip(piece, bit < envelope_bits ? bit : bit - envelope_bits);
            CHECK_INT(desk.vault.fault_count, 1);
            CHECK_TRUE(has_fault(FAULT_CHANGED, row + 1, 1));
            CHECK_INT(desk.vault.notebook.count, SMALL_LOG - 1);
        }
    }
    reload();
    CHECK_INT(desk.vault.fault_count, 0);
}

TEST(hurt_every_bit_of_the_head_is_named)
{
    make_small_log(&desk, 31);
    for (size_t bit = 0; bit < desk.store.head.len * 8; bit++) {
        flip(desk.store.head, bit);
        reload();
        CHECK_TRUE(has_fault(FAULT_HEAD, 0, 1));
        CHECK_INT(desk.vault.fault_count, 1);
        CHECK_INT(desk.vault.notebook.count, SMALL_LOG);
        flip(desk.store.head, bit);
    }
    str head = desk.store.head;
    for (size_t len = 0; len < head.len; len++) {
        desk.store.head.len = len;
        reload();
        CHECK_TRUE(has_fault(FAULT_HEAD, 0, 1));
    }
}

/* Writing on after the head was lost must not make the loss invisible. */
TEST(hurt_head_stays_named_after_writing_on)
{
    make_small_log(&desk, 32);
    flip(desk.store.head, 100);
    desk.store.row_count -= 3;
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "written later");
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk_faults(&desk, FAULT_HEAD), 1);
    CHECK_TRUE(desk_has(&desk, "written later"));
}

TEST(hurt_every_bit_of_the_slot_block_is_named)
{
    make_small_log(&desk, 33);
    for (size_t bit = 0; bit < SLOTS_LEN * 8; bit++) {
        flip(desk.store.slots, bit);
        bool opened = desk_open(&desk);
        if (opened) CHECK_INT(desk_faults(&desk, FAULT_SLOTS), 1);
        if (opened) CHECK_INT(desk.vault.notebook.count, SMALL_LOG);
        flip(desk.store.slots, bit);
        /* The cost, the salt and the notebook's id never open as something else. */
        if (opened) CHECK_TRUE(bit / 8 >= 24);
    }
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk.vault.fault_count, 0);
}

TEST(hurt_log_cut_after_every_row_is_named_and_opens)
{
    make_small_log(&desk, 34);
    for (size_t rows = 0; rows < SMALL_LOG; rows++) {
        desk.store.row_count = rows;
        reload();
        CHECK_INT(desk.vault.fault_count, 1);
        CHECK_TRUE(has_fault(FAULT_CUT, rows + 1, SMALL_LOG - rows));
        CHECK_INT(desk.vault.notebook.count, rows);
    }
}

TEST(hurt_row_cut_at_every_byte_is_named)
{
    make_small_log(&desk, 35);
    struct stored_row *last = &desk.store.rows[SMALL_LOG - 1];
    struct stored_row whole = *last;
    for (size_t len = 0; len < whole.envelope.len; len++) {
        last->envelope.len = len;
        reload();
        CHECK_TRUE(has_fault(FAULT_CHANGED, SMALL_LOG, 1) && desk.vault.fault_count == 1);
    }
    last->envelope = whole.envelope;
    for (size_t len = 0; len < whole.payload.len; len++) {
        last->payload.len = len;
        reload();
        CHECK_TRUE(has_fault(len == 0 ? FAULT_SHREDDED : FAULT_CHANGED, SMALL_LOG, 1));
        CHECK_INT(desk.vault.fault_count, 1);
    }
}

TEST(hurt_dropping_any_run_of_rows_is_named)
{
    make_small_log(&desk, 36);
    struct store whole = desk.store;
    for (size_t from = 0; from < SMALL_LOG - 1; from++) {
        for (size_t count = 1; from + count < SMALL_LOG; count++) {
            desk.store = whole;
            desk.store.row_count -= count;
            memmove(&desk.store.rows[from], &whole.rows[from + count],
                    (SMALL_LOG - from - count) * sizeof whole.rows[0]);
            reload();
            CHECK_TRUE(has_fault(FAULT_MISSING, from + 1, count));
            CHECK_INT(desk.vault.fault_count, 1);
            CHECK_INT(desk.vault.notebook.count, SMALL_LOG - count);
        }
    }
}

TEST(hurt_swapping_any_two_rows_is_named)
{
    make_small_log(&desk, 37);
    struct store whole = desk.store;
    for (size_t a = 0; a < SMALL_LOG; a++) {
        for (size_t b = a + 1; b < SMALL_LOG; b++) {
            desk.store = whole; /* what lies there, not where */
            desk.store.rows[a].envelope = whole.rows[b].envelope;
            desk.store.rows[a].payload = whole.rows[b].payload;
            desk.store.rows[b].envelope = whole.rows[a].envelope;
            desk.store.rows[b].payload = whole.rows[a].payload;
            reload();
            CHECK_TRUE(has_fault(FAULT_CHANGED, a + 1, 1) && has_fault(FAULT_CHANGED, b + 1, 1));
            CHECK_INT(desk.vault.notebook.count, SMALL_LOG - 2);

            desk.store = whole; /* payloads alone */
            desk.store.rows[a].payload = whole.rows[b].payload;
            desk.store.rows[b].payload = whole.rows[a].payload;
            reload();
            CHECK_TRUE(has_fault(FAULT_CHANGED, a + 1, 1) && has_fault(FAULT_CHANGED, b + 1, 1));
            CHECK_INT(desk.vault.notebook.count, SMALL_LOG - 2);
        }
    }
}

TEST(hurt_repeated_rows_are_named_and_counted_once)
{
    make_small_log(&desk, 38);
    struct store whole = desk.store;
    for (size_t row = 0; row < SMALL_LOG; row++) {
        desk.store = whole;
        memmove(&desk.store.rows[row + 1], &whole.rows[row],
                (SMALL_LOG - row) * sizeof whole.rows[0]);
        desk.store.row_count++;
        reload();
        CHECK_TRUE(has_fault(FAULT_REPEATED, row + 1, 1));
        CHECK_INT(desk.vault.notebook.count, SMALL_LOG);

        desk.store.rows[row + 1].place.sequence = SMALL_LOG + 1; /* a copy under another number */
        desk.store.rows[SMALL_LOG] = desk.store.rows[row + 1];
        memmove(desk.store.rows, whole.rows, SMALL_LOG * sizeof whole.rows[0]);
        reload();
        CHECK_TRUE(has_fault(FAULT_CHANGED, SMALL_LOG + 1, 1));
        CHECK_INT(desk.vault.notebook.count, SMALL_LOG);
    }
}

TEST(hurt_rows_of_another_chain_or_notebook_are_named)
{
    make_small_log(&desk, 39);
    make_small_log(&elsewhere, 40);
    struct store whole = desk.store;
    desk.store.rows[7].envelope = elsewhere.store.rows[7].envelope;
    desk.store.rows[7].payload = elsewhere.store.rows[7].payload;
    reload();
    CHECK_TRUE(has_fault(FAULT_CHANGED, 8, 1) && desk.vault.fault_count == 1);

    desk.store = whole; /* a chain of its own, brought along whole */
    desk.store.rows[SMALL_LOG] = elsewhere.store.rows[0];
    desk.store.row_count++;
    reload();
    CHECK_TRUE(has_fault(FAULT_CHANGED, 1, 1) && desk.vault.fault_count == 1);
    CHECK_INT(desk.vault.notebook.count, SMALL_LOG);

    desk.store = whole;
    desk.store.head = elsewhere.store.head;
    reload();
    CHECK_TRUE(has_fault(FAULT_HEAD, 0, 1) && desk.vault.fault_count == 1);

    desk.store = whole; /* a row of one's own under another chain's name */
    desk.store.rows[SMALL_LOG - 1].place.chain.bytes[0] ^= 1;
    reload();
    CHECK_TRUE(has_fault(FAULT_CUT, SMALL_LOG, 1) && has_fault(FAULT_CHANGED, SMALL_LOG, 1));
}

TEST(hurt_a_whole_chain_that_vanished_is_named)
{
    make_small_log(&desk, 41);
    desk.has_mark = false;
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "on a second chain");
    struct stored_row *rows = desk.store.rows;
    size_t at = id_equal(rows[0].place.chain, rows[1].place.chain) ? SMALL_LOG : 0;
    memmove(&rows[at], &rows[at + 1], (SMALL_LOG - at) * sizeof rows[0]);
    desk.store.row_count--;
    reload();
    CHECK_TRUE(has_fault(FAULT_CUT, 1, 1) && desk.vault.fault_count == 1);
}

TEST(hurt_an_older_head_is_named)
{
    make_small_log(&desk, 42);
    struct store before = desk.store;
    desk_write(&desk, "newer");
    desk.store.head = before.head;
    reload();
    CHECK_TRUE(has_fault(FAULT_HEAD, 0, 1));
    CHECK_TRUE(desk_has(&desk, "newer"));
}

/* The honest limit: nothing in an older file says that it is older. */
TEST(hurt_an_older_file_as_a_whole_cannot_be_noticed)
{
    make_small_log(&desk, 43);
    struct store before = desk.store;
    desk_write(&desk, "newer");
    desk.store = before;
    CHECK_TRUE(desk_open(&desk));
    CHECK_INT(desk.vault.fault_count, 0);
    CHECK_TRUE(!desk_has(&desk, "newer"));
}

/* An erased row has no payload whose tag could fail: the seal after it, or the head, tells. */
TEST(hurt_every_bit_of_an_erased_row_is_named)
{
    for (int last = 0; last < 2; last++) {
        desk_make(&desk, 48);
        id128 id = desk_write(&desk, "goes");
        if (!last) desk_write(&desk, "stays");
        desk.has_mark = false; /* so that what names it stands in another chain */
        CHECK_TRUE(desk_open(&desk));
        desk_shred(&desk, id);
        reload();
        CHECK_INT(desk.vault.fault_count, 0);
        for (size_t row = 0; row < desk.store.row_count; row++) {
            if (desk.store.rows[row].payload.len > 0) continue;
            for (size_t bit = 0; bit < ENVELOPE_LEN * 8; bit++) {
                flip(desk.store.rows[row].envelope, bit);
                reload();
                CHECK_TRUE(desk.vault.fault_count > 0);
                flip(desk.store.rows[row].envelope, bit);
            }
        }
    }
}

/* A fork of the same chain: rows of the lost branch fit their places, but not their past. */
TEST(hurt_rows_of_a_lost_branch_are_named)
{
    make_small_log(&desk, 44);
    struct store before = desk.store;
    uint8_t mark[MARK_LEN];
    memcpy(mark, desk.mark, MARK_LEN);
    desk_write(&desk, "branch a, 31");
    desk_write(&desk, "branch a, 32");
    struct stored_row a32 = desk.store.rows[SMALL_LOG + 1];
    before.arena = desk.store.arena; /* so that a32 keeps its memory */
    desk.store = before;
    memcpy(desk.mark, mark, MARK_LEN); /* as no host does: the mark was put back too */
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "branch b, 31");
    desk_write(&desk, "branch b, 32");
    desk.store.rows[SMALL_LOG + 1] = a32;
    reload();
    CHECK_TRUE(has_fault(FAULT_CHANGED, SMALL_LOG + 2, 1) && desk_faults(&desk, FAULT_HEAD) == 1);
}

/* What follows damage is never built on. */
TEST(hurt_chain_is_left_alone_and_a_new_one_begun)
{
    for (int way = 0; way < 4; way++) {
        make_small_log(&desk, 45);
        if (way == 0) desk.store.row_count--;
        if (way == 1) flip(desk.store.rows[SMALL_LOG - 1].envelope, 900);
        if (way == 2) {
            desk.store.row_count--;
            memmove(&desk.store.rows[3], &desk.store.rows[4],
                    (SMALL_LOG - 4) * sizeof desk.store.rows[0]);
        }
        if (way == 3) flip(desk.store.rows[10].envelope, 900);
        struct store hurt = desk.store;
        CHECK_TRUE(desk_open(&desk));
        size_t faults = desk.vault.fault_count;
        struct fault first = desk.vault.faults[0];
        desk_write(&desk, "written on");
        CHECK_INT(desk.vault.log.chain_count, 2);
        CHECK_TRUE(desk_open(&desk));
        CHECK_INT(desk.vault.fault_count, faults);
        CHECK_INT(desk.vault.faults[0].type, first.type);
        CHECK_INT(desk.vault.faults[0].place.sequence, first.place.sequence);
        CHECK_TRUE(desk_has(&desk, "written on"));
        desk_write(&desk, "and on");
        CHECK_INT(desk.vault.log.chain_count, 2);
        size_t kept = 0; /* no stored byte was written over */
        for (size_t i = 0; i < hurt.row_count; i++)
            for (size_t j = 0; j < desk.store.row_count; j++)
                kept += str_equal(hurt.rows[i].envelope, desk.store.rows[j].envelope) &&
                        str_equal(hurt.rows[i].payload, desk.store.rows[j].payload);
        CHECK_INT(kept, hurt.row_count);
    }
}

/* Sealed rightly by a later program: kept, no fault; by a broken one: named. */
TEST(hurt_payloads_nobody_understands_are_told_apart)
{
    char envelope[ENVELOPE_LEN], payload[PAD_STEP];
    desk_make(&desk, 46);
    desk_write(&desk, "one");
    const struct chain *chain = &desk.vault.log.chains[0];
    struct envelope e = {.notebook = vault_notebook_id(&desk.vault),
                         .place = {chain->last.chain, 2},
                         .payload_len = PAD_STEP,
                         .previous = chain->seal};
    for (int type = 1; type <= 3; type++) {
        envelope_seal(desk.vault.keys, &e, (enum payload_type)type, S("no record"), &desk.random,
                      envelope, payload);
        desk.store.rows[1] = (struct stored_row){e.place, {envelope, sizeof envelope},
                                                 {payload, sizeof payload}};
        desk.store.row_count = 2;
        reload();
        CHECK_INT(desk_faults(&desk, FAULT_UNREADABLE), type < 3);
        CHECK_INT(desk.vault.later_count, type == 3);
        desk.store.row_count = 1;
        reload();
        chain = &desk.vault.log.chains[0];
        e.previous = chain->seal;
    }
}

TEST(hurt_faults_are_named_once_however_often_one_looks)
{
    make_small_log(&desk, 49);
    flip(desk.store.rows[3].payload, 5);
    desk.store.row_count -= 2;
    reload();
    CHECK_INT(desk.vault.fault_count, 2);
    store_load_new(&desk.store, &desk.vault);
    store_load_new(&desk.store, &desk.vault);
    CHECK_INT(desk.vault.fault_count, 2);
}

TEST(hurt_row_that_says_another_notebook_is_named)
{
    char envelope[ENVELOPE_LEN], payload[PAD_STEP];
    desk_make(&desk, 50);
    desk_write(&desk, "one");
    const struct chain *chain = &desk.vault.log.chains[0];
    struct envelope e = {.notebook = {{1, 2, 3}},
                         .place = {chain->last.chain, 2},
                         .payload_len = PAD_STEP,
                         .previous = chain->seal};
    envelope_seal(desk.vault.keys, &e, PAYLOAD_RECORD, S("x"), &desk.random, envelope, payload);
    vault_load(&desk.vault, e.place, (str){envelope, sizeof envelope},
               (str){payload, sizeof payload});
    CHECK_TRUE(has_fault(FAULT_CHANGED, 2, 1) && desk.vault.fault_count == 1);
}

TEST(hurt_more_faults_than_can_be_listed_are_counted)
{
    desk_make(&desk, 47);
    for (int i = 0; i < FAULT_COUNT_MAX + 36; i++) desk_append(&desk, "x", NULL);
    CHECK_TRUE(desk_store(&desk));
    for (size_t i = 0; i < desk.store.row_count; i++) flip(desk.store.rows[i].payload, 5);
    reload();
    CHECK_INT(desk.vault.fault_count, FAULT_COUNT_MAX);
    CHECK_INT(desk.vault.fault_more, 36);
    CHECK_INT(desk.vault.notebook.count, 0);
}
