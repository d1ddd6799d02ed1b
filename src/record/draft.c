#include "draft.h"

#include <string.h>

#include "buf.h"
#include "nearest.h"
#include "str.h"
#include "utf8.h"

/* Everything one reading needs. */
struct reading {
    struct record *record;
    int16_t offset_min;
    struct arena *arena;
    struct problems *problems;
};

static bool refuse(const struct reading *reading, const struct field *field, str why, str detail)
{
    return problem_add_field(reading->problems, reading->arena, field, why, detail);
}

static bool refuse_value(const struct reading *reading, const struct field *field, str typed)
{
    return problem_add_value(reading->problems, reading->arena, field, typed);
}

/* -------------------------------------------------------------------------- one value */

static bool read_int(str text, int64_t lo, int64_t hi, int64_t *out)
{
    int64_t number;
    if (!str_parse_int(text, &number) || number < lo || number > hi) return false;
    *out = number;
    return true;
}

static bool read_flag(str text, int64_t *out)
{
    bool yes = str_equal(text, S("1")) || str_equal_nocase(text, S("yes")) ||
               str_equal_nocase(text, S("true"));
    bool no = str_equal(text, S("0")) || str_equal_nocase(text, S("no")) ||
              str_equal_nocase(text, S("false"));
    *out = yes;
    return yes || no;
}

/* Decimal digits with at most six after the point, as millionths. */
static bool read_millionths(str text, int64_t lo, int64_t hi, int64_t *out)
{
    bool minus = str_starts(text, S("-"));
    str rest = minus ? str_slice(text, 1, text.len) : text;
    str whole = str_cut(&rest, '.');
    bool dotted = whole.len + minus < text.len;
    if (whole.len == 0 || whole.len > 10 || rest.len > 6 || (dotted && rest.len == 0)) return false;
    int64_t number = 0;
    for (size_t i = 0; i < whole.len + 6; i++) {
        char c = i < whole.len              ? whole.ptr[i]
                 : i - whole.len < rest.len ? rest.ptr[i - whole.len]
                                            : '0';
        if (c < '0' || c > '9') return false;
        number = number * 10 + (c - '0');
    }
    if (minus) number = -number;
    *out = number;
    return number >= lo * 1000000 && number <= hi * 1000000;
}

static bool read_day(str text, int64_t *out)
{
    day d;
    if (!day_parse(text, &d)) return false;
    *out = d;
    return true;
}

static bool read_choice(const struct field *field, str text, int64_t *out)
{
    *out = field_option_number(field, text);
    return *out != 0;
}

/* CRLF and a lone CR become LF. */
static str with_plain_line_ends(str text, struct arena *arena)
{
    if (str_find_char(text, '\r') < 0) return str_copy(arena, text);
    struct buf out = buf_new(arena, text.len);
    for (size_t i = 0; i < text.len; i++) {
        bool pair = text.ptr[i] == '\r' && i + 1 < text.len && text.ptr[i + 1] == '\n';
        if (!pair) buf_put_char(&out, text.ptr[i] == '\r' ? '\n' : text.ptr[i]);
    }
    return buf_str(&out);
}

/* Whether `text` may be stored: well-formed, no hidden characters, at most `len_max` bytes. */
static bool check_text(const struct reading *reading, const struct field *field, str text,
                       size_t len_max)
{
    if (text.len > len_max) {
        char room[24];
        struct buf kib = buf_over(room, sizeof room);
        buf_put_int(&kib, (int64_t)(len_max / 1024));
        return refuse(reading, field,
                      field_is_list(field) ? N("{1} takes at most {2} KiB for each entry.")
                                           : N("{1} takes at most {2} KiB."),
                      buf_str(&kib));
    }
    if (!utf8_valid(text)) return refuse(reading, field, N("{1} takes text in UTF-8."), S(""));
    while (text.len > 0)
        if (utf8_forbidden(utf8_next(&text)))
            return refuse(reading, field,
                          N("{1} takes no control characters or hidden direction marks."), S(""));
    return true;
}

static bool read_text(const struct reading *reading, const struct field *field, str text,
                      struct value *value)
{
    size_t len_max = field->type == FIELD_TEXT ? TEXT_LEN_MAX : WORD_LEN_MAX;
    str plain = with_plain_line_ends(text, reading->arena);
    value->text = plain;
    return check_text(reading, field, plain, len_max);
}

/* -------------------------------------------------------------------------- lists */

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What a backslash may stand before to take away its meaning; before anything else it stands for
 * itself. */
static bool escapable(char c)
{
    return c == ',' || c == '\\' || is_blank(c);
}

/* One entry up to a bare comma, unescaped and without bare blanks at either end, put behind what
 * stands in `out`. */
static str cut_entry(str *rest, struct buf *out)
{
    size_t start = out->len, i = 0, keep = start; /* what a trimmed end may not reach */
    for (; i < rest->len && rest->ptr[i] != ','; i++) {
        bool escaped = rest->ptr[i] == '\\' && i + 1 < rest->len && escapable(rest->ptr[i + 1]);
        if (escaped) i++;
        char c = rest->ptr[i];
        if (!escaped && out->len == start && is_blank(c)) continue;
        buf_put_char(out, c);
        if (escaped || !is_blank(c)) keep = out->len;
    }
    *rest = str_slice(*rest, i + 1, rest->len);
    out->len = keep;
    return (str){out->ptr + start, keep - start};
}

size_t draft_cut_list(str text, struct arena *arena, str *out, size_t max)
{
    struct buf room = buf_new(arena, text.len);
    size_t count = 0;
    while (text.len > 0 && count < max) {
        str entry = cut_entry(&text, &room);
        if (entry.len > 0) out[count++] = entry;
    }
    return count;
}

static bool add_choice(const struct reading *reading, const struct field *field, str entry,
                       int64_t *numbers, size_t *count)
{
    int64_t number;
    if (!read_choice(field, entry, &number)) return refuse_value(reading, field, entry);
    for (size_t i = 0; i < *count; i++)
        if (numbers[i] == number) return true;
    numbers[(*count)++] = number;
    return true;
}

static bool add_word(const struct reading *reading, const struct field *field, str entry,
                     str *texts, size_t *count)
{
    str word = with_plain_line_ends(entry, reading->arena);
    if (!check_text(reading, field, word, WORD_LEN_MAX)) return false;
    for (size_t i = 0; i < *count; i++)
        if (str_equal(texts[i], word)) return true;
    texts[(*count)++] = word;
    return true;
}

static bool add_pair(const struct reading *reading, const struct field *field, str entry,
                     struct pair *pairs, size_t *count)
{
    size_t at = entry.len;
    while (at > 0 && entry.ptr[at - 1] != '=') at--;
    struct pair pair = {.item = str_slice(entry, 0, at > 0 ? at - 1 : 0)};
    if (at < 2 || !str_parse_int(str_slice(entry, at, entry.len), &pair.number))
        return refuse_value(reading, field, S(""));
    if (!check_text(reading, field, pair.item, WORD_LEN_MAX)) return false;
    for (size_t i = 0; i < *count; i++)
        if (str_equal(pairs[i].item, pair.item))
            return refuse(reading, field, N("{1} takes each item once."), S(""));
    pairs[(*count)++] = pair;
    return true;
}

static bool read_list(const struct reading *reading, const struct field *field, const str *entries,
                      size_t count, struct value *value)
{
    if (count > LIST_COUNT_MAX) {
        char room[24];
        struct buf max = buf_over(room, sizeof room);
        buf_put_int(&max, LIST_COUNT_MAX);
        return refuse(reading, field, N("{1} takes at most {2} entries."), buf_str(&max));
    }
    int64_t *numbers = NEW(reading->arena, int64_t, count);
    str *texts = NEW(reading->arena, str, count);
    struct pair *pairs = NEW(reading->arena, struct pair, count);
    for (size_t i = 0; i < count; i++) {
        bool taken = field->type == FIELD_CHOICES
                         ? add_choice(reading, field, entries[i], numbers, &value->count)
                     : field->type == FIELD_PAIRS
                         ? add_pair(reading, field, entries[i], pairs, &value->count)
                         : add_word(reading, field, entries[i], texts, &value->count);
        if (!taken) return false;
    }
    value->numbers = numbers;
    value->texts = texts;
    value->pairs = pairs;
    return true;
}

/* -------------------------------------------------------------------------- one field */

static bool read_single(const struct reading *reading, const struct field *field, str text,
                        struct value *value)
{
    str word = str_trim(text);
    bool taken = false;
    switch (field->type) {
    case FIELD_INT:
        taken = read_int(word, field->lo, field->hi, &value->number);
        break;
    case FIELD_FLAG:
        taken = read_flag(word, &value->number);
        break;
    case FIELD_NUMBER:
        taken = read_millionths(word, field->lo, field->hi, &value->number);
        break;
    case FIELD_DAY:
        taken = read_day(word, &value->number);
        break;
    case FIELD_CHOICE:
        taken = read_choice(field, word, &value->number);
        break;
    case FIELD_TIME:
        taken = moment_parse(word, reading->offset_min, &value->time);
        break;
    case FIELD_ABOUT:
        taken = id_parse(word, &value->about) && !id_is_zero(value->about);
        break;
    case FIELD_TEXT:
    case FIELD_LINK:
        return read_text(reading, field, text, value);
    case FIELD_CHOICES:
    case FIELD_WORDS:
    case FIELD_LINKS:
    case FIELD_PAIRS:
        CHECK(false);
    }
    return taken || refuse_value(reading, field, word);
}

/* Gathers all that was typed under the name of `field`. */
static bool read_field(const struct reading *reading, const struct field *field,
                       const struct draft_field *typed, size_t count)
{
    enum { GATHERED_MAX = LIST_COUNT_MAX + 1 };
    str entries[GATHERED_MAX];
    size_t entry_count = 0, times = 0;
    str last = {0};
    for (size_t i = 0; i < count; i++) {
        if (!str_equal(typed[i].name, field->name)) continue;
        times++;
        last = typed[i].text;
        if (field_is_list(field))
            entry_count += draft_cut_list(typed[i].text, reading->arena, entries + entry_count,
                                          GATHERED_MAX - entry_count);
    }
    if (times == 0) return true;
    struct value *slot = &reading->record->values[field - reading->record->kind->fields];
    struct value value = {.present = true};
    if (field_is_list(field) ? entry_count == 0 : str_trim(last).len == 0) {
        *slot = (struct value){0};
        return true;
    }
    if (times > 1 && !field_is_list(field))
        return refuse(reading, field, N("{1} was given twice."), S(""));
    bool taken = field_is_list(field) ? read_list(reading, field, entries, entry_count, &value)
                                      : read_single(reading, field, last, &value);
    if (taken) *slot = value;
    return taken;
}

bool draft_read_fields(struct record *record, const struct draft_field *typed, size_t count,
                       int16_t offset_min, struct arena *arena, struct problems *problems)
{
    CHECK(record->kind);
    struct reading reading = {record, offset_min, arena, problems};
    bool whole = true;
    for (size_t i = 0; i < count; i++)
        if (!kind_field(record->kind, typed[i].name))
            whole = problem_add_name(problems, arena, record->kind, typed[i].name);
    for (size_t i = 0; i < record->kind->field_count; i++)
        if (!read_field(&reading, &record->kind->fields[i], typed, count)) whole = false;
    return whole;
}

bool draft_check_needed(const struct record *record, struct arena *arena, struct problems *problems)
{
    bool whole = true;
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!field->required || record->values[i].present) continue;
        whole = problem_add_field(problems, arena, field, N("{1} is needed."), S(""));
    }
    return whole;
}

bool draft_read(struct record *record, const struct draft_field *typed, size_t count,
                int16_t offset_min, struct arena *arena, struct problems *problems)
{
    return draft_read_fields(record, typed, count, offset_min, arena, problems) &&
           draft_check_needed(record, arena, problems);
}

str draft_nearest_kind(str typed)
{
    struct nearest nearest = nearest_to(typed);
    for (size_t i = 0; i < kinds_count; i++) nearest_try(&nearest, kinds[i].name);
    return nearest.found;
}
