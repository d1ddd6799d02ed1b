/* sandbox.h - what the running page gives up once it has started, so that a flaw in it reaches
 * little.
 *
 * Host, Linux. After sandbox_enter the process cannot start programs, open connections, trace or be
 * traced, and of all files can only reach the notebook's folder (read and write), the folder of its
 * socket (remove) and the time zone tables (read). Two walls that do not rely on each other:
 *
 *     Landlock   which files; kernels from 5.13 on, what each version can
 *     seccomp    which system calls; anything else answers EPERM
 *
 * A kernel without one of them runs the page with the other; `sandbox_enter` says so.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

#include "base.h"

struct sandbox_findings {
    int landlock_version; /* 0: this kernel has none, or does not let us */
    bool seccomp;
    bool no_new_privileges;
    bool not_dumpable;
};

/* Folders; NULL where there is none. */
struct sandbox_paths {
    const char *write[2]; /* read, write, make and remove files in */
    const char *remove;   /* remove files in */
};

/* Everything must be open by now: the listening sockets, the list of connections.  */
struct sandbox_findings sandbox_enter(const struct sandbox_paths *paths);

#endif
