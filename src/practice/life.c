#include "life.h"

#include <math.h>

#include "draft.h"
#include "life_words.h"
#include "limits.h"
#include "str.h"

enum { KIND_NUMBER_FIRST = 16, FIELDS_MAX = 24, FIELD_TEXT_LEN_MAX = 400 };

/* How a record of one kind is made up. In `fields`, each "name=HOW" with HOW one of
 *     |a|b|c     one of these            #2..9      a whole number between
 *     @list      one of life_words.c     ^list      the next of them, in turn
 *     %state     what the day is like
 *     &kind      an earlier record       +3..30     a day so far ahead
 * A "?" before HOW leaves the field out half of the time. Without an earlier record for a field
 * that has no "?", the record is left out. */
struct row {
    const char *kind;
    uint16_t rate;       /* in a thousand days */
    int16_t from, until; /* minutes after midnight */
    const char *fields;
};

static const struct row rows[] = {
    {"weather", 900, 20 * 60, 25 * 60,
     "mood=%mood energy=%energy solid=%solid feelings=%feelings "
     "company=|alone|partner|friends|family "
     "contact=|none|remote|in-person|in-person partner_mood=?%partner closeness=%close "
     "conflict=?|0|0|0|1 "
     "lifted_by=?|self|partner|friends|nature|work|body with=?&person stress=?#0..8 urge=%urge "
     "slept_min=#300..520 moved_min=?#0..90 meals=?#1..3 alone_min=?#0..300 alone_ease=?%solid "
     "because=?&trigger note=?@day"},
    {"weather", 240, 12 * 60, 16 * 60, "mood=%mood energy=%energy feelings=?%feelings"},
    {"note", 600, 7 * 60, 24 * 60, "text=@note feelings=?%feelings tags=?|home|work|us|body"},
    {"urge", 650, 9 * 60, 24 * 60,
     "what=|are-we-ok|are-we-ok|opinion|check|permission|apology toward=?&person trigger=?&trigger "
     "strength=#3..9 story=?@story response=|waited|waited|soothed|asked-openly|sought "
     "waited_min=?#5..90 after=#0..6 settled=|yes|yes|for-a-while|no held_min=?#30..2000"},
    {"practice", 800, 7 * 60, 24 * 60,
     "name=@practice minutes=#1..12 before=#3..9 after=#1..6 note=?@practice_note"},
    {"hours", 2000, 18 * 60, 23 * 60,
     "area=|work|partner|friends|family|body|learning|play|service|rest minutes=#20..240 "
     "wanted_min=?#30..240"},
    {"support", 700, 10 * 60, 23 * 60,
     "person=&person direction=|given|received wanted=?|listen|fix|company|space|practical "
     "got=?|listen|fix|company|space|practical weight=#1..3 fit=?#3..10 does_me_good=?#-1..5 "
     "cost=?#0..6"},
    {"kindness", 420, 8 * 60, 23 * 60,
     "kind=|reply|affirmation|imperfection|trait|worth text=@kindness before=#0..5 after=#3..9"},
    {"like", 160, 9 * 60, 21 * 60, "what=@like verdict=|yes|no|unsure tried=|0|1 said_to=?&person"},
    {"voiced", 380, 10 * 60, 23 * 60,
     "what=@voiced toward=&person did=|said|said|partly|kept-quiet|yes-meaning-no fear=#1..9 "
     "guilt=?#0..6 received=?@received"},
    {"win", 260, 17 * 60, 24 * 60, "what=@win with=?&person handled=?|0|1"},
    {"done", 520, 17 * 60, 23 * 60, "about=&ritual before=?#2..7 after=?#4..9 note=?@done"},
    {"step", 320, 10 * 60, 22 * 60,
     "ladder=|solitude|deciding|expressing|opening|asking|receiving|saying-no what=@step "
     "expected=#3..9 felt=#1..7 minutes=?#10..180 done=|1|1|0"},
    {"appreciation", 360, 8 * 60, 23 * 60, "toward=&person direction=|given|received for=@thanks"},
    {"decision", 210, 9 * 60, 22 * 60,
     "about_what=@decision stakes=|small|small|medium|large "
     "way=|own|own|asked-for-information|asked-to-feel-sure "
     "rechecked=#0..4 asked=?&person choice=@choice confidence=#40..95 values=?&value "
     "driven_by=|value|fear|habit touches=|only-me|partner|others review_on=+7..40"},
    {"outcome", 180, 18 * 60, 23 * 60,
     "about=&decision good=|1|1|1|0 contentment=#3..10 again=|1|1|0 learned=?@learned"},
    {"boundary", 30, 18 * 60, 22 * 60,
     "limit=^limit area=|time|energy|digital|topic|opinions|money protects=?&value i_will=@i_will "
     "words=?@limit_words with=?&person state=|drafted|said|agreed|revised review_on=+20..60"},
    {"boundary-event", 200, 12 * 60, 23 * 60,
     "about=&boundary what=|held|held|bent|crossed by=|me|other did=?@did"},
    {"i-statement", 160, 12 * 60, 23 * 60,
     "when=@when feel=@feel need=@need ask=@ask toward=&person said=|0|1"},
    {"trigger", 20, 19 * 60, 23 * 60,
     "name=^trigger fear=|abandonment|rejection|disapproval|being-ignored|being-alone "
     "body=@trigger_body "
     "usual_response=@trigger_usual what_follows=?@trigger_follows plan=?@trigger_plan "
     "soothers=?&soother"},
    {"soother", 20, 19 * 60, 23 * 60, "name=^soother kind=|body|doing|nature|people|place"},
    {"word", 8, 20 * 60, 23 * 60, "word=^word family=|calm|sadness|fear|joy gloss=^word_gloss"},
    {"belief", 30, 19 * 60, 23 * 60,
     "text=@belief held=#20..80 for=?@belief_for against=@belief_against truer=?@belief_truer"},
    {"reframe", 150, 19 * 60, 24 * 60,
     "story=@reframe evidence=@evidence other=?@other_reading would_do=?@would_do "
     "held_before=#50..95 "
     "held_after=#10..60"},
    {"value", 8, 19 * 60, 22 * 60, "name=^value why=?@why importance=#5..10 lived=#2..9"},
    {"person", 8, 12 * 60, 20 * 60, "name=^person relation=^relation closeness=#2..10"},
    {"ritual", 20, 18 * 60, 21 * 60,
     "title=^ritual kind=|alone|together|friends|body minutes=#15..120 with=?&person"},
    {"stressor", 100, 18 * 60, 22 * 60,
     "what=@stressor on=+2..20 effect=?@stressor_effect would_help=?@help can_handle=#3..9 "
     "handled=?#4..10"},
    {"topic", 55, 18 * 60, 22 * 60, "what=@topic state=|proposed|accepted|later with=&person"},
    {"conflict", 80, 18 * 60, 24 * 60,
     "what=@conflict feel=@feel need=@need their_side=?@their_side "
     "did=|paused|stayed|left|shouted|repaired "
     "heat=#2..9 returned=?|0|1 with=&person proposal=?@proposal"},
    {"repair", 60, 10 * 60, 21 * 60,
     "about=&conflict happened=@happened effect=@effect change=@change apology=@apology "
     "follow_up_on=+5..20"},
    {"vision", 15, 18 * 60, 22 * 60, "area=@area hope=@hope mine=|0|1 review_on=+90..300"},
    {"help-line", 4, 9 * 60, 18 * 60, "for=|other name=|Doctor number=|555-0143"},
    {"goal", 15, 18 * 60, 22 * 60, "title=@goal why=?@why area=|work|play|learning|body"},
    {"origin", 15, 19 * 60, 23 * 60, "prompt=@prompt text=@origin"},
    {"plan-step", 260, 8 * 60, 12 * 60,
     "path=@path what=@plan_what reason=@reason state=|offered|taken|done|done|later|never"},
    {"trial", 100, 12 * 60, 22 * 60,
     "practice=@practice suggested=|0|1 p=|0.5 before=#4..9 after=?#1..8 "
     "followed_up_min=?#60..120"},
    {"answers", 33, 19 * 60, 22 * 60, "form=|position answers=%answers"},
};

/* What stands at the beginning of every such life, so that later records have something to point
 * to. */
static const struct {
    const char *kind;
    int times;
} beginning[] = {{"person", 6},  {"value", 4},    {"ritual", 3},   {"trigger", 3},
                 {"soother", 3}, {"boundary", 2}, {"decision", 2}, {"conflict", 1}};

static const struct row safety_row = {"safety", 0, 0, 0, "answers=%safety"};
static const struct row setting_row = {"setting", 0, 0, 0, "name=|theme value=|auto"};
enum { ROW_SAFETY = COUNT(rows), ROW_SETTING };

static uint64_t draw(struct life *life)
{
    uint64_t z = (life->chance += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static int64_t draw_between(struct life *life, int64_t lo, int64_t hi)
{
    return lo + (int64_t)(draw(life) % (uint64_t)(hi - lo + 1));
}

/* Nearly normal, mean 0 and variance 1: twelve uniform numbers, whose sum every host adds alike. */
static double draw_normal(struct life *life)
{
    double sum = -6;
    for (int i = 0; i < 12; i++) sum += (double)(draw(life) >> 11) / 9007199254740992.0;
    return sum;
}

static void plan_add(struct life *life, size_t row, int minute)
{
    if (life->plan_count == LIFE_DAY_MAX) return;
    size_t at = life->plan_count++;
    for (; at > 0 && life->plan[at - 1].minute > minute; at--) life->plan[at] = life->plan[at - 1];
    life->plan[at] = (struct life_plan){(uint16_t)row, (int16_t)minute};
}

static void plan_row(struct life *life, size_t row)
{
    plan_add(life, row, (int)draw_between(life, rows[row].from, rows[row].until - 1));
}

static void plan_beginning(struct life *life)
{
    int minute = 5 * 60;
    plan_add(life, ROW_SETTING, minute++);
    plan_add(life, ROW_SAFETY, minute++);
    for (size_t i = 0; i < COUNT(beginning); i++)
        for (size_t row = 0; row < COUNT(rows); row++)
            if (str_equal(str_of_c(rows[row].kind), str_of_c(beginning[i].kind)))
                for (int times = 0; times < beginning[i].times; times++)
                    plan_add(life, row, minute++);
}

static double between(double lo, double x, double hi)
{
    return x < lo ? lo : x > hi ? hi : x;
}

/* The day's inner weather: both moods carry over, and the person's own hangs on the partner's less
 * as ground grows. */
static void live_day(struct life *life)
{
    double way = (double)(life->today - life->first) / (double)(life->last - life->first + 1);
    if (life->hard > 0)
        life->hard--;
    else if (draw_between(life, 1, 140) == 1)
        life->hard = (uint32_t)draw_between(life, 6, 16);
    life->steady = between(0, 0.3 + 0.45 * way + 0.05 * draw_normal(life), 1);
    life->close = between(0, 0.55 + 0.15 * way + 0.1 * draw_normal(life), 1);
    life->partner = between(-5, 0.5 * life->partner + 0.3 + 1.5 * draw_normal(life), 5);
    double pull = (0.6 - 0.4 * way) * life->partner, drag = life->hard > 0 ? -1.8 : 0;
    life->mood =
        between(-5, 0.45 * life->mood + pull * 0.7 + drag + 0.5 + 1.2 * draw_normal(life), 5);
}

/* Plans a day. Days of silence are caught up on later, so that years come out even. */
static void plan_day(struct life *life)
{
    life->plan_count = life->plan_at = 0;
    live_day(life);
    if (life->today == life->first) plan_beginning(life);
    if (life->silent > 0) {
        life->silent--;
        return;
    }
    if (life->today + 10 < life->last && draw_between(life, 1, 60) == 1)
        life->silent = (uint32_t)draw_between(life, 1, 5);
    for (size_t row = 0; row < COUNT(rows); row++)
        for (int64_t rate = rows[row].rate; rate > 0; rate -= 1000)
            if (draw_between(life, 1, 1000) <= rate) plan_row(life, row);
    int64_t days = life->today - life->first + 1;
    /* A few ahead: of the last day, only what comes before `now` is told. */
    int64_t due = (days * LIFE_RECORDS_A_YEAR + 364) / 365 + LIFE_DAY_MAX;
    while ((int64_t)(life->written + life->plan_count) < due && life->plan_count < LIFE_DAY_MAX)
        plan_row(life, (size_t)draw_between(life, 0, 6));
}

void life_begin(struct life *life, uint64_t seed, int years, struct moment now)
{
    CHECK(years >= 1 && years <= LIFE_YEARS_MAX);
    *life = (struct life){.chance = seed, .now = now};
    life->last = moment_emotional_day(now);
    life->first = life->last - years * 365 + 1;
    life->today = life->first;
    plan_day(life);
}

static id128 *remembered_of(struct life *life, const struct kind *kind)
{
    CHECK(kind && kind->number - KIND_NUMBER_FIRST < LIFE_KINDS_MAX);
    return life->remembered[kind->number - KIND_NUMBER_FIRST];
}

static void remember(struct life *life, const struct record *record)
{
    uint32_t *count = &life->remembered_count[record->kind->number - KIND_NUMBER_FIRST];
    remembered_of(life, record->kind)[*count % LIFE_REMEMBERED] = record->id;
    (*count)++;
}

static bool put_remembered(struct life *life, struct buf *out, str kind_name)
{
    const struct kind *kind = kind_find(kind_name);
    id128 *ids = remembered_of(life, kind);
    uint32_t count = life->remembered_count[kind->number - KIND_NUMBER_FIRST];
    if (count == 0) return false;
    id_put(out, ids[draw(life) % (count < LIFE_REMEMBERED ? count : LIFE_REMEMBERED)]);
    return true;
}

static void put_rounded(struct buf *out, double number, int lo, int hi)
{
    buf_put_int(out, (int64_t)between(lo, nearbyint(number), hi));
}

static void put_feelings(struct life *life, struct buf *out)
{
    static const str low[] = {STR_INIT("sad"),  STR_INIT("lonely"), STR_INIT("anxious"),
                              STR_INIT("hurt"), STR_INIT("tired"),  STR_INIT("uneasy")};
    static const str high[] = {STR_INIT("at-ease"), STR_INIT("pleased"), STR_INIT("tender"),
                               STR_INIT("content"), STR_INIT("hopeful"), STR_INIT("playful")};
    int64_t count = draw_between(life, 1, 3);
    for (int64_t i = 0; i < count; i++) {
        bool bright = life->mood + 1.5 * draw_normal(life) > 0;
        if (i > 0) buf_put_char(out, ',');
        buf_put(out, (bright ? high : low)[draw(life) % COUNT(low)]);
    }
}

static void put_answers(struct life *life, struct buf *out)
{
    static const char reversed[2][13] = {"010011010011", "010011010011"};
    for (int axis = 0; axis < 2; axis++)
        for (int item = 0; item < 12; item++) {
            double level = 4 * (axis == 0 ? life->steady : life->close) + 0.8 * draw_normal(life);
            if (reversed[axis][item] == '1') level = 4 - level;
            if (draw_between(life, 1, 40) == 1) continue; /* left out */
            buf_format(out, "%s%c%d=", out->len > 0 ? "," : "", axis == 0 ? 's' : 'c', item + 1);
            put_rounded(out, level, 0, 4);
        }
}

static void put_state(struct life *life, struct buf *out, str name)
{
    if (str_equal(name, S("mood")))
        put_rounded(out, life->mood + 0.6 * draw_normal(life), -5, 5);
    else if (str_equal(name, S("energy")))
        put_rounded(out, 0.5 * life->mood + 1.5 * draw_normal(life), -5, 5);
    else if (str_equal(name, S("solid")))
        put_rounded(out, 10 * life->steady + 0.4 * life->mood + draw_normal(life), 0, 10);
    else if (str_equal(name, S("partner")))
        put_rounded(out, life->partner, -5, 5);
    else if (str_equal(name, S("close")))
        put_rounded(out, 10 * life->close + draw_normal(life), 0, 10);
    else if (str_equal(name, S("urge")))
        put_rounded(out, 7 - 6 * life->steady - 0.4 * life->mood + draw_normal(life), 0, 10);
    else if (str_equal(name, S("feelings")))
        put_feelings(life, out);
    else if (str_equal(name, S("answers")))
        put_answers(life, out);
    else {
        CHECK(str_equal(name, S("safety")));
        buf_put(out, S("afraid=0,control=0,hurt=0,forced=0,refusing=0,watched=0"));
    }
}

static void put_range(struct life *life, struct buf *out, str range, bool ahead)
{
    int64_t lo, hi;
    str low = str_cut(&range, '.');
    bool read = str_parse_int(low, &lo) && str_parse_int(str_slice(range, 1, range.len), &hi);
    CHECK(read);
    if (ahead)
        day_put(out, life->today + (day)draw_between(life, lo, hi));
    else
        buf_put_int(out, draw_between(life, lo, hi));
}

static void put_one_of(struct life *life, struct buf *out, str options)
{
    size_t count = 1;
    for (size_t i = 0; i < options.len; i++) count += options.ptr[i] == '|';
    for (size_t skip = draw(life) % count; skip > 0; skip--) str_cut(&options, '|');
    buf_put(out, str_cut(&options, '|'));
}

static void put_words(struct buf *out, str list, uint64_t which)
{
    const struct life_words *words = life_words_find(list);
    buf_put(out, words->texts[which % words->count]);
}

/* The text of one field by its HOW, in the nth record of its kind; false when there is nothing to
 * point to. */
static bool put_field(struct life *life, struct buf *out, str how, uint32_t nth)
{
    str rest = str_slice(how, 1, how.len);
    switch (how.ptr[0]) {
    case '|':
        put_one_of(life, out, rest);
        return true;
    case '#':
        put_range(life, out, rest, false);
        return true;
    case '+':
        put_range(life, out, rest, true);
        return true;
    case '%':
        put_state(life, out, rest);
        return true;
    case '&':
        return put_remembered(life, out, rest);
    case '@':
    case '^':
        put_words(out, rest, how.ptr[0] == '^' ? nth : draw(life));
        return true;
    default:
        panic(__FILE__, __LINE__, "no such way to fill a field");
    }
}

/* Fills the fields of a row. Commas within words would cut lists, so texts keep theirs by being no
 * lists: feelings and tags have none. */
static bool fill(struct life *life, const struct row *row, struct arena *arena,
                 struct draft_field *typed, size_t *count)
{
    str fields = str_of_c(row->fields);
    uint32_t number = kind_find(str_of_c(row->kind))->number - KIND_NUMBER_FIRST;
    uint32_t nth = number < LIFE_KINDS_MAX ? life->remembered_count[number] : 0;
    *count = 0;
    while (fields.len > 0) {
        str how = str_cut(&fields, ' '), name = str_cut(&how, '=');
        if (name.len == 0) continue;
        bool optional = how.ptr[0] == '?';
        if (optional) how = str_slice(how, 1, how.len);
        if (optional && draw(life) % 2 == 0) continue;
        struct buf text = buf_new(arena, FIELD_TEXT_LEN_MAX);
        if (!put_field(life, &text, how, nth)) {
            if (optional) continue;
            return false;
        }
        CHECK(!text.full && *count < FIELDS_MAX);
        typed[(*count)++] = (struct draft_field){name, buf_str(&text)};
    }
    return true;
}

static const struct row *row_of(size_t index)
{
    return index == ROW_SAFETY ? &safety_row : index == ROW_SETTING ? &setting_row : &rows[index];
}

/* Some evenings are written down the next morning. */
static void stamp(struct life *life, struct record *record, int minute)
{
    uint8_t random[10];
    for (size_t i = 0; i < sizeof random; i++) random[i] = (uint8_t)draw(life);
    record->at = moment_of_day(life->today, minute, life->now.offset_min);
    record->at.utc_ms += draw_between(life, 0, 59999);
    record->written = record->at;
    record->written.utc_ms +=
        draw_between(life, 1, 40) == 1 ? 11 * 3600000 : draw_between(life, 0, 90000);
    if (record->written.utc_ms > life->now.utc_ms) record->written = life->now;
    record->id = record->version = id_make(record->written.utc_ms, random);
    record_set_late(record);
}

static bool make(struct life *life, struct life_plan plan, struct arena *arena, struct record *out)
{
    const struct row *row = row_of(plan.row);
    struct draft_field typed[FIELDS_MAX];
    struct problems problems = {0};
    size_t count;
    *out = record_new(arena, kind_find(str_of_c(row->kind)));
    if (!fill(life, row, arena, typed, &count)) return false;
    bool valid = draft_read(out, typed, count, life->now.offset_min, arena, &problems);
    CHECK(valid);
    stamp(life, out, plan.minute);
    return out->at.utc_ms <= life->now.utc_ms;
}

bool life_next(struct life *life, struct arena *arena, struct record *out)
{
    for (;;) {
        while (life->plan_at == life->plan_count) {
            if (life->today == life->last) return false;
            life->today++;
            plan_day(life);
        }
        if (!make(life, life->plan[life->plan_at++], arena, out)) continue;
        if (out->kind->number - KIND_NUMBER_FIRST < LIFE_KINDS_MAX) remember(life, out);
        life->written++;
        return true;
    }
}
