#include "fill.h"

#include "str.h"

str tongue_say(const struct tongue *tongue, str sentence)
{
    return tongue->say ? tongue->say(tongue->context, sentence) : sentence;
}

/* The number of the place that `rest` begins with, or 0. */
static size_t place_at(str rest)
{
    bool place = rest.len >= 3 && rest.ptr[0] == '{' && rest.ptr[2] == '}' && rest.ptr[1] >= '1' &&
                 rest.ptr[1] <= '9';
    return place ? (size_t)(rest.ptr[1] - '0') : 0;
}

void fill_put(struct buf *out, str sentence, const str *with, size_t count)
{
    while (sentence.len > 0) {
        size_t place = place_at(sentence);
        CHECK(place <= count);
        if (place > 0) buf_put(out, with[place - 1]);
        else buf_put_char(out, sentence.ptr[0]);
        sentence = str_slice(sentence, place > 0 ? 3 : 1, sentence.len);
    }
}

str fill_text(struct arena *arena, str sentence, const str *with, size_t count)
{
    size_t len = sentence.len, places = 0;
    for (size_t i = 0; i < sentence.len; i++)
        places += place_at(str_slice(sentence, i, sentence.len)) > 0;
    for (size_t i = 0; i < count; i++) len += with[i].len * places;
    struct buf out = buf_new(arena, len);
    fill_put(&out, sentence, with, count);
    return buf_str(&out);
}
