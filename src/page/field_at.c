/* When it was so: the day and the time of a form, now unless someone says otherwise. */
#include "field.h"
#include "str.h"
#include "utf8.h"

void field_put_at(const struct field_set *set)
{
    struct page *page = set->page;
    str typed_day = form_text(set->form, S("at-day")),
        typed_time = form_text(set->form, S("at-time"));
    bool open = typed_day.len > 0 || typed_time.len > 0;
    html(page->out, "<details%s><summary>%s <small>%s</small></summary><div class=\"fields\">",
         open ? " open" : "", TC(page, "Another day or time"), TC(page, "if it was not just now"));
    html(page->out,
         "<div class=\"field\"><label for=\"at-day\">%s</label>"
         "<input type=\"date\" id=\"at-day\" name=\"at-day\" autocomplete=\"off\" value=\"%ls\">",
         TC(page, "Day"), STR(typed_day));
    field_put_problem(set, S("at-day"));
    html(page->out,
         "</div><div class=\"field\"><label for=\"at-time\">%s</label>"
         "<input type=\"time\" id=\"at-time\" name=\"at-time\" autocomplete=\"off\" value=\"%ls\">"
         "</div></div></details>",
         TC(page, "Time"), STR(typed_time));
}

void field_put_yesterday(const struct field_set *set)
{
    html(set->page->out,
         "<label class=\"tick\"><input type=\"checkbox\" name=\"yesterday\" value=\"1\"%s> "
         "<span>%s</span></label>",
         form_given(set->form, S("yesterday")) ? " checked" : "",
         TC(set->page, "This was yesterday"));
}

bool field_read_at(struct page *page, const struct form *form, struct problems *problems,
                   struct moment *at)
{
    str typed_day = str_trim(form_text(form, S("at-day")));
    str typed_time = str_trim(form_text(form, S("at-time")));
    *at = (struct moment){0};
    bool yesterday = typed_day.len == 0 && form_given(form, S("yesterday"));
    if (typed_day.len == 0 && typed_time.len == 0 && !yesterday) return true;
    struct buf text = buf_new(page->arena, 64);
    if (typed_day.len > 0)
        buf_put(&text, utf8_prefix(typed_day, 20));
    else
        day_put(&text, page->today - (yesterday ? 1 : 0));
    buf_format(&text, "T%ls", STR(typed_time.len > 0 ? utf8_prefix(typed_time, 20) : S("21:00")));
    if (moment_parse(buf_str(&text), page->env->now.offset_min, at)) return true;
    problem_add(problems, page->arena, S("at-day"),
                T(page, "The day is written as 2026-11-21 and the time as 21:30."));
    page->reply->status = 422;
    return false;
}
