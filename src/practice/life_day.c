#include "life_day.h"

#include <math.h>

#include "str.h"

enum { NUMBERS_MAX = 16, SATURDAY = 6, FADE_DAYS = 45 };

static double between(double lo, double x, double hi)
{
    return x < lo ? lo : x > hi ? hi : x;
}

double life_way_number(str numbers, double way, double otherwise)
{
    double at[NUMBERS_MAX];
    size_t count = 0;
    int64_t number;
    for (str word; count < NUMBERS_MAX && (word = life_cut_word(&numbers)).len > 0;)
        if (str_parse_int(word, &number)) at[count++] = (double)number;
    if (count == 0) return otherwise;
    double place = between(0, way, 1) * (double)(count - 1);
    size_t low = (size_t)place;
    if (low + 1 >= count) return at[count - 1];
    return at[low] + (place - (double)low) * (at[low + 1] - at[low]);
}

struct shift {
    double mood, steady, close;
};

/* What the events so far still weigh: whole while they last, then fading. */
static struct shift weigh_events(struct life_day *today, const struct life_story *story,
                                 double way_before, int32_t days)
{
    struct shift sum = {0};
    const struct life_block *event;
    today->event = NULL;
    for (size_t i = 0; (event = life_story_nth(story, S("event"), i)); i++) {
        double at = (double)life_block_number(event, S("at"), 0) / 100;
        if (today->way < at) continue;
        if (way_before < at) today->event = event;
        double since = (today->way - at) * days;
        double past = since - (double)life_block_number(event, S("days"), 10);
        double left = past <= 0 ? 1 : past < FADE_DAYS ? 1 - past / FADE_DAYS : 0;
        sum.mood += left * (double)life_block_number(event, S("mood"), 0) / 10;
        sum.steady += left * (double)life_block_number(event, S("steady"), 0) / 100;
        sum.close += left * (double)life_block_number(event, S("close"), 0) / 100;
    }
    return sum;
}

static void meet(struct life_day *today, const struct life_block *life, struct chance *chance)
{
    double meets = (double)life_block_number(life, S("meets"), 55) + (today->free ? 25 : -8);
    today->contact = chance_happens(chance, meets)  ? CONTACT_IN_PERSON
                     : chance_happens(chance, 70) ? CONTACT_REMOTE
                                                    : CONTACT_NONE;
}

static void feel(struct life_day *today, const struct life_block *life, struct chance *chance,
                 double shift)
{
    double carry = (double)life_block_number(life, S("carry"), 45) / 100;
    double swing = (double)life_block_number(life, S("swing"), 12) / 10;
    double level = life_way_number(life_block_value(life, S("level")), today->way, 5) / 10;
    double week = today->free ? (double)life_block_number(life, S("weekend"), 4) / 10 : -0.15;
    double met = today->contact == CONTACT_IN_PERSON ? 0.9
                 : today->contact == CONTACT_REMOTE  ? 0
                                                     : -1.1;
    double pulled = today->pull * (met + 0.5 * today->partner - (today->quarrel ? 1.8 : 0));
    double drag = today->hard > 0 ? -1.4 : 0;
    level += shift;
    today->mood = between(-5, level + carry * (today->mood - level) + pulled + week + drag +
                                  swing * chance_normal(chance), 5);
}

static void strain(struct life_day *today, const struct life_block *life, struct chance *chance)
{
    double often = (double)life_block_number(life, S("urges"), 100) / 100;
    double alone = today->contact == CONTACT_NONE ? 1.5 : 0;
    today->stress = between(0, (today->free ? 2 : 4.5) - 0.5 * today->mood +
                                   (today->hard > 0 ? 2 : 0) + 1.3 * chance_normal(chance), 10);
    today->urge = between(0, often * (7.5 - 7 * today->steady - 0.4 * today->mood +
                                      2 * today->pull * alone) + chance_normal(chance), 10);
}

static void quarrel(struct life_day *today, const struct life_block *life, struct chance *chance)
{
    bool before = today->quarrel;
    double often = (double)life_block_number(life, S("quarrels"), 100) / 100;
    double chances = often * (4 + 6 * (1 - today->steady)) * (today->contact != CONTACT_NONE);
    today->quarrel = today->gate_open && chance_happens(chance, chances);
    today->made_up = today->gate_open && (before || today->quarrel) &&
                     chance_happens(chance, 30 + 50 * today->close);
}

void life_day_live(struct life_day *today, const struct life_story *story, struct chance *chance,
                   day next, double way, int32_t days)
{
    const struct life_block *life = life_story_nth(story, S("life"), 0);
    double way_before = today->day == 0 ? -1 : today->way;
    today->day = next;
    today->way = way;
    today->free = day_weekday(next) >= SATURDAY;
    struct shift shift = weigh_events(today, story, way_before, days);
    if (today->hard > 0)
        today->hard--;
    else if (chance_happens(chance, 0.7))
        today->hard = (uint32_t)chance_between(chance, 5, 14);
    double steady = life_way_number(life_block_value(life, S("steady")), way, 50) / 100;
    double close = life_way_number(life_block_value(life, S("close")), way, 50) / 100;
    today->steady = between(0.02, steady + shift.steady + 0.03 * chance_normal(chance), 0.98);
    today->close = between(0.02, close + shift.close + 0.03 * chance_normal(chance), 0.98);
    today->pull = life_way_number(life_block_value(life, S("pull")), way, 50) / 100;
    today->partner = between(-5, 0.5 * today->partner + 0.4 + 1.3 * chance_normal(chance), 5);
    meet(today, life, chance);
    quarrel(today, life, chance);
    feel(today, life, chance, shift.mood);
    strain(today, life, chance);
}
