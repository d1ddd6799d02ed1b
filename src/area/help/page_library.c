/* The library: short pages to read, by shelf, searched by any word in them. */
#include "area.h"
#include "excerpt.h"
#include "help.h"
#include "markdown.h"
#include "row.h"
#include "str.h"
#include "utf8.h"

/* Words a minute of a reader who is tired. */
enum { WORDS_A_MINUTE = 150 };

static const struct {
    str label, meaning;
} shelves[CONTENT_TOPIC_COUNT] = {
    [TOPIC_IDEAS] = {T_INIT("What the words mean"),
                     T_INIT("Steady, close, leaning, keeping distance")},
    [TOPIC_CHALLENGES] = {T_INIT("What makes it hard"), T_INIT("Four things, each with an answer")},
    [TOPIC_QUESTIONS] = {T_INIT("Questions people ask"), T_INIT("A few minutes each")},
    [TOPIC_ELSEWHERE] = {T_INIT("What is not here"), T_INIT("And where to look instead")},
};

static bool is_there(struct page *page, const struct content_article *article)
{
    return !article->gated || page->gate_open;
}

static bool holds(const struct content_article *article, str folded)
{
    bool found = folded.len == 0 || excerpt_is_in(article->title, folded) ||
                 excerpt_is_in(article->summary, folded) || excerpt_is_in(article->sure, folded);
    for (size_t i = 0; !found && i < article->section_count; i++)
        found = excerpt_is_in(article->sections[i].title, folded) ||
                excerpt_is_in(article->sections[i].body, folded);
    return found;
}

static void put_row(struct page *page, const struct content_article *article, str folded)
{
    html(page->out, "<li><a href=\"/library/%ls\"><span>", STR(article->id));
    excerpt_put_marked(page, article->title, folded);
    html(page->out, " <small>");
    excerpt_put_marked(page, article->summary, folded);
    html(page->out, "</small></span></a></li>");
}

/* The articles of one shelf that hold what is looked for; how many there are. */
static size_t put_shelf(struct page *page, enum content_topic topic, str folded)
{
    size_t count = 0;
    for (size_t i = 0; i < page->content->article_count; i++) {
        const struct content_article *article = &page->content->articles[i];
        if (article->topic != topic || !is_there(page, article) || !holds(article, folded))
            continue;
        if (count++ == 0)
            html(page->out, "<h2>%ls</h2><ul class=\"list\">",
                 STR(say(page, shelves[topic].label)));
        put_row(page, article, folded);
    }
    if (count > 0) html(page->out, "</ul>");
    return count;
}

static void put_search(struct page *page, str words)
{
    html(page->out,
         "<form role=\"search\" class=\"search\" method=\"post\" action=\"/library\" "
         "data-live=\"found\"><label for=\"words\">%s</label>"
         "<input type=\"search\" id=\"words\" name=\"words\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"><button>%s</button></form>",
         TC(page, "Look for a word"), STR(words), TC(page, "Find"));
}

void page_library(struct page *page)
{
    str words = str_trim(form_text(&page->form, S("words")));
    struct buf folding = buf_new(page->arena, 3 * words.len + 1);
    utf8_fold(&folding, words);
    str folded = buf_str(&folding);
    size_t count = 0;
    page_begin(page, T(page, "Things to read"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Short pages, two or three minutes each, with their sources."));
    put_search(page, words);
    html(page->out, "<div id=\"found\">");
    for (int topic = 0; topic < CONTENT_TOPIC_COUNT; topic++)
        count += put_shelf(page, (enum content_topic)topic, folded);
    if (count == 0)
        html(page->out,
             "<div class=\"empty\"><p role=\"status\">%s</p>"
             "<a class=\"button\" href=\"/library\">%s</a></div>",
             TC(page, "No page holds that word. A shorter piece of it may find more."),
             TC(page, "Show all pages"));
    html(page->out, "</div>");
    page_end(page);
}

static int64_t minutes_of(const struct content_article *article)
{
    int64_t words = 0;
    for (size_t i = 0; i < article->section_count; i++)
        for (str rest = article->sections[i].body; rest.len > 0; words++) str_cut(&rest, ' ');
    return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
}

/* What the reader may do now: a practice, a page. What is not there for them is not named. */
static void put_next(struct page *page, const struct content_article *article)
{
    bool any = false;
    for (size_t i = 0; i < article->try_count; i++) {
        const struct content_practice *practice = article->tries[i].practice;
        if (practice->gated && !page->gate_open) continue;
        if (!any) html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "From here"));
        any = true;
        row_put_way(page, page_path(page, "/practice/%ls", STR(practice->id)), practice->title,
                    practice->what);
    }
    for (size_t i = 0; i < article->see_count; i++) {
        if (!area_is_there(page, article->sees[i].path)) continue;
        if (!any) html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "From here"));
        any = true;
        row_put_way(page, article->sees[i].path, article->sees[i].name, (str){0});
    }
    if (any) html(page->out, "</ul>");
}

static void put_sources(struct page *page, const struct content_article *article)
{
    html(page->out, "<details><summary>%s <small>%s</small></summary><p>%ls</p>",
         TC(page, "How sure this is"), TC(page, "and where it comes from"), STR(article->sure));
    if (article->reference_count > 0) html(page->out, "<ul>");
    for (size_t i = 0; i < article->reference_count; i++)
        html(page->out, "<li>%ls</li>", STR(article->references[i].text));
    if (article->reference_count > 0) html(page->out, "</ul>");
    html(page->out, "</details>");
}

void page_article(struct page *page)
{
    const struct content_article *article = content_find_article(page->content, page->params[0]);
    if (!article || !is_there(page, article)) {
        page_not_found(page);
        return;
    }
    page_begin(page, article->title, TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p><p class=\"quiet\">%s</p>", STR(article->summary),
         minutes_of(article) == 1
             ? TC(page, "One minute to read")
             : TFC(page, "{1} minutes to read", page_path(page, "%d", (int)minutes_of(article))));
    for (size_t i = 0; i < article->section_count; i++) {
        html(page->out, "<section class=\"prose\"><h2>%ls</h2>", STR(article->sections[i].title));
        markdown_put(page->out, article->sections[i].body);
        html(page->out, "</section>");
    }
    put_next(page, article);
    put_sources(page, article);
    html(page->out, "<p class=\"quiet\">%s</p><p class=\"quiet\"><a href=\"/library\">%s</a></p>",
         TC(page, "This is general knowledge. It knows nothing about you, and it is no advice "
                  "from a professional."),
         TC(page, "All pages to read"));
    page_end(page);
}
