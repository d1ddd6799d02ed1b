#include "title.h"

#include "area.h"
#include "excerpt.h"
#include "str.h"
#include "utf8.h"
#include "wording.h"

enum { ROW_TITLE_LEN_MAX = 120, NOTE_SHOWN_LEN_MAX = 80 };

str title_sky(int64_t mood)
{
    static const str skies[] = {STR_INIT("storm"),      STR_INIT("downpour"),      STR_INIT("rain"),
                                STR_INIT("drizzle"),    STR_INIT("overcast"),      STR_INIT("mist"),
                                STR_INIT("thin-cloud"), STR_INIT("bright-spells"), STR_INIT("fair"),
                                STR_INIT("sunny"),      STR_INIT("clear")};
    CHECK(mood >= -5 && mood <= 5);
    return skies[mood + 5];
}

static str weather_title(struct page *page, const struct record *record)
{
    const struct content_scale *mood = content_scale(page->content, S("mood"));
    const struct content_level *level =
        content_level(mood, (int)record_number(record, S("mood"), 0));
    return wording_sentence_start(page, level->name);
}

/* Practices are stored by their id, which is nothing to read. */
static str practice_title(struct page *page, str id)
{
    const struct content_practice *practice = content_find_practice(page->content, id);
    return practice ? practice->title : id;
}

/* So are the plan's steps, and the paths that were set aside as a whole. */
static str plan_step_title(struct page *page, const struct record *record)
{
    str what = record_text(record, S("what"));
    const struct content_path_step *step = content_find_path_step(page->content, what);
    const struct content_path *path = content_find_path(page->content, what);
    return step ? step->text : path ? path->title : what;
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
static str first_choice(struct page *page, const struct record *record)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        size_t number = (size_t)record->values[i].number;
        if (field->type == FIELD_CHOICE && field->required && record->values[i].present &&
            number <= field->option_count)
            return say(page, field->options[number - 1].label);
    }
    return say(page, record->kind->label);
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
    return first_choice(page, record);
}

/* The first line that says something, without the marks of Markdown before it. */
static str first_line(str text)
{
    str rest = str_trim(text), line = str_cut_line(&rest);
    for (;;) {
        size_t marks = 0;
        while (marks < line.len && line.ptr[marks] == '#') marks++;
        if (marks == 0 && line.len > 0 && str_find_char(S(">-*+"), line.ptr[0]) >= 0) marks = 1;
        if (marks == 0 || marks + 1 >= line.len || line.ptr[marks] != ' ') return str_trim(line);
        line = str_trim(str_slice(line, marks, line.len));
    }
}

/* The question as it came says more than whom it was for. */
static str urge_title(struct page *page, const struct record *record)
{
    str question = record_text(record, S("question"));
    return question.len > 0 ? question : first_text(page, record);
}

static str whole_title(struct page *page, const struct record *record)
{
    str kind = record->kind->name;
    if (str_equal(kind, S("weather"))) return weather_title(page, record);
    if (str_equal(kind, S("practice"))) return practice_title(page, record_text(record, S("name")));
    if (str_equal(kind, S("trial")))
        return practice_title(page, record_text(record, S("practice")));
    if (str_equal(kind, S("urge"))) return urge_title(page, record);
    if (str_equal(kind, S("plan-step"))) return plan_step_title(page, record);
    if (str_equal(kind, S("answers"))) return say(page, record->kind->label);
    if (str_equal(kind, S("appreciation"))) return record_text(record, S("for"));
    if (str_equal(kind, S("vision"))) return record_text(record, S("hope"));
    return first_text(page, record);
}

str title_of(struct page *page, const struct record *record, size_t len_max)
{
    if (!record->kind) return T(page, "Written by a later version");
    str line = first_line(whole_title(page, record));
    if (line.len <= len_max) return line;
    return page_path(page, "%ls…", STR(utf8_prefix(line, len_max)));
}

static str feelings_of(struct page *page, const struct record *record)
{
    enum { SHOWN = 4, WORD_SHOWN_LEN_MAX = 40 };
    const struct value *feelings = record_value(record, S("feelings"));
    struct buf text = buf_new(page->arena, SHOWN * (WORD_SHOWN_LEN_MAX + 2));
    for (size_t i = 0; feelings && i < feelings->count && i < SHOWN; i++) {
        const struct content_feeling *known =
            content_find_feeling(page->content, feelings->texts[i]);
        str word = known ? known->name : feelings->texts[i];
        buf_format(&text, "%s%ls", i > 0 ? ", " : "", STR(utf8_prefix(word, WORD_SHOWN_LEN_MAX)));
    }
    return wording_sentence_start(page, buf_str(&text));
}

/* What was felt; where that was left out, how the note begins. */
static str weather_small(struct page *page, const struct record *record)
{
    str feelings = feelings_of(page, record), line = first_line(record_text(record, S("note")));
    if (feelings.len > 0 || line.len <= NOTE_SHOWN_LEN_MAX)
        return feelings.len > 0 ? feelings : line;
    return page_path(page, "%ls…", STR(utf8_prefix(line, NOTE_SHOWN_LEN_MAX)));
}

/* The small print of a row: what was felt, or what kind of thing it is; where words were searched
 * for and the title does not hold them, also the words around them. */
static void put_small(struct page *page, const struct record *record, str title, str folded)
{
    bool weather = str_equal(record->kind->name, S("weather"));
    str small = weather ? weather_small(page, record) : say(page, record->kind->label);
    if (folded.len == 0 && str_equal(small, title)) return; /* it has no other name */
    html(page->out, " <small>");
    excerpt_put_marked(page, small, folded);
    html(page->out, "</small>");
    if (folded.len == 0 || excerpt_is_in(title, folded) || excerpt_is_in(small, folded)) return;
    html(page->out, "<small dir=\"auto\">");
    excerpt_put_marked(page, excerpt_of(page, record, folded), folded);
    html(page->out, "</small>");
}

static void put_row(struct page *page, const struct entry *entry, str when, str folded)
{
    struct record record;
    bool read = notebook_read(entry, page->arena, &record);
    str title =
        read ? title_of(page, &record, ROW_TITLE_LEN_MAX) : T(page, "This entry cannot be read");
    html(page->out, "<li><a href=\"%ls\">",
         STR(area_shows(page, read ? record.kind : NULL, entry->id)));
    if (read && record.kind && str_equal(record.kind->name, S("weather")))
        html(page->out,
             "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/art.svg#sky-%ls\"></use></svg>",
             STR(title_sky(record_number(&record, S("mood"), 0))));
    html(page->out, "<span><bdi>");
    excerpt_put_marked(page, title, folded);
    html(page->out, "</bdi>");
    if (read && record.kind) put_small(page, &record, title, folded);
    html(page->out, "</span> <time>%ls</time></a></li>", STR(when));
}

void title_put_hit(struct page *page, const struct entry *entry, str folded)
{
    struct buf clock = buf_new(page->arena, 8);
    moment_put_clock(&clock, entry_at(entry));
    put_row(page, entry, buf_str(&clock), folded);
}

void title_put_row(struct page *page, const struct entry *entry)
{
    title_put_hit(page, entry, (str){0});
}

void title_put_row_of_day(struct page *page, const struct entry *entry)
{
    day d = entry_day(entry);
    str when = page_path(page, "%ls %ls", STR(wording_weekday_short(page, d)),
                         STR(wording_day_short(page, d)));
    put_row(page, entry, when, (str){0});
}
