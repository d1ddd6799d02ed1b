/* scale.h - scales with pictures and names, and the feeling picker: the fields that deserve more than their table gives.
 *
 * Floor 3.
 */
#ifndef SCALE_H
#define SCALE_H

#include "field.h"

/* A field of kind weather as its pictures: eleven skies for mood, winds for energy, lamps for solid. */
void scale_put_skies(const struct field_set *set, str question);
void scale_put_winds(const struct field_set *set, str question);
void scale_put_lamps(const struct field_set *set, str question);

/* The two-step picker for a `feelings` field: families that open into words with their glosses, a search box over all
 * of them, the person's own words, and room for any other. */
void scale_put_feelings(const struct field_set *set);

/* How many feelings are chosen already. */
size_t scale_feelings_count(const struct field_set *set);

#endif
