/* test_backup_batch.c - the browser's way to a backup and back: the same bytes as on every host. */
#include <string.h>

#include "browser/backup_batch.h"
#include "browser/batch.h"
#include "desk.h"

static struct desk desk;

static void put(struct buf *out, enum effect_type type, struct place place, str a, str b)
{
    batch_put(out, &(struct effect){.type = type, .place = place, .a = a, .b = b});
}

static str batch_of(const struct store *store, struct arena *arena)
{
    struct buf out = buf_new(arena, 1 << 18);
    put(&out, EFFECT_SLOTS, (struct place){0}, store->slots, (str){0});
    for (size_t i = 0; i < store->row_count; i++)
        put(&out, EFFECT_APPEND, store->rows[i].place, store->rows[i].envelope,
            store->rows[i].payload);
    put(&out, EFFECT_HEAD, (struct place){0}, store->head, (str){0});
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

static void make_log(void)
{
    desk_make(&desk, 80);
    desk_write(&desk, "the first");
    desk_write(&desk, "the second");
    desk.has_mark = false;
    CHECK_TRUE(desk_open(&desk));
    desk_write(&desk, "on another chain");
    desk_write(&desk, "and the last");
}

/* Reads `file` as a host does that holds `step` bytes at a time, at least a whole part. */
static enum staged_state read_file(str file, size_t step, struct buf *out)
{
    struct backup_reader reader;
    size_t at = 0, held = step;
    backup_batch_start(&reader);
    while (reader.state == STAGED_NONE) {
        str piece = str_slice(file, at, at + held);
        size_t used = backup_batch_read(&reader, piece, at + piece.len == file.len, out);
        CHECK_TRUE(used > 0 || held < file.len || reader.state != STAGED_NONE);
        held = used > 0 ? step : held + step;
        at += used;
    }
    return reader.state;
}

TEST(backup_batch_writes_what_every_host_writes)
{
    struct arena arena = test_arena(1 << 20);
    make_log();
    str batch = batch_of(&desk.store, &arena), backup = store_backup(&desk.store, &arena);
    struct buf out = buf_new(&arena, 1 << 18);
    struct backup_writer writer;
    backup_batch_begin(&writer);
    CHECK_TRUE(backup_batch_write(&writer, batch, &out) && writer.ended);
    CHECK_STR(buf_str(&out), backup);
    CHECK_TRUE(out.len < batch.len);
}

TEST(backup_batch_reads_back_in_pieces_of_any_size)
{
    struct arena arena = test_arena(2 << 20);
    make_log();
    str batch = batch_of(&desk.store, &arena), backup = store_backup(&desk.store, &arena);
    for (size_t step = 1; step <= backup.len; step = step * 3 + 1) {
        struct arena room = arena;
        struct buf out = buf_new(&room, 2 * backup.len);
        CHECK_INT(read_file(backup, step, &out), STAGED_WHOLE);
        CHECK_STR(buf_str(&out), batch);
    }
}

TEST(backup_batch_of_a_notebook_that_lost_its_head)
{
    struct arena arena = test_arena(1 << 20);
    make_log();
    desk.store.head = (str){0};
    str backup = store_backup(&desk.store, &arena);
    struct buf out = buf_new(&arena, 1 << 18), again = buf_new(&arena, 1 << 18);
    CHECK_INT(read_file(backup, backup.len, &out), STAGED_WHOLE);
    put(&out, EFFECT_HEAD, (struct place){0}, (str){0}, (str){0});
    struct backup_writer writer;
    backup_batch_begin(&writer);
    CHECK_TRUE(backup_batch_write(&writer, buf_str(&out), &again) && writer.ended);
    CHECK_STR(buf_str(&again), backup);
}

TEST(backup_batch_tells_a_hurt_file_from_a_cut_and_a_foreign_one)
{
    struct arena arena = test_arena(4 << 20);
    make_log();
    str backup = store_backup(&desk.store, &arena);
    struct buf out = buf_new(&arena, 2 * backup.len + 1024);
    char *hurt = NEW(&arena, char, backup.len + 1);
    memcpy(hurt, backup.ptr, backup.len);
    for (size_t i = 0; i < backup.len; i++) {
        hurt[i] ^= 1;
        out.len = 0;
        enum staged_state state = read_file((str){hurt, backup.len}, backup.len, &out);
        CHECK_TRUE(i < 8 ? state == STAGED_FOREIGN : state == STAGED_HURT || state == STAGED_CUT);
        hurt[i] ^= 1;
        out.len = 0;
        state = read_file(str_slice(backup, 0, i), backup.len, &out);
        CHECK_INT(state, i < 8 ? STAGED_FOREIGN : STAGED_CUT);
    }
    out.len = 0;
    hurt[backup.len] = 0;
    CHECK_INT(read_file((str){hurt, backup.len + 1}, backup.len + 1, &out), STAGED_HURT);
    out.len = 0;
    CHECK_INT(read_file((str){hurt, backup.len + 1}, backup.len, &out), STAGED_HURT);
}

TEST(backup_batch_of_a_later_program_is_whole_but_not_ours)
{
    struct arena arena = test_arena(1 << 20);
    make_log();
    struct store later = desk.store;
    char *slots = (char *)(uintptr_t)str_copy(&arena, later.slots).ptr;
    slots[3] = '2';
    later.slots = (str){slots, later.slots.len};
    str backup = store_backup(&later, &arena);
    struct buf out = buf_new(&arena, 2 * backup.len);
    CHECK_INT(read_file(backup, backup.len, &out), STAGED_LATER);
}

TEST(backup_batch_refuses_what_would_be_another_file)
{
    struct arena arena = test_arena(1 << 20);
    make_log();
    struct backup_writer writer;
    struct buf out = buf_new(&arena, 1 << 18), wrong = buf_new(&arena, 1 << 16);
    const struct stored_row *rows = desk.store.rows;
    put(&wrong, EFFECT_APPEND, rows[0].place, rows[0].envelope, rows[0].payload);
    backup_batch_begin(&writer);
    CHECK_TRUE(!backup_batch_write(&writer, buf_str(&wrong), &out)); /* before the slot block */
    wrong.len = 0;
    put(&wrong, EFFECT_SLOTS, (struct place){0}, desk.store.slots, (str){0});
    put(&wrong, EFFECT_APPEND, rows[1].place, rows[1].envelope, rows[1].payload);
    put(&wrong, EFFECT_APPEND, rows[0].place, rows[0].envelope, rows[0].payload);
    backup_batch_begin(&writer);
    CHECK_TRUE(!backup_batch_write(&writer, buf_str(&wrong), &out)); /* in another order */
    backup_batch_begin(&writer);
    CHECK_TRUE(!backup_batch_write(&writer, S("no batch"), &out));
    wrong.len = 0;
    put(&wrong, EFFECT_SLOTS, (struct place){0}, desk.store.slots, (str){0});
    put(&wrong, EFFECT_HEAD, (struct place){0}, desk.store.head, (str){0});
    put(&wrong, EFFECT_DRAFT_DROP, (struct place){0}, (str){0}, (str){0});
    backup_batch_begin(&writer);
    CHECK_TRUE(!backup_batch_write(&writer, buf_str(&wrong), &out) && writer.ended);
}
