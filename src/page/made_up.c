#include "made_up.h"

/* A year shows every picture, and is there in a moment. */
enum { YEARS = 1, SEED = 1 };

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
    secret_wipe(&secret);
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

bool made_up_begin(struct vault *vault, struct life *life, const struct life_teller *teller,
                   struct moment now, struct random *random, struct arena scratch)
{
    if (life_years_until(now) < YEARS) return false;
    make(vault, random, scratch);
    life_begin(life, teller, SEED, YEARS, now);
    while (tell_some(vault, life, random, scratch)) continue;
    return true;
}
