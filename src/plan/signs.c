#include "signs.h"

#include "query.h"
#include "str.h"

enum { LOW_MOOD = -2, SOLID = 6, EASE = 6 };

static void add(struct signs *signs, enum sign sign, bool yes)
{
    signs->at[sign].n += yes;
    signs->at[sign].of++;
}

static bool is(const struct record *record, str field, str option)
{
    return str_equal(record_text(record, field), option);
}

static void add_company(struct signs *signs, const struct record *record)
{
    const struct value *company = record_value(record, S("company"));
    int64_t alone = field_option_number(kind_field(record->kind, S("company")), S("alone"));
    bool people = false;
    if (!company || company->count == 0) return;
    for (size_t i = 0; i < company->count; i++) people |= company->numbers[i] != alone;
    add(signs, SIGN_WITH_PEOPLE, people);
}

static void add_weather(struct signs *signs, const struct record *record)
{
    add_company(signs, record);
    if (record_value(record, S("alone_ease")))
        add(signs, SIGN_WELL_ALONE, record_number(record, S("alone_ease"), 0) >= EASE);
    if (record_number(record, S("mood"), 0) <= LOW_MOOD && record_value(record, S("solid")))
        add(signs, SIGN_LOW_AND_SOLID, record_number(record, S("solid"), 0) >= SOLID);
}

static void add_record(struct signs *signs, const struct record *record)
{
    str kind = record->kind->name;
    if (str_equal(kind, S("weather"))) {
        add_weather(signs, record);
    } else if (str_equal(kind, S("urge")) && record_value(record, S("response"))) {
        add(signs, SIGN_WAITED,
            is(record, S("response"), S("waited")) || is(record, S("response"), S("soothed")));
    } else if (str_equal(kind, S("decision"))) {
        add(signs, SIGN_DECIDED, !is(record, S("way"), S("asked-to-feel-sure")));
    } else if (str_equal(kind, S("boundary-event"))) {
        add(signs, SIGN_LIMIT_HELD, is(record, S("what"), S("held")));
    } else if (str_equal(kind, S("voiced"))) {
        add(signs, SIGN_SAID, is(record, S("did"), S("said")) || is(record, S("did"), S("partly")));
    } else if (str_equal(kind, S("support"))) {
        add(signs, SIGN_ACCEPTED, is(record, S("direction"), S("received")));
    } else if (str_equal(kind, S("appreciation"))) {
        add(signs, SIGN_APPRECIATED, !is(record, S("direction"), S("received")));
    } else if (str_equal(kind, S("conflict"))) {
        add(signs, SIGN_MADE_UP,
            is(record, S("did"), S("repaired")) || record_number(record, S("returned"), 0) != 0);
    }
}

struct signs signs_of_notebook(struct notebook *nb, day since, day until, struct arena scratch)
{
    struct signs signs = {0};
    struct query query = query_all();
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (notebook_read(entry, &room, &record) && record.kind) add_record(&signs, &record);
    }
    return signs;
}
