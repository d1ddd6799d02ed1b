/* border.h - where the core meets JavaScript: bytes in, bytes out, and nothing else crosses.
 *
 * Floor 4. The host does what src/page/app.h asks of every host; the calls here are its steps.
 * Everything that goes in stands in one room, everything that comes out is named in one place:
 *
 *     border_begin(notebook_len)
 *     memory.set(batch, border_room(batch.length)); border_load(batch.length, row_count, true)
 *     memory.set(request, border_room(request.length)); border_ask(request.length, now, offset, 2)
 *     look at border_out(): stretch and ask again, or store the effects
 *     border_commit()   or   border_rollback()
 *     send the response
 *
 * After a panic the instance traps and is thrown away; where it happened can still be read. To
 * lock, throw it away too. Views of its memory are made anew after every call, which may have grown
 * it.
 */
#ifndef BORDER_H
#define BORDER_H

#include "app.h"
#include "slots.h"

#define EXPORT(name) __attribute__((export_name(name)))

/* What the reply asks of the host (struct reply). */
enum {
    BORDER_FLAG_LOCK = 1,
    BORDER_FLAG_LOOK_BEGIN = 2,
    BORDER_FLAG_LOOK_END = 4,
    BORDER_FLAG_OPENED = 8,
    BORDER_FLAG_BACKUP = 16,
    BORDER_FLAG_RESTORING = 32, /* times enum restoring */
};

/* What the host tells with a request (struct env). */
enum {
    BORDER_ASK_FULL = 1,
    BORDER_ASK_BROWSER = 2,
    BORDER_ASK_MEMORY_SHORT = 4,
    BORDER_ASK_BACKUP_FAILED = 8,
};

/* What it knows of the browser (struct browser), beside enum browser_keeps in the lowest two bits.
 */
enum {
    BORDER_BROWSER_KEEPS = 3,
    BORDER_BROWSER_INSTALLED = 4,
    BORDER_BROWSER_SHARES_FILES = 8,
    BORDER_BROWSER_HOLDS_ASIDE = 16,
};

/* Each str is an address and a length, the rest are numbers (worker/border.js). A wish is salt 16,
 * cost 4, length 4, passphrase. */
struct border_out {
    str response; /* HTTP, head and body */
    str effects;  /* a batch (batch.h) */
    str wishes;   /* passphrases to be stretched before the request can be answered */
    str mark;     /* vault_mark: to be kept outside the notebook; empty before the first write */
    str panic;
    uint32_t state; /* enum vault_state */
    uint32_t flags;
    uint32_t stale; /* after border_refresh: memory holds what was erased for good */
    str look_who;   /* with BORDER_FLAG_LOOK_BEGIN: of whose life */
    str backup;     /* the next piece of a file, or a batch out of one */
    uint32_t backup_used;  /* of what was read: where the next reading begins */
    uint32_t backup_state; /* enum staged_state */
    uint32_t backup_row_count;
    uint32_t backup_same; /* notebook as the one that is held here */
};

/* For `len` bytes from the host; what stood there before is gone. */
EXPORT("border_room") char *border_room(size_t len);

/* Once, first. `notebook_len` bytes are the room of the notebook: some three times what is stored,
 * and what will be written. When they run out the instance traps, and the host begins a larger
 * one. */
EXPORT("border_begin") void border_begin(size_t notebook_len);

/* The room holds the mark that this installation kept; before loading. */
EXPORT("border_continue") void border_continue(size_t len);

/* The room holds a secret; for what needs no stretching. */
EXPORT("border_unlock") bool border_unlock(enum secret_type type);

/* The keys of an open vault into the room, HANDOVER_LEN bytes, and from there into a locked one:
 * for the next page of the same person. False when they do not fit. */
EXPORT("border_hand_on") void border_hand_on(void);
EXPORT("border_take_over") bool border_take_over(void);

/* The room holds stored batches, the slot block and, before any row, the head among them. A locked
 * vault looks at the slot block alone, and needs everything again once it is open. `last` ends the
 * loading. False for bytes that are no batch. */
EXPORT("border_load") bool border_load(size_t len, size_t row_count, bool last);

/* The room holds a batch of what another page stored since: the slot block, the head, the rows
 * beyond those known, drafts that changed or went. When the result says `stale`, everything has to
 * be loaded anew. */
EXPORT("border_refresh") bool border_refresh(size_t len);

/* The room holds a seed of 32 bytes, the number of stretched passphrases in four, each of those in
 * 32, then the request. `now_ms` is a double, since JavaScript's numbers are. */
EXPORT("border_ask")
void border_ask(size_t len, double now_ms, int32_t offset_min, uint32_t how);

/* What the host knows of the browser, and of a staged backup: both count until they are told
 * anew. */
EXPORT("border_browser")
void border_browser(uint32_t browser, double used_bytes, double left_bytes);
EXPORT("border_staged")
void border_staged(enum staged_state state, bool same_notebook, uint32_t row_count,
                   uint32_t new_count, uint32_t aside_count);

/* Instead of loading: a made-up notebook to look around in. The room holds a seed of 32 bytes, the
 * length of a life's story in four, the story, and behind it the words that all lives share. No
 * effects ever leave this instance; to end it, throw it away. False where the clock stands so early
 * that no year lies behind. */
EXPORT("border_look") bool border_look(size_t len, double now_ms, int32_t offset_min);

/* A backup is written and read by instances that need not be unlocked (backup_batch.h), in batches
 * and pieces of at most BORDER_PIECE_LEN_MAX bytes. */
enum { BORDER_PIECE_LEN_MAX = 8 << 20 };

/* The room holds a batch: the slot block begins a file, rows follow, the head ends it. False when
 * no file can come of it. */
EXPORT("border_backup_write") bool border_backup_write(size_t len);

/* The room holds a piece of a file, at least half a mebibyte or all that is left of it. `first`
 * begins a file; `at_end`: nothing follows. Go on from backup_used while backup_state is
 * STAGED_NONE. */
EXPORT("border_backup_read") void border_backup_read(size_t len, bool first, bool at_end);

/* After the effects are stored, or could not be. */
EXPORT("border_commit") void border_commit(void);
EXPORT("border_rollback") void border_rollback(void);

EXPORT("border_out") const struct border_out *border_out(void);

#endif
