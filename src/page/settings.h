/* settings.h - what a person has set, with its defaults.
 *
 * Floor 4. A setting is a record like any other (kind `setting`): it has a history, and comes along
 * in exports and backups. The last one written under a name counts. They are looked up once for
 * each state of the notebook.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "notebook.h"

enum setting {
    SETTING_THEME,         /* auto light dark */
    SETTING_TEXT_SIZE,     /* normal large larger */
    SETTING_COUNTRY,       /* ISO 3166 code of the help lines to show first; empty */
    SETTING_IDLE_LOCK_MIN, /* 1..60 */
    SETTING_ASK_ENERGY,    /* yes no: questions of the evening check-in */
    SETTING_ASK_SOLID,
    SETTING_ASK_FEELINGS,
    SETTING_ASK_COMPANY,
    SETTING_ASK_CONTACT, /* this one and the next four only once the safety gate is open */
    SETTING_ASK_CLOSENESS,
    SETTING_ASK_CONFLICT,
    SETTING_ASK_PARTNER_MOOD, /* no, or the last day on which it is asked: YYYY-MM-DD */
    SETTING_ASK_URGE,
    SETTING_ASK_BECAUSE,
    SETTING_ASK_LIFTED,
    SETTING_ASK_STRESS,
    SETTING_ASK_SLEEP,
    SETTING_ASK_MOVEMENT,
    SETTING_ASK_MEALS,
    SETTING_ASK_ALONE,
    SETTING_ASK_NOTE,
    SETTING_INVITE_FROM, /* the day from which Today may offer something again: YYYY-MM-DD; empty */
    SETTING_LOOK_BACK_ON,   /* the day of the last look-back, held or left out; empty */
    SETTING_LOOK_BACK_FROM, /* the day from which one may be offered again: YYYY-MM-DD; empty */
    SETTING_OFFERS,         /* all monthly: how much Today offers by itself */
    SETTING_STEPPING_FROM,  /* the day from which stepping back may be offered again; empty */
    SETTING_FAIR_TEST,      /* no, or the practice that a fair coin is tossed for */
    SETTING_AWAY_STEADY,    /* yes no: parts of the program that were put away */
    SETTING_AWAY_KNOW,
    SETTING_AWAY_STAND,
    SETTING_AWAY_TRUST,
    SETTING_AWAY_TOGETHER,
    SETTING_AWAY_GROWTH,
    SETTING_BACKED_UP_ON, /* the day on which a page handed out the last backup; empty */
    SETTING_BACKUP_FROM,  /* the day from which one may be offered again; empty */
    SETTING__COUNT
};

enum { SETTING_VALUE_LEN_MAX = 40 };

struct settings {
    const struct notebook *of;
    uint64_t version_count; /* the state of the notebook that these were read from */
    char text[SETTING__COUNT][SETTING_VALUE_LEN_MAX];
    uint8_t len[SETTING__COUNT];  /* 0: not set, the default counts */
    id128 record[SETTING__COUNT]; /* where it is stored; zero when it is not */
};

str setting_name(enum setting setting);

/* The setting that puts a part of the program away, by the part's id: "know". False for what is
 * always there. */
bool setting_of_part(str part, enum setting *out);

/* The options of a setting, a space between them; empty where other texts are allowed too. */
str setting_options(enum setting setting);

/* Whether `value` may be set. */
bool setting_allows(enum setting setting, str value);

/* Reads the notebook's settings unless `settings` is of its present state already; true when it was
 * not. `notebook` NULL: all defaults. */
bool settings_read(struct settings *settings, struct notebook *notebook, struct arena scratch);

/* What counts: the stored value, or the default. */
str setting_value(const struct settings *settings, enum setting setting);

/* After how many minutes without a request a host locks. */
int setting_idle_lock_min(const struct settings *settings);

/* The day that a setting names; DAY_FIRST where none is set. */
day setting_day(const struct settings *settings, enum setting setting);

/* True unless the value is "no". */
bool setting_yes(const struct settings *settings, enum setting setting);

#endif
