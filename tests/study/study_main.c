/* study_main.c - runs the study and prints its table; fails when a row is not what it has to be.
 *
 * usage: study            Markdown on standard output, for docs/EVIDENCE.md
 *        study --quick    the settings of `make test`: only what failed, and the sum
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "study.h"

enum { ARENA_LEN = 64 << 20 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

/* Four standard errors of the counting itself: what chance alone does not do. */
static double room(const struct study *study, const struct study_row *row, double limit)
{
    if (!study->quick) return 0;
    double share = limit / 100;
    return 400 * sqrt(share * (1 - share) / row->runs);
}

static bool fits(const struct study *study, const struct study_row *row)
{
    return row->percent >= row->least - room(study, row, row->least) &&
           row->percent <= row->most + room(study, row, row->most);
}

static void print_row(const struct study *study, const struct study_row *row)
{
    printf("| %s | %.1f | %d |", row->setting, row->percent, row->runs);
    const char *reached = fits(study, row) ? "" : " **not reached**";
    if (row->most >= 100 && row->least <= 0) printf(" told, not promised |\n");
    else if (row->most >= 100) printf(" at least %.0f%s |\n", row->least, reached);
    else if (row->least <= 0) printf(" at most %.0f%s |\n", row->most, reached);
    else printf(" %.0f to %.0f%s |\n", row->least, row->most, reached);
}

/* Rows of one part stand together, whatever the order in which they were run. */
static void print_tables(const struct study *study)
{
    bool printed[STUDY_ROWS_MAX] = {false};
    printf("Seed %d. Each row counts in how many of 100 made-up notebooks it came out so; with 400 "
           "of them a\nshare near 95 is known to about one of 100 either way.\n\n",
           STUDY_SEED);
    for (size_t first = 0; first < study->count; first++) {
        if (printed[first]) continue;
        const char *part = study->rows[first].part;
        printf("**%s**\n\n| setting | of 100 runs | runs | has to be |\n|---|---|---|---|\n", part);
        for (size_t i = first; i < study->count; i++) {
            if (strcmp(study->rows[i].part, part) != 0) continue;
            printed[i] = true;
            print_row(study, &study->rows[i]);
        }
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    static struct study study;
    study.quick = argc > 1 && strcmp(argv[1], "--quick") == 0;
    void *memory = malloc(ARENA_LEN);
    CHECK(memory);
    study.arena = arena_over(memory, ARENA_LEN);
    study_intervals(&study);
    study_share(&study);
    study_questionnaire(&study);
    study_coin(&study);
    study_verdicts(&study);
    size_t failed = 0;
    for (size_t i = 0; i < study.count; i++) failed += !fits(&study, &study.rows[i]);
    if (!study.quick) print_tables(&study);
    else printf("%zu passed, %zu failed\n", study.count - failed, failed);
    free(memory);
    return failed > 0;
}
