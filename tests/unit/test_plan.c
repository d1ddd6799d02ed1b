/* test_plan.c - which step is offered, and the sentence that says why. */
#include "plan.h"
#include "rules.h"
#include "steps.h"
#include "traces.h"
#include "questionnaire.h"
#include "typed.h"

/* A Wednesday: reasons are looked at as of the Sunday three days before. */
enum { TODAY = 20006 - 1, WEDNESDAY = 3, SINCE_SUNDAY = 3 };

struct desk_of_plan {
    struct arena room, arena;
    struct notebook nb;
};

static struct desk_of_plan *begin(void)
{
    static struct desk_of_plan desk;
    desk.room = test_arena(4 << 20);
    desk.arena = test_arena(8 << 20);
    desk.nb = notebook_new(&desk.room, 64);
    return &desk;
}

static day today(void)
{
    return day_week_start(TODAY) + WEDNESDAY - 1;
}

/* An evening so many days before the Sunday up to which reasons count. */
static struct moment evening(int before)
{
    return moment_of_day(today() - SINCE_SUNDAY - before, 21 * 60, 0);
}

static struct moment this_week(int before)
{
    return moment_of_day(today() - before, 12 * 60, 0);
}

static void write(struct desk_of_plan *desk, const char *kind, struct moment at, const char *fields)
{
    fold_typed(&desk->nb, kind, at, fields);
}

static void evenings(struct desk_of_plan *desk, int count, const char *fields)
{
    for (int i = 0; i < count; i++) write(desk, "weather", evening(i), fields);
}

static const struct content *content(void)
{
    return content_in(S("en"));
}

static struct plan plan(struct desk_of_plan *desk, bool gate_open)
{
    return plan_of_notebook(&desk->nb, content(), today(), DAY_FIRST, gate_open, &desk->arena);
}

static str sentence(struct desk_of_plan *desk, const struct plan *plan)
{
    static const str times[] = {STR_INIT("never"), STR_INIT("once"), STR_INIT("twice"),
                                STR_INIT("3 times"), STR_INIT("4 times")};
    struct buf out = buf_new(&desk->arena, 512);
    if (!plan->sentence) return S("none");
    CHECK_TRUE(plan_put_reason(&out, plan->sentence->say, &plan->reason,
                               plan->reason.n < 5 ? times[plan->reason.n] : S("often"),
                               S("3 November")));
    return buf_str(&out);
}

static bool sees_distance(const struct plan *plan)
{
    const struct content_region *region = content_find_region(content(), S("keeping-distance"));
    return plan->regions >> (region - content()->regions) & 1;
}

static str step_id(const struct plan *plan)
{
    return plan->step ? plan->step->id : S("none");
}

/* -------------------------------------------------------------------------------- content */

TEST(plan_every_rule_has_its_sentence_and_every_sentence_its_rule)
{
    struct buf out = buf_new(&begin()->arena, 1024);
    struct reason reason = {.n = 3, .of = 5};
    for (size_t i = 0; i < rules_count(); i++)
        if (!content_find_reason(content(), rules_name(i)))
            CHECK_STR(rules_name(i), S("a sentence"));
    CHECK_INT(content()->reason_count, rules_count());
    for (size_t i = 0; i < content()->reason_count; i++) {
        out.len = 0;
        CHECK_TRUE(
            plan_put_reason(&out, content()->reasons[i].say, &reason, S("once"), S("today")));
    }
    CHECK_TRUE(!plan_put_reason(&out, S("On {m} evenings."), &reason, S("once"), S("today")));
}

TEST(plan_every_step_is_seen_by_records_that_can_be_written)
{
    for (size_t i = 0; i < content()->path_step_count; i++) {
        str rest = content()->path_steps[i].seen, named = str_cut(&rest, '=');
        str kind_name = str_cut(&named, '.');
        if (kind_name.len == 0) continue;
        const struct kind *kind = kind_find(kind_name);
        const struct field *field = kind && named.len > 0 ? kind_field(kind, named) : NULL;
        if (!kind || (named.len > 0 && !field))
            CHECK_STR(content()->path_steps[i].seen, S("a field"));
        if (rest.len > 0 && field && field->type == FIELD_CHOICE)
            CHECK_TRUE(field_option_number(field, rest) > 0);
    }
}

/* Whatever is about less asking, speaking up, or a partner, waits for the gate. */
TEST(plan_what_could_harm_waits_for_the_gate)
{
    static const str gated[] = {STR_INIT("boundaries"), STR_INIT("speaking-up"),
                                STR_INIT("closeness"), STR_INIT("making-up"),
                                STR_INIT("leaned-on")};
    static const str sentences[] = {STR_INIT("urges-often"), STR_INIT("urges-noted"),
                                    STR_INIT("asked-to-feel-sure"), STR_INIT("felt-far")};
    for (size_t i = 0; i < COUNT(gated); i++)
        CHECK_TRUE(content_find_path(content(), gated[i])->gated);
    for (size_t i = 0; i < COUNT(sentences); i++)
        CHECK_TRUE(content_find_reason(content(), sentences[i])->gated);
}

/* -------------------------------------------------------------------------------- reasons */

TEST(plan_without_data_gives_a_first_small_step)
{
    struct desk_of_plan *desk = begin();
    struct plan got = plan(desk, true);
    CHECK_STR(step_id(&got), S("word-beside-the-sky"));
    CHECK_STR(sentence(desk, &got), S("A first small step, picked by nobody's numbers."));
    CHECK_STR(got.step->path->id, S("first-steps"));
}

TEST(plan_reassurance_is_a_reason_only_behind_the_open_gate)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 3, "mood=1 urge=8 feelings=calm");
    write(desk, "weather", evening(3), "mood=1 urge=2 feelings=calm");
    write(desk, "weather", evening(4), "mood=2 urge=3 feelings=calm");
    struct plan open = plan(desk, true);
    CHECK_STR(step_id(&open), S("ten-minutes-first"));
    CHECK_STR(sentence(desk, &open), S("On 3 of the last 5 evenings you noted, the wish for "
                                       "reassurance was strong."));
    struct plan closed = plan(desk, false);
    CHECK_STR(closed.reason.rule, S("calm-weeks"));
    for (size_t i = 0; i < 2; i++) write(desk, "weather", evening((int)i), "mood=1 urge=1");
    open = plan(desk, true);
    CHECK_TRUE(!str_equal(open.reason.rule, S("urges-often")));
}

/* Each reason of the records, as it is said. */
static void check_reason(struct desk_of_plan *desk, const char *said, const char *step)
{
    struct plan got = plan(desk, true);
    CHECK_STR(sentence(desk, &got), str_of_c(said));
    CHECK_STR(step_id(&got), str_of_c(step));
}

TEST(plan_heavy_evenings_come_first)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 5, "mood=-3 urge=9 company=alone slept_min=200");
    check_reason(desk, "On 5 of the last 5 evenings you noted, the weather in you was heavy.",
                 "one-kind-thing");
}

TEST(plan_few_people_lead_towards_people_and_never_to_being_alone)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 5, "mood=0 company=alone alone_ease=1 feelings=calm");
    check_reason(desk, "On 5 of the last 5 evenings you noted, you were with nobody.",
                 "a-short-exchange");
    write(desk, "plan-step", this_week(1), "path=x what=towards-people reason=r state=never");
    struct plan got = plan(desk, true);
    CHECK_TRUE(sees_distance(&got));
    CHECK_TRUE(!got.step || !str_equal(got.step->path->id, S("at-ease-alone")));
}

TEST(plan_uneasy_time_alone)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 4, "mood=0 company=friends alone_ease=2 feelings=calm");
    check_reason(desk, "On 4 of the last 4 evenings with time alone, that time felt uneasy.",
                 "guess-and-see");
}

TEST(plan_short_nights)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 3, "mood=0 slept_min=300 feelings=calm");
    write(desk, "weather", evening(3), "mood=0 slept_min=360 feelings=calm");
    check_reason(desk, "On 3 of the last 4 nights you noted, sleep was short.", "phone-away-early");
}

TEST(plan_limits_that_bent)
{
    struct desk_of_plan *desk = begin();
    id128 limit = fold_typed(&desk->nb, "boundary", evening(20), "limit=x state=said");
    char fields[80];
    struct buf about = buf_over(fields, sizeof fields);
    buf_put(&about, S("what=bent about="));
    id_put(&about, limit);
    buf_put_char(&about, '\0');
    write(desk, "boundary-event", evening(2), fields);
    check_reason(desk, "In the last four weeks a limit of yours bent or was crossed once.",
                 "a-limit-that-bent");
    write(desk, "boundary-event", evening(1), fields);
    check_reason(desk, "In the last four weeks a limit of yours bent or was crossed twice.",
                 "a-limit-that-bent");
}

TEST(plan_kept_quiet)
{
    struct desk_of_plan *desk = begin();
    write(desk, "voiced", evening(1), "what=a did=kept-quiet");
    write(desk, "voiced", evening(2), "what=b did=said");
    CHECK_STR(plan(desk, true).reason.rule, S("first-step"));
    write(desk, "voiced", evening(3), "what=c did=yes-meaning-no");
    check_reason(desk,
                 "Of the last 3 times you noted, you kept quiet or said yes and meant no twice.",
                 "let-me-think");
}

TEST(plan_decisions_asked_to_feel_sure)
{
    struct desk_of_plan *desk = begin();
    write(desk, "decision", evening(1), "about_what=a way=asked-to-feel-sure");
    write(desk, "decision", evening(2), "about_what=b way=asked-to-feel-sure");
    write(desk, "decision", evening(3), "about_what=c way=asked-for-information");
    check_reason(desk, "Of your last 3 decisions, you asked someone in order to feel sure twice.",
                 "a-small-choice");
    write(desk, "decision", evening(4), "about_what=d way=own");
    CHECK_STR(plan(desk, true).reason.rule, S("first-step")); /* half is not more than half */
}

TEST(plan_support_from_one_person_and_given_to_others)
{
    struct desk_of_plan *desk = begin();
    for (int i = 0; i < 4; i++)
        write(desk, "support", evening(10 + i), "person=Mo direction=received");
    check_reason(desk, "All 4 times that you noted support lately, it came from the same person.",
                 "two-more-people");
    write(desk, "support", evening(9), "person=Ada direction=received");
    CHECK_STR(plan(desk, true).reason.rule, S("first-step"));
    desk = begin();
    for (int i = 0; i < 4; i++)
        write(desk, "support", evening(10 + i), "person=Mo direction=given cost=7");
    check_reason(desk,
                 "Of the last 4 times of support you noted, you were the one who gave 4 times.",
                 "listen-or-help");
}

static void write_answers(struct desk_of_plan *desk, struct moment at, int steadiness,
                          int connection)
{
    struct position_answers answers = keyed_answers(steadiness, connection);
    struct buf fields = buf_new(&desk->arena, 512);
    buf_put(&fields, S("form=position answers="));
    for (size_t i = 0; i < position_key_own.count; i++)
        buf_format(&fields, "%s%ls=%d", i > 0 ? "," : "", STR(position_key_own.items[i].name),
                   answers.raw[i]);
    write(desk, "answers", at, str_copy_c(&desk->arena, buf_str(&fields)));
}

TEST(plan_answers_speak_for_both_axes)
{
    struct desk_of_plan *desk = begin();
    write_answers(desk, this_week(0), 4, 0);
    struct plan got = plan(desk, true);
    CHECK_STR(got.step->path->id, S("towards-people"));
    CHECK_STR(
        sentence(desk, &got),
        S("Your answers of 3 November speak of steady ground and some distance from people."));
    CHECK_TRUE(sees_distance(&got));
    got = plan(desk, false); /* the questionnaire lies behind the gate, and so does what it says */
    CHECK_STR(got.reason.rule, S("first-step"));
    desk = begin();
    write_answers(desk, this_week(0), 1, 4);
    check_reason(desk, "In your answers of 3 November, calming yourself stood lowest.",
                 "settle-while-calm");
    desk = begin();
    write_answers(desk, this_week(70), 1, 4); /* too old to say anything of these weeks */
    CHECK_STR(plan(desk, true).reason.rule, S("first-step"));
}

TEST(plan_steady_and_close_is_seldom_asked_for_anything)
{
    struct desk_of_plan *desk = begin();
    write_answers(desk, this_week(2), 4, 4);
    evenings(desk, 5, "mood=2 company=friends feelings=calm urge=0 solid=8");
    struct plan got = plan(desk, true);
    CHECK_STR(got.reason.rule, S("steady"));
    CHECK_STR(got.step->path->id, S("keeping"));
    write(desk, "plan-step", this_week(9),
          "path=keeping what=tell-what-you-are-glad-of reason=r state=done");
    got = plan(desk, true);
    CHECK_STR(got.reason.rule, S("")); /* what was begun goes on, without a number */
    desk = begin();
    write_answers(desk, this_week(2), 4, 4);
    write(desk, "plan-step", this_week(9),
          "path=keeping what=tell-what-you-are-glad-of reason=r state=never");
    CHECK_TRUE(plan(desk, true).step == NULL);
    desk = begin();
    write_answers(desk, this_week(2), 4, 4);
    write(desk, "plan-step", this_week(15),
          "path=keeping what=tell-what-you-are-glad-of reason=r state=never");
    got = plan(desk, true);
    CHECK_STR(step_id(&got), S("a-win-told"));
}

/* -------------------------------------------------------------------------------- answers */

TEST(plan_answers_decide_what_comes_next)
{
    struct desk_of_plan *desk = begin();
    const char *step = "path=first-steps what=word-beside-the-sky reason=r state=";
    char fields[120];
    static const struct {
        const char *state, *next;
        bool rests;
    } cases[] = {
        {"offered", "one-thing-that-soothes", false}, {"later", "one-thing-that-soothes", true},
        {"done", "one-thing-that-soothes", true},     {"never", "one-thing-that-soothes", false},
        {"taken", "word-beside-the-sky", false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        desk = begin();
        struct buf text = buf_over(fields, sizeof fields);
        buf_format(&text, "%s%s", step, cases[i].state);
        buf_put_char(&text, '\0');
        write(desk, "plan-step", this_week(0), fields);
        struct plan got = plan(desk, true);
        CHECK_STR(step_id(&got), str_of_c(cases[i].next));
        CHECK_INT(got.rests, cases[i].rests);
    }
}

TEST(plan_what_was_put_off_comes_back_and_never_does_not)
{
    struct desk_of_plan *desk = begin();
    const char *word = "path=first-steps what=word-beside-the-sky reason=r state=";
    char fields[120];
    static const struct {
        const char *state;
        int days;
        enum step_state want;
    } cases[] = {
        {"later", 6, STEP_RESTS},    {"later", 7, STEP_OPEN},  {"offered", 7, STEP_OPEN},
        {"taken", 20, STEP_TAKEN},   {"taken", 21, STEP_OPEN}, {"done", 300, STEP_DONE},
        {"never", 3000, STEP_ASIDE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        desk = begin();
        struct buf text = buf_over(fields, sizeof fields);
        buf_format(&text, "%s%s", word, cases[i].state);
        buf_put_char(&text, '\0');
        write(desk, "plan-step", this_week(cases[i].days), fields);
        struct plan got = plan(desk, true);
        const struct content_path_step *step =
            content_find_path_step(content(), S("word-beside-the-sky"));
        CHECK_INT(steps_state(&got.steps, step), cases[i].want);
    }
    write(desk, "plan-step", this_week(0),
          "path=first-steps what=word-beside-the-sky reason=r state=offered");
    struct plan back = plan(desk, true); /* taken back: the newest answer counts */
    CHECK_INT(steps_state(&back.steps, &content()->path_steps[0]), STEP_RESTS);
}

TEST(plan_records_show_that_a_step_was_done)
{
    struct desk_of_plan *desk = begin();
    write(desk, "soother", this_week(900), "name=tea");
    write(desk, "weather", this_week(29), "mood=0 feelings=calm");
    struct plan got = plan(desk, true);
    CHECK_STR(step_id(&got), S("word-beside-the-sky")); /* four weeks are over */
    CHECK_INT(
        steps_state(&got.steps, content_find_path_step(content(), S("one-thing-that-soothes"))),
        STEP_SEEN);
    write(desk, "weather", this_week(1), "mood=0 feelings=calm");
    got = plan(desk, true);
    CHECK_STR(step_id(&got), S("breathe-while-calm"));
    write(desk, "practice", this_week(1), "name=longer-breath-out");
    got = plan(desk, true);
    CHECK_STR(step_id(&got), S("one-good-company"));
}

TEST(plan_what_was_taken_up_is_done_by_what_is_written_after)
{
    struct desk_of_plan *desk = begin();
    write(desk, "weather", this_week(5), "mood=0 feelings=calm");
    write(desk, "plan-step", this_week(3),
          "path=first-steps what=word-beside-the-sky reason=mine state=taken");
    struct plan got = plan(desk, true);
    CHECK_STR(step_id(&got), S("word-beside-the-sky"));
    CHECK_STR(got.taken_for, S("mine"));
    CHECK_TRUE(got.sentence == NULL);
    write(desk, "weather", this_week(1), "mood=0 feelings=calm");
    got = plan(desk, true);
    CHECK_STR(step_id(&got), S("one-thing-that-soothes"));
}

TEST(plan_another_comes_from_another_path)
{
    struct desk_of_plan *desk = begin();
    evenings(desk, 5, "mood=-4 slept_min=240 company=friends feelings=sad");
    check_reason(desk, "On 5 of the last 5 evenings you noted, the weather in you was heavy.",
                 "one-kind-thing");
    write(desk, "plan-step", this_week(0),
          "path=hard-days what=one-kind-thing reason=r state=offered");
    check_reason(desk, "On 5 of the last 5 nights you noted, sleep was short.", "phone-away-early");
    write(desk, "plan-step", this_week(0),
          "path=body-and-rest what=phone-away-early reason=r state=offered");
    check_reason(desk, "On 5 of the last 5 evenings you noted, the weather in you was heavy.",
                 "tell-one-person");
}

TEST(plan_looks_at_reasons_once_a_week_or_at_the_look_back)
{
    CHECK_INT(plan_as_of(today(), DAY_FIRST), today() - SINCE_SUNDAY);
    CHECK_INT(plan_as_of(today(), today() - 1), today() - 1);
    CHECK_INT(plan_as_of(today(), today() - 9), today() - SINCE_SUNDAY);
    struct desk_of_plan *desk = begin();
    for (int i = 0; i < 3; i++) write(desk, "weather", this_week(i), "mood=-4 feelings=sad");
    CHECK_STR(plan(desk, true).reason.rule, S("first-step"));
    struct plan got = plan_of_notebook(&desk->nb, content(), today(), today(), true, &desk->arena);
    CHECK_STR(got.reason.rule, S("hard-evenings"));
}
