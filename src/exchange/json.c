#include "json.h"

#include <string.h>

#include "buf.h"
#include "str.h"
#include "utf8.h"

struct json_reader json_over(str input, struct arena *arena)
{
    return (struct json_reader){
        .input = input,
        .arena = arena,
        .levels = arena_take_raw(arena, sizeof(struct json_level), _Alignof(struct json_level),
                                 JSON_DEPTH_MAX),
        .keys = arena_take_raw(arena, sizeof(struct json_key), _Alignof(struct json_key),
                               JSON_KEY_COUNT_MAX)};
}

static enum json_token bad(struct json_reader *json, str why)
{
    json->failed = true;
    json->why = why;
    return JSON_BAD;
}

static char peek(const struct json_reader *json)
{
    return json->at < json->input.len ? json->input.ptr[json->at] : '\0';
}

static void skip_blanks(struct json_reader *json)
{
    for (char c = peek(json); c == ' ' || c == '\n' || c == '\r' || c == '\t'; c = peek(json))
        json->at++;
}

/* -------------------------------------------------------------------------- text */

static bool read_hex4(struct json_reader *json, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++, json->at++) {
        char c = peek(json);
        uint32_t digit;
        if (c >= '0' && c <= '9')
            digit = (uint32_t)(c - '0');
        else if ((c | 32) >= 'a' && (c | 32) <= 'f')
            digit = (uint32_t)((c | 32) - 'a') + 10;
        else
            return false;
        *out = *out * 16 + digit;
    }
    return true;
}

/* What stands after "\u". */
static bool read_code_point(struct json_reader *json, struct buf *out)
{
    uint32_t c, low;
    if (!read_hex4(json, &c)) return bad(json, N("\\u needs four hexadecimal digits.")), false;
    if (c == 0) return bad(json, N("Text takes no NUL character (\\u0000).")), false;
    if (c >= 0xdc00 && c <= 0xdfff)
        return bad(json, N("Text has the second half of a surrogate pair alone.")), false;
    if (c >= 0xd800 && c <= 0xdbff) {
        bool follows = peek(json) == '\\' && json->at + 1 < json->input.len &&
                       json->input.ptr[json->at + 1] == 'u';
        if (follows) json->at += 2;
        if (!follows || !read_hex4(json, &low) || low < 0xdc00 || low > 0xdfff)
            return bad(json, N("Text has the first half of a surrogate pair alone.")), false;
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    utf8_put(out, c);
    return true;
}

/* What stands after a backslash. */
static bool read_escape(struct json_reader *json, struct buf *out)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char c = peek(json);
    json->at++;
    if (c == 'u') return read_code_point(json, out);
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found)
        return bad(json, N("A backslash stands before a letter that has no meaning there.")), false;
    buf_put_char(out, meant[found - letters]);
    return true;
}

/* How many bytes stand before the closing quote: room enough, since escapes only make text shorter.
 */
static size_t text_len(const struct json_reader *json)
{
    size_t at = json->at;
    while (at < json->input.len && json->input.ptr[at] != '"')
        at += json->input.ptr[at] == '\\' ? 2 : 1;
    return at - json->at;
}

/* Plain letters up to a quote or a backslash. */
static bool read_run(struct json_reader *json, str *out)
{
    size_t start = json->at;
    while (json->at < json->input.len && (uint8_t)peek(json) >= 0x20 && peek(json) != '"' &&
           peek(json) != '\\')
        json->at++;
    if (json->at == json->input.len) return bad(json, N("Text has no closing quote.")), false;
    if ((uint8_t)peek(json) < 0x20)
        return bad(json, N("Text has a control character that is not escaped.")), false;
    *out = str_slice(json->input, start, json->at);
    return utf8_valid(*out) || (bad(json, N("Text is not UTF-8.")), false);
}

/* From the opening quote on; json->text is what it says. */
static bool read_text(struct json_reader *json)
{
    str run;
    json->at++;
    size_t room = text_len(json);
    if (!read_run(json, &run)) return false;
    if (peek(json) == '"') {
        json->at++;
        json->text = run;
        return true;
    }
    struct buf out = buf_new(json->arena, room);
    for (;;) {
        buf_put(&out, run);
        if (json->input.ptr[json->at++] == '"') break;
        if (!read_escape(json, &out) || !read_run(json, &run)) return false;
    }
    json->text = buf_str(&out);
    return true;
}

/* -------------------------------------------------------------------------- numbers */

static size_t skip_digits(struct json_reader *json)
{
    size_t start = json->at;
    while (peek(json) >= '0' && peek(json) <= '9') json->at++;
    return json->at - start;
}

static enum json_token read_number(struct json_reader *json)
{
    size_t start = json->at;
    bool whole = true;
    if (peek(json) == '-') json->at++;
    bool zero = peek(json) == '0';
    size_t digits = skip_digits(json);
    if (digits == 0 || (zero && digits > 1))
        return bad(json, N("A number is not written as JSON writes them."));
    if (peek(json) == '.') {
        whole = false;
        json->at++;
        if (skip_digits(json) == 0) return bad(json, N("A number needs digits after its point."));
    }
    if (peek(json) == 'e' || peek(json) == 'E') {
        whole = false;
        json->at++;
        if (peek(json) == '+' || peek(json) == '-') json->at++;
        if (skip_digits(json) == 0) return bad(json, N("A number needs digits in its exponent."));
    }
    json->text = str_slice(json->input, start, json->at);
    return whole && str_parse_int(json->text, &json->number) ? JSON_INT : JSON_NUMBER;
}

/* -------------------------------------------------------------------------- structure */

static enum json_token read_word(struct json_reader *json, str word, enum json_token token)
{
    if (!str_starts(str_slice(json->input, json->at, json->input.len), word))
        return bad(json, N("Something stands here that is no JSON value."));
    json->at += word.len;
    return token;
}

static enum json_token open_level(struct json_reader *json, bool is_object)
{
    if (json->depth == JSON_DEPTH_MAX) return bad(json, N("The value is nested too deeply."));
    json->levels[json->depth++] = (struct json_level){is_object, json->key_count};
    json->expect = JSON_EXPECT_FIRST;
    json->at++;
    return is_object ? JSON_OBJECT : JSON_ARRAY;
}

static enum json_token close_level(struct json_reader *json)
{
    const struct json_level *level = &json->levels[--json->depth];
    json->key_count = level->first_key;
    json->expect = JSON_EXPECT_MORE;
    json->at++;
    return level->is_object ? JSON_OBJECT_END : JSON_ARRAY_END;
}

static uint32_t hash_of(str text)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++) hash = (hash ^ (uint8_t)text.ptr[i]) * 16777619u;
    return hash;
}

static bool remember_key(struct json_reader *json, str text)
{
    struct json_key key = {text, hash_of(text)};
    for (size_t i = json->levels[json->depth - 1].first_key; i < json->key_count; i++)
        if (json->keys[i].hash == key.hash && str_equal(json->keys[i].text, text))
            return bad(json, N("An object has the same key twice.")), false;
    if (json->key_count == JSON_KEY_COUNT_MAX)
        return bad(json, N("An object has too many keys.")), false;
    json->keys[json->key_count++] = key;
    return true;
}

static enum json_token read_key(struct json_reader *json)
{
    if (peek(json) != '"') return bad(json, N("A key in quotes belongs here."));
    if (!read_text(json) || !remember_key(json, json->text)) return JSON_BAD;
    skip_blanks(json);
    if (peek(json) != ':') return bad(json, N("A colon belongs after a key."));
    json->at++;
    json->expect = JSON_EXPECT_VALUE;
    return JSON_KEY;
}

static enum json_token read_value(struct json_reader *json)
{
    char c = peek(json);
    if (c == '{') return open_level(json, true);
    if (c == '[') return open_level(json, false);
    json->expect = JSON_EXPECT_MORE;
    if (c == '"') return read_text(json) ? JSON_TEXT : JSON_BAD;
    if (c == 't') return read_word(json, S("true"), JSON_TRUE);
    if (c == 'f') return read_word(json, S("false"), JSON_FALSE);
    if (c == 'n') return read_word(json, S("null"), JSON_NULL);
    if (c == '-' || (c >= '0' && c <= '9')) return read_number(json);
    return bad(json, json->at < json->input.len ? N("Something stands here that is no JSON value.")
                                                : N("The value ends too early."));
}

enum json_token json_next(struct json_reader *json)
{
    if (json->failed) return JSON_BAD;
    skip_blanks(json);
    json->start = json->at;
    if (json->depth == 0 && json->expect == JSON_EXPECT_MORE) {
        if (json->at == json->input.len) return JSON_END;
        return bad(json, N("Something stands after the end of the value."));
    }
    if (json->expect == JSON_EXPECT_VALUE) return read_value(json);
    bool is_object = json->levels[json->depth - 1].is_object;
    if (peek(json) == (is_object ? '}' : ']')) return close_level(json);
    if (json->expect == JSON_EXPECT_MORE) {
        if (peek(json) != ',') return bad(json, N("A comma or the closing bracket belongs here."));
        json->at++;
        skip_blanks(json);
        json->start = json->at;
    }
    return is_object ? read_key(json) : read_value(json);
}

bool json_skip(struct json_reader *json, enum json_token first)
{
    size_t depth = json->depth - (first == JSON_OBJECT || first == JSON_ARRAY);
    enum json_token token = first;
    while (json->depth > depth && token != JSON_BAD) token = json_next(json);
    return token != JSON_BAD;
}
