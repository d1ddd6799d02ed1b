/* notebook.h - the fold: all versions of all records, and which of them is current.
 *
 * Floor 1.
 *
 * The notebook is recomputed from the log at every opening and grows as versions are appended. It
 * keeps each version's bytes and a small entry about it; fields are decoded when someone looks.
 *
 *     struct notebook nb = notebook_new(&arena, expected_count);
 *     notebook_fold(&nb, bytes);                         for each record of the log, in any order
 *     const struct entry *e = notebook_current(&nb, id);
 *
 * Order: versions are ordered by (written, version id), whatever order they were folded in, so that every
 * installation shows the same. The current version of a record is the last of that order among those
 * that nothing follows... see notebook_current. A record is in the trash when its current version is erased.
 *
 * Bytes that are no record are counted in `unreadable` and kept by the log; they never stop the fold.
 */
#ifndef NOTEBOOK_H
#define NOTEBOOK_H

#include "arena.h"
#include "record.h"

struct entry {
    id128 id;
    id128 version;
    int64_t at_ms;
    int64_t written_ms;
    const char *bytes;      /* the encoded version, in the notebook's arena */
    uint32_t len;
    uint32_t earlier;       /* index of the version before it in this record's history; NO_ENTRY if none */
    uint32_t next_in_table; /* hash chain */
    uint32_t chain_index;   /* where its sealed form lies: which chain, counted by the log ... */
    uint32_t sequence;      /* ... and which place in it */
    int16_t at_offset_min;
    uint16_t kind_number;
    bool erased;            /* this version says so */
    bool current;           /* no version of the record is later */
};

enum { NO_ENTRY = UINT32_MAX };

struct notebook {
    struct arena *arena;
    struct entry *entries;   /* in the order they were folded */
    size_t count, cap;
    uint32_t *table;         /* id hash -> index of the current version */
    size_t table_cap;        /* a power of two */
    uint32_t *by_day;        /* indexes of current versions, by (at, id); see notebook_settle */
    size_t by_day_count, by_day_cap;
    bool settled;            /* by_day is in order */
    size_t unreadable;       /* pieces of the log that hold no record this program can read */
    uint64_t version_count;  /* rises with every fold; equal means nothing changed */
};

struct notebook notebook_new(struct arena *arena, size_t expected_count);

/* Folds one version in. `bytes` are copied. False, and counted as unreadable, when they are no record. Folding a version
 * that is there already changes nothing and is true. */
bool notebook_fold(struct notebook *nb, str bytes, uint32_t chain_index, uint32_t sequence);

/* Whether the notebook would take `bytes`: they decode whole, and are within the limits. */
bool notebook_would_fold(const struct notebook *nb, str bytes, struct arena scratch);

/* The current version, trashed or not; NULL when there is no such record. */
const struct entry *notebook_current(const struct notebook *nb, id128 id);

/* The version before `entry` in its record's history; NULL at the first. */
const struct entry *notebook_earlier(const struct notebook *nb, const struct entry *entry);

/* The entry decoded whole. True but for bytes that cannot be read. */
bool notebook_read(const struct entry *entry, struct arena *arena, struct record *out);

struct moment entry_at(const struct entry *entry);
day entry_day(const struct entry *entry);

/* Puts by_day in order after a run of folds; queries call it. */
void notebook_settle(struct notebook *nb, struct arena scratch);

#endif
