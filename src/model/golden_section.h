/* golden_section.h - where a function of one variable is highest.
 *
 * Floor 1. Pure.
 *
 *     double at = golden_section_top(&(struct golden_section){height, &profile}, lo, hi, 1e-11);
 *
 * The function has one top between `lo` and `hi`. Each step asks it once and leaves 0.618 of the
 * interval; at an equal height the lower part stays.
 */
#ifndef GOLDEN_SECTION_H
#define GOLDEN_SECTION_H

struct golden_section {
    double (*height)(void *context, double at);
    void *context;
};

/* The middle of what is left when it is no wider than `narrow`. lo <= hi, narrow > 0. */
double golden_section_top(const struct golden_section *of, double lo, double hi, double narrow);

#endif
