#include "jansson_accepts.h"

#include <jansson.h>

bool jansson_accepts(str input)
{
    json_error_t error;
    json_t *value =
        json_loadb(input.ptr, input.len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    json_decref(value);
    return value != NULL;
}
