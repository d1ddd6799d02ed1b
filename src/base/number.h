/* number.h - decimal text to double and back, the same on every host.
 *
 * Floor 0. The C library's own conversions are not used: they follow the locale, and the core has
 * no stdio.
 */
#ifndef NUMBER_H
#define NUMBER_H

#include "base.h"
#include "buf.h"

/* A whole decimal number: -3, 0.25, 1e-3. False for anything else, for more than 64 bytes and for
 * what overflows. Exact to the last bit up to 15 significant digits and 22 decimal places, within
 * one unit of the last place beyond. */
bool number_parse(str s, double *out);

/* `number` rounded to `digits` significant digits (1..15), without trailing zeros; written plainly
 * for 1e-5 <= |number| < 1e15, else as 1.5e-7. Negative zero is 0. NaN and infinities are bugs. */
void number_put(struct buf *buf, double number, int digits);

/* `number` rounded to exactly `places` decimal places (0..6), |number| < 1e9. */
void number_put_places(struct buf *buf, double number, int places);

#endif
