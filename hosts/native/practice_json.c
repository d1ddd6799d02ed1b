#include "practice_json.h"

#include "json_out.h"
#include "str.h"

static const char *const step_names[] = {
    [STEP_TEXT] = "text",   [STEP_CHOICE] = "choice", [STEP_RATE] = "rate",
    [STEP_TIMER] = "timer", [STEP_PACER] = "pacer",   [STEP_FIELD] = "field",
};
static const char *const evidence_names[] = {
    [EVIDENCE_TRIAL] = "trial",
    [EVIDENCE_CUSTOM] = "custom",
    [EVIDENCE_COMMON_SENSE] = "common-sense",
};

static void put_pair(struct json_out *json, str key, str text)
{
    if (text.len == 0) return;
    json_out_key(json, key);
    json_out_text(json, text);
}

static void put_number(struct json_out *json, str key, int64_t number)
{
    json_out_key(json, key);
    json_out_int(json, number);
}

static void put_flag(struct json_out *json, str key, bool truth)
{
    json_out_key(json, key);
    json_out_bool(json, truth);
}

static void put_options(struct json_out *json, const struct content_step *step)
{
    if (step->option_count == 0) return;
    json_out_key(json, S("options"));
    json_out_open(json, '[');
    for (size_t i = 0; i < step->option_count; i++) {
        json_out_open(json, '{');
        put_pair(json, S("id"), step->options[i].id);
        put_pair(json, S("name"), step->options[i].name);
        put_pair(json, S("reply"), step->options[i].reply);
        put_pair(json, S("value"), step->options[i].value);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_step(struct json_out *json, const struct content_step *step)
{
    json_out_open(json, '{');
    put_pair(json, S("step"), str_of_c(step_names[step->kind]));
    put_pair(json, S("ask"), step->ask);
    put_pair(json, S("say"), step->say);
    put_pair(json, S("fills"), step->fills);
    if (step->from == FROM_NEEDS) put_pair(json, S("from"), S("needs"));
    if (step->several) put_flag(json, S("several"), true);
    if (step->scale) {
        put_pair(json, S("scale"), step->scale->id);
        put_number(json, S("min"), step->scale->min);
        put_number(json, S("max"), step->scale->max);
    }
    if (step->breathing) put_pair(json, S("pattern"), step->breathing->id);
    if (step->duration_s > 0) put_number(json, S("seconds"), step->duration_s);
    put_options(json, step);
    json_out_close(json, '}');
}

static void put_givens(struct json_out *json, const struct content_practice *practice)
{
    json_out_key(json, S("given"));
    json_out_open(json, '{');
    for (size_t i = 0; i < practice->given_count; i++)
        put_pair(json, practice->givens[i].field, practice->givens[i].value);
    json_out_close(json, '}');
}

static void put_sets(struct json_out *json, const struct content *content,
                     const struct content_practice *practice)
{
    json_out_key(json, S("serves"));
    json_out_open(json, '[');
    for (size_t i = 0; i < content->facet_count; i++)
        if (practice->serves >> i & 1) json_out_text(json, content->facets[i].id);
    json_out_close(json, ']');
    json_out_key(json, S("not_for"));
    json_out_open(json, '[');
    for (size_t i = 0; i < content->region_count; i++)
        if (practice->not_for >> i & 1) json_out_text(json, content->regions[i].id);
    json_out_close(json, ']');
}

void practice_json_put(struct buf *out, const struct content *content,
                       const struct content_practice *practice)
{
    struct json_out json = json_out_to(out);
    json_out_open(&json, '{');
    put_pair(&json, S("name"), practice->id);
    put_pair(&json, S("title"), practice->title);
    put_pair(&json, S("strategy"), practice->strategy->id);
    put_number(&json, S("minutes"), practice->minutes);
    put_pair(&json, S("what"), practice->what);
    put_pair(&json, S("how"), practice->how);
    put_pair(&json, S("why"), practice->why);
    put_pair(&json, S("when_not"), practice->when_not);
    put_pair(&json, S("evidence"), str_of_c(evidence_names[practice->evidence]));
    put_pair(&json, S("standing"), practice->standing);
    put_pair(&json, S("source"), practice->source);
    put_pair(&json, S("then"), practice->then);
    put_pair(&json, S("next"), practice->next);
    put_sets(&json, content, practice);
    put_flag(&json, S("of_now"), practice->of_now);
    put_givens(&json, practice);
    json_out_key(&json, S("steps"));
    json_out_open(&json, '[');
    for (size_t i = 0; i < practice->step_count; i++) put_step(&json, &practice->steps[i]);
    json_out_close(&json, ']');
    json_out_close(&json, '}');
    buf_put_char(out, '\n');
}
