/* The private safety check: six questions that stand before anything about a partner. Its answers
 * lie behind a lock of their own; what they were changes nothing that another person could see. */
#include "door.h"
#include "field.h"
#include "gate.h"
#include "stand.h"
#include "query.h"
#include "save.h"
#include "str.h"

/* Where someone came from, and goes on to: the same whatever was answered. */
static const char *way_on(struct page *page)
{
    bool post = page->request.method == HTTP_POST;
    str then = form_text(post ? &page->form : &page->query, S("then"));
    return str_equal(then, S("questionnaire")) ? "/questionnaire" : "/today";
}

static bool leads_to_questionnaire(struct page *page)
{
    return str_equal(str_of_c(way_on(page)), S("/questionnaire"));
}

static void put_question(struct page *page, const struct content_safety_question *question)
{
    html(page->out, "<fieldset class=\"chips\" id=\"%ls\"><legend>%ls</legend><div>",
         STR(question->id), STR(question->text));
    for (size_t a = 0; a < page->content->safety_answer_count; a++)
        field_put_option(page, question->id, page->content->safety_answers[a].id,
                         page->content->safety_answers[a].name, false);
    html(page->out, "</div></fieldset>");
}

void page_safety_check(struct page *page)
{
    const struct content *content = page->content;
    const struct content_passage *intro = content_passage(content, S("safety-intro"));
    page_begin(page, intro->title, TAB_NONE);
    page_put_body(page, intro->body);
    html(page->out, "<form method=\"post\" action=\"/safety-check\">");
    if (leads_to_questionnaire(page))
        html(page->out, "<input type=\"hidden\" name=\"then\" value=\"questionnaire\">");
    for (size_t i = 0; i < content->safety_question_count; i++)
        put_question(page, &content->safety_questions[i]);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%s\">%s</a></div></form>"
         "<ul class=\"list\"><li><a href=\"/help/safety\"><span>%s</span></a></li>"
         "<li><a href=\"/safety-check/answers\"><span>%s</span></a></li></ul>",
         TC(page, "Done"), way_on(page), TC(page, "Skip this"),
         TC(page, "If you are afraid of someone"), TC(page, "What I answered before"));
    page_end(page);
}

static bool is_yes_or_not_sure(str answer)
{
    return str_equal(answer, S("yes")) || str_equal(answer, S("not-sure"));
}

/* True when an answer means that nothing may be stored: someone may look. */
static bool ends_check(struct page *page)
{
    for (size_t i = 0; i < page->content->safety_question_count; i++) {
        const struct content_safety_question *question = &page->content->safety_questions[i];
        if (question->ends_check && is_yes_or_not_sure(form_text(&page->form, question->id)))
            return true;
    }
    return false;
}

static str answers_text(struct page *page)
{
    struct buf text = buf_new(page->arena, 512);
    for (size_t i = 0; i < page->content->safety_question_count; i++) {
        str id = page->content->safety_questions[i].id;
        int64_t number = gate_answer_number(form_text(&page->form, id));
        if (number < 0) continue;
        buf_format(&text, "%s%ls=%lld", text.len > 0 ? "," : "", STR(id), (long long)number);
    }
    return buf_str(&text);
}

static void say_one(struct page *page, str passage_id)
{
    const struct content_passage *passage = content_passage(page->content, passage_id);
    page_begin(page, passage->title, TAB_NONE);
    page_put_body(page, passage->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"%s\">%s</a></div>"
         "<p class=\"quiet\"><a href=\"/help/safety\">%s</a></p>",
         way_on(page), TC(page, "Go on"), TC(page, "If you are afraid of someone"));
    page_end(page);
}

void page_safety_checked(struct page *page)
{
    struct problems problems = {0};
    str answers = answers_text(page);
    if (ends_check(page)) {
        say_one(page, S("safety-ended"));
    } else if (answers.len == 0) {
        page_see(page, str_of_c(way_on(page)));
    } else if (save_is_full(page, &problems)) {
        page_say(page, 507, T(page, "This could not be kept"), problems.at[0].text);
    } else {
        struct form form = form_empty(page->arena, 1);
        id128 version;
        form_add(&form, S("answers"), answers);
        bool saved =
            save_new(page, kind_find(S("safety")), &form, (struct moment){0}, &problems, &version);
        CHECK(saved);
        say_one(page, S("safety-done"));
    }
}

static struct query own_query(void)
{
    struct query query = query_all();
    query.kind = kind_find(S("safety"));
    query.place = QUERY_BOTH;
    return query;
}

/* The lock of its own: the passphrase is asked for again, also when the notebook is open. */
static void put_own_lock(struct page *page, const struct problems *problems)
{
    struct form none = {0};
    page_begin(page, T(page, "Behind its own lock"), TAB_NONE);
    field_put_problems(&(struct field_set){page, NULL, &none, problems});
    html(page->out, "<form method=\"post\" action=\"/safety-check/answers\">");
    door_put_passphrase(page, "passphrase", T(page, "Your passphrase, once more"),
                        T(page, "These answers are kept apart from everything else."), false);
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         TC(page, "Show"), TC(page, "Not now"));
    page_end(page);
}

void page_safety_answers(struct page *page)
{
    if (vault_has(page->app->vault, SECRET_PASSPHRASE)) {
        put_own_lock(page, NULL);
        return;
    }
    page_say(
        page, 200, T(page, "Behind its own lock"),
        T(page,
          "This notebook has no passphrase that could be asked for again, so the answers are not "
          "shown here. You can still take them away for good."));
}

static str answer_name(struct page *page, int64_t number)
{
    for (size_t i = 0; i < page->content->safety_answer_count; i++)
        if (gate_answer_number(page->content->safety_answers[i].id) == number)
            return page->content->safety_answers[i].name;
    return S("?");
}

static void put_answers(struct page *page, const struct record *record)
{
    const struct value *answers = record_value(record, S("answers"));
    html(page->out, "<section class=\"card\"><h2>");
    page_put_day(page, moment_emotional_day(record->at));
    html(page->out, "</h2><dl class=\"rows\">");
    for (size_t i = 0; answers && i < answers->count; i++)
        for (size_t q = 0; q < page->content->safety_question_count; q++)
            if (str_equal(page->content->safety_questions[q].id, answers->pairs[i].item))
                html(page->out, "<div><dt>%ls</dt><dd>%ls</dd></div>",
                     STR(page->content->safety_questions[q].text),
                     STR(answer_name(page, answers->pairs[i].number)));
    html(page->out, "</dl></section>");
}

static void show_answers(struct page *page)
{
    struct query query = own_query();
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    page_begin(page, T(page, "What I answered before"), TAB_NONE);
    for (const struct entry *entry; (entry = query_next(&run)); count++) {
        struct record record;
        if (notebook_read(entry, page->arena, &record)) put_answers(page, &record);
    }
    if (count > 0)
        html(page->out,
             "<form class=\"confirm card\" method=\"post\" "
             "action=\"/safety-check/erase\"><h2>%s</h2>"
             "<p>%s</p><div class=\"actions\"><button>%s</button></div></form>",
             TC(page, "Take these answers away for good?"),
             TC(page,
                "They are then gone from this notebook and cannot be brought back. Backups that "
                "you made "
                "before still hold them."),
             TC(page, "Take them away"));
    else
        html(page->out, "<div class=\"empty\"><p>%s</p></div>", TC(page, "Nothing is kept here."));
    page_end(page);
}

void page_safety_answers_shown(struct page *page)
{
    struct problems problems = {0};
    if (!vault_has(page->app->vault, SECRET_PASSPHRASE)) {
        page_safety_answers(page);
        return;
    }
    enum door_again again = door_ask_again(page, &problems);
    if (again == DOOR_RIGHT) show_answers(page);
    if (again == DOOR_WRONG) put_own_lock(page, &problems);
}

void page_safety_erased(struct page *page)
{
    struct query query = own_query();
    size_t count = query_count(page->notebook, &query, *page->arena), taken = 0;
    id128 *ids = NEW(page->arena, id128, count);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) ids[taken++] = entry->id;
    if (taken > 0)
        vault_shred(page->app->vault, ids, taken, page->env->random, &page->reply->effects);
    say_one(page, S("safety-ended"));
}
