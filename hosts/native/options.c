#include "options.h"

#include <getopt.h>
#include <string.h>

#include "language.h"

const struct option_row option_rows[OPTION_COUNT] = {
    [OPTION_NOTEBOOK] = {"notebook", 0, "FILE", TELL("the notebook (else EVENKEEL_NOTEBOOK)")},
    [OPTION_PASSPHRASE_FILE] =
        {"passphrase-file", 0, "FILE",
         TELL("a file that holds the passphrase (else EVENKEEL_PASSPHRASE_FILE)")},
    [OPTION_LANG] = {"lang", 0, "TAG", TELL("language of what is said")},
    [OPTION_NOW] = {"now", 0, "TIME", TELL("act as if it were then")},
    [OPTION_JSON] = {"json", 0, NULL, TELL("print data as JSON, one value a line")},
    [OPTION_HELP] = {"help", 'h', NULL, TELL("say what the command does")},
    [OPTION_VERSION] = {"version", 'V', NULL, TELL("say which version this is")},
    [OPTION_NAME] = {"name", 0, "TEXT", TELL("a name for the notebook, kept inside it")},
    [OPTION_AT] = {"at", 0, "TIME", TELL("when it was so, if not now")},
    [OPTION_SINCE] = {"since", 0, "DAY", TELL("from this day on")},
    [OPTION_UNTIL] = {"until", 0, "DAY", TELL("up to this day, which is included")},
    [OPTION_TRASH] = {"trash", 0, NULL, TELL("what lies in the trash instead")},
    [OPTION_KIND] = {"kind", 0, "KIND", TELL("only this kind; may be given again")},
    [OPTION_OUTPUT] = {"output", 'o', "FILE", TELL("write to this file")},
    [OPTION_FORCE] = {"force", 0, NULL, TELL("replace a file that is there already")},
    [OPTION_HISTORY] = {"history", 0, NULL, TELL("every version of every record")},
    [OPTION_TITLES] = {"titles", 0, NULL, TELL("in a calendar, the titles you gave")},
    [OPTION_PREVIEW] = {"preview", 0, NULL, TELL("only say what would be done")},
    [OPTION_IMPORT] = {"import", 0, "ID", TELL("everything that this import brought")},
    [OPTION_PROTO] = {"proto", 0, NULL, TELL("the schema in Protocol Buffers")},
    [OPTION_CDDL] = {"cddl", 0, NULL, TELL("the schema of the JSON form in CDDL")},
    [OPTION_AS_OF] = {"as-of", 0, "DAY", TELL("as it stood at the end of that day")},
    [OPTION_FROM] = {"from", 0, "FILE", TELL("a CSV file instead of a notebook")},
    [OPTION_KEY] = {"key", 0, "FILE", TELL("the CSV file that says what each item measures")},
    [OPTION_RANGE] = {"range", 0, "LO,HI", TELL("the ends of the scale in the file (0,100)")},
    [OPTION_WINDOW] = {"window", 0, "DAYS", TELL("how long then and now are (by the span)")},
    [OPTION_SD] = {"sd", 0, "N", TELL("the standard deviation of a group to compare with")},
    [OPTION_RELIABILITY] = {"reliability", 0, "N", TELL("the reliability in that group")},
    [OPTION_NO_PASSPHRASE] = {"no-passphrase", 0, NULL,
                              TELL("a key file beside the notebook instead of a passphrase")},
    [OPTION_NEW_PASSPHRASE_FILE] = {"new-passphrase-file", 0, "FILE",
                                    TELL("a file that holds the new passphrase")},
    [OPTION_CODE_FILE] = {"code-file", 0, "FILE", TELL("a file that holds the recovery code")},
    [OPTION_UNDO] = {"undo", 0, NULL, TELL("take the last restoring back")},
    [OPTION_PORT] = {"port", 0, "N", TELL("the port; 0 or none picks a free one")},
    [OPTION_OPEN] = {"open", 0, NULL, TELL("open it in the browser")},
    [OPTION_YEARS] = {"years", 0, "N", TELL("how many years (1)")},
    [OPTION_SEED] = {"seed", 0, "S", TELL("another number makes another life (1)")},
    [OPTION_WHO] = {"who", 0, "NAME", TELL("whose life: anna, joan, samira or viktor (anna)")},
    [OPTION_MAN] = {"man", 0, NULL, TELL("print the manual page")},
};

/* getopt_long's numbers for our options: past every character. */
enum { OPTION_FIRST = 256 };

static bool keep(struct options *options, int name, const char *value, struct refusal *why)
{
    if (name == OPTION_KIND) {
        if (options->kind_count == OPTION_KIND_COUNT_MAX)
            return refuse(why, OUTCOME_USAGE, "The option --kind is given too often.");
        options->kinds[options->kind_count++] = value;
    }
    options->value[name] = value != NULL ? value : "";
    return true;
}

static int name_of_letter(int letter)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (option_rows[i].letter == letter) return i;
    return OPTION_COUNT;
}

bool options_read(struct options *options, int count, char **words, struct refusal *why)
{
    struct option rows[OPTION_COUNT + 1];
    for (int i = 0; i < OPTION_COUNT; i++)
        rows[i] = (struct option){option_rows[i].name,
                                  option_rows[i].value != NULL ? required_argument : no_argument,
                                  NULL, OPTION_FIRST + i};
    rows[OPTION_COUNT] = (struct option){NULL, 0, NULL, 0};
    opterr = 0;
    int got;
    while ((got = getopt_long(count, words, ":o:hV", rows, NULL)) != -1) {
        if (got == ':')
            return refuse(why, OUTCOME_USAGE, "The option %s needs a value.", words[optind - 1]);
        if (got == '?') /* What stands after `=` may be personal. */
            return refuse(why, OUTCOME_USAGE, "There is no option %.*s.",
                          (int)strcspn(words[optind - 1], "="), words[optind - 1]);
        int name = got >= OPTION_FIRST ? got - OPTION_FIRST : name_of_letter(got);
        if (!keep(options, name, optarg, why)) return false;
    }
    options->first_argument = optind;
    return true;
}
