/* command_write.c - the commands that write records: add, amend, erase, restore, empty-trash. */
#include <stdio.h>
#include <unistd.h>

#include "clock.h"
#include "codec.h"
#include "command.h"
#include "heard.h"
#include "language.h"
#include "locked.h"
#include "query.h"
#include "record_ask.h"
#include "record_change.h"
#include "str.h"
#include "terminal.h"

/* How many records one transaction takes: some thousand, so that memory stays small and speed high.
 */
enum { BATCH_COUNT_MAX = 2000 };

static void print_id(const struct call *call, id128 id)
{
    char room[ID_TEXT_LEN + 16];
    struct buf text = buf_over(room, sizeof room);
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    if (as_json) buf_put(&text, S("{\"id\":\""));
    id_put(&text, id);
    buf_put(&text, as_json ? S("\"}\n") : S("\n"));
    print(buf_str(&text));
}

static bool read_at(const struct call *call, struct moment *at, struct refusal *why)
{
    const char *given = call->given.value[OPTION_AT];
    return given == NULL || clock_parse(str_of_c(given), at) ||
           refuse(why, OUTCOME_USAGE,
                  "--at takes a time such as 2026-11-21T21:30 or 2026-11-21T21:30:00+01:00.");
}

/* What add and amend were given. */
struct typed {
    const struct kind *kind;
    const char *id;
    struct draft_field *fields;
    size_t count;
    id128 written;
};

static bool build_new(struct call *call, void *context, struct arena *arena,
                      struct effects *effects, struct refusal *why)
{
    struct typed *typed = context;
    struct problems problems = {0};
    struct record record = record_new(arena, typed->kind);
    record.at = call->now;
    if (!read_at(call, &record.at, why)) return false;
    if (!draft_read(&record, typed->fields, typed->count, call->now.offset_min, arena, &problems))
        return refuse_problems(why, &problems);
    record_stamp(call, &record, NULL);
    record_set_late(&record);
    typed->written = record.id;
    return record_append(call, &record, effects, why);
}

int command_add(struct call *call)
{
    struct refusal why;
    struct typed typed = {.kind = command_find_kind(call->arguments[0], &why)};
    static char memory[4 * 1024 * 1024];
    struct arena arena = arena_over(memory, sizeof memory);
    if (typed.kind == NULL) return refusal_say(&why);
    size_t count = call->argument_count - 1;
    bool asks = count == 0 && isatty(STDIN_FILENO);
    typed.count = asks ? typed.kind->field_count : count;
    typed.fields = NEW(&arena, struct draft_field, typed.count);
    if (!asks && !record_read_fields(call->arguments + 1, count, typed.fields, &arena, &why))
        return refusal_say(&why);
    if (!call_open(call, &why)) return call_refuse(call, &why);
    if (asks && !record_ask(typed.kind, typed.fields, &typed.count, &arena, &why))
        return call_refuse(call, &why);
    if (!call_write(call, build_new, &typed, &why)) return call_refuse(call, &why);
    print_id(call, typed.written);
    heard_tell(typed.kind, typed.fields, typed.count);
    return call_end_written(call);
}

static bool build_amended(struct call *call, void *context, struct arena *arena,
                          struct effects *effects, struct refusal *why)
{
    struct typed *typed = context;
    struct problems problems = {0};
    const struct entry *before = record_named(call, typed->id, why);
    struct record record;
    if (before == NULL) return false;
    if (!notebook_read(before, arena, &record) || record.kind == NULL)
        return refuse(why, OUTCOME_FAILED, "This program does not know what is in this record.");
    if (!read_at(call, &record.at, why)) return false;
    if (!draft_read(&record, typed->fields, typed->count, call->now.offset_min, arena, &problems))
        return refuse_problems(why, &problems);
    if (!locked_allows(&call->nb->vault.notebook, before, &record, *arena))
        return refuse(why, OUTCOME_FAILED,
                      "How it turned out is written down, so the decision itself stays as it was. "
                      "What you see differently now belongs to the outcome.");
    record_stamp(call, &record, before);
    record_set_late(&record);
    typed->kind = record.kind;
    typed->written = record.id;
    return record_append(call, &record, effects, why);
}

int command_amend(struct call *call)
{
    struct refusal why;
    static char memory[4 * 1024 * 1024];
    struct arena arena = arena_over(memory, sizeof memory);
    struct typed typed = {.id = call->arguments[0], .count = call->argument_count - 1};
    if (typed.count == 0 && call->given.value[OPTION_AT] == NULL) {
        refuse(&why, OUTCOME_USAGE, "Say what to change: evenkeel amend ID FIELD=VALUE...");
        return refusal_say(&why);
    }
    typed.fields = NEW(&arena, struct draft_field, typed.count);
    if (!record_read_fields(call->arguments + 1, typed.count, typed.fields, &arena, &why))
        return refusal_say(&why);
    if (!call_open(call, &why) || record_named_and_seen(call, call->arguments[0], &why) == NULL ||
        !call_write(call, build_amended, &typed, &why))
        return call_refuse(call, &why);
    print_id(call, typed.written);
    heard_tell(typed.kind, typed.fields, typed.count);
    return call_end_written(call);
}

/* Erasing and restoring. */

struct flip {
    bool erased;
    size_t count; /* how many changed */
};

static bool flip_one(struct call *call, const struct entry *before, const struct flip *flip,
                     struct arena *arena, struct effects *effects, struct refusal *why)
{
    struct record record;
    if (!notebook_read(before, arena, &record))
        return refuse(why, OUTCOME_FAILED, "A record cannot be read, so it was left as it is.");
    record_stamp(call, &record, before);
    record.erased = flip->erased;
    return record_append(call, &record, effects, why);
}

static bool build_flipped(struct call *call, void *context, struct arena *arena,
                          struct effects *effects, struct refusal *why)
{
    struct flip *flip = context;
    flip->count = 0;
    for (size_t i = 0; i < call->argument_count; i++) {
        const struct entry *before = record_named(call, call->arguments[i], why);
        if (before == NULL) return false;
        if (before->erased == flip->erased) continue;
        if (!flip_one(call, before, flip, arena, effects, why)) return false;
        flip->count++;
    }
    return true;
}

static int flip_all(struct call *call, bool erased, const char *already)
{
    struct refusal why;
    struct flip flip = {.erased = erased};
    if (!call_open(call, &why) || !call_write(call, build_flipped, &flip, &why))
        return call_refuse(call, &why);
    if (flip.count < call->argument_count) complain("%s", already);
    return call_end_written(call);
}

int command_restore(struct call *call)
{
    return flip_all(call, false, "What was not in the trash stays as it is.");
}

struct import_erasing {
    id128 id;
    struct flip flip;
    size_t found;
};

static bool is_of_import(const struct entry *entry, id128 import_id)
{
    struct record head;
    str message;
    return record_decode_head((str){entry->bytes, entry->len}, &head, &message) &&
           id_equal(head.import_id, import_id);
}

/* One batch of what the import brought. */
static bool build_import_erased(struct call *call, void *context, struct arena *arena,
                                struct effects *effects, struct refusal *why)
{
    struct import_erasing *erasing = context;
    const struct notebook *notebook = &call->nb->vault.notebook;
    erasing->flip.count = erasing->found = 0;
    for (size_t i = 0; i < notebook->count && erasing->flip.count < BATCH_COUNT_MAX; i++) {
        const struct entry *entry = notebook_entry(notebook, i);
        if (!entry->current || !is_of_import(entry, erasing->id)) continue;
        erasing->found++;
        if (entry->erased) continue;
        if (!flip_one(call, entry, &erasing->flip, arena, effects, why)) return false;
        erasing->flip.count++;
    }
    return true;
}

static int erase_import(struct call *call)
{
    struct refusal why;
    struct import_erasing erasing = {.flip = {.erased = true}};
    size_t count = 0;
    if (call->argument_count > 0 ||
        !id_parse(str_of_c(call->given.value[OPTION_IMPORT]), &erasing.id)) {
        refuse(&why, OUTCOME_USAGE, "Use it like this: evenkeel erase --import ID");
        return refusal_say(&why);
    }
    if (!call_open(call, &why)) return call_refuse(call, &why);
    do {
        if (!call_write(call, build_import_erased, &erasing, &why)) return call_refuse(call, &why);
        count += erasing.flip.count;
    } while (erasing.flip.count > 0);
    if (erasing.found == 0) {
        refuse(&why, OUTCOME_USAGE, "No import has this id.");
        return call_refuse(call, &why);
    }
    if (count == 1)
        complain("One record is in the trash now.");
    else
        complain("%zu records are in the trash now.", count);
    return call_end_written(call);
}

int command_erase(struct call *call)
{
    struct refusal why;
    if (call->given.value[OPTION_IMPORT] != NULL) return erase_import(call);
    if (call->argument_count > 0)
        return flip_all(call, true, "What was in the trash already stays there.");
    refuse(&why, OUTCOME_USAGE, "Say which record: evenkeel erase ID");
    return refusal_say(&why);
}

/* Erasing for good. */

static bool build_shredded(struct call *call, void *context, struct arena *arena,
                           struct effects *effects, struct refusal *why)
{
    size_t *count = context;
    struct query query = query_all();
    query.place = QUERY_TRASH;
    id128 *ids = NEW(arena, id128, BATCH_COUNT_MAX);
    struct query_run run = query_start(&call->nb->vault.notebook, &query, *arena);
    const struct entry *entry;
    for (*count = 0; *count < BATCH_COUNT_MAX && (entry = query_next(&run)) != NULL; (*count)++)
        ids[*count] = entry->id;
    return *count == 0 || vault_shred(&call->nb->vault, ids, *count, &call->random, effects) ||
           refuse(why, OUTCOME_FAILED, "The trash could not be emptied.");
}

int command_empty_trash(struct call *call)
{
    struct refusal why;
    size_t count = 0, total = 0;
    if (!call_open(call, &why)) return call_refuse(call, &why);
    if (isatty(STDIN_FILENO) &&
        !terminal_confirm(tell("Erase for good what lies in the trash? This cannot be undone.")))
        return call_end(call, OUTCOME_DONE);
    do {
        if (!call_write(call, build_shredded, &count, &why)) return call_refuse(call, &why);
        total += count;
    } while (count > 0);
    if (total == 1)
        complain("One record was erased for good.");
    else
        complain("%zu records were erased for good.", total);
    return call_end_written(call);
}
