/* content_value.h - the values of content files as numbers and words. */
#ifndef CONTENT_VALUE_H
#define CONTENT_VALUE_H

#include "content_schema.h"

/* An INT ("-5", or "+5" to show a sign), SIGN ("-", "0", "+") or SECONDS ("5.5", in milliseconds)
 * as a number; false when it is none. */
bool value_number(str value, const struct block_field *field, int64_t *number);

/* True when `value` is one of `words`, which are separated by spaces. */
bool value_is_among(str value, str words);

/* "2013", "2023-12" or "2023-12-08". */
bool value_is_date(str value);

#endif
