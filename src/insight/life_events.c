#include "life_events.h"

#include "query.h"
#include "str.h"

struct life_events life_events_of_notebook(struct notebook *nb, day since, day until,
                                           struct arena *arena)
{
    struct query query = query_all();
    query.kind = kind_find(S("note"));
    query.since = since;
    query.until = until;
    query.oldest_first = true;
    const struct field *marks = kind_field(query.kind, S("marks"));
    size_t count = 0, room = 0;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) room += entry_has(entry, marks);
    struct life_event *events = NEW(arena, struct life_event, room);
    run = query_start(nb, &query, *arena);
    for (const struct entry *entry; room > 0 && (entry = query_next(&run));) {
        struct record record;
        if (!entry_has(entry, marks) || !notebook_read(entry, arena, &record)) continue;
        str label = record_text(&record, S("marks"));
        if (label.len > 0)
            events[count++] = (struct life_event){entry_day(entry), label, entry->id};
    }
    return (struct life_events){events, count};
}
