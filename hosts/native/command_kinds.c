/* command_kinds.c - kinds: what can be written down, for people and as a schema. */
#include <stdio.h>

#include "command.h"
#include "draft.h"
#include "json_out.h"
#include "kind_schema.h"
#include "language.h"
#include "schema.h"
#include "str.h"
#include "terminal.h"

enum { SCHEMA_LEN_MAX = 1024 * 1024 };

static str told(str sentence)
{
    return tongue_say(&language_tongue, sentence);
}

static void put_fields(struct buf *out, const struct kind *kind)
{
    buf_format(out, "%ls: %ls\n%ls\n\n", STR(kind->name), STR(told(kind->label)),
               STR(told(kind->meaning)));
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        buf_format(out, "  %ls", STR(field->name));
        if (field->required) buf_format(out, " %s", tell("(needed)"));
        buf_put(out, S("\n      "));
        field_say_allowed(out, field, &language_tongue);
        buf_format(out, "\n      %ls\n", STR(told(field->meaning)));
    }
}

static void put_names(struct buf *out)
{
    for (size_t i = 0; i < kinds_count; i++) {
        buf_put(out, kinds[i].name);
        for (size_t blanks = kinds[i].name.len; blanks < 16; blanks++) buf_put_char(out, ' ');
        buf_format(out, "%ls\n", STR(told(kinds[i].meaning)));
    }
}

static void put_json(struct buf *out, const struct kind *only)
{
    for (size_t i = 0; i < kinds_count; i++) {
        if (only != NULL && only != &kinds[i]) continue;
        kind_schema_put_json(out, &kinds[i]);
        buf_put_char(out, '\n');
    }
}

int command_kinds(struct call *call)
{
    struct refusal why;
    static char memory[SCHEMA_LEN_MAX];
    struct buf out = buf_over(memory, sizeof memory);
    const struct kind *kind = NULL;
    if (call->argument_count > 0) {
        kind = command_find_kind(call->arguments[0], &why);
        if (kind == NULL) return refusal_say(&why);
    }
    if (call->given.value[OPTION_PROTO] != NULL)
        schema_put_proto(&out);
    else if (call->given.value[OPTION_CDDL] != NULL)
        kind_schema_put_cddl(&out, kind);
    else if (call->given.value[OPTION_JSON] != NULL)
        put_json(&out, kind);
    else if (kind != NULL)
        put_fields(&out, kind);
    else
        put_names(&out);
    CHECK(!out.full);
    print(buf_str(&out));
    return call_end(call, OUTCOME_DONE);
}
