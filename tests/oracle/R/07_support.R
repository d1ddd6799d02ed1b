# 07_support.R - support given and received: how balanced, and over how many people.
source("shared.R")

people <- c("partner", "mother", "friend", "brother", "neighbour", "colleague")
hill <- function(x) {
    x <- x[x > 0]
    N <- sum(x)
    p <- x / N
    H <- -sum(p * log(p))
    reach <- c(-1, 1) * qnorm(0.95) * sqrt(max(0, (sum(p * log(p)^2) - H^2) / N))
    list(N = N, S = length(x), H = H, N1 = exp(H), N2 = 1 / sum(p^2), evenness = if (length(x) > 1) H / log(length(x)) else NA,
         H_miller_madow = H + (length(x) - 1) / (2 * N), N1_ci90 = pmax(1, exp(H + reach)), max_share = max(p),
         max_share_jeffreys90 = qbeta(c(0.05, 0.95), max(x) + 0.5, N - max(x) + 0.5),
         gini_simpson_unbiased = 1 - sum(x * (x - 1)) / (N * (N - 1)))
}
set_of <- function(number, n, name, weights, giving) {
    begin(number)
    who <- sample(people, n, TRUE, weights)
    given <- rbinom(n, 1, giving) == 1
    given[1:2] <- c(TRUE, FALSE)
    weight <- sample(1:3, n, TRUE)
    write_table(data.frame(t_days = round(sort(runif(n, 0, 40)), 3), person = who,
                           direction = ifelse(given, "given", "received"), weight), name)
    per_person <- function(rows) as.numeric(table(factor(who[rows], people)))
    gave <- per_person(given)
    got <- per_person(!given)
    heavy <- tapply(weight[!given], who[!given], sum) / sum(weight[!given])
    balance <- lapply(which(gave + got > 0), function(i) {
        shape <- c(gave[i], got[i]) + 0.5
        list(person = people[i], given = gave[i], received = got[i], balance = (gave[i] - got[i]) / (gave[i] + got[i]),
             given_share_jeffreys90 = qbeta(c(0.05, 0.95), shape[1], shape[2]),
             p_more_given = pbeta(0.5, shape[1], shape[2], lower.tail = FALSE))
    })
    list(n = n, received = hill(got), given = hill(gave), both = hill(gave + got),
         received_weighted_N1 = exp(-sum(heavy * log(heavy))), total_given = sum(gave), total_received = sum(got),
         balance_total = (sum(gave) - sum(got)) / n, by_person = balance[order(sapply(balance, `[[`, "person"))])
}
names <- c("sup_leaning", "sup_spread", "sup_few")
sets <- Map(set_of, 701:703, c(50, 70, 9), names, list(c(8, 1, 1, 0.5, 0.5, 0.2), rep(1, 6), c(3, 1, 1, 0, 0, 0)), c(0.4, 0.5, 0.4))
write_reference(list(tol = list(closed_form = 1e-9, beta = 1e-7), sets = setNames(sets, names)), "07_support")

# How many people there are in effect, when each of those who occur may have been one of few: by a million draws.
drawn <- lapply(names, function(name) {
    d <- read.csv(file.path(folder, "data", paste0(name, ".csv")))
    counts <- as.numeric(table(factor(d$person[d$direction == "received"], unique(d$person))))
    K <- length(counts)
    weight <- sapply(counts, function(count) rgamma(1e6, count + 1 / K))
    p <- pmax(weight / rowSums(weight), 1e-300)
    effective <- exp(-rowSums(p * log(p)))
    list(counts = counts, K = K, prior_each = 1 / K, N1_mean = mean(effective), q05 = bare(quantile(effective, 0.05)),
         q50 = bare(quantile(effective, 0.5)), q95 = bare(quantile(effective, 0.95)))
})
write_reference(list(tol = list(quantiles = 1e-2), sets = setNames(drawn, names)), "07b_support_dirichlet")
