/* test_format.c - the worked example of docs/FORMAT.md: written again, and read back. */
#include <string.h>

#include "backup.h"
#include "desk.h"
#include "recovery.h"

static struct desk desk;

static struct secret example_passphrase(void)
{
    struct secret secret = {.type = SECRET_PASSPHRASE};
    for (size_t i = 0; i < SECRET_LEN; i++) secret.bytes[i] = (uint8_t)(0x40 + i);
    return secret;
}

static struct secret example_code(void)
{
    struct secret secret = {.type = SECRET_RECOVERY};
    for (size_t i = 0; i < RECOVERY_LEN; i++) secret.bytes[i] = (uint8_t)(0x80 + i);
    return secret;
}

static id128 write_note(uint8_t number, const char *text)
{
    static char room[8192];
    struct arena arena = arena_over(room, sizeof room);
    struct record note = record_new(&arena, kind_find(S("note")));
    note.at = note.written = (struct moment){1795000000000, 60};
    note.id = note.version = id_make(note.at.utc_ms, (uint8_t[10]){number});
    note.values[0] = (struct value){.present = true, .text = str_of_c(text)};
    CHECK_TRUE(vault_append(&desk.vault, &note, &desk.random, &desk.effects));
    return note.id;
}

/* Two notes, of which the second is then erased for good. */
static void make_example(void)
{
    static const uint8_t salt[SALT_LEN] = {0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7,
                                           0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf};
    struct secret secrets[] = {example_passphrase(), example_code()};
    desk_begin(&desk, 0);
    desk.random = (struct random){0};
    for (size_t i = 0; i < RANDOM_SEED_LEN; i++) desk.random.seed[i] = (uint8_t)i;
    vault_make(&desk.vault, secrets, 2, salt, STRETCH_NATIVE, &desk.random, &desk.effects);
    CHECK_TRUE(desk_store(&desk));
    write_note(1, "Hello.");
    id128 second = write_note(2, "Gone.");
    CHECK_TRUE(desk_store(&desk));
    desk_shred(&desk, second);
}

static str hex(struct arena *arena, str bytes)
{
    static const char digits[] = "0123456789abcdef";
    struct buf out = buf_new(arena, 2 * bytes.len);
    for (size_t i = 0; i < bytes.len; i++) {
        buf_put_char(&out, digits[(uint8_t)bytes.ptr[i] >> 4]);
        buf_put_char(&out, digits[bytes.ptr[i] & 15]);
    }
    return buf_str(&out);
}

/* What the document says of `name`: the indented lines after "name:", joined. */
static str documented(struct arena *arena, str document, str name)
{
    struct buf joined = buf_new(arena, 1 << 16);
    while (document.len > 0) {
        str line = str_cut_line(&document);
        if (!str_starts(line, name) || line.len != name.len + 1) continue;
        str_cut_line(&document);
        for (line = str_cut_line(&document); str_starts(line, S("    "));
             line = str_cut_line(&document))
            buf_put(&joined, str_trim(line));
        return buf_str(&joined);
    }
    return buf_str(&joined);
}

static void check_documented(str document, const char *name, str bytes)
{
    struct arena arena = test_arena(1 << 17);
    CHECK_STR(hex(&arena, bytes), documented(&arena, document, str_of_c(name)));
}

TEST(format_example_is_written_as_documented)
{
    struct arena arena = test_arena(1 << 19);
    str document = test_read_file(&arena, "docs/FORMAT.md");
    make_example();
    const struct keys *keys = desk.vault.keys;
    const struct entry *note = notebook_entry(&desk.vault.notebook, 0);
    check_documented(document, "master key", (str){(const char *)keys->master, KEY_LEN});
    check_documented(document, "records key", (str){(const char *)keys->records, KEY_LEN});
    check_documented(document, "head key", (str){(const char *)keys->head, KEY_LEN});
    check_documented(document, "slots key", (str){(const char *)keys->slots, KEY_LEN});
    check_documented(document, "first record", (str){note->bytes, note->len});
    check_documented(document, "backup", store_backup(&desk.store, &arena));
    char text[64];
    struct buf code = buf_over(text, sizeof text);
    struct secret secret = example_code();
    recovery_put(&code, &secret);
    CHECK_STR(buf_str(&code), documented(&arena, document, S("recovery code")));
}

static uint8_t hex_digit(char c)
{
    return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

TEST(format_example_opens_as_documented)
{
    struct arena arena = test_arena(1 << 18);
    str document = test_read_file(&arena, "docs/FORMAT.md");
    str digits = documented(&arena, document, S("backup"));
    char *bytes = arena_take(&arena, 1, 1, digits.len / 2);
    for (size_t i = 0; i < digits.len / 2; i++)
        bytes[i] = (char)(hex_digit(digits.ptr[2 * i]) << 4 | hex_digit(digits.ptr[2 * i + 1]));
    str file = {bytes, digits.len / 2};
    struct backup backup;
    struct backup_part part;
    enum backup_next next;
    desk_begin(&desk, 1);
    backup_start(&backup);
    while ((next = backup_next(&backup, &file, &part)) == BACKUP_PART) {
        if (part.type == BACKUP_SLOTS) desk.store.slots = part.bytes;
        if (part.type == BACKUP_HEAD) desk.store.head = part.bytes;
        if (part.type != BACKUP_ROW) continue;
        struct stored_row row = {part.place, part.envelope, part.payload};
        desk.store.rows[desk.store.row_count++] = row;
    }
    CHECK_INT(next, BACKUP_DONE);
    CHECK_INT(file.len, 0);
    struct secret secrets[] = {example_passphrase(), example_code()};
    for (size_t i = 0; i < COUNT(secrets); i++) {
        desk.secret = secrets[i];
        CHECK_TRUE(desk_open(&desk));
        CHECK_INT(desk.vault.fault_count, 0);
        CHECK_INT(desk.vault.notebook.count, 1);
        CHECK_TRUE(desk_has(&desk, "Hello."));
    }
}
