#include "own_words.h"

#include "hearing.h"

void own_words_put(struct page *page, const struct sheet *sheet, const struct record *record,
                   str field, str words)
{
    struct form form = form_empty(page->arena, 1);
    form_add(&form, field, words);
    struct field_set set = {page, record->kind, &form, NULL};
    html(page->out, "<details><summary>%s</summary>", TC(page, "Say it my way"));
    sheet_begin_set(page, sheet, record->id);
    field_put_asking(&set, field, T(page, "The words you want to use"));
    html(page->out, "<div class=\"actions\"><button>%s</button></div></form></details>",
         TC(page, "Keep these words"));
}

void own_words_put_check(struct page *page, enum saying_purpose purpose, str words, str path)
{
    if (words.len == 0) return;
    if (form_given(&page->query, S("check"))) {
        html(page->out, "<section>");
        hearing_put_summary(page, hearing_put_text(page, purpose, words));
        html(page->out, "</section>");
        return;
    }
    html(page->out,
         "<div class=\"actions\"><a class=\"button quiet\" href=\"%ls?check=1\">%s</a></div>",
         STR(path), TC(page, "Check how it may be heard"));
}
