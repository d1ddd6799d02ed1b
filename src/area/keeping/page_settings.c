/* Settings: what is asked, how it looks, when it locks, which country's help lines come first. */
#include "keeping.h"
#include "row.h"
#include "save.h"
#include "settings.h"
#include "str.h"

struct choice {
    str value, label;
};

static void put_select(struct page *page, enum setting setting, str label,
                       const struct choice *choices, size_t count)
{
    str name = setting_name(setting), value = setting_value(&page->app->settings, setting);
    html(page->out,
         "<div class=\"field\"><label for=\"%ls\">%ls</label><select id=\"%ls\" name=\"%ls\">",
         STR(name), STR(label), STR(name), STR(name));
    for (size_t i = 0; i < count; i++)
        html(page->out, "<option value=\"%ls\"%s>%ls</option>", STR(choices[i].value),
             str_equal(choices[i].value, value) ? " selected" : "", STR(choices[i].label));
    html(page->out, "</select></div>");
}

static void put_looks(struct page *page)
{
    const struct choice themes[] = {{S("auto"), T(page, "As the device has it")},
                                    {S("light"), T(page, "Light")},
                                    {S("dark"), T(page, "Dark")}};
    const struct choice sizes[] = {{S("normal"), T(page, "Normal")},
                                   {S("large"), T(page, "Large")},
                                   {S("larger"), T(page, "Larger")}};
    put_select(page, SETTING_THEME, T(page, "Light or dark"), themes, COUNT(themes));
    put_select(page, SETTING_TEXT_SIZE, T(page, "Size of text"), sizes, COUNT(sizes));
}

static void put_idle(struct page *page)
{
    struct choice choices[16];
    size_t count = 0;
    str options = setting_options(SETTING_IDLE_LOCK_MIN);
    while (options.len > 0) {
        str minutes = str_cut(&options, ' ');
        str unit = str_equal(minutes, S("1")) ? T(page, "minute") : T(page, "minutes");
        choices[count++] =
            (struct choice){minutes, page_path(page, "%ls %ls", STR(minutes), STR(unit))};
    }
    put_select(page, SETTING_IDLE_LOCK_MIN, T(page, "Lock by itself after"), choices, count);
}

static void put_country(struct page *page)
{
    size_t count = page->content->country_count + 1;
    struct choice *choices = NEW(page->arena, struct choice, count);
    choices[0] = (struct choice){S(""), T(page, "None chosen")};
    for (size_t i = 0; i + 1 < count; i++)
        choices[i + 1] =
            (struct choice){page->content->countries[i].id, page->content->countries[i].name};
    put_select(page, SETTING_COUNTRY, T(page, "Country for help lines"), choices, count);
}

static const struct {
    enum setting setting;
    str label;
    bool behind_gate;
} questions[] = {
    {SETTING_ASK_FEELINGS, T_INIT("Feelings"), false},
    {SETTING_ASK_ENERGY, T_INIT("Energy"), false},
    {SETTING_ASK_SOLID, T_INIT("How solid I felt in myself"), false},
    {SETTING_ASK_URGE, T_INIT("The wish to be reassured"), false},
    {SETTING_ASK_BECAUSE, T_INIT("What set me off"), false},
    {SETTING_ASK_COMPANY, T_INIT("Who was there"), false},
    {SETTING_ASK_LIFTED, T_INIT("What lifted me"), false},
    {SETTING_ASK_ALONE, T_INIT("Time alone"), false},
    {SETTING_ASK_CONTACT, T_INIT("Contact with my partner"), true},
    {SETTING_ASK_CLOSENESS, T_INIT("How close we were"), true},
    {SETTING_ASK_CONFLICT, T_INIT("Conflict and making up"), true},
    {SETTING_ASK_SLEEP, T_INIT("Sleep"), false},
    {SETTING_ASK_MOVEMENT, T_INIT("Movement"), false},
    {SETTING_ASK_MEALS, T_INIT("Meals"), false},
    {SETTING_ASK_STRESS, T_INIT("Stress"), false},
    {SETTING_ASK_NOTE, T_INIT("A note"), false},
};

enum { PARTNER_MOOD_DAYS = 14 };

static bool asks_partner_mood(struct page *page)
{
    day until;
    return day_parse(setting_value(&page->app->settings, SETTING_ASK_PARTNER_MOOD), &until) &&
           page->today <= until;
}

static void put_tick(struct page *page, str name, str label, str small, bool on)
{
    html(page->out,
         "<label class=\"tick\"><input type=\"checkbox\" name=\"%ls\" value=\"yes\"%s> "
         "<span>%ls <small>%ls</small></span></label>",
         STR(name), on ? " checked" : "", STR(label), STR(small));
}

static void put_questions(struct page *page)
{
    html(page->out,
         "<fieldset id=\"questions\" tabindex=\"-1\"><legend><h2>%s</h2></legend><p>%s</p>",
         TC(page, "What the evening asks"),
         TC(page, "The sky is always there. Everything else is up to you."));
    for (size_t i = 0; i < COUNT(questions); i++)
        if (!questions[i].behind_gate || page->gate_open)
            put_tick(page, setting_name(questions[i].setting), say(page, questions[i].label), S(""),
                     setting_yes(&page->app->settings, questions[i].setting));
    if (page->gate_open)
        put_tick(
            page, setting_name(SETTING_ASK_PARTNER_MOOD), T(page, "My partner's mood, as I see it"),
            T(page,
              "For two weeks, then it is off again. Watching someone's mood closely can become a "
              "habit that costs rest."),
            asks_partner_mood(page));
    html(page->out, "</fieldset>");
}

static str has_or_not(struct page *page, enum secret_type type)
{
    return vault_has(page->app->vault, type) ? T(page, "Yes") : T(page, "No");
}

/* How the notebook can be opened: facts first, then what can be done about them. */
static void put_keys(struct page *page)
{
    bool passphrase = vault_has(page->app->vault, SECRET_PASSPHRASE);
    html(page->out,
         "<section><h2>%s</h2><dl class=\"rows\"><div><dt>%s</dt><dd>%ls</dd></div>"
         "<div><dt>%s</dt><dd>%ls</dd></div>",
         TC(page, "What opens this notebook"), TC(page, "A passphrase"),
         STR(has_or_not(page, SECRET_PASSPHRASE)), TC(page, "A recovery code on paper"),
         STR(has_or_not(page, SECRET_RECOVERY)));
    if (!page->env->host_browser)
        html(page->out, "<div><dt>%s</dt><dd>%ls</dd></div>", TC(page, "A key file on this device"),
             STR(has_or_not(page, SECRET_KEY_FILE)));
    else if (vault_has(page->app->vault, SECRET_KEY_FILE))
        html(page->out, "<div><dt>%s</dt><dd>%s</dd></div>",
             TC(page, "A key file on the computer it came from"), TC(page, "Yes"));
    html(page->out, "</dl><ul class=\"list\">");
    if (passphrase)
        row_put_way(page, S("/settings/passphrase"), T(page, "Change the passphrase"),
                    T(page, "The pages stay as they are"));
    row_put_way(page, S("/settings/recovery"), T(page, "A new recovery code"),
                vault_has(page->app->vault, SECRET_RECOVERY)
                    ? T(page, "The one before then opens nothing")
                    : T(page, "For the day you forget"));
    html(page->out, "</ul></section>");
}

static void put_more(struct page *page)
{
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "And besides"));
    row_put_way(page, S("/data"), T(page, "My data"),
                T(page, "Take it out, back it up, see what leaves this device"));
    row_put_way(page, S("/safety-check"), T(page, "Six private questions"),
                T(page, "For you alone, whenever you want"));
    row_put_way(page, S("/help/safety"), T(page, "If you are afraid of someone"),
                T(page, "Using this safely"));
    html(page->out, "</ul></section>");
}

void page_settings(struct page *page)
{
    page_begin(page, T(page, "Settings"), TAB_MORE);
    if (form_given(&page->query, S("kept")))
        html(page->out, "<div class=\"notice\" role=\"status\"><p>%s</p></div>",
             TC(page, "Saved."));
    html(page->out, "<form method=\"post\" action=\"/settings\">");
    put_questions(page);
    html(page->out, "<section><h2>%s</h2>", TC(page, "How it looks"));
    put_looks(page);
    html(page->out, "</section><section><h2>%s</h2>", TC(page, "Locking, and help lines"));
    put_idle(page);
    put_country(page);
    html(page->out,
         "</section><div class=\"actions stay\"><button class=\"primary\">%s</button></div>"
         "</form>",
         TC(page, "Save"));
    put_keys(page);
    put_more(page);
    page_end(page);
}

static void save_plain(struct page *page, enum setting setting)
{
    str value = form_text(&page->form, setting_name(setting));
    bool country = setting != SETTING_COUNTRY || content_find_country(page->content, value);
    if (country && setting_allows(setting, value)) save_setting(page, setting, value);
}

static void save_partner_mood(struct page *page)
{
    bool asked = form_given(&page->form, setting_name(SETTING_ASK_PARTNER_MOOD));
    if (asked == asks_partner_mood(page)) return;
    struct buf until = buf_new(page->arena, 16);
    day_put(&until, page->today + PARTNER_MOOD_DAYS - 1);
    save_setting(page, SETTING_ASK_PARTNER_MOOD, asked ? buf_str(&until) : S("no"));
}

void page_settings_saved(struct page *page)
{
    struct problems problems = {0};
    if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
        return;
    }
    save_plain(page, SETTING_THEME);
    save_plain(page, SETTING_TEXT_SIZE);
    save_plain(page, SETTING_IDLE_LOCK_MIN);
    save_plain(page, SETTING_COUNTRY);
    for (size_t i = 0; i < COUNT(questions); i++)
        if (!questions[i].behind_gate || page->gate_open)
            save_setting(page, questions[i].setting,
                         form_given(&page->form, setting_name(questions[i].setting)) ? S("yes")
                                                                                     : S("no"));
    if (page->gate_open) save_partner_mood(page);
    page_see(page, S("/settings?kept=1"));
}
