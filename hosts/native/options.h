/* options.h - the options of all commands, and reading them with getopt_long.
 *
 * Host. Stands apart from command.h because <getopt.h> has a `struct option` as kind.h does.
 *
 * To add an option: add its name here and its row in options.c; then name it in the row of each
 * command that takes it (command.c).
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "refusal.h"

enum option_name {
    OPTION_NOTEBOOK,
    OPTION_PASSPHRASE_FILE,
    OPTION_LANG,
    OPTION_NOW,
    OPTION_JSON,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_NAME,
    OPTION_AT,
    OPTION_SINCE,
    OPTION_UNTIL,
    OPTION_TRASH,
    OPTION_KIND,
    OPTION_OUTPUT,
    OPTION_FORCE,
    OPTION_HISTORY,
    OPTION_TITLES,
    OPTION_PREVIEW,
    OPTION_IMPORT,
    OPTION_PROTO,
    OPTION_CDDL,
    OPTION_AS_OF,
    OPTION_FROM,
    OPTION_KEY,
    OPTION_RANGE,
    OPTION_WINDOW,
    OPTION_SD,
    OPTION_RELIABILITY,
    OPTION_NO_PASSPHRASE,
    OPTION_NEW_PASSPHRASE_FILE,
    OPTION_CODE_FILE,
    OPTION_UNDO,
    OPTION_PORT,
    OPTION_OPEN,
    OPTION_YEARS,
    OPTION_SEED,
    OPTION_WHO,
    OPTION_MAN,
    OPTION_COUNT
};

enum { OPTION_KIND_COUNT_MAX = 64 };

struct option_row {
    const char *name;  /* "since" */
    char letter;       /* 'o', or 0 */
    const char *value; /* "DAY"; NULL for a flag */
    const char *help;
};

extern const struct option_row option_rows[OPTION_COUNT];

struct options {
    const char *value[OPTION_COUNT]; /* "" for a flag; NULL where not given; the last one counts */
    const char *kinds[OPTION_KIND_COUNT_MAX]; /* every --kind */
    size_t kind_count;
    int first_argument; /* words[first_argument] and on are no options */
};

/* Options may stand before, after and between other words, which are moved to the end in their
 * order; after "--" there are none. */
bool options_read(struct options *options, int count, char **words, struct refusal *why);

#endif
