#include "ics.h"

#include "query.h"
#include "recurrence.h"
#include "rhythm.h"
#include "str.h"
#include "utf8.h"

/* Bytes of one character that stand together: escaped ones are two. */
static size_t character_at(str text, size_t at, char escaped[2], str *piece)
{
    char c = text.ptr[at];
    if (c == '\\' || c == ';' || c == ',' || c == '\n') {
        escaped[0] = '\\';
        escaped[1] = c == '\n' ? 'n' : c;
        *piece = (str){escaped, 2};
        return 1;
    }
    bool control = ((unsigned char)c < ' ' && c != '\t') || c == 0x7f;
    size_t len = 1;
    while (at + len < text.len && ((unsigned char)text.ptr[at + len] & 0xc0) == 0x80) len++;
    *piece = str_slice(text, at, control ? at : at + len);
    return len;
}

void ics_put_text(struct buf *out, str name, str text)
{
    size_t len = name.len + 1;
    buf_put(out, name);
    buf_put_char(out, ':');
    for (size_t at = 0; at < text.len;) {
        char escaped[2];
        str piece;
        at += character_at(text, at, escaped, &piece);
        if (len + piece.len > ICS_LINE_LEN_MAX) {
            buf_put(out, S("\r\n "));
            len = 1;
        }
        buf_put(out, piece);
        len += piece.len;
    }
    buf_put(out, S("\r\n"));
}

static void put_date(struct buf *out, day d)
{
    struct civil date = civil_of_day(d);
    buf_format(out, "%04d%02d%02d", date.year, date.month, date.day);
}

static void put_utc(struct buf *out, const char *name, int64_t utc_ms)
{
    enum { SECOND_MS = 1000, MINUTE = 60, HOUR = 60 * MINUTE, DAY_MS = 24 * HOUR * SECOND_MS };
    day d = moment_local_day((struct moment){utc_ms, 0});
    int seconds = (int)((utc_ms - (int64_t)d * DAY_MS) / SECOND_MS);
    buf_format(out, "%s:", name);
    put_date(out, d);
    buf_format(out, "T%02d%02d%02dZ\r\n", seconds / HOUR, seconds / MINUTE % 60, seconds % MINUTE);
}

/* When it is first: a day, or a time of day without a zone. */
static void put_start(struct buf *out, day d, const struct value *starts)
{
    char clock[8];
    struct buf text = buf_over(clock, sizeof clock);
    buf_put(out, starts ? S("DTSTART:") : S("DTSTART;VALUE=DATE:"));
    put_date(out, d);
    if (starts) {
        moment_put_clock(&text, starts->time);
        str minute = buf_str(&text), hour = str_cut(&minute, ':');
        buf_format(out, "T%ls%ls00", STR(hour), STR(minute));
    }
    buf_put(out, S("\r\n"));
}

static size_t changes_of(const struct notebook *nb, const struct entry *entry)
{
    size_t changes = 0;
    while ((entry = notebook_earlier(nb, entry))) changes++;
    return changes;
}

static str title_of_ritual(const struct record *ritual, const struct ics_wish *wish)
{
    str discreet = str_trim(record_text(ritual, S("discreet_title")));
    if (discreet.len > 0) return discreet;
    str own = str_trim(record_text(ritual, S("title")));
    return wish->titles && own.len > 0 ? own : wish->otherwise;
}

static void put_rule(struct buf *out, const struct recurrence *rule)
{
    buf_put(out, S("RRULE:"));
    recurrence_put(out, rule);
    buf_put(out, S("\r\n"));
}

static void put_event(struct buf *out, const struct notebook *nb, const struct entry *entry,
                      const struct record *ritual, const struct ics_wish *wish)
{
    struct recurrence rule;
    const struct value *starts = record_value(ritual, S("starts"));
    day first = rhythm_first_day(entry, ritual);
    bool repeats = recurrence_parse(record_text(ritual, S("rule")), &rule);
    /* A calendar takes the first day for a day of the rule, so it has to be one. */
    if (repeats) repeats = recurrence_next(&rule, first, first, &first);
    buf_put(out, S("BEGIN:VEVENT\r\nUID:"));
    id_put(out, entry->id);
    buf_put(out, S("@notes.invalid\r\n"));
    put_utc(out, "DTSTAMP", entry->written_ms);
    put_utc(out, "LAST-MODIFIED", entry->written_ms);
    buf_format(out, "SEQUENCE:%zu\r\n", changes_of(nb, entry));
    str title = title_of_ritual(ritual, wish);
    ics_put_text(out, S("SUMMARY"), utf8_prefix(title, ICS_TITLE_LEN_MAX));
    put_start(out, first, starts);
    int64_t minutes = record_number(ritual, S("minutes"), 0);
    if (starts && minutes > 0) buf_format(out, "DURATION:PT%lldM\r\n", (long long)minutes);
    if (repeats) put_rule(out, &rule);
    buf_put(out, S("CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"));
}

static bool wanted(const struct record *ritual, const struct ics_wish *wish)
{
    if (record_number(ritual, S("paused"), 0) == 1) return false;
    return wish->together || !str_equal(record_text(ritual, S("kind")), S("together"));
}

size_t ics_put(struct buf *out, struct notebook *nb, const struct ics_wish *wish,
               struct arena scratch)
{
    size_t count = 0;
    struct query query = query_all();
    query.kind = kind_find(S("ritual"));
    query.oldest_first = true;
    buf_put(out, S("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Notes//Notes//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"));
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record ritual;
        if (!notebook_read(entry, &room, &ritual) || !wanted(&ritual, wish)) continue;
        put_event(out, nb, entry, &ritual, wish);
        count++;
    }
    buf_put(out, S("END:VCALENDAR\r\n"));
    return count;
}
