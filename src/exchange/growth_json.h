/* growth_json.h - the six signs, or then and now of a bare series, as an answer (insights.h).
 *
 * Floor 3. Numbers of a notebook: each sign by its name ("alone", "deciding" ...), with its status
 * as verdict, and each line of evidence by its own ("alone-mood", "rechecks" ...). Of a table: the
 * verdict of "valence" by two looks, and the parts of one look, named as in the reference.
 */
#ifndef GROWTH_JSON_H
#define GROWTH_JSON_H

#include "insights.h"

extern const struct insight insight_growth;

#endif
