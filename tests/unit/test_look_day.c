/* test_look_day.c - verdicts keep to every second Sunday, in all that reads the notebook. */
#include "areas.h"
#include "dynamics.h"
#include "ladders.h"
#include "limits_kept.h"
#include "look_day.h"
#include "reassurance.h"
#include "self_trust.h"
#include "support.h"
#include "thennow.h"
#include "typed.h"

enum { FIRST = 20000, EVENINGS = 200, LAST = FIRST + EVENINGS - 1 };

TEST(look_days_are_every_second_sunday)
{
    day last = look_day_of(LAST);
    for (day d = LAST - 40; d <= LAST; d++) {
        day look = look_day_of(d);
        CHECK_TRUE(look <= d && d - look < THENNOW_LOOK_GAP_DAYS);
        CHECK_INT(day_weekday(look), 7);
        CHECK_INT((last - look) % THENNOW_LOOK_GAP_DAYS, 0);
        CHECK_NEAR(look_day_end(d), look + 1, 0);
    }
    CHECK_TRUE(look_day_of(-5) <= -5);
}

static void check_readers(struct notebook *nb, day as_of, struct arena arena)
{
    double end = look_day_end(as_of);
    CHECK_NEAR(self_trust_rows_of_notebook(nb, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(dynamics_rows_of_notebook(nb, S("mood"), FIRST, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(reassurance_rows_of_notebook(nb, FIRST, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(support_rows_of_notebook(nb, FIRST, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(areas_rows_of_notebook(nb, FIRST, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(ladders_rows_of_notebook(nb, FIRST, as_of, &arena).look_until, end, 0);
    CHECK_NEAR(limits_kept_rows_of_notebook(nb, FIRST, as_of, &arena).look_until, end, 0);
}

/* Low evenings, then better and better ones up to the last: hours of two areas, later of four. */
static void fold_evenings(struct notebook *nb)
{
    static const char *const areas[] = {"area=play minutes=60", "area=body minutes=60",
                                        "area=friends minutes=60", "area=learning minutes=60"};
    uint64_t state = 7;
    for (day d = FIRST; d <= LAST; d++) {
        char text[16];
        struct buf out = buf_over(text, sizeof text);
        int mood = (d - FIRST) / 40 - 3 + (int)(test_random(&state) % 4);
        buf_format(&out, "mood=%d", mood > 5 ? 5 : mood);
        buf_put_char(&out, '\0');
        fold_typed(nb, "weather", moment_of_day(d, 21 * 60, 0), text);
        fold_typed(nb, "hours", moment_of_day(d, 20 * 60, 0),
                   areas[test_random(&state) % (d > FIRST + EVENINGS / 2 ? 4 : 2)]);
    }
}

static void check_same_verdict(const struct estimate *a, const struct estimate *b)
{
    CHECK_INT(a->verdict, b->verdict);
    CHECK_INT(a->direction, b->direction);
    CHECK_INT(a->need_count, b->need_count);
}

TEST(look_days_hold_a_verdict_while_its_number_moves_on)
{
    struct arena room = test_arena(8 << 20), arena = test_arena(16 << 20);
    struct notebook nb = notebook_new(&room, 1024);
    fold_evenings(&nb);
    day look = look_day_of(LAST - THENNOW_LOOK_GAP_DAYS + 1);
    struct estimate level, effective;
    for (day d = look; d < look + THENNOW_LOOK_GAP_DAYS; d++) {
        struct arena scratch = arena;
        struct dynamics_rows mood = dynamics_rows_of_notebook(&nb, S("mood"), FIRST, d, &scratch);
        struct areas_rows hours = areas_rows_of_notebook(&nb, FIRST, d, &scratch);
        struct dynamics dynamics = dynamics_of(&mood, &scratch);
        struct areas spread = areas_of(&hours, false, &scratch);
        check_readers(&nb, d, scratch);
        if (d == look) level = dynamics.level, effective = spread.effective;
        CHECK_INT(dynamics.level.verdict, VERDICT_CHANGED);
        CHECK_INT(spread.effective.verdict, VERDICT_CHANGED);
        check_same_verdict(&level, &dynamics.level);
        check_same_verdict(&effective, &spread.effective);
        CHECK_TRUE(d == look || dynamics.level.n > level.n);
    }
}
