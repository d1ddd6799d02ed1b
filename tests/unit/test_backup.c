/* test_backup.c - one portable file: the same bytes, read back whole, never half. */
#include <string.h>

#include "backup.h"
#include "desk.h"

static struct desk desk, restored;

/* Reads `file` in pieces of `step` bytes, as from a disk, into `store`. */
static enum backup_next read_backup(str file, size_t step, struct store *store)
{
    static char window[1 << 18];
    struct backup backup;
    struct backup_part part;
    size_t held = 0, at = 0;
    backup_start(&backup);
    for (;;) {
        str input = {window, held};
        enum backup_next next = backup_next(&backup, &input, &part);
        if (next == BACKUP_DAMAGED || next == BACKUP_DONE) return next;
        if (next == BACKUP_MORE && at == file.len) return next;
        if (next == BACKUP_PART && part.type == BACKUP_SLOTS)
            store->slots = str_copy(&store->arena, part.bytes);
        if (next == BACKUP_PART && part.type == BACKUP_HEAD)
            store->head = str_copy(&store->arena, part.bytes);
        if (next == BACKUP_PART && part.type == BACKUP_ROW)
            store->rows[store->row_count++] = (struct stored_row){
                part.place, str_copy(&store->arena, part.envelope),
                str_copy(&store->arena, part.payload)};
        held = input.len;
        memmove(window, input.ptr, held);
        size_t more = file.len - at < step ? file.len - at : step;
        if (next != BACKUP_MORE) continue;
        memcpy(window + held, file.ptr + at, more);
        held += more;
        at += more;
    }
}

static void make_log(void)
{
    desk_make(&desk, 80);
    desk_write(&desk, "the first");
    id128 gone = desk_write(&desk, "the gone");
    desk.has_mark = false;
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "on another chain");
    desk_shred(&desk, gone);
    vault_keep_draft(&desk.vault, S("note"), S("stays behind"), &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
}

TEST(backup_restores_everything_in_any_pieces)
{
    make_log();
    struct arena arena = test_arena(1 << 19);
    str file = store_backup(&desk.store, &arena);
    static const size_t steps[] = {1, 2, 7, 64, 1000, 1 << 17};
    for (size_t i = 0; i < COUNT(steps); i++) {
        desk_begin(&restored, 81);
        restored.secret = desk.secret;
        CHECK_INT(read_backup(file, steps[i], &restored.store), BACKUP_DONE);
        CHECK_TRUE(desk_open(&restored));
        CHECK_INT(restored.vault.fault_count, 0);
        CHECK_TRUE(desk_has(&restored, "the first") && desk_has(&restored, "on another chain"));
        CHECK_TRUE(!desk_has(&restored, "the gone"));
        struct arena again = test_arena(1 << 19);
        str same = store_backup(&restored.store, &again);
        CHECK_TRUE(str_equal(file, same));
        desk_write(&restored, "life goes on");
        CHECK_INT(restored.vault.log.chain_count, 3);
    }
}

/* What the last piece of it comes to. */
static enum backup_next read_through(str file)
{
    struct backup backup;
    struct backup_part part;
    enum backup_next next = BACKUP_PART;
    backup_start(&backup);
    while (next == BACKUP_PART) next = backup_next(&backup, &file, &part);
    return next;
}

TEST(backup_cut_at_every_byte_is_noticed)
{
    make_log();
    struct arena arena = test_arena(1 << 19);
    str file = store_backup(&desk.store, &arena);
    for (size_t len = 0; len < file.len; len++)
        CHECK_INT(read_through((str){file.ptr, len}), BACKUP_MORE);
}

TEST(backup_every_flipped_bit_is_noticed_without_a_key)
{
    make_log();
    struct arena arena = test_arena(1 << 19);
    str whole = store_backup(&desk.store, &arena);
    struct buf file = buf_new(&arena, whole.len);
    buf_put(&file, whole);
    for (size_t bit = 0; bit < file.len * 8; bit++) {
        file.ptr[bit / 8] = (char)(file.ptr[bit / 8] ^ 1 << bit % 8);
        enum backup_next next = read_through(buf_str(&file));
        CHECK_TRUE(next == BACKUP_DAMAGED || next == BACKUP_MORE);
        file.ptr[bit / 8] = (char)(file.ptr[bit / 8] ^ 1 << bit % 8);
    }
}

TEST(backup_carries_hurt_rows_as_they_are)
{
    make_log();
    struct arena arena = test_arena(1 << 19);
    desk.store.rows[0].envelope.len = 20;
    desk.store.rows[1].envelope = (str){0};
    str file = store_backup(&desk.store, &arena);
    desk_begin(&restored, 83);
    restored.secret = desk.secret;
    CHECK_INT(read_backup(file, 100, &restored.store), BACKUP_DONE);
    CHECK_TRUE(desk_open(&restored));
    CHECK_TRUE(restored.vault.fault_count >= 2);
    static char long_row[1 << 18];
    struct backup backup;
    struct buf out = buf_new(&arena, 4096);
    backup_begin(&backup, desk.store.slots, &out);
    size_t len = out.len;
    str too_long = {long_row, sizeof long_row};
    CHECK_TRUE(!backup_row(&backup, desk.store.rows[0].place, S(""), too_long, &out));
    CHECK_INT(out.len, len);
}

static void wrong_order(void *context)
{
    struct buf *out = context;
    struct backup backup;
    backup_begin(&backup, desk.store.slots, out);
    backup_row(&backup, (struct place){{{2}}, 1}, S(""), S(""), out);
    backup_row(&backup, (struct place){{{1}}, 1}, S(""), S(""), out);
}

TEST(backup_asks_for_rows_in_order)
{
    make_log();
    struct arena arena = test_arena(1 << 16);
    struct buf out = buf_new(&arena, 1 << 15);
    CHECK_TRUE(test_panics(wrong_order, &out));
}
