/* The evening check-in: two presses at the least; everything else unfolds for those who want it. */
#include "keep.h"
#include "pages.h"
#include "save.h"
#include "scale.h"
#include "str.h"

static const str draft = STR_INIT("check-in");

static bool asks(const struct field_set *set, enum setting question)
{
    return setting_yes(&set->page->app->settings, question);
}

/* Asked only while the person wants it asked: watching another's mood is the habit itself. */
static bool asks_partner_mood(const struct field_set *set)
{
    day until;
    str value = setting_value(&set->page->app->settings, SETTING_ASK_PARTNER_MOOD);
    return day_parse(value, &until) && set->page->today <= until;
}

/* A fold that stands open when one of its fields holds something. */
static void fold_begin(const struct field_set *set, str title, const str *names, size_t count)
{
    bool filled = false;
    for (size_t i = 0; i < count; i++) filled |= form_text(set->form, names[i]).len > 0;
    html(set->page->out, "<details%s><summary>%.*s</summary>", filled ? " open" : "", STR(title));
}

static void fold_end(const struct field_set *set)
{
    html(set->page->out, "</details>");
}

static void put_feelings(const struct field_set *set)
{
    if (!asks(set, SETTING_ASK_FEELINGS)) return;
    size_t count = scale_feelings_count(set);
    html(set->page->out, "<details%s><summary>%.*s", count > 0 ? " open" : "", STR(T("Feelings")));
    if (count > 0) html(set->page->out, " <small>%zu %.*s</small>", count, STR(T("chosen")));
    html(set->page->out, "</summary>");
    scale_put_feelings(set);
    fold_end(set);
}

static void put_inside(const struct field_set *set)
{
    static const str names[] = {STR_INIT("energy"), STR_INIT("solid"), STR_INIT("urge")};
    if (!asks(set, SETTING_ASK_ENERGY) && !asks(set, SETTING_ASK_SOLID) &&
        !asks(set, SETTING_ASK_URGE))
        return;
    fold_begin(set, T("Wind and lamp"), names, COUNT(names));
    if (asks(set, SETTING_ASK_ENERGY)) scale_put_winds(set, T("How much wind is in you?"));
    if (asks(set, SETTING_ASK_SOLID))
        scale_put_lamps(set, T("How solid did you feel in yourself today?"));
    if (asks(set, SETTING_ASK_URGE))
        field_put_asking(set, S("urge"), T("How strong was the wish to be reassured?"));
    fold_end(set);
}

static void put_people(const struct field_set *set)
{
    static const str names[] = {STR_INIT("company"), STR_INIT("lifted_by"), STR_INIT("alone_min")};
    if (!asks(set, SETTING_ASK_COMPANY) && !asks(set, SETTING_ASK_LIFTED) &&
        !asks(set, SETTING_ASK_ALONE))
        return;
    fold_begin(set, T("Who was there"), names, COUNT(names));
    if (asks(set, SETTING_ASK_COMPANY)) {
        field_put(set, S("company"));
        field_put(set, S("with"));
    }
    if (asks(set, SETTING_ASK_LIFTED)) field_put(set, S("lifted_by"));
    if (asks(set, SETTING_ASK_ALONE)) {
        field_put(set, S("alone_min"));
        field_put(set, S("alone_ease"));
    }
    fold_end(set);
}

static void put_two_of_you(const struct field_set *set)
{
    static const str names[] = {STR_INIT("contact"), STR_INIT("closeness"), STR_INIT("conflict"),
                                STR_INIT("partner_mood")};
    bool any = asks(set, SETTING_ASK_CONTACT) || asks(set, SETTING_ASK_CLOSENESS) ||
               asks(set, SETTING_ASK_CONFLICT) || asks_partner_mood(set);
    if (!set->page->gate_open || !any) return;
    fold_begin(set, T("The two of you"), names, COUNT(names));
    if (asks(set, SETTING_ASK_CONTACT)) field_put(set, S("contact"));
    if (asks(set, SETTING_ASK_CLOSENESS)) field_put(set, S("closeness"));
    if (asks(set, SETTING_ASK_CONFLICT)) {
        field_put(set, S("conflict"));
        field_put(set, S("repaired"));
    }
    if (asks_partner_mood(set)) field_put(set, S("partner_mood"));
    fold_end(set);
}

static void put_body_fold(const struct field_set *set)
{
    static const struct {
        enum setting setting;
        str name;
    } rows[] = {{SETTING_ASK_SLEEP, STR_INIT("slept_min")},
                {SETTING_ASK_MOVEMENT, STR_INIT("moved_min")},
                {SETTING_ASK_MEALS, STR_INIT("meals")},
                {SETTING_ASK_STRESS, STR_INIT("stress")}};
    bool any = false, filled = false;
    for (size_t i = 0; i < COUNT(rows); i++) {
        any |= asks(set, rows[i].setting);
        filled |= form_text(set->form, rows[i].name).len > 0;
    }
    if (!any) return;
    html(set->page->out, "<details%s><summary>%.*s</summary>", filled ? " open" : "",
         STR(T("Body")));
    for (size_t i = 0; i < COUNT(rows); i++)
        if (asks(set, rows[i].setting)) field_put(set, rows[i].name);
    fold_end(set);
}

static void put_note(const struct field_set *set)
{
    static const str names[] = {STR_INIT("note")};
    if (!asks(set, SETTING_ASK_NOTE)) return;
    fold_begin(set, T("A note"), names, COUNT(names));
    field_put_asking(set, S("note"), T("Anything you want to keep of this day"));
    fold_end(set);
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("weather")), form, problems};
    page_begin(page, T("How is the weather in you?"), TAB_TODAY);
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/check-in\" data-draft=\"%.*s\">", STR(draft));
    scale_put_skies(&set, T("The sky that fits best"));
    put_feelings(&set);
    put_inside(&set);
    put_people(&set);
    put_two_of_you(&set);
    put_body_fold(&set);
    put_note(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%.*s</button></div></form>"
         "<p class=\"quiet\"><a href=\"/settings#questions\">%.*s</a></p>",
         STR(T("Enough for tonight")), STR(T("Choose what is asked here")));
    page_end(page);
}

void page_check_in(struct page *page)
{
    struct form form;
    if (!keep_find(page, draft, &form)) form = page->query;
    put_form(page, &form, NULL);
}

void page_checked_in(struct page *page)
{
    struct problems problems = {0};
    struct moment at;
    id128 version;
    if (save_is_full(page, &problems) || !field_read_at(page, &page->form, &problems, &at) ||
        !save_new(page, kind_find(S("weather")), &page->form, at, &problems, &version)) {
        put_form(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_saved(page, S("/today"), version);
}
