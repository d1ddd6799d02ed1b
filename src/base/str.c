#include "str.h"

#include <string.h>

str str_of_c(const char *zero_terminated)
{
    return (str){zero_terminated, strlen(zero_terminated)};
}

bool str_equal(str a, str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool str_equal_nocase(str a, str b)
{
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i])) return false;
    return true;
}

int str_compare(str a, str b)
{
    size_t both = a.len < b.len ? a.len : b.len;
    int order = both > 0 ? memcmp(a.ptr, b.ptr, both) : 0;
    if (order != 0) return order;
    return (a.len > b.len) - (a.len < b.len);
}

bool str_starts(str s, str prefix)
{
    return s.len >= prefix.len && str_equal(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends(str s, str suffix)
{
    return s.len >= suffix.len && str_equal(str_slice(s, s.len - suffix.len, s.len), suffix);
}

ptrdiff_t str_find_char(str s, char c)
{
    const char *at = s.len > 0 ? memchr(s.ptr, c, s.len) : NULL;
    return at ? at - s.ptr : -1;
}

ptrdiff_t str_find(str s, str needle)
{
    CHECK(needle.len > 0);
    for (size_t from = 0; from + needle.len <= s.len;) {
        ptrdiff_t hit = str_find_char(str_slice(s, from, s.len), needle.ptr[0]);
        if (hit < 0) return -1;
        from += (size_t)hit;
        if (str_starts(str_slice(s, from, s.len), needle)) return (ptrdiff_t)from;
        from++;
    }
    return -1;
}

str str_cut(str *s, char c)
{
    ptrdiff_t at = str_find_char(*s, c);
    str before = at < 0 ? *s : str_slice(*s, 0, (size_t)at);
    *s = at < 0 ? str_slice(*s, s->len, s->len) : str_slice(*s, (size_t)at + 1, s->len);
    return before;
}

str str_cut_line(str *s)
{
    str line = str_cut(s, '\n');
    return str_ends(line, S("\r")) ? str_slice(line, 0, line.len - 1) : line;
}

str str_slice(str s, size_t from, size_t to)
{
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (str){s.len > 0 ? s.ptr + from : s.ptr, to - from};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

str str_trim(str s)
{
    while (s.len > 0 && is_space(s.ptr[0])) s = str_slice(s, 1, s.len);
    while (s.len > 0 && is_space(s.ptr[s.len - 1])) s = str_slice(s, 0, s.len - 1);
    return s;
}

str str_copy(struct arena *arena, str s)
{
    char *copy = arena_take_raw(arena, 1, 1, s.len);
    if (s.len > 0) memcpy(copy, s.ptr, s.len);
    return (str){copy, s.len};
}

const char *str_copy_c(struct arena *arena, str s)
{
    char *copy = NEW(arena, char, s.len + 1);
    if (s.len > 0) memcpy(copy, s.ptr, s.len);
    return copy;
}

bool str_parse_int(str s, int64_t *out)
{
    bool minus = str_starts(s, S("-"));
    if (minus || str_starts(s, S("+"))) s = str_slice(s, 1, s.len);
    if (s.len == 0) return false;
    int64_t total = 0; /* counted downwards, since the negative side reaches one further */
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        int digit = s.ptr[i] - '0';
        if (total < (INT64_MIN + digit) / 10) return false;
        total = total * 10 - digit;
    }
    if (!minus && total == INT64_MIN) return false;
    *out = minus ? total : -total;
    return true;
}
