/* format.h - the one reader of printf formats, with a say in how strings are written.
 *
 * Floor 0. buf_format writes strings as they are; html (floor 3) writes them escaped. Both hand
 * their arguments here, so that there is one place that reads a format, and none that needs stdio,
 * which the core does not have.
 *
 * Verbs: %s %ls %c %d %u %x %zu %lld %llu %ld %lu %%, with a width and a leading zero for numbers.
 * Any other verb is a bug and panics. %ls is a str, handed over by STR (base.h):
 *
 *     buf_format(out, "%d of %ls", count, STR(name));
 */
#ifndef FORMAT_H
#define FORMAT_H

#include <stdarg.h>

#include "buf.h"

/* Writes `format` to `out`; every %s and %ls goes through `put_text`. */
void format_write(struct buf *out, const char *format, va_list arguments,
                  void (*put_text)(struct buf *out, str text));

#endif
