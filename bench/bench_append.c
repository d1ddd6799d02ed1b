/* bench_append.c - a record saved, durable before the reply, against a bare durable append of the
 * same bytes.
 *
 * usage: bench_append [YEARS...]      1 and 10 when none is given; the files lie in $TMPDIR
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "life.h"
#include "open.h"
#include "str.h"

enum { ROUNDS = 300, RECORDS_AT_ONCE = 4000 };

static const struct moment now = {1795293000000, 60};

struct writer {
    struct open_notebook nb;
    struct random random;
    struct life life;
    int bare; /* the file of bare appends */
};

/* False when it has to be sealed anew, as once after a notebook is made. */
static bool store(struct writer *writer, const struct effects *effects)
{
    struct refusal why;
    enum store_result result = open_store(&writer->nb, effects, &why);
    if (result == STORE_STALE) return false;
    if (result == STORE_DONE) return true;
    refusal_say(&why);
    exit(1);
}

static size_t append(struct writer *writer, struct arena *arena, int count, struct effects *effects)
{
    size_t len = 0;
    for (int i = 0; i < count; i++) {
        struct record record;
        if (!life_next(&writer->life, arena, &record)) break;
        bool appended = vault_append(&writer->nb.vault, &record, &writer->random, effects);
        CHECK(appended);
    }
    for (size_t i = 0; i < effects->count; i++) len += effects->at[i].a.len + effects->at[i].b.len;
    return len;
}

static void begin(struct writer *writer, const char *folder, int years)
{
    char path[STORE_PATH_MAX];
    struct refusal why;
    snprintf(path, sizeof path, "%s/notebook.db", folder);
    CHECK(open_start(&writer->nb, path, &why));
    struct arena arena = writer->nb.scratch;
    struct effects effects = effects_new(&arena);
    struct secret secret = {.type = SECRET_KEY_FILE};
    vault_make(&writer->nb.vault, &secret, 1, NULL, STRETCH_NATIVE, &writer->random, &effects);
    CHECK(store(writer, &effects));
    life_begin(&writer->life, &life_tellers[0], 1, years + 1, now);
    for (int left = years * LIFE_RECORDS_A_YEAR; left > 0; left -= RECORDS_AT_ONCE) {
        struct life before = writer->life;
        do {
            writer->life = before;
            arena = writer->nb.scratch;
            effects = effects_new(&arena);
            append(writer, &arena, left < RECORDS_AT_ONCE ? left : RECORDS_AT_ONCE, &effects);
        } while (!store(writer, &effects));
    }
    snprintf(path, sizeof path, "%s/bare", folder);
    writer->bare = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    CHECK(writer->bare >= 0);
}

static void measure(int years)
{
    enum { TARGET_TENTHS = 15 };
    static char bytes[1 << 16];
    static double ours[ROUNDS], bare[ROUNDS], ratio[ROUNDS];
    char folder[] = "/tmp/evenkeel-bench.XXXXXX";
    struct writer *writer = calloc(1, sizeof *writer);
    CHECK(writer && mkdtemp(folder));
    begin(writer, folder, years);
    for (size_t i = 0; i < ROUNDS; i++) {
        struct arena arena = writer->nb.scratch;
        struct effects effects = effects_new(&arena);
        double start = bench_seconds();
        size_t len = append(writer, &arena, 1, &effects);
        CHECK(store(writer, &effects));
        ours[i] = bench_seconds() - start;
        CHECK(len <= sizeof bytes);
        start = bench_seconds();
        CHECK(write(writer->bare, bytes, len) == (ssize_t)len && fdatasync(writer->bare) == 0);
        bare[i] = bench_seconds() - start;
        ratio[i] = ours[i] / bare[i];
    }
    bench_row("record_saved_ms", years, bench_median(ours, ROUNDS) * 1e3,
              bench_median(bare, ROUNDS) * 1e3, bench_median(ratio, ROUNDS), TARGET_TENTHS / 10.0);
    open_end(&writer->nb);
    close(writer->bare);
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK(system(command) == 0);
}

int main(int argc, char **argv)
{
    CHECK(sodium_init() >= 0);
    static const int otherwise[] = {1, 10};
    for (int i = 1; i < argc; i++) measure(atoi(argv[i]));
    for (size_t i = 0; argc == 1 && i < COUNT(otherwise); i++) measure(otherwise[i]);
    return 0;
}
