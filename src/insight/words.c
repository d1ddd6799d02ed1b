#include "words.h"

#include "buf.h"
#include "limits.h"
#include "query.h"
#include "sort.h"
#include "str.h"
#include "utf8.h"

enum { SLOT_COUNT = 2 * WORDS_DISTINCT_MAX };
_Static_assert((SLOT_COUNT & (SLOT_COUNT - 1)) == 0, "slots are found by a mask");

/* Open addressing; a slot holds the number of a word from 1. Arrays run beside `counts`. */
struct table {
    struct words_count *counts;
    uint32_t *hashes;
    uint32_t *last_records; /* the last record that held the word, numbered from 1 */
    uint32_t *slots;
    size_t count;
};

static struct table table_new(struct arena *arena)
{
    return (struct table){
        .counts = NEW(arena, struct words_count, WORDS_DISTINCT_MAX),
        .hashes = NEW(arena, uint32_t, WORDS_DISTINCT_MAX),
        .last_records = NEW(arena, uint32_t, WORDS_DISTINCT_MAX),
        .slots = NEW(arena, uint32_t, SLOT_COUNT),
    };
}

static str fold(str word, struct arena *arena)
{
    struct buf folded = buf_new(arena, 3 * word.len);
    utf8_fold(&folded, word);
    CHECK(!folded.full);
    return buf_str(&folded);
}

/* FNV-1a, 32 bits. */
static uint32_t hash(str s)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (uint8_t)s.ptr[i]) * 16777619u;
    return h;
}

/* The place of `word`, new when it has not been met; WORDS_DISTINCT_MAX when there is no room. */
static size_t place_of(struct table *table, str word, struct arena scratch)
{
    str folded = fold(word, &scratch);
    uint32_t h = hash(folded);
    for (size_t at = h;; at++) {
        uint32_t *slot = &table->slots[at & (SLOT_COUNT - 1)];
        if (*slot == 0) {
            if (table->count == WORDS_DISTINCT_MAX) return WORDS_DISTINCT_MAX;
            *slot = (uint32_t)table->count + 1;
            table->hashes[table->count] = h;
            table->counts[table->count].word = word;
            return table->count++;
        }
        struct arena room = scratch;
        size_t place = *slot - 1;
        if (table->hashes[place] == h &&
            str_equal(fold(table->counts[place].word, &room), folded))
            return place;
    }
}

static void add_words(struct words *words, struct table *table, const struct value *list,
                      struct arena scratch)
{
    words->records++;
    for (size_t i = 0; i < list->count; i++) {
        size_t place = place_of(table, list->texts[i], scratch);
        if (place < WORDS_DISTINCT_MAX) {
            if (table->last_records[place] == words->records) continue;
            table->last_records[place] = words->records;
            table->counts[place].n++;
        }
        words->total++;
    }
}

static bool has_list(const struct entry *entry, str field)
{
    const struct kind *kind = kind_of_number(entry->kind_number);
    const struct field *described = kind ? kind_field(kind, field) : NULL;
    return described && (described->type == FIELD_WORDS || described->type == FIELD_LINKS);
}

static bool more_used(uint32_t a, uint32_t b, const void *context)
{
    const struct words_count *counts = context;
    if (counts[a].n != counts[b].n) return counts[a].n > counts[b].n;
    return str_compare(counts[a].word, counts[b].word) < 0;
}

static const struct words_count *in_order(const struct table *table, struct arena *arena)
{
    struct words_count *sorted = NEW(arena, struct words_count, table->count);
    struct arena scratch = *arena;
    uint32_t *order = NEW(&scratch, uint32_t, table->count);
    for (size_t i = 0; i < table->count; i++) order[i] = (uint32_t)i;
    sort_uint32(order, table->count, more_used, table->counts, scratch);
    for (size_t i = 0; i < table->count; i++) sorted[i] = table->counts[order[i]];
    return sorted;
}

struct words words_of_notebook(struct notebook *nb, str field, day since, day until,
                               struct arena *arena)
{
    struct words words = {0};
    struct table table = table_new(arena);
    struct query query = query_all();
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, *arena);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena scratch = *arena; /* what a record takes is free again after it */
        struct record record;
        if (!has_list(entry, field) || !notebook_read(entry, &scratch, &record)) continue;
        const struct value *list = record_value(&record, field);
        if (list) add_words(&words, &table, list, scratch);
    }
    words.count = table.count;
    words.at = in_order(&table, arena);
    return words;
}
