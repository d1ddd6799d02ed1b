#include "i_statement.h"

#include "str.h"
#include "utf8.h"

/* Whether `text` begins with `lead` as a whole word, whatever the case. */
static bool begins(str text, str lead)
{
    if (text.len < lead.len || !str_equal_nocase(str_slice(text, 0, lead.len), lead)) return false;
    return text.len == lead.len || text.ptr[lead.len] == ' ' || text.ptr[lead.len] == '\'';
}

/* Without the sign that ends a sentence. */
static str without_end(str text)
{
    text = str_trim(text);
    while (text.len > 0 && str_find_char(S(".,;"), text.ptr[text.len - 1]) >= 0) text.len--;
    return str_trim(text);
}

static bool ends_sentence(str text)
{
    return text.len > 0 && str_find_char(S(".?!"), text.ptr[text.len - 1]) >= 0;
}

static void put_part(struct buf *out, str lead, str text)
{
    if (!begins(text, lead)) buf_format(out, "%ls ", STR(lead));
    buf_put(out, text);
}

str i_statement_words(struct page *page, str when, str feel, str need, str ask)
{
    enum { LEADS_LEN_MAX = 256 };
    struct buf out = buf_new(page->arena, when.len + feel.len + need.len + ask.len + LEADS_LEN_MAX);
    when = without_end(when), feel = without_end(feel), need = without_end(need);
    ask = str_trim(ask);
    if (when.len > 0) {
        put_part(&out, T(page, "When"), when);
        buf_put(&out, feel.len > 0 ? S(", ") : S(" ... "));
    }
    if (feel.len > 0) {
        put_part(&out, T(page, "I feel"), feel);
        buf_put(&out, S(". "));
    }
    if (need.len > 0) {
        put_part(&out, T(page, "I need"), need);
        buf_put(&out, S(". "));
    }
    if (ask.len > 0) {
        buf_put(&out, ask);
        if (!ends_sentence(ask)) buf_put(&out, S("."));
    }
    return str_trim(buf_str(&out));
}
