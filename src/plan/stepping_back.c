#include "stepping_back.h"

#include "position_path.h"
#include "query.h"
#include "str.h"

enum {
    KNOWN_DAYS_MIN = 56,
    HALF_DAYS = 28,
    LOOK_AGE_DAYS_MAX = 42,
    LOOKS_APART_DAYS = 14,
    LOOKS = 3,
    EVENINGS_MIN = 4, /* of four weeks, on either side */
    HEAVY_MOOD = -3,
    HEAVY_MAX = 1,
    URGE_STRONG = 6,
    URGES_MAX = 2,
    DISTRESS = 5,
    MOMENTS_MAX = 2,
};

/* How far a mean may lie below the one before, of -5..5, and be called the same. */
static const double MOOD_SLACK = 0.5;

/* The share of evenings with people may fall by so much. */
static const double COMPANY_SLACK = 0.25;

static double share_with_people(const struct stepping_weeks *weeks)
{
    return (double)weeks->with_people / weeks->company_noted;
}

static bool company_fell(const struct stepping_weeks *before, const struct stepping_weeks *now)
{
    if (before->company_noted < EVENINGS_MIN || now->company_noted < EVENINGS_MIN) return false;
    return share_with_people(now) < share_with_people(before) - COMPANY_SLACK;
}

enum stepping_back stepping_back_judge(const struct stepping_facts *facts)
{
    const struct stepping_weeks *before = &facts->before, *now = &facts->now;
    if (facts->days_known < KNOWN_DAYS_MIN) return STEPPING_BACK_TOO_SOON;
    if (!facts->two_looks) return STEPPING_BACK_TOO_FEW_LOOKS;
    if (facts->connection_fell || company_fell(before, now)) return STEPPING_BACK_CONNECTION_FELL;
    if (!facts->grounded) return STEPPING_BACK_NOT_GROUNDED;
    if (before->evenings < EVENINGS_MIN || now->evenings < EVENINGS_MIN)
        return STEPPING_BACK_TOO_QUIET;
    if (now->heavy > HEAVY_MAX || now->mood < 0 || now->mood < before->mood - MOOD_SLACK)
        return STEPPING_BACK_LOW;
    if (now->urges > URGES_MAX || now->urges > before->urges || now->moments > MOMENTS_MAX ||
        now->moments > before->moments)
        return STEPPING_BACK_STILL_NEEDED;
    return STEPPING_BACK_READY;
}

static bool is_grounded(const struct position_time *time)
{
    return time->position.sure && time->position.likeliest == REGION_GROUNDED;
}

/* The last look, and the latest one before it that lies two weeks back. */
static void read_position(struct stepping_facts *facts, struct notebook *nb, day today,
                          struct arena *arena)
{
    struct position_path path = position_path_latest(nb, today, LOOKS, arena);
    const struct position_time *last = NULL, *before = NULL;
    for (size_t i = path.count; i-- > 0;) {
        const struct position_time *time = &path.times[i];
        if (!time->position.placed) continue;
        if (!last)
            last = time;
        else if (!before && time->day <= last->day - LOOKS_APART_DAYS)
            before = time;
    }
    if (!last || !before || last->day < today - LOOK_AGE_DAYS_MAX) return;
    struct position_change change =
        position_compare(path.key, &before->answers, &last->answers, AXIS_CONNECTION);
    facts->two_looks = true;
    facts->grounded = is_grounded(last) && is_grounded(before);
    facts->connection_fell =
        change.estimate.verdict == VERDICT_SLIPPING ||
        path.trends[AXIS_CONNECTION].since_first.estimate.verdict == VERDICT_SLIPPING;
}

static bool was_with_people(const struct record *record)
{
    const struct value *company = record_value(record, S("company"));
    int64_t alone = field_option_number(kind_field(record->kind, S("company")), S("alone"));
    for (size_t i = 0; company && i < company->count; i++)
        if (company->numbers[i] != alone) return true;
    return false;
}

static void take_weather(struct stepping_weeks *weeks, const struct record *record)
{
    int64_t mood = record_number(record, S("mood"), 0);
    weeks->evenings++;
    weeks->heavy += mood <= HEAVY_MOOD;
    weeks->mood += ((double)mood - weeks->mood) / weeks->evenings;
    weeks->urges += record_number(record, S("urge"), 0) >= URGE_STRONG;
    if (!record_value(record, S("company"))) return;
    weeks->company_noted++;
    weeks->with_people += was_with_people(record);
}

static void take(struct stepping_weeks *weeks, const struct record *record)
{
    if (!record->kind) return;
    if (str_equal(record->kind->name, S("weather"))) take_weather(weeks, record);
    if (str_equal(record->kind->name, S("urge"))) weeks->urges++;
    if (str_equal(record->kind->name, S("practice")))
        weeks->moments += record_number(record, S("before"), 0) >= DISTRESS;
}

static void read_weeks(struct stepping_weeks *weeks, struct notebook *nb, day until,
                       struct arena scratch)
{
    struct query query = query_all();
    query.since = until - (HALF_DAYS - 1);
    query.until = until;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (notebook_read(entry, &room, &record)) take(weeks, &record);
    }
}

static int32_t days_known(struct notebook *nb, day today, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    query.oldest_first = true;
    struct query_run run = query_start(nb, &query, scratch);
    const struct entry *first = query_next(&run);
    return first ? today - entry_day(first) : 0;
}

enum stepping_back stepping_back_of_notebook(struct notebook *nb, day today, struct arena *arena)
{
    struct stepping_facts facts = {.days_known = days_known(nb, today, *arena)};
    if (facts.days_known < KNOWN_DAYS_MIN) return STEPPING_BACK_TOO_SOON;
    read_position(&facts, nb, today, arena);
    read_weeks(&facts.now, nb, today, *arena);
    read_weeks(&facts.before, nb, today - HALF_DAYS, *arena);
    return stepping_back_judge(&facts);
}
