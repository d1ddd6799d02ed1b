/* What matters to me: chosen, put in order by pressing more or less, and how far it is lived. */
#include "area.h"
#include "field.h"
#include "know.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "typed.h"
#include "wording.h"

enum { VALUES_MAX = 60, GAP_MIN = 3, TITLE_LEN_MAX = 80, IMPORTANCE_MAX = 10, IMPORTANCE_NEW = 7 };

/* -------------------------------------------------------------------------- in their order */

struct values {
    struct record at[VALUES_MAX];
    size_t count;
};

static int64_t importance(const struct record *value)
{
    return record_number(value, S("importance"), -1);
}

/* The most important first; of equals, the newest written. */
static void find_values(struct page *page, struct values *values)
{
    struct query query = query_all();
    query.kind = kind_find(S("value"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; values->count < VALUES_MAX && (entry = query_next(&run));) {
        struct record record;
        if (!notebook_read(entry, page->arena, &record)) continue;
        size_t at = values->count++;
        for (; at > 0 && importance(&values->at[at - 1]) < importance(&record); at--)
            values->at[at] = values->at[at - 1];
        values->at[at] = record;
    }
}

static void put_bar(struct page *page, str label, int64_t number)
{
    html(page->out, "<li><span>%ls</span> ", STR(label));
    if (number >= 0)
        html(page->out,
             "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
             "<rect width=\"%d\" height=\"8\"/></svg> <b>%d</b></li>",
             (int)(number * 10), (int)number);
    else
        html(page->out, "<small>%s</small></li>", TC(page, "not said yet"));
}

static void put_step(struct page *page, const struct record *value, const char *by, str label)
{
    html(page->out,
         "<button class=\"quiet\" name=\"by\" value=\"%s\" aria-label=\"%ls: %ls\">%ls</button>",
         by, STR(title_of(page, value, TITLE_LEN_MAX)), STR(label), STR(label));
}

static void put_value(struct page *page, const struct record *value)
{
    html(page->out,
         "<section class=\"card\"><h2><a href=\"%ls\"><bdi>%ls</bdi></a></h2>"
         "<ul class=\"bars\">",
         STR(subject_path(page, "/value/", value->id, "")),
         STR(wording_sentence_start(page, title_of(page, value, TITLE_LEN_MAX))));
    put_bar(page, T(page, "Matters"), importance(value));
    put_bar(page, T(page, "Lived"), record_number(value, S("lived"), -1));
    html(page->out, "</ul><form method=\"post\" action=\"%ls\"><div class=\"actions\">",
         STR(subject_path(page, "/value/", value->id, "/step")));
    put_step(page, value, "more", T(page, "Matters more"));
    put_step(page, value, "less", T(page, "Matters less"));
    html(page->out, "</div></form></section>");
}

/* The value with the widest gap between how much it matters and how far it is lived, if wide. */
static const struct record *widest_gap(const struct values *values)
{
    const struct record *found = NULL;
    int64_t widest = GAP_MIN - 1;
    for (size_t i = 0; i < values->count; i++) {
        int64_t lived = record_number(&values->at[i], S("lived"), -1);
        int64_t gap = importance(&values->at[i]) - lived;
        if (lived < 0 || gap <= widest) continue;
        widest = gap;
        found = &values->at[i];
    }
    return found;
}

static void put_gap(struct page *page, const struct values *values)
{
    const struct record *value = widest_gap(values);
    if (!value) return;
    const struct content_passage *gap = content_passage(page->content, S("values-gap"));
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p>%s <a href=\"%ls\"><bdi>%ls</bdi></a></p>"
         "<p>%s</p><details><summary>%ls</summary>",
         TC(page, "A small thing this week?"),
         TC(page, "Where you would like more than there is just now:"),
         STR(subject_path(page, "/value/", value->id, "")),
         STR(title_of(page, value, TITLE_LEN_MAX)),
         TC(page, "What would be ten minutes of it, and with whom or where?"), STR(gap->title));
    page_put_body(page, gap->body);
    html(page->out, "</details></section>");
}

static void put_empty(struct page *page, const struct content_passage *intro)
{
    page_put_body(page, intro->body);
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#lamp-6\"></use></svg><p>%s</p>"
         "<a class=\"button primary\" href=\"/values/new\">%s</a></div>",
         TC(page, "When did you last feel: this is how I want to be? Something that matters was "
                  "in it."),
         TC(page, "Choose what matters"));
}

void page_values(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("values-intro"));
    struct values *values = NEW(page->arena, struct values, 1);
    find_values(page, values);
    page_begin(page, intro->title, TAB_MORE);
    if (values->count == 0) {
        put_empty(page, intro);
        page_end(page);
        return;
    }
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What matters most stands first. It may change with the seasons of a life."));
    for (size_t i = 0; i < values->count; i++) put_value(page, &values->at[i]);
    put_gap(page, values);
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"/values/new\">%s</a></div>"
         "<ul class=\"list\"><li><a href=\"/decisions\"><span>%s <small>%s</small></span></a>"
         "</li><li><a href=\"/boundaries\"><span>%s <small>%s</small></span></a></li></ul>",
         TC(page, "Add others"), TC(page, "Decisions"), TC(page, "which of these spoke in them"),
         TC(page, "Boundaries"), TC(page, "what they protect"));
    page_end(page);
}

/* More or less by one: an order that needs no dragging, in which several may matter the same. */
void page_value_stepped(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("value"), &record);
    if (!entry) return;
    int64_t now = record_number(&record, S("importance"), IMPORTANCE_NEW);
    now += str_equal(form_text(&page->form, S("by")), S("more")) ? 1 : -1;
    if (now < 0 || now > IMPORTANCE_MAX) {
        page_see(page, S("/values"));
        return;
    }
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("importance"), page_path(page, "%d", (int)now));
    save_set(page, entry, &form, S("/values"));
}

/* -------------------------------------------------------------------------- choosing */

static bool is_there(const struct values *values, str name)
{
    for (size_t i = 0; i < values->count; i++)
        if (str_equal_nocase(record_text(&values->at[i], S("name")), name)) return true;
    return false;
}

/* One theme of ideas in a fold, so that nobody stands before a wall of them. */
static void put_theme(struct page *page, const struct values *values, const struct form *form,
                      enum content_value_theme theme, str title, bool open)
{
    bool chosen = open;
    for (size_t i = 0; i < page->content->value_idea_count; i++)
        chosen |= page->content->value_ideas[i].theme == theme &&
                  form_has(form, S("idea"), page->content->value_ideas[i].id, *page->arena);
    html(page->out,
         "<details%s><summary>%ls</summary><fieldset class=\"chips rows\"><legend "
         "class=\"aside\">%ls</legend><div>",
         chosen ? " open" : "", STR(title), STR(title));
    for (size_t i = 0; i < page->content->value_idea_count; i++) {
        const struct content_value_idea *idea = &page->content->value_ideas[i];
        if (idea->theme != theme || is_there(values, idea->name)) continue;
        html(page->out,
             "<label><input type=\"checkbox\" name=\"idea\" value=\"%ls\"%s><span>%ls "
             "<small>%ls</small></span></label>",
             STR(idea->id), form_has(form, S("idea"), idea->id, *page->arena) ? " checked" : "",
             STR(wording_sentence_start(page, idea->name)), STR(idea->gloss));
    }
    html(page->out, "</div></fieldset></details>");
}

static void put_choice(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("value")), form, problems};
    struct values *values = NEW(page->arena, struct values, 1);
    find_values(page, values);
    page_begin(page, T(page, "What matters to you?"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Choose what speaks to you, as it is and not as it should be. A few are "
                  "plenty, and all of it can change."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/values/new\">");
    field_put_asking(&set, S("name"), T(page, "In your own words"));
    html(page->out, "<h2>%s</h2>", TC(page, "Some that people name"));
    put_theme(page, values, form, VALUE_OF_PEOPLE, T(page, "With people"), true);
    put_theme(page, values, form, VALUE_OF_MYSELF, T(page, "How I want to be"), false);
    put_theme(page, values, form, VALUE_OF_DOING, T(page, "What I do"), false);
    put_theme(page, values, form, VALUE_OF_WORLD, T(page, "In the wider world"), false);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/values\">%s</a></div></form>",
         TC(page, "These matter"), TC(page, "Not now"));
    page_end(page);
}

void page_value_new(struct page *page)
{
    struct form none = {0};
    put_choice(page, &none, NULL);
}

static bool save_value(struct page *page, str name, struct problems *problems, id128 *version)
{
    struct form form = form_empty(page->arena, 2);
    form_add(&form, S("name"), name);
    form_add(&form, S("importance"), page_path(page, "%d", IMPORTANCE_NEW));
    return save_new(page, kind_find(S("value")), &form, (struct moment){0}, problems, version);
}

struct saved {
    id128 versions[SAVED_TOGETHER_MAX];
    size_t count;
};

static bool save_one(struct page *page, str name, struct problems *problems, struct saved *saved)
{
    if (saved->count == SAVED_TOGETHER_MAX) return true;
    return save_value(page, name, problems, &saved->versions[saved->count++]);
}

/* All that were ticked, and the own one; false with problems. */
static bool save_chosen(struct page *page, struct problems *problems, struct saved *saved)
{
    struct values *values = NEW(page->arena, struct values, 1);
    find_values(page, values);
    str own = str_trim(form_text(&page->form, S("name")));
    if (own.len > 0 && !is_there(values, own) && !save_one(page, own, problems, saved))
        return false;
    for (size_t i = 0; i < page->form.count; i++) {
        if (!str_equal(page->form.fields[i].name, S("idea"))) continue;
        const struct content_value_idea *idea =
            content_find_value_idea(page->content, page->form.fields[i].text);
        if (!idea || is_there(values, idea->name)) continue;
        if (!save_one(page, idea->name, problems, saved)) return false;
    }
    return true;
}

void page_value_made(struct page *page)
{
    struct problems problems = {0};
    struct saved saved = {.count = 0};
    if (save_is_full(page, &problems) || !save_chosen(page, &problems, &saved)) {
        put_choice(page, &page->form, &problems);
        return;
    }
    str path = saved.count == 1 ? subject_path(page, "/value/", saved.versions[0], "")
                                : S("/values");
    page_see_all_saved(page, path, saved.versions, saved.count);
}

/* -------------------------------------------------------------------------- one of them */

static void put_gloss(struct page *page, const struct record *value)
{
    for (size_t i = 0; i < page->content->value_idea_count; i++)
        if (str_equal_nocase(page->content->value_ideas[i].name, record_text(value, S("name"))))
            html(page->out, "<p class=\"lead\">%ls</p>", STR(page->content->value_ideas[i].gloss));
}

static void put_one(struct page *page, const struct entry *entry, const struct record *value,
                    const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, value->kind, form, problems};
    page_begin(page, wording_sentence_start(page, title_of(page, value, TITLE_LEN_MAX)), TAB_MORE);
    put_gloss(page, value);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/value/", entry->id, "")));
    field_put_asking(&set, S("lived"), T(page, "How far have you lived it these weeks?"));
    field_put_asking(&set, S("importance"), T(page, "How much does it matter?"));
    field_put_asking(&set, S("why"), T(page, "Why does it matter to you?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/values\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "All that matters"));
    subject_put_course(
        page, entry, S("lived"), T(page, "How far I live it"),
        T(page, "As you said it on different days, from 0, not at all, to 10, fully."));
    size_t pointing =
        subject_put_pointing(page, entry->id, S("decision"), T(page, "Decisions it spoke in"), 10) +
        subject_put_pointing(page, entry->id, S("boundary"), T(page, "Boundaries that protect it"),
                             10);
    if (pointing == 0)
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page, "Decisions and boundaries can point to it. They will stand here then."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button\" href=\"%ls?values=%ls\">%s</a>"
         "<a class=\"button\" href=\"%ls?protects=%ls\">%s</a></div>",
         STR(area_makes(page, kind_find(S("decision")))), STR(id_text(page->arena, entry->id)),
         TC(page, "Decide by it"), STR(area_makes(page, kind_find(S("boundary")))),
         STR(id_text(page->arena, entry->id)), TC(page, "A boundary for it"));
    subject_put_acts(page, entry, subject_path(page, "/record/", entry->id, "/edit"));
    page_end(page);
}

void page_value(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("value"), &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_one(page, entry, &record, &form, NULL);
}

void page_value_said(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("value"), &record);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &record, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/value/", entry->id, ""), version);
}
