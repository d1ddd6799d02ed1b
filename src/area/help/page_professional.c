/* Help from a trained person: which kinds there are, how to begin, and when it is urgent. */
#include "area.h"
#include "help.h"
#include "str.h"

static str evidence_words(struct page *page, enum content_evidence evidence)
{
    switch (evidence) {
    case EVIDENCE_TRIAL:
        return T(page, "Tested in trials");
    case EVIDENCE_CUSTOM:
        return T(page, "Long in use");
    case EVIDENCE_COMMON_SENSE:
        return T(page, "Common sense");
    }
    return (str){0};
}

static void put_fact(struct page *page, str name, str text)
{
    if (text.len > 0) html(page->out, "<h3>%ls</h3><p>%ls</p>", STR(name), STR(text));
}

static void put_approach(struct page *page, const struct content_approach *approach)
{
    html(page->out, "<details id=\"%ls\"><summary>%ls <small>%ls</small></summary>",
         STR(approach->id), STR(approach->name), STR(approach->known_as));
    put_fact(page, T(page, "When it is wrong"), approach->when_not);
    put_fact(page, T(page, "What happens there"), approach->what);
    put_fact(page, T(page, "What it is known for"), approach->fits);
    put_fact(page, T(page, "How often and how long"), approach->session);
    html(page->out, "<h3>%ls</h3><p>%ls</p>", STR(evidence_words(page, approach->evidence)),
         STR(approach->standing));
    if (approach->source.len > 0)
        html(page->out, "<p><small>%ls</small></p>", STR(approach->source));
    html(page->out, "</details>");
}

static void put_fold(struct page *page, str id)
{
    const struct content_passage *passage = content_passage(page->content, id);
    html(page->out, "<details><summary>%ls</summary>", STR(passage->title));
    page_put_body(page, passage->body);
    html(page->out, "</details>");
}

static void put_urgent(struct page *page)
{
    const struct content_passage *urgent = content_passage(page->content, S("professional-urgent"));
    html(page->out, "<section class=\"card\"><h2>%ls</h2>", STR(urgent->title));
    page_put_body(page, urgent->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/help\">%s</a>"
         "<a class=\"button\" href=\"/help/crisis\">%ls</a></div></section>",
         TC(page, "Help lines"), STR(content_passage(page->content, S("crisis-page"))->title));
}

/* What a person may take along is theirs to choose, where a notebook is open. */
static void put_bring(struct page *page)
{
    put_fold(page, S("professional-bring"));
    if (!page->notebook) return;
    const char *path = area_is_there(page, S("/report")) ? "/report" : "/data";
    html(page->out,
         "<ul class=\"list\"><li><a href=\"%s\"><span>%s <small>%s</small></span>"
         "</a></li></ul>",
         path, TC(page, "Take something out of the notebook"),
         TC(page, "You choose what, and nothing else leaves"));
}

void page_help_professional(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("professional-intro"));
    page_begin(page, intro->title, TAB_NONE);
    page_put_body(page, intro->body);
    put_urgent(page);
    page_put_passage(page, S("professional-fit"));
    for (size_t i = 0; i < page->content->approach_count; i++) {
        const struct content_approach *approach = &page->content->approaches[i];
        if (!approach->gated || page->gate_open) put_approach(page, approach);
    }
    page_put_passage(page, S("professional-alone"));
    html(page->out, "<p class=\"quiet\"><a href=\"/help/safety\">%ls</a></p>",
         STR(content_passage(page->content, S("safety-page"))->title));
    html(page->out, "<h2>%s</h2>", TC(page, "How to begin"));
    put_fold(page, S("professional-find"));
    put_fold(page, S("professional-ask"));
    put_fold(page, S("professional-cost"));
    put_bring(page);
    page_end(page);
}
