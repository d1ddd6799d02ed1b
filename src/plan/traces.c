#include "traces.h"

#include "str.h"

enum { COST_DEAR = 6 };

struct traces traces_new(day until)
{
    return (struct traces){.since = until - (TRACES_DAYS - 1), .until = until};
}

static struct evening evening_new(day d)
{
    struct evening evening = {.day = d};
    for (size_t i = 0; i < EVENING_SCALE_COUNT; i++) evening.at[i] = EVENING_UNSAID;
    return evening;
}

/* Records come newest first, so that a day's evening is the last one begun. */
static struct evening *evening_of(struct traces *traces, day d)
{
    size_t count = traces->evening_count;
    if (count > 0 && traces->evenings[count - 1].day == d) return &traces->evenings[count - 1];
    CHECK(count < COUNT(traces->evenings));
    traces->evenings[traces->evening_count++] = evening_new(d);
    return &traces->evenings[count];
}

static void take_company(struct evening *evening, const struct record *record)
{
    const struct value *company = record_value(record, S("company"));
    const struct value *with = record_value(record, S("with"));
    if (with && with->count > 0) evening->company = evening->people = true;
    if (!company || company->count == 0) return;
    const struct field *field = kind_field(record->kind, S("company"));
    int64_t alone = field_option_number(field, S("alone"));
    evening->company = true;
    for (size_t i = 0; i < company->count; i++) evening->people |= company->numbers[i] != alone;
}

static void take_weather(struct traces *traces, const struct record *record, day d)
{
    static const str names[EVENING_SCALE_COUNT] = {
        [EVENING_MOOD] = STR_INIT("mood"),           [EVENING_SOLID] = STR_INIT("solid"),
        [EVENING_STRESS] = STR_INIT("stress"),       [EVENING_URGE] = STR_INIT("urge"),
        [EVENING_CLOSENESS] = STR_INIT("closeness"), [EVENING_ALONE_EASE] = STR_INIT("alone_ease"),
        [EVENING_SLEPT_MIN] = STR_INIT("slept_min"),
    };
    struct evening *evening = evening_of(traces, d);
    for (size_t i = 0; i < EVENING_SCALE_COUNT; i++)
        if (evening->at[i] == EVENING_UNSAID)
            evening->at[i] = (int16_t)record_number(record, names[i], EVENING_UNSAID);
    const struct value *feelings = record_value(record, S("feelings"));
    evening->words |= feelings && feelings->count > 0;
    take_company(evening, record);
}

static bool is_choice(const struct record *record, str field, str option)
{
    return str_equal(record_text(record, field), option);
}

static void take_voiced(struct traces *traces, const struct record *record)
{
    traces->voiced++;
    traces->kept_quiet += is_choice(record, S("did"), S("kept-quiet")) ||
                          is_choice(record, S("did"), S("yes-meaning-no"));
}

static void take_conflict(struct traces *traces, const struct record *record)
{
    traces->conflicts_open +=
        !is_choice(record, S("did"), S("repaired")) && record_number(record, S("returned"), 0) == 0;
}

/* Hours of one's own: what is neither work nor the partner's. */
static void take_hours(struct traces *traces, const struct record *record)
{
    int64_t wanted = record_number(record, S("wanted_min"), 0);
    if (is_choice(record, S("area"), S("work")) || is_choice(record, S("area"), S("partner")))
        return;
    traces->hours++;
    traces->hours_short += wanted > 0 && 2 * record_number(record, S("minutes"), 0) < wanted;
}

static void take_support(struct traces *traces, const struct record *record)
{
    traces->support++;
    if (is_choice(record, S("direction"), S("given"))) {
        traces->given++;
        traces->given_dearly += record_number(record, S("cost"), 0) >= COST_DEAR;
        return;
    }
    str person = record_text(record, S("person"));
    if (traces->received++ == 0) {
        traces->received_from = person;
        traces->received_from_one = true;
    }
    traces->received_from_one &= str_equal(traces->received_from, person);
}

static void take_of_month(struct traces *traces, const struct record *record, str kind)
{
    if (str_equal(kind, S("decision"))) {
        traces->decisions++;
        traces->asked_to_feel_sure += is_choice(record, S("way"), S("asked-to-feel-sure"));
    } else if (str_equal(kind, S("voiced"))) {
        take_voiced(traces, record);
    } else if (str_equal(kind, S("boundary-event"))) {
        traces->limits_bent += !is_choice(record, S("what"), S("held"));
    } else if (str_equal(kind, S("conflict"))) {
        take_conflict(traces, record);
    } else if (str_equal(kind, S("hours"))) {
        take_hours(traces, record);
    }
}

void traces_take(struct traces *traces, const struct record *record)
{
    day d = moment_emotional_day(record->at);
    if (!record->kind || d < traces->since || d > traces->until) return;
    str kind = record->kind->name;
    if (str_equal(kind, S("weather")))
        take_weather(traces, record, d);
    else if (str_equal(kind, S("support")))
        take_support(traces, record);
    else if (str_equal(kind, S("urge")))
        traces->urges += d > traces->until - TRACES_RECENT_DAYS;
    else if (d > traces->until - TRACES_MONTH_DAYS)
        take_of_month(traces, record, kind);
}

static bool is_recent(const struct traces *traces, const struct evening *evening)
{
    return evening->day > traces->until - TRACES_RECENT_DAYS;
}

static struct tally tally(const struct traces *traces, enum evening_scale scale, size_t evening_max,
                          int16_t lo, int16_t hi)
{
    struct tally tally = {0};
    for (size_t i = 0; i < traces->evening_count && (size_t)tally.of < evening_max; i++) {
        int16_t at = traces->evenings[i].at[scale];
        if (!is_recent(traces, &traces->evenings[i]) || at == EVENING_UNSAID) continue;
        tally.of++;
        tally.n += at >= lo && at <= hi;
    }
    return tally;
}

struct tally traces_low(const struct traces *traces, enum evening_scale scale, size_t evening_max,
                        int16_t hi)
{
    return tally(traces, scale, evening_max, INT16_MIN, hi);
}

struct tally traces_high(const struct traces *traces, enum evening_scale scale, size_t evening_max,
                         int16_t lo)
{
    return tally(traces, scale, evening_max, lo, INT16_MAX);
}

struct tally traces_alone(const struct traces *traces, size_t evening_max)
{
    struct tally tally = {0};
    for (size_t i = 0; i < traces->evening_count && (size_t)tally.of < evening_max; i++) {
        const struct evening *evening = &traces->evenings[i];
        if (!is_recent(traces, evening) || !evening->company) continue;
        tally.of++;
        tally.n += !evening->people;
    }
    return tally;
}

struct tally traces_wordless(const struct traces *traces, size_t evening_max)
{
    struct tally tally = {0};
    for (size_t i = 0; i < traces->evening_count && (size_t)tally.of < evening_max; i++) {
        if (!is_recent(traces, &traces->evenings[i])) continue;
        tally.of++;
        tally.n += !traces->evenings[i].words;
    }
    return tally;
}
