/* Practices: the list, what each is for, and its steps one by one.
 *
 * Without a notebook a practice works just the same; what was answered on the way travels from step
 * to step in the form itself and is kept nowhere. With one, the last step writes it down.
 */
#include "field.h"
#include "number.h"
#include "steady.h"
#include "save.h"
#include "str.h"
#include "wording.h"

static str evidence_name(struct page *page, enum content_evidence evidence)
{
    switch (evidence) {
    case EVIDENCE_TRIAL:
        return T(page, "Tested in trials");
    case EVIDENCE_CUSTOM:
        return T(page, "Long handed down");
    case EVIDENCE_COMMON_SENSE:
        return T(page, "Common sense");
    }
    return (str){0};
}

static bool offered(struct page *page, const struct content_practice *practice)
{
    return !practice->gated || page->gate_open;
}

void page_practices(struct page *page)
{
    page_begin(page, T(page, "Things to practise"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%.*s</p><ul class=\"list\">",
         STR(T(page, "Each is short, can be stopped at any step, and ends out in the world.")));
    for (size_t i = 0; i < page->content->practice_count; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        if (!offered(page, practice)) continue;
        html(page->out,
             "<li><a href=\"/practice/%.*s\"><span>%.*s <small>%.*s · %.*s</small></span></a></li>",
             STR(practice->id), STR(practice->title),
             STR(wording_duration(page, practice->minutes)), STR(practice->what));
    }
    html(page->out, "</ul>");
    page_end(page);
}

/* The practice that the address names; NULL with the answer written when it is not offered. */
static const struct content_practice *practice_of_address(struct page *page)
{
    const struct content_practice *practice = content_find_practice(page->content, page->params[0]);
    if (practice && offered(page, practice)) return practice;
    page_not_found(page);
    return NULL;
}

static void put_about(struct page *page, str heading, str text)
{
    if (text.len == 0) return;
    html(page->out, "<h2>%.*s</h2>", STR(heading));
    page_put_body(page, text);
}

void page_practice(struct page *page)
{
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    page_begin(page, practice->title, TAB_NOW);
    html(page->out,
         "<p class=\"lead\">%.*s</p><p class=\"quiet\">%d %.*s</p>"
         "<form method=\"post\" action=\"/practice/%.*s/1\"><div class=\"actions stay\">"
         "<button class=\"primary\">%.*s</button><a class=\"button quiet\" href=\"/now\">%.*s</a>"
         "</div></form>",
         STR(practice->what), practice->minutes,
         STR(practice->minutes == 1 ? T(page, "minute") : T(page, "minutes")), STR(practice->id),
         STR(T(page, "Begin")), STR(T(page, "Something else")));
    put_about(page, T(page, "When not to"), practice->when_not);
    html(page->out, "<details><summary>%.*s</summary>",
         STR(T(page, "How, why, and what stands behind it")));
    put_about(page, T(page, "How"), practice->how);
    put_about(page, T(page, "Why"), practice->why);
    put_about(page, evidence_name(page, practice->evidence), practice->standing);
    if (practice->source.len > 0)
        html(page->out, "<p><small>%.*s</small></p>", STR(practice->source));
    html(page->out, "</details>");
    page_put_quiet_line(page);
    page_end(page);
}

/* What earlier steps brought, handed on. */
static void put_carried(struct page *page, const struct content_step *but)
{
    for (size_t i = 0; i < page->form.count; i++) {
        const struct draft_field *field = &page->form.fields[i];
        if (but && but->fills.len > 0 && str_equal(field->name, but->fills)) continue;
        if (str_equal(field->name, S("choice"))) continue;
        html(page->out, "<input type=\"hidden\" name=\"%.*s\" value=\"%.*s\">", STR(field->name),
             STR(field->text));
    }
}

static void put_seconds(struct page *page, int duration_ms)
{
    number_put(page->out, duration_ms / 1000.0, 3);
}

/* The four phases in the order that the script knows: in, hold, out, rest. */
static void put_pacer(struct page *page, const struct content_step *step)
{
    const struct content_phase *phases[4] = {NULL};
    for (size_t i = 0; i < step->breathing->phase_count; i++)
        phases[step->breathing->phases[i].kind] = &step->breathing->phases[i];
    html(page->out, "<div class=\"pacer\" data-breath=\"");
    for (int i = 0; i < 4; i++) {
        if (i > 0) html(page->out, " ");
        put_seconds(page, phases[i] ? phases[i]->duration_ms : 0);
    }
    html(page->out, "\" data-say=\"");
    for (int i = 0; i < 4; i++)
        html(page->out, "%s%.*s", i > 0 ? "|" : "", STR(phases[i] ? phases[i]->cue : S("")));
    html(page->out,
         "\"><svg viewBox=\"0 0 200 200\" aria-hidden=\"true\">"
         "<circle class=\"reach\" cx=\"100\" cy=\"100\" r=\"92\"/>"
         "<circle class=\"breath\" cx=\"100\" cy=\"100\" r=\"92\"/></svg><p class=\"say\">%.*s</p>"
         "<progress max=\"100\" value=\"0\" aria-label=\"%.*s\"></progress></div>",
         STR(step->breathing->phases[0].cue), STR(T(page, "This breath")));
    html(page->out,
         "<div class=\"actions\">"
         "<button type=\"button\" data-pacer=\"hear\" aria-pressed=\"false\">%.*s</button>"
         "<button type=\"button\" data-pacer=\"feel\" aria-pressed=\"false\">%.*s</button>"
         "<button type=\"button\" data-pacer=\"rest\" aria-pressed=\"false\">%.*s</button></div>",
         STR(T(page, "Sound")), STR(T(page, "Vibration")), STR(T(page, "Pause")));
}

static void put_timer(struct page *page, const struct content_step *step)
{
    int64_t now = page->env->now.utc_ms;
    html(page->out,
         "<div class=\"wait\" data-wait-from=\"%lld\" data-wait-until=\"%lld\" "
         "data-wait-done=\"%.*s\">"
         "<p class=\"clock\" role=\"timer\">%d:%02d</p><progress max=\"%d\" value=\"0\" "
         "aria-label=\"%.*s\">"
         "</progress></div>",
         (long long)now, (long long)(now + step->duration_s * 1000), STR(T(page, "That was it.")),
         step->duration_s / 60, step->duration_s % 60, step->duration_s,
         STR(T(page, "Time so far")));
}

static void put_rating(struct page *page, const struct content_step *step)
{
    const struct content_scale *scale = step->scale;
    html(page->out, "<fieldset class=\"scale\"><legend>%.*s</legend><div>", STR(step->ask));
    for (int value = scale->min; value <= scale->max; value++) {
        str text = page_path(page, "%d", value);
        field_put_option(page, step->fills, text, text,
                         str_equal(form_text(&page->form, step->fills), text));
    }
    html(page->out, "</div><p class=\"ends\"><span>%.*s</span><span>%.*s</span></p></fieldset>",
         STR(scale->low), STR(scale->high));
}

static void put_choice(struct page *page, const struct content_step *step)
{
    html(page->out, "<fieldset class=\"chips rows\"><legend>%.*s</legend><div>", STR(step->ask));
    for (size_t i = 0; i < step->option_count; i++)
        field_put_option(page, S("choice"), step->options[i].id, step->options[i].name, false);
    html(page->out, "</div></fieldset>");
}

static void put_words(struct page *page, const struct content_step *step)
{
    html(page->out,
         "<div class=\"field\"><label for=\"words\">%.*s</label>"
         "<textarea id=\"words\" name=\"%.*s\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\">\n%.*s</textarea></div>",
         STR(step->ask), STR(step->fills), STR(form_text(&page->form, step->fills)));
}

/* A step that names the feeling leads to the words, also with no notebook. */
static void put_word_list(struct page *page, const struct content_practice *practice)
{
    if (str_equal(practice->id, S("name-the-feeling")))
        html(page->out, "<p><a class=\"button\" href=\"/feelings\">%.*s</a></p>",
             STR(T(page, "Look through the words")));
}

static void put_step_body(struct page *page, const struct content_step *step)
{
    if (step->say.len > 0) {
        html(page->out, "<div class=\"say\">");
        page_put_body(page, step->say);
        html(page->out, "</div>");
    }
    switch (step->kind) {
    case STEP_TEXT:
        break;
    case STEP_CHOICE:
        put_choice(page, step);
        break;
    case STEP_RATE:
        put_rating(page, step);
        break;
    case STEP_TIMER:
        put_timer(page, step);
        break;
    case STEP_PACER:
        put_pacer(page, step);
        break;
    case STEP_FIELD:
        put_words(page, step);
        break;
    }
}

/* The reply to what was chosen on the step before, if it has one. */
static void put_reply(struct page *page, const struct content_step *before)
{
    str chosen = form_text(&page->form, S("choice"));
    for (size_t i = 0; i < before->option_count; i++)
        if (str_equal(before->options[i].id, chosen) && before->options[i].reply.len > 0)
            html(page->out, "<p class=\"notice\" role=\"status\">%.*s</p>",
                 STR(before->options[i].reply));
}

static void put_step(struct page *page, const struct content_practice *practice, size_t index)
{
    const struct content_step *step = &practice->steps[index];
    bool last = index + 1 == practice->step_count;
    page_begin(page, practice->title, TAB_NOW);
    html(page->out, "<article class=\"step\"><p class=\"where\">%zu %.*s %zu</p>", index + 1,
         STR(T(page, "of")), practice->step_count);
    if (index > 0) put_reply(page, &practice->steps[index - 1]);
    if (last)
        html(page->out, "<form method=\"post\" action=\"/practice/%.*s/done\">", STR(practice->id));
    else
        html(page->out, "<form method=\"post\" action=\"/practice/%.*s/%zu\">", STR(practice->id),
             index + 2);
    put_carried(page, step);
    put_step_body(page, step);
    if (step->kind == STEP_RATE || step->kind == STEP_FIELD || step->kind == STEP_CHOICE)
        html(page->out, "<p class=\"quiet\">%.*s</p>", STR(T(page, "You can pass over this.")));
    if (index < 2) put_word_list(page, practice);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button>"
         "<button class=\"quiet\" formaction=\"/practice/%.*s/done\">%.*s</button></div></form>"
         "</article>",
         STR(last ? T(page, "Done") : T(page, "Next")), STR(practice->id), STR(T(page, "Enough")));
    page_end(page);
}

void page_practice_step(struct page *page)
{
    int64_t number;
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    bool read = str_parse_int(page->params[1], &number);
    if (!read || number < 1 || (size_t)number > practice->step_count)
        page_not_found(page);
    else
        put_step(page, practice, (size_t)number - 1);
}

/* Saves the fields that belong to `kind` ("practice.before" -> practice); false when nothing was
 * given for it. */
static bool save_kind(struct page *page, const struct content_practice *practice,
                      const struct kind *kind, id128 *version)
{
    struct form form = form_empty(page->arena, page->form.count + 2);
    struct problems problems = {0};
    bool own = str_equal(kind->name, S("practice"));
    for (size_t i = 0; i < page->form.count; i++) {
        str name = page->form.fields[i].name, of = str_cut(&name, '.');
        if (str_equal(of, kind->name) && page->form.fields[i].text.len > 0)
            form_add(&form, name, page->form.fields[i].text);
    }
    if (form.count == 0 && !own) return false;
    if (own) {
        form_add(&form, S("name"), practice->id);
        form_add(&form, S("minutes"), page_path(page, "%d", practice->minutes));
    }
    bool saved = save_new(page, kind, &form, (struct moment){0}, &problems, version);
    page->reply->status =
        200; /* what does not fit is left out: a practice is never stopped by a form */
    return saved;
}

static bool save_practice(struct page *page, const struct content_practice *practice,
                          id128 *version)
{
    if (!page->notebook || page->env->storage_full) return false;
    for (size_t i = 0; i < kinds_count; i++)
        if (!str_equal(kinds[i].name, S("practice"))) save_kind(page, practice, &kinds[i], version);
    return save_kind(page, practice, kind_find(S("practice")), version);
}

/* "No effect" is an answer, and leads on. */
static void put_no_effect(struct page *page)
{
    html(page->out,
         "<section><h2>%.*s</h2><p>%.*s</p><ul class=\"list\">"
         "<li><a href=\"/now\"><span>%.*s <small>%.*s</small></span></a></li>"
         "<li><a href=\"/help\"><span>%.*s <small>%.*s</small></span></a></li></ul></section>",
         STR(T(page, "If nothing changed")),
         STR(T(page, "That happens, and it says nothing about you. A person may do more than any "
                     "exercise: someone you trust, near or on the phone, even without a reason.")),
         STR(T(page, "Try another way")), STR(T(page, "The body, the senses, a word, a pause")),
         STR(T(page, "Help lines")), STR(T(page, "Someone to talk to, now")));
}

void page_practice_done(struct page *page)
{
    id128 version;
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    bool saved = save_practice(page, practice, &version);
    page_begin(page, T(page, "And now, out again"), TAB_NOW);
    html(page->out, "<div class=\"say\">");
    page_put_body(page, practice->then);
    html(page->out, "</div>");
    if (saved) html(page->out, "<p class=\"quiet\">%.*s</p>", STR(T(page, "It is written down.")));
    if (page->env->storage_full)
        html(page->out, "<p class=\"notice\">%.*s</p>",
             STR(T(page, "There was no room left on this device to write it down.")));
    html(page->out, "<div class=\"actions\"><a class=\"button primary\" href=\"%s\">%.*s</a></div>",
         page->notebook ? "/today" : "/welcome", STR(T(page, "Put this down and go")));
    put_no_effect(page);
    page_put_quiet_line(page);
    page_end(page);
}
