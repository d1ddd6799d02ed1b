#include "refusal.h"

#include <stdarg.h>
#include <stdio.h>

bool refuse(struct refusal *why, enum outcome outcome, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(why->text, sizeof why->text, format, arguments);
    va_end(arguments);
    why->outcome = outcome;
    return false;
}

int refusal_say(const struct refusal *why)
{
    say("%s", why->text);
    return (int)why->outcome;
}

void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("evenkeel: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

const char *say_plural(size_t count) { return count == 1 ? "" : "s"; }
