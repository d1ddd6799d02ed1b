/* serve.h - the page on this machine: a web server for one person, on loopback.
 *
 * Host. One process, one thread: libmicrohttpd speaks HTTP, serve_gate.h judges who may, and
 * serve_notebook.h answers. The first line on standard output is the address, whose fragment is a
 * one-time code. SIGTERM, SIGINT and SIGHUP end it; it locks by itself when nobody uses it.
 */
#ifndef SERVE_H
#define SERVE_H

#include "day.h"
#include "refusal.h"
#include "secrets.h"

struct serve_options {
    const char *notebook_path;     /* where it lies, or would be made */
    struct passphrase *passphrase; /* NULL: starts locked, unless there is a key file; dropped
                                      once it was used */
    int port;                      /* 0: any that is free */
    bool open_browser;
    const struct moment *now; /* answer as if it were then; NULL: the machine's clock */
};

/* Runs until a signal ends it. A page of the same notebook that runs already is used instead: its
 * fresh address is printed. False with the reason when it cannot run. */
bool serve_run(const struct serve_options *options, struct refusal *why);

#endif
