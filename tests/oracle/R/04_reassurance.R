# 04_reassurance.R - how often reassurance is sought, what follows an urge, and how long it takes to settle.
source("shared.R")
suppressPackageStartupMessages({
    library(survival)
    library(MASS)
})

begin(401)
day <- which(runif(150) > 0.2) - 1
seeks <- rnbinom(length(day), size = 3, mu = exp(0.5 - 0.004 * day))
write_table(data.frame(day, seeks), "reas_counts")
quasi <- glm(seeks ~ I(day / 30), family = quasipoisson) # its dispersion is that of R's default steps
table <- summary(quasi)$coefficients
negative <- glm.nb(seeks ~ I(day / 30), control = glm.control(epsilon = 1e-11, maxit = 200))
n <- length(day)
percent <- function(x) 100 * (exp(bare(x)) - 1)
counts <- list(n_days = n, total = sum(seeks), rate_per_logged_day = mean(seeks),
               pearson_dispersion = summary(quasi)$dispersion, coef = bare(coef(quasi)), se_quasi = bare(table[, 2]),
               deviance = deviance(quasi), pct_change_per_30d = percent(coef(quasi)[2]),
               pct_ci90_t = percent(coef(quasi)[2] + c(-1, 1) * qt(0.95, n - 2) * table[2, 2]),
               nb_coef = bare(coef(negative)), nb_theta = negative$theta,
               nb_se = bare(summary(negative)$coefficients[, 2]), nb_logLik = as.numeric(logLik(negative)))

begin(402)
n <- 120
e <- data.frame(episode = 1:n, t_days = round(sort(runif(n, 0, 120)), 4), urge = clip(round(rnorm(n, 5.3, 2.2)), 0, 10))
e$sought <- rbinom(n, 1, plogis(-0.6 + 0.3 * (e$urge - 5) - 0.006 * e$t_days + 0.4))
needed <- rexp(n, ifelse(e$sought == 1, 0.6, 0.4))
lost <- runif(n, 1.5, 12)
e$hours <- round(pmax(0.05, pmin(needed, lost)), 2)
e$settled <- as.integer(needed <= lost)
write_table(e, "reas_episodes")

strong <- e$urge >= 5
good <- sum(e$sought[strong])
act <- glm(sought ~ I(urge - 5) + I(t_days / 30), binomial, e) # R's default steps here too
spread <- summary(update(act, family = quasibinomial))
arm <- function(which) {
    curve <- survfit(Surv(hours, settled) ~ 1, e[e$sought == which, ], conf.type = "log-log")
    middle <- summary(curve)$table
    at <- summary(curve, times = c(1, 3, 6), extend = TRUE)
    area <- summary(curve, rmean = 8)$table
    list(n = curve$n, events = sum(curve$n.event), median_h = bare(middle["median"]), lo95 = bare(middle["0.95LCL"]),
         hi95 = bare(middle["0.95UCL"]), surv_1_3_6h = at$surv, surv_lo95 = at$lower, surv_hi95 = at$upper,
         rmst_8h = bare(area[grep("rmean", names(area))]))
}
cox <- coxph(Surv(hours, settled) ~ sought + urge, e, ties = "breslow")

# Settled within three hours, in three bands of how strong it was: the two ways compared inside each.
known <- e[e$settled == 1 | e$hours >= 3, ]
band <- findInterval(known$urge, c(0, 4, 7))
soon <- known$settled == 1 & known$hours <= 3
bands <- t(sapply(1:3, function(b) {
    asked <- soon[band == b & known$sought == 1]
    waited <- soon[band == b & known$sought == 0]
    size <- c(length(asked), length(waited))
    if (any(size == 0)) return(c(0, 0, 0))
    p <- c(mean(asked), mean(waited))
    weight <- prod(size) / sum(size)
    c(weight, weight * (p[1] - p[2]), weight^2 * sum(p * (1 - p) / size))
}))
half <- function(rows) c(sum(e$sought[strong & rows]), sum(strong & rows))
first <- half(e$t_days < 60)
second <- half(e$t_days >= 60)
lower <- integrate(function(x) dbeta(x, first[1] + 0.5, first[2] - first[1] + 0.5) *
                                pbeta(x, second[1] + 0.5, second[2] - second[1] + 0.5), 0, 1, rel.tol = 1e-11)
write_reference(list(tol = list(glm = 1e-7, km = 1e-9, beta = 1e-7), counts = counts,
    urge_to_act = list(threshold = 5, sought = good, urges = sum(strong),
                       jeffreys_q05_50_95 = qbeta(c(0.05, 0.5, 0.95), good + 0.5, sum(strong) - good + 0.5)),
    act_model = list(coef = bare(coef(act)), se_binomial = bare(summary(act)$coefficients[, 2]),
                     dispersion = spread$dispersion, se_quasi = bare(spread$coefficients[, 2])),
    km = list(waited = arm(0), sought = arm(1)),
    logrank_chisq = survdiff(Surv(hours, settled) ~ sought, e)$chisq,
    cox_breslow = list(coef = bare(coef(cox)), se = bare(sqrt(diag(vcov(cox))))),
    settled_within_3h_by_urge_band = list(risk_diff = sum(bands[, 2]) / sum(bands[, 1]),
                                          se = sqrt(sum(bands[, 3])) / sum(bands[, 1])),
    halves = list(first = first, second = second, p_second_lower = lower$value)), "04_reassurance")
