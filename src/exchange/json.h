/* json.h - reads JSON strictly, one token after another.
 *
 * Floor 3.
 *
 * Takes exactly RFC 8259, and refuses what other readers quietly change or lose: duplicate keys,
 * lone surrogates, NUL in text, anything that is not UTF-8, anything after the value, a byte order
 * mark.
 *
 *     struct json_reader json = json_over(S("{\"mood\":2}"), &arena);
 *     json_next(&json)  -> JSON_OBJECT
 *     json_next(&json)  -> JSON_KEY,  json.text "mood"
 *     json_next(&json)  -> JSON_INT,  json.number 2
 *     json_next(&json)  -> JSON_OBJECT_END
 *     json_next(&json)  -> JSON_END
 *
 * After JSON_BAD, which says why in json.why, every further token is JSON_BAD too. Text is borrowed
 * from the input, or stands in the arena where it had escapes.
 */
#ifndef JSON_H
#define JSON_H

#include "arena.h"
#include "base.h"
#include "limits.h"

enum json_token {
    JSON_BAD,
    JSON_END,
    JSON_OBJECT,
    JSON_OBJECT_END,
    JSON_ARRAY,
    JSON_ARRAY_END,
    JSON_KEY,    /* text */
    JSON_TEXT,   /* text */
    JSON_INT,    /* number; text as it stands */
    JSON_NUMBER, /* text as it stands: has a fraction or an exponent, or is no int64 */
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL,
};

struct json_key {
    str text;
    uint32_t hash;
};

struct json_level {
    bool is_object;
    size_t first_key; /* where the keys of this object begin in `keys` */
};

struct json_reader {
    str input;
    size_t at;
    size_t start; /* where the token read last begins */
    struct arena *arena;
    enum { JSON_EXPECT_VALUE, JSON_EXPECT_FIRST, JSON_EXPECT_MORE } expect;
    bool failed;
    size_t depth;
    size_t key_count;
    struct json_level *levels; /* JSON_DEPTH_MAX of them */
    struct json_key *keys;     /* JSON_KEY_COUNT_MAX of them: of all objects that are open */
    str text;
    int64_t number;
    str why; /* a sentence */
};

struct json_reader json_over(str input, struct arena *arena);

enum json_token json_next(struct json_reader *json);

/* Reads on to the end of the value that began with `first`, the token read last. False when it is
 * not well-formed. */
bool json_skip(struct json_reader *json, enum json_token first);

#endif
