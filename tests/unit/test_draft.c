/* test_draft.c - what may be written down, and what is said when something may not. */
#include "draft.h"

#include "any_record.h"
#include "nearest.h"
#include "problem.h"

enum { OFFSET = 60 };

/* Reads "name=text" pieces as a record of `kind`; the first problem, or "". */
static str problem_of(struct arena *arena, str kind, const char *const *pieces, size_t count)
{
    struct draft_field typed[16];
    struct problems problems = {0};
    struct record record = record_new(arena, kind_find(kind));
    for (size_t i = 0; i < count; i++) {
        str text = str_of_c(pieces[i]);
        typed[i].name = str_cut(&text, '=');
        typed[i].text = text;
    }
    bool whole = draft_read(&record, typed, count, OFFSET, arena, &problems);
    CHECK_INT(whole, problems.count == 0);
    return problems.count > 0 ? problems.at[0].text : S("");
}

#define PROBLEM(kind, ...)                                                                         \
    problem_of(&arena, S(kind), (const char *const[]){__VA_ARGS__},                                \
               COUNT(((const char *const[]){__VA_ARGS__})))

TEST(draft_names_the_field_and_what_is_allowed)
{
    struct arena arena = test_arena(8 << 20);
    CHECK_STR(PROBLEM("weather", "mood=6"), S("mood takes a whole number from -5 to 5."));
    CHECK_STR(PROBLEM("weather", "mood=-6"), S("mood takes a whole number from -5 to 5."));
    CHECK_STR(PROBLEM("weather", "mood=-5", "energy=5"), S(""));
    CHECK_STR(PROBLEM("weather", "mood=two"), S("mood takes a whole number from -5 to 5."));
    CHECK_STR(PROBLEM("weather", "energy=1"), S("mood is needed."));
    CHECK_STR(PROBLEM("weather", "mood=", "energy=1"), S("mood is needed."));
    CHECK_STR(PROBLEM("weather", "moood=1"),
              S("weather has no field called \"moood\". Did you mean mood?"));
    CHECK_STR(PROBLEM("weather", "mood=1", "zzz=1"), S("weather has no field called \"zzz\"."));
    CHECK_STR(PROBLEM("weather", "mood=1", "contact=in person"),
              S("contact takes one of none, remote, in-person. Did you mean in-person?"));
    CHECK_STR(PROBLEM("weather", "mood=1", "company=alone,freinds"),
              S("company takes any of alone, partner, family, friends, colleagues, others. Did you "
                "mean friends?"));
    CHECK_STR(PROBLEM("weather", "mood=1", "mood=2"), S("mood was given twice."));
    CHECK_STR(PROBLEM("weather", "mood=1", "conflict=maybe"),
              S("conflict takes 1 for yes or 0 for no."));
    CHECK_STR(PROBLEM("decision", "about_what=a", "way=own", "review_on=2026-02-30"),
              S("review_on takes a day such as 2026-11-21."));
    CHECK_STR(PROBLEM("ritual", "title=a", "kind=alone", "starts=soon"),
              S("starts takes a time such as 2026-11-21T21:30."));
    CHECK_STR(PROBLEM("outcome", "about=x", "good=1"),
              S("about takes the id of the record it is about."));
    CHECK_STR(PROBLEM("answers", "form=a", "answers=s1"),
              S("answers takes a list of item=whole number."));
    CHECK_STR(PROBLEM("answers", "form=a", "answers=s1=1,s1=2"),
              S("answers takes each item once."));
    CHECK_STR(PROBLEM("note", "text=a\x01"),
              S("text takes no control characters or hidden direction marks."));
    CHECK_STR(PROBLEM("note", "text=a\xff"), S("text takes text in UTF-8."));
    CHECK_STR(PROBLEM("note", "text=a", "\xff=1"), S("note has no field called \"?\"."));
}

TEST(draft_takes_decimals_to_six_places)
{
    struct arena arena = test_arena(8 << 20);
    static const struct {
        const char *text;
        int64_t want; /* -1: refused */
    } rows[] = {{"p=0", 0},           {"p=1", 1000000},   {"p=0.5", 500000}, {"p=0.000001", 1},
                {"p=1.0", 1000000},   {"p=1.000001", -1}, {"p=-0.1", -1},    {"p=0.0000001", -1},
                {"p=.5", -1},         {"p=5.", -1},       {"p=0x1", -1},     {"p=1e-1", -1},
                {"p=99999999999", -1}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct arena scratch = arena;
        struct draft_field typed[] = {{S("practice"), S("a")},
                                      {S("suggested"), S("1")},
                                      {S("p"), str_of_c(rows[i].text + 2)}};
        struct record record = record_new(&scratch, kind_find(S("trial")));
        struct problems problems = {0};
        bool whole = draft_read(&record, typed, 3, OFFSET, &scratch, &problems);
        CHECK_INT(whole, rows[i].want >= 0);
        if (whole) CHECK_INT(record_value(&record, S("p"))->number, rows[i].want);
    }
}

TEST(draft_tells_every_problem_at_once)
{
    struct arena arena = test_arena(1 << 20);
    struct draft_field typed[] = {{S("mood"), S("9")}, {S("energy"), S("9")}, {S("x"), S("9")}};
    struct record record = record_new(&arena, kind_find(S("weather")));
    struct problems problems = {0};
    CHECK_TRUE(!draft_read(&record, typed, 3, OFFSET, &arena, &problems));
    CHECK_INT(problems.count, 3);
    CHECK_STR(problems.at[1].field, S("mood"));
}

TEST(draft_amends_what_stands_there)
{
    struct arena arena = test_arena(1 << 20);
    struct draft_field first[] = {{S("mood"), S("2")},
                                  {S("feelings"), S("calm, close")},
                                  {
                                      S("feelings"),
                                      S("glad\\, even"),
                                  },
                                  {S("note"), S("a\r\nb\rc")}};
    struct draft_field second[] = {{S("feelings"), S("")}, {S("mood"), S("-1")}};
    struct record record = record_new(&arena, kind_find(S("weather")));
    struct problems problems = {0};
    CHECK_TRUE(draft_read(&record, first, 4, OFFSET, &arena, &problems));
    const struct value *feelings = record_value(&record, S("feelings"));
    CHECK_INT(feelings->count, 3);
    CHECK_STR(feelings->texts[2], S("glad, even"));
    CHECK_STR(record_text(&record, S("note")), S("a\nb\nc"));
    CHECK_TRUE(draft_read(&record, second, 2, OFFSET, &arena, &problems));
    CHECK_TRUE(!record_value(&record, S("feelings")));
    CHECK_INT(record_number(&record, S("mood"), 0), -1);
    CHECK_STR(record_text(&record, S("note")), S("a\nb\nc"));
}

TEST(draft_reads_back_what_is_written_plainly)
{
    uint64_t seed = 61;
    struct arena whole = test_arena(4 << 20);
    for (size_t k = 0; k < kinds_count; k++) {
        for (int round = 0; round < 30; round++) {
            struct arena arena = whole;
            struct record record = any_record(&arena, &seed, &kinds[k]);
            struct record back = record_new(&arena, &kinds[k]);
            struct draft_field *typed = NEW(&arena, struct draft_field, kinds[k].field_count);
            struct problems problems = {0};
            for (size_t i = 0; i < kinds[k].field_count; i++) {
                struct buf text = buf_new(&arena, 2048);
                value_put_plain(&text, &kinds[k].fields[i], &record.values[i]);
                typed[i] = (struct draft_field){kinds[k].fields[i].name, buf_str(&text)};
            }
            back.id = back.version = record.id;
            back.at = record.at;
            back.written = record.written;
            CHECK_TRUE(draft_read(&back, typed, kinds[k].field_count, 0, &arena, &problems));
            check_same_record(&back, &record);
        }
    }
}

TEST(draft_cuts_lists)
{
    struct arena arena = test_arena(4096);
    str out[4];
    CHECK_INT(draft_cut_list(S(" a , b\\,c ,, \\ d\\ , e\\f\\\\ , g"), &arena, out, 4), 4);
    CHECK_STR(out[0], S("a"));
    CHECK_STR(out[1], S("b,c"));
    CHECK_STR(out[2], S(" d "));
    CHECK_STR(out[3], S("e\\f\\"));
    CHECK_INT(draft_cut_list(S(""), &arena, out, 4), 0);
    CHECK_INT(draft_cut_list(S(" , ,"), &arena, out, 4), 0);
}

static str nearest_of(str typed)
{
    static const str names[] = {STR_INIT("mood"), STR_INIT("energy"), STR_INIT("closeness")};
    struct nearest nearest = nearest_to(typed);
    for (size_t i = 0; i < COUNT(names); i++) nearest_try(&nearest, names[i]);
    return nearest.found;
}

TEST(nearest_names_are_near)
{
    CHECK_STR(nearest_of(S("mod")), S("mood"));
    CHECK_STR(nearest_of(S("omod")), S("mood"));
    CHECK_STR(nearest_of(S("enrgy")), S("energy"));
    CHECK_STR(nearest_of(S("closenes")), S("closeness"));
    CHECK_STR(nearest_of(S("clsenesss")), S("closeness"));
    CHECK_STR(nearest_of(S("xy")), S(""));
    CHECK_STR(nearest_of(S("")), S(""));
    CHECK_STR(nearest_of(S("a name that is far longer than any of ours")), S(""));
    CHECK_STR(draft_nearest_kind(S("wether")), S("weather"));
}

TEST(problems_past_the_last_are_left_out)
{
    struct arena arena = test_arena(1 << 20);
    struct problems problems = {0};
    for (int i = 0; i < PROBLEM_COUNT_MAX + 3; i++)
        CHECK_TRUE(!problem_add(&problems, &arena, S("mood"), S("a")));
    CHECK_INT(problems.count, PROBLEM_COUNT_MAX);
}

/* A language of two words. */
static str say_otherwise(const void *context, str sentence)
{
    (void)context;
    if (str_equal(sentence, S("{1} takes {2}."))) return S("{2}: {1}.");
    if (str_equal(sentence, S("a whole number from {1} to {2}"))) return S("{1}..{2}");
    return sentence;
}

TEST(problems_are_said_in_another_language_under_the_label)
{
    struct arena arena = test_arena(4096);
    struct problems problems = {0};
    const struct field *mood = kind_field(kind_find(S("weather")), S("mood"));
    const struct tongue tongue = {say_otherwise, NULL};
    problem_add_value(&problems, &arena, mood, S("7"));
    problem_add(&problems, &arena, S(""), S("A file may hold {9}."));
    CHECK_STR(problems.at[0].text, S("mood takes a whole number from -5 to 5."));
    CHECK_STR(problem_say(&problems.at[0], &tongue, S("Weather"), &arena), S("-5..5: Weather."));
    CHECK_STR(problem_say(&problems.at[1], &tongue, S(""), &arena), S("A file may hold {9}."));
}
