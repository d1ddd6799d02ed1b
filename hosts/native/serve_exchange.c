#include "serve_exchange.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "limits.h"
#include "serve_asset.h"
#include "serve_send.h"
#include "str.h"

/* The most of a refused body that is read and thrown away, so that the refusal can be read at the
 * other end. */
enum { DISCARD_LEN_MAX = 4 * 1024 * 1024 };

/* What is put before a body to make the core's request of it. */
enum { HEAD_ROOM = 8 * 1024 };

struct serve_exchange {
    char *target; /* owned */
    bool judged;
    struct serve_verdict verdict;
    char *request; /* HEAD_ROOM bytes and the body; owned; NULL until let in */
    size_t body_len;
    struct MHD_Connection *connection;
    struct serve_exchange *next_parked;
    int64_t parked_until_ms; /* 0: not parked */
};

enum MHD_Result serve_exchange_accept(void *context, const struct sockaddr *address,
                                      socklen_t address_len)
{
    struct serve_room *room = context;
    struct sockaddr_in peer;
    if (address_len != sizeof peer || address->sa_family != AF_INET) return MHD_NO;
    memcpy(&peer, address, sizeof peer);
    return serve_peer_is_ours(&room->peers, &peer, room->port) ? MHD_YES : MHD_NO;
}

void serve_exchange_connect(void *context, struct MHD_Connection *connection, void **socket_context,
                            enum MHD_ConnectionNotificationCode code)
{
    struct serve_room *room = context;
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        serve_connection_close(&room->connections, *socket_context);
        *socket_context = NULL;
        return;
    }
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    *socket_context =
        serve_connection_open(&room->connections, info->connect_fd, clock_steady_ms());
}

static struct serve_connection *connection_of(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

void *serve_exchange_begin(void *context, const char *target, struct MHD_Connection *connection)
{
    (void)context;
    struct serve_exchange *exchange = calloc(1, sizeof *exchange);
    if (!exchange) return NULL;
    exchange->connection = connection;
    exchange->target = strdup(target);
    return exchange;
}

/* Where a header's value is kept, if it is one that the gate looks at. */
static struct serve_field *field_of(struct serve_head *head, str name)
{
    const struct {
        str name;
        struct serve_field *field;
    } known[] = {
        {S("Host"), &head->host},
        {S("Origin"), &head->origin},
        {S("Sec-Fetch-Site"), &head->fetch_site},
        {S("Sec-Fetch-Mode"), &head->fetch_mode},
        {S("Content-Type"), &head->content_type},
        {S("Content-Length"), &head->content_length},
        {S("Transfer-Encoding"), &head->transfer_encoding},
        {S("Authorization"), &head->authorization},
    };
    for (size_t i = 0; i < COUNT(known); i++)
        if (str_equal_nocase(known[i].name, name)) return known[i].field;
    return NULL;
}

/* A header that the gate looks at and that came twice is emptied, so that it fits nothing. */
static enum MHD_Result take_header(void *context, enum MHD_ValueKind kind, const char *name,
                                   size_t name_len, const char *value, size_t value_len)
{
    (void)kind;
    struct serve_head *head = context;
    struct serve_field *field = field_of(head, (str){name, name_len});
    head->header_count++;
    head->header_len += name_len + value_len;
    if (!field) return MHD_YES;
    if (field == &head->host) head->host_count++;
    field->value = field->has || !value ? S("") : (str){value, value_len};
    field->has = true;
    return MHD_YES;
}

static void judge(struct serve_room *room, struct serve_exchange *exchange, const char *method)
{
    str target = str_of_c(exchange->target);
    struct serve_head head = {.method = str_of_c(method), .target = target};
    struct serve_keys keys = {str_of_c(room->host), serve_session_token(&room->session)};
    MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, take_header, &head);
    exchange->verdict = serve_gate_judge(&head, &keys, serve_asset_find(target) != NULL);
    exchange->judged = true;
    if (exchange->verdict.refused != 0) return;
    exchange->request = malloc(HEAD_ROOM + exchange->verdict.body_len);
    if (!exchange->request) exchange->verdict.refused = 503;
}

/* Whether what follows a refused head is too long, or of unknown length, to read it to the end. */
static bool is_not_worth_reading(const struct serve_verdict *verdict)
{
    return verdict->refused == 411 || verdict->body_len > DISCARD_LEN_MAX;
}

static void keep_part(struct serve_exchange *exchange, const char *part, size_t part_len)
{
    if (exchange->verdict.refused != 0) return;
    if (part_len > exchange->verdict.body_len - exchange->body_len) {
        exchange->verdict.refused = 400;
        return;
    }
    memcpy(exchange->request + HEAD_ROOM + exchange->body_len, part, part_len);
    exchange->body_len += part_len;
}

static void park(struct serve_room *room, struct serve_exchange *exchange, int64_t until_ms)
{
    struct serve_connection *connection = connection_of(exchange->connection);
    exchange->parked_until_ms = until_ms;
    exchange->next_parked = room->parked;
    room->parked = exchange;
    if (connection) connection->deadline_ms = until_ms + CONNECTION_REQUEST_MS;
    MHD_suspend_connection(exchange->connection);
}

int64_t serve_exchange_resume(struct serve_room *room, bool all)
{
    int64_t now_ms = clock_steady_ms(), next_ms = INT64_MAX;
    struct serve_exchange **link = &room->parked;
    while (*link) {
        struct serve_exchange *exchange = *link;
        if (all || exchange->parked_until_ms <= now_ms) {
            *link = exchange->next_parked;
            exchange->parked_until_ms = 0;
            MHD_resume_connection(exchange->connection);
        } else {
            if (exchange->parked_until_ms < next_ms) next_ms = exchange->parked_until_ms;
            link = &exchange->next_parked;
        }
    }
    return next_ms;
}

/* The core meets the request line and the kind of body, and none of the browser's other headers. */
static str request_of(struct serve_exchange *exchange, const char *method)
{
    static const char form[] = "Content-Type: application/x-www-form-urlencoded\r\n";
    char head[HEAD_ROOM];
    struct buf out = buf_over(head, sizeof head);
    buf_format(&out, "%s %s HTTP/1.1\r\n%s\r\n", method, exchange->target,
               strcmp(method, "POST") == 0 ? form : "");
    CHECK(!out.full);
    char *start = exchange->request + HEAD_ROOM - out.len;
    memcpy(start, head, out.len);
    return (str){start, out.len + exchange->body_len};
}

void serve_room_lock(struct serve_room *room)
{
    serve_notebook_lock(&room->notebook);
    if (serve_notebook_has_key_file(&room->notebook)) serve_session_start(&room->session);
}

static enum MHD_Result answer_notebook(struct serve_room *room, struct serve_exchange *exchange,
                                       const char *method)
{
    struct serve_answer answer =
        serve_notebook_answer(&room->notebook, request_of(exchange, method), clock_steady_ms());
    if (answer.again_ms != 0) {
        park(room, exchange, answer.again_ms);
        return MHD_YES;
    }
    enum MHD_Result sent = serve_send_reply(exchange->connection, answer.bytes, answer.file);
    if (answer.locks) serve_room_lock(room);
    return sent;
}

static enum MHD_Result answer(struct serve_room *room, struct serve_exchange *exchange,
                              const char *method)
{
    struct MHD_Connection *connection = exchange->connection;
    if (exchange->verdict.refused != 0)
        return serve_send_refusal(connection, exchange->verdict.refused);
    if (exchange->verdict.door == DOOR_STATIC)
        return serve_send_asset(connection, serve_asset_find(str_of_c(exchange->target)));
    if (exchange->verdict.door == DOOR_NOTEBOOK) return answer_notebook(room, exchange, method);
    str code = {exchange->request + HEAD_ROOM, exchange->body_len};
    if (!serve_session_use_code(&room->session, code, clock_steady_ms()))
        return serve_send_refusal(connection, 401);
    return serve_send_token(connection, serve_session_token(&room->session));
}

enum MHD_Result serve_exchange_continue(void *context, struct MHD_Connection *connection,
                                        const char *url, const char *method, const char *version,
                                        const char *part, size_t *part_len, void **state)
{
    (void)url, (void)version;
    struct serve_room *room = context;
    struct serve_exchange *exchange = *state;
    if (!exchange || !exchange->target) return MHD_NO;
    if (!exchange->judged) {
        serve_connection_begin(connection_of(connection), clock_steady_ms());
        judge(room, exchange, method);
        if (is_not_worth_reading(&exchange->verdict))
            return serve_send_refusal(connection, exchange->verdict.refused);
        return MHD_YES;
    }
    if (*part_len > 0) {
        keep_part(exchange, part, *part_len);
        *part_len = 0;
        return MHD_YES;
    }
    if (exchange->parked_until_ms != 0) return MHD_YES;
    return answer(room, exchange, method);
}

static void unpark(struct serve_room *room, const struct serve_exchange *exchange)
{
    for (struct serve_exchange **link = &room->parked; *link; link = &(*link)->next_parked) {
        if (*link != exchange) continue;
        *link = exchange->next_parked;
        return;
    }
}

void serve_exchange_end(void *context, struct MHD_Connection *connection, void **state,
                        enum MHD_RequestTerminationCode code)
{
    (void)code;
    struct serve_room *room = context;
    struct serve_exchange *exchange = *state;
    serve_connection_rest(connection_of(connection), clock_steady_ms());
    if (!exchange) return;
    unpark(room, exchange);
    if (exchange->request) {
        sodium_memzero(exchange->request, HEAD_ROOM + exchange->verdict.body_len);
        free(exchange->request);
    }
    free(exchange->target);
    free(exchange);
    *state = NULL;
}
