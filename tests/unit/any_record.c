#include "any_record.h"

#include <string.h>

#include "limits.h"
#include "utf8.h"

id128 any_id(uint64_t *seed)
{
    uint64_t high = test_random(seed) | 1, low = test_random(seed);
    id128 id;
    memcpy(id.bytes, &high, 8);
    memcpy(id.bytes + 8, &low, 8);
    return id;
}

str any_text(struct arena *arena, uint64_t *seed, size_t len_max, bool lines)
{
    static const char *const pieces[] = {
        "a",
        "calm",
        " ",
        ",",
        "\\",
        "\"",
        "=",
        "'",
        "#",
        "<b>",
        "\xc3\xa9",
        "\xe2\x82\xac",
        "\xf0\x9f\x8c\xa7",
        "\xd7\xa9",
        "\t",
        "0",
        "-",
        "{",
        "]",
        ";",
    };
    size_t len = 1 + test_random(seed) % len_max;
    struct buf out = buf_new(arena, len + 8);
    while (out.len < len) {
        if (lines && test_random(seed) % 12 == 0) buf_put_char(&out, '\n');
        buf_put(&out, str_of_c(pieces[test_random(seed) % COUNT(pieces)]));
    }
    if (str_trim(buf_str(&out)).len == 0) out.ptr[0] = 'x';
    return utf8_prefix(buf_str(&out), len_max < 4 ? 4 : len_max);
}

static struct moment any_moment(uint64_t *seed)
{
    int64_t span = (DAY_LAST - DAY_FIRST - 2) * INT64_C(86400000);
    return (struct moment){(DAY_FIRST + 1) * INT64_C(86400000) +
                               (int64_t)(test_random(seed) % (uint64_t)span),
                           (int16_t)((int)(test_random(seed) % 2879) - 1439)};
}

static int64_t any_between(uint64_t *seed, int64_t lo, int64_t hi)
{
    return lo + (int64_t)(test_random(seed) % (uint64_t)(hi - lo + 1));
}

static int64_t any_number(uint64_t *seed, const struct field *field)
{
    switch (field->type) {
    case FIELD_FLAG:
        return any_between(seed, 0, 1);
    case FIELD_CHOICE:
        return any_between(seed, 1, (int64_t)field->option_count);
    case FIELD_DAY:
        return any_between(seed, DAY_FIRST, DAY_LAST);
    case FIELD_NUMBER:
        return any_between(seed, field->lo * 1000000, field->hi * 1000000);
    default:
        return any_between(seed, field->lo, field->hi);
    }
}

static bool has_text(const struct value *value, str text)
{
    for (size_t i = 0; i < value->count; i++)
        if (str_equal(value->texts ? value->texts[i] : value->pairs[i].item, text)) return true;
    return false;
}

static void any_list(struct arena *arena, uint64_t *seed, const struct field *field,
                     struct value *value)
{
    size_t count = 1 + test_random(seed) % 5;
    int64_t *numbers = NEW(arena, int64_t, count);
    str *texts = NEW(arena, str, count);
    struct pair *pairs = NEW(arena, struct pair, count);
    value->numbers = numbers;
    value->texts = field->type == FIELD_PAIRS ? NULL : texts;
    value->pairs = pairs;
    if (field->type == FIELD_CHOICES) {
        size_t first = test_random(seed) % field->option_count;
        for (; value->count < count && value->count < field->option_count; value->count++)
            numbers[value->count] = (int64_t)((first + value->count) % field->option_count) + 1;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        str text = any_text(arena, seed, 12, false);
        if (has_text(value, text)) continue;
        pairs[value->count] = (struct pair){text, (int64_t)test_random(seed)};
        texts[value->count++] = text;
    }
}

static void any_value(struct arena *arena, uint64_t *seed, const struct field *field,
                      struct value *value)
{
    *value = (struct value){.present = true};
    switch (field->type) {
    case FIELD_TEXT:
        value->text = any_text(arena, seed, 40, true);
        return;
    case FIELD_LINK:
        value->text = any_text(arena, seed, 20, false);
        return;
    case FIELD_TIME:
        value->time = any_moment(seed);
        return;
    case FIELD_ABOUT:
        value->about = any_id(seed);
        return;
    case FIELD_CHOICES:
    case FIELD_WORDS:
    case FIELD_LINKS:
    case FIELD_PAIRS:
        any_list(arena, seed, field, value);
        return;
    default:
        value->number = any_number(seed, field);
    }
}

struct record any_record(struct arena *arena, uint64_t *seed, const struct kind *kind)
{
    struct record record = record_new(arena, kind);
    record.id = record.version = any_id(seed);
    record.at = any_moment(seed);
    record.written = any_moment(seed);
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].required || test_random(seed) % 2 == 0)
            any_value(arena, seed, &kind->fields[i], &record.values[i]);
    return record;
}

static void check_same_value(const struct field *field, const struct value *got,
                             const struct value *want)
{
    CHECK_INT(got->present, want->present);
    if (!got->present || !want->present) return;
    CHECK_INT(got->number, want->number);
    if (field->type != FIELD_TIME) CHECK_STR(got->text, want->text);
    CHECK_INT(got->time.utc_ms, want->time.utc_ms);
    CHECK_INT(got->time.offset_min, want->time.offset_min);
    CHECK_TRUE(id_equal(got->about, want->about));
    CHECK_INT(got->count, want->count);
    if (got->count != want->count) return;
    for (size_t i = 0; i < got->count; i++) {
        if (field->type == FIELD_CHOICES) {
            CHECK_INT(got->numbers[i], want->numbers[i]);
        } else if (field->type == FIELD_PAIRS) {
            CHECK_STR(got->pairs[i].item, want->pairs[i].item);
            CHECK_INT(got->pairs[i].number, want->pairs[i].number);
        } else {
            CHECK_STR(got->texts[i], want->texts[i]);
        }
    }
}

void check_same_record(const struct record *got, const struct record *want)
{
    CHECK_TRUE(id_equal(got->id, want->id) && id_equal(got->version, want->version));
    CHECK_TRUE(id_equal(got->follows, want->follows) && id_equal(got->import_id, want->import_id));
    CHECK_INT(got->at.utc_ms, want->at.utc_ms);
    CHECK_INT(got->at.offset_min, want->at.offset_min);
    CHECK_INT(got->written.utc_ms, want->written.utc_ms);
    CHECK_INT(got->written.offset_min, want->written.offset_min);
    CHECK_INT(got->erased, want->erased);
    CHECK_INT(got->kind_number, want->kind_number);
    CHECK_STR(got->unknown, want->unknown);
    CHECK_STR(got->unknown_head, want->unknown_head);
    CHECK_STR(got->foreign, want->foreign);
    CHECK_TRUE(got->kind == want->kind);
    for (size_t i = 0; got->kind && got->kind == want->kind && i < got->kind->field_count; i++)
        check_same_value(&got->kind->fields[i], &got->values[i], &want->values[i]);
}
