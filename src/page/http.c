#include "http.h"

#include "limits.h"
#include "str.h"

static str reason_of(int status)
{
    switch (status) {
    case 200:
        return S("OK");
    case 303:
        return S("See Other");
    case 400:
        return S("Bad Request");
    case 401:
        return S("Unauthorized");
    case 404:
        return S("Not Found");
    case 405:
        return S("Method Not Allowed");
    case 413:
        return S("Content Too Large");
    case 415:
        return S("Unsupported Media Type");
    case 422:
        return S("Unprocessable Content");
    case 500:
        return S("Internal Server Error");
    case 507:
        return S("Insufficient Storage");
    default:
        panic(__FILE__, __LINE__, "a status without a reason");
    }
}

static bool read_target(str target, struct request *out)
{
    if (!str_starts(target, S("/"))) return false;
    for (size_t i = 0; i < target.len; i++)
        if (target.ptr[i] <= ' ' || target.ptr[i] == 0x7f) return false;
    out->path = str_cut(&target, '?');
    out->query = target;
    return true;
}

static bool read_request_line(str line, str *method, struct request *out)
{
    *method = str_cut(&line, ' ');
    str target = str_cut(&line, ' ');
    return str_equal(line, S("HTTP/1.1")) && read_target(target, out);
}

/* The header lines up to the empty one; false when they are none. */
static bool read_headers(str *rest, str *content_type)
{
    for (int count = 0; rest->len > 0; count++) {
        str line = str_cut_line(rest);
        if (line.len == 0) return true;
        if (count == REQUEST_HEADER_COUNT_MAX) return false;
        str name = str_cut(&line, ':');
        if (name.len == 0 || name.ptr + name.len == line.ptr + line.len) return false;
        if (str_equal_nocase(name, S("content-type"))) *content_type = str_trim(line);
    }
    return false;
}

int http_parse(str bytes, struct request *out)
{
    struct request request = {0};
    str method, content_type = {0}, rest = bytes;
    if (bytes.len > REQUEST_LEN_MAX + REQUEST_HEAD_LEN_MAX) return 413;
    str first = str_cut_line(&rest);
    if (!read_request_line(first, &method, &request)) return 400;
    if (!read_headers(&rest, &content_type)) return 400;
    if (rest.len > REQUEST_LEN_MAX) return 413;
    if (str_equal(method, S("POST")))
        request.method = HTTP_POST;
    else if (!str_equal(method, S("GET")) && !str_equal(method, S("HEAD")))
        return 405;
    if (request.method == HTTP_POST) {
        str type = str_trim(str_cut(&content_type, ';'));
        if (!str_equal_nocase(type, S("application/x-www-form-urlencoded"))) return 415;
        request.body = rest;
    }
    *out = request;
    return 0;
}

void http_put_head(struct buf *out, int status, str content_type, str location, str file_name,
                   size_t body_len)
{
    buf_format(out, "HTTP/1.1 %d %ls\r\nContent-Type: %ls\r\nContent-Length: %zu\r\n", status,
               STR(reason_of(status)), STR(content_type), body_len);
    buf_put(out, S("Cache-Control: no-store\r\n"));
    if (location.len > 0) buf_format(out, "Location: %ls\r\n", STR(location));
    if (file_name.len > 0)
        buf_format(out, "Content-Disposition: attachment; filename=\"%ls\"\r\n", STR(file_name));
    buf_put(out, S("\r\n"));
}
