#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command.h"
#include "draft.h"
#include "guarded_file.h"
#include "language.h"
#include "str.h"

/* How often others may be faster before we say so. */
enum { WRITE_TRIES_MAX = 1000 };

void print(str bytes)
{
    fwrite(bytes.ptr, 1, bytes.len, stdout);
}

bool call_start(struct call *call, struct refusal *why)
{
    char path[STORE_PATH_MAX];
    if (!open_find_path(call->given.value[OPTION_NOTEBOOK], path, why) ||
        !open_start(call->nb, path, why))
        return false;
    call->opened = true;
    return vault_state(&call->nb->vault) != VAULT_EMPTY ||
           refuse(why, OUTCOME_FAILED,
                  "There is no notebook at %s yet; make one with: evenkeel new", path);
}

const char *call_passphrase_file(const struct call *call)
{
    const char *given = call->given.value[OPTION_PASSPHRASE_FILE];
    if (given == NULL) given = getenv("EVENKEEL_PASSPHRASE_FILE");
    return given != NULL && *given != '\0' ? given : NULL;
}

bool call_passphrase(struct call *call, struct passphrase *out, struct refusal *why)
{
    const char *file = call_passphrase_file(call);
    return file != NULL
               ? secrets_read_passphrase(out, file, why)
               : secrets_ask_passphrase(out, tell("Passphrase:"), "--passphrase-file", why);
}

/* A key file opens the notebook unless a passphrase is shown. */
static bool open_with_key(struct call *call, bool *done, struct refusal *why)
{
    char path[STORE_PATH_MAX];
    struct secret key;
    struct refusal unsaid;
    open_key_path(call->nb->path, path);
    *done = false;
    if (call->given.value[OPTION_PASSPHRASE_FILE] != NULL) return false;
    if (guarded_file_look(path, "The key file", &unsaid) == GUARD_ABSENT) return false;
    *done = true;
    return secrets_read_file(path, &key, why) && open_with_secret(call->nb, &key, why);
}

static void say_damage(const struct open_notebook *nb)
{
    if (nb->store.damaged)
        complain("The notebook's file is damaged: %s What is whole is read; nothing is written."
                 " `evenkeel check` says more.",
                 nb->store.damage);
    else if (nb->vault.fault_count > 0)
        complain(
            "A part of the notebook is damaged; everything else is whole. `evenkeel check` says"
            " what it is.");
}

bool call_unlock(struct call *call, struct refusal *why)
{
    bool done;
    bool good = open_with_key(call, &done, why);
    if (!done) {
        struct passphrase passphrase = {0};
        good = call_passphrase(call, &passphrase, why) &&
               open_with_passphrase(call->nb, &passphrase, why);
        secrets_drop_passphrase(&passphrase);
    }
    if (good) say_damage(call->nb);
    return good;
}

bool call_open(struct call *call, struct refusal *why)
{
    return call_start(call, why) && call_unlock(call, why);
}

/* Output that is lost is a failure, whatever else went well. */
static int end(struct call *call, enum outcome outcome)
{
    if (call->opened) open_end(call->nb);
    call->opened = false;
    if (fflush(stdout) == 0 && !ferror(stdout)) return (int)outcome;
    complain("Standard output does not take what is printed.");
    return outcome == OUTCOME_DONE ? (int)OUTCOME_FAILED : (int)outcome;
}

int call_end(struct call *call, enum outcome outcome)
{
    bool damaged = call->opened && open_is_damaged(call->nb);
    return end(call, outcome == OUTCOME_DONE && damaged ? OUTCOME_DAMAGED : outcome);
}

int call_end_written(struct call *call)
{
    return end(call, OUTCOME_DONE);
}

int call_refuse(struct call *call, const struct refusal *why)
{
    refusal_say(why);
    return end(call, why->outcome);
}

bool call_write(struct call *call, call_build build, void *context, struct refusal *why)
{
    return call_write_in(call, call->nb->scratch, build, context, why);
}

bool call_write_in(struct call *call, struct arena room, call_build build, void *context,
                   struct refusal *why)
{
    struct open_notebook *nb = call->nb;
    for (int i = 0; i < WRITE_TRIES_MAX; i++) {
        struct arena arena = room;
        struct effects effects = effects_new(&arena);
        if (!build(call, context, &arena, &effects, why)) {
            vault_rollback(&nb->vault);
            return false;
        }
        if (effects.count == 0) return true;
        enum store_result result = open_store(nb, &effects, why);
        if (result != STORE_STALE) return result == STORE_DONE;
    }
    return refuse(why, OUTCOME_FAILED, "Other programs keep writing in the notebook; try again.");
}

const struct kind *command_find_kind(const char *name, struct refusal *why)
{
    const struct kind *kind = kind_find(str_of_c(name));
    if (kind != NULL) return kind;
    str nearest = draft_nearest_kind(str_of_c(name));
    if (nearest.len > 0)
        refuse(why, OUTCOME_USAGE, "There is no kind %.40s. Did you mean %.*s?", name,
               STR_STDIO(nearest));
    else
        refuse(why, OUTCOME_USAGE, "There is no kind %.40s; evenkeel kinds lists them.", name);
    return NULL;
}
