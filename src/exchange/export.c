#include "export.h"

struct export_wish export_all(void)
{
    struct query all = query_all();
    return (struct export_wish){.since = all.since, .until = all.until};
}

struct export_run export_start(struct notebook *nb, const struct export_wish *wish,
                               struct arena *arena)
{
    struct query query = query_all();
    query.since = wish->since;
    query.until = wish->until;
    query.oldest_first = true;
    query.place = wish->no_trash ? QUERY_LIVING : QUERY_BOTH;
    query.own_lock_too = wish->kind_count > 0;
    return (struct export_run){
        .wish = *wish, .query = query_start(nb, &query, *arena), .arena = arena};
}

static bool wanted(const struct export_wish *wish, const struct entry *entry)
{
    for (size_t i = 0; i < wish->kind_count; i++)
        if (wish->kinds[i]->number == entry->kind_number) return true;
    return wish->kind_count == 0;
}

static const struct entry *next_record(struct export_run *run)
{
    const struct entry *entry;
    while ((entry = query_next(&run->query)))
        if (wanted(&run->wish, entry)) return entry;
    return NULL;
}

/* All versions, the latest first: the current one, with which the history begins, need not be it.
 */
static void gather_versions(struct export_run *run, const struct entry *current)
{
    const struct notebook *nb = run->query.nb;
    size_t count = 0, at = 0;
    for (const struct entry *e = current; e; e = notebook_earlier(nb, e)) count++;
    run->versions = NEW(run->arena, const struct entry *, count);
    run->version_count = count;
    bool placed = false;
    for (const struct entry *e = notebook_earlier(nb, current); e; e = notebook_earlier(nb, e)) {
        if (!placed && entry_compare(current, e) > 0) {
            run->versions[at++] = current;
            placed = true;
        }
        run->versions[at++] = e;
    }
    if (!placed) run->versions[at] = current;
}

const struct entry *export_next(struct export_run *run)
{
    if (run->version_count > 0) return run->versions[--run->version_count];
    const struct entry *entry = next_record(run);
    if (!entry || !run->wish.history) return entry;
    gather_versions(run, entry);
    return run->versions[--run->version_count];
}
