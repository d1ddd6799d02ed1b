/* test_form.c - submitted forms: decoding, lists, and a stored record filled in again. */
#include "draft.h"
#include "form.h"
#include "test.h"

TEST(form_decodes_names_and_texts)
{
    struct arena arena = test_arena(1 << 20);
    struct form form;
    CHECK_TRUE(form_read(S("a=1&a=2&empty=&b+c=d%26e%3D+f&&%C3%A9=x"), &arena, &form));
    CHECK_INT(form.count, 5);
    CHECK_STR(form_text(&form, S("a")), S("1"));
    CHECK_STR(form_text(&form, S("b c")), S("d&e= f"));
    CHECK_STR(form_text(&form, S("\xc3\xa9")), S("x"));
    CHECK_TRUE(form_given(&form, S("empty")) && !form_given(&form, S("missing")));
    CHECK_TRUE(form_has(&form, S("a"), S("2"), arena));
}

TEST(form_refuses_what_is_malformed)
{
    struct arena arena = test_arena(1 << 20);
    struct form form;
    static const str bad[] = {STR_INIT("a=%"), STR_INIT("a=%1"), STR_INIT("a=%zz"),
                              STR_INIT("a=%ff"), STR_INIT("%c0%af=1")};
    for (size_t i = 0; i < COUNT(bad); i++) CHECK_TRUE(!form_read(bad[i], &arena, &form));
}

TEST(form_takes_so_many_fields_and_no_more)
{
    struct arena arena = test_arena(4 << 20);
    struct buf text = buf_new(&arena, 1 << 16);
    struct form form;
    for (int i = 0; i < FORM_FIELD_COUNT_MAX; i++) buf_put(&text, S("a=1&"));
    CHECK_TRUE(form_read(buf_str(&text), &arena, &form));
    CHECK_INT(form.count, FORM_FIELD_COUNT_MAX);
    buf_put(&text, S("a=1"));
    CHECK_TRUE(!form_read(buf_str(&text), &arena, &form));
}

TEST(form_finds_entries_in_lists)
{
    struct arena arena = test_arena(1 << 20);
    struct form form = form_empty(&arena, 2);
    form_add(&form, S("feelings"), S("calm, so\\, so"));
    form_add(&form, S("feelings"), S("close"));
    CHECK_TRUE(form_has(&form, S("feelings"), S("calm"), arena));
    CHECK_TRUE(form_has(&form, S("feelings"), S("so, so"), arena));
    CHECK_TRUE(form_has(&form, S("feelings"), S("close"), arena));
    CHECK_TRUE(!form_has(&form, S("feelings"), S("so"), arena));
}

TEST(form_of_a_record_writes_it_again)
{
    struct arena arena = test_arena(4 << 20);
    const struct kind *weather = kind_find(S("weather"));
    static const struct draft_field typed[] = {{STR_INIT("mood"), STR_INIT("-3")},
                                               {STR_INIT("feelings"), STR_INIT("a\\,b,c")},
                                               {STR_INIT("company"), STR_INIT("alone,friends")},
                                               {STR_INIT("note"), STR_INIT("two\nlines")}};
    struct record first = record_new(&arena, weather), second = record_new(&arena, weather);
    struct problems problems = {0};
    CHECK_TRUE(draft_read(&first, typed, COUNT(typed), 0, &arena, &problems));
    struct form form = form_of_record(&first, &arena);
    CHECK_TRUE(draft_read(&second, form.fields, form.count, 0, &arena, &problems));
    struct form again = form_of_record(&second, &arena);
    CHECK_INT(again.count, form.count);
    for (size_t i = 0; i < form.count; i++) CHECK_STR(again.fields[i].text, form.fields[i].text);
}
