#include "incoming.h"

#include <string.h>

#include "codec.h"
#include "json.h"
#include "str.h"

struct incoming incoming_new(struct arena *arena)
{
    return (struct incoming){.fields = NEW(arena, struct draft_field, FORM_FIELD_COUNT_MAX)};
}

uint32_t kind_number_of_name(str name)
{
    int64_t number;
    bool numbered = str_starts(name, S("#")) && name.len > 1 && name.ptr[1] != '+' &&
                    str_parse_int(str_slice(name, 1, name.len), &number) && number >= 16 &&
                    number <= UINT16_MAX;
    return numbered ? (uint32_t)number : 0;
}

static bool is_kind_name(str name)
{
    if (name.len == 0 || name.len > 64) return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && c != '-' && c != '_' && c != '.') return false;
    }
    return true;
}

bool incoming_set_kind(struct incoming *incoming, str name)
{
    incoming->kind_name = name;
    incoming->kind = kind_find(name);
    incoming->kind_number = incoming->kind ? incoming->kind->number : kind_number_of_name(name);
    return incoming->kind_number != 0 || is_kind_name(name);
}

bool incoming_add(struct incoming *incoming, str name, str text)
{
    if (incoming->field_count == FORM_FIELD_COUNT_MAX) return false;
    incoming->fields[incoming->field_count++] = (struct draft_field){name, text};
    return true;
}

bool incoming_unknown_option(const struct field *field, str text, struct arena scratch)
{
    str entries[LIST_COUNT_MAX];
    if (field->type == FIELD_CHOICE) return text.len > 0 && field_option_number(field, text) == 0;
    if (field->type != FIELD_CHOICES) return false;
    size_t count = draft_cut_list(text, &scratch, entries, LIST_COUNT_MAX);
    for (size_t i = 0; i < count; i++)
        if (field_option_number(field, entries[i]) == 0) return true;
    return false;
}

/* ---------------------------------------------------------------------- what has no number here */

struct foreign foreign_read(str text, struct arena *arena)
{
    struct foreign foreign = {0};
    struct json_reader json = json_over(text, arena);
    if (json_next(&json) != JSON_OBJECT) return foreign;
    while (json_next(&json) == JSON_KEY) {
        str key = json.text;
        enum json_token token = json_next(&json);
        size_t start = json.start;
        str kind = json.text;
        if (!json_skip(&json, token)) return (struct foreign){0};
        str value = str_slice(json.input, start, json.at);
        if (str_equal(key, S("kind")) && token == JSON_TEXT) foreign.kind = kind;
        if (str_equal(key, S("fields")) && token == JSON_OBJECT) foreign.fields = value;
        if (str_equal(key, S("more")) && token == JSON_OBJECT) foreign.more = value;
    }
    return json_next(&json) == JSON_END ? foreign : (struct foreign){0};
}

static str make_foreign(const struct incoming *incoming, struct arena *arena)
{
    bool named = incoming->kind_number == 0;
    str fields = incoming->foreign_fields, more = incoming->foreign_more;
    if (!named && fields.len == 0 && more.len == 0) return (str){0};
    struct buf out = buf_new(arena, incoming->kind_name.len + fields.len + more.len + 64);
    struct json_out json = json_out_to(&out);
    json_out_open(&json, '{');
    if (named) {
        json_out_key(&json, S("kind"));
        json_out_text(&json, incoming->kind_name);
    }
    if (fields.len > 0) {
        json_out_key(&json, S("fields"));
        json_out_digits(&json, fields);
    }
    if (more.len > 0) {
        json_out_key(&json, S("more"));
        json_out_digits(&json, more);
    }
    json_out_close(&json, '}');
    return buf_str(&out);
}

static bool foreign_has(str fields, str name, struct arena scratch)
{
    if (fields.len == 0) return false;
    struct json_reader json = json_over(fields, &scratch);
    json_next(&json);
    while (json_next(&json) == JSON_KEY) {
        if (str_equal(json.text, name)) return true;
        if (!json_skip(&json, json_next(&json))) return false;
    }
    return false;
}

/* -------------------------------------------------------------------------- the record */

/* An id that follows from the content: the moment, and a hash of the bytes. */
static id128 id_of_content(const struct record *record, struct arena scratch)
{
    struct buf bytes = buf_new(&scratch, RECORD_LEN_MAX + 256);
    struct record plain = *record;
    uint8_t random[10];
    uint64_t a = 0xcbf29ce484222325u, b = 0x9ae16a3b2f90404fu;
    plain.id = plain.version = (id128){{0}};
    plain.import_id = (id128){{0}};
    plain.written = plain.at;
    record_encode(&plain, &bytes);
    for (size_t i = 0; i < bytes.len; i++) {
        a = (a ^ (uint8_t)bytes.ptr[i]) * 0x100000001b3u;
        b = (b ^ a >> 29) * 0xff51afd7ed558ccdu;
    }
    a ^= b >> 32;
    memcpy(random, &a, 8);
    memcpy(random + 8, &b, 2);
    return id_make(record->at.utc_ms, random);
}

static bool check_needed(const struct incoming *incoming, const struct record *record,
                         struct arena *arena, struct problems *problems)
{
    bool whole = true;
    for (size_t i = 0; record->kind && i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!field->required || record->values[i].present ||
            record_has_unknown(record, field->number) ||
            foreign_has(incoming->foreign_fields, field->name, *arena))
            continue;
        whole = problem_add_field(problems, arena, field, N("{1} is needed."), S(""));
    }
    return whole;
}

/* Through its bytes, so that an import gives what the notebook will hold. */
static bool through_bytes(struct record *record, struct arena *arena, struct problems *problems)
{
    struct buf bytes = buf_new(arena, RECORD_LEN_MAX + 1);
    record_encode(record, &bytes);
    if (bytes.full || bytes.len > RECORD_LEN_MAX)
        return problem_add(problems, arena, S(""), N("A record may have at most 128 KiB."));
    return (message_valid(record->unknown) && record_decode(buf_str(&bytes), arena, record)) ||
           problem_add(problems, arena, S(""), N("This is not the record of any program."));
}

bool incoming_record(const struct incoming *incoming, const struct incoming_rules *rules,
                     struct record *out, struct problems *problems)
{
    struct arena *arena = rules->arena;
    struct record record = {.kind_number = incoming->kind_number};
    if (incoming->kind_name.len == 0)
        return problem_add(problems, arena, S("kind"), N("kind is needed."));
    if (!incoming->has_at)
        return problem_add(problems, arena, S("at"),
                           N("at takes a time such as 2026-11-21T21:30:00+01:00."));
    if (incoming->kind) {
        record = record_new(arena, incoming->kind);
        if (!draft_read_fields(&record, incoming->fields, incoming->field_count,
                               incoming->at.offset_min, arena, problems))
            return false;
    }
    record.at = incoming->at;
    record.written = incoming->has_written ? incoming->written : rules->now;
    record.follows = incoming->follows;
    record.import_id = rules->import_id;
    record.erased = incoming->erased;
    record.unknown = incoming->unknown;
    record.unknown_head = incoming->unknown_head;
    record.foreign = make_foreign(incoming, arena);
    record.id = id_is_zero(incoming->id) ? id_of_content(&record, *arena) : incoming->id;
    record.version = id_is_zero(incoming->version) ? record.id : incoming->version;
    if (!through_bytes(&record, arena, problems) ||
        !check_needed(incoming, &record, arena, problems))
        return false;
    *out = record;
    return true;
}
