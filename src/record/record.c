#include "record.h"

#include "arena.h"
#include "buf.h"
#include "number.h"
#include "str.h"

struct record record_new(struct arena *arena, const struct kind *kind)
{
    return (struct record){.kind = kind,
                           .kind_number = kind->number,
                           .values = NEW(arena, struct value, kind->field_count)};
}

static struct value *value_of(const struct record *record, str name)
{
    const struct field *field = record->kind ? kind_field(record->kind, name) : NULL;
    return field ? &record->values[field - record->kind->fields] : NULL;
}

const struct value *record_value(const struct record *record, str name)
{
    const struct value *value = value_of(record, name);
    return value && value->present ? value : NULL;
}

int64_t record_number(const struct record *record, str name, int64_t otherwise)
{
    const struct value *value = record_value(record, name);
    return value ? value->number : otherwise;
}

str record_text(const struct record *record, str name)
{
    const struct value *value = record_value(record, name);
    if (!value) return S("");
    const struct field *field = kind_field(record->kind, name);
    if (field->type == FIELD_CHOICE) return field->options[value->number - 1].name;
    return value->text;
}

void record_clear(struct record *record, str name)
{
    struct value *value = value_of(record, name);
    CHECK(value);
    *value = (struct value){0};
}

void record_set_number(struct record *record, str name, int64_t number)
{
    struct value *value = value_of(record, name);
    CHECK(value);
    *value = (struct value){.present = true, .number = number};
}

void record_set_text(struct record *record, str name, str text)
{
    struct value *value = value_of(record, name);
    CHECK(value && text.len > 0);
    *value = (struct value){.present = true, .text = text};
}

void record_set_late(struct record *record)
{
    struct value *late = value_of(record, S("late"));
    if (!late) return;
    bool is_late = moment_emotional_day(record->at) < moment_emotional_day(record->written);
    *late = is_late ? (struct value){.present = true, .number = 1} : (struct value){0};
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void value_put_entry(struct buf *out, str entry)
{
    for (size_t i = 0; i < entry.len; i++) {
        char c = entry.ptr[i];
        bool edge = i == 0 || i + 1 == entry.len;
        if (c == ',' || c == '\\' || (edge && is_blank(c))) buf_put_char(out, '\\');
        buf_put_char(out, c);
    }
}

static void put_millionths(struct buf *out, int64_t number)
{
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    uint64_t part = size % 1000000;
    buf_format(out, "%s%llu", number < 0 ? "-" : "", (unsigned long long)(size / 1000000));
    if (part == 0) return;
    int places = 6;
    for (; part % 10 == 0; part /= 10) places--;
    buf_put_char(out, '.');
    for (uint64_t unit = 1, i = 1; i < (uint64_t)places; i++) {
        unit *= 10;
        if (part < unit) buf_put_char(out, '0');
    }
    buf_format(out, "%llu", (unsigned long long)part);
}

static void put_list_entry(struct buf *out, const struct field *field, const struct value *value,
                           size_t i)
{
    if (field->type == FIELD_CHOICES) {
        buf_put(out, field->options[value->numbers[i] - 1].name);
    } else if (field->type == FIELD_PAIRS) {
        value_put_entry(out, value->pairs[i].item);
        buf_format(out, "=%lld", (long long)value->pairs[i].number);
    } else {
        value_put_entry(out, value->texts[i]);
    }
}

void value_put_plain(struct buf *out, const struct field *field, const struct value *value)
{
    if (!value->present) return;
    switch (field->type) {
    case FIELD_INT:
    case FIELD_FLAG:
        buf_put_int(out, value->number);
        return;
    case FIELD_NUMBER:
        put_millionths(out, value->number);
        return;
    case FIELD_DAY:
        day_put(out, (day)value->number);
        return;
    case FIELD_CHOICE:
        buf_put(out, field->options[value->number - 1].name);
        return;
    case FIELD_TEXT:
    case FIELD_LINK:
        buf_put(out, value->text);
        return;
    case FIELD_TIME:
        moment_put(out, value->time);
        return;
    case FIELD_ABOUT:
        id_put(out, value->about);
        return;
    case FIELD_CHOICES:
    case FIELD_WORDS:
    case FIELD_LINKS:
    case FIELD_PAIRS:
        for (size_t i = 0; i < value->count; i++) {
            if (i > 0) buf_put_char(out, ',');
            put_list_entry(out, field, value, i);
        }
        return;
    }
}
