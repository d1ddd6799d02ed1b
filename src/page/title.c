#include "title.h"

#include "str.h"
#include "utf8.h"
#include "wording.h"

enum { ROW_TITLE_LEN_MAX = 120 };

str title_sky(int64_t mood)
{
    static const str skies[] = {STR_INIT("storm"),    STR_INIT("downpour"),   STR_INIT("rain"),
                                STR_INIT("drizzle"),  STR_INIT("overcast"),   STR_INIT("mist"),
                                STR_INIT("thin-cloud"), STR_INIT("bright-spells"),
                                STR_INIT("fair"),     STR_INIT("sunny"),      STR_INIT("clear")};
    CHECK(mood >= -5 && mood <= 5);
    return skies[mood + 5];
}

static str weather_title(struct page *page, const struct record *record)
{
    const struct content_scale *mood = content_scale(page->content, S("mood"));
    const struct content_level *level =
        content_level(mood, (int)record_number(record, S("mood"), 0));
    return level->name;
}

/* A link's text is an id where it points to a record: that record's title stands for it. */
static str link_title(struct page *page, str text)
{
    id128 id;
    struct record record;
    if (!id_parse(text, &id)) return text;
    const struct entry *entry = notebook_current(page->notebook, id);
    if (!entry || !notebook_read(entry, page->arena, &record) || !record.kind) return text;
    str first = record_text(&record, record.kind->fields[0].name);
    return id_parse(first, &id) ? text : first;
}

/* Where there is no text, what was chosen says most. */
static str first_choice(const struct record *record)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (field->type == FIELD_CHOICE && field->required && record->values[i].present)
            return field->options[record->values[i].number - 1].label;
    }
    return record->kind->label;
}

static str first_text(struct page *page, const struct record *record)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        const struct value *value = &record->values[i];
        if (!value->present) continue;
        if (field->type == FIELD_TEXT && value->text.len > 0) return value->text;
        if (field->type == FIELD_LINK) return link_title(page, value->text);
    }
    return first_choice(record);
}

str title_of(struct page *page, const struct record *record, size_t len_max)
{
    if (!record->kind) return T("Written by a later version of this program");
    str title = str_equal(record->kind->name, S("weather")) ? weather_title(page, record)
                                                            : first_text(page, record);
    str line = str_trim(str_cut_line(&title));
    if (line.len <= len_max) return line;
    return page_path(page, "%.*s…", STR(utf8_prefix(line, len_max)));
}

static str feelings_of(struct page *page, const struct record *record)
{
    const struct value *feelings = record_value(record, S("feelings"));
    struct buf text = buf_new(page->arena, 256);
    for (size_t i = 0; feelings && i < feelings->count && i < 4; i++) {
        const struct content_feeling *known =
            content_find_feeling(page->content, feelings->texts[i]);
        str word = known ? known->name : utf8_prefix(feelings->texts[i], 40);
        buf_format(&text, "%s%.*s", i > 0 ? ", " : "", STR(word));
    }
    return buf_str(&text);
}

static void put_row(struct page *page, const struct entry *entry, str when)
{
    struct record record;
    struct buf id = buf_new(page->arena, ID_TEXT_LEN);
    id_put(&id, entry->id);
    bool read = notebook_read(entry, page->arena, &record);
    bool weather = read && record.kind && str_equal(record.kind->name, S("weather"));
    html(page->out, "<li><a href=\"/record/%.*s\">", STR(buf_str(&id)));
    if (weather)
        html(page->out,
             "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/art.svg#sky-%.*s\"></use></svg>",
             STR(title_sky(record_number(&record, S("mood"), 0))));
    str title = read ? title_of(page, &record, ROW_TITLE_LEN_MAX) : T("This entry cannot be read");
    str small = weather ? feelings_of(page, &record)
                : read && record.kind ? record.kind->label
                                      : (str){0};
    html(page->out, "<span>%.*s <small>%.*s</small></span> <time>%.*s</time></a></li>", STR(title),
         STR(small), STR(when));
}

void title_put_row(struct page *page, const struct entry *entry)
{
    struct buf clock = buf_new(page->arena, 8);
    moment_put_clock(&clock, entry_at(entry));
    put_row(page, entry, buf_str(&clock));
}

void title_put_row_of_day(struct page *page, const struct entry *entry)
{
    day d = entry_day(entry);
    put_row(page, entry, page_path(page, "%.*s %.*s", STR(wording_weekday_short(d)),
                                   STR(wording_day_short(page, d))));
}
