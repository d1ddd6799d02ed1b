#include "granularity_json.h"

#include <math.h>

#include "bare_granularity.h"
#include "dynamics.h"
#include "estimate_json.h"
#include "json_part.h"

struct parts {
    struct granularity_words words;
    struct granularity_months months;
    bool found;
    struct agreement agreement;
};

static void put_words(struct json_out *json, const struct granularity_words *words)
{
    const struct diversity *d = &words->diversity;
    json_part_int(json, S("N"), d->n);
    json_part_int(json, S("S_obs"), d->kinds);
    json_part_number(json, S("shannon"), d->shannon);
    json_part_number(json, S("hill1"), d->hill1);
    json_part_number(json, S("hill2"), d->hill2);
    json_part_number(json, S("miller_madow"), d->miller_madow);
    json_part_number(json, S("basharin_var"), d->variance);
    json_part_pair(json, S("hill1_ci90"), d->hill1_lo, d->hill1_hi);
    json_part_number(json, S("chao1"), words->unseen.chao1);
    json_part_number(json, S("chao_shannon"), words->unseen.chao_shannon);
    if (words->rarefied_known) {
        json_part_number(json, S("rarefied_to_20"), words->rarefied.kinds);
        json_part_number(json, S("rarefied_se"), words->rarefied.standard_error);
    }
    json_part_number(json, S("good_turing_coverage"), words->unseen.coverage);
}

static void put_agreement(struct json_out *json, const struct agreement *a)
{
    json_part_int(json, S("n"), (int64_t)a->occasions);
    json_part_int(json, S("k"), (int64_t)a->ratings);
    json_part_number(json, S("MS_occasion"), a->ms_occasion);
    json_part_number(json, S("MS_emotion"), a->ms_rating);
    json_part_number(json, S("MS_error"), a->ms_error);
    json_out_key(json, S("ICC"));
    json_out_open(json, '{');
    json_part_number(json, S("ICC1"), a->icc1);
    json_part_number(json, S("ICC2"), a->icc2);
    json_part_number(json, S("ICC3"), a->icc3);
    json_part_number(json, S("ICC1k"), a->icc1k);
    json_part_number(json, S("ICC2k"), a->icc2k);
    json_part_number(json, S("ICC3k"), a->icc3k);
    json_out_close(json, '}');
    json_part_pair(json, S("ICC3k_F_ci95"), a->icc3k_lo95, a->icc3k_hi95);
    json_part_number(json, S("differentiation_1_minus_ICC_A_k"), 1 - a->icc2k);
    double r = fmax(0, fmin(0.999, a->icc3k));
    json_part_number(json, S("fisher_z_ICC_C_k"), 0.5 * log((1 + r) / (1 - r)));
    json_part_number(json, S("sd_of_occasion_mean"), a->occasion_sd);
    json_part_number(json, S("share_all_zero"), a->zero_share);
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
