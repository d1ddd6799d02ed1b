/* json_out.h - writes JSON: commas and escapes are its business, brackets the caller's.
 *
 * Floor 3.
 *
 *     struct json_out json = json_out_to(&buf);
 *     json_out_open(&json, '{');
 *     json_out_key(&json, S("mood"));
 *     json_out_int(&json, 2);
 *     json_out_close(&json, '}');          {"mood":2}
 *
 * No blanks, keys in the order in which they are written, text as UTF-8 with only what RFC 8259
 * demands escaped.
 */
#ifndef JSON_OUT_H
#define JSON_OUT_H

#include "buf.h"
#include "json.h"

struct json_out {
    struct buf *buf;
    bool more; /* a comma belongs before the next value or key */
};

struct json_out json_out_to(struct buf *buf);

void json_out_open(struct json_out *json, char bracket);  /* '{' or '[' */
void json_out_close(struct json_out *json, char bracket); /* '}' or ']' */
void json_out_key(struct json_out *json, str key);
void json_out_text(struct json_out *json, str text);
void json_out_int(struct json_out *json, int64_t number);

/* Six significant digits; null for NaN and infinities. */
void json_out_number(struct json_out *json, double number);

void json_out_bool(struct json_out *json, bool truth);
void json_out_null(struct json_out *json);

/* `text` as it stands: digits that are a JSON number. */
void json_out_digits(struct json_out *json, str text);

/* The value that began with `first`, the token that was read last; reads to its end. False when it
 * is not well-formed. */
bool json_out_copy(struct json_out *json, struct json_reader *from, enum json_token first);

#endif
