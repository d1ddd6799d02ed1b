/* http.h - one HTTP/1.1 request out of its bytes, one response into bytes.
 *
 * Floor 4.
 *
 * Every host hands the core a whole request: a request line, header lines, an empty line, the body.
 * Only what the program needs is kept. Bodies are application/x-www-form-urlencoded; hosts have
 * already refused what may not come in at all (foreign Host or Origin, a missing token).
 *
 *     GET /record/0197...?saved=0197... HTTP/1.1\r\n
 *     \r\n
 */
#ifndef HTTP_H
#define HTTP_H

#include "base.h"
#include "buf.h"

enum http_method { HTTP_GET, HTTP_POST };

struct request {
    enum http_method method; /* HEAD counts as GET: the host leaves the body out */
    str path;  /* "/record/0197...", starts with '/', percent-decoded never: ours has none */
    str query; /* what follows '?', without it */
    str body;
};

/* Status 0 and *out filled for a request this program answers; otherwise the status of the refusal:
 * 400 (not a request, or over a limit), 405 (another method), 413 (too large), 415 (another kind of
 * body). */
int http_parse(str bytes, struct request *out);

/* The head of a response. `location` and `file_name` (of a download) are left out when empty; all
 * caching is forbidden. */
void http_put_head(struct buf *out, int status, str content_type, str location, str file_name,
                   size_t body_len);

#endif
