/* estimate_json.h - one number of an insight as JSON, the same in every answer.
 *
 * Floor 3.
 *
 *     "value":2.25,"n":12,"lo":1.77231,"hi":2.72769,"level":0.9,"verdict":"not-yet-known",
 *     "needs":{"what":"administrations","more":1,"days":28}
 *
 * value, lo, hi and level are null where the number is not known; "needs" is left out where nothing
 * is missing, "days" where nobody can tell how long it takes. A change adds "direction", a leaning
 * "leaning": "more" or "less".
 */
#ifndef ESTIMATE_JSON_H
#define ESTIMATE_JSON_H

#include "estimate.h"
#include "json_out.h"

/* The members, into an object that is open. */
void estimate_json_put(struct json_out *json, const struct estimate *estimate);

#endif
