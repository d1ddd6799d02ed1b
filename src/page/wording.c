#include "wording.h"

#include "str.h"

str wording_weekday_short(struct page *page, day d)
{
    const str names[] = {T(page, "Mon"), T(page, "Tue"), T(page, "Wed"), T(page, "Thu"),
                         T(page, "Fri"), T(page, "Sat"), T(page, "Sun")};
    return names[day_weekday(d) - 1];
}

str wording_month_short(struct page *page, int month)
{
    const str names[] = {T(page, "Jan"), T(page, "Feb"), T(page, "Mar"), T(page, "Apr"),
                         T(page, "May"), T(page, "Jun"), T(page, "Jul"), T(page, "Aug"),
                         T(page, "Sep"), T(page, "Oct"), T(page, "Nov"), T(page, "Dec")};
    return names[month - 1];
}

str wording_day_short(struct page *page, day d)
{
    struct civil date = civil_of_day(d);
    str month = wording_month_short(page, date.month);
    if (date.year == civil_of_day(page->today).year)
        return page_path(page, "%d %ls", date.day, STR(month));
    return page_path(page, "%d %ls %d", date.day, STR(month), date.year);
}

static str weekday_name(struct page *page, int weekday)
{
    const str names[] = {T(page, "Monday"),   T(page, "Tuesday"), T(page, "Wednesday"),
                         T(page, "Thursday"), T(page, "Friday"),  T(page, "Saturday"),
                         T(page, "Sunday")};
    return names[weekday - 1];
}

static str month_name(struct page *page, int month)
{
    const str names[] = {T(page, "January"), T(page, "February"), T(page, "March"),
                         T(page, "April"),   T(page, "May"),      T(page, "June"),
                         T(page, "July"),    T(page, "August"),   T(page, "September"),
                         T(page, "October"), T(page, "November"), T(page, "December")};
    return names[month - 1];
}

str wording_month(struct page *page, day d)
{
    struct civil date = civil_of_day(d);
    return page_path(page, "%ls %d", STR(month_name(page, date.month)), date.year);
}

str wording_day(struct page *page, day d)
{
    struct civil date = civil_of_day(d);
    if (d == page->today) return T(page, "today");
    if (d == page->today - 1) return T(page, "yesterday");
    str weekday = weekday_name(page, day_weekday(d)), month = month_name(page, date.month);
    if (date.year == civil_of_day(page->today).year)
        return page_path(page, "%ls %d %ls", STR(weekday), date.day, STR(month));
    return page_path(page, "%ls %d %ls %d", STR(weekday), date.day, STR(month), date.year);
}

str wording_duration(struct page *page, int64_t minutes)
{
    int hours = (int)(minutes / 60), rest = (int)(minutes % 60);
    if (hours == 0) return page_path(page, "%d %s", rest, TC(page, "min"));
    if (rest == 0) return page_path(page, "%d %s", hours, TC(page, "h"));
    return page_path(page, "%d %s %d %s", hours, TC(page, "h"), rest, TC(page, "min"));
}

str wording_number(struct page *page, int64_t number)
{
    return page_path(page, "%lld", (long long)number);
}

str wording_count(struct page *page, int64_t count, str one, str several)
{
    if (count == 1) return one;
    if (count >= 10000) /* shorter ones read well without a comma */
        return page_path(page, "%lld,%03d %ls", (long long)(count / 1000), (int)(count % 1000),
                         STR(several));
    return page_path(page, "%lld %ls", (long long)count, STR(several));
}

str wording_sentence_start(struct page *page, str text)
{
    if (text.len == 0 || text.ptr[0] < 'a' || text.ptr[0] > 'z') return text;
    return page_path(page, "%c%ls", text.ptr[0] - 'a' + 'A', STR(str_slice(text, 1, text.len)));
}

int wording_share(double value)
{
    double share = position_percent(value) + 0.5;
    return share < 0 ? 0 : share >= 100 ? 100 : (int)share;
}

str wording_range(struct page *page, const struct estimate *estimate)
{
    return TF(page, "about {1} of 100, between {2} and {3}",
              page_path(page, "%d", wording_share(estimate->value)),
              page_path(page, "%d", wording_share(estimate->lo)),
              page_path(page, "%d", wording_share(estimate->hi)));
}

const struct content_region *wording_content_region(struct page *page, enum region region)
{
    return content_find_region(page->content, position_region_name(region));
}

/* Also the ids of their content. */
str wording_axis_hue(enum axis axis)
{
    static const str ids[] = {
        [AXIS_STEADINESS] = STR_INIT("steadiness"), [AXIS_CONNECTION] = STR_INIT("connection")};
    return ids[axis];
}

const struct content_axis *wording_content_axis(struct page *page, enum axis axis)
{
    return content_find_axis(page->content, wording_axis_hue(axis));
}

/* More of what fits the answers lies near the middle than on any side. */
static bool is_in_the_middle(const struct position *position)
{
    return !position->sure && position->in_the_middle > 0.5;
}

str wording_place(struct page *page, const struct position *position)
{
    CHECK(position->placed);
    str first = wording_content_region(page, position->likeliest)->name;
    str second = wording_content_region(page, position->second)->name;
    if (position->sure) return TF(page, "Your answers fit best: {1}.", first);
    if (is_in_the_middle(position))
        return TF(page,
                  "Your answers lie near the middle, between {1} and {2}. Which of them is not "
                  "sure.",
                  first, second);
    return TF(page, "Your answers lie somewhere between {1} and {2}. Which of them is not sure.",
              first, second);
}

/* "by about 12 of 100, between 3 and 21": of a difference, without its sign. */
static str difference(struct page *page, const struct estimate *change)
{
    double sign = change->value < 0 ? -1 : 1;
    double a = sign * change->lo, b = sign * change->hi;
    return TF(page, "by about {1} of 100, between {2} and {3}",
              page_path(page, "%d", wording_share(sign * change->value)),
              page_path(page, "%d", wording_share(a < b ? a : b)),
              page_path(page, "%d", wording_share(a < b ? b : a)));
}

static str moved(struct page *page, const struct position_trend *trend, str since, str direction)
{
    return page_path(
        page, "%ls %ls, %ls. %s", STR(direction), STR(since),
        STR(difference(page, &trend->since_first.estimate)),
        trend->confirmed
            ? TC(page, "Two looks in a row say so: that is clear.")
            : TC(page, "One look says so: a leaning, until the next one says it too."));
}

str wording_change(struct page *page, const struct position_path *path, enum axis axis)
{
    const struct position_trend *trend = &path->trends[axis];
    const struct estimate *change = &trend->since_first.estimate;
    if (trend->scored_count < 2 || !change->known)
        return T(page,
                 "Not yet known. The same sentences once more, in about four weeks, would show.");
    str first = wording_day(page, path->times[trend->first].day);
    switch (change->verdict) {
    case VERDICT_GROWING:
        return moved(page, trend, first, T(page, "Higher than on"));
    case VERDICT_SLIPPING:
        return moved(page, trend, first, T(page, "Lower than on"));
    case VERDICT_STEADY:
        return page_path(page, "%s %ls.", TC(page, "About the same as on"), STR(first));
    default:
        return page_path(page, "%s %ls %s %d %s %d %s", TC(page, "Compared with"), STR(first),
                         TC(page, "anything from"), wording_share(-change->lo),
                         TC(page, "lower to"), wording_share(change->hi),
                         TC(page,
                            "higher would fit, so it is not yet known. Another look in about four "
                            "weeks narrows that down."));
    }
}
