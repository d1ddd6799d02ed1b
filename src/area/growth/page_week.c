/* The week: seven evenings with their gaps, the words used, who was there, what else was written.
 * It counts and never judges; an evening that was not written down is a blank and nothing else. */
#include "area.h"
#include "gate.h"
#include "growth.h"
#include "query.h"
#include "str.h"
#include "title.h"
#include "typed.h"
#include "week_chart.h"
#include "wording.h"

enum { BAR_COUNT_MAX = 6, OTHER_COUNT_MAX = 8, CHART_HEIGHT = 220 };

/* What is not weather, wins apart, newest first. */
struct written {
    const struct entry **weathers, **wins, **others;
    size_t weather_count, win_count, other_count;
};

/* What two people's life together fills is not mentioned while the safety gate is closed. */
static bool is_offered(struct page *page, const struct entry *entry)
{
    const struct kind *kind = kind_of_number(entry->kind_number);
    return !kind || gate_offers_kind(page->gate_open, kind);
}

static struct written written_in(struct page *page, const struct weekpicture *week)
{
    struct query query = query_all();
    query.since = week->since;
    query.until = week->until;
    size_t count = query_count(page->notebook, &query, *page->arena);
    struct written written = {.weathers = NEW(page->arena, const struct entry *, count),
                              .wins = NEW(page->arena, const struct entry *, count),
                              .others = NEW(page->arena, const struct entry *, count)};
    const uint32_t weather = kind_find(S("weather"))->number, win = kind_find(S("win"))->number;
    const uint32_t setting = kind_find(S("setting"))->number;
    const uint32_t answers = kind_find(S("answers"))->number; /* they have a page of their own */
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        if (entry->kind_number == weather)
            written.weathers[written.weather_count++] = entry;
        else if (entry->kind_number == win)
            written.wins[written.win_count++] = entry;
        else if (entry->kind_number != setting && entry->kind_number != answers &&
                 is_offered(page, entry))
            written.others[written.other_count++] = entry;
    }
    return written;
}

static const struct content_feeling *feeling_of(struct page *page, const struct words_count *word)
{
    return content_find_feeling(page->content, word->word);
}

/* The class of its hue: of a word of one's own, its own; a family's name counts as of that family.
 */
static str family_of(struct page *page, const struct words_count *word)
{
    const struct content_feeling *feeling = feeling_of(page, word);
    const struct content_family *family =
        feeling ? feeling->family : content_find_family(page->content, word->word);
    return family ? family->id : S("own");
}

static void put_bar(struct page *page, const struct words_count *word, uint32_t most)
{
    const struct content_feeling *feeling = feeling_of(page, word);
    html(page->out,
         "<li class=\"%ls\"><span>%ls</span><svg viewBox=\"0 0 100 8\" "
         "preserveAspectRatio=\"none\" "
         "aria-hidden=\"true\"><rect width=\"%u\" height=\"8\"/></svg><b>%u</b></li>",
         STR(family_of(page, word)), STR(feeling ? feeling->name : word->word),
         word->n * 100 / most, word->n);
}

/* Words used more than once as bars, the others as tags. */
static void put_words(struct page *page, const struct words *words)
{
    if (words->count == 0) return;
    size_t bars = 0;
    while (bars < words->count && bars < BAR_COUNT_MAX && words->at[bars].n > 1) bars++;
    html(page->out, "<section><h2>%s</h2><p class=\"quiet\">%s %ls.</p>",
         TC(page, "Words you used"), TC(page, "From"),
         STR(wording_count(page, (int64_t)words->records, T(page, "one entry"),
                           T(page, "entries"))));
    if (bars > 0) html(page->out, "<ul class=\"bars\">");
    for (size_t i = 0; i < bars; i++) put_bar(page, &words->at[i], words->at[0].n);
    if (bars > 0) html(page->out, "</ul>");
    if (bars < words->count) html(page->out, "<ul class=\"tags\">");
    for (size_t i = bars; i < words->count; i++) {
        const struct content_feeling *feeling = feeling_of(page, &words->at[i]);
        html(page->out, "<li class=\"%ls\">%ls", STR(family_of(page, &words->at[i])),
             STR(feeling ? feeling->name : words->at[i].word));
        if (words->at[i].n > 1) html(page->out, " %u", words->at[i].n);
        html(page->out, "</li>");
    }
    if (bars < words->count) html(page->out, "</ul>");
    html(page->out, "</section>");
}

static void put_company(struct page *page, const struct weekpicture *week)
{
    const struct field *field = kind_field(kind_find(S("weather")), S("company"));
    weekpicture_days noted = 0;
    for (size_t i = 1; i <= field->option_count; i++) noted |= week->company[i];
    if (!noted) return;
    html(page->out, "<section><h2>%s</h2><ul class=\"tags\">", TC(page, "Who was there"));
    for (size_t i = 1; i <= field->option_count; i++)
        if (week->company[i])
            html(page->out, "<li>%ls %d</li>", STR(say(page, field->options[i - 1].label)),
                 weekpicture_count(week->company[i]));
    html(page->out, "</ul><p class=\"quiet\">%s %ls.</p></section>", TC(page, "Noted on"),
         STR(wording_count(page, weekpicture_count(noted), T(page, "one evening"),
                           T(page, "evenings"))));
}

/* Triggers that evenings of these days named: records, or plain words. */
static void put_because(struct page *page, const struct weekpicture *week)
{
    enum { TRIGGERS_MAX = 6 };
    struct words because =
        words_of_notebook(page->notebook, S("because"), week->since, week->until, page->arena);
    if (because.count == 0) return;
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "What set me off"));
    for (size_t i = 0; i < because.count && i < TRIGGERS_MAX; i++) {
        id128 id;
        str name = typed_names(page, because.at[i].word);
        str times =
            wording_count(page, because.at[i].n, T(page, "one evening"), T(page, "evenings"));
        if (id_parse(because.at[i].word, &id))
            html(page->out,
                 "<li><a href=\"%ls\"><span><bdi>%ls</bdi></span> <small>%ls</small></a></li>",
                 STR(area_shows(page, kind_find(S("trigger")), id)), STR(name), STR(times));
        else
            html(page->out, "<li><span><bdi>%ls</bdi></span> <small>%ls</small></li>", STR(name),
                 STR(times));
    }
    html(page->out, "</ul></section>");
}

/* "2, and it settled 1": what was done, counted and not weighed. */
static void put_response(struct page *page, const struct weekpicture_urges *urges,
                         const struct field *field, size_t option)
{
    if (urges->by_response[option] == 0) return;
    html(page->out, "<div><dt>%ls</dt><dd>%u, %s %u</dd></div>",
         STR(say(page, field->options[option - 1].label)), urges->by_response[option],
         TC(page, "and it settled"), urges->settled[option]);
}

/* Numbers about reassurance wait behind the safety gate; the entries themselves are among the
 * others. */
static void put_urges(struct page *page, const struct weekpicture_urges *urges)
{
    if (!page->gate_open || urges->noted == 0) return;
    const struct field *field = kind_field(kind_find(S("urge")), S("response"));
    html(page->out, "<section><h2>%s</h2><dl class=\"rows\"><div><dt>%s</dt><dd>%u</dd></div>",
         TC(page, "Wishes to be reassured"), TC(page, "Noted"), urges->noted);
    for (size_t i = 1; i <= field->option_count; i++) put_response(page, urges, field, i);
    if (urges->by_response[0] > 0)
        html(page->out, "<div><dt>%s</dt><dd>%u</dd></div>", TC(page, "Not looked at again"),
             urges->by_response[0]);
    html(page->out, "</dl><p class=\"quiet\">%s</p></section>",
         TC(page, "Waiting and asking are both fine. So few cannot yet say what settles you."));
}

static void put_entries(struct page *page, str heading, const struct entry **entries, size_t count)
{
    if (count == 0) return;
    size_t shown = count < OTHER_COUNT_MAX ? count : OTHER_COUNT_MAX;
    html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(heading));
    for (size_t i = 0; i < shown; i++) title_put_row_of_day(page, entries[i]);
    html(page->out, "</ul>");
    if (shown < count)
        html(page->out, "<p><a href=\"/everything\">%s</a></p>",
             TFC(page, "{1} more", page_path(page, "%zu", count - shown)));
    html(page->out, "</section>");
}

/* The first small thing to do, where there is no picture yet. */
static void put_too_few(struct page *page, const struct weekpicture *week)
{
    bool present = week->until == page->today;
    str sentence =
        week->mood.logged == 1
            ? T(page, "One evening is here. With a second one, a picture begins.")
        : present
            ? T(page,
                "Here the last seven evenings will stand side by side, each with its sky. Two "
                "are enough for a first picture.")
            : T(page, "No evening was noted in these seven days. That is all it means.");
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#lamp-4\"></use></svg><p>%ls</p>",
         STR(sentence));
    if (present)
        html(page->out, "<a class=\"button primary\" href=\"/check-in\">%s</a>",
             TC(page, "Check in, half a minute"));
    html(page->out, "</div>");
}

static void put_ways(struct page *page, const struct weekpicture *week)
{
    bool later = week->until < page->today, earlier_too = week_chart_any_before(page, week->since);
    if (!later && !earlier_too) return;
    html(page->out, "<nav class=\"pages\" aria-label=\"%s\">", TC(page, "Other weeks"));
    struct buf earlier = buf_new(page->arena, 16), next = buf_new(page->arena, 16);
    day_put(&earlier, week->since - 1);
    day next_until = week->until + WEEK_DAYS;
    day_put(&next, next_until);
    if (earlier_too)
        html(page->out, "<a rel=\"prev\" href=\"/week/%ls\">%s</a>", STR(buf_str(&earlier)),
             TC(page, "The week before"));
    if (later && next_until < page->today)
        html(page->out, "<a rel=\"next\" href=\"/week/%ls\">%s</a>", STR(buf_str(&next)),
             TC(page, "The week after"));
    else if (later)
        html(page->out, "<a rel=\"next\" href=\"/week\">%s</a>",
             TC(page, "The last seven evenings"));
    html(page->out, "</nav>");
}

static void put_keep(struct page *page)
{
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p>%s</p><div class=\"actions\">"
         "<a class=\"button\" href=\"/write/win\">%s</a></div></section>",
         TC(page, "Worth keeping"),
         TC(page, "Is there one small thing of these days that you would like to remember?"),
         TC(page, "Write it down"));
}

void page_week_put_pieces(struct page *page)
{
    struct weekpicture week = weekpicture_of_notebook(page->notebook, page->today, page->arena);
    if (week.mood.logged >= WEEK_CHART_MIN)
        week_chart_put(page, &week, CHART_HEIGHT);
    else
        put_too_few(page, &week);
    put_words(page, &week.feelings);
    put_company(page, &week);
    put_urges(page, &week.urges);
}

static void put_week(struct page *page, day until)
{
    struct weekpicture week = weekpicture_of_notebook(page->notebook, until, page->arena);
    struct written written = written_in(page, &week);
    bool present = until == page->today;
    page_begin(page,
               present ? T(page, "The last seven evenings")
                       : page_path(page, "%s %ls", TC(page, "Seven evenings to"),
                                   STR(wording_day(page, until))),
               TAB_GROWTH);
    if (week.mood.logged >= WEEK_CHART_MIN)
        week_chart_put(page, &week, CHART_HEIGHT);
    else
        put_too_few(page, &week);
    put_entries(page, T(page, "Evening by evening"), written.weathers, written.weather_count);
    put_words(page, &week.feelings);
    put_company(page, &week);
    put_because(page, &week);
    put_entries(page, T(page, "What you want to remember"), written.wins, written.win_count);
    put_urges(page, &week.urges);
    put_entries(page, T(page, "Also written down"), written.others, written.other_count);
    if (present && week.mood.logged >= WEEK_CHART_MIN && written.win_count == 0) put_keep(page);
    if (week.mood.logged >= WEEK_CHART_MIN)
        html(page->out, "<p><a href=\"/level\">%s</a></p>",
             TC(page, "My weather: level, swing, and how long a dip lasts"));
    put_ways(page, &week);
    page_end(page);
}

void page_week(struct page *page)
{
    put_week(page, page->today);
}

void page_week_until(struct page *page)
{
    day until;
    if (!day_parse(page->params[0], &until) || until > page->today || until < DAY_FIRST + WEEK_DAYS)
        page_not_found(page);
    else
        put_week(page, until);
}
