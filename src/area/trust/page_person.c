/* One person of my circle: what goes to and fro, whose company does me good, evenings together.
 * Also the short form for one time of support. */
#include "area.h"
#include "kin.h"
#include "parts.h"
#include "people.h"
#include "query.h"
#include "row.h"
#include "sheet.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "trust.h"
#include "wording.h"

static const struct sheet_field person_fields[] = {
    {STR_INIT("name"), T_INIT("What you call them"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("relation"), T_INIT("Who they are to you"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("closeness"),
     T_INIT("How near do they feel? 0 is far, 10 very close"),
     SHEET_IN_SIGHT,
     {0}},
    {STR_INIT("gives"), T_INIT("What do you find with them?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("i_give"), T_INIT("And what do they find with you?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("does_me_good"),
     T_INIT("How does their company leave you? From -5, worn out, to 5, much better"),
     SHEET_IN_SIGHT,
     {0}},
};

const struct sheet person_sheet = {
    .kind = STR_INIT("person"),
    .shows = STR_INIT("/person/"),
    .makes = STR_INIT("/circle/new"),
    .list = STR_INIT("/circle"),
    .tab = TAB_MORE,
    .heading = T_INIT("Someone in my life"),
    .lead = T_INIT("A name is enough. The rest can come by and by."),
    .fields = person_fields,
    .field_count = COUNT(person_fields),
};

static const struct sheet_field time_fields[] = {
    {STR_INIT("person"), T_INIT("With whom?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("direction"), T_INIT("Did you give it or receive it?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("got"), T_INIT("What was it?"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("weight"), T_INIT("How much was it? 1 a little, 3 a lot"), SHEET_IN_SIGHT, {0}},
    {STR_INIT("wanted"), T_INIT("What was wished for?"), SHEET_FOLDED, {0}},
    {STR_INIT("fit"),
     T_INIT("How well did it fit? 0 not at all, 10 just right"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("does_me_good"),
     T_INIT("How did it leave you? From -5, worn out, to 5, much better"),
     SHEET_FOLDED,
     {0}},
    {STR_INIT("cost"), T_INIT("What did it cost you? 0 nothing, 10 very much"), SHEET_FOLDED, {0}},
};

static const struct sheet time_sheet = {
    .kind = STR_INIT("support"),
    .shows = STR_INIT("/record/"),
    .makes = STR_INIT("/circle/support"),
    .list = STR_INIT("/circle"),
    .tab = TAB_MORE,
    .heading = T_INIT("A time of support"),
    .lead = T_INIT("Help goes to and fro in small things. It need not come out even."),
    .fields = time_fields,
    .field_count = COUNT(time_fields),
};

void page_circle_support(struct page *page)
{
    sheet_make(page, &time_sheet);
}

void page_circle_supported(struct page *page)
{
    sheet_made(page, &time_sheet);
}

void page_person_new(struct page *page)
{
    sheet_make(page, &person_sheet);
}

void page_person_made(struct page *page)
{
    sheet_made(page, &person_sheet);
}

void page_person_change(struct page *page)
{
    sheet_change(page, &person_sheet);
}

void page_person_changed(struct page *page)
{
    sheet_changed(page, &person_sheet);
}

static str good_words(struct page *page, int64_t good)
{
    if (good >= 4) return T(page, "much better");
    if (good >= 1) return T(page, "rather better");
    if (good == 0) return T(page, "neither better nor worse");
    return good >= -3 ? T(page, "rather worn") : T(page, "worn out");
}

static str times(struct page *page, const struct circle_sum *sum)
{
    return sum->count > 0 ? wording_count(page, sum->count, T(page, "once"), T(page, "times"))
                          : (str){0};
}

/* What single times say, beside what was marked: with how many they are. */
static str good_of_times(struct page *page, const struct kin_person *person)
{
    enum { TIMES_MIN = 3 };
    if (person->good_count < TIMES_MIN) return (str){0};
    int64_t sum = person->good_sum, n = person->good_count;
    int64_t mean = (2 * sum + (sum < 0 ? -n : n)) / (2 * n);
    return TF(page, "{1} ({2} times)", good_words(page, mean), wording_number(page, n));
}

static void put_support(struct page *page, const struct kin_person *person)
{
    html(page->out, "<dl class=\"rows\">");
    row_put_fact(page, T(page, "What I find with them"), kin_kinds(page, person->gives));
    row_put_fact(page, T(page, "What they find with me"), kin_kinds(page, person->i_give));
    if (person->good != KIN_GOOD_UNKNOWN)
        row_put_fact(page, T(page, "Their company leaves me"), good_words(page, person->good));
    row_put_fact(page, T(page, "After single times I was"), good_of_times(page, person));
    row_put_fact(page, T(page, "Support received, last half year"), times(page, &person->received));
    row_put_fact(page, T(page, "Support given, last half year"), times(page, &person->given));
    html(page->out, "</dl>");
}

enum { ROWS_MAX = 5, EVENINGS_DAYS = 365 };

/* What went to and fro, and which way; the name stands above already. */
static void put_support_row(struct page *page, const struct entry *entry)
{
    struct record record;
    if (!notebook_read(entry, page->arena, &record) || !record.kind) return;
    str got = say(page, parts_label(&record, S("got")));
    html(page->out, "<li><a href=\"%ls\"><span>%ls", STR(area_shows(page, record.kind, entry->id)),
         STR(say(page, parts_label(&record, S("direction")))));
    if (got.len > 0) html(page->out, " <small>%ls</small>", STR(got));
    html(page->out, "</span> <time>%ls</time></a></li>",
         STR(wording_day_short(page, entry_day(entry))));
}

/* The newest records of a kind that point to the person. */
static void put_records(struct page *page, str kind, str heading, id128 id)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.link = id_text(page->arena, id);
    query.since = page->today - EVENINGS_DAYS + 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    if (!entry) return;
    html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(heading));
    for (int left = ROWS_MAX; entry && left > 0; entry = query_next(&run), left--) {
        if (str_equal(kind, S("support")))
            put_support_row(page, entry);
        else
            title_put_row_of_day(page, entry);
    }
    html(page->out, "</ul></section>");
}

static void put_way(struct page *page, const char *path, id128 id, const char *field, str label)
{
    html(page->out, "<a class=\"button\" href=\"%s?%s=%ls\">%ls</a>", path, field,
         STR(id_text(page->arena, id)), STR(label));
}

/* What only makes sense where the two are safe with each other waits behind the gate. */
static void put_ways(struct page *page, id128 id)
{
    html(page->out, "<div class=\"actions\">");
    put_way(page, "/circle/support", id, "person", T(page, "Write down a time of support"));
    if (page->gate_open) {
        put_way(page, "/appreciation/new", id, "toward", T(page, "Thank them"));
        put_way(page, "/support/new", id, "person", T(page, "Ask them for something"));
    }
    html(page->out, "</div>");
}

void page_person(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, person_sheet.kind, &record);
    if (!entry) return;
    struct kin kin = kin_read(page);
    const struct kin_person *person = kin_find(&kin, record.id);
    page_begin(page, record_text(&record, S("name")), TAB_MORE);
    str relation = record_text(&record, S("relation"));
    if (relation.len > 0) html(page->out, "<p class=\"lead\" dir=\"auto\">%ls</p>", STR(relation));
    if (person) put_support(page, person);
    put_ways(page, record.id);
    put_records(page, S("weather"), T(page, "Evenings with them"), record.id);
    put_records(page, S("support"), T(page, "Support"), record.id);
    if (page->gate_open) put_records(page, S("appreciation"), T(page, "Thanks"), record.id);
    put_records(page, S("win"), T(page, "Good things shared"), record.id);
    sheet_put_acts(page, &person_sheet, &record);
    html(page->out, "<p class=\"quiet\"><a href=\"/circle\">%s</a></p>",
         TC(page, "Back to my circle"));
    page_end(page);
}
