#include "life.h"

#include "draft.h"
#include "life_follow.h"
#include "life_kinds.h"
#include "str.h"

enum { KIND_NUMBER_FIRST = 16, DAYS_A_YEAR = 365, MONTH_DAYS = 30, SUNDAY = 7, HOURS_A_WEEK = 7 };
enum { AHEAD_OF_THE_LAST_DAY = 24 };

const struct life_teller *life_find(str name)
{
    for (size_t i = 0; i < life_tellers_count; i++)
        if (str_equal(life_tellers[i].name, name)) return &life_tellers[i];
    return NULL;
}

static void plan_add(struct life *life, struct life_plan plan)
{
    if (life->plan_count == LIFE_PLAN_MAX) return;
    if (plan.thing >= 0) plan.follows = life->things[plan.thing].id;
    size_t at = life->plan_count++;
    for (; at > life->plan_at && life->plan[at - 1].minute > plan.minute; at--)
        life->plan[at] = life->plan[at - 1];
    life->plan[at] = plan;
}

static void plan_row(struct life *life, int row, int thing, int block)
{
    int64_t lo = life_rows[row].from, hi = life_rows[row].until - 1;
    plan_add(life, (struct life_plan){.row = (int16_t)row,
                                      .thing = (int16_t)thing,
                                      .block = (int16_t)block,
                                      .minute = (int16_t)chance_between(&life->chance, lo, hi)});
}

static void plan_kind(struct life *life, str kind, const struct life_block *block)
{
    plan_row(life, life_row_of(kind), -1, block ? (int)(block - life->story.blocks) : -1);
}

/* The day on which the nth of `count` blocks is told that are told once: some at the beginning, the
 * others by and by, later and later. */
static day day_of_once(const struct life *life, const struct life_row *row,
                       const struct life_block *block, size_t nth, size_t count)
{
    int32_t days = life->last - life->first;
    int64_t from = life_block_number(block, S("from"), -1);
    if (from >= 0) return life->first + (day)(from * days / 100);
    if (nth < row->at_first) return life->first;
    double part = (double)(nth - row->at_first + 1) / (double)(count - row->at_first + 1);
    return life->first + (day)(0.8 * part * part * days);
}

static void plan_once(struct life *life, int row)
{
    str kind = str_of_c(life_rows[row].kind);
    const struct life_block *block;
    if (life_rows[row].gated && !life->today.gate_open) return;
    size_t count = life_story_count(&life->story, kind);
    for (size_t i = 0; (block = life_story_nth(&life->story, kind, i)); i++)
        if (day_of_once(life, &life_rows[row], block, i, count) == life->today.day)
            plan_row(life, row, -1, (int)(block - life->story.blocks));
}

/* How many records there are beyond what years have that come out even. */
static int64_t told_ahead(const struct life *life)
{
    int64_t days = life->today.day - life->first + 1;
    int64_t due = (days * LIFE_RECORDS_A_YEAR + DAYS_A_YEAR - 1) / DAYS_A_YEAR;
    return (int64_t)life->written + (int64_t)life->plan_count - due;
}

/* What someone tells on a day of their own time. */
static void plan_usual(struct life *life)
{
    /* Fewer where followers of earlier things brought more than a year holds. */
    bool ahead = told_ahead(life) > LIFE_PLAN_MAX;
    for (size_t row = 0; row < life_rows_count; row++) {
        double rate = life_row_rate(&life_rows[row], &life->today) * (ahead ? 0.7 : 1);
        for (; rate > 0; rate -= 1000)
            if (chance_happens(&life->chance, rate / 10)) plan_row(life, (int)row, -1, -1);
    }
    if (life->today.quarrel) plan_kind(life, S("conflict"), NULL);
    if (day_weekday(life->today.day) == SUNDAY)
        for (int i = 0; i < HOURS_A_WEEK; i++) plan_kind(life, S("hours"), NULL);
}

static void plan_followers(struct life *life)
{
    for (int i = 0; i < LIFE_THINGS_MAX; i++) {
        struct life_thing *thing = &life->things[i];
        if (!thing->kind || thing->due == 0 || thing->due > life->today.day) continue;
        const struct kind *next = life_follow_next(life, thing);
        bool gated = next && life_rows[life_row_of(next->name)].gated && !life->today.gate_open;
        if (next && !gated) plan_row(life, life_row_of(next->name), i, thing->block);
        life_follow_plan(life, thing);
    }
}

/* A few more where days of silence left room, so that years come out even. */
static void plan_more(struct life *life)
{
    static const str kinds_of_more[] = {STR_INIT("note"),     STR_INIT("practice"),
                                        STR_INIT("support"),  STR_INIT("kindness"),
                                        STR_INIT("practice"), STR_INIT("note")};
    /* A few ahead: of the last day, only what comes before `now` is told. */
    int64_t lacking = AHEAD_OF_THE_LAST_DAY - told_ahead(life);
    int64_t left = life->last - life->today.day;
    int64_t most = left < 20 ? LIFE_PLAN_MAX : 5;
    for (int64_t i = 0; i < lacking && i < most; i++)
        plan_kind(life, kinds_of_more[chance_between(&life->chance, 0, 5)], NULL);
}

static bool safety_is_open(str answers)
{
    size_t none = 0;
    for (str rest = answers; rest.len > 0;) none += str_ends(str_cut(&rest, ','), S("=0"));
    return none == 6;
}

static void meet_event(struct life *life)
{
    const struct life_block *event = life->today.event;
    if (!event) return;
    str safety = life_block_value(event, S("safety"));
    if (safety.len > 0) {
        plan_kind(life, S("safety"), event);
        life->today.gate_open = safety_is_open(safety);
        life->today.quarrel &= life->today.gate_open;
    }
    if (life_block_value(event, S("note")).len > 0) plan_kind(life, S("note"), event);
    life->today.silent = (uint32_t)life_block_number(event, S("silent"), 0);
}

day life_coin_day(const struct life *life)
{
    enum { SETTLED_DAYS = 40, AT_MOST_DAYS = 690 };
    day settled = life->first + SETTLED_DAYS, late = life->last - AT_MOST_DAYS;
    return settled > late ? settled : late;
}

static void plan_coin(struct life *life, day next)
{
    const struct life_block *block = life_story_nth(&life->story, S("life"), 0);
    if (next == life_coin_day(life) && life_block_value(block, S("coin")).len > 0)
        plan_kind(life, S("setting"), block);
}

static void plan_day(struct life *life)
{
    day next = life->today.day == 0 ? life->first : life->today.day + 1;
    int32_t days = life->last - life->first + 1;
    life->plan_count = life->plan_at = 0;
    life_day_live(&life->today, &life->story, &life->chance, next,
                  (double)(next - life->first) / days, days);
    bool silent = life->today.silent > 0;
    if (silent) life->today.silent--;
    meet_event(life);
    if (next == life->first) {
        plan_kind(life, S("setting"), NULL);
        plan_kind(life, S("safety"), NULL);
    }
    plan_coin(life, next);
    for (size_t row = 0; row < life_rows_count; row++)
        if (life_row_is_once(&life_rows[row])) plan_once(life, (int)row);
    if ((next - life->first) % MONTH_DAYS == 1) plan_kind(life, S("answers"), NULL);
    if (silent && next < life->last - 1) return;
    if (chance_happens(&life->chance, 1.2))
        life->today.silent = (uint32_t)chance_between(&life->chance, 1, 5);
    plan_followers(life);
    plan_usual(life);
    plan_more(life);
}

int life_years_until(struct moment now)
{
    day last = moment_emotional_day(now);
    return last < DAYS_A_YEAR ? 0 : (int)(last / DAYS_A_YEAR);
}

void life_begin(struct life *life, const struct life_teller *teller, uint64_t seed, int years,
                struct moment now)
{
    struct life_fault fault;
    CHECK(years >= 1 && years <= LIFE_YEARS_MAX);
    *life = (struct life){.seed = seed, .chance = {seed}, .now = now};
    life_story_begin(&life->story);
    bool whole = life_story_read(&life->story, teller->text, &fault) &&
                 life_story_read(&life->story, teller->words, &fault);
    CHECK(whole);
    const struct life_block *block = life_story_nth(&life->story, S("life"), 0);
    life->today.gate_open = safety_is_open(life_block_value(block, S("safety")));
    life->last = moment_emotional_day(now);
    life->first = life->last - years * DAYS_A_YEAR + 1;
    CHECK(life->first >= 0);
    plan_day(life);
}

/* Room for one more thing to keep in mind: a free place, or the oldest that nothing waits for. */
static struct life_thing *take_place(struct life *life)
{
    struct life_thing *oldest = NULL;
    for (size_t i = 0; i < LIFE_THINGS_MAX; i++) {
        struct life_thing *thing = &life->things[i];
        if (!thing->kind) return thing;
        if (life_follow_stays(thing->kind) || thing->due > 0) continue;
        if (!oldest || thing->begun < oldest->begun) oldest = thing;
    }
    return oldest;
}

/* Keeps what was typed, for the next version; false where it is too much to keep. */
static bool keep_fields(struct life_thing *thing, const struct life_writing *writing)
{
    size_t at = 0;
    thing->field_count = 0;
    for (size_t i = 0; i < writing->count; i++) {
        str text = writing->typed[i].text;
        if (thing->field_count == LIFE_THING_FIELDS_MAX || at + text.len > sizeof thing->text)
            return false;
        for (size_t c = 0; c < text.len; c++) thing->text[at + c] = text.ptr[c];
        size_t nth = thing->field_count++;
        thing->fields[nth].name = writing->typed[i].name;
        thing->fields[nth].at = (uint16_t)at;
        thing->fields[nth].len = (uint16_t)text.len;
        at += text.len;
    }
    return true;
}

/* An urge that was only noted is looked at again on the same evening. */
static void look_again(struct life *life, int thing, int minute)
{
    int64_t later = minute + chance_between(&life->chance, 15, 150);
    plan_add(life, (struct life_plan){.row = (int16_t)life_row_of(S("urge")),
                                      .thing = (int16_t)thing,
                                      .block = -1,
                                      .minute = (int16_t)later});
}

static void keep_in_mind(struct life *life, const struct life_writing *writing,
                         const struct record *record, int minute)
{
    struct life_thing *thing = take_place(life);
    if (!thing) return;
    int block = writing->block ? (int)(writing->block - life->story.blocks) : -1;
    *thing = (struct life_thing){
        .kind = record->kind,
        .block = (int16_t)block,
        .id = record->id,
        .version = record->version,
        .at = record->at,
        .begun = life->today.day,
    };
    bool kept = keep_fields(thing, writing);
    if (!str_equal(record->kind->name, S("urge"))) {
        if (kept) life_follow_plan(life, thing);
    } else if (record_number(record, S("after"), -1) < 0) {
        look_again(life, (int)(thing - life->things), minute);
    }
}

/* Some evenings are written down the next morning. */
static void stamp(struct life *life, struct record *record, int minute)
{
    uint8_t random[10];
    for (size_t i = 0; i < sizeof random; i++) random[i] = (uint8_t)chance_draw(&life->chance);
    record->at = moment_of_day(life->today.day, minute, life->now.offset_min);
    record->at.utc_ms += chance_between(&life->chance, 0, 59999);
    record->written = record->at;
    record->written.utc_ms +=
        chance_happens(&life->chance, 2) ? 11 * 3600000 : chance_between(&life->chance, 0, 90000);
    if (record->written.utc_ms > life->now.utc_ms) record->written = life->now;
    record->version = id_make(record->written.utc_ms, random);
    record->id = record->version;
}

/* What stood in the version before, but for what was written anew. */
static void write_unchanged(struct life_writing *writing)
{
    const struct life_thing *thing = writing->thing;
    for (size_t i = 0; i < thing->field_count; i++) {
        str text = {thing->text + thing->fields[i].at, thing->fields[i].len};
        life_write_text(writing, thing->fields[i].name, str_copy(writing->arena, text));
    }
}

static void write_about(struct life_writing *writing)
{
    struct buf text = buf_new(writing->arena, 40);
    id_put(&text, writing->thing->id);
    life_write_text(writing, S("about"), buf_str(&text));
}

static void fill(struct life_writing *writing, const struct life_plan *plan)
{
    struct life *life = writing->life;
    bool change = writing->thing && writing->thing->kind == writing->kind;
    int block =
        plan->block >= 0 || writing->thing ? plan->block : life_next_block(life, writing->kind);
    if (block >= 0) writing->block = &life->story.blocks[block];
    if (writing->thing && !change) write_about(writing);
    if (change) {
        life_follow_change(writing);
        write_unchanged(writing);
    } else {
        life_rows[plan->row].fill(writing);
    }
}

static bool make(struct life *life, struct life_plan plan, struct arena *arena, struct record *out)
{
    if (plan.thing >= 0 && !id_equal(life->things[plan.thing].id, plan.follows)) return false;
    struct life_writing writing = {
        .life = life,
        .arena = arena,
        .kind = kind_find(str_of_c(life_rows[plan.row].kind)),
        .thing = plan.thing >= 0 ? &life->things[plan.thing] : NULL,
    };
    struct problems problems = {0};
    *out = record_new(arena, writing.kind);
    fill(&writing, &plan);
    if (writing.count == 0) return false;
    bool change = writing.thing && writing.thing->kind == writing.kind;
    bool valid =
        draft_read(out, writing.typed, writing.count, life->now.offset_min, arena, &problems);
    CHECK(valid);
    stamp(life, out, plan.minute);
    if (out->at.utc_ms > life->now.utc_ms) return false;
    if (change) {
        out->id = writing.thing->id;
        out->follows = writing.thing->version;
        out->at = writing.thing->at;
        writing.thing->version = out->version;
        keep_fields(writing.thing, &writing);
    } else {
        record_set_late(out);
        life->written++;
        if (life_follow_keeps(writing.kind)) keep_in_mind(life, &writing, out, plan.minute);
    }
    return true;
}

bool life_next(struct life *life, struct arena *arena, struct record *out)
{
    for (;;) {
        while (life->plan_at == life->plan_count) {
            if (life->today.day == life->last) return false;
            plan_day(life);
        }
        if (make(life, life->plan[life->plan_at++], arena, out)) return true;
    }
}
