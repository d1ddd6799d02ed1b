/* A ritual as a form: how often is chosen in words and kept as a calendar's rule. */
#include "field.h"
#include "keep.h"
#include "know.h"
#include "pick.h"
#include "recurrence.h"
#include "ritual.h"
#include "save.h"
#include "standing.h"
#include "str.h"
#include "subject.h"
#include "wording.h"

enum { MONDAY = 4 /* 1970-01-05 */, CLOCK_LEN = 5 /* 18:00 */, DAY_LEN = 10 };

static const str draft = STR_INIT("ritual");

static const struct {
    str name, label;
} how_often[] = {
    {STR_INIT("day"), T_INIT("Every day")},
    {STR_INIT("week"), T_INIT("Every week")},
    {STR_INIT("fortnight"), T_INIT("Every second week")},
    {STR_INIT("whenever"), T_INIT("Whenever it fits")},
};

static const str weekday_values[] = {STR_INIT("1"), STR_INIT("2"), STR_INIT("3"), STR_INIT("4"),
                                     STR_INIT("5"), STR_INIT("6"), STR_INIT("7")};

static void put_how_often(struct page *page, const struct form *form)
{
    str chosen = form_text(form, S("often")), kept = form_text(form, S("rule"));
    html(page->out, "<fieldset class=\"chips\" id=\"often\"><legend>%s</legend><div>",
         TC(page, "How often?"));
    for (size_t i = 0; i < COUNT(how_often); i++)
        field_put_option(page, S("often"), how_often[i].name, say(page, how_often[i].label),
                         str_equal(chosen, how_often[i].name));
    if (kept.len > 0)
        field_put_option(page, S("often"), S("kept"), kept, str_equal(chosen, S("kept")));
    html(page->out, "</div></fieldset>");
    if (kept.len > 0)
        html(page->out, "<input type=\"hidden\" name=\"rule\" value=\"%ls\">", STR(kept));
}

static void put_weekdays(struct page *page, const struct form *form)
{
    html(page->out,
         "<fieldset class=\"chips\" id=\"weekday\"><legend>%s</legend><p class=\"hint\">%s</p>"
         "<div>",
         TC(page, "On which days?"), TC(page, "As many as you like, or none."));
    for (int i = 0; i < 7; i++)
        html(page->out,
             "<label><input type=\"checkbox\" name=\"weekday\" value=\"%ls\"%s><span>%ls</span>"
             "</label>",
             STR(weekday_values[i]),
             form_has(form, S("weekday"), weekday_values[i], *page->arena) ? " checked" : "",
             STR(wording_weekday_short(page, MONDAY + i)));
    html(page->out, "</div></fieldset>");
}

static bool is_offered(struct page *page, const struct content_collection *content)
{
    return (page->gate_open || !content->gated) && standing_offers(page, content->not_for);
}

/* Those that are offered, and the one that was chosen before. */
static void put_kinds(struct page *page, const struct form *form)
{
    const struct field *kind = kind_field(kind_find(S("ritual")), S("kind"));
    str chosen = form_text(form, S("kind"));
    html(page->out, "<fieldset class=\"chips\" id=\"kind\"><legend>%s</legend><div>",
         TC(page, "Whose time is it?"));
    for (size_t i = 0; i < kind->option_count; i++) {
        str name = kind->options[i].name;
        const struct content_collection *content =
            content_collection(page->content, page_path(page, "ritual-%ls", STR(name)));
        if (is_offered(page, content) || str_equal(chosen, name))
            field_put_option(page, S("kind"), name, content->title, str_equal(chosen, name));
    }
    html(page->out, "</div></fieldset>");
}

static void put_start(const struct field_set *set)
{
    struct page *page = set->page;
    html(page->out,
         "<div class=\"fields\" id=\"starts\"><div class=\"field\"><label "
         "for=\"first-day\">%s</label>"
         "<input type=\"date\" id=\"first-day\" name=\"first-day\" autocomplete=\"off\" "
         "value=\"%ls\"></div><div class=\"field\"><label for=\"clock\">%s</label>"
         "<input type=\"time\" id=\"clock\" name=\"clock\" autocomplete=\"off\" value=\"%ls\">"
         "</div></div>",
         TC(page, "First day"), STR(form_text(set->form, S("first-day"))), TC(page, "At what time"),
         STR(form_text(set->form, S("clock"))));
    field_put_problem(set, S("starts"));
}

static bool has_more(const struct form *form)
{
    static const str names[] = {STR_INIT("first-day"), STR_INIT("clock"), STR_INIT("minutes"),
                                STR_INIT("with"), STR_INIT("discreet_title")};
    for (size_t i = 0; i < COUNT(names); i++)
        if (form_text(form, names[i]).len > 0) return true;
    return false;
}

static void put_fields(const struct field_set *set)
{
    struct page *page = set->page;
    field_put_asking(set, S("title"), T(page, "What comes round?"));
    put_kinds(page, set->form);
    field_put_problem(set, S("kind"));
    put_how_often(page, set->form);
    put_weekdays(page, set->form);
    html(page->out, "<details%s><summary>%s</summary>",
         set->problems || has_more(set->form) ? " open" : "",
         TC(page, "When exactly, with whom, and in a calendar"));
    put_start(set);
    field_put_asking(set, S("minutes"), T(page, "How long?"));
    pick_put(set, S("with"), T(page, "With whom?"));
    field_put(set, S("discreet_title"));
    html(page->out, "</details>");
}

static void put_form(struct page *page, str heading, str action, str back, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("ritual")), form, problems};
    page_begin(page, heading, TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\"", STR(action));
    if (str_equal(action, S("/rituals/new"))) html(page->out, " data-draft=\"%ls\"", STR(draft));
    html(page->out, ">");
    put_fields(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Save"), STR(back), TC(page, "Not now"));
    page_end(page);
}

/* What the form says, as a rule. Days of the week alone mean every week. */
static str rule_of(struct page *page)
{
    str often = form_text(&page->form, S("often"));
    struct recurrence rule = {.unit = RECURRENCE_WEEKLY, .interval = 1};
    for (int i = 0; i < 7; i++)
        if (form_has(&page->form, S("weekday"), weekday_values[i], *page->arena))
            rule.weekdays = (uint8_t)(rule.weekdays | (1u << i));
    if (str_equal(often, S("kept"))) return form_text(&page->form, S("rule"));
    if (str_equal(often, S("whenever")) || (often.len == 0 && rule.weekdays == 0)) return (str){0};
    if (str_equal(often, S("day"))) {
        rule.unit = RECURRENCE_DAILY;
        rule.weekdays = 0;
    }
    if (str_equal(often, S("fortnight"))) rule.interval = 2;
    struct buf out = buf_new(page->arena, 128);
    recurrence_put(&out, &rule);
    return buf_str(&out);
}

/* A day without a time is noon; a time without a day is today's. */
static str starts_of(struct page *page)
{
    str first = str_trim(form_text(&page->form, S("first-day")));
    str clock = str_trim(form_text(&page->form, S("clock")));
    struct buf today = buf_new(page->arena, 16);
    day_put(&today, page->today);
    if (clock.len == 0) return first;
    return page_path(page, "%lsT%ls", STR(first.len > 0 ? first : buf_str(&today)), STR(clock));
}

static struct form form_sent(struct page *page)
{
    static const str plain[] = {STR_INIT("title"),    STR_INIT("kind"),
                                STR_INIT("minutes"),  STR_INIT("with"),
                                STR_INIT("with-new"), STR_INIT("discreet_title")};
    struct form form = form_empty(page->arena, COUNT(plain) + 2);
    for (size_t i = 0; i < COUNT(plain); i++)
        form_add(&form, plain[i], form_text(&page->form, plain[i]));
    form_add(&form, S("rule"), rule_of(page));
    form_add(&form, S("starts"), starts_of(page));
    return form;
}

/* How a stored rule is chosen in the form; one that the form has no words for is kept as it is. */
static void add_rule(struct form *form, str text)
{
    struct recurrence rule;
    bool read = recurrence_parse(text, &rule);
    bool days_of_week = read && rule.unit == RECURRENCE_DAILY && rule.weekdays != 0;
    if (days_of_week && rule.interval == 1) rule.unit = RECURRENCE_WEEKLY;
    bool daily = read && rule.unit == RECURRENCE_DAILY && rule.interval == 1;
    bool weekly = read && rule.unit == RECURRENCE_WEEKLY && rule.interval <= 2;
    if (text.len == 0) form_add(form, S("often"), S("whenever"));
    if (daily) form_add(form, S("often"), S("day"));
    if (weekly) form_add(form, S("often"), rule.interval == 1 ? S("week") : S("fortnight"));
    for (int i = 0; weekly && i < 7; i++)
        if ((rule.weekdays >> i & 1) != 0) form_add(form, S("weekday"), weekday_values[i]);
    if (daily || weekly || text.len == 0) return;
    form_add(form, S("often"), S("kept"));
    form_add(form, S("rule"), text);
}

static struct form form_stored(struct page *page, const struct record *ritual)
{
    enum { MORE = 12 };
    struct form stored = form_of_record(ritual, page->arena);
    struct form form = form_empty(page->arena, stored.count + MORE);
    for (size_t i = 0; i < stored.count; i++)
        if (!str_equal(stored.fields[i].name, S("rule")))
            form_add(&form, stored.fields[i].name, stored.fields[i].text);
    add_rule(&form, record_text(ritual, S("rule")));
    str starts = form_text(&stored, S("starts"));
    form_add(&form, S("first-day"), str_slice(starts, 0, DAY_LEN));
    form_add(&form, S("clock"), str_slice(starts, DAY_LEN + 1, DAY_LEN + 1 + CLOCK_LEN));
    return form;
}

/* The idea that the address names, as the beginning of a form. */
static bool read_idea(struct page *page, struct form *form)
{
    str kind = form_text(&page->query, S("kind"));
    if (field_option_number(kind_field(kind_find(S("ritual")), S("kind")), kind) == 0) return false;
    const struct content_collection *content =
        content_collection(page->content, page_path(page, "ritual-%ls", STR(kind)));
    const struct content_idea *idea =
        content_find_idea(content, form_text(&page->query, S("idea")));
    if (!is_offered(page, content)) return false;
    form_add(form, S("kind"), kind);
    if (idea) form_add(form, S("title"), idea->text);
    return true;
}

void page_ritual_new(struct page *page)
{
    struct form form = form_empty(page->arena, 2);
    if (!read_idea(page, &form)) keep_find(page, draft, &form);
    put_form(page, T(page, "Something that comes round"), S("/rituals/new"), S("/rituals"), &form,
             NULL);
}

void page_ritual_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    struct form form = form_sent(page);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("ritual")), &form, (struct moment){0}, &problems, &version)) {
        put_form(page, T(page, "Something that comes round"), S("/rituals/new"), S("/rituals"),
                 &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/ritual/", version, ""), version);
}

void page_ritual_change(struct page *page)
{
    struct record ritual;
    const struct entry *entry = subject_of_address(page, S("ritual"), &ritual);
    if (!entry) return;
    struct form form = form_stored(page, &ritual);
    put_form(page, T(page, "Change it"), subject_path(page, "/ritual/", entry->id, "/change"),
             subject_path(page, "/ritual/", entry->id, ""), &form, NULL);
}

void page_ritual_changed(struct page *page)
{
    struct record ritual;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("ritual"), &ritual);
    if (!entry) return;
    struct form form = form_sent(page);
    str path = subject_path(page, "/ritual/", entry->id, "");
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/ritual/", entry->id, "/change"),
                 path, &page->form, &problems);
    else
        page_see_saved(page, path, version);
}
