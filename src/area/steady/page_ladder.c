/* One ladder: the next step, all of them in their order, what was expected beside what was felt,
 * and steps to choose from. */
#include "chart.h"
#include "ladder_page.h"
#include "look_day.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "wording.h"

enum { SCALE_MAX = 10, SHOWN_FELT_MAX = 5, COMPARED_MIN = 3, CHART_TIMES_MAX = 60 };

static str rung_path(struct page *page, const struct ladder_page *of, id128 id)
{
    return ladder_page_path(page, of, page_path(page, "/%ls", STR(id_text(page->arena, id))));
}

/* "6, 4, 3": how the last times felt, the earliest first. */
static str last_felt(struct page *page, const struct ladder *ladder, size_t rung)
{
    int felt[SHOWN_FELT_MAX];
    size_t count = 0;
    for (size_t i = ladder->time_count; i > 0 && count < SHOWN_FELT_MAX; i--)
        if (ladder->times[i - 1].rung == rung && ladder->times[i - 1].felt != LADDER_UNKNOWN)
            felt[count++] = ladder->times[i - 1].felt;
    struct buf out = buf_new(page->arena, 8 * SHOWN_FELT_MAX);
    for (size_t i = count; i > 0; i--) {
        buf_put_int(&out, felt[i - 1]);
        if (i > 1) buf_put(&out, S(", "));
    }
    return buf_str(&out);
}

static str said_rung(struct page *page, const struct ladder *ladder, size_t index)
{
    const struct ladder_rung *rung = &ladder->rungs[index];
    str expected = wording_number(page, rung->expected), felt = last_felt(page, ladder, index);
    bool known = rung->expected != LADDER_UNKNOWN;
    if (rung->paused) return T(page, "Resting");
    if (known && felt.len > 0) return TF(page, "Expected {1} of 10, felt {2}", expected, felt);
    if (felt.len > 0) return TF(page, "Felt {1}", felt);
    if (known) return TF(page, "Expected {1} of 10", expected);
    return (str){0};
}

static void put_next(struct page *page, const struct ladder_page *of, const struct ladder *ladder)
{
    const struct ladder_rung *next = ladder_next_rung(ladder);
    if (!next || of->away) return;
    html(page->out,
         "<section class=\"card\"><h2>%s</h2><p dir=\"auto\">%ls</p><div class=\"actions\">"
         "<a class=\"button primary\" href=\"%ls\">%s</a></div><p><small>%s</small></p>"
         "</section>",
         next->time_count == 0 ? TC(page, "Next, when you like") : TC(page, "Once more, perhaps"),
         STR(next->what), STR(rung_path(page, of, next->entry->id)), TC(page, "I did it"),
         TC(page, "Do it out there first. This page waits, today or next month."));
}

static void put_rungs(struct page *page, const struct ladder_page *of, const struct ladder *ladder)
{
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "My steps, the easiest first"));
    for (size_t i = 0; i < ladder->rung_count; i++)
        row_put_way(page, rung_path(page, of, ladder->rungs[i].entry->id), ladder->rungs[i].what,
                    said_rung(page, ladder, i));
    html(page->out, "</ul>");
}

/* The mean of each day on which both numbers stand. Returns how many days there are. */
static size_t gather_points(const struct ladder *ladder, struct chart_point *expected,
                            struct chart_point *felt)
{
    size_t count = 0;
    int of_day = 0;
    size_t from = ladder->time_count > CHART_TIMES_MAX ? ladder->time_count - CHART_TIMES_MAX : 0;
    for (size_t i = from; i < ladder->time_count; i++) {
        const struct ladder_time *time = &ladder->times[i];
        if (time->expected == LADDER_UNKNOWN || time->felt == LADDER_UNKNOWN) continue;
        if (count == 0 || expected[count - 1].day != time->day) {
            expected[count] = felt[count] = (struct chart_point){.day = time->day};
            count++;
            of_day = 0;
        }
        of_day++;
        expected[count - 1].value += (time->expected - expected[count - 1].value) / of_day;
        felt[count - 1].value += (time->felt - felt[count - 1].value) / of_day;
    }
    return count;
}

/* How it went day by day, once there are days to tell apart. */
static void put_path(struct page *page, const struct ladder *ladder)
{
    struct chart_point *expected = NEW(page->arena, struct chart_point, CHART_TIMES_MAX);
    struct chart_point *felt = NEW(page->arena, struct chart_point, CHART_TIMES_MAX);
    size_t days = gather_points(ladder, expected, felt);
    if (ladder->compared < COMPARED_MIN || days < 2) return;
    const struct chart_series series[] = {
        {.label = T(page, "Expected"), .hue = S("connection"), .points = expected, .count = days},
        {.label = T(page, "Felt"), .hue = S("steadiness"), .points = felt, .count = days}};
    const struct chart_tick ticks[] = {{0, T(page, "easy")}, {SCALE_MAX, T(page, "hard")}};
    struct chart chart = {.title = T(page, "Expected and felt, day by day"),
                          .summary = TF(page, "The last times, {1} days of them.",
                                        wording_number(page, (int64_t)days)),
                          .since = expected[0].day,
                          .until = expected[days - 1].day,
                          .hi = SCALE_MAX,
                          .gap_days = expected[days - 1].day - expected[0].day,
                          .ticks = ticks,
                          .tick_count = COUNT(ticks),
                          .series = series,
                          .series_count = COUNT(series)};
    chart_put(page, &chart);
}

/* The mean of each rung, the lowest first. */
static size_t rung_rows(const struct ladder *ladder, struct felt_row *rows)
{
    size_t count = 0;
    for (size_t r = 0; r < ladder->rung_count; r++) {
        struct felt_row row = {.label = ladder->rungs[r].what};
        for (size_t i = 0; i < ladder->time_count; i++) {
            const struct ladder_time *time = &ladder->times[i];
            if (time->rung != r || time->expected == LADDER_UNKNOWN || time->felt == LADDER_UNKNOWN)
                continue;
            row.n++;
            row.expected += (time->expected - row.expected) / row.n;
            row.felt += (time->felt - row.felt) / row.n;
        }
        if (row.n > 0) rows[count++] = row;
    }
    return count;
}

static void put_compared(struct page *page, const struct ladder_page *of,
                         const struct ladder *ladder)
{
    struct ladders_row *times = NEW(page->arena, struct ladders_row, ladder->time_count);
    for (size_t i = 0; i < ladder->time_count; i++)
        times[i] = (struct ladders_row){.t = ladder->times[i].day,
                                        .number = (size_t)of->number,
                                        .expected = ladder->times[i].expected,
                                        .felt = ladder->times[i].felt};
    struct ladders_rows all = {times, ladder->time_count, look_day_end(page->today)};
    struct ladders ladders = ladders_of(&all, *page->arena);
    struct felt_row rows[LADDER_RUNG_COUNT_MAX];
    size_t count = rung_rows(ladder, rows);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Expected, and felt"));
    ladder_page_put_felt(page, &ladders.all, T(page, "Step"), rows, count);
    put_path(page, ladder);
    html(page->out, "</section>");
}

static bool stands_on(const struct ladder *ladder, str what)
{
    for (size_t i = 0; i < ladder->rung_count; i++)
        if (str_equal(ladder->rungs[i].what, what)) return true;
    return false;
}

static void put_ideas(struct page *page, const struct ladder_page *of, const struct ladder *ladder)
{
    const struct content_collection *content = of->content;
    html(page->out, "<ul class=\"list\">");
    for (size_t i = 0; i < content->idea_count; i++) {
        const struct content_idea *idea = &content->ideas[i];
        if ((idea->gated && !page->gate_open) || stands_on(ladder, idea->text)) continue;
        str rest = page_path(page, "/new?idea=%ls", STR(idea->id));
        row_put_way(page, ladder_page_path(page, of, rest), idea->text, (str){0});
    }
    html(page->out, "</ul>");
}

static void put_more_steps(struct page *page, const struct ladder_page *of,
                           const struct ladder *ladder)
{
    bool empty = ladder->rung_count == 0;
    if (empty)
        html(page->out, "<h2>%s</h2><p>%s</p>", TC(page, "Which could be the first?"),
             TC(page, "Take one that is almost easy. Two or three are enough to begin with."));
    else
        html(page->out, "<details><summary>%s</summary>", TC(page, "Steps to choose from"));
    put_ideas(page, of, ladder);
    if (!empty) html(page->out, "</details>");
    html(page->out, "<div class=\"actions\"><a class=\"button%s\" href=\"%ls\">%s</a></div>",
         empty ? " primary" : "", STR(ladder_page_path(page, of, S("/new"))),
         TC(page, "A step of my own"));
}

static void put_rest(struct page *page, const struct ladder_page *of, const struct ladder *ladder)
{
    if (ladder->rung_count == 0) return;
    bool resting = ladder->paused_count == ladder->rung_count;
    html(page->out,
         "<form method=\"post\" action=\"%ls\"><button class=\"quiet\" name=\"rest\" "
         "value=\"%s\">%s</button></form>",
         STR(ladder_page_path(page, of, S("/rest"))), resting ? "0" : "1",
         resting ? TC(page, "Take the whole ladder up again")
                 : TC(page, "Let the whole ladder rest"));
}

/* What was done stays; what is offered leads towards people. */
static void put_away(struct page *page)
{
    html(page->out,
         "<p>%s</p><div class=\"actions\"><a class=\"button primary\" href=\"/ladder/opening\">"
         "%s</a></div>",
         TC(page, "What you did here stays. In these weeks the way leads towards people, so "
                  "nothing more is offered on this ladder."),
         TC(page, "Small steps of opening up"));
}

static void put_ladder(struct page *page, const struct ladder_page *of, const struct ladder *ladder)
{
    page_begin(page, of->content->title, TAB_MORE);
    html(page->out, "<p class=\"lead\">%ls</p>", STR(of->content->what));
    if (of->away) put_away(page);
    put_next(page, of, ladder);
    if (ladder->rung_count > 0) put_rungs(page, of, ladder);
    if (ladder->time_count > 0) put_compared(page, of, ladder);
    if (!of->away) put_more_steps(page, of, ladder);
    put_rest(page, of, ladder);
    html(page->out, "<p class=\"quiet\">%ls</p>", STR(of->content->when_not));
    html(page->out, "<p class=\"quiet\"><a href=\"/ladders\">%s</a></p>", TC(page, "All ladders"));
    page_put_quiet_line(page);
    page_end(page);
}

/* The rung that a step is, or is another time of; NULL when it was taken away. */
static const struct ladder_rung *rung_of(const struct ladder *ladder, const struct record *step)
{
    const struct value *about = record_value(step, S("about"));
    str what = record_text(step, S("what"));
    for (size_t i = 0; i < ladder->rung_count; i++)
        if (about ? id_equal(ladder->rungs[i].entry->id, about->about)
                  : str_equal(ladder->rungs[i].what, what))
            return &ladder->rungs[i];
    return NULL;
}

/* Lists know a step by its id alone; its page lies below that of its ladder. */
static bool see_step(struct page *page)
{
    struct record step;
    const struct entry *entry = notebook_current_named(page->notebook, page->params[0]);
    if (!entry || entry->kind_number != kind_find(S("step"))->number ||
        !notebook_read(entry, page->arena, &step))
        return false;
    int64_t number = record_number(&step, S("ladder"), 1);
    struct ladder ladder = ladder_of_notebook(page->notebook, number, page->arena);
    struct ladder_page of = ladder_page_of(page, number);
    const struct ladder_rung *rung = entry->erased ? NULL : rung_of(&ladder, &step);
    page_see(page, rung ? rung_path(page, &of, rung->entry->id)
                        : subject_path(page, "/record/", entry->id, ""));
    return true;
}

void page_ladder(struct page *page)
{
    struct ladder_page of;
    struct ladder ladder;
    if (!see_step(page) && ladder_page_find(page, &of, &ladder)) put_ladder(page, &of, &ladder);
}

void page_ladder_rests(struct page *page)
{
    struct ladder_page of;
    struct ladder ladder;
    struct problems problems = {0};
    id128 version;
    if (!ladder_page_find(page, &of, &ladder)) return;
    bool rest = str_equal(form_text(&page->form, S("rest")), S("1"));
    struct form form = form_empty(page->arena, 1);
    form_add(&form, S("paused"), rest ? S("1") : (str){0});
    bool saved = !save_is_full(page, &problems);
    for (size_t i = 0; saved && i < ladder.rung_count; i++)
        if (ladder.rungs[i].paused != rest)
            saved = save_amended(page, ladder.rungs[i].entry, &form, false, (struct moment){0},
                                 &problems, &version);
    if (saved)
        page_see(page, ladder_page_path(page, &of, S("")));
    else
        save_say_refused(page, &problems);
}
