/* kept_file.h - the text of a file that came in parts, kept sealed between looking and taking.
 *
 * Floor 5. A browser sends a file as text, part after part (docs/SHELL.md). The parts are kept as
 * drafts, several in each, so that a preview can come first and the choice after it. Sending a part
 * again changes nothing.
 *
 *     kept_file_add(page, 1, text)                        the first part begins anew
 *     struct kept_reader reader = kept_file_read(page);
 *     while (... cut from reader.rest ... || kept_file_more(&reader))
 */
#ifndef KEPT_FILE_H
#define KEPT_FILE_H

#include "page.h"

/* Some sixteen mebibytes in all: twelve years of evenings. */
enum { KEPT_FILE_DRAFT_COUNT_MAX = 16 };

/* The longest line that can be read: longer ones may be split between drafts. */
enum { KEPT_FILE_LINE_MAX = 256 * 1024 };

/* False when the file is larger than can be kept. `part` counts from 1. */
bool kept_file_add(struct page *page, int64_t part, str text);

void kept_file_drop(struct page *page);

/* What was read and not yet cut off is `rest`; whoever reads cuts from its front. */
struct kept_reader {
    struct page *page;
    int next; /* draft */
    char *window;
    str rest;
};

struct kept_reader kept_file_read(struct page *page);

/* Adds the next piece of the file behind `rest`, of which at most KEPT_FILE_LINE_MAX may be left
 * over; false at the end of the file, and when more is left over. */
bool kept_file_more(struct kept_reader *reader);

/* True when there is nothing to come behind `rest`. */
bool kept_file_at_end(const struct kept_reader *reader);

#endif
