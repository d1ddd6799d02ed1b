/* test_orthant.c - the upper orthant against the reference and where it has a closed form. */
#include "orthant.h"

#include <math.h>

#include "oracle.h"
#include "special.h"
#include "test.h"

TEST(orthant_agrees_with_the_reference)
{
    struct arena arena = test_arena(1 << 20);
    str json = test_read_file(&arena, "tests/oracle/01_questionnaire.json");
    for (int i = 0; i < 4; i++) {
        double cut[2];
        for (int a = 0; a < 2; a++)
            cut[a] = (oracle_number(json, "bvn_upper_orthant/%d/cut/%d", i, a) -
                      oracle_number(json, "bvn_upper_orthant/%d/m/%d", i, a)) /
                     oracle_number(json, "bvn_upper_orthant/%d/se/%d", i, a);
        double rho = oracle_number(json, "bvn_upper_orthant/%d/rho", i);
        CHECK_NEAR(orthant_upper(cut[0], cut[1], rho),
                   oracle_number(json, "bvn_upper_orthant/%d/p_hh", i), 1e-9);
    }
}

TEST(orthant_has_its_closed_forms)
{
    double pi = acos(-1);
    for (int i = -19; i <= 19; i++) {
        double rho = i / 20.0;
        CHECK_NEAR(orthant_upper(0, 0, rho), 0.25 + asin(rho) / (2 * pi), 1e-12);
        CHECK_NEAR(orthant_upper(0.7, -1.2, rho), orthant_upper(-1.2, 0.7, rho), 1e-13);
        /* The four corners are everything. */
        double h = 0.4, k = 1.1;
        CHECK_NEAR(orthant_upper(h, k, rho) + orthant_upper(-h, k, -rho),
                   special_normal_lower(-k), 1e-10);
    }
    CHECK_NEAR(orthant_upper(1, 2, 0), special_normal_lower(-1) * special_normal_lower(-2), 1e-15);
    CHECK_NEAR(orthant_upper(40, 40, 0.5), 0, 1e-300);
    CHECK_NEAR(orthant_upper(-40, -40, -0.5), 1, 1e-15);
}
