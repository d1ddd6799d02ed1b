#include "day.h"

#include "str.h"

enum { EMOTIONAL_DAY_STARTS_MIN = 4 * 60, DAY_MIN = 24 * 60 };
static const int64_t MINUTE_MS = 60000, DAY_MS = 86400000;

/* Rounds towards minus infinity, as days before 1970 need. */
static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static bool leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool civil_valid(struct civil date)
{
    static const int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < YEAR_MIN || date.year > YEAR_MAX || date.month < 1 || date.month > 12)
        return false;
    int last = month_days[date.month - 1] + (date.month == 2 && leap_year(date.year));
    return date.day >= 1 && date.day <= last;
}

/* Counts in years that begin on 1 March, so that the leap day is the last of its year. */
day day_of_civil(struct civil date)
{
    CHECK(civil_valid(date));
    int year = date.year - (date.month <= 2);
    int month = (date.month + 9) % 12;
    int before_month = (153 * month + 2) / 5;
    return 365 * year + year / 4 - year / 100 + year / 400 + before_month + date.day - 1 - 719468;
}

struct civil civil_of_day(day d)
{
    int shifted = d + 719468; /* days since 0000-03-01; positive for every allowed year */
    int era = shifted / 146097, of_era = shifted % 146097;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month = (5 * of_year + 2) / 153;
    struct civil date = {.year = era * 400 + year_of_era + (month >= 10),
                         .month = month < 10 ? month + 3 : month - 9,
                         .day = of_year - (153 * month + 2) / 5 + 1};
    return date;
}

int day_weekday(day d)
{
    int from_monday = (d + 3) % 7; /* 1970-01-01 was a Thursday */
    return (from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

day day_week_start(day d)
{
    return d - (day_weekday(d) - 1);
}

/* `count` decimal digits at the start of *s. */
static bool take_digits(str *s, size_t count, int *out)
{
    if (s->len < count) return false;
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (s->ptr[i] < '0' || s->ptr[i] > '9') return false;
        number = number * 10 + (s->ptr[i] - '0');
    }
    *s = str_slice(*s, count, s->len);
    *out = number;
    return true;
}

static bool take_char(str *s, char c)
{
    if (s->len == 0 || s->ptr[0] != c) return false;
    *s = str_slice(*s, 1, s->len);
    return true;
}

static bool take_date(str *s, day *out)
{
    struct civil date;
    if (!take_digits(s, 4, &date.year) || !take_char(s, '-') || !take_digits(s, 2, &date.month) ||
        !take_char(s, '-') || !take_digits(s, 2, &date.day) || !civil_valid(date))
        return false;
    *out = day_of_civil(date);
    return true;
}

bool day_parse(str s, day *out)
{
    day d;
    if (!take_date(&s, &d) || s.len > 0) return false;
    *out = d;
    return true;
}

void day_put(struct buf *buf, day d)
{
    struct civil date = civil_of_day(d);
    buf_format(buf, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* HH:MM[:SS[.fraction]]; fractions past the millisecond are dropped. */
static bool take_clock(str *s, int64_t *out_ms)
{
    int hour, minute, second = 0, ms = 0;
    if (!take_digits(s, 2, &hour) || !take_char(s, ':') || !take_digits(s, 2, &minute))
        return false;
    if (take_char(s, ':')) {
        if (!take_digits(s, 2, &second)) return false;
        if (take_char(s, '.')) {
            int digit, weight = 100;
            if (!take_digits(s, 1, &digit)) return false;
            do {
                ms += digit * weight;
                weight /= 10;
            } while (take_digits(s, 1, &digit));
        }
    }
    if (hour > 23 || minute > 59 || second > 59) return false;
    *out_ms = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
    return true;
}

static bool take_offset(str *s, int16_t otherwise, int16_t *out)
{
    *out = otherwise;
    if (s->len == 0) return true;
    if (take_char(s, 'Z') || take_char(s, 'z')) {
        *out = 0;
        return true;
    }
    bool west = take_char(s, '-');
    int hour, minute;
    if (!west && !take_char(s, '+')) return false;
    if (!take_digits(s, 2, &hour) || !take_char(s, ':') || !take_digits(s, 2, &minute))
        return false;
    if (hour > 23 || minute > 59) return false;
    int total = hour * 60 + minute;
    *out = (int16_t)(west ? -total : total);
    return true;
}

bool moment_parse(str s, int16_t offset_min, struct moment *out)
{
    day d;
    int64_t clock_ms = (DAY_MIN / 2) * MINUTE_MS;
    struct moment m;
    if (!take_date(&s, &d)) return false;
    if (s.len > 0) {
        if (!take_char(&s, 'T') && !take_char(&s, 't') && !take_char(&s, ' ')) return false;
        if (!take_clock(&s, &clock_ms)) return false;
    }
    if (!take_offset(&s, offset_min, &m.offset_min) || s.len > 0) return false;
    m.utc_ms = d * DAY_MS + clock_ms - m.offset_min * MINUTE_MS;
    *out = m;
    return true;
}

static int64_t local_ms(struct moment m)
{
    return m.utc_ms + m.offset_min * MINUTE_MS;
}

void moment_put(struct buf *buf, struct moment m)
{
    int64_t local = local_ms(m);
    int offset = m.offset_min < 0 ? -m.offset_min : m.offset_min;
    int of_day = (int)(local - floor_div(local, DAY_MS) * DAY_MS);
    day_put(buf, moment_local_day(m));
    buf_format(buf, "T%02d:%02d:%02d.%03d%c%02d:%02d", of_day / 3600000, of_day / 60000 % 60,
               of_day / 1000 % 60, of_day % 1000, m.offset_min < 0 ? '-' : '+', offset / 60,
               offset % 60);
}

bool moment_allowed(struct moment m)
{
    if (m.offset_min <= -DAY_MIN || m.offset_min >= DAY_MIN) return false;
    int64_t ms = local_ms(m);
    return ms >= DAY_FIRST * DAY_MS && ms < (DAY_LAST + 1) * DAY_MS;
}

void moment_put_clock(struct buf *buf, struct moment m)
{
    int64_t local = local_ms(m);
    int minute = (int)((local - floor_div(local, DAY_MS) * DAY_MS) / MINUTE_MS);
    buf_format(buf, "%02d:%02d", minute / 60, minute % 60);
}

day moment_local_day(struct moment m)
{
    return (day)floor_div(local_ms(m), DAY_MS);
}

day moment_emotional_day(struct moment m)
{
    return (day)floor_div(local_ms(m) - EMOTIONAL_DAY_STARTS_MIN * MINUTE_MS, DAY_MS);
}

struct moment moment_of_day(day d, int minute, int16_t offset_min)
{
    return (struct moment){d * DAY_MS + (minute - offset_min) * MINUTE_MS, offset_min};
}
