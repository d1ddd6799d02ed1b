#include "json_out.h"

#include <math.h>

#include "number.h"
#include "str.h"

struct json_out json_out_to(struct buf *buf)
{
    return (struct json_out){.buf = buf};
}

static void begin_value(struct json_out *json)
{
    if (json->more) buf_put_char(json->buf, ',');
    json->more = true;
}

void json_out_open(struct json_out *json, char bracket)
{
    begin_value(json);
    buf_put_char(json->buf, bracket);
    json->more = false;
}

void json_out_close(struct json_out *json, char bracket)
{
    buf_put_char(json->buf, bracket);
    json->more = true;
}

static void put_escaped(struct buf *buf, char c)
{
    switch (c) {
    case '"':
        buf_put(buf, S("\\\""));
        return;
    case '\\':
        buf_put(buf, S("\\\\"));
        return;
    case '\b':
        buf_put(buf, S("\\b"));
        return;
    case '\f':
        buf_put(buf, S("\\f"));
        return;
    case '\n':
        buf_put(buf, S("\\n"));
        return;
    case '\r':
        buf_put(buf, S("\\r"));
        return;
    case '\t':
        buf_put(buf, S("\\t"));
        return;
    default:
        buf_format(buf, "\\u%04x", (unsigned)c);
    }
}

static void put_text(struct buf *buf, str text)
{
    buf_put_char(buf, '"');
    size_t plain = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if ((uint8_t)c >= 0x20 && c != '"' && c != '\\') continue;
        buf_put(buf, str_slice(text, plain, i));
        put_escaped(buf, c);
        plain = i + 1;
    }
    buf_put(buf, str_slice(text, plain, text.len));
    buf_put_char(buf, '"');
}

void json_out_key(struct json_out *json, str key)
{
    begin_value(json);
    put_text(json->buf, key);
    buf_put_char(json->buf, ':');
    json->more = false;
}

void json_out_text(struct json_out *json, str text)
{
    begin_value(json);
    put_text(json->buf, text);
}

void json_out_int(struct json_out *json, int64_t number)
{
    begin_value(json);
    buf_put_int(json->buf, number);
}

void json_out_number(struct json_out *json, double number)
{
    if (!isfinite(number)) {
        json_out_null(json);
        return;
    }
    begin_value(json);
    number_put(json->buf, number, 6);
}

void json_out_bool(struct json_out *json, bool truth)
{
    begin_value(json);
    buf_put(json->buf, truth ? S("true") : S("false"));
}

void json_out_null(struct json_out *json)
{
    begin_value(json);
    buf_put(json->buf, S("null"));
}

void json_out_digits(struct json_out *json, str text)
{
    begin_value(json);
    buf_put(json->buf, text);
}

static void put_token(struct json_out *json, const struct json_reader *from, enum json_token token)
{
    switch (token) {
    case JSON_OBJECT:
        json_out_open(json, '{');
        return;
    case JSON_OBJECT_END:
        json_out_close(json, '}');
        return;
    case JSON_ARRAY:
        json_out_open(json, '[');
        return;
    case JSON_ARRAY_END:
        json_out_close(json, ']');
        return;
    case JSON_KEY:
        json_out_key(json, from->text);
        return;
    case JSON_TEXT:
        json_out_text(json, from->text);
        return;
    case JSON_INT:
    case JSON_NUMBER:
        json_out_digits(json, from->text);
        return;
    case JSON_TRUE:
    case JSON_FALSE:
        json_out_bool(json, token == JSON_TRUE);
        return;
    case JSON_NULL:
        json_out_null(json);
        return;
    case JSON_BAD:
    case JSON_END:
        return;
    }
}

bool json_out_copy(struct json_out *json, struct json_reader *from, enum json_token first)
{
    size_t depth = from->depth - (first == JSON_OBJECT || first == JSON_ARRAY);
    enum json_token token = first;
    put_token(json, from, token);
    while (from->depth > depth && token != JSON_BAD) {
        token = json_next(from);
        put_token(json, from, token);
    }
    return token != JSON_BAD;
}
