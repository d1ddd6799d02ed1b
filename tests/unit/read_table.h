/* read_table.h - the data of the reference calculations, as arrays.
 *
 *     struct bare_table table = read_table("tests/oracle/reas_counts.csv", &arena);
 *     double *days = read_numbers(&table, S("day"), &arena);
 */
#ifndef READ_TABLE_H
#define READ_TABLE_H

#include "bare.h"

/* Fails the test, and has no rows, where the file is not a table. */
struct bare_table read_table(const char *path, struct arena *arena);

/* A column, every cell a number; fails the test otherwise. */
double *read_numbers(const struct bare_table *table, str name, struct arena *arena);

#endif
