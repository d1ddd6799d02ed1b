/* sandbox_test.c - enters the sandbox in a child process and tries what it must and must not do. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "sandbox.h"

/* Run in the child; 0 when it was done, else errno. The notebook's folder is the working directory.
 */
static int done(bool did)
{
    return did ? 0 : errno;
}

static int open_to(const char *path, int flags)
{
    return done(open(path, flags, 0600) >= 0);
}

static int write_here(void)
{
    return open_to("new", O_RDWR | O_CREAT);
}

static int read_here(void)
{
    return open_to("old", O_RDONLY);
}

static int shorten_here(void)
{
    int file = open("old", O_RDWR);
    return done(file >= 0 && ftruncate(file, 1) == 0 && fsync(file) == 0);
}

static int remove_here(void)
{
    return done(unlink("old") == 0);
}

static int local_time(void)
{
    time_t now = time(NULL);
    struct tm local;
    return done(localtime_r(&now, &local) != NULL);
}

static int read_passwords(void)
{
    return open_to("/etc/passwd", O_RDONLY);
}

static int read_programs(void)
{
    return open_to("/bin/sh", O_RDONLY);
}

static int list_root(void)
{
    return open_to("/", O_RDONLY | O_DIRECTORY);
}

static int read_above(void)
{
    return open_to("../outside", O_RDONLY);
}

static int write_elsewhere(void)
{
    return open_to("/tmp/evenkeel-sandbox-test", O_WRONLY | O_CREAT);
}

static int follow_link(void)
{
    return open_to("link", O_RDONLY);
}

static int make_link(void)
{
    return done(symlink("/etc/passwd", "another") == 0);
}

static int run_program(void)
{
    execl("/bin/true", "true", (char *)NULL);
    return errno;
}

static int make_process(void)
{
    return done(fork() >= 0);
}

static int open_socket(void)
{
    return done(socket(AF_INET, SOCK_STREAM, 0) >= 0);
}

static int trace(void)
{
    return done(ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0);
}

static int signal_parent(void)
{
    return done(kill(getppid(), 0) == 0);
}

static int change_user(void)
{
    return done(setuid(65534) == 0);
}

static int change_folder(void)
{
    return done(chdir("/etc") == 0 && open("passwd", O_RDONLY) >= 0);
}

static const struct {
    const char *name;
    int (*act)(void);
    bool allowed;
    bool needs_landlock;
} acts[] = {
    {"write in the notebook's folder", write_here, true, false},
    {"read in the notebook's folder", read_here, true, false},
    {"shorten a file there", shorten_here, true, false},
    {"remove a file there", remove_here, true, false},
    {"tell the local time", local_time, true, false},
    {"read /etc/passwd", read_passwords, false, true},
    {"read the programs", read_programs, false, true},
    {"list the root folder", list_root, false, true},
    {"read beside the notebook's folder", read_above, false, true},
    {"write elsewhere", write_elsewhere, false, true},
    {"follow a link out of it", follow_link, false, true},
    {"make a link", make_link, false, false},
    {"run a program", run_program, false, false},
    {"make a process", make_process, false, false},
    {"open a connection", open_socket, false, false},
    {"trace another process", trace, false, false},
    {"signal another process", signal_parent, false, false},
    {"become another user", change_user, false, false},
    {"change the folder and read there", change_folder, false, false},
};

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
    abort();
}

static void touch(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT, 0600);
    if (file < 0 || write(file, "abc", 3) != 3) abort();
    close(file);
}

/* 0, an errno, or 255 when the sandbox did not do what it said. */
static int try_in_child(int (*act)(void), bool needs_landlock, bool *skipped)
{
    pid_t child = fork();
    if (child == 0) {
        struct sandbox_findings found = sandbox_enter(&(struct sandbox_paths){.write = {"."}});
        if (!found.seccomp || !found.no_new_privileges || !found.not_dumpable) _exit(255);
        if (needs_landlock && found.landlock_version == 0) _exit(254);
        _exit(act());
    }
    int status = 0;
    waitpid(child, &status, 0);
    *skipped = WIFEXITED(status) && WEXITSTATUS(status) == 254;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

int main(void)
{
    char folder[] = "/tmp/evenkeel-sandbox."
                    "XX"
                    "XX"
                    "XX";
    int passed = 0, failed = 0;
    if (!mkdtemp(folder) || chdir(folder) != 0) return EXIT_FAILURE;
    touch("outside");
    if (mkdir("data", 0700) != 0 || chdir("data") != 0) return EXIT_FAILURE;
    if (symlink("../outside", "link") != 0) return EXIT_FAILURE;
    for (size_t i = 0; i < COUNT(acts); i++) {
        bool skipped = false;
        touch("old");
        int result = try_in_child(acts[i].act, acts[i].needs_landlock, &skipped);
        bool good = acts[i].allowed ? result == 0 : result == EPERM || result == EACCES;
        if (skipped) printf("this kernel has no Landlock: not tried: %s\n", acts[i].name);
        if (!skipped && !good) printf("FAILED: %s: result %d\n", acts[i].name, result);
        passed += good || skipped;
        failed += !good && !skipped;
    }
    unlink("old"), unlink("new"), unlink("link"), unlink("../outside");
    if (chdir("..") == 0 && rmdir("data") == 0) rmdir(folder);
    printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
