#include "serve_look.h"

#include <sodium.h>

#include "life.h"

/* A year shows every picture, and is there in a moment. */
enum { LOOK_YEARS = 1, LOOK_SEED = 1 };

/* Records sealed in one go: few enough for the scratch memory. */
enum { RECORDS_AT_ONCE = 1000 };

static void make(struct vault *vault, struct random *random, struct arena scratch)
{
    struct secret secret = {.type = SECRET_KEY_FILE};
    uint8_t salt[SALT_LEN];
    struct effects effects = effects_new(&scratch);
    random_take(random, secret.bytes, sizeof secret.bytes);
    random_take(random, salt, sizeof salt);
    vault_make(vault, &secret, 1, salt, STRETCH_NATIVE, random, &effects);
    vault_commit(vault);
    sodium_memzero(&secret, sizeof secret);
}

/* False when the life is over. */
static bool tell_some(struct vault *vault, struct life *life, struct random *random,
                      struct arena scratch)
{
    struct effects effects = effects_new(&scratch);
    struct record record;
    bool more = true;
    for (int i = 0; i < RECORDS_AT_ONCE && more; i++) {
        more = life_next(life, &scratch, &record);
        if (more) CHECK(vault_append(vault, &record, random, &effects));
    }
    vault_commit(vault);
    return more;
}

bool serve_look_begin(struct open_notebook *look, const struct life_teller *who, struct moment now,
                      struct refusal *why)
{
    static struct life life;
    struct random random = {0};
    if (!open_start_apart(look, why)) return false;
    randombytes_buf(random.seed, sizeof random.seed);
    make(&look->vault, &random, look->scratch);
    life_begin(&life, who, LOOK_SEED, LOOK_YEARS, now);
    while (tell_some(&look->vault, &life, &random, look->scratch)) continue;
    return true;
}
