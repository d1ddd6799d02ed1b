#include "import.h"

#include <string.h>

#include "codec.h"
#include "str.h"

enum { SEEN_CAP_MIN = 256 };

struct import import_new(const struct notebook *nb, enum import_format format, struct moment now,
                         id128 import_id, struct arena *arena)
{
    return (struct import){
        .nb = nb,
        .format = format,
        .now = now,
        .import_id = import_id,
        .arena = arena,
        .next_line = 1,
        .seen = NEW(arena, id128, SEEN_CAP_MIN),
        .seen_cap = SEEN_CAP_MIN,
    };
}

/* -------------------------------------------------------------------------- cutting */

static bool cut(const struct import *import, str *rest, bool at_end, str *piece)
{
    if (import->format == IMPORT_CSV) return csv_cut_row(rest, at_end, piece);
    if (rest->len == 0 || (!at_end && str_find_char(*rest, '\n') < 0)) return false;
    *piece = str_cut_line(rest);
    return true;
}

static uint64_t count_lines(str text)
{
    uint64_t count = 0;
    for (size_t i = 0; i < text.len; i++) count += text.ptr[i] == '\n';
    return count;
}

/* Drops what is left of a line that is too long. False when its end is not in sight. */
static bool skip_line(struct import *import, str *rest)
{
    ptrdiff_t end = str_find_char(*rest, '\n');
    *rest = str_slice(*rest, end < 0 ? rest->len : (size_t)end + 1, rest->len);
    import->skipping = end < 0;
    import->next_line += end >= 0;
    return end >= 0;
}

bool import_cut(struct import *import, str *rest, bool at_end, str *piece)
{
    if (!import->began && (rest->len >= 3 || at_end)) {
        if (str_starts(*rest, S("\xef\xbb\xbf"))) *rest = str_slice(*rest, 3, rest->len);
        import->began = true;
    }
    if (!import->began || (import->skipping && !skip_line(import, rest))) return false;
    str whole = *rest;
    import->line = import->next_line;
    import->too_long = false;
    bool found = cut(import, rest, at_end, piece);
    size_t len = found ? piece->len : rest->len;
    if (len > IMPORT_LINE_LEN_MAX) {
        import->too_long = import->skipping = true;
        *piece = (str){0};
        *rest = str_slice(whole, IMPORT_LINE_LEN_MAX, whole.len);
        import->next_line += count_lines(str_slice(whole, 0, IMPORT_LINE_LEN_MAX));
        return true;
    }
    if (found) import->next_line += count_lines(str_slice(whole, 0, whole.len - rest->len));
    return found;
}

/* -------------------------------------------------------------------------- what is there already
 */

static id128 *find_seen(const struct import *import, id128 version)
{
    size_t mask = import->seen_cap - 1;
    for (size_t at = id_hash(version) & mask;; at = (at + 1) & mask) {
        id128 *slot = &import->seen[at];
        if (id_is_zero(*slot) || id_equal(*slot, version)) return slot;
    }
}

static void remember(struct import *import, id128 version)
{
    *find_seen(import, version) = version;
    if (++import->seen_count * 2 <= import->seen_cap) return;
    id128 *old = import->seen;
    size_t old_cap = import->seen_cap;
    import->seen_cap *= 2;
    import->seen = NEW(import->arena, id128, import->seen_cap);
    for (size_t i = 0; i < old_cap; i++)
        if (!id_is_zero(old[i])) *find_seen(import, old[i]) = old[i];
}

/* Whether both say the same, whenever and by whichever version it was written down. */
static bool says_the_same(const struct entry *entry, const struct record *record,
                          struct arena scratch)
{
    struct record here;
    struct buf a = buf_new(&scratch, RECORD_LEN_MAX + 256),
               b = buf_new(&scratch, RECORD_LEN_MAX + 256);
    if (!notebook_read(entry, &scratch, &here)) return false;
    struct record there = *record;
    there.version = here.version;
    there.follows = here.follows;
    there.written = here.written;
    there.import_id = here.import_id;
    record_encode(&here, &a);
    record_encode(&there, &b);
    return str_equal(buf_str(&a), buf_str(&b));
}

static bool is_here(struct import *import, const struct record *record, struct arena scratch)
{
    if (!id_is_zero(*find_seen(import, record->version))) return true;
    const struct entry *current = notebook_current(import->nb, record->id);
    for (const struct entry *e = current; e; e = notebook_earlier(import->nb, e)) {
        if (!id_equal(e->version, record->version)) continue;
        import->changed_count += !says_the_same(e, record, scratch);
        import->trashed_count += current->erased && !record->erased;
        return true;
    }
    return current && says_the_same(current, record, scratch);
}

/* -------------------------------------------------------------------------- taking */

static bool read_piece(struct import *import, str piece, struct arena *arena,
                       struct incoming *incoming, struct problems *problems)
{
    if (import->too_long)
        return problem_add(problems, arena, S(""), N("A line may have at most 4 MiB."));
    if (import->format == IMPORT_CSV)
        return csv_read(&import->table, import->kind, piece, arena, incoming, problems);
    return jsonl_read(piece, arena, incoming, problems);
}

enum import_result import_take(struct import *import, str piece, struct arena *scratch,
                               struct record *out, struct problems *problems)
{
    struct incoming incoming;
    struct incoming_rules rules = {import->now, import->import_id, scratch};
    struct record record;
    if (!import->too_long && str_trim(piece).len == 0) return IMPORT_NOTHING;
    if (import->format == IMPORT_CSV && import->table.count == 0 && !import->too_long) {
        if (csv_read_heads(&import->table, str_copy(import->arena, piece), import->arena, problems))
            return IMPORT_NOTHING;
        import->problem_count++;
        return IMPORT_PROBLEM;
    }
    if (!read_piece(import, piece, scratch, &incoming, problems) ||
        !incoming_record(&incoming, &rules, &record, problems)) {
        import->problem_count++;
        return IMPORT_PROBLEM;
    }
    if (is_here(import, &record, *scratch)) {
        import->here_count++;
        return IMPORT_HERE;
    }
    remember(import, record.version);
    import->new_count++;
    import->unknown_kind_count += !record.kind;
    import->unknown_field_count += incoming.unknown_field_count;
    import->unknown_value_count += incoming.unknown_value_count;
    *out = record;
    return IMPORT_NEW;
}
