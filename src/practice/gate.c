#include "gate.h"

#include "query.h"
#include "str.h"

int64_t gate_answer_number(str id)
{
    static const str ids[] = {STR_INIT("no"), STR_INIT("yes"), STR_INIT("not-sure"),
                              STR_INIT("rather-not")};
    for (size_t i = 0; i < COUNT(ids); i++)
        if (str_equal(ids[i], id)) return (int64_t)i;
    return -1;
}

static bool answered_no(const struct value *answers, str question)
{
    for (size_t i = 0; i < answers->count; i++)
        if (str_equal(answers->pairs[i].item, question))
            return answers->pairs[i].number == gate_answer_number(S("no"));
    return false;
}

bool gate_is_open(struct notebook *notebook, const struct content *content, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("safety"));
    struct query_run run = query_start(notebook, &query, scratch);
    const struct entry *latest = query_next(&run);
    struct record record;
    if (!latest || !notebook_read(latest, &scratch, &record)) return false;
    const struct value *answers = record_value(&record, S("answers"));
    if (!answers) return false;
    for (size_t i = 0; i < content->safety_question_count; i++)
        if (!answered_no(answers, content->safety_questions[i].id)) return false;
    return true;
}

bool gate_offers_kind(bool open, const struct kind *kind)
{
    static const str behind[] = {STR_INIT("appreciation"), STR_INIT("topic"), STR_INIT("conflict"),
                                 STR_INIT("repair"), STR_INIT("vision")};
    for (size_t i = 0; i < COUNT(behind); i++)
        if (str_equal(kind->name, behind[i])) return open;
    return true;
}

bool gate_offers_option(bool open, const struct option *option)
{
    return open || !str_equal(option->name, S("partner"));
}
