#include "line.h"

#include "buf.h"
#include "str.h"

void line_name_add(struct line_names *names, str name, str text)
{
    CHECK(names->count < COUNT(names->at));
    names->at[names->count++] = (struct line_name){name, text};
}

/* The last one of that name: a name may be given anew. */
static bool find(const struct line_names *names, str name, str *text)
{
    for (size_t i = names->count; i > 0; i--) {
        if (!str_equal(names->at[i - 1].name, name)) continue;
        *text = names->at[i - 1].text;
        return true;
    }
    return false;
}

str line_expand(const struct line_names *names, str line, struct arena *arena)
{
    struct buf out = buf_new(arena, line.len * 8 + 4096);
    while (line.len > 0) {
        ptrdiff_t open = str_find_char(line, '{');
        size_t before = open < 0 ? line.len : (size_t)open;
        buf_put(&out, str_slice(line, 0, before));
        line = str_slice(line, before, line.len);
        ptrdiff_t close = str_find_char(line, '}');
        str text;
        if (close > 0 && find(names, str_slice(line, 1, (size_t)close), &text)) {
            buf_put(&out, text);
            line = str_slice(line, (size_t)close + 1, line.len);
        } else if (line.len > 0) {
            buf_put_char(&out, '{');
            line = str_slice(line, 1, line.len);
        }
    }
    CHECK(!out.full);
    return buf_str(&out);
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/* The escape at the start of *s, behind its backslash. */
static char take_escape(str *s)
{
    CHECK(s->len > 0);
    char c = s->ptr[0];
    size_t len = 1;
    if (c == 'n') c = '\n';
    if (c == 'r') c = '\r';
    if (c == 't') c = '\t';
    if (c == 'x') {
        CHECK(s->len >= 3 && hex_digit(s->ptr[1]) >= 0 && hex_digit(s->ptr[2]) >= 0);
        c = (char)(hex_digit(s->ptr[1]) * 16 + hex_digit(s->ptr[2]));
        len = 3;
    }
    *s = str_slice(*s, len, s->len);
    return c;
}

str line_word(str *line, struct arena *arena)
{
    struct buf out = buf_new(arena, line->len);
    bool quoted = false;
    *line = str_trim(*line);
    while (line->len > 0) {
        char c = line->ptr[0];
        if (c == ' ' && !quoted) break;
        *line = str_slice(*line, 1, line->len);
        if (c == '"') quoted = !quoted;
        else buf_put_char(&out, c == '\\' && quoted ? take_escape(line) : c);
    }
    return buf_str(&out);
}

size_t line_fields(str line, struct draft_field *out, size_t max, struct arena *arena, bool *fine)
{
    size_t count = 0;
    *fine = true;
    for (line = str_trim(line); line.len > 0 && count < max; line = str_trim(line)) {
        str word = line_word(&line, arena);
        *fine = *fine && str_find_char(word, '=') > 0;
        out[count].name = str_cut(&word, '=');
        out[count++].text = word;
    }
    return count;
}
