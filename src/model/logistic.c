#include "logistic.h"

#include <math.h>

#include "glm.h"

bool logistic_fit(const double *x, const double *y, size_t count, struct logistic *out)
{
    struct glm_rows rows = {.count = count, .predictors = 1, .x = x, .y = y};
    struct glm_fit fit;
    CHECK(count > 0);
    if (glm_fit_of(&rows, &fit) != GLM_FITTED) return false;
    *out = (struct logistic){.intercept = fit.coefficients[0], .slope = fit.coefficients[1],
                             .intercept_error = glm_standard_error(&fit, 0),
                             .slope_error = glm_standard_error(&fit, 1)};
    return true;
}

bool logistic_fit_offset(const double *offset, const double *y, size_t count,
                         struct logistic *out)
{
    struct glm_rows rows = {.count = count, .offset = offset, .y = y};
    struct glm_fit fit;
    CHECK(count > 0);
    if (glm_fit_of(&rows, &fit) != GLM_FITTED) return false;
    *out = (struct logistic){.intercept = fit.coefficients[0],
                             .intercept_error = glm_standard_error(&fit, 0)};
    return true;
}

bool logistic_fit_two(const double *x, const double *y, size_t count, struct logistic_two *out)
{
    struct glm_rows rows = {.count = count, .predictors = 2, .x = x, .y = y, .as_r = true};
    struct glm_fit fit;
    enum glm_result result = glm_fit_of(&rows, &fit);
    bool penalised = result == GLM_SEPARATED;
    if (penalised) {
        rows.firth = true;
        rows.as_r = false;
        result = glm_fit_of(&rows, &fit);
    }
    if (result != GLM_FITTED) return false;
    *out = (struct logistic_two){.dispersion = fit.pearson / fit.df, .penalised = penalised};
    for (size_t j = 0; j < 3; j++) {
        out->coefficients[j] = fit.coefficients[j];
        out->errors[j] = glm_standard_error(&fit, j);
    }
    return true;
}
