/* content.h - what can be practised, asked and read, as constant tables made from content/.
 *
 * Floor 2. Writers and translators edit plain text under content/ (docs/CONTENT.md is their
 * manual). At build time tools/embed_content checks every file and writes one `struct content` for
 * each language, so that nothing here can be missing, misspelt or unresolved at run time.
 *
 *     const struct content *content = content_in(S("en"));
 *     const struct content_practice *practice = content_find_practice(content, S("five-senses"));
 *     for (size_t i = 0; i < practice->step_count; i++) show(&practice->steps[i]);
 *
 * Every table keeps the order of its file. A table inside another (the feelings of a family, the
 * steps of a practice) is a slice of the whole one, so that `content->feelings` holds all of them.
 * Ids are lower-case ASCII, the same in every language, and are what records store; everything
 * else is for people. Texts are UTF-8. A text named `body` or `say` is paragraphs with an empty
 * line between them, where a line that starts with "- " is a list item (valid Markdown); every
 * other text is one line. Optional texts are empty (len 0), optional references NULL.
 */
#ifndef CONTENT_H
#define CONTENT_H

#include "base.h"
#include "content_fault.h"
#include "content_help.h"
#include "day.h"

/* Feelings, in two steps: a family, then a word. Within a family, words go from faint to strong. */

struct content_family {
    str id;
    str name;
    str gloss;
    str ask;                               /* leads from the family to its words */
    const struct content_practice *way_in; /* for a family without words yet: start here; or NULL */
    const struct content_feeling *feelings;
    size_t feeling_count;
};

struct content_feeling {
    str id;
    str name;
    str gloss; /* what it is, and how it differs from its neighbour */
    const struct content_family *family;
    const struct content_feeling *near; /* a word that is easily taken for this one, or NULL */
    int valence;                        /* -1 unpleasant, 0 mixed or neither, 1 pleasant */
    int arousal;                        /* -1 low in the body, 0 between, 1 stirred up */
    int strength;                       /* 1 faint, 2 clear, 3 strong */
};

/* What a feeling asks for. */
struct content_need {
    str id;
    str name;
    str gloss;
};

/* The questionnaire: two axes of four facets of three items, in this order. */

struct content_axis {
    str id;
    str name;
    str gloss;
    const struct content_facet *facets;
    size_t facet_count;
};

struct content_facet {
    str id;
    str name;
    str gloss; /* what it is about */
    str low;   /* what a low reading says: about these weeks, never about the person */
    str high;
    const struct content_axis *axis;
    const struct content_item *items;
    size_t item_count;
};

struct content_item {
    str id; /* s1..s12, c1..c12: the names in the record `answers` */
    str text;
    const struct content_facet *facet;
    bool reversed; /* raw answers are stored unreversed */
};

struct content_answer {
    int value; /* 0..4 */
    str name;
};

/* Where someone stands these weeks. */
struct content_region {
    str id; /* grounded-and-close leaning-on-others keeping-distance hard-patch in-the-middle */
    str name;
    str gloss;
    str body;
};

/* What is said about one number of an insight: `say` with its range and what it rests on, then what
 * became of it. Slots {value} {lo} {hi} {n} {a} {b} {c}; src/page/finding.h chooses and fills. */
struct content_finding {
    str id;
    str say;
    str more, less, same;           /* clear: it went up, down, or stayed; or empty */
    str leaning_more, leaning_less; /* seen at one look only */
    str open;                       /* nothing to be seen either way */
    str limits;                     /* what these numbers cannot tell */
    str worked;                     /* how this was worked out */
};

/* What would settle what is not yet known: `several` with the slot {more}; `many`, where a number
 * would read like a task, with {time}. The id is the name of a need (estimate.h). */
struct content_lack {
    str id;
    str one, several;
    str many; /* or empty */
};

/* A titled text: introductions, the safety page, the quiet line of Now. */
struct content_passage {
    str id;
    str title;
    str body;
};

/* The private check before anything about a partner. */

struct content_safety_question {
    str id;
    str text;
    bool ends_check; /* Yes or Not sure: end at once on a neutral page, store nothing */
};

struct content_safety_answer {
    str id; /* no yes not-sure rather-not; the gate opens on six times "no" and on nothing else */
    str name;
};

/* Breathing patterns for the pacer. */

enum content_phase_kind { PHASE_IN, PHASE_HOLD, PHASE_OUT, PHASE_REST };

struct content_phase {
    enum content_phase_kind kind;
    int duration_ms;
    str cue;
};

struct content_breathing {
    str id;
    str name;
    str gloss;
    const struct content_practice *practice; /* its What, How, Why, When not to */
    const struct content_phase *phases;      /* one breath */
    size_t phase_count;
};

/* Practices. */

/* What a practice is good for in the long run: seven ways to grow steadier and stay close. */
struct content_strategy {
    str id; /* self-awareness self-compassion life-outside boundaries regulation secure-attachment
               self-trust */
    str name;
    str gloss;
};

enum content_step_kind {
    STEP_TEXT,   /* say */
    STEP_CHOICE, /* ask; options, or what `from` says; one of them, or `several` */
    STEP_RATE,   /* ask, scale */
    STEP_TIMER,  /* say, duration_s; it can be ended early */
    STEP_PACER,  /* say, breathing, duration_s */
    STEP_FIELD,  /* ask: a field of a record, of any type */
};

/* What a choice chooses from. */
enum content_from {
    FROM_OPTIONS, /* its own options */
    FROM_NEEDS,   /* content->needs */
};

struct content_option {
    str id;
    str name;
    str reply; /* shown after it is chosen, or empty */
    str value; /* what the field takes; empty: the name in a text, else the id; "-": nothing */
};

struct content_step {
    enum content_step_kind kind;
    str ask;
    str say;
    str fills; /* the fields that take the answer, as "urge.strength practice.before", or empty;
                  walk.h makes records of them */
    enum content_from from;
    bool several;
    const struct content_scale *scale;
    const struct content_breathing *breathing;
    int duration_s;
    const struct content_option *options;
    size_t option_count;
};

/* What a record made by a practice holds besides what its steps bring. */
struct content_given {
    str field; /* kind.field */
    str value; /* as the command line takes it; a day as "+14", so many days from now */
};

struct content_practice {
    str id; /* the `name` of a record of kind practice */
    str title;
    const struct content_strategy *strategy;
    int minutes;
    str what;
    str how;
    str why;
    str when_not;
    enum content_evidence evidence;
    str standing;     /* what stands behind it, said honestly */
    str source;       /* of a trial, or empty */
    str then;         /* where it ends: out in the world */
    str next;         /* kinds of records that one may want to write then: "decision boundary" */
    uint32_t serves;  /* bit i: content->facets[i]; for the plan */
    uint32_t not_for; /* bit i: content->regions[i]; not offered there */
    bool gated;       /* absent until the safety gate is open */
    bool of_now;      /* the way through a moment of Now: in no list, never a step of the plan */
    const struct content_given *givens;
    size_t given_count;
    const struct content_step *steps;
    size_t step_count;
};

/* The ways of Now, each with practices in the order to offer them. */

struct content_offer {
    const struct content_practice *practice;
};

struct content_moment {
    str id;
    str title;                          /* said by the person: "I'm upset" */
    str say;                            /* the first words of an answer */
    const struct content_practice *way; /* goes through it in a minute or two */
    const struct content_offer *offers;
    size_t offer_count;
};

/* Something to write about. */
struct content_prompt {
    str id;
    str text;
    int minutes;
    uint32_t serves; /* bit i: content->facets[i]; 0: anything */
    bool gated;
};

/* Small things to try, in the order in which to offer them: the steps of a ladder, what one might
 * like, rituals. A page names its collection by its id (docs/CONTENT.md). */

struct content_idea {
    str id;
    str text;
    bool gated; /* absent until the safety gate is open */
};

struct content_collection {
    str id;
    str title;
    str what;         /* what these are for */
    str when_not;     /* when they are better left alone; or empty */
    uint32_t not_for; /* bit i: content->regions[i]; not offered there */
    bool gated;       /* all of it: absent until the safety gate is open */
    const struct content_idea *ideas;
    size_t idea_count;
};

/* What may matter to someone. */

enum content_value_theme { VALUE_OF_PEOPLE, VALUE_OF_MYSELF, VALUE_OF_DOING, VALUE_OF_WORLD };

struct content_value_idea {
    str id;
    enum content_value_theme theme;
    str name;
    str gloss; /* what living it looks like */
};

/* One prompt on where patterns may come from; its id is the `prompt` of a record of kind origin. */
struct content_origin {
    str id;
    str name;
    str ask;
    str say;
};

/* The plan: paths of small steps, from easy to harder, and what speaks for them. */

struct content_path {
    str id; /* the `path` of a record of kind plan-step */
    str title;
    str gloss;
    uint32_t serves;    /* bit i: content->facets[i] */
    uint32_t meant_for; /* bit i: content->regions[i]; 0: anybody */
    uint32_t not_for;   /* bit i: content->regions[i]; not offered there */
    bool gated;         /* absent until the safety gate is open */
    const struct content_reason *reasons;
    size_t reason_count;
    const struct content_path_step *path_steps;
    size_t path_step_count;
};

/* Why a path is offered: the id is a rule of src/plan, which fills {n} {of} {times} {day}. */
struct content_reason {
    str id;
    str say;
    const struct content_path_step *first; /* the step that answers it best, or NULL: the next */
    const struct content_path *path;
    bool gated;
};

struct content_path_step {
    str id; /* the `what` of a record of kind plan-step */
    str text;
    str leads;                               /* an address; empty: that of the practice */
    const struct content_practice *practice; /* or NULL */
    str seen;  /* "kind", "kind.field" or "kind.field=option" of a record that shows it was done;
                  empty: only the person can tell. A practice is seen as done by its own record. */
    bool once; /* such a record of any age will do */
    bool gated;
    const struct content_path *path;
};

/* Scales with names for their steps. */

struct content_level {
    int value;
    str name;
    str gloss;
};

struct content_scale {
    str id;
    str ask;
    int min;
    int max;
    str low; /* the two ends in words */
    str high;
    const struct content_level *levels; /* one for each step from min to max, or none */
    size_t level_count;
};

/* A sentence of the code in this language. */
struct content_sentence {
    str english;
    str said;
};

struct content {
    str lang;
    const struct content_family *families;
    size_t family_count;
    const struct content_feeling *feelings;
    size_t feeling_count;
    const struct content_need *needs;
    size_t need_count;
    const struct content_axis *axes;
    size_t axis_count;
    const struct content_facet *facets;
    size_t facet_count;
    const struct content_item *items;
    size_t item_count;
    const struct content_answer *answers;
    size_t answer_count;
    const struct content_region *regions;
    size_t region_count;
    const struct content_finding *findings;
    size_t finding_count;
    const struct content_lack *lacks;
    size_t lack_count;
    const struct content_passage *passages;
    size_t passage_count;
    const struct content_safety_question *safety_questions;
    size_t safety_question_count;
    const struct content_safety_answer *safety_answers;
    size_t safety_answer_count;
    const struct content_country *countries;
    size_t country_count;
    const struct content_helpline *helplines;
    size_t helpline_count;
    const struct content_breathing *breathings;
    size_t breathing_count;
    const struct content_practice *practices;
    size_t practice_count;
    const struct content_strategy *strategies;
    size_t strategy_count;
    const struct content_moment *moments;
    size_t moment_count;
    const struct content_prompt *prompts;
    size_t prompt_count;
    const struct content_collection *collections;
    size_t collection_count;
    const struct content_path *paths;
    size_t path_count;
    const struct content_reason *reasons;
    size_t reason_count;
    const struct content_path_step *path_steps;
    size_t path_step_count;
    const struct content_scale *scales;
    size_t scale_count;
    const struct content_value_idea *value_ideas;
    size_t value_idea_count;
    const struct content_origin *origins;
    size_t origin_count;
    const struct content_article *articles;
    size_t article_count;
    const struct content_approach *approaches;
    size_t approach_count;
    const struct content_sentence *sentences; /* by `english`, in byte order; none in English */
    size_t sentence_count;
    const struct content_look *looks;
    size_t look_count;
    const struct content_fault *faults;
    size_t fault_count;
    const struct content_spelling *spellings;
    size_t spelling_count;
    const struct content_word_list *word_lists;
    size_t word_list_count;
};

/* Written by tools/embed_content, and the list of them by the build: English first. */
extern const struct content content_en;
extern const struct content *const content_languages[];
extern const size_t content_language_count;

/* The content of a language tag ("en", "en-GB"); English where there is none. */
const struct content *content_in(str lang);

/* A sentence of the code as this language says it; itself where the language does not have it. */
str content_say(const struct content *content, str sentence);

/* By id; NULL when there is none. A feeling is also found by its name, whatever its case, since a
 * record may hold either. */
const struct content_family *content_find_family(const struct content *content, str id);
const struct content_feeling *content_find_feeling(const struct content *content, str word);
const struct content_need *content_find_need(const struct content *content, str id);
const struct content_axis *content_find_axis(const struct content *content, str id);
const struct content_region *content_find_region(const struct content *content, str id);
const struct content_finding *content_find_finding(const struct content *content, str id);
const struct content_lack *content_find_lack(const struct content *content, str id);
const struct content_country *content_find_country(const struct content *content, str id);
const struct content_breathing *content_find_breathing(const struct content *content, str id);
const struct content_practice *content_find_practice(const struct content *content, str id);
const struct content_strategy *content_find_strategy(const struct content *content, str id);
const struct content_moment *content_find_moment(const struct content *content, str id);
const struct content_prompt *content_find_prompt(const struct content *content, str id);
const struct content_value_idea *content_find_value_idea(const struct content *content, str id);
const struct content_origin *content_find_origin(const struct content *content, str id);
const struct content_article *content_find_article(const struct content *content, str id);
const struct content_path *content_find_path(const struct content *content, str id);
const struct content_reason *content_find_reason(const struct content *content, str id);
const struct content_path_step *content_find_path_step(const struct content *content, str id);

/* Whether nobody has looked at the line for HELPLINE_STALE_DAYS on that day. */
bool content_helpline_is_stale(const struct content_helpline *line, day today);

/* Those that a page names itself: their absence is a bug. docs/CONTENT.md lists their ids. */
const struct content_passage *content_passage(const struct content *content, str id);
const struct content_scale *content_scale(const struct content *content, str id);
const struct content_collection *content_collection(const struct content *content, str id);

const struct content_look *content_look(const struct content *content, str id);

/* The answer of a value; NULL when the question has none. */
const struct content_look_answer *content_look_answer(const struct content_look_question *question,
                                                      int64_t value);

/* The idea of a collection; NULL when it has none of that id. */
const struct content_idea *content_find_idea(const struct content_collection *collection, str id);

/* The level of a value; NULL when the value is outside or the scale has no levels. */
const struct content_level *content_level(const struct content_scale *scale, int value);

const struct content_safety_answer *content_find_safety_answer(const struct content *content,
                                                               str id);

/* The next paragraph of a body or say text; *rest becomes what follows. False at the end. */
bool content_next_paragraph(str *rest, str *paragraph);

#endif
