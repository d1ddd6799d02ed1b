#include "granularity.h"

#include "words.h"

static const double words_level = 0.90;

struct granularity_words granularity_of_counts(const int32_t *counts, size_t count)
{
    struct granularity_words out = {0};
    out.known = diversity_of(counts, count, words_level, &out.diversity) &&
                unseen_of(counts, count, &out.unseen);
    out.rarefied_known =
        out.known && unseen_rarefy(counts, count, GRANULARITY_SAMPLE, &out.rarefied);
    return out;
}

struct estimate granularity_estimate(const struct granularity_words *words)
{
    int32_t n = words->known ? (int32_t)words->diversity.n : 0;
    if (n < GRANULARITY_WORDS_MIN)
        return estimate_unknown(n, NEED_WORDS, GRANULARITY_WORDS_MIN - n);
    const struct diversity *d = &words->diversity;
    return (struct estimate){.known = true,
                             .value = d->hill1,
                             .lo = d->hill1_lo,
                             .hi = d->hill1_hi,
                             .level = words_level,
                             .n = n};
}

struct estimate granularity_differentiation(const struct agreement *agreement, bool found,
                                            size_t occasions, size_t ratings)
{
    int32_t n = (int32_t)occasions;
    if (n < GRANULARITY_OCCASIONS_MIN)
        return estimate_unknown(n, NEED_RATINGS, GRANULARITY_OCCASIONS_MIN - n);
    if (ratings < GRANULARITY_RATINGS_MIN || !found || agreement->icc2k < 0)
        return estimate_unknown(n, NEED_VARIETY, 1);
    /* The interval of ICC3k, moved to where ICC2k lies: both are of the same mean squares. */
    double value = 1 - agreement->icc2k, move = agreement->icc3k - agreement->icc2k;
    double lo = 1 - agreement->icc3k_hi95 + move, hi = 1 - agreement->icc3k_lo95 + move;
    return (struct estimate){.known = true,
                             .value = value,
                             .lo = lo < value ? lo : value,
                             .hi = hi > value ? hi : value,
                             .level = 0.95,
                             .n = n};
}

static struct granularity_words month_of(struct notebook *nb, day first, day last,
                                         struct arena scratch)
{
    struct words words = words_of_notebook(nb, S("feelings"), first, last, &scratch);
    int32_t *counts = NEW(&scratch, int32_t, words.count);
    for (size_t i = 0; i < words.count; i++) counts[i] = (int32_t)words.at[i].n;
    struct granularity_words out = granularity_of_counts(counts, words.count);
    out.month = first;
    return out;
}

const struct granularity_words *granularity_latest(const struct granularity_months *months)
{
    for (size_t i = months->count; i-- > 0;)
        if (months->months[i].diversity.n >= GRANULARITY_WORDS_MIN) return &months->months[i];
    return months->count > 0 ? &months->months[months->count - 1] : NULL;
}

struct granularity_months granularity_of_notebook(struct notebook *nb, day since, day until,
                                                  struct arena *arena)
{
    struct granularity_months out = {0};
    if (until < since) return out;
    struct granularity_words *months =
        NEW(arena, struct granularity_words, (size_t)(until - since) / 28 + 2);
    for (day d = since; d <= until;) {
        struct civil date = civil_of_day(d);
        day first = d - (date.day - 1), next = first + 31;
        next -= civil_of_day(next).day - 1;
        struct granularity_words month =
            month_of(nb, d, next - 1 < until ? next - 1 : until, *arena);
        month.month = first;
        if (month.known) months[out.count++] = month;
        d = next;
    }
    out.months = months;
    return out;
}
