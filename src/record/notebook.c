#include "notebook.h"

#include <string.h>

#include "codec.h"
#include "limits.h"
#include "sort.h"
#include "str.h"

/* Room for what a session adds before an array has to grow. */
enum { SLACK_COUNT = 1024, TABLE_CAP_MIN = 64 };

static size_t table_cap_for(size_t count)
{
    size_t cap = TABLE_CAP_MIN;
    while (cap < count * 2) cap *= 2;
    return cap;
}

static uint32_t *new_table(struct arena *arena, size_t cap)
{
    uint32_t *table = arena_take_raw(arena, sizeof *table, _Alignof(uint32_t), cap);
    memset(table, 0xff, cap * sizeof *table);
    return table;
}

struct notebook notebook_new(struct arena *arena, size_t expected_count)
{
    size_t room = expected_count + SLACK_COUNT;
    struct notebook nb = {.arena = arena, .settled = true};
    nb.chunk_cap = room / CHUNK_COUNT + 1;
    nb.chunks = NEW(arena, struct entry *, nb.chunk_cap);
    nb.table_cap = table_cap_for(expected_count);
    nb.table = new_table(arena, nb.table_cap);
    nb.by_day_cap = room;
    nb.by_day = arena_take_raw(arena, sizeof *nb.by_day, _Alignof(uint32_t), room);
    return nb;
}

static struct entry *entry_of(const struct notebook *nb, uint32_t index)
{
    return &nb->chunks[index / CHUNK_COUNT][index % CHUNK_COUNT];
}

const struct entry *notebook_entry(const struct notebook *nb, size_t index)
{
    CHECK(index < nb->count);
    return entry_of(nb, (uint32_t)index);
}

/* ---------------------------------------------------------------------- the table of records */

/* The slot that holds the record `id`, or the empty one where it belongs. */
static uint32_t *find_slot(const struct notebook *nb, id128 id)
{
    size_t mask = nb->table_cap - 1;
    for (size_t at = id_hash(id) & mask;; at = (at + 1) & mask) {
        uint32_t *slot = &nb->table[at];
        if (*slot == NO_ENTRY || id_equal(entry_of(nb, *slot)->id, id)) return slot;
    }
}

static void grow_table(struct notebook *nb)
{
    uint32_t *old = nb->table;
    size_t old_cap = nb->table_cap;
    nb->table_cap *= 2;
    nb->table = new_table(nb->arena, nb->table_cap);
    for (size_t i = 0; i < old_cap; i++)
        if (old[i] != NO_ENTRY) *find_slot(nb, entry_of(nb, old[i])->id) = old[i];
}

/* -------------------------------------------------------------------------- by day */

static bool earlier_day(uint32_t a, uint32_t b, const void *context)
{
    const struct entry *left = entry_of(context, a), *right = entry_of(context, b);
    if (left->at_ms != right->at_ms) return left->at_ms < right->at_ms;
    /* Written down in the same millisecond, the rest of an id is chance: the log knows better. */
    int made = memcmp(left->id.bytes, right->id.bytes, ID_TIME_LEN);
    if (made != 0) return made < 0;
    if (left->sequence != right->sequence) return left->sequence < right->sequence;
    return id_compare(left->id, right->id) < 0;
}

static void add_by_day(struct notebook *nb, uint32_t index)
{
    if (nb->by_day_count == nb->by_day_cap) {
        size_t cap = nb->by_day_cap * 2;
        uint32_t *grown = arena_take_raw(nb->arena, sizeof *grown, _Alignof(uint32_t), cap);
        memcpy(grown, nb->by_day, nb->by_day_count * sizeof *grown);
        nb->by_day = grown;
        nb->by_day_cap = cap;
    }
    size_t last = nb->by_day_count++;
    nb->by_day[last] = index;
    if (last > 0 && earlier_day(index, nb->by_day[last - 1], nb)) nb->settled = false;
}

/* Leaves out versions that are current no more, and those that became current twice. */
void notebook_settle(struct notebook *nb, struct arena scratch)
{
    if (nb->settled) return;
    size_t kept = 0;
    for (size_t i = 0; i < nb->by_day_count; i++)
        if (entry_of(nb, nb->by_day[i])->current) nb->by_day[kept++] = nb->by_day[i];
    sort_uint32(nb->by_day, kept, earlier_day, nb, scratch);
    size_t once = 0;
    for (size_t i = 0; i < kept; i++)
        if (once == 0 || nb->by_day[once - 1] != nb->by_day[i]) nb->by_day[once++] = nb->by_day[i];
    nb->by_day_count = once;
    nb->settled = true;
}

/* -------------------------------------------------------------------------- one record's history
 */

int entry_compare(const struct entry *a, const struct entry *b)
{
    if (a->written_ms != b->written_ms) return a->written_ms < b->written_ms ? -1 : 1;
    int order = id_compare(a->version, b->version);
    return order != 0 ? order : str_compare((str){a->bytes, a->len}, (str){b->bytes, b->len});
}

/* The version that `entry` follows; entries do not keep it, since it is needed only here. */
static id128 follows_of(const struct entry *entry)
{
    struct record record;
    str message;
    CHECK(record_decode_head((str){entry->bytes, entry->len}, &record, &message));
    return record.follows;
}

/* Puts `index` into the list that begins at *head, latest first. */
static void insert_sorted(struct notebook *nb, uint32_t *head, uint32_t index)
{
    struct entry *entry = entry_of(nb, index);
    while (*head != NO_ENTRY && entry_compare(entry_of(nb, *head), entry) > 0)
        head = &entry_of(nb, *head)->earlier;
    entry->earlier = *head;
    *head = index;
}

/* Marks who follows whom between `entry` and the versions in the list from `head`. */
static void link_followers(struct notebook *nb, uint32_t head, struct entry *entry, id128 follows)
{
    entry->orphan = !id_is_zero(follows);
    for (uint32_t at = head; at != NO_ENTRY; at = entry_of(nb, at)->earlier) {
        struct entry *other = entry_of(nb, at);
        if (id_equal(other->version, follows)) {
            other->followed = true;
            entry->orphan = false;
        }
        if (other->orphan && id_equal(follows_of(other), entry->version)) {
            entry->followed = true;
            other->orphan = false;
        }
    }
}

/* Takes the current version out of the list that begins at *head and puts it in front. A circle of
 * versions, which no program writes, has none that is not followed: then the latest stands for all.
 */
static void choose_current(struct notebook *nb, uint32_t *head)
{
    uint32_t *at = head;
    while (*at != NO_ENTRY && entry_of(nb, *at)->followed) at = &entry_of(nb, *at)->earlier;
    if (*at == NO_ENTRY) at = head;
    uint32_t chosen = *at;
    *at = entry_of(nb, chosen)->earlier;
    entry_of(nb, chosen)->earlier = *head;
    *head = chosen;
}

static bool any_orphan(const struct notebook *nb, uint32_t head)
{
    for (; head != NO_ENTRY; head = entry_of(nb, head)->earlier)
        if (entry_of(nb, head)->orphan) return true;
    return false;
}

/* Whether `entry` simply comes next: it follows what is current and is the latest of all. */
static bool comes_next(const struct notebook *nb, const struct entry *current,
                       const struct entry *entry, id128 follows)
{
    if (current->orphans || !id_equal(follows, current->version)) return false;
    const struct entry *before = notebook_earlier(nb, current);
    return entry_compare(entry, current) > 0 && (!before || entry_compare(current, before) > 0);
}

/* Puts the version at `index` into the history whose list begins at *slot. */
static void fold_into_history(struct notebook *nb, uint32_t *slot, uint32_t index, id128 follows)
{
    uint32_t old = *slot;
    struct entry *entry = entry_of(nb, index), *current = entry_of(nb, old);
    if (comes_next(nb, current, entry, follows)) {
        current->followed = true;
        entry->earlier = old;
        *slot = index;
    } else {
        link_followers(nb, old, entry, follows);
        uint32_t list = current->earlier;
        insert_sorted(nb, &list, old);
        insert_sorted(nb, &list, index);
        choose_current(nb, &list);
        *slot = list;
        entry_of(nb, list)->orphans = any_orphan(nb, list);
    }
    if (*slot == old) return;
    current->current = false;
    entry_of(nb, *slot)->current = true;
    nb->settled = false;
    add_by_day(nb, *slot);
}

/* The list is sorted but for its head. */
static bool is_there(const struct notebook *nb, uint32_t head, const struct entry *entry)
{
    if (entry_compare(entry_of(nb, head), entry) == 0) return true;
    int order = 1;
    for (uint32_t at = entry_of(nb, head)->earlier; at != NO_ENTRY && order > 0;
         at = entry_of(nb, at)->earlier)
        order = entry_compare(entry_of(nb, at), entry);
    return order == 0;
}

/* -------------------------------------------------------------------------- folding */

static uint32_t add_entry(struct notebook *nb, struct entry entry)
{
    CHECK(nb->count < NO_ENTRY);
    size_t chunk = nb->count / CHUNK_COUNT;
    if (chunk == nb->chunk_cap) {
        struct entry **grown = NEW(nb->arena, struct entry *, nb->chunk_cap * 2);
        memcpy(grown, nb->chunks, nb->chunk_cap * sizeof *grown);
        nb->chunks = grown;
        nb->chunk_cap *= 2;
    }
    if (nb->count % CHUNK_COUNT == 0)
        nb->chunks[chunk] =
            arena_take_raw(nb->arena, sizeof entry, _Alignof(struct entry), CHUNK_COUNT);
    entry.bytes = str_copy(nb->arena, (str){entry.bytes, entry.len}).ptr;
    uint32_t index = (uint32_t)nb->count++;
    *entry_of(nb, index) = entry;
    return index;
}

/* The message is the last item of a record, so that its beginning says all. */
static uint16_t message_place(str bytes, str message, str foreign)
{
    size_t place = bytes.len - message.len;
    return foreign.len == 0 && message.len > 0 && place <= UINT16_MAX ? (uint16_t)place : 0;
}

bool notebook_fold(struct notebook *nb, str bytes, uint32_t chain_index, uint32_t sequence)
{
    struct record record;
    str message;
    nb->version_count++;
    if (!record_decode_head(bytes, &record, &message)) {
        nb->unreadable++;
        return false;
    }
    struct entry entry = {
        .id = record.id,
        .version = record.version,
        .at_ms = record.at.utc_ms,
        .written_ms = record.written.utc_ms,
        .bytes = bytes.ptr,
        .len = (uint32_t)bytes.len,
        .earlier = NO_ENTRY,
        .chain_index = chain_index,
        .sequence = sequence,
        .at_offset_min = record.at.offset_min,
        .kind_number = (uint16_t)record.kind_number,
        .message_at = message_place(bytes, message, record.foreign),
        .erased = record.erased,
    };
    uint32_t *slot = find_slot(nb, record.id);
    if (*slot != NO_ENTRY) {
        if (is_there(nb, *slot, &entry)) return true;
        fold_into_history(nb, slot, add_entry(nb, entry), record.follows);
        return true;
    }
    entry.current = true;
    entry.orphan = entry.orphans = !id_is_zero(record.follows);
    *slot = add_entry(nb, entry);
    add_by_day(nb, *slot);
    if (++nb->record_count * 2 > nb->table_cap) grow_table(nb);
    return true;
}

bool notebook_would_fold(const struct notebook *nb, str bytes, struct arena scratch)
{
    struct record record;
    (void)nb;
    return record_decode(bytes, &scratch, &record);
}

/* -------------------------------------------------------------------------- looking */

const struct entry *notebook_current(const struct notebook *nb, id128 id)
{
    uint32_t slot = *find_slot(nb, id);
    return slot == NO_ENTRY ? NULL : entry_of(nb, slot);
}

const struct entry *notebook_current_named(const struct notebook *nb, str id)
{
    id128 parsed;
    return id_parse(id, &parsed) ? notebook_current(nb, parsed) : NULL;
}

static size_t copy_digits(str prefix, char *out)
{
    size_t count = 0;
    for (size_t i = 0; i < prefix.len; i++) {
        char c = prefix.ptr[i];
        if (c == '-') continue;
        bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!digit || count == 32) return 0;
        out[count++] = c >= 'A' && c <= 'F' ? (char)(c + ('a' - 'A')) : c;
    }
    return count;
}

static bool id_begins(id128 id, const char *digits, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int nibble = id.bytes[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
        if ("0123456789abcdef"[nibble] != digits[i]) return false;
    }
    return true;
}

const struct entry *notebook_find_prefix(const struct notebook *nb, str prefix)
{
    char digits[32];
    size_t count = copy_digits(prefix, digits);
    const struct entry *found = NULL;
    if (count < 4) return NULL;
    for (size_t i = 0; i < nb->count; i++) {
        const struct entry *entry = entry_of(nb, (uint32_t)i);
        if (!entry->current || !id_begins(entry->id, digits, count)) continue;
        if (found) return NULL;
        found = entry;
    }
    return found;
}

const struct entry *notebook_earlier(const struct notebook *nb, const struct entry *entry)
{
    return entry->earlier == NO_ENTRY ? NULL : entry_of(nb, entry->earlier);
}

bool notebook_read(const struct entry *entry, struct arena *arena, struct record *out)
{
    return record_decode((str){entry->bytes, entry->len}, arena, out);
}

struct moment entry_at(const struct entry *entry)
{
    return (struct moment){entry->at_ms, entry->at_offset_min};
}

day entry_day(const struct entry *entry)
{
    return moment_emotional_day(entry_at(entry));
}

const struct entry *notebook_of_version(const struct notebook *nb, id128 version)
{
    for (size_t i = nb->count; i-- > 0;) {
        const struct entry *entry = notebook_entry(nb, i);
        if (id_equal(entry->version, version)) return entry;
    }
    return NULL;
}
