/* utf8.h - text as characters: validate, walk, cut, and fold for searching.
 *
 * Floor 0.
 */
#ifndef UTF8_H
#define UTF8_H

#include "base.h"
#include "buf.h"

/* True when `s` is well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
bool utf8_valid(str s);

/* How many code points a valid `s` has. */
size_t utf8_count(str s);

/* The first code point of valid, non-empty text; *s moves past it. */
uint32_t utf8_next(str *s);

void utf8_put(struct buf *buf, uint32_t code_point);

/* The longest prefix of valid text of at most `len_max` bytes that ends between code points. */
str utf8_prefix(str s, size_t len_max);

/* True for control characters that text from a person may not hold: all of C0 and C1 but tab and
 * line feed, and the bidirectional overrides that can make text read as another. */
bool utf8_forbidden(uint32_t code_point);

/* Valid text without case and accents ("Été" and "ete" become the same): for comparing and
 * searching, never for showing. Never longer than three times the input. */
void utf8_fold(struct buf *out, str s);

/* True when folded text of `s` contains `folded_needle` (made by utf8_fold, not empty). */
bool utf8_contains_folded(str s, str folded_needle);

#endif
