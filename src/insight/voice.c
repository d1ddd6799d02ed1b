#include "voice.h"

#include "query.h"
#include "str.h"

bool voice_is_spoken(const struct record *voiced)
{
    str did = record_text(voiced, S("did"));
    return str_equal(did, S("said")) || str_equal(did, S("partly"));
}

static void add_record(struct voice *voice, const struct record *voiced)
{
    int64_t did = record_number(voiced, S("did"), 0);
    int64_t reception = record_number(voiced, S("reception"), 0);
    CHECK(did < VOICE_OPTION_COUNT_MAX && reception < VOICE_OPTION_COUNT_MAX);
    voice->n++;
    voice->by_did[did]++;
    if (!voice_is_spoken(voiced)) return;
    voice->spoken++;
    voice->by_reception[reception]++;
    if (!record_value(voiced, S("fear"))) return;
    voice->fear_n++;
    voice->fear_sum += record_number(voiced, S("fear"), 0);
}

struct voice voice_of_notebook(struct notebook *nb, day since, day until, struct arena scratch)
{
    struct voice voice = {.since = since, .until = until};
    struct query query = query_all();
    query.kind = kind_find(S("voiced"));
    query.since = since;
    query.until = until;
    struct query_run run = query_start(nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record voiced;
        if (notebook_read(entry, &room, &voiced)) add_record(&voice, &voiced);
    }
    return voice;
}
