#include "field.h"
#include "level.h"
#include "save.h"
#include "str.h"

void level_put_mark(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("note")), form, problems};
    bool open = problems != NULL;
    html(page->out, "<details%s><summary>%s <small>%s</small></summary>", open ? " open" : "",
         TC(page, "Mark a day"), TC(page, "when something in your life changed"));
    field_put_problems(&set);
    html(page->out,
         "<form method=\"post\" action=\"/level\"><div class=\"field\"><label for=\"at-day\">%s"
         "</label><input type=\"date\" id=\"at-day\" name=\"at-day\" autocomplete=\"off\" "
         "value=\"%ls\">",
         TC(page, "Day"), STR(form_text(form, S("at-day"))));
    field_put_problem(&set, S("at-day"));
    html(page->out, "</div>");
    field_put_asking(&set, S("marks"), T(page, "A word or two for it"));
    html(page->out,
         "<p class=\"hint\">%s</p><div class=\"actions\"><button>%s</button></div></form>"
         "</details>",
         TC(page, "A move, a new job, a goodbye. It is kept as a note of that day, and every "
                  "picture over time shows it."),
         TC(page, "Mark it"));
}

bool level_mark(struct page *page, struct problems *problems, id128 *version)
{
    struct moment at = {0};
    str words = form_text(&page->form, S("marks"));
    struct form note = form_empty(page->arena, 2);
    if (!field_read_at(page, &page->form, problems, &at)) return false;
    if (words.len == 0) {
        page->reply->status = 422;
        problem_add(problems, page->arena, S("marks"), T(page, "Please say it in a word or two."));
        return false;
    }
    form_add(&note, S("text"), words);
    form_add(&note, S("marks"), words);
    return save_new(page, kind_find(S("note")), &note, at, problems, version);
}
