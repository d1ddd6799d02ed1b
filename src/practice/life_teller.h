/* life_teller.h - the made-up people there are.
 *
 * Floor 2. Two tables made from content/en/lives/ at build time: a few words about each, which
 * pages show, and the files themselves, which only the making of a life needs. A host that has them
 * from elsewhere, as the browser's fetches them when someone looks around, fills a struct
 * life_teller itself and does not carry the second table.
 */
#ifndef LIFE_TELLER_H
#define LIFE_TELLER_H

#include "base.h"

/* What a page says of someone. */
struct life_face {
    str name;  /* "anna": of the file, and of --who */
    str title; /* "Leaning on others, and finding ground" */
    str about; /* a sentence or two */
};

extern const struct life_face life_faces[];
extern const size_t life_faces_count;

/* Someone's file, and the words that all share. */
struct life_teller {
    str name;
    str text;
    str words;
};

extern const struct life_teller life_tellers[];
extern const size_t life_tellers_count;

/* By name; NULL where there is none. */
const struct life_teller *life_find(str name);
const struct life_face *life_face_find(str name);

#endif
