#include "position_json.h"

#include "bare_position.h"
#include "estimate_json.h"
#include "json_part.h"
#include "position_group_json.h"

/* All pairs up to so many times; the number of pairs grows with its square. */
enum { ALL_PAIRS_TIMES_MAX = 12 };

/* What an answer is made of. */
struct position_parts {
    const struct position_path *path;
    double sd, reliability; /* both 0 where no group was named */
    bool within_known[AXIS_COUNT];
    struct reliability within[AXIS_COUNT];
};

static void put_bool(struct json_out *json, str name, bool truth)
{
    json_out_key(json, name);
    json_out_bool(json, truth);
}

static void put_facets(struct json_out *json, const struct estimate facets[AXIS_FACET_COUNT],
                       enum axis axis)
{
    json_part_open_list(json, S("facet_means"));
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++)
        if (facets[f].known)
            json_out_number(json, facets[f].value);
        else
            json_out_null(json);
    json_out_close(json, ']');
    json_part_open(json, S("facets"));
    for (unsigned f = 0; f < AXIS_FACET_COUNT; f++) {
        json_part_open(json, position_facet_name((enum facet)(axis * AXIS_FACET_COUNT + f)));
        estimate_json_put(json, &facets[f]);
        json_out_close(json, '}');
    }
    json_out_close(json, '}');
}

/* What a position on an axis and a change on it have alike. */
static void put_error(struct json_out *json, const struct estimate *e)
{
    json_part_number(json, S("se_total"), e->standard_error);
    json_part_number(json, S("nu"), e->df);
    json_part_number(json, S("lo90"), e->lo);
    json_part_number(json, S("hi90"), e->hi);
}

/* An estimate of one time, with the verdict and the need of its change since the first. */
static struct estimate with_verdict(struct estimate e, const struct estimate *change)
{
    if (!e.known) return e;
    e.verdict = change->verdict;
    e.need = change->need;
    e.need_count = change->need_count;
    return e;
}

static void put_axis(struct json_out *json, const struct position *position,
                     const struct position_change *change, enum axis axis)
{
    const struct position_axis *a = &position->axes[axis];
    struct estimate e = with_verdict(a->estimate, &change->estimate);
    struct estimate facets[AXIS_FACET_COUNT];
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++)
        facets[f] = with_verdict(position->facets[axis * AXIS_FACET_COUNT + f], &change->facets[f]);

    json_part_open(json, position_axis_name(axis));
    put_bool(json, S("scored"), e.known);
    estimate_json_put(json, &e);
    json_part_int(json, S("facets_ok"), a->facets_scored);
    put_facets(json, facets, axis);
    if (e.known) {
        json_part_number(json, S("mean"), e.value);
        json_part_number(json, S("score100"), position_percent(e.value));
        json_part_int(json, S("df"), e.n - a->facets_scored);
        json_part_number(json, S("s2_within"), a->within_variance);
        json_part_number(json, S("sem_items_raw"), a->item_error);
        json_part_number(json, S("s2_shrunk"), a->shrunk_variance);
        put_error(json, &e);
        json_part_number(json, S("p_low"), a->p_low);
        json_part_number(json, S("p_high"), a->p_high);
    }
    json_out_close(json, '}');
}

static void put_regions(struct json_out *json, const struct position *p)
{
    static const str names[REGION_COUNT][2] = {
        [REGION_GROUNDED] = {STR_INIT("high_high"), STR_INIT("clear_high_high")},
        [REGION_LEANING] = {STR_INIT("low_S_high_C"), STR_INIT("clear_lowS_highC")},
        [REGION_DISTANCE] = {STR_INIT("high_S_low_C"), STR_INIT("clear_highS_lowC")},
        [REGION_HARD] = {STR_INIT("low_low"), STR_INIT("clear_low_low")},
    };
    json_part_open(json, S("region"));
    for (size_t r = 0; r < REGION_COUNT; r++) json_part_number(json, names[r][0], p->region[r]);
    json_out_close(json, '}');
    json_part_open(json, S("region_with_middle"));
    for (size_t r = 0; r < REGION_COUNT; r++)
        json_part_number(json, names[r][1], p->clear_region[r]);
    json_part_number(json, S("in_the_middle"), p->in_the_middle);
    json_out_close(json, '}');
    json_part_open_list(json, S("named"));
    json_out_text(json, position_region_name(p->likeliest));
    if (!p->sure) json_out_text(json, position_region_name(p->second));
    json_out_close(json, ']');
    put_bool(json, S("sure"), p->sure);
}

static struct position_change change_between(const struct position_path *path, size_t from,
                                             size_t to, enum axis axis)
{
    return position_compare(path->key, &path->times[from].answers, &path->times[to].answers, axis);
}

/* What a time's verdict is told from: the change since the first; of the first itself, none yet. */
static struct position_change change_since_first(const struct position_path *path, size_t i,
                                                 enum axis axis)
{
    const struct position_trend *trend = &path->trends[axis];
    if (trend->scored_count > 1 && i > trend->first)
        return change_between(path, trend->first, i, axis);
    struct position_change none = {.estimate = {.need = NEED_ADMINISTRATIONS, .need_count = 1}};
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++) none.facets[f] = none.estimate;
    return none;
}

static void put_day(struct json_out *json, day d)
{
    char room[16];
    struct buf text = buf_over(room, sizeof room);
    day_put(&text, d);
    json_out_text(json, buf_str(&text));
}

static void put_time(struct json_out *json, const struct position_path *path, size_t i)
{
    const struct position *p = &path->times[i].position;
    json_out_open(json, '{');
    json_out_key(json, S("date"));
    put_day(json, path->times[i].day);
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct position_change change = change_since_first(path, i, (enum axis)a);
        put_axis(json, p, &change, (enum axis)a);
    }
    if (p->placed) put_regions(json, p);
    json_part_int(json, S("answered"), p->answered);
    json_part_number(json, S("acquiescence"), p->agreement);
    json_part_int(json, S("longstring"), p->longest_run);
    json_part_open_list(json, S("flags"));
    if (p->run_flag) json_out_text(json, S("longstring"));
    if (p->agreement_flag) json_out_text(json, S("acquiescence"));
    json_out_close(json, ']');
    json_out_close(json, '}');
}

static void put_change(struct json_out *json, const struct position_change *c, enum axis axis)
{
    const struct estimate *e = &c->estimate;
    json_part_open(json, position_axis_name(axis));
    put_bool(json, S("scored"), e->known);
    estimate_json_put(json, e);
    put_facets(json, c->facets, axis);
    if (e->known) {
        json_part_int(json, S("items_used"), e->n);
        json_part_number(json, S("diff"), e->value);
        json_part_number(json, S("s2_diff"), c->difference_variance);
        json_part_number(json, S("se_items_raw"), c->item_error);
        put_error(json, e);
        json_part_number(json, S("p_increase"), c->p_increase);
        json_part_number(json, S("p_gt_0.3"), c->p_more);
        json_part_number(json, S("p_lt_m0.3"), c->p_less);
    }
    json_out_close(json, '}');
}

static void put_pair(struct json_out *json, const struct position_path *path, size_t from,
                     size_t to)
{
    char room[48];
    struct buf name = buf_over(room, sizeof room);
    buf_format(&name, "%zu_%zu", from + 1, to + 1);
    json_part_open(json, buf_str(&name));
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct position_change change = change_between(path, from, to, (enum axis)a);
        put_change(json, &change, (enum axis)a);
    }
    json_out_close(json, '}');
}

static void put_trend(struct json_out *json, const struct position_trend *t, enum axis axis)
{
    json_part_open(json, position_axis_name(axis));
    if (t->scored_count > 0) {
        json_part_int(json, S("first"), (int64_t)t->first + 1);
        json_part_int(json, S("previous"), (int64_t)t->previous + 1);
        json_part_int(json, S("last"), (int64_t)t->last + 1);
    }
    put_bool(json, S("confirmed"), t->confirmed);
    estimate_json_put(json, &t->since_first.estimate);
    json_out_close(json, '}');
}

/* Jacobson and Truax's index from the first scored time to the last. */
static void put_reliable_change(struct json_out *json, const struct position_parts *parts)
{
    const struct position_path *path = parts->path;
    struct position_reliable_change r;
    json_part_open_list(json, S("rci_jacobson_truax"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        const struct position_trend *t = &path->trends[a];
        if (t->scored_count < 2) continue;
        double x1 = path->times[t->first].position.axes[a].estimate.value;
        double x2 = path->times[t->last].position.axes[a].estimate.value;
        if (!position_reliable_change(x1, x2, parts->sd, parts->reliability, &r)) continue;
        json_out_open(json, '{');
        json_out_key(json, S("axis"));
        json_out_text(json, position_axis_name((enum axis)a));
        json_part_number(json, S("x1"), x1);
        json_part_number(json, S("x2"), x2);
        json_part_number(json, S("sd"), parts->sd);
        json_part_number(json, S("rel"), parts->reliability);
        json_part_number(json, S("sem"), r.measurement_error);
        json_part_number(json, S("s_diff"), r.difference_error);
        json_part_number(json, S("rci"), r.index);
        put_bool(json, S("reliable"), r.reliable);
        json_part_number(json, S("p_two_sided"), r.p_two_sided);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

/* Where the axis stood at each scored time, all of them together. */
static void put_level(struct json_out *json, const struct position_path *path, enum axis axis)
{
    const struct position_level *level = &path->trends[axis].level;
    const str names[] = {S("level"), S("lo90"), S("hi90")};
    if (!level->known) return;
    json_part_open(json, position_axis_name(axis));
    json_part_open_list(json, S("times"));
    for (size_t i = 0; i < path->count; i++)
        if (path->times[i].position.axes[axis].estimate.known) json_out_int(json, (int64_t)i + 1);
    json_out_close(json, ']');
    for (size_t n = 0; n < COUNT(names); n++) {
        json_part_open_list(json, names[n]);
        for (size_t i = 0; i < level->count; i++) {
            const struct position_level_point *p = &level->points[i];
            json_out_number(json, n == 0 ? p->value : n == 1 ? p->lo : p->hi);
        }
        json_out_close(json, ']');
    }
    json_out_close(json, '}');
}

static void put_path(struct json_out *json, const void *of)
{
    const struct position_parts *parts = of;
    const struct position_path *path = parts->path;
    json_part_int(json, S("lo"), 0);
    json_part_int(json, S("hi"), POSITION_ANSWER_MAX);
    json_part_open_list(json, S("person"));
    for (size_t i = 0; i < path->count; i++) put_time(json, path, i);
    json_out_close(json, ']');
    json_part_open(json, S("change"));
    for (size_t to = 1; to < path->count; to++)
        for (size_t from = 0; from < to; from++)
            if (path->count <= ALL_PAIRS_TIMES_MAX || from == 0 || from + 1 == to)
                put_pair(json, path, from, to);
    json_out_close(json, '}');
    json_part_open(json, S("trend"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) put_trend(json, &path->trends[a], (enum axis)a);
    json_out_close(json, '}');
    json_part_open(json, S("levels"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) put_level(json, path, (enum axis)a);
    json_out_close(json, '}');
    position_group_json_put_within(json, parts->within_known, parts->within);
    if (parts->sd > 0) put_reliable_change(json, parts);
}

void position_answer(const struct position_path *path, const struct insight_input *input,
                     struct arena *arena, struct insight_answer *out)
{
    struct position_parts *parts = NEW(arena, struct position_parts, 1);
    static const struct estimate nothing = {.need = NEED_ADMINISTRATIONS, .need_count = 1};
    const struct position_time *last = path->count > 0 ? &path->times[path->count - 1] : NULL;
    const str changes[AXIS_COUNT] = {S("S_change"), S("C_change")};
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct estimate now = last ? last->position.axes[a].estimate : nothing;
        now = with_verdict(now, &path->trends[a].since_first.estimate);
        insight_answer_add(out, position_axis_name((enum axis)a), &now);
    }
    for (unsigned a = 0; a < AXIS_COUNT; a++)
        insight_answer_add(out, changes[a], &path->trends[a].since_first.estimate);
    *parts = (struct position_parts){.path = path};
    for (unsigned a = 0; a < AXIS_COUNT; a++)
        parts->within_known[a] =
            position_group_within(path, (enum axis)a, *arena, &parts->within[a]);
    if (input) {
        parts->sd = input->sd;
        parts->reliability = input->reliability;
    }
    out->put_parts = put_path;
    out->parts = parts;
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct position_path *path = NEW(arena, struct position_path, 1);
    *path = position_path_of_notebook(nb, as_of, arena);
    position_answer(path, NULL, arena, out);
}

static void put_group(struct json_out *json, const void *parts)
{
    position_group_json_put(json, parts);
}

static bool of_group(const struct insight_input *input, const struct position_key *key,
                     struct arena *arena, struct insight_answer *out, struct problems *problems)
{
    struct position_group *group = NEW(arena, struct position_group, 1);
    if (!bare_position_read_group(input->table, key, arena, group, problems)) return false;
    insight_answer_add(out, S("S_alpha"), &group->axes[AXIS_STEADINESS].alpha);
    insight_answer_add(out, S("C_alpha"), &group->axes[AXIS_CONNECTION].alpha);
    out->put_parts = put_group;
    out->parts = group;
    return true;
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct position_key *key = NEW(arena, struct position_key, 1);
    struct position_path *path = NEW(arena, struct position_path, 1);
    *key = position_key_own;
    if (input->key && !bare_position_read_key(input->key, arena, key, problems)) return false;
    if (bare_position_is_group(input->table)) return of_group(input, key, arena, out, problems);
    if (!bare_position_read_path(input->table, key, arena, path, problems)) return false;
    position_answer(path, input, arena, out);
    return true;
}

const struct insight insight_position = {
    .name = STR_INIT("position"),
    .page = STR_INIT("/where"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
