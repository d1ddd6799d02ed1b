#include "serve_peer.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum finding { OWNER_UNKNOWN, OWNER_FOUND, OWNER_NONE };

/* Netlink. */

struct question {
    struct nlmsghdr head;
    struct inet_diag_req_v2 body;
};

struct answer {
    struct nlmsghdr head;
    union {
        struct nlmsgerr error;
        struct inet_diag_msg socket;
        char room[512];
    } body;
};

static enum finding ask_kernel(int diagnosis, const struct sockaddr_in *peer, uint16_t port,
                               uid_t *owner)
{
    struct question question = {
        .head = {.nlmsg_len = sizeof question,
                 .nlmsg_type = SOCK_DIAG_BY_FAMILY,
                 .nlmsg_flags = NLM_F_REQUEST},
        .body = {.sdiag_family = AF_INET,
                 .sdiag_protocol = IPPROTO_TCP,
                 .idiag_states = UINT32_MAX,
                 .id = {.idiag_sport = peer->sin_port,
                        .idiag_dport = htons(port),
                        .idiag_src = {peer->sin_addr.s_addr},
                        .idiag_dst = {htonl(INADDR_LOOPBACK)},
                        .idiag_cookie = {INET_DIAG_NOCOOKIE, INET_DIAG_NOCOOKIE}}},
    };
    struct answer answer = {0};
    if (send(diagnosis, &question, sizeof question, 0) != (ssize_t)sizeof question)
        return OWNER_UNKNOWN;
    ssize_t got = recv(diagnosis, &answer, sizeof answer, 0);
    if (got < (ssize_t)sizeof answer.head) return OWNER_UNKNOWN;
    if (answer.head.nlmsg_type == NLMSG_ERROR)
        return answer.body.error.error == -ENOENT ? OWNER_NONE : OWNER_UNKNOWN;
    if (answer.head.nlmsg_type != SOCK_DIAG_BY_FAMILY) return OWNER_UNKNOWN;
    *owner = answer.body.socket.idiag_uid;
    return OWNER_FOUND;
}

/* The list. */

/* One line: "  12: 0100007F:A3F2 0100007F:1F90 01 ... uid ...". */
static bool line_is_of(const char *line, const struct sockaddr_in *peer, uint16_t port,
                       uid_t *owner)
{
    unsigned local, remote, local_port, remote_port, state, uid;
    int found = sscanf(line, " %*u: %8x:%4x %8x:%4x %2x %*x:%*x %*x:%*x %*x %u", &local,
                       &local_port, &remote, &remote_port, &state, &uid);
    if (found != 6) return false;
    *owner = (uid_t)uid;
    return local == peer->sin_addr.s_addr && local_port == ntohs(peer->sin_port) &&
           remote == htonl(INADDR_LOOPBACK) && remote_port == port;
}

/* Read in blocks; a line that a block cuts is put together with the next. */
static enum finding read_list(int list, const struct sockaddr_in *peer, uint16_t port, uid_t *owner)
{
    char block[16384];
    size_t kept = 0;
    if (lseek(list, 0, SEEK_SET) != 0) return OWNER_UNKNOWN;
    for (;;) {
        ssize_t got = read(list, block + kept, sizeof block - 1 - kept);
        if (got <= 0) return OWNER_NONE;
        block[kept + (size_t)got] = '\0';
        char *line = block;
        for (char *end; (end = strchr(line, '\n')); line = end + 1) {
            *end = '\0';
            if (line_is_of(line, peer, port, owner)) return OWNER_FOUND;
        }
        kept = strlen(line);
        if (kept == sizeof block - 1) return OWNER_NONE;
        memmove(block, line, kept);
    }
}

void serve_peers_start(struct serve_peers *peers)
{
    struct timeval patience = {.tv_sec = 1};
    peers->diagnosis = socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (peers->diagnosis >= 0)
        setsockopt(peers->diagnosis, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    peers->list = open("/proc/net/tcp", O_RDONLY | O_CLOEXEC);
}

void serve_peers_end(struct serve_peers *peers)
{
    if (peers->diagnosis >= 0) close(peers->diagnosis);
    if (peers->list >= 0) close(peers->list);
}

bool serve_peer_is_ours(const struct serve_peers *peers, const struct sockaddr_in *peer,
                        uint16_t port)
{
    enum finding found = OWNER_UNKNOWN;
    uid_t owner = 0;
    if (ntohl(peer->sin_addr.s_addr) != INADDR_LOOPBACK) return false;
    if (peers->diagnosis >= 0) found = ask_kernel(peers->diagnosis, peer, port, &owner);
    if (found == OWNER_UNKNOWN && peers->list >= 0)
        found = read_list(peers->list, peer, port, &owner);
    return found == OWNER_UNKNOWN || (found == OWNER_FOUND && owner == geteuid());
}
