/* query.h - questions to the notebook.
 *
 * Floor 1.
 *
 *     struct query q = query_all();
 *     q.kind = kind_find(S("weather"));
 *     q.since = today - 6;
 *     struct query_run run = query_start(nb, &q, scratch);
 *     for (const struct entry *e; (e = query_next(&run));) ...        newest first
 *
 * Records under a lock of their own (kind->own_lock) are left out unless the query names their
 * kind.
 */
#ifndef QUERY_H
#define QUERY_H

#include "notebook.h"

enum query_place { QUERY_LIVING, QUERY_TRASH, QUERY_BOTH };

struct query {
    const struct kind *kind;    /* NULL: every kind */
    const struct kind *without; /* every kind but this one; NULL: none is left out */
    uint32_t kind_number;       /* a kind this program does not know; 0 for none */
    day since, until;           /* emotional days, both included */
    enum query_place place;
    bool own_lock_too; /* records under a lock of their own are not left out */
    str folded_text;   /* only records that contain it (utf8_fold of what was typed); empty: all */
    id128 about;       /* only records that are about this one; zero: all */
    str link;          /* only records with a link to this id, as text; empty: all */
    bool oldest_first;
};

struct query query_all(void);

struct query_run {
    const struct notebook *nb;
    struct query query;
    bool labels;       /* some label of a kind or an option contains the text */
    bool days;         /* some days are left out: asked of the entries between `at` and `end` */
    bool about;        /* query.about is set */
    uint32_t wanted;   /* number of the one kind that fits; 0 where several do */
    uint64_t left_out; /* bit n: the kind of number n does not fit */
    size_t at, end;    /* positions in by_day still to look at */
};

struct query_run query_start(struct notebook *nb, const struct query *query, struct arena scratch);

/* The next entry that fits; NULL at the end. Borrowed until the next fold. */
const struct entry *query_next(struct query_run *run);

/* How many fit. */
size_t query_count(struct notebook *nb, const struct query *query, struct arena scratch);

/* Whether any text, word or label of the entry's fields contains `folded`. Walks the bytes; decodes
 * nothing. */
bool entry_contains(const struct entry *entry, str folded);

/* Whether the field, of the entry's kind, stands in it. Decodes nothing. */
bool entry_has(const struct entry *entry, const struct field *field);

#endif
