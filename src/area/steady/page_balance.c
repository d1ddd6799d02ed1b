/* When the mind runs ahead: the feared story, what speaks for it and against, and how likely it
 * feels before and after. */
#include "area.h"
#include "field.h"
#include "keep.h"
#include "pick.h"
#include "query.h"
#include "save.h"
#include "scale.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"

static const str draft = STR_INIT("balance");

enum { LISTED_MAX = 10, TITLE_LEN_MAX = 100 };

/* -------------------------------------------------------------------------- all of them */

static void put_row(struct page *page, const struct entry *entry, const struct record *look)
{
    int64_t before = record_number(look, S("held_before"), -1);
    int64_t after = record_number(look, S("held_after"), -1);
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(subject_path(page, "/balance/", entry->id, "")),
         STR(title_of(page, look, TITLE_LEN_MAX)));
    if (before >= 0 && after >= 0)
        html(page->out, " <small>%s %d %%, %s %d %%</small>", TC(page, "felt likely:"), (int)before,
             TC(page, "then"), (int)after);
    html(page->out, "</span></a></li>");
}

void page_balances(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("balance-intro"));
    struct query query = query_all();
    query.kind = kind_find(S("reframe"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    page_begin(page, intro->title, TAB_NOW);
    page_put_body(page, intro->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/balance/new\">%s</a></div>",
         TC(page, "Write the story down"));
    int shown = 0;
    for (const struct entry *entry; shown < LISTED_MAX && (entry = query_next(&run));) {
        struct record look;
        if (!notebook_read(entry, page->arena, &look)) continue;
        if (shown++ == 0)
            html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Looked at before"));
        put_row(page, entry, &look);
    }
    if (shown > 0) html(page->out, "</ul>");
    if (query_next(&run)) area_put_all_of(page, S("reframe"));
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/beliefs\"><span>%s <small>%s</small></span></a></li>"
         "<li><a href=\"/triggers\"><span>%s <small>%s</small></span></a></li></ul>",
         TC(page, "The sentences beneath"), TC(page, "what such stories grow from"),
         TC(page, "What sets me off"), TC(page, "what such stories begin with"));
    page_put_quiet_line(page);
    page_end(page);
}

/* -------------------------------------------------------------------------- writing one */

static void put_guard(struct page *page)
{
    const struct content_passage *guard = content_passage(page->content, S("balance-guard"));
    html(page->out, "<details><summary>%ls</summary>", STR(guard->title));
    page_put_body(page, guard->body);
    html(page->out, "<p><a href=\"/help/safety\">%s</a></p></details>",
         TC(page, "If you are afraid of someone"));
}

static void put_form(struct page *page, str heading, str action, bool is_new,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("reframe")), form, problems};
    page_begin(page, heading, TAB_NOW);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "As far as you like: the story alone is a beginning."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\"", STR(action));
    if (is_new) html(page->out, " data-draft=\"%ls\"", STR(draft));
    html(page->out, ">");
    field_put_asking(&set, S("story"), T(page, "What are you afraid will happen, or is so?"));
    scale_put_tens(&set, S("held_before"), T(page, "How likely does it feel?"),
                   T(page, "not at all"), T(page, "certain"));
    field_put_asking(&set, S("evidence"), T(page, "What do you know that speaks for it?"));
    field_put_asking(&set, S("against"), T(page, "What do you know that does not fit?"));
    field_put_asking(&set, S("other"), T(page, "What else could it mean?"));
    field_put_asking(&set, S("would_do"), T(page, "If it came true after all, what would you do?"));
    scale_put_tens(&set, S("held_after"), T(page, "How likely does it feel now?"),
                   T(page, "not at all"), T(page, "certain"));
    bool linked = pick_is_filled(form, S("trigger")) || pick_is_filled(form, S("belief"));
    html(page->out, "<details%s><summary>%s <small>%s</small></summary>", linked ? " open" : "",
         TC(page, "Where it came from"), TC(page, "a trigger, an old sentence"));
    pick_put(&set, S("trigger"), T(page, "What set it off?"));
    pick_put(&set, S("belief"), T(page, "Is there an old sentence beneath it?"));
    html(page->out,
         "</details><div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/balance\">%s</a></div></form>",
         TC(page, "Put it down"), TC(page, "Not now"));
    put_guard(page);
    page_end(page);
}

void page_balance_new(struct page *page)
{
    struct form form;
    if (page->query.count > 0 || !keep_find(page, draft, &form)) form = page->query;
    put_form(page, T(page, "The story that fear tells"), S("/balance/new"), true, &form, NULL);
}

void page_balance_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("reframe")), &page->form,
                                                   (struct moment){0}, &problems, &version)) {
        put_form(page, T(page, "The story that fear tells"), S("/balance/new"), true, &page->form,
                 &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, subject_path(page, "/balance/", version, ""), version);
}

void page_balance_edit(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("reframe"), &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_form(page, T(page, "Change it"), subject_path(page, "/balance/", entry->id, "/edit"), false,
             &form, NULL);
}

void page_balance_edited(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("reframe"), &record);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, true, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/balance/", entry->id, "/edit"),
                 false, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/balance/", entry->id, ""), version);
}

/* -------------------------------------------------------------------------- one of them */

static void put_likely(struct page *page, const struct record *look)
{
    int64_t before = record_number(look, S("held_before"), -1);
    int64_t after = record_number(look, S("held_after"), -1);
    if (before < 0 && after < 0) return;
    html(page->out, "<dl class=\"rows\">");
    if (before >= 0)
        html(page->out, "<div><dt>%s</dt><dd>%d %%</dd></div>",
             TC(page, "How likely it felt before"), (int)before);
    if (after >= 0)
        html(page->out, "<div><dt>%s</dt><dd>%d %%</dd></div>",
             TC(page, "How likely it felt after"), (int)after);
    html(page->out, "</dl>");
}

static void put_again(struct page *page, const struct entry *entry, const struct record *look,
                      const struct problems *problems)
{
    const struct content_passage *after = content_passage(page->content, S("balance-after"));
    struct form none = {0};
    struct field_set set = {page, look->kind, &none, problems};
    html(page->out, "<form class=\"card\" method=\"post\" action=\"%ls\"><h2>%ls</h2>",
         STR(subject_path(page, "/balance/", entry->id, "")), STR(after->title));
    page_put_body(page, after->body);
    field_put_problems(&set);
    scale_put_tens(&set, S("held_after"), T(page, "How likely does it feel now?"),
                   T(page, "not at all"), T(page, "certain"));
    html(page->out,
         "<div class=\"actions\"><button>%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Put this down and go"));
}

static void put_one(struct page *page, const struct entry *entry, const struct record *look,
                    const struct problems *problems)
{
    static const struct {
        str field, heading;
    } parts[] = {
        {STR_INIT("evidence"), T_INIT("What speaks for it")},
        {STR_INIT("against"), T_INIT("What does not fit")},
        {STR_INIT("other"), T_INIT("What else it could mean")},
        {STR_INIT("would_do"), T_INIT("What I would do then")},
    };
    page_begin(page, T(page, "Another look"), TAB_NOW);
    subject_put_text(page, look, S("story"), T(page, "The story that fear tells"));
    put_likely(page, look);
    for (size_t i = 0; i < COUNT(parts); i++)
        subject_put_text(page, look, parts[i].field, say(page, parts[i].heading));
    subject_put_links(page, look, S("trigger"), T(page, "What set it off"));
    subject_put_links(page, look, S("belief"), T(page, "The sentence beneath"));
    put_again(page, entry, look, problems);
    subject_put_course(page, entry, S("held_after"), T(page, "How likely it felt"),
                       T(page, "As you said it on different days, in percent."));
    put_guard(page);
    subject_put_acts(page, entry, subject_path(page, "/balance/", entry->id, "/edit"));
    page_end(page);
}

void page_balance(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("reframe"), &record);
    if (entry) put_one(page, entry, &record, NULL);
}

void page_balance_again(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("reframe"), &record);
    if (!entry) return;
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("held_after"), form_text(&page->form, S("held_after")));
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version))
        put_one(page, entry, &record, &problems);
    else
        page_see_saved(page, subject_path(page, "/balance/", entry->id, ""), version);
}
