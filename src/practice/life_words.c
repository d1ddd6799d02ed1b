/* Lists of made-up words, by name. Nobody in them exists. */
#include "life_words.h"

#include "str.h"

static const str note_texts[] = {
    STR_INIT("Walked home the long way. The river was high and brown, and I liked it."),
    STR_INIT("I noticed I was waiting for a message, and I cooked anyway."),
    STR_INIT("A slow morning. Read thirty pages without looking at the phone once."),
    STR_INIT("We laughed so hard at dinner that the neighbours knocked. Good evening."),
    STR_INIT("Hard to settle today. I wrote this instead of writing to Mara."),
    STR_INIT("The meeting went better than I had feared. I said what I thought and "
             "nobody minded."),
    STR_INIT("I felt far away from everyone on the train. It passed when I called my sister."),
    STR_INIT("Bread came out well. Took half of it next door."),
    STR_INIT("I said I was fine and I was not. I want to try again tomorrow."),
    STR_INIT("Rain all day. I repaired the lamp and felt oddly proud."),
    STR_INIT("Jonas asked how I was and waited for the answer. I told him."),
    STR_INIT("Slept badly, was short with everyone, said sorry at lunch."),
    STR_INIT("Sang in the choir again. Two hours in which I did not think about us at all."),
    STR_INIT("Mara had a bad day. I listened and did not try to fix it. It was enough."),
    STR_INIT("Sat on the balcony with tea. Quiet, and it was a good quiet."),
    STR_INIT("I checked my phone eleven times before noon. Just noticing."),
    STR_INIT("We planned the summer. We want different things for one week of it, "
             "and that is all right."),
    STR_INIT("My chest was tight until I put my feet on the floor and looked for "
             "five blue things."),
    STR_INIT("Helped Ines carry her boxes. She gave me a plant for it."),
    STR_INIT("I would have asked three people about this before. I asked one, and then I chose."),
    STR_INIT("An evening alone that did not feel like being left."),
    STR_INIT("Argued about the dishes, which were not about dishes."),
    STR_INIT("The doctor says my knee is fine. I had made up a whole story."),
    STR_INIT("Wrote a letter to my father and did not send it. It helped to write it."),
    STR_INIT("First frost. The whole street looked like paper."),
};
static const str late_note_texts[] = {
    STR_INIT("I had forgotten to write this down."),
    STR_INIT("A tired day; nothing special, and that was pleasant."),
    STR_INIT("More company than I had expected, and more tired than I had thought."),
    STR_INIT("Good talk with Mara on the phone, short and warm."),
};
static const str day_texts[] = {
    STR_INIT("A long day, but I kept my feet under me."),
    STR_INIT("Mara came late and I was all right."),
    STR_INIT("Quiet. Nothing hurt."),
    STR_INIT("I missed her, and went swimming."),
    STR_INIT("Too many people, then a good walk."),
    STR_INIT("A knot in the stomach until evening."),
    STR_INIT("We had time for each other."),
    STR_INIT("I was low and still felt like myself."),
    STR_INIT("Everything felt a bit far away."),
    STR_INIT("Work was full, supper was good."),
};
static const str person_texts[] = {
    STR_INIT("Mara"),          STR_INIT("Jonas"),  STR_INIT("Ines"),
    STR_INIT("My sister Lea"), STR_INIT("Father"), STR_INIT("Tom from the choir"),
    STR_INIT("Aunt Ruth"),     STR_INIT("Noor"),
};
static const str relation_texts[] = {
    STR_INIT("partner"), STR_INIT("friend"), STR_INIT("friend"), STR_INIT("family"),
    STR_INIT("family"),  STR_INIT("choir"),  STR_INIT("family"), STR_INIT("colleague"),
};
static const str story_texts[] = {
    STR_INIT("She is slow to answer because something is wrong between us."),
    STR_INIT("If I do not ask now, I will not sleep."),
    STR_INIT("He sounded short. I must have said something."),
    STR_INIT("They will decide without me."),
    STR_INIT("I need to know that we are still all right."),
    STR_INIT("If I chose the wrong one, everybody will see it."),
};
static const str practice_texts[] = {
    STR_INIT("five-senses"),      STR_INIT("longer-breath-out"), STR_INIT("settle-the-body"),
    STR_INIT("name-the-feeling"), STR_INIT("kind-reply"),        STR_INIT("wait-out-an-urge"),
};
static const str practice_note_texts[] = {
    STR_INIT("The breath went slower after a minute."),
    STR_INIT("Nothing much changed, and that was fine."),
    STR_INIT("The blue cup, the radiator, a dog outside."),
    STR_INIT("I felt silly, then calmer."),
};
static const str trigger_texts[] = {
    STR_INIT("A message that is read and not answered"), STR_INIT("A cool voice on the phone"),
    STR_INIT("Plans that change at the last minute"),    STR_INIT("Being interrupted"),
    STR_INIT("An evening with nobody at home"),          STR_INIT("A joke about how much I talk"),
};
static const str trigger_body_texts[] = {
    STR_INIT("tight chest"),
    STR_INIT("hot face"),
    STR_INIT("cold hands"),
    STR_INIT("a stone in the stomach"),
};
static const str trigger_usual_texts[] = {
    STR_INIT("I write again, and then once more."),
    STR_INIT("I go quiet and wait to be asked."),
    STR_INIT("I make a joke of it."),
};
static const str trigger_follows_texts[] = {
    STR_INIT("The other one pulls back a little, which is what I was afraid of."),
    STR_INIT("Nobody knows what is the matter, and I feel more alone."),
};
static const str trigger_plan_texts[] = {
    STR_INIT("Put the phone in the kitchen for twenty minutes, then look again."),
    STR_INIT("Say once, plainly, that I would like to know when she is free."),
    STR_INIT("Three slow breaths, then decide."),
};
static const str soother_texts[] = {
    STR_INIT("A walk round the block"), STR_INIT("Warm shower"),
    STR_INIT("Singing in the kitchen"), STR_INIT("Calling Lea"),
    STR_INIT("Drawing the window"),     STR_INIT("The bench by the water"),
};
static const str word_texts[] = {
    STR_INIT("unmoored"), STR_INIT("Sunday-ish"), STR_INIT("thin-skinned"),
    STR_INIT("homeward"), STR_INIT("fizzy"),
};
static const str word_gloss_texts[] = {
    STR_INIT("as if a rope had come loose"),
    STR_INIT("slow, a bit sad, and safe"),
    STR_INIT("everything comes in without knocking"),
    STR_INIT("turning towards home inside"),
};
static const str belief_texts[] = {
    STR_INIT("People stay only if I am easy to have around."),
    STR_INIT("If I say no, they will leave."),
    STR_INIT("My feelings are too much for anyone."),
    STR_INIT("I have to know what the other one feels to be safe."),
};
static const str belief_for_texts[] = {
    STR_INIT("When I was small it worked like that."),
    STR_INIT("Sometimes people do get tired."),
};
static const str belief_against_texts[] = {
    STR_INIT("Jonas stayed when I was anything but easy."),
    STR_INIT("I said no twice this month and nothing broke."),
};
static const str belief_truer_texts[] = {
    STR_INIT("People who know me stay for more than my being easy."),
    STR_INIT("A no is something they can live with, and so can I."),
};
static const str reframe_texts[] = {
    STR_INIT("She has had enough of me."),
    STR_INIT("I will be alone for good."),
    STR_INIT("They only invited me out of pity."),
};
static const str evidence_texts[] = {
    STR_INIT("She wrote this morning that she looks forward to Friday."),
    STR_INIT("I was asked twice, by two people."),
    STR_INIT("I do not know; I have not asked."),
};
static const str other_reading_texts[] = {
    STR_INIT("She is in a meeting, as every Tuesday."),
    STR_INIT("He was tired, and it was late."),
};
static const str would_do_texts[] = {
    STR_INIT("I would be very sad, and I would call Lea, and I would get up the next day."),
    STR_INIT("I would ask, plainly, and hear the answer."),
};
static const str like_texts[] = {
    STR_INIT("Blue instead of grey"),      STR_INIT("Eating outside"),
    STR_INIT("Films without a happy end"), STR_INIT("The early swim"),
    STR_INIT("Radio in the kitchen"),      STR_INIT("Plain tea"),
};
static const str voiced_texts[] = {
    STR_INIT("That I would rather stay at home"),
    STR_INIT("That the joke hurt"),
    STR_INIT("That I need an hour before talking"),
    STR_INIT("That I would like to choose the film"),
    STR_INIT("That I cannot come on Sunday"),
};
static const str received_texts[] = {
    STR_INIT("She said thank you for telling me."),
    STR_INIT("He shrugged, and then we went on as before."),
    STR_INIT("A bit of silence, then it was all right."),
    STR_INIT("Better than I had feared."),
};
static const str value_texts[] = {
    STR_INIT("Kindness"),      STR_INIT("Honesty"),
    STR_INIT("Curiosity"),     STR_INIT("Being someone to rely on"),
    STR_INIT("Making things"), STR_INIT("Time outdoors"),
};
static const str why_texts[] = {
    STR_INIT("Because I feel like myself when I live it."),
    STR_INIT("It is what I liked most in my grandmother."),
    STR_INIT("It makes days worth having."),
};
static const str decision_texts[] = {
    STR_INIT("Which course to take in spring"),
    STR_INIT("Whether to go to the reunion"),
    STR_INIT("The colour for the hall"),
    STR_INIT("Changing my working days"),
    STR_INIT("Lending the car"),
    STR_INIT("What to cook for six"),
    STR_INIT("Whether to see the flat again"),
};
static const str choice_texts[] = {
    STR_INIT("The first one"),
    STR_INIT("Yes"),
    STR_INIT("No, not this time"),
    STR_INIT("The smaller one"),
    STR_INIT("Both, one after the other"),
};
static const str learned_texts[] = {
    STR_INIT("I knew more than I thought."),
    STR_INIT("Asking for the facts helped; asking for comfort did not."),
    STR_INIT("I can live with a choice that is only good."),
};
static const str limit_texts[] = {
    STR_INIT("No messages about work after eight"),
    STR_INIT("I do not discuss my weight"),
    STR_INIT("One evening a week is mine"),
    STR_INIT("I lend money only when I could give it away"),
    STR_INIT("Please ask before giving me advice"),
};
static const str i_will_texts[] = {
    STR_INIT("I will put the phone away and answer in the morning."),
    STR_INIT("I will say that I would like to change the subject."),
    STR_INIT("I will go for a walk and come back at nine."),
};
static const str limit_words_texts[] = {
    STR_INIT("I like hearing from you. After eight I read messages the next day."),
    STR_INIT("I am practising deciding by myself, so I will ask when I want advice."),
};
static const str did_texts[] = {
    STR_INIT("I said it once more, kindly."),
    STR_INIT("I let it go this time and noted it."),
    STR_INIT("I left the room and came back as I had said."),
};
static const str when_texts[] = {
    STR_INIT("When plans change at the last minute"),
    STR_INIT("When I hear nothing for a day"),
    STR_INIT("When we talk about money late at night"),
};
static const str feel_texts[] = {
    STR_INIT("uneasy"), STR_INIT("overlooked"), STR_INIT("tired"),
    STR_INIT("hurt"),   STR_INIT("tense"),
};
static const str need_texts[] = {
    STR_INIT("to know where I stand"),
    STR_INIT("some rest"),
    STR_INIT("to be asked"),
    STR_INIT("a little time"),
};
static const str ask_texts[] = {
    STR_INIT("Could you tell me by noon?"),
    STR_INIT("Could we talk about it on Saturday?"),
    STR_INIT("Would you ask me first?"),
};
static const str step_texts[] = {
    STR_INIT("An hour in a café without the phone"),
    STR_INIT("An evening at home by myself"),
    STR_INIT("Choosing the restaurant"),
    STR_INIT("Telling Jonas that I felt low"),
    STR_INIT("Asking Ines for help with the form"),
    STR_INIT("A whole Sunday morning alone"),
};
static const str ritual_texts[] = {
    STR_INIT("Tea together before bed"),
    STR_INIT("Saturday swim"),
    STR_INIT("Sunday call with Lea"),
    STR_INIT("An hour of drawing"),
    STR_INIT("Choir"),
};
static const str done_texts[] = {
    STR_INIT("It was good to have it."),
    STR_INIT("Short today, still nice."),
    STR_INIT("We both nearly forgot, and did it anyway."),
};
static const str stressor_texts[] = {
    STR_INIT("Mara is away for a week"),
    STR_INIT("Review at work"),
    STR_INIT("Visit of the parents"),
    STR_INIT("Moving the office"),
};
static const str stressor_effect_texts[] = {
    STR_INIT("I sleep worse and ask more."),
    STR_INIT("I get short with people."),
};
static const str help_texts[] = {
    STR_INIT("A plan for the evenings."),
    STR_INIT("To be told early."),
    STR_INIT("Company on the first day."),
};
static const str thanks_texts[] = {
    STR_INIT("For waiting until I had finished"), STR_INIT("For the soup"),
    STR_INIT("For saying that it was hard"),      STR_INIT("For asking me along"),
    STR_INIT("For the quiet car ride"),
};
static const str topic_texts[] = {
    STR_INIT("Money for the trip"),
    STR_INIT("Where to live in two years"),
    STR_INIT("How often we see your mother"),
    STR_INIT("Who does what at home"),
};
static const str conflict_texts[] = {
    STR_INIT("We talked past each other about the weekend."),
    STR_INIT("I felt checked on, she felt shut out."),
    STR_INIT("The old thing about being late."),
};
static const str their_side_texts[] = {
    STR_INIT("She had been looking forward to it since Monday."),
    STR_INIT("He thought I had agreed."),
};
static const str proposal_texts[] = {
    STR_INIT("We say by Thursday what the weekend holds."),
    STR_INIT("Whoever needs a pause says when they are back."),
};
static const str happened_texts[] = {
    STR_INIT("I raised my voice and left the kitchen."),
    STR_INIT("I forgot what I had promised."),
};
static const str effect_texts[] = {
    STR_INIT("You sat there alone and did not know for how long."),
    STR_INIT("You could not rely on me that day."),
};
static const str change_texts[] = {
    STR_INIT("I will say that I need a pause, and when I am back."),
    STR_INIT("I will write it down when I promise something."),
};
static const str apology_texts[] = {
    STR_INIT("I am sorry that I left without a word. You did not deserve that."),
    STR_INIT("I am sorry that I forgot. It mattered to you."),
};
static const str hope_texts[] = {
    STR_INIT("A house with a table for ten"),
    STR_INIT("To sing in front of people once"),
    STR_INIT("That we can be apart for a month and glad of each other"),
};
static const str area_texts[] = {
    STR_INIT("home"),
    STR_INIT("work"),
    STR_INIT("the two of us"),
    STR_INIT("friends"),
};
static const str goal_texts[] = {
    STR_INIT("Learn to swim a kilometre"),
    STR_INIT("Draw every week"),
    STR_INIT("Speak some Portuguese"),
};
static const str win_texts[] = {
    STR_INIT("I slept on it and did not write."), STR_INIT("I said no and it was all right."),
    STR_INIT("I asked for help and got it."),     STR_INIT("I spent the day alone and liked it."),
    STR_INIT("I was low and did not hide it."),   STR_INIT("We made up on the same evening."),
};
static const str prompt_texts[] = {
    STR_INIT("What did it take to be praised?"),
    STR_INIT("Who comforted you?"),
    STR_INIT("What was not said at the table?"),
};
static const str origin_texts[] = {
    STR_INIT("One never knew which mood would come through the door. I learned to "
             "listen for steps."),
    STR_INIT("There was much help, sometimes more than I wanted."),
    STR_INIT("I do not know, and I can leave it there."),
};
static const str kindness_texts[] = {
    STR_INIT("You did what you could with what you had today."),
    STR_INIT("It makes sense that this hurts."),
    STR_INIT("I am allowed to be slow."),
    STR_INIT("I like how I listen to people."),
    STR_INIT("Nothing about today changes what I am worth."),
};
static const str path_texts[] = {
    STR_INIT("calming"),
    STR_INIT("own ground"),
    STR_INIT("openness"),
    STR_INIT("limits"),
};
static const str plan_what_texts[] = {
    STR_INIT("Choose tonight's film yourself"),
    STR_INIT("Tell one person one true thing"),
    STR_INIT("Twenty minutes outside before looking at the phone"),
    STR_INIT("Write down a limit in one sentence"),
};
static const str reason_texts[] = {
    STR_INIT("Because in three of the last five evenings the wish to ask was strong"),
    STR_INIT("Because you named openness as something you want more of"),
    STR_INIT("Because sleep was short this week"),
};

#define LIST(name_)                                                                                \
    {                                                                                              \
        STR_INIT(#name_), name_##_texts, COUNT(name_##_texts)                                      \
    }

static const struct life_words lists[] = {
    LIST(note),
    LIST(late_note),
    LIST(day),
    LIST(person),
    LIST(relation),
    LIST(story),
    LIST(practice),
    LIST(practice_note),
    LIST(trigger),
    LIST(trigger_body),
    LIST(trigger_usual),
    LIST(trigger_follows),
    LIST(trigger_plan),
    LIST(soother),
    LIST(word),
    LIST(word_gloss),
    LIST(belief),
    LIST(belief_for),
    LIST(belief_against),
    LIST(belief_truer),
    LIST(reframe),
    LIST(evidence),
    LIST(other_reading),
    LIST(would_do),
    LIST(like),
    LIST(voiced),
    LIST(received),
    LIST(value),
    LIST(why),
    LIST(decision),
    LIST(choice),
    LIST(learned),
    LIST(limit),
    LIST(i_will),
    LIST(limit_words),
    LIST(did),
    LIST(when),
    LIST(feel),
    LIST(need),
    LIST(ask),
    LIST(step),
    LIST(ritual),
    LIST(done),
    LIST(stressor),
    LIST(stressor_effect),
    LIST(help),
    LIST(thanks),
    LIST(topic),
    LIST(conflict),
    LIST(their_side),
    LIST(proposal),
    LIST(happened),
    LIST(effect),
    LIST(change),
    LIST(apology),
    LIST(hope),
    LIST(area),
    LIST(goal),
    LIST(win),
    LIST(prompt),
    LIST(origin),
    LIST(kindness),
    LIST(path),
    LIST(plan_what),
    LIST(reason),
};

const struct life_words *life_words_find(str name)
{
    for (size_t i = 0; i < COUNT(lists); i++)
        if (str_equal(lists[i].name, name)) return &lists[i];
    panic(__FILE__, __LINE__, "no such list of words");
}
