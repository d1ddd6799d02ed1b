#include "position_json.h"

#include "number.h"

/* All pairs up to so many times; the number of pairs grows with its square. */
enum { ALL_PAIRS_TIMES_MAX = 12 };

static void put_number(struct buf *out, const char *name, double number)
{
    buf_format(out, ",\"%s\":", name);
    number_put(out, number, 6);
}

static const char *truth(bool b)
{
    return b ? "true" : "false";
}

static void put_facets(struct buf *out, const struct estimate facets[AXIS_FACET_COUNT],
                       enum axis axis)
{
    buf_put(out, S(",\"facet_means\":["));
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++) {
        if (f > 0) buf_put_char(out, ',');
        if (facets[f].known) number_put(out, facets[f].value, 6);
        else buf_put(out, S("null"));
    }
    buf_put(out, S("],\"facets\":{"));
    for (unsigned f = 0; f < AXIS_FACET_COUNT; f++) {
        str name = position_facet_name((enum facet)(axis * AXIS_FACET_COUNT + f));
        buf_format(out, "%s\"%.*s\":{", f > 0 ? "," : "", STR(name));
        estimate_put_json(out, &facets[f]);
        buf_put_char(out, '}');
    }
    buf_put_char(out, '}');
}

/* What both a position on an axis and a change on it have. */
static void put_error(struct buf *out, const struct estimate *e, const char *item_error_name,
                      double item_error)
{
    put_number(out, item_error_name, item_error);
    put_number(out, "se_total", e->standard_error);
    put_number(out, "nu", e->df);
    put_number(out, "lo90", e->lo);
    put_number(out, "hi90", e->hi);
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

static void put_axis(struct buf *out, const struct position *position,
                     const struct position_change *change, enum axis axis)
{
    const struct position_axis *a = &position->axes[axis];
    struct estimate e = with_verdict(a->estimate, &change->estimate);
    struct estimate facets[AXIS_FACET_COUNT];
    for (size_t f = 0; f < AXIS_FACET_COUNT; f++)
        facets[f] = with_verdict(position->facets[axis * AXIS_FACET_COUNT + f], &change->facets[f]);

    buf_format(out, ",\"%.*s\":{\"scored\":%s,", STR(position_axis_name(axis)), truth(e.known));
    estimate_put_json(out, &e);
    buf_format(out, ",\"facets_ok\":%d", a->facets_scored);
    put_facets(out, facets, axis);
    if (e.known) {
        put_number(out, "mean", e.value);
        put_number(out, "score100", position_percent(e.value));
        put_number(out, "df", e.n - a->facets_scored);
        put_number(out, "s2_within", a->within_variance);
        put_number(out, "s2_shrunk", a->shrunk_variance);
        put_error(out, &e, "sem_items_raw", a->item_error);
        put_number(out, "p_low", a->p_low);
        put_number(out, "p_high", a->p_high);
    }
    buf_put_char(out, '}');
}

static void put_regions(struct buf *out, const struct position *p)
{
    static const char *const names[REGION_COUNT][2] = {
        [REGION_GROUNDED] = {"high_high", "clear_high_high"},
        [REGION_LEANING] = {"low_S_high_C", "clear_lowS_highC"},
        [REGION_DISTANCE] = {"high_S_low_C", "clear_highS_lowC"},
        [REGION_HARD] = {"low_low", "clear_low_low"},
    };
    for (int clear = 0; clear < 2; clear++) {
        buf_put(out, clear ? S(",\"region_with_middle\":{") : S(",\"region\":{"));
        for (unsigned r = 0; r < REGION_COUNT; r++) {
            buf_format(out, "%s\"%s\":", r > 0 ? "," : "", names[r][clear]);
            number_put(out, clear ? p->clear_region[r] : p->region[r], 6);
        }
        if (clear) put_number(out, "in_the_middle", p->in_the_middle);
        buf_put_char(out, '}');
    }
    buf_format(out, ",\"named\":[\"%.*s\"", STR(position_region_name(p->likeliest)));
    if (!p->sure) buf_format(out, ",\"%.*s\"", STR(position_region_name(p->second)));
    buf_format(out, "],\"sure\":%s", truth(p->sure));
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

static void put_time(struct buf *out, const struct position_path *path, size_t i)
{
    const struct position *p = &path->times[i].position;
    buf_put(out, S("{\"date\":\""));
    day_put(out, path->times[i].day);
    buf_put_char(out, '"');
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct position_change change = change_since_first(path, i, (enum axis)a);
        put_axis(out, p, &change, (enum axis)a);
    }
    if (p->placed) put_regions(out, p);
    buf_format(out, ",\"answered\":%d", p->answered);
    put_number(out, "acquiescence", p->agreement);
    buf_format(out, ",\"longstring\":%d,\"flags\":[%s%s%s]}", p->longest_run,
               p->run_flag ? "\"longstring\"" : "", p->run_flag && p->agreement_flag ? "," : "",
               p->agreement_flag ? "\"acquiescence\"" : "");
}

static void put_change(struct buf *out, const struct position_change *c, enum axis axis)
{
    const struct estimate *e = &c->estimate;
    buf_format(out, "%s\"%.*s\":{\"scored\":%s,", axis == AXIS_STEADINESS ? "" : ",",
               STR(position_axis_name(axis)), truth(e->known));
    estimate_put_json(out, e);
    put_facets(out, c->facets, axis);
    if (e->known) {
        buf_format(out, ",\"items_used\":%d", e->n);
        put_number(out, "diff", e->value);
        put_number(out, "s2_diff", c->difference_variance);
        put_error(out, e, "se_items_raw", c->item_error);
        put_number(out, "p_increase", c->p_increase);
        put_number(out, "p_gt_0.3", c->p_more);
        put_number(out, "p_lt_m0.3", c->p_less);
    }
    buf_put_char(out, '}');
}

static void put_pair(struct buf *out, const struct position_path *path, size_t from, size_t to)
{
    bool first_pair = from == 0 && to == 1;
    buf_format(out, "%s\"%zu_%zu\":{", first_pair ? "" : ",", from + 1, to + 1);
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        struct position_change change = change_between(path, from, to, (enum axis)a);
        put_change(out, &change, (enum axis)a);
    }
    buf_put_char(out, '}');
}

static void put_trend(struct buf *out, const struct position_trend *t, enum axis axis)
{
    buf_format(out, "%s\"%.*s\":{", axis == AXIS_STEADINESS ? "" : ",",
               STR(position_axis_name(axis)));
    if (t->scored_count > 0)
        buf_format(out, "\"first\":%zu,\"previous\":%zu,\"last\":%zu,", t->first + 1,
                   t->previous + 1, t->last + 1);
    buf_format(out, "\"confirmed\":%s,", truth(t->confirmed));
    estimate_put_json(out, &t->since_first.estimate);
    buf_put_char(out, '}');
}

void position_json_put(struct buf *out, const struct position_path *path)
{
    buf_put(out, S("{\"insight\":\"position\",\"lo\":0,\"hi\":4,\"middle\":2,\"person\":["));
    for (size_t i = 0; i < path->count; i++) {
        if (i > 0) buf_put_char(out, ',');
        put_time(out, path, i);
    }
    buf_put(out, S("],\"change\":{"));
    for (size_t to = 1; to < path->count; to++)
        for (size_t from = 0; from < to; from++)
            if (path->count <= ALL_PAIRS_TIMES_MAX || from == 0 || from + 1 == to)
                put_pair(out, path, from, to);
    buf_put(out, S("},\"trend\":{"));
    for (unsigned a = 0; a < AXIS_COUNT; a++) put_trend(out, &path->trends[a], (enum axis)a);
    buf_put(out, S("}}\n"));
}
