/* Wishes to be reassured, as plain history: what was wanted, what was done, what settled it.
 * Nothing is counted against anyone, and nothing begins anew. */
#include "area.h"
#include "query.h"
#include "row.h"
#include "steady.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "urge.h"
#include "wording.h"

enum { SHOWN_MAX = 12, COUNTED_MAX = 200, RESPONSE_MAX = 8, TITLE_LEN_MAX = 120 };

/* What was done, and how often it came to rest then. */
struct settling {
    int times[RESPONSE_MAX], rest[RESPONSE_MAX], a_while[RESPONSE_MAX];
    int looked;
};

static void count_one(struct settling *settling, const struct record *urge)
{
    const struct value *response = record_value(urge, S("response"));
    if (!response || response->number < 1 || response->number >= RESPONSE_MAX) return;
    str settled = record_text(urge, S("settled"));
    settling->times[response->number]++;
    settling->rest[response->number] += str_equal(settled, S("yes"));
    settling->a_while[response->number] += str_equal(settled, S("for-a-while"));
    settling->looked++;
}

static void put_settling(struct page *page, const struct settling *settling)
{
    const struct field *field = kind_field(kind_find(S("urge")), S("response"));
    html(page->out,
         "<section><h2>%s</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"%s\"><table><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>"
         "</thead><tbody>",
         TC(page, "What settled it"), TC(page, "What settled it"), TC(page, "What I did"),
         TC(page, "Times"), TC(page, "It settled"), TC(page, "For a while"));
    for (size_t i = 0; i < field->option_count; i++)
        if (settling->times[i + 1] > 0)
            html(page->out, "<tr><th scope=\"row\">%ls</th><td>%d</td><td>%d</td><td>%d</td></tr>",
                 STR(say(page, field->options[i].label)), settling->times[i + 1],
                 settling->rest[i + 1], settling->a_while[i + 1]);
    html(page->out, "</tbody></table></div><p class=\"quiet\"><small>%s</small></p></section>",
         TC(page, "Each of these can be right. What one does on a hard day and on an easy one "
                  "differs, so this shows what went together and not what caused it."));
}

/* "7 → 3, waited 20 min, came to rest" */
static void put_facts(struct page *page, const struct record *urge)
{
    int64_t after = record_number(urge, S("after"), -1);
    int64_t waited = record_number(urge, S("waited_min"), -1);
    const struct field *response = kind_field(urge->kind, S("response"));
    int64_t did = record_number(urge, S("response"), 0);
    html(page->out, " <small>%lld", (long long)record_number(urge, S("strength"), 0));
    if (after >= 0) html(page->out, " → %lld", (long long)after);
    if (did >= 1 && (size_t)did <= response->option_count)
        html(page->out, " · %ls", STR(say(page, response->options[did - 1].label)));
    if (waited > 0) html(page->out, " · %ls", STR(wording_duration(page, waited)));
    html(page->out, "</small>");
}

static void put_one(struct page *page, const struct entry *entry, const struct record *urge)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(subject_path(page, "/urge/", urge->id, "")), STR(title_of(page, urge, TITLE_LEN_MAX)));
    put_facts(page, urge);
    html(page->out, "</span><time>%ls</time></a></li>",
         STR(wording_day_short(page, entry_day(entry))));
}

static void put_empty(struct page *page)
{
    html(page->out, "<p class=\"lead\">%s</p><p>%s</p>",
         TC(page, "Here stand the times when you wanted to ask, to check, or to be told that all "
                  "is well."),
         TC(page, "Put one down when it comes. Wait with it if you choose to, look again later, "
                  "and you will see what settles you. To ask is no mistake."));
}

void page_urges(struct page *page)
{
    struct settling settling = {.looked = 0};
    struct query query = query_all();
    query.kind = kind_find(S("urge"));
    page_begin(page, T(page, "Wishes to be reassured"), TAB_NOW);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int read = 0;
    for (const struct entry *entry; read < COUNTED_MAX && (entry = query_next(&run)); read++) {
        struct arena before = *page->arena;
        struct record urge;
        if (!notebook_read(entry, page->arena, &urge)) continue;
        if (read == 0) html(page->out, "<ul class=\"list\">");
        if (read < SHOWN_MAX) put_one(page, entry, &urge);
        count_one(&settling, &urge);
        *page->arena = before;
    }
    if (read > 0)
        html(page->out, "</ul>");
    else
        put_empty(page);
    if (read > SHOWN_MAX) area_put_all_of(page, S("urge"));
    html(page->out, "<div class=\"actions\"><a class=\"button%s\" href=\"/urge\">%s</a></div>",
         read > 0 ? "" : " primary", TC(page, "Put one down"));
    if (page->gate_open && settling.looked > 0) {
        put_settling(page, &settling);
        html(page->out, "<ul class=\"list\">");
        row_put_way(page, S("/reassurance"), T(page, "Reassurance: does it hold?"),
                    T(page, "How often, how often waited, and whether it settled"));
        html(page->out, "</ul>");
    }
    page_end(page);
}
