#include "command.h"

#include <string.h>

#include "language.h"

#define TAKES(option) (UINT64_C(1) << (option))

static const uint64_t every_option = TAKES(OPTION_NOTEBOOK) | TAKES(OPTION_PASSPHRASE_FILE) |
                                     TAKES(OPTION_LANG) | TAKES(OPTION_NOW) | TAKES(OPTION_JSON) |
                                     TAKES(OPTION_HELP) | TAKES(OPTION_VERSION);

/* clang-format off */
const struct command commands[] = {
    {"serve", "", TELL("Open the notebook as a page in the browser."),
     {TELL("The page is served on this machine only. The first line on standard output is its "
           "address; the code at its end works once. A page of the same notebook that runs "
           "already is used."),
      TELL("With a passphrase file, or a notebook that opens by its key file, the page starts "
           "unlocked. End it with SIGTERM or Control-C.")},
     TAKES(OPTION_PORT) | TAKES(OPTION_OPEN), 0, 0, command_serve},
    {"new", "", TELL("Make a notebook."),
     {TELL("Asks for a new passphrase of twelve characters or more, or reads it from "
           "--passphrase-file, and prints a recovery code once. Anyone who has that code can "
           "read the notebook; without passphrase and code nobody can, its owner included."),
      TELL("With --no-passphrase a key file is written beside the notebook. Then everyone who "
           "can read the files of this account can read the notebook.")},
     TAKES(OPTION_NAME) | TAKES(OPTION_NO_PASSPHRASE), 0, 0, command_new},
    {"add", "KIND [FIELD=VALUE]...", TELL("Write something down; prints its id."),
     {TELL("evenkeel kinds KIND says which fields there are. A list takes a,b (a comma within is "
           "\\,) or its field several times. FIELD=- reads the value from standard input."),
      TELL("On a terminal, add KIND alone asks field by field. This, or FIELD=-, is the way to "
           "write personal things: what stands on a command line stays in the shell's history, "
           "and other programs can see it in the list of processes.")},
     TAKES(OPTION_AT), 1, SIZE_MAX, command_add},
    {"amend", "ID FIELD=VALUE...",
     TELL("Change a record; the earlier version stays in its history."),
     {TELL("FIELD= takes a value away. --at moves the record to another time. The id may be "
           "shortened as long as it fits only one record.")},
     TAKES(OPTION_AT), 1, SIZE_MAX, command_amend},
    {"erase", "ID...", TELL("Put records into the trash."),
     {TELL("They stay there, and can be restored, until empty-trash. With --import, everything "
           "that one import brought.")},
     TAKES(OPTION_IMPORT), 0, SIZE_MAX, command_erase},
    {"restore", "ID...", TELL("Take records out of the trash."), {NULL},
     0, 1, SIZE_MAX, command_restore},
    {"empty-trash", "", TELL("Erase for good what lies in the trash."),
     {TELL("This cannot be undone. Backups made earlier still hold what they held.")},
     0, 0, 0, command_empty_trash},
    {"history", "ID", TELL("Show every version of a record, the latest first."), {NULL},
     0, 1, 1, command_history},
    {"list", "[KIND]", TELL("List records, the latest first."),
     {TELL("A day runs until four in the morning: what is written after midnight belongs to the "
           "evening before. With --json every record is one line, in the form of the jsonl "
           "export.")},
     TAKES(OPTION_SINCE) | TAKES(OPTION_UNTIL) | TAKES(OPTION_TRASH), 0, 1, command_list},
    {"show", "ID", TELL("Show one record whole."), {NULL},
     0, 1, 1, command_show},
    {"find", "TEXT", TELL("Search everything."),
     {TELL("Case and accents make no difference. The text is searched for as it stands, blanks "
           "included.")},
     TAKES(OPTION_SINCE) | TAKES(OPTION_UNTIL) | TAKES(OPTION_KIND), 1, SIZE_MAX,
         command_find_text},
    {"kinds", "[KIND]", TELL("Say what can be written down."),
     {TELL("Needs no notebook. With a kind: its fields, what may stand in them, and what they "
           "mean.")},
     TAKES(OPTION_PROTO) | TAKES(OPTION_CDDL), 0, 1, command_kinds},
    {"today", "", TELL("The page for today, in the terminal."), {NULL},
     0, 0, 0, command_today},
    {"week", "", TELL("The page that looks back on the week, in the terminal."), {NULL},
     0, 0, 0, command_week},
    {"now", "[WAY] [STEP=ANSWER]...", TELL("Help for this moment; needs no notebook."),
     {TELL("Without WAY it names the ways there are. On a terminal a way goes step by step, as "
           "practice does. now help lists where to find people to talk to, and now help/GB the "
           "lines of one country.")},
     0, 0, SIZE_MAX, command_now},
    {"practice", "[NAME] [STEP=ANSWER]...", TELL("List the practices, or go through one."),
     {TELL("Needs no notebook. On a terminal a practice goes step by step: Enter passes over a "
           "question, a lone . ends it. What was answered is written down in the notebook, if "
           "there is one and you want it."),
      TELL("Answers on the command line are written down at once: 1=7 answers the first step. A "
           "choice takes the id of an option or its number, several with commas between them.")},
     0, 0, SIZE_MAX, command_practice},
    {"insight", "[NAME]", TELL("Show what the notebook shows."),
     {TELL("With --from the same analysis is made of a CSV file, and no notebook is needed."),
      TELL("A professional who knows a group's standard deviation and reliability, on the scale "
           "from 0 to 4, can name them for position: the reliable change index of Jacobson and "
           "Truax is then worked out too.")},
     TAKES(OPTION_AS_OF) | TAKES(OPTION_FROM) | TAKES(OPTION_KEY) | TAKES(OPTION_RANGE) |
         TAKES(OPTION_WINDOW) | TAKES(OPTION_SD) | TAKES(OPTION_RELIABILITY),
     0, 1, command_insight},
    {"get", "PATH", TELL("Print the page at PATH as HTML, without a server."), {NULL},
     0, 1, 1, command_get},
    {"export", "FORMAT", TELL("Write records in an open format."),
     {TELL("jsonl holds everything, one record a line. csv holds one kind, which --kind names. "
           "ics holds the rituals, for a calendar, under titles that say nothing: the discreet "
           "ones, or with --titles your own where there is no discreet one. Without -o it goes "
           "to standard output. The file can be read by everyone who gets hold of it.")},
     TAKES(OPTION_OUTPUT) | TAKES(OPTION_SINCE) | TAKES(OPTION_UNTIL) | TAKES(OPTION_KIND) |
         TAKES(OPTION_FORCE) | TAKES(OPTION_HISTORY) | TAKES(OPTION_TITLES), 1, 1,
         command_export},
    {"import", "FORMAT FILE", TELL("Take in records from a file; - is standard input."),
     {TELL("Says what came in and prints the import's id: erase --import ID takes it back. What "
           "is in the notebook already is not taken in twice. When one line is wrong, nothing "
           "is taken in.")},
     TAKES(OPTION_PREVIEW) | TAKES(OPTION_KIND), 2, 2, command_import},
    {"check", "", TELL("Verify the whole notebook."),
     {TELL("Every page of its file, every record, and the ways to unlock it. Says what is "
           "damaged and what is whole, and ends with 0 or 4.")},
     0, 0, 0, command_check},
    {"backup", "FILE", TELL("Write a verified copy, sealed like the notebook."),
     {TELL("It opens with the passphrase that the notebook has now. It is read back before the "
           "command ends. Of a damaged notebook it holds what is whole.")},
     TAKES(OPTION_FORCE), 1, 1, command_backup},
    {"restore-backup", "[FILE]", TELL("Put the notebook back to what a backup holds."),
     {TELL("Says first what would change; --preview stops there. What was there is kept beside "
           "the notebook, and --undo puts it back. A damaged notebook is moved aside, never "
           "written over.")},
     TAKES(OPTION_PREVIEW) | TAKES(OPTION_UNDO), 0, 1, command_restore_backup},
    {"passphrase", "", TELL("Change the passphrase."),
     {TELL("Backups made earlier still open with the passphrase they were made under.")},
     TAKES(OPTION_NEW_PASSPHRASE_FILE), 0, 0, command_passphrase},
    {"recover", "", TELL("Open with the recovery code, and set a new passphrase."), {NULL},
     TAKES(OPTION_CODE_FILE) | TAKES(OPTION_NEW_PASSPHRASE_FILE), 0, 0, command_recover},
    {"lock", "", TELL("Lock the running page."), {NULL},
     0, 0, 0, command_lock},
    {"demo", "DIR", TELL("Make a made-up notebook to look around in."),
     {TELL("Writes DIR/notebook.db; its passphrase is demo. Nobody in it exists. The same --who, "
           "seed, years and --now give the same records.")},
     TAKES(OPTION_YEARS) | TAKES(OPTION_SEED) | TAKES(OPTION_WHO), 1, 1, command_demo},
    {"help", "[COMMAND]", TELL("Say what the commands do."), {NULL},
     TAKES(OPTION_MAN), 0, 1, command_help},
    {"version", "", TELL("Say which version this is."), {NULL},
     0, 0, 0, command_version},
};
/* clang-format on */

const size_t commands_count = COUNT(commands);

_Static_assert((int)OPTION_COUNT <= 64, "one bit for each option");

const struct command *command_find(const char *name)
{
    for (size_t i = 0; i < commands_count; i++)
        if (strcmp(commands[i].name, name) == 0) return &commands[i];
    return NULL;
}

bool command_takes(const struct command *command, enum option_name option)
{
    return ((command->options | every_option) & TAKES(option)) != 0;
}
