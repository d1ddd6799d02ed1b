#include "kin.h"

#include "query.h"
#include "str.h"
#include "words.h"

static uint32_t bits_of(const struct record *record, str field)
{
    const struct value *value = record_value(record, field);
    uint32_t bits = 0;
    for (size_t i = 0; value && i < value->count; i++) bits |= UINT32_C(1) << value->numbers[i];
    return bits;
}

static void add_page(struct kin *kin, const struct record *record)
{
    kin->people[kin->count++] = (struct kin_person){
        .has_page = true,
        .id = record->id,
        .name = str_trim(record_text(record, S("name"))),
        .relation = record_text(record, S("relation")),
        .closeness = record_number(record, S("closeness"), -1),
        .gives = bits_of(record, S("gives")),
        .i_give = bits_of(record, S("i_give")),
        .good = record_number(record, S("does_me_good"), KIN_GOOD_UNKNOWN),
    };
}

static void read_pages(struct page *page, struct kin *kin)
{
    struct query query = query_all();
    query.kind = kind_find(S("person"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; kin->count < KIN_PAGES_MAX && (entry = query_next(&run));) {
        struct record record;
        if (notebook_read(entry, page->arena, &record) && record.kind) add_page(kin, &record);
    }
    kin->page_count = kin->count;
}

/* The person that a link means: by the id, or by the name that was written before. */
static struct kin_person *person_of(struct kin *kin, str link)
{
    id128 id;
    bool is_id = id_parse(link, &id);
    for (size_t i = 0; i < kin->count; i++) {
        struct kin_person *person = &kin->people[i];
        if (is_id ? person->has_page && id_equal(person->id, id)
                  : str_equal_nocase(person->name, str_trim(link)))
            return person;
    }
    if (is_id || str_trim(link).len == 0 || kin->count == KIN_MAX) return NULL;
    struct kin_person *person = &kin->people[kin->count++];
    *person =
        (struct kin_person){.name = str_trim(link), .closeness = -1, .good = KIN_GOOD_UNKNOWN};
    return person;
}

static void add_sum(struct circle_sum *sum, struct circle_sum more)
{
    sum->count += more.count;
    sum->weight += more.weight;
}

static void add_support(struct kin *kin, const struct circle_person *support)
{
    struct kin_person *person = person_of(kin, support->link);
    if (!person) return;
    add_sum(&person->received, support->received);
    add_sum(&person->given, support->given);
    person->gives |= support->kinds_received;
    person->i_give |= support->kinds_given;
    person->good_count += support->good_count;
    person->good_sum += support->good_sum;
}

/* The nearest first; those without a mark after them, in the order of their pages. */
static void sort_pages(struct kin *kin)
{
    for (size_t i = 1; i < kin->page_count; i++) {
        struct kin_person person = kin->people[i];
        size_t at = i;
        for (; at > 0 && kin->people[at - 1].closeness < person.closeness; at--)
            kin->people[at] = kin->people[at - 1];
        kin->people[at] = person;
    }
}

struct kin kin_read(struct page *page)
{
    struct kin kin = {.people = NEW(page->arena, struct kin_person, KIN_MAX)};
    struct circle circle =
        circle_of_notebook(page->notebook, page->today - CIRCLE_DAYS + 1, page->today, page->arena);
    struct words met = words_of_notebook(
        page->notebook, S("with"), page->today - KIN_NAMES_DAYS + 1, page->today, page->arena);
    read_pages(page, &kin);
    sort_pages(&kin);
    for (size_t i = 0; i < circle.count; i++) add_support(&kin, &circle.people[i]);
    for (size_t i = 0; i < met.count && i < CIRCLE_PEOPLE_MAX; i++) person_of(&kin, met.at[i].word);
    kin.received = circle.received;
    kin.given = circle.given;
    kin.waiting = circle.waiting;
    return kin;
}

const struct kin_person *kin_find(const struct kin *kin, id128 id)
{
    for (size_t i = 0; i < kin->page_count; i++)
        if (id_equal(kin->people[i].id, id)) return &kin->people[i];
    return NULL;
}

int kin_tenths(const struct kin *kin, const struct kin_person *person)
{
    int64_t whole = kin->received.weight;
    return whole > 0 ? (int)((20 * person->received.weight + whole) / (2 * whole)) : 0;
}

str kin_kinds(struct page *page, uint32_t bits)
{
    const struct field *field = kind_field(kind_find(S("person")), S("gives"));
    struct buf out = buf_new(page->arena, 256);
    for (uint32_t i = 0; i < field->option_count; i++) {
        if (!(bits & UINT32_C(1) << (i + 1))) continue;
        if (out.len > 0) buf_put(&out, S(", "));
        buf_put(&out, say(page, field->options[i].label));
    }
    return buf_str(&out);
}
