/* command.h - the command line: one table of commands, and what each is called with.
 *
 * Host. `evenkeel --help`, `evenkeel help NAME` and the manual pages are written from the table, so
 * that a command cannot be without them.
 *
 * To add a command: add a row to the table in command.c and its function below; give it a test in
 * tests/cli/.
 *
 * A command gets a `struct call`, prints what it was asked for on standard output, talks on
 * standard error, and returns an exit code (refusal.h):
 *
 *     int command_show(struct call *call)
 *     {
 *         struct refusal why;
 *         if (!call_open(call, &why)) return refusal_say(&why);
 *         ...
 *         return call_end(call, OUTCOME_DONE);
 *     }
 */
#ifndef COMMAND_H
#define COMMAND_H

#include "day.h"
#include "open.h"
#include "options.h"
#include "random.h"
#include "refusal.h"

struct call {
    const struct command *command;
    struct options given;
    char **arguments; /* after the command's name */
    size_t argument_count;
    struct moment now;
    struct random random;
    struct open_notebook *nb;
    bool opened;
};

enum { COMMAND_PARAGRAPHS_MAX = 3 };

struct command {
    const char *name;
    const char *arguments; /* as in "add KIND [FIELD=VALUE]..." */
    const char *summary;   /* what it does, one line */
    const char *manual[COMMAND_PARAGRAPHS_MAX]; /* what else there is to know, or NULL */
    uint64_t options;      /* bit i: takes option i, besides those that all take */
    size_t count_min, count_max;
    int (*run)(struct call *call);
};

extern const struct command commands[];
extern const size_t commands_count;

const struct command *command_find(const char *name);
bool command_takes(const struct command *command, enum option_name option);

/* Reads the command line. False, with a sentence, when it is not one (OUTCOME_USAGE). */
bool call_read(struct call *call, int count, char **words, struct refusal *why);

/* Opens the notebook with the passphrase or key file that the call names, or asks; says what is
 * damaged. */
bool call_open(struct call *call, struct refusal *why);

/* Its two halves: the file, and its lock. Where there is no notebook, call_start is false and the
 * call is `opened` all the same, with an empty vault. */
bool call_start(struct call *call, struct refusal *why);
bool call_unlock(struct call *call, struct refusal *why);

/* The passphrase file that the call or the environment names; NULL for none. */
const char *call_passphrase_file(const struct call *call);

/* The passphrase that the call names, or asked for. */
bool call_passphrase(struct call *call, struct passphrase *out, struct refusal *why);

/* Closes what was opened, makes sure that standard output took everything, and returns the exit
 * code: what was read from a damaged notebook ends with OUTCOME_DAMAGED. */
int call_end(struct call *call, enum outcome outcome);
int call_refuse(struct call *call, const struct refusal *why);

/* The end of a command that stored what it was asked to: done, damaged or not. */
int call_end_written(struct call *call);

/* Stores what `build` seals into `effects`; builds it anew whenever another program was faster. */
typedef bool (*call_build)(struct call *call, void *context, struct arena *arena,
                           struct effects *effects, struct refusal *why);
bool call_write(struct call *call, call_build build, void *context, struct refusal *why);

/* The same with an arena of the caller's, for what is larger than one request. */
bool call_write_in(struct call *call, struct arena arena, call_build build, void *context,
                   struct refusal *why);

/* The value of --since, --until ...: *out untouched where it was not given. */
bool call_day(const struct call *call, enum option_name option, day *out, struct refusal *why);

/* The kind of that name; NULL with a sentence, which names one that comes close. */
const struct kind *command_find_kind(const char *name, struct refusal *why);

/* Writes bytes to standard output. */
void print(str bytes);

/* Shows the program's page at `path` as text; opens the notebook if the page needs it. */
int command_show_page(struct call *call, str path);

int command_serve(struct call *call);
int command_new(struct call *call);
int command_add(struct call *call);
int command_amend(struct call *call);
int command_erase(struct call *call);
int command_restore(struct call *call);
int command_empty_trash(struct call *call);
int command_history(struct call *call);
int command_list(struct call *call);
int command_show(struct call *call);
int command_find_text(struct call *call);
int command_kinds(struct call *call);
int command_today(struct call *call);
int command_week(struct call *call);
int command_now(struct call *call);
int command_practice(struct call *call);
int command_get(struct call *call);
int command_export(struct call *call);
int command_import(struct call *call);
int command_check(struct call *call);
int command_backup(struct call *call);
int command_restore_backup(struct call *call);
int command_passphrase(struct call *call);
int command_recover(struct call *call);
int command_lock(struct call *call);
int command_insight(struct call *call);
int command_demo(struct call *call);
int command_help(struct call *call);
int command_version(struct call *call);

#endif
