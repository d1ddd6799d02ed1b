#include "serve_session.h"

#include <sodium.h>

#include "serve_gate.h"
#include "str.h"

static void make_secret(char *text, size_t text_cap, size_t byte_count)
{
    uint8_t bytes[32];
    CHECK(byte_count <= sizeof bytes);
    randombytes_buf(bytes, byte_count);
    sodium_bin2base64(text, text_cap, bytes, byte_count, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(bytes, sizeof bytes);
}

void serve_session_start(struct serve_session *session)
{
    *session = (struct serve_session){0};
    make_secret(session->token, sizeof session->token, 32);
}

const char *serve_session_make_code(struct serve_session *session, int64_t now_ms)
{
    struct code *code = &session->codes[session->next];
    session->next = (session->next + 1) % CODE_COUNT_MAX;
    make_secret(code->text, sizeof code->text, 16);
    code->until_ms = now_ms + CODE_MINUTES * 60 * 1000;
    return code->text;
}

bool serve_session_use_code(struct serve_session *session, str body, int64_t now_ms)
{
    bool found = false;
    str given = str_starts(body, S("code=")) ? str_slice(body, 5, body.len) : body;
    for (size_t i = 0; i < CODE_COUNT_MAX; i++) {
        struct code *code = &session->codes[i];
        bool alive = code->until_ms > now_ms;
        if (serve_gate_secret_equal(given, (str){code->text, CODE_LEN}) && alive) {
            found = true;
            sodium_memzero(code, sizeof *code);
        }
    }
    return found;
}

str serve_session_token(const struct serve_session *session)
{
    return (str){session->token, TOKEN_LEN};
}

void serve_session_end(struct serve_session *session)
{
    sodium_memzero(session, sizeof *session);
}
