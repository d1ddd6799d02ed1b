/* transcript.h - a conversation as bytes, for hosts that cannot read it: what was asked and
 * answered, byte by byte.
 *
 * Floor 4. The test host writes one as it runs a conversation; the WebAssembly core and the live
 * server are then asked the same and must answer the same (tests/talk/wasm.mjs,
 * tests/talk/http.mjs).
 *
 * A transcript is a run of parts: a type, one byte; a length, four bytes, little-endian; the bytes.
 */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include "person.h"

enum transcript_part {
    PART_STORED = 'S', /* what the store holds, as a batch: at the start, after a lock, anew */
    PART_BACKUP = 'B', /* the same as a backup: at the start, when there is a notebook */
    PART_MARK = 'M',   /* the mark that goes with it */
    PART_NOW = 'N',    /* UTC milliseconds 8, minutes east of UTC 4 */
    PART_LATER = 'T',  /* as PART_NOW, while the program goes on running */
    PART_UNLOCK = 'U', /* with the key file of 0x42 bytes */
    PART_LOCK = 'L',
    PART_HOST = 'H',     /* what the host is like from here on: see transcript_put_host */
    PART_FULL = 'F',     /* the disk is full, or (one byte 0) no longer */
    PART_REQUEST = 'Q',  /* seed 4 (how many requests and log lines came before), HTTP request */
    PART_RESPONSE = 'R', /* the HTTP response */
    PART_EFFECTS = 'E',  /* what was stored before it was sent, as a batch */
};

struct transcript {
    void *file; /* FILE *; NULL: written nowhere */
};

/* `path` NULL writes nowhere. */
bool transcript_begin(struct transcript *transcript, const char *path);
void transcript_put(struct transcript *transcript, enum transcript_part part, str bytes);
void transcript_put_stored(struct transcript *transcript, const struct person *person, bool backup);
/* `part` is PART_NOW or PART_LATER. */
void transcript_put_now(struct transcript *transcript, enum transcript_part part,
                        struct moment now);
/* Flags 4 (1 browser, 2 memory short, 4 backup fails), what border_browser is told 4, used 8, left
 * 8, then what border_staged is told: state 4, same notebook 4, rows 4, new 4, aside 4. */
void transcript_put_host(struct transcript *transcript, const struct host_kind *host);
void transcript_put_answer(struct transcript *transcript, const struct person *person, str request,
                           uint32_t seed);
bool transcript_end(struct transcript *transcript);

#endif
