/* Kind words, kept in one's own voice: made on a good evening, read on a bad one. */
#include "area.h"
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "scale.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "typed.h"

enum { READ_MAX = 60, GROUP_SHOWN_MAX = 4, TITLE_LEN_MAX = 80, DOUBTED_MAX = 3 };

/* The sorts of kindness, each with a page that makes it. Forgiving someone else is never offered
 * but from the page on forgiving oneself, behind the gate, and nothing waits for it. */
static const struct sort {
    str id, kind; /* the option of kindness.kind */
    str passage;
    str ideas[2]; /* collections */
    str harsh;    /* the question for kindness.harsh; empty: not asked */
    str text;     /* the question for kindness.text */
    str person;   /* the question for kindness.person; empty: not asked */
    bool rated;   /* how far it can be believed */
    str group;    /* over those that are kept */
} sorts[] = {
    {STR_INIT("reply"),
     STR_INIT("reply"),
     STR_INIT("kindness-reply"),
     {{0}},
     T_INIT("What does the hard voice say?"),
     T_INIT("What would you say to a friend?"),
     {0},
     false,
     T_INIT("What I answer")},
    {STR_INIT("affirmation"),
     STR_INIT("affirmation"),
     STR_INIT("kindness-affirmation"),
     {STR_INIT("affirmations")},
     {0},
     T_INIT("A sentence that you can half believe"),
     {0},
     true,
     T_INIT("Sentences to lean on")},
    {STR_INIT("imperfection"),
     STR_INIT("imperfection"),
     STR_INIT("kindness-imperfection"),
     {STR_INIT("imperfections")},
     T_INIT("What is not perfect?"),
     T_INIT("What would you say to a friend who had the same?"),
     {0},
     false,
     T_INIT("Not perfect, and all right")},
    {STR_INIT("trait"),
     STR_INIT("trait"),
     STR_INIT("kindness-trait"),
     {STR_INIT("traits"), STR_INIT("liked-by")},
     {0},
     T_INIT("What is it, or how can you tell that you are liked?"),
     T_INIT("Who sees it, or likes you?"),
     false,
     T_INIT("What is good, and who sees it")},
    {STR_INIT("worth"),
     STR_INIT("worth"),
     STR_INIT("kindness-worth"),
     {STR_INIT("worth")},
     {0},
     T_INIT("What stays true about you?"),
     {0},
     true,
     T_INIT("Whatever happens")},
    {STR_INIT("forgiveness"),
     STR_INIT("forgiveness"),
     STR_INIT("kindness-forgiving"),
     {STR_INIT("forgiving")},
     T_INIT("What is it about?"),
     T_INIT("What do you say to yourself today?"),
     {0},
     false,
     T_INIT("Forgiving")},
};

static const struct sort forgiving_another = {
    STR_INIT("forgiving-another"),
    STR_INIT("forgiveness"),
    STR_INIT("kindness-forgiving-another"),
    {{0}},
    T_INIT("What happened, in a few words?"),
    T_INIT("What would you like to lay down, for your own sake?"),
    T_INIT("Whom is it about?"),
    false,
    {0}};

static const struct content_passage *passage_of(struct page *page, const struct sort *sort)
{
    return content_passage(page->content, sort->passage);
}

/* -------------------------------------------------------------------------- all of them */

struct kept {
    struct record at[READ_MAX];
    size_t count;
};

static void find_kept(struct page *page, struct kept *kept)
{
    struct query query = query_all();
    query.kind = kind_find(S("kindness"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; kept->count < READ_MAX && (entry = query_next(&run));) {
        struct record *record = &kept->at[kept->count];
        bool read = notebook_read(entry, page->arena, record);
        if (read && record_value(record, S("text"))) kept->count++;
    }
}

/* One of them each day, the same the whole day. */
static void put_of_the_day(struct page *page, const struct kept *kept)
{
    const struct record *today = &kept->at[(size_t)page->today % kept->count];
    html(page->out,
         "<blockquote class=\"card\"><p class=\"lead\" dir=\"auto\">%ls</p></blockquote>",
         STR(record_text(today, S("text"))));
}

static void put_sentence(struct page *page, const struct record *record)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(subject_path(page, "/kindness/", record->id, "")),
         STR(title_of(page, record, TITLE_LEN_MAX * 4)));
    str person = record_text(record, S("person"));
    if (person.len > 0)
        html(page->out, " <small><bdi>%ls</bdi></small>", STR(typed_names(page, person)));
    html(page->out, "</span></a></li>");
}

static void put_group(struct page *page, const struct kept *kept, const struct sort *sort)
{
    size_t shown = 0;
    for (size_t i = 0; i < kept->count && shown < GROUP_SHOWN_MAX; i++) {
        if (!str_equal(record_text(&kept->at[i], S("kind")), sort->kind)) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%ls</h2><ul class=\"list\">",
                 STR(say(page, sort->group)));
        put_sentence(page, &kept->at[i]);
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_sorts(struct page *page)
{
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Write one"));
    for (size_t i = 0; i < COUNT(sorts); i++)
        row_put_way(page, page_path(page, "/kindness/new/%ls", STR(sorts[i].id)),
                    passage_of(page, &sorts[i])->title, (str){0});
    html(page->out,
         "</ul><ul class=\"list\"><li><a href=\"/practice/kind-reply\"><span>%s <small>%s"
         "</small></span></a></li><li><a href=\"/beliefs\"><span>%s <small>%s</small></span>"
         "</a></li></ul>",
         TC(page, "A kind reply, step by step"), TC(page, "when the hard voice is loud now"),
         TC(page, "The sentences beneath"), TC(page, "where the hard voice learned it"));
}

void page_kindness(struct page *page)
{
    struct kept *kept = NEW(page->arena, struct kept, 1);
    const struct content_passage *intro = content_passage(page->content, S("kindness-intro"));
    find_kept(page, kept);
    page_begin(page, intro->title, TAB_NOW);
    if (kept->count > 0) {
        put_of_the_day(page, kept);
        for (size_t i = 0; i < COUNT(sorts); i++) put_group(page, kept, &sorts[i]);
        if (kept->count > GROUP_SHOWN_MAX) area_put_all_of(page, S("kindness"));
    } else {
        const struct content_passage *empty = content_passage(page->content, S("kindness-empty"));
        page_put_body(page, intro->body);
        html(page->out,
             "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
             "<use href=\"/art.svg#lamp-7\"></use></svg><p>%ls</p>"
             "<a class=\"button primary\" href=\"/kindness/new/affirmation\">%s</a></div>",
             STR(empty->body), TC(page, "Write that sentence"));
    }
    put_sorts(page);
    page_put_quiet_line(page);
    page_end(page);
}

/* -------------------------------------------------------------------------- writing one */

static const struct sort *sort_of_address(struct page *page)
{
    for (size_t i = 0; i < COUNT(sorts); i++)
        if (str_equal(sorts[i].id, page->params[0])) return &sorts[i];
    if (page->gate_open && str_equal(forgiving_another.id, page->params[0]))
        return &forgiving_another;
    page_not_found(page);
    return NULL;
}

static str draft_of(struct page *page, const struct sort *sort)
{
    return page_path(page, "kindness-%ls", STR(sort->id));
}

/* Beginnings to take: the address names one, and its words stand in the form then. */
static void put_ideas(struct page *page, const struct sort *sort)
{
    for (size_t i = 0; i < COUNT(sort->ideas) && sort->ideas[i].len > 0; i++) {
        const struct content_collection *ideas = content_collection(page->content, sort->ideas[i]);
        html(page->out, "<details><summary>%ls <small>%ls</small></summary><ul class=\"list\">",
             STR(ideas->title), STR(ideas->what));
        for (size_t k = 0; k < ideas->idea_count; k++)
            row_put_way(page,
                        page_path(page, "/kindness/new/%ls?idea=%ls", STR(sort->id),
                                  STR(ideas->ideas[k].id)),
                        ideas->ideas[k].text, (str){0});
        html(page->out, "</ul></details>");
    }
}

static void put_form(struct page *page, const struct sort *sort, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("kindness")), form, problems};
    const struct content_passage *passage = passage_of(page, sort);
    page_begin(page, passage->title, TAB_NOW);
    page_put_body(page, passage->body);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/kindness/new/%ls\" data-draft=\"%ls\">",
         STR(sort->id), STR(draft_of(page, sort)));
    if (sort->harsh.len > 0) field_put_asking(&set, S("harsh"), say(page, sort->harsh));
    if (sort->person.len > 0) pick_put(&set, S("person"), say(page, sort->person));
    field_put_asking(&set, S("text"), say(page, sort->text));
    if (sort->rated)
        field_put_asking(&set, S("before"), T(page, "How far can you believe it now?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/kindness\">%s</a></div></form>",
         TC(page, "Keep it"), TC(page, "Not now"));
    put_ideas(page, sort);
    if (page->gate_open && str_equal(sort->id, S("forgiveness")))
        html(page->out, "<p class=\"quiet\"><a href=\"/kindness/new/%ls\">%s</a></p>",
             STR(forgiving_another.id), TC(page, "Someone else, only if you wish it"));
    page_put_quiet_line(page);
    page_end(page);
}

/* The words of the idea that the address names, in the field that they are an idea for. */
static struct form form_of_idea(struct page *page, const struct sort *sort)
{
    struct form form = form_empty(page->arena, 1);
    str id = form_text(&page->query, S("idea"));
    for (size_t i = 0; i < COUNT(sort->ideas) && sort->ideas[i].len > 0; i++) {
        const struct content_idea *idea =
            content_find_idea(content_collection(page->content, sort->ideas[i]), id);
        if (!idea) continue;
        form_add(&form, str_equal(sort->id, S("imperfection")) ? S("harsh") : S("text"),
                 idea->text);
        break;
    }
    return form;
}

void page_kindness_new(struct page *page)
{
    const struct sort *sort = sort_of_address(page);
    if (!sort) return;
    struct form form = form_of_idea(page, sort);
    if (form.count == 0) keep_find(page, draft_of(page, sort), &form);
    put_form(page, sort, &form, NULL);
}

/* What the page asked, and nothing else: the sort says the kind. */
static struct form form_of_sort(struct page *page, const struct sort *sort)
{
    struct form form = form_empty(page->arena, page->form.count + 1);
    form_add(&form, S("kind"), sort->kind);
    for (size_t i = 0; i < page->form.count; i++)
        if (!str_equal(page->form.fields[i].name, S("kind")))
            form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    return form;
}

void page_kindness_made(struct page *page)
{
    const struct sort *sort = sort_of_address(page);
    struct problems problems = {0};
    id128 version;
    if (!sort) return;
    struct form form = form_of_sort(page, sort);
    if (str_trim(form_text(&form, S("text"))).len == 0) {
        page->reply->status = 422;
        problem_add(&problems, page->arena, S("text"),
                    T(page, "A few words are enough. They are the ones to read later."));
        put_form(page, sort, &form, &problems);
        return;
    }
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("kindness")), &form, (struct moment){0}, &problems, &version)) {
        put_form(page, sort, &form, &problems);
        return;
    }
    keep_drop(page, draft_of(page, sort));
    page_see_saved(page, subject_path(page, "/kindness/", version, ""), version);
}

/* -------------------------------------------------------------------------- one of them */

static const struct sort *sort_of_record(const struct record *record)
{
    for (size_t i = 0; i < COUNT(sorts); i++)
        if (str_equal(sorts[i].kind, record_text(record, S("kind")))) return &sorts[i];
    return &sorts[0];
}

static void put_softer(struct page *page, const struct record *record)
{
    int64_t believed = record_number(record, S("after"), record_number(record, S("before"), 10));
    if (believed > DOUBTED_MAX) return;
    const struct content_collection *softer = content_collection(page->content, S("softer"));
    html(page->out, "<section class=\"card\"><h2>%ls</h2><p>%ls</p><ul>", STR(softer->title),
         STR(softer->what));
    for (size_t i = 0; i < softer->idea_count; i++)
        html(page->out, "<li>%ls</li>", STR(softer->ideas[i].text));
    html(page->out,
         "</ul><div class=\"actions\"><a class=\"button\" href=\"%ls\">%s</a></div></section>",
         STR(subject_path(page, "/record/", record->id, "/edit")),
         TC(page, "Make it smaller and truer"));
}

static void put_believed(struct page *page, const struct entry *entry, const struct record *record,
                         const struct problems *problems)
{
    struct form none = {0};
    struct field_set set = {page, record->kind, &none, problems};
    html(page->out, "<form class=\"card\" method=\"post\" action=\"%ls\"><h2>%s</h2><p>%s</p>",
         STR(subject_path(page, "/kindness/", entry->id, "")), TC(page, "Read it slowly"),
         TC(page, "Three times, in a voice that you would use for a friend, and breathe out "
                  "after each. Then look once more."));
    field_put_problems(&set);
    field_put_asking(&set, S("after"), T(page, "How far can you believe it now?"));
    html(page->out, "<div class=\"actions\"><button class=\"primary\">%s</button></div></form>",
         TC(page, "Save"));
    int64_t before = record_number(record, S("before"), -1);
    int64_t after = record_number(record, S("after"), -1);
    if (before >= 0 && after >= 0)
        html(page->out, "<p>%s %d, %s %d.</p>", TC(page, "Believed at first:"), (int)before,
             TC(page, "last time:"), (int)after);
    subject_put_course(
        page, entry, S("after"), T(page, "How far I believe it"),
        T(page, "As you said it on different days, from 0, not at all, to 10, fully."));
    put_softer(page, record);
}

static void put_one(struct page *page, const struct entry *entry, const struct record *record,
                    const struct problems *problems)
{
    const struct sort *sort = sort_of_record(record);
    page_begin(page, say(page, sort->group), TAB_NOW);
    if (record_value(record, S("harsh")))
        html(page->out, "<p class=\"quiet\" dir=\"auto\">%ls</p>",
             STR(record_text(record, S("harsh"))));
    html(page->out,
         "<blockquote class=\"card\"><p class=\"lead\" dir=\"auto\">%ls</p></blockquote>",
         STR(record_text(record, S("text"))));
    subject_put_links(page, record, S("person"), T(page, "Who"));
    if (sort->rated) put_believed(page, entry, record, problems);
    html(page->out, "<p class=\"quiet\"><a href=\"/kindness\">%s</a></p>",
         TC(page, "All that is kept"));
    subject_put_acts(page, entry, subject_path(page, "/record/", entry->id, "/edit"));
    page_end(page);
}

void page_kindness_one(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("kindness"), &record);
    if (entry) put_one(page, entry, &record, NULL);
}

void page_kindness_believed(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("kindness"), &record);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("after"), form_text(&page->form, S("after")));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &record, &problems);
    else
        page_see_saved(page, subject_path(page, "/kindness/", entry->id, ""), version);
}
