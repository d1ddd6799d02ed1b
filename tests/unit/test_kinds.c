/* test_kinds.c - the tables hold together: numbers, names, links, and a word for everything. */
#include "kind.h"

#include "limits.h"
#include "test.h"
#include "utf8.h"

TEST(kinds_have_rising_numbers_and_names_of_their_own)
{
    CHECK_INT(kinds_count, 39);
    for (size_t k = 0; k < kinds_count; k++) {
        CHECK_INT(kinds[k].number, 16 + k);
        CHECK_TRUE(kind_find(kinds[k].name) == &kinds[k]);
        CHECK_TRUE(kind_of_number(kinds[k].number) == &kinds[k]);
        CHECK_TRUE(kinds[k].field_count <= FIELD_COUNT_MAX);
    }
    CHECK_TRUE(!kind_find(S("")) && !kind_find(S("share")) && !kind_find(S("Weather")));
    static const uint32_t none[] = {0, 1, 15, 55, 56, 57, UINT32_MAX};
    for (size_t i = 0; i < COUNT(none); i++) CHECK_TRUE(!kind_of_number(none[i]));
}

static void check_words(str label, str meaning)
{
    CHECK_TRUE(label.len > 0 && label.len <= 40);
    CHECK_TRUE(meaning.len > 0 && meaning.len <= 160);
    CHECK_TRUE(str_ends(meaning, S(".")));
    CHECK_TRUE(str_find_char(meaning, '!') < 0 && str_find_char(meaning, '|') < 0);
}

static void check_options(const struct field *field)
{
    bool wanted = field->type == FIELD_CHOICE || field->type == FIELD_CHOICES;
    CHECK_INT(field->option_count > 0, wanted);
    CHECK_TRUE(field->option_count <= LIST_COUNT_MAX);
    for (size_t i = 0; i < field->option_count; i++) {
        CHECK_INT(field_option_number(field, field->options[i].name), i + 1);
        CHECK_TRUE(field->options[i].label.len > 0);
    }
    CHECK_INT(field_option_number(field, S("no such option")), 0);
}

TEST(kinds_fields_have_what_their_type_needs)
{
    for (size_t k = 0; k < kinds_count; k++) {
        check_words(kinds[k].label, kinds[k].meaning);
        for (size_t i = 0; i < kinds[k].field_count; i++) {
            const struct field *field = &kinds[k].fields[i];
            bool ranged = field->type == FIELD_INT || field->type == FIELD_NUMBER;
            bool linked = field->type == FIELD_LINK || field->type == FIELD_LINKS;
            CHECK_INT(field->number, i + 1);
            CHECK_TRUE(kind_field(&kinds[k], field->name) == field);
            CHECK_TRUE(kind_field_of_number(&kinds[k], field->number) == field);
            CHECK_INT(field->lo < field->hi, ranged);
            CHECK_INT(field->link.len > 0, linked);
            CHECK_TRUE(!linked || kind_find(field->link));
            CHECK_INT(str_equal(field->name, S("about")), field->type == FIELD_ABOUT);
            CHECK_TRUE(!field->long_text || field->type == FIELD_TEXT);
            check_words(field->label, field->meaning);
            check_options(field);
        }
        CHECK_TRUE(!kind_field_of_number(&kinds[k], 0));
        CHECK_TRUE(!kind_field_of_number(&kinds[k], (uint32_t)kinds[k].field_count + 1));
        CHECK_TRUE(!kind_field(&kinds[k], S("no such field")));
    }
}

/* The promise of the file format: what stood here once stands here for ever. */
TEST(kinds_never_change_their_numbers)
{
    static const struct {
        str kind, field;
        uint32_t kind_number, field_number;
    } rows[] = {
        {STR_INIT("weather"), STR_INIT("mood"), 16, 1},
        {STR_INIT("weather"), STR_INIT("late"), 16, 22},
        {STR_INIT("urge"), STR_INIT("settled"), 18, 9},
        {STR_INIT("decision"), STR_INIT("review_on"), 28, 12},
        {STR_INIT("boundary"), STR_INIT("state"), 30, 7},
        {STR_INIT("support"), STR_INIT("cost"), 35, 8},
        {STR_INIT("conflict"), STR_INIT("proposal"), 42, 10},
        {STR_INIT("trial"), STR_INIT("followed_up_min"), 50, 6},
        {STR_INIT("setting"), STR_INIT("value"), 51, 2},
        {STR_INIT("answers"), STR_INIT("answers"), 52, 2},
        {STR_INIT("safety"), STR_INIT("answers"), 53, 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct kind *kind = kind_find(rows[i].kind);
        CHECK_TRUE(kind && kind->number == rows[i].kind_number);
        CHECK_INT(kind_field(kind, rows[i].field)->number, rows[i].field_number);
    }
    CHECK_TRUE(kind_find(S("safety"))->own_lock);
    CHECK_TRUE(kind_find(S("origin"))->own_lock);
    for (size_t k = 0; k < kinds_count; k++)
        CHECK_INT(kinds[k].own_lock, str_equal(kinds[k].name, S("safety")) ||
                                         str_equal(kinds[k].name, S("origin")));
}

static str allowed(struct buf *out, str kind, str field)
{
    out->len = 0;
    field_put_allowed(out, kind_field(kind_find(kind), field));
    return buf_str(out);
}

TEST(kinds_say_what_a_field_takes)
{
    char room[256];
    struct buf out = buf_over(room, sizeof room);
    CHECK_STR(allowed(&out, S("weather"), S("mood")), S("a whole number from -5 to 5"));
    CHECK_STR(allowed(&out, S("weather"), S("slept_min")),
              S("a whole number from 0 to 1440 (minutes)"));
    CHECK_STR(allowed(&out, S("weather"), S("contact")), S("one of none, remote, in-person"));
    CHECK_STR(allowed(&out, S("trial"), S("p")),
              S("a number from 0 to 1 with at most six decimal places"));
    CHECK_TRUE(field_is_list(kind_field(kind_find(S("weather")), S("with"))));
    CHECK_TRUE(!field_is_list(kind_field(kind_find(S("weather")), S("note"))));
}
