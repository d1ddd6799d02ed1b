#include "own_words.h"

void own_words_put(struct page *page, const struct sheet *sheet, const struct record *record,
                   str field, str words)
{
    struct form form = form_empty(page->arena, 1);
    form_add(&form, field, words);
    struct field_set set = {page, record->kind, &form, NULL};
    html(page->out, "<details><summary>%.*s</summary>", STR(T(page, "Say it my way")));
    sheet_begin_set(page, sheet, record->id);
    field_put_asking(&set, field, T(page, "The words you want to use"));
    html(page->out, "<div class=\"actions\"><button>%.*s</button></div></form></details>",
         STR(T(page, "Keep these words")));
}
