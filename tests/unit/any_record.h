/* any_record.h - random valid records of every kind, for property tests. */
#ifndef ANY_RECORD_H
#define ANY_RECORD_H

#include "record.h"
#include "test.h"

/* A random id that is not zero. */
id128 any_id(uint64_t *seed);

/* Text of 1 to about `len_max` bytes: letters of several scripts, blanks, quotes, commas, line
 * feeds when `lines`. */
str any_text(struct arena *arena, uint64_t *seed, size_t len_max, bool lines);

/* A record with required fields present and each other field present half of the time. */
struct record any_record(struct arena *arena, uint64_t *seed, const struct kind *kind);

/* Checks that two records are the same in everything. */
void check_same_record(const struct record *got, const struct record *want);

#endif
