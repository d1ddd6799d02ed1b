#include "buf.h"

#include <string.h>

#include "format.h"

struct buf buf_over(void *memory, size_t cap)
{
    return (struct buf){.ptr = memory, .cap = cap};
}

struct buf buf_new(struct arena *arena, size_t cap)
{
    return buf_over(arena_take_raw(arena, 1, 1, cap), cap);
}

void buf_put_bytes(struct buf *buf, const void *bytes, size_t len)
{
    if (buf->full || len > buf->cap - buf->len) {
        buf->full = true;
        return;
    }
    if (len > 0) memcpy(buf->ptr + buf->len, bytes, len);
    buf->len += len;
}

void buf_put(struct buf *buf, str s)
{
    buf_put_bytes(buf, s.ptr, s.len);
}

void buf_put_char(struct buf *buf, char c)
{
    buf_put_bytes(buf, &c, 1);
}

void buf_put_int(struct buf *buf, int64_t number)
{
    buf_format(buf, "%lld", (long long)number);
}

void buf_format(struct buf *buf, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    format_write(buf, format, arguments, buf_put);
    va_end(arguments);
}

str buf_str(const struct buf *buf)
{
    return (str){buf->ptr, buf->len};
}
