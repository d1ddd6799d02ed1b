#include "serve_send.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "str.h"

/* The policy has one Trusted Types name: the shell's, through which it reads the pages that it
 * shows. */
static const char content_policy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types evenkeel";

static const struct {
    const char *name, *value;
} every_answer[] = {
    {"Content-Security-Policy", content_policy},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"X-DNS-Prefetch-Control", "off"},
    {"Cache-Control", "no-store"},
    {"Permissions-Policy",
     "accelerometer=(), autoplay=(self), camera=(), clipboard-read=(), "
     "clipboard-write=(), display-capture=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), "
     "identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), "
     "microphone=(), midi=(), otp-credentials=(), payment=(), publickey-credentials-get=(), "
     "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"},
};

/* Takes `response` over. */
static enum MHD_Result queue(struct MHD_Connection *connection, int status,
                             struct MHD_Response *response)
{
    if (!response) return MHD_NO;
    for (size_t i = 0; i < COUNT(every_answer); i++)
        MHD_add_response_header(response, every_answer[i].name, every_answer[i].value);
    enum MHD_Result queued = MHD_queue_response(connection, (unsigned)status, response);
    MHD_destroy_response(response);
    return queued;
}

/* MHD promises not to touch the bytes; its parameter only lacks the const. */
static struct MHD_Response *response_over(str bytes)
{
    union {
        const char *read;
        void *given;
    } body = {.read = bytes.ptr};
    return MHD_create_response_from_buffer(bytes.len, body.given, MHD_RESPMEM_PERSISTENT);
}

static void set(struct MHD_Response *response, const char *name, str value)
{
    char text[1024];
    if (value.len >= sizeof text) return;
    memcpy(text, value.ptr, value.len);
    text[value.len] = '\0';
    MHD_add_response_header(response, name, text);
}

enum MHD_Result serve_send_refusal(struct MHD_Connection *connection, int status)
{
    struct MHD_Response *response = response_over(S("Not available.\n"));
    if (!response) return MHD_NO;
    set(response, "Content-Type", S("text/plain; charset=utf-8"));
    if (status == 401) set(response, "WWW-Authenticate", S("Bearer"));
    if (status == 405) set(response, "Allow", S("GET, HEAD, POST"));
    return queue(connection, status, response);
}

enum MHD_Result serve_send_asset(struct MHD_Connection *connection, const struct serve_asset *asset)
{
    struct MHD_Response *response = response_over(asset->bytes);
    if (!response) return MHD_NO;
    set(response, "Content-Type", asset->type);
    return queue(connection, 200, response);
}

/* A copy that is wiped when it was sent: pages are a person's own words. */
struct copy {
    size_t len;
    char bytes[];
};

static void wipe_copy(void *context)
{
    struct copy *copy = context;
    sodium_memzero(copy->bytes, copy->len);
    free(copy);
}

static struct MHD_Response *response_of_copy(str body)
{
    struct copy *copy = malloc(sizeof *copy + body.len);
    if (!copy) return NULL;
    copy->len = body.len;
    if (body.len > 0) memcpy(copy->bytes, body.ptr, body.len);
    return MHD_create_response_from_buffer_with_free_callback_cls(body.len, copy->bytes, wipe_copy,
                                                                  copy);
}

enum MHD_Result serve_send_token(struct MHD_Connection *connection, str token)
{
    char body[128];
    int len = snprintf(body, sizeof body, "{\"token\":\"%.*s\"}", STR_STDIO(token));
    CHECK(len > 0 && (size_t)len < sizeof body);
    struct MHD_Response *response = response_of_copy((str){body, (size_t)len});
    sodium_memzero(body, sizeof body);
    if (!response) return MHD_NO;
    set(response, "Content-Type", S("application/json"));
    return queue(connection, 200, response);
}

/* The headers of the core that reach the browser; lengths and caching are this file's. */
static void pass_on(struct MHD_Response *response, str line)
{
    static const char *const names[] = {"Content-Type", "Location", "Content-Disposition"};
    str name = str_cut(&line, ':');
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_equal_nocase(name, str_of_c(names[i]))) set(response, names[i], str_trim(line));
}

enum MHD_Result serve_send_reply(struct MHD_Connection *connection, str bytes, int file)
{
    int64_t status = 0;
    struct stat found = {0};
    str rest = bytes, first = str_cut_line(&rest);
    str_cut(&first, ' ');
    CHECK(str_parse_int(str_cut(&first, ' '), &status));
    ptrdiff_t head_len = str_find(bytes, S("\r\n\r\n"));
    CHECK(head_len > 0);
    if (file >= 0 && fstat(file, &found) != 0) return MHD_NO;
    struct MHD_Response *response =
        file >= 0 ? MHD_create_response_from_fd((size_t)found.st_size, file)
                  : response_of_copy(str_slice(bytes, (size_t)head_len + 4, bytes.len));
    if (!response) return MHD_NO;
    for (str line; (line = str_cut_line(&rest)).len > 0;) pass_on(response, line);
    return queue(connection, (int)status, response);
}
