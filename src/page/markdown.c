#include "markdown.h"

#include <md4c.h>

#include "html.h"

struct writer {
    struct buf *out;
    str input;
};

/* An attribute of md4c (an address, a title) as text. */
static void put_attribute(struct buf *out, const MD_ATTRIBUTE *attribute)
{
    html_put_text(out, (str){attribute->text, attribute->size});
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct buf *out = ((struct writer *)context)->out;
    switch (type) {
    case MD_BLOCK_QUOTE:
        html(out, "<blockquote>");
        break;
    case MD_BLOCK_UL:
        html(out, "<ul>");
        break;
    case MD_BLOCK_OL:
        html(out, "<ol start=\"%u\">", ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        html(out, "<li>");
        break;
    case MD_BLOCK_HR:
        html(out, "<hr>");
        break;
    case MD_BLOCK_H:
        html(out, "<h2>");
        break;
    case MD_BLOCK_CODE:
        html(out, "<pre>");
        break;
    case MD_BLOCK_P:
        html(out, "<p>");
        break;
    default:
        break;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context)
{
    struct buf *out = ((struct writer *)context)->out;
    (void)detail;
    switch (type) {
    case MD_BLOCK_QUOTE:
        html(out, "</blockquote>");
        break;
    case MD_BLOCK_UL:
        html(out, "</ul>");
        break;
    case MD_BLOCK_OL:
        html(out, "</ol>");
        break;
    case MD_BLOCK_LI:
        html(out, "</li>");
        break;
    case MD_BLOCK_H:
        html(out, "</h2>");
        break;
    case MD_BLOCK_CODE:
        html(out, "</pre>");
        break;
    case MD_BLOCK_P:
        html(out, "</p>");
        break;
    default:
        break;
    }
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct buf *out = ((struct writer *)context)->out;
    (void)detail;
    switch (type) {
    case MD_SPAN_EM:
        html(out, "<em>");
        break;
    case MD_SPAN_STRONG:
        html(out, "<strong>");
        break;
    case MD_SPAN_CODE:
        html(out, "<code>");
        break;
    default:
        break;
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context)
{
    struct buf *out = ((struct writer *)context)->out;
    switch (type) {
    case MD_SPAN_EM:
        html(out, "</em>");
        break;
    case MD_SPAN_STRONG:
        html(out, "</strong>");
        break;
    case MD_SPAN_CODE:
        html(out, "</code>");
        break;
    case MD_SPAN_A:
        html(out, " (");
        put_attribute(out, &((MD_SPAN_A_DETAIL *)detail)->href);
        html(out, ")");
        break;
    default:
        break;
    }
    return 0;
}

/* What md4c calls a text of the input, so far as it lies in the input: 0.4.8 names bytes past the
 * end for some links inside links. The blanks and line ends of code are md4c's own and lie
 * elsewhere. */
static str within_input(const struct writer *writer, MD_TEXTTYPE type, str text)
{
    uintptr_t at = (uintptr_t)text.ptr, first = (uintptr_t)writer->input.ptr;
    uintptr_t end = first + writer->input.len;
    bool inside = at >= first && at <= end;
    if (!inside) return type == MD_TEXT_CODE ? text : (str){0};
    return (str){text.ptr, text.len < end - at ? text.len : end - at};
}

static int put_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context)
{
    const struct writer *writer = context;
    struct buf *out = writer->out;
    switch (type) {
    case MD_TEXT_NULLCHAR:
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        html(out, "<br>");
        break;
    default:
        html_put_text(out, within_input(writer, type, (str){text, size}));
    }
    return 0;
}

void markdown_put(struct buf *out, str text)
{
    struct writer writer = {out, text};
    MD_PARSER parser = {.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = put_text};
    size_t before = out->len;
    if (md_parse(text.ptr, (MD_SIZE)text.len, &parser, &writer) == 0) return;
    /* md4c found no room: what was written stays readable. */
    out->len = before;
    html(out, "<p>%ls</p>", STR(text));
}
