#include "well_formed.h"

#include <string.h>

#include "str.h"

enum { DEPTH_MAX = 64, NAME_COUNT_MAX = 20000, ATTRIBUTE_COUNT_MAX = 48, SHOWN_LEN_MAX = 60 };

struct attribute {
    str name, value;
};

struct tag {
    str name;
    bool closing, self_closed;
    struct attribute attributes[ATTRIBUTE_COUNT_MAX];
    size_t attribute_count;
};

/* A run of ids, or of references to them. */
struct names {
    str *at;
    size_t count;
};

struct reader {
    str rest;
    struct buf *faults;
    bool fine;
    str open[DEPTH_MAX];
    size_t depth;
    struct names ids, references, labelled, labels;
    size_t headings;
};

static void fault(struct reader *reader, const char *what, str where)
{
    reader->fine = false;
    where = str_slice(where, 0, SHOWN_LEN_MAX);
    buf_format(reader->faults, "%s: %ls\n", what, STR(where));
}

static bool one_of(str word, const char *words)
{
    str rest = str_of_c(words);
    while (rest.len > 0)
        if (str_equal(str_cut(&rest, ' '), word)) return true;
    return false;
}

static bool in_names(const struct names *names, str name)
{
    for (size_t i = 0; i < names->count; i++)
        if (str_equal(names->at[i], name)) return true;
    return false;
}

static void names_add(struct names *names, str name)
{
    CHECK(names->count < NAME_COUNT_MAX);
    names->at[names->count++] = name;
}

static const struct attribute *find_attribute(const struct tag *tag, const char *name)
{
    for (size_t i = 0; i < tag->attribute_count; i++)
        if (str_equal(tag->attributes[i].name, str_of_c(name))) return &tag->attributes[i];
    return NULL;
}

/* Its value; empty where it is not there. */
static str attribute_of(const struct tag *tag, const char *name)
{
    const struct attribute *found = find_attribute(tag, name);
    return found ? found->value : (str){0};
}

/* An ampersand begins an entity; nothing else may. */
static void check_text(struct reader *reader, str text)
{
    str rest = text;
    for (ptrdiff_t at; (at = str_find_char(rest, '&')) >= 0;) {
        rest = str_slice(rest, (size_t)at + 1, rest.len);
        ptrdiff_t end = str_find_char(rest, ';');
        str name = end < 0 ? (str){0} : str_slice(rest, 0, (size_t)end);
        bool numeric = name.len > 1 && name.ptr[0] == '#';
        if (!numeric && !one_of(name, "amp lt gt quot apos nbsp"))
            fault(reader, "a bare ampersand", rest);
    }
    if (str_find_char(text, '<') >= 0) fault(reader, "a bare < in a value", text);
    if (str_find_char(text, '\0') >= 0) fault(reader, "a zero byte", text);
}

static bool is_blank(char c) { return c == ' ' || c == '\n'; }

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == ':';
}

static str take_name(str *s)
{
    size_t len = 0;
    while (len < s->len && is_name_byte(s->ptr[len])) len++;
    str name = str_slice(*s, 0, len);
    *s = str_slice(*s, len, s->len);
    return name;
}

/* The attribute at the start of *s; false when there is none. */
static bool take_attribute(struct reader *reader, str *s, struct attribute *out)
{
    while (s->len > 0 && is_blank(s->ptr[0])) *s = str_slice(*s, 1, s->len);
    out->name = take_name(s);
    out->value = (str){0};
    if (out->name.len == 0) return false;
    if (!str_starts(*s, S("="))) return true;
    if (!str_starts(*s, S("=\""))) {
        fault(reader, "a value without double quotes", *s);
        return false;
    }
    *s = str_slice(*s, 2, s->len);
    out->value = str_cut(s, '"');
    check_text(reader, out->value);
    return true;
}

/* The tag that begins at reader->rest, which moves past it. Values may hold ">". */
static bool take_tag(struct reader *reader, struct tag *tag)
{
    str s = str_slice(reader->rest, 1, reader->rest.len);
    tag->attribute_count = 0;
    tag->closing = str_starts(s, S("/"));
    if (tag->closing) s = str_slice(s, 1, s.len);
    tag->name = take_name(&s);
    if (tag->name.len == 0) {
        fault(reader, "a bare <", reader->rest);
        reader->rest = s;
        return false;
    }
    for (struct attribute attribute; take_attribute(reader, &s, &attribute);) {
        for (size_t i = 0; i < tag->attribute_count; i++)
            if (str_equal(tag->attributes[i].name, attribute.name))
                fault(reader, "an attribute twice", attribute.name);
        CHECK(tag->attribute_count < ATTRIBUTE_COUNT_MAX);
        tag->attributes[tag->attribute_count++] = attribute;
    }
    tag->self_closed = str_starts(s, S("/"));
    if (tag->self_closed) s = str_slice(s, 1, s.len);
    if (!str_starts(s, S(">"))) fault(reader, "a tag that does not end", reader->rest);
    reader->rest = str_slice(s, 1, s.len);
    return true;
}

static void add_references(struct reader *reader, const struct tag *tag)
{
    static const char *const naming[] = {"for",           "aria-labelledby", "aria-describedby",
                                         "aria-controls", "list",            "form"};
    for (size_t i = 0; i < COUNT(naming); i++) {
        str value = attribute_of(tag, naming[i]);
        while (value.len > 0) {
            str name = str_cut(&value, ' ');
            names_add(&reader->references, name);
            if (i == 0) names_add(&reader->labels, name);
        }
    }
    str href = attribute_of(tag, "href");
    if (href.len > 1 && href.ptr[0] == '#' && str_equal(tag->name, S("a")))
        names_add(&reader->references, str_slice(href, 1, href.len));
}

static bool inside(const struct reader *reader, const char *name)
{
    for (size_t i = 0; i < reader->depth; i++)
        if (str_equal(reader->open[i], str_of_c(name))) return true;
    return false;
}

/* A control is named by a label around it or pointing at it, or by itself. */
static void check_control(struct reader *reader, const struct tag *tag)
{
    if (!one_of(tag->name, "input select textarea")) return;
    if (one_of(attribute_of(tag, "type"), "hidden submit button")) return;
    if (inside(reader, "label") || attribute_of(tag, "aria-label").len > 0 ||
        attribute_of(tag, "aria-labelledby").len > 0)
        return;
    str id = attribute_of(tag, "id");
    if (id.len == 0) fault(reader, "a control without a label", attribute_of(tag, "name"));
    else names_add(&reader->labelled, id);
}

static void check_attribute(struct reader *reader, const struct attribute *attribute)
{
    if (str_starts(attribute->name, S("on")))
        fault(reader, "a script in an attribute", attribute->name);
    if (one_of(attribute->name, "href src action formaction") &&
        str_starts(str_trim(attribute->value), S("javascript:")))
        fault(reader, "a script in an address", attribute->value);
    if (str_equal(attribute->name, S("style")))
        fault(reader, "a style in an attribute, which the policy forbids", attribute->value);
}

static void check_tag(struct reader *reader, const struct tag *tag)
{
    if (find_attribute(tag, "id")) {
        str id = attribute_of(tag, "id");
        if (id.len == 0 || in_names(&reader->ids, id))
            fault(reader, "an id that is empty or not unique", id);
        names_add(&reader->ids, id);
    }
    add_references(reader, tag);
    check_control(reader, tag);
    if (str_equal(tag->name, S("img")) && !find_attribute(tag, "alt"))
        fault(reader, "an image without alt", tag->name);
    if (str_equal(tag->name, S("h1"))) reader->headings++;
    for (size_t i = 0; i < tag->attribute_count; i++) check_attribute(reader, &tag->attributes[i]);
}

static void open_or_close(struct reader *reader, const struct tag *tag)
{
    const char *void_elements = "area base br col embed hr img input link meta source track wbr";
    if (tag->closing) {
        if (reader->depth > 0 && str_equal(reader->open[reader->depth - 1], tag->name))
            reader->depth--;
        else
            fault(reader, "a tag closed out of order", tag->name);
    } else if (!one_of(tag->name, void_elements) && !tag->self_closed) {
        CHECK(reader->depth < DEPTH_MAX);
        reader->open[reader->depth++] = tag->name;
    }
}

static void read_page(struct reader *reader)
{
    static struct tag tag;
    while (reader->rest.len > 0) {
        ptrdiff_t at = str_find_char(reader->rest, '<');
        size_t text_len = at < 0 ? reader->rest.len : (size_t)at;
        str text = str_slice(reader->rest, 0, text_len);
        check_text(reader, text);
        if (str_find_char(text, '>') >= 0) fault(reader, "a bare >", text);
        reader->rest = str_slice(reader->rest, text_len, reader->rest.len);
        if (reader->rest.len == 0 || !take_tag(reader, &tag)) continue;
        if (!tag.closing) check_tag(reader, &tag);
        open_or_close(reader, &tag);
    }
}

static void check_whole(struct reader *reader)
{
    for (size_t i = 0; i < reader->depth; i++)
        fault(reader, "a tag that is never closed", reader->open[i]);
    for (size_t i = 0; i < reader->references.count; i++)
        if (!in_names(&reader->ids, reader->references.at[i]))
            fault(reader, "a reference to an id that is not there", reader->references.at[i]);
    for (size_t i = 0; i < reader->labelled.count; i++)
        if (!in_names(&reader->labels, reader->labelled.at[i]))
            fault(reader, "a control that no label names", reader->labelled.at[i]);
    if (reader->headings != 1) fault(reader, "not exactly one h1", S(""));
}

bool well_formed_check(str page, struct buf *faults, struct arena scratch)
{
    struct reader reader = {.rest = page, .faults = faults, .fine = true};
    struct names *all[] = {&reader.ids, &reader.references, &reader.labelled, &reader.labels};
    for (size_t i = 0; i < COUNT(all); i++)
        all[i]->at = arena_take_raw(&scratch, sizeof(str), _Alignof(str), NAME_COUNT_MAX);
    str doctype = S("<!doctype html>");
    if (str_equal_nocase(str_slice(page, 0, doctype.len), doctype))
        reader.rest = str_slice(page, doctype.len, page.len);
    else
        fault(&reader, "no doctype", page);
    read_page(&reader);
    check_whole(&reader);
    return reader.fine;
}
