/* serve_session.h - one-time codes, and the token that they are traded for.
 *
 * The token lives as long as the server and is 256 random bits. It is never printed: what a person
 * gets is an address whose fragment is a code of 128 bits, which a browser never sends on its own
 * and which works once, within CODE_MINUTES. A few addresses may be waiting at a time: the one
 * printed at the start, and one more for each time that `evenkeel` was asked again.
 */
#ifndef SERVE_SESSION_H
#define SERVE_SESSION_H

#include "base.h"

/* Long enough to walk to another window and back, short enough that yesterday's terminal opens
 * nothing. */
enum { CODE_MINUTES = 10 };

enum { CODE_COUNT_MAX = 4, CODE_LEN = 22, TOKEN_LEN = 43 }; /* base64url without padding */

struct code {
    char text[CODE_LEN + 1];
    int64_t until_ms; /* 0: used or never made */
};

struct serve_session {
    char token[TOKEN_LEN + 1];
    struct code codes[CODE_COUNT_MAX];
    size_t next; /* the code to replace when a further one is made: the oldest */
};

/* Times are milliseconds of a clock that never steps back and runs on while the machine sleeps. */
void serve_session_start(struct serve_session *session);

/* A new code, zero-terminated, valid until it is used, runs out, or CODE_COUNT_MAX newer ones were
 * made. */
const char *serve_session_make_code(struct serve_session *session, int64_t now_ms);

/* True once for every code. `body` is the code alone or "code=" and the code. */
bool serve_session_use_code(struct serve_session *session, str body, int64_t now_ms);

str serve_session_token(const struct serve_session *session);

void serve_session_end(struct serve_session *session);

#endif
