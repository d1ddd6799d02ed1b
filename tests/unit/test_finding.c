/* test_finding.c - a number is said as it is known, and never further. */
#include "finding.h"
#include "str.h"
#include "test.h"

static const struct content_finding finding = {
    .id = STR_INIT("level"),
    .say = STR_INIT("{value} ({lo} to {hi}) from {n}."),
    .more = STR_INIT("higher"),
    .less = STR_INIT("lower"),
    .same = STR_INIT("the same"),
    .leaning_more = STR_INIT("perhaps higher"),
    .leaning_less = STR_INIT("perhaps lower"),
    .open = STR_INIT("open"),
    .limits = STR_INIT("of {n} evenings"),
};

static struct content content_of_one(void)
{
    struct content content = *content_in(S("en"));
    content.findings = &finding;
    content.finding_count = 1;
    return content;
}

/* What is put for this estimate. */
static str said(const struct estimate *e, struct arena *arena)
{
    static struct content content;
    content = content_of_one();
    struct buf *out = NEW(arena, struct buf, 1);
    *out = buf_new(arena, 4000);
    struct page page = {.arena = arena, .out = out, .content = &content};
    struct finding_words words = finding_words_of(&page, e);
    finding_put(&page, S("level"), e, &words);
    return buf_str(out);
}

TEST(finding_says_a_number_with_its_range_and_verdict)
{
    struct arena arena = test_arena(1 << 18);
    struct estimate e = {.known = true, .value = 1.234, .lo = -0.5, .hi = 12.4, .n = 30};
    CHECK_STR(said(&e, &arena),
              S("<p>1.2 (-0.5 to 12) from 30. open </p><p><small>of 30 evenings</small></p>"));
    const struct {
        enum verdict verdict;
        int8_t direction;
        str word;
    } rows[] = {
        {VERDICT_GROWING, 0, S(" higher ")},
        {VERDICT_SLIPPING, 0, S(" lower ")},
        {VERDICT_STEADY, 0, S(" the same ")},
        {VERDICT_UNCHANGED, 0, S(" the same ")},
        {VERDICT_CHANGED, TOWARDS_MORE, S(" higher ")},
        {VERDICT_CHANGED, TOWARDS_LESS, S(" lower ")},
        {VERDICT_NOT_YET_KNOWN, TOWARDS_MORE, S(" perhaps higher ")},
        {VERDICT_NOT_YET_KNOWN, TOWARDS_LESS, S(" perhaps lower ")},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        e.verdict = rows[i].verdict;
        e.direction = rows[i].direction;
        CHECK_TRUE(str_find(said(&e, &arena), rows[i].word) > 0);
    }
}

TEST(finding_not_yet_known_says_what_would_settle_it)
{
    struct arena arena = test_arena(1 << 18);
    struct estimate e = estimate_unknown(3, NEED_EVENINGS, 4);
    CHECK_STR(said(&e, &arena), S("<p>Not yet known. 4 more evenings with this written down may "
                                  "tell. </p>"));
    e.need_count = 1;
    e.need_days = 1;
    CHECK_TRUE(str_find(said(&e, &arena), S("One more evening")) > 0);
    CHECK_TRUE(str_find(said(&e, &arena), S("about one day.")) > 0);
    e.need_days = 24;
    CHECK_TRUE(str_find(said(&e, &arena), S("about 3 weeks.")) > 0);
    e.need_days = 100;
    CHECK_TRUE(str_find(said(&e, &arena), S("about 3 months.")) > 0);
}

TEST(finding_has_words_for_every_need)
{
    for (int need = NEED_NOTHING + 1; need < NEED_COUNT; need++)
        CHECK_TRUE(content_find_lack(content_in(S("en")), estimate_need_name((enum need)need)));
}

TEST(finding_numbers_have_two_digits)
{
    struct arena arena = test_arena(1 << 18);
    struct page page = {.arena = &arena};
    const struct {
        double number;
        str text;
    } rows[] = {{0.0449, S("0.04")}, {0.002, S("0")}, {-1.26, S("-1.3")}, {9.94, S("9.9")},
                {9.96, S("10")},      {123.4, S("123")},  {0, S("0")}};
    for (size_t i = 0; i < COUNT(rows); i++)
        CHECK_STR(finding_number(&page, rows[i].number), rows[i].text);
}
