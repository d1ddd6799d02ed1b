/* terminal.h - the person in front of a terminal: asked, and told.
 *
 * Host. Questions go to /dev/tty, so that they work while output is redirected; nothing is asked
 * where there is no terminal. What is typed hidden is not shown, not even when the question is
 * interrupted: the terminal is put back as it was.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#include "base.h"

/* Whether someone can be asked. */
bool terminal_can_ask(void);

/* Asks one line into `out` (zero-terminated, without its line end); a blank follows the prompt.
 * False without a terminal, at the end of input, or when it does not fit. */
bool terminal_ask(const char *prompt, char *out, size_t size);
bool terminal_ask_hidden(const char *prompt, char *out, size_t size);

/* Asks a question that is answered with y or n; false without a terminal. */
bool terminal_confirm(const char *question);

/* Columns of standard output: the terminal's, else $COLUMNS, else 80; at least 40, at most 100. */
int terminal_width(void);

#endif
