#include "ritual.h"

#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum { TODAY_SHOWN_MAX = 4, TITLE_LEN_MAX = 80, MONDAY = 4 /* 1970-01-05 */ };

/* "Mon, Thu" */
static str said_weekdays(struct page *page, uint8_t weekdays)
{
    struct buf out = buf_new(page->arena, 128);
    for (int i = 0; i < 7; i++) {
        if ((weekdays >> i & 1) == 0) continue;
        if (out.len > 0) buf_put(&out, S(", "));
        buf_put(&out, wording_weekday_short(page, MONDAY + i));
    }
    return buf_str(&out);
}

static str said_rule(struct page *page, const struct recurrence *rule, day first)
{
    uint8_t weekdays = rule->weekdays;
    str interval = wording_number(page, rule->interval);
    if (rule->unit == RECURRENCE_DAILY && weekdays == 0)
        return rule->interval == 1 ? T(page, "Every day") : TF(page, "Every {1} days", interval);
    if (rule->unit == RECURRENCE_DAILY && rule->interval > 1)
        return TF(page, "Every {1} days, if it is one of these: {2}", interval,
                  said_weekdays(page, weekdays));
    if (weekdays == 0) weekdays = (uint8_t)(1u << (day_weekday(first) - 1));
    if (rule->interval == 1) return TF(page, "Every week: {1}", said_weekdays(page, weekdays));
    return TF(page, "Every {1} weeks: {2}", interval, said_weekdays(page, weekdays));
}

str ritual_when(struct page *page, const struct entry *entry, const struct record *ritual)
{
    struct recurrence rule;
    str text = record_text(ritual, S("rule"));
    if (text.len == 0) return T(page, "Whenever it fits");
    if (!recurrence_parse(text, &rule)) return text;
    return said_rule(page, &rule, rhythm_first_day(entry, ritual));
}

bool ritual_is_shown(const struct page *page, const struct record *ritual)
{
    return page->gate_open || !str_equal(record_text(ritual, S("kind")), S("together"));
}

void ritual_put_row(struct page *page, const struct rhythm_routine *routine, str small, str back)
{
    id128 id = routine->entry->id;
    html(page->out,
         "<li><span><a href=\"%ls\"><bdi>%ls</bdi></a> <small dir=\"auto\">%ls</small></span>",
         STR(subject_path(page, "/ritual/", id, "")),
         STR(title_of(page, &routine->record, TITLE_LEN_MAX)), STR(small));
    if (routine->done_today)
        html(page->out, "<small>%s</small></li>", TC(page, "Done today"));
    else
        html(page->out,
             "<form method=\"post\" action=\"%ls\"><input type=\"hidden\" name=\"back\" "
             "value=\"%ls\"><button>%s <span class=\"aside\">%ls</span></button></form></li>",
             STR(subject_path(page, "/ritual/", id, "/done")), STR(back), TC(page, "Done"),
             STR(title_of(page, &routine->record, TITLE_LEN_MAX)));
}

void ritual_put_today(struct page *page)
{
    struct rhythm rhythm = rhythm_of_day(page->notebook, page->today, page->arena);
    size_t shown = 0;
    for (size_t i = 0; i < rhythm.count && shown < TODAY_SHOWN_MAX; i++) {
        const struct rhythm_routine *routine = &rhythm.routines[i];
        if (!routine->falls_today || routine->done_today ||
            !ritual_is_shown(page, &routine->record))
            continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">",
                 TC(page, "Comes round today"));
        str small = ritual_when(page, routine->entry, &routine->record);
        ritual_put_row(page, routine, small, S("today"));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}
