#include "json_part.h"

#include <math.h>

void json_part_open(struct json_out *json, str name)
{
    json_out_key(json, name);
    json_out_open(json, '{');
}

void json_part_open_list(struct json_out *json, str name)
{
    json_out_key(json, name);
    json_out_open(json, '[');
}

void json_part_int(struct json_out *json, str name, int64_t number)
{
    json_out_key(json, name);
    json_out_int(json, number);
}

void json_part_number(struct json_out *json, str name, double number)
{
    CHECK(isfinite(number));
    json_out_key(json, name);
    json_out_number(json, number);
}

void json_part_text(struct json_out *json, str name, str text)
{
    json_out_key(json, name);
    json_out_text(json, text);
}

void json_part_null(struct json_out *json, str name)
{
    json_out_key(json, name);
    json_out_null(json);
}

void json_part_number_if(struct json_out *json, str name, bool known, double number)
{
    if (known)
        json_part_number(json, name, number);
    else
        json_part_null(json, name);
}

void json_part_pair(struct json_out *json, str name, double lo, double hi)
{
    CHECK(isfinite(lo) && isfinite(hi));
    json_out_key(json, name);
    json_out_open(json, '[');
    json_out_number(json, lo);
    json_out_number(json, hi);
    json_out_close(json, ']');
}
