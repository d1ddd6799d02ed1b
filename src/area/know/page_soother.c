/* What soothes me, found out: each soother with what was felt before and after it. */
#include "area.h"
#include "field.h"
#include "know.h"
#include "query.h"
#include "relief.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum {
    DAYS_BACK = 364,
    LISTED_MAX = 60,
    TIMES_SHOWN_MAX = 10,
    TITLE_LEN_MAX = 80,
    OPEN_MS = 12 * 60 * 60 * 1000, /* how long a time waits for its second number */
};

static double mean(uint32_t sum, uint32_t count)
{
    return (double)sum / count;
}

void soother_put_relief(struct page *page, const struct relief *relief)
{
    html(page->out, "%ls",
         STR(wording_count(page, relief->times, T(page, "once"), T(page, "times"))));
    if (relief->rated > 0)
        html(page->out, " <small>%s %u %s %u</small>", TC(page, "calmer afterwards:"),
             (unsigned)relief->eased, TC(page, "of"), (unsigned)relief->rated);
}

static struct relief_of of_soother(const struct record *soother)
{
    return (struct relief_of){.soother = soother->id,
                              .practice = record_text(soother, S("practice"))};
}

/* -------------------------------------------------------------------------- all of them */

struct rows {
    struct record records[LISTED_MAX];
    struct relief_of of[LISTED_MAX];
    size_t count;
};

static void find_rows(struct page *page, struct rows *rows)
{
    struct query query = query_all();
    query.kind = kind_find(S("soother"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; rows->count < LISTED_MAX && (entry = query_next(&run));) {
        struct record *record = &rows->records[rows->count];
        if (!notebook_read(entry, page->arena, record)) continue;
        rows->of[rows->count++] = of_soother(record);
    }
    relief_count(page->notebook, page->today - DAYS_BACK, page->today, rows->of, rows->count,
                 *page->arena);
}

static void put_row(struct page *page, const struct rows *rows, size_t i)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi> <small>",
         STR(subject_path(page, "/soother/", rows->records[i].id, "")),
         STR(title_of(page, &rows->records[i], TITLE_LEN_MAX)));
    if (rows->of[i].relief.times > 0)
        soother_put_relief(page, &rows->of[i].relief);
    else
        html(page->out, "%s", TC(page, "not tried yet since it stands here"));
    html(page->out, "</small></span></a></li>");
}

/* Those with numbers to go by stand apart: what is not known yet is no worse. */
static void put_group(struct page *page, const struct rows *rows, bool known, str heading)
{
    bool any = false;
    for (size_t i = 0; i < rows->count; i++) {
        if (relief_is_known(&rows->of[i].relief) != known) continue;
        if (!any) html(page->out, "<h2>%ls</h2><ul class=\"list\">", STR(heading));
        any = true;
        put_row(page, rows, i);
    }
    if (any) html(page->out, "</ul>");
}

static void put_ideas(struct page *page, bool open)
{
    const struct content_collection *ideas = content_collection(page->content, S("soothers"));
    html(page->out,
         "<details%s><summary>%ls</summary><p>%ls</p>"
         "<form method=\"post\" action=\"/soothers/new\"><div class=\"actions\">",
         open ? " open" : "", STR(ideas->title), STR(ideas->what));
    for (size_t i = 0; i < ideas->idea_count; i++)
        html(page->out, "<button name=\"name\" value=\"%ls\">%ls</button>",
             STR(ideas->ideas[i].text), STR(ideas->ideas[i].text));
    html(page->out, "</div></form></details>");
}

void page_soothers(struct page *page)
{
    const struct content_passage *intro = content_passage(page->content, S("soothers-intro"));
    struct rows *rows = NEW(page->arena, struct rows, 1);
    find_rows(page, rows);
    page_begin(page, intro->title, TAB_MORE);
    page_put_body(page, intro->body);
    put_group(page, rows, true, T(page, "What I found out"));
    put_group(page, rows, false, T(page, "Not yet known"));
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"/soothers/new\">"
         "%s</a></div>",
         TC(page, "Add one of mine"));
    put_ideas(page, rows->count == 0);
    if (rows->count > 0) page_put_fold(page, S("soothers-honest"));
    html(page->out,
         "<ul class=\"list\"><li><a href=\"/triggers\"><span>%s <small>%s</small>"
         "</span></a></li><li><a href=\"/now\"><span>%s <small>%s</small></span></a>"
         "</li></ul>",
         TC(page, "What sets me off"), TC(page, "and what to do then"), TC(page, "Now"),
         TC(page, "when it is loud at this moment"));
    page_end(page);
}

/* -------------------------------------------------------------------------- writing one */

/* A practice of this program that it is, if it is one. */
static void put_practice(const struct field_set *set)
{
    struct page *page = set->page;
    str chosen = form_text(set->form, S("practice"));
    html(page->out,
         "<div class=\"field\"><label for=\"practice\">%s</label>"
         "<select id=\"practice\" name=\"practice\"><option value=\"\">%s</option>",
         TC(page, "Is it one of the practices here?"), TC(page, "No, something of my own"));
    for (size_t i = 0; i < page->content->practice_count; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        if (practice->gated && !page->gate_open) continue;
        html(page->out, "<option value=\"%ls\"%s>%ls</option>", STR(practice->id),
             str_equal(practice->id, chosen) ? " selected" : "", STR(practice->title));
    }
    html(page->out, "</select></div>");
}

static void put_form(struct page *page, str heading, str action, const struct form *form,
                     const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("soother")), form, problems};
    page_begin(page, heading, TAB_MORE);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">", STR(action));
    field_put_asking(&set, S("name"), T(page, "What is it?"));
    field_put_asking(&set, S("kind"), T(page, "What sort of thing?"));
    put_practice(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/soothers\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Not now"));
    page_end(page);
}

void page_soother_new(struct page *page)
{
    put_form(page, T(page, "Something that soothes me"), S("/soothers/new"), &page->query, NULL);
}

void page_soother_made(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(S("soother")), &page->form,
                                                   (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Something that soothes me"), S("/soothers/new"), &page->form,
                 &problems);
    else
        page_see_saved(page, subject_path(page, "/soother/", version, ""), version);
}

void page_soother_edit(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, S("soother"), &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_form(page, T(page, "Change it"), subject_path(page, "/soother/", entry->id, "/edit"), &form,
             NULL);
}

void page_soother_edited(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("soother"), &record);
    if (!entry) return;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, true, (struct moment){0}, &problems, &version))
        put_form(page, T(page, "Change it"), subject_path(page, "/soother/", entry->id, "/edit"),
                 &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/soother/", entry->id, ""), version);
}

/* -------------------------------------------------------------------------- one of them */

/* A time that was begun and still waits to be looked at again; NULL when there is none. */
static const struct entry *begun_time(struct page *page, id128 soother, struct record *done)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.about = soother;
    query.since = page->today - 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    bool open = entry && notebook_read(entry, page->arena, done) &&
                record_value(done, S("before")) && !record_value(done, S("after")) &&
                page->env->now.utc_ms - entry->at_ms < OPEN_MS;
    return open ? entry : NULL;
}

static void put_before(const struct field_set *set, id128 soother, str practice)
{
    struct page *page = set->page;
    html(page->out, "<form class=\"card\" method=\"post\" action=\"%ls\"><h2>%s</h2>",
         STR(subject_path(page, "/soother/", soother, "/done")), TC(page, "Try it now"));
    field_put_problems(set);
    field_put_asking(set, S("before"), T(page, "How upset are you now?"));
    html(page->out, "<details%s><summary>%s</summary>",
         form_text(set->form, S("after")).len > 0 ? " open" : "",
         TC(page, "I have done it already"));
    field_put_asking(set, S("after"), T(page, "And afterwards?"));
    field_put_asking(set, S("note"), T(page, "What did you notice?"));
    html(page->out, "</details><div class=\"actions\"><button class=\"primary\">%s</button>",
         TC(page, "Put it down"));
    if (practice.len > 0)
        html(page->out, "<a class=\"button\" href=\"/practice/%ls\">%s</a>", STR(practice),
             TC(page, "Do it step by step"));
    html(page->out, "</div></form>");
}

static void put_after(const struct field_set *set, id128 soother)
{
    struct page *page = set->page;
    html(page->out, "<form class=\"card\" method=\"post\" action=\"%ls\"><h2>%s</h2><p>%s</p>",
         STR(subject_path(page, "/soother/", soother, "/after")), TC(page, "And now?"),
         TC(page, "Take the time that it takes. “No different” is a good answer too."));
    field_put_problems(set);
    field_put_asking(set, S("after"), T(page, "How upset are you now?"));
    field_put_asking(set, S("note"), T(page, "What did you notice?"));
    html(page->out, "<div class=\"actions\"><button class=\"primary\">%s</button></div></form>",
         TC(page, "Save"));
}

/* From the mean before to the mean after, on a line from 0 to 10. */
static void put_track(struct page *page, const struct relief *relief)
{
    double before = mean(relief->before_sum, relief->rated);
    double after = mean(relief->after_sum, relief->rated);
    html(page->out,
         "<figure class=\"chart\"><svg viewBox=\"0 0 400 76\" role=\"img\" aria-label=\"%s\">"
         "<line class=\"grid\" x1=\"44\" y1=\"40\" x2=\"384\" y2=\"40\"/>",
         TC(page, "From the mean before to the mean after, on a line from 0 to 10"));
    int from = (int)(44 + 34 * before), to = (int)(44 + 34 * after);
    html(page->out,
         "<path class=\"line\" d=\"M%d 40L%d 40\"/><circle class=\"dot\" cx=\"%d\" cy=\"40\" "
         "r=\"4\"/><circle class=\"dot\" cx=\"%d\" cy=\"40\" r=\"7\"/>"
         "<text class=\"tick\" x=\"44\" y=\"70\">0</text>"
         "<text class=\"tick\" x=\"384\" y=\"70\" text-anchor=\"end\">10</text>"
         "<text class=\"label\" x=\"%d\" y=\"20\" text-anchor=\"middle\">%s</text></svg>",
         from, to, from, to, to, TC(page, "after"));
    html(page->out, "<figcaption>%s %d, %s %d.</figcaption></figure>",
         TC(page, "On average before:"), (int)(before + 0.5), TC(page, "afterwards:"),
         (int)(after + 0.5));
}

static void put_found(struct page *page, const struct relief *relief)
{
    html(page->out, "<section><h2>%s</h2>", TC(page, "How it has worked"));
    if (relief->times == 0) {
        html(page->out, "<p>%s</p></section>",
             TC(page, "Not yet known. Say how you feel before and after, a few times, and it "
                      "will show here."));
        return;
    }
    html(page->out, "<p>");
    soother_put_relief(page, relief);
    html(page->out, "</p>");
    if (relief_is_known(relief))
        put_track(page, relief);
    else
        html(page->out, "<p>%s %u</p>",
             TC(page, "Not yet known. Times with both numbers that are still wanted:"),
             (unsigned)(RELIEF_RATED_MIN - relief->rated));
    page_put_fold(page, S("soothers-honest"));
    html(page->out, "</section>");
}

static void put_time(struct page *page, const struct entry *entry)
{
    struct record done;
    if (!notebook_read(entry, page->arena, &done)) return;
    html(page->out, "<li><a href=\"%ls\"><span>",
         STR(subject_path(page, "/record/", entry->id, "")));
    int64_t before = record_number(&done, S("before"), -1);
    int64_t after = record_number(&done, S("after"), -1);
    if (before >= 0) html(page->out, "%s %d", TC(page, "Before"), (int)before);
    if (after >= 0)
        html(page->out, "%s%s %d", before >= 0 ? ", " : "", TC(page, "after"), (int)after);
    if (before < 0 && after < 0) html(page->out, "%s", TC(page, "Without numbers"));
    html(page->out, " <small><bdi>%ls</bdi></small></span> <time>%ls</time></a></li>",
         STR(record_text(&done, S("note"))), STR(wording_day_short(page, entry_day(entry))));
}

static void put_times(struct page *page, id128 soother)
{
    struct query query = query_all();
    query.kind = kind_find(S("done"));
    query.about = soother;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    if (!entry) return;
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "The latest times"));
    for (int left = TIMES_SHOWN_MAX; entry && left > 0; entry = query_next(&run), left--)
        put_time(page, entry);
    html(page->out, "</ul></section>");
}

static void put_soother(struct page *page, const struct entry *entry, const struct record *soother,
                        const struct form *form, const struct problems *problems)
{
    struct record begun;
    struct field_set set = {page, kind_find(S("done")), form, problems};
    struct relief_of of = of_soother(soother);
    relief_count(page->notebook, page->today - DAYS_BACK, page->today, &of, 1, *page->arena);
    page_begin(page, title_of(page, soother, TITLE_LEN_MAX), TAB_MORE);
    if (begun_time(page, entry->id, &begun))
        put_after(&set, entry->id);
    else
        put_before(&set, entry->id, of.practice);
    put_found(page, &of.relief);
    put_times(page, entry->id);
    subject_put_pointing(page, entry->id, S("trigger"), T(page, "When I reach for it"), 20);
    subject_put_acts(page, entry, subject_path(page, "/soother/", entry->id, "/edit"));
    page_end(page);
}

void page_soother(struct page *page)
{
    struct record record;
    struct form none = {0};
    const struct entry *entry = subject_of_address(page, S("soother"), &record);
    if (entry) put_soother(page, entry, &record, &none, NULL);
}

/* The form of a time of this soother. */
static struct form form_of_time(struct page *page, id128 soother)
{
    struct form form = form_empty(page->arena, page->form.count + 1);
    form_add(&form, S("about"), id_text(page->arena, soother));
    for (size_t i = 0; i < page->form.count; i++)
        if (!str_equal(page->form.fields[i].name, S("about")))
            form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    return form;
}

void page_soother_done(struct page *page)
{
    struct record record;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("soother"), &record);
    if (!entry) return;
    struct form form = form_of_time(page, entry->id);
    if (save_is_full(page, &problems) ||
        !save_new(page, kind_find(S("done")), &form, (struct moment){0}, &problems, &version))
        put_soother(page, entry, &record, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/soother/", entry->id, ""), version);
}

void page_soother_after(struct page *page)
{
    struct record record, begun;
    struct problems problems = {0};
    id128 version;
    const struct entry *entry = subject_of_address(page, S("soother"), &record);
    if (!entry) return;
    const struct entry *time = begun_time(page, entry->id, &begun);
    if (!time) {
        page_see(page, subject_path(page, "/soother/", entry->id, ""));
        return;
    }
    if (save_is_full(page, &problems) ||
        !save_amended(page, time, &page->form, false, (struct moment){0}, &problems, &version))
        put_soother(page, entry, &record, &page->form, &problems);
    else
        page_see_saved(page, subject_path(page, "/soother/", entry->id, ""), version);
}
