#include "growth_signs.h"

#include "str.h"

static const struct growth_line_kind line_kinds[GROWTH_LINE_COUNT] = {
    [GROWTH_APART_MOOD] = {STR_INIT("apart-mood"), GROWTH_EVENINGS, GROWTH_MOOD_STEPS,
                           NEED_EVENINGS, true, false},
    [GROWTH_ALONE_MOOD] = {STR_INIT("alone-mood"), GROWTH_EVENINGS, GROWTH_MOOD_STEPS,
                           NEED_EVENINGS, false, false},
    [GROWTH_APART_URGE] = {STR_INIT("apart-urge"), GROWTH_EVENINGS, GROWTH_POINTS, NEED_EVENINGS,
                           true, true},
    [GROWTH_CONTACT] = {STR_INIT("contact"), GROWTH_EVENINGS, GROWTH_OF, NEED_EVENINGS, true,
                        false},
    [GROWTH_PEOPLE] = {STR_INIT("people"), GROWTH_EVENINGS, GROWTH_OF, NEED_EVENINGS, false, false},
    [GROWTH_RECHECKS] = {STR_INIT("rechecks"), GROWTH_COUNTS, GROWTH_TIMES, NEED_MOMENTS, false,
                         true},
    [GROWTH_JUDGEMENT] = {STR_INIT("judgement"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS, false,
                          false},
    [GROWTH_CALIBRATION] = {STR_INIT("calibration"), GROWTH_MOMENTS, GROWTH_SQUARES, NEED_REVIEWS,
                            false, true},
    [GROWTH_INFORMATION] = {STR_INIT("information"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS, false,
                            false},
    [GROWTH_OWN_LIFE_MOOD] = {STR_INIT("own-life-mood"), GROWTH_EVENINGS, GROWTH_MOOD_STEPS,
                              NEED_EVENINGS, false, false},
    [GROWTH_ALONE_EASE] = {STR_INIT("alone-ease"), GROWTH_EVENINGS, GROWTH_POINTS, NEED_EVENINGS,
                           false, false},
    [GROWTH_AREAS] = {STR_INIT("areas"), GROWTH_EVENINGS, GROWTH_KINDS, NEED_WEEKS, false, false},
    [GROWTH_LIFTED_BY_PEOPLE] = {STR_INIT("lifted-by-people"), GROWTH_EVENINGS, GROWTH_OF,
                                 NEED_EVENINGS, false, false},
    [GROWTH_SAID] = {STR_INIT("said"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS, false, false},
    [GROWTH_FEAR] = {STR_INIT("fear"), GROWTH_MOMENTS, GROWTH_POINTS, NEED_MOMENTS, false, true},
    [GROWTH_CONTACT_AFTER] = {STR_INIT("contact-after"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS,
                              true, false},
    [GROWTH_RECEIVED] = {STR_INIT("received"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS, false,
                         false},
    [GROWTH_CONFLICT_DIP] = {STR_INIT("conflict-dip"), GROWTH_SLOPES, GROWTH_MOOD_STEPS,
                             NEED_EVENINGS, true, false},
    [GROWTH_MADE_UP] = {STR_INIT("made-up"), GROWTH_SHARES, GROWTH_OF, NEED_MOMENTS, true, false},
    [GROWTH_WORTH_SLOPE] = {STR_INIT("worth-slope"), GROWTH_SLOPES, GROWTH_PER_POINT,
                            NEED_EVENINGS, true, true},
    [GROWTH_WAITED_SETTLED] = {STR_INIT("waited-settled"), GROWTH_SHARES, GROWTH_OF, NEED_SETTLED,
                               true, false},
    [GROWTH_SOLID_WHEN_LOW] = {STR_INIT("solid-when-low"), GROWTH_EVENINGS, GROWTH_POINTS,
                               NEED_DIPS, false, false},
    [GROWTH_LIFTED_BY_SELF] = {STR_INIT("lifted-by-self"), GROWTH_EVENINGS, GROWTH_OF,
                               NEED_EVENINGS, false, false},
    [GROWTH_CONNECTION] = {STR_INIT("connection"), GROWTH_AXIS, GROWTH_FOURTHS,
                           NEED_ADMINISTRATIONS, true, false},
};

static const struct growth_sign_kind sign_kinds[GROWTH_SIGN_COUNT] = {
    [GROWTH_ALONE] = {.id = STR_INIT("alone"),
                      .primaries = {GROWTH_APART_MOOD, GROWTH_ALONE_MOOD, GROWTH_APART_URGE},
                      .primary_count = 3,
                      .companions = {GROWTH_CONTACT, GROWTH_PEOPLE},
                      .companion_count = 2},
    [GROWTH_DECIDING] = {.id = STR_INIT("deciding"),
                         .primaries = {GROWTH_RECHECKS, GROWTH_JUDGEMENT, GROWTH_CALIBRATION},
                         .primary_count = 3,
                         .companions = {GROWTH_INFORMATION},
                         .companion_count = 1},
    [GROWTH_APART] = {.id = STR_INIT("apart"),
                      .primaries = {GROWTH_OWN_LIFE_MOOD, GROWTH_ALONE_EASE, GROWTH_AREAS},
                      .primary_count = 3,
                      .companions = {GROWTH_LIFTED_BY_PEOPLE, GROWTH_PEOPLE},
                      .companion_count = 2},
    [GROWTH_VOICE] = {.id = STR_INIT("voice"),
                      .primaries = {GROWTH_SAID, GROWTH_FEAR},
                      .primary_count = 2,
                      .companions = {GROWTH_CONTACT_AFTER, GROWTH_RECEIVED},
                      .companion_count = 2},
    [GROWTH_CONFLICT] = {.id = STR_INIT("conflict"),
                         .primaries = {GROWTH_CONFLICT_DIP, GROWTH_MADE_UP},
                         .primary_count = 2,
                         .companions = {GROWTH_SAID},
                         .companion_count = 1},
    [GROWTH_OWN] = {.id = STR_INIT("own"),
                    .primaries = {GROWTH_WORTH_SLOPE, GROWTH_WAITED_SETTLED, GROWTH_SOLID_WHEN_LOW,
                                  GROWTH_LIFTED_BY_SELF},
                    .primary_count = 4,
                    .companions = {GROWTH_CONNECTION, GROWTH_PEOPLE},
                    .companion_count = 2},
};

const struct growth_line_kind *growth_line_kind(enum growth_line line)
{
    return &line_kinds[line];
}

const struct growth_sign_kind *growth_sign_kind(enum growth_sign sign)
{
    return &sign_kinds[sign];
}

enum growth_sign growth_sign_find(str id)
{
    enum growth_sign sign = GROWTH_ALONE;
    while (sign < GROWTH_SIGN_COUNT && !str_equal(sign_kinds[sign].id, id)) sign++;
    return sign;
}

int growth_direction(const struct estimate *estimate, bool less)
{
    return less ? -estimate->direction : estimate->direction;
}

enum verdict growth_judge(const struct estimate *primary, bool primary_less,
                          const struct estimate *companion, bool companion_less)
{
    if (primary->verdict == VERDICT_UNCHANGED) return VERDICT_STEADY;
    if (primary->verdict != VERDICT_CHANGED) return VERDICT_NOT_YET_KNOWN;
    if (growth_direction(primary, primary_less) < 0) return VERDICT_SLIPPING;
    /* One look is enough to hold praise back: a gain must not be bought with distance. */
    bool away = growth_direction(companion, companion_less) < 0;
    return away ? VERDICT_CHANGED : VERDICT_GROWING;
}

static double mean_of_part(const struct growth_series *series, const struct thennow_look *look,
                           enum thennow_part part)
{
    double mean = 0, n = 0;
    for (size_t i = 0; i < series->count && series->t[i] < look->windows.until; i++) {
        if (thennow_part_of(&look->windows, series->t[i]) != part) continue;
        n += 1;
        mean += (series->y[i] - mean) / n;
    }
    return mean;
}

static struct thennow compare(const struct growth_line_kind *kind,
                              const struct growth_series *series,
                              const struct thennow_question *question, struct arena scratch)
{
    if (kind->model == GROWTH_SHARES)
        return thennow_of_shares(series->t, series->y, series->count, question);
    if (kind->model == GROWTH_COUNTS)
        return thennow_of_counts(series->t, series->y, series->count, question);
    struct thennow_rows rows = {.count = series->count, .t = series->t, .y = series->y};
    rows.slope_of = kind->model == GROWTH_SLOPES ? series->x : NULL;
    rows.independent = kind->model == GROWTH_MOMENTS;
    return thennow_of_rows(&rows, question, scratch);
}

static struct growth_evidence evidence_of(const struct growth_records *records,
                                          enum growth_line line, bool gate_open,
                                          struct arena scratch)
{
    const struct growth_line_kind *kind = &line_kinds[line];
    struct growth_evidence e = {.line = line, .shown = gate_open || !kind->gated};
    if (!e.shown) return e;
    e.series = records->lines[line];
    if (kind->model == GROWTH_AXIS) {
        e.change.estimate = records->connection;
        return e;
    }
    struct thennow_question question = {.until = records->until + 1.0, .need = kind->need};
    e.change = compare(kind, &e.series, &question, scratch);
    if (e.change.now.known &&
        question.until - e.change.now.windows.until > THENNOW_WINDOW_DAYS_MIN) {
        e.change.now.known = false; /* its last weeks are not these weeks */
        e.change.estimate = thennow_judge(&e.change.before, &e.change.now, kind->need);
    }
    e.then_mean = mean_of_part(&e.series, &e.change.now, THENNOW_THEN);
    e.now_mean = mean_of_part(&e.series, &e.change.now, THENNOW_NOW);
    return e;
}

/* The first that can be told; where none can, the one with the most rows, which will be first. */
static const struct growth_evidence *choose(const struct growth *growth,
                                            const enum growth_line *lines, size_t count)
{
    const struct growth_evidence *best = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct growth_evidence *line = &growth->lines[lines[i]];
        if (!line->shown) continue;
        if (line->change.estimate.known) return line;
        if (!best || line->series.count > best->series.count) best = line;
    }
    return best;
}

static struct growth_status status_of(const struct growth *growth, enum growth_sign sign)
{
    const struct growth_sign_kind *kind = &sign_kinds[sign];
    const struct growth_evidence *primary =
        choose(growth, kind->primaries, kind->primary_count);
    const struct growth_evidence *companion =
        choose(growth, kind->companions, kind->companion_count);
    if (!primary || !companion) return (struct growth_status){0};
    struct growth_status status = {.shown = true, .primary = primary->line,
                                   .companion = companion->line,
                                   .estimate = primary->change.estimate};
    status.estimate.verdict =
        growth_judge(&primary->change.estimate, line_kinds[primary->line].less,
                     &companion->change.estimate, line_kinds[companion->line].less);
    status.further_away = status.estimate.verdict == VERDICT_CHANGED;
    return status;
}

struct growth growth_of(const struct growth_records *records, bool gate_open, struct arena scratch)
{
    struct growth growth = {.until = records->until, .next = records->next};
    for (int line = 0; line < GROWTH_LINE_COUNT; line++)
        growth.lines[line] = evidence_of(records, (enum growth_line)line, gate_open, scratch);
    for (int sign = 0; sign < GROWTH_SIGN_COUNT; sign++)
        growth.signs[sign] = status_of(&growth, (enum growth_sign)sign);
    return growth;
}
