/* spoken.h - a text as the words that are spoken in it, ready to be compared.
 *
 * Floor 2. Pure. Words are folded (no case, no accents), every kind of apostrophe within one is
 * "'", and the spellings of the content are read out: "You're" is two words, "you" and "are", at
 * one place of the text. Quotation marks, hyphens and marks of emphasis part words and mean
 * nothing else; any other sign between two words keeps them apart.
 *
 *     text   Well, you're late.        words   well | you are late |
 */
#ifndef SPOKEN_H
#define SPOKEN_H

#include "arena.h"
#include "content.h"

enum spoken_before {
    SPOKEN_JOINED, /* nothing but blanks and the like */
    SPOKEN_COMMA,  /* a comma alone */
    SPOKEN_PARTED, /* a sentence's end or another sign, or the text's beginning */
};

struct spoken_word {
    str folded;
    uint32_t from, to; /* bytes of the text */
    enum spoken_before before;
};

struct spoken {
    const struct spoken_word *words;
    size_t count;
};

/* `text` is valid UTF-8. Lives in `arena`, which needs about a hundred times its bytes. */
struct spoken spoken_read(const struct content *content, str text, struct arena *arena);

#endif
