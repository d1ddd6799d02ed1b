#include "typed.h"

#include "limits.h"
#include "query.h"
#include "str.h"
#include "utf8.h"

enum { MINUTES_IN_HOUR = 60 };

/* Takes the digits at the start of *text. */
static bool take_number(str *text, int64_t *number)
{
    size_t digits = 0;
    while (digits < text->len && text->ptr[digits] >= '0' && text->ptr[digits] <= '9') digits++;
    bool read = digits > 0 && str_parse_int(str_slice(*text, 0, digits), number);
    *text = str_trim(str_slice(*text, digits, text->len));
    return read;
}

static bool is_minutes_word(str text)
{
    return text.len == 0 || str_equal_nocase(text, S("m")) || str_equal_nocase(text, S("min"));
}

bool typed_parse_minutes(str text, int64_t *minutes)
{
    enum { HOURS_MAX = 100000 };
    int64_t first, second = 0;
    text = str_trim(text);
    if (!take_number(&text, &first)) return false;
    if (is_minutes_word(text)) {
        *minutes = first;
        return true;
    }
    char mark = text.ptr[0];
    if ((mark != ':' && mark != 'h' && mark != 'H') || first > HOURS_MAX) return false;
    text = str_trim(str_slice(text, 1, text.len));
    bool more = text.len > 0;
    if (more && !take_number(&text, &second)) return false;
    if ((!more && mark == ':') || second >= MINUTES_IN_HOUR || !is_minutes_word(text)) return false;
    *minutes = first * MINUTES_IN_HOUR + second;
    return true;
}

str typed_minutes(struct page *page, str stored)
{
    int64_t minutes;
    if (!str_parse_int(stored, &minutes) || minutes < MINUTES_IN_HOUR) return stored;
    return page_path(page, "%lld:%02d", (long long)(minutes / MINUTES_IN_HOUR),
                     (int)(minutes % MINUTES_IN_HOUR));
}

static str folded(struct arena *arena, str text)
{
    struct buf buf = buf_new(arena, 3 * text.len + 1);
    utf8_fold(&buf, str_trim(text));
    return buf_str(&buf);
}

/* The newest record of `kind` that people call so; false when there is none. */
static bool find_named(struct page *page, const struct kind *kind, str name, id128 *id)
{
    struct arena room = *page->arena;
    str wanted = folded(&room, name);
    struct query query = query_all();
    query.kind = kind;
    struct query_run run = query_start(page->notebook, &query, room);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena one = room;
        struct record record;
        if (!notebook_read(entry, &one, &record)) continue;
        if (!str_equal(folded(&one, record_text(&record, kind->fields[0].name)), wanted)) continue;
        *id = record.id;
        return true;
    }
    return false;
}

str typed_name(struct page *page, const struct kind *kind, str text)
{
    id128 id;
    if (text.len == 0 || id_parse(text, &id) || !find_named(page, kind, text, &id)) return text;
    return id_text(page->arena, id);
}

static str id_as_name(struct page *page, str text)
{
    id128 id;
    struct record record;
    if (!id_parse(text, &id)) return text;
    const struct entry *entry = notebook_current(page->notebook, id);
    if (!entry || !notebook_read(entry, page->arena, &record) || !record.kind) return text;
    return record_text(&record, record.kind->fields[0].name);
}

/* Each entry of a list as an id of `kind`, or, where that is NULL, as a name. */
static str each_entry(struct page *page, const struct kind *kind, str list)
{
    struct arena *arena = page->arena;
    str *entries = NEW(arena, str, LIST_COUNT_MAX + 1);
    size_t count = draft_cut_list(list, arena, entries, LIST_COUNT_MAX + 1);
    if (count > LIST_COUNT_MAX) return list;
    struct buf buf = buf_new(arena, RECORD_LEN_MAX);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) buf_put(&buf, S(", "));
        value_put_entry(&buf,
                        kind ? typed_name(page, kind, entries[i]) : id_as_name(page, entries[i]));
    }
    return buf.full ? list : buf_str(&buf);
}

str typed_names(struct page *page, str stored)
{
    if (!page->notebook || stored.len == 0) return stored;
    return each_entry(page, NULL, stored);
}

static str read_text(struct page *page, const struct field *field, str text)
{
    int64_t minutes;
    const struct kind *linked = kind_find(field->link);
    if (field->type == FIELD_INT && str_equal(field->unit, S("minutes")))
        return typed_parse_minutes(text, &minutes) ? page_path(page, "%lld", (long long)minutes)
                                                   : text;
    if (field->type == FIELD_LINK && linked) return typed_name(page, linked, str_trim(text));
    if (field->type == FIELD_LINKS && linked) return each_entry(page, linked, text);
    return text;
}

struct form typed_read(struct page *page, const struct kind *kind, const struct form *sent)
{
    struct form own = form_of_kind(sent, kind, page->arena);
    for (size_t i = 0; i < own.count; i++) {
        const struct field *field = kind_field(kind, own.fields[i].name);
        own.fields[i].text = read_text(page, field, own.fields[i].text);
    }
    return own;
}
