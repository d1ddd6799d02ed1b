# shared.R - what the scripts here share: files, made-up series, and one dense way to fit errors that remember.
#
# The program works in one pass over the rows; here whole matrices are inverted instead, or a package of R is asked,
# so that two ways which have nothing in common have to agree.
suppressPackageStartupMessages(library(jsonlite))

folder <- Sys.getenv("ORACLE_FOLDER")
seed <- as.integer(Sys.getenv("ORACLE_SEED", "1"))
stopifnot(nzchar(folder), !is.na(seed))
for (part in c("data", "ref")) dir.create(file.path(folder, part), showWarnings = FALSE, recursive = TRUE)

# Every set starts from the seed of this run and a number of its own, so that scripts can run alone.
begin <- function(number) set.seed((seed * 1009L + number) %% .Machine$integer.max)

write_table <- function(frame, name) {
    write.csv(frame, file.path(folder, "data", paste0(name, ".csv")), row.names = FALSE, quote = FALSE, na = "")
}
write_reference <- function(reference, name) {
    writeLines(toJSON(reference, auto_unbox = TRUE, digits = NA, na = "null", null = "null"),
               file.path(folder, "ref", paste0(name, ".json")))
}
clip <- function(x, low, high) pmin(pmax(x, low), high)
bare <- function(x) unname(as.numeric(x))

# Evenings between nine and half past eleven; each is left out with probability `blank`, the first never.
evenings <- function(days, blank = 0.2) {
    day <- (seq_len(days) - 1)[c(TRUE, runif(days - 1) >= blank)]
    day + round(runif(length(day), 1260, 1410)) / 1440
}
written <- function(t) sprintf("%.10f", t)
instant <- function(t) {
    format(as.POSIXct("2025-03-01", tz = "UTC") + round(t * 86400), "%Y-%m-%dT%H:%M:%SZ", tz = "UTC")
}

# A stationary series of standard deviation `sd` whose correlation over one day is phi.
remembering <- function(t, phi, sd) {
    x <- rnorm(length(t))
    for (i in seq_along(t)[-1]) {
        keep <- phi^(t[i] - t[i - 1])
        x[i] <- keep * x[i - 1] + sqrt(1 - keep^2) * x[i]
    }
    sd * x
}

# y = X b + u with corr(u_i, u_j) = (1 - noise) phi^|t_i - t_j|, and 1 on the diagonal.
fit_at <- function(y, X, t, phi, noise = 0, reml = TRUE) {
    R <- (1 - noise) * phi^abs(outer(t, t, "-"))
    diag(R) <- 1
    root <- chol(R)
    Xw <- backsolve(root, X, transpose = TRUE)
    yw <- backsolve(root, y, transpose = TRUE)
    inverse <- solve(crossprod(Xw))
    b <- drop(inverse %*% crossprod(Xw, yw))
    rss <- sum((yw - Xw %*% b)^2)
    df <- length(y) - if (reml) ncol(X) else 0
    extra <- if (reml) as.numeric(determinant(crossprod(Xw))$modulus) else 0
    list(b = b, s2 = rss / df, rss = rss, inverse = inverse,
         ll = -df / 2 * (log(2 * pi) + 1 + log(rss / df)) - sum(log(diag(root))) - extra / 2)
}

best_fit <- function(y, X, t, reml = TRUE) {
    edge <- qlogis(c(1e-6, 1 - 1e-6))
    ll <- function(z) fit_at(y, X, t, plogis(z), 0, reml)$ll
    coarse <- seq(edge[1], edge[2], length.out = 81)
    values <- vapply(coarse, ll, 0)
    top <- which.max(values)
    z <- optimize(ll, coarse[c(max(1, top - 1), min(81, top + 1))], maximum = TRUE, tol = 1e-10)$maximum
    fit <- fit_at(y, X, t, plogis(z), 0, reml)
    side <- function(level) {
        drop <- function(z) ll(z) - (fit$ll - qchisq(level, 1) / 2)
        c(if (drop(edge[1]) > 0) 0 else plogis(uniroot(drop, c(edge[1], z), tol = 1e-10)$root),
          if (drop(edge[2]) > 0) 1 else plogis(uniroot(drop, c(z, edge[2]), tol = 1e-10)$root))
    }
    fit$phi <- plogis(z)
    fit$profile <- side
    fit$bound <- fit$phi < 2e-6 || fit$phi > 1 - 2e-6
    # The standard errors are those of the unbiased variance either way.
    fit$se <- sqrt(diag(fit$inverse) * fit$rss / (length(y) - ncol(X)))
    fit
}

# The posterior under flat coefficients, 1 / variance, and phi uniform on 0..1, on a grid of midpoints.
posterior <- function(y, X, t, points = 400) {
    phi <- (seq_len(points) - 0.5) / points
    fits <- lapply(phi, function(value) fit_at(y, X, t, value))
    ll <- vapply(fits, `[[`, 0, "ll")
    weight <- exp(ll - max(ll))
    weight <- weight / sum(weight)
    centre <- matrix(vapply(fits, function(fit) fit$b, numeric(ncol(X))), points, byrow = TRUE)
    error <- matrix(vapply(fits, function(fit) sqrt(fit$s2 * diag(fit$inverse)), numeric(ncol(X))), points, byrow = TRUE)
    df <- length(y) - ncol(X)
    below <- function(column, value) sum(weight * pt((value - centre[, column]) / error[, column], df))
    quantile_of <- function(column, p) {
        reach <- sum(weight * centre[, column]) + c(-1, 1) * 40 * max(error[, column])
        uniroot(function(value) below(column, value) - p, reach, tol = 1e-11)$root
    }
    phi_quantile <- function(p) {
        cell <- which(cumsum(weight) >= p)[1]
        (cell - 1 + (p - sum(weight[seq_len(cell - 1)])) / weight[cell]) / points
    }
    list(weight = weight, phi = phi, below = below, quantile = quantile_of, phi_quantile = phi_quantile,
         mean = function(column) sum(weight * centre[, column]), phi_mean = sum(weight * phi),
         phi_sd = sqrt(sum(weight * phi^2) - sum(weight * phi)^2))
}

posterior_summary <- function(post, names) {
    levels <- c(q05 = 0.05, q50 = 0.5, q95 = 0.95, q025 = 0.025, q975 = 0.975)
    coefficient <- function(column) {
        c(list(mean = post$mean(column)), as.list(vapply(levels, function(p) post$quantile(column, p), 0)),
          p_gt0 = 1 - post$below(column, 0))
    }
    list(phi = c(list(mean = post$phi_mean, sd = post$phi_sd), as.list(vapply(levels, post$phi_quantile, 0))),
         coef = setNames(lapply(seq_along(names), coefficient), names))
}
