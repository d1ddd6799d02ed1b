#include "aloud.h"

#include "limits.h"
#include "str.h"
#include "utf8.h"

/* A few whole text fields and the sentences around them. */
enum { WORDS_LEN_MAX = 4 * TEXT_LEN_MAX };

struct buf aloud_begin(struct page *page)
{
    return buf_new(page->arena, WORDS_LEN_MAX);
}

/* Whether a full stop would be one too many. */
static bool has_an_end(str text)
{
    static const uint32_t ends[] = {'.', '?', '!', '"', 0x2026, 0x3002, 0x61f};
    uint32_t last = 0;
    while (text.len > 0) last = utf8_next(&text);
    for (size_t i = 0; i < COUNT(ends); i++)
        if (last == ends[i]) return true;
    return false;
}

void aloud_say(struct buf *words, str sentence, str text)
{
    ptrdiff_t place = str_find(sentence, S("{1}"));
    text = str_trim(text);
    if (place >= 0 && text.len == 0) return;
    if (words->len > 0) buf_put(words, S(" "));
    if (place < 0) {
        buf_put(words, sentence);
        return;
    }
    str rest = str_slice(sentence, (size_t)place + 3, sentence.len);
    buf_put(words, str_slice(sentence, 0, (size_t)place));
    buf_put(words, text);
    if (rest.len > 0)
        buf_put(words, rest);
    else if (!has_an_end(text))
        buf_put_char(words, '.');
}

void aloud_say_paragraph(struct buf *words, str text)
{
    text = str_trim(text);
    if (text.len == 0) return;
    if (words->len > 0) buf_put(words, S("\n\n"));
    buf_put(words, text);
}

static void put_paragraphs(struct page *page, str words)
{
    while (words.len > 0) {
        ptrdiff_t end = str_find(words, S("\n\n"));
        str paragraph = str_slice(words, 0, end < 0 ? words.len : (size_t)end);
        words = str_slice(words, end < 0 ? words.len : (size_t)end + 2, words.len);
        if (str_trim(paragraph).len > 0)
            html(page->out, "<p dir=\"auto\">%ls</p>", STR(str_trim(paragraph)));
    }
}

void aloud_put(struct page *page, str heading, str words)
{
    if (words.len == 0) return;
    html(page->out, "<section class=\"card aloud\"><h2>%ls</h2><div id=\"aloud\">", STR(heading));
    put_paragraphs(page, words);
    html(page->out,
         "</div><div class=\"actions\"><button type=\"button\" class=\"quiet\" "
         "data-copies=\"aloud\" data-copied=\"%s\">%s</button></div></section>",
         TC(page, "Copied. Take it with you."), TC(page, "Copy as text"));
}
