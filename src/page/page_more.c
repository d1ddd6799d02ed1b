/* More: the ways to everything that has no tab of its own. */
#include "pages.h"
#include "str.h"

static const struct {
    str path, label, meaning;
} doors[] = {
    {STR_INIT("/everything"), STR_INIT("Everything"),
     STR_INIT("All that you wrote down, to find, change or take away")},
    {STR_INIT("/week"), STR_INIT("The week"), STR_INIT("What the last days showed")},
    {STR_INIT("/practices"), STR_INIT("Things to practise"),
     STR_INIT("Short, and each with its reasons")},
    {STR_INIT("/trash"), STR_INIT("Trash"), STR_INIT("What you took away and can bring back")},
    {STR_INIT("/data"), STR_INIT("My data"),
     STR_INIT("Take it out, back it up, see what leaves this device: nothing")},
    {STR_INIT("/settings"), STR_INIT("Settings"),
     STR_INIT("Questions, passphrase, locking, text size, country")},
    {STR_INIT("/help"), STR_INIT("Help lines"), STR_INIT("People to talk to, by country")},
};

void page_more(struct page *page)
{
    page_begin(page, T("More"), TAB_MORE);
    html(page->out, "<ul class=\"list doors\">");
    for (size_t i = 0; i < COUNT(doors); i++)
        html(page->out, "<li><a href=\"%.*s\"><span>%.*s <small>%.*s</small></span></a></li>",
             STR(doors[i].path), STR(doors[i].label), STR(doors[i].meaning));
    html(page->out,
         "</ul><form method=\"post\" action=\"/lock\"><div class=\"actions\"><button>%.*s</button>"
         "</div></form>",
         STR(T("Lock the notebook")));
    page_end(page);
}
