/* life_checkin.h - how someone made up checks in: evenings, noons, and the monthly questionnaire.
 *
 * Floor 2.
 */
#ifndef LIFE_CHECKIN_H
#define LIFE_CHECKIN_H

#include "life_write.h"

void life_fill_evening(struct life_writing *writing);
void life_fill_noon(struct life_writing *writing);

/* The questionnaire, answered from where the person stands; now and then an item is left out. */
void life_fill_answers(struct life_writing *writing);

/* One to three words for a feeling, as bright as the day is. Everyone has words of their own that
 * come more often. */
void life_write_feelings(struct life_writing *writing);

#endif
