/* command_help.c - help, version, and the manual pages, all from the table of commands. */
#include <stdio.h>
#include <string.h>

#include "command.h"
#include "language.h"
#include "str.h"
#include "terminal.h"
#include "version.h"

/* Words, filled into lines of `width` columns behind `indent` blanks. */
static void print_filled(str text, int indent, int width)
{
    int column = 0;
    while (text.len > 0) {
        str word = str_cut(&text, ' ');
        int len = (int)word.len;
        if (column > 0 && column + 1 + len > width) {
            printf("\n");
            column = 0;
        }
        if (column == 0)
            column = printf("%*s%.*s", indent, "", STR_STDIO(word));
        else
            column += printf(" %.*s", STR_STDIO(word));
    }
    printf("\n");
}

static void print_paragraph(const char *paragraph)
{
    print_filled(str_of_c(paragraph), 0, terminal_width() - 1);
}

static void print_option(enum option_name option)
{
    const struct option_row *row = &option_rows[option];
    char name[64];
    if (row->letter != 0)
        snprintf(name, sizeof name, "-%c, --%s%s%s", row->letter, row->name,
                 row->value != NULL ? " " : "", row->value != NULL ? row->value : "");
    else
        snprintf(name, sizeof name, "    --%s%s%s", row->name, row->value != NULL ? " " : "",
                 row->value != NULL ? row->value : "");
    printf("  %-30s %s\n", name, tell(row->help));
}

static void print_all(void)
{
    tell_line("usage: evenkeel COMMAND [OPTION]... [ARGUMENT]...");
    printf("\n");
    print_paragraph(
        tell("A notebook for becoming steady, and close to the people you love. It stays "
             "on this machine. Without a command it opens as a page in the browser."));
    printf("\n");
    for (size_t i = 0; i < commands_count; i++)
        printf("  %-15s %s\n", commands[i].name, tell(commands[i].summary));
    printf("\n%s\n", tell("Everywhere:"));
    for (enum option_name i = OPTION_NOTEBOOK; i <= OPTION_VERSION; i++) print_option(i);
    printf("\n");
    print_paragraph(
        tell("evenkeel help COMMAND says more. Exit codes: 0 done, 1 could not be done, "
             "2 wrong usage, 3 locked or wrong passphrase, 4 the notebook is damaged."));
}

static void print_one(const struct command *command)
{
    printf(tell("usage: evenkeel %s %s"), command->name, command->arguments);
    printf("\n\n%s\n", tell(command->summary));
    for (int i = 0; i < COMMAND_PARAGRAPHS_MAX && command->manual[i] != NULL; i++) {
        printf("\n");
        print_paragraph(tell(command->manual[i]));
    }
    printf("\n%s\n", tell("Options:"));
    for (int i = OPTION_VERSION + 1; i < OPTION_COUNT; i++)
        if (command_takes(command, (enum option_name)i)) print_option((enum option_name)i);
    for (enum option_name i = OPTION_NOTEBOOK; i <= OPTION_HELP; i++) print_option(i);
}

/* mdoc: a hyphen that is a minus, and a text that could be taken for a macro, are escaped. */

static void man_text(const char *text)
{
    bool line_start = true;
    for (const char *c = text; *c != '\0'; c++) {
        if (line_start && (*c == '.' || *c == '\'')) printf("\\&");
        line_start = false;
        if (*c == '\\')
            printf("\\e");
        else if (c[0] == '-' && c[1] == '-')
            printf("\\-\\-"), c++;
        else if (c[0] == '.' && c[1] == ' ') /* one sentence, one line */
            printf(".\n"), c++, line_start = true;
        else
            putchar(*c);
    }
    printf("\n");
}

static void man_option(enum option_name option)
{
    const struct option_row *row = &option_rows[option];
    printf(".It ");
    if (row->letter != 0) printf("Fl %c , ", row->letter);
    printf("Fl \\-%s%s%s\n", row->name, row->value != NULL ? " Ar " : "",
           row->value != NULL ? row->value : "");
    man_text(row->help);
}

static void man_head(const char *name, const char *summary)
{
    printf(".\\\" Written by `evenkeel help --man`; do not edit.\n"
           ".Dd %s\n.Dt EVENKEEL%s%s 1\n.Os\n.Sh NAME\n.Nm evenkeel%s%s\n.Nd ",
           VERSION_DATE, *name != '\0' ? "-" : "", name, *name != '\0' ? "-" : "", name);
    /* "Make a notebook." -> "make a notebook" */
    printf("%c%.*s\n", summary[0] | 0x20, (int)strlen(summary) - 2, summary + 1);
}

static void man_tail(void)
{
    printf(".Sh EXIT STATUS\n.Bl -tag -width Ds\n"
           ".It 0\ndone\n.It 1\ncould not be done; one sentence says why\n.It 2\nwrong usage\n"
           ".It 3\nlocked, or a wrong passphrase\n.It 4\nthe notebook is damaged\n.El\n");
}

static void man_one(const struct command *command)
{
    man_head(command->name, command->summary);
    printf(".Sh SYNOPSIS\n.Nm evenkeel %s\n", command->name);
    if (*command->arguments != '\0') {
        printf(".Ar ");
        man_text(command->arguments);
    }
    printf(".Sh DESCRIPTION\n");
    man_text(command->summary);
    for (int i = 0; i < COMMAND_PARAGRAPHS_MAX && command->manual[i] != NULL; i++) {
        printf(".Pp\n");
        man_text(command->manual[i]);
    }
    printf(".Pp\nThe options are:\n.Bl -tag -width Ds\n");
    for (int i = OPTION_VERSION + 1; i < OPTION_COUNT; i++)
        if (command_takes(command, (enum option_name)i)) man_option((enum option_name)i);
    for (enum option_name i = OPTION_NOTEBOOK; i <= OPTION_HELP; i++) man_option(i);
    printf(".El\n");
    man_tail();
    printf(".Sh SEE ALSO\n.Xr evenkeel 1\n");
}

static void man_all(void)
{
    man_head("", "A private notebook for becoming steady and staying close.");
    printf(".Sh SYNOPSIS\n.Nm\n.Op Ar command\n.Op Ar option ...\n.Op Ar argument ...\n"
           ".Sh DESCRIPTION\n"
           "A notebook that stays on this machine, sealed with a passphrase.\n"
           "Without a command it opens as a page in the browser.\n"
           "Options may stand before or after the command.\n.Pp\nThe commands are:\n"
           ".Bl -tag -width restore-backup\n");
    for (size_t i = 0; i < commands_count; i++) {
        printf(".It Cm %s\n", commands[i].name);
        man_text(commands[i].summary);
    }
    printf(".El\n.Pp\nThe options are:\n.Bl -tag -width Ds\n");
    for (enum option_name i = OPTION_NOTEBOOK; i <= OPTION_VERSION; i++) man_option(i);
    printf(".El\n.Sh ENVIRONMENT\n.Bl -tag -width Ds\n"
           ".It Ev EVENKEEL_NOTEBOOK\nthe notebook's file\n"
           ".It Ev EVENKEEL_PASSPHRASE_FILE\na file that holds the passphrase\n"
           ".It Ev XDG_DATA_HOME\nholds\n.Pa evenkeel/notebook.db\nunless the notebook is named\n"
           ".It Ev XDG_RUNTIME_DIR\nholds the socket by which a running page is reached\n.El\n");
    man_tail();
    printf(".Sh EXAMPLES\n"
           "Write down how the evening is, asked field by field:\n"
           ".Pp\n.Dl $ evenkeel add weather\n.Pp\n"
           "Write a note from a pipe, so that none of it stands in the shell's history:\n"
           ".Pp\n.Dl $ cat letter.txt | evenkeel add note text=-\n");
}

int command_help(struct call *call)
{
    struct refusal why;
    bool man = call->given.value[OPTION_MAN] != NULL;
    const struct command *command = NULL;
    if (call->argument_count > 0 && (command = command_find(call->arguments[0])) == NULL) {
        refuse(&why, OUTCOME_USAGE, "There is no command %.40s; evenkeel help lists them.",
               call->arguments[0]);
        return refusal_say(&why);
    }
    if (command == NULL)
        man ? man_all() : print_all();
    else
        man ? man_one(command) : print_one(command);
    return call_end(call, OUTCOME_DONE);
}

int command_version(struct call *call)
{
    if (call->given.value[OPTION_JSON] != NULL)
        printf("{\"version\":\"%s\"}\n", VERSION);
    else
        printf("evenkeel %s\n", VERSION);
    return call_end(call, OUTCOME_DONE);
}
