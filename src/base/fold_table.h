/* fold_table.h - letters without case and accents; the table is written by tools/make_fold_table.c.
 *
 * Floor 0. Each row holds the folded code points of one letter, the second zero where there is
 * one. A first of zero means that the code point vanishes (a combining mark).
 */
#ifndef FOLD_TABLE_H
#define FOLD_TABLE_H

#include "base.h"

enum {
    FOLD_LOW_FIRST = 0x80,
    FOLD_LOW_END = 0x590,
    FOLD_HIGH_FIRST = 0x1e00,
    FOLD_HIGH_END = 0x2000
};

extern const uint16_t fold_low[FOLD_LOW_END - FOLD_LOW_FIRST][2];
extern const uint16_t fold_high[FOLD_HIGH_END - FOLD_HIGH_FIRST][2];

#endif
