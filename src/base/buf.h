/* buf.h - a bounded output buffer that remembers when it overflowed.
 *
 * Floor 0.
 *
 * Writers put bytes without looking; whoever made the buffer asks once, at the end, whether it
 * was `full`. After an overflow the contents stay as they were before the put that did not fit.
 *
 *     struct buf out = buf_over(memory, sizeof memory);
 *     buf_format(&out, "%d of %d evenings", 4, 7);
 *     if (out.full) ...
 */
#ifndef BUF_H
#define BUF_H

#include <stdarg.h>

#include "arena.h"
#include "base.h"

struct buf {
    char *ptr;
    size_t len;
    size_t cap;
    bool full;
};

struct buf buf_over(void *memory, size_t cap);

/* A buffer of `cap` bytes taken from `arena`. */
struct buf buf_new(struct arena *arena, size_t cap);

void buf_put(struct buf *buf, str s);
void buf_put_char(struct buf *buf, char c);
void buf_put_bytes(struct buf *buf, const void *bytes, size_t len);
void buf_put_int(struct buf *buf, int64_t number);

/* printf with the verbs of format.h. Doubles are written by number.h. */
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What was written so far, borrowed. */
str buf_str(const struct buf *buf);

#endif
