/* What sets me off: the loop that a trigger sets going, the plan for it, and what was seen since.
 */
#include "area.h"
#include "field.h"
#include "keep.h"
#include "know.h"
#include "pick.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trigger_history.h"
#include "words.h"
#include "wording.h"

static const str draft = STR_INIT("trigger");

enum { DAYS_BACK = 364, LISTED_MAX = 100, TITLE_LEN_MAX = 80 };

/* -------------------------------------------------------------------------- all of them */

static void put_row(struct page *page, const struct entry *entry, const struct words *named)
{
    struct record record;
    if (!notebook_read(entry, page->arena, &record)) return;
    uint32_t evenings = 0;
    str id = id_text(page->arena, entry->id);
    for (size_t i = 0; i < named->count; i++)
        if (str_equal(named->at[i].word, id)) evenings = named->at[i].n;
    const struct value *fear = record_value(&record, S("fear"));
    html(page->out, "<li><a href=\"/trigger/%ls\"><span><bdi>%ls</bdi>", STR(id),
         STR(title_of(page, &record, TITLE_LEN_MAX)));
    if (fear)
        html(page->out, " <small>%ls</small>",
             STR(say(page, kind_field(record.kind, S("fear"))->options[fear->number - 1].label)));
    html(page->out, "</span>");
    if (evenings > 0)
        html(page->out, " <small>%ls</small>",
             STR(wording_count(page, evenings, T(page, "one evening"), T(page, "evenings"))));
    html(page->out, "</a></li>");
}

static void put_empty(struct page *page)
{
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#sky-bright-spells\"></use></svg><p>%s</p>"
         "<a class=\"button primary\" href=\"/triggers/new\">%s</a></div>",
         TC(page, "Think of the last time that something small turned your evening over. A few "
                  "words for it are enough to begin with."),
         TC(page, "Name it"));
}

void page_triggers(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("triggers-intro"));
    struct query query = query_all();
    query.kind = kind_find(S("trigger"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    struct words named = words_of_notebook(page->notebook, S("because"), page->today - DAYS_BACK,
                                           page->today, page->arena);
    page_begin(page, intro->title, TAB_MORE);
    page_put_body(page, intro->body);
    int shown = 0;
    for (const struct entry *entry; shown < LISTED_MAX && (entry = query_next(&run)); shown++) {
        if (shown == 0) html(page->out, "<ul class=\"list\">");
        put_row(page, entry, &named);
    }
    if (shown == 0) {
        put_empty(page);
    } else {
        html(page->out,
             "</ul><p class=\"quiet\">%s</p><div class=\"actions\">"
             "<a class=\"button primary\" href=\"/triggers/new\">%s</a></div>",
             TC(page, "In the check-in, one press says which of them it was. The number counts "
                      "evenings of the last twelve months."),
             TC(page, "Another one"));
    }
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/soothers\"><span>%s <small>%s</small></span></a>"
         "</li><li><a href=\"/beliefs\"><span>%s <small>%s</small></span></a></li></ul>",
         TC(page, "What soothes me"), TC(page, "Found out rather than assumed"),
         TC(page, "The sentences beneath"), TC(page, "What an old fear says about you"));
    page_put_quiet_line(page);
    page_end(page);
}

/* -------------------------------------------------------------------------- writing one */

static bool any_filled(const struct form *form, const str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (pick_is_filled(form, names[i])) return true;
    return false;
}

static void put_fold(struct page *page, bool open, str title, str small)
{
    html(page->out, "<details%s><summary>%ls <small>%ls</small></summary>", open ? " open" : "",
         STR(title), STR(small));
}

static void put_loop_fields(const struct field_set *set)
{
    static const str names[] = {STR_INIT("usual_response"), STR_INIT("what_follows")};
    struct page *page = set->page;
    put_fold(page, any_filled(set->form, names, COUNT(names)), T(page, "What happens then"),
             T(page, "what you usually do, and what comes of it"));
    page_put_body(page, content_passage(page->content, S("trigger-loop"))->body);
    field_put_asking(set, S("usual_response"), T(page, "What do you usually do then?"));
    field_put_asking(set, S("what_follows"), T(page, "And what tends to come of that?"));
    html(page->out, "</details>");
}

static void put_plan_fields(const struct field_set *set)
{
    static const str names[] = {STR_INIT("plan"), STR_INIT("soothers"), STR_INIT("belief")};
    struct page *page = set->page;
    const struct content_collection *ideas = content_collection(page->content, S("trigger-plans"));
    put_fold(page, any_filled(set->form, names, COUNT(names)), T(page, "Next time"),
             T(page, "a plan, and what soothes you"));
    html(page->out, "<p>%ls</p><ul>", STR(ideas->what));
    for (size_t i = 0; i < ideas->idea_count; i++)
        html(page->out, "<li>%ls</li>", STR(ideas->ideas[i].text));
    html(page->out, "</ul>");
    field_put_asking(set, S("plan"), T(page, "What do you want to try next time?"));
    pick_put(set, S("soothers"), T(page, "What of your own could soothe you then?"));
    pick_put(set, S("belief"), T(page, "Is there an old sentence beneath it?"));
    html(page->out, "</details>");
}

static void put_form(struct page *page, str heading, str action, bool is_new,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("trigger")), form, problems};
    page_begin(page, heading, TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\"", STR(action));
    if (is_new) html(page->out, " data-draft=\"%ls\"", STR(draft));
    html(page->out, ">");
    field_put_asking(&set, S("name"), T(page, "What happens, as a camera would see it?"));
    field_put_asking(&set, S("fear"), T(page, "What does it make you afraid of?"));
    field_put_asking(&set, S("body"), T(page, "Where do you feel it first?"));
    put_loop_fields(&set);
    put_plan_fields(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/triggers\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Not now"));
    page_end(page);
}

void page_trigger_new(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, T(page, "Something that sets me off"), S("/triggers/new"), true, &form, NULL);
}

void page_trigger_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("trigger")), &page->form,
                                                   (struct moment){0}, &problems, &version)) {
        put_form(page, T(page, "Something that sets me off"), S("/triggers/new"), true, &page->form,
                 &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/trigger/", version, ""), version);
}

void page_trigger_edit(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("trigger"), &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_form(page, T(page, "Change it"), subject_path(page, "/trigger/", entry->id, "/edit"), false,
             &form, NULL);
}

void page_trigger_edited(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("trigger"), &record);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, true, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/trigger/", entry->id, "/edit"),
                 false, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/trigger/", entry->id, ""), version);
}

/* -------------------------------------------------------------------------- one of them */

static void put_station(struct page *page, str label, str text)
{
    html(page->out, "<li><small>%ls</small> ", STR(label));
    if (text.len > 0)
        html(page->out, "<bdi>%ls</bdi>", STR(text));
    else
        html(page->out, "<span class=\"quiet\">%s</span>", TC(page, "not looked at yet"));
    html(page->out, "</li>");
}

/* The loop as a ring of stations; style.css draws the way back from the last to the first. */
static void put_loop(struct page *page, const struct record *trigger)
{
    const struct value *fear = record_value(trigger, S("fear"));
    const struct field *fears = kind_field(trigger->kind, S("fear"));
    html(page->out, "<figure><ol class=\"loop\">");
    put_station(page, T(page, "It begins"), record_text(trigger, S("name")));
    put_station(page, T(page, "The fear in it"),
                fear ? say(page, fears->options[fear->number - 1].label) : (str){0});
    put_station(page, T(page, "In the body"), record_text(trigger, S("body")));
    put_station(page, T(page, "What I usually do"), record_text(trigger, S("usual_response")));
    put_station(page, T(page, "What that brings about"), record_text(trigger, S("what_follows")));
    html(page->out, "</ol><figcaption>%s</figcaption></figure>",
         record_value(trigger, S("what_follows"))
             ? TC(page, "And from there it can begin again. The loop can be opened at any place.")
             : TC(page, "What comes of it often feeds the fear that it began with."));
}

static void put_plan(struct page *page, const struct record *trigger)
{
    if (record_value(trigger, S("plan"))) {
        html(page->out, "<div class=\"card\">");
        subject_put_text(page, trigger, S("plan"), T(page, "My plan for next time"));
        html(page->out, "</div>");
        return;
    }
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p>%s</p><div class=\"actions\">"
         "<a class=\"button\" href=\"%ls\">%s</a></div></section>",
         TC(page, "A plan for next time"),
         TC(page, "One small thing that you could do while the fear is loud."),
         STR(subject_path(page, "/trigger/", trigger->id, "/edit")), TC(page, "Make one"));
}

static void put_count(struct page *page, str label, uint32_t count)
{
    if (count > 0)
        html(page->out, "<div><dt>%ls</dt><dd>%u</dd></div>", STR(label), (unsigned)count);
}

/* Numbers about reassurance wait behind the safety gate; the entries themselves stand below. */
static void put_counts(struct page *page, const struct trigger_history *seen)
{
    html(page->out, "<p>%s</p><dl class=\"rows\">",
         TC(page, "In the last twelve months it was named here:"));
    put_count(page, T(page, "Evenings"), seen->evenings);
    if (page->gate_open) {
        put_count(page, T(page, "Wishes to be reassured"), seen->urges);
        put_count(page, T(page, "of these, waited or soothed myself"), seen->waited);
        put_count(page, T(page, "of these, asked"), seen->asked);
        put_count(page, T(page, "of these, weaker when I looked again"), seen->urge.eased);
    }
    put_count(page, T(page, "Feared stories looked at again"), seen->looks);
    html(page->out, "</dl>");
}

static str help_name(struct page *page, const struct relief_of *help)
{
    struct record record;
    if (help->practice.len > 0) {
        const struct content_practice *practice =
            content_find_practice(page->content, help->practice);
        return practice ? practice->title : help->practice;
    }
    const struct entry *entry = notebook_current(page->notebook, help->soother);
    return entry && notebook_read(entry, page->arena, &record)
               ? title_of(page, &record, TITLE_LEN_MAX)
               : T(page, "something that is no longer here");
}

static void put_helps(struct page *page, const struct trigger_history *seen)
{
    if (seen->help_count == 0) return;
    html(page->out, "<h3>%s</h3><dl class=\"rows\">", TC(page, "What you did on those days"));
    for (size_t i = 0; i < seen->help_count; i++) {
        html(page->out, "<div><dt><bdi>%ls</bdi></dt><dd>", STR(help_name(page, &seen->helps[i])));
        soother_put_relief(page, &seen->helps[i].relief);
        html(page->out, "</dd></div>");
    }
    html(page->out, "</dl><p class=\"quiet\">%s</p>",
         TC(page, "This is what was seen on the same days. Whether it helped with this, only you "
                  "can tell."));
}

static void put_history(struct page *page, id128 id)
{
    struct trigger_history seen =
        trigger_history_of(page->notebook, id, page->today - DAYS_BACK, page->today, *page->arena);
    html(page->out, "<section><h2>%s</h2>", TC(page, "When it came up"));
    if (seen.days == 0) {
        html(page->out, "<p>%s</p></section>",
             TC(page, "Not named in an evening yet. In the check-in, open “What set me off” and "
                      "press it when it was there."));
        return;
    }
    put_counts(page, &seen);
    put_helps(page, &seen);
    html(page->out, "<h3>%s</h3><ul class=\"list\">", TC(page, "The latest"));
    for (size_t i = 0; i < seen.named_count; i++) title_put_row_of_day(page, seen.named[i]);
    html(page->out, "</ul></section>");
}

static void put_ways_on(struct page *page, const struct entry *entry)
{
    html(page->out,
         "<h2>%s</h2><ul class=\"list\"><li><a href=\"/balance/new?trigger=%ls\"><span>%s "
         "<small>%s</small></span></a></li><li><a href=\"/urge?trigger=%ls\"><span>%s "
         "<small>%s</small></span></a></li></ul>",
         TC(page, "When it is loud"), STR(id_text(page->arena, entry->id)),
         TC(page, "Look at the feared story"), TC(page, "what speaks for it, and against"),
         STR(id_text(page->arena, entry->id)), TC(page, "A wish to be reassured"),
         TC(page, "put it down first, then choose"));
}

void page_trigger(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("trigger"), &record);
    if (!entry) return;
    page_begin(page, title_of(page, &record, TITLE_LEN_MAX), TAB_MORE);
    put_plan(page, &record);
    put_loop(page, &record);
    subject_put_links(page, &record, S("soothers"), T(page, "What soothes me then"));
    subject_put_links(page, &record, S("belief"), T(page, "The sentence beneath"));
    put_ways_on(page, entry);
    put_history(page, entry->id);
    page_begin_fold(page, S("trigger-guard"));
    html(page->out, "<p><a href=\"/help/safety\">%s</a></p></details>",
         TC(page, "If you are afraid of someone"));
    subject_put_acts(page, entry, subject_path(page, "/trigger/", entry->id, "/edit"));
    page_end(page);
}
