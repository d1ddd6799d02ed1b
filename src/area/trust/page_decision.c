/* One decision: choosing, what it was, looking again, and how it turned out beside what was
 * thought. */
#include "decision.h"
#include "parts.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "wording.h"

enum { TITLE_LEN_MAX = 200, OPTION_COUNT_MAX = 12 };

static str list_of(struct page *page, const struct record *decision, str name)
{
    const struct value *value = record_value(decision, name);
    struct buf text = buf_new(page->arena, RECORD_LEN_MAX);
    for (size_t i = 0; value && i < value->count; i++) {
        if (i > 0) buf_put(&text, S(" · "));
        buf_put(&text, value->texts[i]);
    }
    page->arena->at = text.ptr + text.len;
    return buf_str(&text);
}

static str touched(struct page *page, const struct record *decision)
{
    const struct field *field = kind_field(decision->kind, S("touches"));
    const struct value *value = record_value(decision, S("touches"));
    struct buf text = buf_new(page->arena, 256);
    for (size_t i = 0; value && i < value->count; i++) {
        if (i > 0) buf_put(&text, S(" · "));
        buf_put(&text, say(page, field->options[value->numbers[i] - 1].label));
    }
    return buf_str(&text);
}

static void put_summary(struct page *page, const struct record *decision)
{
    int64_t confidence = record_number(decision, S("confidence"), -1);
    int64_t review = record_number(decision, S("review_on"), INT64_MAX);
    html(page->out, "<dl class=\"rows\">");
    row_put_fact(page, T(page, "I chose"), record_text(decision, S("choice")));
    if (confidence >= 0)
        row_put_fact(page, T(page, "How sure I was"), page_path(page, "%d %%", (int)confidence));
    row_put_fact(page, T(page, "How I came to it"), say(page, parts_label(decision, S("way"))));
    row_put_fact(page, T(page, "Asked"), parts_names(page, decision, S("asked")));
    row_put_fact(page, T(page, "What weighed most"),
                 say(page, parts_label(decision, S("driven_by"))));
    row_put_fact(page, T(page, "Values in it"), parts_names(page, decision, S("values")));
    row_put_fact(page, T(page, "It touches"), touched(page, decision));
    row_put_fact(page, T(page, "How much depends on it"),
                 say(page, parts_label(decision, S("stakes"))));
    row_put_fact(page, T(page, "What there was to choose"), list_of(page, decision, S("options")));
    if (review != INT64_MAX)
        row_put_fact(page, T(page, "To look at again"), wording_day(page, (day)review));
    html(page->out, "</dl>");
}

static void put_options(struct page *page, const struct record *decision, const struct form *form)
{
    const struct value *options = record_value(decision, S("options"));
    str chosen = form_text(form, S("choice"));
    if (options) {
        html(page->out, "<fieldset class=\"chips rows\" id=\"choice\"><legend>%s</legend><div>",
             TC(page, "What do you choose?"));
        for (size_t i = 0; i < options->count && i < OPTION_COUNT_MAX; i++)
            field_put_option(page, S("choice"), options->texts[i], options->texts[i],
                             str_equal(options->texts[i], chosen));
        html(page->out, "</div></fieldset>");
    }
    html(page->out,
         "<div class=\"field\" id=\"%s\"><label for=\"choice-own\">%s</label><input type=\"text\" "
         "id=\"choice-own\" name=\"choice-own\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"></div>",
         options ? "choice-new" : "choice",
         options ? TC(page, "Or something else") : TC(page, "What do you choose?"),
         STR(form_text(form, S("choice-own"))));
}

static void put_choosing(struct page *page, const struct record *decision, const struct form *form,
                         const struct problems *problems)
{
    struct field_set set = {page, decision->kind, form, problems};
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/decision/", decision->id, "/chosen")));
    put_options(page, decision, form);
    decision_put_confidence(&set);
    html(page->out, "<details%s><summary>%s</summary>", problems ? " open" : "",
         TC(page, "What spoke in it"));
    decision_put_reasons(&set);
    html(page->out, "</details>");
    parts_put_review(&set, T(page, "When do you want to see how it turned out?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         TC(page, "This is my choice"), TC(page, "Leave it open for now"));
}

static void put_open(struct page *page, const struct record *decision, const struct form *form,
                     const struct problems *problems)
{
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Few things have to be settled this minute. When you know, say it here, "
                  "before asking anyone, if you can."));
    if (decision_touches_others(decision)) decision_put_together(page);
    put_choosing(page, decision, form, problems);
}

static void put_recheck(struct page *page, const struct record *decision)
{
    int64_t times = record_number(decision, S("rechecked"), 0);
    html(page->out, "<form method=\"post\" action=\"%ls\"><p>%s",
         STR(subject_path(page, "/decision/", decision->id, "/rechecked")),
         TC(page, "Going back to ask whether it was right is ordinary. Noted, it loses some of "
                  "its pull."));
    if (times > 0)
        html(page->out, " %ls",
             STR(wording_count(page, times, T(page, "So far: once."), T(page, "times so far."))));
    html(page->out, "</p><button>%s</button></form>", TC(page, "I went back to it again"));
}

static void put_later(struct page *page, const struct record *decision, bool due)
{
    struct form none = form_empty(page->arena, 1);
    struct field_set set = {page, decision->kind, &none, NULL};
    html(page->out, "<details><summary>%s</summary><form method=\"post\" action=\"%ls\">",
         due ? TC(page, "Not yet, or not at all") : TC(page, "Another day to look again"),
         STR(subject_path(page, "/decision/", decision->id, "/review")));
    parts_put_review(&set, T(page, "Look again"));
    html(page->out,
         "<div class=\"actions\"><button>%s</button>"
         "<button class=\"quiet\" name=\"review\" value=\"never\">%s</button></div></form>"
         "</details>",
         TC(page, "Look again then"), TC(page, "Let it be"));
}

static void put_ending(struct page *page, const struct record *decision, bool due,
                       const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("outcome")), form, problems};
    bool open = due || problems;
    html(page->out, "<details%s><summary>%s</summary><form method=\"post\" action=\"%ls\">",
         open ? " open" : "",
         due ? TC(page, "How did it turn out?") : TC(page, "I see already how it turned out"),
         STR(subject_path(page, "/decision/", decision->id, "/outcome")));
    field_put_problems(&set);
    field_put_asking(&set, S("good"), T(page, "Did it turn out well enough for you?"));
    field_put_asking(&set, S("contentment"), T(page, "How content are you with it now?"));
    field_put_asking(&set, S("again"), T(page, "Would you choose the same again?"));
    field_put_asking(&set, S("learned"), T(page, "What do you take from it?"));
    html(page->out,
         "<p class=\"hint\">%s</p><div class=\"actions\"><button "
         "class=\"%s\">%s</button></div></form>"
         "</details>",
         TC(page, "From then on the decision stays as it was, so that memory cannot bend it."),
         due ? "primary" : "plain", TC(page, "Put the outcome beside it"));
}

static void put_chosen(struct page *page, const struct record *decision, bool due,
                       const struct form *form, const struct problems *problems)
{
    put_summary(page, decision);
    if (decision_touches_others(decision)) decision_put_together(page);
    put_ending(page, decision, due, form, problems);
    put_later(page, decision, due);
    html(page->out, "<section>");
    put_recheck(page, decision);
    html(page->out, "</section><p class=\"quiet\"><a href=\"/record/%ls/edit\">%s</a></p>",
         STR(id_text(page->arena, decision->id)), TC(page, "Change what is written here"));
}

static void put_outcomes(struct page *page, const struct record *decision)
{
    struct query query = query_all();
    query.kind = kind_find(S("outcome"));
    query.about = decision->id;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct record outcome;
        if (!notebook_read(entry, page->arena, &outcome)) continue;
        int64_t contentment = record_number(&outcome, S("contentment"), -1);
        html(page->out, "<h3>%ls</h3><dl class=\"rows\">",
             STR(wording_day(page, entry_day(entry))));
        row_put_fact(page, T(page, "Turned out well enough"),
                     record_number(&outcome, S("good"), 0) ? T(page, "Yes") : T(page, "No"));
        if (contentment >= 0)
            row_put_fact(page, T(page, "Content with it"),
                         page_path(page, "%d / 10", (int)contentment));
        if (record_value(&outcome, S("again")))
            row_put_fact(page, T(page, "The same again"),
                         record_number(&outcome, S("again"), 0) ? T(page, "Yes") : T(page, "No"));
        row_put_fact(page, T(page, "What I take from it"), record_text(&outcome, S("learned")));
        html(page->out, "</dl><p class=\"quiet\"><a href=\"/record/%ls\">%s</a></p>",
             STR(id_text(page->arena, entry->id)),
             TC(page, "This outcome, to change or take away"));
    }
}

static void put_ended(struct page *page, const struct record *decision)
{
    html(page->out, "<section class=\"card\"><h2>%s</h2>", TC(page, "How it turned out"));
    put_outcomes(page, decision);
    html(page->out, "</section><section><h2>%s</h2>", TC(page, "As it was then"));
    put_summary(page, decision);
    html(page->out, "<p class=\"quiet\">%s</p></section>",
         TC(page, "This part is locked, so that it stays what you thought at the time."));
    html(page->out, "<ul class=\"list\"><li><a href=\"/deciding\"><span>%s</span></a></li></ul>",
         TC(page, "What your decisions show together"));
}

static void put_page(struct page *page, const struct record *decision, const struct form *form,
                     const struct problems *problems)
{
    struct endings endings = decision_endings(page);
    enum decision_state state = decision_state(page, decision, &endings);
    page_begin(page, title_of(page, decision, TITLE_LEN_MAX), TAB_WRITE);
    if (state == DECISION_OPEN)
        put_open(page, decision, form, problems);
    else if (state == DECISION_ENDED)
        put_ended(page, decision);
    else
        put_chosen(page, decision, state == DECISION_DUE, form, problems);
    html(page->out, "<ul class=\"list\"><li><a href=\"/decisions\"><span>%s</span></a></li></ul>",
         TC(page, "All decisions"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_decision(struct page *page)
{
    struct record decision;
    if (!subject_of_address(page, S("decision"), &decision)) return;
    struct form form = form_of_record(&decision, page->arena);
    struct endings endings = decision_endings(page);
    bool open = decision_state(page, &decision, &endings) == DECISION_OPEN;
    struct form none = form_empty(page->arena, 1);
    put_page(page, &decision, open ? &form : &none, NULL);
}

void page_decision_chosen(struct page *page)
{
    struct record decision;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("decision"), &decision);
    if (!entry) return;
    struct form form = decision_read(page);
    if (form_text(&form, S("choice")).len == 0) {
        problem_add(&problems, page->arena, S("choice"), N("Say what you choose, in a few words."));
        page->reply->status = 422;
    } else if (!save_is_full(page, &problems) &&
               save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version)) {
        page_see_saved(page, subject_path(page, "/decision/", decision.id, ""), version);
        return;
    }
    put_page(page, &decision, &form, &problems);
}

void page_decision_rechecked(struct page *page)
{
    enum { TIMES_MAX = 1000 };
    struct record decision;
    const struct entry *entry = subject_of_address(page, S("decision"), &decision);
    if (!entry) return;
    int64_t times = record_number(&decision, S("rechecked"), 0) + 1;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("rechecked"),
             page_path(page, "%d", (int)(times > TIMES_MAX ? TIMES_MAX : times)));
    save_set(page, entry, &form, subject_path(page, "/decision/", decision.id, ""));
}

void page_decision_review(struct page *page)
{
    struct record decision;
    const struct entry *entry = subject_of_address(page, S("decision"), &decision);
    if (!entry) return;
    bool never = form_has(&page->form, S("review"), S("never"), *page->arena);
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("review_on"), never ? (str){0} : parts_review(page, &page->form));
    save_set(page, entry, &form, subject_path(page, "/decision/", decision.id, ""));
}

void page_decision_ended(struct page *page)
{
    struct record decision;
    struct problems problems = {0};
    id128 version;
    if (!subject_of_address(page, S("decision"), &decision)) return;
    struct form form = form_empty(page->arena, page->form.count + 1);
    form_add(&form, S("about"), id_text(page->arena, decision.id));
    for (size_t i = 0; i < page->form.count; i++)
        if (!str_equal(page->form.fields[i].name, S("about")))
            form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("outcome")), &form, (struct moment){0}, &problems, &version))
        put_page(page, &decision, &form, &problems);
    else
        page_see_saved(page, subject_path(page, "/decision/", decision.id, ""), version);
}
