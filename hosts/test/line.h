/* line.h - one line of a conversation, cut into its words.
 *
 * Floor 4. tests/talk/README.md says how a conversation is written.
 */
#ifndef LINE_H
#define LINE_H

#include "arena.h"
#include "draft.h"

/* Names that a conversation gave to ids: {name} stands for the id anywhere in a later line. */
struct line_name {
    str name, text;
};

struct line_names {
    struct line_name at[64];
    size_t count;
};

void line_name_add(struct line_names *names, str name, str text);

/* `line` with each {name} that is known replaced. */
str line_expand(const struct line_names *names, str line, struct arena *arena);

/* The next word, without its quotes: "a b" and text="a b" are one word each; within quotes \n, \",
 * \\ and \xHH are as in C. Empty at the end. */
str line_word(str *line, struct arena *arena);

/* The rest of the line as NAME=VALUE words; returns how many, at most `max`. False in *fine for
 * a word without "=". */
size_t line_fields(str line, struct draft_field *out, size_t max, struct arena *arena, bool *fine);

#endif
