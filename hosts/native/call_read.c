#include <stdio.h>
#include <string.h>

#include "clock.h"
#include "command.h"
#include "language.h"
#include "str.h"
#include "utf8.h"

/* How many steps (insert, drop, change) lead from one word to another, at most 9 letters looked at.
 */
static size_t distance(const char *from, const char *to)
{
    enum { LETTERS_MAX = 16 };
    size_t row[LETTERS_MAX + 1], from_len = strlen(from), to_len = strlen(to);
    if (from_len > LETTERS_MAX || to_len > LETTERS_MAX) return SIZE_MAX;
    for (size_t j = 0; j <= to_len; j++) row[j] = j;
    for (size_t i = 0; i < from_len; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < to_len; j++) {
            size_t least = corner + (from[i] != to[j]);
            if (row[j] + 1 < least) least = row[j] + 1;
            if (row[j + 1] + 1 < least) least = row[j + 1] + 1;
            corner = row[j + 1];
            row[j + 1] = least;
        }
    }
    return row[to_len];
}

static bool refuse_unknown(const char *name, struct refusal *why)
{
    const char *nearest = NULL;
    size_t least = 3;
    for (size_t i = 0; i < commands_count; i++) {
        size_t steps = distance(name, commands[i].name);
        if (steps < least) {
            least = steps;
            nearest = commands[i].name;
        }
    }
    if (nearest != NULL)
        return refuse(why, OUTCOME_USAGE, "There is no command %s. Did you mean %s?", name,
                      nearest);
    return refuse(why, OUTCOME_USAGE, "There is no command %s; evenkeel help lists them.", name);
}

static bool check_words(int count, char **words, struct refusal *why)
{
    for (int i = 1; i < count; i++)
        if (!utf8_valid(str_of_c(words[i])))
            return refuse(why, OUTCOME_USAGE, "Word %d of the command line is not UTF-8.", i);
    return true;
}

static bool check_options(const struct call *call, struct refusal *why)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (call->given.value[i] != NULL && !command_takes(call->command, (enum option_name)i))
            return refuse(why, OUTCOME_USAGE, "%s does not take --%s; see: evenkeel help %s",
                          call->command->name, option_rows[i].name, call->command->name);
    if (call->given.value[OPTION_HELP] != NULL) return true;
    if (call->argument_count < call->command->count_min ||
        call->argument_count > call->command->count_max)
        return refuse(why, OUTCOME_USAGE, "Use it like this: evenkeel %s%s%s", call->command->name,
                      *call->command->arguments != '\0' ? " " : "", call->command->arguments);
    return true;
}

static bool read_now(struct call *call, struct refusal *why)
{
    const char *given = call->given.value[OPTION_NOW];
    call->now = clock_now();
    return given == NULL || clock_parse(str_of_c(given), &call->now) ||
           refuse(why, OUTCOME_USAGE,
                  "--now takes a time such as 2026-11-21T21:30 or 2026-11-21T21:30:00+01:00.");
}

bool call_read(struct call *call, int count, char **words, struct refusal *why)
{
    if (!check_words(count, words, why) || !options_read(&call->given, count, words, why))
        return false;
    if (call->given.value[OPTION_LANG] != NULL)
        language_choose(str_of_c(call->given.value[OPTION_LANG]));
    call->arguments = words + call->given.first_argument;
    call->argument_count = (size_t)(count - call->given.first_argument);
    const char *name = call->argument_count > 0 ? call->arguments[0] : NULL;
    if (name == NULL && call->given.value[OPTION_HELP] != NULL)
        name = "help";
    else if (name == NULL && call->given.value[OPTION_VERSION] != NULL)
        name = "version";
    else if (name == NULL)
        call->given.value[OPTION_OPEN] = "";
    else
        call->arguments++, call->argument_count--;
    call->command = command_find(name != NULL ? name : "serve");
    if (call->command == NULL) return refuse_unknown(name, why);
    return check_options(call, why) && read_now(call, why);
}

bool call_day(const struct call *call, enum option_name option, day *out, struct refusal *why)
{
    const char *given = call->given.value[option];
    return given == NULL || day_parse(str_of_c(given), out) ||
           refuse(why, OUTCOME_USAGE, "--%s takes a day such as 2026-11-21.",
                  option_rows[option].name);
}
