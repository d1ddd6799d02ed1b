/* serve_peer.h - whose program is at the other end of a connection.
 *
 * Host, Linux. Every user of a machine can connect to its loopback ports. The kernel knows who owns
 * each socket; a connection of another user is refused before a byte of it is read. It is asked
 * about the one socket through netlink (sock_diag(7)), which takes microseconds; where that is not
 * to be had, the list of all in /proc/net/tcp is read, which takes milliseconds; where that is not
 * to be had either, the token alone stands guard.
 */
#ifndef SERVE_PEER_H
#define SERVE_PEER_H

#include <netinet/in.h>

#include "base.h"

/* Descriptors; -1 where there is none. */
struct serve_peers {
    int diagnosis;
    int list;
};

/* Opens both, which must happen before the sandbox closes. */
void serve_peers_start(struct serve_peers *peers);
void serve_peers_end(struct serve_peers *peers);

/* Whether the socket at `peer`, connected to our `port`, is owned by this user. */
bool serve_peer_is_ours(const struct serve_peers *peers, const struct sockaddr_in *peer,
                        uint16_t port);

#endif
