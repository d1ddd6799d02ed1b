#include "excerpt.h"

#include "str.h"
#include "utf8.h"

/* How much is shown before a hit, of it and after it. */
enum { BEFORE_LEN_MAX = 40, HIT_LEN_MAX = 200, AFTER_LEN_MAX = 90 };

struct range {
    size_t from, to;
};

/* Where in `text` the first hit stands. Folds letter by letter, keeping for each folded byte the
 * letter that it came from. */
static bool find(str text, str folded, struct arena room, struct range *out)
{
    struct buf buf = buf_new(&room, 3 * text.len + 1);
    uint32_t *from = NEW(&room, uint32_t, 3 * text.len + 2);
    str rest = text;
    while (rest.len > 0) {
        uint32_t start = (uint32_t)(text.len - rest.len);
        size_t before = buf.len;
        utf8_next(&rest);
        utf8_fold(&buf, str_slice(text, start, text.len - rest.len));
        for (size_t i = before; i < buf.len; i++) from[i] = start;
    }
    ptrdiff_t at = str_find(buf_str(&buf), folded);
    if (at < 0) return false;
    str last = str_slice(text, from[(size_t)at + folded.len - 1], text.len);
    utf8_next(&last);
    *out = (struct range){from[at], text.len - last.len};
    return true;
}

bool excerpt_is_in(str text, str folded)
{
    return folded.len > 0 && utf8_contains_folded(text, folded);
}

void excerpt_put_marked(struct page *page, str text, str folded)
{
    struct range hit;
    if (!excerpt_is_in(text, folded) || !find(text, folded, *page->arena, &hit)) {
        html(page->out, "%ls", STR(text));
        return;
    }
    html(page->out, "%ls<mark>%ls</mark>%ls", STR(str_slice(text, 0, hit.from)),
         STR(str_slice(text, hit.from, hit.to)), STR(str_slice(text, hit.to, text.len)));
}

/* The start of a character at or before `at`. */
static size_t boundary(str text, size_t at)
{
    while (at > 0 && at < text.len && ((uint8_t)text.ptr[at] & 0xc0) == 0x80) at--;
    return at;
}

/* A piece of `text` around `hit`, whole words where a blank is near. */
static str around(struct page *page, str text, struct range hit)
{
    size_t from = hit.from > BEFORE_LEN_MAX ? boundary(text, hit.from - BEFORE_LEN_MAX) : 0;
    if (hit.to - hit.from > HIT_LEN_MAX) hit.to = boundary(text, hit.from + HIT_LEN_MAX);
    size_t to = hit.to + AFTER_LEN_MAX;
    to = to < text.len ? boundary(text, to) : text.len;
    ptrdiff_t blank = str_find_char(str_slice(text, from, hit.from), ' ');
    if (from > 0 && blank >= 0) from += (size_t)blank + 1;
    str piece = str_trim(str_slice(text, from, to));
    return page_path(page, "%s%ls%s", from > 0 ? "…" : "", STR(piece), to < text.len ? "…" : "");
}

static str try_text(struct page *page, str text, str folded)
{
    struct range hit;
    if (!excerpt_is_in(text, folded) || !find(text, folded, *page->arena, &hit)) return (str){0};
    return around(page, text, hit);
}

static str option_label(struct page *page, const struct field *field, int64_t number)
{
    if (number < 1 || (size_t)number > field->option_count) return (str){0};
    return say(page, field->options[number - 1].label);
}

static str try_value(struct page *page, const struct field *field, const struct value *value,
                     str folded)
{
    str found = {0};
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_LINK:
        return try_text(page, value->text, folded);
    case FIELD_CHOICE:
        return try_text(page, option_label(page, field, value->number), folded);
    case FIELD_WORDS:
    case FIELD_LINKS:
        for (size_t i = 0; i < value->count && found.len == 0; i++)
            found = try_text(page, value->texts[i], folded);
        return found;
    case FIELD_CHOICES:
        for (size_t i = 0; i < value->count && found.len == 0; i++)
            found = try_text(page, option_label(page, field, value->numbers[i]), folded);
        return found;
    default:
        return found;
    }
}

str excerpt_of(struct page *page, const struct record *record, str folded)
{
    str found = {0};
    for (size_t i = 0; record->kind && i < record->kind->field_count && found.len == 0; i++)
        if (record->values[i].present)
            found = try_value(page, &record->kind->fields[i], &record->values[i], folded);
    return found;
}
