#include "serve_connection.h"

#include <sys/socket.h>

void serve_connections_start(struct serve_connections *connections)
{
    connections->count = 0;
    for (size_t i = 0; i < CONNECTION_COUNT_MAX; i++) connections->at[i].socket = -1;
}

/* The daemon notices that the socket ended, and closes it itself. */
static void end(struct serve_connection *connection)
{
    shutdown(connection->socket, SHUT_RDWR);
    connection->deadline_ms = INT64_MAX;
}

static void end_next_due(struct serve_connections *connections)
{
    struct serve_connection *next = NULL;
    for (size_t i = 0; i < CONNECTION_COUNT_MAX; i++) {
        struct serve_connection *at = &connections->at[i];
        if (at->socket < 0 || at->busy || at->deadline_ms == INT64_MAX) continue;
        if (!next || at->deadline_ms < next->deadline_ms) next = at;
    }
    if (next) end(next);
}

struct serve_connection *serve_connection_open(struct serve_connections *connections, int socket,
                                               int64_t now_ms)
{
    if (connections->count >= CONNECTION_COUNT_CROWDED) end_next_due(connections);
    for (size_t i = 0; i < CONNECTION_COUNT_MAX; i++) {
        struct serve_connection *at = &connections->at[i];
        if (at->socket >= 0) continue;
        *at =
            (struct serve_connection){.socket = socket, .deadline_ms = now_ms + CONNECTION_HEAD_MS};
        connections->count++;
        return at;
    }
    return NULL;
}

void serve_connection_close(struct serve_connections *connections,
                            struct serve_connection *connection)
{
    if (!connection) return;
    connection->socket = -1;
    connections->count--;
}

void serve_connection_begin(struct serve_connection *connection, int64_t now_ms)
{
    if (!connection) return;
    connection->busy = true;
    connection->deadline_ms = now_ms + CONNECTION_REQUEST_MS;
}

void serve_connection_rest(struct serve_connection *connection, int64_t now_ms)
{
    if (!connection || connection->deadline_ms == INT64_MAX) return;
    connection->busy = false;
    connection->deadline_ms = now_ms + CONNECTION_REST_MS;
}

void serve_connections_forgive(struct serve_connections *connections, int64_t took_ms)
{
    for (size_t i = 0; i < CONNECTION_COUNT_MAX; i++) {
        struct serve_connection *at = &connections->at[i];
        if (at->socket >= 0 && at->deadline_ms != INT64_MAX) at->deadline_ms += took_ms;
    }
}

void serve_connections_end_late(struct serve_connections *connections, int64_t now_ms)
{
    for (size_t i = 0; i < CONNECTION_COUNT_MAX; i++) {
        struct serve_connection *at = &connections->at[i];
        if (at->socket >= 0 && at->deadline_ms <= now_ms) end(at);
    }
}
