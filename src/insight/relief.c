#include "relief.h"

#include "query.h"
#include "str.h"

void relief_add(struct relief *relief, const struct record *record)
{
    int64_t before = record_number(record, S("before"), -1);
    int64_t after = record_number(record, S("after"), -1);
    relief->times++;
    if (before < 0 || after < 0) return;
    relief->rated++;
    relief->before_sum += (uint32_t)before;
    relief->after_sum += (uint32_t)after;
    if (after < before)
        relief->eased++;
    else if (after > before)
        relief->worse++;
    else
        relief->same++;
}

bool relief_is_of(const struct relief_of *of, const struct record *record)
{
    if (str_equal(record->kind->name, S("practice")))
        return of->practice.len > 0 && str_equal(record_text(record, S("name")), of->practice);
    const struct value *about = record_value(record, S("about"));
    return about && !id_is_zero(of->soother) && id_equal(about->about, of->soother);
}

bool relief_is_known(const struct relief *relief)
{
    return relief->rated >= RELIEF_RATED_MIN;
}

static void count_kind(struct notebook *nb, struct query query, struct relief_of *of, size_t count,
                       struct arena scratch)
{
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch; /* what a record takes is free again after it */
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        for (size_t i = 0; i < count; i++)
            if (relief_is_of(&of[i], &record)) relief_add(&of[i].relief, &record);
    }
}

void relief_count(struct notebook *nb, day since, day until, struct relief_of *of, size_t count,
                  struct arena scratch)
{
    struct query query = query_all();
    query.since = since;
    query.until = until;
    query.kind = kind_find(S("done"));
    count_kind(nb, query, of, count, scratch);
    query.kind = kind_find(S("practice"));
    count_kind(nb, query, of, count, scratch);
}
