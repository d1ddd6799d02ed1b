#include "keep.h"

#include "page.h"
#include "str.h"

bool keep_find(struct page *page, str name, struct form *out)
{
    str text;
    return vault_draft(page->app->vault, name, &text) && form_read(text, page->arena, out);
}

void keep_drop(struct page *page, str name)
{
    vault_drop_draft(page->app->vault, name, &page->reply->effects);
}

void keep_put(struct page *page, str name, str encoded)
{
    vault_keep_draft(page->app->vault, name, encoded, page->env->random, &page->reply->effects);
}

/* The shell sends the form's own body with the draft's name in the address. */
void page_draft_kept(struct page *page)
{
    keep_put(page, page->params[0], page->request.body);
    page->content_type = S("text/plain; charset=utf-8");
    html(page->out, "%s", TC(page, "Kept as a draft."));
}
