#include "own_lines.h"

#include "query.h"
#include "str.h"

struct own_lines own_lines_read(struct page *page)
{
    struct own_lines lines = {0};
    if (!page->notebook) return lines;
    struct own_line *at = NEW(page->arena, struct own_line, OWN_LINE_COUNT_MAX);
    struct query query = query_all();
    query.kind = kind_find(S("help-line"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    const struct entry *entry;
    while (lines.count < OWN_LINE_COUNT_MAX && (entry = query_next(&run))) {
        struct own_line *line = &at[lines.count];
        line->id = entry->id;
        lines.count += notebook_read(entry, page->arena, &line->record);
    }
    lines.at = at;
    return lines;
}

const struct own_line *own_lines_of(const struct own_lines *lines, str shipped_id)
{
    for (size_t i = 0; i < lines->count; i++)
        if (str_equal(record_text(&lines->at[i].record, S("of")), shipped_id)) return &lines->at[i];
    return NULL;
}

bool own_line_hides(const struct own_line *line)
{
    return record_number(&line->record, S("hidden"), 0) != 0;
}

str own_line_kind_name(enum content_help_kind kind)
{
    static const str names[] = {
        [HELP_KIND_EMERGENCY] = STR_INIT("emergency"),
        [HELP_KIND_ABUSE] = STR_INIT("abuse"),
        [HELP_KIND_CRISIS] = STR_INIT("crisis"),
        [HELP_KIND_PERPETRATOR] = STR_INIT("conduct"),
        [HELP_KIND_PERPETRATOR + 1] = STR_INIT("other"),
    };
    return names[kind];
}

bool own_line_is(const struct own_line *line, enum content_help_kind kind, str country)
{
    const struct record *record = &line->record;
    const struct field *field = kind_field(record->kind, S("for"));
    int64_t number = record_number(record, S("for"), 0);
    str of = record_text(record, S("of")), where = record_text(record, S("country"));
    return of.len == 0 && (where.len == 0 || str_equal_nocase(where, country)) &&
           number == (int64_t)field_option_number(field, own_line_kind_name(kind));
}
