/* content_saying.h - are the patterns of sayings.txt such that the program can read them? */
#ifndef CONTENT_SAYING_H
#define CONTENT_SAYING_H

#include "content_source.h"

/* For blocks of the kinds fault, catch, spelling and word-list. */
void content_check_saying(struct source *source, const struct block *block);

#endif
