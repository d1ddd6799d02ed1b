#include "life_checkin.h"

#include <math.h>

#include "content.h"
#include "str.h"

enum { TRIES_MAX = 40, PALETTE_PERCENT = 45 };

static bool happens(struct life_writing *w, double percent)
{
    return chance_happens(&w->life->chance, percent);
}

static double noise(struct life_writing *w)
{
    return chance_normal(&w->life->chance);
}

void life_write_feelings(struct life_writing *w)
{
    const struct content *content = content_in(S("en"));
    struct life *life = w->life;
    struct buf out = buf_new(w->arena, 200);
    int64_t wanted = chance_between(&life->chance, 1, 3);
    for (int tries = 0; tries < TRIES_MAX && wanted > 0; tries++) {
        int64_t last = (int64_t)content->feeling_count - 1;
        size_t at = (size_t)chance_between(&life->chance, 0, last);
        const struct content_feeling *feeling = &content->feelings[at];
        double bright = life->today.mood / 2.5 + 0.7 * noise(w);
        int valence = bright > 0.35 ? 1 : bright < -0.35 ? -1 : 0;
        if (feeling->valence != valence) continue;
        if (chance_mix(life->seed, 6000 + at) % 100 >= PALETTE_PERCENT) continue;
        if (str_find(buf_str(&out), feeling->id) >= 0) continue;
        if (out.len > 0) buf_put_char(&out, ',');
        buf_put(&out, feeling->id);
        wanted--;
    }
    life_write_text(w, S("feelings"), buf_str(&out));
}

static void write_partner(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    static const char *const contacts[] = {"", "none", "remote", "in-person"};
    life_write_text(w, S("contact"), str_of_c(contacts[today->contact]));
    if (happens(w, 30)) life_write_scale(w, S("partner_mood"), today->partner + 0.5 * noise(w));
    life_write_scale(w, S("closeness"), 10 * today->close + 0.5 * today->partner -
                                            (today->quarrel ? 2 : 0) + 0.8 * noise(w));
    if (today->quarrel) life_write_number(w, S("conflict"), 1);
    else if (happens(w, 40)) life_write_number(w, S("conflict"), 0);
    if (today->made_up) life_write_number(w, S("repaired"), 1);
}

static void write_people(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    bool partner = today->gate_open && today->contact == CONTACT_IN_PERSON;
    bool friends = happens(w, (today->free ? 35 : 15) + 20 * today->close);
    bool colleagues = !today->free && happens(w, 45);
    struct buf company = buf_new(w->arena, 80);
    if (partner) buf_put(&company, S("partner,"));
    if (friends) buf_put(&company, happens(w, 60) ? S("friends,") : S("family,"));
    if (colleagues) buf_put(&company, S("colleagues,"));
    life_write_text(w, S("company"),
                    company.len > 0 ? (str){company.ptr, company.len - 1} : S("alone"));
    if (friends || partner) life_write_link(w, S("with"), S("person"));
    if (!happens(w, 70)) return;
    int64_t alone = chance_between(&w->life->chance, 1, partner ? 8 : 18) * 20;
    life_write_number(w, S("alone_min"), alone);
    life_write_scale(w, S("alone_ease"), 1 + 8 * today->steady + 0.4 * today->mood + noise(w));
}

static void write_lifted(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    if (today->mood < -1 || !happens(w, 75)) return;
    bool partner = today->gate_open && today->contact == CONTACT_IN_PERSON &&
                   happens(w, 90 * today->pull);
    if (partner) life_write_text(w, S("lifted_by"), S("partner"));
    else if (happens(w, 70 * today->steady)) life_write_text(w, S("lifted_by"), S("self"));
    else life_write_one_of(w, S("lifted_by"), "friends|family|work|body|nature");
}

static void write_body(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    double slept = 440 + (today->free ? 35 : 0) + 8 * today->mood - 9 * today->stress;
    life_write_scale(w, S("slept_min"), 5 * (double)(int)((slept + 35 * noise(w)) / 5));
    if (happens(w, 60))
        life_write_number(w, S("moved_min"), 5 * chance_between(&w->life->chance, 0, 18));
    if (happens(w, 50)) life_write_scale(w, S("meals"), 2.5 + 0.15 * today->mood);
}

void life_fill_evening(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    life_write_scale(w, S("mood"), today->mood + 0.4 * noise(w));
    life_write_scale(w, S("energy"), 0.5 * today->mood - 0.2 * today->stress + 1 + noise(w));
    life_write_scale(w, S("solid"), 9.5 * today->steady + 0.3 * today->mood + 0.8 * noise(w));
    life_write_feelings(w);
    write_people(w);
    if (today->gate_open) write_partner(w);
    write_lifted(w);
    life_write_scale(w, S("urge"), today->urge + 0.5 * noise(w));
    if (happens(w, 70)) life_write_scale(w, S("stress"), today->stress);
    write_body(w);
    if ((today->mood < -0.8 || today->urge > 5) && happens(w, 65))
        life_write_link(w, S("because"), S("trigger"));
    if (!happens(w, 45)) return;
    if (today->mood < -1) life_write_words(w, S("note"), S("day-low"));
    if (today->mood > 1.5 && happens(w, 70)) life_write_words(w, S("note"), S("day-good"));
    life_write_words(w, S("note"), S("day"));
}

void life_fill_noon(struct life_writing *w)
{
    life_write_scale(w, S("mood"), w->life->today.mood + noise(w));
    life_write_scale(w, S("energy"), 0.5 * w->life->today.mood + 1 + noise(w));
    if (happens(w, 50)) life_write_feelings(w);
}

/* How much easier one facet is for someone than the others, -0.5 to 0.5 of an answer. */
static double facet_leaning(uint64_t seed, int facet)
{
    return (double)(chance_mix(seed, 4000 + (uint64_t)facet) % 1000) / 1000 - 0.5;
}

void life_fill_answers(struct life_writing *w)
{
    static const char reversed[2][13] = {"010011010011", "010011010011"};
    const struct life_day *today = &w->life->today;
    struct buf out = buf_new(w->arena, 400);
    for (int axis = 0; axis < 2; axis++)
        for (int item = 0; item < 12; item++) {
            double facet = facet_leaning(w->life->seed, axis * 4 + item / 3);
            double level = 4 * (axis == 0 ? today->steady : today->close) + facet + 0.5 * noise(w);
            int64_t answer = level < 0 ? 0 : level > 4 ? 4 : (int64_t)nearbyint(level);
            if (reversed[axis][item] == '1') answer = 4 - answer;
            if (happens(w, 2)) continue; /* left out */
            buf_format(&out, "%s%c%d=%d", out.len > 0 ? "," : "", axis == 0 ? 's' : 'c', item + 1,
                       (int)answer);
        }
    life_write_text(w, S("form"), S("position"));
    life_write_text(w, S("answers"), buf_str(&out));
}
