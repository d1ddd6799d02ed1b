#include "field.h"

#include "feelings.h"
#include "gate.h"
#include "limits.h"
#include "query.h"
#include "str.h"
#include "title.h"
#include "typed.h"
#include "utf8.h"

/* A bare number of steps that fits one row of radios. */
enum { SCALE_STEPS_MAX = 11 };

/* Records that a field offers to point to. */
enum { OFFER_COUNT_MAX = 50, ABOUT_TITLE_LEN_MAX = 80 };

/* Problems begin with the field's name, as the command line knows it; on a page it goes by its
 * label. */
static str problem_words(const struct field_set *set, const struct problem *problem)
{
    const struct field *field = set->kind ? kind_field(set->kind, problem->field) : NULL;
    str label = field ? say(set->page, field->label) : S("");
    return say_problem(set->page, problem, label);
}

static str problem_of(const struct field_set *set, str name)
{
    for (size_t i = 0; set->problems && i < set->problems->count; i++)
        if (str_equal(set->problems->at[i].field, name))
            return problem_words(set, &set->problems->at[i]);
    return (str){0};
}

void field_put_problems(const struct field_set *set)
{
    if (!set->problems || set->problems->count == 0) return;
    struct buf *out = set->page->out;
    html(out, "<section class=\"problems\" role=\"alert\" tabindex=\"-1\"><h2>%s</h2><ul>",
         set->problems->count == 1 ? TC(set->page, "One thing to look at")
                                   : TC(set->page, "Some things to look at"));
    for (size_t i = 0; i < set->problems->count; i++) {
        const struct problem *problem = &set->problems->at[i];
        if (problem->field.len > 0)
            html(out, "<li><a href=\"#%ls\">%ls</a></li>", STR(problem->field),
                 STR(problem_words(set, problem)));
        else
            html(out, "<li>%ls</li>", STR(problem->text));
    }
    html(out, "</ul></section>");
}

static bool is_minutes(const struct field *field)
{
    return field->type == FIELD_INT && str_equal(field->unit, S("minutes"));
}

/* "0 not at all, 10 fully" in the question leaves nothing to add about the range. */
static bool says_range(struct page *page, const struct field *field, str question)
{
    return field->type == FIELD_INT &&
           str_find(question, page_path(page, "%d", field->hi)) >= 0;
}

/* A question of the page's own says what the table's sentence would; a number's range is said all
 * the same, once. */
static bool has_meaning(struct page *page, const struct field *field, str question)
{
    if (field->meaning.len == 0) return false;
    if (str_equal(question, field->label)) return true;
    bool number = field->type == FIELD_NUMBER || (field->type == FIELD_INT && !is_minutes(field));
    return number && !says_range(page, field, question);
}

/* How it is typed, where that is not plain to see. */
static str how_typed(struct page *page, const struct field *field)
{
    if (is_minutes(field)) return T(page, "Hours and minutes, such as 7:30, or minutes alone.");
    if (field->type == FIELD_WORDS || field->type == FIELD_LINKS)
        return T(page, "Several have commas between them.");
    return (str){0};
}

static bool has_hint(struct page *page, const struct field *field, str question)
{
    return has_meaning(page, field, question) || how_typed(page, field).len > 0;
}

/* Hint and problem ids for aria-describedby; nothing when there is neither. */
static void put_described_by(const struct field_set *set, const struct field *field, str question)
{
    struct buf *out = set->page->out;
    bool wrong = problem_of(set, field->name).len > 0, hint = has_hint(set->page, field, question);
    if (!hint && !wrong) return;
    html(out, " aria-describedby=\"");
    if (hint) html(out, "%ls-hint", STR(field->name));
    if (wrong) html(out, "%s%ls-problem", hint ? " " : "", STR(field->name));
    html(out, "\"");
    if (wrong) html(out, " aria-invalid=\"true\"");
}

static void put_hint(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    if (!has_hint(page, field, question)) return;
    bool meaning = has_meaning(page, field, question);
    html(page->out, "<p class=\"hint\" id=\"%ls-hint\">%ls%s%ls</p>", STR(field->name),
         STR(meaning ? say(page, field->meaning) : S("")), meaning ? " " : "",
         STR(how_typed(page, field)));
}

void field_put_problem(const struct field_set *set, str name)
{
    str problem = problem_of(set, name);
    if (problem.len > 0)
        html(set->page->out, "<p class=\"problem\" id=\"%ls-problem\">%ls</p>", STR(name),
             STR(problem));
}

void field_put_option(struct page *page, str name, str value, str label, bool chosen)
{
    html(page->out,
         "<label><input type=\"radio\" name=\"%ls\" value=\"%ls\"%s><span>%ls</span></label>",
         STR(name), STR(value), chosen ? " checked" : "", STR(label));
}

static void put_scale(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    str typed = form_text(set->form, field->name);
    html(page->out, "<fieldset class=\"scale\" id=\"%ls\"", STR(field->name));
    put_described_by(set, field, question);
    html(page->out, "><legend>%ls</legend>", STR(say(set->page, question)));
    put_hint(set, field, question);
    html(page->out, "<div>");
    for (int32_t step = field->lo; step <= field->hi; step++) {
        str text = page_path(page, "%d", step);
        field_put_option(page, field->name, text, text, str_equal(text, typed));
    }
    html(page->out, "</div>");
    field_put_problem(set, field->name);
    html(page->out, "</fieldset>");
}

static void put_choice(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    bool several = field->type == FIELD_CHOICES;
    html(page->out, "<fieldset class=\"chips\" id=\"%ls\"", STR(field->name));
    put_described_by(set, field, question);
    html(page->out, "><legend>%ls</legend>", STR(say(set->page, question)));
    put_hint(set, field, question);
    html(page->out, "<div>");
    for (size_t i = 0; i < field->option_count; i++) {
        const struct option *option = &field->options[i];
        bool chosen = form_has(set->form, field->name, option->name, *page->arena);
        if (!chosen && !gate_offers_option(page->gate_open, option)) continue;
        html(page->out,
             "<label><input type=\"%s\" name=\"%ls\" value=\"%ls\"%s><span>%ls</span></label>",
             several ? "checkbox" : "radio", STR(field->name), STR(option->name),
             chosen ? " checked" : "", STR(say(set->page, option->label)));
    }
    html(page->out, "</div>");
    field_put_problem(set, field->name);
    html(page->out, "</fieldset>");
}

static void put_flag(const struct field_set *set, const struct field *field, str question)
{
    str typed = form_text(set->form, field->name);
    struct page *page = set->page;
    html(page->out, "<fieldset class=\"chips\" id=\"%ls\"", STR(field->name));
    put_described_by(set, field, question);
    html(page->out, "><legend>%ls</legend>", STR(say(set->page, question)));
    put_hint(set, field, question);
    html(page->out, "<div>");
    field_put_option(page, field->name, S("1"), T(set->page, "Yes"), str_equal(typed, S("1")));
    field_put_option(page, field->name, S("0"), T(set->page, "No"), str_equal(typed, S("0")));
    html(page->out, "</div>");
    field_put_problem(set, field->name);
    html(page->out, "</fieldset>");
}

/* Everything typed under the name, as one text: lists come back as "a, b". */
static str joined(const struct field_set *set, const struct field *field)
{
    struct buf text = buf_new(set->page->arena, REQUEST_LEN_MAX);
    for (size_t i = 0; i < set->form->count; i++) {
        if (!str_equal(set->form->fields[i].name, field->name)) continue;
        if (text.len > 0) buf_put(&text, S(", "));
        buf_put(&text, set->form->fields[i].text);
    }
    set->page->arena->at = text.ptr + text.len;
    return buf_str(&text);
}

/* What stands in the field, as people read it. */
static str typed(const struct field_set *set, const struct field *field)
{
    str text = joined(set, field);
    struct moment at;
    if (is_minutes(field)) return typed_minutes(set->page, text);
    if (field->type == FIELD_LINK || field->type == FIELD_LINKS)
        return typed_names(set->page, text);
    if (field->type == FIELD_TIME && moment_parse(text, set->page->env->now.offset_min, &at))
        return str_slice(text, 0, sizeof "2026-11-21T21:30" - 1);
    return text;
}

/* People, triggers and the like that the field may point to, for the browser to offer by name. */
static void put_link_offers(const struct field_set *set, const struct field *field)
{
    struct page *page = set->page;
    const struct kind *kind = kind_find(field->link);
    struct query query = query_all();
    query.kind = kind;
    html(page->out, "<datalist id=\"%ls-offers\">", STR(field->name));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int left = OFFER_COUNT_MAX;
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--) {
        struct arena room = *page->arena;
        struct record record;
        if (notebook_read(entry, &room, &record) && record.kind)
            html(page->out, "<option value=\"%ls\"></option>",
                 STR(record_text(&record, kind->fields[0].name)));
    }
    html(page->out, "</datalist>");
}

static const char *input_type(const struct field *field)
{
    switch (field->type) {
    case FIELD_DAY:
        return "date";
    case FIELD_TIME:
        return "datetime-local";
    default:
        return "text";
    }
}

static void put_line(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    bool offers = kind_find(field->link) && page->notebook;
    bool number = (field->type == FIELD_INT && !is_minutes(field)) || field->type == FIELD_NUMBER;
    html(page->out, "<div class=\"field\"><label for=\"%ls\">%ls", STR(field->name),
         STR(say(set->page, question)));
    if (number && field->unit.len > 0)
        html(page->out, " <small>(%ls)</small>", STR(say(page, field->unit)));
    html(page->out, "</label>");
    put_hint(set, field, question);
    html(page->out,
         "<input type=\"%s\" inputmode=\"%s\" id=\"%ls\" name=\"%ls\" dir=\"auto\" "
         "autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"",
         input_type(field), number ? "decimal" : "text", STR(field->name), STR(field->name),
         STR(typed(set, field)));
    if (offers) html(page->out, " list=\"%ls-offers\"", STR(field->name));
    put_described_by(set, field, question);
    html(page->out, ">");
    if (offers) put_link_offers(set, field);
    field_put_problem(set, field->name);
    html(page->out, "</div>");
}

static str kind_before(str name)
{
    static const struct {
        str kind, before;
    } rows[] = {{STR_INIT("outcome"), STR_INIT("decision")},
                {STR_INIT("boundary-event"), STR_INIT("boundary")},
                {STR_INIT("repair"), STR_INIT("conflict")},
                {STR_INIT("done"), STR_INIT("ritual")},
                {STR_INIT("step"), STR_INIT("step")}};
    for (size_t i = 0; i < COUNT(rows); i++)
        if (str_equal(rows[i].kind, name)) return rows[i].before;
    return (str){0};
}

static void put_about_option(const struct field_set *set, const struct entry *entry, str chosen)
{
    struct page *page = set->page;
    struct arena *arena = page->arena, before = *arena;
    struct record record;
    str id = id_text(arena, entry->id);
    if (notebook_read(entry, arena, &record))
        html(page->out, "<option value=\"%ls\"%s>%ls</option>", STR(id),
             str_equal(id, chosen) ? " selected" : "",
             STR(title_of(page, &record, ABOUT_TITLE_LEN_MAX)));
    *arena = before;
}

/* What this follows: one of the records that it may follow, the newest first. */
static void put_about(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    str chosen = form_text(set->form, field->name);
    const struct entry *about = notebook_current_named(page->notebook, chosen);
    html(page->out, "<div class=\"field\"><label for=\"%ls\">%ls</label>", STR(field->name),
         STR(say(set->page, question)));
    put_hint(set, field, question);
    html(page->out, "<select id=\"%ls\" name=\"%ls\"", STR(field->name), STR(field->name));
    put_described_by(set, field, question);
    html(page->out, "><option value=\"\">%s</option>", TC(set->page, "Choose one"));
    if (about) put_about_option(set, about, chosen);
    struct query query = query_all();
    query.kind = kind_find(kind_before(set->kind->name));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int left = query.kind ? OFFER_COUNT_MAX : 0;
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--)
        if (entry != about) put_about_option(set, entry, chosen);
    html(page->out, "</select>");
    field_put_problem(set, field->name);
    html(page->out, "</div>");
}

static void put_text(const struct field_set *set, const struct field *field, str question)
{
    struct page *page = set->page;
    html(page->out, "<div class=\"field\"><label for=\"%ls\">%ls</label>", STR(field->name),
         STR(say(set->page, question)));
    put_hint(set, field, question);
    html(page->out,
         "<textarea id=\"%ls\" name=\"%ls\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\"",
         STR(field->name), STR(field->name));
    put_described_by(set, field, question);
    /* The line feed after the tag is dropped by the browser, so that one typed at the start is
     * kept. */
    html(page->out, ">\n%ls</textarea>", STR(form_text(set->form, field->name)));
    field_put_problem(set, field->name);
    html(page->out, "</div>");
}

void field_put_asking(const struct field_set *set, str name, str question)
{
    const struct field *field = kind_field(set->kind, name);
    CHECK(field);
    bool scale = field->type == FIELD_INT && field->hi - field->lo < SCALE_STEPS_MAX;
    if (scale)
        put_scale(set, field, question);
    else if (field->type == FIELD_CHOICE || field->type == FIELD_CHOICES)
        put_choice(set, field, question);
    else if (field->type == FIELD_FLAG)
        put_flag(set, field, question);
    else if (field->type == FIELD_ABOUT)
        put_about(set, field, question);
    else if (field->type == FIELD_WORDS && str_equal(name, S("feelings")))
        feelings_put_fold(set);
    else if (field->type == FIELD_TEXT && field->long_text)
        put_text(set, field, question);
    else
        put_line(set, field, question);
}

void field_put(const struct field_set *set, str name)
{
    const struct field *field = kind_field(set->kind, name);
    CHECK(field);
    field_put_asking(set, name, field->label);
}

/* The first few fields and the required ones stand in sight; the others wait in a fold. */
static bool in_sight(const struct kind *kind, size_t index)
{
    enum { IN_SIGHT = 4 };
    return kind->fields[index].required || index < IN_SIGHT;
}

/* What the program sets by itself. */
static bool is_ours(const struct kind *kind, size_t index)
{
    return str_equal(kind->fields[index].name, S("late"));
}

void field_put_all(const struct field_set *set)
{
    const struct kind *kind = set->kind;
    bool folded = false, filled = false;
    for (size_t i = 0; i < kind->field_count; i++) {
        if (in_sight(kind, i)) {
            field_put(set, kind->fields[i].name);
        } else if (!is_ours(kind, i)) {
            folded = true;
            filled |= form_text(set->form, kind->fields[i].name).len > 0;
        }
    }
    if (!folded) return;
    struct buf *out = set->page->out;
    html(out, "<details%s><summary>%s</summary>", filled ? " open" : "",
         TC(set->page, "More to say"));
    for (size_t i = 0; i < kind->field_count; i++)
        if (!in_sight(kind, i) && !is_ours(kind, i)) field_put(set, kind->fields[i].name);
    html(out, "</details>");
}
