#include "oracle.h"

#include <stdarg.h>
#include <stdio.h>

#include "number.h"

static void skip_space(str *s)
{
    while (s->len > 0 && (s->ptr[0] == ' ' || s->ptr[0] == '\n')) *s = str_slice(*s, 1, s->len);
}

/* The value that `s` begins with; moves past it. No reference holds a quote within a string. */
static str cut_value(str *s)
{
    skip_space(s);
    size_t end = 0;
    int depth = 0;
    bool quoted = false;
    for (; end < s->len; end++) {
        char c = s->ptr[end];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (depth == 0 && (c == ',' || c == ':' || c == ']' || c == '}' || c == '\n')) break;
        if (c == '[' || c == '{') depth++;
        if (c == ']' || c == '}') depth--;
    }
    str value = str_slice(*s, 0, end);
    *s = str_slice(*s, end, s->len);
    skip_space(s);
    return value;
}

static bool step(str container, str name, str *out)
{
    bool object = container.len > 0 && container.ptr[0] == '{';
    str rest = str_slice(container, 1, container.len);
    for (int64_t i = 0, wanted = 0; rest.len > 0; i++) {
        str key = object ? cut_value(&rest) : S("");
        if (object) rest = str_slice(rest, 1, rest.len);
        str value = cut_value(&rest);
        if (object ? str_equal(str_slice(key, 1, key.len - 1), name)
                   : str_parse_int(name, &wanted) && wanted == i) {
            *out = value;
            return true;
        }
        if (rest.len == 0 || rest.ptr[0] != ',') return false;
        rest = str_slice(rest, 1, rest.len);
        skip_space(&rest);
    }
    return false;
}

bool oracle_find(str json, const char *path, str *out)
{
    str rest = str_of_c(path), at = json;
    while (rest.len > 0)
        if (!step(at, str_cut(&rest, '/'), &at)) return false;
    *out = at;
    return true;
}

double oracle_number(str json, const char *format, ...)
{
    char path[128];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(path, sizeof path, format, arguments);
    va_end(arguments);
    str text;
    double number = 0;
    if (!oracle_find(json, path, &text) || !number_parse(str_trim(text), &number))
        test_fail(path, 0, "the reference has no number here");
    return number;
}
