# 06_mrt.R - a suggestion made by a coin, and how things stood an hour later: weighted and centred least squares.
source("shared.R")
suppressPackageStartupMessages(library(sandwich))

set_of <- function(number, n, name, coin) {
    begin(number)
    t <- round(sort(runif(n, 0, 1.7 * n)), 3)
    p <- if (is.na(coin)) round(runif(n, 0.25, 0.75), 2) else rep(coin, n)
    suggested <- rbinom(n, 1, p)
    while (sum(suggested) < 3 || sum(1 - suggested) < 3) suggested <- rbinom(n, 1, p)
    pre <- clip(round(rnorm(n, 40, 13)), 0, 100)
    post <- clip(round(0.8 * pre + 14 + 5 * suggested + rnorm(n, 0, 11)), 0, 100)
    write_table(data.frame(moment = 1:n, t_days = t, prob = p, suggested, pre, post), name)
    target <- if (is.na(coin)) 0.5 else coin
    weight <- ifelse(suggested == 1, target / p, (1 - target) / (1 - p))
    fit <- lm(post ~ I(pre - mean(pre)) + I((t - mean(t)) / 30) + I(suggested - target), weights = weight)
    se <- sapply(c("HC0", "HC2", "HC3"), function(type) sqrt(vcovHC(fit, type)[4, 4]))
    effect <- bare(coef(fit)[4])
    answer <- list(n = n, n_suggested = sum(suggested), target_prob = target, effect = effect, se_HC0 = bare(se[1]),
                   se_HC2 = bare(se[2]), se_HC3 = bare(se[3]), df = n - 4,
                   ci90_HC3_t = bare(effect + c(-1, 1) * qt(0.95, n - 4) * se[3]),
                   p_gt_0_HC3_t = bare(pt(effect / se[3], n - 4)),
                   unadjusted_diff = mean(post[suggested == 1]) - mean(post[suggested == 0]), coef = bare(coef(fit)))
    if (n < 14) {
        left <- residuals(lm(post ~ pre))
        apart <- function(chosen) abs(mean(left[chosen]) - mean(left[-chosen]))
        every <- combn(n, sum(suggested), apart)
        answer$randomisation_p_exact_fixed_count <- mean(every >= apart(which(suggested == 1)) - 1e-12)
        answer$randomisations <- length(every)
    }
    answer
}
names <- c("mrt13", "mrt40", "mrt150", "mrtuneven90")
sets <- Map(set_of, 601:604, c(13, 40, 150, 90), names, c(0.5, 0.5, 0.5, NA))
write_reference(list(tol = list(coef = 1e-8, se = 1e-8), sets = setNames(sets, names)), "06_mrt")
