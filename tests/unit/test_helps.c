/* test_helps.c - practices as observed: hard evenings that get better by themselves count for
 * nothing, what really follows is seen, luck is held back, and too little says so. */
#include <math.h>

#include "helps.h"
#include "str.h"
#include "test.h"
#include "typed.h"
#include "xoshiro.h"

enum { ARENA_LEN = 8 << 20, EVENINGS = 300, FIRST = 20000 };

/* A life of evenings whose mood carries over (phi 0.6). On low ones a practice is done, after which
 * the next evening is `effect` higher than it would have been; another is done whenever. */
struct life {
    double days[EVENINGS], moods[EVENINGS];
    struct helps_time times[2 * EVENINGS];
    size_t time_count;
    double bare; /* what the next evening was above the one before it, after the first practice */
    int done;
};

enum { ON_LOW, WHENEVER };

static const str names[] = {STR_INIT("on-low-evenings"), STR_INIT("whenever")};

static void live(struct life *life, struct xoshiro *chance, double effect)
{
    double mood = 0, lift = 0;
    life->time_count = 0;
    life->bare = 0;
    life->done = 0;
    for (int i = 0; i < EVENINGS; i++) {
        double next = 0.6 * mood + 0.8 * 1.5 * xoshiro_normal(chance) + lift;
        if (lift > 0 || (i > 0 && mood < -1)) {
            life->bare += next - mood;
            life->done++;
        }
        mood = next;
        lift = 0;
        life->days[i] = i;
        life->moods[i] = mood;
        if (i + 1 == EVENINGS) break;
        if (mood < -1) {
            life->times[life->time_count++] = (struct helps_time){ON_LOW, i + 1, 7, 5};
            lift = effect;
        }
        if (xoshiro_below(chance, 10) == 0)
            life->times[life->time_count++] = (struct helps_time){WHENEVER, i + 1, 4, 4};
    }
}

static struct helps_rows rows_of(const struct life *life)
{
    return (struct helps_rows){names,    COUNT(names), life->days,      life->moods,
                               EVENINGS, life->times,  life->time_count};
}

TEST(helps_counts_coming_back_by_itself_for_nothing)
{
    enum { PEOPLE = 60 };
    static struct life life;
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(1);
    double bare = 0, next = 0, held = 0;
    for (int i = 0; i < PEOPLE; i++) {
        struct arena room = arena;
        live(&life, &chance, 0);
        struct helps_rows rows = rows_of(&life);
        struct helps h = helps_of(&rows, &room);
        CHECK_TRUE(h.expected && h.practices[ON_LOW].next.estimate.known);
        bare += life.bare / life.done / PEOPLE;
        next += h.practices[ON_LOW].next.mean / PEOPLE;
        const struct estimate *e = &h.practices[ON_LOW].next.estimate;
        held += e->lo <= 0 && e->hi >= 0;
    }
    CHECK_TRUE(bare > 0.7); /* half a deviation of mood, out of nothing */
    CHECK_TRUE(fabs(next) < 0.08);
    CHECK_TRUE(held >= PEOPLE * 85 / 100);
}

TEST(helps_sees_what_really_follows)
{
    enum { PEOPLE = 30 };
    static struct life life;
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(2);
    double next = 0;
    for (int i = 0; i < PEOPLE; i++) {
        struct arena room = arena;
        live(&life, &chance, 1);
        struct helps_rows rows = rows_of(&life);
        struct helps h = helps_of(&rows, &room);
        next += h.practices[ON_LOW].next.mean / PEOPLE;
        if (h.next_count == 2 && i == 0) CHECK_INT(h.next_order[0], ON_LOW);
    }
    CHECK_TRUE(next > 0.5 &&
               next < 1); /* part of what it lifts passes for what was to be expected */
}

TEST(helps_never_gives_a_verdict_and_says_what_could)
{
    static struct life life;
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(3);
    live(&life, &chance, 3);
    struct helps_rows rows = rows_of(&life);
    struct helps h = helps_of(&rows, &arena);
    CHECK_INT(h.next_count, 2);
    for (size_t i = 0; i < h.count; i++) {
        CHECK_INT(h.practices[i].next.estimate.verdict, VERDICT_NOT_YET_KNOWN);
        CHECK_INT(h.practices[i].next.estimate.need, NEED_FLIPS);
        CHECK_INT(h.practices[i].next.estimate.direction, TOWARDS_NEITHER);
    }
}

TEST(helps_says_what_is_missing)
{
    static struct life life;
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(4);
    live(&life, &chance, 0);
    struct helps_rows rows = rows_of(&life);
    rows.evening_count = 20;
    for (size_t i = 0; i < rows.time_count; i++)
        if (life.times[i].next >= 20) life.times[i].next = -1;
    struct helps h = helps_of(&rows, &arena);
    CHECK_TRUE(!h.expected && h.next_count == 0);
    CHECK_INT(h.practices[ON_LOW].next.estimate.need, NEED_EVENINGS);
    CHECK_INT(h.practices[ON_LOW].next.estimate.need_count, 10);
    /* Ratings that are always alike: how sure their mean is cannot be told. */
    CHECK_INT(h.practices[ON_LOW].eased.estimate.need, NEED_VARIETY);
    CHECK_NEAR(h.practices[ON_LOW].eased.mean, 2, 0);
    rows.time_count = 0;
    h = helps_of(&rows, &arena);
    CHECK_INT(h.practices[ON_LOW].eased.estimate.need, NEED_TIMES);
    CHECK_INT(h.practices[ON_LOW].eased.estimate.need_count, HELPS_TIMES_MIN);
    rows = (struct helps_rows){0};
    h = helps_of(&rows, &arena);
    CHECK_INT(h.count + h.next_count + h.eased_count, 0);
    for (int i = 0; i < EVENINGS; i++) life.moods[i] = 3; /* the same evening for ever */
    live(&life, &chance, 0);
    for (int i = 0; i < EVENINGS; i++) life.moods[i] = 3;
    rows = rows_of(&life);
    h = helps_of(&rows, &arena);
    CHECK_TRUE(!h.expected);
    CHECK_INT(h.practices[ON_LOW].next.estimate.need, NEED_VARIETY);
}

/* One lucky run of five is drawn to what the others have in common. */
TEST(helps_holds_luck_back)
{
    static struct helps_time times[200];
    static const str five[] = {STR_INIT("a"), STR_INIT("b"), STR_INIT("c"), STR_INIT("d"),
                               STR_INIT("lucky")};
    struct arena arena = test_arena(ARENA_LEN);
    struct xoshiro chance = xoshiro_of_seed(5);
    size_t count = 0;
    for (uint32_t p = 0; p < 4; p++)
        for (int i = 0; i < 40; i++) {
            double after = 5 - (double)xoshiro_below(&chance, 3) + (double)(i % 3);
            times[count++] = (struct helps_time){p, -1, 6, after};
        }
    for (int i = 0; i < 5; i++) times[count++] = (struct helps_time){4, -1, 6, 3.5};
    struct helps_rows rows = {
        .practices = five, .practice_count = 5, .times = times, .time_count = count};
    struct helps h = helps_of(&rows, &arena);
    CHECK_INT(h.eased_count, 5);
    CHECK_TRUE(!h.eased_alike);
    const struct helps_measure *lucky = &h.practices[4].eased;
    CHECK_NEAR(lucky->mean, 2.5, 1e-12);
    CHECK_TRUE(lucky->estimate.value < 2.2 && lucky->estimate.value > h.practices[0].eased.mean);
    CHECK_INT(h.eased_order[0], 4);
    for (size_t i = 0; i + 1 < h.eased_count; i++)
        CHECK_TRUE(h.practices[h.eased_order[i]].eased.estimate.value >=
                   h.practices[h.eased_order[i + 1]].eased.estimate.value);
}

static struct moment at_hour(int day_offset, int hour)
{
    return moment_of_day(FIRST + day_offset, hour * 60, 60);
}

/* Which evening is the next check-in, and which is the one before it. */
TEST(helps_rows_find_the_next_check_in)
{
    struct arena room = test_arena(1 << 22), arena = test_arena(1 << 22);
    struct notebook nb = notebook_new(&room, 64);
    fold_typed(&nb, "practice", at_hour(0, 12), "name=first"); /* nothing before it */
    fold_typed(&nb, "weather", at_hour(0, 21), "mood=-2");
    fold_typed(&nb, "practice", at_hour(0, 22), "name=late before=7 after=4");
    fold_typed(&nb, "weather", at_hour(1, 20), "mood=1");
    fold_typed(&nb, "weather", at_hour(1, 22), "mood=2");
    fold_typed(&nb, "practice", at_hour(2, 12), "name=noon before=3");
    fold_typed(&nb, "weather", at_hour(2, 21), "mood=3");
    fold_typed(&nb, "practice", at_hour(3, 12), "name=alone"); /* three days to the next */
    fold_typed(&nb, "weather", at_hour(6, 21), "mood=0");
    fold_typed_late(&nb, "weather", at_hour(7, 21), 2, "mood=5 late=1"); /* written later */
    fold_typed(&nb, "practice", at_hour(14, 12), "name=after-a-gap");
    fold_typed(&nb, "weather", at_hour(14, 21), "mood=0");
    fold_typed(&nb, "practice", at_hour(14, 22), "name=noon"); /* nothing after it */
    struct helps_rows rows = helps_rows_of_notebook(&nb, FIRST, FIRST + 20, &arena);
    CHECK_INT(rows.evening_count, 5);
    CHECK_NEAR(rows.moods[1], 1.5, 0);
    CHECK_NEAR(rows.days[3], FIRST + 6, 0);
    static const int32_t next[] = {-1, 1, 2, -1, -1, -1};
    CHECK_INT(rows.time_count, COUNT(next));
    for (size_t i = 0; i < rows.time_count && i < COUNT(next); i++)
        CHECK_INT(rows.times[i].next, next[i]);
    CHECK_INT(rows.practice_count, 5);
    CHECK_STR(rows.practices[rows.times[5].practice], S("noon"));
    CHECK_NEAR(rows.times[1].before, 7, 0);
    CHECK_TRUE(rows.times[2].before == 3 && rows.times[2].after < 0);
}
