#include "command.h"
#include "running.h"
#include "serve.h"
#include "str.h"

/* 0 for none; false when it is no port. */
static bool read_port(const struct call *call, int *port, struct refusal *why)
{
    const char *given = call->given.value[OPTION_PORT];
    int64_t number = 0;
    if (given && (!str_parse_int(str_of_c(given), &number) || number < 0 || number > 65535))
        return refuse(why, OUTCOME_USAGE, "--port takes a number from 0 to 65535.");
    *port = (int)number;
    return true;
}

int command_serve(struct call *call)
{
    static char path[STORE_PATH_MAX];
    struct refusal why = {0};
    struct passphrase passphrase = {0};
    const char *file = call_passphrase_file(call);
    struct serve_options options = {
        .notebook_path = path,
        .passphrase = file ? &passphrase : NULL,
        .open_browser = call->given.value[OPTION_OPEN] != NULL,
        .now = call->given.value[OPTION_NOW] ? &call->now : NULL,
    };
    bool ran = read_port(call, &options.port, &why) &&
               open_find_path(call->given.value[OPTION_NOTEBOOK], path, &why) &&
               (!file || secrets_read_passphrase(&passphrase, file, &why)) &&
               serve_run(&options, &why);
    secrets_drop_passphrase(&passphrase);
    return ran ? OUTCOME_DONE : refusal_say(&why);
}

int command_lock(struct call *call)
{
    char path[STORE_PATH_MAX], answer[RUNNING_LINE_MAX];
    struct refusal why = {0};
    if (!open_find_path(call->given.value[OPTION_NOTEBOOK], path, &why)) return refusal_say(&why);
    switch (running_ask(path, "lock", answer)) {
    case RUNNING_ANSWERED:
        return OUTCOME_DONE;
    case RUNNING_NONE:
        refuse(&why, OUTCOME_FAILED, "No page of this notebook is running.");
        break;
    case RUNNING_SILENT:
        refuse(&why, OUTCOME_FAILED, "The page of this notebook does not answer.");
        break;
    }
    return refusal_say(&why);
}
