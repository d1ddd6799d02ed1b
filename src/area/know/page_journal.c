/* The journal: the latest pages, and questions to begin with for those who want one, by how long
 * they take. */
#include "know.h"
#include "query.h"
#include "str.h"
#include "title.h"

enum { SHOWN_MAX = 20 };

/* Questions that take at most so long, and longer than those before. */
static const struct length {
    int minutes_max;
    str label;
} lengths[] = {
    {4, T_INIT("A few minutes")},
    {6, T_INIT("About five minutes")},
    {60, T_INIT("A little longer")},
};

static bool is_offered(struct page *page, const struct content_prompt *prompt, size_t length)
{
    int over = length > 0 ? lengths[length - 1].minutes_max : 0;
    bool fits = prompt->minutes > over && prompt->minutes <= lengths[length].minutes_max;
    return fits && (page->gate_open || !prompt->gated);
}

static void put_prompts(struct page *page)
{
    html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "A question to begin with"),
         TC(page, "If you want one. A blank page is as good."));
    for (size_t l = 0; l < COUNT(lengths); l++) {
        bool any = false;
        for (size_t i = 0; i < page->content->prompt_count; i++) {
            const struct content_prompt *prompt = &page->content->prompts[i];
            if (!is_offered(page, prompt, l)) continue;
            if (!any)
                html(page->out, "<details><summary>%ls</summary><ul class=\"list\">",
                     STR(say(page, lengths[l].label)));
            any = true;
            html(page->out,
                 "<li><a href=\"/write/note?about=%ls\"><span>%ls <small>%d %s</small></span>"
                 "</a></li>",
                 STR(prompt->id), STR(prompt->text), prompt->minutes, TC(page, "min"));
        }
        if (any) html(page->out, "</ul></details>");
    }
    html(page->out, "</section>");
}

void page_journal(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("journal-intro"));
    struct query query = query_all();
    query.kind = kind_find(S("note"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    page_begin(page, T(page, "Journal"), TAB_WRITE);
    html(page->out,
         "<p class=\"lead\">%ls</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"/write/note\">%s</a></div>",
         STR(intro->body), TC(page, "Write a page"));
    put_prompts(page);
    const struct entry *entry = query_next(&run);
    if (entry) html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "The latest pages"));
    bool any = entry;
    for (int left = SHOWN_MAX; entry && left > 0; entry = query_next(&run), left--)
        title_put_row_of_day(page, entry);
    if (any)
        html(page->out, "</ul><p class=\"quiet\"><a href=\"/everything\">%s</a></p>",
             TC(page, "Find something that you wrote"));
    page_end(page);
}
