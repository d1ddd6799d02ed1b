/* Support of a notebook as rows, each with the one of the circle it means. */
#include "circle.h"
#include "look_day.h"
#include "query.h"
#include "str.h"
#include "support.h"

/* Everyone listed: the id of a person's record, or only a name. */
struct circle_list {
    str *names;
    id128 *ids; /* of the first `with_page` */
    size_t count, with_page;
};

static void list_pages(struct notebook *nb, struct circle_list *list, struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("person"));
    query.oldest_first = true;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry;
         list->count < SUPPORT_PEOPLE_MAX && (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record person;
        if (!notebook_read(entry, &room, &person)) continue;
        list->ids[list->count] = entry->id;
        /* In the notebook, which outlives the record. */
        list->names[list->count++] = str_trim(record_text(&person, S("name")));
    }
    list->with_page = list->count;
}

/* A link is an id, or the name that was written before there was one. Adds who is not listed;
 * SUPPORT_PEOPLE_MAX where there is no room, or nobody. */
static size_t place_of(struct circle_list *list, str link)
{
    id128 id;
    link = str_trim(link);
    if (id_parse(link, &id)) {
        for (size_t i = 0; i < list->with_page; i++)
            if (id_equal(list->ids[i], id)) return i;
        return SUPPORT_PEOPLE_MAX;
    }
    for (size_t i = 0; i < list->count; i++)
        if (str_equal_nocase(list->names[i], link)) return i;
    if (link.len == 0 || list->count == SUPPORT_PEOPLE_MAX) return SUPPORT_PEOPLE_MAX;
    list->names[list->count] = link;
    return list->count++;
}

static int scale_of(const struct record *support, str field)
{
    return (int)record_number(support, field, SUPPORT_UNKNOWN);
}

static struct support_row row_of(const struct entry *entry, const struct record *support,
                                 size_t person)
{
    const struct value *wanted = record_value(support, S("wanted"));
    const struct value *got = record_value(support, S("got"));
    return (struct support_row){
        .t = entry_day(entry),
        .person = (uint32_t)person,
        .given = str_equal(record_text(support, S("direction")), S("given")),
        .weight = (int)record_number(support, S("weight"), 1),
        .fit = scale_of(support, S("fit")),
        .matched = wanted && got ? wanted->number == got->number : SUPPORT_UNKNOWN,
    };
}

struct support_rows support_rows_of_notebook(struct notebook *nb, day since, day until,
                                             struct arena *arena)
{
    struct circle_list list = {.names = NEW(arena, str, SUPPORT_PEOPLE_MAX),
                               .ids = NEW(arena, id128, SUPPORT_PEOPLE_MAX)};
    struct query query = query_all();
    query.kind = kind_find(S("support"));
    query.since = since;
    query.until = until;
    query.oldest_first = true;
    list_pages(nb, &list, arena);
    struct support_row *rows =
        NEW(arena, struct support_row, query_count(nb, &query, *arena));
    size_t count = 0;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = *arena;
        struct record support;
        if (!notebook_read(entry, &room, &support) || !circle_took_place(&support)) continue;
        size_t person = place_of(&list, record_text(&support, S("person")));
        if (person < SUPPORT_PEOPLE_MAX) rows[count++] = row_of(entry, &support, person);
    }
    return (struct support_rows){rows, count, list.names, list.count, look_day_end(until)};
}
