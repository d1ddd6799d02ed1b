#include "circle.h"

#include "query.h"
#include "str.h"

bool circle_took_place(const struct record *support)
{
    if (!record_value(support, S("words")) && !record_value(support, S("need"))) return true;
    return record_value(support, S("got")) || record_value(support, S("weight")) ||
           record_value(support, S("fit"));
}

static struct circle_person *person_of(struct circle *circle, str link, struct arena *arena)
{
    for (size_t i = 0; i < circle->count; i++)
        if (str_equal(circle->people[i].link, link)) return &circle->people[i];
    if (circle->count == CIRCLE_PEOPLE_MAX) return NULL;
    struct circle_person *person = &circle->people[circle->count++];
    *person = (struct circle_person){.link = str_copy(arena, link)};
    return person;
}

static void add_to_sum(struct circle_sum *sum, int64_t weight)
{
    sum->count++;
    sum->weight += weight;
}

static void add_to_person(struct circle_person *person, const struct record *support, bool received)
{
    const struct value *good = record_value(support, S("does_me_good"));
    int64_t got = record_number(support, S("got"), record_number(support, S("wanted"), 0));
    uint32_t bit = got > 0 ? UINT32_C(1) << got : 0;
    add_to_sum(received ? &person->received : &person->given,
               record_number(support, S("weight"), 1));
    if (received)
        person->kinds_received |= bit;
    else
        person->kinds_given |= bit;
    if (!good) return;
    person->good_count++;
    person->good_sum += good->number;
}

static void add_fit(struct circle *circle, const struct record *support)
{
    const struct value *wanted = record_value(support, S("wanted"));
    const struct value *got = record_value(support, S("got")),
                       *fit = record_value(support, S("fit"));
    if (wanted && got) {
        circle->known_count++;
        circle->matched_count += wanted->number == got->number;
    }
    if (fit) {
        circle->fit_count++;
        circle->fit_sum += fit->number;
    }
}

static void add(struct circle *circle, const struct record *support, struct arena *arena)
{
    if (!circle_took_place(support)) {
        circle->waiting++;
        return;
    }
    bool received = str_equal(record_text(support, S("direction")), S("received"));
    add_to_sum(received ? &circle->received : &circle->given,
               record_number(support, S("weight"), 1));
    if (received) add_fit(circle, support);
    struct circle_person *person = person_of(circle, record_text(support, S("person")), arena);
    if (person) add_to_person(person, support, received);
}

/* Few enough for a plain insertion; of equals the order stays. */
static void sort_people(struct circle *circle)
{
    for (size_t i = 1; i < circle->count; i++) {
        struct circle_person person = circle->people[i];
        size_t at = i;
        for (; at > 0 && circle->people[at - 1].received.weight < person.received.weight; at--)
            circle->people[at] = circle->people[at - 1];
        circle->people[at] = person;
    }
}

struct circle circle_of_notebook(struct notebook *nb, day since, day until, struct arena *arena)
{
    struct circle circle = {.people = NEW(arena, struct circle_person, CIRCLE_PEOPLE_MAX)};
    struct query query = query_all();
    query.kind = kind_find(S("support"));
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct record record;
        if (notebook_read(entry, arena, &record) && record.kind) add(&circle, &record, arena);
    }
    sort_people(&circle);
    return circle;
}

const struct circle_person *circle_find(const struct circle *circle, str link)
{
    for (size_t i = 0; i < circle->count; i++)
        if (str_equal(circle->people[i].link, link)) return &circle->people[i];
    return NULL;
}
