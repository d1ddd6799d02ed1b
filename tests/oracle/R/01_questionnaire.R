# 01_questionnaire.R - one person at several times, and a group, on two axes of four facets of three items.
source("shared.R")
suppressPackageStartupMessages(library(psych))

facets <- paste0(rep(c("S", "C"), each = 4), 1:4)
key <- data.frame(item = sprintf("q%02d", 1:24), axis = rep(c("S", "C"), each = 12), facet = rep(facets, each = 3),
                  reverse = rep(c(0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1), 2))
write_table(key, "q_key")
turned <- function(raw) {
    raw[, key$reverse == 1] <- 4 - raw[, key$reverse == 1]
    raw
}

# A group, for reliability.
begin(101)
people <- 300
general <- matrix(rnorm(people * 2), people)
special <- matrix(rnorm(people * 8), people)
raw <- sapply(1:24, function(i) {
    z <- 2.1 + 0.7 * general[, 1 + (i > 12)] + 0.4 * special[, ceiling(i / 3)] + 0.8 * rnorm(people)
    clip(round(if (key$reverse[i] == 1) 4 - z else z), 0, 4)
})
raw[matrix(runif(people * 24) < 0.008, people)] <- NA
colnames(raw) <- key$item
write_table(data.frame(person = seq_len(people), raw), "q_group_n300")

group_of <- function(axis) {
    items <- turned(raw)[, key$axis == axis]
    items <- items[complete.cases(items), ]
    n <- nrow(items)
    found <- psych::alpha(items, warnings = FALSE, check.keys = FALSE)
    alpha <- found$total$raw_alpha
    one <- factanal(items, 1, control = list(nstart = 8, opt = list(maxit = 4000)))
    spread <- apply(items, 2, sd)
    loading <- abs(as.numeric(one$loadings)) * spread
    part <- key$facet[key$axis == axis]
    facet_error <- sapply(unique(part), function(name) {
        three <- items[, part == name]
        var(rowSums(three)) * (1 - psych::alpha(three, warnings = FALSE, check.keys = FALSE)$total$raw_alpha)
    })
    stratified <- 1 - sum(facet_error) / var(rowSums(items))
    score <- rowMeans(items)
    F <- qf(c(0.975, 0.025), n - 1, (n - 1) * 11)
    list(n_complete = n, k = 12, alpha = alpha, std_alpha = found$total$std.alpha,
         alpha_feldt95 = 1 - (1 - alpha) * F,
         omega_1factor_ML = sum(loading)^2 / (sum(loading)^2 + sum(one$uniquenesses * spread^2)),
         stratified_alpha = stratified, sd_mean_score = sd(score), sem_alpha = sd(score) * sqrt(1 - alpha),
         sem_strat = sd(score) * sqrt(1 - stratified), item_rest_r = bare(found$item.stats$r.drop),
         alpha_if_dropped = bare(found$alpha.drop$raw_alpha),
         avg_conditional_abs_SEM = sqrt(mean(apply(items, 1, var)) / 12),
         rci_critical_change_mean_score_95 = qnorm(0.975) * sqrt(2) * sd(score) * sqrt(1 - alpha))
}

# One person at five times, with answers left out.
begin(102)
times <- 5
habit <- rnorm(24, 0, 0.45)
person <- t(sapply(1:times, function(time) {
    z <- c(rep(1.4 + 0.25 * time, 12), rep(2.6 - 0.1 * time, 12)) + habit + rnorm(24, 0, 0.5)
    clip(round(ifelse(key$reverse == 1, 4 - z, z)), 0, 4)
}))
person[2, c(4, 17)] <- NA
person[3, c(1, 2, 3, 22)] <- NA
person[4, c(5, 6, 7, 8, 10, 11)] <- NA
colnames(person) <- key$item
dates <- format(as.Date("2025-01-05") + 28 * (1:times - 1))
write_table(data.frame(date = dates, person), "q_person")

facet_moments <- function(x, axis, default, day_variance) {
    parts <- split(x[key$axis == axis], factor(key$facet[key$axis == axis], facets[startsWith(facets, axis)]))
    parts <- lapply(parts, function(v) v[!is.na(v)])
    used <- Filter(function(v) length(v) >= 2, parts)
    if (length(used) < 3) return(list(scored = FALSE))
    squares <- sum(sapply(used, function(v) sum((v - mean(v))^2)))
    df <- sum(lengths(used) - 1)
    share <- sum(1 / lengths(used)) / length(used)^2
    shrunk <- (8 * default + squares) / (8 + df)
    list(scored = TRUE, parts = parts, used = used, mean = mean(sapply(used, mean)), df = df, s2 = squares / df,
         share = share, shrunk = shrunk, se = sqrt(shrunk * share + day_variance), nu = 8 + df)
}
axis_of <- function(x, axis) {
    m <- facet_moments(x, axis, 0.9, 0.02)
    if (!m$scored) return(list(scored = FALSE))
    reach <- qt(0.95, m$nu) * m$se
    list(scored = TRUE,
         facet_means = bare(sapply(m$parts, function(v) if (length(v) >= 2) mean(v) else NA)),
         mean = m$mean, score100 = 25 * m$mean, df = m$df, s2_within = m$s2,
         sem_items_raw = sqrt(m$s2 * m$share), s2_shrunk = m$shrunk, se_total = m$se, nu = m$nu,
         lo90 = m$mean - reach, hi90 = m$mean + reach, p_low = pt((1.75 - m$mean) / m$se, m$nu),
         p_high = pt((2.25 - m$mean) / m$se, m$nu, lower.tail = FALSE))
}
change_of <- function(from, to, axis) {
    m <- facet_moments(to - from, axis, 1, 0.04)
    if (!m$scored) return(list(scored = FALSE))
    reach <- qt(0.95, m$nu) * m$se
    list(scored = TRUE, items_used = sum(lengths(m$used)), diff = m$mean, s2_diff = m$s2,
         se_items_raw = sqrt(m$s2 * m$share), se_total = m$se, nu = m$nu, p_increase = pt(m$mean / m$se, m$nu),
         p_gt_0.3 = pt((m$mean - 0.3) / m$se, m$nu), p_lt_m0.3 = pt((-0.3 - m$mean) / m$se, m$nu),
         lo90 = m$mean - reach, hi90 = m$mean + reach)
}

keyed <- turned(person)
one_time <- function(time) {
    S <- axis_of(keyed[time, ], "S")
    C <- axis_of(keyed[time, ], "C")
    all <- person[time, !is.na(person[time, ])]
    answer <- list(date = dates[time], S = S, C = C, acquiescence = mean(all) - 2,
                   longstring = max(rle(bare(all))$lengths))
    if (!S$scored || !C$scored) return(answer)
    high <- sapply(list(S, C), function(a) pt((a$mean - 2) / a$se_total, a$nu))
    answer$region <- list(high_high = high[1] * high[2], low_S_high_C = (1 - high[1]) * high[2],
                          high_S_low_C = high[1] * (1 - high[2]), low_low = (1 - high[1]) * (1 - high[2]))
    clear <- c(S$p_high * C$p_high, S$p_low * C$p_high, S$p_high * C$p_low, S$p_low * C$p_low)
    answer$region_with_middle <- setNames(as.list(c(clear, 1 - sum(clear))),
        c("clear_high_high", "clear_lowS_highC", "clear_highS_lowC", "clear_low_low", "in_the_middle"))
    answer
}
pairs <- list(c(1, 2), c(1, 3), c(1, 5), c(2, 5))
change <- lapply(pairs, function(p) {
    list(S = change_of(keyed[p[1], ], keyed[p[2], ], "S"), C = change_of(keyed[p[1], ], keyed[p[2], ], "C"))
})
names(change) <- sapply(pairs, paste, collapse = "_")
write_reference(list(tol = list(omega = 1e-4, probs = 1e-6), group = list(S = group_of("S"), C = group_of("C")),
                     person = lapply(1:times, one_time), change = change), "01_questionnaire")
