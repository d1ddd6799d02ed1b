/* orthant.h - the chance that two normal numbers that go together both lie above their cuts.
 *
 * Floor 1.
 */
#ifndef ORTHANT_H
#define ORTHANT_H

#include "base.h"

/* P(X > h, Y > k) for standard normal X, Y with this correlation, -1 < correlation < 1; h and k
 * finite. Plackett (1954): upper(h) upper(k) plus the integral over 0..asin(correlation) of
 * exp(-(h^2 + k^2 - 2 h k sin t) / (2 cos^2 t)) / (2 pi), by Gauss and Legendre. Absolute error
 * below 1e-10 for |correlation| <= 0.95. */
double orthant_upper(double h, double k, double correlation);

#endif
