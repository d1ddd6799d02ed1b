#include "content_value.h"

#include "number.h"
#include "str.h"

bool value_number(str value, const struct block_field *field, int64_t *number)
{
    if (field->type == VALUE_SIGN) {
        if (value.len != 1) return false;
        ptrdiff_t place = str_find_char(S("-0+"), value.ptr[0]);
        if (place < 0) return false;
        *number = place - 1;
        return true;
    }
    if (field->type == VALUE_SECONDS) {
        double seconds;
        if (!number_parse(value, &seconds) || !(seconds >= 0 && seconds <= 3600)) return false;
        *number = (int64_t)(seconds * 1000 + 0.5);
        return true;
    }
    return str_parse_int(value, number);
}

bool value_is_among(str value, str words)
{
    while (words.len > 0)
        if (str_equal(str_cut(&words, ' '), value)) return true;
    return false;
}

static bool is_digits(str s, size_t len)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
    return s.len == len;
}

bool value_is_date(str value)
{
    str year = str_cut(&value, '-'), month = str_cut(&value, '-');
    return is_digits(year, 4) && (month.len == 0 || is_digits(month, 2)) &&
           (value.len == 0 || (month.len > 0 && is_digits(value, 2)));
}
