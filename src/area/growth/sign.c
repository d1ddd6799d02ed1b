#include "sign.h"

#include "html.h"
#include "memo.h"
#include "say.h"
#include "wording.h"

static const struct {
    str title, about, first, path;
} signs[GROWTH_SIGN_COUNT] = {
    [GROWTH_ALONE] = {T_INIT("Less anxious alone"),
                      T_INIT("How evenings on your own feel, and whether people stay near all the "
                             "same."),
                      T_INIT("Tonight's evening, with who was there"), STR_INIT("/check-in")},
    [GROWTH_DECIDING] = {T_INIT("Deciding without second-guessing"),
                         T_INIT("How often you go back over what you decided, and whether asking "
                                "others in order to know more still has its place."),
                         T_INIT("A decision, with how often you went back to it"),
                         STR_INIT("/decisions")},
    [GROWTH_APART] = {T_INIT("Enjoying time apart"),
                      T_INIT("How days with a life of your own feel, and whether good times with "
                             "people go on."),
                      T_INIT("Where some hours went: people, rest, what you love"),
                      STR_INIT("/life")},
    [GROWTH_VOICE] = {T_INIT("Saying needs without fear"),
                      T_INIT("What became of the things you wanted to say, and how it was between "
                             "people afterwards."),
                      T_INIT("Something said, or not said"), STR_INIT("/voice")},
    [GROWTH_CONFLICT] = {T_INIT("Calm in conflict"),
                         T_INIT("How evenings with a conflict feel, and whether things are still "
                                "said rather than kept back out of fear."),
                         T_INIT("A conflict, and what you did in it"), STR_INIT("/conflicts")},
    [GROWTH_OWN] = {T_INIT("Owning my happiness"),
                    T_INIT("How solid you feel in yourself when an evening is hard, and whether "
                           "you stay open to others."),
                    T_INIT("Tonight's evening, with how solid you felt"), STR_INIT("/check-in")},
};

struct sign_words sign_words(struct page *page, enum growth_sign sign)
{
    return (struct sign_words){say(page, signs[sign].title), say(page, signs[sign].about),
                               say(page, signs[sign].first), signs[sign].path};
}

static const str line_titles[GROWTH_LINE_COUNT] = {
    [GROWTH_APART_MOOD] = T_INIT("Mood on evenings without contact"),
    [GROWTH_ALONE_MOOD] = T_INIT("Mood on evenings alone"),
    [GROWTH_APART_URGE] = T_INIT("The pull for reassurance on evenings without contact"),
    [GROWTH_CONTACT] = T_INIT("Evenings in contact"),
    [GROWTH_PEOPLE] = T_INIT("Evenings with people"),
    [GROWTH_RECHECKS] = T_INIT("Going back over a decision"),
    [GROWTH_JUDGEMENT] = T_INIT("Decided without asking just to feel sure"),
    [GROWTH_CALIBRATION] = T_INIT("How far being sure lay from what came"),
    [GROWTH_INFORMATION] = T_INIT("Asked in order to know more"),
    [GROWTH_OWN_LIFE_MOOD] = T_INIT("Mood on days with a life of your own"),
    [GROWTH_ALONE_EASE] = T_INIT("At ease on your own"),
    [GROWTH_AREAS] = T_INIT("How many areas your hours went to"),
    [GROWTH_LIFTED_BY_PEOPLE] = T_INIT("Evenings on which people did you good"),
    [GROWTH_SAID] = T_INIT("Said, of what you wanted to say"),
    [GROWTH_FEAR] = T_INIT("The fear of saying it"),
    [GROWTH_CONTACT_AFTER] = T_INIT("In contact after saying it"),
    [GROWTH_RECEIVED] = T_INIT("Received no worse than feared"),
    [GROWTH_CONFLICT_DIP] = T_INIT("Mood on evenings with and without conflict"),
    [GROWTH_MADE_UP] = T_INIT("Conflicts made up or come back to"),
    [GROWTH_WORTH_SLOPE] = T_INIT("Solid in yourself, on closer and on other evenings"),
    [GROWTH_WAITED_SETTLED] = T_INIT("Settled after waiting or soothing yourself"),
    [GROWTH_SOLID_WHEN_LOW] = T_INIT("Solid in yourself on low evenings"),
    [GROWTH_LIFTED_BY_SELF] = T_INIT("Evenings on which you yourself did you good"),
    [GROWTH_CONNECTION] = T_INIT("Connection, in the 24 sentences"),
};

str sign_line_title(struct page *page, enum growth_line line)
{
    return say(page, line_titles[line]);
}

str sign_status(struct page *page, const struct growth_status *status)
{
    if (status->further_away) return T(page, "steadier, and also further away");
    switch (status->estimate.verdict) {
    case VERDICT_GROWING: return T(page, "growing");
    case VERDICT_STEADY: return T(page, "steady");
    case VERDICT_SLIPPING: return T(page, "slipping");
    default: return T(page, "not yet known");
    }
}

const char *sign_icon(const struct growth_status *status)
{
    if (status->further_away) return "sign-away";
    switch (status->estimate.verdict) {
    case VERDICT_GROWING: return "sign-growing";
    case VERDICT_STEADY: return "sign-steady";
    case VERDICT_SLIPPING: return "sign-slipping";
    default: return "sign-open";
    }
}

static void put_list(struct page *page, const void *context)
{
    day as_of = *(const day *)context;
    struct arena room = *page->arena;
    struct growth_records records =
        growth_records_of_notebook(page->notebook, page->gate_open, as_of, &room);
    struct growth growth = growth_of(&records, page->gate_open, room);
    html(page->out, "<ul class=\"list\">");
    for (int i = 0; i < GROWTH_SIGN_COUNT; i++) {
        const struct growth_status *status = &growth.signs[i];
        if (!status->shown) continue;
        html(page->out,
             "<li><a href=\"/growth/%ls\"><svg class=\"icon\" aria-hidden=\"true\">"
             "<use href=\"/art.svg#%s\"></use></svg><span>%ls <small>%ls</small></span></a></li>",
             STR(growth_sign_kind((enum growth_sign)i)->id), sign_icon(status),
             STR(say(page, signs[i].title)), STR(sign_status(page, status)));
    }
    html(page->out, "</ul><p><small>%s</small></p>",
         TFC(page,
             "Looked at on {1}; the next look is on {2}. Looking in between shows nothing "
             "new.",
             wording_day_short(page, growth.until), wording_day_short(page, growth.next)));
}

void sign_put_list_kept(struct page *page, day as_of)
{
    memo_put(page, page_path(page, "signs %d", as_of), put_list, &as_of);
}
