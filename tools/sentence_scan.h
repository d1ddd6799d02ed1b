/* sentence_scan.h - finds the sentences that C code marks as read by people.
 *
 *     T(page, "Saved.")                     the mark, and which of its arguments is the sentence
 *     T_INIT("What became of it?")
 *     MEANS("How you felt, "
 *           "on the whole.")                neighbouring literals are one sentence
 *
 * A marked argument that is no literal is left alone: it was marked where it is written. Escapes
 * are resolved. What could not be a line of a translator's file (a line end, a blank at either end,
 * two blanks in a row) is complained about.
 */
#ifndef SENTENCE_SCAN_H
#define SENTENCE_SCAN_H

#include "arena.h"
#include "base.h"
#include "buf.h"

struct sentence {
    str text;
    str file;
    int line;
};

enum { SENTENCE_COUNT_MAX = 8192 };

struct sentences {
    struct sentence *at; /* room for SENTENCE_COUNT_MAX */
    size_t count;
    struct buf complaints; /* "file:line: sentence" lines */
    size_t complaint_count;
};

struct sentences sentences_new(struct arena *arena);

/* Adds every marked sentence of one file. `file` and `text` outlive the list. */
void sentence_scan(struct sentences *sentences, str file, str text, struct arena *arena);

/* Sorts by text, then by file; of equal texts the first one of each file stays. */
void sentences_sort(struct sentences *sentences);

#endif
