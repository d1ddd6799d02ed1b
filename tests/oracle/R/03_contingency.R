# 03_contingency.R - what moves with what: regression with errors that remember, shares, and a slope that changes.
source("shared.R")
suppressPackageStartupMessages(library(nlme))

with_them <- c("partner_mood", "conflict", "contact")
besides <- c("sleep_h", "exercise", "weekend")
all_columns <- c(with_them, besides)

diary <- function(number, days, slope, memory, swing, pull = c(-6, 3)) {
    begin(number)
    t <- evenings(days)
    n <- length(t)
    theirs <- remembering(t, 0.5, 14)
    d <- data.frame(t = t, partner_mood = clip(round(60 + theirs), 0, 100),
                    conflict = rbinom(n, 1, plogis(-1.6 - 0.04 * theirs)), contact = rbinom(n, 1, 0.65),
                    sleep_h = round(rnorm(n, 7.2, 0.9), 1), exercise = rbinom(n, 1, 0.35),
                    weekend = as.integer(floor(t) %% 7 >= 5))
    y <- 52 + slope(t) * (d$partner_mood - 60) + pull[1] * d$conflict + pull[2] * d$contact + 2 * (d$sleep_h - 7) +
        3.5 * d$exercise + 2 * d$weekend + remembering(t, memory, swing)
    d$valence <- clip(round(y), 0, 100)
    d
}
save_diary <- function(d, name) {
    write_table(cbind(data.frame(datetime = instant(d$t), t_days = written(d$t)), d[c("valence", all_columns)]), name)
}
centred <- function(d, columns) cbind(1, scale(as.matrix(d[columns]), scale = FALSE))

shares_of <- function(fit, S, corrected) {
    b <- fit$b[-1]
    V <- (fit$inverse * fit$s2)[-1, -1]
    value <- function(rows, columns) {
        sum(outer(b[rows], b[columns]) * S[rows, columns]) - if (corrected) sum(S[rows, columns] * V[rows, columns]) else 0
    }
    theirs <- value(1:3, 1:3)
    rest <- value(4:6, 4:6)
    both <- 2 * value(1:3, 4:6)
    whole <- max(0, theirs) + max(0, rest) + both + fit$s2
    list(v_partner = theirs, v_other = rest, v_cov = both, v_residual = fit$s2,
         share_partner = max(0, max(0, theirs) + both / 2) / whole,
         share_other = max(0, max(0, rest) + both / 2) / whole, share_rest = fit$s2 / whole)
}
# The noncentralities at which the statistic would lie at the ends of a 90% interval.
noncentral <- function(W, df) {
    end <- function(p) {
        if (pf(W, 3, df) < p) return(0)
        uniroot(function(ncp) pf(W, 3, df, ncp) - p, c(0, 2000), tol = 1e-9)$root
    }
    c(end(0.95), end(0.05))
}
fit_of <- function(d) {
    X <- centred(d, all_columns)
    n <- nrow(d)
    names <- c("(Intercept)", all_columns)
    named <- function(fit) {
        list(coef = as.list(setNames(fit$b, names)), se = as.list(setNames(fit$se, names)), phi = fit$phi,
             sigma = sqrt(fit$s2), logLik = fit$ll, phi_ci95_profile = fit$profile(0.95))
    }
    reml <- best_fit(d$valence, X, d$t)
    checked <- gls(valence ~ X - 1, list(valence = d$valence, X = X, t = d$t), correlation = corCAR1(form = ~t))
    stopifnot(abs(as.numeric(logLik(checked)) - reml$ll) < 1e-5)
    S <- cov(X[, -1]) * (n - 1) / n
    b <- reml$b[2:4]
    V <- (reml$inverse * reml$s2)[2:4, 2:4]
    W <- sum(b * solve(V, b)) / 3
    ends <- noncentral(W, n - 7)
    corrected <- shares_of(reml, S, TRUE)
    moved <- sum(outer(b, b) * S[1:3, 1:3]) * ends / (3 * W)
    list(n = n, reml = named(reml), ml = named(best_fit(d$valence, X, d$t, FALSE)),
         t95_partner_mood = bare(reml$b[2] + c(-1, 1) * qt(0.975, n - 7) * reml$se[2]),
         share_plugin = shares_of(reml, S, FALSE), share_adjusted = corrected, partner_block_F = W,
         partner_block_p = pf(W, 3, n - 7, lower.tail = FALSE), ncp_ci90 = ends,
         share_ci90_by_ncp = moved / (moved + max(0, corrected$v_other) + reml$s2),
         posterior_flat = posterior_summary(posterior(d$valence, X, d$t, 300), names))
}
diaries <- list(s40 = diary(301, 56, function(t) 0.4, 0.3, 11), s120 = diary(302, 150, function(t) 0.25, 0.5, 13),
                snone = diary(303, 140, function(t) 0, 0.35, 12, c(0, 0)))
for (name in names(diaries)) save_diary(diaries[[name]], paste0("cont_", name))
fits <- lapply(diaries, fit_of)

# Yesterday's mood of the other, with one's own of yesterday.
d <- diaries$s120
pair <- which(diff(d$t) <= 1.5)
lagged <- summary(lm(today ~ own_lag + partner_lag, data.frame(today = d$valence[pair + 1], own_lag = d$valence[pair],
                                                               partner_lag = d$partner_mood[pair])))
fits$lagged_s120 <- list(n_pairs = length(pair), coef = as.list(lagged$coefficients[, 1]),
                         se = as.list(lagged$coefficients[, 2]))

# y = level(t) + slope(t) x + Z g + e: level and slope are random walks. The best linear prediction, dense.
walking <- function(theta, d, paths = FALSE) {
    q <- exp(theta)
    t <- d$t - d$t[1]
    n <- length(t)
    shared <- outer(t, t, pmin)
    V <- q[2] * shared + q[3] * shared * outer(d$x, d$x) + diag(q[1], n)
    X <- cbind(1, d$x, d$Z)
    inverse <- chol2inv(chol(V))
    cross <- t(X) %*% inverse %*% X
    b <- drop(solve(cross, t(X) %*% inverse %*% d$y))
    rest <- d$y - drop(X %*% b)
    ll <- -((n - ncol(X)) * log(2 * pi) + as.numeric(determinant(V)$modulus) + as.numeric(determinant(cross)$modulus) +
            sum(rest * (inverse %*% rest))) / 2
    if (!paths) return(ll)
    path <- function(C, column, own) {
        H <- matrix(0, n, ncol(X))
        H[, column] <- 1
        G <- H - C %*% inverse %*% X
        variance <- own - rowSums((C %*% inverse) * C) + rowSums((G %*% solve(cross)) * G)
        list(value = b[column] + drop(C %*% inverse %*% rest), se = sqrt(pmax(0, variance)))
    }
    list(ll = ll, b = b, level = path(q[2] * shared, 1, q[2] * t),
         slope = path(q[3] * shared %*% diag(d$x), 2, q[3] * t))
}
changing <- list(fall = diary(311, 150, function(t) 0.6 - 0.003 * t, 1e-6, 11),
                 even = diary(312, 110, function(t) 0.3, 1e-6, 12))
tvp <- lapply(changing, function(d) {
    s <- list(t = d$t, y = d$valence, x = d$partner_mood - mean(d$partner_mood),
              Z = scale(as.matrix(d[c("conflict", besides)]), scale = FALSE))
    fixed <- walking(c(5, -1, -8), s, TRUE)
    list(n = length(s$y), x_center = mean(d$partner_mood),
         fixedpar = list(theta = c(5, -1, -8), diffuse_logLik = fixed$ll, coef_start = bare(fixed$b)))
})
for (name in names(changing)) save_diary(changing[[name]], paste0("tvp_", name))

write_reference(list(tol = list(coef = 1e-5, se = 1e-5, phi = 1e-5, posterior_quantiles = 2e-3, fixedpar_path = 1e-7,
                                ml_path = 1e-3), fits = fits, tvp = tvp), "03_contingency")
