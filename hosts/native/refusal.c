#include "refusal.h"

#include <stdarg.h>
#include <stdio.h>

#include "language.h"

bool refuse(struct refusal *why, enum outcome outcome, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(why->text, sizeof why->text, tell(format), arguments);
    va_end(arguments);
    why->outcome = outcome;
    return false;
}

int refusal_say(const struct refusal *why)
{
    fprintf(stderr, "evenkeel: %s\n", why->text);
    return (int)why->outcome;
}

void complain(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("evenkeel: ", stderr);
    vfprintf(stderr, tell(format), arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

void tell_line(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vprintf(tell(format), arguments);
    putchar('\n');
    va_end(arguments);
}
