#include "record_print.h"

#include <stdio.h>
#include <unistd.h>

#include "command.h"
#include "incoming.h"
#include "jsonl.h"
#include "limits.h"
#include "str.h"
#include "terminal.h"
#include "utf8.h"

/* One escaped record, or one written out plainly. */
enum { LINE_LEN_MAX = IMPORT_LINE_LEN_MAX };

static void put_day_and_clock(struct buf *out, struct moment at)
{
    day_put(out, moment_local_day(at));
    buf_put_char(out, ' ');
    moment_put_clock(out, at);
}

/* Without anything that could move the cursor or turn the writing round. */
static void put_calm(struct buf *out, str text, bool keep_lines)
{
    while (text.len > 0) {
        uint32_t c = utf8_next(&text);
        bool line_end = c == '\n' && keep_lines;
        if (line_end)
            buf_put(out, S("\n    "));
        else if (c == '\n' || c == '\t' || utf8_forbidden(c))
            buf_put_char(out, ' ');
        else
            utf8_put(out, c);
    }
}

static void put_fields(struct buf *out, const struct record *record, struct arena scratch)
{
    for (size_t i = 0; record->values != NULL && i < record->kind->field_count; i++) {
        const struct field *field = &record->kind->fields[i];
        if (!record->values[i].present) continue;
        struct arena arena = scratch;
        struct buf plain = buf_new(&arena, 4 * RECORD_LEN_MAX);
        value_put_plain(&plain, field, &record->values[i]);
        buf_format(out, " %ls=", STR(field->name));
        put_calm(out, buf_str(&plain), false);
    }
}

/* A kind of a later program: by the name it was imported with, else by its number. */
static str kind_name(const struct record *record, struct arena *arena)
{
    if (record->kind != NULL) return record->kind->name;
    str named = foreign_read(record->foreign, arena).kind;
    if (named.len > 0) return named;
    struct buf name = buf_new(arena, 16);
    buf_format(&name, "#%u", record->kind_number);
    return buf_str(&name);
}

static str cut_to_width(str line)
{
    static int width = -1; /* asked once; 0: no terminal */
    str rest = line;
    if (width < 0) width = isatty(STDOUT_FILENO) ? terminal_width() : 0;
    if (width == 0) return line;
    for (int i = 0; i < width && rest.len > 0; i++) utf8_next(&rest);
    return str_slice(line, 0, line.len - rest.len);
}

void record_print_line(const struct entry *entry, bool as_json, struct arena scratch)
{
    struct buf out = buf_new(&scratch, LINE_LEN_MAX);
    struct record record;
    if (as_json) {
        jsonl_put_entry(&out, entry, scratch);
        print(buf_str(&out));
        return;
    }
    id_put(&out, entry->id);
    buf_put(&out, S("  "));
    put_day_and_clock(&out, entry_at(entry));
    if (notebook_read(entry, &scratch, &record)) {
        buf_format(&out, "  %ls ", STR(kind_name(&record, &scratch)));
        put_fields(&out, &record, scratch);
    } else {
        buf_put(&out, S("  cannot be read by this program"));
    }
    print(cut_to_width(buf_str(&out)));
    print(S("\n"));
}

void record_print_whole(const struct entry *entry, struct arena scratch)
{
    struct buf out = buf_new(&scratch, LINE_LEN_MAX);
    struct record record;
    bool readable = notebook_read(entry, &scratch, &record);
    id_put(&out, entry->id);
    buf_put_char(&out, '\n');
    if (readable) buf_format(&out, "%ls", STR(kind_name(&record, &scratch)));
    buf_put(&out, S(", "));
    put_day_and_clock(&out, entry_at(entry));
    if (readable) {
        buf_put(&out, S(", written "));
        put_day_and_clock(&out, record.written);
    }
    buf_put(&out, entry->erased ? S(", in the trash\n") : S("\n"));
    for (size_t i = 0; readable && record.values != NULL && i < record.kind->field_count; i++) {
        const struct field *field = &record.kind->fields[i];
        if (!record.values[i].present) continue;
        struct arena arena = scratch;
        struct buf plain = buf_new(&arena, 4 * RECORD_LEN_MAX);
        value_put_plain(&plain, field, &record.values[i]);
        buf_format(&out, "  %ls: ", STR(field->name));
        put_calm(&out, buf_str(&plain), true);
        buf_put_char(&out, '\n');
    }
    print(buf_str(&out));
}
