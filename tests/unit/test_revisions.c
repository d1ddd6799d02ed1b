/* test_revisions.c - one number of one record as it was changed over time. */
#include "revisions.h"
#include "codec.h"
#include "draft.h"
#include "test.h"

enum { FIRST = 20000 };

static id128 version_of(int n)
{
    return (id128){{[0] = 9, [14] = (uint8_t)(n >> 8), [15] = (uint8_t)n}};
}

/* Version `n` (from 1) of one value, written in the evening of day FIRST + days. */
static void fold_version(struct notebook *nb, struct arena scratch, int n, int days,
                         const char *lived, bool erased)
{
    struct record record = record_new(&scratch, kind_find(S("value")));
    struct draft_field typed[] = {{S("name"), S("honesty")}, {S("lived"), str_of_c(lived)}};
    struct problems problems = {0};
    CHECK_TRUE(draft_read(&record, typed, COUNT(typed), 0, &scratch, &problems));
    record.id = version_of(1);
    record.version = version_of(n);
    if (n > 1) record.follows = version_of(n - 1);
    record.at = moment_of_day(FIRST, 20 * 60, 0);
    record.written = moment_of_day(FIRST + days, 20 * 60, 0);
    record.written.utc_ms += n;
    record.erased = erased;
    struct buf out = buf_new(&scratch, 4096);
    record_encode(&record, &out);
    CHECK_TRUE(notebook_fold(nb, buf_str(&out), 0, 1));
}

TEST(revisions_has_one_point_for_each_day_the_last_of_it)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct revision points[REVISIONS_MAX];
    fold_version(&nb, arena, 1, 0, "3", false);
    fold_version(&nb, arena, 2, 9, "", false);
    fold_version(&nb, arena, 3, 10, "9", true);
    fold_version(&nb, arena, 4, 11, "5", false);
    fold_version(&nb, arena, 5, 11, "6", false);
    fold_version(&nb, arena, 6, 20, "6", false);
    const struct entry *current = notebook_current(&nb, version_of(1));
    CHECK_INT(revisions_of(&nb, current, S("lived"), points, arena), 3);
    CHECK_INT(points[0].day, FIRST);
    CHECK_INT(points[0].value, 3);
    CHECK_INT(points[1].day, FIRST + 11);
    CHECK_INT(points[1].value, 6);
    CHECK_INT(points[2].day, FIRST + 20);
    CHECK_INT(revisions_of(&nb, current, S("importance"), points, arena), 0);
}

TEST(revisions_keeps_the_newest_when_there_are_many)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct revision points[REVISIONS_MAX];
    for (int n = 1; n <= REVISIONS_MAX + 5; n++)
        fold_version(&nb, arena, n, n, n % 2 ? "1" : "2", false);
    const struct entry *current = notebook_current(&nb, version_of(1));
    CHECK_INT(revisions_of(&nb, current, S("lived"), points, arena), REVISIONS_MAX);
    CHECK_INT(points[0].day, FIRST + 6);
    CHECK_INT(points[REVISIONS_MAX - 1].day, FIRST + REVISIONS_MAX + 5);
}

TEST(revisions_are_of_rising_days_whatever_a_clock_said)
{
    struct arena room = test_arena(1 << 20), arena = test_arena(1 << 20);
    struct notebook nb = notebook_new(&room, 8);
    struct revision points[REVISIONS_MAX];
    fold_version(&nb, arena, 1, 40, "3", false);
    fold_version(&nb, arena, 2, 10, "5", false);
    fold_version(&nb, arena, 3, 20, "6", false);
    const struct entry *current = notebook_current(&nb, version_of(1));
    CHECK_INT(revisions_of(&nb, current, S("lived"), points, arena), 2);
    CHECK_INT(points[0].value, 5);
    CHECK_INT(points[1].value, 6);
}
