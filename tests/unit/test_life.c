/* test_life.c - made-up lives: even years, every kind, the same for the same seed, and each its own
 * story. */
#include "life.h"

#include "codec.h"
#include "content.h"
#include "kind.h"
#include "life_checkin.h"
#include "life_follow.h"
#include "life_kinds.h"
#include "life_write.h"
#include "limits.h"
#include "position.h"
#include "str.h"
#include "test.h"

static const struct moment NOW = {1763757000000, 60};

enum { POSITIONS_MAX = 64, PARTS = 4 };

struct tally {
    uint32_t records, versions, hash;
    uint32_t of_kind[128];
    int64_t last_written_ms;
    bool gate_open;
    double mood_with, mood_without; /* mean mood in each quarter of the way, by contact */
    double steady[POSITIONS_MAX], close[POSITIONS_MAX];
    size_t positions;
    double felt_first, felt_last;   /* how hard steps were, in the first and the last quarter */
};

struct mean {
    double sum;
    int count;
};

static void take(struct mean *mean, double number)
{
    mean->sum += number;
    mean->count++;
}

static double mean_of(struct mean mean)
{
    return mean.count > 0 ? mean.sum / mean.count : 0;
}

static void take_position(struct tally *tally, const struct record *record)
{
    const struct value *pairs = record_value(record, S("answers"));
    struct position_answers answers = position_read_answers(&position_key_own, pairs);
    struct position position = position_score(&position_key_own, &answers);
    CHECK_TRUE(position.placed && tally->positions < POSITIONS_MAX);
    size_t at = tally->positions++;
    tally->steady[at] = position_percent(position.axes[AXIS_STEADINESS].estimate.value);
    tally->close[at] = position_percent(position.axes[AXIS_CONNECTION].estimate.value);
}

static bool all_no(const struct record *record)
{
    const struct value *answers = record_value(record, S("answers"));
    for (size_t i = 0; i < answers->count; i++)
        if (answers->pairs[i].number != 0) return false;
    return answers->count == 6;
}

static struct life life;

static struct tally live(const struct life_teller *teller, uint64_t seed, int years)
{
    struct arena arena = test_arena(1 << 20);
    char *room = arena_take_raw(&arena, 1, 1, RECORD_LEN_MAX);
    struct tally tally = {.hash = 2166136261u};
    struct mean with = {0}, without = {0}, felt[PARTS] = {{0}};
    struct record record;
    life_begin(&life, teller, seed, years, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        struct buf bytes = buf_over(room, RECORD_LEN_MAX);
        record_encode(&record, &bytes);
        for (size_t i = 0; i < bytes.len; i++)
            tally.hash = (tally.hash ^ (uint8_t)bytes.ptr[i]) * 16777619u;
        CHECK_TRUE(record.at.utc_ms <= NOW.utc_ms && record.written.utc_ms <= NOW.utc_ms);
        CHECK_TRUE(moment_emotional_day(record.at) >= life.first);
        tally.versions++;
        tally.last_written_ms = record.written.utc_ms;
        if (!id_is_zero(record.follows)) continue;
        tally.records++;
        tally.of_kind[record.kind->number]++;
        if (str_equal(record.kind->name, S("answers"))) take_position(&tally, &record);
        if (str_equal(record.kind->name, S("safety"))) tally.gate_open = all_no(&record);
        int64_t contact = record_number(&record, S("contact"), 0);
        if (contact == CONTACT_IN_PERSON)
            take(&with, (double)record_number(&record, S("mood"), 0));
        if (contact == CONTACT_NONE) take(&without, (double)record_number(&record, S("mood"), 0));
        int64_t hard = record_number(&record, S("felt"), -1);
        if (hard >= 0) take(&felt[(int)(life.today.way * PARTS)], (double)hard);
    }
    tally.mood_with = mean_of(with);
    tally.mood_without = mean_of(without);
    tally.felt_first = mean_of(felt[0]);
    tally.felt_last = mean_of(felt[PARTS - 1]);
    return tally;
}

static double mean_at(const double *numbers, size_t from, size_t count)
{
    double sum = 0;
    for (size_t i = from; i < from + count; i++) sum += numbers[i];
    return sum / (double)count;
}

/* Of the first and the last three months of two years. */
struct way {
    double steady_first, steady_last, close_first, close_last;
};

static struct way way_of(str name)
{
    struct tally tally = live(life_find(name), 1, 2);
    size_t last = tally.positions - 3;
    return (struct way){mean_at(tally.steady, 0, 3), mean_at(tally.steady, last, 3),
                        mean_at(tally.close, 0, 3), mean_at(tally.close, last, 3)};
}

TEST(a_made_up_life_has_even_years_that_end_now)
{
    for (size_t i = 0; i < life_tellers_count; i++)
        for (int years = 1; years <= 3; years++) {
            struct tally tally = live(&life_tellers[i], 1, years);
            CHECK_TRUE(tally.records >= (uint32_t)(LIFE_RECORDS_A_YEAR * years));
            CHECK_TRUE(tally.records < (uint32_t)(LIFE_RECORDS_A_YEAR * years * 1.04));
            CHECK_TRUE(tally.versions < tally.records * 1.25);
            CHECK_TRUE(NOW.utc_ms - tally.last_written_ms < 86400000);
            CHECK_INT(tally.records, life.written);
        }
}

TEST(every_made_up_life_has_every_kind)
{
    for (size_t t = 0; t < life_tellers_count; t++) {
        struct tally tally = live(&life_tellers[t], 7, 1);
        for (size_t i = 0; i < kinds_count; i++)
            if (tally.of_kind[kinds[i].number] == 0)
                test_check_str(__FILE__, __LINE__, "a kind that is missing", kinds[i].name,
                               life_tellers[t].name);
    }
}

TEST(the_same_seed_gives_the_same_life)
{
    const struct life_teller *first = &life_tellers[0], *second = &life_tellers[1];
    uint32_t hash = live(first, 5, 1).hash;
    CHECK_INT(live(first, 5, 1).hash, hash);
    CHECK_TRUE(live(first, 6, 1).hash != hash);
    CHECK_TRUE(live(second, 5, 1).hash != hash);
}

TEST(leaning_on_others_finds_ground_and_stays_close)
{
    struct way way = way_of(S("anna"));
    CHECK_TRUE(way.steady_first < 45 && way.close_first > 55);
    CHECK_TRUE(way.steady_last > 60 && way.steady_last > way.steady_first + 20);
    CHECK_TRUE(way.close_last > way.close_first - 5);
}

TEST(keeping_distance_comes_closer_and_keeps_its_ground)
{
    struct way way = way_of(S("viktor"));
    CHECK_TRUE(way.steady_first > 58 && way.close_first < 42);
    CHECK_TRUE(way.close_last > 50 && way.close_last > way.close_first + 20);
    CHECK_TRUE(way.steady_last > way.steady_first - 8);
}

TEST(a_hard_patch_is_hard_and_gets_a_little_lighter)
{
    struct tally tally = live(life_find(S("samira")), 1, 2);
    double steady = mean_at(tally.steady, tally.positions / 2, 3);
    double close = mean_at(tally.close, tally.positions / 2, 3);
    struct way way = way_of(S("samira"));
    CHECK_TRUE(steady < 40 && close < 42);
    CHECK_TRUE(way.steady_first > steady + 8 && way.close_first > close + 8);
    CHECK_TRUE(way.steady_last > steady && way.close_last > close);
}

TEST(steady_stays_grounded_and_close)
{
    struct way way = way_of(S("joan"));
    CHECK_TRUE(way.steady_first > 62 && way.close_first > 62);
    CHECK_TRUE(way.steady_last > 62 && way.close_last > 62);
}

TEST(the_gate_is_open_but_in_the_hard_patch)
{
    for (size_t i = 0; i < life_tellers_count; i++) {
        bool hard = str_equal(life_tellers[i].name, S("samira"));
        struct tally tally = live(&life_tellers[i], 1, 1);
        CHECK_TRUE(tally.gate_open == !hard);
        CHECK_TRUE(life.today.gate_open == !hard);
    }
}

/* Once the answers close the gate, nothing of two people's life together is written any more. */
TEST(behind_a_closed_gate_nothing_is_written_about_two)
{
    struct arena arena = test_arena(1 << 20);
    struct record record;
    bool closed = false;
    uint32_t before = 0;
    life_begin(&life, life_find(S("samira")), 1, 1, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        static const str of_two[] = {STR_INIT("appreciation"), STR_INIT("topic"),
                                     STR_INIT("conflict"), STR_INIT("repair"), STR_INIT("vision")};
        if (str_equal(record.kind->name, S("safety"))) closed = !all_no(&record);
        for (size_t i = 0; i < COUNT(of_two); i++) {
            bool is = str_equal(record.kind->name, of_two[i]);
            before += is && !closed;
            CHECK_TRUE(!is || !closed);
        }
        if (closed) CHECK_TRUE(!record_value(&record, S("contact")));
        if (closed) CHECK_TRUE(!record_value(&record, S("partner_mood")));
    }
    CHECK_TRUE(closed && before > 20);
}

TEST(mood_moves_with_contact_and_steps_get_easier)
{
    struct tally anna = live(life_find(S("anna")), 1, 2);
    CHECK_TRUE(anna.mood_with > anna.mood_without + 0.5);
    CHECK_TRUE(anna.felt_first > anna.felt_last);
}

TEST(a_made_up_life_uses_words_that_the_program_knows)
{
    struct arena arena = test_arena(1 << 20);
    const struct content *content = content_in(S("en"));
    struct record record;
    life_begin(&life, &life_tellers[0], 3, 1, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        const struct value *feelings = record_value(&record, S("feelings"));
        for (size_t i = 0; feelings && i < feelings->count; i++)
            CHECK_TRUE(content_find_feeling(content, feelings->texts[i]) != NULL);
        if (str_equal(record.kind->name, S("practice")))
            CHECK_TRUE(content_find_practice(content, record_text(&record, S("name"))) != NULL);
    }
}

TEST(every_life_has_a_face_and_a_file)
{
    CHECK_INT(life_faces_count, life_tellers_count);
    for (size_t i = 0; i < life_faces_count; i++) {
        CHECK_TRUE(life_find(life_faces[i].name) != NULL);
        CHECK_TRUE(life_face_find(life_tellers[i].name) == &life_faces[i]);
        CHECK_TRUE(life_faces[i].title.len > 0 && life_faces[i].about.len > 0);
        CHECK_TRUE(str_find_char(life_faces[i].about, '\n') < 0);
    }
    CHECK_TRUE(life_find(S("nobody")) == NULL && life_face_find(S("nobody")) == NULL);
}

TEST(what_comes_of_things_goes_its_stages)
{
    struct life_thing thing = {.kind = kind_find(S("boundary")), .begun = 20000};
    str kinds_met[40];
    life_begin(&life, &life_tellers[0], 1, 1, NOW);
    size_t met = 0;
    for (int i = 0; i < 40; i++) {
        const struct kind *next = life_follow_next(&life, &thing);
        if (next) kinds_met[met++] = next->name;
    }
    CHECK_TRUE(met > 30 && str_equal(kinds_met[met - 1], S("boundary-event")));
    CHECK_TRUE(life_follow_stays(thing.kind) && life_follow_keeps(kind_find(S("urge"))));
    CHECK_TRUE(!life_follow_stays(kind_find(S("urge"))));
    CHECK_TRUE(!life_follow_keeps(kind_find(S("note"))));
    CHECK_TRUE(life_row_is_once(&life_rows[life_row_of(S("person"))]));
    CHECK_TRUE(!life_row_is_once(&life_rows[life_row_of(S("weather"))]));
}

TEST(feelings_are_as_bright_as_the_day)
{
    struct arena arena = test_arena(1 << 16);
    life_begin(&life, &life_tellers[0], 1, 1, NOW);
    for (int i = 0; i < 30; i++) {
        struct arena scratch = arena;
        struct life_writing writing = {
            .life = &life, .arena = &scratch, .kind = kind_find(S("note"))};
        life.today.mood = 5;
        life_write_feelings(&writing);
        str words = writing.count > 0 ? writing.typed[0].text : S("");
        for (str word; (word = life_cut_word(&words)).len > 0;)
            CHECK_INT(content_find_feeling(content_in(S("en")), word)->valence, 1);
    }
}

TEST(each_line_of_a_list_comes_once_before_any_comes_again)
{
    struct arena arena = test_arena(1 << 16);
    life_begin(&life, &life_tellers[0], 1, 1, NOW);
    const struct life_block *list = life_story_find(&life.story, S("list"), S("hand"));
    struct life_writing writing = {.life = &life, .arena = &arena, .kind = kind_find(S("note"))};
    for (int round = 0; round < 10; round++) {
        str first = life_write_expand(&writing, S("{hand}"));
        str second = life_write_expand(&writing, S("{hand}"));
        str third = life_write_expand(&writing, S("{hand}"));
        CHECK_INT(list->entry_count, 3);
        CHECK_TRUE(!str_equal(first, second) && !str_equal(first, third));
        CHECK_TRUE(!str_equal(second, third));
    }
    CHECK_STR(life_write_expand(&writing, S("on\n    and on")), S("on and on"));
}

/* Who tosses a coin has moments enough to see what it shows, most of them looked at again. */
TEST(life_with_a_coin_has_a_test_that_runs)
{
    struct arena arena = test_arena(1 << 20);
    struct record record;
    int moments = 0, looked = 0, begun = 0;
    life_begin(&life, life_find(S("anna")), 1, 2, NOW);
    for (struct arena scratch = arena; life_next(&life, &scratch, &record); scratch = arena) {
        if (str_equal(record.kind->name, S("setting")) &&
            str_equal(record_text(&record, S("name")), S("fair-test"))) {
            CHECK_STR(record_text(&record, S("value")), S("longer-breath-out"));
            begun++;
        }
        if (!str_equal(record.kind->name, S("trial")) ||
            !str_equal(record_text(&record, S("practice")), S("longer-breath-out")))
            continue;
        moments++;
        looked += record_value(&record, S("after")) != NULL;
        CHECK_INT(begun, 1);
        CHECK_TRUE(record_number(&record, S("before"), 0) >= 4);
    }
    CHECK_TRUE(moments >= 40 && looked >= 30 && looked < moments);
}
