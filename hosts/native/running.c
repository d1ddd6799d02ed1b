#include "running.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* A command of the same machine answers at once; a stopped one holds up nothing longer than this.
 */
enum { WHOLE_PATH_MAX = 4096 };

enum { PATIENCE_MS = 300, COMMAND_PATIENCE_MS = 5000 };

static bool is_ours_alone(const char *folder)
{
    struct stat found;
    return stat(folder, &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == geteuid() &&
           (found.st_mode & 077) == 0;
}

/* The absolute path names the notebook, whether or not it is there yet; its folder is. */
static bool absolute(const char *path, char out[WHOLE_PATH_MAX])
{
    const char *slash = strrchr(path, '/');
    int len = snprintf(out, WHOLE_PATH_MAX, "%.*s", slash ? (int)(slash - path) + 1 : 1,
                       slash ? path : ".");
    if (len < 0 || len >= WHOLE_PATH_MAX) return false;
    char *folder = realpath(out, NULL);
    if (!folder) return false;
    len = snprintf(out, WHOLE_PATH_MAX, "%s/%s", folder, slash ? slash + 1 : path);
    free(folder);
    return len > 0 && len < WHOLE_PATH_MAX;
}

/* $XDG_RUNTIME_DIR/evenkeel/HASH, else NOTEBOOK.page. False when there is no such folder or the
 * path is too long for a socket. */
static bool socket_path(const char *notebook_path, bool make, char out[RUNNING_PATH_MAX])
{
    char whole[WHOLE_PATH_MAX], folder[WHOLE_PATH_MAX], name[17];
    unsigned char hash[8];
    if (!absolute(notebook_path, whole)) return false;
    const char *runtime = getenv("XDG_RUNTIME_DIR");
    if (!runtime || runtime[0] != '/' || !is_ours_alone(runtime)) {
        int len = snprintf(out, RUNNING_PATH_MAX, "%s.page", whole);
        return len > 0 && len < RUNNING_PATH_MAX;
    }
    crypto_generichash(hash, sizeof hash, (const unsigned char *)whole, strlen(whole), NULL, 0);
    sodium_bin2hex(name, sizeof name, hash, sizeof hash);
    int len = snprintf(folder, sizeof folder, "%s/evenkeel", runtime);
    if (len < 0 || (size_t)len >= sizeof folder) return false;
    if (make) mkdir(folder, 0700);
    len = snprintf(out, RUNNING_PATH_MAX, "%s/%s", folder, name);
    return len > 0 && len < RUNNING_PATH_MAX && is_ours_alone(folder);
}

static struct sockaddr_un address_of(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memcpy(address.sun_path, path, strlen(path) + 1);
    return address;
}

static bool is_same_user(int connection)
{
    struct ucred peer;
    socklen_t len = sizeof peer;
    return getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &len) == 0 &&
           peer.uid == geteuid();
}

static int connect_to(const char *path)
{
    struct sockaddr_un address = address_of(path);
    int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection < 0) return -1;
    if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0 &&
        is_same_user(connection))
        return connection;
    close(connection);
    return -1;
}

/* One line without its end. False when it does not come whole in time. */
static bool read_line(int connection, int patience_ms, char line[RUNNING_LINE_MAX])
{
    struct pollfd ready = {.fd = connection, .events = POLLIN};
    for (size_t len = 0; len < RUNNING_LINE_MAX;) {
        if (poll(&ready, 1, patience_ms) != 1) return false;
        ssize_t got = recv(connection, line + len, RUNNING_LINE_MAX - len, MSG_DONTWAIT);
        if (got <= 0) return false;
        char *end = memchr(line + len, '\n', (size_t)got);
        if (end) {
            *end = '\0';
            return true;
        }
        len += (size_t)got;
    }
    return false;
}

static bool send_line(int connection, const char *text)
{
    char line[RUNNING_LINE_MAX + 1];
    int len = snprintf(line, sizeof line, "%s\n", text);
    return len > 0 && (size_t)len < sizeof line &&
           send(connection, line, (size_t)len, MSG_NOSIGNAL) == len;
}

enum running_found running_ask(const char *notebook_path, const char *line,
                               char answer[RUNNING_LINE_MAX])
{
    char path[RUNNING_PATH_MAX];
    if (!socket_path(notebook_path, false, path)) return RUNNING_NONE;
    int connection = connect_to(path);
    if (connection < 0) return RUNNING_NONE;
    bool answered =
        send_line(connection, line) && read_line(connection, COMMAND_PATIENCE_MS, answer);
    close(connection);
    return answered ? RUNNING_ANSWERED : RUNNING_SILENT;
}

bool running_listen(struct running *running, const char *notebook_path, struct refusal *why)
{
    running->listener = -1;
    if (!socket_path(notebook_path, true, running->path))
        return refuse(why, OUTCOME_FAILED,
                      "Other commands cannot reach this page: there is no place for its socket.");
    struct sockaddr_un address = address_of(running->path);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listener < 0) return refuse(why, OUTCOME_FAILED, "There is no room for one more socket.");
    unlink(running->path); /* left behind by a page that was killed; the caller asked it first */
    mode_t before = umask(0177);
    bool listens = bind(listener, (struct sockaddr *)&address, sizeof address) == 0 &&
                   listen(listener, 8) == 0;
    int error = errno;
    umask(before);
    if (!listens) {
        close(listener);
        return refuse(why, OUTCOME_FAILED, "Other commands cannot reach this page: %s.",
                      strerror(error));
    }
    running->listener = listener;
    return true;
}

void running_serve(const struct running *running,
                   void (*answer)(void *context, const char *line, char reply[RUNNING_LINE_MAX]),
                   void *context)
{
    char line[RUNNING_LINE_MAX], reply[RUNNING_LINE_MAX] = "";
    int connection = accept4(running->listener, NULL, NULL, SOCK_CLOEXEC);
    if (connection < 0) return;
    if (is_same_user(connection) && read_line(connection, PATIENCE_MS, line)) {
        answer(context, line, reply);
        send_line(connection, reply);
    }
    sodium_memzero(reply, sizeof reply);
    close(connection);
}

void running_folder(const struct running *running, char folder[RUNNING_PATH_MAX])
{
    const char *slash = strrchr(running->path, '/');
    CHECK(slash);
    snprintf(folder, RUNNING_PATH_MAX, "%.*s", (int)(slash - running->path), running->path);
}

void running_end(struct running *running)
{
    if (running->listener < 0) return;
    unlink(running->path);
    close(running->listener);
    running->listener = -1;
}
