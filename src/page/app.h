/* app.h - the whole program as one function: a request in, a page and what must be stored out.
 *
 * Floor 4.
 *
 * A request is the bytes of an HTTP/1.1 request, the same on every host: the native server, the
 * browser's worker, the tests' conversations and the fuzzer all meet the same parser. What looks
 * like an effect is data: `now` and a random seed arrive with the request; what must be stored,
 * whether to lock, and which passphrases must be stretched (Argon2id belongs to the host) leave
 * with the reply.
 *
 * A host does this, and nothing else with meaning:
 *
 *     reply = app_answer(&app, request, &env, scratch, &out)
 *     while reply.stretch_count > 0:  stretch each into env.stretched[i], and ask again with the
 * same seed store reply.effects in one transaction;  stored ? vault_commit : vault_rollback (and,
 * after loading what another writer stored, ask again) send `out`;  if reply.lock: vault_lock
 *
 * What a host could not do it says in env, and asks the same request again: no room to store, no
 * memory to stretch, no file for a backup.
 */
#ifndef APP_H
#define APP_H

#include "arena.h"
#include "buf.h"
#include "day.h"
#include "effect.h"
#include "openings.h"
#include "settings.h"
#include "vault.h"

enum { STRETCH_COUNT_MAX = 2 };

/* How long a browser keeps what lies in it, as far as it says. */
enum browser_keeps {
    BROWSER_KEEPS_UNKNOWN,
    BROWSER_KEEPS_ALWAYS,     /* it promised, until a person clears its data */
    BROWSER_KEEPS_WHILE_ROOM, /* it made no promise */
    BROWSER_KEEPS_NOTHING,    /* a private window: all is gone when it closes */
};

/* A backup file that was read from end to end, and waits to be brought back; or why not. */
enum staged_state {
    STAGED_NONE,
    STAGED_WHOLE,
    STAGED_FOREIGN, /* no backup of this program */
    STAGED_CUT,     /* its end is missing */
    STAGED_HURT,    /* its end does not fit what stands before */
    STAGED_LATER,   /* its slot block is a later program's */
};

/* Rows are what lies sealed: an entry, or a later version of one. */
struct staged {
    enum staged_state state;
    bool same_notebook; /* as the one that lies here */
    uint32_t row_count;
    uint32_t new_count;   /* of these, not here */
    uint32_t aside_count; /* here, and not in the file */
};

/* What a browser's host knows of the place where the notebook lies; all zero on another host. */
struct browser {
    enum browser_keeps keeps;
    bool installed; /* on the home screen, or as a program of its own */
    bool shares_files;
    bool holds_aside; /* what a restoring put aside is still kept */
    uint64_t used_bytes, left_bytes; /* both 0 where the browser does not say */
    struct staged staged;
};

/* What the host knows and the core may not ask for. */
struct env {
    struct moment now;
    struct random *random;
    str lang;          /* of the pages: "en" */
    bool host_browser; /* the notebook lies in a browser: words differ, and what can be offered */
    struct browser browser;
    bool storage_full; /* the host could not store the last reply of this request: tell it, keep
                          what was typed */
    bool memory_short; /* nor stretch what it wished: too little memory, mostly */
    bool backup_failed; /* nor make the file that it asked for */
    size_t stretched_count; /* answers to reply.stretch of the call before, in its order */
    uint8_t stretched[STRETCH_COUNT_MAX][SECRET_LEN];
};

/* A passphrase to be stretched with this salt and cost before the request can be answered. */
struct stretch_wish {
    str passphrase; /* borrowed from the request */
    uint8_t salt[SALT_LEN];
    enum stretch_cost cost;
};

/* What becomes of a staged backup, and of what an earlier restoring put aside. Whatever changes the
 * notebook leaves it locked, without its mark (vault.h). */
enum restoring {
    RESTORING_NONE,
    RESTORING_TAKE,   /* the staged backup takes the place of all that lies here, which is put aside
                         in place of what was aside before; that stays where nothing lies here,
                         or only what was taken before and is as it was then */
    RESTORING_LEAVE,  /* the staged backup is let go */
    RESTORING_BACK,   /* what is aside and what lies here change places */
    RESTORING_FORGET, /* what is aside is removed for good */
};

struct reply {
    int status;
    struct effects effects;
    struct stretch_wish stretch[STRETCH_COUNT_MAX];
    size_t stretch_count;
    bool lock;   /* wipe the keys after sending */
    bool opened; /* the vault was unlocked by this request: commit, then load the stored rows before
                    sending */
    bool backup; /* send a backup file in place of the body, which is empty */
    enum restoring restoring; /* stored with the effects, of which there are none then */
    bool look_begin; /* put a made-up notebook in place of the person's own ... */
    str look_who;    /* ... of this life (life_teller.h) ... */
    bool look_end;   /* ... and take it away again */
};

struct app {
    struct vault *vault;
    bool made_up; /* the vault holds a made-up notebook to look around in; its effects are not kept
                   */
    struct settings settings; /* of the open notebook */
    /* Of the same state of the notebook as `settings`: */
    bool gate_open;
    size_t entry_count; /* what /everything lists; SIZE_MAX until it was counted */
    struct openings openings; /* of this run; never stored */
};

/* Every part of the program: for what looks at all pages, and hosts. */
struct area;
const struct area *const *app_areas(size_t *count);

/* Writes a whole HTTP/1.1 response, head and body, over `out`, whose beginning moves: read it by
 * buf_str. Never fails: what goes wrong is a page. `out` bounds the largest download; `scratch`
 * (SCRATCH_LEN) holds the reply's effects until the host has stored them. */
struct reply app_answer(struct app *app, str request, const struct env *env, struct arena *scratch,
                        struct buf *out);

#endif
