#include "orthant.h"

#include <math.h>

#include "special.h"

/* Nodes and weights of 5 points on -1..1 (DLMF table 3.5.2), used on each of PIECE_COUNT pieces. */
static const double nodes[] = {0, 0.538469310105683, 0.906179845938664};
static const double weights[] = {0.568888888888889, 0.478628670499366, 0.236926885056189};

enum { PIECE_COUNT = 16 };

static double height(double h, double k, double angle)
{
    double s = sin(angle), c = cos(angle);
    return exp(-(h * h + k * k - 2 * h * k * s) / (2 * c * c));
}

double orthant_upper(double h, double k, double correlation)
{
    static const double two_pi = 6.283185307179586477;
    CHECK(correlation > -1 && correlation < 1);
    double whole = atan2(correlation, sqrt((1 - correlation) * (1 + correlation)));
    double half = whole / PIECE_COUNT / 2, area = 0;
    for (size_t piece = 0; piece < PIECE_COUNT; piece++) {
        double middle = (2 * (double)piece + 1) * half;
        area += weights[0] * half * height(h, k, middle);
        for (size_t i = 1; i < 3; i++)
            area += weights[i] * half * (height(h, k, middle - nodes[i] * half) +
                                         height(h, k, middle + nodes[i] * half));
    }
    double p = special_normal_lower(-h) * special_normal_lower(-k) + area / two_pi;
    return fmin(1, fmax(0, p));
}
