/* report.h - everything that a made-up notebook can be asked, as one report: what is timed.
 *
 * No clock and no files, so that the same report runs natively and in WebAssembly.
 */
#ifndef REPORT_H
#define REPORT_H

#include "arena.h"
#include "notebook.h"

enum { REPORT_SCRATCH_LEN = 256 << 20, REPORT_OUT_LEN = 16 << 20 };

struct report {
    struct arena whole;
    struct notebook notebook;
    void *scratch, *out;
};

/* How much room `whole` needs. */
size_t report_room(int years);

/* The first made-up life, told over so many years. */
void report_begin(struct report *report, int years);

/* All insights as JSON, up to the last day; the length of them. `parts` is told after each. */
size_t report_run(const struct report *report, void (*after)(str insight, void *context),
                  void *context);

#endif
