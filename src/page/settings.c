#include "settings.h"

#include <string.h>

#include "day.h"
#include "query.h"
#include "str.h"

#define YES_NO STR_INIT("yes no")

static const struct {
    str name, options, otherwise;
} table[SETTING__COUNT] = {
    [SETTING_THEME] = {STR_INIT("theme"), STR_INIT("auto light dark"), STR_INIT("auto")},
    [SETTING_TEXT_SIZE] = {STR_INIT("text-size"), STR_INIT("normal large larger"),
                           STR_INIT("normal")},
    [SETTING_COUNTRY] = {STR_INIT("country"), STR_INIT(""), STR_INIT("")},
    [SETTING_IDLE_LOCK_MIN] = {STR_INIT("idle-lock-min"), STR_INIT("1 2 5 10 20 30 60"),
                               STR_INIT("5")},
    [SETTING_ASK_ENERGY] = {STR_INIT("ask-energy"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_SOLID] = {STR_INIT("ask-solid"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_FEELINGS] = {STR_INIT("ask-feelings"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_COMPANY] = {STR_INIT("ask-company"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_CONTACT] = {STR_INIT("ask-contact"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_CLOSENESS] = {STR_INIT("ask-closeness"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_CONFLICT] = {STR_INIT("ask-conflict"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_PARTNER_MOOD] = {STR_INIT("ask-partner-mood"), STR_INIT(""), STR_INIT("no")},
    [SETTING_ASK_URGE] = {STR_INIT("ask-urge"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_BECAUSE] = {STR_INIT("ask-because"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_LIFTED] = {STR_INIT("ask-lifted"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_STRESS] = {STR_INIT("ask-stress"), YES_NO, STR_INIT("no")},
    [SETTING_ASK_SLEEP] = {STR_INIT("ask-sleep"), YES_NO, STR_INIT("yes")},
    [SETTING_ASK_MOVEMENT] = {STR_INIT("ask-movement"), YES_NO, STR_INIT("no")},
    [SETTING_ASK_MEALS] = {STR_INIT("ask-meals"), YES_NO, STR_INIT("no")},
    [SETTING_ASK_ALONE] = {STR_INIT("ask-alone"), YES_NO, STR_INIT("no")},
    [SETTING_ASK_NOTE] = {STR_INIT("ask-note"), YES_NO, STR_INIT("yes")},
    [SETTING_INVITE_FROM] = {STR_INIT("invite-from"), STR_INIT(""), STR_INIT("")},
    [SETTING_LOOK_BACK_ON] = {STR_INIT("look-back-on"), STR_INIT(""), STR_INIT("")},
    [SETTING_LOOK_BACK_FROM] = {STR_INIT("look-back-from"), STR_INIT(""), STR_INIT("")},
    [SETTING_OFFERS] = {STR_INIT("offers"), STR_INIT("all monthly"), STR_INIT("all")},
    [SETTING_STEPPING_FROM] = {STR_INIT("stepping-from"), STR_INIT(""), STR_INIT("")},
    [SETTING_FAIR_TEST] = {STR_INIT("fair-test"), STR_INIT(""), STR_INIT("no")},
    [SETTING_AWAY_STEADY] = {STR_INIT("away-steady"), YES_NO, STR_INIT("no")},
    [SETTING_AWAY_KNOW] = {STR_INIT("away-know"), YES_NO, STR_INIT("no")},
    [SETTING_AWAY_STAND] = {STR_INIT("away-stand"), YES_NO, STR_INIT("no")},
    [SETTING_AWAY_TRUST] = {STR_INIT("away-trust"), YES_NO, STR_INIT("no")},
    [SETTING_AWAY_TOGETHER] = {STR_INIT("away-together"), YES_NO, STR_INIT("no")},
    [SETTING_AWAY_GROWTH] = {STR_INIT("away-growth"), YES_NO, STR_INIT("no")},
    [SETTING_BACKED_UP_ON] = {STR_INIT("backed-up-on"), STR_INIT(""), STR_INIT("")},
    [SETTING_BACKUP_FROM] = {STR_INIT("backup-from"), STR_INIT(""), STR_INIT("")},
};

str setting_name(enum setting setting)
{
    return table[setting].name;
}

bool setting_of_part(str part, enum setting *out)
{
    const str away = S("away-");
    for (int i = 0; i < SETTING__COUNT; i++) {
        str name = table[i].name;
        if (!str_starts(name, away) || !str_ends(name, part)) continue;
        if (name.len != away.len + part.len) continue;
        *out = (enum setting)i;
        return true;
    }
    return false;
}

str setting_options(enum setting setting)
{
    return table[setting].options;
}

static bool one_of(str options, str value)
{
    while (options.len > 0)
        if (str_equal(str_cut(&options, ' '), value)) return true;
    return false;
}

static bool is_a_day(enum setting setting)
{
    return setting == SETTING_INVITE_FROM || setting == SETTING_LOOK_BACK_ON ||
           setting == SETTING_LOOK_BACK_FROM || setting == SETTING_STEPPING_FROM ||
           setting == SETTING_BACKED_UP_ON || setting == SETTING_BACKUP_FROM;
}

/* Small letters, digits and dashes, as practices are called; whether there is such a one is for the
 * page to say. */
static bool is_a_name(str value)
{
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    }
    return true;
}

bool setting_allows(enum setting setting, str value)
{
    day named;
    if (value.len == 0 || value.len > SETTING_VALUE_LEN_MAX) return false;
    if (table[setting].options.len > 0) return one_of(table[setting].options, value);
    if (setting == SETTING_ASK_PARTNER_MOOD)
        return str_equal(value, S("no")) || day_parse(value, &named);
    if (is_a_day(setting)) return day_parse(value, &named);
    if (setting == SETTING_FAIR_TEST) return is_a_name(value);
    return value.len == 2; /* a country's code; the page offers those that exist */
}

static void take(struct settings *settings, const struct record *record)
{
    str name = record_text(record, S("name")), value = record_text(record, S("value"));
    for (int i = 0; i < SETTING__COUNT; i++) {
        if (!str_equal(table[i].name, name)) continue;
        settings->record[i] = record->id;
        if (!setting_allows((enum setting)i, value)) continue; /* from a later program */
        memcpy(settings->text[i], value.ptr, value.len);
        settings->len[i] = (uint8_t)value.len;
    }
}

bool settings_read(struct settings *settings, struct notebook *notebook, struct arena scratch)
{
    if (!notebook) {
        *settings = (struct settings){0};
        return true;
    }
    if (settings->of == notebook && settings->version_count == notebook->version_count)
        return false;
    *settings = (struct settings){.of = notebook, .version_count = notebook->version_count};
    struct query query = query_all();
    query.kind = kind_find(S("setting"));
    query.oldest_first = true;
    struct query_run run = query_start(notebook, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (notebook_read(entry, &room, &record)) take(settings, &record);
    }
    return true;
}

str setting_value(const struct settings *settings, enum setting setting)
{
    if (settings->len[setting] == 0) return table[setting].otherwise;
    return (str){settings->text[setting], settings->len[setting]};
}

bool setting_yes(const struct settings *settings, enum setting setting)
{
    return !str_equal(setting_value(settings, setting), S("no"));
}

day setting_day(const struct settings *settings, enum setting setting)
{
    day named;
    return day_parse(setting_value(settings, setting), &named) ? named : DAY_FIRST;
}

int setting_idle_lock_min(const struct settings *settings)
{
    int64_t minutes;
    bool read = str_parse_int(setting_value(settings, SETTING_IDLE_LOCK_MIN), &minutes);
    CHECK(read);
    return (int)minutes;
}
