/* practice_json.h - a practice with everything that its file says, as one line of JSON.
 *
 * Host.
 */
#ifndef PRACTICE_JSON_H
#define PRACTICE_JSON_H

#include "buf.h"
#include "content.h"

void practice_json_put(struct buf *out, const struct content *content,
                       const struct content_practice *practice);

#endif
