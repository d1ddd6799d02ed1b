#include "query.h"

#include <string.h>

#include "str.h"
#include "utf8.h"
#include "wire.h"
#include "codec.h"

struct query query_all(void)
{
    return (struct query){.since = DAY_FIRST - 1, .until = DAY_LAST};
}

/* The first position of by_day whose moment is at or after `utc_ms`. */
static size_t position_of(const struct notebook *nb, int64_t utc_ms)
{
    size_t from = 0, to = nb->by_day_count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (notebook_entry(nb, nb->by_day[middle])->at_ms < utc_ms)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

struct query_run query_start(struct notebook *nb, const struct query *query, struct arena scratch)
{
    enum { DAY_MIN = 24 * 60 };
    notebook_settle(nb, scratch);
    struct query_run run = {.nb = nb, .query = *query};
    day since = query->since < DAY_FIRST - 1 ? DAY_FIRST - 1 : query->since;
    day until = query->until > DAY_LAST ? DAY_LAST : query->until;
    /* by_day is in order of instants: a day of the writer's may begin and end up to a day apart
     * from that of another offset, and ends at four in the morning. query_next looks exactly. */
    run.at = position_of(nb, moment_of_day(since, -DAY_MIN, 0).utc_ms);
    run.end = position_of(nb, moment_of_day(until + 2, DAY_MIN, 0).utc_ms);
    if (run.end < run.at) run.end = run.at;
    return run;
}

static bool kind_fits(const struct query *query, const struct entry *entry)
{
    uint32_t wanted = query->kind ? query->kind->number : query->kind_number;
    if (wanted != 0) return entry->kind_number == wanted;
    const struct kind *kind = kind_of_number(entry->kind_number);
    return query->own_lock_too || !kind || !kind->own_lock;
}

static bool entry_is_about(const struct entry *entry, id128 about)
{
    struct record head;
    str message;
    if (!kind_of_number(entry->kind_number)) return false;
    if (!record_decode_head((str){entry->bytes, entry->len}, &head, &message)) return false;
    struct wire wire = wire_over(message);
    for (struct wire_item item; wire_next(&wire, &item);) {
        const struct field *field = kind_field_of_number(head.kind, item.number);
        if (field && field->type == FIELD_ABOUT && item.bytes.len == sizeof about.bytes &&
            memcmp(item.bytes.ptr, about.bytes, sizeof about.bytes) == 0)
            return true;
    }
    return false;
}

static bool fits(const struct query *query, const struct entry *entry)
{
    if (query->place != QUERY_BOTH && entry->erased != (query->place == QUERY_TRASH)) return false;
    if (!kind_fits(query, entry)) return false;
    day d = entry_day(entry);
    if (d < query->since || d > query->until) return false;
    if (!id_is_zero(query->about) && !entry_is_about(entry, query->about)) return false;
    return query->folded_text.len == 0 || entry_contains(entry, query->folded_text);
}

const struct entry *query_next(struct query_run *run)
{
    while (run->at < run->end) {
        size_t place = run->query.oldest_first ? run->at++ : --run->end;
        const struct entry *entry = notebook_entry(run->nb, run->nb->by_day[place]);
        if (fits(&run->query, entry)) return entry;
    }
    return NULL;
}

size_t query_count(struct notebook *nb, const struct query *query, struct arena scratch)
{
    struct query_run run = query_start(nb, query, scratch);
    size_t count = 0;
    while (query_next(&run)) count++;
    return count;
}

static bool item_contains(const struct wire_item *item, const struct field *field, str folded)
{
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_WORDS:
    case FIELD_LINK:
    case FIELD_LINKS:
        return utf8_contains_folded(item->bytes, folded);
    case FIELD_CHOICE: {
        int64_t number = wire_signed(item->varint);
        if (number < 1 || number > (int64_t)field->option_count) return false;
        return utf8_contains_folded(field->options[number - 1].label, folded);
    }
    case FIELD_CHOICES:
        for (size_t i = 0; i < item->bytes.len; i++) {
            size_t number = (uint8_t)item->bytes.ptr[i];
            if (number >= 1 && number <= field->option_count &&
                utf8_contains_folded(field->options[number - 1].label, folded))
                return true;
        }
        return false;
    default:
        return false;
    }
}

bool entry_contains(const struct entry *entry, str folded)
{
    struct record head;
    str message;
    if (!record_decode_head((str){entry->bytes, entry->len}, &head, &message)) return false;
    if (head.foreign.len > 0 && utf8_contains_folded(head.foreign, folded)) return true;
    if (!head.kind) return false;
    if (utf8_contains_folded(head.kind->label, folded)) return true;
    struct wire wire = wire_over(message);
    for (struct wire_item item; wire_next(&wire, &item);) {
        const struct field *field = kind_field_of_number(head.kind, item.number);
        if (field && item_contains(&item, field, folded)) return true;
    }
    return false;
}
