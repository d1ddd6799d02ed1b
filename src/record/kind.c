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

/* Of a number "a whole number from {1} to {2}", with its unit in {3}; of a choice its options, of a
 * link its kind in {1}. */
static str allowed_sentence(const struct field *field)
{
    bool more = field->unit.len > 0 || field->link.len > 0;
    switch (field->type) {
    case FIELD_INT:
        return more ? N("a whole number from {1} to {2} ({3})")
                    : N("a whole number from {1} to {2}");
    case FIELD_FLAG:
        return N("1 for yes or 0 for no");
    case FIELD_NUMBER:
        return N("a number from {1} to {2} with at most six decimal places");
    case FIELD_TEXT:
        return N("text");
    case FIELD_DAY:
        return N("a day such as 2026-11-21");
    case FIELD_TIME:
        return N("a time such as 2026-11-21T21:30");
    case FIELD_CHOICE:
        return N("one of {1}");
    case FIELD_CHOICES:
        return N("any of {1}");
    case FIELD_WORDS:
        return N("a list of words");
    case FIELD_LINK:
        return more ? N("a name or the id of a record ({1})") : N("a name or the id of a record");
    case FIELD_LINKS:
        return more ? N("a list of names or ids of records ({1})")
                    : N("a list of names or ids of records");
    case FIELD_ABOUT:
        return N("the id of the record it is about");
    case FIELD_PAIRS:
        return N("a list of item=whole number");
    }
    return (str){0};
}

void field_say_allowed(struct buf *out, const struct field *field, const struct tongue *tongue)
{
    char lo_room[12], hi_room[12], options_room[1024];
    struct buf lo = buf_over(lo_room, sizeof lo_room), hi = buf_over(hi_room, sizeof hi_room);
    struct buf options = buf_over(options_room, sizeof options_room);
    buf_put_int(&lo, field->lo);
    buf_put_int(&hi, field->hi);
    put_options(&options, field);
    str sentence = tongue_say(tongue, allowed_sentence(field));
    bool number = field->type == FIELD_INT || field->type == FIELD_NUMBER;
    str first = number ? buf_str(&lo) : field->option_count > 0 ? buf_str(&options) : field->link;
    str with[] = {first, buf_str(&hi), field->unit};
    if (field->unit.len > 0) with[2] = tongue_say(tongue, field->unit);
    fill_put(out, sentence, with, COUNT(with));
}

void field_put_allowed(struct buf *out, const struct field *field)
{
    field_say_allowed(out, field, &(struct tongue){0});
}
