/* test_markdown.c - what a person wrote in Markdown, as HTML without anything but its text and
 * shape. */
#include "markdown.h"
#include "test.h"

static str shown(str text, struct buf *out)
{
    out->len = 0;
    markdown_put(out, text);
    return buf_str(out);
}

TEST(markdown_keeps_shape_and_escapes_text)
{
    char room[4096];
    struct buf out = buf_over(room, sizeof room);
    CHECK_STR(shown(S("*a* **b** `c`"), &out),
              S("<p><em>a</em> <strong>b</strong> <code>c</code></p>"));
    CHECK_STR(shown(S("one\ntwo"), &out), S("<p>one<br>two</p>"));
    CHECK_STR(shown(S("### x"), &out), S("<h2>x</h2>"));
    CHECK_STR(shown(S("- a\n- b"), &out), S("<ul><li>a</li><li>b</li></ul>"));
    CHECK_STR(shown(S("3. a"), &out), S("<ol start=\"3\"><li>a</li></ol>"));
    CHECK_STR(shown(S("> q"), &out), S("<blockquote><p>q</p></blockquote>"));
    CHECK_STR(shown(S("<b>&\""), &out), S("<p>&lt;b&gt;&amp;&quot;</p>"));
    CHECK_STR(shown(S("<script>x</script>"), &out), S("<p>&lt;script&gt;x&lt;/script&gt;</p>"));
}

TEST(markdown_leads_nowhere_outside)
{
    char room[4096];
    struct buf out = buf_over(room, sizeof room);
    CHECK_STR(shown(S("[w](javascript:x)"), &out), S("<p>w (javascript:x)</p>"));
    CHECK_STR(shown(S("![w](http://a/b.png)"), &out), S("<p>w</p>"));
}

TEST(markdown_that_does_not_fit_leaves_a_full_buffer)
{
    char room[8];
    struct buf out = buf_over(room, sizeof room);
    markdown_put(&out, S("a long line of text"));
    CHECK_TRUE(out.full);
}
