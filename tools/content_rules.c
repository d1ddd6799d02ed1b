#include "content_rules.h"

#include "str.h"
#include "content_saying.h"
#include "content_style.h"
#include "content_value.h"

static void complain(struct source *source, const struct block *block, const char *sentence)
{
    source_complain(source, block->file, block->line, "%s \"%ls\": %s", block->kind->name,
                    STR(block->header.value), sentence);
}

static bool is_kind(const struct block *block, const char *kind)
{
    return str_equal(str_of_c(block->kind->name), str_of_c(kind));
}

static int64_t number_of(const struct block *block, const char *key)
{
    const struct block_field *field = schema_find_field(block->kind, str_of_c(key));
    int64_t number = 0;
    value_number(block_value(block, key), field, &number);
    return number;
}

static size_t count_children(const struct source *source, const struct block *block,
                             const char *kind)
{
    size_t count;
    source_children(source, block, schema_find_kind(str_of_c(kind)), &count);
    return count;
}

static str name_of(const struct block *block)
{
    const struct entry *name = block_find(block, "name");
    return name ? name->value : block->header.value;
}

/* Words go from faint to strong, and none stands twice under another id. */
static void check_feeling(struct source *source, const struct block *block)
{
    for (const struct block *other = source->blocks; other < block; other++) {
        if (!is_kind(other, "feeling")) continue;
        if (str_equal_nocase(name_of(other), name_of(block)))
            complain(source, block, "This word stands twice.");
        if (other + 1 == block && other->parent == block->parent &&
            number_of(other, "strength") > number_of(block, "strength"))
            complain(source, block, "A family goes from faint (1) to strong (3).");
    }
    if (str_equal(block_value(block, "near"), block->header.value))
        complain(source, block, "A word is not near itself.");
}

static void check_axis(struct source *source, const struct block *axis)
{
    if (count_children(source, axis, "facet") != 4) complain(source, axis, "An axis has 4 facets.");
    size_t items = 0, reversed = 0;
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *block = &source->blocks[i];
        if (!is_kind(block, "item") || !block->parent || block->parent->parent != axis) continue;
        items++;
        reversed += str_equal(block_value(block, "reversed"), S("yes"));
    }
    if (items != 12 || reversed != 6)
        complain(source, axis, "An axis has 12 items, 6 of them reversed.");
}

static void check_facet(struct source *source, const struct block *facet)
{
    if (count_children(source, facet, "item") != 3) complain(source, facet, "A facet has 3 items.");
}

/* "+", then 8 to 15 digits (ITU-T E.164); else a short code of 2 to 8 of 0..9 * #. */
static bool is_dialable(str dial)
{
    bool international = str_starts(dial, S("+"));
    str rest = str_slice(dial, international ? 1 : 0, dial.len);
    for (size_t i = 0; i < rest.len; i++)
        if (str_find_char(international ? S("0123456789") : S("0123456789*#"), rest.ptr[i]) < 0)
            return false;
    return international ? rest.len >= 8 && rest.len <= 15 : rest.len >= 2 && rest.len <= 12;
}

/* The number shown and the number dialled are the same: a short code to the letter, any other from
 * its first digit that is not zero, after the country's number. */
static bool is_same_number(str shown, str dial)
{
    char memory[32];
    struct buf digits = buf_over(memory, sizeof memory);
    bool international = str_starts(dial, S("+"));
    for (size_t i = 0; i < shown.len; i++) {
        char c = shown.ptr[i];
        bool trunk_zero = international && c == '0' && digits.len == 0;
        if (c != ' ' && c != '-' && !trunk_zero) buf_put_char(&digits, c);
    }
    if (digits.full || digits.len == 0) return false;
    return international ? str_ends(dial, buf_str(&digits)) : str_equal(dial, buf_str(&digits));
}

static void check_helpline(struct source *source, const struct block *line)
{
    str dial = block_value(line, "dial"), confidence = block_value(line, "confidence");
    bool emergency = str_equal(block_value(line, "for"), S("emergency"));
    if (!is_dialable(dial)) complain(source, line, "\"dial\" is +country number, or a short code.");
    if (!is_same_number(block_value(line, "number"), dial))
        complain(source, line, "\"number\" and \"dial\" differ.");
    if (str_starts(dial, S("+")) && line->parent) {
        str calling = block_value(line->parent, "calling");
        if (!str_starts(str_slice(dial, 1, dial.len), calling))
            complain(source, line, "\"dial\" belongs to another country.");
    }
    if (emergency != str_equal(confidence, S("unrated")))
        complain(source, line, "Emergency numbers are unrated, and no other line is.");
    const struct entry *dated = block_find(line, "dated");
    if (dated && !value_is_date(dated->value)) complain(source, line, "\"dated\" is no date.");
    str seen = block_value(line, "seen");
    if (seen.len != 10 || !value_is_date(seen)) complain(source, line, "\"seen\" is no day.");
    if (emergency && line > source->blocks && line[-1].parent == line->parent &&
        !str_equal(block_value(&line[-1], "for"), S("emergency")))
        complain(source, line, "Emergency numbers stand first.");
}

/* ISO 3166-1 alpha-2, as assigned in 2024. */
static const char iso_countries[] =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO "
    "BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ "
    "DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP "
    "GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG "
    "KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML "
    "MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE "
    "PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL "
    "SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM "
    "US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

static void check_country(struct source *source, const struct block *country)
{
    if (!value_is_among(country->header.value, str_of_c(iso_countries)))
        complain(source, country, "This is no country of ISO 3166-1.");
    bool found = false;
    for (size_t i = 0; i < source->block_count; i++)
        found |= source->blocks[i].parent == country &&
                 str_equal(block_value(&source->blocks[i], "for"), S("emergency"));
    if (!found) complain(source, country, "An emergency number is missing.");
}

/* What each kind of step needs, and what it may not have. */
static void check_step(struct source *source, const struct block *step)
{
    static const struct {
        const char *kind, *needs;
    } needs[] = {
        {"text", "say"},     {"choice", "ask"},  {"rate", "ask"},      {"rate", "on"},
        {"rate", "fills"},   {"timer", "say"},   {"timer", "seconds"}, {"pacer", "say"},
        {"pacer", "pattern"}, {"pacer", "seconds"}, {"field", "ask"},  {"field", "fills"},
    };
    static const str choice_may[] = {STR_INIT("fills"), STR_INIT("from"), STR_INIT("several")};
    bool choice = str_equal(step->header.value, S("choice"));
    for (size_t i = 0; i < step->entry_count; i++) {
        bool known = str_equal(step->entries[i].key, S("allow"));
        for (size_t j = 0; choice && j < COUNT(choice_may); j++)
            known |= str_equal(step->entries[i].key, choice_may[j]);
        for (size_t j = 0; j < COUNT(needs); j++)
            known |= str_equal(step->header.value, str_of_c(needs[j].kind)) &&
                     str_equal(step->entries[i].key, str_of_c(needs[j].needs));
        if (!known && !str_equal(step->entries[i].key, S("say")))
            complain(source, step, "A step of this kind has a key too many.");
    }
    for (size_t j = 0; j < COUNT(needs); j++)
        if (str_equal(step->header.value, str_of_c(needs[j].kind)) &&
            !block_find(step, needs[j].needs))
            complain(source, step, "A step of this kind lacks a key; see docs/CONTENT.md.");
    bool own = choice && !str_equal(block_value(step, "from"), S("needs"));
    size_t options = count_children(source, step, "option");
    if (own ? options < 2 : options > 0)
        complain(source, step, "A choice has two options at least, other steps none.");
}

static void check_practice(struct source *source, const struct block *practice)
{
    bool trial = str_equal(block_value(practice, "evidence"), S("trial"));
    if (trial && !block_find(practice, "source"))
        complain(source, practice, "A trial has a source.");
    if (count_children(source, practice, "step") == 0)
        complain(source, practice, "A practice has a step.");
}

/* An article takes two or three minutes at the pace of a tired reader; the last shelf only points
 * elsewhere. */
enum { ARTICLE_WORDS_MIN = 250, POINTER_WORDS_MIN = 150, ARTICLE_WORDS_MAX = 600 };

static void check_article(struct source *source, const struct block *article)
{
    bool pointer = str_equal(block_value(article, "topic"), S("elsewhere"));
    struct reading reading = {0};
    for (size_t i = 0; i < source->block_count; i++)
        if (source->blocks[i].parent == article)
            reading_add(&reading, block_value(&source->blocks[i], "body"));
    if (reading.words < (pointer ? POINTER_WORDS_MIN : ARTICLE_WORDS_MIN) ||
        reading.words > ARTICLE_WORDS_MAX)
        complain(source, article, "An article is read in two or three minutes.");
    if (!pointer && count_children(source, article, "reference") == 0)
        complain(source, article, "An article names its sources.");
    if (count_children(source, article, "try") + count_children(source, article, "see") == 0)
        complain(source, article, "An article leads on: a practice or a page.");
}

/* They are looked up by halving. */
static void check_sentence(struct source *source, const struct block *block)
{
    if (block > source->blocks && is_kind(&block[-1], "sentence") &&
        str_compare(block[-1].header.value, block->header.value) >= 0)
        complain(source, block, "Sentences stand in the order of the template.");
}

static void check_see(struct source *source, const struct block *see)
{
    if (!str_starts(see->header.value, S("/")))
        complain(source, see, "A page of the program begins with a slash.");
}

static void check_approach(struct source *source, const struct block *approach)
{
    bool trial = str_equal(block_value(approach, "evidence"), S("trial"));
    if (trial != (block_find(approach, "source") != NULL))
        complain(source, approach, "A trial has a source, and nothing else has.");
}

static void check_breathing(struct source *source, const struct block *breathing)
{
    int64_t breath_ms = 0;
    for (size_t i = 0; i < source->block_count; i++)
        if (source->blocks[i].parent == breathing)
            breath_ms += number_of(&source->blocks[i], "seconds");
    if (breath_ms < 6000 || breath_ms > 20000)
        complain(source, breathing, "A breath takes 6 to 20 seconds.");
}

static void check_scale(struct source *source, const struct block *scale)
{
    int64_t expected = number_of(scale, "min"), max = number_of(scale, "max");
    if (count_children(source, scale, "level") == 0) return;
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *level = &source->blocks[i];
        if (level->parent != scale) continue;
        int64_t value = 0;
        value_number(level->header.value, &level->kind->header, &value);
        if (value != expected++)
            complain(source, level, "Levels go up from min to max, one by one.");
    }
    if (expected != max + 1) complain(source, scale, "A level is missing at the end.");
}

/* Now works before any check: what it offers is never gated. */
static void check_offer(struct source *source, const struct block *offer)
{
    const struct block *practice = source_find(source, S("practice"), offer->header.value);
    if (practice && str_equal(block_value(practice, "gated"), S("yes")))
        complain(source, offer, "A moment offers no gated practice.");
}

static void check_collection(struct source *source, const struct block *collection)
{
    if (count_children(source, collection, "idea") == 0)
        complain(source, collection, "A collection has an idea.");
}

/* Without a way to say "I can't tell" a person would have to guess. */
static void check_look_question(struct source *source, const struct block *question)
{
    size_t count;
    const struct block *answer =
        source_children(source, question, schema_find_kind(S("look-answer")), &count);
    bool can_tell_not = false;
    for (size_t i = 0; i < count; i++)
        can_tell_not |= str_equal(answer[i].header.value, S("0"));
    if (count < 3) complain(source, question, "A question has three answers at least.");
    if (!can_tell_not) complain(source, question, "Answer 0 says that one can't tell.");
}

/* What speaks of a partner waits for the safety gate, alone or with its whole collection. */
static void check_idea(struct source *source, const struct block *idea)
{
    bool gated = str_equal(block_value(idea, "gated"), S("yes")) ||
                 str_equal(block_value(idea->parent, "gated"), S("yes"));
    if (!gated && style_holds(block_value(idea, "text"), S("partner*")))
        complain(source, idea, "An idea that speaks of a partner is gated.");
}

/* A step leads somewhere, and what is seen as done has a name. */
static void check_path_step(struct source *source, const struct block *step)
{
    bool leads = block_find(step, "leads") != NULL, practice = block_find(step, "does") != NULL;
    if (leads == practice)
        complain(source, step, "A step has either \"leads\" or \"does\".");
    if (leads && !str_starts(block_value(step, "leads"), S("/")))
        complain(source, step, "\"leads\" is an address, such as /circle.");
    if (practice && block_find(step, "seen"))
        complain(source, step, "A practice is seen as done by its own record.");
    if (block_find(step, "once") && !block_find(step, "seen"))
        complain(source, step, "\"once\" goes with \"seen\".");
}

/* A path of no steps leads nowhere, and one without a reason is never offered. */
static void check_path(struct source *source, const struct block *path)
{
    if (count_children(source, path, "path-step") == 0)
        complain(source, path, "A path has a step.");
    if (count_children(source, path, "reason") == 0)
        complain(source, path, "A path has a reason.");
}

static void check_reason(struct source *source, const struct block *reason)
{
    const struct block *first = source_find(source, S("path-step"), block_value(reason, "first"));
    if (first && first->parent != reason->parent)
        complain(source, reason, "\"first\" is a step of the same path.");
}

/* The way through a moment is of Now, and of nothing else. */
static void check_moment(struct source *source, const struct block *moment)
{
    const struct block *way = source_find(source, S("practice"), block_value(moment, "way"));
    if (way && !str_equal(block_value(way, "of-now"), S("yes")))
        complain(source, moment, "The way through a moment has \"of-now: yes\".");
    if (way && str_equal(block_value(way, "gated"), S("yes")))
        complain(source, moment, "The way through a moment is never gated.");
}

/* Tables whose size the program relies on. */
static void check_counts(struct source *source)
{
    static const struct {
        const char *kind;
        size_t count;
        const char *sentence;
    } fixed[] = {
        {"axis", 2, "There are 2 axes."},
        {"answer", 5, "There are 5 answers, 0 to 4."},
        {"region", 5, "There are 5 regions."},
        {"safety-question", 6, "There are 6 safety questions."},
        {"safety-answer", 4, "There are 4 safety answers."},
    };
    for (size_t i = 0; i < COUNT(fixed); i++) {
        const struct block_kind *kind = schema_find_kind(str_of_c(fixed[i].kind));
        if (source->kind_counts[kind - content_kinds] == fixed[i].count) continue;
        source_complain(source, S("content"), 0, "%s", fixed[i].sentence);
    }
    static const char *const answers[] = {"no", "yes", "not-sure", "rather-not"};
    for (size_t i = 0; i < COUNT(answers); i++)
        if (!source_find(source, S("safety-answer"), str_of_c(answers[i])))
            source_complain(source, S("content"), 0, "The safety answer \"%s\" is missing.",
                            answers[i]);
    size_t ends = 0;
    for (size_t i = 0; i < source->block_count; i++)
        ends += str_equal(block_value(&source->blocks[i], "ends-check"), S("yes"));
    if (ends != 1)
        source_complain(source, S("content"), 0, "One safety question ends the check.");
}

/* Slots that nobody fills would stand on the page as braces. */
static void check_slots(struct source *source, const struct block *block, str known)
{
    for (size_t i = 0; i < block->entry_count; i++) {
        str rest = block->entries[i].value;
        for (ptrdiff_t brace; (brace = str_find_char(rest, '{')) >= 0;) {
            rest = str_slice(rest, (size_t)brace + 1, rest.len);
            str slot = str_cut(&rest, '}');
            if (!value_is_among(slot, known))
                source_complain(source, block->file, block->line, "There is no slot {%ls} here.",
                                STR(slot));
        }
    }
}

static void check_finding(struct source *source, const struct block *finding)
{
    check_slots(source, finding, S("value lo hi n a b c"));
}

static void check_lack(struct source *source, const struct block *lack)
{
    check_slots(source, lack, S("more time"));
    if (str_find(block_value(lack, "several"), S("{more}")) < 0)
        complain(source, lack, "\"several\" says how many: {more}.");
}

void content_check_rules(struct source *source)
{
    static const struct {
        const char *kind;
        void (*check)(struct source *source, const struct block *block);
    } rules[] = {
        {"feeling", check_feeling},   {"axis", check_axis},           {"facet", check_facet},
        {"country", check_country},   {"helpline", check_helpline},   {"practice", check_practice},
        {"step", check_step},         {"breathing", check_breathing}, {"scale", check_scale},
        {"offer", check_offer},       {"moment", check_moment},       {"idea", check_idea},
        {"collection", check_collection},
        {"article", check_article},     {"see", check_see},
        {"approach", check_approach},
        {"sentence", check_sentence}, {"look-question", check_look_question},
        {"path", check_path},         {"path-step", check_path_step}, {"reason", check_reason},
        {"finding", check_finding},   {"lack", check_lack},
        {"fault", content_check_saying},
        {"catch", content_check_saying},
        {"spelling", content_check_saying},
        {"word-list", content_check_saying},
    };
    for (size_t i = 0; i < source->block_count; i++)
        for (size_t j = 0; j < COUNT(rules); j++)
            if (is_kind(&source->blocks[i], rules[j].kind))
                rules[j].check(source, &source->blocks[i]);
    check_counts(source);
}
