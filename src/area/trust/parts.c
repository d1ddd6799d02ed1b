#include "parts.h"

#include "str.h"
#include "typed.h"
#include "wording.h"

static const struct pick {
    const char *value;
    int days;
    str label;
} picks[] = {
    {"week", 7, T_INIT("In a week")},
    {"month", 30, T_INIT("In a month")},
    {"quarter", 91, T_INIT("In three months")},
};

str parts_label(const struct record *record, str name)
{
    const struct field *field = kind_field(record->kind, name);
    size_t number = (size_t)record_number(record, name, 0);
    return number > 0 && number <= field->option_count ? field->options[number - 1].label
                                                       : (str){0};
}

str parts_names(struct page *page, const struct record *record, str name)
{
    const struct value *value = record_value(record, name);
    if (!value) return (str){0};
    struct buf plain = buf_new(page->arena, RECORD_LEN_MAX);
    value_put_plain(&plain, kind_field(record->kind, name), value);
    page->arena->at = plain.ptr + plain.len;
    return typed_names(page, buf_str(&plain));
}

void parts_put_review(const struct field_set *set, str question)
{
    struct page *page = set->page;
    str chosen = form_text(set->form, S("review")),
        day_given = form_text(set->form, S("review_on"));
    html(page->out, "<fieldset class=\"chips\" id=\"review_on\"><legend>%ls</legend><div>",
         STR(question));
    for (size_t i = 0; i < COUNT(picks); i++)
        field_put_option(page, S("review"), str_of_c(picks[i].value), say(page, picks[i].label),
                         str_equal(chosen, str_of_c(picks[i].value)));
    html(page->out,
         "</div><details%s><summary>%s</summary><div class=\"field\">"
         "<label for=\"review-day\">%s</label><input type=\"date\" id=\"review-day\" "
         "name=\"review_on\" autocomplete=\"off\" value=\"%ls\"></div></details>",
         day_given.len > 0 ? " open" : "", TC(page, "Another day"), TC(page, "The day"),
         STR(day_given));
    field_put_problem(set, S("review_on"));
    html(page->out, "</fieldset>");
}

str parts_review(struct page *page, const struct form *sent)
{
    str chosen = form_text(sent, S("review"));
    for (size_t i = 0; i < COUNT(picks); i++) {
        if (!str_equal(chosen, str_of_c(picks[i].value))) continue;
        struct buf text = buf_new(page->arena, 16);
        day_put(&text, page->today + picks[i].days);
        return buf_str(&text);
    }
    return form_text(sent, S("review_on"));
}

void parts_put_words(struct page *page, str id, str words)
{
    html(page->out,
         "<blockquote class=\"card words-to-say\" id=\"%ls\" dir=\"auto\">%ls</blockquote>"
         "<div class=\"actions\"><button type=\"button\" data-copies=\"%ls\" data-copied=\"%s\">"
         "%s</button></div>",
         STR(id), STR(words), STR(id), TC(page, "Copied"), TC(page, "Copy the words"));
}
