/* scale.h - scales with pictures and names: the fields that deserve more than their table gives.
 *
 * Floor 4.
 */
#ifndef SCALE_H
#define SCALE_H

#include "field.h"

/* A field of kind weather as its pictures: eleven skies for mood, winds for energy, lamps for
 * solid. */
void scale_put_skies(const struct field_set *set, str question);
void scale_put_winds(const struct field_set *set, str question);
void scale_put_lamps(const struct field_set *set, str question);

/* A field of percents as eleven steps, 0 to 100 by tens, with words for both ends; a stored value
 * between two of them keeps a step of its own. */
void scale_put_tens(const struct field_set *set, str name, str question, str low, str high);

#endif
