/* serve_connection.h - the open connections, none of which may keep another waiting.
 *
 * Host. Each connection has a deadline: soon after it opened, its first request's head must be
 * complete; a request must come in whole, and an answer be taken, in good time; then it may rest
 * for a while. Whoever is late is closed. When there are many, the one whose deadline is next is
 * closed for a new one, so that a program which opens hundreds and says nothing on them is in
 * nobody's way.
 */
#ifndef SERVE_CONNECTION_H
#define SERVE_CONNECTION_H

#include <microhttpd.h>

#include "base.h"

/* Browsers open six; the daemon itself stops at CONNECTION_COUNT_MAX. */
enum { CONNECTION_COUNT_MAX = 256, CONNECTION_COUNT_CROWDED = 192 };

enum {
    CONNECTION_HEAD_MS = 5 * 1000,     /* from opening to a whole head */
    CONNECTION_REQUEST_MS = 30 * 1000, /* from the head to the end of the answer */
    CONNECTION_REST_MS = 60 * 1000     /* from an answer to the next head */
};

struct serve_connection {
    int socket; /* -1: a free place */
    bool busy;  /* a request came in and is not answered yet */
    int64_t deadline_ms;
};

struct serve_connections {
    struct serve_connection at[CONNECTION_COUNT_MAX];
    size_t count;
};

void serve_connections_start(struct serve_connections *connections);

/* NULL when there is no place left. */
struct serve_connection *serve_connection_open(struct serve_connections *connections, int socket,
                                               int64_t now_ms);
void serve_connection_close(struct serve_connections *connections,
                            struct serve_connection *connection);

/* A request's head is there; its answer was sent. NULL is ignored. */
void serve_connection_begin(struct serve_connection *connection, int64_t now_ms);
void serve_connection_rest(struct serve_connection *connection, int64_t now_ms);

/* Moves every deadline by a time that we ourselves took. */
void serve_connections_forgive(struct serve_connections *connections, int64_t took_ms);

/* Ends the connections whose time is over. */
void serve_connections_end_late(struct serve_connections *connections, int64_t now_ms);

#endif
