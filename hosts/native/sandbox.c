#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

/* Rights and fields that kernels have and Debian 12's headers have not. */
enum { FS_TRUNCATE_BIT = 14, FS_IOCTL_DEV_BIT = 15 };
enum {
    VERSION_REFER = 2,
    VERSION_TRUNCATE = 3,
    VERSION_NET = 4,
    VERSION_IOCTL = 5,
    VERSION_SCOPE = 6
};

struct ruleset {
    uint64_t files;
    uint64_t net;   /* from version 4: bind and connect of TCP */
    uint64_t scope; /* from version 6: abstract sockets and signals of others */
};

#define FILE_READ LANDLOCK_ACCESS_FS_READ_FILE
#define FOLDER_WRITE                                                                               \
    (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |  \
     LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG)

static uint64_t all_file_rights(int version)
{
    uint64_t rights = ((uint64_t)LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    if (version >= VERSION_REFER) rights |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= VERSION_TRUNCATE) rights |= (uint64_t)1 << FS_TRUNCATE_BIT;
    if (version >= VERSION_IOCTL) rights |= (uint64_t)1 << FS_IOCTL_DEV_BIT;
    return rights;
}

/* A path that is not there needs no rule. */
static bool allow_below(int rules, const char *path, uint64_t rights)
{
    int at = open(path, O_PATH | O_CLOEXEC);
    if (at < 0) return errno == ENOENT;
    struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = at};
    long result = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(at);
    return result == 0;
}

static bool allow_paths(int rules, int version, const struct sandbox_paths *paths)
{
    uint64_t truncate = version >= VERSION_TRUNCATE ? (uint64_t)1 << FS_TRUNCATE_BIT : 0;
    for (size_t i = 0; i < COUNT(paths->write); i++)
        if (paths->write[i] && !allow_below(rules, paths->write[i], FOLDER_WRITE | truncate))
            return false;
    return (!paths->remove || allow_below(rules, paths->remove, LANDLOCK_ACCESS_FS_REMOVE_FILE)) &&
           allow_below(rules, "/usr/share/zoneinfo", FILE_READ) &&
           allow_below(rules, "/etc/localtime", FILE_READ) &&
           allow_below(rules, "/dev/urandom", FILE_READ);
}

/* The version in force, or 0. */
static int enter_landlock(const struct sandbox_paths *paths)
{
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version <= 0) return 0;
    struct ruleset all = {.files = all_file_rights((int)version), .net = 3, .scope = 3};
    size_t known = version >= VERSION_SCOPE ? sizeof all
                   : version >= VERSION_NET ? offsetof(struct ruleset, scope)
                                            : offsetof(struct ruleset, net);
    long rules = syscall(SYS_landlock_create_ruleset, &all, known, 0);
    if (rules < 0) return 0;
    bool entered = allow_paths((int)rules, (int)version, paths) &&
                   syscall(SYS_landlock_restrict_self, (int)rules, 0) == 0;
    close((int)rules);
    return entered ? (int)version : 0;
}

/* What the C library, SQLite, libmicrohttpd and libsodium ask of the kernel once everything is
 * open. */
static const int allowed_calls[] = {
    /* files below the data folder */
    SCMP_SYS(openat),
    SCMP_SYS(open),
    SCMP_SYS(close),
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(pread64),
    SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(fstatfs),
    SCMP_SYS(statfs),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(fcntl),
    SCMP_SYS(flock),
    SCMP_SYS(fsync),
    SCMP_SYS(fdatasync),
    SCMP_SYS(ftruncate),
    SCMP_SYS(fallocate),
    SCMP_SYS(fchmod),
    SCMP_SYS(fchown),
    SCMP_SYS(link), /* a new notebook takes its place only where there is none */
    SCMP_SYS(linkat),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),
    SCMP_SYS(mkdir),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(mkdirat),
    SCMP_SYS(getdents64),
    SCMP_SYS(dup),
    SCMP_SYS(umask),
    SCMP_SYS(utimensat),
    /* memory */
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(mlock),
    SCMP_SYS(mlock2),
    SCMP_SYS(munlock),
    SCMP_SYS(msync),
    /* connections that others open to us */
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(sendfile),
    SCMP_SYS(shutdown),
    SCMP_SYS(getsockopt),
    SCMP_SYS(setsockopt),
    SCMP_SYS(getsockname),
    SCMP_SYS(getpeername),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(select),
    SCMP_SYS(pselect6),
    SCMP_SYS(epoll_create1),
    SCMP_SYS(epoll_ctl),
    SCMP_SYS(epoll_wait),
    SCMP_SYS(epoll_pwait),
    SCMP_SYS(eventfd2),
    SCMP_SYS(pipe2),
    /* the clock, chance, signals, the end */
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(getrandom),
    SCMP_SYS(futex),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(tgkill),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rseq),
    SCMP_SYS(membarrier),
    SCMP_SYS(set_robust_list),
};

static bool enter_seccomp(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return false;
    bool made = true;
    for (size_t i = 0; i < COUNT(allowed_calls); i++)
        made = made && seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed_calls[i], 0) == 0;
    /* Whether standard error is a terminal, and non-blocking sockets: no other ioctl. */
    made = made &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, TCGETS)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, FIONBIO)) == 0;
    bool entered = made && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return entered;
}

struct sandbox_findings sandbox_enter(const struct sandbox_paths *paths)
{
    struct sandbox_findings found = {0};
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    found.no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    found.not_dumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    found.landlock_version = enter_landlock(paths);
    found.seccomp = enter_seccomp();
    return found;
}
