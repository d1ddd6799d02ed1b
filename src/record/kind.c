#include "kind.h"

#include "buf.h"
#include "str.h"

enum { FIRST_NUMBER = 16 };

const struct kind *kind_find(str name)
{
    for (size_t i = 0; i < kinds_count; i++)
        if (str_equal(kinds[i].name, name)) return &kinds[i];
    return NULL;
}

const struct kind *kind_of_number(uint32_t number)
{
    uint32_t at = number - FIRST_NUMBER;
    return at < kinds_count && kinds[at].number == number ? &kinds[at] : NULL;
}

const struct field *kind_field(const struct kind *kind, str name)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (str_equal(kind->fields[i].name, name)) return &kind->fields[i];
    return NULL;
}

const struct field *kind_field_of_number(const struct kind *kind, uint32_t number)
{
    return number - 1 < kind->field_count ? &kind->fields[number - 1] : NULL;
}

uint32_t field_option_number(const struct field *field, str name)
{
    for (size_t i = 0; i < field->option_count; i++)
        if (str_equal(field->options[i].name, name)) return (uint32_t)i + 1;
    return 0;
}

bool field_is_list(const struct field *field)
{
    return field->type == FIELD_CHOICES || field->type == FIELD_WORDS ||
           field->type == FIELD_LINKS || field->type == FIELD_PAIRS;
}

static void put_options(struct buf *out, const struct field *field)
{
    for (size_t i = 0; i < field->option_count; i++) {
        if (i > 0) buf_put(out, S(", "));
        buf_put(out, field->options[i].name);
    }
}

void field_put_allowed(struct buf *out, const struct field *field)
{
    switch (field->type) {
    case FIELD_INT:
        buf_format(out, "a whole number from %d to %d", (int)field->lo, (int)field->hi);
        if (field->unit.len > 0) buf_format(out, " (%.*s)", STR(field->unit));
        return;
    case FIELD_FLAG:
        buf_put(out, T("1 for yes or 0 for no"));
        return;
    case FIELD_NUMBER:
        buf_format(out, "a number from %d to %d with at most six decimal places", (int)field->lo,
                   (int)field->hi);
        return;
    case FIELD_TEXT:
        buf_put(out, T("text"));
        return;
    case FIELD_DAY:
        buf_put(out, T("a day such as 2026-11-21"));
        return;
    case FIELD_TIME:
        buf_put(out, T("a time such as 2026-11-21T21:30"));
        return;
    case FIELD_CHOICE:
        buf_put(out, T("one of "));
        put_options(out, field);
        return;
    case FIELD_CHOICES:
        buf_put(out, T("any of "));
        put_options(out, field);
        return;
    case FIELD_WORDS:
        buf_put(out, T("a list of words"));
        return;
    case FIELD_LINK:
        buf_put(out, T("a name or the id of a record"));
        if (field->link.len > 0) buf_format(out, " (%.*s)", STR(field->link));
        return;
    case FIELD_LINKS:
        buf_put(out, T("a list of names or ids of records"));
        if (field->link.len > 0) buf_format(out, " (%.*s)", STR(field->link));
        return;
    case FIELD_ABOUT:
        buf_put(out, T("the id of the record it is about"));
        return;
    case FIELD_PAIRS:
        buf_put(out, T("a list of item=whole number"));
        return;
    }
}
