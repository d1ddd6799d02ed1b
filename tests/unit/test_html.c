/* test_html.c - the one verb that writes HTML: nothing that is put in can become markup. */
#include "html.h"
#include "test.h"

TEST(html_escapes_every_text)
{
    char room[256];
    struct buf out = buf_over(room, sizeof room);
    html(&out, "<p title=\"%s\">%ls %c %d</p>", "\"><script>", STR(S("a & 'b' <i>\0</i>")), '<',
         -3);
    CHECK_STR(buf_str(&out), S("<p title=\"&quot;&gt;&lt;script&gt;\">a &amp; &#39;b&#39; "
                               "&lt;i&gt;\xef\xbf\xbd&lt;/i&gt; &lt; -3</p>"));
}

TEST(html_never_lets_a_markup_byte_through)
{
    uint64_t seed = 9;
    for (int round = 0; round < 5000; round++) {
        char text[24], room[256];
        size_t len = test_random(&seed) % sizeof text;
        for (size_t i = 0; i < len; i++) text[i] = "<>&\"'\0ab"[test_random(&seed) % 8];
        struct buf out = buf_over(room, sizeof room);
        html_put_text(&out, (str){text, len});
        for (size_t i = 0; i < out.len; i++)
            CHECK_TRUE(room[i] != '<' && room[i] != '>' && room[i] != '"' && room[i] != '\'' &&
                       room[i] != '\0');
    }
}
