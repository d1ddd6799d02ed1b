/* running.h - how a command reaches the page that is running already: a socket of this user alone.
 *
 * Host. The server listens on a socket file (0600) in $XDG_RUNTIME_DIR/evenkeel, else beside the
 * notebook; its name comes from the notebook's path, so that each notebook has its own page. A
 * command sends one line and gets one line:
 *
 *     address\n  ->  http://127.0.0.1:PORT/#CODE\n        a fresh one-time code
 *     lock\n     ->  locked\n
 *
 * Both ends make sure that the other is a program of the same user.
 */
#ifndef RUNNING_H
#define RUNNING_H

#include "refusal.h"

enum { RUNNING_PATH_MAX = 108, RUNNING_LINE_MAX = 128 };

struct running {
    int listener; /* -1: none */
    char path[RUNNING_PATH_MAX];
};

enum running_found { RUNNING_NONE, RUNNING_ANSWERED, RUNNING_SILENT };

/* A command asks: RUNNING_NONE when no page of this notebook runs; else its answer, without the
 * line end. RUNNING_SILENT when something is there that gives no answer. */
enum running_found running_ask(const char *notebook_path, const char *line,
                               char answer[RUNNING_LINE_MAX]);

/* The server listens. Ask first whether another one does. False when it cannot be done; the page
 * works without. */
bool running_listen(struct running *running, const char *notebook_path, struct refusal *why);

/* Answers one waiting command: `answer` gets its line and writes the reply. */
void running_serve(const struct running *running,
                   void (*answer)(void *context, const char *line, char reply[RUNNING_LINE_MAX]),
                   void *context);

/* The folder of the socket file, for the sandbox to let it be removed. */
void running_folder(const struct running *running, char folder[RUNNING_PATH_MAX]);

void running_end(struct running *running);

#endif
