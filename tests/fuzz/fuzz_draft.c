/* Bytes as what someone typed ("kind", then "name=text" on lines of their own, parted by NUL): what
 * is taken must be storable, and read back from its plain form as the same. */
#include "draft.h"

#include "codec.h"
#include "limits.h"
#include "str.h"

enum { ARENA_LEN = 64 << 20, TYPED_MAX = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static str encoded(const struct record *record, struct arena *arena)
{
    struct buf out = buf_new(arena, 4 << 20);
    record_encode(record, &out);
    CHECK(!out.full);
    return buf_str(&out);
}

static void store_and_read_back(const struct record *record, struct arena arena)
{
    str bytes = encoded(record, &arena);
    struct record back, again = record_new(&arena, record->kind);
    struct draft_field typed[FIELD_COUNT_MAX];
    struct problems problems = {0};
    if (bytes.len <= RECORD_LEN_MAX) CHECK(record_decode(bytes, &arena, &back));
    for (size_t i = 0; i < record->kind->field_count; i++) {
        struct buf text = buf_new(&arena, 256 << 10);
        value_put_plain(&text, &record->kind->fields[i], &record->values[i]);
        CHECK(!text.full);
        typed[i] = (struct draft_field){record->kind->fields[i].name, buf_str(&text)};
    }
    CHECK(draft_read(&again, typed, record->kind->field_count, 0, &arena, &problems));
    again.id = again.version = record->id;
    CHECK(str_equal(encoded(&again, &arena), bytes));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    str rest = {(const char *)bytes, len};
    const struct kind *kind = kind_find(str_cut(&rest, '\0'));
    struct draft_field typed[TYPED_MAX];
    struct problems problems = {0};
    size_t count = 0;
    if (!kind) return 0;
    while (rest.len > 0 && count < TYPED_MAX) {
        str text = str_cut(&rest, '\0');
        typed[count].name = str_cut(&text, '=');
        typed[count++].text = text;
    }
    struct record record = record_new(&arena, kind);
    record.id = record.version = (id128){{1}};
    bool whole = draft_read(&record, typed, count, 0, &arena, &problems);
    CHECK(whole == (problems.count == 0));
    if (whole) store_and_read_back(&record, arena);
    return 0;
}
