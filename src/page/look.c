#include "look.h"

#include "keep.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "wording.h"

static void put_question(const struct field_set *set, const struct content_look_question *question)
{
    struct page *page = set->page;
    html(page->out, "<fieldset class=\"chips rows\" id=\"%ls\"><legend>%ls</legend>",
         STR(question->id), STR(question->ask));
    if (question->hint.len > 0) html(page->out, "<p class=\"hint\">%ls</p>", STR(question->hint));
    html(page->out, "<div>");
    str given = form_text(set->form, question->id);
    for (size_t i = 0; i < question->look_answer_count; i++) {
        const struct content_look_answer *answer = &question->look_answers[i];
        str value = page_path(page, "%d", answer->value);
        field_put_option(page, question->id, value, answer->name, str_equal(value, given));
    }
    html(page->out, "</div></fieldset>");
}

/* What was sent, as the form of a new record. False when nothing at all was answered, or a value
 * is none of the look's. */
static bool look_read(struct page *page, const struct content_look *look, struct form *out)
{
    *out = form_empty(page->arena, look->look_question_count + 2);
    str note = form_text(&page->form, S("note"));
    bool any = str_trim(note).len > 0;
    form_add(out, S("form"), look->id);
    form_add(out, S("note"), note);
    for (size_t i = 0; i < look->look_question_count; i++) {
        const struct content_look_question *question = &look->look_questions[i];
        str given = form_text(&page->form, question->id);
        int64_t value;
        if (given.len == 0) continue;
        if (!str_parse_int(given, &value) || !content_look_answer(question, value)) return false;
        form_add(out, S("answers"), page_path(page, "%ls=%d", STR(question->id), (int)value));
        any = true;
    }
    return any;
}

static const struct content_look *content_of(struct page *page, const struct look_pages *pages)
{
    return content_look(page->content, pages->look);
}

str look_path(struct page *page, const struct look_pages *pages, id128 id)
{
    return page_path(page, "%ls/%ls", STR(pages->path), STR(id_text(page->arena, id)));
}

static void put_form(struct page *page, const struct look_pages *pages, const struct form *form,
                     const struct problems *problems)
{
    const struct content_look *look = content_of(page, pages);
    struct field_set set = {page, kind_find(S("answers")), form, problems};
    page_begin(page, look->title, TAB_GROWTH);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls/new\" data-draft=\"%ls\">",
         STR(pages->path), STR(pages->look));
    for (size_t i = 0; i < look->look_question_count; i++)
        put_question(&set, &look->look_questions[i]);
    field_put_asking(&set, S("note"), say(page, pages->ask_words));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%ls</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         STR(say(page, pages->keep)), STR(pages->path), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

void look_make(struct page *page, const struct look_pages *pages)
{
    struct form form;
    if (!keep_find(page, pages->look, &form)) form = form_empty(page->arena, 0);
    put_form(page, pages, &form, NULL);
}

void look_made(struct page *page, const struct look_pages *pages)
{
    struct problems problems = {0};
    struct form form;
    id128 version;
    if (!look_read(page, content_of(page, pages), &form)) {
        problem_add(&problems, page->arena, (str){0},
                    T(page, "Nothing is answered yet. One question is enough."));
        page->reply->status = 422;
        put_form(page, pages, &page->form, &problems);
    } else if (save_is_full(page, &problems) ||
               !save_new(page, kind_find(S("answers")), &form, (struct moment){0}, &problems,
                         &version)) {
        put_form(page, pages, &page->form, &problems);
    } else {
        keep_drop(page, pages->look);
        page_see_saved(page, look_path(page, pages, version), version);
    }
}

bool look_begin(struct page *page, const struct look_pages *pages, struct record *record)
{
    if (!subject_of_address(page, S("answers"), record)) return false;
    if (!str_equal(record_text(record, S("form")), pages->look)) {
        page_not_found(page);
        return false;
    }
    page_begin(page, content_of(page, pages)->title, TAB_GROWTH);
    str when = wording_day(page, moment_emotional_day(record->at));
    html(page->out, "<p class=\"quiet\">%ls</p>", STR(wording_sentence_start(page, when)));
    return true;
}

void look_end(struct page *page, const struct look_pages *pages, const struct record *record)
{
    html(page->out,
         "<div class=\"actions\"><a class=\"button quiet\" href=\"%ls\">%ls</a>"
         "<a class=\"button quiet\" href=\"/record/%ls\">%s</a></div>",
         STR(pages->path), STR(say(page, pages->earlier)), STR(id_text(page->arena, record->id)),
         TC(page, "Change it or take it away"));
    page_put_quiet_line(page);
    page_end(page);
}

int64_t look_answer(const struct record *record, str question)
{
    const struct value *answers = record_value(record, S("answers"));
    for (size_t i = 0; answers && i < answers->count; i++)
        if (str_equal(answers->pairs[i].item, question)) return answers->pairs[i].number;
    return -1;
}

const struct content_look_answer *look_given(const struct record *record,
                                             const struct content_look_question *question)
{
    return content_look_answer(question, look_answer(record, question->id));
}

struct look_run look_run_of(struct page *page, const struct look_pages *pages)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    return (struct look_run){page, pages->look, query_start(page->notebook, &query, *page->arena)};
}

bool look_next(struct look_run *run, struct record *record)
{
    for (const struct entry *entry; (entry = query_next(&run->run));)
        if (notebook_read(entry, run->page->arena, record) && record->kind &&
            str_equal(record_text(record, S("form")), run->form))
            return true;
    return false;
}
