#include "recurrence.h"

#include "str.h"

static const str weekday_names[] = {STR_INIT("MO"), STR_INIT("TU"), STR_INIT("WE"), STR_INIT("TH"),
                                    STR_INIT("FR"), STR_INIT("SA"), STR_INIT("SU")};

enum { WEEK = COUNT(weekday_names) };

static bool parse_weekdays(str list, uint8_t *out)
{
    uint8_t found = 0;
    bool more = true;
    while (more) {
        ptrdiff_t comma = str_find_char(list, ',');
        str name = str_cut(&list, ',');
        size_t i = 0;
        while (i < WEEK && !str_equal_nocase(name, weekday_names[i])) i++;
        if (i == WEEK || (found & (1u << i)) != 0) return false;
        found = (uint8_t)(found | (1u << i));
        more = comma >= 0;
    }
    *out = found;
    return true;
}

static bool parse_unit(str name, enum recurrence_unit *out)
{
    bool daily = str_equal_nocase(name, S("DAILY"));
    if (!daily && !str_equal_nocase(name, S("WEEKLY"))) return false;
    *out = daily ? RECURRENCE_DAILY : RECURRENCE_WEEKLY;
    return true;
}

static bool parse_interval(str digits, int *out)
{
    int64_t number;
    if (digits.len == 0 || digits.ptr[0] < '0' || digits.ptr[0] > '9') return false;
    if (!str_parse_int(digits, &number) || number < 1 || number > RECURRENCE_INTERVAL_MAX)
        return false;
    *out = (int)number;
    return true;
}

/* One "NAME=VALUE"; each name comes once at the most. */
static bool parse_part(str part, struct recurrence *rule, bool seen[3])
{
    static const str names[3] = {STR_INIT("FREQ"), STR_INIT("INTERVAL"), STR_INIT("BYDAY")};
    str name = str_cut(&part, '=');
    size_t which = 0;
    while (which < COUNT(names) && !str_equal_nocase(name, names[which])) which++;
    if (which == COUNT(names) || seen[which]) return false;
    seen[which] = true;
    switch (which) {
    case 0:
        return parse_unit(part, &rule->unit);
    case 1:
        return parse_interval(part, &rule->interval);
    default:
        return parse_weekdays(part, &rule->weekdays);
    }
}

bool recurrence_parse(str rule, struct recurrence *out)
{
    struct recurrence parsed = {.interval = 1};
    bool seen[3] = {false, false, false};
    while (rule.len > 0)
        if (!parse_part(str_cut(&rule, ';'), &parsed, seen)) return false;
    if (!seen[0]) return false;
    *out = parsed;
    return true;
}

void recurrence_put(struct buf *buf, const struct recurrence *rule)
{
    buf_put(buf, rule->unit == RECURRENCE_DAILY ? S("FREQ=DAILY") : S("FREQ=WEEKLY"));
    if (rule->interval > 1) buf_format(buf, ";INTERVAL=%d", rule->interval);
    const char *before = ";BYDAY=";
    for (size_t i = 0; i < WEEK; i++) {
        if ((rule->weekdays & (1u << i)) == 0) continue;
        buf_format(buf, "%s%ls", before, STR(weekday_names[i]));
        before = ",";
    }
}

static bool has_weekday(uint8_t weekdays, day d)
{
    return (weekdays & (1u << (day_weekday(d) - 1))) != 0;
}

bool recurrence_falls_on(const struct recurrence *rule, day start, day d)
{
    if (d < start) return false;
    if (rule->unit == RECURRENCE_DAILY)
        return (d - start) % rule->interval == 0 &&
               (rule->weekdays == 0 || has_weekday(rule->weekdays, d));
    day weeks = (day_week_start(d) - day_week_start(start)) / WEEK;
    if (weeks % rule->interval != 0) return false;
    return rule->weekdays ? has_weekday(rule->weekdays, d) : day_weekday(d) == day_weekday(start);
}

bool recurrence_next(const struct recurrence *rule, day start, day from, day *next)
{
    /* After this many days every remainder of the interval has met every weekday. */
    day first = from > start ? from : start, round = (day)WEEK * rule->interval;
    for (day d = first; d < first + round + WEEK && d <= DAY_LAST; d++) {
        if (!recurrence_falls_on(rule, start, d)) continue;
        *next = d;
        return true;
    }
    return false;
}

struct recurrence_round recurrence_round(const struct recurrence *rule)
{
    int weekdays = 0;
    for (size_t i = 0; i < WEEK; i++) weekdays += (rule->weekdays >> i) & 1;
    if (rule->unit == RECURRENCE_DAILY && weekdays == 0)
        return (struct recurrence_round){rule->interval, 1};
    return (struct recurrence_round){(int)WEEK * rule->interval, weekdays > 0 ? weekdays : 1};
}
