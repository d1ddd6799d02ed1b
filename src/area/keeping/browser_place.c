#include "browser_place.h"

#include "str.h"

/* "less than 1 MB", "12 MB", "3 GB": nobody needs it closer. */
static str size_in_words(struct page *page, uint64_t bytes)
{
    enum { STEP = 1000 };
    uint64_t megabytes = bytes / (STEP * STEP);
    if (megabytes == 0) return T(page, "less than 1 MB");
    if (megabytes < STEP) return page_path(page, "%llu MB", (unsigned long long)megabytes);
    return page_path(page, "%llu GB", (unsigned long long)(megabytes / STEP));
}

static str passage_of(enum browser_keeps keeps)
{
    const str passages[] = {
        [BROWSER_KEEPS_UNKNOWN] = S("data-keeps-while-room"),
        [BROWSER_KEEPS_ALWAYS] = S("data-keeps-always"),
        [BROWSER_KEEPS_WHILE_ROOM] = S("data-keeps-while-room"),
        [BROWSER_KEEPS_NOTHING] = S("data-keeps-nothing"),
    };
    return passages[keeps];
}

static void put_room(struct page *page, const struct browser *browser)
{
    if (browser->used_bytes + browser->left_bytes == 0) return;
    html(page->out, "<p>%s</p>",
         TFC(page, "This page takes up {1} here. The browser has room for {2} more.",
             size_in_words(page, browser->used_bytes), size_in_words(page, browser->left_bytes)));
}

void browser_place_put(struct page *page)
{
    const struct browser *browser = &page->env->browser;
    if (!page->env->host_browser) return;
    bool may_ask = browser->keeps == BROWSER_KEEPS_UNKNOWN ||
                   browser->keeps == BROWSER_KEEPS_WHILE_ROOM;
    page_put_passage(page, passage_of(browser->keeps));
    if (may_ask && form_given(&page->query, S("asked")))
        html(page->out, "<p role=\"status\">%s</p>",
             TC(page, "The browser was asked, and made no promise this time."));
    if (may_ask)
        html(page->out,
             "<div class=\"actions\"><button type=\"button\" data-persist=\"/data?asked=1\">%s"
             "</button></div>",
             TC(page, "Ask the browser to keep it"));
    if (may_ask && !browser->installed) {
        const struct content_passage *home =
            content_passage(page->content, S("data-keeps-home-screen"));
        html(page->out, "<details><summary>%ls</summary>", STR(home->title));
        page_put_body(page, home->body);
        html(page->out, "</details>");
    }
    put_room(page, browser);
}

void browser_place_put_fleeting(struct page *page)
{
    if (!page->env->host_browser || page->env->browser.keeps != BROWSER_KEEPS_NOTHING) return;
    html(page->out, "<section>");
    page_put_passage(page, S("data-keeps-nothing"));
    html(page->out, "</section>");
}
