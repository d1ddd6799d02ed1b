/* str.h - borrowed strings: compare, cut, trim, copy, read numbers.
 *
 * Floor 0. Nothing here allocates but the copies. A str is bytes; utf8.h knows characters.
 *
 *     str rest = S("mood=2"), name = str_cut(&rest, '=');     name "mood", rest "2"
 */
#ifndef STR_H
#define STR_H

#include "arena.h"
#include "base.h"

str str_of_c(const char *zero_terminated);
bool str_equal(str a, str b);

/* Equal when ASCII letters are compared without case. */
bool str_equal_nocase(str a, str b);

/* Byte order: negative, zero or positive, a shorter prefix first. */
int str_compare(str a, str b);

bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);

/* The index of the first `c`, or -1. */
ptrdiff_t str_find_char(str s, char c);

/* The index of the first `needle` (not empty), or -1. */
ptrdiff_t str_find(str s, str needle);

/* What stands before the first `c`; *s becomes what stands after it, or empty if there is none. */
str str_cut(str *s, char c);

/* The next line without its "\n" or "\r\n"; *s becomes the rest. */
str str_cut_line(str *s);

/* From `from` up to (not including) `to`; both clamped to the length. */
str str_slice(str s, size_t from, size_t to);

/* Without ASCII white space at both ends. */
str str_trim(str s);

str str_copy(struct arena *arena, str s);

/* A zero-terminated copy, for a library that wants one. */
const char *str_copy_c(struct arena *arena, str s);

/* A whole decimal integer with an optional sign; false when it is anything else or overflows. */
bool str_parse_int(str s, int64_t *out);

#endif
