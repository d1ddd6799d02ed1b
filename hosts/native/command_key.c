/* command_key.c - the commands about ways to unlock: new, passphrase, recover. */
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "guarded_file.h"
#include "json_out.h"
#include "language.h"
#include "record_change.h"
#include "recovery.h"
#include "str.h"
#include "terminal.h"

enum { CODE_LEN_MAX = 256 };

/* A new passphrase, from the file of `option` or asked for twice. */
static bool new_passphrase(struct call *call, enum option_name option, struct passphrase *out,
                           struct refusal *why)
{
    struct passphrase again = {0};
    const char *file = call->given.value[option];
    const char *option_text =
        option == OPTION_PASSPHRASE_FILE ? "--passphrase-file" : "--new-passphrase-file";
    bool asks = file == NULL && (option != OPTION_PASSPHRASE_FILE || !call_passphrase_file(call));
    bool good = file != NULL ? secrets_read_passphrase(out, file, why)
                : asks ? secrets_ask_passphrase(out, tell("New passphrase:"), option_text, why)
                       : call_passphrase(call, out, why);
    if (good && !secrets_long_enough(out))
        good = refuse(why, OUTCOME_USAGE,
                      "A new passphrase has at least %d characters; a few words that only you"
                      " would put together do well.",
                      (int)PASSPHRASE_CHARS_MIN);
    if (good && asks) {
        good = secrets_ask_passphrase(&again, tell("Once more:"), option_text, why);
        if (good && !str_equal(secrets_text(&again), secrets_text(out)))
            good = refuse(why, OUTCOME_USAGE, "The two were not the same; nothing was changed.");
    }
    secrets_drop_passphrase(&again);
    return good;
}

/* Stretched under a salt of its own. */
static bool stretch_new(struct call *call, enum option_name option, struct secret *out,
                        uint8_t salt[SALT_LEN], struct refusal *why)
{
    struct passphrase passphrase = {0};
    secrets_random(salt, SALT_LEN);
    out->type = SECRET_PASSPHRASE;
    bool good = new_passphrase(call, option, &passphrase, why) &&
                secrets_stretch(secrets_text(&passphrase), salt, STRETCH_NATIVE, out->bytes, why);
    secrets_drop_passphrase(&passphrase);
    return good;
}

/* What a new notebook is made with. */
struct making {
    struct secret secrets[2]; /* the way in, and the recovery code */
    uint8_t salt[SALT_LEN];
};

static void print_code(struct call *call, const struct making *making)
{
    char room[RECOVERY_TEXT_LEN + 64];
    struct buf text = buf_over(room, sizeof room);
    bool as_json = call->given.value[OPTION_JSON] != NULL;
    if (as_json) buf_put(&text, S("{\"recovery_code\":\""));
    recovery_put(&text, &making->secrets[1]);
    buf_put(&text, as_json ? S("\"}\n") : S("\n"));
    print(buf_str(&text));
    sodium_memzero(room, sizeof room);
}

static bool name_it(struct call *call, void *context, struct arena *arena, struct effects *effects,
                    struct refusal *why)
{
    (void)context;
    const struct draft_field typed[] = {{S("name"), S("notebook-name")},
                                        {S("value"), str_of_c(call->given.value[OPTION_NAME])}};
    struct problems problems = {0};
    struct record record = record_new(arena, kind_find(S("setting")));
    if (!draft_read(&record, typed, COUNT(typed), 0, arena, &problems))
        return refuse_problems(why, &problems);
    record.at = call->now;
    record_stamp(call, &record, NULL);
    return record_append(call, &record, effects, why);
}

static bool build_notebook(struct call *call, void *context, struct arena *arena,
                           struct effects *effects, struct refusal *why)
{
    struct making *making = context;
    vault_make(&call->nb->vault, making->secrets, COUNT(making->secrets), making->salt,
               STRETCH_NATIVE, &call->random, effects);
    return call->given.value[OPTION_NAME] == NULL || name_it(call, NULL, arena, effects, why);
}

static bool prepare_way_in(struct call *call, struct making *making, const char *key_path,
                           struct refusal *why)
{
    if (call->given.value[OPTION_NO_PASSPHRASE] == NULL)
        return stretch_new(call, OPTION_PASSPHRASE_FILE, &making->secrets[0], making->salt, why);
    making->secrets[0].type = SECRET_KEY_FILE;
    secrets_random(making->secrets[0].bytes, SECRET_LEN);
    return guarded_file_make_folder(key_path, why) &&
           secrets_write_file(key_path, &making->secrets[0], why);
}

int command_new(struct call *call)
{
    struct refusal why;
    char key_path[STORE_PATH_MAX];
    struct making making = {.secrets = {{0}}};
    if (call_start(call, &why)) {
        refuse(&why, OUTCOME_FAILED, "There is a notebook at %s already; it was left alone.",
               call->nb->path);
        return call_refuse(call, &why);
    }
    if (!call->opened) return refusal_say(&why);
    bool has_key = call->given.value[OPTION_NO_PASSPHRASE] != NULL;
    open_key_path(call->nb->path, key_path);
    if (!prepare_way_in(call, &making, key_path, &why)) return call_refuse(call, &why);
    making.secrets[1] = recovery_make(&call->random);
    bool made = call_write(call, build_notebook, &making, &why);
    if (made) {
        complain("The notebook %s is made.", call->nb->path);
        if (has_key)
            complain("It opens with the key file %s: everyone who can read both can read it.",
                     key_path);
        complain(
            "This is its recovery code, shown only now. Anyone who has it can read the notebook:"
            " keep it where only you find it.");
        print_code(call, &making);
    } else if (has_key) {
        unlink(key_path);
    }
    sodium_memzero(&making, sizeof making);
    return made ? call_end_written(call) : call_refuse(call, &why);
}

/* Changing the way in. */

static bool build_rewrapped(struct call *call, void *context, struct arena *arena,
                            struct effects *effects, struct refusal *why)
{
    (void)arena, (void)why;
    struct making *making = context;
    vault_rewrap(&call->nb->vault, &making->secrets[0], making->salt, STRETCH_NATIVE, &call->random,
                 effects);
    return true;
}

static int set_passphrase(struct call *call)
{
    struct refusal why;
    char key_path[STORE_PATH_MAX];
    struct making making = {.secrets = {{0}}};
    bool good =
        stretch_new(call, OPTION_NEW_PASSPHRASE_FILE, &making.secrets[0], making.salt, &why) &&
        call_write(call, build_rewrapped, &making, &why);
    sodium_memzero(&making, sizeof making);
    if (!good) return call_refuse(call, &why);
    complain(
        "The passphrase is changed. Backups made earlier open with the one they were made under.");
    open_key_path(call->nb->path, key_path);
    if (guarded_file_look(key_path, "The key file", &why) != GUARD_ABSENT)
        complain("The key file %s still opens the notebook without it. Delete that file if only the"
                 " passphrase should.",
                 key_path);
    return call_end_written(call);
}

int command_passphrase(struct call *call)
{
    struct refusal why;
    if (!call_open(call, &why)) return call_refuse(call, &why);
    return set_passphrase(call);
}

static bool read_code(struct call *call, struct secret *code, struct refusal *why)
{
    char text[CODE_LEN_MAX] = "";
    const char *file = call->given.value[OPTION_CODE_FILE];
    struct passphrase read = {0};
    bool good;
    if (file != NULL)
        good = secrets_read_passphrase(&read, file, why);
    else
        good = terminal_ask(tell("Recovery code:"), text, sizeof text) ||
               refuse(why, OUTCOME_LOCKED,
                      "The recovery code is needed: give --code-file, or run this in a terminal.");
    str typed = file != NULL ? secrets_text(&read) : str_of_c(text);
    if (good && !recovery_parse(str_trim(typed), code))
        good = refuse(why, OUTCOME_LOCKED,
                      "This is no recovery code: it has eight groups of four characters and one of"
                      " two, and each is there to be checked.");
    secrets_drop_passphrase(&read);
    sodium_memzero(text, sizeof text);
    return good;
}

int command_recover(struct call *call)
{
    struct refusal why;
    struct secret code = {0};
    bool good = call_start(call, &why) && read_code(call, &code, &why) &&
                open_with_secret(call->nb, &code, &why);
    sodium_memzero(&code, sizeof code);
    return good ? set_passphrase(call) : call_refuse(call, &why);
}
