#include "kind_choices.h"

#include "gate.h"
#include "query.h"
#include "str.h"

/* One bit for the number of each kind of which there is something: one look at all is cheaper than
 * a search for each kind that is not there. */
static uint64_t kinds_written(struct page *page)
{
    uint64_t written = 0;
    struct query query = query_all();
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    for (const struct entry *entry; (entry = query_next(&run));)
        if (entry->kind_number < 64) written |= UINT64_C(1) << entry->kind_number;
    return written;
}

void kind_choices_put(struct page *page, const struct kind *chosen)
{
    uint64_t written = page->gate_open ? 0 : kinds_written(page);
    for (size_t i = 0; i < kinds_count; i++) {
        const struct kind *kind = &kinds[i];
        if (kind->own_lock) continue;
        if (!gate_offers_kind(page->gate_open, kind) && !(written >> kind->number & 1)) continue;
        html(page->out, "<option value=\"%ls\"%s>%ls</option>", STR(kind->name),
             kind == chosen ? " selected" : "", STR(say(page, kind->label)));
    }
}
