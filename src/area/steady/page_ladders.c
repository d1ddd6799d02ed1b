/* All ladders: those one has begun, and those one could begin. */
#include "felt_picture.h"
#include "finding.h"
#include "ladder_page.h"
#include "ladders.h"
#include "memo.h"
#include "query.h"
#include "row.h"
#include "standing.h"
#include "str.h"
#include "wording.h"

enum { YEAR = 365, COMPARED_MIN = 3 };

static const struct field *ladder_field(void)
{
    return kind_field(kind_find(S("step")), S("ladder"));
}

size_t ladder_page_count(void)
{
    return ladder_field()->option_count;
}

struct ladder_page ladder_page_of(struct page *page, int64_t number)
{
    const struct option *option = &ladder_field()->options[number - 1];
    str id = page_path(page, "ladder-%ls", STR(option->name));
    const struct content_collection *content = content_collection(page->content, id);
    return (struct ladder_page){option, number, content, !standing_offers(page, content->not_for)};
}

str ladder_page_path(struct page *page, const struct ladder_page *of, str rest)
{
    return page_path(page, "/ladder/%ls%ls", STR(of->option->name), STR(rest));
}

bool ladder_page_find(struct page *page, struct ladder_page *of, struct ladder *ladder)
{
    int64_t number = field_option_number(ladder_field(), page->params[0]);
    if (number > 0) {
        *of = ladder_page_of(page, number);
        *ladder = ladder_of_notebook(page->notebook, number, page->arena);
        if (!of->away || ladder->rung_count + ladder->time_count > 0) return true;
    }
    page_not_found(page);
    return false;
}

/* "1.4 steps of 10 easier" */
static str than_expected(struct page *page, const struct estimate *e)
{
    str steps = finding_number(page, e->value < 0 ? -e->value : e->value);
    return e->value < 0 ? TF(page, "{1} steps of 10 easier", steps)
                        : TF(page, "{1} steps of 10 harder", steps);
}

static str range_than_expected(struct page *page, const struct estimate *e)
{
    str most = finding_number(page, -e->lo), least = finding_number(page, -e->hi);
    if (e->hi <= 0) return TF(page, "{1} to {2} easier", least, most);
    if (e->lo >= 0)
        return TF(page, "{1} to {2} harder", finding_number(page, e->lo),
                  finding_number(page, e->hi));
    return TF(page, "{1} easier to {2} harder", most, finding_number(page, e->hi));
}

/* In counts alone, while the share cannot be told. */
static str said_compared(struct page *page, const struct ladders_one *one)
{
    return TF(page,
              "It felt easier than you had expected in {1} of {2} times, just so in {3}, and "
              "harder in {4}.",
              wording_number(page, one->easier_count), wording_number(page, one->compared),
              wording_number(page, one->same_count), wording_number(page, one->harder_count));
}

static void put_mean(struct page *page, const struct estimate *difference)
{
    struct finding_words words = {.value = than_expected(page, difference),
                                  .c = range_than_expected(page, difference)};
    if (difference->known)
        html(page->out, "<p>%ls</p>",
             STR(finding_say(page, S("ladders-difference"), difference, &words)));
}

void ladder_page_put_felt(struct page *page, const struct ladders_one *one, str of,
                          const struct felt_row *rows, size_t count)
{
    const double percent = 100;
    const struct estimate *e = &one->easier;
    struct finding_words words = {.lo = finding_number(page, e->lo * percent),
                                  .hi = finding_number(page, e->hi * percent),
                                  .a = wording_number(page, one->easier_count)};
    if (one->compared < COMPARED_MIN || count == 0) {
        html(page->out, "<p>%s</p>",
             TC(page, "After three times you can see here what you expected beside what it "
                      "felt like."));
        return;
    }
    felt_picture_put(page, T(page, "Expected, and felt"),
                     e->known ? finding_say(page, S("ladders-easier"), e, &words)
                              : said_compared(page, one),
                     of, rows, count);
    put_mean(page, &one->difference);
    html(page->out, "<p>%ls %ls</p>",
         STR(e->known ? finding_verdict(page, S("ladders-easier"), e, &words)
                      : T(page, "How often that is so is not yet known.")),
         STR(finding_lack(page, e)));
    finding_put_limits(page, S("ladders-easier"), e, &words);
    if (e->known) finding_put_worked(page, S("ladders-easier"));
}

static str said_counts(struct page *page, const struct ladder_counts *counts, size_t number)
{
    str steps = wording_number(page, counts->rungs[number]);
    str times = wording_number(page, counts->times[number]);
    if (counts->paused[number] == counts->rungs[number]) return T(page, "Resting");
    if (counts->times[number] == 0) return TF(page, "Steps on it: {1}", steps);
    return TF(page, "Steps on it: {1}. Times done: {2}.", steps, times);
}

static void put_row(struct page *page, const struct ladder_page *of, str small)
{
    row_put_way(page, ladder_page_path(page, of, S("")), of->content->title, small);
}

static void put_begun(struct page *page, const struct ladder_counts *counts)
{
    bool any = false;
    for (size_t i = 1; i <= ladder_page_count(); i++) {
        struct ladder_page of = ladder_page_of(page, (int64_t)i);
        if (counts->rungs[i] == 0 || of.away) continue;
        if (!any) html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Begun"));
        any = true;
        put_row(page, &of, said_counts(page, counts, i));
    }
    if (any) html(page->out, "</ul>");
}

/* What leads towards people comes first for someone keeping distance. */
static bool leads_to_people(str name)
{
    return str_equal(name, S("opening")) || str_equal(name, S("asking")) ||
           str_equal(name, S("receiving"));
}

static void put_others(struct page *page, const struct ladder_counts *counts, bool people_first)
{
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "To begin with"));
    for (int round = 0; round < (people_first ? 2 : 1); round++)
        for (size_t i = 1; i <= ladder_page_count(); i++) {
            struct ladder_page of = ladder_page_of(page, (int64_t)i);
            bool later = people_first && leads_to_people(of.option->name) != (round == 0);
            if (counts->rungs[i] == 0 && !of.away && !later) put_row(page, &of, of.content->what);
        }
    html(page->out, "</ul>");
}

/* What all ladders together show: those that are away count, but are not drawn. */
static size_t felt_rows(struct page *page, const struct ladders *ladders, struct felt_row *rows)
{
    size_t count = 0;
    for (size_t i = 1; i <= ladder_page_count(); i++) {
        struct ladder_page of = ladder_page_of(page, (int64_t)i);
        const struct ladders_one *one = &ladders->each[i];
        if (of.away || one->compared == 0) continue;
        rows[count++] = (struct felt_row){of.content->title, one->expected_mean, one->felt_mean,
                                          one->compared};
    }
    return count;
}

static void put_felt(struct page *page, const struct ladders *ladders)
{
    struct felt_row felt[LADDER_COUNT_MAX];
    size_t count = felt_rows(page, ladders, felt);
    html(page->out, "<section><h2>%s</h2>", TC(page, "What was feared, and what came"));
    ladder_page_put_felt(page, &ladders->all, T(page, "Ladder"), felt, count);
    html(page->out, "</section>");
}

/* Before a first step was taken, what will stand there comes after what one could begin with. */
static void put_all(struct page *page, const void *context)
{
    const day *until = context;
    struct ladder_counts counts = ladder_counts_of_notebook(page->notebook, *page->arena);
    struct ladders_rows rows =
        ladders_rows_of_notebook(page->notebook, *until - YEAR + 1, *until, page->arena);
    struct ladders ladders = ladders_of(&rows, *page->arena);
    bool any = ladders.all.times > 0;
    put_begun(page, &counts);
    if (any) put_felt(page, &ladders);
    put_others(page, &counts, standing_keeps_distance(page));
    if (!any) put_felt(page, &ladders);
}

void page_ladders(struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    page_begin(page, T(page, "Small steps that rise"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "What you keep away from grows easier in small steps, each a little harder "
                  "than the last. You choose which, and when."));
    memo_put(page, page_path(page, "ladders %d", (int)until), put_all, &until);
    page_put_quiet_line(page);
    page_end(page);
}
