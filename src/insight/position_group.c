#include "position_group.h"

/* The items of an axis, by their place in the key. */
struct items {
    size_t count;
    size_t at[POSITION_ITEM_COUNT_MAX], strata[POSITION_ITEM_COUNT_MAX];
};

static struct items items_of(const struct position_key *key, enum axis axis)
{
    struct items items = {0};
    for (size_t i = 0; i < key->count; i++) {
        if (position_facet_axis(key->items[i].facet) != axis) continue;
        items.at[items.count] = i;
        items.strata[items.count++] = key->items[i].facet % AXIS_FACET_COUNT;
    }
    return items;
}

static bool take_row(const struct position_key *key, const struct items *items,
                     const struct position_answers *answers, double *out)
{
    for (size_t i = 0; i < items->count; i++) {
        int8_t raw = answers->raw[items->at[i]];
        if (raw == POSITION_ANSWER_MISSING) return false;
        out[i] = key->items[items->at[i]].reversed ? POSITION_ANSWER_MAX - raw : raw;
    }
    return true;
}

/* `stride` bytes lie between one set of answers and the next. */
static enum reliability_result agreement(const struct position_key *key,
                                         const struct position_answers *answers, size_t stride,
                                         size_t count, enum axis axis, struct arena scratch,
                                         struct reliability *out)
{
    struct items items = items_of(key, axis);
    double *x = NEW(&scratch, double, count * items.count);
    struct reliability_rows rows = {.items = items.count, .x = x, .strata = items.strata};
    for (size_t r = 0; r < count; r++) {
        const void *at = (const char *)answers + r * stride;
        if (take_row(key, &items, at, x + rows.count * items.count)) rows.count++;
    }
    *out = (struct reliability){.count = rows.count, .items = items.count};
    return reliability_of(&rows, scratch, out);
}

static struct estimate alpha_of(const struct position_group_axis *axis)
{
    const struct reliability *r = &axis->reliability;
    int32_t n = (int32_t)r->count;
    if (n < POSITION_GROUP_MIN) return estimate_unknown(n, NEED_ANSWERS, POSITION_GROUP_MIN - n);
    if (axis->result != RELIABILITY_FOUND) return estimate_unknown(n, NEED_VARIETY, 1);
    return (struct estimate){.known = true, .value = r->alpha, .lo = r->lo95, .hi = r->hi95,
                             .level = 0.95, .n = n};
}

struct position_group position_group_of(const struct position_key *key,
                                        const struct position_answers *answers, size_t count,
                                        struct arena scratch)
{
    struct position_group out = {.key = key, .people = count};
    for (unsigned a = 0; a < AXIS_COUNT; a++) {
        out.axes[a].result = agreement(key, answers, sizeof *answers, count, (enum axis)a, scratch,
                                       &out.axes[a].reliability);
        out.axes[a].alpha = alpha_of(&out.axes[a]);
    }
    return out;
}

bool position_group_within(const struct position_path *path, enum axis axis, struct arena scratch,
                           struct reliability *out)
{
    if (path->count < POSITION_WITHIN_MIN) return false;
    return agreement(path->key, &path->times[0].answers, sizeof *path->times, path->count, axis,
                     scratch, out) == RELIABILITY_FOUND &&
           out->count >= POSITION_WITHIN_MIN;
}
