#include "decision.h"

#include "gate.h"
#include "parts.h"
#include "pick.h"
#include "query.h"
#include "str.h"

struct endings decision_endings(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("outcome"));
    size_t max = query_count(page->notebook, &query, *page->arena), count = 0;
    id128 *about = NEW(page->arena, id128, max);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record outcome;
        const struct value *value =
            notebook_read(entry, &room, &outcome) ? record_value(&outcome, S("about")) : NULL;
        if (value) about[count++] = value->about;
    }
    return (struct endings){about, count};
}

enum decision_state decision_state(struct page *page, const struct record *decision,
                                   const struct endings *endings)
{
    for (size_t i = 0; i < endings->count; i++)
        if (id_equal(endings->about[i], decision->id)) return DECISION_ENDED;
    if (!record_value(decision, S("choice"))) return DECISION_OPEN;
    return record_number(decision, S("review_on"), INT64_MAX) <= page->today ? DECISION_DUE
                                                                             : DECISION_CHOSEN;
}

bool decision_touches_others(const struct record *decision)
{
    enum { ONLY_ME = 1 };
    const struct value *touches = record_value(decision, S("touches"));
    for (size_t i = 0; touches && i < touches->count; i++)
        if (touches->numbers[i] != ONLY_ME) return true;
    return false;
}

void decision_put_touches(const struct field_set *set)
{
    struct page *page = set->page;
    const struct field *field = kind_field(set->kind, S("touches"));
    html(page->out,
         "<fieldset class=\"chips\" id=\"touches\"><legend>%s</legend>"
         "<p class=\"hint\">%s</p><div>",
         TC(page, "Whom does it touch?"),
         TC(page, "What touches only you, you may decide alone. What touches others, you decide "
                  "together."));
    for (size_t i = 0; i < field->option_count; i++) {
        const struct option *option = &field->options[i];
        bool chosen = form_has(set->form, S("touches"), option->name, *page->arena);
        if (!chosen && !gate_offers_option(page->gate_open, option)) continue;
        html(page->out,
             "<label><input type=\"checkbox\" name=\"touches\" value=\"%ls\"%s><span>%ls</span>"
             "</label>",
             STR(option->name), chosen ? " checked" : "", STR(say(page, option->label)));
    }
    html(page->out, "</div>");
    field_put_problem(set, S("touches"));
    html(page->out, "</fieldset>");
}

void decision_put_confidence(const struct field_set *set)
{
    struct page *page = set->page;
    str typed = form_text(set->form, S("confidence"));
    html(page->out, "<fieldset class=\"scale\" id=\"confidence\"><legend>%s</legend><div>",
         TC(page, "How sure are you that you will be content with it?"));
    for (int step = 0; step <= 100; step += 10) {
        str text = page_path(page, "%d", step);
        field_put_option(page, S("confidence"), text, text, str_equal(text, typed));
    }
    html(page->out, "</div><p class=\"ends\"><span>%s</span><span>%s</span></p>",
         TC(page, "not at all"), TC(page, "as sure as can be"));
    field_put_problem(set, S("confidence"));
    html(page->out, "</fieldset>");
}

void decision_put_reasons(const struct field_set *set)
{
    struct page *page = set->page;
    field_put_asking(set, S("way"), T(page, "How did you come to it?"));
    html(page->out, "<p class=\"hint\">%s</p>",
         TC(page, "Asking to know more is a strength. Asking to feel sure is human, and good to "
                  "notice."));
    pick_put(set, S("asked"), T(page, "Whom did you ask, if anyone?"));
    field_put_asking(set, S("driven_by"), T(page, "What weighed most: a value, a fear, a habit?"));
    pick_put(set, S("values"), T(page, "Which of your values spoke in it?"));
}

void decision_put_together(struct page *page)
{
    html(page->out, "<section class=\"card\"><h2>%s</h2><p>%s</p><div class=\"actions\">",
         TC(page, "This touches others too"),
         TC(page, "Then it is not yours alone, and you need not carry it alone. Say what you "
                  "see and what you need, ask how it is for them, and decide together."));
    if (page->gate_open)
        html(page->out, "<a class=\"button\" href=\"/topics\">%s</a>",
             TC(page, "Choose a time to talk"));
    html(page->out, "<a class=\"button\" href=\"/i-statements/new\">%s</a></div>",
         TC(page, "Find the words"));
    page_put_quiet_line(page);
    html(page->out, "</section>");
}

struct form decision_read(struct page *page)
{
    const struct form *sent = &page->form;
    str own = form_text(sent, S("choice-own")), on = parts_review(page, sent);
    struct form form = form_empty(page->arena, sent->count + 2);
    for (size_t i = 0; i < sent->count; i++) {
        const struct draft_field *field = &sent->fields[i];
        bool replaced = str_equal(field->name, S("review_on")) ||
                        (own.len > 0 && str_equal(field->name, S("choice")));
        if (!replaced) form_add(&form, field->name, field->text);
    }
    if (own.len > 0) form_add(&form, S("choice"), own);
    form_add(&form, S("review_on"), on);
    return form;
}
