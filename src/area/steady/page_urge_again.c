/* Looking again at a wish to be reassured: did it pass? And later, if it was asked: did the answer
 * hold? */
#include "area.h"
#include "field.h"
#include "row.h"
#include "save.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "urge.h"
#include "wording.h"

enum { MINUTE_MS = 60000, PRACTICES_MAX = 4, TITLE_LEN_MAX = 160 };

static void put_again(struct page *page, const struct record *urge, const struct form *form,
                      const struct problems *problems)
{
    struct field_set set = {page, urge->kind, form, problems};
    page_begin(page, T(page, "What became of it?"), TAB_NOW);
    html(page->out, "<p class=\"lead\" dir=\"auto\">%ls</p>",
         STR(title_of(page, urge, TITLE_LEN_MAX)));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/urge/", urge->id, "/again")));
    field_put_asking(&set, S("after"), T(page, "How strong is it now?"));
    field_put_asking(&set, S("response"), T(page, "What did you do?"));
    field_put_asking(&set, S("settled"), T(page, "Did it settle?"));
    html(page->out, "<details><summary>%s</summary>", TC(page, "More to say"));
    field_put_asking(&set, S("own_answer"), T(page, "My own answer"));
    field_put_asking(&set, S("waited_min"), T(page, "How long you waited"));
    html(page->out,
         "</details><div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form><p "
         "class=\"quiet\">%s</p>",
         TC(page, "Save"), TC(page, "Later"),
         TC(page, "Asking is fine too. This only helps you see what settles you."));
    page_end(page);
}

/* What was waited in fact: the chosen time, or less when someone looks again before it is over. */
static struct form form_of_urge(struct page *page, const struct entry *entry,
                                const struct record *urge)
{
    struct form form = form_of_record(urge, page->arena);
    struct urge_wait wait = urge_wait_of(page, entry);
    int64_t now = page->env->now.utc_ms;
    if (!wait.chosen || wait.end_ms <= now) return form;
    for (size_t i = 0; i < form.count; i++)
        if (str_equal(form.fields[i].name, S("waited_min")))
            form.fields[i].text =
                page_path(page, "%lld", (long long)((now - wait.from_ms) / MINUTE_MS));
    return form;
}

void page_urge_again(struct page *page)
{
    struct record urge;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    struct form form = form_of_urge(page, entry, &urge);
    put_again(page, &urge, &form, NULL);
}

void page_urge_looked(struct page *page)
{
    struct record urge;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version))
        put_again(page, &urge, &page->form, &problems);
    else
        page_see_saved(page, S("/today"), version);
}

/* Five answers that need no counting. "It still holds" is as long as it has been. */
static void put_held(struct page *page, const struct entry *entry, const struct record *urge)
{
    int64_t since_ms = page->env->now.utc_ms - urge_looked_ms(page, entry);
    int64_t since = (since_ms + MINUTE_MS / 2) / MINUTE_MS;
    const struct {
        str label;
        int64_t minutes;
    } answers[] = {
        {T(page, "It still holds"), since < 0 ? 0 : since},
        {T(page, "About a day"), 1440},
        {T(page, "A few hours"), 240},
        {T(page, "About an hour"), 60},
        {T(page, "The question was back at once"), 0},
    };
    html(page->out, "<form method=\"post\" action=\"%ls\"><div class=\"actions\">",
         STR(subject_path(page, "/urge/", urge->id, "/held")));
    for (size_t i = 0; i < COUNT(answers); i++)
        html(page->out, "<button name=\"minutes\" value=\"%lld\">%ls</button>",
             (long long)answers[i].minutes, STR(answers[i].label));
    html(page->out, "</div></form>");
}

void page_urge_hold(struct page *page)
{
    struct record urge;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    if (!urge_was_asked(&urge)) {
        page_see(page, subject_path(page, "/urge/", urge.id, ""));
        return;
    }
    page_begin(page, T(page, "Did the answer hold?"), TAB_NOW);
    html(page->out, "<p class=\"lead\" dir=\"auto\">%ls</p><p>%s</p>",
         STR(title_of(page, &urge, TITLE_LEN_MAX)),
         TC(page, "Whatever it is, it is worth knowing and no fault of anyone's."));
    put_held(page, entry, &urge);
    html(page->out, "<div class=\"actions\"><a class=\"button quiet\" href=\"/today\">%s</a></div>",
         TC(page, "I do not know"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_urge_held(struct page *page)
{
    struct record urge;
    const struct entry *entry = subject_of_address(page, S("urge"), &urge);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("held_min"), form_text(&page->form, S("minutes")));
    save_set(page, entry, &form, S("/today"));
}

static str label_of(struct page *page, const struct record *urge, str name)
{
    const struct field *field = kind_field(urge->kind, name);
    const struct value *value = record_value(urge, name);
    if (!value || value->number < 1 || (size_t)value->number > field->option_count) return (str){0};
    return say(page, field->options[value->number - 1].label);
}

static str minutes_of(struct page *page, const struct record *urge, str name)
{
    int64_t minutes = record_number(urge, name, -1);
    return minutes < 0 ? (str){0} : wording_duration(page, minutes);
}

static void put_practices(struct page *page, const struct record *urge)
{
    const struct content_practice *practices[PRACTICES_MAX];
    size_t count = urge_practices(page, urge->id, practices, PRACTICES_MAX);
    if (count == 0) return;
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "What I did meanwhile"));
    for (size_t i = 0; i < count; i++)
        row_put_way(page, page_path(page, "/practice/%ls", STR(practices[i]->id)),
                    practices[i]->title, (str){0});
    html(page->out, "</ul>");
}

void page_urge_put_past(struct page *page, const struct entry *entry, const struct record *urge)
{
    page_begin(page, T(page, "A wish to be reassured"), TAB_NOW);
    html(page->out, "<p class=\"lead\" dir=\"auto\">%ls</p><dl class=\"rows\">",
         STR(title_of(page, urge, TITLE_LEN_MAX)));
    html(page->out, "<div><dt>%s</dt><dd>", TC(page, "When"));
    page_put_day(page, entry_day(entry));
    html(page->out, "</dd></div><div><dt>%s</dt><dd>%lld → %lld</dd></div>",
         TC(page, "How strong, and when I looked again"),
         (long long)record_number(urge, S("strength"), 0),
         (long long)record_number(urge, S("after"), 0));
    row_put_fact(page, T(page, "What I feared"), record_text(urge, S("story")));
    row_put_fact(page, T(page, "My own answer"), record_text(urge, S("own_answer")));
    row_put_fact(page, T(page, "What I did"), label_of(page, urge, S("response")));
    row_put_fact(page, T(page, "Waited"), minutes_of(page, urge, S("waited_min")));
    row_put_fact(page, T(page, "Did it settle?"), label_of(page, urge, S("settled")));
    row_put_fact(page, T(page, "The answer held for"), minutes_of(page, urge, S("held_min")));
    html(page->out, "</dl>");
    put_practices(page, urge);
    html(page->out, "<div class=\"actions\">");
    if (urge_was_asked(urge) && !record_value(urge, S("held_min")))
        html(page->out, "<a class=\"button\" href=\"%ls\">%s</a>",
             STR(subject_path(page, "/urge/", urge->id, "/held")),
             TC(page, "Did the answer hold?"));
    html(page->out,
         "<a class=\"button quiet\" href=\"/record/%ls\">%s</a>"
         "<a class=\"button quiet\" href=\"/urges\">%s</a></div>",
         STR(id_text(page->arena, urge->id)), TC(page, "All of it, to change or take back"),
         TC(page, "Earlier ones"));
    page_put_quiet_line(page);
    page_end(page);
}
