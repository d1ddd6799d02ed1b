#include "life_trial.h"

#include "content.h"
#include "str.h"

/* Short, and to calm oneself: what a coin is tossed for. */
static bool can_be_tried(const struct content *content, const struct content_practice *practice)
{
    enum { MINUTES_MAX = 8 };
    const struct content_facet *calming = &content->facets[0];
    while (!str_equal(calming->id, S("calming"))) calming++;
    return practice->serves >> (calming - content->facets) & 1 && !practice->gated &&
           !practice->of_now && practice->minutes <= MINUTES_MAX;
}

/* One practice in two years is tried out; of late the one that the life names. */
static str practice_tried(const struct life *life)
{
    enum { SEASON_DAYS = 730 };
    const struct content *content = content_in(S("en"));
    str named = life_block_value(life_story_nth(&life->story, S("life"), 0), S("coin"));
    if (named.len > 0 && life->today.day >= life_coin_day(life)) return named;
    uint64_t season = (uint64_t)(life->last - life->today.day) / SEASON_DAYS;
    size_t at = chance_mix(life->seed, 500 + season) % content->practice_count;
    while (!can_be_tried(content, &content->practices[at])) at = (at + 1) % content->practice_count;
    return content->practices[at].id;
}

void life_fill_trial(struct life_writing *w)
{
    struct chance *chance = &w->life->chance;
    bool suggested = chance_happens(chance, 50);
    double before = life_write_upset(w) + 1, helps = suggested ? 2 : 0.9;
    if (before < 4) before = 4;
    life_write_text(w, S("practice"), practice_tried(w->life));
    life_write_number(w, S("suggested"), suggested);
    life_write_text(w, S("p"), S("0.5"));
    life_write_scale(w, S("before"), before);
    if (!chance_happens(chance, 85)) return; /* nobody looked again */
    life_write_scale(w, S("after"), before - helps + chance_normal(chance));
    life_write_number(w, S("followed_up_min"), chance_between(chance, 60, 120));
}
