#include "codec.h"

#include <pb_encode.h>
#include <string.h>

#include "limits.h"
#include "str.h"
#include "utf8.h"
#include "wire.h"

/* Numbers of the record's own fields; 11 to 15 are free for a later program, kinds follow. */
enum {
    HEAD_ID = 1,
    HEAD_VERSION,
    HEAD_FOLLOWS,
    HEAD_AT,
    HEAD_AT_OFFSET,
    HEAD_WRITTEN,
    HEAD_WRITTEN_OFFSET,
    HEAD_ERASED,
    HEAD_IMPORT,
    HEAD_FOREIGN,
    KIND_FIRST = 16,
    KIND_LAST = UINT16_MAX,
};
enum { PAIR_ITEM = 1, PAIR_NUMBER = 2 };

/* -------------------------------------------------------------------------- writing */

static bool write_to_buf(pb_ostream_t *stream, const pb_byte_t *bytes, size_t count)
{
    buf_put_bytes(stream->state, bytes, count);
    return true;
}

static pb_ostream_t stream_into(struct buf *out)
{
    return (pb_ostream_t){.callback = write_to_buf, .state = out, .max_size = SIZE_MAX};
}

/* The streams used here take everything (a buf remembers on its own that it is full), so that a
 * failure can only be a bug. */
static void put_bytes(pb_ostream_t *out, uint32_t number, const void *bytes, size_t len)
{
    CHECK(pb_encode_tag(out, PB_WT_STRING, number) && pb_encode_string(out, bytes, len));
}

static void put_id(pb_ostream_t *out, uint32_t number, id128 id)
{
    put_bytes(out, number, id.bytes, sizeof id.bytes);
}

static void put_signed(pb_ostream_t *out, uint32_t number, int64_t value)
{
    CHECK(pb_encode_tag(out, PB_WT_VARINT, number) && pb_encode_svarint(out, value));
}

static void put_raw(pb_ostream_t *out, str raw)
{
    CHECK(pb_write(out, (const pb_byte_t *)raw.ptr, raw.len));
}

static void put_choices(pb_ostream_t *out, uint32_t number, const struct value *value)
{
    pb_ostream_t size = PB_OSTREAM_SIZING;
    for (size_t i = 0; i < value->count; i++)
        CHECK(pb_encode_varint(&size, (uint64_t)value->numbers[i]));
    CHECK(pb_encode_tag(out, PB_WT_STRING, number) && pb_encode_varint(out, size.bytes_written));
    for (size_t i = 0; i < value->count; i++)
        CHECK(pb_encode_varint(out, (uint64_t)value->numbers[i]));
}

static void put_pair_message(pb_ostream_t *out, const struct pair *pair)
{
    put_bytes(out, PAIR_ITEM, pair->item.ptr, pair->item.len);
    put_signed(out, PAIR_NUMBER, pair->number);
}

static void put_pair(pb_ostream_t *out, uint32_t number, const struct pair *pair)
{
    pb_ostream_t size = PB_OSTREAM_SIZING;
    put_pair_message(&size, pair);
    CHECK(pb_encode_tag(out, PB_WT_STRING, number) && pb_encode_varint(out, size.bytes_written));
    put_pair_message(out, pair);
}

static void put_time(pb_ostream_t *out, uint32_t number, struct moment time)
{
    char room[64];
    struct buf text = buf_over(room, sizeof room);
    moment_put(&text, time);
    put_bytes(out, number, text.ptr, text.len);
}

static void put_value(pb_ostream_t *out, const struct field *field, const struct value *value)
{
    switch (field->type) {
    case FIELD_INT:
    case FIELD_FLAG:
    case FIELD_NUMBER:
    case FIELD_DAY:
    case FIELD_CHOICE:
        put_signed(out, field->number, value->number);
        return;
    case FIELD_TEXT:
    case FIELD_LINK:
        put_bytes(out, field->number, value->text.ptr, value->text.len);
        return;
    case FIELD_TIME:
        put_time(out, field->number, value->time);
        return;
    case FIELD_ABOUT:
        put_id(out, field->number, value->about);
        return;
    case FIELD_CHOICES:
        put_choices(out, field->number, value);
        return;
    case FIELD_WORDS:
    case FIELD_LINKS:
        for (size_t i = 0; i < value->count; i++)
            put_bytes(out, field->number, value->texts[i].ptr, value->texts[i].len);
        return;
    case FIELD_PAIRS:
        for (size_t i = 0; i < value->count; i++) put_pair(out, field->number, &value->pairs[i]);
        return;
    }
}

/* Known and unknown fields in one rising order; a value that was set here replaces what a later
 * program had stored under its number. */
static void put_message(pb_ostream_t *out, const struct record *record)
{
    if (!record->kind) {
        put_raw(out, record->unknown);
        return;
    }
    struct wire unknown = wire_over(record->unknown);
    struct wire_item item;
    bool more = wire_next(&unknown, &item);
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        const struct value *value = &record->values[i];
        for (; more && item.number <= field->number; more = wire_next(&unknown, &item))
            if (item.number < field->number || !value->present) put_raw(out, item.raw);
        if (value->present) put_value(out, field, value);
    }
    for (; more; more = wire_next(&unknown, &item)) put_raw(out, item.raw);
}

static void put_head(pb_ostream_t *out, const struct record *record)
{
    put_id(out, HEAD_ID, record->id);
    if (!id_equal(record->version, record->id)) put_id(out, HEAD_VERSION, record->version);
    if (!id_is_zero(record->follows)) put_id(out, HEAD_FOLLOWS, record->follows);
    const int64_t numbers[] = {
        [HEAD_AT] = record->at.utc_ms,
        [HEAD_AT_OFFSET] = record->at.offset_min,
        [HEAD_WRITTEN] = record->written.utc_ms - record->at.utc_ms,
        [HEAD_WRITTEN_OFFSET] = record->written.offset_min - record->at.offset_min,
    };
    for (uint32_t number = HEAD_AT; number <= HEAD_WRITTEN_OFFSET; number++)
        if (numbers[number] != 0) put_signed(out, number, numbers[number]);
    if (record->erased)
        CHECK(pb_encode_tag(out, PB_WT_VARINT, HEAD_ERASED) && pb_encode_varint(out, 1));
    if (!id_is_zero(record->import_id)) put_id(out, HEAD_IMPORT, record->import_id);
    if (record->foreign.len > 0)
        put_bytes(out, HEAD_FOREIGN, record->foreign.ptr, record->foreign.len);
    put_raw(out, record->unknown_head);
}

void record_encode(const struct record *record, struct buf *out)
{
    pb_ostream_t stream = stream_into(out), size = PB_OSTREAM_SIZING;
    put_head(&stream, record);
    if (record->kind_number == 0) return;
    put_message(&size, record);
    CHECK(pb_encode_tag(&stream, PB_WT_STRING, record->kind_number) &&
          pb_encode_varint(&stream, size.bytes_written));
    put_message(&stream, record);
}

/* -------------------------------------------------------------------------- reading the head */

static bool read_id(const struct wire_item *item, id128 *out)
{
    if (item->type != WIRE_BYTES || item->bytes.len != sizeof out->bytes) return false;
    memcpy(out->bytes, item->bytes.ptr, sizeof out->bytes);
    return !id_is_zero(*out);
}

static bool read_signed(const struct wire_item *item, int64_t lo, int64_t hi, int64_t *out)
{
    if (item->type != WIRE_VARINT) return false;
    *out = wire_signed(item->varint);
    return *out >= lo && *out <= hi;
}

static bool read_text(const struct wire_item *item, size_t len_max, str *out)
{
    *out = item->bytes;
    return item->type == WIRE_BYTES && out->len > 0 && out->len <= len_max && utf8_valid(*out);
}

/* Far beyond every moment that is allowed, and small enough to be added without overflow. */
static const int64_t MS_MAX = INT64_C(1) << 53;
enum { OFFSET_MAX = 1439 };

/* Within the years that text forms can say. */
static bool moment_sayable(int64_t utc_ms, int64_t offset_min, struct moment *out)
{
    if (offset_min < -OFFSET_MAX || offset_min > OFFSET_MAX) return false;
    *out = (struct moment){utc_ms, (int16_t)offset_min};
    return moment_allowed(*out);
}

struct head_numbers {
    int64_t at, at_offset, written, written_offset;
};

static bool read_head_item(const struct wire_item *item, struct record *out,
                           struct head_numbers *numbers)
{
    switch (item->number) {
    case HEAD_ID:
        return read_id(item, &out->id);
    case HEAD_VERSION:
        return read_id(item, &out->version);
    case HEAD_FOLLOWS:
        return read_id(item, &out->follows);
    case HEAD_AT:
        return read_signed(item, -MS_MAX, MS_MAX, &numbers->at);
    case HEAD_AT_OFFSET:
        return read_signed(item, -OFFSET_MAX, OFFSET_MAX, &numbers->at_offset);
    case HEAD_WRITTEN:
        return read_signed(item, -MS_MAX, MS_MAX, &numbers->written);
    case HEAD_WRITTEN_OFFSET:
        return read_signed(item, -2 * OFFSET_MAX, 2 * OFFSET_MAX, &numbers->written_offset);
    case HEAD_ERASED:
        out->erased = true;
        return item->type == WIRE_VARINT && item->varint == 1;
    case HEAD_IMPORT:
        return read_id(item, &out->import_id);
    case HEAD_FOREIGN:
        return read_text(item, RECORD_LEN_MAX, &out->foreign);
    default:
        break;
    }
    if (item->number >= KIND_FIRST) {
        out->kind_number = item->number;
        return item->type == WIRE_BYTES && item->number <= KIND_LAST;
    }
    if (out->unknown_head.len == 0) out->unknown_head = (str){item->raw.ptr, 0};
    out->unknown_head.len += item->raw.len;
    return true;
}

bool record_decode_head(str bytes, struct record *out, str *message)
{
    struct record record = {0};
    struct head_numbers numbers = {0};
    struct wire wire = wire_over(bytes);
    struct wire_item item = {0};
    if (bytes.len > RECORD_LEN_MAX) return false;
    for (uint32_t last = 0; wire_next(&wire, &item); last = item.number) {
        bool after_kind = record.kind_number != 0; /* the kind's message is the last item */
        if (item.number <= last || after_kind || !read_head_item(&item, &record, &numbers))
            return false;
    }
    if (wire.failed || id_is_zero(record.id)) return false;
    if (record.kind_number == 0 && record.foreign.len == 0) return false;
    if (id_is_zero(record.version)) record.version = record.id;
    if (!moment_sayable(numbers.at, numbers.at_offset, &record.at) ||
        !moment_sayable(numbers.at + numbers.written, numbers.at_offset + numbers.written_offset,
                        &record.written))
        return false;
    record.kind = kind_of_number(record.kind_number);
    *out = record;
    *message = record.kind_number != 0 ? item.bytes : (str){0};
    return true;
}

/* -------------------------------------------------------------------------- reading the values */

/* READ_LATER: well-formed, but only a later program can tell what it means. */
enum read_result { READ_VALUE, READ_LATER, READ_BAD };

static enum read_result read_number(const struct wire_item *item, const struct field *field,
                                    struct value *value)
{
    int64_t lo = field->lo, hi = field->hi;
    if (field->type == FIELD_FLAG) lo = 0, hi = 1;
    if (field->type == FIELD_CHOICE) lo = 1, hi = (int64_t)field->option_count;
    if (field->type == FIELD_NUMBER) lo *= 1000000, hi *= 1000000;
    if (field->type == FIELD_DAY) {
        lo = DAY_FIRST;
        hi = DAY_LAST;
    }
    if (item->type != WIRE_VARINT) return READ_BAD;
    return read_signed(item, lo, hi, &value->number) ? READ_VALUE : READ_LATER;
}

static enum read_result read_choices(const struct wire_item *item, const struct field *field,
                                     struct arena *arena, struct value *value)
{
    if (item->type != WIRE_BYTES || item->bytes.len == 0) return READ_BAD;
    struct wire list = wire_over(item->bytes);
    int64_t numbers[LIST_COUNT_MAX];
    enum read_result result = READ_VALUE;
    while (list.at < list.end) {
        uint64_t number;
        if (value->count == LIST_COUNT_MAX || !wire_take_varint(&list, &number)) return READ_BAD;
        if (number < 1 || number > field->option_count) result = READ_LATER;
        numbers[value->count++] = (int64_t)number;
    }
    int64_t *kept = arena_take_raw(arena, sizeof *kept, _Alignof(int64_t), value->count);
    memcpy(kept, numbers, value->count * sizeof *kept);
    value->numbers = kept;
    return result;
}

static bool read_pair(const struct wire_item *item, struct pair *out)
{
    struct wire wire = wire_over(item->bytes);
    struct wire_item part;
    *out = (struct pair){0};
    if (item->type != WIRE_BYTES || !wire_next(&wire, &part) || part.number != PAIR_ITEM ||
        !read_text(&part, WORD_LEN_MAX, &out->item))
        return false;
    if (!wire_next(&wire, &part) || part.number != PAIR_NUMBER ||
        !read_signed(&part, INT64_MIN, INT64_MAX, &out->number))
        return false;
    return !wire_next(&wire, &part) && !wire.failed;
}

/* How many items of the number of `item` come from it on. */
static size_t count_items(struct wire wire, const struct wire_item *item)
{
    size_t count = 1;
    for (struct wire_item next; wire_next(&wire, &next) && next.number == item->number;) count++;
    return count;
}

/* A list that is one item for each entry; moves `wire` to its last. */
static enum read_result read_items(struct wire *wire, struct wire_item *item,
                                   const struct field *field, struct arena *arena,
                                   struct value *value)
{
    size_t count = count_items(*wire, item);
    if (count > LIST_COUNT_MAX) return READ_BAD;
    bool is_pairs = field->type == FIELD_PAIRS;
    str *texts = is_pairs ? NULL : NEW(arena, str, count);
    struct pair *pairs = is_pairs ? NEW(arena, struct pair, count) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && !wire_next(wire, item)) return READ_BAD;
        if (is_pairs ? !read_pair(item, &pairs[i]) : !read_text(item, WORD_LEN_MAX, &texts[i]))
            return READ_BAD;
        for (size_t j = 0; is_pairs && j < i; j++)
            if (str_equal(pairs[j].item, pairs[i].item)) return READ_BAD;
    }
    value->count = count;
    value->texts = texts;
    value->pairs = pairs;
    return READ_VALUE;
}

static enum read_result read_value(struct wire *wire, struct wire_item *item,
                                   const struct field *field, struct arena *arena,
                                   struct value *value)
{
    switch (field->type) {
    case FIELD_INT:
    case FIELD_FLAG:
    case FIELD_NUMBER:
    case FIELD_DAY:
    case FIELD_CHOICE:
        return read_number(item, field, value);
    case FIELD_TEXT:
        return read_text(item, TEXT_LEN_MAX, &value->text) ? READ_VALUE : READ_BAD;
    case FIELD_LINK:
        return read_text(item, WORD_LEN_MAX, &value->text) ? READ_VALUE : READ_BAD;
    case FIELD_TIME:
        if (!read_text(item, WORD_LEN_MAX, &value->text)) return READ_BAD;
        return moment_parse(value->text, 0, &value->time) ? READ_VALUE : READ_LATER;
    case FIELD_ABOUT:
        return read_id(item, &value->about) ? READ_VALUE : READ_BAD;
    case FIELD_CHOICES:
        return read_choices(item, field, arena, value);
    case FIELD_WORDS:
    case FIELD_LINKS:
    case FIELD_PAIRS:
        return read_items(wire, item, field, arena, value);
    }
    return READ_BAD;
}

static bool read_message(str message, struct arena *arena, struct record *record)
{
    struct wire wire = wire_over(message);
    struct wire_item item;
    struct buf unknown = {0};
    uint32_t last = 0;
    for (; wire_next(&wire, &item); last = item.number) {
        const struct field *field = kind_field_of_number(record->kind, item.number);
        if (item.number < last || (item.number == last && field)) return false;
        struct value value = {.present = true};
        enum read_result result =
            field ? read_value(&wire, &item, field, arena, &value) : READ_LATER;
        if (result == READ_BAD) return false;
        if (result == READ_VALUE) {
            record->values[item.number - 1] = value;
            continue;
        }
        if (!unknown.ptr) unknown = buf_new(arena, message.len);
        buf_put(&unknown, item.raw);
    }
    record->unknown = buf_str(&unknown);
    return !wire.failed;
}

bool message_valid(str bytes)
{
    struct wire wire = wire_over(bytes);
    for (struct wire_item item; wire_next(&wire, &item);) continue;
    return !wire.failed;
}

bool record_decode(str bytes, struct arena *arena, struct record *out)
{
    struct record record;
    str message;
    if (!record_decode_head(bytes, &record, &message)) return false;
    if (record.kind) {
        record.values = NEW(arena, struct value, record.kind->field_count);
        if (!read_message(message, arena, &record)) return false;
    } else {
        if (!message_valid(message)) return false;
        record.unknown = message;
    }
    *out = record;
    return true;
}

bool record_has_unknown(const struct record *record, uint32_t number)
{
    struct wire wire = wire_over(record->unknown);
    for (struct wire_item item; wire_next(&wire, &item);)
        if (item.number == number) return true;
    return false;
}
