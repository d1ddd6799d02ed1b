#include "locked.h"

#include "buf.h"
#include "limits.h"
#include "query.h"
#include "str.h"

bool locked_is(struct notebook *nb, id128 id, struct arena scratch)
{
    struct query query = query_all();
    query.kind = kind_find(S("outcome"));
    query.about = id;
    struct query_run run = query_start(nb, &query, scratch);
    return query_next(&run) != NULL;
}

static bool is_open(const struct field *field)
{
    return str_equal(field->name, S("review_on"));
}

static str plain(const struct field *field, const struct value *value, struct arena *scratch)
{
    struct buf text = buf_new(scratch, RECORD_LEN_MAX);
    if (value->present) value_put_plain(&text, field, value);
    return buf_str(&text);
}

static bool is_same(const struct record *a, const struct record *b, struct arena scratch)
{
    if (a->at.utc_ms != b->at.utc_ms) return false;
    for (size_t i = 0; i < a->kind->field_count; i++) {
        const struct field *field = &a->kind->fields[i];
        struct arena room = scratch;
        if (is_open(field)) continue;
        if (a->values[i].present != b->values[i].present) return false;
        if (!str_equal(plain(field, &a->values[i], &room), plain(field, &b->values[i], &room)))
            return false;
    }
    return true;
}

bool locked_allows(struct notebook *nb, const struct entry *current, const struct record *next,
                   struct arena scratch)
{
    struct record now;
    if (!next->kind || !str_equal(next->kind->name, S("decision"))) return true;
    if (!notebook_read(current, &scratch, &now) || !now.kind) return true;
    return is_same(&now, next, scratch) || !locked_is(nb, current->id, scratch);
}
