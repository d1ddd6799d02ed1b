/* export.h - which versions an export holds, in which order.
 *
 * Floor 3. The order follows from the records alone (at, id, and within one record written), so
 * that a notebook that was exported, wiped and imported exports the same bytes.
 *
 *     struct export_wish wish = export_all();
 *     struct export_run run = export_start(nb, &wish, &arena);
 *     for (const struct entry *e; (e = export_next(&run));) jsonl_put_entry(&out, e, scratch);
 */
#ifndef EXPORT_H
#define EXPORT_H

#include "query.h"

struct export_wish {
    const struct kind *const *kinds; /* only these; none: all but those under a lock of their own */
    size_t kind_count;
    day since, until; /* emotional days of the current version, both included */
    bool history;     /* every version, oldest first; else the current one */
    bool no_trash;    /* leave erased records out */
};

struct export_wish export_all(void);

struct export_run {
    struct export_wish wish;
    struct query_run query;
    struct arena *arena;
    const struct entry **versions; /* of the record at hand, still to give, last first */
    size_t version_count;
};

/* With history, `arena` keeps eight bytes for each version until the export is done. */
struct export_run export_start(struct notebook *nb, const struct export_wish *wish,
                               struct arena *arena);

/* The next version; NULL at the end. */
const struct entry *export_next(struct export_run *run);

#endif
