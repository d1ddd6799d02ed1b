/* The sentences beneath: where an old sentence comes from, what speaks for it and against, and the
 * truer one that grows beside it. */
#include "area.h"
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "scale.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"

static const str draft = STR_INIT("belief");

enum { LISTED_MAX = 60, TITLE_LEN_MAX = 120, POINTING_MAX = 10 };

/* -------------------------------------------------------------------------- all of them */

static void put_row(struct page *page, const struct entry *entry, const struct record *belief)
{
    int64_t held = record_number(belief, S("held"), -1);
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(subject_path(page, "/belief/", entry->id, "")),
         STR(title_of(page, belief, TITLE_LEN_MAX)));
    if (record_value(belief, S("truer")))
        html(page->out, " <small><bdi>%ls</bdi></small>", STR(record_text(belief, S("truer"))));
    html(page->out, "</span>");
    if (held >= 0) html(page->out, " <small>%d %%</small>", (int)held);
    html(page->out, "</a></li>");
}

static void put_ideas(struct page *page, bool open)
{
    const struct content_collection *ideas = content_collection(page->content, S("beliefs"));
    html(page->out, "<details%s><summary>%ls</summary><p>%ls</p><ul class=\"list\">",
         open ? " open" : "", STR(ideas->title), STR(ideas->what));
    for (size_t i = 0; i < ideas->idea_count; i++)
        row_put_way(page, page_path(page, "/beliefs/new?idea=%ls", STR(ideas->ideas[i].id)),
                    ideas->ideas[i].text, (str){0});
    html(page->out, "</ul></details>");
}

void page_beliefs(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("beliefs-intro"));
    struct query query = query_all();
    query.kind = kind_find(S("belief"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    page_begin(page, intro->title, TAB_MORE);
    page_put_body(page, intro->body);
    int shown = 0;
    for (const struct entry *entry; shown < LISTED_MAX && (entry = query_next(&run));) {
        struct record belief;
        if (!notebook_read(entry, page->arena, &belief)) continue;
        if (shown++ == 0) html(page->out, "<ul class=\"list\">");
        put_row(page, entry, &belief);
    }
    if (shown > 0)
        html(page->out, "</ul><p class=\"quiet\">%s</p>",
             TC(page, "The number says how true it felt last time."));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/beliefs/new\">%s</a></div>",
         TC(page, "Write one down"));
    put_ideas(page, shown == 0);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/balance\"><span>%s <small>%s</small></span></a></li>"
         "<li><a href=\"/origins\"><span>%s <small>%s</small></span></a></li></ul>",
         TC(page, "Look at a feared story"), TC(page, "when it is about one thing"),
         TC(page, "Where it may come from"), TC(page, "in no hurry, behind its own lock"));
    page_end(page);
}

/* -------------------------------------------------------------------------- writing one */

static void put_truer_ideas(struct page *page)
{
    const struct content_collection *ideas = content_collection(page->content, S("truer"));
    html(page->out, "<details><summary>%ls <small>%s</small></summary><ul>", STR(ideas->title),
         TC(page, "a few, to see what is meant"));
    for (size_t i = 0; i < ideas->idea_count; i++)
        html(page->out, "<li>%ls</li>", STR(ideas->ideas[i].text));
    html(page->out, "</ul><p>%ls</p></details>", STR(ideas->what));
}

static void put_form(struct page *page, str heading, str action, bool is_new,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("belief")), form, problems};
    page_begin(page, heading, TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\"", STR(action));
    if (is_new) html(page->out, " data-draft=\"%ls\"", STR(draft));
    html(page->out, ">");
    field_put_asking(&set, S("text"), T(page, "The sentence, as it sounds inside"));
    scale_put_tens(&set, S("held"), T(page, "How true does it feel today?"), T(page, "not at all"),
                   T(page, "fully"));
    field_put_asking(&set, S("origin"), T(page, "Where may you have learned it?"));
    field_put_asking(&set, S("for"), T(page, "What speaks for it?"));
    field_put_asking(&set, S("against"), T(page, "What does not fit it?"));
    field_put_asking(&set, S("truer"),
                     T(page, "A sentence that is fairer, and that you can believe"));
    put_truer_ideas(page);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/beliefs\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Not now"));
    page_put_quiet_line(page);
    page_end(page);
}

void page_belief_new(struct page *page)
{
    struct form form = form_empty(page->arena, 1);
    const struct content_idea *idea = content_find_idea(
        content_collection(page->content, S("beliefs")), form_text(&page->query, S("idea")));
    if (idea)
        form_add(&form, S("text"), idea->text);
    else
        keep_find(page, draft, &form);
    put_form(page, T(page, "An old sentence"), S("/beliefs/new"), true, &form, NULL);
}

void page_belief_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("belief")), &page->form,
                                                   (struct moment){0}, &problems, &version)) {
        put_form(page, T(page, "An old sentence"), S("/beliefs/new"), true, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/belief/", version, ""), version);
}

void page_belief_edit(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("belief"), &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_form(page, T(page, "Change it"), subject_path(page, "/belief/", entry->id, "/edit"), false,
             &form, NULL);
}

void page_belief_edited(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("belief"), &record);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, true, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/belief/", entry->id, "/edit"),
                 false, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/belief/", entry->id, ""), version);
}

/* -------------------------------------------------------------------------- one of them */

static void put_truer(struct page *page, const struct record *belief)
{
    str truer = record_text(belief, S("truer"));
    if (truer.len > 0)
        html(page->out,
             "<section class=\"card\"><h2>%s</h2><p class=\"lead\" "
             "dir=\"auto\">%ls</p></section>",
             TC(page, "Truer"), STR(truer));
    else
        html(page->out,
             "<section class=\"card\"><h2>%s</h2><p>%s</p><div class=\"actions\">"
             "<a class=\"button\" href=\"%ls\">%s</a></div></section>",
             TC(page, "A truer sentence"),
             TC(page, "Not the opposite: something fairer, that you can believe."),
             STR(subject_path(page, "/belief/", belief->id, "/edit")), TC(page, "Look for it"));
}

static void put_held(struct page *page, const struct entry *entry, const struct record *belief,
                     const struct problems *problems)
{
    const struct content_passage *slow = content_passage(page->content, S("belief-slow"));
    struct form none = {0};
    struct field_set set = {page, belief->kind, &none, problems};
    html(page->out, "<form class=\"card\" method=\"post\" action=\"%ls\">",
         STR(subject_path(page, "/belief/", entry->id, "")));
    field_put_problems(&set);
    scale_put_tens(&set, S("held"), T(page, "How true does it feel today?"), T(page, "not at all"),
                   T(page, "fully"));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button></div></form>"
         "<details><summary>%ls</summary>",
         TC(page, "Save"), STR(slow->title));
    page_put_body(page, slow->body);
    html(page->out, "</details>");
    subject_put_course(page, entry, S("held"), T(page, "How true it feels"),
                       T(page, "As you said it on different days, in percent."));
}

static void put_one(struct page *page, const struct entry *entry, const struct record *belief,
                    const struct problems *problems)
{
    page_begin(page, title_of(page, belief, TITLE_LEN_MAX), TAB_MORE);
    int64_t held = record_number(belief, S("held"), -1);
    if (held >= 0)
        html(page->out, "<p class=\"lead\">%s %d %%.</p>", TC(page, "Last time it felt true by"),
             (int)held);
    put_truer(page, belief);
    put_held(page, entry, belief, problems);
    subject_put_text(page, belief, S("origin"), T(page, "Where it comes from"));
    subject_put_text(page, belief, S("for"), T(page, "What speaks for it"));
    subject_put_text(page, belief, S("against"), T(page, "What does not fit it"));
    subject_put_pointing(page, entry->id, S("reframe"), T(page, "Stories that grew from it"),
                         POINTING_MAX);
    subject_put_pointing(page, entry->id, S("trigger"), T(page, "What touches it"), POINTING_MAX);
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/balance/new?belief=%ls\"><span>%s <small>%s</small>"
         "</span></a></li></ul>",
         STR(id_text(page->arena, entry->id)), TC(page, "It speaks up just now"),
         TC(page, "look at the story it tells"));
    subject_put_acts(page, entry, subject_path(page, "/belief/", entry->id, "/edit"));
    page_end(page);
}

void page_belief(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("belief"), &record);
    if (entry) put_one(page, entry, &record, NULL);
}

void page_belief_held(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("belief"), &record);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("held"), form_text(&page->form, S("held")));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &record, &problems);
    else
        page_see_saved(page, subject_path(page, "/belief/", entry->id, ""), version);
}
