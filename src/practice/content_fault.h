/* content_fault.h - the tables of sayings.txt: how something that is said may be heard.
 *
 * Floor 2. Part of content.h; what they mean stands in saying.h and docs/CONTENT.md.
 */
#ifndef CONTENT_FAULT_H
#define CONTENT_FAULT_H

#include "base.h"

enum content_within { FAULT_IN_ANYTHING, FAULT_IN_LIMIT, FAULT_IN_APOLOGY };

/* A turn of phrase by which a fault is noticed. */
struct content_catch {
    str id; /* within its fault */
    str pattern;
    str unless;   /* patterns that let the place pass, or empty */
    str instead;  /* what could be said, or empty: the fault's */
    str feelings; /* ids of feelings that may lie beneath, a blank between them, or empty */
    bool afraid;  /* whoever says so may be frightened: lead to help */
};

struct content_fault {
    str id;
    str title;
    str gloss;   /* why it is heard otherwise than meant */
    str instead; /* what could be said */
    str unless;
    enum content_within within;
    const struct content_catch *catches;
    size_t catch_count;
};

/* A spelling and what it is read out as: "you're", "you are". */
struct content_spelling {
    str word;
    str as;
};

/* Words that patterns name together. */
struct content_word_list {
    str id;
    str words; /* a blank between them */
};

#endif
