/* The end of a practice: everything is written down at once, and then out again into the world. */
#include "area.h"
#include "form.h"
#include "gate.h"
#include "keep.h"
#include "near_people.h"
#include "number.h"
#include "practising.h"
#include "row.h"
#include "save.h"
#include "steady.h"
#include "str.h"

enum { UNRATED = -1 };

/* What became of the answers. */
struct written {
    id128 versions[WALK_RECORD_COUNT_MAX];
    size_t count;
    const struct kind *unfinished; /* kept as a draft, since something that it needs is missing */
};

static void put_encoded(struct buf *out, str text)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain) {
            buf_put_char(out, (char)c);
        } else {
            buf_put_char(out, '%');
            buf_put_char(out, digits[c >> 4]);
            buf_put_char(out, digits[c & 15]);
        }
    }
}

/* What cannot be a record yet waits as the draft of its form. */
static void keep_unfinished(struct page *page, const struct walk_record *record)
{
    size_t len_max = 1;
    for (size_t i = 0; i < record->count; i++)
        len_max += 3 * record->fields[i].text.len + record->fields[i].name.len + 2;
    struct buf encoded = buf_new(page->arena, len_max);
    for (size_t i = 0; i < record->count; i++) {
        if (i > 0) buf_put_char(&encoded, '&');
        buf_put(&encoded, record->fields[i].name);
        buf_put_char(&encoded, '=');
        put_encoded(&encoded, record->fields[i].text);
    }
    CHECK(!encoded.full);
    keep_put(page, page_path(page, "write-%ls", STR(record->kind->name)), buf_str(&encoded));
}

/* A record that the practice was done for goes on as a version of its own. */
static bool write_one(const struct practising *practising, const struct walk_record *record,
                      id128 *version)
{
    struct page *page = practising->page;
    struct form form = {record->fields, record->count};
    struct problems problems = {0};
    if (practising->for_kind == record->kind)
        return save_amended(page, practising->for_entry, &form, false, (struct moment){0},
                            &problems, version);
    return save_new(page, record->kind, &form, (struct moment){0}, &problems, version);
}

static struct written write_all(const struct practising *practising)
{
    struct page *page = practising->page;
    struct written written = {.count = 0};
    struct walk walk = {.content = page->content,
                        .practice = practising->practice,
                        .answers = practising->answers,
                        .answer_count = practising->answer_count,
                        .began_ms = practising->began_ms,
                        .now = page->env->now,
                        .for_kind = practising->for_kind,
                        .for_id = practising->for_id};
    struct walk_record records[WALK_RECORD_COUNT_MAX];
    size_t count = walk_records(&walk, page->arena, records);
    for (size_t i = 0; i < count; i++) {
        if (write_one(practising, &records[i], &written.versions[written.count])) {
            written.count++;
            continue;
        }
        page->reply->status = 200; /* nobody is stopped by a form: it is offered instead */
        keep_unfinished(page, &records[i]);
        written.unfinished = records[i].kind;
    }
    keep_drop(page, practising_draft(page, practising->practice));
    return written;
}

static void put_then(struct page *page, const struct content_practice *practice)
{
    html(page->out, "<div class=\"say\">");
    page_put_body(page, practice->then);
    html(page->out, "</div>");
}

static void put_ratings(struct page *page, int before, int after)
{
    if (before == UNRATED || after == UNRATED) return;
    if (after < before)
        html(page->out, "<p>%s <b>%d</b> %s <b>%d</b>.</p>", TC(page, "It eased, from"), before,
             TC(page, "to"), after);
    else if (after == before)
        html(page->out, "<p>%s</p>", TC(page, "It is as strong as before."));
    else
        html(page->out, "<p>%s <b>%d</b> %s <b>%d</b>. %s</p>", TC(page, "It got stronger, from"),
             before, TC(page, "to"), after,
             TC(page, "That happens when one looks closely. Something quite other may be better "
                      "now."));
}

static void put_ways_on(struct page *page)
{
    html(page->out, "<p>%s</p><ul class=\"list\">",
         TC(page, "That happens, and it says nothing about you. A person may do more than any "
                  "exercise: someone you trust, near or on the phone, even without a reason."));
    near_people_put(page);
    html(page->out,
         "<li><a href=\"/now\"><span>%s <small>%s</small></span></a></li>"
         "<li><a href=\"/help/crisis\"><span>%s <small>%s</small></span></a></li></ul>"
         "<p class=\"quiet\">%s</p>",
         TC(page, "Try another way"), TC(page, "The body, the senses, a word, a pause"),
         TC(page, "Help lines"), TC(page, "Someone to talk to, now"),
         TC(page, "Or stop here. Nothing has to work tonight."));
}

/* "No effect" is an answer, and leads on: another way, a person, help lines, or to stop here. */
static void put_no_effect(struct page *page, bool in_sight)
{
    str heading = T(page, "If nothing changed");
    if (in_sight)
        html(page->out, "<section><h2>%ls</h2>", STR(heading));
    else
        html(page->out, "<details><summary>%ls</summary>", STR(heading));
    put_ways_on(page);
    if (in_sight)
        html(page->out, "</section>");
    else
        html(page->out, "</details>");
}

/* What may be written down next, where the practice names it. */
static void put_next(struct page *page, const struct content_practice *practice)
{
    bool any = false;
    for (str names = practice->next; names.len > 0;) {
        const struct kind *kind = kind_find(str_cut(&names, ' '));
        if (!kind || !page->notebook || !gate_offers_kind(page->gate_open, kind)) continue;
        if (!any)
            html(page->out, "<h2>%s</h2><ul class=\"list\">",
                 TC(page, "If you want to go on with it"));
        any = true;
        row_put_way(page, area_makes(page, kind), say(page, kind->label), say(page, kind->meaning));
    }
    if (any) html(page->out, "</ul>");
}

static void put_leave(struct page *page)
{
    html(page->out, "<div class=\"actions\"><a class=\"button primary\" href=\"%s\">%s</a></div>",
         page->notebook ? "/today" : "/welcome", TC(page, "Put this down and go"));
}

static void put_end(struct page *page, const struct content_practice *practice, int before,
                    int after)
{
    put_ratings(page, before, after);
    put_leave(page);
    put_next(page, practice);
    put_no_effect(page, before != UNRATED && after != UNRATED && after >= before);
    page_put_quiet_line(page);
    page_end(page);
}

/* There was no room to store it: the answers wait in the page for another try. */
static void put_full(const struct practising *practising)
{
    struct page *page = practising->page;
    struct problems problems = {0};
    page_begin(page, T(page, "And now, out again"), TAB_NOW);
    save_is_full(page, &problems);
    put_then(page, practising->practice);
    html(page->out,
         "<form method=\"post\" action=\"/practice/%ls/done\" class=\"notice\"><p>%ls</p>",
         STR(practising->practice->id), STR(say_problem(page, &problems.at[0], S(""))));
    practising_put_all(practising);
    html(page->out, "<button>%s</button></form>", TC(page, "Try to save it again"));
    put_leave(page);
    page_put_quiet_line(page);
    page_end(page);
}

void page_practice_done(struct page *page)
{
    struct practising practising;
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    practising_read(page, practice, &practising);
    if (page->notebook && page->env->storage_full) {
        put_full(&practising);
    } else if (page->notebook) {
        struct written written = write_all(&practising);
        str path = page_path(page, "/practice/%ls/done", STR(practice->id));
        if (written.unfinished)
            path = page_path(page, "%ls?unfinished=%ls", STR(path), STR(written.unfinished->name));
        page_see_all_saved(page, path, written.versions, written.count);
    } else {
        page_begin(page, T(page, "And now, out again"), TAB_NOW);
        put_then(page, practice);
        put_end(page, practice, practising_rating(&practising, S("before")),
                practising_rating(&practising, S("after")));
    }
}

static void put_unfinished(struct page *page)
{
    const struct kind *kind = kind_find(form_text(&page->query, S("unfinished")));
    if (!kind || kind->own_lock || !gate_offers_kind(page->gate_open, kind)) return;
    html(page->out,
         "<div class=\"notice\"><p>%s</p><a class=\"button quiet\" href=\"/write/%ls\">%s</a>"
         "</div>",
         TC(page, "A part of it is kept as a draft, since something is still missing in it."),
         STR(kind->name), TC(page, "Look at the draft"));
}

/* An urge that is written down waits to be looked at again: how long is the person's own choice. */
static void put_urge(struct page *page, const struct record *record)
{
    if (!str_equal(record->kind->name, S("urge")) || record_value(record, S("after"))) return;
    html(page->out, "<div class=\"notice\"><p>%s</p><a class=\"button\" href=\"%ls\">%s</a></div>",
         TC(page, "Your question is put down. You may wait with it for a while, and look again."),
         STR(area_shows(page, record->kind, record->id)), TC(page, "Choose how long"));
}

/* What was just written, by the addresses' versions: the ratings, and what leads on from it. */
void page_practice_ended(struct page *page)
{
    int before = UNRATED, after = UNRATED;
    const struct content_practice *practice = practice_of_address(page);
    if (!practice) return;
    page_begin(page, T(page, "And now, out again"), TAB_NOW);
    put_then(page, practice);
    for (size_t i = 0; i < page->query.count; i++) {
        id128 version;
        struct record record;
        if (!str_equal(page->query.fields[i].name, S("saved")) ||
            !id_parse(page->query.fields[i].text, &version))
            continue;
        const struct entry *entry = notebook_of_version(page->notebook, version);
        if (!entry || !notebook_read(entry, page->arena, &record) || !record.kind) continue;
        put_urge(page, &record);
        if (!str_equal(record.kind->name, S("practice"))) continue;
        before = (int)record_number(&record, S("before"), UNRATED);
        after = (int)record_number(&record, S("after"), UNRATED);
    }
    put_unfinished(page);
    put_end(page, practice, before, after);
}
