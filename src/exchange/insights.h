/* insights.h - what a notebook, or a bare table, can be asked, each question by its name.
 *
 * Floor 3. Each insight is one row (`insight_trust` in trust_json.c and so on), and hosts know
 * nothing more of it. An answer has two parts:
 *
 *     numbers   estimates by name, which obey the minimum data of their insight (docs/EVIDENCE.md):
 *               what a person may be told
 *     parts     the model itself, in the names of the reference calculations (tests/oracle/), as
 *               far as it could be fitted: for those who check it
 *
 *     struct insight_answer answer;
 *     insight_of_notebook(insight_find(S("trust")), nb, gate_open, today, &arena, &answer);
 *     insight_put_json(&json, insight, &answer);
 *
 *     {"insight":"trust","numbers":{"brier":{"value":0.18,"n":40,...},...},"n":40,...}
 *
 * Behind a closed safety gate a gated insight answers as it would for a notebook in which nothing
 * is written, whatever the reason.
 */
#ifndef INSIGHTS_H
#define INSIGHTS_H

#include "bare.h"
#include "estimate.h"
#include "json_out.h"
#include "notebook.h"

/* What is asked of a bare table. */
struct insight_input {
    const struct bare_table *table;
    const struct bare_table *key; /* a second table that belongs to it; NULL: none was given */
    double lo, hi;                /* the scale of its ratings; 0 and 100 where nothing was said */
    double window_days;           /* of then and now; 0 where nothing was said */
    double sd, reliability;       /* of a group to compare with; both 0 where none was named */
};

enum { INSIGHT_NUMBER_COUNT_MAX = 64 };

struct insight_answer {
    struct named_estimate numbers[INSIGHT_NUMBER_COUNT_MAX];
    size_t number_count;
    void (*put_parts)(struct json_out *json, const void *parts); /* members; NULL: none */
    const void *parts;
};

struct insight {
    str name;   /* of the command line */
    str page;   /* the page that tells it in words; empty: there is none */
    bool gated; /* silent until the safety gate is open */

    /* From what lies up to and on `as_of`; `nb` is NULL behind a closed gate: then nothing is
     * written. `out` is empty before. */
    void (*of_notebook)(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out);

    /* What a closed gate leaves of one that is not gated; NULL: all of it. */
    void (*of_closed)(struct notebook *nb, day as_of, struct arena *arena,
                      struct insight_answer *out);

    /* False, with problems, when a column is missing or a cell holds something else. */
    bool (*of_table)(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems);
};

/* All of them, in the order in which they are listed. */
const struct insight *const *insights_all(size_t *count);

/* NULL for a name that none has. */
const struct insight *insight_find(str name);

void insight_of_notebook(const struct insight *insight, struct notebook *nb, bool gate_open,
                         day as_of, struct arena *arena, struct insight_answer *out);

bool insight_of_table(const struct insight *insight, const struct insight_input *input,
                      struct arena *arena, struct insight_answer *out, struct problems *problems);

/* One more number of an answer. Whatever its verdict is, it has a need exactly where that is "not
 * yet known": a number that is known, but that its insight lays beside no earlier one, needs a
 * second look, a fortnight later. Only what is known has a verdict. */
void insight_answer_add(struct insight_answer *answer, str name, const struct estimate *estimate);

void insight_put_json(struct json_out *json, const struct insight *insight,
                      const struct insight_answer *answer);

#endif
