/* Rehearsing: the words, large, to be said aloud alone; how it feels before and after, if wanted.
 */
#include "boundary.h"
#include "i_statement.h"
#include "parts.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "trust.h"

enum { REHEARSE_S = 120 };

static bool is_kind(const struct record *record, str kind)
{
    return record->kind && str_equal(record->kind->name, kind);
}

/* The boundary or "I" statement that the address names; false with the answer written when there is
 * none. */
static bool words_of_address(struct page *page, str *words, str *back)
{
    struct record record;
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    bool read = entry && !entry->erased && notebook_read(entry, page->arena, &record);
    if (read && is_kind(&record, S("boundary"))) {
        *words = record_text(&record, S("words"));
        if (words->len == 0) *words = record_text(&record, S("limit"));
        *back = subject_path(page, "/boundary/", entry->id, "");
        return true;
    }
    if (read && is_kind(&record, S("i-statement"))) {
        *words = i_statement_words(page, record_text(&record, S("when")),
                                   record_text(&record, S("feel")), record_text(&record, S("need")),
                                   record_text(&record, S("ask")));
        *back = subject_path(page, "/i-statement/", entry->id, "");
        return true;
    }
    page_not_found(page);
    return false;
}

static void put_rating(struct page *page, const char *name, str question)
{
    html(page->out, "<fieldset class=\"scale\"><legend>%ls</legend><div>", STR(question));
    for (int value = 0; value <= 10; value++) {
        str text = page_path(page, "%d", value);
        field_put_option(page, str_of_c(name), text, text, false);
    }
    html(page->out, "</div><p class=\"ends\"><span>%s</span><span>%s</span></p></fieldset>",
         TC(page, "at ease"), TC(page, "as upset as it gets"));
}

static void put_clock(struct page *page)
{
    long long now = (long long)page->env->now.utc_ms;
    html(page->out,
         "<div class=\"wait\" data-wait-from=\"%lld\" data-wait-until=\"%lld\" "
         "data-wait-done=\"%s\"><p class=\"clock\" role=\"timer\">%d:%02d</p>"
         "<progress max=\"%d\" value=\"0\" aria-label=\"%s\"></progress></div>",
         now, now + REHEARSE_S * 1000, TC(page, "That was two minutes. It is enough."),
         REHEARSE_S / 60, REHEARSE_S % 60, REHEARSE_S, TC(page, "Time so far"));
}

void page_rehearse(struct page *page)
{
    str words, back;
    if (!words_of_address(page, &words, &back)) return;
    page_begin(page, T(page, "Say it aloud, alone"), TAB_WRITE);
    html(page->out, "<p class=\"lead\">%s</p><form method=\"post\" action=\"/rehearse/%ls\">",
         TC(page, "Stand or sit where nobody hears you. Let the breath out first. Say it slowly, "
                  "two or three times, as you would to someone kind."),
         STR(page->params[0]));
    put_rating(page, "before", T(page, "How do you feel at the thought of saying it?"));
    html(page->out, "<blockquote class=\"card words-to-say\" dir=\"auto\">%ls</blockquote>",
         STR(words));
    put_clock(page);
    html(page->out, "<p class=\"quiet\">%s</p>",
         TC(page, "Change any word that your mouth does not want to say. Hearing yourself is the "
                  "whole practice."));
    put_rating(page, "after", T(page, "And now?"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "I said it aloud"), STR(back), TC(page, "Back"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_rehearsed(struct page *page)
{
    str words, back;
    struct problems problems = {0};
    id128 version;
    if (!words_of_address(page, &words, &back)) return;
    struct form form = form_empty(page->arena, 4);
    form_add(&form, S("name"), S("say-it-aloud"));
    form_add(&form, S("minutes"), S("2"));
    form_add(&form, S("before"), form_text(&page->form, S("before")));
    form_add(&form, S("after"), form_text(&page->form, S("after")));
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("practice")), &form, (struct moment){0}, &problems, &version))
        save_say_refused(page, &problems);
    else
        page_see_saved(page, back, version);
}
