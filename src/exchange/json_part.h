/* json_part.h - the shapes in which the parts of an insight are put, alike in every answer.
 *
 * Floor 3. A number that is not finite is a bug.
 *
 *     json_part_open(json, S("received"));
 *     json_part_int(json, S("N"), 22);
 *     json_part_pair(json, S("N1_ci90"), 1.52, 2.96);
 *     json_out_close(json, '}');
 */
#ifndef JSON_PART_H
#define JSON_PART_H

#include "json_out.h"

/* "name":{ ... which the caller closes. */
void json_part_open(struct json_out *json, str name);

/* "name":[ ... the same. */
void json_part_open_list(struct json_out *json, str name);

void json_part_int(struct json_out *json, str name, int64_t number);
void json_part_number(struct json_out *json, str name, double number);
void json_part_text(struct json_out *json, str name, str text);
void json_part_null(struct json_out *json, str name);

/* A number where it is known, else null. */
void json_part_number_if(struct json_out *json, str name, bool known, double number);

/* "name":[lo,hi] */
void json_part_pair(struct json_out *json, str name, double lo, double hi);

#endif
