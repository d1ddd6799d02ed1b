#include "test.h"

#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct test *tests;
static int failures_now; /* of the test that runs; the first few are printed */
enum { FAILURES_PRINTED_MAX = 5 };
static jmp_buf panic_exit;
static bool panic_expected;
static char *arenas[64];
static size_t arena_count;

_Noreturn void panic(const char *file, int line, const char *what)
{
    if (panic_expected) longjmp(panic_exit, 1);
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

void test_register(struct test *test)
{
    struct test **at = &tests;
    while (*at && strcmp((*at)->name, test->name) < 0) at = &(*at)->next;
    test->next = *at;
    *at = test;
}

void test_fail(const char *file, int line, const char *what)
{
    if (++failures_now <= FAILURES_PRINTED_MAX) fprintf(stderr, "%s:%d: %s\n", file, line, what);
}

void test_check_int(const char *file, int line, const char *what, int64_t got, int64_t want)
{
    if (got == want) return;
    test_fail(file, line, what);
    if (failures_now <= FAILURES_PRINTED_MAX)
        fprintf(stderr, "    got %" PRId64 ", want %" PRId64 "\n", got, want);
}

void test_check_str(const char *file, int line, const char *what, str got, str want)
{
    if (str_equal(got, want)) return;
    test_fail(file, line, what);
    if (failures_now <= FAILURES_PRINTED_MAX)
        fprintf(stderr, "    got  \"%.*s\"\n    want \"%.*s\"\n", STR_STDIO(got), STR_STDIO(want));
}

void test_check_near(const char *file, int line, const char *what, double got, double want,
                     double tolerance)
{
    if (fabs(got - want) <= tolerance) return;
    test_fail(file, line, what);
    if (failures_now <= FAILURES_PRINTED_MAX)
        fprintf(stderr, "    got %.17g, want %.17g within %g\n", got, want, tolerance);
}

struct arena test_arena(size_t size)
{
    char *memory = malloc(size);
    if (!memory || arena_count == COUNT(arenas)) abort();
    arenas[arena_count++] = memory;
    memset(memory, 0x55, size); /* whoever reads what it never wrote shall notice */
    return arena_over(memory, size);
}

bool test_panics(void (*run)(void *), void *context)
{
    panic_expected = true;
    bool panicked = setjmp(panic_exit) != 0;
    if (!panicked) run(context);
    panic_expected = false;
    return panicked;
}

str test_read_file(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        test_fail(path, 0, "cannot be read");
        if (file) fclose(file);
        return (str){0};
    }
    size_t len = (size_t)ftell(file);
    rewind(file);
    char *bytes = arena_take_raw(arena, 1, 1, len + 1);
    bool whole = fread(bytes, 1, len, file) == len;
    fclose(file);
    if (!whole) test_fail(path, 0, "cannot be read");
    return (str){bytes, len};
}

uint64_t test_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int main(int argc, char **argv)
{
    int passed = 0, failed = 0;
    for (struct test *test = tests; test; test = test->next) {
        if (argc > 1 && !strstr(test->name, argv[1])) continue;
        failures_now = 0;
        test->run();
        while (arena_count > 0) free(arenas[--arena_count]);
        if (failures_now > 0) fprintf(stderr, "FAILED %s\n", test->name);
        failed += failures_now > 0;
        passed += failures_now == 0;
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
