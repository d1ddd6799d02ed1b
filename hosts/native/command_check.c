/* command_check.c - check and backup: is everything whole, and a copy of what is. */
#include <stdio.h>

#include "backup_file.h"
#include "command.h"
#include "json_out.h"
#include "language.h"
#include "str.h"

/* What each fault is called in JSON, and what it says to a person. */
static const struct {
    str name, sentence;
} fault_words[FAULT_TYPE_COUNT] = {
    [FAULT_CHANGED] = {STR_INIT("changed"), T_INIT("was changed, or comes from elsewhere")},
    [FAULT_MISSING] = {STR_INIT("missing"), T_INIT("is missing")},
    [FAULT_REPEATED] = {STR_INIT("repeated"), T_INIT("is there twice")},
    [FAULT_CUT] = {STR_INIT("cut"), T_INIT("is missing at the end")},
    [FAULT_SHREDDED] = {STR_INIT("shredded"), T_INIT("lost its contents")},
    [FAULT_RETURNED] = {STR_INIT("returned"), T_INIT("was erased for good, and is there again")},
    [FAULT_HEAD] = {STR_INIT("head"), T_INIT("does not fit the list of what was written")},
    [FAULT_SLOTS] = {STR_INIT("slots"), T_INIT("The part that holds the key was changed")},
    [FAULT_DRAFT] = {STR_INIT("draft"), T_INIT("An unfinished text that was kept was changed")},
    [FAULT_UNREADABLE] = {STR_INIT("unreadable"),
                          T_INIT("is genuine, but this program cannot read it")},
};

static bool names_a_place(const struct fault *fault)
{
    return fault->type != FAULT_SLOTS && fault->type != FAULT_DRAFT;
}

static void put_fault(struct buf *out, const struct fault *fault)
{
    str sentence = tongue_say(&language_tongue, fault_words[fault->type].sentence);
    if (!names_a_place(fault)) {
        buf_format(out, "  %ls.\n", STR(sentence));
        return;
    }
    char room[ID_TEXT_LEN];
    struct buf chain = buf_over(room, sizeof room);
    id_put(&chain, fault->place.chain);
    unsigned long long sequence = fault->place.sequence, count = fault->count;
    buf_put(out, S("  "));
    if (sequence == 0)
        buf_format(out, tell("In chain %ls, something %ls."), STR(buf_str(&chain)), STR(sentence));
    else if (count > 1)
        buf_format(out, tell("In chain %ls, each of %llu places from %llu on %ls."),
                   STR(buf_str(&chain)), count, sequence, STR(sentence));
    else
        buf_format(out, tell("In chain %ls, place %llu %ls."), STR(buf_str(&chain)), sequence,
                   STR(sentence));
    buf_put_char(out, '\n');
}

static void put_fault_json(struct json_out *json, const struct fault *fault)
{
    json_out_open(json, '{');
    json_out_key(json, S("type"));
    json_out_text(json, fault_words[fault->type].name);
    if (names_a_place(fault)) {
        char room[ID_TEXT_LEN];
        struct buf chain = buf_over(room, sizeof room);
        id_put(&chain, fault->place.chain);
        json_out_key(json, S("chain"));
        json_out_text(json, buf_str(&chain));
        json_out_key(json, S("place"));
        json_out_int(json, (int64_t)fault->place.sequence);
        json_out_key(json, S("count"));
        json_out_int(json, (int64_t)fault->count);
    }
    json_out_close(json, '}');
}

static void put_json(struct buf *out, const struct open_notebook *nb)
{
    const struct vault *vault = &nb->vault;
    const struct open_count count = open_count_shown(&vault->notebook);
    struct json_out json = json_out_to(out);
    json_out_open(&json, '{');
    json_out_key(&json, S("whole"));
    json_out_bool(&json, !open_is_damaged(nb));
    json_out_key(&json, S("records"));
    json_out_int(&json, (int64_t)count.records);
    json_out_key(&json, S("versions"));
    json_out_int(&json, (int64_t)count.versions);
    json_out_key(&json, S("file"));
    json_out_text(&json, nb->store.damaged ? str_of_c(nb->store.damage) : S("whole"));
    json_out_key(&json, S("faults"));
    json_out_open(&json, '[');
    for (size_t i = 0; i < vault->fault_count; i++) put_fault_json(&json, &vault->faults[i]);
    json_out_close(&json, ']');
    json_out_key(&json, S("more_faults"));
    json_out_int(&json, (int64_t)vault->fault_more);
    json_out_close(&json, '}');
    buf_put_char(out, '\n');
}

static void put_text(struct buf *out, const struct open_notebook *nb)
{
    const struct vault *vault = &nb->vault;
    const struct open_count count = open_count_shown(&vault->notebook);
    buf_format(out,
               count.versions == 1  ? tell("%zu record in %zu version is whole.")
               : count.records == 1 ? tell("%zu record in %zu versions is whole.")
                                    : tell("%zu records in %zu versions are whole."),
               count.records, count.versions);
    buf_put_char(out, '\n');
    if (vault->later_count > 0) {
        buf_format(
            out, tell("%llu more were written by a later version of this program; they are kept."),
            (unsigned long long)vault->later_count);
        buf_put_char(out, '\n');
    }
    if (!open_is_damaged(nb)) {
        buf_format(out, "%s\n", tell("Nothing is damaged."));
        return;
    }
    buf_format(out, "%s\n", tell("Damaged:"));
    if (nb->store.damaged) buf_format(out, "  %s\n", nb->store.damage);
    for (size_t i = 0; i < vault->fault_count; i++) put_fault(out, &vault->faults[i]);
    if (vault->fault_more > 0) {
        buf_put(out, S("  "));
        buf_format(out, tell("%llu more like these."), (unsigned long long)vault->fault_more);
        buf_put_char(out, '\n');
    }
    buf_format(out, "%s\n  evenkeel backup FILE: %s\n  evenkeel restore-backup FILE: %s\n",
               tell("What is whole can be read. To go on writing:"),
               tell("keeps everything that is whole"),
               tell("makes a new notebook of it, or of an earlier backup; the damaged one is kept "
                    "beside it"));
}

int command_check(struct call *call)
{
    struct refusal why;
    if (!call_open(call, &why) || !open_check(call->nb, &why)) return call_refuse(call, &why);
    struct arena arena = call->nb->scratch;
    struct buf out = buf_new(&arena, 256 * 1024);
    if (call->given.value[OPTION_JSON] != NULL)
        put_json(&out, call->nb);
    else
        put_text(&out, call->nb);
    print(buf_str(&out));
    return call_end(call, OUTCOME_DONE);
}

int command_backup(struct call *call)
{
    struct refusal why;
    bool replace = call->given.value[OPTION_FORCE] != NULL;
    if (!call_open(call, &why) ||
        !backup_file_write(&call->nb->store, call->arguments[0], replace, call->nb->scratch, &why))
        return call_refuse(call, &why);
    size_t count = open_count_shown(&call->nb->vault.notebook).records;
    if (count == 1)
        complain(
            "The backup %s holds one record. It opens with the passphrase, key file or code that"
            " the notebook has now.",
            call->arguments[0]);
    else
        complain(
            "The backup %s holds %zu records. It opens with the passphrase, key file or code that"
            " the notebook has now.",
            call->arguments[0], count);
    return call_end(call, OUTCOME_DONE);
}
