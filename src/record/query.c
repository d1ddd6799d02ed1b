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

/* Whether records of this kind can be about another, or hold a link to one of the kind `to` (NULL
 * where that is not known). */
static bool can_be_about(const struct kind *kind)
{
    for (size_t f = 0; f < kind->field_count; f++)
        if (kind->fields[f].type == FIELD_ABOUT) return true;
    return false;
}

static bool can_link_to(const struct kind *kind, const struct kind *to)
{
    for (size_t f = 0; f < kind->field_count; f++) {
        const struct field *field = &kind->fields[f];
        if (field->type != FIELD_LINK && field->type != FIELD_LINKS) continue;
        if (!to || field->link.len == 0 || str_equal(field->link, to->name)) return true;
    }
    return false;
}

static const struct kind *kind_of_link(const struct notebook *nb, str link)
{
    const struct entry *entry = notebook_current_named(nb, link);
    return entry ? kind_of_number(entry->kind_number) : NULL;
}

/* The kinds that do not fit although none is asked for: those under a lock of their own, the one
 * that is wished away, and those that can hold no such link. Their numbers are bits, since every
 * entry of a long life is asked. */
static uint64_t kinds_left_out(const struct notebook *nb, const struct query *query)
{
    uint64_t left_out = query->without ? UINT64_C(1) << query->without->number : 0;
    const struct kind *to = query->link.len > 0 ? kind_of_link(nb, query->link) : NULL;
    for (size_t i = 0; i < kinds_count; i++) {
        const struct kind *kind = &kinds[i];
        CHECK(kind->number < 64);
        bool out = kind->own_lock && !query->own_lock_too;
        if (!id_is_zero(query->about)) out |= !can_be_about(kind);
        if (query->link.len > 0) out |= !can_link_to(kind, to);
        if (out) left_out |= UINT64_C(1) << kind->number;
    }
    return left_out;
}

static bool kind_fits(const struct query_run *run, const struct entry *entry)
{
    uint32_t number = entry->kind_number;
    if (run->wanted != 0) return number == run->wanted;
    return number >= 64 || (run->left_out >> number & 1) == 0;
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

/* -------------------------------------------------------------------------- text */

static bool label_contains(const struct field *field, uint64_t number, str folded)
{
    return number >= 1 && number <= field->option_count &&
           utf8_contains_folded(field->options[number - 1].label, folded);
}

/* The fold looks at heads only: what stands in a record that cannot be read may be no text. */
static bool text_contains(const struct wire_item *item, str folded)
{
    return item->type == WIRE_BYTES && utf8_valid(item->bytes) &&
           utf8_contains_folded(item->bytes, folded);
}

static bool item_contains(const struct wire_item *item, const struct field *field, str folded,
                          bool labels)
{
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_WORDS:
    case FIELD_LINK:
    case FIELD_LINKS:
        return text_contains(item, folded);
    case FIELD_CHOICE:
        return labels && label_contains(field, (uint64_t)wire_signed(item->varint), folded);
    case FIELD_CHOICES:
        /* Option numbers take one byte: FIELD_COUNT_MAX options are far below 128. */
        for (size_t i = 0; labels && i < item->bytes.len; i++)
            if (label_contains(field, (uint8_t)item->bytes.ptr[i], folded)) return true;
        return false;
    default:
        return false;
    }
}

/* The message of the entry's kind; `foreign` is the name of a kind that is not known here. */
static bool find_message(const struct entry *entry, str *message, str *foreign)
{
    struct record head;
    *message = (str){entry->bytes + entry->message_at, entry->len - entry->message_at};
    *foreign = (str){0};
    if (entry->message_at != 0) return true;
    if (!record_decode_head((str){entry->bytes, entry->len}, &head, message)) return false;
    *foreign = head.foreign;
    return true;
}

static bool contains(const struct entry *entry, str folded, bool labels)
{
    const struct kind *kind = kind_of_number(entry->kind_number);
    str message, foreign;
    if (!find_message(entry, &message, &foreign)) return false;
    if (foreign.len > 0 && utf8_contains_folded(foreign, folded)) return true;
    if (!kind) return false;
    if (labels && utf8_contains_folded(kind->label, folded)) return true;
    struct wire wire = wire_over(message);
    for (struct wire_item item; wire_next(&wire, &item);) {
        const struct field *field = kind_field_of_number(kind, item.number);
        if (field && item_contains(&item, field, folded, labels)) return true;
    }
    return false;
}

bool entry_contains(const struct entry *entry, str folded)
{
    return contains(entry, folded, true);
}

/* Asked once for a whole run: most words that are looked for stand in no label. */
static bool any_label_contains(str folded)
{
    for (size_t k = 0; k < kinds_count; k++) {
        if (utf8_contains_folded(kinds[k].label, folded)) return true;
        for (size_t i = 0; i < kinds[k].field_count; i++)
            for (size_t n = 1; n <= kinds[k].fields[i].option_count; n++)
                if (label_contains(&kinds[k].fields[i], n, folded)) return true;
    }
    return false;
}

/* -------------------------------------------------------------------------- running */

struct query_run query_start(struct notebook *nb, const struct query *query, struct arena scratch)
{
    enum { DAY_MIN = 24 * 60 };
    notebook_settle(nb, scratch);
    struct query_run run = {.nb = nb,
                            .query = *query,
                            .days = query->since >= DAY_FIRST || query->until < DAY_LAST,
                            .about = !id_is_zero(query->about),
                            .wanted = query->kind ? query->kind->number : query->kind_number,
                            .left_out = kinds_left_out(nb, query)};
    day since = query->since < DAY_FIRST - 1 ? DAY_FIRST - 1 : query->since;
    day until = query->until > DAY_LAST ? DAY_LAST : query->until;
    /* by_day is in order of instants: a day of the writer's may begin and end up to a day apart
     * from that of another offset, and ends at four in the morning. query_next looks exactly. */
    run.at = position_of(nb, moment_of_day(since, -DAY_MIN, 0).utc_ms);
    run.end = position_of(nb, moment_of_day(until + 2, DAY_MIN, 0).utc_ms);
    if (run.end < run.at) run.end = run.at;
    run.labels = query->folded_text.len > 0 && any_label_contains(query->folded_text);
    return run;
}

/* A link holds the text of an id; a list of links holds one for each entry. */
static bool entry_links_to(const struct entry *entry, str id)
{
    struct record head;
    str message, bytes = {entry->bytes, entry->len};
    /* The end of an id is by chance, its beginning a time that many share: what does not hold the
     * end holds no link, and need not be decoded. */
    size_t by_chance = id.len < 12 ? id.len : 12;
    if (str_find(bytes, str_slice(id, id.len - by_chance, id.len)) < 0) return false;
    if (!kind_of_number(entry->kind_number)) return false;
    if (!record_decode_head((str){entry->bytes, entry->len}, &head, &message)) return false;
    struct wire wire = wire_over(message);
    for (struct wire_item item; wire_next(&wire, &item);) {
        const struct field *field = kind_field_of_number(head.kind, item.number);
        bool link = field && (field->type == FIELD_LINK || field->type == FIELD_LINKS);
        if (link && str_equal(item.bytes, id)) return true;
    }
    return false;
}

static bool fits(const struct query_run *run, const struct entry *entry)
{
    const struct query *query = &run->query;
    if (query->place != QUERY_BOTH && entry->erased != (query->place == QUERY_TRASH)) return false;
    if (!kind_fits(run, entry)) return false;
    if (run->days) {
        day d = entry_day(entry);
        if (d < query->since || d > query->until) return false;
    }
    if (run->about && !entry_is_about(entry, query->about)) return false;
    if (query->link.len > 0 && !entry_links_to(entry, query->link)) return false;
    return query->folded_text.len == 0 || contains(entry, query->folded_text, run->labels);
}

const struct entry *query_next(struct query_run *run)
{
    while (run->at < run->end) {
        size_t place = run->query.oldest_first ? run->at++ : --run->end;
        const struct entry *entry = notebook_entry(run->nb, run->nb->by_day[place]);
        if (fits(run, entry)) return entry;
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

bool entry_has(const struct entry *entry, const struct field *field)
{
    str message, foreign;
    if (!find_message(entry, &message, &foreign)) return false;
    struct wire wire = wire_over(message);
    for (struct wire_item item; wire_next(&wire, &item);)
        if (item.number == field->number) return true;
    return false;
}
