#include "content_schema.h"

#include "str.h"

/* Shapes that recur. */
#define NAME(k) {.key = (k), .type = VALUE_NAME, .required = true}
#define LINE(k) {.key = (k), .type = VALUE_LINE, .required = true}
#define LINE_OPTIONAL(k) {.key = (k), .type = VALUE_LINE}
#define TEXT(k) {.key = (k), .type = VALUE_TEXT, .required = true}
#define TEXT_OPTIONAL(k) {.key = (k), .type = VALUE_TEXT}
#define CODE(k) {.key = (k), .type = VALUE_CODE, .required = true}
#define CODE_OPTIONAL(k) {.key = (k), .type = VALUE_CODE}
#define INT(k, lo, hi) {.key = (k), .type = VALUE_INT, .required = true, .min = (lo), .max = (hi)}
#define FLAG(k) {.key = (k), .type = VALUE_BOOL}
#define SIGN(k) {.key = (k), .type = VALUE_SIGN, .required = true, .min = -1, .max = 1}
#define SET(k, t) {.key = (k), .type = VALUE_SET, .target = (t)}
#define FIELDS(array) .fields = (array), .field_count = COUNT(array)

static const struct block_field family_fields[] = {
    NAME("name"),
    LINE("gloss"),
    LINE("ask"),
    {.key = "way-in", .type = VALUE_REF, .target = "practice"},
};

static const struct block_field feeling_fields[] = {
    {.key = "name", .type = VALUE_NAME, .name_is_id = true},
    LINE("gloss"),
    {.key = "near", .type = VALUE_REF, .target = "feeling"},
    SIGN("valence"),
    SIGN("arousal"),
    INT("strength", 1, 3),
};

static const struct block_field need_fields[] = {
    {.key = "name", .type = VALUE_NAME, .name_is_id = true},
    LINE("gloss"),
};

static const struct block_field axis_fields[] = {NAME("name"), LINE("gloss")};

static const struct block_field facet_fields[] = {
    NAME("name"), LINE("gloss"), LINE("low"), LINE("high")};

static const struct block_field item_fields[] = {LINE("text"), FLAG("reversed")};

static const struct block_field answer_fields[] = {NAME("name")};

static const struct block_field region_fields[] = {NAME("name"), LINE("gloss"), TEXT("body")};

static const struct block_field finding_fields[] = {
    LINE("say"),
    LINE_OPTIONAL("more"),
    LINE_OPTIONAL("less"),
    LINE_OPTIONAL("same"),
    LINE_OPTIONAL("leaning-more"),
    LINE_OPTIONAL("leaning-less"),
    LINE_OPTIONAL("open"),
    LINE_OPTIONAL("limits"),
    TEXT_OPTIONAL("worked"),
};

static const struct block_field lack_fields[] = {LINE("one"), LINE("several"),
                                                 LINE_OPTIONAL("many")};

static const struct block_field passage_fields[] = {
    {.key = "title", .type = VALUE_NAME},
    TEXT("body"),
};

static const struct block_field safety_question_fields[] = {LINE("text"), FLAG("ends-check")};

static const struct block_field safety_answer_fields[] = {NAME("name")};

static const struct block_field country_fields[] = {
    NAME("name"),
    CODE("calling"),
    LINE_OPTIONAL("note"),
};

static const struct block_field helpline_fields[] = {
    {.key = "for", .member = "kind", .type = VALUE_CHOICE, .required = true,
     .words = "emergency abuse crisis perpetrator", .prefix = "HELP_KIND"},
    CODE("name"),
    CODE("number"),
    CODE("dial"),
    LINE_OPTIONAL("messages"),
    LINE_OPTIONAL("hours"),
    LINE_OPTIONAL("note"),
    {.key = "confidence", .type = VALUE_CHOICE, .required = true, .words = "A B unrated",
     .prefix = "CONFIDENCE"},
    CODE("source"),
    CODE_OPTIONAL("dated"),
    CODE("seen"),
};

static const struct block_field breathing_fields[] = {
    NAME("name"),
    LINE("gloss"),
    {.key = "card", .member = "practice", .type = VALUE_REF, .required = true,
     .target = "practice"},
};

static const struct block_field phase_fields[] = {
    {.key = "seconds", .member = "duration_ms", .type = VALUE_SECONDS, .required = true,
     .min = 1000, .max = 12000},
    NAME("cue"),
};

static const struct block_field strategy_fields[] = {NAME("name"), LINE("gloss")};

static const struct block_field practice_fields[] = {
    NAME("title"),
    {.key = "strategy", .type = VALUE_REF, .required = true, .target = "strategy"},
    INT("minutes", 1, 60),
    LINE("what"),
    LINE("how"),
    LINE("why"),
    LINE("when-not"),
    {.key = "evidence", .type = VALUE_CHOICE, .required = true,
     .words = "trial custom common-sense", .prefix = "EVIDENCE"},
    LINE("standing"),
    CODE_OPTIONAL("source"),
    LINE("then"),
    CODE_OPTIONAL("next"),
    SET("serves", "facet"),
    SET("not-for", "region"),
    FLAG("gated"),
    FLAG("of-now"),
};

static const struct block_field given_fields[] = {
    {.key = "is", .member = "value", .type = VALUE_CODE, .required = true},
};

static const struct block_field step_fields[] = {
    LINE_OPTIONAL("ask"),
    TEXT_OPTIONAL("say"),
    {.key = "fills", .type = VALUE_CODE},
    {.key = "from", .type = VALUE_CHOICE, .words = "options needs", .prefix = "FROM"},
    FLAG("several"),
    {.key = "on", .member = "scale", .type = VALUE_REF, .target = "scale"},
    {.key = "pattern", .member = "breathing", .type = VALUE_REF, .target = "breathing"},
    {.key = "seconds", .member = "duration_s", .type = VALUE_INT, .min = 5, .max = 3600},
};

static const struct block_field option_fields[] = {
    NAME("name"),
    LINE_OPTIONAL("reply"),
    CODE_OPTIONAL("value"),
};

static const struct block_field moment_fields[] = {
    NAME("title"),
    TEXT("say"),
    {.key = "way", .type = VALUE_REF, .required = true, .target = "practice"},
};

static const struct block_field prompt_fields[] = {
    LINE("text"),
    INT("minutes", 1, 60),
    SET("serves", "facet"),
    FLAG("gated"),
};

static const struct block_field collection_fields[] = {
    NAME("title"),
    LINE("what"),
    LINE_OPTIONAL("when-not"),
    SET("not-for", "region"),
    FLAG("gated"),
};

static const struct block_field idea_fields[] = {LINE("text"), FLAG("gated")};

static const struct block_field path_fields[] = {
    NAME("title"),
    LINE("gloss"),
    SET("serves", "facet"),
    {.key = "for", .member = "meant_for", .type = VALUE_SET, .target = "region"},
    SET("not-for", "region"),
    FLAG("gated"),
};

static const struct block_field reason_fields[] = {
    LINE("say"),
    {.key = "first", .type = VALUE_REF, .target = "path-step"},
    FLAG("gated"),
};

static const struct block_field path_step_fields[] = {
    LINE("text"),
    CODE_OPTIONAL("leads"),
    {.key = "does", .member = "practice", .type = VALUE_REF, .target = "practice"},
    CODE_OPTIONAL("seen"),
    FLAG("once"),
    FLAG("gated"),
};

static const struct block_field scale_fields[] = {
    LINE("ask"),
    INT("min", -5, 0),
    INT("max", 3, 100),
    NAME("low"),
    NAME("high"),
};

static const struct block_field level_fields[] = {NAME("name"), LINE("gloss")};

static const struct block_field value_idea_fields[] = {
    {.key = "of", .member = "theme", .type = VALUE_CHOICE, .required = true,
     .words = "people myself doing world", .prefix = "VALUE_OF"},
    NAME("name"),
    LINE("gloss"),
};

static const struct block_field origin_fields[] = {NAME("name"), LINE("ask"), TEXT("say")};
static const struct block_field article_fields[] = {
    NAME("title"),
    {.key = "topic", .type = VALUE_CHOICE, .required = true,
     .words = "ideas challenges questions elsewhere", .prefix = "TOPIC"},
    LINE("summary"),
    LINE("sure"),
    SET("serves", "facet"),
    FLAG("gated"),
};

static const struct block_field section_fields[] = {NAME("title"), TEXT("body")};

static const struct block_field reference_fields[] = {CODE("text")};

static const struct block_field see_fields[] = {NAME("name")};

static const struct block_field approach_fields[] = {
    NAME("name"),
    NAME("known-as"),
    LINE("what"),
    LINE("fits"),
    LINE_OPTIONAL("when-not"),
    LINE("session"),
    {.key = "evidence", .type = VALUE_CHOICE, .required = true,
     .words = "trial custom common-sense", .prefix = "EVIDENCE"},
    LINE("standing"),
    CODE_OPTIONAL("source"),
    FLAG("gated"),
};

static const struct block_field look_fields[] = {NAME("title"), TEXT("body")};

static const struct block_field look_question_fields[] = {LINE("ask"), LINE_OPTIONAL("hint")};

static const struct block_field look_answer_fields[] = {NAME("name"), TEXT_OPTIONAL("reply")};

/* A sentence of the code in another language; in English there are none. */
static const struct block_field sentence_fields[] = {LINE("said")};
static const struct block_field fault_fields[] = {
    NAME("title"),
    LINE("gloss"),
    LINE("instead"),
    CODE_OPTIONAL("unless"),
    {.key = "within", .type = VALUE_CHOICE, .words = "anything limit apology",
     .prefix = "FAULT_IN"},
};

static const struct block_field catch_fields[] = {
    CODE("pattern"),
    CODE_OPTIONAL("unless"),
    LINE_OPTIONAL("instead"),
    CODE_OPTIONAL("feelings"),
    FLAG("afraid"),
};

static const struct block_field spelling_fields[] = {CODE("as")};

static const struct block_field word_list_fields[] = {CODE("words")};

#define ID {.member = "id", .type = VALUE_ID}
#define LOCAL_ID {.member = "id", .type = VALUE_LOCAL_ID}
#define VALUE(lo, hi) {.member = "value", .type = VALUE_INT, .min = (lo), .max = (hi)}

const struct block_kind content_kinds[] = {
    {"family", "families", NULL, false, ID, FIELDS(family_fields)},
    {"feeling", "feelings", "family", true, ID, FIELDS(feeling_fields)},
    {"need", "needs", NULL, false, ID, FIELDS(need_fields)},
    {"axis", "axes", NULL, false, ID, FIELDS(axis_fields)},
    {"facet", "facets", "axis", true, ID, FIELDS(facet_fields)},
    {"item", "items", "facet", true, ID, FIELDS(item_fields)},
    {"answer", "answers", NULL, false, VALUE(0, 4), FIELDS(answer_fields)},
    {"region", "regions", NULL, false, ID, FIELDS(region_fields)},
    {"finding", "findings", NULL, false, ID, FIELDS(finding_fields)},
    {"lack", "lacks", NULL, false, ID, FIELDS(lack_fields)},
    {"passage", "passages", NULL, false, ID, FIELDS(passage_fields)},
    {"safety-question", "safety_questions", NULL, false, ID, FIELDS(safety_question_fields)},
    {"safety-answer", "safety_answers", NULL, false, ID, FIELDS(safety_answer_fields)},
    {"country", "countries", NULL, false, ID, FIELDS(country_fields)},
    {"helpline", "helplines", "country", true, ID, FIELDS(helpline_fields)},
    {"breathing", "breathings", NULL, false, ID, FIELDS(breathing_fields)},
    {"phase", "phases", "breathing", false,
     {.member = "kind", .type = VALUE_CHOICE, .words = "in hold out rest", .prefix = "PHASE"},
     FIELDS(phase_fields)},
    {"practice", "practices", NULL, false, ID, FIELDS(practice_fields)},
    {"step", "steps", "practice", false,
     {.member = "kind", .type = VALUE_CHOICE, .words = "text choice rate timer pacer field",
      .prefix = "STEP"},
     FIELDS(step_fields)},
    {"option", "options", "step", false, LOCAL_ID, FIELDS(option_fields)},
    {"moment", "moments", NULL, false, ID, FIELDS(moment_fields)},
    {"offer", "offers", "moment", false,
     {.member = "practice", .type = VALUE_REF, .target = "practice"}, NULL, 0},
    {"prompt", "prompts", NULL, false, ID, FIELDS(prompt_fields)},
    {"collection", "collections", NULL, false, ID, FIELDS(collection_fields)},
    {"idea", "ideas", "collection", false, LOCAL_ID, FIELDS(idea_fields)},
    {"path", "paths", NULL, false, ID, FIELDS(path_fields)},
    {"reason", "reasons", "path", true, ID, FIELDS(reason_fields)},
    {"path-step", "path_steps", "path", true, ID, FIELDS(path_step_fields)},
    {"scale", "scales", NULL, false, ID, FIELDS(scale_fields)},
    {"value-idea", "value_ideas", NULL, false, ID, FIELDS(value_idea_fields)},
    {"origin", "origins", NULL, false, ID, FIELDS(origin_fields)},
    {"level", "levels", "scale", false, VALUE(-5, 10), FIELDS(level_fields)},
    {"strategy", "strategies", NULL, false, ID, FIELDS(strategy_fields)},
    {"given", "givens", "practice", false, {.member = "field", .type = VALUE_CODE},
     FIELDS(given_fields)},
    {"article", "articles", NULL, false, ID, FIELDS(article_fields)},
    {"section", "sections", "article", false, LOCAL_ID, FIELDS(section_fields)},
    {"reference", "references", "article", false, LOCAL_ID, FIELDS(reference_fields)},
    {"try", "tries", "article", false,
     {.member = "practice", .type = VALUE_REF, .target = "practice"}, NULL, 0},
    {"see", "sees", "article", false, {.member = "path", .type = VALUE_CODE}, FIELDS(see_fields)},
    {"approach", "approaches", NULL, false, ID, FIELDS(approach_fields)},
    {"look", "looks", NULL, false, ID, FIELDS(look_fields)},
    {"look-question", "look_questions", "look", false, LOCAL_ID, FIELDS(look_question_fields)},
    {"look-answer", "look_answers", "look-question", false, VALUE(0, 9),
     FIELDS(look_answer_fields)},
    {"sentence", "sentences", NULL, false, {.member = "english", .type = VALUE_CODE},
     FIELDS(sentence_fields)},
    {"fault", "faults", NULL, false, ID, FIELDS(fault_fields)},
    {"catch", "catches", "fault", false, LOCAL_ID, FIELDS(catch_fields)},
    {"spelling", "spellings", NULL, false, {.member = "word", .type = VALUE_CODE},
     FIELDS(spelling_fields)},
    {"word-list", "word_lists", NULL, false, ID, FIELDS(word_list_fields)},
};
const size_t content_kinds_count = COUNT(content_kinds);
_Static_assert(COUNT(content_kinds) <= KIND_COUNT_MAX, "source_new has room for every kind");

const struct block_kind *schema_find_kind(str name)
{
    for (size_t i = 0; i < content_kinds_count; i++)
        if (str_equal(str_of_c(content_kinds[i].name), name)) return &content_kinds[i];
    return NULL;
}

const struct block_field *schema_find_field(const struct block_kind *kind, str key)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (str_equal(str_of_c(kind->fields[i].key), key)) return &kind->fields[i];
    return NULL;
}

bool schema_is_listed(const struct block_kind *kind)
{
    return kind->parent == NULL || kind->header.type == VALUE_ID;
}

bool schema_is_language(const struct block_field *field)
{
    return field->type == VALUE_NAME || field->type == VALUE_LINE || field->type == VALUE_TEXT;
}
