#include "html.h"

#include "format.h"
#include "str.h"

static str escaped(char c)
{
    switch (c) {
    case '&':
        return S("&amp;");
    case '<':
        return S("&lt;");
    case '>':
        return S("&gt;");
    case '"':
        return S("&quot;");
    case '\'':
        return S("&#39;");
    case '\0':
        return S("\xef\xbf\xbd");
    default:
        return (str){0};
    }
}

void html_put_text(struct buf *out, str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        str entity = escaped(text.ptr[i]);
        if (entity.len == 0) continue;
        buf_put(out, str_slice(text, from, i));
        buf_put(out, entity);
        from = i + 1;
    }
    buf_put(out, str_slice(text, from, text.len));
}

void html_write(struct buf *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    format_write(out, format, arguments, html_put_text);
    va_end(arguments);
}
