#include "browser_place.h"

#include "row.h"
#include "str.h"

enum { SHORT_BYTES = 20 << 20 }; /* so little room is worth a word before anything is refused */

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

static bool may_ask(const struct browser *browser)
{
    return browser->keeps == BROWSER_KEEPS_UNKNOWN || browser->keeps == BROWSER_KEEPS_WHILE_ROOM;
}

static str how_long(struct page *page, enum browser_keeps keeps)
{
    const str words[] = {
        [BROWSER_KEEPS_UNKNOWN] = T(page, "as long as there is room"),
        [BROWSER_KEEPS_ALWAYS] = T(page, "until someone clears it"),
        [BROWSER_KEEPS_WHILE_ROOM] = T(page, "as long as there is room"),
        [BROWSER_KEEPS_NOTHING] = T(page, "until this window closes"),
    };
    return words[keeps];
}

void browser_place_put_rows(struct page *page)
{
    const struct browser *browser = &page->env->browser;
    if (!page->env->host_browser) return;
    row_put_fact(page, T(page, "Kept"), how_long(page, browser->keeps));
    if (browser->used_bytes > 0 && browser->left_bytes < SHORT_BYTES)
        row_put_fact(page, T(page, "Room that is left"), size_in_words(page, browser->left_bytes));
}

void browser_place_put_act(struct page *page)
{
    if (!page->env->host_browser || !may_ask(&page->env->browser)) return;
    html(page->out, "<button type=\"button\" data-persist=\"/data?asked=1\">%s</button>",
         TC(page, "Ask the browser to keep it"));
}

void browser_place_put_answer(struct page *page)
{
    if (page->env->host_browser && may_ask(&page->env->browser) &&
        form_given(&page->query, S("asked")))
        html(page->out, "<p role=\"status\">%s</p>",
             TC(page, "The browser was asked, and made no promise this time."));
}

void browser_place_put(struct page *page)
{
    const struct browser *browser = &page->env->browser;
    if (!page->env->host_browser || browser->keeps == BROWSER_KEEPS_NOTHING) return;
    page_begin_fold(page, passage_of(browser->keeps));
    if (may_ask(browser) && !browser->installed) {
        const struct content_passage *home =
            content_passage(page->content, S("data-keeps-home-screen"));
        html(page->out, "<h3>%ls</h3>", STR(home->title));
        page_put_body(page, home->body);
    }
    put_room(page, browser);
    html(page->out, "</details>");
}

void browser_place_put_fleeting(struct page *page)
{
    if (!page->env->host_browser || page->env->browser.keeps != BROWSER_KEEPS_NOTHING) return;
    html(page->out, "<section class=\"card\">");
    page_put_passage(page, S("data-keeps-nothing"));
    html(page->out, "</section>");
}
