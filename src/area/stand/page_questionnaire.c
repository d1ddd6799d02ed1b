/* Where do I stand: 24 sentences, one on a screen, kept as a draft until the last; then the record.
 */
#include "field.h"
#include "keep.h"
#include "stand.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "wording.h"

static const str draft = STR_INIT("questionnaire");

/* The axes take turns, so that no run of sentences is about one thing. */
static const struct content_item *item_at(struct page *page, size_t index)
{
    const struct content *content = page->content;
    size_t half = content->item_count / 2;
    return &content->items[index % 2 == 0 ? index / 2 : half + index / 2];
}

static struct form answers_so_far(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = form_empty(page->arena, 0);
    return form;
}

static bool answered_before(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("answers"));
    return query_count(page->notebook, &query, *page->arena) > 0;
}

/* Where to go on: after the last sentence that was answered, or at the first. */
static size_t first_open(struct page *page)
{
    struct form form = answers_so_far(page);
    size_t last = page->content->item_count - 1;
    for (size_t i = page->content->item_count; i-- > 0;)
        if (form_given(&form, item_at(page, i)->id)) return i < last ? i + 1 : last;
    return 0;
}

/* The private check comes first. Closed, skipped and never asked look the same here. */
static void put_check_first(struct page *page)
{
    html(page->out,
         "<section class=\"card\"><p>%s</p><div class=\"actions\">"
         "<a class=\"button\" href=\"/safety-check?then=questionnaire\">%s</a></div></section>",
         TC(page,
            "Before this there are six private questions, about whether you are safe with the "
            "people close to you. You can answer them first, or leave them out."),
         TC(page, "Six private questions"));
}

void page_questionnaire(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("questionnaire-intro"));
    page_begin(page, intro->title, TAB_GROWTH);
    page_put_body(page, intro->body);
    if (answered_before(page)) page_put_passage(page, S("questionnaire-again"));
    if (!page->gate_open) put_check_first(page);
    size_t next = first_open(page);
    html(page->out,
         "<div class=\"actions stay\"><a class=\"button primary\" "
         "href=\"/questionnaire/%zu\">%s</a>"
         "<a class=\"button quiet\" href=\"/growth\">%s</a></div>",
         next + 1, next > 0 ? TC(page, "Go on where I was") : TC(page, "Begin"),
         TC(page, "Not now"));
    page_end(page);
}

/* The number in the address as an index, or item_count when it is none. */
static size_t index_of_address(struct page *page)
{
    int64_t number;
    bool read = str_parse_int(page->params[0], &number);
    if (!read || number < 1 || (size_t)number > page->content->item_count)
        return page->content->item_count;
    return (size_t)number - 1;
}

static void put_item(struct page *page, size_t index)
{
    const struct content_item *item = item_at(page, index);
    const struct content_passage *ask =
        content_passage(page->content, S("questionnaire-answering"));
    page_begin(page, item->text, TAB_GROWTH);
    html(page->out,
         "<p class=\"lead\">%ls</p>"
         "<form method=\"post\" action=\"/questionnaire/%zu\"><ul class=\"list doors\">",
         STR(ask->body), index + 1);
    for (size_t i = 0; i < page->content->answer_count; i++)
        html(page->out, "<li><button name=\"answer\" value=\"%d\">%ls</button></li>",
             page->content->answers[i].value,
             STR(wording_sentence_start(page, page->content->answers[i].name)));
    html(page->out,
         "</ul><div class=\"actions\"><button class=\"quiet\" name=\"answer\" "
         "value=\"\">%s</button>",
         TC(page, "Leave this one out"));
    if (index > 0)
        html(page->out, "<a class=\"button quiet\" href=\"/questionnaire/%zu\">%s</a>", index,
             TC(page, "Back"));
    html(page->out,
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>"
         "<progress max=\"%zu\" value=\"%zu\" aria-label=\"%s\"></progress>"
         "<p class=\"quiet\">%zu %s %zu. %s</p>",
         TC(page, "Enough for now"), page->content->item_count, index, TC(page, "So far"),
         index + 1, TC(page, "of"), page->content->item_count,
         TC(page, "What you answered is kept, and you can go on another day."));
    page_end(page);
}

void page_questionnaire_item(struct page *page)
{
    size_t index = index_of_address(page);
    if (index == page->content->item_count)
        page_not_found(page);
    else
        put_item(page, index);
}

/* The answers so far with this one in place, as the draft keeps them: s1=3&c1=0&... */
static str with_answer(struct page *page, str item, str answer)
{
    struct form before = answers_so_far(page);
    struct buf text = buf_new(page->arena, 1024);
    for (size_t i = 0; i < before.count; i++) {
        if (str_equal(before.fields[i].name, item)) continue;
        buf_format(&text, "%ls=%ls&", STR(before.fields[i].name), STR(before.fields[i].text));
    }
    if (answer.len > 0) buf_format(&text, "%ls=%ls&", STR(item), STR(answer));
    return buf_str(&text);
}

static bool answer_allowed(struct page *page, str answer)
{
    for (size_t i = 0; i < page->content->answer_count; i++)
        if (str_equal(answer, page_path(page, "%d", page->content->answers[i].value))) return true;
    return answer.len == 0;
}

/* All sentences are behind: the answers become a record. */
static void finish(struct page *page, str encoded)
{
    struct problems problems = {0};
    struct form typed, form = form_empty(page->arena, page->content->item_count + 1);
    bool read = form_read(encoded, page->arena, &typed);
    CHECK(read);
    form_add(&form, S("form"), S("position"));
    for (size_t i = 0; i < page->content->item_count; i++) {
        str id = page->content->items[i].id, answer = form_text(&typed, id);
        if (answer.len > 0)
            form_add(&form, S("answers"), page_path(page, "%ls=%ls", STR(id), STR(answer)));
    }
    id128 version;
    if (form.count == 1) {
        page_see(page, S("/growth"));
    } else if (save_new(page, kind_find(S("answers")), &form, (struct moment){0}, &problems,
                        &version)) {
        keep_drop(page, draft);
        page_see_saved(page, S("/where"), version);
    } else {
        save_say_refused(page, &problems);
    }
}

void page_questionnaire_answered(struct page *page)
{
    size_t index = index_of_address(page);
    str answer = form_text(&page->form, S("answer"));
    struct problems problems = {0};
    if (index == page->content->item_count || !answer_allowed(page, answer)) {
        page_not_found(page);
        return;
    }
    if (save_is_full(page, &problems)) {
        page_say(page, 507, T(page, "This could not be kept"), problems.at[0].text);
        return;
    }
    str encoded = with_answer(page, item_at(page, index)->id, answer);
    if (index + 1 == page->content->item_count) {
        finish(page, encoded);
        return;
    }
    vault_keep_draft(page->app->vault, draft, encoded, page->env->random, &page->reply->effects);
    page_see(page, page_path(page, "/questionnaire/%zu", index + 2));
}
