/* test.h - the unit tests' runner: a test is a function, a check is a line.
 *
 *     TEST(days_round_trip) { CHECK_INT(day_of_civil(civil_of_day(0)), 0); }
 *
 * A failed check prints where and what, fails its test, and lets the test go on.
 */
#ifndef TEST_H
#define TEST_H

#include "arena.h"
#include "base.h"
#include "buf.h"
#include "str.h"

struct test {
    const char *name;
    void (*run)(void);
    struct test *next;
};

void test_register(struct test *test);
void test_fail(const char *file, int line, const char *what);
void test_check_int(const char *file, int line, const char *what, int64_t got, int64_t want);
void test_check_str(const char *file, int line, const char *what, str got, str want);
void test_check_near(const char *file, int line, const char *what, double got, double want,
                     double tolerance);

/* An arena of `size` bytes that is the test's own until it ends. */
struct arena test_arena(size_t size);

/* True when run(context) panics: how a test shows that a CHECK holds the line. */
bool test_panics(void (*run)(void *context), void *context);

/* The contents of a file below tests/, in `arena`; fails the test and is empty when it cannot be
 * read. */
str test_read_file(struct arena *arena, const char *path);

/* Seeded numbers for property tests: the same run every time. */
uint64_t test_random(uint64_t *state);

#define TEST(name)                                                                                 \
    static void test_##name(void);                                                                 \
    __attribute__((constructor)) static void register_##name(void)                                 \
    {                                                                                              \
        static struct test test = {#name, test_##name, NULL};                                      \
        test_register(&test);                                                                      \
    }                                                                                              \
    static void test_##name(void)

#define CHECK_TRUE(cond) ((cond) ? (void)0 : test_fail(__FILE__, __LINE__, #cond))
#define CHECK_INT(got, want)                                                                       \
    test_check_int(__FILE__, __LINE__, #got, (int64_t)(got), (int64_t)(want))
#define CHECK_STR(got, want) test_check_str(__FILE__, __LINE__, #got, (got), (want))
#define CHECK_NEAR(got, want, tolerance)                                                           \
    test_check_near(__FILE__, __LINE__, #got, (got), (want), (tolerance))

#endif
