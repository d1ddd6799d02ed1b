/* refusal.h - why something could not be done: an exit code and one sentence for the person.
 *
 * Host. What fails here fails because of the world (a file, a disk, a wrong passphrase), so it is
 * said and never panics. A sentence may name a file or an option; never a passphrase, nor anything
 * that stands in a notebook.
 *
 *     struct refusal why = {0};
 *     if (!store_open(&store, path, &why)) return refusal_say(&why);
 */
#ifndef REFUSAL_H
#define REFUSAL_H

#include "base.h"

/* What every command ends with; interface.md fixes the numbers. */
enum outcome {
    OUTCOME_DONE = 0,
    OUTCOME_FAILED = 1,  /* could not be done */
    OUTCOME_USAGE = 2,   /* wrong command, option, field or value */
    OUTCOME_LOCKED = 3,  /* locked, or a wrong passphrase */
    OUTCOME_DAMAGED = 4, /* the notebook is damaged */
};

enum { REFUSAL_TEXT_MAX = 1024 };

struct refusal {
    enum outcome outcome;
    char text[REFUSAL_TEXT_MAX]; /* without a line end; cut if longer */
};

/* Fills *why and returns false, so that a function can end with it. Here and below the format is a
 * sentence of language.h. */
bool refuse(struct refusal *why, enum outcome outcome, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Prints the sentence on standard error and returns the outcome as an exit code. */
int refusal_say(const struct refusal *why);

/* One line on standard error, for what is worth knowing but stops nothing. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* One line on standard output. */
void tell_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
