#include "near_people.h"

#include "area.h"
#include "query.h"
#include "str.h"

enum { SHOWN_MAX = 3, PEOPLE_MAX = 60, SUPPORT_READ_MAX = 200, UNKNOWN = -100 };

struct near {
    const struct entry *entry;
    str id;
    int64_t good;      /* how their company left me the last time it was said; UNKNOWN: never */
    int64_t closeness; /* -1: not said */
};

static size_t read_people(struct page *page, struct near *people)
{
    struct query query = query_all();
    query.kind = kind_find(S("person"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < PEOPLE_MAX && (entry = query_next(&run));) {
        struct arena room = *page->arena;
        struct record person;
        if (!notebook_read(entry, &room, &person)) continue;
        int64_t closeness = record_number(&person, S("closeness"), -1);
        people[count++] = (struct near){entry, id_text(page->arena, entry->id), UNKNOWN, closeness};
    }
    return count;
}

/* The latest word on each counts. */
static void read_support(struct page *page, struct near *people, size_t count)
{
    struct query query = query_all();
    query.kind = kind_find(S("support"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int left = SUPPORT_READ_MAX;
    for (const struct entry *entry; left > 0 && (entry = query_next(&run)); left--) {
        struct arena room = *page->arena;
        struct record support;
        if (!notebook_read(entry, &room, &support)) continue;
        int64_t good = record_number(&support, S("does_me_good"), UNKNOWN);
        for (size_t i = 0; i < count && good != UNKNOWN; i++)
            if (people[i].good == UNKNOWN &&
                str_equal(people[i].id, record_text(&support, S("person"))))
                people[i].good = good;
    }
}

static bool is_named(struct page *page, const struct near *person)
{
    if (person->good != UNKNOWN) return person->good > 0;
    return page->gate_open;
}

static bool goes_before(const struct near *a, const struct near *b)
{
    bool a_good = a->good > 0, b_good = b->good > 0;
    return a_good != b_good ? a_good : a->closeness > b->closeness;
}

static void put_person(struct page *page, const struct near *near)
{
    struct arena before = *page->arena;
    struct record person;
    if (!notebook_read(near->entry, page->arena, &person)) return;
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(area_shows(page, person.kind, near->entry->id)), STR(record_text(&person, S("name"))));
    str relation = record_text(&person, S("relation"));
    if (relation.len > 0) html(page->out, " <small><bdi>%ls</bdi></small>", STR(relation));
    html(page->out, "</span></a></li>");
    *page->arena = before;
}

size_t near_people_put(struct page *page)
{
    if (!page->notebook) return 0;
    struct arena before = *page->arena;
    struct near *people = NEW(page->arena, struct near, PEOPLE_MAX);
    size_t count = read_people(page, people), shown = 0;
    read_support(page, people, count);
    for (; shown < SHOWN_MAX; shown++) {
        struct near *best = NULL;
        for (size_t i = 0; i < count; i++)
            if (people[i].entry && is_named(page, &people[i]) &&
                (!best || goes_before(&people[i], best)))
                best = &people[i];
        if (!best) break;
        put_person(page, best);
        best->entry = NULL;
    }
    *page->arena = before;
    return shown;
}
