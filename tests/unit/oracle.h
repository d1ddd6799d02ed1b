/* oracle.h - numbers out of the reference calculations in tests/oracle/, by their path.
 *
 *     str json = test_read_file(&arena, "tests/oracle/01_questionnaire.json");
 *     oracle_number(json, "person/%d/S/mean", 0)
 */
#ifndef ORACLE_H
#define ORACLE_H

#include "test.h"

/* The text of the value at `path`: members by name, array elements from 0, parted by "/". False
 * when there is none. */
bool oracle_find(str json, const char *path, str *out);

/* The number at a path written as printf does; fails the test when there is none. */
double oracle_number(str json, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Visits every number below `path`, which begins with nothing or ends with its name. */
void oracle_each_number(str json, const char *path,
                        void (*visit)(const char *path, double number, void *context),
                        void *context);

/* Agreement asked of values that no optimiser stands behind. */
#define CHECK_ORACLE(got, want) CHECK_NEAR((got), (want), 1e-7)

#endif
