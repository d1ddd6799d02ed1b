/* What I like, found again: small things to try, what was found, what is still open. */
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "trust.h"

enum { LIKES_MAX = 400, OPEN_SHOWN_MAX = 4, FOUND_SHOWN_MAX = 16 };

static const str draft = STR_INIT("like");
static const str collections[] = {STR_INIT("like-explore"), STR_INIT("like-wear"),
                                  STR_INIT("like-choose"), STR_INIT("like-say")};

struct like {
    id128 id;
    str what, verdict;
    bool tried;
};

struct likes {
    struct like *at; /* newest first */
    size_t count;
};

static struct likes read_likes(struct page *page)
{
    struct likes likes = {.at = NEW(page->arena, struct like, LIKES_MAX)};
    struct query query = query_all();
    query.kind = kind_find(S("like"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; likes.count < LIKES_MAX && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record record;
        if (notebook_read(entry, &room, &record))
            likes.at[likes.count++] = (struct like){entry->id, record_text(&record, S("what")),
                                                    record_text(&record, S("verdict")),
                                                    record_number(&record, S("tried"), 0) == 1};
    }
    return likes;
}

static bool is_open(const struct like *like)
{
    return like->verdict.len == 0 || str_equal(like->verdict, S("unsure"));
}

static const struct field *verdict_field(void)
{
    return kind_field(kind_find(S("like")), S("verdict"));
}

/* The verdict is one press away. */
static void put_open_one(struct page *page, const struct like *like)
{
    html(page->out,
         "<li><span><a href=\"%ls\"><bdi>%ls</bdi></a> <small>%s</small></span>"
         "<form class=\"actions\" method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/like/", like->id, "")), STR(like->what),
         like->tried ? TC(page, "Tried, and still open") : TC(page, "To try"),
         STR(subject_path(page, "/like/", like->id, "/verdict")));
    for (size_t i = 0; i < verdict_field()->option_count; i++) {
        const struct option *option = &verdict_field()->options[i];
        html(page->out,
             "<button name=\"verdict\" value=\"%ls\">%ls"
             " <span class=\"aside\">%ls</span></button>",
             STR(option->name), STR(say(page, option->label)), STR(like->what));
    }
    html(page->out, "</form></li>");
}

static void put_open(struct page *page, const struct likes *likes)
{
    size_t shown = 0;
    for (size_t i = 0; i < likes->count && shown < OPEN_SHOWN_MAX; i++) {
        if (!is_open(&likes->at[i])) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Still open"));
        put_open_one(page, &likes->at[i]);
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static size_t count_of(const struct likes *likes, str verdict)
{
    size_t count = 0;
    for (size_t i = 0; i < likes->count; i++) count += str_equal(likes->at[i].verdict, verdict);
    return count;
}

static void put_rows(struct page *page, const struct likes *likes, str verdict, size_t from,
                     size_t to)
{
    size_t at = 0;
    html(page->out, "<ul class=\"tags\">");
    for (size_t i = 0; i < likes->count; i++) {
        const struct like *like = &likes->at[i];
        if (!str_equal(like->verdict, verdict)) continue;
        if (at >= from && at < to)
            html(page->out, "<li><a href=\"%ls\"><bdi>%ls</bdi></a></li>",
                 STR(subject_path(page, "/like/", like->id, "")), STR(like->what));
        at++;
    }
    html(page->out, "</ul>");
}

static void put_fold(struct page *page, const struct likes *likes, str verdict, size_t from,
                     str summary)
{
    html(page->out, "<details><summary>%ls</summary>", STR(summary));
    put_rows(page, likes, verdict, from, LIKES_MAX);
    html(page->out, "</details>");
}

static void put_found(struct page *page, const struct likes *likes)
{
    size_t yes = count_of(likes, S("yes")), no = count_of(likes, S("no"));
    if (yes > 0) {
        html(page->out, "<section><h2>%s</h2>", TC(page, "Found: I like this"));
        put_rows(page, likes, S("yes"), 0, FOUND_SHOWN_MAX);
        if (yes > FOUND_SHOWN_MAX)
            put_fold(page, likes, S("yes"), FOUND_SHOWN_MAX, T(page, "What I found before"));
        html(page->out, "</section>");
    }
    if (no > 0) put_fold(page, likes, S("no"), 0, T(page, "Not for me, and good to know"));
}

static bool stands_here(const struct likes *likes, str what)
{
    for (size_t i = 0; i < likes->count; i++)
        if (str_equal(likes->at[i].what, what)) return true;
    return false;
}

static void put_idea(struct page *page, const struct content_collection *content,
                     const struct content_idea *idea)
{
    html(page->out,
         "<li><span>%ls</span><form method=\"post\" action=\"/likes/try\">"
         "<input type=\"hidden\" name=\"of\" value=\"%ls\">"
         "<button class=\"quiet\" name=\"idea\" value=\"%ls\">%s"
         " <span class=\"aside\">%ls</span></button></form></li>",
         STR(idea->text), STR(content->id), STR(idea->id), TC(page, "I'll try it"),
         STR(idea->text));
}

/* One of each sort, others on another day. */
static void put_ideas_of_today(struct page *page, const struct likes *likes)
{
    html(page->out, "<section><h2>%s</h2><p>%s</p><ul class=\"list\">",
         TC(page, "Something to try"),
         TC(page, "For your own taste. Try it first, and ask nobody what they think until you "
                  "know what you think."));
    for (size_t i = 0; i < COUNT(collections); i++) {
        const struct content_collection *content =
            content_collection(page->content, collections[i]);
        for (size_t k = 0; k < content->idea_count; k++) {
            size_t at = ((size_t)(page->today - DAY_FIRST) + i + k) % content->idea_count;
            if (stands_here(likes, content->ideas[at].text)) continue;
            put_idea(page, content, &content->ideas[at]);
            break;
        }
    }
    html(page->out, "</ul></section>");
}

static void put_all_ideas(struct page *page, const struct likes *likes)
{
    for (size_t i = 0; i < COUNT(collections); i++) {
        const struct content_collection *content =
            content_collection(page->content, collections[i]);
        html(page->out, "<details><summary>%ls</summary><p>%ls</p><ul class=\"list\">",
             STR(content->title), STR(content->what));
        for (size_t k = 0; k < content->idea_count; k++)
            if (!stands_here(likes, content->ideas[k].text))
                put_idea(page, content, &content->ideas[k]);
        html(page->out, "</ul>");
        if (content->when_not.len > 0)
            html(page->out, "<p class=\"quiet\">%ls</p>", STR(content->when_not));
        html(page->out, "</details>");
    }
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("like")), form, problems};
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><form method=\"post\" action=\"/likes\" "
         "data-draft=\"%ls\">",
         TC(page, "Something of my own"), STR(draft));
    field_put_asking(&set, S("what"), T(page, "What is it?"));
    field_put_asking(&set, S("verdict"), T(page, "Do I like it?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button></div></form></section>",
         TC(page, "Keep it"));
}

static void put_page(struct page *page, const struct form *form, const struct problems *problems)
{
    struct likes likes = read_likes(page);
    struct field_set set = {page, kind_find(S("like")), form, problems};
    page_begin(page, T(page, "What I like"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Found by trying, for yourself. Nothing here has to be useful, or to last."));
    field_put_problems(&set);
    put_open(page, &likes);
    put_found(page, &likes);
    put_ideas_of_today(page, &likes);
    put_form(page, form, problems);
    put_all_ideas(page, &likes);
    html(page->out, "<p class=\"quiet\"><a href=\"/ladder/expressing\">%s</a></p>",
         TC(page, "Small steps of saying what I think"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_likes(struct page *page)
{
    struct form form = {0};
    keep_find(page, draft, &form);
    put_page(page, &form, NULL);
}

/* A verdict says that it was tried. */
static struct form with_tried(struct page *page, const struct form *sent)
{
    struct form form = form_empty(page->arena, 4);
    str verdict = form_text(sent, S("verdict"));
    form_add(&form, S("what"), form_text(sent, S("what")));
    form_add(&form, S("verdict"), verdict);
    form_add(&form, S("tried"), verdict.len > 0 ? S("1") : S("0"));
    return form;
}

void page_like_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    struct form form = with_tried(page, &page->form);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("like")), &form, (struct moment){0}, &problems, &version)) {
        put_page(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, S("/likes"), version);
}

static void answer_saved(struct page *page, bool saved, const struct problems *problems,
                         id128 version)
{
    if (saved)
        page_see_saved(page, S("/likes"), version);
    else
        save_say_refused(page, problems);
}

void page_like_to_try(struct page *page)
{
    str of = form_text(&page->form, S("of"));
    const struct content_idea *idea = NULL;
    for (size_t i = 0; i < COUNT(collections); i++)
        if (str_equal(of, collections[i]))
            idea = content_find_idea(content_collection(page->content, of),
                                     form_text(&page->form, S("idea")));
    if (!idea) {
        page_not_found(page);
        return;
    }
    struct problems problems = {0};
    struct form form = form_empty(page->arena, 2);
    id128 version = {{0}};
    form_add(&form, S("what"), idea->text);
    form_add(&form, S("tried"), S("0"));
    bool saved =
        !save_is_full(page, &problems) &&
        save_new(page, kind_find(S("like")), &form, (struct moment){0}, &problems, &version);
    answer_saved(page, saved, &problems, version);
}

void page_like_verdict(struct page *page)
{
    struct record like;
    struct problems problems = {0};
    id128 version = {{0}};
    const struct entry *entry = subject_of_address(page, S("like"), &like);
    if (!entry) return;
    struct form form = form_empty(page->arena, 2);
    form_add(&form, S("verdict"), form_text(&page->form, S("verdict")));
    form_add(&form, S("tried"), S("1"));
    bool saved = !save_is_full(page, &problems) &&
                 save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version);
    answer_saved(page, saved, &problems, version);
}

/* One of them. */

static void put_like(struct page *page, const struct entry *entry, const struct record *like,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, like->kind, form, problems};
    page_begin(page, record_text(like, S("what")), TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/like/", entry->id, "")));
    field_put_asking(&set, S("verdict"), T(page, "Do I like it?"));
    field_put_asking(&set, S("what"), T(page, "What is it?"));
    pick_put(&set, S("said_to"), T(page, "Whom did you tell, if anyone?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/likes\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "What I like"));
    subject_put_acts(page, entry, (str){0});
    page_end(page);
}

void page_like(struct page *page)
{
    struct record like;
    const struct entry *entry = subject_of_address(page, S("like"), &like);
    if (!entry) return;
    struct form form = form_of_record(&like, page->arena);
    put_like(page, entry, &like, &form, NULL);
}

void page_like_changed(struct page *page)
{
    static const str asked[] = {STR_INIT("what"), STR_INIT("verdict"), STR_INIT("said_to"),
                                STR_INIT("said_to-new")};
    struct record like;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("like"), &like);
    if (!entry) return;
    struct form form = form_empty(page->arena, COUNT(asked) + 1);
    for (size_t i = 0; i < COUNT(asked); i++)
        form_add(&form, asked[i], form_text(&page->form, asked[i]));
    if (form_text(&page->form, S("verdict")).len > 0) form_add(&form, S("tried"), S("1"));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_like(page, entry, &like, &page->form, &problems);
    else
        page_see_saved(page, S("/likes"), version);
}
