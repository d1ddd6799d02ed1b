#include "walk.h"

#include <string.h>

#include "buf.h"
#include "str.h"

/* An option's name or value; a content file has no longer one. */
enum { MINUTE_MS = 60000, NUMBER_LEN_MAX = 24, MOMENT_TEXT_LEN = 40, OPTION_LEN_MAX = 256 };

bool walk_next_field(str *fills, const struct kind **kind, const struct field **field)
{
    if (fills->len == 0) return false;
    str name = str_cut(fills, ' '), of = str_cut(&name, '.');
    *kind = kind_find(of);
    *field = *kind ? kind_field(*kind, name) : NULL;
    if (!*field) *kind = NULL;
    return true;
}

bool walk_option(const struct content *content, const struct content_step *step, size_t index,
                 struct content_option *out)
{
    if (step->from == FROM_NEEDS) {
        if (index >= content->need_count) return false;
        const struct content_need *need = &content->needs[index];
        *out = (struct content_option){.id = need->id, .name = need->name};
        return true;
    }
    if (index >= step->option_count) return false;
    *out = step->options[index];
    return true;
}

int64_t walk_scaled(const struct content_scale *scale, const struct field *field, int64_t rating)
{
    return scale->max > 0 && field->hi % scale->max == 0 ? rating * (field->hi / scale->max)
                                                         : rating;
}

/* One step's answers on their way into one field. */
struct filling {
    const struct walk *walk;
    const struct content_step *step;
    size_t index;
    const struct field *field;
};

/* "+14" in a day is so many days from now, in a time so many minutes. */
static str later(const struct walk *walk, const struct field *field, str value, struct arena *arena)
{
    int64_t count;
    if (!str_starts(value, S("+")) || !str_parse_int(str_slice(value, 1, value.len), &count))
        return value;
    struct buf text = buf_new(arena, MOMENT_TEXT_LEN);
    if (field->type == FIELD_DAY) {
        day_put(&text, moment_emotional_day(walk->now) + (day)count);
    } else if (field->type == FIELD_TIME) {
        struct moment at = {walk->now.utc_ms + count * MINUTE_MS, walk->now.offset_min};
        moment_put(&text, at);
    } else {
        return value;
    }
    return buf_str(&text);
}

static str option_text(const struct filling *filling, const struct content_option *option,
                       struct arena *arena)
{
    enum field_type type = filling->field->type;
    if (str_equal(option->value, S("-"))) return (str){0};
    if (option->value.len > 0) return later(filling->walk, filling->field, option->value, arena);
    if (type == FIELD_TEXT) return option->name;
    if (type != FIELD_WORDS) return option->id;
    struct buf entry = buf_new(arena, 2 * option->name.len);
    value_put_entry(&entry, option->name);
    return buf_str(&entry);
}

/* What an answer is in the field; empty when no such step can have said it. */
static str answer_text(const struct filling *filling, str answer, struct arena *arena)
{
    struct content_option option;
    int64_t rating;
    const struct content_scale *scale = filling->step->scale;
    switch (filling->step->kind) {
    case STEP_CHOICE:
        for (size_t i = 0; walk_option(filling->walk->content, filling->step, i, &option); i++)
            if (str_equal(option.id, answer)) return option_text(filling, &option, arena);
        return (str){0};
    case STEP_RATE: {
        if (!str_parse_int(answer, &rating) || rating < scale->min || rating > scale->max)
            return (str){0};
        struct buf number = buf_new(arena, NUMBER_LEN_MAX);
        buf_put_int(&number, walk_scaled(scale, filling->field, rating));
        return buf_str(&number);
    }
    case STEP_FIELD:
        return str_trim(answer);
    case STEP_TEXT:
    case STEP_TIMER:
    case STEP_PACER:
        break;
    }
    return (str){0};
}

static bool fills(const struct content_step *step, const struct field *wanted)
{
    const struct kind *kind;
    const struct field *field;
    str names = step->fills;
    while (walk_next_field(&names, &kind, &field))
        if (field && field == wanted) return true;
    return false;
}

static bool is_answered(const struct walk *walk, size_t step)
{
    for (size_t i = 0; i < walk->answer_count; i++)
        if (walk->answers[i].step == step && str_trim(walk->answers[i].text).len > 0) return true;
    return false;
}

static size_t count_answered(const struct walk *walk, const struct field *field)
{
    size_t count = 0;
    for (size_t i = 0; i < walk->practice->step_count; i++)
        count += fills(&walk->practice->steps[i], field) && is_answered(walk, i);
    return count;
}

/* Room for everything that was answered, with its questions. */
static size_t joined_len_max(const struct walk *walk)
{
    size_t len = 0;
    for (size_t i = 0; i < walk->practice->step_count; i++)
        len += walk->practice->steps[i].ask.len + sizeof "\n\n\n";
    for (size_t i = 0; i < walk->answer_count; i++)
        len += walk->answers[i].text.len + OPTION_LEN_MAX;
    return len;
}

/* A text takes all that was answered, under the questions when there were several. */
static str joined_text(const struct walk *walk, const struct field *field, struct arena *arena)
{
    size_t answered = count_answered(walk, field);
    if (answered == 0) return (str){0};
    struct buf text = buf_new(arena, joined_len_max(walk));
    for (size_t i = 0; i < walk->practice->step_count; i++) {
        const struct content_step *step = &walk->practice->steps[i];
        struct filling filling = {walk, step, i, field};
        size_t before = text.len;
        if (!fills(step, field) || !is_answered(walk, i)) continue;
        if (before > 0) buf_put(&text, S("\n\n"));
        if (answered > 1) buf_format(&text, "%ls\n", STR(step->ask));
        size_t start = text.len;
        for (size_t j = 0; j < walk->answer_count; j++) {
            if (walk->answers[j].step != i) continue;
            struct arena scratch = *arena;
            str said = answer_text(&filling, walk->answers[j].text, &scratch);
            if (said.len > 0 && text.len > start) buf_put(&text, S(", "));
            buf_put(&text, said);
        }
        if (text.len == start) text.len = before;
    }
    CHECK(!text.full);
    arena->at = text.ptr + text.len;
    return buf_str(&text);
}

static void add(struct walk_record *record, const struct field *field, str text)
{
    if (text.len > 0) record->fields[record->count++] = (struct draft_field){field->name, text};
}

/* A list takes every answer by itself; anything else the last one. */
static void add_answers(const struct walk *walk, const struct field *field,
                        struct walk_record *record, struct arena *arena)
{
    if (field->type == FIELD_TEXT) {
        add(record, field, joined_text(walk, field, arena));
        return;
    }
    str last = {0};
    for (size_t i = 0; i < walk->answer_count; i++) {
        if (walk->answers[i].step >= walk->practice->step_count) continue;
        const struct content_step *step = &walk->practice->steps[walk->answers[i].step];
        if (!fills(step, field)) continue;
        struct filling filling = {walk, step, walk->answers[i].step, field};
        str text = answer_text(&filling, walk->answers[i].text, arena);
        if (field_is_list(field))
            add(record, field, text);
        else if (text.len > 0)
            last = text;
    }
    add(record, field, last);
}

static struct walk_record record_of(const struct walk *walk, const struct kind *kind,
                                    struct arena *arena)
{
    struct walk_record record = {.kind = kind};
    record.fields = NEW(arena, struct draft_field, kind->field_count + walk->answer_count);
    for (size_t i = 0; i < kind->field_count; i++)
        add_answers(walk, &kind->fields[i], &record, arena);
    return record;
}

static bool has_field(const struct walk_record *record, str name)
{
    for (size_t i = 0; i < record->count; i++)
        if (str_equal(record->fields[i].name, name)) return true;
    return false;
}

/* What was answered goes before what the practice gives. */
static void add_givens(const struct walk *walk, struct walk_record *record, struct arena *arena)
{
    for (size_t i = 0; i < walk->practice->given_count; i++) {
        const struct content_given *given = &walk->practice->givens[i];
        const struct kind *kind;
        const struct field *field;
        str name = given->field;
        if (!walk_next_field(&name, &kind, &field) || kind != record->kind) continue;
        if (has_field(record, field->name)) continue;
        add(record, field, later(walk, field, given->value, arena));
    }
}

static struct walk_record own_record(const struct walk *walk, struct arena *arena)
{
    const struct kind *kind = kind_find(S("practice"));
    struct walk_record own = record_of(walk, kind, arena);
    struct walk_record record = {.kind = kind};
    int64_t length_min = (walk->now.utc_ms - walk->began_ms + MINUTE_MS / 2) / MINUTE_MS;
    record.fields = NEW(arena, struct draft_field, own.count + 3);
    add(&record, kind_field(kind, S("name")), walk->practice->id);
    if (walk->began_ms > 0 && length_min >= 0 && length_min <= WALK_LENGTH_MIN_MAX) {
        struct buf minutes = buf_new(arena, NUMBER_LEN_MAX);
        buf_put_int(&minutes, length_min);
        add(&record, kind_field(kind, S("minutes")), buf_str(&minutes));
    }
    for (size_t i = 0; i < own.count; i++) record.fields[record.count++] = own.fields[i];
    if (walk->for_kind == kind_find(S("urge")))
        add(&record, kind_field(kind, S("urge")), walk->for_id);
    else if (walk->for_kind == kind_find(S("trigger")))
        add(&record, kind_field(kind, S("because")), walk->for_id);
    return record;
}

size_t walk_records(const struct walk *walk, struct arena *arena,
                    struct walk_record out[WALK_RECORD_COUNT_MAX])
{
    size_t count = 0;
    out[count++] = own_record(walk, arena);
    for (size_t i = 0; i < kinds_count; i++) {
        if (kinds + i == out[0].kind) continue;
        struct walk_record record = record_of(walk, &kinds[i], arena);
        if (record.count == 0) continue;
        CHECK(count < WALK_RECORD_COUNT_MAX);
        struct draft_field *answered = record.fields;
        record.fields = NEW(arena, struct draft_field, record.count + walk->practice->given_count);
        memcpy(record.fields, answered, record.count * sizeof *answered);
        add_givens(walk, &record, arena);
        out[count++] = record;
    }
    return count;
}
