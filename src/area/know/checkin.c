#include "checkin.h"

#include "feelings.h"
#include "pick.h"
#include "scale.h"
#include "settings.h"
#include "str.h"

struct question {
    str name;
    enum setting setting;
    bool behind_gate;
    str asks; /* in place of the table's label; empty: the label */
};

#define ASK(name_, setting_, ...)                                                                  \
    {                                                                                              \
        .name = STR_INIT(name_), .setting = (setting_), __VA_ARGS__                                \
    }
#define WORDS(sentence) .asks = STR_INIT(sentence)

static const struct question inside[] = {
    ASK("energy", SETTING_ASK_ENERGY, WORDS("How much wind is in you?")),
    ASK("solid", SETTING_ASK_SOLID, WORDS("How solid did you feel in yourself today?")),
    ASK("urge", SETTING_ASK_URGE, WORDS("How strong was the wish to be reassured?")),
};
static const struct question because[] = {
    ASK("because", SETTING_ASK_BECAUSE, WORDS("Did something set you off?")),
};
static const struct question people[] = {
    ASK("company", SETTING_ASK_COMPANY, WORDS("Who were you with?")),
    ASK("with", SETTING_ASK_COMPANY, WORDS("Their names, if you like")),
    ASK("lifted_by", SETTING_ASK_LIFTED, WORDS("What lifted you?")),
    ASK("alone_min", SETTING_ASK_ALONE, WORDS("Time alone")),
    ASK("alone_ease", SETTING_ASK_ALONE, WORDS("How at ease were you alone?")),
};
static const struct question two_of_you[] = {
    ASK("contact", SETTING_ASK_CONTACT, .behind_gate = true, WORDS("Were you in touch?")),
    ASK("closeness", SETTING_ASK_CLOSENESS, .behind_gate = true, WORDS("How close did you feel?")),
    ASK("conflict", SETTING_ASK_CONFLICT, .behind_gate = true, WORDS("Were you in conflict?")),
    ASK("repaired", SETTING_ASK_CONFLICT, .behind_gate = true,
        WORDS("Did you find back to each other?")),
    ASK("partner_mood", SETTING_ASK_PARTNER_MOOD, .behind_gate = true,
        WORDS("How did your partner seem to you?")),
};
static const struct question body[] = {
    ASK("slept_min", SETTING_ASK_SLEEP, WORDS("Sleep")),
    ASK("moved_min", SETTING_ASK_MOVEMENT, WORDS("Movement")),
    ASK("meals", SETTING_ASK_MEALS, WORDS("Proper meals")),
    ASK("stress", SETTING_ASK_STRESS, WORDS("Stress")),
};
static const struct question note[] = {
    ASK("note", SETTING_ASK_NOTE, WORDS("Anything you want to keep of this day")),
};
static const struct question feelings = ASK("feelings", SETTING_ASK_FEELINGS, WORDS("Feelings"));

static const struct fold {
    str title, small;
    const struct question *questions;
    size_t count;
} folds[] = {
    {T_INIT("Wind and lamp"), T_INIT("energy, and how solid you felt"), inside, COUNT(inside)},
    {T_INIT("What set me off"), T_INIT("one of your triggers, or a new one"), because,
     COUNT(because)},
    {T_INIT("Who was there"), T_INIT("company, and what lifted you"), people, COUNT(people)},
    {T_INIT("The two of you"), T_INIT("how it was between you"), two_of_you, COUNT(two_of_you)},
    {T_INIT("Body"), T_INIT("sleep, and what else you note of it"), body, COUNT(body)},
    {T_INIT("A note"), T_INIT("a line or a page"), note, COUNT(note)},
};

/* Asked only while the person wants it asked: watching another's mood is the habit itself. */
static bool asks_partner_mood(struct page *page)
{
    day until;
    str value = setting_value(&page->app->settings, SETTING_ASK_PARTNER_MOOD);
    return day_parse(value, &until) && page->today <= until;
}

static bool is_shown(struct page *page, const struct form *form, const struct question *question)
{
    if (question->behind_gate && !page->gate_open) return false;
    if (pick_is_filled(form, question->name)) return true;
    if (question->setting == SETTING_ASK_PARTNER_MOOD) return asks_partner_mood(page);
    return setting_yes(&page->app->settings, question->setting);
}

static void put_question(const struct field_set *set, const struct question *question)
{
    if (str_equal(question->name, S("energy")))
        scale_put_winds(set, question->asks);
    else if (str_equal(question->name, S("solid")))
        scale_put_lamps(set, question->asks);
    else if (str_equal(question->name, S("because")))
        pick_put(set, question->name, question->asks);
    else if (question->asks.len > 0)
        field_put_asking(set, question->name, question->asks);
    else
        field_put(set, question->name);
}

/* A fold stands open when something in it is answered. */
static void put_fold(const struct field_set *set, const struct fold *fold)
{
    bool any = false, filled = false;
    for (size_t i = 0; i < fold->count; i++) {
        any |= is_shown(set->page, set->form, &fold->questions[i]);
        filled |= pick_is_filled(set->form, fold->questions[i].name);
    }
    if (!any) return;
    html(set->page->out, "<details%s><summary>%ls <small>%ls</small></summary>",
         filled ? " open" : "", STR(say(set->page, fold->title)), STR(say(set->page, fold->small)));
    for (size_t i = 0; i < fold->count; i++)
        if (is_shown(set->page, set->form, &fold->questions[i]))
            put_question(set, &fold->questions[i]);
    html(set->page->out, "</details>");
}

void checkin_put_questions(const struct field_set *set)
{
    scale_put_skies(set, T(set->page, "The sky that fits best"));
    if (is_shown(set->page, set->form, &feelings)) feelings_put_fold(set);
    for (size_t i = 0; i < COUNT(folds); i++) put_fold(set, &folds[i]);
}

/* NULL for a field that no question here asks for. */
static const struct question *question_of(str name)
{
    if (str_equal(name, feelings.name)) return &feelings;
    for (size_t f = 0; f < COUNT(folds); f++)
        for (size_t i = 0; i < folds[f].count; i++)
            if (str_equal(folds[f].questions[i].name, name)) return &folds[f].questions[i];
    return NULL;
}

struct form checkin_keeping(struct page *page, const struct form *sent, const struct record *stored)
{
    struct form before = form_of_record(stored, page->arena);
    struct form whole = form_empty(page->arena, sent->count + before.count);
    for (size_t i = 0; i < sent->count; i++)
        form_add(&whole, sent->fields[i].name, sent->fields[i].text);
    for (size_t i = 0; i < before.count; i++) {
        str name = before.fields[i].name;
        const struct question *question = question_of(name);
        bool shown = question ? is_shown(page, &before, question) : str_equal(name, S("mood"));
        if (!shown) form_add(&whole, name, before.fields[i].text);
    }
    return whole;
}
