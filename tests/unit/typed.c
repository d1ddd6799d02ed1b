#include "typed.h"

#include "codec.h"
#include "draft.h"

enum { ROOM = 256 * 1024, FIELDS_MAX = 32 };

static id128 next_id(void)
{
    static uint32_t made;
    made++;
    return (id128){{[0] = 7, [13] = (uint8_t)(made >> 16), [14] = (uint8_t)(made >> 8),
                    [15] = (uint8_t)made}};
}

/* `record` has its kind, id and version; with a version that it follows it is a change. */
static void fold(struct notebook *nb, struct record *record, struct moment at,
                 struct moment written, const char *fields, struct arena *arena)
{
    struct draft_field typed[FIELDS_MAX];
    size_t count = 0;
    for (str rest = str_of_c(fields); rest.len > 0; count++) {
        str text = str_cut(&rest, ' '), name = str_cut(&text, '=');
        typed[count] = (struct draft_field){name, text};
    }
    struct problems problems = {0};
    CHECK_TRUE(draft_read(record, typed, count, 0, arena, &problems));
    record->at = at;
    record->written = written;
    record_set_late(record);
    struct buf out = buf_new(arena, 128 * 1024);
    record_encode(record, &out);
    CHECK_TRUE(!out.full && notebook_fold(nb, buf_str(&out), 0, 1));
}

id128 fold_typed_late(struct notebook *nb, const char *kind, struct moment at, int days,
                      const char *fields)
{
    static char memory[ROOM];
    struct arena arena = arena_over(memory, sizeof memory);
    struct record record = record_new(&arena, kind_find(str_of_c(kind)));
    struct moment written = at;
    written.utc_ms += (int64_t)days * 86400000;
    record.id = record.version = next_id();
    fold(nb, &record, at, written, fields, &arena);
    return record.id;
}

void fold_typed_again(struct notebook *nb, id128 id, int minutes, const char *fields)
{
    static char memory[ROOM];
    struct arena arena = arena_over(memory, sizeof memory);
    const struct entry *entry = notebook_current(nb, id);
    struct record record;
    CHECK_TRUE(entry != NULL && notebook_read(entry, &arena, &record));
    struct moment written = record.at;
    written.utc_ms += (int64_t)minutes * 60000;
    record.follows = record.version;
    record.version = next_id();
    fold(nb, &record, record.at, written, fields, &arena);
}

id128 fold_typed(struct notebook *nb, const char *kind, struct moment at, const char *fields)
{
    return fold_typed_late(nb, kind, at, 0, fields);
}
