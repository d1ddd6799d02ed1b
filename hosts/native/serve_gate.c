#include "serve_gate.h"

#include <sodium.h>

#include "limits.h"
#include "str.h"

/* A request line that a person's page never reaches, and room for every header that browsers send.
 */
enum { TARGET_LEN_MAX = 4096, HEADER_LEN_MAX = REQUEST_HEAD_LEN_MAX };

bool serve_gate_secret_equal(str a, str b)
{
    return a.len == b.len && sodium_memcmp(a.ptr, b.ptr, a.len) == 0;
}

/* An absolute path of visible ASCII: no other host, no blank, no control byte. */
static bool is_plain_path(str target)
{
    if (target.len == 0 || target.ptr[0] != '/') return false;
    if (target.len > 1 && target.ptr[1] == '/') return false;
    for (size_t i = 0; i < target.len; i++) {
        unsigned char c = (unsigned char)target.ptr[i];
        if (c < 0x21 || c > 0x7e) return false;
    }
    return true;
}

/* Digits only, at most 18 of them: no sign, no list, no overflow. */
static bool parse_length(str text, uint64_t *out)
{
    if (text.len == 0 || text.len > 18) return false;
    uint64_t length = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
        length = length * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    *out = length;
    return true;
}

static int judge_shape(const struct serve_head *head, uint64_t *length)
{
    if (head->target.len > TARGET_LEN_MAX) return 414;
    if (!is_plain_path(head->target)) return 400;
    if (head->header_len > HEADER_LEN_MAX || head->header_count > REQUEST_HEADER_COUNT_MAX)
        return 431;
    if (head->host_count != 1) return 400;
    if (head->transfer_encoding.has) return 411;
    if (head->content_length.has && !parse_length(head->content_length.value, length)) return 400;
    return 0;
}

/* A typed or opened address is asked by nobody ("none"): it may reach the two pages that hold
 * nothing. */
static bool is_own_fetch(const struct serve_head *head)
{
    str site = head->fetch_site.value;
    if (!head->fetch_site.has) return true; /* not a browser, or one without this header */
    if (str_equal(site, S("same-origin"))) return true;
    return str_equal(site, S("none")) && str_equal(head->fetch_mode.value, S("navigate")) &&
           (str_equal(head->target, S("/")) || str_equal(head->target, S("/leave")));
}

static int judge_origin(const struct serve_head *head, const struct serve_keys *keys)
{
    str origin = head->origin.value;
    if (!str_equal(head->host.value, keys->host)) return 403;
    if (head->origin.has && !(str_starts(origin, S("http://")) &&
                              str_equal(str_slice(origin, 7, origin.len), keys->host))) {
        return 403;
    }
    return is_own_fetch(head) ? 0 : 403;
}

static bool is_form(struct serve_field content_type)
{
    str parameters = content_type.value;
    str type = str_trim(str_cut(&parameters, ';'));
    return str_equal_nocase(type, S("application/x-www-form-urlencoded"));
}

static int judge_method(const struct serve_head *head, bool *reads, uint64_t length)
{
    *reads = str_equal(head->method, S("GET")) || str_equal(head->method, S("HEAD"));
    if (*reads) return length == 0 ? 0 : 400;
    if (str_equal(head->method, S("OPTIONS"))) return 403;
    if (!str_equal(head->method, S("POST"))) return 405;
    return is_form(head->content_type) ? 0 : 415;
}

static bool has_token(const struct serve_head *head, const struct serve_keys *keys)
{
    str value = head->authorization.value;
    return str_starts(value, S("Bearer ")) &&
           serve_gate_secret_equal(str_slice(value, 7, value.len), keys->token);
}

static int judge_door(const struct serve_head *head, const struct serve_keys *keys,
                      bool is_open_file, enum serve_door *door)
{
    /* With a token "/" is the notebook's first page; without one it is the shell that asks for it.
     */
    if (is_open_file && !(str_equal(head->target, S("/")) && head->authorization.has)) {
        *door = DOOR_STATIC;
        return 0;
    }
    if (str_equal(head->method, S("POST")) && str_equal(head->target, S("/session"))) {
        *door = DOOR_SESSION;
        return 0;
    }
    *door = DOOR_NOTEBOOK;
    return has_token(head, keys) ? 0 : 401;
}

struct serve_verdict serve_gate_judge(const struct serve_head *head, const struct serve_keys *keys,
                                      bool is_static)
{
    struct serve_verdict verdict = {0};
    uint64_t length = 0;
    bool reads = false;
    if ((verdict.refused = judge_shape(head, &length))) return verdict;
    if ((verdict.refused = judge_origin(head, keys))) return verdict;
    if ((verdict.refused = judge_method(head, &reads, length))) return verdict;
    if ((verdict.refused = judge_door(head, keys, is_static && reads, &verdict.door)))
        return verdict;
    if (length > REQUEST_LEN_MAX) verdict.refused = 413;
    verdict.body_len = (size_t)length;
    return verdict;
}
