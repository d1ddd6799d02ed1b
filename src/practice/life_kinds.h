/* life_kinds.h - how often each kind of record comes in a made-up life, and what stands in it.
 *
 * Floor 2. To give a new kind to all lives, add its row in life_kinds.c and blocks for it to the
 * stories.
 */
#ifndef LIFE_KINDS_H
#define LIFE_KINDS_H

#include "life_write.h"

struct life_row {
    const char *kind;
    void (*fill)(struct life_writing *writing);
    int16_t rate;        /* in a thousand days */
    int16_t from, until; /* minutes after midnight */
    bool gated;          /* of two people's life together: not written while the gate is closed */
    uint8_t at_first;    /* of what is told once: how many blocks stand at the beginning */
};

extern const struct life_row life_rows[];
extern const size_t life_rows_count;

/* The row of a kind; its absence is a bug. */
int life_row_of(str kind);

/* True for kinds whose blocks are told once each, at_first of them at once and the others by and
 * by. */
bool life_row_is_once(const struct life_row *row);

/* The rate of a row on this day: wishes to be reassured go as steadiness comes. */
double life_row_rate(const struct life_row *row, const struct life_day *today);

#endif
