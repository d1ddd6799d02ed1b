/* missing.h - missing or dread: what a short look at being apart may lead to.
 *
 * Floor 2. It reads the answers of the look "missing" (content/en/missing.txt), makes no sum of
 * them, and names neither a kind of person nor of bond: it only says which words fit and which
 * steps, towards oneself and towards others, could come next.
 *
 *     struct missing missing = missing_of(record_value(&record, S("answers")));
 *     if (missing.in_proportion) page_put_passage(page, S("missing-in-proportion"));
 */
#ifndef MISSING_H
#define MISSING_H

#include "record.h"

struct missing {
    bool in_proportion; /* longing that is carried, or a parting that would weigh on anyone */
    bool alarm;         /* dread in a time apart that ends soon */
    bool footing_lost;  /* much of ordinary life stops */
    bool one_person;    /* only the other seems able to give what is longed for */
    bool little;        /* hardly anything is felt */
    bool on_guard;      /* tense with the other: help comes first, and nothing else is offered */
};

/* `answers` may be NULL or lack any item. */
struct missing missing_of(const struct value *answers);

#endif
