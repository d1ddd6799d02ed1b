#include "fair_coin.h"

#include <math.h>

#include "area.h"
#include "offered.h"
#include "query.h"
#include "row.h"
#include "series.h"
#include "str.h"
#include "subject.h"

enum { MINUTE_MS = 60000, USUAL_DAYS = 90, USUAL_MIN = 7 };

/* A middle distance below this is none that a person would notice. */
static const double distance_min = 1;

const struct content_practice *fair_coin_practice(struct page *page)
{
    if (!page->notebook) return NULL;
    str name = setting_value(&page->app->settings, SETTING_FAIR_TEST);
    const struct content_practice *practice = content_find_practice(page->content, name);
    if (!practice || !area_offers(page, S("/helps/test"))) return NULL;
    struct offered offered = offered_now(page);
    return offered_lists(&offered, practice) ? practice : NULL;
}

/* The middle of numbers in any order. */
static double middle(double *numbers, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        double number = numbers[i];
        size_t place = i;
        for (; place > 0 && numbers[place - 1] > number; place--)
            numbers[place] = numbers[place - 1];
        numbers[place] = number;
    }
    return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

/* The mood at and below which an evening is a low one for this person; -INFINITY while too few are
 * there to know. */
static double low_mood(struct page *page, struct series *mood)
{
    *mood = series_of_notebook(page->notebook, S("mood"), page->today - USUAL_DAYS, page->today,
                               page->arena);
    double numbers[USUAL_DAYS + 1];
    size_t count = 0;
    for (size_t i = 0; i < mood->count; i++)
        if (mood->points[i].n > 0) numbers[count++] = mood->points[i].value;
    if (count < USUAL_MIN) return -INFINITY;
    double usual = middle(numbers, count);
    for (size_t i = 0; i < count; i++) numbers[i] = fabs(numbers[i] - usual);
    return usual - fmax(middle(numbers, count), distance_min);
}

static bool is_recent(struct page *page, const struct entry *entry)
{
    int64_t minutes = (page->env->now.utc_ms - entry->at_ms) / MINUTE_MS;
    return minutes >= 0 && minutes <= FAIR_COIN_RECENT_MIN;
}

/* The newest record of a kind, when it is a recent one. */
static bool find_recent(struct page *page, str kind, struct record *record)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.since = page->today - 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    return entry && is_recent(page, entry) && notebook_read(entry, page->arena, record);
}

static bool mood_is_low(struct page *page)
{
    struct record weather;
    struct series mood;
    return find_recent(page, S("weather"), &weather) &&
           (double)record_number(&weather, S("mood"), 0) <= low_mood(page, &mood);
}

static bool is_in_hard_patch(struct page *page)
{
    const struct content_region *hard = content_find_region(page->content, S("hard-patch"));
    return offered_now(page).region & (UINT32_C(1) << (hard - page->content->regions));
}

bool fair_coin_rests(struct page *page)
{
    struct record urge;
    if (!page->notebook) return false;
    if (is_in_hard_patch(page)) return true;
    if (!find_recent(page, S("urge"), &urge)) return false;
    int64_t strength = record_number(&urge, S("strength"), 0);
    bool fear = record_text(&urge, S("story")).len > 0;
    return strength > FAIR_COIN_STRENGTH_MAX || (fear && strength >= FAIR_COIN_FEAR_MIN);
}

bool fair_coin_fits(struct page *page)
{
    struct record urge;
    if (find_recent(page, S("urge"), &urge) && !record_value(&urge, S("after")) &&
        record_number(&urge, S("strength"), 0) >= FAIR_COIN_STRENGTH_MIN)
        return true;
    return mood_is_low(page);
}

int fair_coin_strength_min(struct page *page)
{
    return fair_coin_fits(page) ? 1 : FAIR_COIN_STRENGTH_MIN;
}

int64_t fair_coin_minutes(struct page *page, const struct entry *entry)
{
    return (page->env->now.utc_ms - entry->at_ms) / MINUTE_MS;
}

const struct entry *fair_coin_waiting(struct page *page, struct record *trial)
{
    struct query query = query_all();
    query.kind = kind_find(S("trial"));
    query.since = page->today - 1;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry = query_next(&run);
    if (!entry || !notebook_read(entry, page->arena, trial)) return NULL;
    int64_t minutes = fair_coin_minutes(page, entry);
    bool waits = minutes >= 0 && minutes <= FAIR_COIN_AGAIN_MAX_MIN;
    return waits && !record_value(trial, S("after")) ? entry : NULL;
}

bool fair_coin_is_due(struct page *page, const struct entry *entry, const struct record *trial)
{
    int64_t minutes = fair_coin_minutes(page, entry);
    return !record_value(trial, S("after")) && minutes >= FAIR_COIN_AGAIN_MIN &&
           minutes <= FAIR_COIN_AGAIN_MAX_MIN;
}

bool fair_coin_put_row(struct page *page)
{
    struct record waiting;
    const struct content_practice *practice = fair_coin_practice(page);
    if (!practice || fair_coin_waiting(page, &waiting) || fair_coin_rests(page)) return false;
    row_put_way(page, S("/helps/test/moment"), T(page, "Let the coin fall"),
                TF(page, "whether to suggest: {1}", practice->title));
    return true;
}

void fair_coin_put_list(struct page *page)
{
    if (!page->notebook || !fair_coin_fits(page)) return;
    html(page->out, "<ul class=\"list\">");
    fair_coin_put_row(page);
    html(page->out, "</ul>");
}

void fair_coin_put_due(struct page *page)
{
    struct record trial;
    const struct entry *entry = page->notebook ? fair_coin_waiting(page, &trial) : NULL;
    if (!entry || !fair_coin_is_due(page, entry, &trial)) return;
    html(page->out, "<ul class=\"list\">");
    row_put_way(page, subject_path(page, "/helps/test/moment/", trial.id, "/again"),
                T(page, "How strong is it now?"), T(page, "one press, for the coin"));
    html(page->out, "</ul>");
}

static int count_urges(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("urge"));
    query.since = page->today - (USUAL_DAYS - 1);
    query.until = page->today;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int count = 0;
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record urge;
        if (notebook_read(entry, &room, &urge))
            count += record_number(&urge, S("strength"), 0) >= FAIR_COIN_STRENGTH_MIN;
    }
    return count;
}

int fair_coin_count_moments(struct page *page)
{
    struct series mood;
    double low = low_mood(page, &mood);
    int count = count_urges(page);
    for (size_t i = 0; i < mood.count; i++)
        count += mood.points[i].n > 0 && mood.points[i].value <= low;
    return count;
}
