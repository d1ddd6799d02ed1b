#include "serve_look.h"

#include <sodium.h>

#include "made_up.h"

bool serve_look_begin(struct open_notebook *look, const struct life_teller *who, struct moment now,
                      struct refusal *why)
{
    static struct life life;
    struct random random = {0};
    if (!open_start_apart(look, why)) return false;
    randombytes_buf(random.seed, sizeof random.seed);
    bool begun = made_up_begin(&look->vault, &life, who, now, &random, look->scratch);
    sodium_memzero(&random, sizeof random);
    if (begun) return true;
    open_end(look);
    return refuse(why, OUTCOME_FAILED, "The clock of this machine stands before 1971.");
}
