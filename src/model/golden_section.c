#include "golden_section.h"

#include "base.h"

enum { STEPS_MAX = 80 }; /* what is left then is less than a double can tell: 2e-17 of it */

double golden_section_top(const struct golden_section *of, double lo, double hi, double narrow)
{
    static const double golden = 0.61803398874989485;
    CHECK(lo <= hi && narrow > 0);
    double a = hi - golden * (hi - lo), b = lo + golden * (hi - lo);
    double at_a = of->height(of->context, a), at_b = of->height(of->context, b);
    for (int i = 0; i < STEPS_MAX && hi - lo > narrow; i++) {
        if (at_a >= at_b) {
            hi = b;
            b = a;
            at_b = at_a;
            a = hi - golden * (hi - lo);
            at_a = of->height(of->context, a);
        } else {
            lo = a;
            a = b;
            at_a = at_b;
            b = lo + golden * (hi - lo);
            at_b = of->height(of->context, b);
        }
    }
    return lo + (hi - lo) / 2;
}
