#include "life_follow.h"

#include "str.h"

/* `way` is what happens at each stage, c a change and s a sequel, * again and again; `percent` how
 * often it does; then the days until the first and between the others. */
static const struct follow {
    str kind;
    const char *way;
    const char *sequel;
    uint8_t percent;
    uint8_t first_lo, first_hi, again_lo, again_hi;
    bool stays;
} follows[] = {
    {STR_INIT("person"), "c*", NULL, 100, 60, 120, 60, 150, true},
    {STR_INIT("value"), "c*", NULL, 100, 30, 60, 40, 80, true},
    {STR_INIT("trigger"), "", NULL, 0, 0, 0, 0, 0, true},
    {STR_INIT("soother"), "s*", "done", 90, 2, 8, 7, 18, true},
    {STR_INIT("belief"), "c*", NULL, 100, 20, 40, 30, 60, true},
    {STR_INIT("ritual"), "s*", "done", 80, 2, 7, 7, 7, true},
    {STR_INIT("goal"), "s*", "done", 60, 4, 9, 6, 10, true},
    {STR_INIT("vision"), "", NULL, 0, 0, 0, 0, 0, true},
    {STR_INIT("boundary"), "ccs*", "boundary-event", 90, 2, 8, 7, 21, true},
    {STR_INIT("decision"), "s", "outcome", 88, 0, 0, 0, 0, false},
    {STR_INIT("conflict"), "cs", "repair", 80, 1, 1, 0, 3, false},
    {STR_INIT("repair"), "c", NULL, 85, 5, 14, 0, 0, false},
    {STR_INIT("urge"), "", NULL, 0, 0, 0, 0, 0, false},
    {STR_INIT("i-statement"), "c", NULL, 65, 1, 6, 0, 0, false},
    {STR_INIT("topic"), "c", NULL, 85, 2, 9, 0, 0, false},
    {STR_INIT("stressor"), "c", NULL, 90, 0, 0, 0, 0, false},
    {STR_INIT("plan-step"), "cc", NULL, 85, 0, 1, 2, 6, false},
};

static const struct follow *follow_of(const struct kind *kind)
{
    for (size_t i = 0; i < COUNT(follows); i++)
        if (str_equal(follows[i].kind, kind->name)) return &follows[i];
    return NULL;
}

bool life_follow_keeps(const struct kind *kind)
{
    return follow_of(kind) != NULL;
}

bool life_follow_stays(const struct kind *kind)
{
    const struct follow *follow = follow_of(kind);
    return follow && follow->stays;
}

static char stage_of(const struct follow *follow, const struct life_thing *thing)
{
    size_t len = str_of_c(follow->way).len, at = thing->stage;
    if (len > 0 && follow->way[len - 1] == '*' && at + 1 >= len) at = len - 2;
    return at < len ? follow->way[at] : '\0';
}

static str text_kept(const struct life_thing *thing, str field)
{
    for (size_t i = 0; i < thing->field_count; i++)
        if (str_equal(thing->fields[i].name, field))
            return (str){thing->text + thing->fields[i].at, thing->fields[i].len};
    return S("");
}

/* A day that the record names itself; 0 where it names none. */
static day day_named(const struct life_thing *thing, str field)
{
    day named;
    return day_parse(text_kept(thing, field), &named) ? named : 0;
}

/* The next day of a rule such as FREQ=WEEKLY;BYDAY=MO,TH; what comes daily is done on some days. */
static day next_of_rule(struct life *life, str rule)
{
    static const str names[] = {STR_INIT("MO"), STR_INIT("TU"), STR_INIT("WE"), STR_INIT("TH"),
                                STR_INIT("FR"), STR_INIT("SA"), STR_INIT("SU")};
    ptrdiff_t at = str_find(rule, S("BYDAY="));
    day next = life->today.day + 1;
    if (at < 0) return next + (day)chance_between(&life->chance, 0, 2);
    str days = str_slice(rule, (size_t)at + 6, rule.len);
    for (int i = 0; i < 7 && str_find(days, names[day_weekday(next) - 1]) < 0; i++) next++;
    return next;
}

void life_follow_plan(struct life *life, struct life_thing *thing)
{
    const struct follow *follow = follow_of(thing->kind);
    bool first = thing->stage == 0;
    thing->due = 0;
    if (stage_of(follow, thing) == '\0') return;
    int64_t lo = first ? follow->first_lo : follow->again_lo;
    int64_t hi = first ? follow->first_hi : follow->again_hi;
    thing->due = life->today.day + (day)chance_between(&life->chance, lo, hi);
    day named = day_named(thing, S("review_on"));
    if (str_equal(thing->kind->name, S("decision")) && named) thing->due = named;
    named = day_named(thing, S("on"));
    if (str_equal(thing->kind->name, S("stressor")) && named) thing->due = named + 1;
    str rule = text_kept(thing, S("rule"));
    if (rule.len > 0) thing->due = next_of_rule(life, rule);
}

const struct kind *life_follow_next(struct life *life, struct life_thing *thing)
{
    const struct follow *follow = follow_of(thing->kind);
    char stage = stage_of(follow, thing);
    if (thing->stage < 100) thing->stage++;
    if (stage == '\0' || !chance_happens(&life->chance, follow->percent)) return NULL;
    return stage == 's' ? kind_find(str_of_c(follow->sequel)) : thing->kind;
}

static bool happens(struct life_writing *w, double percent)
{
    return chance_happens(&w->life->chance, percent);
}

static void change_urge(struct life_writing *w)
{
    double steady = w->life->today.steady;
    bool sought = happens(w, 55 - 60 * steady), soothed = !sought && happens(w, 35);
    life_write_text(w, S("response"),
                    sought ? S("sought") : soothed ? S("soothed") : S("waited"));
    int64_t least = sought ? 5 : 20, most = sought ? 20 : 90;
    double eased = sought ? 1 : 0.5 + 2 * steady;
    double after = w->life->today.urge + 1.5 - eased + 2 * chance_normal(&w->life->chance);
    life_write_number(w, S("waited_min"), chance_between(&w->life->chance, least, most));
    life_write_scale(w, S("after"), after);
    life_write_text(w, S("settled"),
                    after >= 5.5 ? S("no") : sought || after >= 3 ? S("for-a-while") : S("yes"));
}

static void change_boundary(struct life_writing *w)
{
    bool first = w->thing->stage <= 1;
    bool agreed = !first && happens(w, 70);
    life_write_text(w, S("state"), first ? S("said") : agreed ? S("agreed") : S("revised"));
    life_write_day(w, S("review_on"),
                   w->life->today.day + (day)chance_between(&w->life->chance, 20, 60));
}

static void change_plan_step(struct life_writing *w)
{
    if (w->thing->stage > 1) {
        life_write_text(w, S("state"), S("done"));
    } else {
        life_write_one_of(w, S("state"), "taken|taken|taken|later|never");
    }
}

void life_follow_change(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    double noise = chance_normal(&w->life->chance);
    str kind = w->kind->name;
    if (str_equal(kind, S("urge"))) change_urge(w);
    if (str_equal(kind, S("boundary"))) change_boundary(w);
    if (str_equal(kind, S("plan-step"))) change_plan_step(w);
    if (str_equal(kind, S("person")))
        life_write_scale(w, S("closeness"), 2 + 7 * today->close + 1.5 * noise);
    if (str_equal(kind, S("value")))
        life_write_scale(w, S("lived"), 2.5 + 5.5 * today->steady + noise);
    if (str_equal(kind, S("belief")))
        life_write_scale(w, S("held"), 95 - 75 * today->steady + 5 * noise);
    if (str_equal(kind, S("conflict"))) life_write_number(w, S("returned"), 1);
    if (str_equal(kind, S("repair")))
        life_write_text(w, S("better"),
                        happens(w, 30 + 55 * today->close) ? S("yes") : S("partly"));
    if (str_equal(kind, S("i-statement"))) life_write_number(w, S("said"), 1);
    if (str_equal(kind, S("topic")))
        life_write_one_of(w, S("state"), "accepted|accepted|later");
    if (str_equal(kind, S("stressor")))
        life_write_scale(w, S("handled"), 4.5 + 4.5 * today->steady + noise);
}
