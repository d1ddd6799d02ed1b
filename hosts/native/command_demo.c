/* command_demo.c - the command that makes a made-up notebook to look around in. */
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "guarded_file.h"
#include "life.h"
#include "str.h"

/* Records stored in one transaction: few enough for the scratch memory, many enough to be quick. */
enum { RECORDS_AT_ONCE = 4000 };

static const str demo_passphrase = STR_INIT("demo");

struct demo {
    struct life life;
    struct random random; /* seeded by what was asked for: the same again gives the same */
    uint32_t count;
    bool over;
};

/* What was stored so far, and what comes next: another try begins again from `stored`. */
struct telling {
    struct demo stored, next;
};

/* A whole number lo..hi given to an option; `otherwise` where it was not given. */
static bool read_number(const struct call *call, enum option_name option, int64_t lo, int64_t hi,
                        int64_t otherwise, int64_t *out, struct refusal *why)
{
    const char *given = call->given.value[option];
    *out = otherwise;
    if (given == NULL) return true;
    if (str_parse_int(str_of_c(given), out) && *out >= lo && *out <= hi) return true;
    return refuse(why, OUTCOME_USAGE, "--%s takes a whole number from %lld to %lld.",
                  option_rows[option].name, (long long)lo, (long long)hi);
}

/* Whose life is asked for; the first of them where none is named. */
static bool read_who(const struct call *call, const struct life_teller **who, struct refusal *why)
{
    const char *given = call->given.value[OPTION_WHO];
    *who = given == NULL ? &life_tellers[0] : life_find(str_of_c(given));
    if (*who) return true;
    char names[256];
    struct buf list = buf_over(names, sizeof names - 1);
    for (size_t i = 0; i < life_faces_count; i++)
        buf_format(&list, "%s%ls", i > 0 ? ", " : "", STR(life_faces[i].name));
    return refuse(why, OUTCOME_USAGE, "--who takes one of: %.*s.", (int)list.len, list.ptr);
}

static struct random random_of(str who, int64_t seed, int64_t years, struct moment now)
{
    struct random random = {0};
    int64_t asked[3] = {seed, years, now.utc_ms};
    crypto_generichash(random.seed, sizeof random.seed, (const unsigned char *)asked, sizeof asked,
                       (const unsigned char *)who.ptr, who.len);
    return random;
}

static bool make_notebook(struct call *call, void *context, struct arena *arena,
                          struct effects *effects, struct refusal *why)
{
    (void)arena;
    struct demo *demo = &((struct telling *)context)->stored;
    struct secret secret = {.type = SECRET_PASSPHRASE};
    uint8_t salt[SALT_LEN];
    random_take(&demo->random, salt, sizeof salt);
    if (!secrets_stretch(demo_passphrase, salt, STRETCH_NATIVE, secret.bytes, why)) return false;
    vault_make(&call->nb->vault, &secret, 1, salt, STRETCH_NATIVE, &demo->random, effects);
    return true;
}

static bool append_some(struct call *call, void *context, struct arena *arena,
                        struct effects *effects, struct refusal *why)
{
    struct telling *telling = context;
    struct demo *demo = &telling->next;
    (void)why;
    *demo = telling->stored;
    for (int i = 0; i < RECORDS_AT_ONCE && !demo->over; i++) {
        struct record record;
        demo->over = !life_next(&demo->life, arena, &record);
        if (demo->over) break;
        bool appended = vault_append(&call->nb->vault, &record, &demo->random, effects);
        CHECK(appended);
        demo->count = demo->life.written;
    }
    return true;
}

/* Opens DIR/notebook.db, which is not there yet. */
static bool start(struct call *call, struct refusal *why)
{
    char path[STORE_PATH_MAX];
    if (*call->arguments[0] == '\0')
        return refuse(why, OUTCOME_USAGE, "Say which folder: evenkeel demo DIR");
    int len = snprintf(path, sizeof path, "%s/notebook.db", call->arguments[0]);
    if (len < 0 || (size_t)len >= sizeof path)
        return refuse(why, OUTCOME_USAGE, "The name of the folder is too long.");
    if (!guarded_file_make_folder(path, why) || !open_start(call->nb, path, why)) return false;
    call->opened = true;
    return vault_state(&call->nb->vault) == VAULT_EMPTY ||
           refuse(why, OUTCOME_FAILED, "There is a notebook at %s already; it was left alone.",
                  path);
}

static bool tell(struct call *call, struct telling *telling, struct refusal *why)
{
    if (!call_write(call, make_notebook, telling, why)) return false;
    while (!telling->stored.over) {
        if (!call_write(call, append_some, telling, why)) return false;
        telling->stored = telling->next;
    }
    return true;
}

int command_demo(struct call *call)
{
    struct refusal why;
    const struct life_teller *who;
    int64_t seed, years;
    struct telling *telling = calloc(1, sizeof *telling);
    CHECK(telling);
    int64_t until = life_years_until(call->now);
    int64_t most = until < LIFE_YEARS_MAX ? until : LIFE_YEARS_MAX;
    bool good = read_number(call, OPTION_SEED, 0, INT64_MAX, 1, &seed, &why) &&
                read_number(call, OPTION_YEARS, 1, most, 1, &years, &why) &&
                read_who(call, &who, &why) && start(call, &why);
    if (good) {
        telling->stored.random = random_of(who->name, seed, years, call->now);
        life_begin(&telling->stored.life, who, (uint64_t)seed, (int)years, call->now);
        good = tell(call, telling, &why);
    }
    if (good)
        complain("A made-up notebook with %u records is in %s; its passphrase is: demo",
                 telling->stored.count, call->nb->path);
    free(telling);
    return good ? call_end_written(call) : call_refuse(call, &why);
}
