#include "filled.h"

#include "str.h"

str filled_with(struct page *page, str sentence, const str *texts, size_t count)
{
    size_t len = sentence.len, next = 0;
    for (size_t i = 0; i < count; i++) len += texts[i].len;
    struct buf out = buf_new(page->arena, len + 1);
    for (;;) {
        ptrdiff_t place = str_find(sentence, S("{}"));
        buf_put(&out, str_slice(sentence, 0, place < 0 ? sentence.len : (size_t)place));
        if (place < 0) return buf_str(&out);
        if (next < count) buf_put(&out, texts[next++]);
        sentence = str_slice(sentence, (size_t)place + 2, sentence.len);
    }
}

str filled_number(struct page *page, int64_t number)
{
    return page_path(page, "%lld", (long long)number);
}
