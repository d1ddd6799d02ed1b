/* expect.h - what a conversation may expect of a reply.
 *
 * Floor 4. tests/talk/README.md lists the expectations.
 */
#ifndef EXPECT_H
#define EXPECT_H

#include "person.h"

struct expectations {
    const struct person *person;
    str head, body;      /* of the reply */
    size_t append_at;    /* which appended version the next `append` is about */
    bool append_named;   /* an `append` was there: then there may be no other versions */
    bool golden_rewrite; /* `body` writes its file instead of comparing */
    const char *folder;  /* of the conversation */
    struct buf *fault;   /* one sentence about what is not as expected */
};

/* After each request. Also checks what holds for every reply: an HTML page is well formed. False
 * with a fault. */
bool expect_begin(struct expectations *expect, const struct person *person, struct buf *fault,
                  struct arena scratch);

/* One line. False with a fault. */
bool expect_line(struct expectations *expect, str line, struct arena scratch);

/* Before the next request: everything that was appended was named, if any was. */
bool expect_end(struct expectations *expect);

/* The value of a header of the reply; empty when there is none. */
str expect_header(const struct expectations *expect, str name);

/* The id of the record that the last version appended belongs to; zero when nothing was
 * appended. */
id128 expect_appended_id(const struct expectations *expect);

#endif
