#include "html_text.h"

#include "str.h"
#include "utf8.h"

enum { INDENT_MAX = 24, WORD_LEN_SHOWN_MAX = 4096 };

/* How an element changes the flow. */
enum flow {
    INLINE,
    LEFT_OUT,  /* with all that is in it */
    BLOCK,     /* on lines of its own */
    PARAGRAPH, /* the same, with an empty line before and after */
    HEADING,
    ITEM,
    CELL,
};

static const struct {
    str name;
    enum flow flow;
} elements[] = {
    {STR_INIT("head"), LEFT_OUT},
    {STR_INIT("script"), LEFT_OUT},
    {STR_INIT("style"), LEFT_OUT},
    {STR_INIT("svg"), LEFT_OUT},
    {STR_INIT("nav"), LEFT_OUT},
    {STR_INIT("template"), LEFT_OUT},
    {STR_INIT("button"), LEFT_OUT},
    {STR_INIT("select"), LEFT_OUT},
    {STR_INIT("textarea"), LEFT_OUT},
    {STR_INIT("noscript"), LEFT_OUT},
    {STR_INIT("h1"), HEADING},
    {STR_INIT("h2"), HEADING},
    {STR_INIT("h3"), PARAGRAPH},
    {STR_INIT("h4"), PARAGRAPH},
    {STR_INIT("p"), PARAGRAPH},
    {STR_INIT("ul"), PARAGRAPH},
    {STR_INIT("ol"), PARAGRAPH},
    {STR_INIT("dl"), PARAGRAPH},
    {STR_INIT("table"), PARAGRAPH},
    {STR_INIT("figure"), PARAGRAPH},
    {STR_INIT("blockquote"), PARAGRAPH},
    {STR_INIT("section"), PARAGRAPH},
    {STR_INIT("fieldset"), PARAGRAPH},
    {STR_INIT("form"), PARAGRAPH},
    {STR_INIT("li"), ITEM},
    {STR_INIT("dt"), BLOCK},
    {STR_INIT("dd"), ITEM},
    {STR_INIT("div"), BLOCK},
    {STR_INIT("tr"), BLOCK},
    {STR_INIT("summary"), BLOCK},
    {STR_INIT("details"), BLOCK},
    {STR_INIT("label"), BLOCK},
    {STR_INIT("legend"), BLOCK},
    {STR_INIT("header"), LEFT_OUT},
    {STR_INIT("footer"), LEFT_OUT},
    {STR_INIT("main"), BLOCK},
    {STR_INIT("caption"), BLOCK},
    {STR_INIT("figcaption"), BLOCK},
    {STR_INIT("br"), BLOCK},
    {STR_INIT("td"), CELL},
    {STR_INIT("th"), CELL},
};

static const struct {
    str name;
    str text;
} entities[] = {
    {STR_INIT("amp"), STR_INIT("&")}, {STR_INIT("lt"), STR_INIT("<")},
    {STR_INIT("gt"), STR_INIT(">")},  {STR_INIT("quot"), STR_INIT("\"")},
    {STR_INIT("#39"), STR_INIT("'")}, {STR_INIT("nbsp"), STR_INIT(" ")},
    {STR_INIT("shy"), STR_INIT("")},
};

/* Where a link leads, as a command. */
static const struct {
    str path;
    str command;
    bool goes_on; /* the rest of the address belongs to the command */
} ways[] = {
    {STR_INIT("/now"), STR_INIT("evenkeel now"), false},
    {STR_INIT("/now/"), STR_INIT("evenkeel now "), true},
    {STR_INIT("/practices"), STR_INIT("evenkeel practice"), false},
    {STR_INIT("/practice/"), STR_INIT("evenkeel practice "), true},
    {STR_INIT("/help"), STR_INIT("evenkeel now help"), false},
    {STR_INIT("/help/"), STR_INIT("evenkeel now help/"), true},
    {STR_INIT("/check-in"), STR_INIT("evenkeel add weather"), false},
};

struct flowing {
    struct buf *out;
    str link; /* where the link leads that is open; empty for none */
    int width, column, indent;
    int lines_wanted; /* line ends before the next word: 0, 1 or 2 */
    bool blank;       /* a blank before the next word */
    bool bullet;      /* the next word begins a list item */
    bool empty;       /* nothing was written yet */
};

static enum flow flow_of(str name)
{
    for (size_t i = 0; i < COUNT(elements); i++)
        if (str_equal(elements[i].name, name)) return elements[i].flow;
    return INLINE;
}

static void want_lines(struct flowing *flowing, int lines)
{
    if (flowing->lines_wanted < lines) flowing->lines_wanted = lines;
}

static void break_line(struct flowing *flowing)
{
    for (int i = 0; i < flowing->lines_wanted && !flowing->empty; i++)
        buf_put_char(flowing->out, '\n');
    int indent = flowing->indent < INDENT_MAX ? flowing->indent : INDENT_MAX;
    for (int i = 0; i < indent - (flowing->bullet ? 2 : 0); i++) buf_put_char(flowing->out, ' ');
    if (flowing->bullet) buf_put(flowing->out, S("- "));
    flowing->column = indent;
    flowing->lines_wanted = 0;
    flowing->bullet = flowing->blank = flowing->empty = false;
}

static void put_word(struct flowing *flowing, str word)
{
    int len = (int)utf8_count(word);
    bool fits = flowing->column + (flowing->blank ? 1 : 0) + len <= flowing->width;
    if (flowing->lines_wanted == 0 && !fits && flowing->blank && flowing->column > flowing->indent)
        flowing->lines_wanted = 1;
    if (flowing->lines_wanted > 0 || flowing->empty) break_line(flowing);
    if (flowing->blank && flowing->column > flowing->indent) {
        buf_put_char(flowing->out, ' ');
        flowing->column++;
    }
    buf_put(flowing->out, word);
    flowing->column += len;
    flowing->blank = false;
}

/* The text of an entity, which begins after '&'; *rest moves past its ';'. */
static str take_entity(str *rest)
{
    str after = *rest, name = str_cut(&after, ';');
    for (size_t i = 0; i < COUNT(entities); i++)
        if (str_equal(entities[i].name, name)) {
            *rest = after;
            return entities[i].text;
        }
    return S("&");
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void put_text(struct flowing *flowing, str text)
{
    char room[WORD_LEN_SHOWN_MAX];
    while (text.len > 0) {
        struct buf word = buf_over(room, sizeof room);
        while (text.len > 0 && !is_blank(text.ptr[0])) {
            char c = text.ptr[0];
            text = str_slice(text, 1, text.len);
            if (c == '&')
                buf_put(&word, take_entity(&text));
            else
                buf_put_char(&word, c);
        }
        if (word.len > 0) put_word(flowing, buf_str(&word));
        if (text.len > 0) flowing->blank = true;
        while (text.len > 0 && is_blank(text.ptr[0])) text = str_slice(text, 1, text.len);
    }
}

static void underline(struct flowing *flowing)
{
    int count = flowing->column - flowing->indent;
    flowing->lines_wanted = 1;
    break_line(flowing);
    for (int i = 0; i < count; i++) buf_put_char(flowing->out, '=');
}

static void flow_at(struct flowing *flowing, enum flow flow, bool closes, bool is_h1)
{
    switch (flow) {
    case INLINE:
    case LEFT_OUT:
        break;
    case BLOCK:
        want_lines(flowing, 1);
        break;
    case PARAGRAPH:
        want_lines(flowing, 2);
        break;
    case HEADING:
        if (closes && is_h1) underline(flowing);
        want_lines(flowing, 2);
        break;
    case ITEM:
        want_lines(flowing, 1);
        flowing->indent += closes ? -2 : 2;
        flowing->bullet = !closes;
        break;
    case CELL:
        if (closes) put_text(flowing, S("  "));
        break;
    }
}

static str link_of(str attributes)
{
    ptrdiff_t at = str_find(attributes, S("href=\""));
    if (at < 0) return (str){0};
    str rest = str_slice(attributes, (size_t)at + 6, attributes.len);
    return str_cut(&rest, '"');
}

/* After a link, the command that leads there. */
static void end_link(struct flowing *flowing)
{
    char room[128];
    struct buf word = buf_over(room, sizeof room);
    str link = flowing->link;
    flowing->link = (str){0};
    for (size_t i = 0; i < COUNT(ways); i++) {
        str rest = str_slice(link, ways[i].path.len, link.len);
        bool leads = ways[i].goes_on ? str_starts(link, ways[i].path) && rest.len > 0 &&
                                           str_find_char(rest, '/') < 0
                                     : str_equal(link, ways[i].path);
        if (!leads) continue;
        buf_format(&word, "(%ls%ls)", STR(ways[i].command), STR(rest));
        flowing->blank = true;
        if (!word.full) put_word(flowing, buf_str(&word));
    }
}

/* Past the end of the element that was opened just before `rest`. */
static str skip_element(str rest, str name)
{
    size_t depth = 1;
    while (depth > 0 && rest.len > 0) {
        str_cut(&rest, '<');
        str tag = str_cut(&rest, '>');
        bool closes = str_starts(tag, S("/"));
        if (closes) tag = str_slice(tag, 1, tag.len);
        str tag_name = str_cut(&tag, ' ');
        if (!str_equal(tag_name, name) || str_ends(tag, S("/"))) continue;
        depth = closes ? depth - 1 : depth + 1;
    }
    return rest;
}

static bool is_hidden(str attributes)
{
    while (attributes.len > 0) {
        str attribute = str_cut(&attributes, ' ');
        if (str_equal(attribute, S("hidden")) || str_equal(attribute, S("aria-hidden=\"true\"")))
            return true;
    }
    return false;
}

void html_text(struct buf *out, str page, int width)
{
    struct flowing flowing = {.out = out, .width = width, .empty = true};
    while (page.len > 0) {
        put_text(&flowing, str_cut(&page, '<'));
        str attributes = str_cut(&page, '>');
        bool closes = str_starts(attributes, S("/"));
        bool is_void = str_ends(attributes, S("/")) || str_starts(attributes, S("!"));
        if (closes) attributes = str_slice(attributes, 1, attributes.len);
        str name = str_cut(&attributes, ' ');
        enum flow flow = flow_of(name);
        bool has_end = !is_void && !str_equal(name, S("input")) && !str_equal(name, S("br"));
        if (!closes && has_end && (flow == LEFT_OUT || is_hidden(attributes)))
            page = skip_element(page, name);
        else
            flow_at(&flowing, flow, closes, str_equal(name, S("h1")));
        if (str_equal(name, S("a"))) {
            if (closes) end_link(&flowing);
            if (!closes) flowing.link = link_of(attributes);
        }
        /* Styles set these apart without a blank; what was a picture stood between two words. */
        if (!closes && (str_equal(name, S("span")) || str_equal(name, S("svg"))))
            flowing.blank = true;
    }
    if (!flowing.empty) buf_put_char(out, '\n');
}
