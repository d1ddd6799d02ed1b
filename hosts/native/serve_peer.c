/* serve_peer.c - reading /proc/net/tcp. */
#include "serve_peer.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int serve_peer_open_list(void)
{
    return open("/proc/net/tcp", O_RDONLY | O_CLOEXEC);
}

/* One line: "  12: 0100007F:A3F2 0100007F:1F90 01 ... uid ...". True when it is the connection
 * looked for. */
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

/* The list is read in blocks; a line that a block cuts is put together with the next. */
bool serve_peer_is_ours(int list, const struct sockaddr_in *peer, uint16_t port)
{
    if (ntohl(peer->sin_addr.s_addr) != INADDR_LOOPBACK) return false;
    if (list < 0) return true;
    char block[16384];
    size_t kept = 0;
    if (lseek(list, 0, SEEK_SET) != 0) return false;
    for (;;) {
        ssize_t got = read(list, block + kept, sizeof block - 1 - kept);
        if (got <= 0) return false;
        block[kept + (size_t)got] = '\0';
        char *line = block;
        for (char *end; (end = strchr(line, '\n')); line = end + 1) {
            uid_t owner;
            *end = '\0';
            if (line_is_of(line, peer, port, &owner)) return owner == getuid();
        }
        kept = strlen(line);
        if (kept == sizeof block - 1) return false;
        memmove(block, line, kept);
    }
}
