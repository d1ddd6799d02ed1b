/* My voice: times of speaking and of keeping quiet, what was feared and how it was received. */
#include "field.h"
#include "keep.h"
#include "number.h"
#include "pick.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "trust.h"
#include "voice.h"
#include "wording.h"

enum {
    WEEKS_DAYS = 84,
    OPEN_DAYS = 42, /* later, how it was received is hard to tell */
    OPEN_SHOWN_MAX = 3,
    LAST_SHOWN_MAX = 6,
    SEEN_MIN = 3
};

static const str draft = STR_INIT("voiced");

static const struct field *voiced_field(str name)
{
    return kind_field(kind_find(S("voiced")), name);
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("voiced")), form, problems};
    bool open = problems || form_text(form, S("received")).len > 0;
    html(page->out, "<form method=\"post\" action=\"/voice\" data-draft=\"%ls\">", STR(draft));
    field_put_asking(&set, S("what"), T(page, "What was there to say?"));
    field_put_asking(&set, S("did"), T(page, "What did you do?"));
    field_put_asking(&set, S("fear"), T(page, "How afraid were you of saying it?"));
    html(page->out, "<details%s><summary>%s</summary>", open ? " open" : "",
         TC(page, "To whom, and how it was received"));
    pick_put(&set, S("toward"), T(page, "To whom?"));
    field_put_asking(&set, S("reception"),
                     T(page, "If you said it: how was it received, beside what you feared?"));
    field_put_asking(&set, S("received"), T(page, "What came back?"));
    field_put_asking(&set, S("guilt"), T(page, "How guilty did you feel afterwards?"));
    field_put_at(&set);
    html(page->out,
         "</details><div class=\"actions\"><button class=\"primary\">%s</button></div></form>",
         TC(page, "Note it"));
}

static void put_row(struct page *page, const struct entry *entry, const struct record *voiced,
                    str small)
{
    row_put_way(page, subject_path(page, "/voice/", entry->id, ""), record_text(voiced, S("what")),
                small);
}

/* What was said, and not yet how it was received. */
static void put_open(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("voiced"));
    query.since = page->today - OPEN_DAYS;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *entry; shown < OPEN_SHOWN_MAX && (entry = query_next(&run));) {
        struct record voiced;
        if (!notebook_read(entry, page->arena, &voiced) || !voice_is_spoken(&voiced) ||
            record_value(&voiced, S("reception")))
            continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">",
                 TC(page, "How was it received?"));
        put_row(page, entry, &voiced,
                wording_sentence_start(page, wording_day(page, entry_day(entry))));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_bars(struct page *page, const struct field *field, const uint32_t *counts)
{
    uint32_t most = 1;
    for (size_t i = 1; i <= field->option_count; i++)
        if (counts[i] > most) most = counts[i];
    html(page->out, "<ul class=\"bars\">");
    for (size_t i = 1; i <= field->option_count; i++)
        html(page->out,
             "<li><span>%ls</span> <svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
             "aria-hidden=\"true\"><rect width=\"%u\" height=\"8\"/></svg> <b>%u</b></li>",
             STR(say(page, field->options[i - 1].label)), (unsigned)(counts[i] * 100 / most),
             (unsigned)counts[i]);
    html(page->out, "</ul>");
}

static void put_received(struct page *page, const struct voice *voice)
{
    uint32_t seen = voice->spoken - voice->by_reception[0];
    uint32_t better =
        voice->by_reception[field_option_number(voiced_field(S("reception")), S("better"))];
    if (seen < SEEN_MIN) {
        html(page->out, "<p>%s</p>",
             TC(page, "When you have noted three times how something was received, it stands "
                      "here beside what you had feared."));
        return;
    }
    html(page->out, "<h3>%s</h3>", TC(page, "What was feared, and what came"));
    put_bars(page, voiced_field(S("reception")), voice->by_reception);
    html(page->out, "<p>%s</p>",
         TFC(page,
             "Of {1} times that you spoke and saw what came back, {2} went better than "
             "you had feared.",
             wording_number(page, seen), wording_number(page, better)));
    if (voice->fear_n < SEEN_MIN) return;
    struct buf mean = buf_new(page->arena, 32);
    number_put(&mean, (double)voice->fear_sum / voice->fear_n, 2);
    html(page->out, "<p>%s</p>",
         TFC(page, "Before speaking, the fear was {1} of 10 on average, of {2} times.",
             buf_str(&mean), wording_number(page, voice->fear_n)));
}

static void put_weeks(struct page *page)
{
    struct voice voice =
        voice_of_notebook(page->notebook, page->today - WEEKS_DAYS + 1, page->today, *page->arena);
    if (voice.n == 0) return;
    html(page->out, "<section><h2>%s</h2>", TC(page, "The last twelve weeks"));
    put_bars(page, voiced_field(S("did")), voice.by_did);
    html(page->out, "<p>%s</p>",
         TFC(page, "Noted {1}. Something was said, wholly or in part, in {2} of them.",
             wording_count(page, voice.n, T(page, "once"), T(page, "times")),
             wording_number(page, voice.spoken)));
    if (voice.spoken > 0) put_received(page, &voice);
    html(page->out, "</section>");
}

static void put_last(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("voiced"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t shown = 0;
    for (const struct entry *entry; shown < LAST_SHOWN_MAX && (entry = query_next(&run));) {
        struct record voiced;
        if (!notebook_read(entry, page->arena, &voiced)) continue;
        if (shown++ == 0)
            html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Noted last"));
        const struct option *did =
            &voiced_field(S("did"))->options[record_number(&voiced, S("did"), 1) - 1];
        put_row(page, entry, &voiced,
                TF(page, "{1}, {2}", say(page, did->label), wording_day(page, entry_day(entry))));
    }
    if (shown > 0) html(page->out, "</ul></section>");
}

static void put_ways_on(struct page *page)
{
    html(page->out,
         "<section><h2>%s</h2><ul class=\"list\">"
         "<li><a href=\"/i-statements\"><span>%s</span></a></li>"
         "<li><a href=\"/ladder/expressing\"><span>%s</span></a></li>"
         "<li><a href=\"/ladder/saying-no\"><span>%s</span></a></li></ul></section>",
         TC(page, "If it still wants to be said"), TC(page, "Find words for it"),
         TC(page, "Small steps of saying what I think"), TC(page, "Small steps of saying no"));
}

static void put_page(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("voiced")), form, problems};
    page_begin(page, T(page, "My voice"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "The times you spoke, and the times you fell silent, said yes and meant no, or "
                  "bent yourself to be liked. Noticing is enough."));
    field_put_problems(&set);
    put_form(page, form, problems);
    put_open(page);
    put_weeks(page);
    put_last(page);
    put_ways_on(page);
    html(page->out, "<p class=\"quiet\">%s</p>",
         TC(page, "Keeping quiet can be the wise thing. Where speaking has led to threats or "
                  "harm, your safety comes first."));
    page_put_quiet_line(page);
    page_end(page);
}

void page_voice(struct page *page)
{
    struct form form = {0};
    keep_find(page, draft, &form);
    put_page(page, &form, NULL);
}

void page_voice_noted(struct page *page)
{
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("voiced")), &page->form, at, &problems, &version)) {
        put_page(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, S("/voice"), version);
}

/* One time. */

static void put_one(struct page *page, const struct entry *entry, const struct record *voiced,
                    const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, voiced->kind, form, problems};
    const struct option *did =
        &voiced_field(S("did"))->options[record_number(voiced, S("did"), 1) - 1];
    page_begin(page, record_text(voiced, S("what")), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TFC(page, "{1}, {2}", say(page, did->label), wording_day(page, entry_day(entry))));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/voice/", entry->id, "")));
    if (voice_is_spoken(voiced)) {
        field_put_asking(&set, S("reception"),
                         T(page, "How was it received, beside what you feared?"));
        field_put_asking(&set, S("received"), T(page, "What came back?"));
    }
    field_put_asking(&set, S("guilt"), T(page, "How guilty did you feel afterwards?"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/voice\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "My voice"));
    subject_put_acts(page, entry, subject_path(page, "/record/", entry->id, "/edit"));
    page_end(page);
}

void page_voice_one(struct page *page)
{
    struct record voiced;
    const struct entry *entry = subject_of_address(page, S("voiced"), &voiced);
    if (!entry) return;
    struct form form = form_of_record(&voiced, page->arena);
    put_one(page, entry, &voiced, &form, NULL);
}

void page_voice_received(struct page *page)
{
    struct record voiced;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("voiced"), &voiced);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &voiced, &page->form, &problems);
    else
        page_see_saved(page, S("/voice"), version);
}
