#include "form.h"

#include "str.h"
#include "utf8.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool decode(str encoded, struct arena *arena, str *out)
{
    char *text = arena_take_raw(arena, 1, 1, encoded.len);
    size_t len = 0;
    for (size_t i = 0; i < encoded.len; i++) {
        char c = encoded.ptr[i];
        if (c == '%') {
            if (encoded.len - i < 3) return false;
            int high = hex_digit(encoded.ptr[i + 1]), low = hex_digit(encoded.ptr[i + 2]);
            if (high < 0 || low < 0) return false;
            text[len++] = (char)(high * 16 + low);
            i += 2;
        } else {
            text[len++] = c == '+' ? ' ' : c;
        }
    }
    *out = (str){text, len};
    return utf8_valid(*out);
}

bool form_read(str encoded, struct arena *arena, struct form *out)
{
    struct form form = form_empty(arena, FORM_FIELD_COUNT_MAX);
    while (encoded.len > 0) {
        str value = str_cut(&encoded, '&');
        if (value.len == 0) continue;
        str name = str_cut(&value, '=');
        if (form.count == FORM_FIELD_COUNT_MAX) return false;
        struct draft_field field;
        if (!decode(name, arena, &field.name) || !decode(value, arena, &field.text)) return false;
        form.fields[form.count++] = field;
    }
    *out = form;
    return true;
}

str form_text(const struct form *form, str name)
{
    for (size_t i = 0; i < form->count; i++)
        if (str_equal(form->fields[i].name, name)) return form->fields[i].text;
    return (str){0};
}

bool form_given(const struct form *form, str name)
{
    for (size_t i = 0; i < form->count; i++)
        if (str_equal(form->fields[i].name, name)) return true;
    return false;
}

bool form_has(const struct form *form, str name, str text, struct arena scratch)
{
    for (size_t i = 0; i < form->count; i++) {
        if (!str_equal(form->fields[i].name, name)) continue;
        str *entries = NEW(&scratch, str, LIST_COUNT_MAX);
        size_t count = draft_cut_list(form->fields[i].text, &scratch, entries, LIST_COUNT_MAX);
        for (size_t e = 0; e < count; e++)
            if (str_equal(entries[e], text)) return true;
    }
    return false;
}

struct form form_empty(struct arena *arena, size_t cap)
{
    return (struct form){NEW(arena, struct draft_field, cap), 0};
}

void form_add(struct form *form, str name, str text)
{
    form->fields[form->count++] = (struct draft_field){name, text};
}

struct form form_of_kind(const struct form *form, const struct kind *kind, struct arena *arena)
{
    struct form own = form_empty(arena, form->count);
    for (size_t i = 0; i < form->count; i++)
        if (kind_field(kind, form->fields[i].name))
            form_add(&own, form->fields[i].name, form->fields[i].text);
    return own;
}

struct form form_of_record(const struct record *record, struct arena *arena)
{
    CHECK(record->kind);
    struct form form = form_empty(arena, record->kind->field_count);
    for (size_t i = 0; i < record->kind->field_count; i++) {
        if (!record->values[i].present) continue;
        struct buf text = buf_new(arena, RECORD_LEN_MAX);
        value_put_plain(&text, &record->kind->fields[i], &record->values[i]);
        CHECK(!text.full);
        arena->at = text.ptr + text.len; /* give back what the text did not need */
        form_add(&form, record->kind->fields[i].name, buf_str(&text));
    }
    return form;
}
