# 05_decisions.R - how sure someone was, and how it turned out.
source("shared.R")

# Newcombe (1998), method 10: from the two score intervals.
newcombe <- function(x, n) {
    score <- mapply(function(x, n) prop.test(x, n, correct = FALSE)$conf.int, x, n)
    p <- x / n
    p[1] - p[2] + c(-1, 1) * sqrt(c((p[1] - score[1, 1])^2 + (score[2, 2] - p[2])^2,
                                    (score[2, 1] - p[1])^2 + (p[2] - score[1, 2])^2))
}
set_of <- function(number, n, name) {
    begin(number)
    t <- round(sort(runif(n, 0, 5 * n)), 3)
    own <- rbinom(n, 1, plogis(0.2 + t / max(t)))
    said <- clip(round(plogis(rnorm(n, 0.5, 1.1)) * 10) / 10, 0.05, 0.95)
    good <- rbinom(n, 1, plogis(0.1 + 0.7 * qlogis(said) + 0.2 * own))
    write_table(data.frame(decision = 1:n, t_days = t, own = own, confidence = said, outcome_good = good), name)
    brier <- (said - good)^2
    base <- mean(good)
    # Ties pooled, then the monotone fit of base R over every row, so that each level has its weight.
    pooled <- ave(good, said)
    ranked <- order(said)
    calibrated <- numeric(n)
    calibrated[ranked] <- isoreg(seq_len(n), pooled[ranked])$yf
    after <- mean((calibrated - good)^2)
    levels <- sort(unique(said))
    at <- match(levels, said)
    per_level <- as.numeric(table(said))
    tight <- list(epsilon = 1e-14, maxit = 200)
    cox <- summary(glm(good ~ qlogis(said), binomial, control = tight))$coefficients
    large <- summary(glm(good ~ offset(qlogis(said)), binomial, control = tight))$coefficients
    trend <- summary(glm(own ~ I(t / 90), binomial, control = tight))$coefficients
    x <- c(sum(good[own == 1]), sum(good[own == 0]))
    m <- c(sum(own), n - sum(own))
    jeffreys <- function(i) list(good = x[i], n = m[i], jeffreys90 = qbeta(c(0.05, 0.95), x[i] + 0.5, m[i] - x[i] + 0.5))
    better <- integrate(function(p) dbeta(p, x[1] + 0.5, m[1] - x[1] + 0.5) * pbeta(p, x[2] + 0.5, m[2] - x[2] + 0.5),
                        0, 1, rel.tol = 1e-11, subdivisions = 2000)$value
    z <- sum((good - said) * (1 - 2 * said)) / sqrt(sum((1 - 2 * said)^2 * said * (1 - said)))
    list(n = n, brier = mean(brier), brier_se = sd(brier) / sqrt(n),
         corp = list(MCB = mean(brier) - after, DSC = base * (1 - base) - after, UNC = base * (1 - base), levels = levels,
                     n_at_level = per_level, observed = pooled[at], recalibrated = calibrated[at]),
         murphy_by_distinct_value = list(reliability = mean((said - pooled)^2), resolution = mean((pooled - base)^2),
                                         uncertainty = base * (1 - base)),
         spiegelhalter_z = z, spiegelhalter_p = 2 * pnorm(-abs(z)), over_confidence = mean(said - good),
         over_confidence_t95 = bare(t.test(said - good)$conf.int),
         cox_recalibration = list(intercept = cox[1, 1], slope = cox[2, 1], se = bare(cox[, 2]),
                                  calibration_in_the_large = large[1, 1], citl_se = large[1, 2]),
         own = jeffreys(1), advised = jeffreys(2), diff = x[1] / m[1] - x[2] / m[2],
         diff_newcombe95 = newcombe(x, m), p_own_better = better,
         own_share_trend = list(log_odds_per_90d = trend[2, 1], se = trend[2, 2]))
}
names <- c("dec55", "dec80", "dec400")
sets <- Map(set_of, 501:503, c(55, 80, 400), names)
write_reference(list(tol = list(closed_form = 1e-9, glm = 1e-6, p_own_better = 1e-6), sets = setNames(sets, names)),
                "05_decisions")
