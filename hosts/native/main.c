/* main.c - where the program starts: one command, one exit code. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr,
            "evenkeel: A mistake in the program (%s:%d: %s). Nothing that was saved is"
            " lost.\n",
            file, line, what);
    abort();
}

int main(int count, char **words)
{
    static struct open_notebook notebook;
    struct call call = {.nb = &notebook};
    struct refusal why = {0};
    if (!secrets_guard_process(&why) || !call_read(&call, count, words, &why))
        return refusal_say(&why);
    secrets_random(call.random.seed, sizeof call.random.seed);
    if (call.given.value[OPTION_HELP] != NULL) {
        call.arguments = (char *[]){(char *)(uintptr_t)call.command->name};
        call.argument_count = strcmp(call.command->name, "help") == 0 ? 0 : 1;
        call.command = command_find("help");
    }
    return call.command->run(&call);
}
