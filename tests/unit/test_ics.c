/* test_ics.c - rituals as a calendar: titles that say nothing, lines that break nothing. */
#include "ics.h"
#include "test.h"
#include "typed.h"
#include "utf8.h"

enum { LAST = 20400, ROOM = 1 << 21 };

static struct moment evening(int days_before)
{
    return moment_of_day(LAST - days_before, 21 * 60, 60);
}

static str calendar(struct notebook *nb, bool titles, bool together, struct arena *arena)
{
    struct buf out = buf_new(arena, 1 << 16);
    struct ics_wish wish = {titles, together, S("Quiet time")};
    ics_put(&out, nb, &wish, *arena);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

static bool holds(str text, const char *what)
{
    return str_find(text, str_of_c(what)) >= 0;
}

static str line_of(struct arena *arena, str text)
{
    struct buf out = buf_new(arena, 1 << 16);
    ics_put_text(&out, S("SUMMARY"), text);
    CHECK_TRUE(!out.full);
    return buf_str(&out);
}

/* What a calendar reads: lines joined again, escapes undone. */
static str read_back(struct arena *arena, str folded)
{
    struct buf out = buf_new(arena, 1 << 16);
    for (size_t i = 0; i < folded.len; i++) {
        bool fold = str_starts(str_slice(folded, i, folded.len), S("\r\n "));
        bool escape = folded.ptr[i] == '\\' && i + 1 < folded.len;
        if (fold) {
            i += 2;
        } else if (escape) {
            i++;
            buf_put_char(&out, folded.ptr[i] == 'n' ? '\n' : folded.ptr[i]);
        } else {
            buf_put_char(&out, folded.ptr[i]);
        }
    }
    return buf_str(&out);
}

TEST(ics_escapes_and_folds)
{
    struct arena arena = test_arena(ROOM);
    CHECK_STR(line_of(&arena, S("Tea")), S("SUMMARY:Tea\r\n"));
    CHECK_STR(line_of(&arena, S("a,b;c\\d\ne:f\"g")), S("SUMMARY:a\\,b\\;c\\\\d\\ne:f\"g\r\n"));
    /* What would begin a line of its own cannot. */
    CHECK_STR(line_of(&arena, S("x\r\nEND:VEVENT\rBEGIN:\x01\x7fy")),
              S("SUMMARY:x\\nEND:VEVENTBEGIN:y\r\n"));
}

TEST(ics_lines_are_short_and_cut_no_character)
{
    static const str bits[] = {
        STR_INIT("a"), STR_INIT("\xc3\xa9"), STR_INIT("\xe2\x82\xac"), STR_INIT("\xf0\x9f\x8c\xa7"),
        STR_INIT(";"), STR_INIT("\n"),       STR_INIT("\\"),           STR_INIT(" ")};
    uint64_t seed = 7;
    struct arena whole = test_arena(1 << 18);
    for (int round = 0; round < 300; round++) {
        struct arena arena = whole;
        struct buf text = buf_new(&arena, 4096);
        for (uint64_t i = test_random(&seed) % 300; i > 0; i--)
            buf_put(&text, bits[test_random(&seed) % COUNT(bits)]);
        str folded = line_of(&arena, buf_str(&text)), rest = folded;
        while (rest.len > 0) {
            ptrdiff_t end = str_find(rest, S("\r\n"));
            CHECK_TRUE(end >= 0 && end <= ICS_LINE_LEN_MAX);
            CHECK_TRUE(utf8_valid(str_slice(rest, 0, (size_t)end)));
            rest = str_slice(rest, (size_t)end + 2, rest.len);
        }
        str back = read_back(&arena, str_slice(folded, 0, folded.len - 2));
        CHECK_STR(str_slice(back, sizeof "SUMMARY:" - 1, back.len), buf_str(&text));
    }
}

TEST(ics_of_no_rituals_is_a_calendar)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    CHECK_STR(calendar(&nb, true, true, &arena),
              S("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Notes//Notes//EN\r\n"
                "CALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n"));
}

TEST(ics_event_keeps_its_time_of_day_and_its_rule)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    /* Written in winter, first on a Thursday; the rule falls on Mondays and Fridays. */
    fold_typed(&nb, "ritual", evening(0),
               "title=Call kind=friends rule=freq=weekly;byday=fr,mo "
               "starts=2026-11-05T21:15+01:00 minutes=45 with=Mo");
    str text = calendar(&nb, true, false, &arena);
    CHECK_TRUE(holds(text, "DTSTART:20261106T211500\r\n"));
    CHECK_TRUE(holds(text, "RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r\n"));
    CHECK_TRUE(holds(text, "DURATION:PT45M\r\n"));
    CHECK_TRUE(holds(text, "SUMMARY:Call\r\n"));
    CHECK_TRUE(holds(text, "@notes.invalid\r\n"));
    CHECK_TRUE(holds(text, "SEQUENCE:0\r\n"));
    CHECK_TRUE(!holds(text, "Mo\r\n") && !holds(text, "friends"));
}

TEST(ics_without_a_time_or_a_rule_is_one_whole_day)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "ritual", evening(0), "title=x kind=body rule=FREQ=YEARLY minutes=20");
    str text = calendar(&nb, true, false, &arena);
    CHECK_TRUE(holds(text, "DTSTART;VALUE=DATE:20251108\r\n"));
    CHECK_TRUE(!holds(text, "RRULE") && !holds(text, "DURATION") && !holds(text, "YEARLY"));
}

TEST(ics_titles_say_nothing_unless_asked)
{
    struct arena room = test_arena(ROOM), arena = test_arena(ROOM);
    struct notebook nb = notebook_new(&room, 8);
    fold_typed(&nb, "ritual", evening(3), "title=Secret kind=alone");
    fold_typed(&nb, "ritual", evening(2), "title=Hidden kind=alone discreet_title=Gym");
    fold_typed(&nb, "ritual", evening(1), "title=Ours kind=together discreet_title=Dinner");
    fold_typed(&nb, "ritual", evening(0), "title=Rests kind=body paused=1");
    str plain = calendar(&nb, false, false, &arena), own = calendar(&nb, true, true, &arena);
    CHECK_TRUE(holds(plain, "SUMMARY:Quiet time\r\n") && holds(plain, "SUMMARY:Gym\r\n"));
    CHECK_TRUE(!holds(plain, "Secret") && !holds(plain, "Hidden") && !holds(plain, "Dinner"));
    CHECK_TRUE(holds(own, "SUMMARY:Secret\r\n") && holds(own, "SUMMARY:Gym\r\n"));
    CHECK_TRUE(holds(own, "SUMMARY:Dinner\r\n") && !holds(own, "Hidden"));
    CHECK_TRUE(!holds(own, "Rests"));
    CHECK_STR(calendar(&nb, true, true, &arena), own);
}
