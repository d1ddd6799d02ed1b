/* serve_notebook.h - the notebook behind the page: a request's bytes in, its answer's bytes out.
 *
 * Host. One request at a time. Key and records stay in memory between requests; what other programs
 * wrote is loaded before each. What the core wants stored is durable before its answer is handed
 * out; where it cannot be stored, the core is asked again and says so, with everything typed kept.
 *
 * While there is no notebook the pages that need none are answered all the same; it is opened as
 * soon as one lies at the path, made by this page or by a command.
 *
 * A notebook with a key file beside it is opened by that file, after a lock too: the way in is then
 * the page's address, which the server makes anew at each lock.
 *
 * Wrong passphrases: from the third on, the next try has to wait 1, 2, 4 ... 30 seconds. Nobody is
 * shut out for good.
 */
#ifndef SERVE_NOTEBOOK_H
#define SERVE_NOTEBOOK_H

#include "app.h"
#include "open.h"

struct serve_notebook {
    struct open_notebook open;
    struct open_notebook look; /* the made-up one, while app.made_up */
    struct app app;
    char key_path[STORE_PATH_MAX];
    void *out;           /* room for one answer */
    int wrong_tries;     /* since the last right one */
    int64_t next_try_ms; /* no passphrase is tried before */
    int64_t active_ms;   /* when the last request came */
    struct {
        bool given;
        int64_t ahead_ms; /* of the machine's clock */
        int16_t offset_min;
    } told;
};

/* What became of a request. */
struct serve_answer {
    str bytes;        /* a whole HTTP response, valid until the next request */
    int64_t again_ms; /* not 0: nothing was done; ask again with the same request at this time */
    bool locks;       /* to be locked once the answer was taken */
    int file;         /* a file to send in place of the body, or -1 */
};

/* Takes the notebook at `path`, or the place for one. `passphrase` may be NULL: then it starts
 * locked, unless there is a key file. */
bool serve_notebook_start(struct serve_notebook *notebook, const char *path,
                          const struct passphrase *passphrase, struct refusal *why);

/* Answers as if it were `now`, and time went on from there. */
void serve_notebook_tell_time(struct serve_notebook *notebook, struct moment now);

struct serve_answer serve_notebook_answer(struct serve_notebook *notebook, str request,
                                          int64_t now_ms);

/* When it is to be locked for want of requests; INT64_MAX while it is locked. */
int64_t serve_notebook_lock_ms(const struct serve_notebook *notebook);

void serve_notebook_lock(struct serve_notebook *notebook);

/* Whether it opens by its key file. */
bool serve_notebook_has_key_file(const struct serve_notebook *notebook);

void serve_notebook_end(struct serve_notebook *notebook);

#endif
