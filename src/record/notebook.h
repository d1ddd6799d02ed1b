/* notebook.h - the fold: all versions of all records, and which of them is current.
 *
 * Floor 1.
 *
 * The notebook is recomputed from the log at every opening and grows as versions are appended. It
 * keeps each version's bytes and a small entry about it; fields are decoded when someone looks.
 *
 *     struct notebook nb = notebook_new(&arena, expected_count);
 *     notebook_fold(&nb, bytes, chain_index, sequence);     for each record of the log, in any
 * order const struct entry *e = notebook_current(&nb, id);
 *
 * Order: a record's versions stand in the order of (written, version id, bytes), whatever order
 * they were folded in, so that every installation shows the same. The current version is the last
 * of that order among those that no version follows: of two that follow the same one, the later
 * written; and an amendment counts even if the clock stood wrong when it was written. A record is
 * in the trash when its current version is erased.
 *
 * Entries never move: a pointer to one lives as long as the notebook. Folding changes only its
 * links and `current`.
 *
 * Bytes that are no record are counted in `unreadable` and kept by the log; they never stop the
 * fold.
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
    const char *bytes; /* the encoded version, in the notebook's arena */
    uint32_t len;
    uint32_t
        earlier; /* index of the version before it in this record's history; NO_ENTRY if none */
    uint32_t chain_index; /* where its sealed form lies: which chain, counted by the log ... */
    uint32_t sequence;    /* ... and which place in it */
    int16_t at_offset_min;
    uint16_t kind_number;
    uint16_t
        message_at; /* where its kind's message begins in `bytes`; 0 when it has to be looked for */
    bool erased : 1;   /* this version says so */
    bool current : 1;  /* of its record; notebook_earlier leads from here to all others */
    bool followed : 1; /* a version follows it */
    bool orphan : 1;   /* the version that it follows is not here */
    bool orphans : 1;  /* of a current version: some version of the record is an orphan */
};

#define NO_ENTRY UINT32_MAX

/* Entries lie in chunks, so that growing neither moves nor wastes any. */
enum { CHUNK_COUNT = 512 };

struct notebook {
    struct arena *arena;
    struct entry **chunks;
    size_t chunk_cap;
    size_t count;        /* of versions */
    uint32_t *table;     /* open addressing: id hash -> index of the current version */
    size_t table_cap;    /* a power of two, at most half full */
    size_t record_count; /* trashed ones too */
    uint32_t *by_day;    /* current versions by (at, made, sequence, id), once settled; before,
                            newcomers stand at the end */
    size_t by_day_count, by_day_cap;
    bool settled;
    size_t unreadable;      /* pieces of the log that hold no record this program can read */
    uint64_t version_count; /* rises with every fold; equal means nothing changed */
};

struct notebook notebook_new(struct arena *arena, size_t expected_count);

/* Folds one version in. `bytes` are copied. False, and counted as unreadable, when they are no
 * record. Folding a version that is there already changes nothing and is true. */
bool notebook_fold(struct notebook *nb, str bytes, uint32_t chain_index, uint32_t sequence);

/* Whether the notebook would take `bytes` and every page could read them: they decode whole, and
 * are within the limits. */
bool notebook_would_fold(const struct notebook *nb, str bytes, struct arena scratch);

/* The current version, trashed or not; NULL when there is no such record. */
const struct entry *notebook_current(const struct notebook *nb, id128 id);

/* The same for an id as text; NULL also for any other text. */
const struct entry *notebook_current_named(const struct notebook *nb, str id);

/* The current version of a record whose id begins with `prefix`, in hexadecimal with or without
 * dashes, when there is exactly one; else NULL. At least four digits. */
const struct entry *notebook_find_prefix(const struct notebook *nb, str prefix);

/* The version before `entry` in its record's history; NULL at the first. From the current version
 * on, all versions come once. */
const struct entry *notebook_earlier(const struct notebook *nb, const struct entry *entry);

/* The entry at a place of `chunks`, in the order of folding: index < count. */
const struct entry *notebook_entry(const struct notebook *nb, size_t index);

/* The entry of this version; NULL when there is none. Looks through them all, the newest folded
 * first. */
const struct entry *notebook_of_version(const struct notebook *nb, id128 version);

/* The entry decoded whole. True but for bytes that cannot be read. */
bool notebook_read(const struct entry *entry, struct arena *arena, struct record *out);

/* The order of versions: by (written, version id, bytes). Negative, zero for the same version,
 * positive. */
int entry_compare(const struct entry *a, const struct entry *b);

struct moment entry_at(const struct entry *entry);
day entry_day(const struct entry *entry);

/* Puts by_day in order after a run of folds; queries call it. */
void notebook_settle(struct notebook *nb, struct arena scratch);

#endif
