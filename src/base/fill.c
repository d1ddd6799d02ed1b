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

static const struct fill_slot *find_slot(const struct fill_slot *slots, size_t count, str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(slots[i].name, name)) return &slots[i];
    return NULL;
}

bool fill_put_named(struct buf *out, str sentence, const struct fill_slot *slots, size_t count)
{
    struct buf begun = *out;
    while (sentence.len > 0) {
        ptrdiff_t brace = str_find_char(sentence, '{');
        buf_put(out, str_slice(sentence, 0, brace < 0 ? sentence.len : (size_t)brace));
        if (brace < 0) return true;
        sentence = str_slice(sentence, (size_t)brace + 1, sentence.len);
        const struct fill_slot *slot = find_slot(slots, count, str_cut(&sentence, '}'));
        if (!slot) {
            *out = begun;
            return false;
        }
        buf_put(out, slot->with);
    }
    return true;
}
