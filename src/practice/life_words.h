/* life_words.h - what the made-up person writes.
 *
 * Floor 2.
 */
#ifndef LIFE_WORDS_H
#define LIFE_WORDS_H

#include "base.h"

struct life_words {
    str name;
    const str *texts;
    size_t count;
};

/* The list of that name; its absence is a bug. */
const struct life_words *life_words_find(str name);

#endif
