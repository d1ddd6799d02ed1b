#include "estimate_json.h"

#include "json_part.h"

void estimate_json_put(struct json_out *json, const struct estimate *e)
{
    json_part_number_if(json, S("value"), e->known, e->value);
    json_out_key(json, S("n"));
    json_out_int(json, e->n);
    json_part_number_if(json, S("lo"), e->known, e->lo);
    json_part_number_if(json, S("hi"), e->known, e->hi);
    json_part_number_if(json, S("level"), e->known, e->level);
    json_out_key(json, S("verdict"));
    json_out_text(json, estimate_verdict_name(e->verdict));
    if (e->direction != TOWARDS_NEITHER) {
        json_out_key(json, e->verdict == VERDICT_NOT_YET_KNOWN ? S("leaning") : S("direction"));
        json_out_text(json, e->direction == TOWARDS_MORE ? S("more") : S("less"));
    }
    if (e->need == NEED_NOTHING) return;
    json_out_key(json, S("needs"));
    json_out_open(json, '{');
    json_out_key(json, S("what"));
    json_out_text(json, estimate_need_name(e->need));
    json_out_key(json, S("more"));
    json_out_int(json, e->need_count);
    if (e->need_days > 0) {
        json_out_key(json, S("days"));
        json_out_int(json, e->need_days);
    }
    json_out_close(json, '}');
}
