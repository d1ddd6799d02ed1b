#include "granularity_json.h"

#include <math.h>

#include "bare_granularity.h"
#include "dynamics.h"
#include "estimate_json.h"

struct parts {
    struct granularity_words words;
    struct granularity_months months;
    bool found;
    struct agreement agreement;
};

static void put(struct json_out *json, str name, double number)
{
    estimate_json_put_number(json, name, number);
}

static void put_int(struct json_out *json, str name, int64_t number)
{
    json_out_key(json, name);
    json_out_int(json, number);
}

static void put_pair(struct json_out *json, str name, double a, double b)
{
    json_out_key(json, name);
    json_out_open(json, '[');
    json_out_number(json, a);
    json_out_number(json, b);
    json_out_close(json, ']');
}

static void put_words(struct json_out *json, const struct granularity_words *words)
{
    const struct diversity *d = &words->diversity;
    put_int(json, S("N"), d->n);
    put_int(json, S("S_obs"), d->kinds);
    put(json, S("shannon"), d->shannon);
    put(json, S("hill1"), d->hill1);
    put(json, S("hill2"), d->hill2);
    put(json, S("miller_madow"), d->miller_madow);
    put(json, S("basharin_var"), d->variance);
    put_pair(json, S("hill1_ci90"), d->hill1_lo, d->hill1_hi);
    put(json, S("chao1"), words->unseen.chao1);
    put(json, S("chao_shannon"), words->unseen.chao_shannon);
    if (words->rarefied_known) {
        put(json, S("rarefied_to_20"), words->rarefied.kinds);
        put(json, S("rarefied_se"), words->rarefied.standard_error);
    }
    put(json, S("good_turing_coverage"), words->unseen.coverage);
}

static void put_agreement(struct json_out *json, const struct agreement *a)
{
    put_int(json, S("n"), (int64_t)a->occasions);
    put_int(json, S("k"), (int64_t)a->ratings);
    put(json, S("MS_occasion"), a->ms_occasion);
    put(json, S("MS_emotion"), a->ms_rating);
    put(json, S("MS_error"), a->ms_error);
    json_out_key(json, S("ICC"));
    json_out_open(json, '{');
    put(json, S("ICC1"), a->icc1);
    put(json, S("ICC2"), a->icc2);
    put(json, S("ICC3"), a->icc3);
    put(json, S("ICC1k"), a->icc1k);
    put(json, S("ICC2k"), a->icc2k);
    put(json, S("ICC3k"), a->icc3k);
    json_out_close(json, '}');
    put_pair(json, S("ICC3k_F_ci95"), a->icc3k_lo95, a->icc3k_hi95);
    put(json, S("differentiation_1_minus_ICC_A_k"), 1 - a->icc2k);
    double r = fmax(0, fmin(0.999, a->icc3k));
    put(json, S("fisher_z_ICC_C_k"), 0.5 * log((1 + r) / (1 - r)));
    put(json, S("sd_of_occasion_mean"), a->occasion_sd);
    put(json, S("share_all_zero"), a->zero_share);
}

static void put_months(struct json_out *json, const struct granularity_months *months)
{
    json_out_key(json, S("months"));
    json_out_open(json, '[');
    for (size_t i = 0; i < months->count; i++) {
        char room[16];
        struct buf text = buf_over(room, sizeof room);
        day_put(&text, months->months[i].month);
        json_out_open(json, '{');
        json_out_key(json, S("month"));
        json_out_text(json, buf_str(&text));
        put_words(json, &months->months[i]);
        json_out_close(json, '}');
    }
    json_out_close(json, ']');
}

static void put_parts(struct json_out *json, const void *from)
{
    const struct parts *parts = from;
    if (parts->words.known) put_words(json, &parts->words);
    if (parts->found) put_agreement(json, &parts->agreement);
    if (parts->months.count > 0) put_months(json, &parts->months);
}

static void of_notebook(struct notebook *nb, day as_of, struct arena *arena,
                        struct insight_answer *out)
{
    struct parts *parts = NEW(arena, struct parts, 1);
    day first = dynamics_first_day(nb, as_of, *arena);
    parts->months = granularity_of_notebook(nb, first, as_of, arena);
    const struct granularity_words *latest = granularity_latest(&parts->months);
    if (latest) parts->words = *latest;
    struct estimate words = granularity_estimate(&parts->words);
    insight_answer_add(out, S("words"), &words);
    out->put_parts = put_parts;
    out->parts = parts;
}

static bool of_table(const struct insight_input *input, struct arena *arena,
                     struct insight_answer *out, struct problems *problems)
{
    struct bare_granularity bare;
    struct parts *parts = NEW(arena, struct parts, 1);
    if (!bare_granularity_read(input->table, arena, &bare, problems)) return false;
    out->put_parts = put_parts;
    out->parts = parts;
    struct estimate number;
    if (bare.of_words) {
        parts->words = granularity_of_counts(bare.counts, bare.count);
        number = granularity_estimate(&parts->words);
        insight_answer_add(out, S("words"), &number);
        return true;
    }
    parts->found =
        agreement_of(bare.ratings, bare.count, bare.feelings, &parts->agreement) == AGREEMENT_FOUND;
    number =
        granularity_differentiation(&parts->agreement, parts->found, bare.count, bare.feelings);
    insight_answer_add(out, S("differentiation"), &number);
    return true;
}

const struct insight insight_granularity = {
    .name = STR_INIT("granularity"),
    .page = STR_INIT("/level"),
    .of_notebook = of_notebook,
    .of_table = of_table,
};
