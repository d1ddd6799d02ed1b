/* serve_exchange.h - one HTTP exchange, from libmicrohttpd's callbacks to an answer.
 *
 * Host. libmicrohttpd calls in three steps: with the request line, with the head, then with the
 * body by parts until it is whole. The gate judges the head; only what it let in has its body kept,
 * and its answer computed.
 *
 * An answer is never queued in the call that brings the head (libmicrohttpd would give up the
 * connection), with one exception: a refused request whose body would be long.
 */
#ifndef SERVE_EXCHANGE_H
#define SERVE_EXCHANGE_H

#include <microhttpd.h>

#include "serve_connection.h"
#include "serve_gate.h"
#include "serve_notebook.h"
#include "serve_peer.h"
#include "serve_session.h"

/* What every exchange of one server shares. */
struct serve_room {
    struct serve_session session;
    struct serve_notebook notebook;
    struct serve_connections connections;
    struct serve_exchange *parked; /* waiting for their time; resumed by serve_exchange_resume */
    char host[24];                 /* 127.0.0.1:PORT */
    uint16_t port;
    struct serve_peers peers;
};

/* Locks the notebook. With a key file the address is the key, so that all that were given out, and
 * the token, become worthless. */
void serve_room_lock(struct serve_room *room);

/* libmicrohttpd's callbacks; `context` is the room. */
enum MHD_Result serve_exchange_accept(void *context, const struct sockaddr *address,
                                      socklen_t address_len);
void serve_exchange_connect(void *context, struct MHD_Connection *connection, void **socket_context,
                            enum MHD_ConnectionNotificationCode code);
void *serve_exchange_begin(void *context, const char *target, struct MHD_Connection *connection);
enum MHD_Result serve_exchange_continue(void *context, struct MHD_Connection *connection,
                                        const char *url, const char *method, const char *version,
                                        const char *part, size_t *part_len, void **exchange);
void serve_exchange_end(void *context, struct MHD_Connection *connection, void **exchange,
                        enum MHD_RequestTerminationCode code);

/* Resumes parked exchanges whose time has come, or all of them; returns when the next is due
 * (INT64_MAX: none). */
int64_t serve_exchange_resume(struct serve_room *room, bool all);

#endif
