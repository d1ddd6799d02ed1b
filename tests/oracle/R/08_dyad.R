# 08_dyad.R - two people who share their days: today on yesterday of both, and stress of both on mood.
source("shared.R")
suppressPackageStartupMessages(library(nlme))

both_of <- function(number, n, Phi, blank, name) {
    begin(number)
    root <- t(chol(matrix(c(140, 40, 40, 160), 2)))
    z <- matrix(0, n + 50, 2)
    for (i in 2:(n + 50)) z[i, ] <- Phi %*% z[i - 1, ] + root %*% rnorm(2)
    y <- clip(round(sweep(z[51:(n + 50), ], 2, c(55, 58), "+")), 0, 100)
    y[matrix(runif(2 * n) < blank, n)] <- NA
    write_table(data.frame(day = 0:(n - 1), mood_a = y[, 1], mood_b = y[, 2]), paste0("dyad_", name))
    whole <- complete.cases(y)
    at <- which(whole[-n] & whole[-1])
    now <- y[at + 1, ]
    before <- y[at, ]
    a <- lm(now[, 1] ~ before)
    b <- lm(now[, 2] ~ before)
    left <- crossprod(cbind(resid(a), resid(b))) / (length(at) - 3)
    turn <- eigen(rbind(coef(a)[2:3], coef(b)[2:3]))$values
    table <- list(a = summary(a)$coefficients, b = summary(b)$coefficients)
    list(n_days = n, n_both = sum(whole), n_consecutive_pairs = length(at),
         ols = list(a_on_1_a_b = bare(coef(a)), a_se = bare(table$a[, 2]), b_on_1_a_b = bare(coef(b)),
                    b_se = bare(table$b[, 2]), resid_cov = c(left), resid_cor = cov2cor(left)[1, 2],
                    eigen_mod = Mod(turn), eigen_arg = Arg(turn), partner_t = c(table$a[3, 3], table$b[2, 3]),
                    partner_p = c(table$a[3, 4], table$b[2, 4])),
         same_day_cor = cor(y, use = "complete.obs")[1, 2], diff_cor = cor(diff(y), use = "complete.obs")[1, 2],
         fixedpar_logLik = list(logLik = dense_likelihood(y, matrix(c(0.3, 0.1, 0.15, 0.3), 2),
                                                          matrix(c(144, 48, 48, 160), 2), c(55, 60))))
}
# The exact likelihood with missing days: one normal density of everything that was seen.
dense_likelihood <- function(y, Phi, Q, mu) {
    n <- nrow(y)
    still <- matrix(solve(diag(4) - kronecker(Phi, Phi), c(Q)), 2)
    V <- matrix(0, 2 * n, 2 * n)
    ahead <- still
    for (lag in 0:(n - 1)) {
        for (i in seq_len(n - lag)) {
            late <- 2 * (i + lag) - 1:0
            early <- 2 * i - 1:0
            V[late, early] <- ahead
            V[early, late] <- t(ahead)
        }
        ahead <- Phi %*% ahead
    }
    x <- c(t(y)) - rep(mu, n)
    seen <- !is.na(x)
    root <- chol(V[seen, seen])
    -sum(seen) / 2 * log(2 * pi) - sum(log(diag(root))) - sum(backsolve(root, x[seen], transpose = TRUE)^2) / 2
}
sets <- list(near = both_of(801, 130, matrix(c(0.3, 0.2, 0.1, 0.35), 2), 0.15, "near"),
             apart = both_of(802, 110, matrix(c(0.4, 0, 0, 0.25), 2), 0.2, "apart"))
write_reference(list(tol = list(ols = 1e-9, fixedpar_logLik = 1e-7, ml = 1e-3, ml_logLik = 1e-4, apim = 1e-4),
                     sets = sets), "08_dyad")
