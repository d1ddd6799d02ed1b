# 09_verdict.R - the first days and the last ones, in the series of 02_dynamics.R.
source("shared.R")

verdict_of <- function(series, window) {
    d <- read.csv(file.path(folder, "data", paste0("dyn_", series, ".csv")))
    t <- d$t_days
    then <- t < floor(t[1]) + window
    now <- t >= floor(t[length(t)]) + 1 - window & !then
    X <- cbind(1, now)
    if (any(!then & !now)) X <- cbind(X, !then & !now)
    fit <- best_fit(d$valence, X, t)
    post <- posterior(d$valence, X, t)
    sigma <- sqrt(fit$s2)
    up <- 1 - post$below(2, 0.2 * sigma)
    down <- post$below(2, -0.2 * sigma)
    same <- post$below(2, 0.5 * sigma) - post$below(2, -0.5 * sigma)
    list(window_days = window, n_base = sum(then), n_now = sum(now), sigma_reml = sigma, delta_reml = bare(fit$b[2]),
         se_reml = bare(fit$se[2]), phi_reml = fit$phi,
         delta_post = list(mean = post$mean(2), q05 = post$quantile(2, 0.05), q50 = post$quantile(2, 0.5),
                           q95 = post$quantile(2, 0.95)),
         d0 = 0.2 * sigma, d_same = 0.5 * sigma, p_up = up, p_down = down, p_same = same,
         verdict = if (up >= 0.95) "higher" else if (down >= 0.95) "lower"
                   else if (same >= 0.9) "about the same" else "not yet known")
}
looks <- list(list("quarter", 28), list("half", 56), list("drift", 28), list("few", 7))
sets <- lapply(looks, function(look) verdict_of(look[[1]], look[[2]]))
names(sets) <- sapply(looks, paste, collapse = "_w")
write_reference(list(tol = list(reml = 1e-5, probs = 2e-3), sets = sets), "09_verdict")
