/* test_limits.c - the bounds of limits.h on what is written down: at, below and above each. */
#include "limits.h"

#include "any_record.h"
#include "codec.h"
#include "csv.h"
#include "draft.h"
#include "import.h"

static struct arena arena; /* of the test that runs */

static str letters(size_t len)
{
    struct buf out = buf_new(&arena, len);
    for (size_t i = 0; i < len; i++) buf_put_char(&out, 'a');
    return buf_str(&out);
}

/* `count` different entries, as a form gives a list. */
static str entries(size_t count, str each)
{
    struct buf out = buf_new(&arena, count * (each.len + 8));
    for (size_t i = 0; i < count; i++) buf_format(&out, "%s%zu%ls", i > 0 ? "," : "", i, STR(each));
    return buf_str(&out);
}

static str problem_of(const char *kind, const struct draft_field *typed, size_t count)
{
    struct record record = record_new(&arena, kind_find(str_of_c(kind)));
    struct problems problems = {0};
    bool whole = draft_read(&record, typed, count, 0, &arena, &problems);
    CHECK_INT(whole, problems.count == 0);
    return whole ? S("") : problems.at[0].text;
}

TEST(limit_of_a_text)
{
    arena = test_arena(8 << 20);
    for (int extra = -1; extra <= 1; extra++) {
        struct draft_field typed[] = {{S("text"), letters((size_t)(TEXT_LEN_MAX + extra))}};
        CHECK_STR(problem_of("note", typed, 1),
                  extra > 0 ? S("text takes at most 64 KiB.") : S(""));
    }
}

TEST(limit_of_a_word_and_of_a_link)
{
    arena = test_arena(8 << 20);
    for (int extra = -1; extra <= 1; extra++) {
        str word = letters((size_t)(WORD_LEN_MAX + extra));
        struct draft_field words[] = {{S("mood"), S("1")}, {S("feelings"), word}};
        struct draft_field link[] = {{S("for"), S("a")}, {S("toward"), word}};
        CHECK_STR(problem_of("weather", words, 2),
                  extra > 0 ? S("feelings takes at most 1 KiB for each entry.") : S(""));
        CHECK_STR(problem_of("appreciation", link, 2),
                  extra > 0 ? S("toward takes at most 1 KiB.") : S(""));
    }
}

TEST(limit_of_a_list)
{
    arena = test_arena(8 << 20);
    for (int extra = -1; extra <= 1; extra++) {
        size_t count = (size_t)(LIST_COUNT_MAX + extra);
        struct draft_field words[] = {{S("mood"), S("1")}, {S("feelings"), entries(count, S("x"))}};
        struct draft_field pairs[] = {{S("form"), S("a")},
                                      {S("answers"), entries(count, S("x=1"))}};
        CHECK_STR(problem_of("weather", words, 2),
                  extra > 0 ? S("feelings takes at most 64 entries.") : S(""));
        CHECK_STR(problem_of("answers", pairs, 2),
                  extra > 0 ? S("answers takes at most 64 entries.") : S(""));
    }
    /* Far above, and in many fields: no more room is taken than was typed. */
    struct buf commas = buf_new(&arena, REQUEST_LEN_MAX);
    while (commas.len < REQUEST_LEN_MAX) buf_put_char(&commas, ',');
    struct draft_field many[] = {{S("mood"), S("1")}, {S("feelings"), buf_str(&commas)}};
    CHECK_STR(problem_of("weather", many, 2), S(""));
}

static struct record note_of(size_t text_len, size_t foreign_len)
{
    struct record record = record_new(&arena, kind_find(S("note")));
    record.id = record.version = (id128){{1}};
    record.at = record.written = (struct moment){1700000000000, 0};
    record_set_text(&record, S("text"), letters(text_len));
    if (foreign_len > 0) record.foreign = letters(foreign_len);
    return record;
}

static bool decodes(const struct record *record, size_t *len)
{
    struct buf out = buf_new(&arena, 4 * RECORD_LEN_MAX);
    struct record back;
    record_encode(record, &out);
    CHECK_TRUE(!out.full);
    *len = out.len;
    return record_decode(buf_str(&out), &arena, &back);
}

TEST(limit_of_a_text_and_of_a_record_in_bytes)
{
    arena = test_arena(16 << 20);
    size_t len, bare;
    for (int extra = -1; extra <= 1; extra++) {
        struct record record = note_of((size_t)(TEXT_LEN_MAX + extra), 0);
        CHECK_INT(decodes(&record, &len), extra <= 0);
    }
    struct record record = note_of(100, RECORD_LEN_MAX / 2);
    CHECK_TRUE(decodes(&record, &bare));
    for (int extra = -1; extra <= 1; extra++) {
        size_t room = RECORD_LEN_MAX - bare + RECORD_LEN_MAX / 2;
        record = note_of(100, room + (size_t)(extra + 1) - 1);
        CHECK_INT(decodes(&record, &len), extra <= 0);
        CHECK_INT(len, RECORD_LEN_MAX + extra);
    }
}

TEST(limit_of_a_list_in_bytes)
{
    arena = test_arena(8 << 20);
    size_t len;
    for (int extra = -1; extra <= 1; extra++) {
        size_t count = (size_t)(LIST_COUNT_MAX + extra);
        struct record record = record_new(&arena, kind_find(S("note")));
        str *texts = NEW(&arena, str, count);
        record.id = record.version = (id128){{1}};
        for (size_t i = 0; i < count; i++) texts[i] = letters(i + 1);
        record_set_text(&record, S("text"), S("a"));
        record.values[1] = (struct value){.present = true, .count = count, .texts = texts};
        CHECK_INT(decodes(&record, &len), extra <= 0);
        texts[0] = letters((size_t)(WORD_LEN_MAX + extra));
        record.values[1].count = 1;
        CHECK_INT(decodes(&record, &len), extra <= 0);
    }
}

TEST(limit_of_numbers_in_bytes_keeps_what_only_a_later_program_knows)
{
    arena = test_arena(1 << 20);
    for (int mood = 4; mood <= 6; mood++) {
        struct record record = record_new(&arena, kind_find(S("weather"))), back;
        struct buf out = buf_new(&arena, 4096), again = buf_new(&arena, 4096);
        record.id = record.version = (id128){{1}};
        record_set_number(&record, S("mood"), mood);
        record_set_number(&record, S("energy"), 1);
        record_encode(&record, &out);
        CHECK_TRUE(record_decode(buf_str(&out), &arena, &back));
        CHECK_INT(record_value(&back, S("mood")) != NULL, mood <= 5);
        CHECK_INT(record_has_unknown(&back, 1), mood > 5);
        record_encode(&back, &again);
        CHECK_STR(buf_str(&again), buf_str(&out));
        record_set_number(&back, S("mood"), 3); /* what is set here takes its place */
        again.len = 0;
        record_encode(&back, &again);
        CHECK_TRUE(record_decode(buf_str(&again), &arena, &back));
        CHECK_INT(record_number(&back, S("mood"), 0), 3);
        CHECK_INT(back.unknown.len, 0);
    }
}

TEST(limit_of_columns)
{
    arena = test_arena(1 << 20);
    for (int extra = -1; extra <= 1; extra++) {
        struct buf heads = buf_new(&arena, 4096);
        struct csv_table table = {0};
        struct problems problems = {0};
        for (int i = 0; i < CSV_COLUMN_COUNT_MAX + extra; i++)
            buf_format(&heads, "%sc%d", i > 0 ? "," : "", i);
        CHECK_INT(csv_read_heads(&table, buf_str(&heads), &arena, &problems), extra <= 0);
    }
}

TEST(limit_of_fields_in_one_line)
{
    arena = test_arena(1 << 20);
    struct incoming incoming = incoming_new(&arena);
    for (int i = 0; i < FORM_FIELD_COUNT_MAX; i++)
        CHECK_TRUE(incoming_add(&incoming, S("mood"), S("1")));
    CHECK_TRUE(!incoming_add(&incoming, S("mood"), S("1")));
}

/* The worst line there may be stays within what import.h says it takes. */
TEST(limit_of_what_an_import_takes)
{
    static const str ends[] = {STR_INIT("\"}}"), STR_INIT("\",\"feelings\":[\"a\\u0041\"]}}")};
    struct arena whole = test_arena(IMPORT_SCRATCH_LEN + 2 * IMPORT_LINE_LEN_MAX);
    static const str begins[] = {
        STR_INIT("{\"kind\":\"note\",\"at\":\"2026-11-21\",\"fields\":{\"text\":\""),
        STR_INIT("{\"kind\":\"dream\",\"at\":\"2026-11-21\",\"fields\":{\"text\":\""),
        STR_INIT("{\"kind\":\"note\",\"at\":\"2026-11-21\",\"fields\":{\"tags\":\""),
        STR_INIT("{\"kind\":\"weather\",\"at\":\"2026-11-21\",\"fields\":{\"contact\":\""),
    };
    static const str pieces[] = {STR_INIT("a"), STR_INIT("\\u0041"), STR_INIT(",b"),
                                 STR_INIT("\\n")};
    for (size_t b = 0; b < COUNT(begins); b++)
        for (size_t p = 0; p < COUNT(pieces); p++) {
            struct arena room = whole;
            struct buf line = buf_new(&room, IMPORT_LINE_LEN_MAX);
            buf_put(&line, begins[b]);
            while (line.len + pieces[p].len + ends[b % 2].len <= IMPORT_LINE_LEN_MAX)
                buf_put(&line, pieces[p]);
            buf_put(&line, ends[b % 2]);
            struct notebook nb = notebook_new(&room, 0);
            struct import import =
                import_new(&nb, IMPORT_JSONL, (struct moment){0, 0}, (id128){{1}}, &room);
            CHECK_TRUE(arena_left(room) >= IMPORT_SCRATCH_LEN);
            room.end = room.at + IMPORT_SCRATCH_LEN;
            struct problems problems = {0};
            struct record record;
            CHECK_INT(import_take(&import, buf_str(&line), &room, &record, &problems),
                      IMPORT_PROBLEM);
        }
}
