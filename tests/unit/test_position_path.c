/* test_position_path.c - the questionnaire taken again and again, from a notebook and as JSON. */
#include <math.h>

#include "codec.h"
#include "estimate_json.h"
#include "json.h"
#include "limits.h"
#include "oracle.h"
#include "position_json.h"
#include "position_path.h"
#include "questionnaire.h"
#include "typed.h"

static struct position_time time_of(day d, int steadiness, int connection)
{
    return (struct position_time){.day = d, .answers = keyed_answers(steadiness, connection)};
}

TEST(position_path_confirms_what_is_seen_twice)
{
    struct arena arena = test_arena(1 << 16);
    struct position_time times[3] = {time_of(0, 1, 2), time_of(30, 3, 2), time_of(60, 3, 2)};
    const struct position_key *key = &position_key_own;
    struct position_path path = position_path_of(key, times, 0, &arena);
    CHECK_INT(path.trends[0].since_first.estimate.need_count, 2);
    path = position_path_of(key, times, 1, &arena);
    CHECK_INT(path.trends[0].since_first.estimate.need_count, 1);
    CHECK_INT(path.trends[0].since_first.estimate.need, NEED_ADMINISTRATIONS);
    path = position_path_of(key, times, 2, &arena);
    CHECK_INT(path.trends[0].since_first.estimate.verdict, VERDICT_GROWING);
    CHECK_TRUE(!path.trends[0].confirmed);
    path = position_path_of(key, times, 3, &arena);
    CHECK_INT(path.trends[0].since_first.estimate.verdict, VERDICT_GROWING);
    CHECK_INT(path.trends[0].since_previous.estimate.verdict, VERDICT_STEADY);
    CHECK_TRUE(path.trends[0].confirmed);
    times[2].day = 43; /* 13 days later is too soon to count as a second look */
    CHECK_TRUE(!position_path_of(key, times, 3, &arena).trends[0].confirmed);
    times[1] = time_of(20, 1, 2);
    CHECK_TRUE(!position_path_of(key, times, 3, &arena).trends[0].confirmed);
}

TEST(position_path_passes_over_times_that_are_not_scored)
{
    struct arena arena = test_arena(1 << 16);
    struct position_time times[3] = {time_of(0, 2, 2), time_of(30, 1, 2), time_of(60, 3, 2)};
    for (size_t i = 0; i < 12; i++) times[0].answers.raw[i] = POSITION_ANSWER_MISSING;
    struct position_path path = position_path_of(&position_key_own, times, 3, &arena);
    CHECK_INT(path.trends[AXIS_STEADINESS].first, 1);
    CHECK_INT(path.trends[AXIS_STEADINESS].scored_count, 2);
    CHECK_INT(path.trends[AXIS_STEADINESS].since_first.estimate.verdict, VERDICT_GROWING);
    CHECK_INT(path.trends[AXIS_CONNECTION].first, 0);
}

static void put_json(struct buf *out, const struct position_path *path)
{
    static char room[1 << 18];
    struct arena arena = arena_over(room, sizeof room);
    struct json_out json = json_out_to(out);
    struct insight_answer answer = {0};
    position_answer(path, NULL, &arena, &answer);
    insight_put_json(&json, &insight_position, &answer);
}

/* ---------------------------------------------------------------------- from a notebook */

/* An `answers` record of one item, s1 to s12 all alike, in the evening of `d`. */
static void fold_answers(struct notebook *nb, struct arena *arena, int number, str form, day d,
                         int answer)
{
    struct pair *pairs = NEW(arena, struct pair, 12);
    for (size_t i = 0; i < 12; i++)
        pairs[i] = (struct pair){position_key_own.items[i].name, answer};
    struct record record = record_new(arena, kind_find(S("answers")));
    record.id = record.version =
        (id128){{[0] = 1, [14] = (uint8_t)(number >> 8), [15] = (uint8_t)number}};
    record.at = record.written = moment_of_day(d, 21 * 60, 0);
    record_set_text(&record, S("form"), form);
    struct value *value =
        &record.values[kind_field(record.kind, S("answers")) - record.kind->fields];
    *value = (struct value){.present = true, .count = 12, .pairs = pairs};
    struct buf out = buf_new(arena, 4096);
    record_encode(&record, &out);
    CHECK_TRUE(notebook_fold(nb, buf_str(&out), 0, (uint32_t)number));
}

TEST(position_path_of_notebook_reads_its_own_form_up_to_the_day)
{
    struct arena arena = test_arena(1 << 20);
    struct arena room = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct position_path path = position_path_of_notebook(&nb, 20000, &arena);
    CHECK_INT(path.count, 0);
    fold_answers(&nb, &arena, 3, S("position"), 20060, 1);
    fold_answers(&nb, &arena, 1, S("position"), 20000, 4);
    fold_answers(&nb, &arena, 2, S("another"), 20030, 0);
    path = position_path_of_notebook(&nb, 20059, &arena);
    CHECK_INT(path.count, 1);
    path = position_path_of_notebook(&nb, 20060, &arena);
    CHECK_INT(path.count, 2);
    CHECK_INT(path.times[0].day, 20000);
    CHECK_INT(path.times[0].answers.raw[0], 4);
    CHECK_INT(path.times[1].day, 20060);
    CHECK_INT(path.times[1].answers.raw[11], 1);
    CHECK_TRUE(path.times[1].position.axes[AXIS_STEADINESS].estimate.known);
    CHECK_TRUE(!path.times[1].position.axes[AXIS_CONNECTION].estimate.known);
}

/* More than a path holds: the latest are kept, and what is written stays within its promise. */
TEST(position_path_of_notebook_keeps_the_latest)
{
    struct arena arena = test_arena(32 << 20);
    struct arena room = test_arena(4 << 20);
    struct notebook nb = notebook_new(&room, 8);
    for (int i = 0; i < POSITION_TIMES_MAX + 3; i++) {
        struct arena scratch = arena;
        fold_answers(&nb, &scratch, i + 1, S("position"), 20000 + i, i % 5);
    }
    struct position_path path = position_path_of_notebook(&nb, 30000, &arena);
    CHECK_INT(path.count, POSITION_TIMES_MAX);
    CHECK_INT(path.times[0].day, 20003);
    CHECK_INT(path.times[path.count - 1].day, 20000 + POSITION_TIMES_MAX + 2);
    struct buf out = buf_new(&arena, POSITION_TIMES_MAX * 12 * 1024);
    put_json(&out, &path);
    CHECK_TRUE(!out.full);
}

static int8_t any_answer(uint64_t *seed, unsigned density, unsigned spread)
{
    if (test_random(seed) % 4 >= density) return POSITION_ANSWER_MISSING;
    return (int8_t)(test_random(seed) % spread);
}

/* Whatever is answered, no number that leaves is NaN or infinite, and intervals hold their value.
 * */
TEST(position_never_lets_a_nan_out)
{
    struct arena arena = test_arena(1 << 20);
    uint64_t seed = 11;
    for (int round = 0; round < 2000; round++) {
        struct position_time times[3];
        unsigned density = (unsigned)(test_random(&seed) % 5);
        unsigned spread = 1 + (unsigned)(test_random(&seed) % 5);
        for (int t = 0; t < 3; t++) {
            times[t].day = t * 30;
            for (size_t i = 0; i < POSITION_ITEM_COUNT_MAX; i++)
                times[t].answers.raw[i] = any_answer(&seed, density, spread);
        }
        struct position_path path = position_path_of(&position_key_own, times, 3, &arena);
        struct arena scratch = arena;
        struct buf out = buf_new(&scratch, 256 * 1024);
        put_json(&out, &path); /* panics at a NaN or an infinity */
        CHECK_TRUE(!out.full);
        for (int t = 0; t < 3; t++) {
            const struct position *p = &times[t].position;
            double sum = 0;
            for (int r = 0; r < REGION_COUNT; r++) sum += p->region[r];
            CHECK_NEAR(sum, p->placed ? 1 : 0, 1e-12);
            for (int f = 0; f < FACET_COUNT; f++) {
                const struct estimate *e = &p->facets[f];
                CHECK_TRUE(e->lo <= e->value && e->value <= e->hi);
            }
        }
    }
}

TEST(position_json_is_what_others_read)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    struct buf out = buf_new(&arena, 256 * 1024);
    put_json(&out, &r->path);
    str json = buf_str(&out), text;
    CHECK_NEAR(oracle_number(json, "person/0/S/value"), 2.25, 0);
    CHECK_NEAR(oracle_number(json, "person/0/S/lo"), 1.77231, 0);
    CHECK_NEAR(oracle_number(json, "person/0/S/level"), 0.9, 0);
    CHECK_NEAR(oracle_number(json, "person/0/S/p_low"), 0.0431726, 0);
    CHECK_NEAR(oracle_number(json, "person/3/S/facets/S1/needs/more"), 2, 0);
    CHECK_NEAR(oracle_number(json, "person/5/region/low_S_high_C"), 2.73272e-5, 0);
    CHECK_NEAR(oracle_number(json, "change/2_6/S/p_gt_0.3"), 0.988644, 0);
    CHECK_TRUE(oracle_find(json, "change/1_6/S/verdict", &text));
    CHECK_STR(text, S("\"growing\""));
    CHECK_TRUE(oracle_find(json, "person/4/S/value", &text));
    CHECK_STR(text, S("null"));
    CHECK_TRUE(oracle_find(json, "person/4/S/needs/what", &text));
    CHECK_STR(text, S("\"answers\""));
    CHECK_TRUE(oracle_find(json, "person/3/named", &text));
    CHECK_STR(text, S("[\"grounded-and-close\"]"));
    CHECK_TRUE(!oracle_find(json, "person/4/region", &text));
    CHECK_TRUE(oracle_find(json, "trend/S/verdict", &text));
    CHECK_STR(text, S("\"growing\""));
}

struct comparison {
    str ours;
    int count;
};

static void compare_number(const char *path, double number, void *context)
{
    struct comparison *comparison = context;
    comparison->count++;
    double got = oracle_number(comparison->ours, "%s", path);
    if (fabs(got - number) > 1e-5 * fabs(number)) test_fail(path, 0, "differs from the reference");
}

/* Every number that the reference gives of the person stands in ours under the same name. */
TEST(position_json_names_numbers_as_the_reference_does)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    struct buf out = buf_new(&arena, 256 * 1024);
    put_json(&out, &r->path);
    struct comparison comparison = {buf_str(&out), 0};
    oracle_each_number(r->json, "person", compare_number, &comparison);
    oracle_each_number(r->json, "change", compare_number, &comparison);
    CHECK_INT(comparison.count, 320);
}

/* Strict JSON from the first byte to the last. */
TEST(position_json_is_json)
{
    struct arena arena = test_arena(1 << 20);
    struct reference *r = read_reference(&arena);
    struct buf out = buf_new(&arena, 256 * 1024);
    put_json(&out, &r->path);
    struct json_reader reader = json_over(buf_str(&out), &arena);
    enum json_token token;
    do token = json_next(&reader);
    while (token != JSON_END && token != JSON_BAD);
    CHECK_INT(token, JSON_END);
}

/* Of many times only the pairs that anyone looks at are written. */
TEST(position_json_of_many_times_stays_short)
{
    struct arena arena = test_arena(4 << 20);
    struct position_time *times = NEW(&arena, struct position_time, 120);
    for (int t = 0; t < 120; t++) times[t] = time_of(t * 30, t % 5, 2);
    struct position_path path = position_path_of(&position_key_own, times, 120, &arena);
    struct buf out = buf_new(&arena, 2 << 20);
    put_json(&out, &path);
    CHECK_TRUE(!out.full);
    str text;
    CHECK_TRUE(oracle_find(buf_str(&out), "change/1_120", &text));
    CHECK_TRUE(oracle_find(buf_str(&out), "change/119_120", &text));
    CHECK_TRUE(oracle_find(buf_str(&out), "levels/S/hi90/119", &text));
    CHECK_TRUE(!oracle_find(buf_str(&out), "levels/C", &text)); /* never moved */
    CHECK_TRUE(!oracle_find(buf_str(&out), "change/118_120", &text));
    path = position_path_of(&position_key_own, times, 0, &arena);
    out.len = 0;
    put_json(&out, &path);
    CHECK_TRUE(oracle_find(buf_str(&out), "trend/S/needs/more", &text));
    CHECK_STR(text, S("2"));
}

static void fold_look(struct notebook *nb, day d, int level)
{
    char room[400];
    struct buf fields = buf_over(room, sizeof room);
    buf_put(&fields, S("form=position answers="));
    for (size_t i = 0; i < position_key_own.count; i++) {
        const struct position_item *item = &position_key_own.items[i];
        buf_format(&fields, "%s%ls=%d", i > 0 ? "," : "", STR(item->name),
                   item->reversed ? 4 - level : level);
    }
    buf_put_char(&fields, '\0');
    CHECK_TRUE(!fields.full);
    fold_typed(nb, "answers", moment_of_day(d, 20 * 60, 0), room);
}

/* The first look and the latest say the same of the whole as all of them together. */
TEST(position_path_latest_compares_with_the_first_that_was_placed)
{
    struct arena arena = test_arena(4 << 20);
    struct notebook nb = notebook_new(&arena, 64);
    enum { FIRST = 20000, LOOKS = 20, LAST = FIRST + 30 * (LOOKS - 1) };
    fold_typed(&nb, "answers", moment_of_day(FIRST - 30, 20 * 60, 0), "form=position answers=s1=4");
    for (int i = 0; i < LOOKS; i++) fold_look(&nb, FIRST + 30 * i, i == 0 ? 1 : 1 + i % 3);
    struct position_path all = position_path_of_notebook(&nb, LAST, &arena);
    struct position_path few = position_path_latest(&nb, LAST, 3, &arena);
    CHECK_INT(all.count, LOOKS + 1);
    CHECK_INT(few.count, 4);
    CHECK_INT(few.times[0].day, FIRST);
    CHECK_INT(few.times[3].day, LAST);
    for (size_t a = 0; a < AXIS_COUNT; a++) {
        const struct position_trend *x = &all.trends[a], *y = &few.trends[a];
        CHECK_NEAR(y->since_first.estimate.value, x->since_first.estimate.value, 1e-12);
        CHECK_NEAR(y->since_previous.estimate.hi, x->since_previous.estimate.hi, 1e-12);
        CHECK_INT(y->since_first.estimate.verdict, x->since_first.estimate.verdict);
        CHECK_INT(y->confirmed, x->confirmed);
    }
    CHECK_INT(position_path_latest(&nb, LAST, 30, &arena).count, LOOKS + 1);
    CHECK_INT(position_path_latest(&nb, FIRST + 30, 3, &arena).count, 3);
    CHECK_INT(position_path_latest(&nb, FIRST - 100, 3, &arena).count, 0);
}
