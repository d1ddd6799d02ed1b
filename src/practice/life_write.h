/* life_write.h - the fields of one made-up record, as someone would type them.
 *
 * Floor 2. Words come from the story's block and lists; a line may name a list in braces, "We ate
 * {food}.", and gets one of its lines, each of them once before any comes again. What is written
 * first stays: a block's own fields win over what the model adds.
 *
 *     life_write_block(writing);                                the words, links and fixed choices
 *     life_write_scale(writing, S("before"), 5 - mood);         rounded, and kept within the range
 */
#ifndef LIFE_WRITE_H
#define LIFE_WRITE_H

#include "draft.h"
#include "life.h"

enum { LIFE_TYPED_MAX = 32 };

struct life_writing {
    struct life *life;
    struct arena *arena;
    const struct kind *kind;
    const struct life_block *block;   /* or NULL */
    struct life_thing *thing;         /* what it follows or changes, or NULL */
    struct draft_field typed[LIFE_TYPED_MAX];
    size_t count;
};

void life_write_text(struct life_writing *writing, str field, str text);
void life_write_number(struct life_writing *writing, str field, int64_t number);
void life_write_scale(struct life_writing *writing, str field, double number);
void life_write_day(struct life_writing *writing, str field, day d);

/* A line of that list; nothing where the story has no such list. */
void life_write_words(struct life_writing *writing, str field, str list);

/* The same with a line of another list after it. */
void life_write_words_and(struct life_writing *writing, str field, str list, str another);

/* One of "a|b|c", each as likely. */
void life_write_one_of(struct life_writing *writing, str field, const char *options);

/* Something of that kind written before; false, and nothing, where there is none. */
bool life_write_link(struct life_writing *writing, str field, str kind);

/* How upset someone is now, about 0..10: the other side of mood. */
double life_write_upset(const struct life_writing *writing);

/* All keys of the block that are fields of the kind. */
void life_write_block(struct life_writing *writing);

bool life_write_has(const struct life_writing *writing, str field);

/* A text with its lists filled in, on one line. */
str life_write_expand(struct life_writing *writing, str text);

/* Something written before, of that kind and, if `block` is not negative, with those words; NULL
 * where there is none. */
struct life_thing *life_find_thing(struct life *life, str kind, int block);

/* The next block of a kind that belongs to this part of the way (its keys `from` and `until`, in
 * hundredths), each once before any comes again; -1 where there is none. */
int life_next_block(struct life *life, const struct kind *kind);

#endif
