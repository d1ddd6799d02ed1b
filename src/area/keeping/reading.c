#include "reading.h"

#include "area.h"

#include "feelings.h"
#include "limits.h"
#include "markdown.h"
#include "str.h"
#include "title.h"
#include "wording.h"

static void put_link(struct page *page, id128 id)
{
    struct record record;
    const struct entry *entry = notebook_current(page->notebook, id);
    if (entry && notebook_read(entry, page->arena, &record))
        html(page->out, "<a href=\"%ls\"><bdi>%ls</bdi></a>",
             STR(area_shows(page, record.kind, id)), STR(title_of(page, &record, 80)));
    else
        html(page->out, "%s", TC(page, "something that is no longer here"));
}

/* The id of a record, or plain words. */
static void put_link_text(struct page *page, str text)
{
    id128 id;
    if (id_parse(text, &id))
        put_link(page, id);
    else
        html(page->out, "<bdi>%ls</bdi>", STR(text));
}

static void put_tags(struct page *page, const struct value *value)
{
    const struct feelings_own *own = feelings_own_words(page);
    html(page->out, "<ul class=\"tags\">");
    for (size_t i = 0; i < value->count; i++) {
        const struct content_feeling *known = content_find_feeling(page->content, value->texts[i]);
        html(page->out, "<li class=\"%ls\"><bdi>%ls</bdi></li>",
             STR(feelings_hue(page, own, value->texts[i])),
             STR(known ? known->name : value->texts[i]));
    }
    html(page->out, "</ul>");
}

static str option_label(struct page *page, const struct field *field, int64_t number)
{
    if (number < 1 || (size_t)number > field->option_count) return S("?");
    return say(page, field->options[number - 1].label);
}

/* The fields of weather whose steps have names. */
static const struct content_level *level_of(struct page *page, const struct field *field,
                                            int64_t number)
{
    static const str named[] = {STR_INIT("mood"), STR_INIT("energy"), STR_INIT("solid")};
    for (size_t i = 0; i < COUNT(named); i++)
        if (str_equal(field->name, named[i]))
            return content_level(content_scale(page->content, named[i]), (int)number);
    return NULL;
}

static void put_number(struct page *page, const struct field *field, int64_t number)
{
    const struct content_level *level = level_of(page, field, number);
    if (level && field->lo < 0)
        html(page->out, "%ls", STR(wording_sentence_start(page, level->name)));
    else if (level)
        html(page->out, "%ls <small>%lld %s %d</small>",
             STR(wording_sentence_start(page, level->name)), (long long)number, TC(page, "of"),
             (int)field->hi);
    else if (str_equal(field->unit, S("minutes")))
        html(page->out, "%ls", STR(wording_duration(page, number)));
    else if (field->unit.len > 0)
        html(page->out, "%lld %ls", (long long)number, STR(field->unit));
    else if (field->lo < 0)
        html(page->out, "%s%lld", number > 0 ? "+" : "", (long long)number);
    else
        html(page->out, "%s",
             TFC(page, "{1} of {2}", page_path(page, "%lld", (long long)number),
                 page_path(page, "%d", (int)field->hi)));
}

static void put_plain(struct page *page, const struct field *field, const struct value *value)
{
    struct arena room = *page->arena;
    struct buf text = buf_new(&room, RECORD_LEN_MAX);
    value_put_plain(&text, field, value);
    html(page->out, "<bdi>%ls</bdi>", STR(buf_str(&text)));
}

static void put_moment(struct page *page, struct moment at)
{
    struct buf clock = buf_new(page->arena, 8);
    moment_put_clock(&clock, at);
    html(page->out, "%ls, %ls",
         STR(wording_sentence_start(page, wording_day(page, moment_local_day(at)))),
         STR(buf_str(&clock)));
}

static void put_list(struct page *page, const struct field *field, const struct value *value)
{
    for (size_t i = 0; i < value->count; i++) {
        if (i > 0) html(page->out, ", ");
        if (field->type == FIELD_CHOICES)
            html(page->out, "%ls", STR(option_label(page, field, value->numbers[i])));
        else
            put_link_text(page, value->texts[i]);
    }
}

static void put_value(struct page *page, const struct field *field, const struct value *value)
{
    switch (field->type) {
    case FIELD_INT:
        put_number(page, field, value->number);
        break;
    case FIELD_CHOICE:
        html(page->out, "%ls", STR(option_label(page, field, value->number)));
        break;
    case FIELD_FLAG:
        html(page->out, "%s", value->number ? TC(page, "Yes") : TC(page, "No"));
        break;
    case FIELD_DAY:
        html(page->out, "%ls",
             STR(wording_sentence_start(page, wording_day(page, (day)value->number))));
        break;
    case FIELD_TIME:
        put_moment(page, value->time);
        break;
    case FIELD_LINK:
        put_link_text(page, value->text);
        break;
    case FIELD_ABOUT:
        put_link(page, value->about);
        break;
    case FIELD_CHOICES:
    case FIELD_LINKS:
        put_list(page, field, value);
        break;
    case FIELD_WORDS:
        put_tags(page, value);
        break;
    case FIELD_PAIRS:
        html(page->out, "%zu", value->count);
        break;
    default:
        put_plain(page, field, value);
    }
}

/* A value that the heading shows already, or that only the program needs. */
static bool is_said(const struct record *record, size_t index, str title)
{
    const struct field *field = &record->kind->fields[index];
    const struct value *value = &record->values[index];
    if (str_equal(record->kind->name, S("weather")))
        return str_equal(field->name, S("mood")) || str_equal(field->name, S("late"));
    if (str_equal(record->kind->name, S("practice")) && str_equal(field->name, S("name")))
        return true;
    if (str_equal(record->kind->name, S("plan-step")) && str_equal(field->name, S("what")))
        return true;
    return field->type == FIELD_TEXT && str_equal(str_trim(value->text), title);
}

/* What is stored by the id of its content is read by its name; empty for anything else. */
static str content_name(struct page *page, const struct record *record, size_t index)
{
    str field = record->kind->fields[index].name, id = record->values[index].text;
    const struct content_path *path = NULL;
    const struct content_practice *practice = NULL;
    if (str_equal(record->kind->name, S("plan-step")) && str_equal(field, S("path")))
        path = content_find_path(page->content, id);
    if (str_equal(record->kind->name, S("trial")) && str_equal(field, S("practice")))
        practice = content_find_practice(page->content, id);
    return path ? path->title : practice ? practice->title : (str){0};
}

static void put_rows(struct page *page, const struct record *record, str title)
{
    bool any = false;
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!record->values[i].present || field->long_text || is_said(record, i, title)) continue;
        if (!any) html(page->out, "<dl class=\"rows\">");
        any = true;
        html(page->out, "<div><dt>%ls</dt><dd>", STR(say(page, field->label)));
        str name = content_name(page, record, i);
        if (name.len > 0)
            html(page->out, "%ls", STR(name));
        else
            put_value(page, field, &record->values[i]);
        html(page->out, "</dd></div>");
    }
    if (any) html(page->out, "</dl>");
}

/* A text on its own needs no heading: the page's says what it is. */
static void put_texts(struct page *page, const struct record *record, str title)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!record->values[i].present || !field->long_text || is_said(record, i, title)) continue;
        bool alone = str_equal(field->name, S("text")) || str_equal(field->name, S("note"));
        html(page->out, "<section>");
        if (!alone) html(page->out, "<h2>%ls</h2>", STR(say(page, field->label)));
        html(page->out, "<div class=\"prose\" dir=\"auto\">");
        markdown_put(page->out, record->values[i].text);
        html(page->out, "</div></section>");
    }
}

void reading_put(struct page *page, const struct record *record, str title)
{
    if (!record->kind) return;
    bool page_of_text = str_equal(record->kind->name, S("note"));
    if (page_of_text) put_texts(page, record, title);
    put_rows(page, record, title);
    if (!page_of_text) put_texts(page, record, title);
}
