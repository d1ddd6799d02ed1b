/* report_border.c - the report in WebAssembly; report.mjs holds the watch. */
#include <stdlib.h>

#include "report.h"

#define EXPORT(name) __attribute__((export_name(#name)))

static struct report report;

_Noreturn void panic(const char *file, int line, const char *what)
{
    (void)file, (void)line, (void)what;
    __builtin_trap();
}

EXPORT(border_begin) void border_begin(int32_t years);
EXPORT(border_report) uint32_t border_report(void);

void border_begin(int32_t years)
{
    size_t room = report_room(years);
    void *memory = malloc(room);
    CHECK(memory);
    report.whole = arena_over(memory, room);
    report_begin(&report, years);
}

uint32_t border_report(void)
{
    return (uint32_t)report_run(&report, NULL, NULL);
}
