/* The kinds by rising number; kind.h says how to add one. */
#include "fields_self.h"
#include "fields_shared.h"

#define FIELDS(fields_) .fields = (fields_), .field_count = COUNT(fields_)
#define KIND(number_, name_, fields_, label_, meaning_)                                            \
    {                                                                                              \
        NAMED(number_, name_), FIELDS(fields_), LABEL(label_), MEANS(meaning_)                     \
    }
#define OWN_LOCK(number_, name_, fields_, label_, meaning_)                                        \
    {                                                                                              \
        NAMED(number_, name_), FIELDS(fields_), LABEL(label_), MEANS(meaning_), .own_lock = true   \
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
    KIND(25, "like", like_fields, "What I like",
         "Something you tried or want to try for yourself."),
    KIND(26, "voiced", voiced_fields, "Said or not said",
         "A time you wanted to say something, and what became of it."),
    KIND(27, "value", value_fields, "Value",
         "Something that matters to you, and how far you live it."),
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
    KIND(37, "ritual", ritual_fields, "Ritual",
         "Something that comes round and that you can count on."),
    KIND(38, "done", done_fields, "Done", "A ritual, a plan or a soother that took place."),
    KIND(39, "stressor", stressor_fields, "Strain ahead",
         "Something hard that is coming, and how it went."),
    KIND(40, "appreciation", appreciation_fields, "Appreciation",
         "Thanks that were given or received."),
    KIND(41, "topic", topic_fields, "Topic to talk about",
         "A hard topic, and whether both are ready for it."),
    KIND(42, "conflict", conflict_fields, "Conflict", "A conflict, seen from both sides."),
    KIND(43, "repair", repair_fields, "Repair", "Making good after a conflict."),
    KIND(44, "vision", vision_fields, "Hope", "What you hope for in the long run."),
    KIND(45, "goal", goal_fields, "Goal", "Something of your own that you want to do or become."),
    KIND(46, "win", win_fields, "Win", "Something worth celebrating."),
    OWN_LOCK(47, "origin", origin_fields, "Where it comes from",
             "An unhurried look at where a pattern may come from; under a lock of its own."),
    KIND(48, "kindness", kindness_fields, "Kindness to myself",
         "Something kind that you say to yourself."),
    KIND(49, "plan-step", plan_step_fields, "Step of the plan",
         "A step the plan offered, and what you made of it."),
    KIND(50, "trial", trial_fields, "Fair try",
         "One round of a fair experiment on what helps you."),
    KIND(51, "setting", setting_fields, "Setting", "How you like the program to be."),
    KIND(52, "answers", answers_fields, "Questionnaire", "Answers to a questionnaire."),
    OWN_LOCK(53, "safety", safety_fields, "Is it safe for me?",
             "Answers to the private safety questions; under a lock of their own."),
    KIND(54, "help-line", help_line_fields, "Help line",
         "A number to call: one of yours, or one you put right."),
};
const size_t kinds_count = COUNT(kinds);
