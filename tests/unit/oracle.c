#include "oracle.h"

#include <stdarg.h>
#include <stdio.h>

#include "number.h"

enum { NAME_MAX = 64 };

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

/* Takes the next member or element off `*rest`, what follows its container's bracket; an element's
 * name is its place. False at the end. */
static bool cut_member(str *rest, bool object, int place, char name[NAME_MAX], str *value)
{
    skip_space(rest);
    if (rest->len == 0 || rest->ptr[0] == ']' || rest->ptr[0] == '}') return false;
    snprintf(name, NAME_MAX, "%d", place);
    if (object) {
        str key = str_trim(cut_value(rest));
        snprintf(name, NAME_MAX, "%.*s", (int)key.len - 2, key.ptr + 1);
        *rest = str_slice(*rest, 1, rest->len);
    }
    *value = str_trim(cut_value(rest));
    if (rest->len > 0 && rest->ptr[0] == ',') *rest = str_slice(*rest, 1, rest->len);
    return true;
}

static bool is_container(str value)
{
    return value.len > 0 && (value.ptr[0] == '{' || value.ptr[0] == '[');
}

static bool step(str container, str name, str *out)
{
    if (!is_container(container)) return false;
    char found[NAME_MAX];
    str value, rest = str_slice(container, 1, container.len);
    for (int i = 0; cut_member(&rest, container.ptr[0] == '{', i, found, &value); i++)
        if (str_equal(str_of_c(found), name)) {
            *out = value;
            return true;
        }
    return false;
}

void oracle_each_number(str json, const char *path,
                        void (*visit)(const char *path, double number, void *context),
                        void *context)
{
    str at;
    double number;
    if (!oracle_find(json, path, &at)) return;
    if (number_parse(at, &number)) visit(path, number, context);
    if (!is_container(at)) return;
    char name[NAME_MAX], deeper[256];
    str value, rest = str_slice(at, 1, at.len);
    for (int i = 0; cut_member(&rest, at.ptr[0] == '{', i, name, &value); i++) {
        snprintf(deeper, sizeof deeper, "%s%s%s", path, path[0] ? "/" : "", name);
        oracle_each_number(json, deeper, visit, context);
    }
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
