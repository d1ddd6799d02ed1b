#include "life_kinds.h"

#include <math.h>

#include "content.h"
#include "life_checkin.h"
#include "life_trial.h"
#include "str.h"

enum { EVENING = 20 * 60, MORNING = 8 * 60, NIGHT = 24 * 60 };

static struct chance *chance_of(struct life_writing *w)
{
    return &w->life->chance;
}

static int64_t draw(struct life_writing *w, int64_t lo, int64_t hi)
{
    return chance_between(chance_of(w), lo, hi);
}

static bool happens(struct life_writing *w, double percent)
{
    return chance_happens(chance_of(w), percent);
}

static double noise(struct life_writing *w)
{
    return chance_normal(chance_of(w));
}

/* What the same thing does for the same person, whenever it is asked: 0..1. */
static double lasting(const struct life_writing *w, uint64_t which)
{
    return (double)(chance_mix(w->life->seed, which) % 1000) / 1000;
}

static void fill_block(struct life_writing *w)
{
    life_write_block(w);
}

/* The list that a note is drawn from: how one is today, how far one has come, or anything. */
static str list_of_notes(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    if (today->mood < -1.2 && happens(w, 40)) return S("note-low");
    if (today->mood > 1.5 && happens(w, 30)) return S("note-good");
    if (today->way < 0.35 && happens(w, 25)) return S("note-early");
    if (today->way > 0.55 && happens(w, 20)) return S("note-late");
    return happens(w, 40) ? S("note") : S("common-note");
}

static void fill_note(struct life_writing *w)
{
    const struct life_block *event =
        w->block && str_equal(w->block->kind, S("event")) ? w->block : NULL;
    if (event) {
        str note = life_block_value(event, S("note"));
        life_write_text(w, S("text"), life_write_expand(w, note));
    }
    life_write_words_and(w, S("text"), list_of_notes(w), S("aside"));
    if (happens(w, 40)) life_write_feelings(w);
    if (happens(w, 30)) life_write_one_of(w, S("tags"), "home|work|us|body|family|outside");
}

static void fill_urge(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    double strength = today->urge + 2 + noise(w), steady = today->steady;
    strength = strength < 2 ? 2 : strength > 10 ? 10 : strength;
    life_write_block(w);
    life_write_one_of(w, S("what"), "are-we-ok|opinion|check|permission|apology");
    life_write_scale(w, S("strength"), strength);
    if (happens(w, w->life->today.day == w->life->last ? 70 : 65)) return; /* to look at again */
    double which = (double)draw(w, 0, 99) / 100;
    bool sought = which < 0.55 - 0.6 * steady, asked = !sought && which > 0.95 - 0.3 * today->close;
    bool soothed = !sought && !asked && happens(w, 35);
    life_write_text(w, S("response"), sought    ? S("sought")
                                      : asked   ? S("asked-openly")
                                      : soothed ? S("soothed")
                                                : S("waited"));
    int64_t most = 40 + (int64_t)(120 * steady);
    life_write_number(w, S("waited_min"), sought ? draw(w, 0, 15) : draw(w, 10, most));
    double eased = sought ? 3 : 2.5 + 3 * steady;
    double after = strength - eased + noise(w);
    life_write_scale(w, S("after"), after);
    life_write_text(w, S("settled"),
                    after < 3 ? S("yes") : after < 5.5 ? S("for-a-while") : S("no"));
    if (happens(w, 60))
        life_write_number(w, S("held_min"), sought ? draw(w, 40, 500) : draw(w, 300, 4000));
}

static const struct content_practice *favourite(struct life_writing *w)
{
    const struct content *content = content_in(S("en"));
    const struct content_practice *best = NULL;
    double most = -1;
    for (int tries = 0; tries < 5; tries++) {
        size_t at = (size_t)draw(w, 0, (int64_t)content->practice_count - 1);
        const struct content_practice *one = &content->practices[at];
        double liked = lasting(w, 1000 + at);
        if (liked <= most || (one->gated && !w->life->today.gate_open)) continue;
        most = liked;
        best = one;
    }
    return best;
}

/* Before and after, as that practice does for that person. */
static void write_eased(struct life_writing *w, const struct content_practice *practice)
{
    size_t at = (size_t)(practice - content_in(S("en"))->practices);
    double before = life_write_upset(w) + 0.8;
    before = before < 2 ? 2 : before > 10 ? 10 : before;
    life_write_scale(w, S("before"), before);
    life_write_scale(w, S("after"), before - 0.3 - 2.6 * lasting(w, 2000 + at) + 0.9 * noise(w));
}

static void fill_practice(struct life_writing *w)
{
    const struct content_practice *practice = favourite(w);
    if (!practice) return;
    life_write_text(w, S("name"), practice->id);
    life_write_scale(w, S("minutes"), practice->minutes + (double)draw(w, 0, 2));
    if (happens(w, 85)) write_eased(w, practice);
    if (happens(w, 30)) life_write_words(w, S("note"), S("practice-note"));
}

static void fill_support(struct life_writing *w)
{
    static const char *const ways = "listen|listen|fix|company|space|practical";
    bool given = happens(w, 35 + 30 * w->life->today.steady);
    if (!life_write_link(w, S("person"), S("person"))) return;
    life_write_text(w, S("direction"), given ? S("given") : S("received"));
    bool fits = happens(w, 72);
    size_t before = w->count;
    life_write_one_of(w, S("wanted"), ways);
    if (fits && w->count > before)
        life_write_text(w, S("got"), w->typed[w->count - 1].text);
    else
        life_write_one_of(w, S("got"), ways);
    life_write_number(w, S("weight"), draw(w, 1, 3));
    life_write_scale(w, S("fit"), (fits ? 7.5 : 4) + noise(w));
    if (happens(w, 60)) life_write_scale(w, S("does_me_good"), 1.8 + 1.5 * noise(w));
    if (given) life_write_scale(w, S("cost"), 5 - 4 * w->life->today.steady + noise(w));
}

static void fill_kindness(struct life_writing *w)
{
    double before = 2 + 4 * w->life->today.steady + noise(w);
    life_write_block(w);
    life_write_scale(w, S("before"), before);
    life_write_scale(w, S("after"), before + 1.4 + 0.8 * noise(w));
}

static void fill_like(struct life_writing *w)
{
    life_write_block(w);
    bool tried = happens(w, 75);
    life_write_number(w, S("tried"), tried);
    if (tried) life_write_one_of(w, S("verdict"), "yes|yes|no|unsure");
    if (happens(w, 30)) life_write_link(w, S("said_to"), S("person"));
}

static void fill_voiced(struct life_writing *w)
{
    const struct life_day *today = &w->life->today;
    double fear = 8 - 3.5 * today->steady - 3 * today->close + noise(w);
    double said = 20 + 35 * today->steady + 35 * today->close;
    bool kept = !happens(w, said);
    life_write_block(w);
    life_write_link(w, S("toward"), S("person"));
    if (kept) life_write_one_of(w, S("did"), "kept-quiet|partly|yes-meaning-no");
    else life_write_text(w, S("did"), S("said"));
    life_write_scale(w, S("fear"), fear);
    if (happens(w, 60)) life_write_scale(w, S("guilt"), fear - 3 + noise(w));
    if (!kept && happens(w, 80)) life_write_words(w, S("received"), S("received"));
}

static void fill_win(struct life_writing *w)
{
    life_write_block(w);
    if (happens(w, 35)) life_write_link(w, S("with"), S("person"));
}

/* The first rung that is not yet easy, now and then another. */
static int rung(struct life *life, int block)
{
    str ladder = life_block_value(&life->story.blocks[block], S("ladder"));
    const struct life_block *step;
    int best = block;
    int64_t lowest = 99;
    for (size_t i = 0; (step = life_story_nth(&life->story, S("step"), i)); i++) {
        int index = (int)(step - life->story.blocks);
        int64_t hard = life_block_number(step, S("hard"), 5);
        if (!str_equal(life_block_value(step, S("ladder")), ladder)) continue;
        if (hard >= lowest || life->used[index] >= 5) continue;
        lowest = hard;
        best = index;
    }
    return chance_happens(&life->chance, 80) ? best : block;
}

/* What is done again gets easier, and what one expects of it follows what one felt. */
static void fill_step(struct life_writing *w)
{
    struct life *life = w->life;
    if (!w->block) return;
    int index = rung(life, (int)(w->block - life->story.blocks));
    w->block = &life->story.blocks[index];
    double hard = (double)life_block_number(w->block, S("hard"), 5);
    double eased = hard * pow(0.84, life->used[index] > 10 ? 10 : life->used[index]);
    bool done = happens(w, 82);
    life_write_block(w);
    life_write_scale(w, S("expected"), 1.6 + 0.9 * eased + 0.7 * noise(w));
    life_write_number(w, S("done"), done);
    if (!done) return;
    life->used[index]++;
    life_write_scale(w, S("felt"), eased - 0.4 + 0.8 * noise(w));
    life_write_number(w, S("minutes"), draw(w, 2, 24) * 5);
}

static void fill_appreciation(struct life_writing *w)
{
    life_write_link(w, S("toward"), S("person"));
    bool given = happens(w, 55);
    life_write_text(w, S("direction"), given ? S("given") : S("received"));
    life_write_words(w, S("for"), S("thanks"));
    if (given) life_write_number(w, S("said"), happens(w, 30 + 60 * w->life->today.close));
}

static void fill_decision(struct life_writing *w)
{
    double steady = w->life->today.steady;
    bool own = happens(w, 30 + 60 * steady), to_feel_sure = !own && happens(w, 85 - 70 * steady);
    life_write_block(w);
    life_write_one_of(w, S("stakes"), "small|small|medium|large");
    life_write_text(w, S("way"), own            ? S("own")
                                 : to_feel_sure ? S("asked-to-feel-sure")
                                                : S("asked-for-information"));
    life_write_number(w, S("rechecked"), to_feel_sure ? draw(w, 1, 6) : draw(w, 0, 1));
    if (!own) life_write_link(w, S("asked"), S("person"));
    life_write_scale(w, S("confidence"), 42 + 45 * steady + 10 * noise(w));
    life_write_text(w, S("driven_by"), happens(w, 25 + 65 * steady) ? S("value")
                                       : happens(w, 70)             ? S("fear")
                                                                    : S("habit"));
    life_write_one_of(w, S("touches"), "only-me|only-me|partner|others");
    life_write_day(w, S("review_on"), w->life->today.day + (day)draw(w, 7, 40));
}

static void fill_outcome(struct life_writing *w)
{
    bool good = happens(w, 60 + 20 * w->life->today.steady);
    life_write_number(w, S("good"), good);
    life_write_scale(w, S("contentment"), (good ? 7.5 : 4) + noise(w));
    life_write_number(w, S("again"), good ? happens(w, 92) : happens(w, 35));
    life_write_block(w);
    if (happens(w, 55)) life_write_words(w, S("learned"), good ? S("learned") : S("learned-badly"));
}

static void fill_boundary(struct life_writing *w)
{
    life_write_block(w);
    life_write_text(w, S("state"), S("drafted"));
    life_write_day(w, S("review_on"), w->life->today.day + (day)draw(w, 20, 60));
}

static void fill_boundary_event(struct life_writing *w)
{
    bool held = happens(w, 35 + 50 * w->life->today.steady), bent = !held && happens(w, 70);
    life_write_text(w, S("what"), held ? S("held") : bent ? S("bent") : S("crossed"));
    if (!held) life_write_one_of(w, S("by"), "me|me|other");
    life_write_words(w, S("did"), held ? S("did-held") : S("did-bent"));
}

static void fill_i_statement(struct life_writing *w)
{
    life_write_block(w);
    life_write_link(w, S("toward"), S("person"));
    life_write_text(w, S("said"), S("0"));
}

static void fill_belief(struct life_writing *w)
{
    life_write_block(w);
    life_write_scale(w, S("held"), 92 - 45 * w->life->today.steady + 6 * noise(w));
}

static void fill_reframe(struct life_writing *w)
{
    double before = 70 + 10 * noise(w), steady = w->life->today.steady;
    life_write_block(w);
    life_write_scale(w, S("held_before"), before);
    life_write_scale(w, S("held_after"), before - 15 - 35 * steady + 8 * noise(w));
}

static void fill_value(struct life_writing *w)
{
    life_write_block(w);
    life_write_scale(w, S("importance"), 7.5 + noise(w));
    life_write_scale(w, S("lived"), 2.5 + 5 * w->life->today.steady + noise(w));
}

static void fill_done(struct life_writing *w)
{
    double before = life_write_upset(w);
    double helps = 0.4 + 2.2 * lasting(w, 3000 + (uint64_t)w->thing->block);
    if (happens(w, 70)) {
        life_write_scale(w, S("before"), before);
        life_write_scale(w, S("after"), before - helps + 0.8 * noise(w));
    }
    if (happens(w, 15)) life_write_block(w);
    if (happens(w, 35)) life_write_words(w, S("note"), S("done-note"));
}

static void fill_stressor(struct life_writing *w)
{
    life_write_block(w);
    life_write_day(w, S("on"), w->life->today.day + (day)draw(w, 2, 20));
    life_write_scale(w, S("can_handle"), 2.5 + 5 * w->life->today.steady + noise(w));
}

static void fill_topic(struct life_writing *w)
{
    life_write_block(w);
    life_write_text(w, S("state"), S("proposed"));
    life_write_scale(w, S("ready"), 3 + 5 * w->life->today.steady + noise(w));
}

static void fill_conflict(struct life_writing *w)
{
    double steady = w->life->today.steady;
    life_write_block(w);
    bool paused = happens(w, 25 + 60 * steady);
    life_write_one_of(w, S("did"), paused          ? "paused"
                                   : steady < 0.45 ? "stayed|left|shouted"
                                                   : "stayed|repaired");
    life_write_scale(w, S("heat"), 8.5 - 5 * steady + noise(w));
    if (!paused) return;
    struct buf time = buf_new(w->arena, 40);
    day_put(&time, w->life->today.day + 1);
    buf_format(&time, "T%d:30", (int)draw(w, 17, 20));
    life_write_text(w, S("pause_until"), buf_str(&time));
}

static void fill_repair(struct life_writing *w)
{
    life_write_block(w);
    life_write_day(w, S("follow_up_on"), w->life->today.day + (day)draw(w, 5, 14));
}

static void fill_vision(struct life_writing *w)
{
    life_write_block(w);
    life_write_day(w, S("review_on"), w->life->today.day + (day)draw(w, 60, 200));
}

static void fill_plan_step(struct life_writing *w)
{
    life_write_block(w);
    life_write_text(w, S("state"), S("offered"));
}

/* "work 2400 2300, friends 60 300": the minutes of each part of life, at the beginning and at the
 * end; the block's own turn says which part. */
static void fill_hours(struct life_writing *w)
{
    str all = life_block_value(life_story_nth(&w->life->story, S("life"), 0), S("hours"));
    size_t parts = 0, which;
    for (str rest = all; rest.len > 0; str_cut(&rest, ',')) parts++;
    which = w->life->drawn[LIFE_KINDS_MAX - 1]++ % parts;
    for (; which > 0; which--) str_cut(&all, ',');
    str part = str_cut(&all, ','), area = life_cut_word(&part);
    double minutes = life_way_number(part, w->life->today.way, 120);
    double wanted = life_way_number(part, 1, 120);
    bool closed = !w->life->today.gate_open && str_equal(area, S("partner"));
    life_write_text(w, S("area"), closed ? S("rest") : area);
    double rounded = nearbyint(minutes * (1 + 0.18 * noise(w)) / 15) * 15;
    life_write_scale(w, S("minutes"), rounded);
    if (happens(w, 70)) life_write_scale(w, S("wanted_min"), nearbyint(wanted / 30) * 30);
}

static void fill_safety(struct life_writing *w)
{
    const struct life_block *block =
        w->block ? w->block : life_story_nth(&w->life->story, S("life"), 0);
    life_write_text(w, S("answers"), life_block_value(block, S("safety")));
}

/* How it looks, at first; and on a day of its own the coin that the life tosses. */
static void fill_setting(struct life_writing *w)
{
    str coin = w->block ? life_block_value(w->block, S("coin")) : S("");
    life_write_text(w, S("name"), coin.len > 0 ? S("fair-test") : S("theme"));
    life_write_text(w, S("value"), coin.len > 0 ? coin : S("auto"));
}

/* Kinds of no rate come at their own times: once each, monthly, weekly, or after another record. */
const struct life_row life_rows[] = {
    {"weather", life_fill_evening, 930, EVENING, NIGHT + 60, false, 0},
    {"weather", life_fill_noon, 120, 12 * 60, 16 * 60, false, 0},
    {"note", fill_note, 560, 7 * 60, NIGHT, false, 0},
    {"urge", fill_urge, 900, 9 * 60, NIGHT - 60, false, 0},
    {"practice", fill_practice, 720, 7 * 60, NIGHT, false, 0},
    {"support", fill_support, 600, 10 * 60, 23 * 60, false, 0},
    {"kindness", fill_kindness, 340, MORNING, 23 * 60, false, 0},
    {"voiced", fill_voiced, 320, 10 * 60, 23 * 60, false, 0},
    {"win", fill_win, 280, 17 * 60, NIGHT, false, 0},
    {"like", fill_like, 150, 9 * 60, 21 * 60, false, 0},
    {"step", fill_step, 320, 10 * 60, 22 * 60, false, 0},
    {"appreciation", fill_appreciation, 300, MORNING, 23 * 60, true, 0},
    {"decision", fill_decision, 230, 9 * 60, 22 * 60, false, 2},
    {"i-statement", fill_i_statement, 170, 12 * 60, 23 * 60, false, 0},
    {"reframe", fill_reframe, 170, EVENING - 60, NIGHT, false, 0},
    {"stressor", fill_stressor, 110, 18 * 60, 22 * 60, false, 0},
    {"topic", fill_topic, 55, 18 * 60, 22 * 60, true, 0},
    {"plan-step", fill_plan_step, 220, MORNING, 12 * 60, false, 0},
    {"trial", life_fill_trial, 110, 12 * 60, 22 * 60, false, 0},
    {"conflict", fill_conflict, 0, 18 * 60, NIGHT, true, 0},
    {"hours", fill_hours, 0, 17 * 60, 19 * 60, false, 0},
    {"answers", life_fill_answers, 0, EVENING - 60, 22 * 60, false, 0},
    {"outcome", fill_outcome, 0, 18 * 60, 23 * 60, false, 0},
    {"repair", fill_repair, 0, 10 * 60, 21 * 60, true, 0},
    {"boundary-event", fill_boundary_event, 0, 12 * 60, 23 * 60, false, 0},
    {"done", fill_done, 0, 17 * 60, 23 * 60, false, 0},
    {"safety", fill_safety, 0, 5 * 60, 5 * 60 + 1, false, 0},
    {"setting", fill_setting, 0, 5 * 60 + 1, 5 * 60 + 2, false, 0},
    {"person", fill_block, 0, 6 * 60, 7 * 60, false, 5},
    {"value", fill_value, 0, 7 * 60, MORNING, false, 4},
    {"soother", fill_block, 0, MORNING, 9 * 60, false, 3},
    {"belief", fill_belief, 0, 9 * 60, 10 * 60, false, 1},
    {"trigger", fill_block, 0, 10 * 60, 11 * 60, false, 3},
    {"ritual", fill_block, 0, 11 * 60, 12 * 60, false, 3},
    {"boundary", fill_boundary, 0, 12 * 60, 13 * 60, false, 2},
    {"goal", fill_block, 0, 13 * 60, 14 * 60, false, 1},
    {"vision", fill_vision, 0, 14 * 60, 15 * 60, true, 1},
    {"word", fill_block, 0, 15 * 60, 16 * 60, false, 1},
    {"origin", fill_block, 0, 16 * 60, 17 * 60, false, 1},
    {"help-line", fill_block, 0, 17 * 60, 18 * 60, false, 1},
};
const size_t life_rows_count = COUNT(life_rows);

int life_row_of(str kind)
{
    for (size_t i = 0; i < COUNT(life_rows); i++)
        if (str_equal(str_of_c(life_rows[i].kind), kind)) return (int)i;
    panic(__FILE__, __LINE__, "no row for this kind");
}

bool life_row_is_once(const struct life_row *row)
{
    return row->rate == 0 && row->at_first > 0;
}

double life_row_rate(const struct life_row *row, const struct life_day *today)
{
    if (row->gated && !today->gate_open) return 0;
    if (row->fill == fill_urge) return row->rate * (0.12 + today->urge / 8);
    return row->rate;
}
