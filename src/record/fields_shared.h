/* fields_shared.h - the fields of what is between people, of looking ahead, and of the program
 * itself.
 *
 * Floor 1. In the order of their numbers; a new field goes to the end of its table.
 */
#ifndef FIELDS_SHARED_H
#define FIELDS_SHARED_H

#include "fields.h"

static const struct option person_gives_options[] = {
    OPTION("listen", "Listening"),         OPTION("fix", "Help to fix it"),
    OPTION("company", "Company"),          OPTION("space", "Space"),
    OPTION("practical", "Practical help"), OPTION("perspective", "Another way to see it"),
};
static const struct field person_fields[] = {
    {NAMED(1, "name"), LINE, NEEDED, LABEL("Name"), MEANS("What you call them.")},
    {NAMED(2, "relation"), LINE, LABEL("Relation"), MEANS("Who they are to you.")},
    {NAMED(3, "closeness"), SCALE(0, 10), LABEL("Closeness"),
     MEANS("How close you feel to them: 0 far, 10 very close.")},
    {NAMED(4, "gives"), CHOICES(person_gives_options), LABEL("What they give me"),
     MEANS("The kinds of support you find with them.")},
    {NAMED(5, "i_give"), CHOICES(person_gives_options), LABEL("What I give them"),
     MEANS("The kinds of support they find with you.")},
    {NAMED(6, "does_me_good"), SCALE(-5, 5), LABEL("Does me good"),
     MEANS("How their company leaves you on the whole, from -5, worn out, to 5, much better.")},
};

static const struct option direction_options[] = {
    OPTION("given", "Given"),
    OPTION("received", "Received"),
};
static const struct option support_options[] = {
    OPTION("listen", "Listening"),         OPTION("fix", "Help to fix it"),
    OPTION("company", "Company"),          OPTION("space", "Space"),
    OPTION("practical", "Practical help"),
};
static const struct field support_fields[] = {
    {NAMED(1, "person"), LINK("person"), NEEDED, LABEL("Who"),
     MEANS("Who supported you, or whom you supported.")},
    {NAMED(2, "direction"), CHOICE(direction_options), NEEDED, LABEL("Direction"),
     MEANS("Whether you gave or received it.")},
    {NAMED(3, "wanted"), CHOICE(support_options), LABEL("Wanted"), MEANS("What was wished for.")},
    {NAMED(4, "got"), CHOICE(support_options), LABEL("What it was"),
     MEANS("What was given in fact.")},
    {NAMED(5, "weight"), SCALE(1, 3), LABEL("Weight"),
     MEANS("How much it was: 1 a little, 3 a lot.")},
    {NAMED(6, "fit"), SCALE(0, 10), LABEL("Fit"),
     MEANS("How well it fitted what was needed: 0 not at all, 10 just right.")},
    {NAMED(7, "does_me_good"), SCALE(-5, 5), LABEL("Does me good"),
     MEANS("How this person's company leaves you, from -5, worn out, to 5, much better.")},
    {NAMED(8, "cost"), SCALE(0, 10), LABEL("What it cost me"),
     MEANS("How much it took out of you: 0 nothing, 10 very much.")},
    {NAMED(9, "need"), LINE, LABEL("What I need"),
     MEANS("What you need, in your own words, before anybody is asked.")},
    {NAMED(10, "words"), PROSE, LABEL("Words to ask with"),
     MEANS("How you want to say it to them.")},
};

static const struct option hours_options[] = {
    OPTION("work", "Work"),
    OPTION("partner", "Partner"),
    OPTION("friends", "Friends"),
    OPTION("family", "Family"),
    OPTION("body", "Body"),
    OPTION("learning", "Learning"),
    OPTION("play", "Play and making"),
    OPTION("service", "Helping others"),
    OPTION("rest", "Rest"),
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
    {NAMED(8, "paused"), FLAG, LABEL("Resting"), MEANS("Whether it rests for now.")},
};

static const struct field done_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("What"),
     MEANS("The ritual, goal, plan or soother that was done.")},
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
    {NAMED(7, "tell"), LINK("person"), LABEL("Whom to tell"),
     MEANS("Who should hear of it early.")},
    {NAMED(8, "words"), PROSE, LABEL("Words to tell it with"),
     MEANS("How you want to say it to them.")},
};

static const struct field appreciation_fields[] = {
    {NAMED(1, "toward"), LINK("person"), LABEL("Who"), MEANS("Who it is from or for.")},
    {NAMED(2, "direction"), CHOICE(direction_options), LABEL("Direction"),
     MEANS("Whether you gave or received it.")},
    {NAMED(3, "for"), PROSE, NEEDED, LABEL("For what"), MEANS("What was appreciated.")},
    {NAMED(4, "said"), FLAG, LABEL("Said"), MEANS("Whether it was said to them.")},
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
    {NAMED(4, "ready"), SCALE(0, 10), LABEL("How ready I am"),
     MEANS("How ready you feel for this talk: 0 not at all, 10 fully.")},
    {NAMED(5, "rested"), FLAG, LABEL("Both rested"),
     MEANS("Whether both of you have slept and eaten.")},
    {NAMED(6, "place"), LINE, LABEL("Where"), MEANS("A place where it can be talked about.")},
    {NAMED(7, "on"), DAY, LABEL("On"), MEANS("The day for it.")},
    {NAMED(8, "words"), PROSE, LABEL("Words to ask with"),
     MEANS("How you want to ask whether now is a good time.")},
};

static const struct option conflict_did_options[] = {
    OPTION("paused", "Paused"),    OPTION("stayed", "Stayed with it"), OPTION("left", "Left"),
    OPTION("shouted", "Got loud"), OPTION("repaired", "Made up"),
};
static const struct field conflict_fields[] = {
    {NAMED(1, "what"), PROSE, NEEDED, LABEL("What it was about"),
     MEANS("What happened, in plain words.")},
    {NAMED(2, "feel"), LINE, LABEL("What I felt"), MEANS("The feeling in you.")},
    {NAMED(3, "need"), LINE, LABEL("What I needed"), MEANS("What you needed.")},
    {NAMED(4, "their_side"), PROSE, LABEL("Their side"),
     MEANS("What the other may have felt and needed.")},
    {NAMED(5, "did"), CHOICE(conflict_did_options), LABEL("What I did"),
     MEANS("What you did in it.")},
    {NAMED(6, "heat"), SCALE(0, 10), LABEL("Heat"),
     MEANS("How heated it was: 0 calm, 10 as heated as it gets.")},
    {NAMED(7, "pause_until"), TIME, LABEL("Pause until"),
     MEANS("When you agreed to come back to it.")},
    {NAMED(8, "returned"), FLAG, LABEL("Came back to it"),
     MEANS("Whether you came back to it after the pause.")},
    {NAMED(9, "with"), LINK("person"), LABEL("With"), MEANS("Who it was with.")},
    {NAMED(10, "proposal"), PROSE, LABEL("A proposal"),
     MEANS("A way that could do right by both.")},
    {NAMED(11, "opening"), PROSE, LABEL("How I begin"),
     MEANS("The first words when you come back to it.")},
};

static const struct option repair_better_options[] = {
    OPTION("yes", "Yes"),
    OPTION("partly", "In part"),
    OPTION("not-yet", "Not yet"),
};
static const struct field repair_fields[] = {
    {NAMED(1, "about"), ABOUT, NEEDED, LABEL("Conflict"), MEANS("What it repairs.")},
    {NAMED(2, "happened"), PROSE, LABEL("What happened"), MEANS("What happened, without excuses.")},
    {NAMED(3, "effect"), PROSE, LABEL("What it did"), MEANS("What it did to the other.")},
    {NAMED(4, "change"), PROSE, LABEL("What I will change"),
     MEANS("What you will do differently.")},
    {NAMED(5, "apology"), PROSE, LABEL("Apology"), MEANS("What exactly you are sorry for.")},
    {NAMED(6, "recommit"), PROSE, LABEL("What still holds"),
     MEANS("What you want to stand by from now on.")},
    {NAMED(7, "follow_up_on"), DAY, LABEL("Ask again on"),
     MEANS("The day on which to ask whether it is better.")},
    {NAMED(8, "agreed"), PROSE, LABEL("What we agreed on"),
     MEANS("What both agreed to do for a while so that trust can grow again.")},
    {NAMED(9, "said"), FLAG, LABEL("Said"), MEANS("Whether it was said to them.")},
    {NAMED(10, "better"), CHOICE(repair_better_options), LABEL("Is it better"),
     MEANS("What you found when you asked again.")},
};

static const struct field vision_fields[] = {
    {NAMED(1, "area"), LINE, NEEDED, LABEL("Area"), MEANS("The part of life it is about.")},
    {NAMED(2, "hope"), PROSE, NEEDED, LABEL("Hope"), MEANS("What you hope for.")},
    {NAMED(3, "mine"), FLAG, LABEL("My own"),
     MEANS("Whether it is yours alone rather than shared.")},
    {NAMED(4, "review_on"), DAY, LABEL("Look again on"),
     MEANS("The day on which to see whether it still fits.")},
};

static const struct option goal_options[] = {
    OPTION("open", "On the way"),
    OPTION("reached", "Reached"),
    OPTION("resting", "Resting"),
};
static const struct field goal_fields[] = {
    {NAMED(1, "title"), LINE, NEEDED, LABEL("Goal"), MEANS("What you want to do or become.")},
    {NAMED(2, "why"), PROSE, LABEL("Why"), MEANS("Why it matters to you.")},
    {NAMED(3, "area"), LINE, LABEL("Area"), MEANS("The part of life it belongs to.")},
    {NAMED(4, "next"), LINE, LABEL("Next small step"),
     MEANS("The next thing to do for it, so small that it fits into a day.")},
    {NAMED(5, "state"), CHOICE(goal_options), LABEL("State"), MEANS("How it stands with it.")},
};

static const struct field win_fields[] = {
    {NAMED(1, "what"), PROSE, NEEDED, LABEL("What went well"),
     MEANS("What you want to celebrate.")},
    {NAMED(2, "with"), LINK("person"), LABEL("With"), MEANS("Who shares it.")},
    {NAMED(3, "handled"), FLAG, LABEL("I handled that"),
     MEANS("Whether it is something you feared you could not bear, and did.")},
    {NAMED(4, "feared"), PROSE, LABEL("What I thought I could not bear"),
     MEANS("What you feared beforehand.")},
};

static const struct field origin_fields[] = {
    {NAMED(1, "prompt"), LINE, NEEDED, LABEL("Prompt"), MEANS("The question you look at.")},
    {NAMED(2, "text"), PROSE, LABEL("Text"),
     MEANS("What comes to mind; any part can be left out.")},
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
    {NAMED(5, "harsh"), PROSE, LABEL("The hard voice"), MEANS("What it answers.")},
    {NAMED(6, "person"), LINK("person"), LABEL("Who"),
     MEANS("Who sees it in you, who likes you, or whom it is about.")},
};

static const struct option plan_step_options[] = {
    OPTION("offered", "Offered"), OPTION("taken", "Taken up"),   OPTION("done", "Done"),
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
    {NAMED(1, "practice"), LINE, NEEDED, LABEL("Practice"),
     MEANS("The practice that is tried out.")},
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
    {NAMED(3, "note"), PROSE, LABEL("Note"), MEANS("What you want to add in your own words.")},
};

static const struct field safety_fields[] = {
    {NAMED(1, "answers"), PAIRS, LABEL("Answers"),
     MEANS("Each question with the number chosen; questions may be left out.")},
};

static const struct option help_line_options[] = {
    OPTION("emergency", "In danger now"),
    OPTION("abuse", "Someone hurts, frightens or controls me"),
    OPTION("crisis", "Someone to talk to now"),
    OPTION("conduct", "I worry about what I do"),
    OPTION("other", "Something else"),
};
static const struct field help_line_fields[] = {
    {NAMED(1, "for"), CHOICE(help_line_options), NEEDED, LABEL("What it is for"),
     MEANS("When you would call it.")},
    {NAMED(2, "name"), LINE, LABEL("Name"), MEANS("Who answers there.")},
    {NAMED(3, "number"), LINE, LABEL("Number"), MEANS("As you would dial it.")},
    {NAMED(4, "country"), LINE, LABEL("Country"),
     MEANS("Two letters, such as GB; empty for any country.")},
    {NAMED(5, "of"), LINE, LABEL("In place of"),
     MEANS("Which line of the list this one puts right, by its name in the list's file.")},
    {NAMED(6, "hidden"), FLAG, LABEL("Not shown"),
     MEANS("Whether that line of the list is left out.")},
    {NAMED(7, "note"), PROSE, LABEL("Note"), MEANS("Hours, cost, what you want to remember.")},
    {NAMED(8, "checked"), DAY, LABEL("Last checked"),
     MEANS("When you last saw that the number is right.")},
};

#endif
