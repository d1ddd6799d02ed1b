#include "practice_history.h"

#include "helped.h"
#include "number.h"
#include "query.h"
#include "str.h"
#include "walk.h"
#include "wording.h"

enum { ROWS_MAX = 12, READ_MAX = 400, UNRATED = -1 };

/* Which two fields the practice's ratings fill: its own, or those of the record that it writes
 * ("kindness.before", "reframe.held_after"). */
struct measure {
    const struct kind *kind;
    const struct field *before, *after;
    bool more_is_better; /* a belief that grows, rather than a strain that eases */
};

struct
try {
    day day;
    int64_t before, after;
};

static void take_rating(struct measure *measure, const struct content_step *step)
{
    const struct kind *kind;
    const struct field *field;
    str fills = step->fills;
    while (walk_next_field(&fills, &kind, &field)) {
        if (!field) continue;
        bool own = str_equal(kind->name, S("practice"));
        if (measure->kind && !own && measure->kind != kind) continue;
        if (own && measure->kind && measure->kind != kind)
            *measure = (struct measure){.kind = kind};
        measure->kind = kind;
        if (str_ends(field->name, S("before"))) measure->before = field;
        if (str_ends(field->name, S("after"))) measure->after = field;
        measure->more_is_better = str_equal(kind->name, S("kindness"));
    }
}

static struct measure measure_of(const struct content_practice *practice)
{
    struct measure measure = {0};
    for (size_t i = 0; i < practice->step_count; i++)
        if (practice->steps[i].kind == STEP_RATE) take_rating(&measure, &practice->steps[i]);
    if (!measure.before || !measure.after)
        measure = (struct measure){.kind = kind_find(S("practice"))};
    return measure;
}

/* Of the practice itself, or of the records that only such a practice makes. */
static bool is_of(const struct record *record, const struct content_practice *practice)
{
    if (str_equal(record->kind->name, S("practice")))
        return str_equal(record_text(record, S("name")), practice->id);
    for (size_t i = 0; i < practice->given_count; i++) {
        str name = practice->givens[i].field, of = str_cut(&name, '.');
        if (!str_equal(of, record->kind->name)) continue;
        if (!str_equal(record_text(record, name), practice->givens[i].value)) return false;
    }
    return true;
}

static size_t read_tries(struct page *page, const struct content_practice *practice,
                         const struct measure *measure, struct try *tries)
{
    struct query query = query_all();
    query.kind = measure->kind;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    int left = READ_MAX;
    for (const struct entry *entry; count < ROWS_MAX && left > 0 && (entry = query_next(&run));
         left--) {
        struct arena room = *page->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record) || !is_of(&record, practice)) continue;
        tries[count++] = (struct try){
            entry_day(entry),
            measure->before ? record_number(&record, measure->before->name, UNRATED) : UNRATED,
            measure->after ? record_number(&record, measure->after->name, UNRATED) : UNRATED};
    }
    return count;
}

static bool is_rated(const struct try *try)
{
    return try->before != UNRATED && try->after != UNRATED;
}

static size_t count_rated(const struct try *tries, size_t count)
{
    size_t rated = 0;
    for (size_t i = 0; i < count; i++) rated += is_rated(&tries[i]);
    return rated;
}

/* A mean with one place, which none of these has more of. */
static void put_mean(struct page *page, const struct try *tries, size_t count, bool after)
{
    double sum = 0;
    int rated = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_rated(&tries[i])) continue;
        sum += (double)(after ? tries[i].after : tries[i].before);
        rated++;
    }
    number_put(page->out, (double)(int64_t)(sum / rated * 10 + 0.5) / 10, 3);
}

/* One line for each time, from before (a ring) to after (a dot), the latest at the right: the
 * picture of the table below it. */
static void put_picture(struct page *page, const struct measure *measure, const struct try *tries,
                        size_t count)
{
    enum { WIDTH = 400, STEP = 30, HEIGHT = 100, EDGE = 20 };
    int hi = measure->before->hi;
    html(page->out, "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\">", WIDTH, HEIGHT + 2 * EDGE);
    html(page->out, "<path class=\"grid\" d=\"M0 %dH%dM0 %dH%d\"/>", EDGE, WIDTH, EDGE + HEIGHT,
         WIDTH);
    for (size_t i = count; i-- > 0;) {
        const struct try *try = &tries[i];
        if (!is_rated(try)) continue;
        int x = EDGE + (int)(count - 1 - i) * STEP;
        int from = EDGE + HEIGHT - (int)(try->before * HEIGHT / hi);
        int to = EDGE + HEIGHT - (int)(try->after * HEIGHT / hi);
        html(page->out,
             "<path class=\"line\" d=\"M%d %dV%d\"/>"
             "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"5\"/>"
             "<circle class=\"dot full\" cx=\"%d\" cy=\"%d\" r=\"5\"/>",
             x, from, to, x, from, x, to);
    }
    html(page->out, "</svg>");
}

static void put_rating(struct page *page, int64_t rating)
{
    if (rating == UNRATED)
        html(page->out, "<td>–</td>");
    else
        html(page->out, "<td>%lld</td>", (long long)rating);
}

static void put_table(struct page *page, const struct try *tries, size_t count)
{
    html(page->out,
         "<details><summary>%s</summary><table><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "Each time, as a table"), TC(page, "When"), TC(page, "Before"),
         TC(page, "After"));
    for (size_t i = 0; i < count; i++) {
        html(page->out, "<tr><th scope=\"row\">");
        page_put_day(page, tries[i].day);
        html(page->out, "</th>");
        put_rating(page, tries[i].before);
        put_rating(page, tries[i].after);
        html(page->out, "</tr>");
    }
    html(page->out, "</tbody></table></details>");
}

static void put_rated(struct page *page, const struct measure *measure, const struct try *tries,
                      size_t count)
{
    size_t rated = count_rated(tries, count);
    html(page->out, "<figure class=\"chart\">");
    put_picture(page, measure, tries, count);
    html(page->out, "<figcaption>%s: <b>",
         measure->more_is_better ? TC(page, "How true it felt, before and after, on average")
                                 : TC(page, "How strong it was, before and after, on average"));
    put_mean(page, tries, count, false);
    html(page->out, " → ");
    put_mean(page, tries, count, true);
    html(page->out, "</b>. %s: %zu. <small>%s %s</small></figcaption></figure>",
         TC(page, "Times rated"), rated,
         TC(page, "In the picture the ring is before, the dot after."),
         rated < HELPED_COUNT_MIN
             ? TC(page, "That is too few to say anything yet.")
             : TC(page, "What is strong often eases by itself, too: take it as a hint."));
}

void practice_history_put(struct page *page, const struct content_practice *practice)
{
    struct arena before = *page->arena;
    struct try *tries = NEW(page->arena, struct try, ROWS_MAX);
    struct measure measure = measure_of(practice);
    size_t count = read_tries(page, practice, &measure, tries);
    if (count > 0) {
        html(page->out, "<section><h2>%s</h2>", TC(page, "How it has gone for me"));
        if (count_rated(tries, count) > 0) put_rated(page, &measure, tries, count);
        put_table(page, tries, count);
        html(page->out, "</section>");
    }
    *page->arena = before;
}
