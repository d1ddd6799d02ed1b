# 02_dynamics.R - level, swing and carry-over of a rating; dips and how long they last; feelings told apart; words.
source("shared.R")
suppressPackageStartupMessages({
    library(psych)
    library(survival)
    library(vegan)
})

rating <- function(number, t, phi, level, sd, noise = 0, slope = 0) {
    begin(number)
    y <- level + slope * t + remembering(t, phi, sd) + rnorm(length(t), 0, noise)
    data.frame(t = t, y = clip(round(y), 0, 100))
}
begin(200)
several <- sort(unlist(lapply(0:39, function(day) day + sort(sample(480:1380, sample(1:4, 1))) / 1440)))
several <- several[c(TRUE, diff(several) > 1 / 48)]
series <- list(
    few = rating(201, evenings(16, 0), 0.3, 48, 12), month = rating(202, evenings(44), 0.5, 61, 14),
    quarter = rating(203, evenings(115, 0.25), 0.4, 55, 13), half = rating(204, evenings(190), 0.6, 50, 16),
    often = rating(205, several, 0.35, 57, 13, 6), floor = rating(206, evenings(80), 0.4, 5, 13),
    drift = rating(207, evenings(120), 0.25, 40, 11, 0, 0.16), unlinked = rating(208, evenings(130), 1e-9, 52, 15))
for (name in names(series)) {
    d <- series[[name]]
    write_table(data.frame(datetime = instant(d$t), t_days = written(d$t), valence = d$y), paste0("dyn_", name))
}

# The largest variance that a mean leaves room for on 0..100: all at the ends but one.
widest <- function(mean, n) {
    top <- floor(n * mean / 100 + 1e-12)
    rest <- n * mean - 100 * top
    ((n - 1 - top) * mean^2 + top * (100 - mean)^2 + (mean - rest)^2) / (n - 1)
}
car1_of <- function(fit) {
    list(mu = bare(fit$b), se_mu = bare(fit$se), sigma = sqrt(fit$s2), phi = fit$phi,
         half_life_days = log(2) / -log(fit$phi), logLik = fit$ll, phi_ci95_profile = fit$profile(0.95),
         phi_ci90_profile = fit$profile(0.9), n_eff_mean = 1 / fit$inverse[1, 1], at_bound = fit$bound,
         model_rmssd_1day = sqrt(2 * fit$s2 * (1 - fit$phi)))
}
series_of <- function(d) {
    y <- d$y
    t <- d$t
    n <- length(y)
    step <- diff(y)
    gap <- diff(t)
    near <- gap <= 1.5
    per_gap <- function(power) mean((step / (gap / median(gap))^power)^2)
    days <- tapply(y, floor(t), mean)
    one <- matrix(1, n, 1)
    trend <- best_fit(y, cbind(1, (t - mean(t)) / 30), t)
    post <- posterior(y, one, t)
    summary <- posterior_summary(post, "mu")
    list(n = n, span_days = t[n] - t[1], median_dt = median(gap), mean_raw = mean(y), mean_of_day_means = mean(days),
         n_days = length(days), median = median(y), sd_raw = sd(y), sd_max_given_mean = sqrt(widest(mean(y), n)),
         relative_sd = sd(y) / sqrt(widest(mean(y), n)), share_at_floor = mean(y == 0),
         share_at_ceiling = mean(y == 100), mssd_all = mean(step^2), rmssd_all = sqrt(mean(step^2)),
         n_pairs_1.5d = sum(near), rmssd_gap_le_1.5d = sqrt(mean(step[near]^2)), masd_lambda_0.5 = per_gap(0.5),
         masd_lambda_1 = per_gap(1), von_neumann = mean(step^2) / var(y), car1_reml = car1_of(best_fit(y, one, t)),
         car1_ml = car1_of(best_fit(y, one, t, FALSE)),
         car1_reml_detrended = list(coef = list(mu = trend$b[1], per30d = trend$b[2]), se = trend$se,
                                    sigma = sqrt(trend$s2), phi = trend$phi, logLik = trend$ll),
         car1_posterior_uniform_phi = c(summary, list(half_life_days = lapply(summary$phi[c("q05", "q50", "q95")],
                                                                              function(q) log(2) / -log(q)))))
}

# A dip is an evening more than one MAD below the median; it is over a quarter of one below, or lost at a gap of three days.
dips_of <- function(d) {
    usual <- median(d$y)
    spread <- mad(d$y)
    n <- nrow(d)
    found <- data.frame(duration = numeric(0), over = numeric(0))
    at <- 1
    while (at <= n) {
        if (d$y[at] < usual - spread) {
            last <- at
            over <- FALSE
            while (last < n && d$t[last + 1] - d$t[last] <= 3 && !over) {
                last <- last + 1
                over <- d$y[last] >= usual - spread / 4
            }
            found[nrow(found) + 1, ] <- c(d$t[last] - d$t[at], over)
            at <- last
        }
        at <- at + 1
    }
    curve <- survfit(Surv(duration, over) ~ 1, found, conf.type = "log-log")
    table <- summary(curve)$table
    list(median_y = usual, mad = spread, n_dips = nrow(found), n_back = sum(found$over),
         km_median_days = bare(table["median"]), km_median_lo95 = bare(table["0.95LCL"]),
         km_median_hi95 = bare(table["0.95UCL"]), times = curve$time, surv = curve$surv, n_risk = curve$n.risk)
}

granularity_of <- function(number, occasions, shared) {
    begin(number)
    common <- rnorm(occasions)
    M <- sapply(1:4, function(j) clip(round(1.7 + sqrt(shared) * common + sqrt(1 - shared) * rnorm(occasions)), 0, 4))
    colnames(M) <- c("sad", "tense", "angry", "lonely")
    icc <- suppressMessages(psych::ICC(M, lmer = FALSE)$results)
    squares <- anova(lm(y ~ o + e, data.frame(y = c(M), o = factor(rep(seq_len(occasions), 4)),
                                              e = factor(rep(1:4, each = occasions)))))[["Mean Sq"]]
    list(table = data.frame(occasion = seq_len(occasions), M),
         reference = list(n = occasions, k = 4, MS_occasion = squares[1], MS_emotion = squares[2], MS_error = squares[3],
                          ICC = setNames(as.list(icc$ICC), icc$type),
                          ICC3k_F_ci95 = c(icc$`lower bound`[6], icc$`upper bound`[6]),
                          differentiation_1_minus_ICC_A_k = 1 - icc$ICC[5],
                          fisher_z_ICC_C_k = atanh(clip(icc$ICC[6], 0, 0.999)),
                          sd_of_occasion_mean = sd(rowMeans(M)), share_all_zero = mean(rowSums(M) == 0)))
}
granularity <- list(apart = granularity_of(231, 50, 0.3), together = granularity_of(232, 44, 0.85))
for (name in names(granularity)) write_table(granularity[[name]]$table, paste0("gran_", name))

# Chao, Wang and Jost (2013), and R's own estimators, of how varied a list of words is.
chao_entropy <- function(counts) {
    n <- sum(counts)
    once <- sum(counts == 1)
    twice <- sum(counts == 2)
    seen <- sum(sapply(counts[counts < n], function(k) k / n * sum(1 / (k:(n - 1)))))
    A <- if (twice > 0) 2 * twice / ((n - 1) * once + 2 * twice)
         else if (once > 0) 2 / ((n - 1) * (once - 1) + 2) else 1
    if (once == 0 || A == 1) return(seen)
    r <- 1:(n - 1)
    seen + once / n * (1 - A)^(1 - n) * (-log(A) - sum((1 - A)^r / r))
}
words_of <- function(number, total, weights) {
    begin(number)
    counts <- tabulate(sample(length(weights), total, TRUE, weights), length(weights))
    x <- counts[counts > 0]
    p <- x / total
    H <- diversity(x)
    variance <- (sum(p * log(p)^2) - H^2) / total
    least <- rarefy(x, 20, se = TRUE)
    list(table = data.frame(word = paste0("word", seq_along(counts)), count = counts),
         reference = list(N = total, S_obs = length(x), shannon = H, hill1 = exp(H), hill2 = diversity(x, "invsimpson"),
                          miller_madow = H + (length(x) - 1) / (2 * total), basharin_var = variance,
                          hill1_ci90 = exp(H + c(-1, 1) * qnorm(0.95) * sqrt(variance)), chao_shannon = chao_entropy(x),
                          rarefied_to_20 = least[1], rarefied_se = least[2],
                          good_turing_coverage = 1 - sum(x == 1) / total))
}
words <- list(words_even = words_of(241, 70, rep(1, 18)), words_steep = words_of(242, 90, 1 / (1:16)^1.3),
              words_small = words_of(243, 24, 1 / (1:12)))
for (name in names(words)) write_table(words[[name]]$table, name)

# With noise of the moment besides: two dimensions, dense.
noisy_of <- function(d) {
    one <- matrix(1, nrow(d), 1)
    fixed <- lapply(list(c(0.5, 0.2), c(0.3, 0), c(0.8, 0.5)), function(at) {
        fit <- fit_at(d$y, one, d$t, at[1], at[2])
        list(phi = at[1], noise_share = at[2], ll = fit$ll, mu = bare(fit$b), s2 = fit$s2,
             se = sqrt(fit$s2 * fit$inverse[1, 1]))
    })
    phi <- (1:50 - 0.5) / 50
    noise <- (1:25 - 0.5) / 25
    ll <- outer(phi, noise, Vectorize(function(a, b) fit_at(d$y, one, d$t, a, b)$ll))
    weight <- exp(ll - max(ll)) / sum(exp(ll - max(ll)))
    quantile_of <- function(w, p) {
        cell <- which(cumsum(w) >= p)[1]
        (cell - 1 + (p - sum(w[seq_len(cell - 1)])) / w[cell]) / length(w)
    }
    levels <- c(q05 = 0.05, q50 = 0.5, q95 = 0.95)
    of_phi <- lapply(levels, function(p) quantile_of(rowSums(weight), p))
    list(n = nrow(d), fixed_parameters = fixed,
         posterior_uniform_50x25 = list(phi = of_phi,
                                        noise_share = lapply(levels, function(p) quantile_of(colSums(weight), p)),
                                        half_life = lapply(of_phi, function(q) log(2) / -log(q))))
}

write_reference(list(tol = list(closed_form = 1e-9, car1 = 1e-5, posterior_quantiles = 2e-3),
                     series = lapply(series, series_of), recovery = lapply(series[c("quarter", "half", "often")], dips_of),
                     granularity = lapply(granularity, `[[`, "reference"), words = lapply(words, `[[`, "reference")),
                "02_dynamics")
write_reference(list(tol = list(fixed_parameters = 1e-8, reml = 1e-3, posterior = 2e-2),
                     sets = lapply(series[c("quarter", "often")], noisy_of)), "02b_ou_noise")
