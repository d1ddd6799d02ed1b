/* test_http.c - requests out of bytes: what is taken, what is refused, and that no cut of one is
 * misread. */
#include "http.h"
#include "limits.h"
#include "test.h"

static int parse(str bytes, struct request *out)
{
    *out = (struct request){.method = HTTP_POST, .path = S("untouched")};
    return http_parse(bytes, out);
}

TEST(http_takes_a_get_with_its_query)
{
    struct request request;
    CHECK_INT(parse(S("GET /record/1?saved=2 HTTP/1.1\r\nHost: x\r\n\r\n"), &request), 0);
    CHECK_INT(request.method, HTTP_GET);
    CHECK_STR(request.path, S("/record/1"));
    CHECK_STR(request.query, S("saved=2"));
    CHECK_INT(parse(S("HEAD / HTTP/1.1\r\n\r\n"), &request), 0);
    CHECK_INT(request.method, HTTP_GET);
}

TEST(http_takes_a_form_and_nothing_else)
{
    struct request request;
    CHECK_INT(parse(S("POST /x HTTP/1.1\r\ncontent-TYPE: "
                      "application/x-www-form-urlencoded; charset=utf-8\r\n\r\na=1&b=2"),
                    &request),
              0);
    CHECK_STR(request.body, S("a=1&b=2"));
    CHECK_INT(parse(S("POST /x HTTP/1.1\r\nContent-Type: text/plain\r\n\r\na=1"), &request), 415);
    CHECK_INT(parse(S("POST /x HTTP/1.1\r\n\r\na=1"), &request), 415);
    CHECK_STR(request.path, S("untouched"));
}

TEST(http_refuses_what_is_no_request)
{
    static const struct {
        str bytes;
        int status;
    } rows[] = {
        {STR_INIT(""), 400},
        {STR_INIT("GET"), 400},
        {STR_INIT("GET / HTTP/1.0\r\n\r\n"), 400},
        {STR_INIT("GET  / HTTP/1.1\r\n\r\n"), 400},
        {STR_INIT("GET http://x/ HTTP/1.1\r\n\r\n"), 400},
        {STR_INIT("GET /\x01 HTTP/1.1\r\n\r\n"), 400},
        {STR_INIT("GET / HTTP/1.1 \r\n\r\n"), 400},
        {STR_INIT("GET / HTTP/1.1\r\n"), 400},
        {STR_INIT("GET / HTTP/1.1\r\nno colon here\r\n\r\n"), 400},
        {STR_INIT("GET / HTTP/1.1\r\n: empty name\r\n\r\n"), 400},
        {STR_INIT("PUT / HTTP/1.1\r\n\r\n"), 405},
        {STR_INIT("get / HTTP/1.1\r\n\r\n"), 405},
    };
    struct request request;
    for (size_t i = 0; i < COUNT(rows); i++)
        CHECK_INT(parse(rows[i].bytes, &request), rows[i].status);
}

TEST(http_has_limits)
{
    struct arena arena = test_arena(4 * REQUEST_LEN_MAX);
    struct buf text = buf_new(&arena, REQUEST_LEN_MAX + REQUEST_HEAD_LEN_MAX + 1);
    struct request request;
    buf_put(&text, S("POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"));
    size_t head_len = text.len;
    while (text.len < head_len + REQUEST_LEN_MAX) buf_put_char(&text, 'a');
    CHECK_INT(parse(buf_str(&text), &request), 0);
    CHECK_INT((int64_t)request.body.len, REQUEST_LEN_MAX);
    buf_put_char(&text, 'a');
    CHECK_INT(parse(buf_str(&text), &request), 413);
    for (int extra = 0; extra <= 1; extra++) {
        text.len = 0;
        buf_put(&text, S("GET / HTTP/1.1\r\n"));
        for (int i = 0; i < REQUEST_HEADER_COUNT_MAX + extra; i++) buf_put(&text, S("A: b\r\n"));
        buf_put(&text, S("\r\n"));
        CHECK_INT(parse(buf_str(&text), &request), extra ? 400 : 0);
    }
}

TEST(http_head_says_what_is_needed)
{
    char room[512];
    struct buf out = buf_over(room, sizeof room);
    http_put_head(&out, 303, S("text/html"), S("/today"), (str){0}, 0);
    CHECK_STR(buf_str(&out), S("HTTP/1.1 303 See Other\r\nContent-Type: text/html\r\n"
                               "Content-Length: 0\r\nCache-Control: no-store\r\n"
                               "Location: /today\r\n\r\n"));
}
