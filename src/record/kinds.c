/* The tables themselves; kind.h says how to add one. LABEL and MEANS mark what a person reads, as T does. */
#include "kind.h"

#define NAMED(number_, name_) .name = STR_INIT(name_), .number = (number_)
#define LABEL(sentence) .label = STR_INIT(sentence)
#define MEANS(sentence) .meaning = STR_INIT(sentence)
#define NEEDED .required = true
#define SCALE(lo_, hi_) .type = FIELD_INT, .lo = (lo_), .hi = (hi_)
#define PERCENT SCALE(0, 100), .unit = STR_INIT("%")
#define MINUTES(hi_) SCALE(0, hi_), .unit = STR_INIT("minutes")
#define TIMES(hi_) SCALE(0, hi_), .unit = STR_INIT("times")
#define FLAG .type = FIELD_FLAG
#define NUMBER(lo_, hi_) .type = FIELD_NUMBER, .lo = (lo_), .hi = (hi_)
#define LINE .type = FIELD_TEXT
#define PROSE .type = FIELD_TEXT, .long_text = true
#define DAY .type = FIELD_DAY
#define TIME .type = FIELD_TIME
#define CHOICE(options_) .type = FIELD_CHOICE, OPTIONS(options_)
#define CHOICES(options_) .type = FIELD_CHOICES, OPTIONS(options_)
#define OPTIONS(options_) .options = (options_), .option_count = COUNT(options_)
#define WORDS .type = FIELD_WORDS
#define LINK(kind_) .type = FIELD_LINK, .link = STR_INIT(kind_)
#define LINKS(kind_) .type = FIELD_LINKS, .link = STR_INIT(kind_)
#define ABOUT .type = FIELD_ABOUT
#define PAIRS .type = FIELD_PAIRS
#define OPTION(name_, label_) {STR_INIT(name_), STR_INIT(label_)}

/* Lengths in minutes: within a day, within a week, within a year. */
enum { DAY_MIN = 1440, WEEK_MIN = 10080, YEAR_MIN_LONG = 525600 };

static const struct option company_options[] = {
    OPTION("alone", "Alone"),     OPTION("partner", "Partner"),       OPTION("family", "Family"),
    OPTION("friends", "Friends"), OPTION("colleagues", "Colleagues"), OPTION("others", "Others"),
};
static const struct option contact_options[] = {
    OPTION("none", "None"),
    OPTION("remote", "From afar"),
    OPTION("in-person", "In person"),
};
static const struct option lifted_by_options[] = {
    OPTION("self", "Myself"), OPTION("partner", "Partner"), OPTION("friends", "Friends"),
    OPTION("family", "Family"), OPTION("work", "Work"), OPTION("body", "Moving or resting"),
    OPTION("nature", "Nature"),
};
static const struct field weather_fields[] = {
    {NAMED(1, "mood"), SCALE(-5, 5), NEEDED, LABEL("Mood"),
     MEANS("How you felt on the whole, from -5, very low, to 5, very good.")},
    {NAMED(2, "energy"), SCALE(-5, 5), LABEL("Energy"),
     MEANS("How much energy you had, from -5, drained, to 5, full of it.")},
    {NAMED(3, "solid"), SCALE(0, 10), LABEL("How solid I felt in myself"),
     MEANS("How steady you felt inside, whatever the mood: 0 not at all, 10 completely.")},
    {NAMED(4, "feelings"), WORDS, LABEL("Feelings"),
     MEANS("Words for what you felt, as many as fit; your own words too.")},
    {NAMED(5, "company"), CHOICES(company_options), LABEL("Company"),
     MEANS("Who you were with.")},
    {NAMED(6, "contact"), CHOICE(contact_options), LABEL("Contact with my partner"),
     MEANS("Whether you were in touch with your partner, and how.")},
    {NAMED(7, "partner_mood"), SCALE(-5, 5), LABEL("My partner's mood, as I saw it"),
     MEANS("How your partner seemed to you, from -5, very low, to 5, very good.")},
    {NAMED(8, "closeness"), SCALE(0, 10), LABEL("Closeness"),
     MEANS("How close you felt to your partner: 0 far apart, 10 very close.")},
    {NAMED(9, "conflict"), FLAG, LABEL("A conflict"),
     MEANS("Whether the two of you were in conflict.")},
    {NAMED(10, "repaired"), FLAG, LABEL("Made up again"),
     MEANS("Whether you found back to each other after a conflict.")},
    {NAMED(11, "lifted_by"), CHOICES(lifted_by_options), LABEL("What lifted me"),
     MEANS("What or who did you good.")},
    {NAMED(12, "with"), LINKS("person"), LABEL("With"),
     MEANS("The people you spent time with.")},
    {NAMED(13, "stress"), SCALE(0, 10), LABEL("Stress"),
     MEANS("How much pressure there was: 0 none, 10 as much as it gets.")},
    {NAMED(14, "urge"), SCALE(0, 10), LABEL("Urge for reassurance"),
     MEANS("How strongly you wanted someone to tell you that all is well: 0 not at all, "
           "10 very strongly.")},
    {NAMED(15, "slept_min"), MINUTES(DAY_MIN), LABEL("Sleep"),
     MEANS("How long you slept.")},
    {NAMED(16, "moved_min"), MINUTES(DAY_MIN), LABEL("Movement"),
     MEANS("How long you walked, danced, trained or otherwise moved.")},
    {NAMED(17, "meals"), SCALE(0, 3), LABEL("Proper meals"),
     MEANS("How many proper meals you had, from 0 to 3.")},
    {NAMED(18, "alone_min"), MINUTES(DAY_MIN), LABEL("Time alone"),
     MEANS("How long you were on your own.")},
    {NAMED(19, "alone_ease"), SCALE(0, 10), LABEL("At ease alone"),
     MEANS("How that time felt: 0 very uneasy, 10 fully at ease.")},
    {NAMED(20, "because"), LINKS("trigger"), LABEL("Set off by"),
     MEANS("Triggers that played a part.")},
    {NAMED(21, "note"), PROSE, LABEL("Note"),
     MEANS("Anything you want to remember of this day.")},
    {NAMED(22, "late"), FLAG, LABEL("Written later"),
     MEANS("Set by the program when you write for an earlier day.")},
};

static const struct field note_fields[] = {
    {NAMED(1, "text"), PROSE, NEEDED, LABEL("Text"),
     MEANS("What is on your mind. Markdown works here.")},
    {NAMED(2, "feelings"), WORDS, LABEL("Feelings"), MEANS("Words for what you feel.")},
    {NAMED(3, "tags"), WORDS, LABEL("Tags"), MEANS("Words to find this note again by.")},
    {NAMED(4, "prompt"), LINE, LABEL("Prompt"), MEANS("The question you were answering, if any.")},
};

static const struct option urge_options[] = {
    OPTION("are-we-ok", "To hear that we are all right"), OPTION("opinion", "To hear an opinion"),
    OPTION("check", "To check on something"), OPTION("permission", "To be told I may"),
    OPTION("apology", "To say sorry once more"), OPTION("other", "Something else"),
};
static const struct option response_options[] = {
    OPTION("waited", "Waited"),
    OPTION("soothed", "Soothed myself"),
    OPTION("asked-openly", "Asked openly"),
    OPTION("sought", "Went for reassurance"),
};
static const struct option settled_options[] = {
    OPTION("yes", "Yes"),
    OPTION("for-a-while", "For a while"),
    OPTION("no", "No"),
};
static const struct field urge_fields[] = {
    {NAMED(1, "what"), CHOICE(urge_options), NEEDED, LABEL("What I want"),
     MEANS("What the urge asks for.")},
    {NAMED(2, "toward"), LINK("person"), LABEL("From whom"), MEANS("Whom you want it from.")},
    {NAMED(3, "trigger"), LINK("trigger"), LABEL("Set off by"), MEANS("What set it off.")},
    {NAMED(4, "strength"), SCALE(0, 10), NEEDED, LABEL("Strength"),
     MEANS("How strong the urge is now: 0 gone, 10 as strong as it gets.")},
    {NAMED(5, "story"), PROSE, LABEL("The story I tell myself"),
     MEANS("What you fear it means.")},
    {NAMED(6, "response"), CHOICE(response_options), LABEL("What I did"),
     MEANS("What you did with the urge; each of these can be right.")},
    {NAMED(7, "waited_min"), MINUTES(WEEK_MIN), LABEL("Waited"),
     MEANS("How long you waited before you did anything about it.")},
    {NAMED(8, "after"), SCALE(0, 10), LABEL("Strength afterwards"),
     MEANS("How strong the urge was when you looked again: 0 gone, 10 as strong as it gets.")},
    {NAMED(9, "settled"), CHOICE(settled_options), LABEL("Did it settle?"),
     MEANS("Whether you came to rest afterwards.")},
    {NAMED(10, "held_min"), MINUTES(YEAR_MIN_LONG), LABEL("It held for"),
     MEANS("How long the calm lasted before the question came back.")},
};

static const struct field practice_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Practice"), MEANS("Which practice you did.")},
    {NAMED(2, "minutes"), MINUTES(DAY_MIN), LABEL("Length"), MEANS("How long it took.")},
    {NAMED(3, "before"), SCALE(0, 10), LABEL("Before"),
     MEANS("How you felt before: 0 at ease, 10 as upset as it gets.")},
    {NAMED(4, "after"), SCALE(0, 10), LABEL("After"),
     MEANS("How you felt after: 0 at ease, 10 as upset as it gets.")},
    {NAMED(5, "note"), PROSE, LABEL("Note"), MEANS("What you noticed.")},
};

static const struct option fear_options[] = {
    OPTION("abandonment", "Being left"),
    OPTION("rejection", "Being turned away"),
    OPTION("disapproval", "Being thought less of"),
    OPTION("criticism", "Being criticised"),
    OPTION("being-ignored", "Being ignored"),
    OPTION("being-alone", "Being alone"),
    OPTION("engulfment", "Being swallowed up"),
    OPTION("losing-control", "Losing control"),
    OPTION("failing", "Failing"),
    OPTION("other", "Something else"),
};
static const struct field trigger_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Trigger"), MEANS("What sets you off, in a few words.")},
    {NAMED(2, "fear"), CHOICE(fear_options), LABEL("The fear in it"),
     MEANS("What it makes you afraid of.")},
    {NAMED(3, "body"), LINE, LABEL("In the body"), MEANS("Where and how you first feel it.")},
    {NAMED(4, "usual_response"), PROSE, LABEL("What I usually do"),
     MEANS("What you tend to do when it happens.")},
    {NAMED(5, "what_follows"), PROSE, LABEL("What that brings about"),
     MEANS("What tends to come of it, for you and for others.")},
    {NAMED(6, "plan"), PROSE, LABEL("My plan"), MEANS("What you want to try next time.")},
    {NAMED(7, "soothers"), LINKS("soother"), LABEL("What soothes me"),
     MEANS("Soothers that suit this trigger.")},
};

static const struct option soother_options[] = {
    OPTION("body", "Body"), OPTION("mind", "Mind"), OPTION("doing", "Doing something"),
    OPTION("nature", "Nature"), OPTION("place", "A place"), OPTION("people", "People"),
};
static const struct field soother_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Soother"), MEANS("Something that calms you.")},
    {NAMED(2, "kind"), CHOICE(soother_options), LABEL("Kind"), MEANS("What sort of thing it is.")},
};

static const struct field word_fields[] = {
    {NAMED(1, "word"), LINE, NEEDED, LABEL("Word"), MEANS("A feeling word of your own.")},
    {NAMED(2, "family"), LINE, LABEL("Family"), MEANS("The family of feelings it belongs to.")},
    {NAMED(3, "near"), LINE, LABEL("Close to"), MEANS("A word that comes close to it.")},
    {NAMED(4, "gloss"), LINE, LABEL("What it means to me"), MEANS("What you mean by it.")},
};

static const struct field belief_fields[] = {
    {NAMED(1, "text"), PROSE, NEEDED, LABEL("Belief"),
     MEANS("The sentence about yourself or others, as it sounds inside.")},
    {NAMED(2, "held"), PERCENT, LABEL("How true it feels"),
     MEANS("How firmly you believe it now: 0 not at all, 100 fully.")},
    {NAMED(3, "origin"), PROSE, LABEL("Where it comes from"), MEANS("Where you may have learned it.")},
    {NAMED(4, "for"), PROSE, LABEL("What speaks for it"), MEANS("What supports it.")},
    {NAMED(5, "against"), PROSE, LABEL("What speaks against it"), MEANS("What does not fit it.")},
    {NAMED(6, "truer"), PROSE, LABEL("A truer sentence"),
     MEANS("A sentence that is fairer and that you can believe.")},
};

static const struct field reframe_fields[] = {
    {NAMED(1, "story"), PROSE, NEEDED, LABEL("The feared story"), MEANS("What you fear will happen.")},
    {NAMED(2, "evidence"), PROSE, LABEL("What I know"),
     MEANS("What you know for certain, on either side.")},
    {NAMED(3, "other"), PROSE, LABEL("Other readings"), MEANS("What else it could mean.")},
    {NAMED(4, "would_do"), PROSE, LABEL("What I would do then"),
     MEANS("What you would do if the fear came true.")},
    {NAMED(5, "held_before"), PERCENT, LABEL("How likely it felt before"),
     MEANS("How much you believed the story before: 0 not at all, 100 fully.")},
    {NAMED(6, "held_after"), PERCENT, LABEL("How likely it feels after"),
     MEANS("How much you believe it now: 0 not at all, 100 fully.")},
};

static const struct option verdict_options[] = {
    OPTION("yes", "I like it"),
    OPTION("no", "Not for me"),
    OPTION("unsure", "Not sure yet"),
};
static const struct field like_fields[] = {
    {NAMED(1, "what"), LINE, NEEDED, LABEL("What"), MEANS("Something you may like.")},
    {NAMED(2, "verdict"), CHOICE(verdict_options), LABEL("Do I like it?"),
     MEANS("What you found, for yourself.")},
    {NAMED(3, "tried"), FLAG, LABEL("Tried"), MEANS("Whether you have tried it.")},
    {NAMED(4, "said_to"), LINK("person"), LABEL("Said to"), MEANS("Whom you told.")},
};

static const struct option voiced_options[] = {
    OPTION("said", "Said it"),
    OPTION("partly", "Said part of it"),
    OPTION("kept-quiet", "Kept quiet"),
    OPTION("yes-meaning-no", "Said yes and meant no"),
};
static const struct field voiced_fields[] = {
    {NAMED(1, "what"), LINE, NEEDED, LABEL("What I wanted to say"), MEANS("What it was about.")},
    {NAMED(2, "toward"), LINK("person"), LABEL("To whom"), MEANS("Who it was for.")},
    {NAMED(3, "did"), CHOICE(voiced_options), NEEDED, LABEL("What I did"),
     MEANS("What became of it.")},
    {NAMED(4, "fear"), SCALE(0, 10), LABEL("Fear"),
     MEANS("How afraid you were of saying it: 0 not at all, 10 very.")},
    {NAMED(5, "guilt"), SCALE(0, 10), LABEL("Guilt"),
     MEANS("How guilty you felt afterwards: 0 not at all, 10 very.")},
    {NAMED(6, "received"), PROSE, LABEL("How it was received"), MEANS("What came back.")},
};

static const struct field value_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Value"), MEANS("Something that matters to you.")},
    {NAMED(2, "why"), PROSE, LABEL("Why"), MEANS("Why it matters to you.")},
    {NAMED(3, "importance"), SCALE(0, 10), LABEL("Importance"),
     MEANS("How much it matters: 0 not at all, 10 above all.")},
    {NAMED(4, "lived"), SCALE(0, 10), LABEL("Lived"),
     MEANS("How far you live it these weeks: 0 not at all, 10 fully.")},
};

static const struct option stakes_options[] = {
    OPTION("small", "Small"),
    OPTION("medium", "Medium"),
    OPTION("large", "Large"),
};
static const struct option way_options[] = {
    OPTION("own", "On my own"),
    OPTION("asked-for-information", "Asked, to know more"),
    OPTION("asked-to-feel-sure", "Asked, to feel sure"),
};
static const struct option driven_by_options[] = {
    OPTION("value", "A value"),
    OPTION("fear", "A fear"),
    OPTION("habit", "A habit"),
};
static const struct option touches_options[] = {
    OPTION("only-me", "Only me"),
    OPTION("partner", "My partner"),
    OPTION("others", "Others"),
};
static const struct field decision_fields[] = {
    {NAMED(1, "about_what"), LINE, NEEDED, LABEL("What it is about"), MEANS("What is to be decided.")},
    {NAMED(2, "options"), WORDS, LABEL("Options"), MEANS("What you could choose.")},
    {NAMED(3, "stakes"), CHOICE(stakes_options), LABEL("Stakes"),
     MEANS("How much depends on it.")},
    {NAMED(4, "way"), CHOICE(way_options), NEEDED, LABEL("How I decided"),
     MEANS("By yourself, or after asking someone, and what you asked for.")},
    {NAMED(5, "rechecked"), TIMES(1000), LABEL("Checked again"),
     MEANS("How often you went back to ask whether it was right.")},
    {NAMED(6, "asked"), LINKS("person"), LABEL("Whom I asked"), MEANS("The people you asked.")},
    {NAMED(7, "choice"), LINE, LABEL("My choice"), MEANS("What you chose.")},
    {NAMED(8, "confidence"), PERCENT, LABEL("How sure I am"),
     MEANS("How sure you are that you will be content with it: 0 not at all, 100 fully.")},
    {NAMED(9, "values"), LINKS("value"), LABEL("Values in it"), MEANS("Values that spoke in it.")},
    {NAMED(10, "driven_by"), CHOICE(driven_by_options), LABEL("What drove it"),
     MEANS("What weighed most.")},
    {NAMED(11, "touches"), CHOICES(touches_options), LABEL("Whom it touches"),
     MEANS("What touches only you is yours to decide; what touches others is better decided "
           "together.")},
    {NAMED(12, "review_on"), DAY, LABEL("Look again on"),
     MEANS("The day on which to see how it turned out.")},
};

static const struct field outcome_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("Decision"), MEANS("The decision it belongs to.")},
    {NAMED(2, "good"), FLAG, NEEDED, LABEL("Turned out well"),
     MEANS("Whether it turned out well enough.")},
    {NAMED(3, "contentment"), SCALE(0, 10), LABEL("How content I am"),
     MEANS("How content you are with it now: 0 not at all, 10 fully.")},
    {NAMED(4, "again"), FLAG, LABEL("Would choose it again"),
     MEANS("Whether you would choose the same again.")},
    {NAMED(5, "learned"), PROSE, LABEL("What I learned"), MEANS("What you take from it.")},
};

static const struct option boundary_area_options[] = {
    OPTION("time", "Time"),         OPTION("energy", "Energy"), OPTION("identity", "Who I am"),
    OPTION("digital", "Phone and messages"), OPTION("topic", "Topics"),
    OPTION("opinions", "Unasked opinions"), OPTION("body", "Body"), OPTION("money", "Money"),
};
static const struct option boundary_state_options[] = {
    OPTION("drafted", "Drafted"), OPTION("said", "Said"), OPTION("agreed", "Agreed"),
    OPTION("revised", "Revised"), OPTION("retired", "Retired"),
};
static const struct field boundary_fields[] = {
    {NAMED(1, "limit"), PROSE, NEEDED, LABEL("The limit"), MEANS("What is all right for you and what is not.")},
    {NAMED(2, "area"), CHOICE(boundary_area_options), LABEL("Area"), MEANS("What it concerns.")},
    {NAMED(3, "protects"), LINK("value"), LABEL("What it protects"),
     MEANS("The need or the value behind it.")},
    {NAMED(4, "i_will"), PROSE, LABEL("What I will do"),
     MEANS("What you yourself will do when it is crossed.")},
    {NAMED(5, "words"), PROSE, LABEL("Words to say it"), MEANS("How you want to put it.")},
    {NAMED(6, "with"), LINK("person"), LABEL("With"), MEANS("Who it is for.")},
    {NAMED(7, "state"), CHOICE(boundary_state_options), NEEDED, LABEL("State"),
     MEANS("How far it has come.")},
    {NAMED(8, "review_on"), DAY, LABEL("Look again on"), MEANS("The day on which to see whether it still fits.")},
};

static const struct option boundary_event_options[] = {
    OPTION("held", "It held"),
    OPTION("bent", "It bent"),
    OPTION("crossed", "It was crossed"),
};
static const struct option boundary_by_options[] = {
    OPTION("me", "Me"),
    OPTION("other", "Someone else"),
};
static const struct field boundary_event_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("Boundary"), MEANS("The boundary it belongs to.")},
    {NAMED(2, "what"), CHOICE(boundary_event_options), NEEDED, LABEL("What happened"),
     MEANS("Whether the limit held.")},
    {NAMED(3, "by"), CHOICE(boundary_by_options), LABEL("By whom"), MEANS("Who bent or crossed it.")},
    {NAMED(4, "did"), PROSE, LABEL("What I did"), MEANS("What you did then.")},
};

static const struct field i_statement_fields[] = {
    {NAMED(1, "when"), LINE, LABEL("When"), MEANS("What happens, as a camera would see it.")},
    {NAMED(2, "feel"), LINE, LABEL("I feel"), MEANS("The feeling in you.")},
    {NAMED(3, "need"), LINE, LABEL("I need"), MEANS("What you need.")},
    {NAMED(4, "ask"), LINE, LABEL("I ask"),
     MEANS("What you ask for; the other is free to say no.")},
    {NAMED(5, "toward"), LINK("person"), LABEL("To whom"), MEANS("Who it is for.")},
    {NAMED(6, "said"), FLAG, LABEL("Said"), MEANS("Whether you have said it.")},
};

static const struct option ladder_options[] = {
    OPTION("solitude", "Being alone well"),
    OPTION("deciding", "Deciding"),
    OPTION("expressing", "Saying what I think"),
    OPTION("opening", "Opening up"),
    OPTION("asking", "Asking"),
    OPTION("receiving", "Accepting"),
    OPTION("saying-no", "Saying no"),
    OPTION("other", "Something else"),
};
static const struct field step_fields[] = {
    {NAMED(1, "ladder"), CHOICE(ladder_options), NEEDED, LABEL("Ladder"),
     MEANS("What you are practising in small steps.")},
    {NAMED(2, "what"), LINE, NEEDED, LABEL("The step"), MEANS("What you want to try.")},
    {NAMED(3, "expected"), SCALE(0, 10), LABEL("Expected"),
     MEANS("How hard you expect it to feel: 0 easy, 10 as hard as it gets.")},
    {NAMED(4, "felt"), SCALE(0, 10), LABEL("Felt"),
     MEANS("How hard it felt in fact: 0 easy, 10 as hard as it gets.")},
    {NAMED(5, "minutes"), MINUTES(WEEK_MIN), LABEL("Length"), MEANS("How long it took.")},
    {NAMED(6, "done"), FLAG, LABEL("Done"), MEANS("Whether you did it.")},
};

static const struct field person_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Name"), MEANS("What you call them.")},
    {NAMED(2, "relation"), LINE, LABEL("Relation"), MEANS("Who they are to you.")},
    {NAMED(3, "closeness"), SCALE(0, 10), LABEL("Closeness"),
     MEANS("How close you feel to them: 0 far, 10 very close.")},
};

static const struct option direction_options[] = {
    OPTION("given", "Given"),
    OPTION("received", "Received"),
};
static const struct option support_options[] = {
    OPTION("listen", "Listening"), OPTION("fix", "Help to fix it"), OPTION("company", "Company"),
    OPTION("space", "Space"),      OPTION("practical", "Practical help"),
};
static const struct field support_fields[] = {
    {NAMED(1, "person"), LINK("person"), NEEDED, LABEL("Who"),
     MEANS("Who supported you, or whom you supported.")},
    {NAMED(2, "direction"), CHOICE(direction_options), NEEDED, LABEL("Direction"),
     MEANS("Whether you gave or received it.")},
    {NAMED(3, "wanted"), CHOICE(support_options), LABEL("Wanted"), MEANS("What was wished for.")},
    {NAMED(4, "got"), CHOICE(support_options), LABEL("What it was"), MEANS("What was given in fact.")},
    {NAMED(5, "weight"), SCALE(1, 3), LABEL("Weight"), MEANS("How much it was: 1 a little, 3 a lot.")},
    {NAMED(6, "fit"), SCALE(0, 10), LABEL("Fit"),
     MEANS("How well it fitted what was needed: 0 not at all, 10 just right.")},
    {NAMED(7, "does_me_good"), SCALE(-5, 5), LABEL("Does me good"),
     MEANS("How this person's company leaves you, from -5, worn out, to 5, much better.")},
    {NAMED(8, "cost"), SCALE(0, 10), LABEL("What it cost me"),
     MEANS("How much it took out of you: 0 nothing, 10 very much.")},
};

static const struct option hours_options[] = {
    OPTION("work", "Work"),         OPTION("partner", "Partner"), OPTION("friends", "Friends"),
    OPTION("family", "Family"),     OPTION("body", "Body"),       OPTION("learning", "Learning"),
    OPTION("play", "Play and making"), OPTION("service", "Helping others"), OPTION("rest", "Rest"),
};
static const struct field hours_fields[] = {
    {NAMED(1, "area"), CHOICE(hours_options), NEEDED, LABEL("Area of life"),
     MEANS("Where the time went.")},
    {NAMED(2, "minutes"), MINUTES(WEEK_MIN), NEEDED, LABEL("Time"), MEANS("How long it was.")},
    {NAMED(3, "wanted_min"), MINUTES(WEEK_MIN), LABEL("Time I wanted"),
     MEANS("How long you would have liked it to be.")},
};

static const struct option ritual_options[] = {
    OPTION("alone", "For me alone"),
    OPTION("together", "Together"),
    OPTION("friends", "With friends"),
    OPTION("body", "For the body"),
};
static const struct field ritual_fields[] = {
    {NAMED(1, "title"), LINE, NEEDED, LABEL("Title"), MEANS("What the ritual is called.")},
    {NAMED(2, "kind"), CHOICE(ritual_options), NEEDED, LABEL("Kind"), MEANS("Whose time it is.")},
    {NAMED(3, "rule"), LINE, LABEL("How often"),
     MEANS("When it comes round, as a calendar rule, such as FREQ=WEEKLY;BYDAY=FR.")},
    {NAMED(4, "starts"), TIME, LABEL("Starts"), MEANS("When it is first.")},
    {NAMED(5, "minutes"), MINUTES(WEEK_MIN), LABEL("Length"), MEANS("How long it takes.")},
    {NAMED(6, "with"), LINK("person"), LABEL("With"), MEANS("Who shares it.")},
    {NAMED(7, "discreet_title"), LINE, LABEL("Discreet title"),
     MEANS("What a calendar that others may see should call it.")},
};

static const struct field done_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("What"), MEANS("The ritual or plan that was done.")},
    {NAMED(2, "before"), SCALE(0, 10), LABEL("Before"),
     MEANS("How you felt before: 0 at ease, 10 as upset as it gets.")},
    {NAMED(3, "after"), SCALE(0, 10), LABEL("After"),
     MEANS("How you felt after: 0 at ease, 10 as upset as it gets.")},
    {NAMED(4, "note"), PROSE, LABEL("Note"), MEANS("What you noticed.")},
};

static const struct field stressor_fields[] = {
    {NAMED(1, "what"), LINE, NEEDED, LABEL("What is coming"), MEANS("The strain or change ahead.")},
    {NAMED(2, "on"), DAY, LABEL("On"), MEANS("The day it comes.")},
    {NAMED(3, "effect"), PROSE, LABEL("What it may do"), MEANS("How it may affect you or others.")},
    {NAMED(4, "would_help"), PROSE, LABEL("What would help"), MEANS("What would make it lighter.")},
    {NAMED(5, "can_handle"), SCALE(0, 10), LABEL("How well I think I can handle it"),
     MEANS("What you expect of yourself beforehand: 0 not at all, 10 fully.")},
    {NAMED(6, "handled"), SCALE(0, 10), LABEL("How well I handled it"),
     MEANS("How it went in fact: 0 not at all, 10 fully.")},
};

static const struct field appreciation_fields[] = {
    {NAMED(1, "toward"), LINK("person"), LABEL("Who"), MEANS("Who it is from or for.")},
    {NAMED(2, "direction"), CHOICE(direction_options), LABEL("Direction"),
     MEANS("Whether you gave or received it.")},
    {NAMED(3, "for"), PROSE, NEEDED, LABEL("For what"), MEANS("What was appreciated.")},
};

static const struct option topic_options[] = {
    OPTION("proposed", "Proposed"),
    OPTION("accepted", "Accepted"),
    OPTION("later", "Later"),
    OPTION("not-this", "Not this"),
};
static const struct field topic_fields[] = {
    {NAMED(1, "what"), LINE, NEEDED, LABEL("Topic"), MEANS("What you would like to talk about.")},
    {NAMED(2, "state"), CHOICE(topic_options), NEEDED, LABEL("State"),
     MEANS("Whether both are ready for it.")},
    {NAMED(3, "with"), LINK("person"), LABEL("With"), MEANS("Whom you want to talk with.")},
};

static const struct option conflict_did_options[] = {
    OPTION("paused", "Paused"),     OPTION("stayed", "Stayed with it"), OPTION("left", "Left"),
    OPTION("shouted", "Got loud"), OPTION("repaired", "Made up"),
};
static const struct field conflict_fields[] = {
    {NAMED(1, "what"), PROSE, NEEDED, LABEL("What it was about"), MEANS("What happened, in plain words.")},
    {NAMED(2, "feel"), LINE, LABEL("What I felt"), MEANS("The feeling in you.")},
    {NAMED(3, "need"), LINE, LABEL("What I needed"), MEANS("What you needed.")},
    {NAMED(4, "their_side"), PROSE, LABEL("Their side"),
     MEANS("What the other may have felt and needed.")},
    {NAMED(5, "did"), CHOICE(conflict_did_options), LABEL("What I did"), MEANS("What you did in it.")},
    {NAMED(6, "heat"), SCALE(0, 10), LABEL("Heat"),
     MEANS("How heated it was: 0 calm, 10 as heated as it gets.")},
    {NAMED(7, "pause_until"), TIME, LABEL("Pause until"),
     MEANS("When you agreed to come back to it.")},
    {NAMED(8, "returned"), FLAG, LABEL("Came back to it"),
     MEANS("Whether you came back to it after the pause.")},
    {NAMED(9, "with"), LINK("person"), LABEL("With"), MEANS("Who it was with.")},
    {NAMED(10, "proposal"), PROSE, LABEL("A proposal"), MEANS("A way that could do right by both.")},
};

static const struct field repair_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("Conflict"), MEANS("What it repairs.")},
    {NAMED(2, "happened"), PROSE, LABEL("What happened"), MEANS("What happened, without excuses.")},
    {NAMED(3, "effect"), PROSE, LABEL("What it did"), MEANS("What it did to the other.")},
    {NAMED(4, "change"), PROSE, LABEL("What I will change"), MEANS("What you will do differently.")},
    {NAMED(5, "apology"), PROSE, LABEL("Apology"), MEANS("What exactly you are sorry for.")},
    {NAMED(6, "recommit"), PROSE, LABEL("What still holds"),
     MEANS("What you want to stand by from now on.")},
    {NAMED(7, "follow_up_on"), DAY, LABEL("Ask again on"),
     MEANS("The day on which to ask whether it is better.")},
};

static const struct field vision_fields[] = {
    {NAMED(1, "area"), LINE, NEEDED, LABEL("Area"), MEANS("The part of life it is about.")},
    {NAMED(2, "hope"), PROSE, NEEDED, LABEL("Hope"), MEANS("What you hope for.")},
    {NAMED(3, "mine"), FLAG, LABEL("My own"),
     MEANS("Whether it is yours alone rather than shared.")},
    {NAMED(4, "review_on"), DAY, LABEL("Look again on"), MEANS("The day on which to see whether it still fits.")},
};

static const struct field goal_fields[] = {
    {NAMED(1, "title"), LINE, NEEDED, LABEL("Goal"), MEANS("What you want to do or become.")},
    {NAMED(2, "why"), PROSE, LABEL("Why"), MEANS("Why it matters to you.")},
    {NAMED(3, "area"), LINE, LABEL("Area"), MEANS("The part of life it belongs to.")},
};

static const struct field win_fields[] = {
    {NAMED(1, "what"), PROSE, NEEDED, LABEL("What went well"), MEANS("What you want to celebrate.")},
    {NAMED(2, "with"), LINK("person"), LABEL("With"), MEANS("Who shares it.")},
    {NAMED(3, "handled"), FLAG, LABEL("I handled that"),
     MEANS("Whether it is something you feared you could not bear, and did.")},
};

static const struct field origin_fields[] = {
    {NAMED(1, "prompt"), LINE, NEEDED, LABEL("Prompt"), MEANS("The question you look at.")},
    {NAMED(2, "text"), PROSE, LABEL("Text"), MEANS("What comes to mind; any part can be left out.")},
};

static const struct option kindness_options[] = {
    OPTION("reply", "A kind reply"),
    OPTION("affirmation", "A sentence to lean on"),
    OPTION("imperfection", "Something imperfect"),
    OPTION("trait", "A good side"),
    OPTION("worth", "Worth, whatever happens"),
    OPTION("forgiveness", "Forgiving"),
};
static const struct field kindness_fields[] = {
    {NAMED(1, "kind"), CHOICE(kindness_options), NEEDED, LABEL("Kind"),
     MEANS("What sort of kindness to yourself it is.")},
    {NAMED(2, "text"), PROSE, LABEL("Text"), MEANS("What you say to yourself.")},
    {NAMED(3, "before"), SCALE(0, 10), LABEL("Before"),
     MEANS("How far you could believe it before: 0 not at all, 10 fully.")},
    {NAMED(4, "after"), SCALE(0, 10), LABEL("After"),
     MEANS("How far you can believe it after: 0 not at all, 10 fully.")},
};

static const struct option plan_step_options[] = {
    OPTION("offered", "Offered"), OPTION("taken", "Taken up"), OPTION("done", "Done"),
    OPTION("later", "Later"),     OPTION("never", "Not for me"),
};
static const struct field plan_step_fields[] = {
    {NAMED(1, "path"), LINE, NEEDED, LABEL("Path"), MEANS("The path the step belongs to.")},
    {NAMED(2, "what"), LINE, NEEDED, LABEL("The step"), MEANS("What the step is.")},
    {NAMED(3, "reason"), LINE, NEEDED, LABEL("Reason"), MEANS("Why it was offered to you now.")},
    {NAMED(4, "state"), CHOICE(plan_step_options), NEEDED, LABEL("State"),
     MEANS("What you made of it; the choice is yours.")},
};

static const struct field trial_fields[] = {
    {NAMED(1, "practice"), LINE, NEEDED, LABEL("Practice"), MEANS("The practice that is tried out.")},
    {NAMED(2, "suggested"), FLAG, NEEDED, LABEL("Suggested"),
     MEANS("Whether the coin said to suggest it this time.")},
    {NAMED(3, "p"), NUMBER(0, 1), LABEL("Chance"),
     MEANS("How likely the coin was to suggest it, from 0 to 1.")},
    {NAMED(4, "before"), SCALE(0, 10), LABEL("Before"),
     MEANS("How you felt before: 0 at ease, 10 as upset as it gets.")},
    {NAMED(5, "after"), SCALE(0, 10), LABEL("After"),
     MEANS("How you felt when you looked again: 0 at ease, 10 as upset as it gets.")},
    {NAMED(6, "followed_up_min"), MINUTES(WEEK_MIN), LABEL("Looked again after"),
     MEANS("How long after the start you looked again.")},
};

static const struct field setting_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Setting"), MEANS("Which setting.")},
    {NAMED(2, "value"), LINE, NEEDED, LABEL("Value"), MEANS("What it is set to.")},
};

static const struct field answers_fields[] = {
    {NAMED(1, "form"), LINE, NEEDED, LABEL("Questionnaire"), MEANS("Which questionnaire.")},
    {NAMED(2, "answers"), PAIRS, LABEL("Answers"),
     MEANS("Each item with the number chosen; items may be left out.")},
};

static const struct field safety_fields[] = {
    {NAMED(1, "answers"), PAIRS, LABEL("Answers"),
     MEANS("Each question with the number chosen; questions may be left out.")},
};

#define KIND(number_, name_, fields_, label_, meaning_)                                            \
    {                                                                                              \
        NAMED(number_, name_), LABEL(label_), MEANS(meaning_), .fields = (fields_),                \
        .field_count = COUNT(fields_)                                                              \
    }

/* 54, 55 and 56 are kept for share, from-partner and pair. */
const struct kind kinds[] = {
    KIND(16, "weather", weather_fields, "Emotional weather",
         "How an evening was: mood, feelings, people, body."),
    KIND(17, "note", note_fields, "Note", "A page of your journal."),
    KIND(18, "urge", urge_fields, "Urge for reassurance",
         "A pull to ask, check or be told that all is well, and what became of it."),
    KIND(19, "practice", practice_fields, "Practice", "A practice you did, and how it left you."),
    KIND(20, "trigger", trigger_fields, "Trigger",
         "Something that sets you off, what it touches, and your plan for it."),
    KIND(21, "soother", soother_fields, "Soother", "Something that helps you come to rest."),
    KIND(22, "word", word_fields, "Own feeling word", "A word of your own for a feeling."),
    KIND(23, "belief", belief_fields, "Belief",
         "A sentence you believe about yourself or others, looked at fairly."),
    KIND(24, "reframe", reframe_fields, "Another look",
         "A feared story, what is known, and what else it could mean."),
    KIND(25, "like", like_fields, "What I like", "Something you tried or want to try for yourself."),
    KIND(26, "voiced", voiced_fields, "Said or not said",
         "A time you wanted to say something, and what became of it."),
    KIND(27, "value", value_fields, "Value", "Something that matters to you, and how far you live it."),
    KIND(28, "decision", decision_fields, "Decision",
         "Something to decide, how you decided, and how sure you are."),
    KIND(29, "outcome", outcome_fields, "Outcome", "How a decision turned out."),
    KIND(30, "boundary", boundary_fields, "Boundary",
         "A limit of yours, what it protects, and what you will do."),
    KIND(31, "boundary-event", boundary_event_fields, "Boundary tested",
         "A time when a boundary held, bent or was crossed."),
    KIND(32, "i-statement", i_statement_fields, "I-statement",
         "Saying what you feel, need and ask for, without blame."),
    KIND(33, "step", step_fields, "Small step", "A small step on a ladder, expected against felt."),
    KIND(34, "person", person_fields, "Person", "Someone in your life."),
    KIND(35, "support", support_fields, "Support", "Support that you gave or received."),
    KIND(36, "hours", hours_fields, "Hours", "How much time an area of your life had."),
    KIND(37, "ritual", ritual_fields, "Ritual", "Something that comes round and that you can count on."),
    KIND(38, "done", done_fields, "Done", "A ritual or plan that took place."),
    KIND(39, "stressor", stressor_fields, "Strain ahead",
         "Something hard that is coming, and how it went."),
    KIND(40, "appreciation", appreciation_fields, "Appreciation", "Thanks that were given or received."),
    KIND(41, "topic", topic_fields, "Topic to talk about", "A hard topic, and whether both are ready for it."),
    KIND(42, "conflict", conflict_fields, "Conflict", "A conflict, seen from both sides."),
    KIND(43, "repair", repair_fields, "Repair", "Making good after a conflict."),
    KIND(44, "vision", vision_fields, "Hope", "What you hope for in the long run."),
    KIND(45, "goal", goal_fields, "Goal", "Something of your own that you want to do or become."),
    KIND(46, "win", win_fields, "Win", "Something worth celebrating."),
    KIND(47, "origin", origin_fields, "Where it comes from",
         "An unhurried look at where a pattern may come from."),
    KIND(48, "kindness", kindness_fields, "Kindness to myself", "Something kind that you say to yourself."),
    KIND(49, "plan-step", plan_step_fields, "Step of the plan",
         "A step the plan offered, and what you made of it."),
    KIND(50, "trial", trial_fields, "Fair try",
         "One round of a fair experiment on what helps you."),
    KIND(51, "setting", setting_fields, "Setting", "How you like the program to be."),
    KIND(52, "answers", answers_fields, "Questionnaire", "Answers to a questionnaire."),
    {NAMED(53, "safety"), LABEL("Is it safe for me?"),
     MEANS("Answers to the private safety questions; under a lock of their own."),
     .fields = safety_fields, .field_count = COUNT(safety_fields), .own_lock = true},
};
const size_t kinds_count = COUNT(kinds);
