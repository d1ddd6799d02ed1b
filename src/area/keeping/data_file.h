/* data_file.h - what a file is called that leaves the program: "notes-2026-11-22.jsonl", which says
 * nothing about what it is.
 *
 * Floor 5.
 */
#ifndef DATA_FILE_H
#define DATA_FILE_H

#include "page.h"

/* Makes the reply a file with today's name and this ending. */
void data_file_name(struct page *page, const char *ending);

#endif
