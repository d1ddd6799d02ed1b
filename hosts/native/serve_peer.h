/* serve_peer.h - whose program is at the other end of a connection.
 *
 * Host. Every user of a machine can connect to its loopback ports. Linux lists all connections with
 * their owners in /proc/net/tcp; one that belongs to another user is refused before a byte of it is
 * read. Where there is no such list, the token alone stands guard.
 */
#ifndef SERVE_PEER_H
#define SERVE_PEER_H

#include <netinet/in.h>

#include "base.h"

/* Opens the list, which must happen before the sandbox closes; -1 where there is none. */
int serve_peer_open_list(void);

/* Whether the socket at `peer`, connected to our `port`, is owned by this user. */
bool serve_peer_is_ours(int list, const struct sockaddr_in *peer, uint16_t port);

#endif
