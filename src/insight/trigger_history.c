#include "trigger_history.h"

#include "buf.h"
#include "query.h"
#include "str.h"

enum { DAYS_MAX = 3660 };

/* One walk: which days are named, and what is found on them. */
struct walk {
    struct notebook *nb;
    day since, until;
    bool *days; /* by day from `since` */
    struct arena scratch;
};

static void count_urge(struct trigger_history *history, const struct record *urge)
{
    str response = record_text(urge, S("response"));
    history->urges++;
    if (response.len == 0)
        history->unsaid++;
    else if (str_equal(response, S("waited")) || str_equal(response, S("soothed")))
        history->waited++;
    else
        history->asked++;
    struct relief *relief = &history->urge;
    int64_t before = record_number(urge, S("strength"), -1);
    int64_t after = record_number(urge, S("after"), -1);
    relief->times++;
    if (before < 0 || after < 0) return;
    relief->rated++;
    relief->before_sum += (uint32_t)before;
    relief->after_sum += (uint32_t)after;
    relief->eased += after < before;
    relief->same += after == before;
    relief->worse += after > before;
}

static void count_named(struct trigger_history *history, const struct record *record)
{
    str kind = record->kind->name;
    if (str_equal(kind, S("weather")))
        history->evenings++;
    else if (str_equal(kind, S("urge")))
        count_urge(history, record);
    else
        history->looks++;
}

static bool may_name(const struct entry *entry)
{
    static const str kinds_naming[] = {STR_INIT("weather"), STR_INIT("urge"), STR_INIT("reframe")};
    for (size_t i = 0; i < COUNT(kinds_naming); i++)
        if (entry->kind_number == kind_find(kinds_naming[i])->number) return true;
    return false;
}

static void find_named(struct walk *walk, struct trigger_history *history, id128 id)
{
    struct arena scratch = walk->scratch;
    struct buf text = buf_new(&scratch, ID_TEXT_LEN);
    id_put(&text, id);
    struct query query = query_all();
    query.since = walk->since;
    query.until = walk->until;
    query.link = buf_str(&text);
    struct query_run run = query_start(walk->nb, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch; /* what a record takes is free again after it */
        struct record record;
        if (!may_name(entry) || !notebook_read(entry, &room, &record)) continue;
        bool *named = &walk->days[entry_day(entry) - walk->since];
        history->days += !*named;
        *named = true;
        count_named(history, &record);
        if (history->named_count < TRIGGER_NAMED_MAX)
            history->named[history->named_count++] = entry;
    }
}

/* The place of what the record is a time of, new when it was not met; NULL when there is no room.
 */
static struct relief_of *help_of(struct trigger_history *history, const struct record *record)
{
    for (size_t i = 0; i < history->help_count; i++)
        if (relief_is_of(&history->helps[i], record)) return &history->helps[i];
    if (history->help_count == TRIGGER_HELPS_MAX) return NULL;
    struct relief_of *help = &history->helps[history->help_count++];
    *help = (struct relief_of){0};
    const struct value *about = record_value(record, S("about"));
    if (about)
        help->soother = about->about;
    else
        help->practice = record_text(record, S("name"));
    return help;
}

static bool is_soother(struct notebook *nb, const struct record *done)
{
    const struct value *about = record_value(done, S("about"));
    const struct entry *entry = about ? notebook_current(nb, about->about) : NULL;
    return entry && !entry->erased && entry->kind_number == kind_find(S("soother"))->number;
}

static void find_helps(struct walk *walk, struct trigger_history *history, const struct kind *kind)
{
    bool done = str_equal(kind->name, S("done"));
    struct query query = query_all();
    query.since = walk->since;
    query.until = walk->until;
    query.kind = kind;
    struct query_run run = query_start(walk->nb, &query, walk->scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = walk->scratch;
        struct record record;
        if (!walk->days[entry_day(entry) - walk->since]) continue;
        if (!notebook_read(entry, &room, &record)) continue;
        if (done && !is_soother(walk->nb, &record)) continue;
        struct relief_of *help = help_of(history, &record);
        if (help) relief_add(&help->relief, &record);
    }
}

/* Few of them: the one done most often moves to the front. */
static void put_in_order(struct trigger_history *history)
{
    for (size_t i = 1; i < history->help_count; i++)
        for (size_t at = i; at > 0; at--) {
            struct relief_of *here = &history->helps[at], *before = &history->helps[at - 1];
            if (here->relief.times <= before->relief.times) break;
            struct relief_of moved = *here;
            *here = *before;
            *before = moved;
        }
}

struct trigger_history trigger_history_of(struct notebook *nb, id128 id, day since, day until,
                                          struct arena scratch)
{
    struct trigger_history history = {0};
    CHECK(since <= until && until - since < DAYS_MAX);
    bool *days = NEW(&scratch, bool, (size_t)(until - since) + 1);
    struct walk walk = {nb, since, until, days, scratch};
    find_named(&walk, &history, id);
    if (history.days > 0) {
        find_helps(&walk, &history, kind_find(S("practice")));
        find_helps(&walk, &history, kind_find(S("done")));
    }
    put_in_order(&history);
    return history;
}
