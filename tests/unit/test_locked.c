/* test_locked.c - a decision with an outcome stays as it was; everything else may change. */
#include "locked.h"

#include <string.h>

#include "any_record.h"
#include "codec.h"
#include "limits.h"
#include "str.h"

static uint64_t seed = 5;

static void fold(struct notebook *nb, const struct record *record)
{
    static char room[2 * RECORD_LEN_MAX];
    struct buf out = buf_over(room, sizeof room);
    record_encode(record, &out);
    CHECK_TRUE(!out.full && notebook_fold(nb, buf_str(&out), 0, 1));
}

static struct record any_of(struct arena *arena, const char *kind)
{
    return any_record(arena, &seed, kind_find(str_of_c(kind)));
}

static void set_about(struct record *record, id128 id)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        if (record->kind->fields[i].type != FIELD_ABOUT) continue;
        record->values[i].present = true;
        record->values[i].about = id;
    }
}

/* A copy whose field `name` is present or not, as the original's is not. */
static bool may_flip(struct notebook *nb, const struct record *record, str name,
                     struct arena scratch)
{
    struct record next = *record;
    next.values = NEW(&scratch, struct value, record->kind->field_count);
    memcpy(next.values, record->values, record->kind->field_count * sizeof *next.values);
    size_t index = (size_t)(kind_field(record->kind, name) - record->kind->fields);
    next.values[index].present = !next.values[index].present;
    return locked_allows(nb, notebook_current(nb, record->id), &next, scratch);
}

TEST(locked_decisions_keep_all_but_their_day_to_look_again)
{
    struct arena arena = test_arena(16 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    struct record decision = any_of(&arena, "decision"), outcome = any_of(&arena, "outcome");
    set_about(&outcome, decision.id);
    fold(&nb, &decision);
    for (size_t i = 0; i < decision.kind->field_count; i++)
        CHECK_TRUE(may_flip(&nb, &decision, decision.kind->fields[i].name, arena));
    CHECK_TRUE(!locked_is(&nb, decision.id, arena));
    fold(&nb, &outcome);
    CHECK_TRUE(locked_is(&nb, decision.id, arena));
    for (size_t i = 0; i < decision.kind->field_count; i++) {
        str name = decision.kind->fields[i].name;
        CHECK_INT(may_flip(&nb, &decision, name, arena), str_equal(name, S("review_on")));
    }
    struct record same = decision;
    const struct entry *current = notebook_current(&nb, decision.id);
    same.erased = true;
    CHECK_TRUE(locked_allows(&nb, current, &same, arena));
    same.at.utc_ms++;
    CHECK_TRUE(!locked_allows(&nb, current, &same, arena));
    outcome.follows = outcome.version;
    outcome.version = any_id(&seed);
    outcome.written.utc_ms++;
    outcome.erased = true;
    fold(&nb, &outcome);
    CHECK_TRUE(locked_allows(&nb, current, &same, arena));
}

TEST(locked_is_nothing_but_decisions)
{
    struct arena arena = test_arena(16 << 20);
    struct notebook nb = notebook_new(&arena, 0);
    struct record boundary = any_of(&arena, "boundary"), event = any_of(&arena, "boundary-event");
    set_about(&event, boundary.id);
    fold(&nb, &boundary);
    fold(&nb, &event);
    boundary.at.utc_ms++;
    CHECK_TRUE(locked_allows(&nb, notebook_current(&nb, boundary.id), &boundary, arena));
}
