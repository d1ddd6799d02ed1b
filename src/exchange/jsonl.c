#include "jsonl.h"

#include "base64.h"
#include "codec.h"
#include "str.h"
#include "utf8.h"

/* -------------------------------------------------------------------------- writing */

enum { ID_ROOM = ID_TEXT_LEN, TIME_ROOM = 48 };

static void put_id(struct json_out *json, str key, id128 id)
{
    char room[ID_ROOM];
    struct buf text = buf_over(room, sizeof room);
    id_put(&text, id);
    json_out_key(json, key);
    json_out_text(json, buf_str(&text));
}

static void put_moment(struct json_out *json, struct moment moment)
{
    char room[TIME_ROOM];
    struct buf text = buf_over(room, sizeof room);
    moment_put(&text, moment);
    json_out_text(json, buf_str(&text));
}

static void put_plain(struct json_out *json, const struct field *field, const struct value *value,
                      bool quoted)
{
    char room[TIME_ROOM];
    struct buf text = buf_over(room, sizeof room);
    value_put_plain(&text, field, value);
    if (quoted)
        json_out_text(json, buf_str(&text));
    else
        json_out_digits(json, buf_str(&text));
}

static void put_pairs(struct json_out *json, const struct value *value)
{
    json_out_open(json, '{');
    for (size_t i = 0; i < value->count; i++) {
        json_out_key(json, value->pairs[i].item);
        json_out_int(json, value->pairs[i].number);
    }
    json_out_close(json, '}');
}

static void put_list(struct json_out *json, const struct field *field, const struct value *value)
{
    json_out_open(json, '[');
    for (size_t i = 0; i < value->count; i++)
        json_out_text(json, field->type == FIELD_CHOICES
                                ? field->options[value->numbers[i] - 1].name
                                : value->texts[i]);
    json_out_close(json, ']');
}

static void put_value(struct json_out *json, const struct field *field, const struct value *value)
{
    switch (field->type) {
    case FIELD_INT:
    case FIELD_FLAG:
    case FIELD_NUMBER:
        put_plain(json, field, value, false);
        return;
    case FIELD_DAY:
    case FIELD_TIME:
    case FIELD_CHOICE:
    case FIELD_ABOUT:
        put_plain(json, field, value, true);
        return;
    case FIELD_TEXT:
    case FIELD_LINK:
        json_out_text(json, value->text);
        return;
    case FIELD_CHOICES:
    case FIELD_WORDS:
    case FIELD_LINKS:
        put_list(json, field, value);
        return;
    case FIELD_PAIRS:
        put_pairs(json, value);
        return;
    }
}

/* Copies the members of `object` but those that the record has of its own. */
static void put_members(struct json_out *json, str object, const struct record *record,
                        struct arena scratch)
{
    if (object.len == 0) return;
    struct json_reader from = json_over(object, &scratch);
    json_next(&from);
    while (json_next(&from) == JSON_KEY) {
        str key = from.text;
        enum json_token token = json_next(&from);
        if (record && record_value(record, key)) {
            json_skip(&from, token);
            continue;
        }
        json_out_key(json, key);
        json_out_copy(json, &from, token);
    }
}

static void put_kind(struct json_out *json, const struct record *record, str foreign_kind)
{
    char room[TIME_ROOM];
    struct buf number = buf_over(room, sizeof room);
    json_out_key(json, S("kind"));
    if (record->kind) {
        json_out_text(json, record->kind->name);
    } else if (record->kind_number == 0) {
        json_out_text(json, foreign_kind.len > 0 ? foreign_kind : S("unknown"));
    } else {
        buf_format(&number, "#%u", (unsigned)record->kind_number);
        json_out_text(json, buf_str(&number));
    }
}

static void put_fields(struct json_out *json, const struct record *record, str foreign_fields,
                       struct arena scratch)
{
    json_out_key(json, S("fields"));
    json_out_open(json, '{');
    for (size_t i = 0; record->kind && i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!record->values[i].present || field->type == FIELD_ABOUT) continue;
        json_out_key(json, field->name);
        put_value(json, field, &record->values[i]);
    }
    put_members(json, foreign_fields, record, scratch);
    json_out_close(json, '}');
    const struct value *about = record_value(record, S("about"));
    if (about) put_id(json, S("about"), about->about);
}

static void put_bytes(struct json_out *json, str key, str bytes, struct arena scratch)
{
    if (bytes.len == 0) return;
    struct buf text = buf_new(&scratch, (bytes.len + 2) / 3 * 4);
    base64_put(&text, bytes);
    json_out_key(json, key);
    json_out_text(json, buf_str(&text));
}

void jsonl_put(struct buf *out, const struct record *record, struct arena scratch)
{
    struct json_out json = json_out_to(out);
    struct foreign foreign = {0};
    if (record->foreign.len > 0) foreign = foreign_read(record->foreign, &scratch);
    json_out_open(&json, '{');
    put_id(&json, S("id"), record->id);
    put_kind(&json, record, foreign.kind);
    json_out_key(&json, S("at"));
    put_moment(&json, record->at);
    json_out_key(&json, S("written"));
    put_moment(&json, record->written);
    put_fields(&json, record, foreign.fields, scratch);
    if (!id_is_zero(record->follows)) put_id(&json, S("follows"), record->follows);
    if (!id_equal(record->version, record->id)) put_id(&json, S("version"), record->version);
    if (record->erased) {
        json_out_key(&json, S("erased"));
        json_out_bool(&json, true);
    }
    put_bytes(&json, S("unknown"), record->unknown, scratch);
    put_bytes(&json, S("unknown_head"), record->unknown_head, scratch);
    put_members(&json, foreign.more, NULL, scratch);
    json_out_close(&json, '}');
    buf_put_char(out, '\n');
}

void jsonl_put_entry(struct buf *out, const struct entry *entry, struct arena scratch)
{
    struct record record;
    if (!notebook_read(entry, &scratch, &record)) {
        str message;
        CHECK(record_decode_head((str){entry->bytes, entry->len}, &record, &message));
        record.kind = NULL;
        record.unknown = message;
    }
    jsonl_put(out, &record, scratch);
}

/* -------------------------------------------------------------------------- reading */

struct line {
    struct json_reader json;
    struct arena *arena;
    struct incoming *incoming;
    struct problems *problems;
    str fields;      /* the object, as it stands */
    str about;       /* at the top level */
    struct buf more; /* members that are not known */
    struct json_out more_out;
};

static bool refuse(const struct line *line, str field, str sentence)
{
    return problem_add(line->problems, line->arena, field, sentence);
}

static bool refuse_json(const struct line *line)
{
    return refuse(line, S(""), line->json.why);
}

static bool read_id(struct line *line, str key, enum json_token token, id128 *out)
{
    if (token == JSON_TEXT && id_parse(line->json.text, out) && !id_is_zero(*out)) return true;
    char room[80];
    struct buf why = buf_over(room, sizeof room);
    buf_format(&why, "%ls takes an id such as 0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000.", STR(key));
    return refuse(line, key, buf_str(&why));
}

static bool read_moment(struct line *line, str key, enum json_token token, bool *has,
                        struct moment *out)
{
    *has = token == JSON_TEXT && moment_parse(line->json.text, 0, out);
    if (*has) return true;
    char room[80];
    struct buf why = buf_over(room, sizeof room);
    buf_format(&why, "%ls takes a time such as 2026-11-21T21:30:00+01:00.", STR(key));
    return refuse(line, key, buf_str(&why));
}

static bool read_bytes(struct line *line, str key, enum json_token token, str *out)
{
    if (token == JSON_TEXT && base64_parse(line->json.text, line->arena, out)) return true;
    return refuse(line, key, N("unknown and unknown_head take bytes in base64."));
}

static bool read_flag(struct line *line, enum json_token token, bool *out)
{
    bool number = token == JSON_INT && (line->json.number == 0 || line->json.number == 1);
    if (token != JSON_TRUE && token != JSON_FALSE && !number)
        return refuse(line, S("erased"), N("erased takes true or false."));
    *out = token == JSON_TRUE || (number && line->json.number == 1);
    return true;
}

static bool read_kind(struct line *line, enum json_token token)
{
    if (token == JSON_TEXT && incoming_set_kind(line->incoming, line->json.text)) return true;
    return refuse(line, S("kind"), N("kind takes the name of a kind, such as weather."));
}

static bool keep_more(struct line *line, str key, enum json_token token)
{
    if (!line->more.ptr) {
        line->more = buf_new(line->arena, line->json.input.len + 16);
        line->more_out = json_out_to(&line->more);
        json_out_open(&line->more_out, '{');
    }
    json_out_key(&line->more_out, key);
    return json_out_copy(&line->more_out, &line->json, token) || refuse_json(line);
}

/* One member of the line. */
static bool read_member(struct line *line, str key)
{
    struct incoming *incoming = line->incoming;
    enum json_token token = json_next(&line->json);
    size_t start = line->json.start;
    if (token == JSON_BAD) return refuse_json(line);
    if (token == JSON_NULL) return true;
    if (str_equal(key, S("id"))) return read_id(line, key, token, &incoming->id);
    if (str_equal(key, S("version"))) return read_id(line, key, token, &incoming->version);
    if (str_equal(key, S("follows"))) return read_id(line, key, token, &incoming->follows);
    if (str_equal(key, S("kind"))) return read_kind(line, token);
    if (str_equal(key, S("at")))
        return read_moment(line, key, token, &incoming->has_at, &incoming->at);
    if (str_equal(key, S("written")))
        return read_moment(line, key, token, &incoming->has_written, &incoming->written);
    if (str_equal(key, S("erased"))) return read_flag(line, token, &incoming->erased);
    if (str_equal(key, S("unknown"))) return read_bytes(line, key, token, &incoming->unknown);
    if (str_equal(key, S("unknown_head")))
        return read_bytes(line, key, token, &incoming->unknown_head);
    if (str_equal(key, S("about")) && token == JSON_TEXT) {
        line->about = line->json.text;
        return true;
    }
    if (!str_equal(key, S("fields"))) return keep_more(line, key, token);
    if (token != JSON_OBJECT) return refuse(line, key, N("fields takes an object."));
    if (!json_skip(&line->json, token)) return refuse_json(line);
    line->fields = str_slice(line->json.input, start, line->json.at);
    return true;
}

static bool read_members(struct line *line)
{
    enum json_token token = json_next(&line->json);
    if (token == JSON_BAD) return refuse_json(line);
    if (token != JSON_OBJECT)
        return refuse(line, S(""), N("A line takes one JSON object, in braces."));
    while ((token = json_next(&line->json)) == JSON_KEY)
        if (!read_member(line, line->json.text)) return false;
    if (token == JSON_BAD || json_next(&line->json) != JSON_END) return refuse_json(line);
    if (!line->more.ptr) return true;
    json_out_close(&line->more_out, '}');
    line->incoming->foreign_more = buf_str(&line->more);
    return true;
}

/* -------------------------------------------------------------------------- its fields */

/* The members of "fields", read once the kind is known. */
struct members {
    struct json_reader json;
    struct arena *arena;
    struct incoming *incoming;
    struct problems *problems;
    struct buf foreign;
    struct json_out foreign_out;
};

/* A number, a text or a truth as draft.h takes it. */
static bool plain_text(const struct json_reader *json, enum json_token token, str *out)
{
    *out = token == JSON_TRUE ? S("1") : token == JSON_FALSE ? S("0") : json->text;
    return token == JSON_TEXT || token == JSON_INT || token == JSON_NUMBER || token == JSON_TRUE ||
           token == JSON_FALSE;
}

/* An array, or an object of numbers, as "a,b" or "a=1,b=2". `list` overflows for nothing: it has
 * room for twice the input. False for any other shape. */
static bool list_text(struct json_reader *json, bool pairs, struct buf *list)
{
    enum json_token end = pairs ? JSON_OBJECT_END : JSON_ARRAY_END, token;
    while ((token = json_next(json)) != end) {
        str text;
        if (list->len > 0) buf_put_char(list, ',');
        if (pairs) {
            if (token != JSON_KEY) return false;
            value_put_entry(list, json->text);
            buf_put_char(list, '=');
            token = json_next(json);
        }
        if (token == JSON_TRUE || token == JSON_FALSE || !plain_text(json, token, &text))
            return false;
        if (pairs)
            buf_put(list, text);
        else
            value_put_entry(list, text);
    }
    return true;
}

static bool keep_foreign(struct members *members, str key, str value, struct arena scratch)
{
    if (!members->foreign.ptr) {
        members->foreign = buf_new(members->arena, members->json.input.len + 16);
        members->foreign_out = json_out_to(&members->foreign);
        json_out_open(&members->foreign_out, '{');
        scratch = *members->arena;
    }
    struct json_reader again = json_over(value, &scratch);
    json_out_key(&members->foreign_out, key);
    return json_out_copy(&members->foreign_out, &again, json_next(&again));
}

/* The value that begins with `token` as draft.h takes it; its end in the input. False for a shape
 * that the field does not take. */
static bool read_shape(struct members *members, const struct field *field, enum json_token token,
                       str *text)
{
    struct json_reader *json = &members->json;
    bool pairs = field->type == FIELD_PAIRS;
    if (token != (pairs ? JSON_OBJECT : JSON_ARRAY) || !field_is_list(field))
        return plain_text(json, token, text);
    struct json_reader ahead = *json;
    size_t start = json->start;
    struct arena scratch = *members->arena;
    ahead.arena = &scratch;
    if (!json_skip(&ahead, token)) return false;
    struct buf joined = buf_new(members->arena, (ahead.at - start) * 2);
    if (!list_text(json, pairs, &joined)) return false;
    *text = buf_str(&joined);
    return true;
}

static bool read_field(struct members *members, str key)
{
    struct incoming *incoming = members->incoming;
    struct json_reader *json = &members->json;
    const struct field *field = incoming->kind ? kind_field(incoming->kind, key) : NULL;
    enum json_token token = json_next(json);
    size_t start = json->start;
    str text;
    if (field && token == JSON_NULL) return true;
    if (field && !read_shape(members, field, token, &text))
        return problem_add_value(members->problems, members->arena, field, S(""));
    if (field && !incoming_unknown_option(field, text, *members->arena))
        return incoming_add(incoming, field->name, text) ||
               problem_add(members->problems, members->arena, S(""),
                           N("There are too many fields."));
    if (!field) json_skip(json, token);
    incoming->unknown_field_count += !field;
    incoming->unknown_value_count += field != NULL;
    return keep_foreign(members, key, str_slice(json->input, start, json->at), *members->arena);
}

static bool read_fields(struct line *line)
{
    struct incoming *incoming = line->incoming;
    struct members members = {.json = json_over(line->fields, line->arena),
                              .arena = line->arena,
                              .incoming = incoming,
                              .problems = line->problems};
    json_next(&members.json);
    while (json_next(&members.json) == JSON_KEY)
        if (!read_field(&members, members.json.text)) return false;
    if (!members.foreign.ptr) return true;
    json_out_close(&members.foreign_out, '}');
    incoming->foreign_fields = buf_str(&members.foreign);
    return true;
}

/* `about` is a field of the kinds that have it; of others it is kept with the rest. */
static bool add_about(struct line *line)
{
    struct incoming *incoming = line->incoming;
    if (line->about.len == 0) return true;
    if (incoming->kind && kind_field(incoming->kind, S("about")))
        return incoming_add(incoming, S("about"), line->about);
    incoming->unknown_field_count += incoming->kind != NULL;
    struct buf more = buf_new(line->arena, incoming->foreign_more.len + line->about.len * 6 + 32);
    struct json_out json = json_out_to(&more);
    json_out_open(&json, '{');
    json_out_key(&json, S("about"));
    json_out_text(&json, line->about);
    if (incoming->foreign_more.len > 2) {
        buf_put_char(&more, ',');
        buf_put(&more, str_slice(incoming->foreign_more, 1, incoming->foreign_more.len));
    } else {
        json_out_close(&json, '}');
    }
    incoming->foreign_more = buf_str(&more);
    return true;
}

bool jsonl_read(str text, struct arena *arena, struct incoming *out, struct problems *problems)
{
    struct incoming incoming = incoming_new(arena);
    struct line line = {.json = json_over(text, arena),
                        .arena = arena,
                        .incoming = &incoming,
                        .problems = problems};
    if (!read_members(&line)) return false;
    if (line.fields.len > 0 && !read_fields(&line)) return false;
    if (!add_about(&line)) return false;
    *out = incoming;
    return true;
}
