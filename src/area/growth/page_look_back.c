/* The look-back on a week, in five small parts: what it showed, signs in oneself and with others,
 * what helped, what to keep in words, and the next small step. It can be left at any point; where
 * someone was is kept as a draft. Later and skipping are always there. */
#include "growth.h"
#include "keep.h"
#include "look_back.h"
#include "plan_card.h"
#include "query.h"
#include "relief.h"
#include "row.h"
#include "save.h"
#include "say.h"
#include "sign.h"
#include "signs.h"
#include "str.h"
#include "title.h"
#include "weekpicture.h"
#include "wording.h"
#include "field.h"

enum { LATER_DAYS = 2, HELPED_DAYS = 84, HELPED_SHOWN_MAX = 5 };

static const str draft = STR_INIT("look-back"), words_draft = STR_INIT("look-back-words");

/* -------------------------------------------------------------------------------- the parts */

/* What a sign is called; shown where there is something of it, and company always. */
static const struct {
    enum sign sign;
    bool gated;
    str label;
} sign_rows[] = {
    {SIGN_LOW_AND_SOLID, false, T_INIT("Low evenings that were solid all the same")},
    {SIGN_WAITED, true, T_INIT("Wishes for reassurance you waited out or settled yourself")},
    {SIGN_DECIDED, true, T_INIT("Decisions you made yourself, or after asking to know more")},
    {SIGN_LIMIT_HELD, true, T_INIT("Limits that held")},
    {SIGN_WELL_ALONE, false, T_INIT("Times alone that were at ease")},
    {SIGN_WITH_PEOPLE, false, T_INIT("Evenings with someone")},
    {SIGN_SAID, true, T_INIT("Times you said what you meant, or a part of it")},
    {SIGN_ACCEPTED, false, T_INIT("Support you took in, of what was given and taken")},
    {SIGN_APPRECIATED, true, T_INIT("Thanks you gave, of what was given and taken")},
    {SIGN_MADE_UP, true, T_INIT("Quarrels made up, or come back to")},
};

static size_t put_side(struct page *page, const struct signs *signs, str heading, enum sign from,
                       enum sign to)
{
    size_t count = 0;
    for (size_t i = 0; i < COUNT(sign_rows); i++) {
        enum sign sign = sign_rows[i].sign;
        const struct tally *tally = &signs->at[sign];
        if (sign < from || sign >= to || (sign_rows[i].gated && !page->gate_open)) continue;
        if (sign == SIGN_WITH_PEOPLE ? tally->of == 0 : tally->n == 0) continue;
        if (count++ == 0) html(page->out, "<h2>%ls</h2><dl class=\"rows\">", STR(heading));
        html(page->out, "<div><dt>%ls</dt><dd>%ls</dd></div>", STR(say(page, sign_rows[i].label)),
             STR(plan_card_of(page, tally->n, tally->of)));
    }
    if (count > 0) html(page->out, "</dl>");
    return count;
}

static void put_signs(struct page *page)
{
    struct signs signs =
        signs_of_notebook(page->notebook, page->today - (WEEK_DAYS - 1), page->today, *page->arena);
    const struct tally *people = &signs.at[SIGN_WITH_PEOPLE];
    sign_put_list_kept(page, page->today);
    html(page->out, "<details><summary>%s</summary>", TC(page, "Noted this week"));
    size_t self =
        put_side(page, &signs, T(page, "In yourself"), SIGN_LOW_AND_SOLID, SIGN_WITH_PEOPLE);
    size_t others = put_side(page, &signs, T(page, "With others"), SIGN_WITH_PEOPLE, SIGN_COUNT);
    if (self + others == 0)
        html(page->out, "<p>%s</p>",
             TC(page, "Nothing was noted this week that would show here. That is all it "
                      "means."));
    else
        html(page->out, "<p class=\"quiet\">%s</p>",
             TC(page, "These are counts of one week. A few more or fewer mean little; months "
                      "tell more."));
    html(page->out, "</details>");
    if (people->of >= 4 && 4 * people->n <= people->of)
        html(page->out, "<p>%s <a href=\"/plan#towards-people\">%s</a></p>",
             TC(page, "There was little company this week. If you wish for more of it, small "
                      "moves are enough."),
             TC(page, "Towards people"));
}

static void put_helped_row(struct page *page, const struct content_practice *practice,
                           const struct relief *relief)
{
    str eased = TF(page, "easier afterwards {1} of {2} times", page_path(page, "%u", relief->eased),
                   page_path(page, "%u", relief->rated));
    row_put_way(page, page_path(page, "/practice/%ls", STR(practice->id)), practice->title, eased);
}

static void put_helped(struct page *page)
{
    size_t count = page->content->practice_count, shown = 0;
    struct relief_of *of = NEW(page->arena, struct relief_of, count);
    for (size_t i = 0; i < count; i++)
        of[i] = (struct relief_of){.practice = page->content->practices[i].id};
    relief_count(page->notebook, page->today - (HELPED_DAYS - 1), page->today, of, count,
                 *page->arena);
    for (size_t i = 0; i < count && shown < HELPED_SHOWN_MAX; i++) {
        const struct content_practice *practice = &page->content->practices[i];
        if (!relief_is_known(&of[i].relief) || (practice->gated && !page->gate_open)) continue;
        if (shown++ == 0) html(page->out, "<ul class=\"list\">");
        put_helped_row(page, practice, &of[i].relief);
    }
    if (shown > 0)
        html(page->out, "</ul><p class=\"quiet\">%s</p>",
             TC(page, "From the last twelve weeks. Most waves ebb by themselves, so this cannot "
                      "say what did it."));
    else
        html(page->out, "<p>%s <a href=\"/practices\">%s</a></p>",
             TC(page, "Not yet known. When you have done something five times, with how it was "
                      "before and after, it stands here."),
             TC(page, "Things to practise"));
}

static void put_wins(struct page *page)
{
    enum { SHOWN_MAX = 5 };
    struct query query = query_all();
    query.kind = kind_find(S("win"));
    query.since = page->today - (WEEK_DAYS - 1);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    for (const struct entry *entry; count < SHOWN_MAX && (entry = query_next(&run));) {
        if (count++ == 0) html(page->out, "<ul class=\"list\">");
        title_put_row_of_day(page, entry);
    }
    if (count > 0) html(page->out, "</ul>");
}

static void put_words(struct page *page, const struct problems *problems)
{
    struct form form;
    if (problems)
        form = page->form;
    else if (!keep_find(page, words_draft, &form))
        form = form_empty(page->arena, 0);
    struct field_set win = {page, kind_find(S("win")), &form, problems};
    struct field_set note = {page, kind_find(S("note")), &form, problems};
    put_wins(page);
    field_put_asking(&win, S("what"), T(page, "Is there one thing, however small, to be glad of?"));
    field_put_asking(&note, S("text"), T(page, "Anything else to keep of this week?"));
}

static void put_next(struct page *page)
{
    struct plan plan = plan_card_read(page);
    if (plan.rests)
        html(page->out, "<p>%s</p>",
             TC(page, "You have answered the plan today. Tomorrow it "
                      "goes by this week."));
    else if (plan.step)
        plan_card_put(page, &plan, PLAN_FROM_LOOK_BACK, true);
    else
        html(page->out, "<p>%s</p>",
             TC(page, "The plan has nothing to offer now. That may be "
                      "just right."));
    html(page->out, "<p><a href=\"/plan\">%s</a></p>", TC(page, "The plan"));
}

/* ---------------------------------------------------------------------------- from part to part */

enum part { PART_WEEK, PART_SIGNS, PART_HELPED, PART_WORDS, PART_NEXT, PART_COUNT };

static const struct {
    str id, heading;
} parts[PART_COUNT] = {
    [PART_WEEK] = {STR_INIT("week"), T_INIT("What the week showed")},
    [PART_SIGNS] = {STR_INIT("signs"), T_INIT("Signs worth noticing")},
    [PART_HELPED] = {STR_INIT("helped"), T_INIT("What helped")},
    [PART_WORDS] = {STR_INIT("words"), T_INIT("Worth keeping in words")},
    [PART_NEXT] = {STR_INIT("next"), T_INIT("The next small step")},
};

/* PART_COUNT when there is no such. */
static enum part part_of(str id)
{
    enum part part = PART_WEEK;
    while (part < PART_COUNT && !str_equal(parts[part].id, id)) part++;
    return part;
}

static void put_part(struct page *page, enum part part, const struct problems *problems)
{
    page_begin(page, say(page, parts[part].heading), TAB_GROWTH);
    html(page->out, "<p class=\"quiet\">%ls</p>", STR(plan_card_of(page, part + 1, PART_COUNT)));
    if (part == PART_WEEK) page_week_put_pieces(page);
    if (part == PART_SIGNS) put_signs(page);
    if (part == PART_HELPED) put_helped(page);
    if (part == PART_NEXT) put_next(page);
    html(page->out, "<form method=\"post\" action=\"/look-back/%ls\"", STR(parts[part].id));
    if (part == PART_WORDS) html(page->out, " data-draft=\"%ls\"", STR(words_draft));
    html(page->out, ">");
    if (part == PART_WORDS) put_words(page, problems);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/today\">%s</a></div></form>",
         part == PART_NEXT ? TC(page, "That was the week") : TC(page, "Go on"),
         TC(page, "Leave it here"));
    page_end(page);
}

static void put_end(struct page *page)
{
    page_begin(page, T(page, "That was the week"), TAB_GROWTH);
    html(page->out,
         "<p class=\"lead\">%s</p><div class=\"actions\"><a class=\"button\" href=\"/today\">%s"
         "</a></div>",
         TC(page, "Put this down now. Someone may be glad to hear one thing of it."),
         TC(page, "Today"));
    page_end(page);
}

void page_look_back_part(struct page *page)
{
    enum part part = part_of(page->params[0]);
    if (str_equal(page->params[0], S("done")))
        put_end(page);
    else if (part == PART_COUNT)
        page_not_found(page);
    else
        put_part(page, part, NULL);
}

static bool save_text(struct page *page, const char *kind, const char *field, str tag,
                      struct problems *problems)
{
    str text = str_trim(form_text(&page->form, str_of_c(field)));
    struct form typed = form_empty(page->arena, 2);
    id128 version;
    if (text.len == 0) return true;
    form_add(&typed, str_of_c(field), text);
    if (tag.len > 0) form_add(&typed, S("tags"), tag);
    return save_new(page, kind_find(str_of_c(kind)), &typed, (struct moment){0}, problems,
                    &version);
}

static void put_off(struct page *page, enum setting setting, day d)
{
    struct buf text = buf_new(page->arena, 16);
    day_put(&text, d);
    save_setting(page, setting, buf_str(&text));
}

/* Later, and skipping: from Today as well as from the page. */
static bool is_put_off(struct page *page)
{
    str when = form_text(&page->form, S("when"));
    if (!str_equal(page->params[0], S("put-off"))) return false;
    if (str_equal(when, S("later")))
        put_off(page, SETTING_LOOK_BACK_FROM, page->today + LATER_DAYS);
    else
        put_off(page, SETTING_LOOK_BACK_ON, page->today);
    keep_drop(page, draft);
    page_see(page, S("/today"));
    return true;
}

static void go_on(struct page *page, enum part part)
{
    if (part == PART_WORDS) keep_drop(page, words_draft);
    if (part == PART_NEXT) {
        keep_drop(page, draft);
        put_off(page, SETTING_LOOK_BACK_ON, page->today);
        page_see(page, S("/look-back/done"));
        return;
    }
    str next = parts[part + 1].id;
    keep_put(page, draft, page_path(page, "part=%ls", STR(next)));
    page_see(page, page_path(page, "/look-back/%ls", STR(next)));
}

void page_look_back_gone_on(struct page *page)
{
    enum part part = part_of(page->params[0]);
    struct problems problems = {0};
    if (save_is_full(page, &problems)) {
        if (part == PART_WORDS)
            put_part(page, part, &problems);
        else
            save_say_refused(page, &problems);
    } else if (part == PART_COUNT) {
        if (!is_put_off(page)) page_not_found(page);
    } else if (part == PART_WORDS &&
               !(save_text(page, "win", "what", (str){0}, &problems) &&
                 save_text(page, "note", "text", S("look-back"), &problems))) {
        put_part(page, part, &problems);
    } else {
        go_on(page, part);
    }
}

/* ------------------------------------------------------------------------------- the beginning */

void look_back_put_choices(struct page *page, str act)
{
    struct form form;
    str part = keep_find(page, draft, &form) ? form_text(&form, S("part")) : S("week");
    if (part_of(part) == PART_COUNT) part = S("week");
    html(page->out,
         "<form method=\"post\" action=\"/look-back/put-off\"><div class=\"actions\">"
         "<a class=\"button\" href=\"/look-back/%ls\">%ls</a>"
         "<button class=\"quiet\" name=\"when\" value=\"later\">%s</button>"
         "<button class=\"quiet\" name=\"when\" value=\"skip\">%s</button></div></form>",
         STR(part), STR(str_equal(part, S("week")) ? act : T(page, "Go on where you were")),
         TC(page, "Later"), TC(page, "Skip this week"));
}

bool look_back_is_due(struct page *page)
{
    const struct settings *settings = &page->app->settings;
    if (page->today < setting_day(settings, SETTING_LOOK_BACK_FROM)) return false;
    return page->today >= setting_day(settings, SETTING_LOOK_BACK_ON) + WEEK_DAYS;
}

void page_look_back(struct page *page)
{
    size_t days = look_back_days_of_use(page);
    page_begin(page, T(page, "Look back on the week"), TAB_GROWTH);
    if (days < LOOK_BACK_DAYS_MIN) {
        html(page->out,
             "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
             "<use href=\"/art.svg#sky-bright-spells\"></use></svg><p>%s %s</p>"
             "<a class=\"button primary\" href=\"/check-in\">%s</a></div>",
             TC(page, "After five evenings there is a week to look back on: what it showed, what "
                      "helped, what to keep."),
             days == 0 ? TC(page, "None is here yet.")
                       : TFC(page, "{1} so far.", page_path(page, "%zu", days)),
             TC(page, "Check in, half a minute"));
    } else {
        html(page->out, "<p class=\"lead\">%s</p><p>%s</p>",
             TC(page, "Five small parts: what the week showed, signs in yourself and with "
                      "others, what helped, words worth keeping, and one next step."),
             TC(page, "About ten minutes. You can leave at any point and come back."));
        look_back_put_choices(page, T(page, "Begin"));
    }
    page_end(page);
}

size_t look_back_days_of_use(struct page *page)
{
    struct query query = query_all();
    query.kind = kind_find(S("weather"));
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0;
    day last = INT32_MIN;
    for (const struct entry *entry; count < LOOK_BACK_DAYS_MIN && (entry = query_next(&run));) {
        if (entry_day(entry) != last) count++;
        last = entry_day(entry);
    }
    return count;
}
