/* The lines of the six signs out of a notebook. Check-ins written for an earlier day are left out:
 * what is remembered later is smoother than what was. */
#include "diversity.h"
#include "growth_signs.h"
#include "look_day.h"
#include "position_path.h"
#include "query.h"
#include "self_trust.h"
#include "str.h"
#include "voice.h"

enum { LOW_MOOD = -2, WEEK = 7, AREA_MINUTES_MIN = 60 };

/* ------------------------------------------------------------------------------- evenings */

enum scale { MOOD, SOLID, URGE, EASE, PARTNER_MOOD, CLOSENESS, SCALE_COUNT };

static const str scale_fields[SCALE_COUNT] = {
    [MOOD] = STR_INIT("mood"),       [SOLID] = STR_INIT("solid"),
    [URGE] = STR_INIT("urge"),       [EASE] = STR_INIT("alone_ease"),
    [CLOSENESS] = STR_INIT("closeness"), [PARTNER_MOOD] = STR_INIT("partner_mood"),
};

/* What an evening says yes or no to, or nothing at all. */
enum mark {
    WITH_PEOPLE,
    IN_CONTACT,
    CONFLICT,
    MADE_UP,
    LIFTED_BY_PEOPLE,
    LIFTED_BY_SELF,
    MARK_COUNT
};
enum answer { UNSAID, NO, YES };

struct evening {
    double sum[SCALE_COUNT];
    int n[SCALE_COUNT];
    enum answer marks[MARK_COUNT];
    bool own_life; /* hours went into a life of one's own */
};

struct evenings {
    day since;
    bool gate_open;
    struct evening at[GROWTH_DAYS];
};

static double mean_of(const struct evening *evening, enum scale scale)
{
    return evening->sum[scale] / evening->n[scale];
}

/* Of several check-ins one that says yes is enough. */
static void mark(struct evening *evening, enum mark mark, bool yes)
{
    if (yes || evening->marks[mark] == UNSAID) evening->marks[mark] = yes ? YES : NO;
}

static bool has_option(const struct value *value, const struct record *record, str field,
                       str option)
{
    int64_t number = field_option_number(kind_field(record->kind, field), option);
    for (size_t i = 0; i < value->count; i++)
        if (value->numbers[i] == number) return true;
    return false;
}

static void mark_lists(struct evening *evening, const struct record *record, bool gate_open)
{
    const struct value *company = record_value(record, S("company"));
    const struct value *lifted = record_value(record, S("lifted_by"));
    if (company && company->count > 0) {
        bool alone = has_option(company, record, S("company"), S("alone"));
        mark(evening, WITH_PEOPLE, company->count > (alone ? 1u : 0u));
    }
    if (lifted && lifted->count > 0) {
        bool by_partner = has_option(lifted, record, S("lifted_by"), S("partner"));
        mark(evening, LIFTED_BY_PEOPLE,
             (gate_open && by_partner) ||
                 has_option(lifted, record, S("lifted_by"), S("friends")) ||
                 has_option(lifted, record, S("lifted_by"), S("family")));
        mark(evening, LIFTED_BY_SELF, has_option(lifted, record, S("lifted_by"), S("self")));
    }
}

static void mark_partner(struct evening *evening, const struct record *record)
{
    if (record_value(record, S("contact")))
        mark(evening, IN_CONTACT, !str_equal(record_text(record, S("contact")), S("none")));
    if (record_value(record, S("conflict")))
        mark(evening, CONFLICT, record_number(record, S("conflict"), 0) != 0);
    if (record_value(record, S("repaired")))
        mark(evening, MADE_UP, record_number(record, S("repaired"), 0) != 0);
}

static void add_weather(struct evenings *evenings, struct evening *evening,
                        const struct record *record)
{
    if (record_number(record, S("late"), 0) != 0) return;
    for (int scale = 0; scale < SCALE_COUNT; scale++) {
        bool of_partner = scale == PARTNER_MOOD || scale == CLOSENESS || scale == URGE;
        if (!record_value(record, scale_fields[scale]) || (of_partner && !evenings->gate_open))
            continue;
        evening->sum[scale] += (double)record_number(record, scale_fields[scale], 0);
        evening->n[scale]++;
    }
    mark_lists(evening, record, evenings->gate_open);
    if (evenings->gate_open) mark_partner(evening, record);
}

/* ---------------------------------------------------------------------------- reading a kind */

struct reader {
    struct notebook *nb;
    day since, until;
    struct arena *arena;
};

static struct query query_of(const struct reader *reader, str kind)
{
    struct query query = query_all();
    query.kind = kind_find(kind);
    query.since = reader->since;
    query.until = reader->until;
    query.oldest_first = true;
    return query;
}

static void read_evenings(const struct reader *reader, struct evenings *evenings)
{
    struct query query = query_of(reader, S("weather"));
    struct query_run run = query_start(reader->nb, &query, *reader->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *reader->arena;
        struct record record;
        if (notebook_read(entry, &room, &record))
            add_weather(evenings, &evenings->at[entry_day(entry) - evenings->since], &record);
    }
}

/* A line that is being written. */
struct line {
    double *t, *y, *x;
    size_t count;
};

static struct line line_new(struct arena *arena, size_t max, bool with_x)
{
    struct line line = {.t = NEW(arena, double, max), .y = NEW(arena, double, max)};
    if (with_x) line.x = NEW(arena, double, max);
    return line;
}

static void put(struct line *line, double t, double y)
{
    line->t[line->count] = t;
    line->y[line->count++] = y;
}

static struct growth_series series_of(const struct line *line)
{
    return (struct growth_series){line->t, line->y, line->x, line->count};
}

/* ------------------------------------------------------------------------ lines of evenings */

/* What one evening gives to a line; false for nothing. */
static bool evening_gives(const struct evening *e, enum growth_line line, double *y)
{
    static const enum scale scales[GROWTH_LINE_COUNT] = {
        [GROWTH_APART_URGE] = URGE, [GROWTH_ALONE_EASE] = EASE, [GROWTH_SOLID_WHEN_LOW] = SOLID};
    static const enum mark marks[GROWTH_LINE_COUNT] = {
        [GROWTH_CONTACT] = IN_CONTACT, [GROWTH_PEOPLE] = WITH_PEOPLE,
        [GROWTH_LIFTED_BY_PEOPLE] = LIFTED_BY_PEOPLE, [GROWTH_LIFTED_BY_SELF] = LIFTED_BY_SELF};
    if (growth_line_kind(line)->unit == GROWTH_OF) {
        *y = e->marks[marks[line]] == YES;
        return e->marks[marks[line]] != UNSAID;
    }
    bool apart = line == GROWTH_APART_MOOD || line == GROWTH_APART_URGE;
    if (apart && e->marks[IN_CONTACT] != NO) return false;
    if (line == GROWTH_ALONE_MOOD && e->marks[WITH_PEOPLE] != NO) return false;
    if (line == GROWTH_OWN_LIFE_MOOD && !e->own_life) return false;
    if (line == GROWTH_SOLID_WHEN_LOW && (e->n[MOOD] == 0 || mean_of(e, MOOD) > LOW_MOOD))
        return false;
    if (e->n[scales[line]] == 0) return false;
    *y = mean_of(e, scales[line]);
    return true;
}

static struct growth_series line_of_evenings(const struct evenings *evenings,
                                             enum growth_line line, struct arena *arena)
{
    struct line out = line_new(arena, GROWTH_DAYS, false);
    for (int i = 0; i < GROWTH_DAYS; i++) {
        double y;
        if (evening_gives(&evenings->at[i], line, &y)) put(&out, evenings->since + i, y);
    }
    return series_of(&out);
}

/* How much the mood lies lower on evenings of conflict. */
static struct growth_series line_of_conflict(const struct evenings *evenings, struct arena *arena)
{
    struct line out = line_new(arena, GROWTH_DAYS, true);
    for (int i = 0; i < GROWTH_DAYS; i++) {
        const struct evening *e = &evenings->at[i];
        if (e->marks[CONFLICT] == UNSAID || e->n[MOOD] == 0) continue;
        out.x[out.count] = e->marks[CONFLICT] == YES;
        put(&out, evenings->since + i, mean_of(e, MOOD));
    }
    return series_of(&out);
}

static size_t evenings_with(const struct evenings *evenings, enum scale scale)
{
    size_t count = 0;
    for (int i = 0; i < GROWTH_DAYS; i++)
        count += evenings->at[i].n[scale] > 0 && evenings->at[i].n[SOLID] > 0;
    return count;
}

/* How much being solid moves with the partner: with their mood as it was seen where that was
 * written down more often than how close the two were, else with closeness. */
static struct growth_series line_of_worth(const struct evenings *evenings, struct arena *arena)
{
    bool by_mood = evenings_with(evenings, PARTNER_MOOD) > evenings_with(evenings, CLOSENESS);
    enum scale by = by_mood ? PARTNER_MOOD : CLOSENESS;
    struct line out = line_new(arena, GROWTH_DAYS, true);
    for (int i = 0; i < GROWTH_DAYS; i++) {
        const struct evening *e = &evenings->at[i];
        if (e->n[by] == 0 || e->n[SOLID] == 0) continue;
        out.x[out.count] = mean_of(e, by);
        put(&out, evenings->since + i, mean_of(e, SOLID));
    }
    return series_of(&out);
}

/* ------------------------------------------------------------------- what happens at times */

static bool touches_others(const struct record *decision)
{
    const struct value *touches = record_value(decision, S("touches"));
    return touches && touches->count > 0 &&
           (has_option(touches, decision, S("touches"), S("partner")) ||
            has_option(touches, decision, S("touches"), S("others")));
}

static void take_decision(const struct record *record, double t, struct line *lines)
{
    str way = record_text(record, S("way"));
    if (touches_others(record)) return;
    if (record_value(record, S("rechecked")))
        put(&lines[GROWTH_RECHECKS], t, (double)record_number(record, S("rechecked"), 0));
    if (way.len == 0) return;
    put(&lines[GROWTH_JUDGEMENT], t, !str_equal(way, S("asked-to-feel-sure")));
    put(&lines[GROWTH_INFORMATION], t, str_equal(way, S("asked-for-information")));
}

/* Contact on the evening itself or the one after. */
static void take_contact_after(const struct evenings *evenings, double t, struct line *line)
{
    int at = (int)t - evenings->since;
    enum answer same = evenings->at[at].marks[IN_CONTACT];
    enum answer next = at + 1 < GROWTH_DAYS ? evenings->at[at + 1].marks[IN_CONTACT] : UNSAID;
    if (same != UNSAID || next != UNSAID) put(line, t, same == YES || next == YES);
}

static void take_voiced(const struct record *record, double t, const struct evenings *evenings,
                        struct line *lines)
{
    bool spoken = voice_is_spoken(record);
    str reception = record_text(record, S("reception"));
    put(&lines[GROWTH_SAID], t, spoken);
    if (record_value(record, S("fear")))
        put(&lines[GROWTH_FEAR], t, (double)record_number(record, S("fear"), 0));
    if (!spoken) return;
    if (evenings->gate_open) take_contact_after(evenings, t, &lines[GROWTH_CONTACT_AFTER]);
    if (reception.len > 0 && !str_equal(reception, S("cannot-tell")))
        put(&lines[GROWTH_RECEIVED], t, !str_equal(reception, S("worse")));
}

static void take_conflict(const struct record *record, double t, struct line *lines)
{
    str did = record_text(record, S("did"));
    bool returned = record_number(record, S("returned"), 0) != 0;
    if (did.len > 0 || record_value(record, S("returned")))
        put(&lines[GROWTH_MADE_UP], t, returned || str_equal(did, S("repaired")));
}

static void take_urge(const struct record *record, double t, struct line *lines)
{
    str response = record_text(record, S("response")), settled = record_text(record, S("settled"));
    bool waited = str_equal(response, S("waited")) || str_equal(response, S("soothed"));
    if (waited && settled.len > 0)
        put(&lines[GROWTH_WAITED_SETTLED], t, !str_equal(settled, S("no")));
}

static void take(const struct record *record, double t, const struct evenings *evenings,
                 struct line *lines)
{
    str kind = record->kind->name;
    if (str_equal(kind, S("decision"))) take_decision(record, t, lines);
    if (str_equal(kind, S("voiced"))) take_voiced(record, t, evenings, lines);
    if (str_equal(kind, S("conflict"))) take_conflict(record, t, lines);
    if (str_equal(kind, S("urge"))) take_urge(record, t, lines);
}

static void read_moments(const struct reader *reader, str kind, const enum growth_line *ids,
                         size_t count, const struct evenings *evenings, struct growth_records *out)
{
    struct query query = query_of(reader, kind);
    size_t max = query_count(reader->nb, &query, *reader->arena);
    struct line lines[GROWTH_LINE_COUNT] = {{0}};
    for (size_t i = 0; i < count; i++) lines[ids[i]] = line_new(reader->arena, max, false);
    struct query_run run = query_start(reader->nb, &query, *reader->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *reader->arena;
        struct record record;
        if (notebook_read(entry, &room, &record)) take(&record, entry_day(entry), evenings, lines);
    }
    for (size_t i = 0; i < count; i++) out->lines[ids[i]] = series_of(&lines[ids[i]]);
}

/* Conflicts that were made up: of the conflicts written down one by one, or of the evenings, which
 * ever are more. */
static void choose_made_up(const struct evenings *evenings, struct growth_records *out,
                           struct arena *arena)
{
    struct line line = line_new(arena, GROWTH_DAYS, false);
    for (int i = 0; i < GROWTH_DAYS; i++) {
        const enum answer *marks = evenings->at[i].marks;
        if (marks[CONFLICT] == YES && marks[MADE_UP] != UNSAID)
            put(&line, evenings->since + i, marks[MADE_UP] == YES);
    }
    if (line.count > out->lines[GROWTH_MADE_UP].count)
        out->lines[GROWTH_MADE_UP] = series_of(&line);
}

/* ---------------------------------------------------------------------------- hours and weeks */

/* Areas of a life of one's own: neither work, nor rest, nor the partner. */
static bool is_own_life(str area)
{
    static const str areas[] = {STR_INIT("friends"), STR_INIT("family"), STR_INIT("body"),
                                STR_INIT("learning"), STR_INIT("play"), STR_INIT("service")};
    for (size_t i = 0; i < COUNT(areas); i++)
        if (str_equal(area, areas[i])) return true;
    return false;
}

enum { AREA_COUNT_MAX = 16, WEEK_COUNT_MAX = GROWTH_DAYS / WEEK + 2 };

struct week {
    double minutes[AREA_COUNT_MAX]; /* by option number */
};

static void read_hours(const struct reader *reader, struct evenings *evenings, struct week *weeks)
{
    struct query query = query_of(reader, S("hours"));
    struct query_run run = query_start(reader->nb, &query, *reader->arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *reader->arena;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        day d = entry_day(entry);
        str area = record_text(&record, S("area"));
        const struct value *number = record_value(&record, S("area"));
        int64_t minutes = record_number(&record, S("minutes"), 0);
        if (!number || number->number >= AREA_COUNT_MAX || minutes <= 0) continue;
        if (str_equal(area, S("partner")) && !evenings->gate_open) continue;
        if (is_own_life(area)) evenings->at[d - evenings->since].own_life = true;
        if (!str_equal(area, S("work")))
            weeks[(d - day_week_start(reader->since)) / WEEK].minutes[number->number] +=
                (double)minutes;
    }
}

/* How many areas a week's hours beside work went to, in effect. */
static struct growth_series line_of_areas(const struct reader *reader, const struct week *weeks)
{
    struct line out = line_new(reader->arena, WEEK_COUNT_MAX, false);
    day first = day_week_start(reader->since);
    for (int w = 0; w < WEEK_COUNT_MAX && first + w * WEEK + WEEK - 1 <= reader->until; w++) {
        double minutes = 0;
        for (int a = 0; a < AREA_COUNT_MAX; a++) minutes += weeks[w].minutes[a];
        if (minutes >= AREA_MINUTES_MIN)
            put(&out, first + w * WEEK + WEEK - 1,
                diversity_hill1(weeks[w].minutes, AREA_COUNT_MAX));
    }
    return series_of(&out);
}

/* ------------------------------------------------------------------------------------ together */

static struct growth_series line_of_calibration(const struct reader *reader)
{
    struct self_trust_rows rows =
        self_trust_rows_of_notebook(reader->nb, reader->until, reader->arena);
    struct line out = line_new(reader->arena, rows.count, false);
    for (size_t i = 0; i < rows.count; i++) {
        const struct self_trust_row *row = &rows.rows[i];
        double error = row->confidence - row->good;
        if (row->confidence >= 0 && row->day >= reader->since) put(&out, row->day, error * error);
    }
    return series_of(&out);
}

/* What the questionnaire says of connection since its first time, as a verdict of two looks. */
static struct estimate connection_of(const struct reader *reader)
{
    enum { LATEST = 2 };
    struct arena scratch = *reader->arena;
    struct position_path path =
        position_path_latest(reader->nb, reader->until, LATEST, &scratch);
    const struct position_trend *trend = &path.trends[AXIS_CONNECTION];
    struct estimate e = trend->since_first.estimate;
    if (e.verdict == VERDICT_GROWING) e.direction = TOWARDS_MORE;
    if (e.verdict == VERDICT_SLIPPING) e.direction = TOWARDS_LESS;
    bool moved = e.direction != TOWARDS_NEITHER;
    e.verdict = !trend->confirmed               ? VERDICT_NOT_YET_KNOWN
                : moved                         ? VERDICT_CHANGED
                : e.verdict == VERDICT_STEADY ? VERDICT_UNCHANGED
                                                : VERDICT_NOT_YET_KNOWN;
    return e;
}

static void put_evening_lines(const struct reader *reader, const struct evenings *evenings,
                              struct growth_records *out)
{
    static const enum growth_line lines[] = {
        GROWTH_APART_MOOD, GROWTH_ALONE_MOOD, GROWTH_APART_URGE, GROWTH_CONTACT, GROWTH_PEOPLE,
        GROWTH_OWN_LIFE_MOOD, GROWTH_ALONE_EASE, GROWTH_LIFTED_BY_PEOPLE, GROWTH_SOLID_WHEN_LOW,
        GROWTH_LIFTED_BY_SELF};
    for (size_t i = 0; i < COUNT(lines); i++)
        out->lines[lines[i]] = line_of_evenings(evenings, lines[i], reader->arena);
    out->lines[GROWTH_CONFLICT_DIP] = line_of_conflict(evenings, reader->arena);
    out->lines[GROWTH_WORTH_SLOPE] = line_of_worth(evenings, reader->arena);
}

struct growth_records growth_records_of_notebook(struct notebook *nb, bool gate_open, day as_of,
                                                 struct arena *arena)
{
    static const enum growth_line of_decisions[] = {GROWTH_RECHECKS, GROWTH_JUDGEMENT,
                                                    GROWTH_INFORMATION};
    static const enum growth_line of_voiced[] = {GROWTH_SAID, GROWTH_FEAR, GROWTH_CONTACT_AFTER,
                                                 GROWTH_RECEIVED};
    static const enum growth_line of_conflicts[] = {GROWTH_MADE_UP};
    static const enum growth_line of_urges[] = {GROWTH_WAITED_SETTLED};
    day until = look_day_of(as_of);
    struct growth_records out = {.until = until, .next = until + THENNOW_LOOK_GAP_DAYS};
    struct reader reader = {nb, until - GROWTH_DAYS + 1, until, arena};
    struct evenings *evenings = NEW(arena, struct evenings, 1);
    struct week *weeks = NEW(arena, struct week, WEEK_COUNT_MAX);
    evenings->since = reader.since;
    evenings->gate_open = gate_open;
    read_evenings(&reader, evenings);
    read_hours(&reader, evenings, weeks);
    put_evening_lines(&reader, evenings, &out);
    out.lines[GROWTH_AREAS] = line_of_areas(&reader, weeks);
    read_moments(&reader, S("decision"), of_decisions, COUNT(of_decisions), evenings, &out);
    read_moments(&reader, S("voiced"), of_voiced, COUNT(of_voiced), evenings, &out);
    out.lines[GROWTH_CALIBRATION] = line_of_calibration(&reader);
    if (!gate_open) return out;
    read_moments(&reader, S("conflict"), of_conflicts, COUNT(of_conflicts), evenings, &out);
    choose_made_up(evenings, &out, arena);
    read_moments(&reader, S("urge"), of_urges, COUNT(of_urges), evenings, &out);
    out.connection = connection_of(&reader);
    return out;
}
