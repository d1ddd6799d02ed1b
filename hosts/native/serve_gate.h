/* serve_gate.h - who may speak to the page: judges the head of a request before anything else reads
 * it.
 *
 * Any web page that a person visits can make their browser send requests to 127.0.0.1. Three walls
 * stand against that, each enough by itself:
 *
 *     Host    must be exactly 127.0.0.1:PORT, which ends DNS rebinding
 *     Origin and Sec-Fetch-Site must say that our own page is asking
 *     Authorization must carry the token, which no browser ever sends of its own accord
 *
 * The judgement is a function of the head and nothing else, so that tests try every combination.
 * Order of the rules: shape (400, 411, 414, 431), Host, Origin and Sec-Fetch-Site (403), method
 * (403, 405), content type (415), token (401), size (413).
 */
#ifndef SERVE_GATE_H
#define SERVE_GATE_H

#include "base.h"

/* The head of one request, as it was sent. A field that was absent is empty with `has` false. */
struct serve_field {
    str value;
    bool has;
};

struct serve_head {
    str method;
    str target; /* the request target, undecoded, with its query */
    struct serve_field host, origin, fetch_site, fetch_mode, content_type, authorization;
    struct serve_field content_length, transfer_encoding;
    size_t host_count;
    size_t header_count;
    size_t header_len; /* bytes of all names and values */
};

/* What the gate compares with. */
struct serve_keys {
    str host;  /* 127.0.0.1:PORT */
    str token; /* what stands after "Bearer " */
};

/* Where a request that passed may go. */
enum serve_door {
    DOOR_STATIC,  /* the shell and its files, the same for everyone */
    DOOR_SESSION, /* trades a one-time code for the token */
    DOOR_NOTEBOOK /* came with the token */
};

struct serve_verdict {
    int refused; /* an HTTP status, or 0 */
    enum serve_door door;
    size_t body_len; /* how much body is to follow, when not refused */
};

/* `is_static` says whether the target is one of the files that need no token. */
struct serve_verdict serve_gate_judge(const struct serve_head *head, const struct serve_keys *keys,
                                      bool is_static);

/* Equal, in a time that depends on the lengths only. */
bool serve_gate_secret_equal(str a, str b);

#endif
