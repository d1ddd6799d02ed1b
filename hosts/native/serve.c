#include "serve.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "running.h"
#include "guarded_file.h"
#include "sandbox.h"
#include "serve_exchange.h"

/* A head of 8 KiB and more than one read; a longer one is refused by libmicrohttpd itself. */
enum { CONNECTION_MEMORY = 64 * 1024 };

/* While connections are open their deadlines are looked at this often. */
enum { TICK_MS = 1000 };

enum { ADDRESS_LEN_MAX = 80 };

struct server {
    struct serve_room room;
    struct MHD_Daemon *daemon;
    struct running running;
    int signals;
};

/* A port that someone else holds is not shared: no SO_REUSEPORT. */
static int listen_on(int port, uint16_t *got, struct refusal *why)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    socklen_t len = sizeof address;
    int yes = 1;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listener >= 0) setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof address) != 0 ||
        listen(listener, SOMAXCONN) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &len) != 0) {
        refuse(why, OUTCOME_FAILED, "The page cannot listen on port %d: %s.", port,
               strerror(errno));
        if (listener >= 0) close(listener);
        return -1;
    }
    *got = ntohs(address.sin_port);
    return listener;
}

static struct MHD_Daemon *start_daemon(struct serve_room *room, int listener)
{
    return MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, serve_exchange_accept, room,
        serve_exchange_continue, room, MHD_OPTION_LISTEN_SOCKET, listener,
        MHD_OPTION_URI_LOG_CALLBACK, serve_exchange_begin, room, MHD_OPTION_NOTIFY_COMPLETED,
        serve_exchange_end, room, MHD_OPTION_NOTIFY_CONNECTION, serve_exchange_connect, room,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_MEMORY, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTION_COUNT_MAX, MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, MHD_OPTION_END);
}

static void make_address(struct server *server, char address[ADDRESS_LEN_MAX])
{
    const char *code = serve_session_make_code(&server->room.session, clock_steady_ms());
    snprintf(address, ADDRESS_LEN_MAX, "http://%s/#%s", server->room.host, code);
}

/* The address stands among the arguments of the browser, where others may read it: the code in it
 * works once, and connections of other users are refused. */
static void open_browser(const char *address)
{
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0) {
            setsid();
            int nowhere = open("/dev/null", O_RDWR);
            for (int standard = 0; standard <= 2; standard++) dup2(nowhere, standard);
            execlp("xdg-open", "xdg-open", address, (char *)NULL);
        }
        _exit(0);
    }
    if (child > 0) waitpid(child, NULL, 0);
}

static void answer_command(void *context, const char *line, char reply[RUNNING_LINE_MAX])
{
    struct server *server = context;
    char address[ADDRESS_LEN_MAX];
    if (strcmp(line, "address") == 0) {
        make_address(server, address);
        snprintf(reply, RUNNING_LINE_MAX, "%s", address);
        sodium_memzero(address, sizeof address);
    } else if (strcmp(line, "lock") == 0) {
        serve_room_lock(&server->room);
        snprintf(reply, RUNNING_LINE_MAX, "locked");
    }
}

/* How long nothing has to be done: until a deadline, a parked request, or the idle lock. */
static int patience(struct server *server, int64_t parked_ms)
{
    int64_t now_ms = clock_steady_ms(), until_ms = serve_notebook_lock_ms(&server->room.notebook);
    MHD_UNSIGNED_LONG_LONG daemon_ms;
    if (parked_ms < until_ms) until_ms = parked_ms;
    if (server->room.connections.count > 0 && until_ms > now_ms + TICK_MS)
        until_ms = now_ms + TICK_MS;
    if (MHD_get_timeout(server->daemon, &daemon_ms) == MHD_YES &&
        until_ms > now_ms + (int64_t)daemon_ms)
        until_ms = now_ms + (int64_t)daemon_ms;
    if (until_ms == INT64_MAX) return -1;
    if (until_ms <= now_ms) return 0;
    /* Sleep of the machine stops poll's clock but not ours: look at least once a minute. */
    return until_ms - now_ms > 60000 ? 60000 : (int)(until_ms - now_ms);
}

static void run(struct server *server)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    struct pollfd ready[] = {{.fd = server->signals, .events = POLLIN},
                             {.fd = info->epoll_fd, .events = POLLIN},
                             {.fd = server->running.listener, .events = POLLIN}};
    for (;;) {
        int64_t parked_ms = serve_exchange_resume(&server->room, false);
        poll(ready, COUNT(ready), patience(server, parked_ms));
        if (ready[0].revents != 0) return;
        int64_t now_ms = clock_steady_ms();
        if (now_ms >= serve_notebook_lock_ms(&server->room.notebook))
            serve_room_lock(&server->room);
        if (ready[2].revents != 0) running_serve(&server->running, answer_command, server);
        MHD_run(server->daemon);
        /* While one request was answered, the others could not be read: that is not their delay. */
        serve_connections_forgive(&server->room.connections, clock_steady_ms() - now_ms);
        serve_connections_end_late(&server->room.connections, clock_steady_ms());
    }
}

static int take_signals(void)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGHUP);
    sigprocmask(SIG_BLOCK, &ending, NULL);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file at its limit is a full disk, not the end */
    return signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* The notebook's folder, that of its marks, and the socket's, which only needs its file removed. */
static void enter_sandbox(const struct server *server, const char *notebook_path)
{
    char data[STORE_PATH_MAX], state[STORE_PATH_MAX], remove[RUNNING_PATH_MAX];
    const char *slash = strrchr(notebook_path, '/');
    int len = snprintf(data, sizeof data, "%.*s", slash ? (int)(slash - notebook_path) + 1 : 1,
                       slash ? notebook_path : ".");
    CHECK(len > 0 && (size_t)len < sizeof data);
    struct sandbox_paths paths = {.write = {data, NULL}, .remove = NULL};
    if (open_state_folder(notebook_path, state)) paths.write[1] = state;
    if (server->running.listener >= 0) {
        running_folder(&server->running, remove);
        paths.remove = remove;
    }
    tzset();
    struct sandbox_findings found = sandbox_enter(&paths);
    if (found.landlock_version == 0)
        complain("This kernel cannot confine the page to its own files; it runs without that.");
    if (!found.seccomp)
        complain("This kernel cannot confine the page to few system calls; it runs without that.");
}

/* True when a page of this notebook runs already: its fresh address is in `address`. */
static bool ask_running(const struct serve_options *options, char address[RUNNING_LINE_MAX])
{
    return running_ask(options->notebook_path, "address", address) == RUNNING_ANSWERED;
}

static bool hand_over(const struct serve_options *options, const char *address, struct refusal *why)
{
    int port = 0;
    sscanf(address, "http://127.0.0.1:%d/", &port);
    if (options->port != 0 && options->port != port)
        return refuse(why, OUTCOME_FAILED, "The page of this notebook runs already, on port %d.",
                      port);
    printf("%s\n", address);
    fflush(stdout);
    if (options->open_browser) open_browser(address);
    return true;
}

static void announce(struct server *server, bool browser)
{
    char address[ADDRESS_LEN_MAX];
    make_address(server, address);
    printf("%s\n", address);
    fflush(stdout);
    if (browser) open_browser(address);
    sodium_memzero(address, sizeof address);
}

static bool start(struct server *server, const struct serve_options *options, struct refusal *why)
{
    struct serve_room *room = &server->room;
    struct refusal alone = {0};
    /* Afterwards the sandbox lets nothing appear outside of this folder, so it has to be there. */
    if (!guarded_file_make_folder(options->notebook_path, why)) return false;
    bool started =
        serve_notebook_start(&room->notebook, options->notebook_path, options->passphrase, why);
    if (options->passphrase) secrets_drop_passphrase(options->passphrase);
    if (!started) return false;
    if (options->now) serve_notebook_tell_time(&room->notebook, *options->now);
    int listener = listen_on(options->port, &room->port, why);
    if (listener < 0) return false;
    snprintf(room->host, sizeof room->host, "127.0.0.1:%u", (unsigned)room->port);
    serve_session_start(&room->session);
    serve_connections_start(&room->connections);
    serve_peers_start(&room->peers);
    room->notebook.active_ms = clock_steady_ms();
    server->signals = take_signals();
    server->daemon = start_daemon(room, listener);
    if (!server->daemon) return refuse(why, OUTCOME_FAILED, "The page's server did not start.");
    if (!running_listen(&server->running, options->notebook_path, &alone))
        complain("%s", alone.text);
    announce(server, options->open_browser);
    enter_sandbox(server, options->notebook_path);
    return true;
}

static void end(struct server *server)
{
    serve_exchange_resume(&server->room, true);
    MHD_stop_daemon(server->daemon);
    running_end(&server->running);
    serve_notebook_end(&server->room.notebook);
    serve_peers_end(&server->room.peers);
    serve_session_end(&server->room.session);
}

bool serve_run(const struct serve_options *options, struct refusal *why)
{
    static struct server server;
    char address[RUNNING_LINE_MAX];
    if (ask_running(options, address)) return hand_over(options, address, why);
    if (!start(&server, options, why)) return false;
    run(&server);
    end(&server);
    return true;
}
