/* fields_self.h - the fields of what is one's own: evenings, urges, beliefs, decisions, limits.
 *
 * Floor 1. In the order of their numbers; a new field goes to the end of its table.
 */
#ifndef FIELDS_SELF_H
#define FIELDS_SELF_H

#include "fields.h"

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
    OPTION("self", "Myself"),   OPTION("partner", "Partner"), OPTION("friends", "Friends"),
    OPTION("family", "Family"), OPTION("work", "Work"),       OPTION("body", "Moving or resting"),
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
    {NAMED(5, "company"), CHOICES(company_options), LABEL("Company"), MEANS("Who you were with.")},
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
    {NAMED(12, "with"), LINKS("person"), LABEL("With"), MEANS("The people you spent time with.")},
    {NAMED(13, "stress"), SCALE(0, 10), LABEL("Stress"),
     MEANS("How much pressure there was: 0 none, 10 as much as it gets.")},
    {NAMED(14, "urge"), SCALE(0, 10), LABEL("Urge for reassurance"),
     MEANS("How strongly you wanted someone to tell you that all is well: 0 not at all, "
           "10 very strongly.")},
    {NAMED(15, "slept_min"), MINUTES(DAY_MIN), LABEL("Sleep"), MEANS("How long you slept.")},
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
    {NAMED(21, "note"), PROSE, LABEL("Note"), MEANS("Anything you want to remember of this day.")},
    {NAMED(22, "late"), FLAG, LABEL("Written later"),
     MEANS("Set by the program when you write for an earlier day.")},
};

static const struct field note_fields[] = {
    {NAMED(1, "text"), PROSE, NEEDED, LABEL("Text"),
     MEANS("What is on your mind. Markdown works here.")},
    {NAMED(2, "feelings"), WORDS, LABEL("Feelings"), MEANS("Words for what you feel.")},
    {NAMED(3, "tags"), WORDS, LABEL("Tags"), MEANS("Words to find this note again by.")},
    {NAMED(4, "prompt"), LINE, LABEL("Prompt"), MEANS("The question you were answering, if any.")},
    {NAMED(5, "marks"), LINE, LABEL("In pictures"),
     MEANS("A word or two for this day, when something in your life changed. Pictures over weeks "
           "and years show it there.")},
};

static const struct option urge_options[] = {
    OPTION("are-we-ok", "To hear that we are all right"),
    OPTION("opinion", "To hear an opinion"),
    OPTION("check", "To check on something"),
    OPTION("permission", "To be told I may"),
    OPTION("apology", "To say sorry once more"),
    OPTION("other", "Something else"),
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
    {NAMED(5, "story"), PROSE, LABEL("The story I tell myself"), MEANS("What you fear it means.")},
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
    {NAMED(11, "question"), PROSE, LABEL("What I wanted to ask"),
     MEANS("The question, as it came.")},
    {NAMED(12, "own_answer"), PROSE, LABEL("My own answer"),
     MEANS("What you could say to yourself instead.")},
};

static const struct field practice_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Practice"), MEANS("Which practice you did.")},
    {NAMED(2, "minutes"), MINUTES(DAY_MIN), LABEL("Length"), MEANS("How long it took.")},
    {NAMED(3, "before"), SCALE(0, 10), LABEL("Before"),
     MEANS("How you felt before: 0 at ease, 10 as upset as it gets.")},
    {NAMED(4, "after"), SCALE(0, 10), LABEL("After"),
     MEANS("How you felt after: 0 at ease, 10 as upset as it gets.")},
    {NAMED(5, "note"), PROSE, LABEL("Note"), MEANS("What you noticed.")},
    {NAMED(6, "feelings"), WORDS, LABEL("Feelings"), MEANS("Words for what you felt.")},
    {NAMED(7, "needs"), WORDS, LABEL("Needs"), MEANS("What it was asking for.")},
    {NAMED(8, "because"), LINKS("trigger"), LABEL("Set off by"),
     MEANS("Triggers that played a part.")},
    {NAMED(9, "urge"), LINK("urge"), LABEL("While waiting with"),
     MEANS("The urge that you were waiting with, if it was one.")},
    {NAMED(10, "back_at"), TIME, LABEL("Back at"),
     MEANS("When you wanted to come back, if it was a pause.")},
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
    {NAMED(8, "belief"), LINK("belief"), LABEL("The sentence beneath"),
     MEANS("A belief that this trigger touches.")},
};

static const struct option soother_options[] = {
    OPTION("body", "Body"),     OPTION("mind", "Mind"),     OPTION("doing", "Doing something"),
    OPTION("nature", "Nature"), OPTION("place", "A place"), OPTION("people", "People"),
};
static const struct field soother_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Soother"), MEANS("Something that calms you.")},
    {NAMED(2, "kind"), CHOICE(soother_options), LABEL("Kind"), MEANS("What sort of thing it is.")},
    {NAMED(3, "practice"), LINE, LABEL("As a practice"),
     MEANS("The practice of this program that it is, if it is one.")},
};

static const struct field word_fields[] = {
    {NAMED(1, "word"), LINE, NEEDED, LABEL("Word"), MEANS("A feeling word of your own.")},
    {NAMED(2, "family"), LINE, LABEL("Family"), MEANS("The family of feelings it belongs to.")},
    {NAMED(3, "near"), LINE, LABEL("Close to"), MEANS("A word that comes close to it.")},
    {NAMED(4, "gloss"), LINE, LABEL("What it means to me"), MEANS("What you mean by it.")},
    {NAMED(5, "hidden"), FLAG, LABEL("Not offered"),
     MEANS("Whether the word is left out where words are chosen.")},
};

static const struct field belief_fields[] = {
    {NAMED(1, "text"), PROSE, NEEDED, LABEL("Belief"),
     MEANS("The sentence about yourself or others, as it sounds inside.")},
    {NAMED(2, "held"), PERCENT, LABEL("How true it feels"),
     MEANS("How firmly you believe it now: 0 not at all, 100 fully.")},
    {NAMED(3, "origin"), PROSE, LABEL("Where it comes from"),
     MEANS("Where you may have learned it.")},
    {NAMED(4, "for"), PROSE, LABEL("What speaks for it"), MEANS("What supports it.")},
    {NAMED(5, "against"), PROSE, LABEL("What speaks against it"), MEANS("What does not fit it.")},
    {NAMED(6, "truer"), PROSE, LABEL("A truer sentence"),
     MEANS("A sentence that is fairer and that you can believe.")},
};

static const struct field reframe_fields[] = {
    {NAMED(1, "story"), PROSE, NEEDED, LABEL("The feared story"),
     MEANS("What you fear will happen.")},
    {NAMED(2, "evidence"), PROSE, LABEL("What speaks for it"),
     MEANS("What you know for certain, not what you fear.")},
    {NAMED(3, "other"), PROSE, LABEL("Other readings"), MEANS("What else it could mean.")},
    {NAMED(4, "would_do"), PROSE, LABEL("What I would do then"),
     MEANS("What you would do if the fear came true.")},
    {NAMED(5, "held_before"), PERCENT, LABEL("How likely it felt before"),
     MEANS("How much you believed the story before: 0 not at all, 100 fully.")},
    {NAMED(6, "held_after"), PERCENT, LABEL("How likely it feels after"),
     MEANS("How much you believe it now: 0 not at all, 100 fully.")},
    {NAMED(7, "against"), PROSE, LABEL("What speaks against it"),
     MEANS("What you know that does not fit the story.")},
    {NAMED(8, "belief"), LINK("belief"), LABEL("The sentence beneath"),
     MEANS("The belief that the story grows from.")},
    {NAMED(9, "trigger"), LINK("trigger"), LABEL("Set off by"), MEANS("What set the story off.")},
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
    OPTION("reshaped", "Made myself different to be liked"),
};
static const struct option reception_options[] = {
    OPTION("better", "Better than I feared"),
    OPTION("as-feared", "Much as I feared"),
    OPTION("worse", "Worse than I feared"),
    OPTION("cannot-tell", "I cannot tell"),
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
    {NAMED(7, "reception"), CHOICE(reception_options), LABEL("Against what I feared"),
     MEANS("How it was received, beside what you had feared.")},
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
    {NAMED(1, "about_what"), LINE, NEEDED, LABEL("What it is about"),
     MEANS("What is to be decided.")},
    {NAMED(2, "options"), WORDS, LABEL("Options"), MEANS("What you could choose.")},
    {NAMED(3, "stakes"), CHOICE(stakes_options), LABEL("Stakes"), MEANS("How much depends on it.")},
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
    OPTION("time", "Time"),         OPTION("energy", "Energy"),
    OPTION("identity", "Who I am"), OPTION("digital", "Phone and messages"),
    OPTION("topic", "Topics"),      OPTION("opinions", "Unasked opinions"),
    OPTION("body", "Body"),         OPTION("money", "Money"),
};
static const struct option boundary_state_options[] = {
    OPTION("drafted", "Drafted"), OPTION("said", "Said"),       OPTION("agreed", "Agreed"),
    OPTION("revised", "Revised"), OPTION("retired", "Retired"),
};
static const struct field boundary_fields[] = {
    {NAMED(1, "limit"), PROSE, NEEDED, LABEL("The limit"),
     MEANS("What is all right for you and what is not.")},
    {NAMED(2, "area"), CHOICE(boundary_area_options), LABEL("Area"), MEANS("What it concerns.")},
    {NAMED(3, "protects"), LINK("value"), LABEL("What it protects"),
     MEANS("The need or the value behind it.")},
    {NAMED(4, "i_will"), PROSE, LABEL("What I will do"),
     MEANS("What you yourself will do when it is crossed.")},
    {NAMED(5, "words"), PROSE, LABEL("Words to say it"), MEANS("How you want to put it.")},
    {NAMED(6, "with"), LINK("person"), LABEL("With"), MEANS("Who it is for.")},
    {NAMED(7, "state"), CHOICE(boundary_state_options), NEEDED, LABEL("State"),
     MEANS("How far it has come.")},
    {NAMED(8, "review_on"), DAY, LABEL("Look again on"),
     MEANS("The day on which to see whether it still fits.")},
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
    {NAMED(3, "by"), CHOICE(boundary_by_options), LABEL("By whom"),
     MEANS("Who bent or crossed it.")},
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
    {NAMED(7, "about"), ABOUT, LABEL("Step of the ladder"),
     MEANS("The step that was planned, when this is one time of doing it.")},
    {NAMED(8, "note"), PROSE, LABEL("Note"), MEANS("What you noticed.")},
    {NAMED(9, "paused"), FLAG, LABEL("Resting"), MEANS("Whether it rests for now.")},
    {NAMED(10, "place"), SCALE(1, 1000), LABEL("Place"),
     MEANS("Where it stands on its ladder, 1 the lowest; without one, where it is expected to.")},
};

#endif
