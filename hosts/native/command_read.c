/* command_read.c - the commands that read records: list, show, history, find. */
#include <stdio.h>

#include "command.h"
#include "query.h"
#include "record_change.h"
#include "record_print.h"
#include "str.h"
#include "utf8.h"

static bool wants_json(const struct call *call)
{
    return call->given.value[OPTION_JSON] != NULL;
}

/* --since and --until. */
static bool set_days(struct call *call, struct query *query, struct refusal *why)
{
    if (!call_day(call, OPTION_SINCE, &query->since, why) ||
        !call_day(call, OPTION_UNTIL, &query->until, why))
        return false;
    return query->since <= query->until || refuse(why, OUTCOME_USAGE, "--since is after --until.");
}

static bool set_kind(struct query *query, const char *name, struct refusal *why)
{
    query->kind = command_find_kind(name, why);
    return query->kind != NULL;
}

static void print_found(struct call *call, const struct query *query)
{
    struct arena arena = call->nb->scratch;
    struct query_run run = query_start(&call->nb->vault.notebook, query, arena);
    for (const struct entry *entry; (entry = query_next(&run)) != NULL;)
        record_print_line(entry, wants_json(call), arena);
}

int command_list(struct call *call)
{
    struct refusal why;
    struct query query = query_all();
    if (call->given.value[OPTION_TRASH] != NULL) query.place = QUERY_TRASH;
    if (call->argument_count > 0 && !set_kind(&query, call->arguments[0], &why))
        return refusal_say(&why);
    if (!set_days(call, &query, &why)) return refusal_say(&why);
    if (!call_open(call, &why) || !record_may_be_seen(call, query.kind, &why))
        return call_refuse(call, &why);
    print_found(call, &query);
    return call_end(call, OUTCOME_DONE);
}

int command_find_text(struct call *call)
{
    struct refusal why;
    struct query query = query_all();
    static char memory[4 * TEXT_LEN_MAX];
    struct buf text = buf_over(memory, TEXT_LEN_MAX),
               folded = buf_over(memory + TEXT_LEN_MAX, 3 * TEXT_LEN_MAX);
    for (size_t i = 0; i < call->argument_count; i++)
        buf_format(&text, "%s%s", i > 0 ? " " : "", call->arguments[i]);
    utf8_fold(&folded, buf_str(&text));
    query.folded_text = buf_str(&folded);
    if (text.full || folded.full || query.folded_text.len == 0) {
        refuse(&why, OUTCOME_USAGE, "Say what to look for: evenkeel find TEXT");
        return refusal_say(&why);
    }
    if (call->given.kind_count > 0 && !set_kind(&query, call->given.kinds[0], &why))
        return refusal_say(&why);
    if (!set_days(call, &query, &why)) return refusal_say(&why);
    if (!call_open(call, &why) || !record_may_be_seen(call, query.kind, &why))
        return call_refuse(call, &why);
    print_found(call, &query);
    return call_end(call, OUTCOME_DONE);
}

int command_show(struct call *call)
{
    struct refusal why;
    const struct entry *entry = NULL;
    if (call_open(call, &why)) entry = record_named_and_seen(call, call->arguments[0], &why);
    if (entry == NULL) return call_refuse(call, &why);
    if (wants_json(call))
        record_print_line(entry, true, call->nb->scratch);
    else
        record_print_whole(entry, call->nb->scratch);
    return call_end(call, OUTCOME_DONE);
}

int command_history(struct call *call)
{
    struct refusal why;
    const struct entry *entry = NULL;
    if (call_open(call, &why)) entry = record_named_and_seen(call, call->arguments[0], &why);
    if (entry == NULL) return call_refuse(call, &why);
    for (; entry != NULL; entry = notebook_earlier(&call->nb->vault.notebook, entry)) {
        if (wants_json(call))
            record_print_line(entry, true, call->nb->scratch);
        else
            record_print_whole(entry, call->nb->scratch);
    }
    return call_end(call, OUTCOME_DONE);
}
